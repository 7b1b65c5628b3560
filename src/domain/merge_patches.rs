//! Patches applied to a workspace that may not be what their page saw, and reverted in one that has
//! gone on since. Whatever comes of it, no record names one that is not there.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::FieldSet;
use super::links::Links;
use super::{Patch, Record, RecordId, Workspace};

/// What became of a patch.
#[derive(Clone, Debug)]
enum Applied {
    /// It was applied as it was intended.
    AsIntended,
    /// The record it found was another, and this came of it.
    Merged(Box<Patch>),
    /// Nothing was left of it to do.
    Dropped,
}

/// Applies patches, and notes in each what it found before. Gives what came of them where that is
/// something else:
///
/// - fields of a record that was removed meanwhile bring it back, as `last_seen` knows it;
/// - a record that is named by one that is put, and was removed meanwhile, comes back too;
/// - a record that is to go and that others name stays: their page had not seen it go.
pub(super) fn merge(
    workspace: &mut Workspace,
    patches: &mut [Patch],
    last_seen: impl Fn(RecordId) -> Option<Record>,
) -> Option<Vec<Patch>> {
    let mut applied = Vec::with_capacity(patches.len());
    for patch in patches.iter_mut() {
        let now = workspace.record(patch.id);
        let next = match &patch.after {
            None => None,
            Some(_) => patch.onto(now.clone().or_else(|| last_seen(patch.id))),
        };
        let makes = patch.after.is_some() && patch.fields == FieldSet::ALL;
        let as_intended = makes == now.is_none() && next.is_some() == patch.after.is_some();
        if as_intended {
            patch.before = now;
            applied.push(Applied::AsIntended);
        } else {
            let merged = Patch::between(now, next.clone());
            applied.push(merged.map_or(Applied::Dropped, |patch| Applied::Merged(Box::new(patch))));
        }
        workspace.set_record(patch.id, next);
    }
    let mut restored = Vec::new();
    loop {
        keep_named(workspace, patches, &mut applied);
        let more = restore_named(workspace, patches, &last_seen);
        if more.is_empty() {
            break;
        }
        restored.extend(more);
    }
    let as_intended = applied.iter().all(|applied| matches!(applied, Applied::AsIntended));
    if as_intended && restored.is_empty() {
        return None;
    }
    let merged = patches.iter().zip(applied).filter_map(|(patch, applied)| match applied {
        Applied::AsIntended => Some(patch.clone()),
        Applied::Merged(patch) => Some(*patch),
        Applied::Dropped => None,
    });
    Some(merged.chain(restored).collect())
}

/// Puts back those of the removed records that records which are there name.
fn keep_named(workspace: &mut Workspace, patches: &[Patch], applied: &mut [Applied]) {
    // What each removed, by the patch that did it.
    let removed = |(_, patch): &(usize, &Patch)| patch.after.is_none() && !workspace.has(patch.id);
    let removed = patches.iter().enumerate().filter(removed);
    let mut gone: Vec<(RecordId, usize)> =
        removed.map(|(place, patch)| (patch.id, place)).collect();
    gone.sort_unstable();
    // A record that stays keeps what it names, and that what it names in turn.
    while !gone.is_empty() {
        let at = |to: &RecordId| gone.binary_search_by(|(id, _)| id.cmp(to));
        let named = workspace.links().map(|(_, to)| to).filter(|to| at(to).is_ok());
        let named: BTreeSet<RecordId> = named.collect();
        if named.is_empty() {
            break;
        }
        for id in named {
            let Ok(place) = gone.binary_search_by(|(other, _)| other.cmp(&id)) else {
                continue;
            };
            let (_, place) = gone.remove(place);
            let before = match &applied[place] {
                Applied::AsIntended => patches[place].before.clone(),
                Applied::Merged(patch) => patch.before.clone(),
                Applied::Dropped => None,
            };
            if let Some(record) = before {
                workspace.put(record);
                applied[place] = Applied::Dropped;
            }
        }
    }
}

/// Brings back what the records that were put name and is not there.
fn restore_named(
    workspace: &mut Workspace,
    patches: &[Patch],
    last_seen: &impl Fn(RecordId) -> Option<Record>,
) -> Vec<Patch> {
    let mut restored = Vec::new();
    let mut to_check: Vec<RecordId> = patches.iter().map(|patch| patch.id).collect();
    while let Some(id) = to_check.pop() {
        let links = workspace.record(id).map(|record| record.links()).unwrap_or_default();
        for missing in links.into_iter().filter(|named| !workspace.has(*named)).collect::<Vec<_>>()
        {
            if let Some(record) = last_seen(missing) {
                workspace.put(record.clone());
                restored.extend(Patch::between(None, Some(record)));
                to_check.push(missing);
            }
        }
    }
    restored
}

/// Whether applying these patches needs records that are not there: fields of one, or one that is
/// named.
pub(super) fn needs_removed(workspace: &Workspace, patches: &[Patch]) -> bool {
    let put: BTreeSet<RecordId> = patches.iter().map(|patch| patch.id).collect();
    patches.iter().any(|patch| match &patch.after {
        None => false,
        Some(after) => {
            let gone = |id: RecordId| !put.contains(&id) && !workspace.has(id);
            (patch.fields != FieldSet::ALL && !workspace.has(patch.id))
                || after.links().into_iter().any(gone)
        }
    })
}

/// What reverts these patches, given from the last to the first; and in how many records something
/// stays, because it is no longer as they left it.
pub(super) fn revert<'a>(
    workspace: &Workspace,
    backwards: impl Iterator<Item = &'a Patch>,
) -> (Vec<Patch>, usize) {
    // Each record as it was found, in the order of the patches; and where to find it by its id.
    let mut records: Vec<(RecordId, Option<Record>)> = Vec::new();
    let mut places: BTreeMap<RecordId, usize> = BTreeMap::new();
    let mut conflicts = BTreeSet::new();
    for patch in backwards {
        let place = *places.entry(patch.id).or_insert_with(|| {
            records.push((patch.id, workspace.record(patch.id)));
            records.len() - 1
        });
        let (_, now) = &mut records[place];
        let changed = patch.changed_since(now.as_ref());
        if !changed.is_empty() {
            conflicts.insert(patch.id);
        }
        let reversed = Patch { fields: patch.unchanged_part(changed), ..patch.reversed() };
        let whole = patch.before.is_none() || patch.after.is_none();
        if (!whole || changed.is_empty()) && !reversed.fields.is_empty() {
            *now = reversed.onto(now.take());
        }
    }
    let patches =
        records.into_iter().filter_map(|(id, record)| Patch::between(workspace.record(id), record));
    (patches.collect(), conflicts.len())
}

impl Workspace {
    /// Brings a record to this state; `None` removes it.
    pub(super) fn set_record(&mut self, id: RecordId, next: Option<Record>) {
        match next {
            Some(record) => drop(self.put(record)),
            None => self.remove(id),
        }
    }
}
