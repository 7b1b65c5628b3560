//! The index of the open workspace: read in slices when the palette is first opened, then brought up to
//! date by what has changed.

use leptos::prelude::*;

use crate::search::{Found, Search, SearchStep, Typed};
use crate::ui::browser::unfold;
use crate::ui::context::App;
use crate::ui::slices::wait_in_line;
use crate::ui::store::Store;

/// The index, as long as the app is open.
#[derive(Clone, Copy)]
pub struct SearchIndex {
    inner: StoredValue<Inner, LocalStorage>,
    /// Counts what wakes those who look: more is read, or something is another.
    renewed: RwSignal<u32>,
    is_read: RwSignal<bool>,
}

struct Inner {
    search: Search,
    /// The state of the workspace that it knows.
    revision: u64,
    /// It is being read.
    is_busy: bool,
}

impl Default for SearchIndex {
    fn default() -> Self {
        Self {
            inner: StoredValue::new_local(Inner {
                search: Search::new(unfold),
                revision: 0,
                is_busy: false,
            }),
            renewed: RwSignal::new(0),
            is_read: RwSignal::new(false),
        }
    }
}

impl SearchIndex {
    /// Keeps it up to date with what is open, as long as the component lives that asks for it.
    pub fn follow(self, app: App) {
        Effect::new(move |_| {
            let revision = app.store.revision();
            app.store.open.track();
            untrack(|| self.catch_up(app.store, revision));
        });
    }

    /// What is found by now, and again whenever that may be something else.
    pub fn find(self, typed: &Typed) -> Vec<Found> {
        self.look(|search| search.find(typed))
    }

    /// Looks at it, now and whenever more is read.
    pub fn look<T>(self, look: impl FnOnce(&Search) -> T) -> T {
        self.renewed.track();
        self.inner.with_value(|inner| look(&inner.search))
    }

    /// Whether all is read.
    pub fn is_read(self) -> bool {
        self.is_read.get()
    }

    fn catch_up(self, store: Store, revision: u64) {
        self.inner.update_value(|inner| {
            match store.touched_since(inner.revision) {
                Some(touched) => {
                    store.peek(|workspace| inner.search.update(workspace, &touched));
                }
                None => inner.search.read_all(),
            }
            inner.revision = revision;
        });
        self.renewed.update(|times| *times += 1);
        self.go_on(store);
    }

    /// Reads on in slices.
    fn go_on(self, store: Store) {
        let was_busy =
            self.inner.try_update_value(|inner| std::mem::replace(&mut inner.is_busy, true));
        if was_busy == Some(true) {
            return;
        }
        wait_in_line(Box::new(move || {
            let step = self.step(store);
            if step != SearchStep::More {
                self.renewed.update(|times| *times += 1);
            }
            let is_done = step == SearchStep::Done;
            if self.is_read.get_untracked() != is_done {
                self.is_read.set(is_done);
            }
            is_done.then_some(())
        }));
    }

    fn step(self, store: Store) -> SearchStep {
        let mut inner = self.inner.write_value();
        // Where nothing is open there is nothing to read.
        let step = store.peek(|workspace| inner.search.step(workspace));
        let step = step.unwrap_or(SearchStep::Done);
        inner.is_busy = step != SearchStep::Done;
        step
    }
}
