//! Equal time: sides are compared only on cases that had the same time to go on, so that no open one is
//! taken for lost.
//!
//! Of those that reached a point at least h days ago, how many had reached the next within h days. h is
//! the day by which nine in ten of all such moves in the workspace had happened: one for all sides.

use crate::domain::{Milestone, Stage};
use crate::stats::{Group, nearest_rank};

use super::milestones::reached_on;
use super::{Columns, Day, Level, Recorded, StatusKind};

/// By the day of equal time so many of all moves have happened.
const MOST_MOVES: f64 = 0.9;

/// The least time that anybody is given, in days.
pub const LEAST_WITHIN_DAYS: u32 = 7;

/// The most.
pub const MOST_WITHIN_DAYS: u32 = 365;

/// Something that is reached on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// A stage, or a later one.
    Stage(Stage),
    /// A prospect has an appointment, or went on to Approach anyhow.
    AppointmentSet,
}

/// From one point to a later one.
pub type Leg = (Point, Point);

impl Point {
    /// Whether the workspace records it: what it does not, everybody seems to reach on the same day as the
    /// next one that it does.
    const fn is_recorded(self, recorded: &Recorded) -> bool {
        match self {
            Self::Stage(stage) => recorded.stage(stage),
            Self::AppointmentSet => recorded.appointments,
        }
    }

    /// The day on which it was reached, [`Day::NONE`] where that is not known; `None` where it was not.
    pub(super) fn reached_on(self, columns: &Columns, row: usize) -> Option<Day> {
        match self {
            Self::Stage(stage) => {
                let trail = &columns.hot.trail[row];
                (trail.furthest >= stage).then(|| trail.reach[stage.index()])
            }
            Self::AppointmentSet if columns.hot.level[row] <= Level::Prospect => None,
            Self::AppointmentSet => reached_on(&columns.rows[row], Milestone::AppointmentsSet),
        }
    }
}

/// The time that every side is given for a leg, in days; `None` where one of its ends is not recorded, or
/// nobody ever went it in a time that is known.
#[must_use]
pub fn within_days(columns: &Columns, leg: Leg) -> Option<u32> {
    let recorded = columns.recorded();
    if !(leg.0.is_recorded(&recorded) && leg.1.is_recorded(&recorded)) {
        return None;
    }
    let known = &columns.paces().0;
    known.iter().find(|(of, _)| *of == leg).and_then(|(_, days)| *days)
}

/// The time that every side is given, for every leg: it is the whole workspace's, whatever is chosen, and
/// counted once after a change.
#[derive(Clone, Debug)]
pub(super) struct Paces(Vec<(Leg, Option<u32>)>);

/// How many moves took so many days; the last place is for whatever is longer than anybody is given.
type Lengths = [u32; MOST_WITHIN_DAYS as usize + 1];

impl Paces {
    pub(super) fn of(columns: &Columns) -> Self {
        let stages = Stage::ALL.into_iter().flat_map(|from| {
            let later = Stage::ALL.into_iter().filter(move |to| *to > from);
            later.map(move |to| (Point::Stage(from), Point::Stage(to)))
        });
        let legs = stages.chain([(Point::Stage(Stage::Prospect), Point::AppointmentSet)]);
        let mut counted: Vec<(Leg, Lengths)> =
            legs.map(|leg| (leg, [0; MOST_WITHIN_DAYS as usize + 1])).collect();
        let hot = &columns.hot;
        let has_lengths = |row: &usize| !hot.dates[*row].unmoved && !hot.dates[*row].impossible;
        for row in (0..columns.len()).filter(has_lengths) {
            for ((from, to), lengths) in &mut counted {
                let days = to.reached_on(columns, row).and_then(|on| {
                    let days = on.since(from.reached_on(columns, row)?)?;
                    usize::try_from(days).ok()
                });
                if let Some(days) = days {
                    lengths[days.min(MOST_WITHIN_DAYS as usize)] += 1;
                }
            }
        }
        Self(counted.into_iter().map(|(leg, lengths)| (leg, most_within(&lengths))).collect())
    }
}

/// The day by which most moves have happened, as far as anybody is given.
fn most_within(lengths: &Lengths) -> Option<u32> {
    let all: usize = lengths.iter().map(|count| *count as usize).sum();
    let place = nearest_rank(all, MOST_MOVES)?;
    let mut before = 0;
    let day = lengths.iter().position(|count| {
        before += *count as usize;
        before > place
    });
    day.and_then(|day| u32::try_from(day).ok()).map(|day| day.max(LEAST_WITHIN_DAYS))
}

/// One side on equal time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EqualTime {
    /// Those that had the time, and of these those that went on within it.
    pub group: Group,
    /// Of those that had the time and did not go on: still open.
    pub left_open: u64,
    /// Left out: they reached the first point too lately.
    pub younger: u64,
    /// Left out: a day that it takes is not known, or it ended before it began.
    pub undated: u64,
}

impl EqualTime {
    /// Counts one more.
    pub(super) fn add(
        &mut self,
        columns: &Columns,
        row: usize,
        (from, to): Leg,
        within: u32,
        today: Day,
    ) {
        let Some(begun) = from.reached_on(columns, row) else { return };
        let Some(age) = today.since(begun) else {
            self.undated += 1;
            return;
        };
        if i64::from(age) < i64::from(within) {
            self.younger += 1;
            return;
        }
        let went_on = to.reached_on(columns, row);
        let days = went_on.map(|on| on.since(begun));
        if days == Some(None) || columns.hot.dates[row].impossible {
            self.undated += 1;
            return;
        }
        self.group.trials += 1;
        match days.flatten() {
            Some(days) if i64::from(days) <= i64::from(within) => self.group.successes += 1,
            Some(_) => {}
            None => {
                let is_open = columns.hot.status[row] == StatusKind::Open;
                self.left_open += u64::from(is_open);
            }
        }
    }

    /// Adds the cases of another side.
    pub(super) fn add_all(&mut self, other: &Self) {
        self.group.successes += other.group.successes;
        self.group.trials += other.group.trials;
        self.left_open += other.left_open;
        self.younger += other.younger;
        self.undated += other.undated;
    }

    /// The same without those that are still open.
    #[must_use]
    pub const fn without_left_open(&self) -> Group {
        Group { successes: self.group.successes, trials: self.group.trials - self.left_open }
    }
}
