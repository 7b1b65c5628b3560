//! Records as JSON, by the list of their fields: backups, stored snapshots, what a device remembers.
//!
//! Every name, every order and every form is frozen: texts of earlier versions are read for ever
//! (`tests/host/frozen`). What a text says in fields without a name here is kept and written again.
//!
//! One writer and one reader serve every type, through `dyn`: nothing here knows a record but the
//! workspace's own frame.

mod free;
mod patch;
mod read;
mod scan;
mod workspace;
mod write;

use super::fields::{FieldSet, Fields, Value};

pub use free::Json;
pub use patch::{read_patches, write_patches};
pub use scan::{Fault, Scan};
pub use workspace::{Read, read_workspace, read_workspace_at, write_workspace};
pub use write::{push_key, push_text};

/// What is wrong with a text, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{why} in line {line}, column {column}")]
pub struct JsonFault {
    /// The line, from 1.
    pub line: usize,
    /// The column in bytes, from 1.
    pub column: usize,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// It is no JSON, or ends too early or too late.
    #[error("no JSON")]
    Syntax,
    /// Lists in lists in lists, further than any of ours.
    #[error("nested too deeply")]
    TooDeep,
    /// A value is none that may stand there.
    #[error("not what was expected")]
    Unexpected,
    /// The value of this field is none that it can hold.
    #[error("\"{0}\" cannot be read")]
    Wrong(&'static str),
    /// This field must be there and is not.
    #[error("\"{0}\" is missing")]
    Missing(&'static str),
    /// This field is there twice.
    #[error("\"{0}\" is there twice")]
    Twice(&'static str),
}

impl Why {
    /// The field that it is about, where it can be told.
    #[must_use]
    pub const fn field(self) -> Option<&'static str> {
        match self {
            Self::Wrong(field) | Self::Missing(field) | Self::Twice(field) => Some(field),
            Self::Syntax | Self::TooDeep | Self::Unexpected => None,
        }
    }
}

/// Writes a value behind `out`.
pub fn write(out: &mut String, value: &dyn Value) {
    write::value(out, value.view());
}

/// Writes these fields of a record behind `out`, also where they are blank: what
/// [`read_fields`] needs to bring another state of the record to this one. Of fields without a name
/// here all are written or none, and none can be said to be gone.
pub fn write_fields(out: &mut String, record: &dyn Fields, chosen: FieldSet) {
    write::object(out, record, Some(chosen));
}

/// Bytes as the text that JSON is.
///
/// # Errors
/// [`JsonFault`] where they are none.
pub fn text(bytes: &[u8]) -> Result<&str, JsonFault> {
    let fault = |at| Fault::new(at, Why::Syntax).place(bytes);
    std::str::from_utf8(bytes).map_err(|error| fault(error.valid_up_to()))
}

/// Reads a text into a [blank](Value::blank) value.
///
/// # Errors
/// [`JsonFault`]; the value is then filled in part, and of no use.
pub fn read(text: &str, into: &mut dyn Value) -> Result<(), JsonFault> {
    Scan::new(text).whole(|scan| read::value(scan, into.slot()))
}

/// Reads the fields that a text has into a record; the others stay as they are.
///
/// # Errors
/// [`JsonFault`]; the record may then be filled in part.
pub fn read_fields(text: &str, into: &mut dyn Fields) -> Result<(), JsonFault> {
    Scan::new(text).whole(|scan| read::object(scan, into, false).map(drop))
}
