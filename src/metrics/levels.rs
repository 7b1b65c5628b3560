//! The columns brought down to how many got how far, each opportunity once: one walk over what is
//! side by side, for the whole, each owner and each month together. The nested sets E_S ⊇ E_P ⊇ E_set ⊇ E_A ⊇ E_N ⊇ E_O follow from it, and on them the
//! ratios multiply to won / targets exactly.

use crate::domain::Stage;

use super::by_opportunity::Notes;
use super::{
    Appointments, Chosen, Cohort, Columns, Day, FlowCounts, Level, Month, Nesting, Recorded,
    Standing, waits_until,
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
        let [suspects, bare, told, unmeasured, approached, negotiated, concluded, won, to_come] =
            places.map(u64::from);
        let set = told + unmeasured + to_come;
        Self {
            furthest: [suspects, bare + set, approached, negotiated, concluded, won],
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

/// How many stand at each [`Level`]; those who wait for an appointment still to come in a place of
/// their own, the last.
type Places = [u32; 9];

const TO_COME: usize = 8;

const fn place_of(level: Level) -> usize {
    match level {
        Level::Suspect => 0,
        Level::Prospect => 1,
        Level::Told => 2,
        Level::Waits => 3,
        Level::Approach => 4,
        Level::Negotiation => 5,
        Level::Conclusion => 6,
        Level::Order => 7,
    }
}

const fn side_of(standing: Standing) -> usize {
    match standing {
        Standing::Open => 0,
        Standing::Won => 1,
        Standing::Lost => 2,
    }
}

/// A cohort, counted in one walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortCounts {
    by_standing: [Places; 3],
    by_owner: Vec<Places>,
    by_month: Vec<Places>,
    first_month: Month,
}

/// Counts the cohort of the choice.
#[must_use]
pub fn counted(columns: &Columns, chosen: Chosen, today: Day) -> CohortCounts {
    count(columns, &chosen.entered_rows(&columns.hot), today)
}

fn count(columns: &Columns, rows: &[u32], today: Day) -> CohortCounts {
    let hot = &columns.hot;
    let nobody = columns.owners.values().len();
    let (first_month, last_month) = columns.months().unwrap_or((Month::NONE, Month::NONE));
    let no_month = last_month.since(first_month).map_or(0, |months| months as usize + 1);
    let mut by_standing = [Places::default(); 3];
    let mut by_owner = vec![Places::default(); nobody + 1];
    let mut by_month = vec![Places::default(); no_month + 1];
    for row in rows {
        let row = *row as usize;
        let level = hot.level[row];
        let is_to_come = level == Level::Waits && hot.waits_until[row] >= today;
        let place = if is_to_come { TO_COME } else { place_of(level) };
        let owner = hot.owner[row].place().unwrap_or(nobody);
        let month = hot.month[row].since(first_month).map_or(no_month, |month| month as usize);
        by_standing[side_of(hot.standing[row])][place] += 1;
        by_owner[owner][place] += 1;
        by_month[month][place] += 1;
    }
    by_month.truncate(no_month);
    CohortCounts { by_standing, by_owner, by_month, first_month }
}

impl CohortCounts {
    /// How far the whole cohort got, and how many of those who got no further than a stage are open
    /// and lost.
    #[must_use]
    pub fn whole(&self) -> (Levels, [u64; 6], [u64; 6]) {
        let mut whole = Places::default();
        for places in &self.by_standing {
            for (sum, count) in whole.iter_mut().zip(places) {
                *sum += count;
            }
        }
        let so = |standing: Standing| Levels::of(&self.by_standing[side_of(standing)]).furthest;
        (Levels::of(&whole), so(Standing::Open), so(Standing::Lost))
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

/// The whole cohort of the choice: see [`CohortCounts::whole`].
#[must_use]
pub fn levels(columns: &Columns, chosen: Chosen, today: Day) -> (Levels, [u64; 6], [u64; 6]) {
    counted(columns, chosen, today).whole()
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

/// Milestones that happened in the period, whenever the opportunity entered: how many reached each
/// stage in it, and the appointments set and held in it.
#[must_use]
pub fn period_flow(columns: &Columns, chosen: Chosen, today: Day) -> ([u64; 6], Appointments) {
    let (mut reached, mut met) = ([0; 6], Appointments::default());
    for facts in chosen.concerned(columns) {
        for stage in Stage::ALL.into_iter().filter(|stage| *stage <= facts.furthest) {
            reached[stage.index()] += u64::from(chosen.in_period(facts.reach[stage.index()]));
        }
        let held = facts.furthest >= Stage::Approach;
        let mut first_set = Day::NONE;
        for one in facts.appointments() {
            first_set = first_set.earlier(one.set_on.known().unwrap_or(one.on));
        }
        if !held && (facts.furthest < Stage::Prospect || !first_set.is_known()) {
            continue;
        }
        let held_on = if held { facts.reach[Stage::Approach.index()] } else { Day::NONE };
        // An appointment agreed with a suspect is in the set from the day it is a prospect.
        let set_on = match first_set.is_known() {
            true => first_set.max(facts.reach[Stage::Prospect.index()]),
            false => Day::NONE,
        };
        met.honoured += u64::from(held && chosen.in_period(held_on));
        if chosen.in_period(set_on.earlier(held_on)) {
            met.set += 1;
            if Level::of(facts) == Level::Waits {
                let is_to_come = waits_until(facts) >= today;
                met.to_come += u64::from(is_to_come);
                met.unmeasured += u64::from(!is_to_come);
            }
        }
    }
    (reached, met)
}

/// The counts of funnel and ratios for the choice, and what is counted beside them.
#[must_use]
pub fn flow_counts(columns: &Columns, chosen: Chosen, today: Day) -> (FlowCounts, Notes) {
    let (recorded, hot) = (columns.recorded(), &columns.hot);
    let concerned = chosen.concerned_rows(hot);
    let mut notes = Notes::default();
    for row in &concerned {
        let dates = hot.dates[*row as usize];
        notes.undated += u64::from(dates.none);
        notes.dated_later += u64::from(dates.later);
        notes.reversed += u64::from(dates.reversed);
    }
    let counts = match chosen.cohort {
        Cohort::Entry => {
            let entered = chosen.of_period(hot, concerned);
            let (levels, open, lost) = count(columns, &entered, today).whole();
            FlowCounts { open: Some(open), lost: Some(lost), ..levels.flow_counts(&recorded) }
        }
        Cohort::Flow => {
            let (reached, met) = period_flow(columns, chosen, today);
            FlowCounts {
                reached: Stage::ALL
                    .map(|stage| recorded.stage(stage).then_some(reached[stage.index()])),
                open: None,
                lost: None,
                appointments: recorded.appointments.then_some(met),
                proposals: None,
                nesting: Nesting::Separate,
            }
        }
    };
    (counts, notes)
}
