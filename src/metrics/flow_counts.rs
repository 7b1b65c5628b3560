//! The columns brought down to [`FlowCounts`], each opportunity once: what
//! [`count_opportunities`](super::count_opportunities) says of the records, in one pass, for the
//! whole choice or for every owner at once.
//!
//! It knows no records: a filter that changes reads the columns and nothing else.

use crate::domain::Stage;

use super::columns::{Chosen, Code, Columns, Day, Facts, Standing, Touch};
use super::{Appointments, Cohort, FlowCounts, Nesting, Notes, Recorded};

/// What one owner's opportunities came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerCounts {
    /// Who has them now; [`Code::NONE`] for those that nobody has.
    pub owner: Code,
    /// How many got where.
    pub counts: FlowCounts,
}

/// How many of the chosen opportunities got where.
///
/// By entry, the cohort is followed to where each got; by flow, a level counts when its first
/// reach fell in the period.
#[must_use]
pub fn flow_counts(columns: &Columns, chosen: Chosen, today: Day) -> FlowCounts {
    let mut all = [Tally::default()];
    count(columns, chosen, today, &mut all);
    all[0].finish(columns.recorded(), chosen.cohort)
}

/// The same for every owner, whichever one is chosen: one row each in the order of their codes, and
/// a last one for what has no owner. The rows add up to the whole.
#[must_use]
pub fn by_owner(columns: &Columns, chosen: Chosen, today: Day) -> Vec<OwnerCounts> {
    let owners = columns.owners.values();
    let mut tallies = vec![Tally::default(); owners.len() + 1];
    count(columns, chosen.for_all_owners(), today, &mut tallies);
    let recorded = columns.recorded();
    let codes = owners.iter().map(|owner| columns.owners.get(owner)).chain([Code::NONE]);
    let of = |(owner, tally): (Code, Tally)| OwnerCounts {
        owner,
        counts: tally.finish(recorded, chosen.cohort),
    };
    codes.zip(tallies).map(of).collect()
}

/// What could mislead about the chosen opportunities, whatever the period.
#[must_use]
pub fn flow_notes(columns: &Columns, chosen: Chosen) -> Notes {
    let mut notes = Notes::default();
    for facts in chosen.concerned(columns) {
        notes.undated += u64::from(facts.dates.none);
        notes.dated_later += u64::from(facts.dates.later);
        notes.reversed += u64::from(facts.dates.reversed);
    }
    notes
}

/// The sum of some counts of one workspace on one basis; `None` of none.
#[must_use]
pub fn sum_of_counts<'a>(parts: impl IntoIterator<Item = &'a FlowCounts>) -> Option<FlowCounts> {
    let each = |a: Option<[u64; 6]>, b: Option<[u64; 6]>| {
        a.zip(b).map(|(a, b)| std::array::from_fn(|index| a[index] + b[index]))
    };
    parts.into_iter().cloned().reduce(|a, b| FlowCounts {
        reached: std::array::from_fn(|index| Some(a.reached[index]? + b.reached[index]?)),
        open: each(a.open, b.open),
        lost: each(a.lost, b.lost),
        appointments: a.appointments.zip(b.appointments).map(|(a, b)| Appointments {
            set: a.set + b.set,
            honoured: a.honoured + b.honoured,
            unmeasured: a.unmeasured + b.unmeasured,
            to_come: a.to_come + b.to_come,
        }),
        proposals: a.proposals.zip(b.proposals).map(|(a, b)| a + b),
        nesting: a.nesting,
    })
}

/// Counts while the rows pass by.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// By entry: with this as the furthest stage; by flow: reached in the period.
    reached: [u64; 6],
    open: [u64; 6],
    lost: [u64; 6],
    met: Appointments,
}

/// Counts each row in the tally of its owner, and in the last one where the owner has none.
fn count(columns: &Columns, chosen: Chosen, today: Day, tallies: &mut [Tally]) {
    let hot = &columns.hot;
    let Some(last) = tallies.len().checked_sub(1) else { return };
    for (row, (owner, source)) in hot.owner.iter().zip(&hot.source).enumerate() {
        if !chosen.concerns(*owner, *source) {
            continue;
        }
        let tally = &mut tallies[owner.place().map_or(last, |place| place.min(last))];
        if chosen.cohort == Cohort::Flow {
            tally.flow(&columns.facts[row], chosen, today);
        } else if chosen.in_period(hot.entered[row]) {
            let furthest = usize::from(hot.furthest[row]);
            tally.reached[furthest] += 1;
            match hot.standing[row] {
                Standing::Open => tally.open[furthest] += 1,
                Standing::Lost => tally.lost[furthest] += 1,
                Standing::Won => {}
            }
            if hot.is_set[row] {
                tally.met.set += 1;
                if furthest >= Stage::Approach.index() {
                    tally.met.honoured += 1;
                } else {
                    tally.met.wait(&columns.facts[row], today);
                }
            }
        }
    }
}

impl Tally {
    /// Counts what happened in the period.
    fn flow(&mut self, facts: &Facts, chosen: Chosen, today: Day) {
        let furthest = facts.furthest.index();
        for (reached, day) in self.reached.iter_mut().zip(facts.reach).take(furthest + 1) {
            *reached += u64::from(chosen.in_period(day));
        }
        if facts.furthest < Stage::Prospect {
            return;
        }
        let held = facts.furthest >= Stage::Approach;
        let agreed = |touch: &Touch| touch.set_on.known().unwrap_or(touch.on);
        let first_set = facts.appointments().map(agreed).min();
        if !held && first_set.is_none() {
            return;
        }
        let held_on = if held { facts.reach[Stage::Approach.index()] } else { Day::NONE };
        self.met.honoured += u64::from(held && chosen.in_period(held_on));
        // An appointment agreed with a suspect is in the set from the day it is a prospect.
        let reach = facts.reach[Stage::Prospect.index()];
        let set_on = first_set.map_or(Day::NONE, |first| first.max(reach)).earlier(held_on);
        if chosen.in_period(set_on) {
            self.met.set += 1;
            if !held {
                self.met.wait(facts, today);
            }
        }
    }

    fn finish(mut self, recorded: Recorded, cohort: Cohort) -> FlowCounts {
        let whole = cohort == Cohort::Entry;
        if whole {
            for index in (0..5).rev() {
                self.reached[index] += self.reached[index + 1];
            }
        }
        FlowCounts {
            reached: std::array::from_fn(|index| {
                recorded.stage(Stage::ALL[index]).then_some(self.reached[index])
            }),
            open: whole.then_some(self.open),
            lost: whole.then_some(self.lost),
            appointments: recorded.appointments.then_some(self.met),
            proposals: None,
            nesting: if whole { Nesting::Nested } else { Nesting::Separate },
        }
    }
}

impl Appointments {
    /// Counts one that has an appointment and none honoured yet by what is known of it.
    fn wait(&mut self, facts: &Facts, today: Day) {
        let unknown = |touch: &&Touch| touch.outcome.is_none();
        if facts.appointments().filter(unknown).any(|touch| touch.on >= today) {
            self.to_come += 1;
        } else if facts.appointments().any(|touch| touch.outcome.is_none()) {
            self.unmeasured += 1;
        }
    }
}
