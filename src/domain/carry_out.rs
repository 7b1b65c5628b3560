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
/// - where others may have done something unseen (`concurrent`), a record that is named now stays.
pub(super) fn carry_out(
    workspace: &mut Workspace,
    patches: &mut [Patch],
    concurrent: bool,
    last_seen: impl Fn(RecordId) -> Option<Record>,
) -> Option<Vec<Patch>> {
    let stay = if concurrent { named_by_others(workspace, patches) } else { BTreeSet::new() };
    // Of each patch: `None` where it came as wanted, else what came, if anything did.
    let mut came: Vec<Option<Option<Patch>>> = Vec::new();
    let mut as_wanted = true;
    for patch in patches.iter_mut() {
        let now = workspace.record(patch.id);
        let next = match &patch.after {
            None if stay.contains(&patch.id) => now.clone(),
            None => None,
            Some(_) => patch.onto(now.clone().or_else(|| last_seen(patch.id))),
        };
        let makes = patch.after.is_some() && patch.fields == FieldSet::ALL;
        let as_this_wanted = makes == now.is_none() && next.is_some() == patch.after.is_some();
        if as_this_wanted {
            patch.before = now;
            came.push(None);
        } else {
            as_wanted = false;
            came.push(Some(Patch::between(now, next.clone())));
        }
        workspace.become_record(patch.id, next);
    }
    let brought_back = bring_back_named(workspace, patches, last_seen);
    if as_wanted && brought_back.is_empty() {
        return None;
    }
    let wanted = patches.iter().zip(came);
    let came = wanted.filter_map(|(patch, came)| came.unwrap_or_else(|| Some(patch.clone())));
    Some(came.chain(brought_back).collect())
}

/// Those of the records to be removed that records which stay name.
fn named_by_others(workspace: &Workspace, patches: &[Patch]) -> BTreeSet<RecordId> {
    let going: BTreeSet<RecordId> =
        patches.iter().filter(|patch| patch.after.is_none()).map(|patch| patch.id).collect();
    if going.is_empty() {
        return going;
    }
    let mut stay = BTreeSet::new();
    // A record that stays keeps what it names, and that what it names in turn.
    loop {
        let named = workspace.links().filter(|(by, to)| {
            going.contains(to) && !stay.contains(to) && (!going.contains(by) || stay.contains(by))
        });
        let more: Vec<RecordId> = named.map(|(_, to)| to).collect();
        if more.is_empty() {
            return stay;
        }
        stay.extend(more);
    }
}

/// Brings back what the records that were put name and is not there.
fn bring_back_named(
    workspace: &mut Workspace,
    patches: &[Patch],
    last_seen: impl Fn(RecordId) -> Option<Record>,
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

/// What leads back from where these patches led, given from the last to the first; and in how many
/// records something stays, because it is no longer as they left it.
pub(super) fn back<'a>(
    workspace: &Workspace,
    backwards: impl Iterator<Item = &'a Patch>,
) -> (Vec<Patch>, usize) {
    let mut order = Vec::new();
    let mut records: BTreeMap<RecordId, Option<Record>> = BTreeMap::new();
    let mut staying = BTreeSet::new();
    for patch in backwards {
        let now = records.entry(patch.id).or_insert_with(|| {
            order.push(patch.id);
            workspace.record(patch.id)
        });
        let changed = patch.changed_since(now.as_ref());
        if !changed.is_empty() {
            staying.insert(patch.id);
        }
        let reversed = Patch { fields: patch.unchanged_part(changed), ..patch.reversed() };
        let whole = patch.before.is_none() || patch.after.is_none();
        if !(whole && !changed.is_empty()) && !reversed.fields.is_empty() {
            *now = reversed.onto(now.take());
        }
    }
    let patches = order
        .into_iter()
        .filter_map(|id| Patch::between(workspace.record(id), records.remove(&id).flatten()));
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
