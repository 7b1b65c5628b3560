//! What belongs to this device and to no workspace: language, theme, the workspace last used.

use std::rc::Rc;

use jiff::civil::Date;

use crate::domain::fields::{Value, fields};
use crate::domain::{WorkspaceId, json};
use crate::storage::{BrowserStore, KeyValue, MemoryStore};
use crate::words::Language;

const LANGUAGE: &str = "imbuto/device/language";
const THEME: &str = "imbuto/device/theme";
const WORKSPACE: &str = "imbuto/device/workspace";
const MAPPING: &str = "imbuto/device/mapping/";
const COPIES: &str = "imbuto/device/copies/";

/// Where this device keeps its texts.
#[derive(Clone)]
pub struct Device {
    store: Rc<dyn KeyValue>,
    /// Whether the texts outlive the page.
    pub lasting: bool,
}

/// What is known of the copies that were made of a workspace on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copies {
    /// How many edits the workspace had had when the last copy was made; 0 where none was.
    pub at_edit: u64,
    /// The day of the last copy.
    pub made_on: Option<Date>,
    /// Until when no reminder is wanted.
    pub quiet_until: Option<Date>,
}

fields! { Copies {
    1 at_edit required,
    2 made_on optional,
    3 quiet_until optional,
} }

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

    /// What is known of the copies that were made of a workspace here.
    #[must_use]
    pub fn copies(&self, id: WorkspaceId) -> Copies {
        let mut copies = Copies::blank();
        let text = self.get(&format!("{COPIES}{id}"));
        let read = text.map(|text| json::read(&text, &mut copies));
        if let Some(Ok(())) = read { copies } else { Copies::blank() }
    }

    /// Remembers it.
    pub fn set_copies(&self, id: WorkspaceId, copies: &Copies) {
        let mut text = String::new();
        json::write(&mut text, copies);
        self.set(&format!("{COPIES}{id}"), &text);
    }

    fn get(&self, key: &str) -> Option<String> {
        self.store.get(key).ok().flatten()
    }

    /// A choice that cannot be kept lasts for this page; nothing of the firm's depends on it.
    fn set(&self, key: &str, text: &str) {
        let _ = self.store.set(key, text);
    }
}
