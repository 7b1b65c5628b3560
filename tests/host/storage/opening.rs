//! Opening in steps: what can be looked at before all is read, and other pages that write meanwhile.
#![expect(clippy::panic, reason = "a test stops where its set-up fails")]

use std::rc::Rc;

use imbuto::domain::{ActivityId, Command, Record, RecordKind, Stage, Tab, Workspace};
use imbuto::storage::{Opened, Opening, create};

use super::firm::*;
use super::world::{Disk, Texts};
use crate::fixture;

fn opening(disk: &Rc<Disk>) -> Opening {
    Opening::of(disk.view(), fixture::empty().id, Tab(50), TODAY)
}

/// Goes on until something can be looked at; `None` where all was open before.
#[track_caller]
fn first_look(opening: &mut Opening) -> Option<Workspace> {
    loop {
        match opening.step() {
            Ok(None) if opening.prepare_preview() => return opening.preview().cloned(),
            Ok(None) => {}
            Ok(Some(_)) => return None,
            Err(error) => panic!("{error}"),
        }
    }
}

#[track_caller]
fn all(opening: Opening) -> Workspace {
    match opening.finish() {
        Ok(Opened::Workspace(ledger)) => ledger.workspace().clone(),
        other => panic!("not opened: {other:?}"),
    }
}

fn call(number: u64) -> Command {
    let Record::Activity(mut call) = Record::blank(RecordKind::Activity) else { panic!("a call") };
    call.id = ActivityId::new(9000 + number, [1; 10]);
    call.on = TODAY;
    call.opportunity = Some(opportunity_id(number % 2));
    Command::Put(vec![call.into()])
}

/// A disk with six opportunities and an activity, a snapshot of them, and entries in the journal
/// that make, change and delete records of both kinds.
fn worked_on() -> (Rc<Disk>, Page) {
    let (disk, mut page) = begun(workspace(6));
    done(&mut page, &call(1));
    snapshot(&mut page, TODAY);
    done(&mut page, &call(2));
    retitle(&mut page, 0, "first");
    retitle(&mut page, 0, "second");
    done(&mut page, &move_to(1, Stage::Approach));
    done(&mut page, &delete(2));
    retitle(&mut page, 77, "new");
    assert!(page.undo().is_some());
    assert!(page.redo().is_some());
    (disk, page)
}

/// Both show the same but for the activities.
#[track_caller]
fn same_but_for_activities(looked_at: &Workspace, all: &Workspace) {
    let records = |workspace: &Workspace| {
        let others = workspace.records().filter(|one| one.id().kind() != RecordKind::Activity);
        others.collect::<Vec<_>>()
    };
    assert_eq!(records(looked_at), records(all));
    assert_eq!((looked_at.id, looked_at.kind), (all.id, all.kind));
}

#[test]
fn what_is_looked_at_first_is_what_opens_but_for_the_activities() {
    let (disk, page) = worked_on();
    let mut opening = opening(&disk);
    let Some(looked_at) = first_look(&mut opening) else { panic!("nothing to look at") };
    same_but_for_activities(&looked_at, page.workspace());
    assert!(looked_at.activities.is_empty());
    assert!(all(opening) == *page.workspace());
}

#[test]
fn without_activities_it_is_all_there_is() {
    let (disk, page) = begun(workspace(6));
    assert!(first_look(&mut opening(&disk)).as_ref() == Some(page.workspace()));
}

#[test]
fn nothing_can_be_looked_at_before_the_first_step() {
    let (disk, _page) = worked_on();
    let mut opening = opening(&disk);
    assert!(!opening.prepare_preview());
    assert_eq!(opening.preview(), None);
}

/// What another page does between two steps of an opening.
type Meanwhile = fn(&mut Desk);

/// After each step of an opening another page does something, whatever was looked at before or is
/// after: what opens is what the other shows.
#[track_caller]
fn check(meanwhile: Meanwhile) {
    for at in 0.. {
        let (disk, page) = worked_on();
        drop(page);
        let view = disk.view();
        let mut opening = Opening::of(view.clone(), fixture::empty().id, Tab(50), TODAY);
        for _ in 0..at {
            match opening.step() {
                Ok(None) => _ = opening.prepare_preview(),
                Ok(Some(_)) => return,
                Err(error) => panic!("{error}"),
            }
        }
        let mut other = Desk::at(&disk, 2);
        meanwhile(&mut other);
        while view.deliver().is_some() {}
        _ = first_look(&mut opening);
        assert!(all(opening) == *other.page.workspace(), "after {at} steps");
        honest(&disk, &other.page);
    }
}

#[test]
fn an_edit_of_another_page_meanwhile_is_there() {
    check(|other| {
        retitle(&mut other.page, 0, "theirs");
        done(&mut other.page, &call(4));
    });
}

#[test]
fn a_snapshot_of_another_page_meanwhile_is_opened_instead() {
    check(|other| snapshot(&mut other.page, TODAY));
    check(|other| {
        for round in 0..3 {
            retitle(&mut other.page, round, "theirs");
            done(&mut other.page, &call(10 + round));
            snapshot(&mut other.page, TODAY);
        }
    });
}

/// A page that makes a snapshot after every step of an opening does not hold it up for ever.
#[test]
fn it_comes_to_an_end_beside_a_busy_page() {
    let (disk, page) = worked_on();
    drop(page);
    let (view, mut other) = (disk.view(), Desk::at(&disk, 2));
    let mut opening = Opening::of(view.clone(), fixture::empty().id, Tab(50), TODAY);
    for step in 0..40 {
        match opening.step() {
            Ok(Some(Opened::Workspace(ledger))) => {
                assert!(*ledger.workspace() == *other.page.workspace());
                return;
            }
            Ok(_) => {}
            Err(error) => panic!("{error}"),
        }
        retitle(&mut other.page, 1, &format!("step {step}"));
        snapshot(&mut other.page, TODAY);
        while view.deliver().is_some() {}
    }
    panic!("still opening");
}

/// A page of activities that is damaged is found after the rest was looked at: the snapshot before it
/// opens with the journal on top, and what was put on the records to be looked at is not in the way.
#[test]
fn a_damaged_page_is_passed_over_after_the_first_look() {
    let (disk, mut page) = worked_on();
    snapshot(&mut page, TODAY);
    retitle(&mut page, 0, "third");
    let page_of_them = format!("/page/{}.", RecordKind::Activity as u8);
    let newest = disk.texts.borrow().keys().rfind(|key| key.contains(&page_of_them)).cloned();
    let Some(newest) = newest else { panic!("no page of activities") };
    disk.tamper(&newest, Some("damaged"));
    let mut opening = opening(&disk);
    assert!(first_look(&mut opening).is_some());
    assert!(all(opening) == *page.workspace());
}

/// Every page of a large disk is read in a step of its own.
#[test]
fn a_step_is_small() {
    let disk = Disk::with(Texts::new());
    let page = create(disk.view(), workspace(3000), Tab(1), TODAY);
    let mut opening = opening(&disk);
    let mut steps = 0;
    while let Ok(None) = opening.step() {
        steps += 1;
    }
    assert!(steps > 2 * 3000 / 256, "{steps}");
    drop(page);
}
