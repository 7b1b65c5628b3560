//! The planner forwards: with this volume and these ratios, how many customers and how much money; and what
//! each lever brings. More activity at an unchanged ratio is seen for what it is: the work that it adds
//! stands beside the customers that it adds. Knows neither charts nor words.

use crate::domain::Milestone;
use crate::metrics::{
    Cell, Column, Figure, Finding, InTheEnd, Part, RatioCode, Reason, Row, Rule, Table,
};
use crate::stats::likely_successes;

use super::backwards::RatiosFrom;
use super::equation::{Equation, Factor, Turned};
use super::levers::{Lever, LeverEffect, effects};

/// How probable it is that the wins lie in their interval.
const LIKELY: f64 = 0.8;

/// No interval looks further than this volume.
const MOST_VOLUME: f64 = 1e7;

/// The sliders.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// How many enter.
    pub volume: f64,
    /// The ratios in the order of the sale.
    pub sliders: Vec<Slider>,
    /// As many trials as the whole way is worth. What somebody sets is taken to be as well known.
    pub trials: f64,
    /// Mean amount of a win in minor units, if known.
    pub mean_won_minor: Option<f64>,
    /// Where the ratios come from.
    pub ratios_from: RatiosFrom,
}

/// One ratio of a [`Scenario`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slider {
    /// Which.
    pub factor: Factor,
    /// Its share; `None` where it is not known and nobody has set it.
    pub rate: Option<f64>,
    /// A better one that this firm has shown to be possible: that of the best owner who may be named.
    pub shown: Option<f64>,
}

/// What comes of a [`Scenario`].
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// Customers won.
    pub wins: f64,
    /// Between which two numbers they lie four times in five, as sure as so many cases make the ratio from
    /// first to last; `None` without cases, or where the ratio passes 1.
    pub likely_wins: Option<(u64, u64)>,
    /// Their amount in minor units, if the mean is known.
    pub amount_minor: Option<f64>,
    /// Cases that enter a stage before the signature.
    pub work: f64,
    /// What each lever brings.
    pub effects: Vec<LeverEffect>,
    /// As of the [`Scenario`].
    pub ratios_from: RatiosFrom,
}

impl Scenario {
    /// The sliders as the equation has them, with what somebody has set, and this many that enter.
    #[must_use]
    pub fn of(
        equation: &Equation,
        turned: &Turned,
        volume: f64,
        mean_won_minor: Option<f64>,
    ) -> Self {
        let rates = equation.links.iter().zip(equation.rates(turned));
        let sliders =
            rates.map(|(link, rate)| Slider { factor: link.factor, rate: rate.ok(), shown: None });
        Self {
            volume,
            sliders: sliders.collect(),
            trials: equation.whole(turned).map_or(0.0, |whole| whole.trials),
            mean_won_minor,
            ratios_from: equation.ratios_from,
        }
    }

    /// The same with the rates that this firm has shown to be possible.
    #[must_use]
    pub fn showing(mut self, shown: &[(RatioCode, f64)]) -> Self {
        for slider in &mut self.sliders {
            let of = shown.iter().find(|(code, _)| slider.factor == Factor::Ratio(*code));
            slider.shown = of.map(|(_, rate)| *rate);
        }
        self
    }

    /// What comes of it.
    ///
    /// # Errors
    /// The first factor that is not known.
    pub fn what_if(&self) -> Result<WhatIf, Factor> {
        let rates: Result<Vec<f64>, Factor> =
            self.sliders.iter().map(|slider| slider.rate.ok_or(slider.factor)).collect();
        let rates = rates?;
        let (wins, work) = self.wins_and_work(self.volume, &rates);
        Ok(WhatIf {
            wins,
            likely_wins: self.whole(&rates).and_then(|whole| self.likely_wins(whole)),
            amount_minor: self.mean_won_minor.map(|mean| mean * wins),
            work,
            effects: effects(self, &rates),
            ratios_from: self.ratios_from,
        })
    }

    /// From first to last; `None` without cases, or where that passes 1.
    pub(super) fn whole(&self, rates: &[f64]) -> Option<InTheEnd> {
        let share: f64 = rates.iter().product();
        let is_share = self.trials > 0.0 && rates.iter().all(|rate| *rate <= 1.0);
        is_share.then_some(InTheEnd { share, trials: self.trials })
    }

    fn likely_wins(&self, whole: InTheEnd) -> Option<(u64, u64)> {
        let volume = self.volume.round().clamp(0.0, MOST_VOLUME) as u64;
        let successes = (whole.share * whole.trials).min(whole.trials);
        likely_successes(volume, successes, whole.trials, LIKELY)
    }

    /// Customers won, and the cases that enter a stage before: an appointment that is set enters none.
    pub(super) fn wins_and_work(&self, volume: f64, rates: &[f64]) -> (f64, f64) {
        let (mut at, mut work) = (volume, 0.0);
        let mut enters_stage = true;
        for (slider, rate) in self.sliders.iter().zip(rates) {
            work += if enters_stage { at } else { 0.0 };
            enters_stage = !leads_to_appointment(slider.factor);
            at *= rate;
        }
        (at, work)
    }
}

/// An appointment is set inside a stage.
const fn leads_to_appointment(factor: Factor) -> bool {
    matches!(factor, Factor::Ratio(RatioCode::Rs) | Factor::Between(_, Milestone::AppointmentsSet))
}

/// The figure `levers` where a factor is not known and nobody has set it: which one, and no rows.
#[must_use]
pub fn what_if_unknown(factor: Factor) -> Table {
    Table {
        figure: Figure::WhatIf,
        columns: COLUMNS.to_vec(),
        rows: Vec::new(),
        rules: Vec::new(),
        findings: vec![Finding::WhatIfUnknown { factor }],
    }
}

const COLUMNS: [Column; 11] = [
    Column::From,
    Column::To,
    Column::Gain,
    Column::Part(Part::Low),
    Column::Part(Part::High),
    Column::AmountAdded,
    Column::Work,
    Column::WorkPerCustomer,
    Column::Possible,
    Column::PossibleGain,
    Column::PossibleWork,
];

impl WhatIf {
    /// The figure: one row per lever.
    #[must_use]
    pub fn table(&self) -> Table {
        let is_possible = self.effects.iter().any(|effect| effect.possible.is_some());
        // What nobody has shown has no columns.
        let shown = if is_possible { COLUMNS.len() } else { COLUMNS.len() - 3 };
        let rows = self.effects.iter().map(|effect| {
            let mut cells = cells(effect).to_vec();
            cells.truncate(shown);
            Row::new(effect.lever, cells)
        });
        let ratios_from = match self.ratios_from {
            RatiosFrom::InTheEnd { .. } => Rule::WhatIfInTheEnd,
            RatiosFrom::Counts => Rule::WhatIfFromCounts,
        };
        let possible = if is_possible { Rule::PossibleSteps } else { Rule::NoPossibleStep };
        let mut findings = vec![Finding::WhatIfWins { wins: self.wins, work: self.work }];
        findings.extend(self.likely_wins.map(|(low, high)| Finding::WhatIfLikely { low, high }));
        findings.extend(self.amount_minor.map(|minor| Finding::WhatIfAmount { minor }));
        Table {
            figure: Figure::WhatIf,
            columns: COLUMNS[..shown].to_vec(),
            rows: rows.collect(),
            rules: vec![Rule::WhatIf, ratios_from, possible],
            findings,
        }
    }
}

fn cells(effect: &LeverEffect) -> [Cell; 11] {
    let expected = |value: Option<f64>| value.map_or(Cell::Blank, Cell::Expected);
    let place = |at| match effect.lever {
        Lever::Volume => Cell::Expected(at),
        Lever::Factor(_) => Cell::Share(at),
    };
    let amount = effect.amount_added_minor.map(Cell::Minor);
    [
        place(effect.from),
        place(effect.to),
        Cell::Expected(effect.gain),
        expected(effect.band.map(|band| band.low)),
        expected(effect.band.map(|band| band.high)),
        amount.unwrap_or(Cell::NotMeasurable(Reason::NoWonAmounts)),
        Cell::Expected(effect.work),
        expected(effect.work_per_customer()),
        effect.possible.map_or(Cell::Blank, |step| Cell::Share(step.to)),
        expected(effect.possible.map(|step| step.gain)),
        expected(effect.possible.map(|step| step.work)),
    ]
}
