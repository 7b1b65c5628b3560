//! Every record that can be found, in a slot: what it is, and how far to the front it belongs.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::domain::{AccountId, Opportunity, OpportunityId, RecordId, Status, Workspace};

/// What is still played for comes first, then what was lately touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    is_closed: bool,
    touched_on: Reverse<Option<Date>>,
}

impl Rank {
    /// Of what nobody deals with.
    const LAST: Self = Self { is_closed: true, touched_on: Reverse(None) };

    fn of_opportunity(one: &Opportunity) -> Self {
        let stages = one.stages.iter().filter_map(|entry| entry.entered_on);
        let statuses = one.statuses.iter().filter_map(|entry| entry.on);
        let owners = one.owners.iter().filter_map(|entry| entry.from_on);
        let next = one.next_action.as_ref().map(|next| next.on);
        let touched_on = stages.chain(statuses).chain(owners).chain(one.created_on).chain(next);
        let is_closed = *one.status() != Status::Open;
        Self { is_closed, touched_on: Reverse(touched_on.max()) }
    }

    const fn of_day(on: Date) -> Self {
        Self { is_closed: false, touched_on: Reverse(Some(on)) }
    }
}

/// A record that can be found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    id: RecordId,
    /// Its own rank. Companies and people have that of what is dealt with there.
    own: Rank,
    /// The company that it is, or is at.
    account: Option<AccountId>,
}

impl Entry {
    /// The entry of a record; `None` where there is none, or none of a kind that is looked for.
    pub fn of(workspace: &Workspace, id: RecordId) -> Option<Self> {
        let (own, account) = match id {
            RecordId::Opportunity(id) => {
                let one = workspace.opportunities.get(id)?;
                (Rank::of_opportunity(one), one.account)
            }
            RecordId::Account(id) => (Rank::LAST, Some(workspace.accounts.get(id)?.id)),
            RecordId::Contact(id) => (Rank::LAST, workspace.contacts.get(id)?.account),
            RecordId::Owner(id) => {
                let is_closed = !workspace.owners.get(id)?.active;
                (Rank { is_closed, ..Rank::LAST }, None)
            }
            RecordId::Note(id) => (Rank::of_day(workspace.notes.get(id)?.on), None),
            RecordId::Activity(id) => (Rank::of_day(workspace.activities.get(id)?.on), None),
            _ => return None,
        };
        Some(Self { id, own, account })
    }
}

/// What is dealt with at a company, and who is there.
#[derive(Debug)]
struct Dealings {
    opportunities: BTreeSet<(Rank, OpportunityId)>,
    /// The rank of the first of them.
    best: Rank,
    people: usize,
}

/// A record in its slot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    /// Which.
    pub id: RecordId,
    own: Rank,
    /// The number of the company that it is, or is at.
    account: Option<u32>,
}

/// All entries. A record that changes gets another slot: what was written of the old one points to
/// nobody from then on.
#[derive(Debug, Default)]
pub(super) struct Entries {
    slots: Vec<Option<Slot>>,
    by_id: BTreeMap<RecordId, u32>,
    /// The number of each company.
    accounts: BTreeMap<AccountId, u32>,
    dealings: Vec<Dealings>,
}

impl Entries {
    /// Puts an entry in, in place of the one of the same record, and gives its slot.
    pub fn put(&mut self, entry: Entry) -> u32 {
        self.vacate(entry.id);
        let account = entry.account.map(|id| self.number(id));
        if let Some(account) = account {
            self.dealings[account as usize].put(entry);
        }
        let slot = self.slots.len() as u32;
        self.slots.push(Some(Slot { id: entry.id, own: entry.own, account }));
        self.by_id.insert(entry.id, slot);
        slot
    }

    fn number(&mut self, account: AccountId) -> u32 {
        *self.accounts.entry(account).or_insert_with(|| {
            self.dealings.push(Dealings {
                opportunities: BTreeSet::new(),
                best: Rank::LAST,
                people: 0,
            });
            self.dealings.len() as u32 - 1
        })
    }

    /// The record is gone, or is another now.
    pub fn vacate(&mut self, id: RecordId) {
        let slot = self.by_id.remove(&id);
        let slot = slot.and_then(|slot| self.slots[slot as usize].take());
        if let Some(Slot { own, account: Some(account), .. }) = slot {
            self.dealings[account as usize].take_out(id, own);
        }
    }

    /// How many slots there are, vacant ones too.
    pub fn slots(&self) -> usize {
        self.slots.len()
    }

    /// Whether most slots are vacant.
    pub fn are_sparse(&self) -> bool {
        self.slots.len() > 2 * self.by_id.len() + 1024
    }

    pub fn get(&self, slot: usize) -> Option<&Slot> {
        self.slots[slot].as_ref()
    }

    pub fn rank(&self, slot: &Slot) -> Rank {
        match (slot.id, slot.account) {
            (RecordId::Account(_) | RecordId::Contact(_), Some(account)) => {
                self.dealings[account as usize].best
            }
            _ => slot.own,
        }
    }

    /// What is dealt with at a company, the best first.
    pub fn opportunities_of(&self, account: AccountId) -> impl Iterator<Item = OpportunityId> {
        self.dealings_of(account).into_iter().flat_map(|one| &one.opportunities).map(|(_, id)| *id)
    }

    /// How many people are known at a company.
    pub fn people_at(&self, account: AccountId) -> usize {
        self.dealings_of(account).map_or(0, |dealings| dealings.people)
    }

    fn dealings_of(&self, account: AccountId) -> Option<&Dealings> {
        self.accounts.get(&account).map(|number| &self.dealings[*number as usize])
    }
}

impl Dealings {
    fn put(&mut self, entry: Entry) {
        match entry.id {
            RecordId::Opportunity(id) => _ = self.opportunities.insert((entry.own, id)),
            RecordId::Contact(_) => self.people += 1,
            _ => {}
        }
        self.find_best();
    }

    fn take_out(&mut self, id: RecordId, own: Rank) {
        match id {
            RecordId::Opportunity(id) => _ = self.opportunities.remove(&(own, id)),
            RecordId::Contact(_) => self.people -= 1,
            _ => {}
        }
        self.find_best();
    }

    fn find_best(&mut self) {
        self.best = self.opportunities.first().map_or(Rank::LAST, |(rank, _)| *rank);
    }
}
