//! Whether what is open covers what is missing to a target: the weighted amount of what is expected
//! to be signed in the target's period ÷ the target less what was won in it.

use crate::domain::{Currency, Goal, OpportunityId};

use super::{
    Cell, Chosen, Column, Columns, Day, Figure, Finding, Forecast, Reason, Row, RowKey, Rule,
    StatusKind, Table, Word,
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

    /// Whether what is open and expected on this day may still be won in the period: an overdue day
    /// is one that may be any from today on.
    fn may_see(&self, expected: Day, today: Day) -> bool {
        if expected < today { self.to >= today } else { self.holds(expected) }
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
    /// Expected of what is open and to be signed in the period, in minor units.
    pub weighted_minor: f64,
    /// How many open opportunities that is the sum of.
    pub weighted: u64,
    /// Left out: expected in the period, but without a measurable probability, or without an amount
    /// in the workspace's currency.
    pub without_weight: u64,
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
    today: Day,
) -> Coverage {
    let mut found = Coverage {
        target,
        won_minor: 0,
        won: 0,
        weighted_minor: 0.0,
        weighted: 0,
        without_weight: 0,
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
        } else if target.may_see(chance.expected, today) {
            match chance.expected_minor() {
                Some(minor) => {
                    found.weighted_minor += minor;
                    found.weighted += 1;
                    found.behind.push(chance.id);
                }
                None => found.without_weight += 1,
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

const COLUMNS: [Column; 5] =
    [Column::Target, Column::WonAmount, Column::Missing, Column::Weighted, Column::Coverage];

impl Coverage {
    /// What is missing to the target, in minor units; 0 where it is reached.
    #[must_use]
    pub fn missing_minor(&self) -> i64 {
        self.target.minor.saturating_sub(self.won_minor).max(0)
    }

    /// How many times what is open covers what is missing; 1 is just enough. `None` where nothing is
    /// missing, or nothing that is expected in the period can be weighed.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        let missing = self.missing_minor();
        (missing > 0 && self.is_measured()).then(|| self.weighted_minor / missing as f64)
    }

    /// Whether anything could be weighed, or there is nothing to weigh.
    const fn is_measured(&self) -> bool {
        self.weighted > 0 || self.without_weight == 0
    }

    /// The figure `coverage`.
    #[must_use]
    pub fn table(&self) -> Table {
        const WHY_NOT: Cell = Cell::NotMeasurable(Reason::NothingWeighed);
        let is_won_known = self.won > 0 || self.won_without_amount == 0;
        let cells = vec![
            Cell::Minor(self.target.minor as f64),
            match is_won_known {
                true => Cell::Minor(self.won_minor as f64),
                false => Cell::NotMeasurable(Reason::NoWonAmounts),
            },
            Cell::Minor(self.missing_minor() as f64),
            if self.is_measured() { Cell::Minor(self.weighted_minor) } else { WHY_NOT },
            match self.ratio() {
                _ if self.missing_minor() == 0 => Cell::Word(Word::TargetReached),
                Some(ratio) => Cell::Share(ratio),
                None => WHY_NOT,
            },
        ];
        let row = Row { key: RowKey::All, cells, behind: self.behind.clone() };
        let rules = [
            Some(Rule::Coverage),
            Rule::some(self.undated, |count| Rule::CoverageUndated { count }),
            Rule::some(self.without_weight, |count| Rule::CoverageWithoutWeight { count }),
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
