//! Entries as text: one of the journal, and the log of a checkpoint.
//!
//! ```text
//! {"on":"2026-11-26","kind":"edit","patches":[…]}
//! {"on":"2026-11-26","kind":{"undo":{"seq":40,"tab":3}},"patches":[…]}
//! ```
//!
//! The day tells the end of which day a checkpoint holds. An entry of the log says its `stamp`, too.
//! Its patches are what came of it, and it says what was `intended` where that was something else; it
//! has neither where the journal keeps them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{EntryKind, LoggedEntry, Onward, Patch, Stamp, json};

use super::seal::SealFault;

/// An entry as the journal has it.
#[derive(Serialize, Deserialize)]
pub(super) struct Written<P = Vec<Patch>> {
    /// The day it was made.
    pub on: Date,
    pub kind: EntryKind,
    pub patches: P,
}

/// An entry as the log has it: without patches where the journal keeps them.
#[derive(Serialize, Deserialize)]
pub(super) struct Logged<P = Vec<Patch>> {
    pub stamp: Stamp,
    pub kind: EntryKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patches: Option<P>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intended: Option<P>,
}

/// An entry with more text than this is large: the log does not repeat it.
const LARGE: usize = 4096;

/// The text of an entry of the journal, and whether it is large: such a text says what was before,
/// too, since it is taken back from there.
pub(super) fn entry(kind: EntryKind, patches: &[Patch], on: Date) -> (String, bool) {
    let onward: Vec<Onward<'_>> = patches.iter().map(Onward).collect();
    let text = json::write(&Written { on, kind, patches: onward });
    if text.len() > LARGE {
        (json::write(&Written { on, kind, patches }), true)
    } else {
        (text, false)
    }
}

/// Reads the text of an entry of the journal.
///
/// # Errors
/// [`SealFault::Damaged`].
pub(super) fn read_entry(text: &str) -> Result<Written, SealFault> {
    json::read(text).map_err(|fault| SealFault::Damaged(format!("entry: {fault}")))
}

/// The text of these entries as a log; the patches of those that are `kept` stay in the journal.
pub(super) fn log(entries: &[LoggedEntry<'_>], kept: impl Fn(Stamp) -> bool) -> String {
    let logged = entries.iter().map(|entry| logged(*entry, kept(entry.stamp)));
    json::write(&logged.collect::<Vec<_>>())
}

fn logged(entry: LoggedEntry<'_>, kept: bool) -> Logged<&[Patch]> {
    let LoggedEntry { stamp, kind, applied, intended } = entry;
    let told = |patches: Option<_>| patches.filter(|_| !kept);
    Logged { stamp, kind, patches: told(applied), intended: told(intended) }
}

/// Reads the text of a log.
///
/// # Errors
/// [`SealFault::Damaged`].
pub(super) fn read_log(text: &str) -> Result<Vec<Logged>, SealFault> {
    json::read(text).map_err(|fault| SealFault::Damaged(format!("log: {fault}")))
}
