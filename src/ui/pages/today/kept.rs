//! The agenda of what the store shows: read in slices, then kept up to date as long as the page is
//! there.

use jiff::ToSpan;
use leptos::prelude::*;

use crate::agenda::Agenda;
use crate::ui::slices::wait_in_line;
use crate::ui::store::Store;

/// The agenda of a page.
#[derive(Clone, Copy)]
pub struct OpenAgenda {
    store: Store,
    kept: StoredValue<Kept, LocalStorage>,
    changed: Trigger,
}

/// So many days back it is looked at who met whom.
const RECENT_DAYS: i64 = 60;

fn nothing_read(store: Store) -> Agenda {
    Agenda::new(store.now().saturating_sub(RECENT_DAYS.days()))
}

struct Kept {
    agenda: Agenda,
    /// The revision of the store that it is as at; none before the first.
    at: Option<u64>,
}

impl OpenAgenda {
    /// Reads the agenda, and keeps it.
    #[must_use]
    pub fn open(store: Store) -> Self {
        let kept = StoredValue::new_local(Kept { agenda: nothing_read(store), at: None });
        let open = Self { store, kept, changed: Trigger::new() };
        Effect::new(move |_| open.take_over(store.revision()));
        open
    }

    /// Looks at it, now and whenever it changes; `None` until it is read.
    pub fn read<T>(self, look: impl FnOnce(&Agenda) -> T) -> Option<T> {
        self.changed.track();
        self.kept.with_value(|kept| kept.agenda.is_read().then(|| look(&kept.agenda)))
    }

    /// Takes over what has changed until a revision.
    fn take_over(self, now: u64) {
        let is_read = self.kept.try_update_value(|kept| {
            let touched = kept.at.and_then(|at| self.store.touched_since(at));
            match touched {
                Some(touched) => {
                    self.store.peek(|workspace| kept.agenda.update(workspace, &touched));
                }
                None => kept.agenda = nothing_read(self.store),
            }
            kept.at = Some(now);
            kept.agenda.is_read()
        });
        match is_read {
            Some(true) => self.changed.notify(),
            Some(false) => self.read_on(),
            None => {}
        }
    }

    /// Reads all records, a few at a time.
    fn read_on(self) {
        wait_in_line(Box::new(move || {
            let step = |kept: &mut Kept| {
                let step = self.store.peek(|workspace| kept.agenda.step(workspace));
                // Where nothing is open there is nothing to read.
                step.unwrap_or(true)
            };
            // The page may be gone meanwhile.
            let done = self.kept.try_update_value(step).unwrap_or(true);
            done.then(|| self.changed.notify())
        }));
    }
}
