//! Broken spans of the bridge: all that are crossed less often than one comparison, as surely as 99 in 100,
//! the largest drop first. Sides are compared on equal time, so that what is open is not taken for lost; a
//! constant is held against what the span comes to in the end.
//!
//! Knows neither charts nor words.

use crate::domain::ReferenceFunnel;
use crate::stats::{Group, HomogeneityTest, p_greater, p_less_than};

use crate::metrics::{
    Cell, Chosen, Code, Column, Columns, Day, EqualTime, Finding, Leg, Passages, Point, Reason,
    RowKey, Rule, Table, within_days,
};

use super::spans::Phase;

/// How probable it must be that a span is below the comparison.
pub const ALARM: f64 = 0.99;

/// Nothing is compared of fewer cases than this on either side.
pub const LEAST_CASES: u64 = 10;

/// The days of a period where none is chosen: twelve months.
const YEAR: i32 = 365;

/// At which probability the test of the team passes.
pub(super) const PASSES: f64 = 0.05;

/// The seed of its permutations.
const SEED: u64 = 0xb71d;

/// What the spans are held against: one thing.
#[derive(Clone, Copy, Debug)]
pub enum HeldAgainst<'a> {
    /// What reached the span in as many days just before the chosen period; without one, the last twelve
    /// months against the twelve before.
    PeriodBefore,
    /// The shares of a reference funnel, where it has both ends of the span.
    Reference(&'a ReferenceFunnel),
    /// The owners other than this one; the choice is then this owner's.
    TeamWithout(Code),
}

/// The same without what is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanComparison {
    /// As many days just before.
    PeriodBefore,
    /// A reference funnel.
    Reference,
    /// The other owners.
    Team,
}

impl HeldAgainst<'_> {
    const fn comparison(&self) -> SpanComparison {
        match self {
            Self::PeriodBefore => SpanComparison::PeriodBefore,
            Self::Reference(_) => SpanComparison::Reference,
            Self::TeamWithout(_) => SpanComparison::Team,
        }
    }
}

/// The three spans beside a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct BrokenSpans {
    /// What they are held against.
    pub comparison: SpanComparison,
    /// Each span.
    pub spans: [SpanCheck; 3],
}

/// One span beside a comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpanCheck {
    /// Which.
    pub phase: Phase,
    /// How it compares, or why it cannot be compared.
    pub below: Result<Below, Reason>,
    /// Whether the difference may be said: of owners, where the test of the team passes.
    pub may_be_said: bool,
    /// The probability of the team's test; `None` where there is none, or it is still drawn.
    pub team_p: Option<f64>,
}

/// How a span compares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Below {
    /// Its own conversion, 0 to 1.
    pub own: f64,
    /// The comparison's.
    pub other: f64,
    /// The probability that its own is below.
    pub probability: f64,
    /// The time that both sides are given; `None` in the end.
    pub within_days: Option<u32>,
}

/// The spans while the team's test is drawn.
#[derive(Clone, Debug)]
pub struct BrokenSpansUnderWay {
    found: BrokenSpans,
    /// The tests of the team, of which span.
    drawing: Vec<(usize, HomogeneityTest)>,
}

/// Begins to hold the spans of the choice against a comparison.
#[must_use]
pub fn broken_spans(
    columns: &Columns,
    chosen: Chosen,
    against: HeldAgainst<'_>,
    today: Day,
) -> BrokenSpansUnderWay {
    let (mut drawing, recorded) = (Vec::new(), columns.recorded());
    let spans = Phase::ALL.map(|phase| {
        let is_recorded = recorded.stage(phase.first()) && recorded.stage(phase.beyond());
        let mut found =
            SpanCheck { phase, below: Err(Reason::NotRecorded), may_be_said: true, team_p: None };
        if let HeldAgainst::Reference(reference) = against {
            found.below = to_reference(columns, chosen, reference, phase, today);
            return found;
        }
        if !is_recorded {
            return found;
        }
        let leg = (Point::Stage(phase.first()), Point::Stage(phase.beyond()));
        let Some(within) = within_days(columns, leg) else {
            found.below = Err(Reason::NobodyWentOn);
            return found;
        };
        let span = Span { columns, leg, within, today };
        found.below = match against {
            HeldAgainst::TeamWithout(owner) => {
                let sides = span.by_owner(chosen);
                let test = HomogeneityTest::new(&sides, SEED);
                found.may_be_said = false;
                drawing.extend(test.map(|test| (phase.index(), test)));
                let own = owner.place().and_then(|place| sides.get(place)).copied();
                let own = own.unwrap_or_default();
                let all = sides.iter().fold(Group::default(), |sum, one| Group {
                    successes: sum.successes + one.successes,
                    trials: sum.trials + one.trials,
                });
                let others = Group {
                    successes: all.successes - own.successes,
                    trials: all.trials - own.trials,
                };
                below(own, others, within)
            }
            HeldAgainst::PeriodBefore | HeldAgainst::Reference(_) => {
                let (now, before) = periods(chosen, today);
                before
                    .ok_or(Reason::NoPeriodBefore)
                    .and_then(|before| below(span.of(chosen, now), span.of(chosen, before), within))
            }
        };
        found
    });
    let found = BrokenSpans { comparison: against.comparison(), spans };
    BrokenSpansUnderWay { found, drawing }
}

impl BrokenSpansUnderWay {
    /// Draws at most so many permutations more; the spans once there are enough, `None` before.
    pub fn step(&mut self, draws: u32) -> Option<BrokenSpans> {
        if let Some((span, test)) = self.drawing.last_mut() {
            let (span, tested) = (*span, test.step(draws)?);
            self.drawing.pop();
            let span = &mut self.found.spans[span];
            (span.may_be_said, span.team_p) = (tested.p <= PASSES, Some(tested.p));
        }
        self.drawing.is_empty().then(|| self.found.clone())
    }
}

/// The first and the last day, both included.
pub(in crate::metrics) type Period = (Day, Day);

/// The chosen period, which ends today if it has no end, and as many days just before: without a
/// beginning, twelve months and the twelve before. `None` where the second has no days.
pub(in crate::metrics) fn periods(chosen: Chosen, today: Day) -> (Period, Option<Period>) {
    let (from, to) = chosen.period();
    let to = to.known().unwrap_or(today);
    let from = from.known().unwrap_or_else(|| to.plus(1 - YEAR));
    let days = to.since(from).filter(|days| *days >= 0);
    ((from, to), days.map(|days| (from.plus(-days - 1), from.plus(-1))))
}

/// What is asked of one span.
struct Span<'a> {
    columns: &'a Columns,
    leg: Leg,
    within: u32,
    today: Day,
}

impl Span<'_> {
    /// Those that reached it in a period.
    fn of(&self, chosen: Chosen, (from, to): Period) -> Group {
        let mut found = EqualTime::default();
        for row in self.rows(chosen) {
            let begun = self.leg.0.reached_on(self.columns, row);
            if begun.is_some_and(|day| day.is_known() && from <= day && day <= to) {
                found.add(self.columns, row, self.leg, self.within, self.today);
            }
        }
        found.group
    }

    /// Those of each owner, in the order of their codes.
    fn by_owner(&self, chosen: Chosen) -> Vec<Group> {
        let owners = self.columns.owners.values().len();
        let mut found = vec![EqualTime::default(); owners];
        let chosen = chosen.for_all_owners();
        for row in chosen.entered_rows(&self.columns.hot).into_iter().map(|row| row as usize) {
            let owner = self.columns.hot.owner[row].place();
            if let Some(side) = owner.and_then(|owner| found.get_mut(owner)) {
                side.add(self.columns, row, self.leg, self.within, self.today);
            }
        }
        found.into_iter().map(|side| side.group).collect()
    }

    /// Those whose owner and source fit, and that entered at all.
    fn rows(&self, chosen: Chosen) -> impl Iterator<Item = usize> {
        let hot = &self.columns.hot;
        let whole = chosen.between(Day::NONE, Day::NONE);
        whole.entered_rows(hot).into_iter().map(|row| row as usize)
    }
}

/// The probability that one side is below the other.
fn below(own: Group, other: Group, within: u32) -> Result<Below, Reason> {
    if own.trials.min(other.trials) < LEAST_CASES {
        return Err(Reason::FewTrials);
    }
    let [x, n, y, m] =
        [own.successes, own.trials, other.successes, other.trials].map(|of| of as f64);
    let probability = p_greater(y, m, x, n).ok_or(Reason::FewTrials)?;
    Ok(Below { own: x / n, other: y / m, probability, within_days: Some(within) })
}

/// A constant is a share in the end.
fn to_reference(
    columns: &Columns,
    chosen: Chosen,
    reference: &ReferenceFunnel,
    phase: Phase,
    today: Day,
) -> Result<Below, Reason> {
    let levels = &reference.levels;
    let near = levels.iter().find(|level| level.stage == phase.first() && level.count > 0);
    let far = levels.iter().find(|level| level.stage == phase.beyond());
    let (Some(near), Some(far)) = (near, far) else { return Err(Reason::NotInReference) };
    let own = Passages::of(columns, chosen, today).between(near.stage, far.stage)?;
    if own.trials < LEAST_CASES as f64 {
        return Err(Reason::FewTrials);
    }
    let constant = far.count as f64 / near.count as f64;
    let successes = (own.share * own.trials).min(own.trials);
    let probability = p_less_than(successes, own.trials, constant).ok_or(Reason::FewTrials)?;
    Ok(Below { own: own.share, other: constant, probability, within_days: None })
}

impl BrokenSpans {
    /// The spans that are below the comparison, the largest drop first.
    #[must_use]
    pub fn broken(&self) -> Vec<(Phase, Below)> {
        let said = self.spans.iter().filter(|span| span.may_be_said);
        let below = said.filter_map(|span| Some((span.phase, span.below.ok()?)));
        let mut broken: Vec<_> = below.filter(|(_, below)| below.probability >= ALARM).collect();
        broken.sort_by(|(_, a), (_, b)| (b.other - b.own).total_cmp(&(a.other - a.own)));
        broken
    }

    /// Adds to the figure of the bridge how each span compares, which are broken, or that none is, and
    /// which could not be compared.
    pub fn add_to(&self, table: &mut Table) {
        table.columns.extend([Column::PBelow, Column::Before]);
        for row in &mut table.rows {
            let span = self.spans.iter().find(|span| row.key == RowKey::Span(span.phase));
            row.cells.extend(span.map_or([Cell::Blank; 2], |span| match span.below {
                Ok(below) => [Cell::Chance(below.probability), Cell::Share(below.other)],
                Err(why_not) => [Cell::NotMeasurable(why_not), Cell::Blank],
            }));
        }
        let not_compared = self.spans.iter().filter_map(|one| {
            let reason = one.below.err()?;
            Some(Rule::SpanNotCompared { span: one.phase, reason })
        });
        table.rules.extend(not_compared);
        table.findings.extend(self.findings());
    }

    fn findings(&self) -> Vec<Finding> {
        let compared = self.spans.iter().filter(|span| span.below.is_ok()).count() as u64;
        let mut findings = vec![Finding::HeldAgainst(self.comparison)];
        for (span, below) in self.broken() {
            let Below { own, other, probability, within_days } = below;
            findings.push(Finding::BrokenSpan { span, own, other, probability, within_days });
        }
        if findings.len() == 1 {
            findings.push(Finding::NoBrokenSpan { compared });
        }
        findings
    }
}
