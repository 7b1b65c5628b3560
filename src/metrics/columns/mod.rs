//! The workspace as the figures see it: what they need of each opportunity, side by side, taken from
//! the records once and then kept up to date by what changed.
//!
//! Nothing here depends on today: what was hidden on a day in the past is hidden by
//! [`as_of`](super::as_of) before. The order of the rows means nothing.

mod builder;
mod census;
mod checklist;
mod chosen;
mod codes;
mod day;
mod hot;
mod level;
mod month;
mod row;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::domain::{
    ActivityId, Currency, Opportunity, OpportunityId, OwnerId, RecordId, RecordKind, Workspace,
};

pub use builder::{ColumnsBuilder, ColumnsStep};
pub use checklist::OrderChecklist;
pub use chosen::Chosen;
pub use codes::{Code, Codes};
pub use day::Day;
pub use hot::{Hot, Traces, Trail};
pub use level::{Level, waits_until};
pub use month::Month;
pub use row::{Amount, Dates, OpportunityRow, StatusKind, Touch};

use super::Recorded;
use super::equal_time::Paces;
use census::Census;

/// The opportunities of a workspace with their activities, a row each.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// Who can have an opportunity.
    pub owners: Codes<OwnerId>,
    /// The channels that opportunities came through.
    pub sources: Codes<String>,
    /// Why opportunities were lost.
    pub reasons: Codes<String>,
    /// All there is to know of each row.
    pub rows: Vec<OpportunityRow>,
    /// Activities that are about no opportunity.
    pub loose: Vec<Touch>,
    /// What of each row is asked at every change of a filter: a copy, side by side.
    pub hot: Hot,
    basis: Basis,
    census: Census,
    /// How long moves take, once somebody has asked since the last change.
    paces: OnceLock<Paces>,
    places: Vec<(OpportunityId, u32)>,
    homes: Vec<(ActivityId, OpportunityId)>,
}

impl Columns {
    /// The columns of a workspace, in one go.
    #[must_use]
    pub fn of(workspace: &Workspace) -> Self {
        let mut builder = ColumnsBuilder::new(workspace);
        loop {
            match builder.step(workspace, usize::MAX) {
                ColumnsStep::More(more) => builder = more,
                ColumnsStep::Done(columns) => return columns,
            }
        }
    }

    /// Who could have an opportunity, and what all rows depend on.
    fn without_rows(workspace: &Workspace) -> Self {
        let mut columns = Self { basis: Basis::of(workspace), ..Self::default() };
        for owner in workspace.owners.iter() {
            columns.owners.code(&owner.id);
        }
        columns
    }

    /// Takes over what has changed in the records that were touched.
    pub fn update(&mut self, workspace: &Workspace, touched: &BTreeSet<RecordId>) {
        let of_all = [RecordKind::Settings, RecordKind::Playbook];
        if touched.iter().any(|id| of_all.contains(&id.kind()))
            && self.basis != Basis::of(workspace)
        {
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
        for id in opportunities {
            match workspace.opportunities.get(id) {
                Some(opportunity) => {
                    let touches = self.touches_of(workspace, id);
                    let row = self.row_of(opportunity, touches);
                    self.put(row);
                }
                None => self.remove(id),
            }
        }
    }

    /// How many opportunities there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many steps the order checklist has.
    #[must_use]
    pub fn order_steps(&self) -> usize {
        self.basis.checklist.len()
    }

    /// The row of one opportunity.
    #[must_use]
    pub fn get(&self, id: OpportunityId) -> Option<&OpportunityRow> {
        let place = self.place(id).ok()?;
        self.rows.get(self.places[place].1 as usize)
    }

    /// What is recorded at all.
    #[must_use]
    pub fn recorded(&self) -> Recorded {
        self.census.recorded()
    }

    /// The first and the last month in which any opportunity entered.
    #[must_use]
    pub fn months(&self) -> Option<(Month, Month)> {
        self.census.months()
    }

    /// How long moves take.
    pub(super) fn paces(&self) -> &Paces {
        self.paces.get_or_init(|| Paces::of(self))
    }

    fn place(&self, id: OpportunityId) -> Result<usize, usize> {
        self.places.binary_search_by_key(&id, |(id, _)| *id)
    }

    fn home(workspace: &Workspace, id: Option<OpportunityId>) -> Option<OpportunityId> {
        id.filter(|id| workspace.opportunities.get(*id).is_some())
    }

    fn owner(&mut self, id: Option<OwnerId>) -> Code {
        id.map_or(Code::NONE, |id| self.owners.code(&id))
    }

    fn row_of(&mut self, opportunity: &Opportunity, touches: Vec<Touch>) -> OpportunityRow {
        let owner = self.owner(opportunity.owner());
        let source =
            opportunity.source.as_ref().map_or(Code::NONE, |source| self.sources.code(source));
        let lost_for = opportunity
            .lost_for()
            .map_or(Code::NONE, |reason| self.reasons.code(&reason.to_owned()));
        let Basis { currency, checklist } = &self.basis;
        let codes = (owner, source, lost_for);
        OpportunityRow::of(opportunity, codes, touches, *currency, checklist)
    }

    /// Notes where an activity belongs now; tells where it did and does.
    fn rehome(&mut self, workspace: &Workspace, id: ActivityId) -> Vec<OpportunityId> {
        let activity = workspace.activities.get(id);
        let home = Self::home(workspace, activity.and_then(|activity| activity.opportunity));
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
        let touches = &mut self.rows[self.places[place].1 as usize].touches;
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
            let row = self.places[place].1 as usize;
            return std::mem::take(&mut self.rows[row].touches);
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

    fn put(&mut self, row: OpportunityRow) {
        self.paces.take();
        let at = match self.place(row.id) {
            Ok(place) => {
                let at = self.places[place].1 as usize;
                self.census.remove(&self.hot, at);
                at
            }
            Err(place) => {
                let at = self.rows.len();
                self.places.insert(place, (row.id, at as u32));
                at
            }
        };
        self.hot.put(at, &row);
        self.census.add(&self.hot, at);
        match self.rows.get_mut(at) {
            Some(place) => *place = row,
            None => self.rows.push(row),
        }
    }

    fn remove(&mut self, id: OpportunityId) {
        self.paces.take();
        let Ok(place) = self.place(id) else { return };
        let (_, row) = self.places.remove(place);
        let at = row as usize;
        self.census.remove(&self.hot, at);
        self.rows.swap_remove(at);
        self.hot.swap_remove(at);
        if let Some(moved) = self.rows.get(at).map(|row| row.id)
            && let Ok(place) = self.place(moved)
        {
            self.places[place].1 = row;
        }
    }
}

/// What of the whole workspace every row depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Basis {
    currency: Option<Currency>,
    checklist: OrderChecklist,
}

impl Basis {
    fn of(workspace: &Workspace) -> Self {
        Self { currency: workspace.settings.currency, checklist: OrderChecklist::of(workspace) }
    }
}
