//! The columns brought down to how many got how far, each opportunity once: one pass over what is
//! side by side. The nested sets E_S ⊇ E_P ⊇ E_set ⊇ E_A ⊇ E_N ⊇ E_O follow from it, and on them the
//! ratios multiply to won / targets exactly.

use crate::domain::Stage;

use super::by_opportunity::Notes;
use super::{
    Appointments, Chosen, Cohort, Columns, Day, FlowCounts, Hot, Met, Month, Nesting, Recorded,
    Standing,
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
    fn add(&mut self, hot: &Hot, row: usize, today: Day) {
        self.furthest[usize::from(hot.furthest[row])] += 1;
        match hot.met[row] {
            Met::NoneSet => {}
            Met::Told => self.set += 1,
            Met::Waits(day) => {
                self.set += 1;
                let is_to_come = day >= today;
                self.to_come += u64::from(is_to_come);
                self.unmeasured += u64::from(!is_to_come);
            }
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

/// The rows of the cohort that entered in the period.
fn rows(columns: &Columns, chosen: Chosen) -> impl Iterator<Item = usize> {
    let hot = &columns.hot;
    (0..columns.len()).filter(move |row| {
        chosen.concerns(hot.owner[*row], hot.source[*row]) && chosen.in_period(hot.entered[*row])
    })
}

/// The cohort of the choice: how far it got, and how many of those who got no further are open and
/// lost.
#[must_use]
pub fn levels(columns: &Columns, chosen: Chosen, today: Day) -> (Levels, [u64; 6], [u64; 6]) {
    let hot = &columns.hot;
    let (mut levels, mut open, mut lost) = (Levels::default(), [0; 6], [0; 6]);
    for row in rows(columns, chosen) {
        levels.add(hot, row, today);
        match hot.standing[row] {
            Standing::Open => open[usize::from(hot.furthest[row])] += 1,
            Standing::Lost => lost[usize::from(hot.furthest[row])] += 1,
            Standing::Won => {}
        }
    }
    (levels, open, lost)
}

/// The cohort of the choice by the owner who has each opportunity now, in the order of the owners'
/// codes; last those that nobody has.
#[must_use]
pub fn levels_by_owner(columns: &Columns, chosen: Chosen, today: Day) -> Vec<Levels> {
    let nobody = columns.owners.values().len();
    let mut owners = vec![Levels::default(); nobody + 1];
    for row in rows(columns, chosen) {
        let owner = columns.hot.owner[row].place().unwrap_or(nobody);
        owners[owner].add(&columns.hot, row, today);
    }
    owners
}

/// The cohort of the choice by the month in which it entered, every month from the first to the last
/// with its place in the calendar. Those that entered on no known day are left out.
#[must_use]
pub fn levels_by_month(columns: &Columns, chosen: Chosen, today: Day) -> Vec<(Month, Levels)> {
    let months = || columns.hot.month.iter().copied().filter(|month| *month != Month::NONE);
    let (Some(first), Some(last)) = (months().min(), months().max()) else { return Vec::new() };
    let count = last.since(first).unwrap_or_default() + 1;
    let mut levels: Vec<(Month, Levels)> =
        (0..count).map(|index| (first.plus(index), Levels::default())).collect();
    for row in rows(columns, chosen) {
        let index =
            columns.hot.month[row].since(first).and_then(|index| usize::try_from(index).ok());
        if let Some((_, month)) = index.and_then(|index| levels.get_mut(index)) {
            month.add(&columns.hot, row, today);
        }
    }
    let is_empty = |(_, levels): &(Month, Levels)| *levels == Levels::default();
    let end = levels.iter().rposition(|month| !is_empty(month)).map_or(0, |last| last + 1);
    levels.truncate(end);
    let begin = levels.iter().position(|month| !is_empty(month)).unwrap_or(0);
    levels.drain(..begin);
    levels
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
            match Met::of(facts) {
                Met::Waits(day) if day >= today => met.to_come += 1,
                Met::Waits(_) => met.unmeasured += 1,
                Met::Told | Met::NoneSet => {}
            }
        }
    }
    (reached, met)
}

/// The counts of funnel and ratios for the choice, and what is counted beside them.
#[must_use]
pub fn flow_counts(columns: &Columns, chosen: Chosen, today: Day) -> (FlowCounts, Notes) {
    let recorded = columns.recorded();
    let counts = match chosen.cohort {
        Cohort::Entry => {
            let (levels, open, lost) = levels(columns, chosen, today);
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
    let mut notes = Notes::default();
    for facts in chosen.concerned(columns) {
        notes.undated += u64::from(facts.dates.none);
        notes.dated_later += u64::from(facts.dates.later);
        notes.reversed += u64::from(facts.dates.reversed);
    }
    (counts, notes)
}
