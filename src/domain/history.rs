//! The last entries that were applied, in the one order that every page agrees on: to apply what
//! other pages did, and to undo and redo.
//!
//! The state of a workspace is what comes of its entries applied in the order of their [`Stamp`]s.
//! An entry that arrives late is inserted at its place: the later ones are reverted, and applied
//! again on top of it. So of two pages that change one field the later stamp decides, changes to
//! other fields and records stand beside each other, and what was overruled stays here.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::merge_patches::{merge, needs_removed, revert};
use super::{Patch, Record, RecordId, Stamp, Tab, Workspace};

/// Something done to a workspace by one page, whole or not at all.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When, and by whom.
    pub stamp: Stamp,
    /// What it is to undo.
    pub kind: EntryKind,
    /// What was intended with each record.
    pub patches: Vec<Patch>,
}

/// What an entry is to the steps that people undo and redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntryKind {
    /// A step.
    Edit,
    /// Goes on with the step of this stamp: typing on in a field.
    Amend(Stamp),
    /// Undoes the step of this stamp.
    Undo(Stamp),
    /// Redoes the step of this stamp.
    Redo(Stamp),
}

/// What it comes to now to undo or redo a step: an entry to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Reversal {
    /// The undo or the redo.
    pub kind: EntryKind,
    /// What is to be done.
    pub patches: Vec<Patch>,
    /// In how many records something stays because it was changed elsewhere since.
    pub conflicts: usize,
}

/// An entry of the history, to be written to the log.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HistoryEntry<'a> {
    /// When, and by whom.
    pub stamp: Stamp,
    /// What it is to undo.
    pub kind: EntryKind,
    /// What was applied; `None` while it stands in the journal only.
    pub applied: Option<&'a [Patch]>,
    /// What was intended, where something else was applied.
    pub intended: Option<&'a [Patch]>,
}

/// The last entries, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    entries: Vec<Past>,
}

/// An entry that was applied.
#[derive(Clone, Debug, PartialEq)]
struct Past {
    stamp: Stamp,
    kind: EntryKind,
    /// `None` while it stands in the journal only: see [`History::load`].
    effect: Option<Effect>,
}

#[derive(Clone, Debug, PartialEq)]
struct Effect {
    intended: Vec<Patch>,
    /// What was applied, where that is something else.
    merged: Option<Vec<Patch>>,
}

impl Effect {
    fn applied(&self) -> &[Patch] {
        self.merged.as_ref().unwrap_or(&self.intended)
    }
}

impl History {
    /// How many steps can be undone; older ones are forgotten.
    pub const STEPS: usize = 100;

    /// Adds an entry that was just applied here, later than all others.
    pub fn push(&mut self, Entry { stamp, kind, patches }: Entry) {
        let effect = Some(Effect { intended: patches, merged: None });
        self.entries.push(Past { stamp, kind, effect });
        self.trim();
    }

    /// Whether an entry has been applied, as far back as this remembers.
    #[must_use]
    pub fn contains(&self, stamp: Stamp) -> bool {
        self.entries.iter().any(|entry| entry.stamp == stamp)
    }

    /// Applies an entry at its place, and tells which records were touched. What it needs must be
    /// [loaded](Self::missing_to_insert). One that is known already is not applied again.
    pub fn insert(&mut self, workspace: &mut Workspace, entry: Entry) -> BTreeSet<RecordId> {
        let mut touched = BTreeSet::new();
        if self.contains(entry.stamp) {
            return touched;
        }
        let place = self.entries.partition_point(|other| other.stamp < entry.stamp);
        let later = self.entries.split_off(place);
        for patch in later.iter().rev().flat_map(Past::applied_backwards) {
            touched.insert(patch.id);
            workspace.set_record(patch.id, patch.reversed().onto(workspace.record(patch.id)));
        }
        let effect = Some(Effect { intended: entry.patches, merged: None });
        let inserted = Past { stamp: entry.stamp, kind: entry.kind, effect };
        for mut past in std::iter::once(inserted).chain(later) {
            if let Some(effect) = &mut past.effect {
                effect.merged = merge(workspace, &mut effect.intended, |id| self.last_seen(id));
                touched.extend(effect.applied().iter().map(|patch| patch.id));
            }
            self.entries.push(past);
        }
        self.trim();
        touched
    }

    /// Adds an entry of the log, applied before the workspace was opened: what was applied, `None`
    /// where it stands in the journal only, and what was intended where that is something else.
    pub fn restore(
        &mut self,
        stamp: Stamp,
        kind: EntryKind,
        applied: Option<Vec<Patch>>,
        intended: Option<Vec<Patch>>,
    ) {
        let effect = applied.map(|applied| match intended {
            Some(intended) => Effect { intended, merged: Some(applied) },
            None => Effect { intended: applied, merged: None },
        });
        self.entries.push(Past { stamp, kind, effect });
        self.trim();
    }

    /// The last entry that stands in the journal only and that [`insert`](Self::insert) needs for
    /// this one: any later one, and any at all where it needs records that are not there.
    #[must_use]
    pub fn missing_to_insert(&self, workspace: &Workspace, entry: &Entry) -> Option<Stamp> {
        let missing = self.entries.iter().rev().find(|entry| entry.effect.is_none())?.stamp;
        (missing > entry.stamp || needs_removed(workspace, &entry.patches)).then_some(missing)
    }

    /// An entry that stands in the journal only and that [`reversal`](Self::reversal) needs for this
    /// step.
    #[must_use]
    pub fn missing_to_reverse(&self, step: Stamp) -> Option<Stamp> {
        let of = self.entries.iter().filter(|entry| entry.is_of(step) || entry.reverses(step));
        of.into_iter().find(|entry| entry.effect.is_none()).map(|entry| entry.stamp)
    }

    /// Takes in the patches of an entry that stood in the journal only. Where they are gone, so are
    /// the entry and all before it.
    pub fn load(&mut self, stamp: Stamp, patches: Option<Vec<Patch>>) {
        let Some(place) = self.entries.iter().position(|entry| entry.stamp == stamp) else {
            return;
        };
        match patches {
            Some(intended) => {
                self.entries[place].effect = Some(Effect { intended, merged: None });
            }
            None => drop(self.entries.drain(..=place)),
        }
    }

    /// The greatest number of a stamp; 0 for none.
    #[must_use]
    pub fn last_seq(&self) -> u64 {
        self.entries.last().map_or(0, |entry| entry.stamp.seq)
    }

    /// Every entry in order.
    pub fn entries(&self) -> impl Iterator<Item = HistoryEntry<'_>> {
        self.entries.iter().map(|entry| {
            let effect = entry.effect.as_ref();
            let merged = effect.filter(|effect| effect.merged.is_some());
            HistoryEntry {
                stamp: entry.stamp,
                kind: entry.kind,
                applied: effect.map(Effect::applied),
                intended: merged.map(|effect| &*effect.intended),
            }
        })
    }

    /// The step that a change of this one record by `tab` amends: its last, if that is about the
    /// same record alone and nothing else was done since.
    #[must_use]
    pub fn amendable(&self, tab: Tab, patches: &[Patch]) -> Option<Stamp> {
        let [patch] = patches else { return None };
        let last = self.entries.last().filter(|last| last.stamp.tab == tab)?;
        let step = match last.kind {
            EntryKind::Edit => last.stamp,
            EntryKind::Amend(of) => of,
            EntryKind::Undo(_) | EntryKind::Redo(_) => return None,
        };
        match last.effect.as_ref()?.intended.as_slice() {
            [before] if before.id == patch.id => Some(step),
            _ => None,
        }
    }

    /// The step to be undone next, among those of pages that `may` be: the last that stands.
    #[must_use]
    pub fn undoable(&self, may: impl Fn(Tab) -> bool) -> Option<Stamp> {
        let steps = self.entries.iter().rev().filter(|entry| entry.kind == EntryKind::Edit);
        let mut stand = steps.filter(|entry| may(entry.stamp.tab) && !self.is_undone(entry.stamp));
        stand.next().map(|entry| entry.stamp)
    }

    /// The step to be redone next: the last one undone, unless another was made since.
    #[must_use]
    pub fn redoable(&self, may: impl Fn(Tab) -> bool) -> Option<Stamp> {
        for entry in self.entries.iter().rev().filter(|entry| may(entry.stamp.tab)) {
            match entry.kind {
                EntryKind::Edit | EntryKind::Amend(_) => return None,
                EntryKind::Undo(of) if self.is_undone(of) && self.contains(of) => return Some(of),
                EntryKind::Undo(_) | EntryKind::Redo(_) => {}
            }
        }
        None
    }

    /// What it comes to now to undo the step of this stamp, or to redo it where it is undone. The
    /// entries that this needs must be [loaded](Self::missing_to_reverse).
    #[must_use]
    pub fn reversal(&self, workspace: &Workspace, step: Stamp) -> Reversal {
        let undone = self.is_undone(step);
        // What brought the step to where it stands: the last undo or redo, else the step itself.
        let last = self.entries.iter().rposition(|entry| entry.reverses(step));
        let brought: Vec<&Past> = match last {
            Some(place) => vec![&self.entries[place]],
            None => self.entries.iter().filter(|entry| entry.is_of(step)).collect(),
        };
        let backwards = brought.into_iter().rev().flat_map(Past::applied_backwards);
        let (patches, conflicts) = revert(workspace, backwards);
        let kind = if undone { EntryKind::Redo(step) } else { EntryKind::Undo(step) };
        Reversal { kind, patches, conflicts }
    }

    fn is_undone(&self, step: Stamp) -> bool {
        let last = self.entries.iter().rev().find_map(|entry| match entry.kind {
            EntryKind::Undo(of) if of == step => Some(true),
            EntryKind::Redo(of) if of == step => Some(false),
            _ => None,
        });
        last == Some(true)
    }

    /// A record as it was before it was last removed.
    fn last_seen(&self, id: RecordId) -> Option<Record> {
        let patches = self.entries.iter().rev().flat_map(Past::applied_backwards);
        patches
            .filter(|patch| patch.id == id && patch.after.is_none())
            .find_map(|patch| patch.before.clone())
    }

    /// Forgets the oldest step, and what belongs to it, where there is one too many.
    fn trim(&mut self) {
        let steps = self.entries.iter().filter(|entry| entry.kind == EntryKind::Edit).count();
        if steps > Self::STEPS {
            let next = self.entries.iter().skip(1).position(|entry| entry.kind == EntryKind::Edit);
            self.entries.drain(..next.map_or(0, |place| place + 1));
        }
    }
}

impl Past {
    fn applied_backwards(&self) -> impl Iterator<Item = &Patch> {
        self.effect.iter().flat_map(|effect| effect.applied().iter().rev())
    }

    /// Whether it undoes or redoes this step.
    fn reverses(&self, step: Stamp) -> bool {
        matches!(self.kind, EntryKind::Undo(of) | EntryKind::Redo(of) if of == step)
    }

    /// Whether it is this step, or goes on with it.
    fn is_of(&self, step: Stamp) -> bool {
        match self.kind {
            EntryKind::Edit => self.stamp == step,
            EntryKind::Amend(of) => of == step,
            EntryKind::Undo(_) | EntryKind::Redo(_) => false,
        }
    }
}
