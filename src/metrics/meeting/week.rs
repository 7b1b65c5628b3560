//! What happened in the last seven days, and how much of that is usual in a week.

use crate::domain::Stage;
use crate::metrics::{Chosen, Columns, Day, StatusKind};
use crate::stats::quantile;

/// So many weeks before the last one say what is usual.
pub const USUAL_WEEKS: usize = 26;

/// With fewer nothing does.
const LEAST_WEEKS: usize = 8;

/// What is usual leaves out so much on either side: nine weeks in ten are in it.
const ENDS: [f64; 2] = [0.05, 0.95];

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
    /// Between how many and how many in nine weeks in ten; `None` where the history is too short.
    pub usual: Option<(u64, u64)>,
}

impl WeekCount {
    /// Whether it is fewer, or more, than is usual.
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
    for facts in chosen.concerned(columns) {
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
    let first = columns.hot.entered.iter().filter(|day| day.is_known()).min();
    let history = first.and_then(|first| today.since(*first)).map_or(0, |days| days / 7);
    let weeks = usize::try_from(history).unwrap_or(0).saturating_sub(1).min(USUAL_WEEKS);
    WeekEvent::ALL.map(|event| {
        let [count, before @ ..] = counts[event as usize];
        let mut usual: Vec<f64> = before[..weeks].iter().map(|count| *count as f64).collect();
        usual.sort_unstable_by(f64::total_cmp);
        let end = |share| quantile(&usual, share).map(|count| count as u64);
        let usual = (weeks >= LEAST_WEEKS).then(|| end(ENDS[0]).zip(end(ENDS[1]))).flatten();
        WeekCount { event, count, usual }
    })
}
