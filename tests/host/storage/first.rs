//! A workspace that begins with what is put into it: all of it is on the disk, or nothing is.

use imbuto::domain::{Command, Tab};
use imbuto::storage::{Opened, create_with, open};

use super::firm::*;
use super::world::Disk;
use crate::fixture;

#[test]
fn a_workspace_begins_whole_wherever_the_power_is_cut() {
    let records: Vec<_> = workspace(600).records().collect();
    let disk = Disk::with(Default::default());
    let command = Command::Put(records);
    let made = create_with(disk.view(), fixture::empty(), &command, Tab(1), TODAY);
    let Ok(mut page) = made else { panic!("not made") };
    let whole = page.workspace().clone();
    assert!(!page.has_unsaved());
    for writes in 0..=disk.writes() {
        let cut = Disk::with(disk.after(writes));
        match open(cut.view(), whole.id, Tab(2), TODAY) {
            Ok(Opened::Absent) => assert!(writes < disk.writes(), "it was kept"),
            Ok(Opened::Workspace(found)) => assert!(found.workspace() == &whole, "{writes}"),
            other => panic!("{writes}: {other:?}"),
        }
    }
    // It can be taken back, here and after a reload.
    let mut again = opened(&disk, 3);
    assert!(again.can_undo());
    assert!(again.undo().is_some());
    assert!(again.workspace().opportunities.is_empty());
    assert!(page.undo().is_some());
}
