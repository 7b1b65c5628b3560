//! All records of one firm, or of one demo.

use jiff::civil::Date;

use super::fields::{Fields, List, Slot, Value, View, fields, variants};
use super::{
    Account, Activity, Contact, Goal, LineageId, Merge, Note, Opportunity, Owner, Playbook,
    ReferenceFunnel, Relation, Settings, Tally, Unknown, WorkspaceId,
};

/// All records of one firm, or of one demo. They are never mixed.
///
/// Read it freely; to change it, [`apply`](super::apply) a command.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    /// This copy's id.
    pub id: WorkspaceId,
    /// What this copy shares with the workspace it was restored from.
    pub lineage: LineageId,
    /// One's own, or a demo.
    pub kind: WorkspaceKind,
    /// Name, currency and the other choices of the firm.
    pub settings: Settings,
    /// The firm's sales process.
    pub playbook: Playbook,
    /// Who sells.
    pub owners: Table<Owner>,
    /// Companies.
    pub accounts: Table<Account>,
    /// People.
    pub contacts: Table<Contact>,
    /// Who knows whom.
    pub relations: Table<Relation>,
    /// Chances of a sale.
    pub opportunities: Table<Opportunity>,
    /// What was done and is planned.
    pub activities: Table<Activity>,
    /// Counts without records.
    pub tallies: Table<Tally>,
    /// Funnels to hold one's own against.
    pub reference_funnels: Table<ReferenceFunnel>,
    /// What is wanted.
    pub goals: Table<Goal>,
    /// What is to be remembered.
    pub notes: Table<Note>,
    /// What was two records once.
    pub merges: Table<Merge>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Workspace {
    1 id required,
    2 lineage required,
    3 kind required,
    4 settings required,
    5 playbook required,
    6 owners required,
    7 accounts required,
    8 contacts required,
    9 relations required,
    10 opportunities required,
    11 activities required,
    12 tallies required,
    13 reference_funnels required,
    14 goals required,
    15 notes required,
    16 merges optional,
    .. unknown
} }

/// Whose data a workspace holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkspaceKind {
    /// A firm's own.
    Own,
    /// Made up: a function of the seed and the day it was first opened.
    Demo {
        /// Seed of the generator.
        seed: u64,
        /// The day it was first opened; its story ends there.
        opened_on: Date,
    },
}

variants! { WorkspaceKind = Self::Own; {
    Own,
    Demo {
        1 seed required,
        2 opened_on required,
    },
} }

/// What a workspace is beside its records.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// This copy's id.
    pub id: WorkspaceId,
    /// What this copy shares with the workspace it was restored from.
    pub lineage: LineageId,
    /// One's own, or a demo.
    pub kind: WorkspaceKind,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Header {
    1 id required,
    2 lineage required,
    3 kind required,
    .. unknown
} }

impl Workspace {
    /// A workspace of this name without any record.
    #[must_use]
    pub fn empty(
        id: WorkspaceId,
        lineage: LineageId,
        kind: WorkspaceKind,
        settings: Settings,
        playbook: Playbook,
    ) -> Self {
        Self {
            id,
            lineage,
            kind,
            settings,
            playbook,
            owners: Table::default(),
            accounts: Table::default(),
            contacts: Table::default(),
            relations: Table::default(),
            opportunities: Table::default(),
            activities: Table::default(),
            tallies: Table::default(),
            reference_funnels: Table::default(),
            goals: Table::default(),
            notes: Table::default(),
            merges: Table::default(),
            unknown: Unknown::default(),
        }
    }

    /// What it is beside its records.
    #[must_use]
    pub fn header(&self) -> Header {
        let Self { id, lineage, kind, .. } = *self;
        Header { id, lineage, kind, unknown: self.unknown.clone() }
    }
}

/// A record that a [`Table`] can hold.
pub trait Keyed {
    /// The type of its id.
    type Id: Copy + Ord;

    /// Its id.
    fn key(&self) -> Self::Id;
}

/// The records of one kind, in order of id. Read-only outside `domain`.
///
/// A sorted list of boxes: new ids are the latest, so a new record goes to the end, and moving
/// pointers for one in between costs nothing beside the edit itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<T>(Vec<Box<T>>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Fields + Keyed> Value for Table<T> {
    fn blank() -> Self {
        Self::default()
    }

    fn view(&self) -> View<'_> {
        View::List(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::List(self)
    }
}

impl<T: Fields + Keyed> List for Table<T> {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn at(&self, place: usize) -> Option<&dyn Value> {
        self.0.get(place).map(|record| &**record as &dyn Value)
    }

    fn at_mut(&mut self, place: usize) -> Option<&mut dyn Value> {
        self.0.get_mut(place).map(|record| &mut **record as &mut dyn Value)
    }

    fn clear(&mut self) {
        self.0.clear();
    }

    fn push(&mut self) -> &mut dyn Value {
        let place = self.0.len();
        self.0.push(Box::new(T::blank()));
        &mut *self.0[place]
    }

    fn settle(&mut self) -> bool {
        self.0.sort_by_key(|record| record.key());
        self.0.is_sorted_by(|one, next| one.key() < next.key())
    }
}

impl<T: Keyed> Table<T> {
    /// The record of this id.
    #[must_use]
    pub fn get(&self, id: T::Id) -> Option<&T> {
        self.place(id).ok().map(|at| &*self.0[at])
    }

    /// All records, in order of id.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.iter().map(|record| &**record)
    }

    /// The records whose ids come after this one, in order of id; all where there is none.
    pub fn after(&self, id: Option<T::Id>) -> impl Iterator<Item = &T> {
        let from = id.map_or(0, |id| self.place(id).map_or_else(|at| at, |at| at + 1));
        self.0[from..].iter().map(|record| &**record)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a record in; whether it replaced none.
    pub(super) fn put(&mut self, record: T) -> bool {
        match self.place(record.key()) {
            Ok(at) => {
                *self.0[at] = record;
                false
            }
            Err(at) => {
                self.0.insert(at, Box::new(record));
                true
            }
        }
    }

    pub(super) fn remove(&mut self, id: T::Id) {
        if let Ok(at) = self.place(id) {
            self.0.remove(at);
        }
    }

    /// Where the record of this id is, or would be.
    fn place(&self, id: T::Id) -> Result<usize, usize> {
        match self.0.last() {
            Some(last) if last.key() < id => Err(self.0.len()),
            _ => self.0.binary_search_by(|record| record.key().cmp(&id)),
        }
    }
}
