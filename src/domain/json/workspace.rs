//! A workspace as one JSON object: what it is, its settings and playbook, a list for each kind of
//! record, and what this version has no name for.

use super::read::{Seen, known, object, unknown};
use super::scan::{Fault, Scan};
use super::write::{self, next, push_key};
use super::{JsonFault, Why};
use crate::domain::fields::{Fields, Value};
use crate::domain::{Assembly, Header, Record, RecordKind, Workspace};

/// A workspace that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The workspace.
    pub workspace: Workspace,
    /// Whether two records of a kind had the same id; the last one was taken.
    pub repeats_an_id: bool,
}

/// Writes a workspace behind `out`.
pub fn write_workspace(out: &mut String, workspace: &Workspace) {
    let header = workspace.header();
    out.push('{');
    write::known(out, &header, None);
    for kind in RecordKind::ALL {
        push_key(out, kind.table());
        let Some(rows) = workspace.table(*kind) else {
            let one: &dyn Fields = match kind {
                RecordKind::Settings => &workspace.settings,
                _ => &workspace.playbook,
            };
            write::object(out, one, None);
            continue;
        };
        out.push('[');
        for row in (0..rows.count()).filter_map(|place| rows.at(place)) {
            next(out);
            write::object(out, row, None);
        }
        out.push(']');
    }
    write::unknown(out, &header);
    out.push('}');
}

/// Reads a text that is a workspace and nothing more.
///
/// # Errors
/// [`JsonFault`]: it is no JSON, or not of this form.
pub fn read_workspace(text: &str) -> Result<Read, JsonFault> {
    Scan::new(text).whole(workspace)
}

/// Reads the workspace that comes next in a text.
///
/// # Errors
/// As [`read_workspace`].
pub fn read_workspace_at(scan: Scan<'_>) -> Result<Read, JsonFault> {
    scan.part(workspace)
}

fn workspace(scan: &mut Scan<'_>) -> Result<Read, Fault> {
    let mut header = Header::blank();
    let mut records = Assembly::new();
    let mut repeats_an_id = false;
    let mut seen = Seen::default();
    let mut tables = 0_u32;
    let mut first = true;
    scan.enter(b'{')?;
    while let Some(key) = scan.key(std::mem::take(&mut first))? {
        if known(scan, &mut header, &key, &mut seen)? {
            continue;
        }
        let Some(kind) = RecordKind::ALL.iter().find(|kind| kind.table() == key) else {
            unknown(scan, &mut header, &key)?;
            continue;
        };
        let bit = 1 << *kind as u32;
        if tables & bit != 0 {
            return Err(scan.fault(Why::Twice(kind.table())));
        }
        tables |= bit;
        let read = match kind {
            RecordKind::Settings | RecordKind::Playbook => {
                record(scan, *kind).map(|record| _ = records.put(record))
            }
            _ => table(scan, *kind, &mut records).map(|repeated| repeats_an_id |= repeated),
        };
        read.map_err(|fault| fault.of(kind.table()))?;
    }
    seen.all_required(scan, header.fields())?;
    let missing = RecordKind::ALL.iter().find(|kind| tables & (1 << **kind as u32) == 0);
    if let Some(kind) = missing {
        return Err(scan.fault(Why::Missing(kind.table())));
    }
    Ok(Read { workspace: records.finish(header), repeats_an_id })
}

/// Reads a list of records; whether an id was there already.
fn table(scan: &mut Scan<'_>, kind: RecordKind, into: &mut Assembly) -> Result<bool, Fault> {
    let mut repeated = false;
    let mut first = true;
    scan.enter(b'[')?;
    while scan.element(std::mem::take(&mut first))? {
        repeated |= !into.put(record(scan, kind)?);
    }
    Ok(repeated)
}

pub(super) fn record(scan: &mut Scan<'_>, kind: RecordKind) -> Result<Record, Fault> {
    let mut record = Record::blank(kind);
    object(scan, record.fields_mut(), true)?;
    Ok(record)
}
