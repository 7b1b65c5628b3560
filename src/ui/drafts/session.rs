//! Where drafts are kept: in the session of this tab, which outlives a reload and ends with the tab; in
//! memory where the browser has none.

use std::cell::{OnceCell, RefCell};

use leptos::prelude::window;
use web_sys::Storage;

use crate::domain::WorkspaceId;
use crate::storage::{KeyValue, MemoryStore};

const PREFIX: &str = "imbuto/draft/";

thread_local! {
    static SESSION: OnceCell<Option<Storage>> = const { OnceCell::new() };
    static MEMORY: MemoryStore = MemoryStore::default();
    static WORKSPACE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Drafts are of this workspace from now on.
pub fn in_workspace(id: WorkspaceId) {
    WORKSPACE.set(id.to_string());
}

/// What was typed under this key.
#[must_use]
pub fn kept(key: &str) -> Option<String> {
    let key = whole(key);
    match session() {
        Some(session) => session.get_item(&key).ok().flatten(),
        None => MEMORY.with(|memory| memory.get(&key).ok().flatten()),
    }
}

/// Keeps what is typed. Where there is no room for it, it stays as it was the last time.
pub fn keep(key: &str, text: &str) {
    let key = whole(key);
    match session() {
        Some(session) => _ = session.set_item(&key, text),
        None => MEMORY.with(|memory| _ = memory.set(&key, text)),
    }
}

/// It is saved, or thrown away.
pub fn forget(key: &str) {
    let key = whole(key);
    match session() {
        Some(session) => _ = session.remove_item(&key),
        None => MEMORY.with(|memory| _ = memory.remove(&key)),
    }
}

/// The keys that begin so and under which something is kept.
pub(super) fn keys(prefix: &str) -> Vec<String> {
    let prefix = whole(prefix);
    let all = match session() {
        Some(session) => {
            let count = session.length().unwrap_or(0);
            (0..count).filter_map(|place| session.key(place).ok().flatten()).collect()
        }
        None => MEMORY.with(|memory| memory.keys(&prefix).unwrap_or_default()),
    };
    let own = whole("");
    all.iter()
        .filter(|key| key.starts_with(&prefix))
        .filter_map(|key| Some(key.strip_prefix(&own)?.to_owned()))
        .collect()
}

fn whole(key: &str) -> String {
    WORKSPACE.with_borrow(|workspace| format!("{PREFIX}{workspace}/{key}"))
}

/// The session's storage, once it was found to work: where it is blocked, asking for it throws.
fn session() -> Option<Storage> {
    SESSION
        .with(|session| session.get_or_init(|| window().session_storage().ok().flatten()).clone())
}
