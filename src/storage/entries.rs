//! Entries as text: one of the journal, and the log of a snapshot.
//!
//! ```text
//! {"on":"2026-11-26","kind":"edit","patches":[…]}
//! {"on":"2026-11-26","kind":{"undo":{"seq":40,"tab":3}},"patches":[…]}
//! ```
//!
//! The day tells the end of which day a snapshot is. An entry of the log says its `stamp`, too. Its
//! patches are what was applied, and it says what was `intended` where that was something else; it
//! has neither where they stand in the journal only.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{EntryKind, HistoryEntry, Onward, Patch, Stamp, json};

use super::seal::SealFault;

/// An entry as the journal has it.
#[derive(Serialize, Deserialize)]
pub(super) struct JournalEntry<P = Vec<Patch>> {
    /// The day it was made.
    pub on: Date,
    pub kind: EntryKind,
    pub patches: P,
}

/// An entry as the log has it: without patches where they stand in the journal only.
#[derive(Serialize, Deserialize)]
pub(super) struct LogEntry<P = Vec<Patch>> {
    pub stamp: Stamp,
    pub kind: EntryKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patches: Option<P>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intended: Option<P>,
}

/// An entry with more text than this is large: the log does not repeat its patches.
const LARGE: usize = 4096;

/// The text of an entry of the journal, and whether it is large: such a text says what was before,
/// too, since it is undone from there.
pub(super) fn write_entry(kind: EntryKind, patches: &[Patch], on: Date) -> (String, bool) {
    let onward: Vec<Onward<'_>> = patches.iter().map(Onward).collect();
    let text = json::write(&JournalEntry { on, kind, patches: onward });
    if text.len() > LARGE {
        (json::write(&JournalEntry { on, kind, patches }), true)
    } else {
        (text, false)
    }
}

/// Reads the text of an entry of the journal.
///
/// # Errors
/// [`SealFault::Damaged`].
pub(super) fn read_entry(text: &str) -> Result<JournalEntry, SealFault> {
    json::read(text).map_err(|fault| SealFault::Damaged(format!("entry: {fault}")))
}

/// The text of these entries as a log, of those that are large without their patches.
pub(super) fn write_log(entries: &[HistoryEntry<'_>], is_large: impl Fn(Stamp) -> bool) -> String {
    let log = entries.iter().map(|&HistoryEntry { stamp, kind, applied, intended }| {
        let repeated = |patches: Option<_>| patches.filter(|_| !is_large(stamp));
        LogEntry { stamp, kind, patches: repeated(applied), intended: repeated(intended) }
    });
    json::write(&log.collect::<Vec<LogEntry<&[Patch]>>>())
}

/// Reads the text of a log.
///
/// # Errors
/// [`SealFault::Damaged`].
pub(super) fn read_log(text: &str) -> Result<Vec<LogEntry>, SealFault> {
    json::read(text).map_err(|fault| SealFault::Damaged(format!("log: {fault}")))
}
