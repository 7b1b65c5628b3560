//! The planner forwards: with this volume and these ratios, how many customers and how much money;
//! and which lever brings most. More activity at an unchanged ratio is seen for what it is: the work
//! that it adds stands beside the wins that it adds. Knows neither charts nor words.

use super::{Cell, FlowCounts, RatioCode, Row, RowOf, Rule, Table, ratios};

/// A point: what is added to a ratio to see what it brings.
const POINT: f64 = 0.01;

/// What is added to the volume, as a share of it.
const MORE_VOLUME: f64 = 0.1;

/// What can be turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// How many enter.
    Volume,
    /// A ratio.
    Ratio(RatioCode),
}

impl Lever {
    /// The code of its row.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Volume => "volume",
            Self::Ratio(ratio) => ratio.code(),
        }
    }
}

/// The sliders.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// How many enter.
    pub volume: f64,
    /// The ratios in the order of the sale; `None` where one is not known and nobody has set it.
    pub ratios: Vec<(RatioCode, Option<f64>)>,
    /// Mean amount of a win in minor units, if known.
    pub mean_won_minor: Option<f64>,
}

/// What comes of a [`Scenario`].
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// How many are at each level: who enters, then after each ratio.
    pub levels: Vec<f64>,
    /// Customers won.
    pub wins: f64,
    /// Their amount in minor units, if the mean is known.
    pub amount_minor: Option<f64>,
    /// The cases that somebody works on: all levels but the wins.
    pub work: f64,
    /// What each lever brings, the most wins first; equal ones in the order of the sale.
    pub effects: Vec<LeverEffect>,
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
        let of_chain = |code| match code {
            RatioCode::RsR2 => !apart,
            RatioCode::Rs | RatioCode::R2 => apart,
            RatioCode::R1 | RatioCode::R3 | RatioCode::R4 => true,
        };
        let rows = ratios(counts).rows.into_iter().filter(|row| of_chain(row.code));
        let ratios = rows.map(|row| (row.code, row.ratio.and_then(|ratio| ratio.rate())));
        Self { volume, ratios: ratios.collect(), mean_won_minor }
    }

    /// What comes of it.
    ///
    /// # Errors
    /// The first ratio that is not known.
    pub fn what_if(&self) -> Result<WhatIf, RatioCode> {
        let mut rates = Vec::with_capacity(self.ratios.len());
        for (code, rate) in &self.ratios {
            rates.push(rate.ok_or(*code)?);
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
        for (place, (code, _)) in self.ratios.iter().enumerate() {
            let from = rates[place];
            let to = if from > 1.0 { from + POINT } else { (from + POINT).min(1.0) };
            rates[place] = to;
            add(Lever::Ratio(*code), from, to, &self::levels(self.volume, &rates));
            rates[place] = from;
        }
        effects.sort_by(|a, b| b.wins_added.total_cmp(&a.wins_added));
        Ok(WhatIf { amount_minor: amount(wins), levels, wins, work, effects })
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

impl WhatIf {
    /// The figure: one row per lever, the most wins first.
    #[must_use]
    pub fn table(&self) -> Table {
        let rows = self.effects.iter().map(|effect| {
            let place = |at| match effect.lever {
                Lever::Volume => Cell::Number(at),
                Lever::Ratio(_) => Cell::Share(at),
            };
            let amount = effect.amount_added_minor.map(Cell::Minor);
            let cells = vec![
                place(effect.from),
                place(effect.to),
                Cell::Number(effect.wins_added),
                amount.unwrap_or(Cell::NotMeasurable("no_mean_amount")),
                Cell::Number(effect.work_added),
            ];
            Row { of: RowOf::Code(effect.lever.code()), cells, behind: Vec::new() }
        });
        let numbers = vec![("wins", Cell::Number(self.wins)), ("work", Cell::Number(self.work))];
        Table {
            figure: "what_if",
            columns: &["from", "to", "wins_added", "amount_added", "work_added"],
            rows: rows.collect(),
            rules: vec![Rule::new("what_if", numbers)],
        }
    }
}
