//! The page ends in the middle of taking over what an earlier version had kept.

use std::rc::Rc;

use imbuto::domain::Tab;
use imbuto::storage::{Opened, list, open};

use super::firm::TODAY;
use super::world::{Disk, Texts};
use crate::frozen::{every, format_1_texts};

/// Opens what is on the disk: it is what format 1 had, kept anew, and nothing of format 1 is left.
#[track_caller]
fn check(texts: Texts, when: &str) {
    let (disk, every) = (Disk::with(texts), every::workspace());
    match open(disk.view(), every.id, Tab(9), TODAY) {
        Ok(Opened::Workspace(page)) => assert!(*page.workspace() == every, "{when}"),
        other => panic!("{when}: {other:?}"),
    }
    assert_eq!(list(&*disk.view()).len(), 1, "{when}");
    let texts = disk.texts.borrow();
    let old = texts.iter().find(|(key, text)| key.contains("/snapshot/") && text.starts_with("1;"));
    assert_eq!(old, None, "{when}");
}

/// Every write of the taking over, on a disk that remembers them.
fn taken_over() -> Rc<Disk> {
    let disk = Disk::with(format_1_texts().into_iter().collect());
    let opened = open(disk.view(), every::workspace().id, Tab(1), TODAY);
    assert!(matches!(opened, Ok(Opened::Workspace(_))), "{opened:?}");
    disk
}

#[test]
fn between_any_two_writes() {
    let disk = taken_over();
    for writes in 0..=disk.writes() {
        check(disk.after(writes), &format!("after {writes} writes"));
    }
}

#[test]
fn in_the_middle_of_any_write() {
    let disk = taken_over();
    for (writes, (key, text)) in disk.log.borrow().iter().enumerate() {
        let Some(text) = text else { continue };
        for share in 0..4 {
            let mut texts = disk.after(writes);
            texts
                .insert(key.clone(), text.chars().take(text.chars().count() * share / 4).collect());
            check(texts, &format!("write {writes}, {share}/4 of {key}"));
        }
    }
}
