//! How probable it is to win so many, by how many enter: the beta-binomial distribution on a curve, the
//! doubt about the rate in it. Knows neither charts nor words.

use crate::metrics::{Cell, Column, Figure, InTheEnd, Reason, Row, RowKey, Rule, Table};
use crate::stats::chance_of_at_least;

use super::backwards::Need;
use super::equation::{Equation, Turned};

/// A curve has so many points.
const POINTS: u64 = 60;

/// The last digits of the end of an axis that is divided by four.
const ROUND: [u64; 8] = [4, 8, 12, 16, 20, 40, 60, 80];

/// How probable it is to win at least so many.
#[derive(Clone, Debug, PartialEq)]
pub struct ChanceCurve {
    /// So many.
    pub wanted: u64,
    /// How many enter, and the probability, in order.
    pub points: Vec<(u64, f64)>,
    /// What is marked on it, in the order of [`PlanMark::ALL`] as far as known.
    pub marks: Vec<(PlanMark, u64, f64)>,
}

/// A point that is marked on a [`ChanceCurve`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanMark {
    /// Today's pace.
    Today,
    /// What brings the wanted on average.
    Expected,
    /// What makes it 80 % sure.
    Surely,
}

impl PlanMark {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Today, Self::Expected, Self::Surely];

    /// The code of its row.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Expected => "expected",
            Self::Surely => "needed_80",
        }
    }
}

impl Equation {
    /// The curve of the chance to win `wanted` customers, with what somebody has set, where so many enter
    /// today.
    ///
    /// # Errors
    /// Why it is not known.
    pub fn chance(
        &self,
        wanted: u64,
        turned: &Turned,
        today: Option<u64>,
    ) -> Result<ChanceCurve, Reason> {
        let (whole, first) = (self.whole(turned)?, self.first());
        let planner = self.planner(wanted, turned);
        let row = planner.rows.iter().find(|row| Some(row.level) == first);
        let need = row.map_or(Err(Reason::NotRecorded), |row| row.need)?;
        ChanceCurve::of(whole, need, wanted, today).ok_or(need.why_not_sure())
    }
}

impl ChanceCurve {
    fn of(whole: InTheEnd, need: Need, wanted: u64, today: Option<u64>) -> Option<Self> {
        let surely = need.needed_80?;
        let successes = (whole.share * whole.trials).min(whole.trials);
        let chance = |entering| chance_of_at_least(successes, whole.trials, wanted, entering);
        let furthest = surely.max(today.unwrap_or(0));
        let end = round_end(furthest.saturating_add(furthest / 2).max(4));
        let place = |at: u64| (u128::from(end) * u128::from(at) / u128::from(POINTS)) as u64;
        let mut entering: Vec<u64> = (0..=POINTS).map(place).collect();
        entering.dedup();
        let points = entering.into_iter().map(|entering| Some((entering, chance(entering)?)));
        let marked = [
            (PlanMark::Today, today),
            (PlanMark::Expected, Some(need.expected)),
            (PlanMark::Surely, Some(surely)),
        ];
        let marks = marked
            .into_iter()
            .filter_map(|(mark, entering)| Some((mark, entering?, chance(entering?)?)));
        Some(Self { wanted, points: points.collect::<Option<_>>()?, marks: marks.collect() })
    }

    /// Where the axis ends.
    #[must_use]
    pub fn end(&self) -> u64 {
        self.points.last().map_or(0, |(entering, _)| *entering)
    }

    /// A point that is marked.
    #[must_use]
    pub fn mark(&self, of: PlanMark) -> Option<(u64, f64)> {
        let found = self.marks.iter().find(|(mark, ..)| *mark == of);
        found.map(|(_, entering, chance)| (*entering, *chance))
    }

    /// The figure: what is marked.
    #[must_use]
    pub fn table(&self) -> Table {
        let rows = self.marks.iter().map(|(mark, entering, chance)| {
            Row::new(RowKey::Mark(*mark), [Cell::Count(*entering), Cell::Chance(*chance)])
        });
        Table {
            rows: rows.collect(),
            rules: vec![Rule::ChanceCurve { wanted: self.wanted }, Rule::BetaBinomial],
            ..blank()
        }
    }
}

/// The figure `chance` where it cannot be told.
#[must_use]
pub fn chance_unknown(why_not: Reason) -> Table {
    let cells = [Cell::NotMeasurable(why_not), Cell::Blank];
    Table { rows: vec![Row::new(RowKey::Mark(PlanMark::Expected), cells)], ..blank() }
}

fn blank() -> Table {
    Table {
        figure: Figure::Chance,
        columns: vec![Column::Entering, Column::Chance],
        rows: Vec::new(),
        rules: Vec::new(),
        findings: Vec::new(),
    }
}

/// The next round number that four divides.
fn round_end(number: u64) -> u64 {
    let mut scale = 1_u64;
    loop {
        if let Some(end) =
            ROUND.iter().map(|end| end.saturating_mul(scale)).find(|end| *end >= number)
        {
            return end;
        }
        scale = scale.saturating_mul(10);
    }
}
