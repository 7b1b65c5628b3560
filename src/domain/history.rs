//! What was done last, in the one order that every page agrees on: to carry out what other pages
//! did, and to take steps back and make them again.
//!
//! The state of a workspace is what comes of its entries carried out in the order of their
//! [`Stamp`]s. An entry that is heard of late is put in its place: the later ones are taken back,
//! and made again on top of it. So of two pages that change one field the later stamp decides,
//! changes to other fields and records stand beside each other, and what was overruled stays here.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::carry_out::{carry_out, needs_gone};
use super::{Change, Patch, RecordId, Stamp, Tab, Workspace};

/// Something done to a workspace by one page, whole or not at all.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When, and by whom.
    pub stamp: Stamp,
    /// A step, or what became of one.
    pub act: Act,
    /// What was wanted of each record.
    pub patches: Vec<Patch>,
}

/// What an entry is to the steps that people take back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// A step.
    Do,
    /// Goes on with the step of this stamp: typing on in a field.
    Amend(Stamp),
    /// Takes the step of this stamp back.
    Undo(Stamp),
    /// Makes the step of this stamp again.
    Redo(Stamp),
}

/// An entry to be made: what an undo or a redo comes to now.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The undo or the redo.
    pub act: Act,
    /// What is to be done.
    pub patches: Vec<Patch>,
    /// In how many records something stays because it was changed elsewhere since.
    pub stays: usize,
}

/// An entry as it is told for keeping.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told<'a> {
    /// When, and by whom.
    pub stamp: Stamp,
    /// A step, or what became of one.
    pub act: Act,
    /// What came of it; `None` while that is kept elsewhere.
    pub came: Option<&'a [Patch]>,
    /// What was wanted, where something else came of it.
    pub wanted: Option<&'a [Patch]>,
}

/// The last entries, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    entries: Vec<Logged>,
}

/// An entry that was carried out.
#[derive(Clone, Debug, PartialEq)]
struct Logged {
    stamp: Stamp,
    act: Act,
    /// `None` while they are kept elsewhere: see [`History::supply`].
    work: Option<Work>,
}

#[derive(Clone, Debug, PartialEq)]
struct Work {
    wanted: Vec<Patch>,
    /// What came of it, where that is something else.
    came: Option<Vec<Patch>>,
}

impl Work {
    fn came(&self) -> &[Patch] {
        self.came.as_ref().unwrap_or(&self.wanted)
    }
}

impl History {
    /// How many steps can be taken back; older ones are let go.
    pub const STEPS: usize = 100;

    /// Notes an entry that was just carried out here, later than all others.
    pub fn note(&mut self, stamp: Stamp, act: Act, change: Change) -> &[Patch] {
        let work = Work { wanted: Patch::of(change), came: None };
        self.entries.push(Logged { stamp, act, work: Some(work) });
        self.let_go();
        self.entries.last().and_then(|entry| entry.work.as_ref()).map_or(&[], Work::came)
    }

    /// Whether an entry has been carried out, as far back as this remembers.
    #[must_use]
    pub fn knows(&self, stamp: Stamp) -> bool {
        self.entries.iter().any(|entry| entry.stamp == stamp)
    }

    /// Carries an entry out in its place, and tells which records it touched. What it needs must be
    /// [loaded](Self::missing_for). One that is known already is not carried out again.
    pub fn take(&mut self, workspace: &mut Workspace, entry: Entry) -> BTreeSet<RecordId> {
        let mut touched = BTreeSet::new();
        if self.knows(entry.stamp) {
            return touched;
        }
        let place = self.entries.partition_point(|other| other.stamp < entry.stamp);
        let later = self.entries.split_off(place);
        for patch in later.iter().rev().flat_map(Logged::came_backwards) {
            touched.insert(patch.id);
            workspace.become_record(patch.id, patch.reversed().onto(workspace.record(patch.id)));
        }
        let work = Work { wanted: entry.patches, came: None };
        let new = Logged { stamp: entry.stamp, act: entry.act, work: Some(work) };
        for mut logged in std::iter::once(new).chain(later) {
            if let Some(work) = &mut logged.work {
                work.came = carry_out(workspace, &mut work.wanted, |id| self.last_seen(id));
                touched.extend(work.came().iter().map(|patch| patch.id));
            }
            self.entries.push(logged);
        }
        self.let_go();
        touched
    }

    /// Puts an entry at the end that was carried out before this was read: what came of it, which may
    /// be kept elsewhere, and what was wanted where that is something else.
    pub fn remember(
        &mut self,
        stamp: Stamp,
        act: Act,
        came: Option<Vec<Patch>>,
        wanted: Option<Vec<Patch>>,
    ) {
        let work = came.map(|came| match wanted {
            Some(wanted) => Work { wanted, came: Some(came) },
            None => Work { wanted: came, came: None },
        });
        self.entries.push(Logged { stamp, act, work });
        self.let_go();
    }

    /// The last entry whose patches are kept elsewhere and that [`take`](Self::take) needs for this
    /// one: any later one, and any at all where it needs records that are not there.
    #[must_use]
    pub fn missing_for(&self, workspace: &Workspace, entry: &Entry) -> Option<Stamp> {
        let missing = self.entries.iter().rev().find(|entry| entry.work.is_none())?.stamp;
        (missing > entry.stamp || needs_gone(workspace, &entry.patches)).then_some(missing)
    }

    /// An entry whose patches are kept elsewhere and that [`turn`](Self::turn) needs for this step.
    #[must_use]
    pub fn missing_of(&self, step: Stamp) -> Option<Stamp> {
        let of = self.entries.iter().filter(|entry| entry.is_of(step) || entry.turns(step));
        of.into_iter().find(|entry| entry.work.is_none()).map(|entry| entry.stamp)
    }

    /// Brings the patches of an entry that were kept elsewhere. Where they are gone, so are the
    /// entry and all before it.
    pub fn supply(&mut self, stamp: Stamp, patches: Option<Vec<Patch>>) {
        let Some(place) = self.entries.iter().position(|entry| entry.stamp == stamp) else {
            return;
        };
        match patches {
            Some(wanted) => self.entries[place].work = Some(Work { wanted, came: None }),
            None => drop(self.entries.drain(..=place)),
        }
    }

    /// The greatest number of a stamp; 0 for none.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.entries.last().map_or(0, |entry| entry.stamp.seq)
    }

    /// Every entry in order.
    pub fn entries(&self) -> impl Iterator<Item = Told<'_>> {
        self.entries.iter().map(|entry| {
            let work = entry.work.as_ref();
            let wanted = work.filter(|work| work.came.is_some()).map(|work| &*work.wanted);
            Told { stamp: entry.stamp, act: entry.act, came: work.map(Work::came), wanted }
        })
    }

    /// The step that a change of this one record by `tab` goes on with: its last, if that is about
    /// the same record alone and nothing else was done since.
    #[must_use]
    pub fn goes_on(&self, tab: Tab, change: &Change) -> Option<Stamp> {
        let [edit] = change.edits.as_slice() else { return None };
        let last = self.entries.last().filter(|last| last.stamp.tab == tab)?;
        let step = match last.act {
            Act::Do => last.stamp,
            Act::Amend(of) => of,
            Act::Undo(_) | Act::Redo(_) => return None,
        };
        match last.work.as_ref()?.wanted.as_slice() {
            [patch] if Some(patch.id) == edit.id() => Some(step),
            _ => None,
        }
    }

    /// The step to be taken back next, among those of pages that `may` be: the last that stands.
    #[must_use]
    pub fn undoable(&self, may: impl Fn(Tab) -> bool) -> Option<Stamp> {
        let steps = self.entries.iter().rev().filter(|entry| entry.act == Act::Do);
        let mut stand = steps.filter(|entry| may(entry.stamp.tab) && !self.is_undone(entry.stamp));
        stand.next().map(|entry| entry.stamp)
    }

    /// The step to be made again next: the last one taken back, unless another was made since.
    #[must_use]
    pub fn redoable(&self, may: impl Fn(Tab) -> bool) -> Option<Stamp> {
        for entry in self.entries.iter().rev().filter(|entry| may(entry.stamp.tab)) {
            match entry.act {
                Act::Do | Act::Amend(_) => return None,
                Act::Undo(of) if self.is_undone(of) && self.knows(of) => return Some(of),
                Act::Undo(_) | Act::Redo(_) => {}
            }
        }
        None
    }

    /// What it comes to now to take the step of this stamp back, or to make it again; the entries
    /// that this needs must be loaded.
    #[must_use]
    pub fn turn(&self, workspace: &Workspace, step: Stamp) -> Turn {
        let undone = self.is_undone(step);
        // What brought the step to where it stands: the last undo or redo, else the step itself.
        let last = self.entries.iter().rposition(|entry| entry.turns(step));
        let brought: Vec<&Logged> = match last {
            Some(place) => vec![&self.entries[place]],
            None => self.entries.iter().filter(|entry| entry.is_of(step)).collect(),
        };
        let backwards = brought.into_iter().rev().flat_map(Logged::came_backwards);
        let (patches, stays) = super::carry_out::back(workspace, backwards);
        Turn { act: if undone { Act::Redo(step) } else { Act::Undo(step) }, patches, stays }
    }

    fn is_undone(&self, step: Stamp) -> bool {
        let last = self.entries.iter().rev().find_map(|entry| match entry.act {
            Act::Undo(of) if of == step => Some(true),
            Act::Redo(of) if of == step => Some(false),
            _ => None,
        });
        last == Some(true)
    }

    /// A record as it was before it was last removed.
    fn last_seen(&self, id: RecordId) -> Option<super::Record> {
        let patches = self.entries.iter().rev().flat_map(Logged::came_backwards);
        patches
            .filter(|patch| patch.id == id && patch.after.is_none())
            .find_map(|patch| patch.before.clone())
    }

    fn let_go(&mut self) {
        let steps = self.entries.iter().filter(|entry| entry.act == Act::Do).count();
        if steps > Self::STEPS {
            let first = self.entries.iter().skip(1).position(|entry| entry.act == Act::Do);
            self.entries.drain(..first.map_or(0, |place| place + 1));
        }
    }
}

impl Logged {
    fn came_backwards(&self) -> impl Iterator<Item = &Patch> {
        self.work.iter().flat_map(|work| work.came().iter().rev())
    }

    /// Whether it takes this step back, or makes it again.
    fn turns(&self, step: Stamp) -> bool {
        matches!(self.act, Act::Undo(of) | Act::Redo(of) if of == step)
    }

    /// Whether it is this step, or goes on with it.
    fn is_of(&self, step: Stamp) -> bool {
        match self.act {
            Act::Do => self.stamp == step,
            Act::Amend(of) => of == step,
            Act::Undo(_) | Act::Redo(_) => false,
        }
    }
}
