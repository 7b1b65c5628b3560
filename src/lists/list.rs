//! One list: what it is asked for, and the rows that it shows.

use std::ops::Range;

use jiff::civil::Date;

use crate::domain::OpportunityId;
use crate::metrics::{Amount, Assumptions, Cell, Day, StockSum, Waiting, Weights};

use super::filter::Wanted;
use super::order::place;
use super::rows::Rows;
use super::{Filter, SortBy};

/// What a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListQuery {
    /// Which opportunities.
    pub filter: Filter,
    /// What the account's name or the title is to hold, in any letters; empty for anything.
    pub search: String,
    /// In which order.
    pub by: SortBy,
    /// The greatest first.
    pub descending: bool,
}

impl ListQuery {
    /// All that a filter holds, in ascending order.
    #[must_use]
    pub const fn of(filter: Filter, by: SortBy) -> Self {
        Self { filter, search: String::new(), by, descending: false }
    }
}

/// A list that is open: the rows that it was last asked for, kept up to date.
#[derive(Debug)]
pub struct List {
    query: ListQuery,
    /// What is searched, in small letters and without blanks around it.
    search: String,
    /// In ascending order, whatever the direction.
    found: Vec<u32>,
    sum: StockSum,
    state: State,
}

/// Whether a list shows what it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// It does.
    Current,
    /// Not any more.
    Stale,
    /// Not yet: it shows nothing.
    Unknown,
}

impl List {
    pub(super) fn new(query: ListQuery, rows: &Rows) -> Self {
        let search = rows.lower(query.search.trim());
        let (found, sum) = Default::default();
        Self { query, search, found, sum, state: State::Unknown }
    }

    pub(super) const fn query(&self) -> &ListQuery {
        &self.query
    }

    pub(super) fn is_known(&self) -> bool {
        self.state != State::Unknown
    }

    pub(super) fn is_current(&self) -> bool {
        self.state == State::Current
    }

    pub(super) fn ask(&mut self, query: ListQuery, rows: &Rows) {
        let search = rows.lower(query.search.trim());
        if self.query.filter != query.filter || self.query.by != query.by || self.search != search {
            self.doubt();
        }
        (self.query, self.search) = (query, search);
    }

    /// What it shows may be no longer so.
    pub(super) fn doubt(&mut self) {
        if self.is_known() {
            self.state = State::Stale;
        }
    }

    /// It shows nothing until it is answered anew.
    pub(super) fn forget(&mut self) {
        self.found.clear();
        self.sum = StockSum::default();
        self.state = State::Unknown;
    }

    /// Finds what it is asked for among all rows, in order.
    pub(super) fn answer(&mut self, rows: &Rows, sorted: &[u32]) {
        self.found.clear();
        self.sum = StockSum::default();
        self.state = State::Current;
        let Some(wanted) = Wanted::of(&self.query.filter, rows) else { return };
        let named = (!self.search.is_empty()).then(|| rows.names().holding(&self.search));
        let is_named = |slot: u32| named.as_ref().is_none_or(|named| named[slot as usize]);
        let found = sorted.iter().filter(|slot| is_named(**slot) && wanted.holds(rows, **slot));
        self.found.extend(found);
        self.found.iter().for_each(|slot| self.sum.add(rows.amount(*slot)));
    }

    /// Takes a row out that is about to change. Tells where it stood, and what it was worth.
    pub(super) fn take_out(&mut self, rows: &Rows, slot: u32) -> Option<Stands> {
        if !self.is_current() {
            self.doubt();
            return None;
        }
        let place = place(self.query.by, rows, &self.found, slot).ok()?;
        let amount = rows.amount(slot);
        self.found.remove(place);
        self.sum.remove(amount);
        Some((place, amount))
    }

    /// Puts a row in that has changed or is new, if it is asked for. Tells where it stands then.
    pub(super) fn put_in(&mut self, rows: &Rows, slot: u32) -> Option<Stands> {
        let is_wanted = Wanted::of(&self.query.filter, rows)
            .is_some_and(|wanted| wanted.holds(rows, slot))
            && rows.names().holds(slot, &self.search);
        if !self.is_current() || !is_wanted {
            return None;
        }
        let (place, amount) =
            (place(self.query.by, rows, &self.found, slot).err()?, rows.amount(slot));
        self.found.insert(place, slot);
        self.sum.add(amount);
        Some((place, amount))
    }
}

/// Where a row stands, and what it is worth.
type Stands = (usize, Amount);

/// What a list shows now.
#[derive(Clone, Copy, Debug)]
pub struct ListView<'a> {
    pub(super) list: &'a List,
    pub(super) rows: &'a Rows,
}

impl ListView<'_> {
    /// How many opportunities.
    #[must_use]
    pub const fn len(self) -> usize {
        self.list.found.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.list.found.is_empty()
    }

    /// The opportunities at these places, in the order that was asked for.
    #[must_use]
    pub fn range(self, places: Range<usize>) -> Vec<OpportunityId> {
        let List { found, query, .. } = self.list;
        let dated = found.len() - self.blanks();
        let slot = |place: usize| match query.descending && place < dated {
            true => found.get(dated - 1 - place),
            false => found.get(place),
        };
        places.map_while(slot).map(|slot| self.rows.row(*slot).id).collect()
    }

    /// Where an opportunity stands in the order that was asked for.
    #[must_use]
    pub fn place(self, id: OpportunityId) -> Option<usize> {
        let List { found, query, .. } = self.list;
        let at = place(query.by, self.rows, found, self.rows.slot(id)?).ok()?;
        let dated = found.len() - self.blanks();
        Some(if query.descending && at < dated { dated - 1 - at } else { at })
    }

    /// What they are expected to bring together.
    #[must_use]
    pub fn expected(self, weights: &Weights, assumptions: &Assumptions) -> Cell {
        let waiting = self.list.found.iter().map(|slot| {
            let furthest = self.rows.traits(*slot).furthest;
            let since = Day::of(self.rows.row(*slot).reach[furthest.index()]);
            Waiting { furthest, since, amount: self.rows.amount(*slot) }
        });
        weights.expected(waiting, assumptions)
    }

    /// How many have nothing to be sorted by: they come last.
    #[must_use]
    pub fn blanks(self) -> usize {
        let List { found, query, .. } = self.list;
        let known = |slot: &u32| !query.by.is_blank(self.rows, *slot);
        found.len() - found.partition_point(known)
    }

    /// How many have their next action before a day. Quick where they are sorted by it.
    #[must_use]
    pub fn next_before(self, day: Date) -> usize {
        let List { found, query, .. } = self.list;
        let before = |slot: &u32| self.rows.row(*slot).next_on.is_some_and(|on| on < day);
        match query.by {
            SortBy::NextAction => found.partition_point(before),
            _ => found.iter().filter(|slot| before(slot)).count(),
        }
    }

    /// What they come to together.
    #[must_use]
    pub const fn sum(&self) -> &StockSum {
        &self.list.sum
    }
}
