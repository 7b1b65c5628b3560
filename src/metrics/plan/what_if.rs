//! The planner forwards: with this volume and these ratios, how many customers and how much money;
//! and which lever brings most. More activity at an unchanged ratio is seen for what it is: the work
//! that it adds stands beside the wins that it adds. Knows neither charts nor words.

use crate::domain::Milestone;
use crate::metrics::milestones::{curve, is_recorded};
use crate::metrics::{
    Cell, Chosen, Column, Columns, Day, Figure, Finding, FlowCounts, LEAST_AT_RISK, RatioCode,
    Reason, Row, Rule, Table, ratios,
};
use crate::stats::likely_successes;

/// A point: what is added to a ratio to see what it brings.
const POINT: f64 = 0.01;

/// What is added to the volume, as a share of it.
const MORE_VOLUME: f64 = 0.1;

/// How probable it is that the wins lie in their interval.
const LIKELY: f64 = 0.8;

/// No interval looks further than this volume.
const MOST_VOLUME: f64 = 1e7;

/// A product of shares may pass 1 by this much.
const ROUNDING: f64 = 1e-12;

/// What can be turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// How many enter.
    Volume,
    /// A ratio.
    Ratio(RatioCode),
}

/// The sliders.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// How many enter.
    pub volume: f64,
    /// The ratios in the order of the sale.
    pub passages: Vec<Passage>,
    /// Mean amount of a win in minor units, if known.
    pub mean_won_minor: Option<f64>,
    /// By how many days the ratios are read, each from its own beginning; `None` where they are
    /// plain counts, typed or of a cohort whose fate is known.
    pub horizon_days: Option<u32>,
}

/// One ratio of a [`Scenario`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passage {
    /// Which.
    pub code: RatioCode,
    /// Its share; `None` where it is not known and nobody has set it.
    pub rate: Option<f64>,
    /// As many trials as it is worth. One that somebody sets is taken to be as well known.
    pub trials: f64,
}

/// What comes of a [`Scenario`].
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// How many are at each level: who enters, then after each ratio.
    pub levels: Vec<f64>,
    /// Customers won.
    pub wins: f64,
    /// Between which two numbers they lie with a probability of 80 %, as sure as so many cases make
    /// the ratio from first to last; `None` without cases, or where the ratio passes 1.
    pub likely_wins: Option<(u64, u64)>,
    /// Their amount in minor units, if the mean is known.
    pub amount_minor: Option<f64>,
    /// The cases that somebody works on: all levels but the wins.
    pub work: f64,
    /// What each lever brings, the most wins first; equal ones in the order of the sale.
    pub effects: Vec<LeverEffect>,
    /// As of the [`Scenario`].
    pub horizon_days: Option<u32>,
}

/// What a little more of one lever brings: 10 % more volume, or one more point of a ratio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeverEffect {
    /// Which.
    pub lever: Lever,
    /// Where it stands.
    pub from: f64,
    /// Where it would stand; a share goes no further than 1.
    pub to: f64,
    /// Wins more.
    pub wins_added: f64,
    /// Money more, in minor units, if the mean amount is known.
    pub amount_added_minor: Option<f64>,
    /// Cases to work on more.
    pub work_added: f64,
}

impl Scenario {
    /// The sliders as these counts put them: the volume that was, the ratios that were.
    #[must_use]
    pub fn of(counts: &FlowCounts, mean_won_minor: Option<f64>) -> Self {
        let volume = counts.recorded().next().map_or(0.0, |(_, reached)| reached as f64);
        let apart = counts.appointments.is_some();
        let rows = ratios(counts).rows.into_iter().filter(|row| is_in_chain(row.code, apart));
        let passages = rows.map(|row| Passage {
            code: row.code,
            rate: row.ratio.and_then(|ratio| ratio.rate()),
            trials: row.ratio.map_or(0.0, |ratio| ratio.denominator as f64),
        });
        Self { volume, passages: passages.collect(), mean_won_minor, horizon_days: None }
    }

    /// The sliders as the curves put them: the volume that entered in the chosen period, and the
    /// share that each passage took within `horizon` days, or by the last day before on which enough
    /// are followed. Those still open are open, not failed.
    #[must_use]
    pub fn from_curves(
        columns: &Columns,
        chosen: Chosen,
        today: Day,
        horizon: u32,
        mean_won_minor: Option<f64>,
    ) -> Self {
        let apart = columns.recorded().appointments;
        let chain = PASSAGES.into_iter().filter(|(code, _)| is_in_chain(*code, apart));
        let passages = chain.map(|(code, (from, to))| {
            let measured = || {
                let recorded = is_recorded(columns, from) && is_recorded(columns, to);
                let curve = recorded.then(|| curve(columns, chosen, (from, to), today))?;
                let day = curve.horizon(horizon, LEAST_AT_RISK)?;
                Some((curve.advanced(day), curve.effective_trials(day)?))
            };
            let (rate, trials) = measured().unzip();
            Passage { code, rate, trials: trials.unwrap_or(0.0) }
        });
        let passages = passages.collect();
        let volume = chosen.entered_rows(&columns.hot).len() as f64;
        Self { volume, passages, mean_won_minor, horizon_days: Some(horizon) }
    }

    /// What comes of it.
    ///
    /// # Errors
    /// The first ratio that is not known.
    pub fn what_if(&self) -> Result<WhatIf, RatioCode> {
        let mut rates = Vec::with_capacity(self.passages.len());
        for passage in &self.passages {
            rates.push(passage.rate.ok_or(passage.code)?);
        }
        let levels = levels(self.volume, &rates);
        let (wins, work) = wins_and_work(&levels);
        let amount = |wins: f64| self.mean_won_minor.map(|mean| mean * wins);
        let mut effects = Vec::with_capacity(rates.len() + 1);
        let mut add = |lever, from, to, levels: &[f64]| {
            let (more_wins, more_work) = wins_and_work(levels);
            let wins_added = more_wins - wins;
            effects.push(LeverEffect {
                lever,
                from,
                to,
                wins_added,
                amount_added_minor: amount(wins_added),
                work_added: more_work - work,
            });
        };
        let more = self.volume * (1.0 + MORE_VOLUME);
        add(Lever::Volume, self.volume, more, &self::levels(more, &rates));
        for (place, passage) in self.passages.iter().enumerate() {
            let from = rates[place];
            let to = if from > 1.0 { from + POINT } else { (from + POINT).min(1.0) };
            rates[place] = to;
            add(Lever::Ratio(passage.code), from, to, &self::levels(self.volume, &rates));
            rates[place] = from;
        }
        effects.sort_by(|a, b| b.wins_added.total_cmp(&a.wins_added));
        let likely_wins = self.likely_wins(&rates);
        let horizon_days = self.horizon_days;
        let amount_minor = amount(wins);
        Ok(WhatIf { levels, wins, likely_wins, amount_minor, work, effects, horizon_days })
    }

    /// Passages that are known apart make one ratio from first to last whose relative variance is the
    /// sum of theirs, Σ (1 − p) / (n p): as if it were known from so many trials. Of nested counts
    /// these are those of the first level.
    fn likely_wins(&self, rates: &[f64]) -> Option<(u64, u64)> {
        let end_to_end: f64 = rates.iter().product();
        let least = self.passages.iter().map(|passage| passage.trials).reduce(f64::min)?;
        let spread = |(passage, rate): (&Passage, &f64)| (1.0 - rate) / (rate * passage.trials);
        let variance: f64 = self.passages.iter().zip(rates).map(spread).sum();
        let trials = (1.0 - end_to_end) / (end_to_end * variance);
        // All or none go all the way: the passage known least tells how sure that is.
        let trials = if trials.is_finite() { trials } else { least };
        let volume = self.volume.round().clamp(0.0, MOST_VOLUME) as u64;
        let wins = (end_to_end * trials).min(trials);
        (end_to_end <= 1.0 + ROUNDING)
            .then(|| likely_successes(volume, wins, trials, LIKELY))
            .flatten()
    }
}

/// From which milestone to which each ratio leads, in the order of the sale.
const PASSAGES: [(RatioCode, (Milestone, Milestone)); 6] = [
    (RatioCode::R1, (Milestone::Targets, Milestone::Prospects)),
    (RatioCode::Rs, (Milestone::Prospects, Milestone::AppointmentsSet)),
    (RatioCode::R2, (Milestone::AppointmentsSet, Milestone::AppointmentsHeld)),
    (RatioCode::RsR2, (Milestone::Prospects, Milestone::AppointmentsHeld)),
    (RatioCode::R3, (Milestone::AppointmentsHeld, Milestone::Proposals)),
    (RatioCode::R4, (Milestone::Proposals, Milestone::Won)),
];

/// Whether a ratio is a link of the chain from targets to customers, appointments being known apart
/// or not.
const fn is_in_chain(code: RatioCode, apart: bool) -> bool {
    match code {
        RatioCode::RsR2 => !apart,
        RatioCode::Rs | RatioCode::R2 => apart,
        RatioCode::R1 | RatioCode::R3 | RatioCode::R4 => true,
        RatioCode::R5 => false,
    }
}

/// How many are at each level.
fn levels(volume: f64, rates: &[f64]) -> Vec<f64> {
    let after = rates.iter().scan(volume, |at, rate| {
        *at *= rate;
        Some(*at)
    });
    std::iter::once(volume).chain(after).collect()
}

/// The last level, and the sum of those before.
fn wins_and_work(levels: &[f64]) -> (f64, f64) {
    match levels {
        [before @ .., wins] => (*wins, before.iter().sum()),
        [] => (0.0, 0.0),
    }
}

/// The figure `what_if` where a ratio is not known and nobody has set it: which one, and no rows.
#[must_use]
pub fn what_if_unknown(ratio: RatioCode) -> Table {
    Table {
        figure: Figure::WhatIf,
        columns: COLUMNS.to_vec(),
        rows: Vec::new(),
        rules: Vec::new(),
        findings: vec![Finding::WhatIfUnknown { ratio }],
    }
}

const COLUMNS: [Column; 5] =
    [Column::From, Column::To, Column::WinsAdded, Column::AmountAdded, Column::WorkAdded];

impl WhatIf {
    /// The figure: one row per lever, the most wins first.
    #[must_use]
    pub fn table(&self) -> Table {
        let rows = self.effects.iter().map(|effect| {
            let place = |at| match effect.lever {
                Lever::Volume => Cell::Expected(at),
                Lever::Ratio(_) => Cell::Share(at),
            };
            let amount = effect.amount_added_minor.map(Cell::Minor);
            let cells = [
                place(effect.from),
                place(effect.to),
                Cell::Expected(effect.wins_added),
                amount.unwrap_or(Cell::NotMeasurable(Reason::NoWonAmounts)),
                Cell::Expected(effect.work_added),
            ];
            Row::new(effect.lever, cells)
        });
        let ratios_from = match self.horizon_days {
            Some(horizon_days) => Rule::WhatIfFromCurves { horizon_days },
            None => Rule::WhatIfFromCounts,
        };
        let mut findings = vec![Finding::WhatIfWins { wins: self.wins, work: self.work }];
        findings.extend(self.likely_wins.map(|(low, high)| Finding::WhatIfLikely { low, high }));
        findings.extend(self.amount_minor.map(|minor| Finding::WhatIfAmount { minor }));
        Table {
            figure: Figure::WhatIf,
            columns: COLUMNS.to_vec(),
            rows: rows.collect(),
            rules: vec![Rule::WhatIf, ratios_from],
            findings,
        }
    }
}
