//! The company or person that is looked at: what a part of its page reads of it, and how that is
//! changed.

use leptos::prelude::*;

use crate::domain::{AccountId, Command, MergedRecord, Party, RecordId, Workspace};
use crate::ui::context::App;
use crate::ui::pages::opportunity::Happened;
use crate::words::{parties as words, pipeline};

/// The company or person that is looked at.
#[derive(Clone, Copy)]
pub struct Subject {
    /// Which.
    pub party: Party,
    /// What was done and noted with it.
    pub happened: Signal<Happened>,
    /// What every component has at hand.
    pub app: App,
}

impl Subject {
    /// Its record.
    pub const fn record(self) -> RecordId {
        record_of(self.party)
    }

    /// Something of it, now and after every change of it or of a record that it names.
    pub fn part<T>(
        self,
        look: impl Fn(&Workspace) -> Option<T> + Send + Sync + 'static,
    ) -> Memo<Option<T>>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.app.store.read_record(self.record(), &look).flatten())
    }

    /// How it is called.
    pub fn name(self) -> String {
        self.app.store.peek(|workspace| name_of(workspace, self.party)).unwrap_or_default()
    }

    /// Its record as it is now.
    pub fn peek(self) -> Option<MergedRecord> {
        self.app.store.peek(|workspace| MergedRecord::of(workspace, self.record())).flatten()
    }

    /// Its record, now and after every change of it.
    pub fn read(self) -> Memo<Option<MergedRecord>> {
        self.part(move |workspace| MergedRecord::of(workspace, self.record()))
    }

    /// Changes something of it as it is now, and says so, with "Undo". Says whether it was.
    pub fn change(self, change: impl FnOnce(&mut MergedRecord)) -> bool {
        let language = self.app.i18n.language;
        let Some(mut record) = self.peek() else {
            self.app.toasts.say(words::absent(language));
            return false;
        };
        change(&mut record);
        let command = Command::Put(vec![record.into()]);
        self.app.dispatch(&command, || pipeline::changed(language, &self.name()))
    }
}

/// The record of a company or person.
pub const fn record_of(party: Party) -> RecordId {
    match party {
        Party::Account(id) => RecordId::Account(id),
        Party::Contact(id) => RecordId::Contact(id),
    }
}

/// The name of a company or person; empty where it is gone.
pub fn name_of(workspace: &Workspace, party: Party) -> String {
    let name = match party {
        Party::Account(id) => workspace.accounts.get(id).map(|one| &one.name),
        Party::Contact(id) => workspace.contacts.get(id).map(|one| &one.name),
    };
    name.cloned().unwrap_or_default()
}

/// The company of a person; a company itself.
pub fn company_of(workspace: &Workspace, party: Party) -> Option<AccountId> {
    match party {
        Party::Account(id) => Some(id),
        Party::Contact(id) => workspace.contacts.get(id)?.account,
    }
}
