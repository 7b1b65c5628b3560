//! What is gathered of one owner while the rows pass by, and how it falls into whole months.

use crate::domain::{ActivityKind, ActivityOutcome};
use crate::metrics::moves::moves;
use crate::metrics::{Chosen, Day, Month, OpportunityRow, StatusKind, Touch};

/// What is gathered of one owner.
#[derive(Clone, Default)]
pub(super) struct Gathered {
    pub activities: u64,
    pub advances: u64,
    pub won: u64,
    /// Calls, meetings and video calls: those that should have an outcome.
    pub to_have_outcome: u64,
    pub without_outcome: u64,
    span: Option<(Day, Day)>,
    /// The month of each activity, and whether it was an advance.
    done: Vec<(Month, bool)>,
    /// The month of each stage move.
    moved: Vec<Month>,
}

/// A month of an owner: activities, advances, stage moves.
pub(super) type MonthOfWork = [u32; 3];

/// Whether an outcome is expected of it.
fn has_outcome(kind: ActivityKind) -> bool {
    matches!(
        kind,
        ActivityKind::Call
            | ActivityKind::Meeting
            | ActivityKind::VideoCall
            | ActivityKind::Appointment
    )
}

impl Gathered {
    pub(super) fn touch(&mut self, touch: &Touch, chosen: Chosen) {
        let is_advance = touch.outcome == Some(ActivityOutcome::Advance);
        let (first, last) = self.span.unwrap_or((touch.on, touch.on));
        self.span = Some((first.min(touch.on), last.max(touch.on)));
        self.done.push((Month::of(touch.on), is_advance));
        if chosen.in_period(touch.on) {
            self.activities += 1;
            self.advances += u64::from(is_advance);
            self.to_have_outcome += u64::from(has_outcome(touch.kind));
            self.without_outcome += u64::from(touch.outcome.is_none() && has_outcome(touch.kind));
        }
    }

    pub(super) fn own(&mut self, facts: &OpportunityRow, chosen: Chosen) {
        self.moved.extend(moves(facts).map(|(_, on)| Month::of(on)));
        if facts.status == StatusKind::Won && chosen.in_period(facts.closed) {
            self.won += 1;
        }
    }

    /// The whole months between the first and the last activity that lie in the period.
    pub(super) fn months(&self, chosen: Chosen) -> Vec<MonthOfWork> {
        let whole = self.span.and_then(|(first, last)| {
            let (from, to) = chosen.period();
            let last = if to.is_known() { last.min(to) } else { last };
            whole_months(first.max(from), last)
        });
        let Some((begin, count)) = whole else { return Vec::new() };
        let mut months = vec![[0; 3]; count];
        let mut add = |month: Month, what: usize| {
            let place = month.since(begin).and_then(|place| usize::try_from(place).ok());
            if let Some(of) = place.and_then(|place| months.get_mut(place)) {
                of[what] += 1;
            }
        };
        for (month, is_advance) in &self.done {
            add(*month, 0);
            if *is_advance {
                add(*month, 1);
            }
        }
        for month in &self.moved {
            add(*month, 2);
        }
        months
    }
}

/// The months that lie whole between two days, both included: the first, and how many. `None` where
/// either day is not known.
fn whole_months(first: Day, last: Day) -> Option<(Month, usize)> {
    let begins = first.date()?.day() == 1;
    let end = last.date()?;
    let ends = end == end.last_of_month();
    let begin = Month::of(first).plus(i32::from(!begins));
    let count = Month::of(last).plus(i32::from(ends)).since(begin)?;
    Some((begin, usize::try_from(count).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_between_two_days() {
        let whole = |a: (i16, i8, i8), b: (i16, i8, i8)| {
            let day = |(y, m, d)| Day::of(Some(date(y, m, d)));
            whole_months(day(a), day(b)).map(|(_, count)| count)
        };
        assert_eq!(whole((2026, 1, 1), (2026, 1, 31)), Some(1));
        assert_eq!(whole((2026, 1, 2), (2026, 3, 30)), Some(1));
        assert_eq!(whole((2025, 12, 1), (2026, 2, 28)), Some(3));
        assert_eq!(whole((2026, 1, 2), (2026, 1, 30)), Some(0));
        assert_eq!(whole_months(Day::NONE, Day::NONE), None);
    }
}
