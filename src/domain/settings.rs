//! What a firm sets for its workspace. Language and theme belong to the device and are not here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fields::{Value, codes, fields};
use super::{Currency, ReferenceFunnelId, Stage, Unknown};

/// Settings of one workspace.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The firm's name, shown in the bar.
    pub name: String,
    /// The currency of amounts; unset until the first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The firm's own names of stages; absent: the language's.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stage_labels: BTreeMap<Stage, String>,
    /// Days after which an open opportunity without action rots, per stage; absent: from its own
    /// history.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rot_days: BTreeMap<Stage, u32>,
    /// Two owners on one account within this many days are a collision.
    #[serde(default = "collision_window_days")]
    pub collision_window_days: u32,
    /// Orders younger than this are not yet asked for their checklist.
    #[serde(default = "fulfilment_days")]
    pub fulfilment_days: u32,
    /// The day a week starts on.
    #[serde(default)]
    pub first_weekday: Weekday,
    /// The reference funnel shown; `None` is the built-in 3 % rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<ReferenceFunnelId>,
    #[serde(flatten)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum Weekday {
    #[default]
    Monday,
    Saturday,
    Sunday,
}

codes! { Weekday { Monday, Saturday, Sunday } }

const fn collision_window_days() -> u32 {
    7
}

const fn fulfilment_days() -> u32 {
    30
}

impl Settings {
    /// The settings of a new workspace of this name.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::blank() }
    }
}
