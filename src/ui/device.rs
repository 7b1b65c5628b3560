//! What belongs to this device and to no workspace: language, theme, the workspace last used.

use std::rc::Rc;

use crate::domain::WorkspaceId;
use crate::storage::{BrowserStore, KeyValue, MemoryStore};
use crate::words::Language;

const LANGUAGE: &str = "imbuto/device/language";
const THEME: &str = "imbuto/device/theme";
const WORKSPACE: &str = "imbuto/device/workspace";
const MAPPING: &str = "imbuto/device/mapping/";

/// Where this device keeps its texts.
#[derive(Clone)]
pub struct Device {
    store: Rc<dyn KeyValue>,
    /// Whether the texts outlive the page.
    pub lasting: bool,
}

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// Its code in storage and on the page's root; none for the system's.
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
            Some(store) => Self { store: Rc::new(store), lasting: true },
            None => Self { store: Rc::new(MemoryStore::default()), lasting: false },
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
        Language::of_tag(&self.get(LANGUAGE)?)
    }

    /// Remembers a language.
    pub fn set_language(&self, language: Language) {
        self.set(LANGUAGE, language.code());
    }

    /// The theme chosen here.
    #[must_use]
    pub fn theme(&self) -> Theme {
        match self.get(THEME).as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        }
    }

    /// Remembers a theme.
    pub fn set_theme(&self, theme: Theme) {
        self.set(THEME, theme.code().unwrap_or(""));
    }

    /// The workspace used last.
    #[must_use]
    pub fn workspace(&self) -> Option<WorkspaceId> {
        WorkspaceId::parse(&self.get(WORKSPACE)?)
    }

    /// Remembers the workspace in use.
    pub fn set_workspace(&self, id: WorkspaceId) {
        self.set(WORKSPACE, &id.to_string());
    }

    /// How a file with these headers was read the last time.
    #[must_use]
    pub fn mapping(&self, fingerprint: &str) -> Option<String> {
        self.get(&format!("{MAPPING}{fingerprint}"))
    }

    /// Remembers how a file with these headers was read.
    pub fn set_mapping(&self, fingerprint: &str, mapping: &str) {
        self.set(&format!("{MAPPING}{fingerprint}"), mapping);
    }

    fn get(&self, key: &str) -> Option<String> {
        self.store.get(key).ok().flatten()
    }

    /// A choice that cannot be kept lasts for this page; nothing of the firm's depends on it.
    fn set(&self, key: &str, text: &str) {
        let _ = self.store.set(key, text);
    }
}
