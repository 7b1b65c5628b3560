//! Carrying out a change of many: put together in slices, so that the page stays free, and done as one
//! step of undo.

use leptos::prelude::*;

use crate::domain::{ActivityId, Bulk, ForMany, Hindrance, OpportunityId};
use crate::ui::browser::id_parts;
use crate::ui::components::keep_the_focus_near;
use crate::ui::context::App;
use crate::ui::slices::wait_in_line;
use crate::words::list_page as words;

use super::super::super::choice::display_name;
use super::super::selection::Selection;
use super::Ask;

/// So many are changed at once: carrying them out is one piece of work, and one step to keep and to
/// take back.
pub const MOST: usize = 5_000;

/// So many are put together before the page is asked whether it is wanted for something else.
const AT_ONCE: usize = 32;

/// So many of those that could not be changed are named.
const NAMED: usize = 3;

/// A change of many, from the question to what came of it.
#[derive(Clone, Copy)]
pub struct BulkDesk {
    pub app: App,
    pub selection: Selection,
    /// What is asked now.
    pub asking: RwSignal<Option<Ask>>,
    /// How many of how many have been put together.
    pub working: RwSignal<Option<(usize, usize)>>,
    /// What is to be said of those that were not changed.
    pub report: RwSignal<Option<Vec<String>>>,
}

impl BulkDesk {
    #[must_use]
    pub fn new(app: App, selection: Selection) -> Self {
        let (asking, working) = (RwSignal::new(None), RwSignal::new(None));
        Self { app, selection, asking, working, report: RwSignal::new(None) }
    }

    /// Changes all that is selected. Those that cannot be changed stay selected, and it is said why.
    pub fn carry_out(self, what: ForMany) {
        let ids = self.selection.ids();
        let all = ids.len();
        self.asking.set(None);
        self.report.set(None);
        self.working.set(Some((0, all)));
        let (mut bulk, mut at) = (Bulk::default(), 0);
        wait_in_line(Box::new(move || {
            // Another page may be there meanwhile: then nothing is changed.
            if self.working.try_get_untracked().flatten().is_none() {
                return Some(());
            }
            let next = &ids[at..(at + AT_ONCE).min(all)];
            self.app.store.peek(|workspace| {
                let mut new_id = || {
                    let (millis, random) = id_parts();
                    ActivityId::new(millis, random)
                };
                next.iter().for_each(|id| bulk.add(workspace, *id, &what, &mut new_id));
            });
            at += next.len();
            if at < all {
                self.working.set(Some((at, all)));
                return None;
            }
            self.finish(&mut bulk, matches!(what, ForMany::Log(_)));
            Some(())
        }));
    }

    fn finish(self, bulk: &mut Bulk, is_log: bool) {
        let (language, changed) = (self.app.i18n.language, bulk.changed());
        let command = bulk.take_command();
        self.working.set(None);
        let counted = self.app.i18n.counted(changed);
        let said = || match is_log {
            true => words::bulk_logged(language, &counted),
            false => words::bulk_changed(language, &counted),
        };
        if !self.app.dispatch(&command, said) {
            return;
        }
        let left: Vec<OpportunityId> = bulk.hindered.values().flatten().copied().collect();
        let reasons: Vec<String> = self.reasons(bulk);
        keep_the_focus_near();
        self.selection.set(left);
        let report =
            (!reasons.is_empty()).then(|| std::iter::once(said()).chain(reasons).collect());
        self.report.set(report);
    }

    /// How many were not changed, and why.
    fn reasons(self, bulk: &Bulk) -> Vec<String> {
        let (i18n, language) = (self.app.i18n, self.app.i18n.language);
        let already =
            (bulk.already > 0).then(|| words::bulk_already(language, &i18n.counted(bulk.already)));
        let hindered = bulk.hindered.iter().map(|(why, ids)| {
            let (count, names) = (i18n.counted(ids.len()), self.names(ids));
            match why {
                Hindrance::Won => words::hindered_won(language, &count, &names),
                Hindrance::Lost => words::hindered_lost(language, &count, &names),
                Hindrance::Gone => words::hindered_gone(language, &count),
            }
        });
        already.into_iter().chain(hindered).collect()
    }

    fn names(self, ids: &[OpportunityId]) -> String {
        let named = ids.iter().take(NAMED).map(|id| {
            self.app.store.peek(|workspace| display_name(workspace, *id)).unwrap_or_default()
        });
        let more = ids.len().checked_sub(NAMED).filter(|more| *more > 0);
        let i18n = self.app.i18n;
        let more = more.map(|more| words::and_more(i18n.language, &i18n.count(more)));
        named.chain(more).collect::<Vec<_>>().join(", ")
    }
}
