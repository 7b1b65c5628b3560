//! What belongs to this device and to no workspace: language, theme, keys, the workspace last used.

use std::rc::Rc;

use gloo_storage::{LocalStorage, Storage};
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::domain::{WorkspaceId, json};
use crate::storage::{BrowserStore, KeyValue, MemoryStore};
use crate::transfer::Mapping;
use crate::words::Language;

use super::own_file::compare::LastWritten;

const LANGUAGE: &str = "imbuto/device/language";
const THEME: &str = "imbuto/device/theme";
const SINGLE_KEYS: &str = "imbuto/device/single-keys";
const WORKSPACE: &str = "imbuto/device/workspace";
const MAPPING: &str = "imbuto/device/mapping/";
const OPENED: &str = "imbuto/device/opened/";
const COPIES: &str = "imbuto/device/copies/";

const OWN_FILE: &str = "imbuto/device/file/";

/// A key that holds something only while it is being asked whether that fits.
pub const PROBE: &str = "imbuto/device/probe";

/// Where this device keeps what it remembers.
#[derive(Clone)]
pub struct Device {
    store: Rc<dyn KeyValue>,
    /// Whether there is local storage: what is remembered outlives the page.
    pub persistent: bool,
}

/// What is known of the copies that were made of a workspace on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    /// How many edits the workspace had had when the last copy was made; 0 where none was.
    pub at_edit: u64,
    /// The day of the last copy.
    pub made_on: Option<Date>,
    /// Until when no reminder is wanted.
    pub quiet_until: Option<Date>,
}

impl Copies {
    /// So many edits are much to lose.
    const MUCH: u64 = 100;

    /// How many edits no copy has, where that is worth a reminder on this day.
    #[must_use]
    pub fn missing(&self, edits: u64, today: Date) -> Option<u64> {
        let quiet = self.quiet_until.is_some_and(|until| today < until);
        let missing = edits.saturating_sub(self.at_edit);
        (missing >= Self::MUCH && !quiet).then_some(missing)
    }
}

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Its code on the page's root; none for the system's.
    #[must_use]
    pub const fn code(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

impl Device {
    /// Local storage, or memory where it is blocked.
    #[must_use]
    pub fn open() -> Self {
        match BrowserStore::open() {
            Some(store) => {
                // Left where the page ended while it was asking.
                let _ = store.remove(PROBE);
                Self { store: Rc::new(store), persistent: true }
            }
            None => Self { store: Rc::new(MemoryStore::default()), persistent: false },
        }
    }

    /// The store that workspaces are kept in.
    #[must_use]
    pub fn store(&self) -> Rc<dyn KeyValue> {
        Rc::clone(&self.store)
    }

    /// The language chosen here.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        Language::of_tag(&self.get::<String>(LANGUAGE)?)
    }

    /// Remembers a language.
    pub fn set_language(&self, language: Language) {
        self.set(LANGUAGE, &language.code());
    }

    /// The theme chosen here.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.get(THEME).unwrap_or_default()
    }

    /// Remembers a theme.
    pub fn set_theme(&self, theme: Theme) {
        self.set(THEME, &theme);
    }

    /// Whether keys of one letter work.
    #[must_use]
    pub fn single_keys(&self) -> bool {
        self.get(SINGLE_KEYS).unwrap_or(true)
    }

    /// Remembers whether they do.
    pub fn set_single_keys(&self, on: bool) {
        self.set(SINGLE_KEYS, &on);
    }

    /// The workspace used last.
    #[must_use]
    pub fn workspace(&self) -> Option<WorkspaceId> {
        self.get(WORKSPACE)
    }

    /// Remembers the workspace in use.
    pub fn set_workspace(&self, id: WorkspaceId) {
        self.set(WORKSPACE, &id);
    }

    /// How a file with these headers was read the last time.
    #[must_use]
    pub fn mapping(&self, fingerprint: &str) -> Option<Mapping> {
        self.get(&format!("{MAPPING}{fingerprint}"))
    }

    /// Remembers how a file with these headers was read.
    pub fn set_mapping(&self, fingerprint: &str, mapping: &Mapping) {
        self.set(&format!("{MAPPING}{fingerprint}"), mapping);
    }

    /// The addresses of what was lately opened in a workspace, the last one first.
    #[must_use]
    pub fn opened(&self, id: WorkspaceId) -> Vec<String> {
        self.get(&format!("{OPENED}{id}")).unwrap_or_default()
    }

    /// Remembers them.
    pub fn set_opened(&self, id: WorkspaceId, addresses: &[String]) {
        self.set(&format!("{OPENED}{id}"), &addresses);
    }

    /// What is known of the copies that were made of a workspace here.
    #[must_use]
    pub fn copies(&self, id: WorkspaceId) -> Copies {
        self.get(&format!("{COPIES}{id}")).unwrap_or_default()
    }

    /// Remembers it.
    pub fn set_copies(&self, id: WorkspaceId, copies: &Copies) {
        self.set(&format!("{COPIES}{id}"), copies);
    }

    /// What was last written to the file of a workspace from here.
    #[must_use]
    pub fn last_written(&self, id: WorkspaceId) -> Option<LastWritten> {
        self.get::<Option<LastWritten>>(&format!("{OWN_FILE}{id}")).flatten()
    }

    /// Remembers it.
    pub fn set_last_written(&self, id: WorkspaceId, last: Option<&LastWritten>) {
        self.set(&format!("{OWN_FILE}{id}"), &last);
    }

    /// What is remembered under a key; what cannot be read is as good as nothing. `LocalStorage`
    /// throws where there is none, so it is only asked where it was found to work.
    fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        if self.persistent {
            return LocalStorage::get(key).ok();
        }
        json::read(self.store.get(key).ok()??).ok()
    }

    /// A choice that cannot be kept lasts for this page; nothing of the firm's depends on it.
    fn set<T: Serialize>(&self, key: &str, value: &T) {
        if self.persistent {
            let _ = LocalStorage::set(key, value);
        } else {
            let _ = self.store.set(key, &json::write(value));
        }
    }
}
