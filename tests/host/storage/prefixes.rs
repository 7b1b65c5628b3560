//! The power is cut between any two writes, or in the middle of one: what opens is what was
//! acknowledged last.

use imbuto::domain::{Stage, Workspace};
use imbuto::storage::{Opened, SaveState, open};

use super::firm::*;
use super::world::Disk;
use crate::fixture;

/// A day of work with snapshots in it; after each acknowledged edit, how many writes had been made
/// and what the workspace was.
fn a_day() -> (std::rc::Rc<Disk>, Vec<(usize, Workspace)>) {
    let (disk, mut page) = begun(workspace(6));
    let mut acknowledged = vec![(disk.writes(), page.workspace().clone())];
    let mut act = |page: &mut Page, act: &dyn Fn(&mut Page)| {
        act(page);
        assert_eq!(*page.save_state(), SaveState::Saved);
        acknowledged.push((disk.writes(), page.workspace().clone()));
    };
    for round in 0..4 {
        act(&mut page, &|page| done(page, &title(page, round, &format!("Title {round}"))));
        act(&mut page, &|page| done(page, &move_to(round, Stage::Approach)));
        act(&mut page, &|page| done(page, &account(round, "acme")));
        act(&mut page, &|page| assert!(page.undo().is_some()));
        snapshot(&mut page, TODAY);
        act(&mut page, &|page| assert!(page.redo().is_some()));
        act(&mut page, &|page| done(page, &title(page, 100 + round, "one more")));
        // An edit in the middle of a snapshot.
        for step in 0..3 {
            assert!(page.write_snapshot(TODAY).is_ok());
            act(&mut page, &|page| done(page, &title(page, round, &format!("while {step}"))));
        }
        snapshot(&mut page, TODAY);
        act(&mut page, &|page| done(page, &delete(100 + round)));
    }
    drop(page);
    (disk, acknowledged)
}

#[test]
fn every_prefix_of_a_day_opens_at_the_last_acknowledged_edit() {
    let (disk, acknowledged) = a_day();
    let first = acknowledged[0].0;
    for writes in first..=disk.writes() {
        let last = acknowledged.iter().rposition(|(at, _)| *at <= writes).unwrap_or(0);
        let found = found(disk.after(writes));
        assert!(
            found == acknowledged[last].1
                || acknowledged.get(last + 1).is_some_and(|(_, next)| found == *next),
            "after {writes} writes"
        );
    }
}

#[test]
fn before_the_first_root_is_written_there_is_nothing() {
    let (disk, acknowledged) = a_day();
    for writes in 0..acknowledged[0].0 {
        let view = Disk::with(disk.after(writes)).view();
        match open(view, fixture::empty().id, imbuto::domain::Tab(9), TODAY) {
            Ok(Opened::Absent) => {}
            Ok(Opened::Workspace(page)) => assert_eq!(*page.workspace(), acknowledged[0].1),
            other => panic!("after {writes} writes: {other:?}"),
        }
    }
}

#[test]
fn a_write_cut_in_the_middle_costs_nothing_acknowledged() {
    let (disk, acknowledged) = a_day();
    let first = acknowledged[0].0;
    let log = disk.log.borrow().clone();
    for (writes, (key, text)) in log.iter().enumerate().skip(first) {
        let Some(text) = text else { continue };
        for share in [0, 1, 2, 3] {
            let cut: String = text.chars().take(text.chars().count() * share / 4).collect();
            let mut texts = disk.after(writes);
            texts.insert(key.clone(), cut);
            let last = acknowledged.iter().rposition(|(at, _)| *at <= writes).unwrap_or(0);
            assert!(found(texts) == acknowledged[last].1, "write {writes}, {share}/4 of {key}");
        }
    }
}
