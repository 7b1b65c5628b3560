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
#[derive(Clone, Copy)]
pub(super) struct MonthOfWork {
    pub month: Month,
    pub done: u32,
    pub advances: u32,
    pub moves: u32,
}

/// Whether an outcome is expected of it.
pub(in crate::metrics) const fn has_outcome(kind: ActivityKind) -> bool {
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
        let advances = [Some(ActivityOutcome::Advance), Some(ActivityOutcome::Order)];
        let is_advance = advances.contains(&touch.outcome);
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

    /// The calendar months strictly between those of the first and the last activity that lie whole in the
    /// period.
    pub(super) fn months(&self, chosen: Chosen) -> Vec<MonthOfWork> {
        let Some((first, last)) = self.span else { return Vec::new() };
        let begin = Month::of(first).plus(1);
        let count = Month::of(last).since(begin).and_then(|count| usize::try_from(count).ok());
        let empty = |at| MonthOfWork { month: begin.plus(at), done: 0, advances: 0, moves: 0 };
        let mut months: Vec<MonthOfWork> = (0..).map(empty).take(count.unwrap_or(0)).collect();
        let place = |month: Month| month.since(begin).and_then(|at| usize::try_from(at).ok());
        for (month, is_advance) in &self.done {
            if let Some(of) = place(*month).and_then(|at| months.get_mut(at)) {
                of.done += 1;
                of.advances += u32::from(*is_advance);
            }
        }
        for month in &self.moved {
            if let Some(of) = place(*month).and_then(|at| months.get_mut(at)) {
                of.moves += 1;
            }
        }
        months.retain(|of| lies_in(of.month, chosen));
        months
    }
}

/// Whether all of a month lies in the period.
fn lies_in(month: Month, chosen: Chosen) -> bool {
    let first = |month: Month| Day::of(month.first_day());
    let (begins, ends) = (first(month), first(month.plus(1)).plus(-1));
    !chosen.has_period() || (chosen.in_period(begins) && chosen.in_period(ends))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_strictly_between_the_first_and_the_last_activity() {
        let months = |first, last| {
            let span = Some((Day::of(Some(first)), Day::of(Some(last))));
            Gathered { span, ..Gathered::default() }.months(Chosen::everything()).len()
        };
        assert_eq!(months(date(2026, 1, 1), date(2026, 1, 31)), 0);
        assert_eq!(months(date(2026, 1, 1), date(2026, 2, 28)), 0);
        assert_eq!(months(date(2026, 1, 31), date(2026, 3, 1)), 1);
        assert_eq!(months(date(2025, 11, 2), date(2026, 2, 2)), 2);
        assert!(Gathered::default().months(Chosen::everything()).is_empty());
    }
}
