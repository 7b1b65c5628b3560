//! The names under which everything of a workspace is kept, all of them in this file.
//!
//! ```text
//! imbuto/<workspace>/about                 format, name, kind: one line, read before every write
//! imbuto/<workspace>/root/a, root/b        what the last two checkpoints hold
//! imbuto/<workspace>/page/<kind>.<index>.<generation>.<tab>
//! imbuto/<workspace>/log/<generation>.<tab>      the steps that can be taken back
//! imbuto/<workspace>/journal/<seq>.<tab>         one edit
//! imbuto/<workspace>/kept/<day>            the root of an earlier day
//! imbuto/<workspace>/damaged/<generation>.<number>   what could not be read, out of the way
//! ```
//!
//! Numbers are written in base 36.

use serde::{Deserialize, Serialize};

use crate::domain::{RecordKind, Stamp, Tab, WorkspaceId};

/// What every key of the app begins with: other sites may share the origin.
pub(super) const PREFIX: &str = "imbuto/";

/// A version of something that is never written over: who wrote it, in which checkpoint.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub(super) struct Version {
    pub generation: u64,
    pub tab: Tab,
}

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct PageId {
    pub kind: RecordKind,
    pub index: u32,
}

/// What a key of a workspace names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    About,
    Root(usize),
    Page(PageId, Version),
    Log(Version),
    Journal(Stamp),
    Kept(String),
    /// Since which checkpoint, and which of several.
    Damaged(u64, u64),
    /// A name of another version.
    Other,
}

/// The two places of roots, used in turn.
pub(super) const ROOTS: [&str; 2] = ["a", "b"];

/// The names of one workspace.
#[derive(Clone, Debug)]
pub(super) struct Places {
    prefix: String,
}

impl Places {
    pub fn of(id: WorkspaceId) -> Self {
        Self { prefix: format!("{PREFIX}{id}/") }
    }

    /// What all keys of the workspace begin with.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    pub fn key(&self, place: &Place) -> String {
        let name = match place {
            Place::About => "about".to_owned(),
            Place::Root(slot) => format!("root/{}", ROOTS[slot % 2]),
            Place::Page(page, version) => {
                let kind = base36(page.kind as u64);
                format!("page/{kind}.{}.{}", base36(page.index.into()), version.text())
            }
            Place::Log(version) => format!("log/{}", version.text()),
            Place::Journal(Stamp { seq, tab }) => {
                format!("journal/{}", Version { generation: *seq, tab: *tab }.text())
            }
            Place::Kept(day) => format!("kept/{day}"),
            Place::Damaged(generation, number) => {
                format!("damaged/{}.{}", base36(*generation), base36(*number))
            }
            Place::Other => String::new(),
        };
        format!("{}{name}", self.prefix)
    }

    /// What a key names; `None` for one of another workspace.
    pub fn place(&self, key: &str) -> Option<Place> {
        let name = key.strip_prefix(&self.prefix)?;
        let (folder, name) = name.split_once('/').unwrap_or((name, ""));
        Some(named(folder, name).unwrap_or(Place::Other))
    }
}

fn named(folder: &str, name: &str) -> Option<Place> {
    let mut numbers = name.split('.').map(parse36);
    let mut number = || numbers.next()?;
    Some(match folder {
        "about" => Place::About,
        "root" => Place::Root(ROOTS.iter().position(|root| *root == name)?),
        "page" => {
            let kind = *RecordKind::ALL.get(usize::try_from(number()?).ok()?)?;
            let index = u32::try_from(number()?).ok()?;
            Place::Page(PageId { kind, index }, version(&mut number)?)
        }
        "log" => Place::Log(version(&mut number)?),
        "journal" => {
            let Version { generation: seq, tab } = version(&mut number)?;
            Place::Journal(Stamp { seq, tab })
        }
        "kept" => Place::Kept(name.to_owned()),
        "damaged" => Place::Damaged(number()?, number()?),
        _ => return None,
    })
}

fn version(number: &mut impl FnMut() -> Option<u64>) -> Option<Version> {
    let generation = number()?;
    Some(Version { generation, tab: Tab(u32::try_from(number()?).ok()?) })
}

impl Version {
    pub fn text(self) -> String {
        format!("{}.{}", base36(self.generation), base36(self.tab.0.into()))
    }
}

fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        digits.extend(char::from_digit((number % 36) as u32, 36));
        number /= 36;
        if number == 0 {
            return digits.iter().rev().collect();
        }
    }
}

fn parse36(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 36).ok().filter(|_| !text.starts_with('+'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_read_as_it_was_written() {
        let places = Places::of(WorkspaceId::new(1, [7; 10]));
        let version = Version { generation: 36, tab: Tab(u32::MAX) };
        let page = PageId { kind: RecordKind::Goal, index: 4000 };
        for place in [
            Place::About,
            Place::Root(1),
            Place::Page(page, version),
            Place::Log(version),
            Place::Journal(Stamp { seq: 0, tab: Tab(35) }),
            Place::Kept("2026-11-25".to_owned()),
            Place::Damaged(40, 12),
        ] {
            assert_eq!(places.place(&places.key(&place)), Some(place));
        }
        let other = Places::of(WorkspaceId::new(2, [7; 10]));
        assert_eq!(places.place(&other.key(&Place::About)), None);
        assert_eq!(places.place(&format!("{}snapshot/a", places.prefix())), Some(Place::Other));
        assert_eq!(places.place(&format!("{}journal/+1.2", places.prefix())), Some(Place::Other));
    }
}
