//! Saving and opening: nothing acknowledged is lost, nothing unreadable is overwritten.

mod page;

use std::cell::Cell;
use std::rc::Rc;

use imbuto::domain::{
    Command, LineageId, Opportunity, OpportunityId, Owner, OwnerId, Playbook, Settings, Workspace,
    WorkspaceId, WorkspaceKind, apply,
};
use imbuto::storage::{
    FORMAT, KeyValue, MemoryStore, Opened, SaveError, Shelf, SnapshotError, StoreError,
};
use jiff::civil::date;

/// A store that does only so many writes, and then none: the power is cut.
struct Cut {
    inner: Rc<MemoryStore>,
    left: Cell<usize>,
}

impl KeyValue for Cut {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.inner.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.spend()?;
        self.inner.set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.spend()?;
        self.inner.remove(key)
    }
}

impl Cut {
    fn spend(&self) -> Result<(), StoreError> {
        let left = self.left.get().checked_sub(1);
        self.left.set(left.unwrap_or(0));
        left.map(drop).ok_or_else(|| StoreError::Unavailable("cut".to_owned()))
    }
}

fn workspace(opportunities: u64) -> Workspace {
    let (id, lineage) = (WorkspaceId::new(1, [1; 10]), LineageId::new(1, [2; 10]));
    let settings = Settings::named("Rossi & Söhne");
    let mut workspace =
        Workspace::empty(id, lineage, WorkspaceKind::Own, settings, Playbook::default());
    let ada = Owner::sales(OwnerId::new(5, [0; 10]), "Ada");
    let mut records = vec![ada.into()];
    for index in 0..opportunities {
        let id = OpportunityId::new(1000 + index, [7; 10]);
        let mut one = Opportunity::new(id, format!("Lamps {index}"));
        one.enter(imbuto::domain::Stage::Prospect, Some(date(2026, 3, 1)));
        records.push(one.into());
    }
    let done = apply(&mut workspace, &Command::Put(records), date(2026, 3, 31));
    assert!(done.is_ok(), "{done:?}");
    workspace
}

fn renamed(workspace: &Workspace, name: &str) -> Workspace {
    let mut renamed = workspace.clone();
    let settings = Settings { name: name.to_owned(), ..workspace.settings.clone() };
    let done = apply(&mut renamed, &Command::Put(vec![settings.into()]), date(2026, 3, 31));
    assert!(done.is_ok(), "{done:?}");
    renamed
}

#[track_caller]
fn opened(shelf: &Shelf<impl KeyValue>, id: WorkspaceId) -> (Workspace, u64) {
    match shelf.open(id) {
        Ok(Opened::Workspace { workspace, generation }) => (*workspace, generation),
        other => panic!("not opened: {other:?}"),
    }
}

fn keys(shelf: &Shelf<Rc<MemoryStore>>, id: WorkspaceId) -> Vec<(String, String)> {
    let slots = ["a", "b"].map(|slot| format!("imbuto/{id}/snapshot/{slot}"));
    let text = |key: String| Some((key.clone(), shelf.store().get(&key).ok()??));
    slots.into_iter().filter_map(text).collect()
}

#[test]
fn what_was_saved_is_what_opens() {
    let shelf = Shelf::new(Rc::new(MemoryStore::default()));
    let (first, id) = (workspace(25), workspace(0).id);
    assert_eq!(shelf.open(id), Ok(Opened::Absent));
    assert_eq!(shelf.save(&first, 0), Ok(1));
    let second = renamed(&first, "Bianchi");
    assert_eq!(shelf.save(&second, 1), Ok(2));
    assert_eq!(opened(&shelf, id), (second, 2));
    assert_eq!(keys(&shelf, id).len(), 1, "the old snapshot is dropped");
    let names: Vec<String> = shelf.list().into_iter().map(|entry| entry.name).collect();
    assert_eq!(names, ["Bianchi"]);
}

#[test]
fn every_prefix_of_a_save_opens() {
    let (before, after) = (workspace(8), renamed(&workspace(8), "After"));
    for writes in 0..6 {
        let inner = Rc::new(MemoryStore::default());
        assert_eq!(Shelf::new(Rc::clone(&inner)).save(&before, 0), Ok(1));
        let cut = Shelf::new(Cut { inner: Rc::clone(&inner), left: Cell::new(writes) });
        let acknowledged = cut.save(&after, 1).is_ok();
        let (found, generation) = opened(&Shelf::new(inner), before.id);
        assert!(found == after || (found == before && !acknowledged), "after {writes} writes");
        assert_eq!(generation, if found == after { 2 } else { 1 });
    }
}

#[test]
fn a_full_store_keeps_what_was_saved() {
    let small = workspace(2);
    let probe = MemoryStore::default();
    let one = Shelf::new(Rc::new(probe));
    assert_eq!(one.save(&small, 0), Ok(1));
    let capacity = one.store().used_units() + 200;
    let shelf = Shelf::new(Rc::new(MemoryStore::with_capacity(capacity)));
    assert_eq!(shelf.save(&small, 0), Ok(1));
    let large = workspace(400);
    assert_eq!(shelf.save(&large, 1), Err(SaveError::Store(StoreError::Full)));
    assert_eq!(opened(&shelf, small.id), (small, 1));
}

#[test]
fn a_damaged_snapshot_is_left_as_it_is() {
    let shelf = Shelf::new(Rc::new(MemoryStore::default()));
    let saved = workspace(4);
    assert_eq!(shelf.save(&saved, 0), Ok(1));
    let [(key, text)] = <[_; 1]>::try_from(keys(&shelf, saved.id)).unwrap_or_default();
    let characters = text.chars().count();
    for at in (0..characters).step_by(7).chain([characters - 1]) {
        let flipped: String = text
            .chars()
            .enumerate()
            .map(|(index, one)| if index == at { '\u{3500}' } else { one })
            .collect();
        if flipped == text {
            continue;
        }
        assert_eq!(shelf.store().set(&key, &flipped), Ok(()));
        match shelf.open(saved.id) {
            Ok(Opened::Unreadable(unreadable)) => {
                assert_eq!(unreadable.raw, [(key.clone(), flipped.clone())], "kept byte for byte");
            }
            Ok(Opened::Workspace { workspace, .. }) => {
                assert_eq!(*workspace, saved, "a changed character that reads the same");
            }
            other => panic!("at {at}: {other:?}"),
        }
    }
}

#[test]
fn a_newer_format_is_neither_read_nor_overwritten() {
    let shelf = Shelf::new(Rc::new(MemoryStore::default()));
    let saved = workspace(1);
    assert_eq!(shelf.save(&saved, 0), Ok(1));
    let [(key, text)] = <[_; 1]>::try_from(keys(&shelf, saved.id)).unwrap_or_default();
    let newer = text.replacen(&FORMAT.to_string(), &(FORMAT + 1).to_string(), 1);
    assert_eq!(shelf.store().set(&key, &newer), Ok(()));
    let refused = SaveError::MustNotOverwrite(SnapshotError::TooNew(FORMAT + 1));
    assert_eq!(shelf.save(&saved, 1), Err(refused));
    assert!(matches!(shelf.open(saved.id), Ok(Opened::Unreadable(_))));
    assert_eq!(keys(&shelf, saved.id), [(key, newer)]);
}

#[test]
fn a_tab_that_was_overtaken_is_told() {
    let store = Rc::new(MemoryStore::default());
    let (one, two) = (Shelf::new(Rc::clone(&store)), Shelf::new(store));
    let saved = workspace(3);
    assert_eq!(one.save(&saved, 0), Ok(1));
    assert_eq!(two.save(&renamed(&saved, "Two"), 1), Ok(2));
    assert_eq!(one.save(&renamed(&saved, "One"), 1), Err(SaveError::Overtaken(2)));
    assert_eq!(opened(&one, saved.id).0.settings.name, "Two");
}

#[test]
fn a_removed_workspace_is_gone_and_others_stay() {
    let shelf = Shelf::new(Rc::new(MemoryStore::default()));
    let (first, mut other) = (workspace(1), workspace(2));
    other.id = WorkspaceId::new(9, [9; 10]);
    assert_eq!(shelf.save(&first, 0), Ok(1));
    assert_eq!(shelf.save(&other, 0), Ok(1));
    assert_eq!(shelf.remove(first.id), Ok(()));
    assert_eq!(shelf.open(first.id), Ok(Opened::Absent));
    assert_eq!(opened(&shelf, other.id).0, other);
    assert_eq!(shelf.list().len(), 1);
}

/// 8,800 opportunities as an import of them makes: the budget is 1.5 million units.
#[test]
fn an_import_of_nine_thousand_rows_fits_three_times_over() {
    let shelf = Shelf::new(Rc::new(MemoryStore::default()));
    assert_eq!(shelf.save(&workspace(8800), 0), Ok(1));
    let units = shelf.store().used_units();
    assert!(units < 1_500_000, "{units} units");
}
