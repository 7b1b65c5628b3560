//! The opportunity that is looked at: what a part of its page reads of it, and how that is changed.
//!
//! A part reads what it shows and nothing else, so that an edit of one part leaves the others, and
//! what is being typed in them, as they are.

use leptos::prelude::*;

use crate::domain::{Command, Opportunity, OpportunityId, RecordId, Workspace};
use crate::metrics::Signs;
use crate::ui::context::App;
use crate::ui::pages::pipeline::display_name;
use crate::words::{pipeline, shell};

use super::happened::Happened;

/// The opportunity that is looked at.
#[derive(Clone, Copy)]
pub struct Subject {
    /// Which.
    pub id: OpportunityId,
    /// What was done and noted on it.
    pub happened: Signal<Happened>,
    /// What the rules say of it.
    pub signs: Signal<Option<Signs>>,
    /// What every component has at hand.
    pub app: App,
}

impl Subject {
    /// Something of it, now and after every change of it or of a record that it names; `None` while
    /// it is not there.
    pub fn part<T>(
        self,
        look: impl Fn(&Workspace, &Opportunity) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let found = |workspace: &Workspace| {
                workspace.opportunities.get(self.id).map(|one| look(workspace, one))
            };
            self.app.store.read_record(RecordId::Opportunity(self.id), found).flatten()
        })
    }

    /// It as it is now.
    pub fn peek(self) -> Option<Opportunity> {
        self.app.store.peek(|workspace| workspace.opportunities.get(self.id).cloned()).flatten()
    }

    /// How it is called.
    pub fn name(self) -> String {
        self.app.store.peek(|workspace| display_name(workspace, self.id)).unwrap_or_default()
    }

    /// Changes something of it as it is now, and says so, with "Undo". Says whether it was.
    pub fn change(self, change: impl FnOnce(&mut Opportunity)) -> bool {
        self.change_silently(change, |app, command| {
            app.dispatch(command, || pipeline::changed(app.i18n.language, &self.name()))
        })
    }

    /// The same, carried out by `then`.
    pub fn change_silently(
        self,
        change: impl FnOnce(&mut Opportunity),
        then: impl FnOnce(App, &Command) -> bool,
    ) -> bool {
        let Some(mut one) = self.peek() else {
            self.app.toasts.say(shell::opportunity_absent(self.app.i18n.language));
            return false;
        };
        change(&mut one);
        then(self.app, &Command::Put(vec![one.into()]))
    }
}
