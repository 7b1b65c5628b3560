//! Entries as text: one of the journal, and the log of a checkpoint.
//!
//! ```text
//! {"on":"2026-11-26","kind":"edit","patches":[…]}
//! {"on":"2026-11-26","kind":"undo","of":"1c.k2f","patches":[…]}
//! ```
//!
//! The day tells the end of which day a checkpoint holds. An entry of the log says its `stamp`, too. Its patches are what came of it, and it says what was
//! `intended` where that was something else; it has neither where the journal keeps them.

use jiff::civil::Date;

use crate::domain::json::{self, Fault, Scan, Why};
use crate::domain::{EntryKind, LoggedEntry, Patch, Stamp, day_text};

use super::places::{parse_stamp, stamp_text};
use super::seal::SealFault;

/// An entry as the log has it: without patches where the journal keeps them.
pub(super) struct Logged {
    pub stamp: Stamp,
    pub kind: EntryKind,
    pub patches: Option<Vec<Patch>>,
    pub intended: Option<Vec<Patch>>,
}

/// An entry as the journal has it.
pub(super) struct Written {
    pub kind: EntryKind,
    pub patches: Vec<Patch>,
    /// The day it was made.
    pub on: Option<Date>,
}

/// An entry with more text than this is large: the log does not repeat it.
const LARGE: usize = 4096;

/// The text of an entry of the journal, and whether it is large: such a text says what was before,
/// too, since it is taken back from there.
pub(super) fn entry(kind: EntryKind, patches: &[Patch], on: Date) -> (String, bool) {
    let write = |both| {
        let mut text = String::from("{");
        json::push_key(&mut text, "on");
        json::push_text(&mut text, &day_text::day(on));
        push_kind(&mut text, kind);
        json::push_key(&mut text, "patches");
        json::write_patches(&mut text, patches, both);
        text.push('}');
        text
    };
    let text = write(false);
    let large = text.len() > LARGE;
    (if large { write(true) } else { text }, large)
}

/// Reads the text of an entry of the journal.
///
/// # Errors
/// [`SealFault::Damaged`].
pub(super) fn read_entry(text: &str) -> Result<Written, SealFault> {
    let read = Scan::new(text).whole(|scan| {
        let missing = scan.fault(Why::Missing("patches"));
        let Said { kind, patches, on, .. } = object(scan)?;
        Ok(Written { kind, patches: patches.ok_or(missing)?, on })
    });
    read.map_err(|fault| SealFault::Damaged(format!("entry: {fault}")))
}

/// The text of these entries as a log; the patches of those that are `kept` stay in the journal.
pub(super) fn log(entries: &[LoggedEntry<'_>], kept: impl Fn(Stamp) -> bool) -> String {
    let mut text = String::from("[");
    for entry in entries {
        if text.len() > 1 {
            text.push(',');
        }
        text.push('{');
        json::push_key(&mut text, "stamp");
        json::push_text(&mut text, &stamp_text(entry.stamp));
        push_kind(&mut text, entry.kind);
        for (name, patches) in [("patches", entry.applied), ("intended", entry.intended)] {
            if let Some(patches) = patches.filter(|_| !kept(entry.stamp)) {
                json::push_key(&mut text, name);
                json::write_patches(&mut text, patches, true);
            }
        }
        text.push('}');
    }
    text.push(']');
    text
}

/// Reads the text of a log.
///
/// # Errors
/// [`SealFault::Damaged`].
pub(super) fn read_log(text: &str) -> Result<Vec<Logged>, SealFault> {
    let read = Scan::new(text).whole(|scan| {
        let mut log = Vec::new();
        scan.enter(b'[')?;
        while scan.element(log.is_empty())? {
            let missing = scan.fault(Why::Missing("stamp"));
            let Said { stamp, kind, patches, intended, .. } = object(scan)?;
            log.push(Logged { stamp: stamp.ok_or(missing)?, kind, patches, intended });
        }
        Ok(log)
    });
    read.map_err(|fault| SealFault::Damaged(format!("log: {fault}")))
}

fn push_kind(text: &mut String, kind: EntryKind) {
    let (name, of) = match kind {
        EntryKind::Edit => ("edit", None),
        EntryKind::Amend(of) => ("amend", Some(of)),
        EntryKind::Undo(of) => ("undo", Some(of)),
        EntryKind::Redo(of) => ("redo", Some(of)),
    };
    json::push_key(text, "kind");
    json::push_text(text, name);
    if let Some(of) = of {
        json::push_key(text, "of");
        json::push_text(text, &stamp_text(of));
    }
}

/// What an entry says.
struct Said {
    stamp: Option<Stamp>,
    kind: EntryKind,
    patches: Option<Vec<Patch>>,
    intended: Option<Vec<Patch>>,
    on: Option<Date>,
}

fn object(scan: &mut Scan<'_>) -> Result<Said, Fault> {
    let wrong = scan.fault(Why::Unexpected);
    let (mut name, mut of, mut stamp) = (None, None, None);
    let (mut patches, mut intended, mut on) = (None, None, None);
    let mut first = true;
    scan.enter(b'{')?;
    while let Some(key) = scan.key(std::mem::take(&mut first))? {
        match &*key {
            "kind" => name = Some(scan.text()?),
            "on" => on = Some(day_text::parse_day(&scan.text()?).ok_or(wrong)?),
            "of" => of = Some(parse_stamp(&scan.text()?).ok_or(wrong)?),
            "stamp" => stamp = Some(parse_stamp(&scan.text()?).ok_or(wrong)?),
            "patches" => patches = Some(json::read_patches(scan)?),
            "intended" => intended = Some(json::read_patches(scan)?),
            _ => scan.skip()?,
        }
    }
    let kind = match (name.as_deref(), of) {
        (Some("edit"), None) => EntryKind::Edit,
        (Some("amend"), Some(of)) => EntryKind::Amend(of),
        (Some("undo"), Some(of)) => EntryKind::Undo(of),
        (Some("redo"), Some(of)) => EntryKind::Redo(of),
        _ => return Err(wrong),
    };
    Ok(Said { stamp, kind, patches, intended, on })
}
