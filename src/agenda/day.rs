//! A day: what is due until it, in groups, and with whom to begin.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time};

use crate::domain::{ActivityId, OpportunityId, OwnerId, PlaybookItemId, days_between};
use crate::metrics::Rotten;

use super::deal::{Deal, Next};
use super::kept::Agenda;
use super::nurture::Nurturing;
use super::traces::Trace;
use super::urgency::{Urgency, at_stake};

/// What an agenda is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The day it is.
    pub today: Date,
    /// The last day that is looked at; today, or later.
    pub until: Date,
    /// Whose; absent: everybody's.
    pub owner: Option<OwnerId>,
}

impl Asked {
    pub(super) fn is_for(&self, owner: Option<OwnerId>) -> bool {
        self.owner.is_none() || self.owner == owner
    }

    fn days_late(&self, on: Date) -> u32 {
        u32::try_from(days_between(on, self.today)).unwrap_or(0)
    }
}

/// Why something is on the list. An opportunity stands in the first of these that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// It was to be done on a day that has passed.
    Late,
    /// It is to be done today, or until the day that was asked for.
    Today,
    /// An appointment whose day has passed, and nobody has said what came of it.
    AppointmentWithoutOutcome,
    /// A step of an order.
    OrderStep,
    /// The day on which they meant to decide has come.
    Decision,
    /// It has stood still longer than its stage allows.
    Stopped,
    /// Open, and nothing is planned.
    NoNextAction,
}

impl Section {
    /// All, in the order in which they are worked.
    pub const ALL: [Self; 7] = [
        Self::Late,
        Self::Today,
        Self::AppointmentWithoutOutcome,
        Self::OrderStep,
        Self::Decision,
        Self::Stopped,
        Self::NoNextAction,
    ];
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Work {
    /// The next action of the opportunity.
    Next,
    /// A planned activity, or one without outcome.
    Activity(ActivityId),
    /// A step of the order.
    OrderStep(PlaybookItemId),
    /// To ask what they have decided.
    Decision,
    /// To do anything: nothing has been done for so many days, and the stage allows so many.
    Stopped(u32, u32),
    /// To say what comes next.
    Plan,
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What.
    pub work: Work,
    /// With which opportunity.
    pub opportunity: OpportunityId,
    /// The day it is or was to be done.
    pub on: Option<Date>,
    /// The time of day.
    pub at: Option<Time>,
    /// How many days late; 0 where it is not.
    pub late: u32,
    /// How urgent, and why.
    pub urgency: Urgency,
}

impl Item {
    /// Days in order; of each, what has a time of day at its time, and then the rest.
    fn place_in_time(&self) -> (Option<Date>, bool, Option<Time>) {
        (self.on, self.at.is_none(), self.at)
    }
}

/// What is due for one reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The reason.
    pub section: Section,
    /// The most urgent first; of what is to be done today, after what has a time of day.
    pub items: Vec<Item>,
}

/// What is due until a day, and who decides later.
#[derive(Clone, Debug, PartialEq)]
pub struct DayPlan {
    /// One for each [`Section`], in their order; empty ones too.
    pub groups: Vec<Group>,
    /// What somebody did of whom there is no opportunity in it yet, the newest first.
    pub traces: Vec<Trace>,
    /// Undecided, then long-term customers.
    pub nurturing: [Nurturing; 2],
}

impl DayPlan {
    /// What is due for a reason.
    #[must_use]
    pub fn items(&self, section: Section) -> &[Item] {
        let group = self.groups.iter().find(|group| group.section == section);
        group.map_or(&[], |group| &group.items)
    }

    /// Whether nothing is due.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.traces.is_empty() && self.groups.iter().all(|group| group.items.is_empty())
    }

    /// With what to begin: the most urgent of all, whatever its day. What nobody has planned comes
    /// only after what was.
    #[must_use]
    pub fn first(&self) -> Option<&Item> {
        let most_urgent = |planned: bool| {
            let groups = self.groups.iter();
            let groups = groups.filter(|group| (group.section != Section::NoNextAction) == planned);
            let items = groups.flat_map(|group| &group.items);
            // Of two that are alike the one that is worked first.
            items.rev().max_by(|a, b| a.urgency.points().total_cmp(&b.urgency.points()))
        };
        most_urgent(true).or_else(|| most_urgent(false))
    }
}

/// What is found until now.
struct Plan<'a> {
    agenda: &'a Agenda,
    asked: &'a Asked,
    most: f64,
    /// Opportunities that stand in a group.
    placed: BTreeSet<OpportunityId>,
    groups: BTreeMap<Section, Vec<Item>>,
}

impl Agenda {
    /// What is due, given what has stopped.
    #[must_use]
    pub fn day(&self, asked: &Asked, stopped: &[Rotten]) -> DayPlan {
        let most = self.deals.values().map(at_stake).fold(0.0, f64::max);
        let (placed, groups) = Default::default();
        let mut plan = Plan { agenda: self, asked, most, placed, groups };
        plan.put_activities();
        plan.put_next_actions();
        plan.put_order_steps();
        plan.put_decisions();
        plan.put_stopped(stopped);
        plan.put_unplanned();
        let groups = Section::ALL.map(|section| {
            let mut items = plan.groups.remove(&section).unwrap_or_default();
            items.sort_by(|a, b| {
                let urgent = b.urgency.points().total_cmp(&a.urgency.points());
                match section {
                    Section::Today => a.place_in_time().cmp(&b.place_in_time()).then(urgent),
                    _ => urgent,
                }
            });
            Group { section, items }
        });
        let (traces, nurturing) = (self.traces(asked), self.nurturing(asked));
        DayPlan { groups: groups.into(), traces, nurturing }
    }
}

impl<'a> Plan<'a> {
    fn put(
        &mut self,
        section: Section,
        work: Work,
        opportunity: OpportunityId,
        due: Option<(Date, Option<Time>)>,
    ) {
        let late = match (work, due) {
            // That a decision was to be made is a reason of its own.
            (Work::Decision, _) | (_, None) => 0,
            (_, Some((on, _))) => self.asked.days_late(on),
        };
        let deal = self.agenda.deals.get(&opportunity);
        let urgency = Urgency::of(deal, late, self.asked.today, self.most);
        let (on, at) = (due.map(|(on, _)| on), due.and_then(|(_, at)| at));
        let item = Item { work, opportunity, on, at, late, urgency };
        self.groups.entry(section).or_default().push(item);
        self.placed.insert(opportunity);
    }

    fn put_activities(&mut self) {
        for (id, pending) in &self.agenda.pending {
            let deal = self.agenda.deals.get(&pending.opportunity);
            let owner = pending.owner.or(deal.and_then(|deal| deal.owner));
            // What is over has nothing to come; what came of its appointments is still asked.
            if deal.is_none() && pending.is_planned || !self.asked.is_for(owner) {
                continue;
            }
            if let Some(section) = pending.section(self.asked.today, self.asked.until) {
                let due = Some((pending.on, pending.at));
                self.put(section, Work::Activity(*id), pending.opportunity, due);
            }
        }
    }

    fn put_next_actions(&mut self) {
        // An appointment that was agreed is the next action too: it stands there already.
        let items = self.groups.values().flatten();
        let there: BTreeSet<_> =
            items.filter_map(|item| Some((item.opportunity, item.on?))).collect();
        for (id, deal) in &self.agenda.deals {
            let Some(next) = deal.next else { continue };
            let Next { on, at, owner, .. } = next;
            let is_due = on <= self.asked.until && self.asked.is_for(owner.or(deal.owner));
            if is_due && !there.contains(&(*id, on)) {
                self.put(next.section(self.asked.today), Work::Next, *id, Some((on, at)));
            }
        }
    }

    fn put_order_steps(&mut self) {
        for (id, deal) in self.mine() {
            for step in deal.due_steps.iter().filter(|step| step.due_on <= self.asked.until) {
                let due = Some((step.due_on, None));
                self.put(Section::OrderStep, Work::OrderStep(step.item), id, due);
            }
        }
    }

    fn put_decisions(&mut self) {
        for (id, deal) in self.unplaced() {
            if let Some(on) = deal.decision_on.filter(|on| *on <= self.asked.until) {
                self.put(Section::Decision, Work::Decision, id, Some((on, None)));
            }
        }
    }

    fn put_stopped(&mut self, stopped: &[Rotten]) {
        let stopped: BTreeMap<_, _> = stopped.iter().map(|rotten| (rotten.id, rotten)).collect();
        for (id, _) in self.unplaced() {
            if let Some(rotten) = stopped.get(&id) {
                let work = Work::Stopped(rotten.days, rotten.limit);
                self.put(Section::Stopped, work, id, None);
            }
        }
    }

    fn put_unplanned(&mut self) {
        let planned = self.agenda.pending.values().filter(|pending| pending.is_planned);
        let planned: BTreeSet<_> = planned.map(|pending| pending.opportunity).collect();
        for (id, deal) in self.unplaced() {
            if deal.next.is_none() && !planned.contains(&id) {
                self.put(Section::NoNextAction, Work::Plan, id, None);
            }
        }
    }

    /// The opportunities of whom is asked for.
    fn mine(&self) -> impl Iterator<Item = (OpportunityId, &'a Deal)> + use<'a> {
        let (agenda, asked) = (self.agenda, *self.asked);
        let deals = agenda.deals.iter().map(|(id, deal)| (*id, deal));
        deals.filter(move |(_, deal)| asked.is_for(deal.owner))
    }

    /// Those that are open and stand in no group yet.
    fn unplaced(&self) -> Vec<(OpportunityId, &'a Deal)> {
        self.mine().filter(|(id, deal)| deal.is_open && !self.placed.contains(id)).collect()
    }
}
