//! The opportunities as lists show them: filtered, searched, sorted and summed, and kept so by what
//! changes, not by looking through everything again. Knows no page and no clock.
//!
//! A page opens a list with a [`ListQuery`] and reads a range of it. What a command touched is
//! [taken over](Lists::update): a row is taken out where it stood and put in where it belongs, which
//! takes a search by halves and moving some numbers up, whether there are a hundred rows or fifty
//! thousand. Everything else is work in
//! [steps](Lists::step), each short enough to leave a page free: reading all records, sorting for the
//! first time by a column, finding what a new query asks for. Until it is done a list shows what it
//! showed before.

mod filter;
mod heard;
mod list;
mod names;
mod order;
mod parties;
mod row;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::domain::{OpportunityId, RecordId, Workspace, WorkspaceId};

pub use filter::{Filter, QuickFilter};
pub use list::{ListQuery, ListView};
pub use names::Names;
pub use order::SortBy;
pub use parties::{Fold, PartyOrder, PartyRow, PartyRows, PartyRowsUnderWay, found, party_rows};
pub use rows::LowerCase;

use list::List;
use order::Order;
use rows::Rows;

/// Which of the open lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ListId(u32);

/// Opportunities that a step reads.
const READ_A_STEP: usize = 128;

/// Above so many rows it is quicker to read and sort all anew.
const MOST_ONE_BY_ONE: usize = 64;

/// Every opportunity as a row, and the lists that are open over them.
#[derive(Debug)]
pub struct Lists {
    rows: Rows,
    orders: BTreeMap<SortBy, Order>,
    lists: BTreeMap<ListId, List>,
    opened: u32,
    /// Whose records the rows are.
    of: Option<WorkspaceId>,
    reading: Reading,
}

/// How far the records have been read.
#[derive(Debug)]
enum Reading {
    /// All are rows.
    Done,
    /// Up to this one. What is touched meanwhile is taken over at the end.
    After(Option<OpportunityId>, BTreeSet<RecordId>),
}

/// What came of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStep {
    /// There is more to do.
    More,
    /// This list now shows what it is asked for; there may be more to do.
    Answered(ListId),
    /// All lists show what they are asked for.
    Done,
}

impl Lists {
    /// No rows and no lists. Texts are compared in small letters, which `lower` makes.
    #[must_use]
    pub fn new(lower: LowerCase, today: Date) -> Self {
        Self {
            rows: Rows::new(lower, today),
            orders: BTreeMap::new(),
            lists: BTreeMap::new(),
            opened: 0,
            of: None,
            reading: Reading::Done,
        }
    }

    /// Opens a list. It is not known what it shows until [steps](Self::step) have found it.
    pub fn open(&mut self, query: ListQuery) -> ListId {
        self.ask_for(query.by);
        self.opened += 1;
        let id = ListId(self.opened);
        self.lists.insert(id, List::new(query, &self.rows));
        id
    }

    /// Asks an open list for something else; further [steps](Self::step) find it.
    pub fn ask(&mut self, id: ListId, query: ListQuery) {
        self.ask_for(query.by);
        if let Some(list) = self.lists.get_mut(&id) {
            list.ask(query, &self.rows);
        }
    }

    fn ask_for(&mut self, by: SortBy) {
        if by == SortBy::Heard {
            self.ask_heard();
        }
    }

    /// From now on rows know when something was last done: for that all activities are read.
    pub fn ask_heard(&mut self) {
        if self.rows.heard().ask() {
            self.read_all();
        }
    }

    /// The last day on which something was done with an opportunity, as far as that was
    /// [asked](Self::ask_heard) for and is read.
    #[must_use]
    pub fn heard_on(&self, id: OpportunityId) -> Option<Date> {
        self.rows.slot(id).and_then(|slot| self.rows.row(slot).heard_on)
    }

    /// Closes a list that nobody looks at any more.
    pub fn close(&mut self, id: ListId) {
        self.lists.remove(&id);
    }

    /// Begins to read all records again: they are another workspace's, or nobody knows which changed.
    pub fn read_all(&mut self) {
        self.rows.heard().doubt();
        self.reading = Reading::After(None, BTreeSet::new());
    }

    /// It is this day: what is late depends on it, and how urgent something is.
    pub fn set_today(&mut self, today: Date) {
        if self.rows.today() != today {
            self.rows.set_today(today);
            self.read_all();
        }
    }

    /// Takes over what has stood still for too long; further [steps](Self::step) find it.
    pub fn set_stopped(&mut self, stopped: BTreeSet<OpportunityId>) {
        if self.rows.set_stopped(stopped) {
            let lists = self.lists.values_mut();
            let concerned =
                lists.filter(|list| list.query().filter.quick == Some(QuickFilter::Stopped));
            concerned.for_each(List::doubt);
        }
    }

    /// Takes over what has changed in the records that were touched, and tells which lists are others
    /// now. What takes longer is left to [steps](Self::step).
    pub fn update(
        &mut self,
        workspace: &Workspace,
        touched: &BTreeSet<RecordId>,
    ) -> BTreeSet<ListId> {
        let mut changed = BTreeSet::new();
        if let Reading::After(_, waiting) = &mut self.reading {
            waiting.extend(touched);
            return changed;
        }
        let others = match self.rows.touched_by(workspace, touched) {
            Some(others) if others.len() <= MOST_ONE_BY_ONE => others,
            _ => {
                self.read_all();
                return changed;
            }
        };
        for id in others {
            self.update_row(workspace, id, &mut changed);
        }
        changed
    }

    fn update_row(
        &mut self,
        workspace: &Workspace,
        id: OpportunityId,
        changed: &mut BTreeSet<ListId>,
    ) {
        let Self { rows, orders, lists, .. } = self;
        let before = rows.slot(id);
        let recorded = rows.recorded();
        let at_stake =
            |rows: &Rows, slot: Option<u32>| slot.map_or(0.0, |slot| rows.at_stake(slot));
        let was_at_stake = at_stake(rows, before);
        let mut stood = BTreeMap::new();
        if let Some(slot) = before {
            orders.iter_mut().for_each(|(by, order)| order.take_out(*by, rows, slot));
            stood = lists.iter_mut().map(|(id, list)| (*id, list.take_out(rows, slot))).collect();
        }
        let after = match workspace.opportunities.get(id) {
            Some(opportunity) => Some(rows.put(workspace, opportunity)),
            None => {
                before.inspect(|slot| rows.vacate(*slot));
                None
            }
        };
        // What follows a stage in the ledger depends on all of them.
        if rows.recorded() != recorded {
            let lists = lists.values_mut();
            lists.filter(|list| list.query().filter.ledger.is_some()).for_each(List::doubt);
        }
        if rows.weigh(was_at_stake, at_stake(rows, after)) {
            orders.remove(&SortBy::Urgency);
            let lists = lists.values_mut();
            lists.filter(|list| list.query().by == SortBy::Urgency).for_each(List::doubt);
        }
        if let Some(slot) = after {
            orders.iter_mut().for_each(|(by, order)| order.put_in(*by, rows, slot));
        }
        for (id, list) in lists {
            let stands = after.and_then(|slot| list.put_in(rows, slot));
            if stood.get(id).copied().flatten() != stands {
                changed.insert(*id);
            }
        }
    }

    /// Does a part of what is still to be done: under a millisecond, or one look through all rows.
    pub fn step(&mut self, workspace: &Workspace) -> ListStep {
        if let Reading::After(after, _) = self.reading {
            if after.is_none() && !self.rows.heard().step(workspace) {
                return ListStep::More;
            }
            self.read_after(workspace, after);
            return ListStep::More;
        }
        let Some((id, list)) = self.lists.iter_mut().find(|(_, list)| !list.is_current()) else {
            // Nobody shows any more what is no longer there.
            self.rows.let_vacant_go();
            return ListStep::Done;
        };
        let by = list.query().by;
        let order = self.orders.entry(by).or_default();
        let Some(sorted) = order.sorted() else {
            order.sort_on(by, &self.rows);
            return ListStep::More;
        };
        list.answer(&self.rows, sorted);
        ListStep::Answered(*id)
    }

    fn begin(&mut self, workspace: &Workspace) {
        if self.of != Some(workspace.id) {
            self.of = Some(workspace.id);
            self.rows.clear();
            self.orders.clear();
            self.lists.values_mut().for_each(List::forget);
        }
        self.rows.begin(workspace);
    }

    fn read_after(&mut self, workspace: &Workspace, after: Option<OpportunityId>) {
        if after.is_none() {
            self.begin(workspace);
        }
        let last = self.rows.read(workspace, after, READ_A_STEP);
        let Reading::After(next, waiting) = &mut self.reading else { return };
        if last.is_some() {
            *next = last;
            return;
        }
        let waiting = std::mem::take(waiting);
        self.reading = Reading::Done;
        self.orders.clear();
        self.lists.values_mut().for_each(List::doubt);
        // None of them is sorted or shown yet: this only brings the rows up to date.
        self.update(workspace, &waiting);
    }

    /// What a list shows; `None` until that is known, and when it is closed.
    #[must_use]
    pub fn get(&self, id: ListId) -> Option<ListView<'_>> {
        let known = self.lists.get(&id).filter(|list| list.is_known());
        known.map(|list| ListView { list, rows: &self.rows })
    }

    /// The channels that opportunities came through, in alphabetical order.
    #[must_use]
    pub fn sources(&self) -> Vec<&str> {
        self.rows.sources()
    }
}
