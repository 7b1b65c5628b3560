//! Patches carried out on a workspace that may not be what their page saw, and taken back from one
//! that has gone on since. Whatever comes of it, no record names one that is not there.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::FieldSet;
use super::links::Links;
use super::{Patch, Record, RecordId, Workspace};

/// Carries patches out, and notes in each what it found before. Gives what came of them where that
/// is something else:
///
/// - fields of a record that was removed meanwhile bring it back, as `last_seen` knows it;
/// - a record that is named by one that is put, and was removed meanwhile, comes back too;
/// - a record that is to go and that others name stays: their page had not seen it go.
pub(super) fn carry_out(
    workspace: &mut Workspace,
    patches: &mut [Patch],
    last_seen: impl Fn(RecordId) -> Option<Record>,
) -> Option<Vec<Patch>> {
    // Of each patch: `None` where it came as wanted, else what came, if anything did.
    let mut came: Vec<Option<Option<Patch>>> = Vec::new();
    for patch in patches.iter_mut() {
        let now = workspace.record(patch.id);
        let next = match &patch.after {
            None => None,
            Some(_) => patch.onto(now.clone().or_else(|| last_seen(patch.id))),
        };
        let makes = patch.after.is_some() && patch.fields == FieldSet::ALL;
        let as_wanted = makes == now.is_none() && next.is_some() == patch.after.is_some();
        if as_wanted {
            patch.before = now;
            came.push(None);
        } else {
            came.push(Some(Patch::between(now, next.clone())));
        }
        workspace.become_record(patch.id, next);
    }
    let mut brought_back = Vec::new();
    loop {
        keep_named(workspace, patches, &mut came);
        let more = bring_back_named(workspace, patches, &last_seen);
        if more.is_empty() {
            break;
        }
        brought_back.extend(more);
    }
    if came.iter().all(Option::is_none) && brought_back.is_empty() {
        return None;
    }
    let wanted = patches.iter().zip(came);
    let came = wanted.filter_map(|(patch, came)| came.unwrap_or_else(|| Some(patch.clone())));
    Some(came.chain(brought_back).collect())
}

/// Puts back those of the removed records that records which are there name.
fn keep_named(workspace: &mut Workspace, patches: &[Patch], came: &mut [Option<Option<Patch>>]) {
    // What each took away, by the patch that did it.
    let taken = |(_, patch): &(usize, &Patch)| patch.after.is_none() && !workspace.has(patch.id);
    let taken = patches.iter().enumerate().filter(taken);
    let mut gone: Vec<(RecordId, usize)> = taken.map(|(place, patch)| (patch.id, place)).collect();
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
            let before = match &came[place] {
                None => patches[place].before.clone(),
                Some(other) => other.as_ref().and_then(|patch| patch.before.clone()),
            };
            if let Some(record) = before {
                workspace.put(record);
                came[place] = Some(None);
            }
        }
    }
}

/// Brings back what the records that were put name and is not there.
fn bring_back_named(
    workspace: &mut Workspace,
    patches: &[Patch],
    last_seen: &impl Fn(RecordId) -> Option<Record>,
) -> Vec<Patch> {
    let mut brought = Vec::new();
    let mut look_at: Vec<RecordId> = patches.iter().map(|patch| patch.id).collect();
    while let Some(id) = look_at.pop() {
        let links = workspace.record(id).map(|record| record.links()).unwrap_or_default();
        for missing in links.into_iter().filter(|named| !workspace.has(*named)).collect::<Vec<_>>()
        {
            if let Some(record) = last_seen(missing) {
                workspace.put(record.clone());
                brought.extend(Patch::between(None, Some(record)));
                look_at.push(missing);
            }
        }
    }
    brought
}

/// Whether carrying these patches out needs records that are not there: fields of one, or one that
/// is named.
pub(super) fn needs_gone(workspace: &Workspace, patches: &[Patch]) -> bool {
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

/// What leads back from where these patches led, given from the last to the first; and in how many
/// records something stays, because it is no longer as they left it.
pub(super) fn back<'a>(
    workspace: &Workspace,
    backwards: impl Iterator<Item = &'a Patch>,
) -> (Vec<Patch>, usize) {
    // Each record as it was found, in the order of the patches; and where to find it by its id.
    let mut records: Vec<(RecordId, Option<Record>)> = Vec::new();
    let mut places: BTreeMap<RecordId, usize> = BTreeMap::new();
    let mut staying = BTreeSet::new();
    for patch in backwards {
        let place = *places.entry(patch.id).or_insert_with(|| {
            records.push((patch.id, workspace.record(patch.id)));
            records.len() - 1
        });
        let (_, now) = &mut records[place];
        let changed = patch.changed_since(now.as_ref());
        if !changed.is_empty() {
            staying.insert(patch.id);
        }
        let reversed = Patch { fields: patch.unchanged_part(changed), ..patch.reversed() };
        let whole = patch.before.is_none() || patch.after.is_none();
        if (!whole || changed.is_empty()) && !reversed.fields.is_empty() {
            *now = reversed.onto(now.take());
        }
    }
    let patches =
        records.into_iter().filter_map(|(id, record)| Patch::between(workspace.record(id), record));
    (patches.collect(), staying.len())
}

impl Workspace {
    /// Brings a record to this state; `None` removes it.
    pub(super) fn become_record(&mut self, id: RecordId, next: Option<Record>) {
        match next {
            Some(record) => drop(self.put(record)),
            None => self.remove(id),
        }
    }
}
