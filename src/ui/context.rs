//! What every component has at hand: store, messages, address, language. All of it is copied
//! freely and works in event handlers too.

use jiff::SignedDuration;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{
    Command, CommandError, LineageId, RecordFault, Settings, Workspace, WorkspaceId, WorkspaceKind,
};
use crate::storage::{UndoStep, WorkspaceMeta};
use crate::words::{default_playbook, marks, saving, shell};

use super::address::Address;
use super::announcer::Announcer;
use super::browser::{ask_to_persist, id_parts, today};
use super::device::{Copies, Device};
use super::i18n::I18n;
use super::opening::Asked;
use super::store::{OpenState, Refused, Store};
use super::toast::Toasts;

const A_WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What every component has at hand.
#[derive(Clone, Copy)]
pub struct App {
    /// The open workspace.
    pub store: Store,
    /// Short messages.
    pub toasts: Toasts,
    /// What is said to screen readers.
    pub announcer: Announcer,
    /// The address of the page.
    pub address: Address,
    /// The language of the page.
    pub i18n: I18n,
    /// What belongs to this device.
    pub device: StoredValue<Device, LocalStorage>,
}

impl App {
    /// The context of the component being made.
    #[must_use]
    pub fn current() -> Self {
        expect_context()
    }

    /// Carries out a command. Says `what` was done, with "Undo" where anything has changed, or why
    /// it was refused; and whether it was carried out.
    pub fn dispatch<T: Into<String>>(self, command: &Command, what: impl FnOnce() -> T) -> bool {
        match self.store.dispatch(command, UndoStep::New) {
            Ok(true) => self.say_done(what().into()),
            Ok(false) => self.toasts.say(what()),
            Err(refused) => {
                self.toasts.say(self.reason(&refused));
                return false;
            }
        }
        true
    }

    /// Carries out a command whose effect is plain to see; says only why it was refused.
    pub fn dispatch_quietly(self, command: &Command, step: UndoStep) -> bool {
        let done = self.store.dispatch(command, step);
        if let Err(refused) = &done {
            self.toasts.say(self.reason(refused));
        }
        done.is_ok()
    }

    /// Undoes the last step, and says so.
    pub fn undo(self) {
        if let Some(undone) = self.store.undo() {
            let language = self.i18n.language;
            let said = match self.toasts.name_of(undone.step) {
                Some(what) => shell::undone_what(language, &marks::quoted(language, &what)),
                None => shell::undone(language).to_owned(),
            };
            self.say_reversed(said, undone.conflicts);
        }
    }

    /// Redoes the last step undone, and says so.
    pub fn redo(self) {
        if let Some(redone) = self.store.redo() {
            let language = self.i18n.language;
            let said = match self.toasts.name_of(redone.step) {
                Some(what) => shell::redone_what(language, &marks::quoted(language, &what)),
                None => shell::redone(language).to_owned(),
            };
            self.say_reversed(said, redone.conflicts);
        }
    }

    /// Brings all records back to what they were on a day, and says so, with "Undo".
    pub fn restore_day(self, day: Date) {
        let language = self.i18n.language;
        if self.store.restore_day(day) {
            let said = saving::day_brought_back(language, &self.i18n.day(day));
            self.say_done(said);
        } else {
            self.toasts.say(saving::day_unreadable(language));
        }
    }

    /// Remembers that a copy of the open workspace was just made on this computer.
    pub fn remember_copy(self) {
        let Some(id) = self.store.peek(|workspace| workspace.id) else { return };
        let copies =
            Copies { at_edit: self.store.edits(), made_on: Some(today()), quiet_until: None };
        self.device.with_value(|device| device.set_copies(id, &copies));
        self.store.copies_changed.update(|times| *times += 1);
    }

    /// Asks for no reminder of a copy for a week.
    pub fn be_quiet_about_copies(self) {
        let Some(id) = self.store.peek(|workspace| workspace.id) else { return };
        self.device.with_value(|device| {
            let quiet_until = today().checked_add(A_WEEK).ok();
            device.set_copies(id, &Copies { quiet_until, ..device.copies(id) });
        });
        self.store.copies_changed.update(|times| *times += 1);
    }

    /// Says what was just done, with "Undo".
    pub fn say_done(self, said: String) {
        if let Some(step) = self.store.last_step() {
            self.toasts.name_step(step, &said);
        }
        self.toasts.done(said, self.store.revision_untracked());
    }

    fn say_reversed(self, done: String, conflicts: usize) {
        let stays = (conflicts > 0).then(|| saving::changed_since_stays(self.i18n.language));
        self.toasts.say(match stays {
            Some(stays) => format!("{done} {stays}"),
            None => done,
        });
    }

    /// Sees to it that a workspace of one's own is open: the one used last, or a new one. Says so where
    /// another one was open.
    pub fn ensure_own_workspace(self) {
        if self.store.is_own() {
            return;
        }
        let leaves = self.store.peek(|_| ()).is_some();
        let own = self.own_workspace();
        let is_open = own.is_some_and(|own| {
            self.open(own.id);
            self.store.open.with_untracked(OpenState::workspace) == Some(own.id)
        });
        if (is_open || self.create_empty()) && leaves {
            let name = self.store.peek(|workspace| workspace.settings.name.clone());
            self.toasts.say(shell::now_in(self.i18n.language, &name.unwrap_or_default()));
        }
    }

    /// The workspace of one's own that was used last, if there is one.
    #[must_use]
    pub fn own_workspace(self) -> Option<WorkspaceMeta> {
        self.store.list().into_iter().find(|entry| entry.kind == WorkspaceKind::Own)
    }

    /// Begins a workspace of one's own without records. Says whether it was.
    pub fn create_empty(self) -> bool {
        self.create(self.empty_workspace())
    }

    /// A workspace of one's own without records, not kept yet.
    #[must_use]
    pub fn empty_workspace(self) -> Workspace {
        let language = self.i18n.language;
        let (millis, random) = id_parts();
        Workspace::empty(
            WorkspaceId::new(millis, random),
            LineageId::new(millis, random),
            WorkspaceKind::Own,
            Settings::named(shell::new_name(language)),
            default_playbook(language),
        )
    }

    /// Begins a workspace of one's own with what a command puts into it, both as one, and says `what`
    /// was done, with "Undo". Says whether it was.
    pub fn create_with(self, workspace: Workspace, command: &Command, what: String) -> bool {
        let id = workspace.id;
        match self.store.create_with(workspace, command) {
            Ok(true) => {
                self.in_use(id);
                leptos::task::spawn_local(async { _ = ask_to_persist().await });
                self.say_done(what);
                true
            }
            Ok(false) => {
                self.toasts.say(saving::store_failed(self.i18n.language));
                false
            }
            Err(refused) => {
                self.toasts.say(self.reason(&refused));
                false
            }
        }
    }

    /// Begins a workspace that was just made, and remembers it as the one in use.
    /// Says whether it was: while something cannot be saved, no other workspace takes its place.
    pub fn create(self, workspace: Workspace) -> bool {
        let (id, own) = (workspace.id, workspace.kind == WorkspaceKind::Own);
        if !self.store.create(workspace) {
            self.toasts.say(saving::store_failed(self.i18n.language));
            return false;
        }
        self.in_use(id);
        if own {
            leptos::task::spawn_local(async { _ = ask_to_persist().await });
        }
        true
    }

    /// Opens a workspace kept here, and remembers it as the one in use. Says whether it is there.
    pub fn open(self, id: WorkspaceId) -> bool {
        let asked = self.store.open(id);
        match asked {
            Asked::Open => self.in_use(id),
            Asked::Unsaved => self.toasts.say(saving::store_failed(self.i18n.language)),
            Asked::Unreadable | Asked::Absent => {}
        }
        asked != Asked::Absent
    }

    /// Remembers the workspace in use. An address that still names another one is put right: at
    /// the next reload it would bring that one back.
    fn in_use(self, id: WorkspaceId) {
        self.device.with_value(|device| device.set_workspace(id));
        let mut route = self.address.route_untracked();
        if route.query.workspace.is_some_and(|asked| asked != id) {
            route.query.workspace = None;
            self.address.replace(&route);
        }
    }

    /// Why a command was refused, in words.
    #[must_use]
    pub fn reason(self, refused: &Refused) -> String {
        let language = self.i18n.language;
        let said = match refused {
            Refused::ReadOnly => saving::newer_elsewhere(language),
            Refused::Past => saving::past_is_read_only(language),
            Refused::NothingOpen => shell::workspace_absent(language),
            Refused::Command(CommandError::StaysWon(_)) => shell::stays_won(language),
            Refused::Command(CommandError::InUse { .. }) => shell::still_used(language),
            Refused::Command(CommandError::NotAlike(..)) => shell::not_alike(language),
            Refused::Command(CommandError::Missing(_)) => shell::record_gone(language),
            Refused::Command(CommandError::Record { fault, .. }) => match fault {
                RecordFault::BlankName => shell::blank_name(language),
                RecordFault::AfterToday(day) => {
                    return shell::after_today(language, &self.i18n.day(*day));
                }
                _ => shell::record_wrong(language),
            },
        };
        said.to_owned()
    }
}
