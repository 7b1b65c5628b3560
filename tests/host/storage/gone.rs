//! What others do to the store: it is cleared, a key is deleted, the workspace is removed in another
//! tab; other sites' keys; and a clock that goes backwards.

use imbuto::domain::{
    Command, LineageId, MergeId, MergedRecord, RecordId, Tab, Workspace, WorkspaceId, united,
};
use imbuto::storage::{
    KeyValue, Opened, RemoteChange, SaveState, create, drop_tombstones, list, open, remove,
};
use jiff::ToSpan;

use super::firm::*;
use super::world::{Disk, Texts};
use crate::fixture;

fn id() -> WorkspaceId {
    fixture::empty().id
}

/// Two pages in the middle of their work: each has an edit that the other has not heard of.
fn at_work(tabs: [u32; 2]) -> (std::rc::Rc<Disk>, [Desk; 2]) {
    let (disk, mut desks) = desks(4, tabs);
    for (place, desk) in desks.iter_mut().enumerate() {
        retitle(&mut desk.page, place as u64, "before");
        snapshot(&mut desk.page, TODAY);
        retitle(&mut desk.page, place as u64, "since");
    }
    (disk, desks)
}

#[track_caller]
fn has_all(desk: &Desk, titles: &[&str]) {
    for (number, title) in titles.iter().enumerate() {
        assert_eq!(desk.title(number as u64), *title, "opportunity {number}");
    }
}

#[test]
fn a_cleared_store_is_written_again_by_whoever_hears_of_it_first() {
    for tabs in [[2, 3], [3, 2]] {
        for both_hear in [false, true] {
            let (disk, [mut one, mut other]) = at_work(tabs);
            one.hear_all();
            other.hear_all();
            disk.clear();
            assert_eq!(one.page.apply_remote(None, None), RemoteChange::None);
            honest(&disk, &one.page);
            assert!(list(&*disk.view()).iter().any(|entry| entry.id == id()));
            if both_hear {
                other.page.apply_remote(None, None);
            }
            retitle(&mut other.page, 2, "after");
            agree(&disk, &mut [&mut one, &mut other]);
            has_all(&one, &["since", "since", "after", "Lamps 3"]);
        }
    }
}

#[test]
fn what_only_one_page_knew_when_the_store_was_cleared_is_there_again() {
    for tabs in [[2, 3], [3, 2]] {
        let (disk, [mut one, mut other]) = at_work(tabs);
        disk.clear();
        one.page.apply_remote(None, None);
        other.page.apply_remote(None, None);
        agree(&disk, &mut [&mut one, &mut other]);
        has_all(&one, &["since", "since", "Lamps 2", "Lamps 3"]);
    }
}

#[test]
fn a_store_that_is_cleared_silently_is_noticed_with_the_next_edit() {
    for tabs in [[2, 3], [3, 2]] {
        let (disk, [mut one, mut other]) = at_work(tabs);
        one.hear_all();
        other.hear_all();
        disk.clear();
        retitle(&mut other.page, 2, "after");
        assert_eq!(*other.page.save_state(), SaveState::Saved);
        honest(&disk, &other.page);
        retitle(&mut one.page, 3, "too");
        agree(&disk, &mut [&mut one, &mut other]);
        has_all(&one, &["since", "since", "after", "too"]);
        assert!(one.page.undo().is_some());
        agree(&disk, &mut [&mut one, &mut other]);
    }
}

#[test]
fn any_one_key_may_be_deleted_under_a_page() {
    let (disk, [one, other]) = at_work([2, 3]);
    drop((one, other));
    let texts = disk.texts.borrow().clone();
    for key in texts.keys() {
        let disk = Disk::with(texts.clone());
        let mut page = opened(&disk, 5);
        let before = page.workspace().clone();
        disk.tamper(key, None);
        page.apply_remote(Some(key), None);
        for _ in 0..2 {
            retitle(&mut page, 2, "after");
            snapshot(&mut page, TODAY);
            honest(&disk, &page);
        }
        assert_eq!(page.workspace().opportunities.len(), before.opportunities.len());
    }
}

fn removed(disk: &std::rc::Rc<Disk>) {
    assert_eq!(remove(&*disk.view(), id()), Ok(()));
    assert!(list(&*disk.view()).is_empty());
    let opened = open(disk.view(), id(), Tab(9), TODAY);
    assert!(matches!(opened, Ok(Opened::Absent)));
}

#[test]
fn a_workspace_removed_in_another_tab_stays_removed_until_it_is_brought_back() {
    let (disk, [mut one, mut other]) = at_work([2, 3]);
    one.hear_all();
    other.hear_all();
    removed(&disk);
    // Told to one, met by the other.
    one.hear_all();
    while other.view.deliver().is_some() {}
    assert_eq!(*one.page.save_state(), SaveState::Removed);
    for desk in [&mut one, &mut other] {
        retitle(&mut desk.page, 2, "not kept");
        assert!(desk.page.write_snapshot(TODAY).is_err());
    }
    assert_eq!(
        (one.page.save_state(), other.page.save_state()),
        (&SaveState::Removed, &SaveState::Removed)
    );
    assert!(one.page.has_unsaved());
    drop_tombstones(&*disk.view());
    one.hear_all();
    assert_eq!(*one.page.flush(), SaveState::Removed);
    assert!(disk.texts.borrow().is_empty(), "it came back by itself");

    assert_eq!(*one.page.undelete(), SaveState::Saved);
    honest(&disk, &one.page);
    agree(&disk, &mut [&mut one, &mut other]);
    has_all(&other, &["since", "since", "not kept", "Lamps 3"]);
    retitle(&mut other.page, 3, "goes on");
    agree(&disk, &mut [&mut one, &mut other]);
}

#[test]
fn what_is_brought_back_elsewhere_is_kept_here_again() {
    for tabs in [[2, 3], [3, 2]] {
        let (disk, [mut one, mut other]) = at_work(tabs);
        removed(&disk);
        one.hear_all();
        other.hear_all();
        retitle(&mut one.page, 2, "one");
        retitle(&mut other.page, 3, "other");
        assert_eq!(*other.page.undelete(), SaveState::Saved);
        agree(&disk, &mut [&mut one, &mut other]);
        has_all(&one, &["since", "since", "one", "other"]);
    }
}

#[test]
fn removing_fails_or_removes() {
    let (disk, [one, other]) = at_work([2, 3]);
    drop((one, other));
    let texts = disk.texts.borrow().clone();
    for write in 0..texts.len() {
        let disk = Disk::with(texts.clone());
        let view = disk.view();
        view.fail_after(write, imbuto::storage::StoreError::Unavailable("gone".to_owned()));
        if remove(&*view, id()).is_err() && write == 0 {
            assert_eq!(*disk.texts.borrow(), texts);
            continue;
        }
        assert!(matches!(open(disk.view(), id(), Tab(9), TODAY), Ok(Opened::Absent)));
        assert_eq!(remove(&*view, id()), Ok(()));
        assert_eq!(disk.texts.borrow().len(), 1);
    }
}

#[test]
fn what_is_not_ours_is_never_touched() {
    let other = Workspace {
        id: WorkspaceId::new(2, [9; 10]),
        lineage: LineageId::new(2, [9; 10]),
        ..workspace(2)
    };
    let disk = Disk::with(Texts::new());
    drop(create(disk.view(), other.clone(), Tab(1), TODAY));
    let mut foreign = disk.texts.borrow().clone();
    let names = ["imbuto", "imbuto-theme", "imbutox/1/meta", "xmbuto/", "", "notes", "imbuto/"];
    let strange = ["imbuto/meta", "imbuto/workspaces", "imbuto/x/meta", "imbuto//snapshot/a"];
    for name in names.into_iter().chain(strange) {
        foreign.insert(name.to_owned(), "3;theirs".to_owned());
    }
    let disk = Disk::with(foreign.clone());
    let mut page = create(disk.view(), workspace(3), Tab(1), TODAY);
    disk.capacity.set(Some(disk.used() + 900));
    for day in 0..6 {
        let command = title(&page, 0, &format!("day {day}"));
        done_on(&mut page, &command, TODAY.saturating_add(day.days()));
        let _ = try_snapshot(&mut page, TODAY.saturating_add(day.days()));
        page.apply_remote(Some("imbuto"), Some("3;theirs"));
        page.apply_remote(Some("imbuto/"), None);
    }
    assert_eq!(remove(&*disk.view(), id()), Ok(()));
    drop_tombstones(&*disk.view());
    assert_eq!(*disk.texts.borrow(), foreign);
    assert_eq!(list(&*disk.view()).len(), 1);
}

#[test]
fn a_name_that_a_later_version_uses_is_left_alone() {
    let (disk, mut page) = begun(workspace(3));
    let name = |name: &str| format!("imbuto/{}/{name}", id());
    let view = disk.view();
    for key in ["journal/x", "page/2.0.1", "index", "snapshot/c", "log/", "quarantine/1", "day/"] {
        assert_eq!(view.set(&name(key), "whatever"), Ok(()));
    }
    for round in 0..4 {
        retitle(&mut page, 0, &format!("round {round}"));
        snapshot(&mut page, TODAY);
    }
    let texts = disk.texts.borrow();
    for key in ["journal/x", "page/2.0.1", "index", "snapshot/c", "log/", "quarantine/1", "day/"] {
        assert_eq!(texts.get(&name(key)).map(String::as_str), Some("whatever"), "{key}");
    }
}

#[test]
fn a_clock_that_goes_backwards_loses_nothing() {
    let (disk, mut page) = begun(workspace(3));
    for (round, day) in [0, 5, 2, 9, -29, 3, 4000, 4, 5, 6, -1].into_iter().enumerate() {
        let on = TODAY.saturating_add(i64::from(day).days());
        let command = title(&page, round as u64 % 3, &format!("round {round}"));
        done_on(&mut page, &command, on);
        assert!(page.days().len() <= 3);
        snapshot(&mut page, on);
        honest(&disk, &page);
        assert!(page.days().iter().all(|day| page.look_at(*day).is_ok()));
        assert_eq!(page.undo().map(|undone| undone.conflicts), Some(0));
        assert!(page.redo().is_some());
        honest(&disk, &page);
    }
}

/// Of what was merged a copy is kept: it is read as it was, though the record itself is no more, and
/// what else is named in it may go later.
#[test]
fn what_went_in_a_merge_can_be_brought_back_after_a_snapshot() {
    let (disk, mut page) = begun(workspace(2));
    let [stays, gone] = [account_id(801), account_id(802)];
    for (number, name) in [(801, "Acme"), (802, "Acne")] {
        done(&mut page, &account(number, name));
    }
    snapshot(&mut page, TODAY);
    let id = MergeId::new(1, [0; 10]);
    let whole = |id| MergedRecord::of(page.workspace(), RecordId::Account(id));
    let (Some(kept), Some(was)) = (whole(stays), whole(gone)) else { panic!("both are there") };
    let merge = Command::Merge {
        id,
        read: Box::new(united(&kept, &was)),
        gone: RecordId::Account(gone),
        people: Vec::new(),
        on: TODAY,
    };
    done(&mut page, &merge);
    snapshot(&mut page, TODAY);
    honest(&disk, &page);

    let mut again = opened(&disk, 7);
    done(&mut again, &Command::Separate(id));
    let name = again.workspace().accounts.get(gone).map(|one| one.name.clone());
    assert_eq!(name.as_deref(), Some("Acne"));
    snapshot(&mut again, TODAY);
    honest(&disk, &again);
}
