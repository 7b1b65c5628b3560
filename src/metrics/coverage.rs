//! Whether what is open covers what is missing to a target, as the field says it: the open amount whose
//! signature is expected in the target's period ÷ the target less what was won in it. Beside it, of those
//! same opportunities, how probable it is that they bring what is missing, and how many times what is
//! expected of them covers it.

use crate::domain::{Currency, Goal, OpportunityId};
use crate::stats::Interval;

use super::{
    Cell, Chosen, Column, Columns, Day, Figure, Finding, Forecast, ForecastDraws, Reason, Row,
    RowKey, Rule, StatusKind, Table, Unit, Word,
};

/// An amount to be won in some days, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// Minor units of the workspace's currency.
    pub minor: i64,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

impl Target {
    /// The target that a goal sets in a workspace of this currency; `None` where it sets no amount,
    /// or one in another currency.
    #[must_use]
    pub fn of(goal: &Goal, currency: Option<Currency>) -> Option<Self> {
        let amount = goal.amount.filter(|amount| Some(amount.currency) == currency)?;
        let (from, to) = (Day::of(Some(goal.period.from_on)), Day::of(Some(goal.period.to_on)));
        Some(Self { minor: amount.minor, from, to })
    }

    fn holds(&self, day: Day) -> bool {
        day.is_known() && self.from <= day && day <= self.to
    }
}

/// A target, what was won of it, and what is open for the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// What is wanted.
    pub target: Target,
    /// Won in the period, in minor units.
    pub won_minor: i64,
    /// How many wins that is the sum of.
    pub won: u64,
    /// Open and to be signed in the period, in minor units.
    pub open_minor: i64,
    /// How many open opportunities that is the sum of.
    pub open: u64,
    /// Expected of these, in minor units.
    pub expected_minor: f64,
    /// The same by furthest stage, S to C.
    pub expected_by_stage: [f64; 5],
    /// How many of these can be weighed.
    pub weighed: u64,
    /// Left out: expected in the period, without an amount in the workspace's currency.
    pub without_amount: u64,
    /// Left out: open, and nobody has said when the signature is expected.
    pub undated: u64,
    /// Left out: won in the period without an amount in the workspace's currency.
    pub won_without_amount: u64,
    behind: Vec<OpportunityId>,
}

/// The cover of a target by the opportunities of the choice, whatever its period; the forecast is of
/// the same choice.
#[must_use]
pub fn coverage(
    columns: &Columns,
    chosen: Chosen,
    forecast: &Forecast,
    target: Target,
) -> Coverage {
    let mut found = Coverage {
        target,
        won_minor: 0,
        won: 0,
        open_minor: 0,
        open: 0,
        expected_minor: 0.0,
        expected_by_stage: [0.0; 5],
        weighed: 0,
        without_amount: 0,
        undated: 0,
        won_without_amount: 0,
        behind: Vec::new(),
    };
    let is_won = |status| status == StatusKind::Won;
    for won in chosen.concerned(columns).filter(|facts| is_won(facts.status)) {
        if !target.holds(won.closed) {
            continue;
        }
        match won.amount.minor() {
            Some(minor) => {
                found.won_minor = found.won_minor.saturating_add(minor);
                found.won += 1;
                found.behind.push(won.id);
            }
            None => found.won_without_amount += 1,
        }
    }
    for chance in &forecast.open {
        if !chance.expected.is_known() {
            found.undated += 1;
        } else if target.holds(chance.expected) {
            let Some(minor) = chance.amount.minor() else {
                found.without_amount += 1;
                continue;
            };
            found.open_minor = found.open_minor.saturating_add(minor);
            found.open += 1;
            found.behind.push(chance.id);
            if let Some(expected) = chance.expected_minor() {
                found.expected_minor += expected;
                if let Some(of_stage) = found.expected_by_stage.get_mut(chance.furthest.index()) {
                    *of_stage += expected;
                }
                found.weighed += 1;
            }
        }
    }
    found.behind.sort_unstable();
    found
}

/// The figure `coverage` while no target is set: no row.
#[must_use]
pub fn coverage_without_target() -> Table {
    Table {
        figure: Figure::Coverage,
        columns: COLUMNS.to_vec(),
        rows: Vec::new(),
        rules: Vec::new(),
        findings: vec![Finding::NoTarget],
    }
}

const COLUMNS: [Column; 8] = [
    Column::Target,
    Column::WonAmount,
    Column::Missing,
    Column::Amount,
    Column::Coverage,
    Column::Expected,
    Column::ExpectedCoverage,
    Column::Chance,
];

impl Coverage {
    /// What is missing to the target, in minor units; 0 where it is reached.
    #[must_use]
    pub fn missing_minor(&self) -> i64 {
        self.target.minor.saturating_sub(self.won_minor).max(0)
    }

    /// How many times what is open covers what is missing; 1 is just enough. `None` where nothing is
    /// missing, or of what is expected in the period no amount is known.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        let is_known = self.open > 0 || self.without_amount == 0;
        self.of_missing(self.open_minor as f64).filter(|_| is_known)
    }

    /// The same of what is expected, if they close when expected.
    #[must_use]
    pub fn expected_ratio(&self) -> Option<f64> {
        self.of_missing(self.expected_minor).filter(|_| self.is_weighed())
    }

    fn of_missing(&self, minor: f64) -> Option<f64> {
        let missing = self.missing_minor();
        (missing > 0).then(|| minor / missing as f64)
    }

    /// Whether anything could be weighed, or there is nothing to weigh.
    const fn is_weighed(&self) -> bool {
        self.weighed > 0 || self.open + self.without_amount == 0
    }

    /// The draws that tell how probable it is that these bring what is missing, from a seed; the forecast
    /// is the one that the cover was made of. `None` where nothing is missing, or nothing can be weighed.
    #[must_use]
    pub fn draws(&self, forecast: &Forecast, seed: u64, wanted: u32) -> Option<CoverageDraws> {
        let missing = self.missing_minor() as f64;
        let is_asked = missing > 0.0 && self.is_weighed();
        is_asked.then(|| CoverageDraws {
            draws: forecast.of_those(&self.behind).draws(Unit::Minor, seed, wanted),
            missing,
        })
    }

    /// The figure `coverage`; with the probability that what is missing comes, once it is drawn.
    #[must_use]
    pub fn table(&self, chance: Option<f64>) -> Table {
        const WHY_NOT: Cell = Cell::NotMeasurable(Reason::NothingWeighed);
        const REACHED: Cell = Cell::Word(Word::TargetReached);
        const NO_AMOUNTS: Cell = Cell::NotMeasurable(Reason::NoAmounts);
        let is_won_known = self.won > 0 || self.won_without_amount == 0;
        let is_open_known = self.open > 0 || self.without_amount == 0;
        let is_reached = self.missing_minor() == 0;
        let cells = vec![
            Cell::Minor(self.target.minor as f64),
            match is_won_known {
                true => Cell::Minor(self.won_minor as f64),
                false => Cell::NotMeasurable(Reason::NoWonAmounts),
            },
            Cell::Minor(self.missing_minor() as f64),
            if is_open_known { Cell::Minor(self.open_minor as f64) } else { NO_AMOUNTS },
            match self.ratio() {
                _ if is_reached => REACHED,
                Some(ratio) => Cell::Times(ratio),
                None => NO_AMOUNTS,
            },
            if self.is_weighed() { Cell::Minor(self.expected_minor) } else { WHY_NOT },
            match self.expected_ratio() {
                _ if is_reached => Cell::Blank,
                Some(ratio) => Cell::Times(ratio),
                None => WHY_NOT,
            },
            match chance {
                Some(chance) if !is_reached => Cell::Chance(chance),
                _ => Cell::Blank,
            },
        ];
        let row = Row { key: RowKey::All, cells, behind: self.behind.clone() };
        let rules = [
            Some(Rule::Coverage),
            Rule::some(self.undated, |count| Rule::CoverageUndated { count }),
            Rule::some(self.without_amount, |count| Rule::CoverageWithoutAmount { count }),
            Rule::some(self.open - self.weighed, |count| Rule::CoverageWithoutWeight { count }),
            Rule::some(self.won_without_amount, |count| Rule::CoverageWonWithoutAmount { count }),
        ];
        Table {
            figure: Figure::Coverage,
            columns: COLUMNS.to_vec(),
            rows: vec![row],
            rules: rules.into_iter().flatten().collect(),
            findings: Vec::new(),
        }
    }
}

/// What comes of those expected in the period, if the past repeats.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Covered {
    /// How probable it is that they bring what is missing.
    pub chance: f64,
    /// Four times in five they bring between so much and so much, in minor units.
    pub interval: Interval,
}

/// What comes of them, while it is drawn.
#[derive(Clone, Debug)]
pub struct CoverageDraws {
    draws: ForecastDraws,
    missing: f64,
}

impl CoverageDraws {
    /// Draws at most so many times more; what comes once there are enough, `None` before.
    pub fn step(&mut self, draws: u32) -> Option<Covered> {
        let interval = self.draws.step(draws)?.all;
        Some(Covered { chance: self.draws.reaching(self.missing)?, interval })
    }
}
