//! The workspace as the figures see it: what they need of each opportunity, side by side, taken from
//! the records once and then kept up to date by what changed.
//!
//! Nothing here depends on today: what was hidden on a day in the past is hidden by
//! [`as_of`](super::as_of) before. The order of the rows means nothing.

mod chosen;
mod codes;
mod day;
mod facts;

use std::collections::BTreeSet;

use crate::domain::{
    ActivityId, ActivityKind, Opportunity, OpportunityId, OwnerId, PlaybookItemId, RecordId,
    RecordKind, Stage, Workspace,
};

pub use chosen::Chosen;
pub use codes::{Code, Codes};
pub use day::Day;
pub use facts::{Amount, Dates, Facts, Standing, Touch};

use super::Recorded;

/// The opportunities of a workspace with their activities, a row each.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// Who can have an opportunity.
    pub owners: Codes<OwnerId>,
    /// The channels that opportunities came through.
    pub sources: Codes<String>,
    /// All there is to know of each row.
    pub facts: Vec<Facts>,
    /// Activities that are about no opportunity.
    pub loose: Vec<Touch>,
    /// What of each row is asked at every change of a filter: a copy, side by side.
    pub hot: Hot,
    rows: Vec<(OpportunityId, u32)>,
    homes: Vec<(ActivityId, OpportunityId)>,
}

/// What is asked of all rows at every change of a filter.
#[derive(Clone, Debug, Default)]
pub struct Hot {
    /// Who has it now.
    pub owner: Vec<Code>,
    /// The channel it came through.
    pub source: Vec<Code>,
    /// The place of the furthest stage ever entered.
    pub furthest: Vec<u8>,
    /// Open, won or lost.
    pub standing: Vec<Standing>,
    /// The day it entered.
    pub entered: Vec<Day>,
    /// Whether it counts as one with an appointment set: it reached Approach, or Prospect and has
    /// one.
    pub is_set: Vec<bool>,
}

impl Columns {
    /// The columns of a workspace.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let mut columns = Self::default();
        for owner in workspace.owners.iter() {
            columns.owners.code(&owner.id);
        }
        let mut by_home: Vec<(Option<OpportunityId>, Touch)> = Vec::new();
        for activity in workspace.activities.iter() {
            let home = columns.home(workspace, activity.opportunity);
            let owner = columns.owner(activity.owner);
            by_home.push((home, Touch::of(activity, owner)));
            if let Some(home) = home {
                columns.homes.push((activity.id, home));
            }
        }
        by_home.sort_by_key(|(home, touch)| (*home, touch.id));
        let loose = by_home.partition_point(|(home, _)| home.is_none());
        columns.loose = by_home.drain(..loose).map(|(_, touch)| touch).collect();
        let order_items = order_items(workspace);
        let mut touches = by_home.into_iter().peekable();
        for opportunity in workspace.opportunities.iter() {
            let mut own = Vec::new();
            while let Some((_, touch)) = touches.next_if(|(home, _)| *home == Some(opportunity.id))
            {
                own.push(touch);
            }
            let facts = columns.facts_of(workspace, opportunity, own, &order_items);
            columns.put(facts);
        }
        columns
    }

    /// Takes over what has changed in the records that were touched.
    pub fn update(&mut self, workspace: &Workspace, touched: &BTreeSet<RecordId>) {
        let of_all = [RecordKind::Settings, RecordKind::Playbook];
        if touched.iter().any(|id| of_all.contains(&id.kind())) {
            *self = Self::of(workspace);
            return;
        }
        let mut opportunities = BTreeSet::new();
        for id in touched {
            match id {
                RecordId::Opportunity(id) => _ = opportunities.insert(*id),
                RecordId::Activity(id) => opportunities.extend(self.rehome(workspace, *id)),
                RecordId::Owner(id) => _ = self.owners.code(id),
                _ => {}
            }
        }
        let order_items = order_items(workspace);
        for id in opportunities {
            match workspace.opportunities.get(id) {
                Some(opportunity) => {
                    let touches = self.touches_of(workspace, id);
                    let facts = self.facts_of(workspace, opportunity, touches, &order_items);
                    self.put(facts);
                }
                None => self.remove(id),
            }
        }
    }

    /// How many opportunities there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.facts.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// The facts of one opportunity.
    #[must_use]
    pub fn get(&self, id: OpportunityId) -> Option<&Facts> {
        let place = self.place(id).ok()?;
        self.facts.get(self.rows[place].1 as usize)
    }

    /// What is recorded at all.
    #[must_use]
    pub fn recorded(&self) -> Recorded {
        let mut entered = [false; 6];
        let (mut appointments, mut proposals) = (false, false);
        for facts in &self.facts {
            for (index, entered) in entered.iter_mut().enumerate() {
                *entered |= facts.entered_stages & (1 << index) != 0;
            }
            for touch in &facts.touches {
                appointments |= touch.is_appointment;
                proposals |= touch.kind == ActivityKind::Proposal;
            }
            if entered == [true; 6] && appointments && proposals {
                break;
            }
        }
        Recorded::from(entered, appointments, proposals)
    }

    fn place(&self, id: OpportunityId) -> Result<usize, usize> {
        self.rows.binary_search_by_key(&id, |(id, _)| *id)
    }

    fn home(&self, workspace: &Workspace, id: Option<OpportunityId>) -> Option<OpportunityId> {
        id.filter(|id| workspace.opportunities.get(*id).is_some())
    }

    fn owner(&mut self, id: Option<OwnerId>) -> Code {
        id.map_or(Code::NONE, |id| self.owners.code(&id))
    }

    fn facts_of(
        &mut self,
        workspace: &Workspace,
        opportunity: &Opportunity,
        touches: Vec<Touch>,
        order_items: &BTreeSet<PlaybookItemId>,
    ) -> Facts {
        let owner = self.owner(opportunity.owner());
        let source =
            opportunity.source.as_ref().map_or(Code::NONE, |source| self.sources.code(source));
        let currency = workspace.settings.currency;
        Facts::of(opportunity, (owner, source), touches, currency, order_items)
    }

    /// Notes where an activity belongs now; tells where it did and does.
    fn rehome(&mut self, workspace: &Workspace, id: ActivityId) -> Vec<OpportunityId> {
        let activity = workspace.activities.get(id);
        let home = self.home(workspace, activity.and_then(|activity| activity.opportunity));
        self.loose.retain(|touch| touch.id != id);
        if let (Some(activity), None) = (activity, home) {
            let touch = Touch::of(activity, self.owner(activity.owner));
            self.loose.push(touch);
        }
        let place = self.homes.binary_search_by_key(&id, |(id, _)| *id);
        let before = place.ok().map(|place| self.homes[place].1);
        match (place, home) {
            (Ok(place), Some(home)) => self.homes[place].1 = home,
            (Ok(place), None) => _ = self.homes.remove(place),
            (Err(place), Some(home)) => self.homes.insert(place, (id, home)),
            (Err(_), None) => {}
        }
        if let (Some(before), Some(home)) = (before, home)
            && before == home
        {
            self.replace(workspace, home, id);
            return vec![home];
        }
        for home in before.into_iter().chain(home) {
            self.replace(workspace, home, id);
        }
        before.into_iter().chain(home).collect()
    }

    /// Puts an activity among those of an opportunity as it is now, or takes it out.
    fn replace(&mut self, workspace: &Workspace, home: OpportunityId, id: ActivityId) {
        let activity =
            workspace.activities.get(id).filter(|activity| activity.opportunity == Some(home));
        let touch = activity.map(|activity| Touch::of(activity, self.owner(activity.owner)));
        let Ok(place) = self.place(home) else { return };
        let touches = &mut self.facts[self.rows[place].1 as usize].touches;
        let at = touches.binary_search_by_key(&id, |touch| touch.id);
        match (at, touch) {
            (Ok(at), Some(touch)) => touches[at] = touch,
            (Ok(at), None) => _ = touches.remove(at),
            (Err(at), Some(touch)) => touches.insert(at, touch),
            (Err(_), None) => {}
        }
    }

    /// The activities of an opportunity: those it had, or all where it is new.
    fn touches_of(&mut self, workspace: &Workspace, id: OpportunityId) -> Vec<Touch> {
        if let Ok(place) = self.place(id) {
            let row = self.rows[place].1 as usize;
            return std::mem::take(&mut self.facts[row].touches);
        }
        let own: Vec<_> = workspace
            .activities
            .iter()
            .filter(|activity| activity.opportunity == Some(id))
            .collect();
        own.into_iter()
            .map(|activity| {
                let owner = self.owner(activity.owner);
                Touch::of(activity, owner)
            })
            .collect()
    }

    fn put(&mut self, facts: Facts) {
        let hot = &mut self.hot;
        let is_set = facts.furthest >= Stage::Approach
            || (facts.furthest >= Stage::Prospect && facts.appointments().next().is_some());
        match self.rows.binary_search_by_key(&facts.id, |(id, _)| *id) {
            Ok(place) => {
                let row = self.rows[place].1 as usize;
                hot.owner[row] = facts.owner;
                hot.source[row] = facts.source;
                hot.furthest[row] = facts.furthest as u8;
                hot.standing[row] = facts.standing;
                hot.entered[row] = facts.entered();
                hot.is_set[row] = is_set;
                self.facts[row] = facts;
            }
            Err(place) => {
                self.rows.insert(place, (facts.id, self.facts.len() as u32));
                hot.owner.push(facts.owner);
                hot.source.push(facts.source);
                hot.furthest.push(facts.furthest as u8);
                hot.standing.push(facts.standing);
                hot.entered.push(facts.entered());
                hot.is_set.push(is_set);
                self.facts.push(facts);
            }
        }
    }

    fn remove(&mut self, id: OpportunityId) {
        let Ok(place) = self.place(id) else { return };
        let (_, row) = self.rows.remove(place);
        let at = row as usize;
        self.facts.swap_remove(at);
        self.hot.owner.swap_remove(at);
        self.hot.source.swap_remove(at);
        self.hot.furthest.swap_remove(at);
        self.hot.standing.swap_remove(at);
        self.hot.entered.swap_remove(at);
        self.hot.is_set.swap_remove(at);
        if let Some(moved) = self.facts.get(at).map(|facts| facts.id)
            && let Ok(place) = self.place(moved)
        {
            self.rows[place].1 = row;
        }
    }
}

fn order_items(workspace: &Workspace) -> BTreeSet<PlaybookItemId> {
    workspace.playbook.of(Stage::Order).map(|item| item.id).collect()
}
