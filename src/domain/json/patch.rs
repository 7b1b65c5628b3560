//! Patches as JSON: `[{"in":"owners","id":"…","set":{"name":"Ada"},"was":{"name":"Ida"}}]`.
//!
//! `set` has some fields of a record, `put` a whole one, and neither means that it goes; `was` is
//! the same before, where that is wanted.

use uuid::Uuid;

use super::read::object;
use super::scan::{Fault, Scan};
use super::workspace::record;
use super::write::{self, next, push_key};
use super::{Why, push_text};
use crate::domain::fields::{FieldSet, IdKind, View};
use crate::domain::{Patch, Record, RecordId, RecordKind};

/// Writes patches behind `out`, with what was before if `both` ways are wanted.
pub fn write_patches(out: &mut String, patches: &[Patch], both: bool) {
    out.push('[');
    for patch in patches {
        next(out);
        out.push('{');
        push_key(out, "in");
        push_text(out, patch.id.kind().table());
        if let Some(uuid) = patch.id.uuid() {
            push_key(out, "id");
            write::value(out, View::Id(IdKind::Workspace, uuid));
        }
        let whole = patch.fields == FieldSet::ALL;
        if let Some(after) = &patch.after {
            side(out, if whole { "put" } else { "set" }, after, patch.fields);
        }
        if let Some(before) = patch.before.as_ref().filter(|_| both) {
            side(out, "was", before, patch.fields);
        }
        out.push('}');
    }
    out.push(']');
}

fn side(out: &mut String, name: &str, record: &Record, fields: FieldSet) {
    push_key(out, name);
    write::object(out, record.fields(), Some(fields).filter(|fields| *fields != FieldSet::ALL));
}

/// Reads the patches that come next in a text.
///
/// # Errors
/// Where they are not of this form.
pub fn read_patches(scan: &mut Scan<'_>) -> Result<Vec<Patch>, Fault> {
    let mut patches = Vec::new();
    scan.enter(b'[')?;
    while scan.element(patches.is_empty())? {
        patches.push(patch(scan)?);
    }
    Ok(patches)
}

fn patch(scan: &mut Scan<'_>) -> Result<Patch, Fault> {
    let wrong = scan.fault(Why::Unexpected);
    scan.enter(b'{')?;
    if scan.key(true)?.as_deref() != Some("in") {
        return Err(wrong);
    }
    let table = scan.text()?;
    let kind = *RecordKind::ALL.iter().find(|kind| kind.table() == table).ok_or(wrong)?;
    let mut id = RecordId::new(kind, Uuid::nil());
    let (mut fields, mut before, mut after) = (FieldSet::ALL, None, None);
    while let Some(key) = scan.key(false)? {
        match &*key {
            "id" => {
                let uuid = Uuid::try_parse(&scan.text()?).map_err(|_| wrong)?;
                id = RecordId::new(kind, uuid);
            }
            "put" => after = Some(record(scan, kind)?),
            "set" => {
                let mut some = Record::blank(kind);
                fields = object(scan, some.fields_mut(), false)?;
                after = Some(some);
            }
            "was" if fields == FieldSet::ALL => before = Some(record(scan, kind)?),
            "was" => {
                let mut some = Record::blank(kind);
                object(scan, some.fields_mut(), false)?;
                before = Some(some);
            }
            _ => scan.skip()?,
        }
    }
    // A record that says to be another would be found under neither id.
    let own = if fields == FieldSet::ALL { id } else { RecordId::new(kind, Uuid::nil()) };
    let is_own = |record: &Record| record.id() == own || record.id() == id;
    if !before.iter().chain(&after).all(is_own) {
        return Err(wrong);
    }
    Ok(Patch { id, fields, before, after })
}
