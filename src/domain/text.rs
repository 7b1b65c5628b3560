//! Fields that a record carries without this version knowing them.

use std::collections::BTreeMap;

use super::json::Json;

/// Fields met in stored or imported data that this version has no name for. They are kept and
/// written back as they were.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unknown(pub BTreeMap<String, Json>);
