//! What a firm sets for its workspace. Language and theme belong to the device and are not here.

use std::collections::BTreeMap;

use super::fields::{Value, codes, fields};
use super::{Currency, ReferenceFunnelId, Stage, Unknown};

/// Settings of one workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The firm's name, shown in the bar.
    pub name: String,
    /// The currency of amounts; unset until the first one.
    pub currency: Option<Currency>,
    /// The firm's own names of stages; absent: the language's.
    pub stage_labels: BTreeMap<Stage, String>,
    /// Days after which an open opportunity without action rots, per stage; absent: from its own
    /// history.
    pub rot_days: BTreeMap<Stage, u32>,
    /// Two owners on one account within this many days are a collision.
    pub collision_window_days: u32,
    /// Orders younger than this are not yet asked for their checklist.
    pub fulfilment_days: u32,
    /// The day a week starts on.
    pub first_weekday: Weekday,
    /// The reference funnel shown; `None` is the built-in 3 % rule.
    pub reference: Option<ReferenceFunnelId>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Settings {
    1 name required,
    2 currency optional,
    3 stage_labels optional,
    4 rot_days optional,
    5 collision_window_days always = 7,
    6 fulfilment_days always = 30,
    7 first_weekday always,
    8 reference optional,
    .. unknown
} }

/// The day a week starts on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum Weekday {
    #[default]
    Monday,
    Saturday,
    Sunday,
}

codes! { Weekday { Monday, Saturday, Sunday } }

impl Settings {
    /// The settings of a new workspace of this name.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::blank() }
    }
}
