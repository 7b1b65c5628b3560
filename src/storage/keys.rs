//! The keys under which everything of a workspace is stored, all of them in this file.
//!
//! ```text
//! imbuto/<workspace>/meta                          format, name, kind: read before every write
//! imbuto/<workspace>/snapshot/a, snapshot/b        the last two snapshots
//! imbuto/<workspace>/page/<kind>.<index>.<generation>.<tab>
//! imbuto/<workspace>/log/<generation>.<tab>        the steps that can be undone
//! imbuto/<workspace>/journal/<seq>.<tab>           one edit
//! imbuto/<workspace>/day/<day>                     the snapshot of an earlier day
//! imbuto/<workspace>/quarantine/<generation>.<number>   what could not be read, out of the way
//! ```
//!
//! Numbers are written in base 36.

use serde::{Deserialize, Serialize};

use crate::domain::{RecordKind, Stamp, Tab, WorkspaceId};

/// What every key of the app begins with: other sites may share the origin.
pub(super) const PREFIX: &str = "imbuto/";

/// Which snapshot: the how manieth it is, and who wrote it. Pages and logs are never written over, and
/// go by the snapshot that wrote them.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub(super) struct SnapshotId {
    pub generation: u64,
    pub tab: Tab,
}

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct PageId {
    pub kind: RecordKind,
    pub index: u32,
}

/// What a key of a workspace is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Meta,
    Snapshot(usize),
    Page(PageId, SnapshotId),
    Log(SnapshotId),
    Journal(Stamp),
    Day(String),
    /// Since which generation, and which of several.
    Quarantine(u64, u64),
    /// A key of another version.
    Unknown,
}

/// The slots of the last two snapshots, used in turn.
const SLOTS: [&str; 2] = ["a", "b"];

/// The keys of one workspace.
#[derive(Clone, Debug)]
pub(super) struct Keyspace {
    prefix: String,
}

impl Keyspace {
    pub fn of(id: WorkspaceId) -> Self {
        Self { prefix: format!("{PREFIX}{id}/") }
    }

    /// What all keys of the workspace begin with.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The key as text.
    pub fn print(&self, key: &Key) -> String {
        let name = match key {
            Key::Meta => "meta".to_owned(),
            Key::Snapshot(slot) => format!("snapshot/{}", SLOTS[slot % 2]),
            Key::Page(page, by) => {
                let kind = base36(page.kind as u64);
                format!("page/{kind}.{}.{}", base36(page.index.into()), by.text())
            }
            Key::Log(by) => format!("log/{}", by.text()),
            Key::Journal(Stamp { seq, tab }) => {
                format!("journal/{}", SnapshotId { generation: *seq, tab: *tab }.text())
            }
            Key::Day(day) => format!("day/{day}"),
            Key::Quarantine(generation, number) => {
                format!("quarantine/{}.{}", base36(*generation), base36(*number))
            }
            Key::Unknown => String::new(),
        };
        format!("{}{name}", self.prefix)
    }

    /// What a key is for; `None` for one of another workspace.
    pub fn parse(&self, key: &str) -> Option<Key> {
        let name = key.strip_prefix(&self.prefix)?;
        let (folder, name) = name.split_once('/').unwrap_or((name, ""));
        Some(parse(folder, name).unwrap_or(Key::Unknown))
    }
}

fn parse(folder: &str, name: &str) -> Option<Key> {
    let mut numbers = name.split('.').map(parse36);
    let mut number = || numbers.next()?;
    Some(match folder {
        "meta" => Key::Meta,
        "snapshot" => Key::Snapshot(SLOTS.iter().position(|slot| *slot == name)?),
        "page" => {
            let kind = *RecordKind::ALL.get(usize::try_from(number()?).ok()?)?;
            let index = u32::try_from(number()?).ok()?;
            Key::Page(PageId { kind, index }, snapshot_id(&mut number)?)
        }
        "log" => Key::Log(snapshot_id(&mut number)?),
        "journal" => {
            let SnapshotId { generation: seq, tab } = snapshot_id(&mut number)?;
            Key::Journal(Stamp { seq, tab })
        }
        "day" => Key::Day(name.to_owned()),
        "quarantine" => Key::Quarantine(number()?, number()?),
        _ => return None,
    })
}

fn snapshot_id(number: &mut impl FnMut() -> Option<u64>) -> Option<SnapshotId> {
    let generation = number()?;
    Some(SnapshotId { generation, tab: Tab(u32::try_from(number()?).ok()?) })
}

impl SnapshotId {
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
    fn every_key_is_parsed_as_it_was_printed() {
        let keyspace = Keyspace::of(WorkspaceId::new(1, [7; 10]));
        let by = SnapshotId { generation: 36, tab: Tab(u32::MAX) };
        let page = PageId { kind: RecordKind::Goal, index: 4000 };
        for key in [
            Key::Meta,
            Key::Snapshot(1),
            Key::Page(page, by),
            Key::Log(by),
            Key::Journal(Stamp { seq: 0, tab: Tab(35) }),
            Key::Day("2026-11-25".to_owned()),
            Key::Quarantine(40, 12),
        ] {
            assert_eq!(keyspace.parse(&keyspace.print(&key)), Some(key));
        }
        let other = Keyspace::of(WorkspaceId::new(2, [7; 10]));
        assert_eq!(keyspace.parse(&other.print(&Key::Meta)), None);
        assert_eq!(keyspace.parse(&format!("{}root/a", keyspace.prefix())), Some(Key::Unknown));
        assert_eq!(
            keyspace.parse(&format!("{}journal/+1.2", keyspace.prefix())),
            Some(Key::Unknown)
        );
    }
}
