//! The lists of opportunities that pages show, kept up to date with the store: see `crate::lists`.
//!
//! ```ignore
//! let late = app.store.open_list(|| ListQuery::of(Filter::default(), SortBy::NextAction));
//! let count = Memo::new(move |_| late.read(|list| list.next_before(today)));
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::civil::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{OpportunityId, RecordId};
use crate::lists::{ListId, ListQuery, ListStep, ListView, Lists};

use super::browser::{lower_case, pause, today};
use super::slices::for_a_slice;
use super::store::Store;

/// All opportunities as lists, and who looks at which.
pub(super) struct OpenLists {
    lists: Lists,
    changed: BTreeMap<ListId, ArcTrigger>,
    /// Wakes those who look at the sources.
    sources: ArcTrigger,
    /// Steps are being made, or waited for.
    pub busy: bool,
}

impl OpenLists {
    pub fn new() -> Self {
        let (lists, sources) = (Lists::new(lower_case, today()), ArcTrigger::new());
        Self { lists, changed: BTreeMap::new(), sources, busy: false }
    }

    fn open(&mut self, query: ListQuery) -> ListId {
        let id = self.lists.open(query);
        self.changed.insert(id, ArcTrigger::new());
        id
    }

    fn close(&mut self, id: ListId) {
        self.lists.close(id);
        self.changed.remove(&id);
    }

    /// What wakes those who look at these lists, or at the sources.
    fn readers(&self, of: impl IntoIterator<Item = ListId>) -> Vec<ArcTrigger> {
        let lists = of.into_iter().filter_map(|id| self.changed.get(&id));
        lists.chain([&self.sources]).cloned().collect()
    }
}

/// A list that a page shows. It lives as long as the component that opened it.
#[derive(Clone, Copy)]
pub struct OpenList {
    store: Store,
    id: ListId,
}

impl OpenList {
    /// Looks at what the list shows, now and whenever that changes; `None` until it is known.
    pub fn read<T>(self, look: impl FnOnce(ListView<'_>) -> T) -> Option<T> {
        self.store.lists.with_value(|open| {
            if let Some(changed) = open.changed.get(&self.id) {
                changed.track();
            }
            open.lists.get(self.id).map(look)
        })
    }

    /// How many opportunities it shows; `None` until that is known.
    #[must_use]
    pub fn len(self) -> Option<usize> {
        self.read(|list| list.len())
    }

    /// How many it shows, and until that is known how many it showed before.
    #[must_use]
    pub fn last_len(self) -> Memo<Option<usize>> {
        Memo::new(move |before: Option<&Option<usize>>| {
            self.len().or_else(|| before.copied().flatten())
        })
    }

    /// Where an opportunity stands in it now, if it does.
    #[must_use]
    pub fn place(self, id: OpportunityId) -> Option<usize> {
        self.store.lists.with_value(|open| open.lists.get(self.id)?.place(id))
    }

    /// The opportunities at these places; until they are known, those that were there before.
    #[must_use]
    pub fn range(self, places: Memo<(usize, usize)>) -> Memo<Vec<OpportunityId>> {
        Memo::new(move |before: Option<&Vec<OpportunityId>>| {
            let (from, until) = places.get();
            let found = self.read(|list| list.range(from..until));
            found.or_else(|| before.cloned()).unwrap_or_default()
        })
    }
}

impl Store {
    /// Opens a list that shows what `query` asks for, now and whenever what it looks at changes.
    #[must_use]
    pub fn open_list(self, query: impl Fn() -> ListQuery + 'static) -> OpenList {
        let first = untrack(&query);
        let id = self.with_lists(|open| open.open(first));
        self.go_on_with_lists();
        Effect::new(move |before: Option<()>| {
            let query = query();
            if before.is_some() {
                self.ask_list(id, query);
            }
        });
        on_cleanup(move || {
            self.with_lists(|open| open.close(id));
        });
        OpenList { store: self, id }
    }

    /// The channels that opportunities came through, now and whenever they may be others, in
    /// alphabetical order.
    #[must_use]
    pub fn sources(self) -> Vec<String> {
        self.lists.with_value(|open| {
            open.sources.track();
            open.lists.sources().into_iter().map(str::to_owned).collect()
        })
    }

    /// From now on lists know when something was last done with each opportunity.
    pub fn ask_heard(self) {
        self.with_lists(|open| open.lists.ask_heard());
        self.go_on_with_lists();
    }

    /// The last day on which something was done with an opportunity, now and whenever that may be
    /// another; `None` also as long as that is not known.
    #[must_use]
    pub fn heard_on(self, id: OpportunityId) -> Option<Date> {
        self.lists.with_value(|open| {
            open.sources.track();
            open.lists.heard_on(id)
        })
    }

    /// Takes over what has stood still for too long: lists may ask for it.
    pub fn set_stopped(self, stopped: BTreeSet<OpportunityId>) {
        self.with_lists(|open| open.lists.set_stopped(stopped));
        self.go_on_with_lists();
    }

    fn ask_list(self, id: ListId, query: ListQuery) {
        let readers = self.with_lists(|open| {
            open.lists.ask(id, query);
            open.readers([id])
        });
        self.go_on_with_lists();
        // Where only the direction is another there is nothing to find.
        readers.notify();
    }

    /// Takes over what has changed in these records, and wakes who looks at a list that it changes.
    pub(super) fn update_lists(self, touched: &BTreeSet<RecordId>) {
        // What is shown is an earlier day, and stays.
        if self.day.get_untracked().is_some() {
            return;
        }
        let readers = self.peek(|workspace| {
            self.with_lists(|open| {
                let changed = open.lists.update(workspace, touched);
                open.readers(changed)
            })
        });
        readers.unwrap_or_default().notify();
        self.go_on_with_lists();
    }

    /// Reads all opportunities anew.
    pub(super) fn read_lists_anew(self) {
        self.with_lists(|open| open.lists.read_all());
        self.go_on_with_lists();
    }

    /// Does what is to be done for the lists: at once as far as it is short, the rest in slices.
    fn go_on_with_lists(self) {
        if self.lists.with_value(|open| open.busy) || self.step_lists() {
            return;
        }
        self.with_lists(|open| open.busy = true);
        spawn_local(async move {
            loop {
                pause(Duration::ZERO).await;
                if self.step_lists() {
                    break;
                }
            }
            self.with_lists(|open| open.busy = false);
        });
    }

    /// Makes steps for a slice of time. Says whether all is done.
    fn step_lists(self) -> bool {
        let mut answered = Vec::new();
        let now = self.day.get_untracked().unwrap_or_else(today);
        let made = self.peek(|workspace| {
            self.with_lists(|open| {
                open.lists.set_today(now);
                for_a_slice(|| match open.lists.step(workspace) {
                    ListStep::Done => Some(()),
                    ListStep::More => None,
                    ListStep::Answered(id) => {
                        answered.push(id);
                        None
                    }
                })
            })
        });
        self.with_lists(|open| open.readers(answered)).notify();
        // Where nothing is open there is nothing to do.
        made.is_none_or(|done| done.is_some())
    }

    fn with_lists<T>(self, work: impl FnOnce(&mut OpenLists) -> T) -> T {
        work(&mut self.lists.write_value())
    }
}
