//! The ways into the store and out of it: opening a workspace, beginning one, removing one, looking
//! at an earlier day.

use std::rc::Rc;
use std::time::Duration;

use jiff::civil::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{Command, Workspace, WorkspaceId, WorkspaceKind};
use crate::storage::{
    self, Ledger, LostRecords, Opening, SharedStore, StoreError, UndoStep, WorkspaceMeta,
};

use super::browser::{pause, today};
use super::drafts;
use super::store::{OpenState, Refused, Room, Saved, Store, Unsaved};

/// So long the page is not free while a workspace is opened, in milliseconds: two frames, and it
/// still answers at once.
const SLICE_MS: f64 = 30.0;

/// What came of asking for a workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It is open, or soon will be: [`Store::open`] tells.
    Open,
    /// It is there and cannot be read.
    Unreadable,
    /// There is none of this id, or the store cannot be asked.
    Absent,
    /// What is open holds work that cannot be saved, and stays.
    Unsaved,
}

/// What a slice of opening came to.
enum Slice {
    /// There is more to read; whether all but the activities can be looked at by now.
    Opening { visible: bool },
    /// All is read.
    Opened(storage::Opened),
    /// The store cannot be asked.
    Failed,
    /// Something else is open, or being opened, by now.
    Superseded,
}

impl Store {
    /// The workspaces kept in this browser.
    #[must_use]
    pub fn list(self) -> Vec<WorkspaceMeta> {
        self.open.track();
        self.follow();
        storage::list(&*self.key_value())
    }

    /// Opens a workspace that is kept here: at once if it is not large, else in slices.
    pub fn open(self, id: WorkspaceId) -> Asked {
        if self.holds_unsaved_work() {
            return Asked::Unsaved;
        }
        let tab = self.inner.with_value(|inner| inner.tab);
        let mut opening = Opening::of(self.key_value(), id, tab, today());
        match go_on(&mut opening) {
            Ok(Some(storage::Opened::Absent)) | Err(_) => Asked::Absent,
            Ok(Some(opened)) => self.show_opened(opened),
            Ok(None) => {
                drafts::in_workspace(id);
                self.close(OpenState::Opening(id, false));
                self.inner.update_value(|inner| inner.opening = Some(opening));
                self.open_in_slices(id);
                Asked::Open
            }
        }
    }

    fn open_in_slices(self, id: WorkspaceId) {
        spawn_local(async move {
            loop {
                pause(Duration::ZERO).await;
                // What can be seen already comes first.
                if self.lists.with_value(|lists| lists.busy) {
                    continue;
                }
                match self.open_a_slice(id) {
                    Slice::Opening { visible } => self.show_opening(id, visible),
                    Slice::Opened(opened) => {
                        self.show_opened(opened);
                        break;
                    }
                    Slice::Failed => {
                        self.close(OpenState::Nothing);
                        break;
                    }
                    Slice::Superseded => break,
                }
            }
        });
    }

    /// Opens the rest at once: what is to be done needs all of it.
    pub(super) fn finish_opening(self) {
        let opening = self.inner.try_update_value(|inner| inner.opening.take()).flatten();
        match opening.map(Opening::finish) {
            Some(Ok(opened)) => _ = self.show_opened(opened),
            Some(Err(_)) => self.close(OpenState::Nothing),
            None => {}
        }
    }

    fn open_a_slice(self, id: WorkspaceId) -> Slice {
        let slice = self.inner.try_update_value(|inner| match &mut inner.opening {
            Some(opening) if opening.id() == id => match go_on(opening) {
                Ok(Some(opened)) => Slice::Opened(opened),
                Ok(None) => Slice::Opening { visible: opening.prepare_preview() },
                Err(_) => Slice::Failed,
            },
            _ => Slice::Superseded,
        });
        slice.unwrap_or(Slice::Superseded)
    }

    fn show_opening(self, id: WorkspaceId, visible: bool) {
        let now = OpenState::Opening(id, visible);
        if self.open.with_untracked(|open| *open != now) {
            self.open.set(now);
            self.touch();
        }
    }

    fn show_opened(self, opened: storage::Opened) -> Asked {
        match opened {
            storage::Opened::Workspace(ledger) => {
                self.install(*ledger);
                Asked::Open
            }
            storage::Opened::Unreadable(unreadable) => {
                self.close(OpenState::Unreadable(unreadable));
                Asked::Unreadable
            }
            storage::Opened::Absent => {
                self.close(OpenState::Nothing);
                Asked::Absent
            }
        }
    }

    /// Opens a workspace that was just made, and keeps it. Says whether it is open: it does not take
    /// the place of work that is not saved.
    pub fn create(self, workspace: Workspace) -> bool {
        if self.holds_unsaved_work() {
            return false;
        }
        self.inner.update_value(|inner| inner.opening = None);
        let tab = self.inner.with_value(|inner| inner.tab);
        self.install(storage::create(self.key_value(), workspace, tab, today()));
        true
    }

    /// Opens a workspace that was just made with what a command puts into it, and keeps both as one: a
    /// page that ends meanwhile leaves no empty workspace behind. Says whether it is open.
    ///
    /// # Errors
    /// [`Refused`]; nothing is made then.
    pub fn create_with(self, workspace: Workspace, command: &Command) -> Result<bool, Refused> {
        if self.holds_unsaved_work() {
            return Ok(false);
        }
        self.inner.update_value(|inner| inner.opening = None);
        let tab = self.inner.with_value(|inner| inner.tab);
        let made = storage::create_with(self.key_value(), workspace, command, tab, today());
        self.install(made.map_err(Refused::of)?);
        Ok(true)
    }

    /// Whether something of one's own is in this page and nowhere else. A demo can be made again.
    pub(super) fn holds_unsaved_work(self) -> bool {
        self.is_own() && self.ledger(Ledger::has_unsaved) == Some(true)
    }

    /// Whether what is open is one's own, and no demo.
    #[must_use]
    pub fn is_own(self) -> bool {
        self.peek(|workspace| workspace.kind == WorkspaceKind::Own) == Some(true)
    }

    /// Looks at a workspace kept here without opening it. Says whether it could be read.
    pub fn copy_out(self, id: WorkspaceId, look: impl FnOnce(&Workspace)) -> bool {
        self.finish_opening();
        if self.peek(|workspace| workspace.id) == Some(id) {
            return self.peek(look).is_some();
        }
        let tab = self.inner.with_value(|inner| inner.tab);
        match storage::open(self.key_value(), id, tab, today()) {
            Ok(storage::Opened::Workspace(ledger)) => {
                look(ledger.workspace());
                true
            }
            Ok(_) | Err(_) => false,
        }
    }

    /// Removes a workspace from this browser; when it is the open one, nothing is open then.
    ///
    /// # Errors
    /// [`StoreError`] when the browser refuses.
    pub fn forget(self, id: WorkspaceId) -> Result<(), StoreError> {
        self.finish_opening();
        storage::remove(&*self.key_value(), id)?;
        if self.peek(|workspace| workspace.id) == Some(id) {
            self.close(OpenState::Nothing);
        }
        self.flush();
        self.touch();
        self.measure_room();
        Ok(())
    }

    /// Keeps the open workspace again that was removed in another tab.
    pub fn bring_back(self) {
        self.with_ledger(|ledger| drop(ledger.undelete().clone()));
        self.update_saved();
        self.poll_remote();
        self.touch();
    }

    /// The earlier days that can be looked at, the last one first.
    #[must_use]
    pub fn days(self) -> Vec<Date> {
        self.follow();
        self.ledger(Ledger::days).unwrap_or_default()
    }

    /// Shows an earlier day instead of now, to be read only. Says whether it could be read.
    pub fn look_at(self, day: Date) -> bool {
        let Some(Ok(past)) = self.ledger(|ledger| ledger.look_at(day)) else { return false };
        self.inner.update_value(|inner| inner.past = Some(past));
        self.day.set(Some(day));
        self.touch();
        true
    }

    /// Shows everything as it stood on a day instead of now, to be read only: `then` makes it of what
    /// is open.
    pub fn look_back_to(self, day: Date, then: fn(&Workspace, Date) -> Workspace) {
        let past = self.ledger(|ledger| then(ledger.workspace(), day));
        self.inner.update_value(|inner| inner.past = past);
        self.day.set(Some(day));
        self.touch();
    }

    /// The day whose state is shown: that of a look back, else today.
    #[must_use]
    pub fn now(self) -> Date {
        self.day.get().unwrap_or_else(today)
    }

    /// Shows the present again.
    pub fn look_at_now(self) {
        self.inner.update_value(|inner| inner.past = None);
        self.day.set(None);
        self.touch();
    }

    /// What stored records cannot be read.
    #[must_use]
    pub fn lost_records(self) -> Vec<LostRecords> {
        self.follow();
        self.ledger(|ledger| ledger.lost_records().to_vec()).unwrap_or_default()
    }

    /// Whether something stored could not be read, and is still where it was.
    #[must_use]
    pub fn has_unreadable(self) -> bool {
        self.follow();
        self.ledger(|ledger| !ledger.unreadable().is_empty()) == Some(true)
    }

    /// Whether something was put aside that could not be read.
    #[must_use]
    pub fn has_put_aside(self) -> bool {
        self.follow();
        self.ledger(|ledger| !ledger.unreadable_texts().is_empty()) == Some(true)
    }

    /// All that is stored of a workspace, each text as JSON under its key, unit by unit as it is.
    #[must_use]
    pub fn raw(self, id: WorkspaceId) -> Vec<(String, String)> {
        let store = self.key_value();
        let keys = store.keys(&storage::prefix_of(id)).unwrap_or_default();
        let raw = |key: String| Some((store.json(&key).ok()??, key));
        keys.into_iter().filter_map(raw).map(|(json, key)| (key, json)).collect()
    }

    /// Takes out what could not be read. Says whether it went.
    pub fn discard_unreadable(self) -> bool {
        let went = self.with_ledger(Ledger::discard_unreadable);
        self.flush();
        self.touch();
        matches!(went, Some(Ok(())))
    }

    /// Brings all records back to what they were on a day, as one step of undo. Says whether it
    /// went.
    pub fn restore_day(self, day: Date) -> bool {
        let Some(Ok(past)) = self.ledger(|ledger| ledger.look_at(day)) else { return false };
        self.look_at_now();
        self.dispatch(&Command::Restore(Box::new(past)), UndoStep::New).is_ok()
    }

    /// A workspace that cannot be read, as it was on a day that can.
    #[must_use]
    pub fn day_of(self, id: WorkspaceId, day: Date) -> Option<Workspace> {
        storage::look_at(self.key_value(), id, day).ok()
    }

    /// Says that a workspace is not here, where nothing else is open.
    pub(super) fn show_absent(self, id: WorkspaceId) {
        if self.open.with_untracked(|open| *open == OpenState::Nothing) {
            self.close(OpenState::Absent(id));
        }
    }

    /// Measures how much room is taken.
    pub(super) fn measure_room(self) {
        let persistent = self.inner.with_value(|inner| inner.persistent);
        let used = self.key_value().used_units().ok().filter(|_| persistent);
        // Some browsers give less: where it is full, it is full.
        let full = self.saved.get_untracked() == Saved::No(Unsaved::Full);
        let all = |used| if full { used } else { Room::QUOTA_UNITS.max(used) };
        self.room.set(used.map(|used| Room { used, all: all(used) }));
    }

    pub(super) fn key_value(self) -> SharedStore {
        self.inner.with_value(|inner| Rc::clone(&inner.store))
    }

    /// Closes what is open, without a trace of it left under what is shown instead.
    fn close(self, shown: OpenState) {
        self.inner.update_value(|inner| {
            inner.ledger = None;
            inner.past = None;
            inner.opening = None;
        });
        self.day.set(None);
        self.update_saved();
        self.open.set(shown);
        self.touch();
    }

    fn install(self, ledger: Ledger) {
        let id = ledger.id();
        drafts::in_workspace(id);
        self.inner.update_value(|inner| {
            inner.ledger = Some(ledger);
            inner.past = None;
            inner.opening = None;
        });
        self.day.set(None);
        self.update_saved();
        self.open.set(OpenState::Workspace(id));
        self.touch();
        self.measure_room();
        self.refresh_peers();
        self.snapshot_last_day();
        self.snapshot_when_due();
    }
}

/// Goes on with opening for a slice of time.
fn go_on(opening: &mut Opening) -> Result<Option<storage::Opened>, StoreError> {
    let begun = js_sys::Date::now();
    loop {
        let opened = opening.step()?;
        if opened.is_some() || js_sys::Date::now() - begun > SLICE_MS {
            return Ok(opened);
        }
    }
}
