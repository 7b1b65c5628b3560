//! Every opportunity as a row, in a slot that it keeps.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::rc::Rc;

use crate::domain::{Currency, Opportunity, OpportunityId, OwnerId, RecordId, Stage, Workspace};
use crate::metrics::{Amount, OrderChecklist, StatusKind, stage_in_stock};

use super::{Letters, Row};

/// Makes small letters: the browser has a table of them, which need not be loaded once more.
pub type LowerCase = fn(&str) -> String;

/// Every opportunity as a row. Lists name rows by their slots.
#[derive(Debug)]
pub(super) struct Rows {
    slots: Vec<Row>,
    by_id: BTreeMap<OpportunityId, u32>,
    /// Slots whose opportunity is gone, while a list may still show it.
    vacant: Vec<u32>,
    /// Slots for new rows.
    free: Vec<u32>,
    /// How many rows have each source.
    sources: BTreeMap<Rc<str>, u32>,
    owner_names: BTreeMap<OwnerId, Rc<str>>,
    nobody: Rc<str>,
    basis: Basis,
    lower: LowerCase,
}

/// What of the whole workspace every row depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Basis {
    currency: Option<Currency>,
    checklist: OrderChecklist,
}

impl Basis {
    fn of(workspace: &Workspace) -> Self {
        let checklist = OrderChecklist::of(workspace);
        Self { currency: workspace.settings.currency, checklist }
    }
}

impl Rows {
    pub fn new(lower: LowerCase) -> Self {
        Self {
            slots: Vec::new(),
            by_id: BTreeMap::new(),
            vacant: Vec::new(),
            free: Vec::new(),
            sources: BTreeMap::new(),
            owner_names: BTreeMap::new(),
            nobody: "".into(),
            basis: Basis::default(),
            lower,
        }
    }

    pub fn slot(&self, id: OpportunityId) -> Option<u32> {
        self.by_id.get(&id).copied()
    }

    pub fn row(&self, slot: u32) -> &Row {
        &self.slots[slot as usize]
    }

    /// The slots of all rows, in order of id.
    pub fn all(&self) -> impl Iterator<Item = u32> {
        self.by_id.values().copied()
    }

    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(|name| &**name)
    }

    pub fn lower(&self, text: &str) -> String {
        (self.lower)(text)
    }

    /// Forgets all rows.
    pub fn clear(&mut self) {
        *self = Self::new(self.lower);
    }

    /// Makes ready for [reading](Self::read) all records.
    pub fn begin(&mut self, workspace: &Workspace) {
        self.basis = Basis::of(workspace);
        let names = workspace.owners.iter();
        self.owner_names =
            names.map(|owner| (owner.id, (self.lower)(&owner.name).into())).collect();
    }

    /// Reads so many opportunities after this one into rows, and vacates rows between whose
    /// opportunities are gone. Gives the last one read; `None` where there are no more.
    pub fn read(
        &mut self,
        workspace: &Workspace,
        after: Option<OpportunityId>,
        most: usize,
    ) -> Option<OpportunityId> {
        let read: Vec<&Opportunity> = workspace.opportunities.after(after).take(most).collect();
        let last = read.last().filter(|_| read.len() == most).map(|one| one.id);
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let until = last.map_or(Bound::Unbounded, Bound::Included);
        let known = self.by_id.range((from, until));
        let is_gone = |id| read.binary_search_by_key(id, |one| one.id).is_err();
        let gone: Vec<u32> = known.filter(|(id, _)| is_gone(id)).map(|(_, slot)| *slot).collect();
        gone.into_iter().for_each(|slot| self.vacate(slot));
        for opportunity in read {
            self.put(workspace, opportunity);
        }
        last
    }

    /// The opportunities whose rows may be others now; `None` where all may be.
    pub fn touched_by(
        &mut self,
        workspace: &Workspace,
        touched: &BTreeSet<RecordId>,
    ) -> Option<BTreeSet<OpportunityId>> {
        let of_all = [RecordId::Settings, RecordId::Playbook];
        if of_all.iter().any(|id| touched.contains(id)) && self.basis != Basis::of(workspace) {
            return None;
        }
        let mut others = BTreeSet::new();
        let (mut accounts, mut owners) = (BTreeSet::new(), BTreeSet::new());
        for id in touched {
            match *id {
                RecordId::Opportunity(id) => _ = others.insert(id),
                RecordId::Account(id) => _ = accounts.insert(id),
                RecordId::Owner(id) => _ = owners.insert(id),
                _ => {}
            }
        }
        for id in &owners {
            match workspace.owners.get(*id) {
                Some(owner) => {
                    _ = self.owner_names.insert(*id, (self.lower)(&owner.name).into());
                }
                None => _ = self.owner_names.remove(id),
            }
        }
        // Names change seldom: a look through all rows costs less than keeping who has whom.
        if !(accounts.is_empty() && owners.is_empty()) {
            let rows = self.all().map(|slot| self.row(slot));
            let named = rows.filter(|row| {
                row.account.is_some_and(|id| accounts.contains(&id))
                    || row.owner.is_some_and(|id| owners.contains(&id))
            });
            others.extend(named.map(|row| row.id));
        }
        Some(others)
    }

    /// Puts an opportunity into its slot as it is now; one that is new gets a slot.
    pub fn put(&mut self, workspace: &Workspace, opportunity: &Opportunity) -> u32 {
        let row = self.row_of(workspace, opportunity);
        let id = row.id;
        let slot = match self.by_id.get(&id) {
            Some(slot) => {
                let slot = *slot;
                let before = std::mem::replace(&mut self.slots[slot as usize], row);
                self.forget_source(before.source.as_ref());
                return slot;
            }
            None => match self.free.pop() {
                Some(slot) => {
                    self.slots[slot as usize] = row;
                    slot
                }
                None => {
                    self.slots.push(row);
                    (self.slots.len() - 1) as u32
                }
            },
        };
        self.by_id.insert(id, slot);
        slot
    }

    /// The row's opportunity is gone. The slot stays as it is until [nobody](Self::let_vacant_go)
    /// shows it.
    pub fn vacate(&mut self, slot: u32) {
        let row = self.row(slot);
        let (id, source) = (row.id, row.source.clone());
        self.by_id.remove(&id);
        self.forget_source(source.as_ref());
        self.vacant.push(slot);
    }

    /// Vacant slots may be taken by new rows.
    pub fn let_vacant_go(&mut self) {
        self.free.append(&mut self.vacant);
    }

    fn row_of(&mut self, workspace: &Workspace, opportunity: &Opportunity) -> Row {
        let account = opportunity.account.and_then(|id| workspace.accounts.get(id));
        let account_name = account.map_or("", |account| account.name.as_str());
        let name = (self.lower)(&format!("{account_name}\n{}", opportunity.title));
        let owner = opportunity.owner();
        let owner_name = owner.and_then(|owner| self.owner_names.get(&owner));
        let owner_name = Rc::clone(owner_name.unwrap_or(&self.nobody));
        let stage = opportunity.stage();
        let status = StatusKind::of(opportunity.status());
        Row {
            id: opportunity.id,
            account: opportunity.account,
            owner,
            source: opportunity.source.as_deref().map(|name| self.count_source(name)),
            stage,
            furthest: opportunity.furthest(),
            status,
            in_stock: stage_in_stock(opportunity, &self.basis.checklist),
            reach: Stage::ALL.map(|stage| opportunity.reach(stage)),
            amount: Amount::of(opportunity.amount, self.basis.currency),
            next_on: opportunity.next_action.as_ref().map(|next| next.on),
            letters: Letters::of(&name),
            name: name.into(),
            owner_name,
        }
    }

    fn count_source(&mut self, name: &str) -> Rc<str> {
        if let Some((known, _)) = self.sources.get_key_value(name) {
            let known = Rc::clone(known);
            self.sources.entry(Rc::clone(&known)).and_modify(|count| *count += 1);
            return known;
        }
        let new: Rc<str> = name.into();
        self.sources.insert(Rc::clone(&new), 1);
        new
    }

    fn forget_source(&mut self, source: Option<&Rc<str>>) {
        let Some(source) = source else { return };
        let left = self.sources.get_mut(source).map(|count| {
            *count -= 1;
            *count
        });
        if left == Some(0) {
            self.sources.remove(source);
        }
    }
}
