//! The weakest span of the bridge: the first that is crossed less often than it should be, as
//! surely as 99 in 100. What is still open is open, not failed, so spans are compared by their
//! curves at the same number of days, never a young cohort's plain counts with an old one's.
//!
//! Knows neither charts nor words.

use crate::domain::{ReferenceFunnel, Stage};
use crate::stats::{AalenJohansen, p_greater, p_less_than};

use crate::metrics::conversion::{Way, curve_of};
use crate::metrics::{Chosen, Code, Columns, Day, Finding, LEAST_AT_RISK, Reason, Rule};

use super::spans::Phase;

/// How probable it must be that a span is below the comparison. At 0.95, five looks cry wolf one
/// time in five.
pub const ALARM: f64 = 0.99;

/// What the spans are held against.
#[derive(Clone, Copy, Debug)]
pub enum HeldAgainst<'a> {
    /// What entered in as many days just before the chosen period.
    PreviousPeriod,
    /// A reference funnel's constants, where it has both ends of the span.
    Reference(&'a ReferenceFunnel),
    /// The owners other than this one; the choice is then this owner's.
    TeamWithout(Code),
}

/// The same without what is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanComparison {
    /// As many days just before.
    PreviousPeriod,
    /// A reference funnel, by those decided.
    Reference,
    /// The other owners.
    Team,
}

impl HeldAgainst<'_> {
    const fn comparison(&self) -> SpanComparison {
        match self {
            Self::PreviousPeriod => SpanComparison::PreviousPeriod,
            Self::Reference(_) => SpanComparison::Reference,
            Self::TeamWithout(_) => SpanComparison::Team,
        }
    }
}

/// The three spans beside a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct WeakestSpan {
    /// What they are held against.
    pub comparison: SpanComparison,
    /// How probable it must be that a span is below: [`ALARM`], and of a team as much surer as it has
    /// owners whose bridges can be looked at one by one.
    pub alarm: f64,
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
    /// By how many days; to a constant, of those decided by then.
    pub by_days: u32,
}

/// Holds the spans of what entered in the chosen period against a comparison, by `horizon` days or
/// the last day before on which both sides have enough at risk.
#[must_use]
pub fn weakest_span(
    columns: &Columns,
    chosen: Chosen,
    comparison: HeldAgainst<'_>,
    today: Day,
    horizon: u32,
) -> WeakestSpan {
    let (hot, recorded) = (&columns.hot, columns.recorded());
    let spans = Phase::ALL.map(|phase| {
        let (from, to) = (phase.first(), phase.beyond());
        let known = recorded.stage(from) && recorded.stage(to);
        let below = match comparison {
            HeldAgainst::Reference(reference) => {
                to_reference(columns, chosen, reference, phase, today)
            }
            _ if !known => Err(Reason::NotRecorded),
            HeldAgainst::PreviousPeriod => {
                before(chosen, today).ok_or(Reason::NoPeriodBefore).and_then(|before| {
                    let own = span(columns, chosen.entered_rows(hot), (from, to), today);
                    let other = span(columns, before.entered_rows(hot), (from, to), today);
                    below_curve(&own, &other, horizon).ok_or(Reason::TooFewFollowed)
                })
            }
            HeldAgainst::TeamWithout(owner) => {
                let own = chosen.for_owner(owner).entered_rows(hot);
                let mut others = chosen.for_all_owners().entered_rows(hot);
                others.retain(|row| ![owner, Code::NONE].contains(&hot.owner[*row as usize]));
                let own = span(columns, own, (from, to), today);
                let other = span(columns, others, (from, to), today);
                below_curve(&own, &other, horizon).ok_or(Reason::TooFewFollowed)
            }
        };
        SpanCheck { phase, below }
    });
    let looks = match comparison {
        HeldAgainst::TeamWithout(_) => columns.owners.values().len().max(1),
        HeldAgainst::PreviousPeriod | HeldAgainst::Reference(_) => 1,
    };
    let alarm = 1.0 - (1.0 - ALARM) / looks as f64;
    WeakestSpan { comparison: comparison.comparison(), alarm, spans }
}

/// As many days just before the chosen period, which ends today if it has no end.
fn before(chosen: Chosen, today: Day) -> Option<Chosen> {
    let (from, to) = chosen.period();
    let days = to.known().unwrap_or(today).since(from)?;
    (days >= 0).then(|| chosen.between(from.plus(-days - 1), from.plus(-1)))
}

/// The curve of these rows from one stage to another.
fn span(columns: &Columns, rows: Vec<u32>, way: (Stage, Stage), today: Day) -> AalenJohansen {
    let trails = rows.into_iter().map(|row| &columns.hot.trail[row as usize]);
    let begun = trails.filter(|trail| trail.furthest >= way.0);
    curve_of(begun.map(|trail| Way::of(trail, way, today)))
}

/// The probability that what `own` shows is below what `other` shows, on the last day up to
/// `horizon` that both can be read on. `None` where either has too few.
#[must_use]
pub fn below_curve(own: &AalenJohansen, other: &AalenJohansen, horizon: u32) -> Option<Below> {
    if own.observed().min(other.observed()) < LEAST_AT_RISK {
        return None;
    }
    let day = own.horizon(horizon, LEAST_AT_RISK)?.min(other.horizon(horizon, LEAST_AT_RISK)?);
    let share = |curve: &AalenJohansen| {
        let trials = trials(curve, day)?;
        let share = curve.advanced(day);
        Some((share, (share * trials).min(trials), trials))
    };
    let ((own, x, n), (other, y, m)) = (share(own)?, share(other)?);
    let probability = p_greater(y, m, x, n)?;
    Some(Below { own, other, probability, by_days: day })
}

/// As many trials as a curve is worth on a day, and no more than have a known fate there: where
/// many are censored the variance of a curve, itself uncertain, alarms two to three times too often.
fn trials(curve: &AalenJohansen, day: u32) -> Option<f64> {
    let before = curve.steps().iter().take_while(|step| step.day < day);
    let unknown: u64 = before.map(|step| u64::from(step.fates.censored)).sum();
    Some(curve.effective_trials(day)?.min((curve.observed() - unknown) as f64))
}

/// A constant is a share in the end: one's own is taken among those decided by the last day that
/// can be read, as if those still waiting would go as the others did.
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
    let recorded = columns.recorded();
    if !recorded.stage(near.stage) || !recorded.stage(far.stage) {
        return Err(Reason::NotRecorded);
    }
    let curve = span(columns, chosen.entered_rows(&columns.hot), (near.stage, far.stage), today);
    let constant = far.count as f64 / near.count as f64;
    below_constant(&curve, constant).ok_or(Reason::TooFewFollowed)
}

/// The probability that what `own` comes to is below `constant`, by those decided. `None` where
/// fewer than ten are.
#[must_use]
pub fn below_constant(own: &AalenJohansen, constant: f64) -> Option<Below> {
    let day = own.horizon(own.longest()?, LEAST_AT_RISK)?;
    let decided = own.advanced(day) + own.lost(day);
    let trials = trials(own, day)? * decided;
    if trials < LEAST_AT_RISK as f64 {
        return None;
    }
    let share = (own.advanced(day) / decided).min(1.0);
    let probability = p_less_than(share * trials, trials, constant)?;
    Some(Below { own: share, other: constant, probability, by_days: day })
}

impl WeakestSpan {
    /// The first span that is below the comparison; `None` where none is, as far as can be told.
    #[must_use]
    pub fn weakest(&self) -> Option<(Phase, Below)> {
        self.spans.iter().find_map(|span| {
            let below = span.below.ok().filter(|below| below.probability >= self.alarm)?;
            Some((span.phase, below))
        })
    }

    /// What is said of the bridge: the weakest span, or that none is.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let compared = self.spans.iter().filter(|span| span.below.is_ok()).count() as u64;
        let said = match (self.weakest(), compared) {
            (Some((span, below)), _) => {
                let Below { own, other, probability, by_days } = below;
                Some(match self.comparison {
                    SpanComparison::Reference => {
                        Finding::WeakestSpanOfDecided { span, own, other, probability, by_days }
                    }
                    SpanComparison::PreviousPeriod | SpanComparison::Team => {
                        Finding::WeakestSpan { span, own, other, probability, by_days }
                    }
                })
            }
            (None, 0) => None,
            (None, compared) => Some(Finding::NoWeakestSpan { compared, alarm: self.alarm }),
        };
        std::iter::once(Finding::HeldAgainst(self.comparison)).chain(said).collect()
    }

    /// Which spans could not be compared, and why.
    #[must_use]
    pub fn rules(&self) -> Vec<Rule> {
        let not_compared = self.spans.iter().filter_map(|one| {
            let reason = one.below.err()?;
            Some(Rule::SpanNotCompared { span: one.phase, reason })
        });
        not_compared.collect()
    }
}
