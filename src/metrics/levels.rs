//! How many got how far, each opportunity once: one walk over what is side by side, for the whole,
//! each owner and each month together.

use crate::domain::Stage;

use super::{
    Appointments, Chosen, Columns, Day, FlowCounts, Level, Month, Nesting, Recorded, StatusKind,
};

/// How many got just so far and no further.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// By furthest stage.
    pub furthest: [u64; 6],
    /// Of those whose furthest stage is Prospect: with an appointment set.
    pub set: u64,
    /// Of these: the day has passed, and there is no outcome.
    pub unmeasured: u64,
    /// Of these: still to come.
    pub to_come: u64,
}

impl Levels {
    fn of(places: &Places) -> Self {
        let at = |level: Level| u64::from(places[level.index()]);
        let (unmeasured, to_come) = (at(Level::Waits), u64::from(places[TO_COME]));
        let set = at(Level::Told) + unmeasured + to_come;
        Self {
            furthest: [
                at(Level::Suspect),
                at(Level::Prospect) + set,
                at(Level::Approach),
                at(Level::Negotiation),
                at(Level::Conclusion),
                at(Level::Order),
            ],
            set,
            unmeasured,
            to_come,
        }
    }

    /// How many reached each stage.
    #[must_use]
    pub fn reached(&self) -> [u64; 6] {
        let mut reached = self.furthest;
        for index in (0..5).rev() {
            reached[index] += reached[index + 1];
        }
        reached
    }

    /// Their appointments.
    #[must_use]
    pub fn appointments(&self) -> Appointments {
        let honoured = self.reached()[Stage::Approach.index()];
        Appointments {
            set: self.set + honoured,
            honoured,
            unmeasured: self.unmeasured,
            to_come: self.to_come,
        }
    }

    /// The counts of funnel and ratios, as far as they are recorded.
    #[must_use]
    pub fn flow_counts(&self, recorded: &Recorded) -> FlowCounts {
        let reached = self.reached();
        FlowCounts {
            reached: Stage::ALL
                .map(|stage| recorded.stage(stage).then_some(reached[stage.index()])),
            open: None,
            lost: None,
            appointments: recorded.appointments.then(|| self.appointments()),
            proposals: None,
            nesting: Nesting::Nested,
        }
    }
}

/// How many stand at each [`Level`], by its index; those who wait for an appointment still to come in a
/// place of their own, the last.
type Places = [u32; TO_COME + 1];

const TO_COME: usize = Level::ALL.len();

/// A cohort, counted in one walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortCounts {
    by_status: [Places; StatusKind::ALL.len()],
    by_owner: Vec<Places>,
    by_month: Vec<Places>,
    first_month: Month,
}

/// Counts the cohort of the choice.
#[must_use]
pub fn counted(columns: &Columns, chosen: Chosen, today: Day) -> CohortCounts {
    counted_rows(columns, &chosen.entered_rows(&columns.hot), today)
}

/// Counts these rows.
pub(super) fn counted_rows(columns: &Columns, rows: &[u32], today: Day) -> CohortCounts {
    let hot = &columns.hot;
    let nobody = columns.owners.values().len();
    let (first_month, last_month) = columns.months().unwrap_or((Month::NONE, Month::NONE));
    let no_month = last_month.since(first_month).map_or(0, |months| months as usize + 1);
    let mut by_status = [Places::default(); StatusKind::ALL.len()];
    let mut by_owner = vec![Places::default(); nobody + 1];
    let mut by_month = vec![Places::default(); no_month + 1];
    for row in rows {
        let row = *row as usize;
        let level = hot.level[row];
        let is_to_come = level == Level::Waits && hot.waits_until[row] >= today;
        let place = if is_to_come { TO_COME } else { level.index() };
        let owner = hot.owner[row].place().unwrap_or(nobody);
        let month = hot.month[row].since(first_month).map_or(no_month, |month| month as usize);
        by_status[hot.status[row].index()][place] += 1;
        by_owner[owner][place] += 1;
        by_month[month][place] += 1;
    }
    by_month.truncate(no_month);
    CohortCounts { by_status, by_owner, by_month, first_month }
}

impl CohortCounts {
    /// How far the whole cohort got, and how many of those who got no further than a stage are open
    /// and lost.
    #[must_use]
    pub fn whole(&self) -> (Levels, [u64; 6], [u64; 6]) {
        let mut whole = Places::default();
        for places in &self.by_status {
            for (sum, count) in whole.iter_mut().zip(places) {
                *sum += count;
            }
        }
        let so = |status: StatusKind| Levels::of(&self.by_status[status.index()]).furthest;
        (Levels::of(&whole), so(StatusKind::Open), so(StatusKind::Lost))
    }

    /// By the owner who has each opportunity now, in the order of the owners' codes; last those that
    /// nobody has.
    #[must_use]
    pub fn owners(&self) -> Vec<Levels> {
        self.by_owner.iter().map(Levels::of).collect()
    }

    /// By the month in which each entered, every month from the first to the last with its place in
    /// the calendar. Those that entered on no known day are left out.
    #[must_use]
    pub fn months(&self) -> Vec<(Month, Levels)> {
        let has_any = |places: &Places| *places != Places::default();
        let end = self.by_month.iter().rposition(has_any).map_or(0, |last| last + 1);
        let months = (0..).zip(&self.by_month[..end]);
        let months = months.skip_while(|(_, places)| !has_any(places));
        months.map(|(index, places)| (self.first_month.plus(index), Levels::of(places))).collect()
    }
}

/// The cohort of the choice by owner: see [`CohortCounts::owners`].
#[must_use]
pub fn levels_by_owner(columns: &Columns, chosen: Chosen, today: Day) -> Vec<Levels> {
    counted(columns, chosen, today).owners()
}

/// The cohort of the choice by month of entry: see [`CohortCounts::months`].
#[must_use]
pub fn levels_by_month(columns: &Columns, chosen: Chosen, today: Day) -> Vec<(Month, Levels)> {
    counted(columns, chosen, today).months()
}
