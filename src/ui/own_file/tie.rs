//! A workspace tied to a file of one's own: written some seconds after each edit, opened again after a
//! restart with one click, and compared on opening, so that neither side overwrites the other.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{Command, Workspace, WorkspaceId};
use crate::transfer::backup;
use crate::ui::browser::{id_parts, pause};
use crate::ui::context::App;
use crate::ui::device::Device;
use crate::ui::locks;
use crate::ui::store::OpenState;
use crate::words::own_file as words;

use super::compare::{LastWritten, Standing, compare};
use super::page::{self, Failed, Known};

/// Edits that follow closely are written together.
const REST: Duration = Duration::from_secs(3);

/// Writing a large workspace takes time: it is done in one part of so many at most.
const SHARE: u32 = 20;

/// How the open workspace and its file stand.
#[derive(Clone, Debug, PartialEq)]
pub enum Tie {
    /// It has none.
    None,
    /// The browser has to be asked once more: its name.
    Asleep(String),
    /// It is written after each edit: its name, and whether all is in it by now.
    Awake(String, Written),
    /// It was changed elsewhere; this is what is in it, and whether something is new here too.
    Ahead(String, StoredValue<Workspace, LocalStorage>, IsNewHere),
    /// It holds something else.
    Other(String),
}

/// Whether all is in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is.
    All,
    /// The last edits are on their way.
    Soon,
    /// The last write did not go through.
    Failed,
}

/// Whether something is new in the browser that the file has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IsNewHere {
    Yes,
    No,
}

/// The file of the open workspace.
#[derive(Clone, Copy)]
pub struct OwnFile {
    /// How it stands.
    pub tie: RwSignal<Tie>,
    /// Counts the edits to be written: an earlier wait is in vain.
    waits: StoredValue<u64>,
    cost: StoredValue<Duration>,
}

impl Default for OwnFile {
    /// None yet.
    fn default() -> Self {
        let (waits, cost) = (StoredValue::new(0), StoredValue::new(Duration::ZERO));
        Self { tie: RwSignal::new(Tie::None), waits, cost }
    }
}

impl OwnFile {
    /// Follows which workspace is open, and its edits.
    pub fn follow(self, app: App) {
        let open = Memo::new(move |_| match app.store.open.get() {
            OpenState::Workspace(id) => Some(id),
            _ => None,
        });
        Effect::new(move |_| {
            let id = open.get();
            self.tie.set(Tie::None);
            if let Some(id) = id.filter(|_| page::is_possible()) {
                spawn_local(async move {
                    match page::known(id).await {
                        Some(Known { is_granted: true, .. }) => self.wake(app, id).await,
                        Some(Known { name, .. }) => self.tie.set(Tie::Asleep(name)),
                        None => {}
                    }
                });
            }
        });
        Effect::new(move |before: Option<u64>| {
            let edits = app.store.edits();
            if before.is_some_and(|before| before != edits) {
                self.write_soon(app);
            }
            edits
        });
    }

    /// Ties the open workspace to a file that is chosen.
    pub fn choose(self, app: App, is_new: bool) {
        let Some((id, name)) = of_open(app) else { return };
        spawn_local(async move {
            let chosen = match is_new {
                true => page::create(id, &format!("{name}.json")).await,
                false => page::open(id).await,
            };
            if let Ok(Some(_)) = chosen {
                app.device.with_value(|device| device.set_last_written(id, None));
                self.wake(app, id).await;
            }
        });
    }

    /// Asks for permission, and goes on.
    pub fn ask(self, app: App) {
        let Some((id, _)) = of_open(app) else { return };
        spawn_local(async move {
            if page::ask(id).await {
                self.wake(app, id).await;
            }
        });
    }

    /// The file is written no more; what is in it stays.
    pub fn let_go(self, app: App) {
        let Some((id, _)) = of_open(app) else { return };
        self.tie.set(Tie::None);
        app.device.with_value(|device| device.set_last_written(id, None));
        spawn_local(async move { page::forget(id).await });
    }

    /// Takes what is in the file, as one step of undo.
    pub fn take(self, app: App) {
        let Tie::Ahead(name, found, _) = self.tie.get_untracked() else { return };
        let command = Command::Restore(Box::new(found.get_value()));
        if app.dispatch(&command, || words::taken(app.i18n.language, &name)) {
            self.overwrite(app);
        }
    }

    /// Opens what is in the file as a workspace of its own, and lets the file go.
    pub fn open_beside(self, app: App) {
        let Tie::Ahead(_, found, _) = self.tie.get_untracked() else { return };
        let (millis, random) = id_parts();
        let beside = Workspace { id: WorkspaceId::new(millis, random), ..found.get_value() };
        self.let_go(app);
        app.create(beside);
    }

    /// Writes what is here to the file: somebody has decided.
    pub fn overwrite(self, app: App) {
        let Some((id, _)) = of_open(app) else { return };
        spawn_local(async move {
            if let Some(Known { name, .. }) = page::known(id).await {
                self.tie.set(Tie::Awake(name, Written::Soon));
                self.write(app, id).await;
            }
        });
    }

    async fn wake(self, app: App, id: WorkspaceId) {
        let Some(Known { name, .. }) = page::known(id).await else { return };
        let Ok(text) = page::read(id).await else {
            return self.tie.set(Tie::Awake(name, Written::Failed));
        };
        let last = app.device.with_value(|device| device.last_written(id));
        let lineage = app.store.peek(|workspace| workspace.lineage);
        let Some(lineage) = lineage.filter(|_| is_open(app, id)) else { return };
        let edits = untrack(|| app.store.edits());
        let ahead = |found: Box<Workspace>, is_new| {
            Tie::Ahead(name.clone(), StoredValue::new_local(*found), is_new)
        };
        match compare(&text, lineage, edits, last.as_ref()) {
            Standing::GoOn if last.as_ref().is_some_and(|last| last.at_edit == edits) => {
                self.tie.set(Tie::Awake(name, Written::All));
            }
            Standing::GoOn => {
                self.tie.set(Tie::Awake(name, Written::Soon));
                self.write(app, id).await;
            }
            Standing::FileIsAhead(found) => self.tie.set(ahead(found, IsNewHere::No)),
            Standing::BothChanged(found) => self.tie.set(ahead(found, IsNewHere::Yes)),
            Standing::Other => self.tie.set(Tie::Other(name)),
        }
    }

    fn write_soon(self, app: App) {
        let Some((id, _)) = of_open(app) else { return };
        let Tie::Awake(name, _) = self.tie.get_untracked() else { return };
        self.tie.set(Tie::Awake(name, Written::Soon));
        self.waits.update_value(|waits| *waits += 1);
        let wait = self.waits.get_value();
        spawn_local(async move {
            pause(REST.max(self.cost.get_value() * SHARE)).await;
            if self.waits.get_value() == wait {
                self.write(app, id).await;
            }
        });
    }

    /// One tab writes at a time; another one that has the same edits does it in its turn.
    async fn write(self, app: App, id: WorkspaceId) {
        let write = async move { self.write_alone(app, id).await };
        locks::alone(&format!("imbuto/{id}/file"), write).await;
    }

    async fn write_alone(self, app: App, id: WorkspaceId) {
        if !is_open(app, id) {
            return;
        }
        let begun = js_sys::Date::now();
        let edits = untrack(|| app.store.edits());
        let Some(text) = app.store.own(backup) else { return };
        let text = String::from_utf8(text).unwrap_or_default();
        let written = page::write(id, &text).await;
        self.cost.set_value(Duration::from_millis((js_sys::Date::now() - begun).max(0.0) as u64));
        let Tie::Awake(name, _) = self.tie.get_untracked() else { return };
        let now = untrack(|| app.store.edits());
        self.tie.set(Tie::Awake(
            name,
            match written {
                Err(Failed) => Written::Failed,
                Ok(()) if now != edits => Written::Soon,
                Ok(()) => Written::All,
            },
        ));
        if written.is_ok() {
            let last = LastWritten::of(&text, edits);
            app.device.with_value(|device: &Device| device.set_last_written(id, Some(&last)));
            app.remember_copy();
        }
    }
}

fn of_open(app: App) -> Option<(WorkspaceId, String)> {
    app.store.peek(|workspace| (workspace.id, workspace.settings.name.clone()))
}

fn is_open(app: App, id: WorkspaceId) -> bool {
    of_open(app).is_some_and(|(open, _)| open == id)
}
