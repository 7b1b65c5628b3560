//! What happened in the last seven days, and how much of that is usual in a week.

use crate::domain::Stage;
use crate::metrics::{Chosen, Columns, Day, StatusKind};

/// So many weeks before the last one say what is usual; with fewer nothing does.
pub const USUAL_WEEKS: usize = 26;

/// What can happen in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekEvent {
    /// It entered.
    Entered,
    /// It reached a further stage, for the first time.
    Advanced,
    /// It was won.
    Won,
    /// It was lost.
    Lost,
}

impl WeekEvent {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Entered, Self::Advanced, Self::Won, Self::Lost];
}

/// How often something happened in the last seven days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekCount {
    /// What.
    pub event: WeekEvent,
    /// How often.
    pub count: u64,
    /// The fewest and the most in one of the weeks before; `None` where the history is too short.
    pub usual: Option<(u64, u64)>,
}

impl WeekCount {
    /// Whether it is fewer, or more, than in each of the weeks before.
    #[must_use]
    pub fn is_unusual(&self) -> bool {
        self.usual.is_some_and(|(low, high)| !(low..=high).contains(&self.count))
    }
}

/// The last seven days of what is chosen, whatever its period; today is one of them.
#[must_use]
pub fn week(columns: &Columns, chosen: Chosen, today: Day) -> [WeekCount; 4] {
    let mut counts = [[0_u64; USUAL_WEEKS + 1]; 4];
    let mut add = |event: WeekEvent, day: Day| {
        let weeks = today.since(day).and_then(|days| usize::try_from(days / 7).ok());
        let is_past = today.since(day).is_some_and(|days| days >= 0);
        if let Some(count) =
            weeks.filter(|_| is_past).and_then(|at| counts[event as usize].get_mut(at))
        {
            *count += 1;
        }
    };
    let mut first: Option<Day> = None;
    for facts in chosen.concerned(columns) {
        let entered = Some(facts.reach[Stage::Suspect.index()]).filter(|day| day.is_known());
        first = first.into_iter().chain(entered).min();
        let steps = Stage::OPEN.into_iter().filter(|stage| *stage <= facts.furthest);
        let mut before = Day::NONE;
        for stage in steps {
            let day = facts.reach[stage.index()];
            match stage {
                Stage::Suspect => add(WeekEvent::Entered, day),
                // What was jumped over was reached on the same day: that is one step.
                _ if day != before => add(WeekEvent::Advanced, day),
                _ => {}
            }
            before = day;
        }
        match facts.status {
            StatusKind::Won => add(WeekEvent::Won, facts.closed),
            StatusKind::Lost => add(WeekEvent::Lost, facts.closed),
            StatusKind::Open => {}
        }
    }
    // The week of the first entry is not a whole one.
    let history = first.and_then(|first| today.since(first)).map_or(0, |days| days / 7);
    let is_long = usize::try_from(history).is_ok_and(|weeks| weeks > USUAL_WEEKS);
    WeekEvent::ALL.map(|event| {
        let [count, before @ ..] = counts[event as usize];
        let ends = before.iter().min().copied().zip(before.iter().max().copied());
        WeekCount { event, count, usual: ends.filter(|_| is_long) }
    })
}
