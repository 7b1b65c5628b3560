//! Fields that a record carries without this version knowing them.

use serde::{Deserialize, Serialize};

/// Fields met in stored or imported data that this version has no name for. They are kept and
/// written back as they were.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unknown(pub serde_json::Map<String, serde_json::Value>);
