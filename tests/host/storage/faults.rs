//! Writes that fail, and a store that is full: nothing that was kept is harmed, nothing is said to
//! be kept that is not, and all is kept once there is room again.

use std::rc::Rc;

use imbuto::domain::{Command, Opportunity, Record, Stage, Tab, Workspace};
use imbuto::storage::{SaveState, StoreError, create};
use jiff::ToSpan;
use jiff::civil::Date;

use super::firm::*;
use super::world::{Disk, Texts, View, units};

type Act = fn(&mut Page);

fn tomorrow() -> Date {
    TODAY.saturating_add(1.day())
}

/// Edits, undo and redo, snapshots with edits in between, and the change of a day.
const DAY: &[Act] = &[
    |page| done(page, &title(page, 0, "one")),
    |page| done(page, &account(1, "acme")),
    |page| done(page, &title(page, 7, "a new one")),
    |page| drop(page.undo()),
    |page| drop(try_snapshot(page, TODAY)),
    |page| drop(page.redo()),
    |page| done(page, &move_to(1, Stage::Approach)),
    |page| drop(page.write_snapshot(TODAY)),
    |page| done(page, &title(page, 2, "while it is written")),
    |page| drop(try_snapshot(page, TODAY)),
    |page| done(page, &delete(3)),
    |page| drop(try_snapshot(page, tomorrow())),
    |page| done_on(page, &title(page, 4, "on the next day"), tomorrow()),
    |page| drop(try_snapshot(page, tomorrow())),
    |page| drop(page.undo()),
    |page| drop(try_snapshot(page, tomorrow())),
    |page| done_on(page, &account(2, "beta"), tomorrow()),
];

/// A page that works through the day, and what it showed since it last said that all is kept.
struct Worker {
    disk: Rc<Disk>,
    view: Rc<View>,
    page: Page,
    since: Vec<Workspace>,
}

impl Worker {
    fn begun(view: Rc<View>, disk: Rc<Disk>) -> Self {
        let page = create(view.clone(), workspace(6), Tab(1), TODAY);
        let since = vec![page.workspace().clone()];
        Self { disk, view, page, since }
    }

    #[track_caller]
    fn acts(&mut self, act: Act) {
        act(&mut self.page);
        self.since.push(self.page.workspace().clone());
    }

    /// What is kept is there; what is not was shown since, and nothing older opens.
    #[track_caller]
    fn is_honest(&mut self) {
        honest(&self.disk, &self.page);
        if *self.page.save_state() == SaveState::Saved {
            self.since = vec![self.page.workspace().clone()];
        } else {
            let found = found(self.disk.texts.borrow().clone());
            assert!(self.since.contains(&found), "what opens is older than what was kept");
        }
    }

    /// Once writes go through, all is kept.
    #[track_caller]
    fn heals(&mut self) {
        self.view.heal();
        self.disk.capacity.set(None);
        assert_eq!(*self.page.flush(), SaveState::Saved);
        honest(&self.disk, &self.page);
        try_snapshot(&mut self.page, tomorrow()).unwrap_or_default();
        honest(&self.disk, &self.page);
    }
}

/// The day, with `fail` set up after the workspace is begun; says whether it came to a failure.
#[track_caller]
fn check(fail: impl Fn(&View)) -> bool {
    let disk = Disk::with(Texts::new());
    let mut worker = Worker::begun(disk.view(), disk);
    fail(&worker.view);
    let mut looked = 0;
    for act in DAY {
        worker.acts(*act);
        if !worker.view.has_failed() {
            worker.since = vec![worker.page.workspace().clone()];
        } else if looked < 4 {
            looked += 1;
            worker.is_honest();
        }
    }
    worker.is_honest();
    let failed = worker.view.has_failed();
    worker.heals();
    failed
}

/// One or the other.
fn error(which: usize) -> StoreError {
    match which % 2 {
        0 => StoreError::Full,
        _ => StoreError::Unavailable("the disk is on fire".to_owned()),
    }
}

#[test]
fn any_one_write_may_fail() {
    for which in [0, 1] {
        let mut write = which;
        while check(|view| view.fail_after(write, error(which))) {
            write += 2;
        }
        assert!(write > 40, "{write}");
    }
}

#[test]
fn all_writes_may_fail_from_any_one_on() {
    for write in (0..40).step_by(3) {
        assert!(check(|view| view.fail_from(write, error(write))));
    }
}

#[test]
fn a_workspace_may_fail_to_begin_and_be_kept_later() {
    for which in [0, 1] {
        for write in 0..8 {
            let disk = Disk::with(Texts::new());
            let view = disk.view();
            view.fail_from(write, error(which));
            let mut worker = Worker::begun(Rc::clone(&view), disk);
            if *worker.page.save_state() == SaveState::Saved {
                continue;
            }
            assert!(worker.page.has_unsaved());
            retitle(&mut worker.page, 0, "not kept");
            assert_ne!(*worker.page.save_state(), SaveState::Saved);
            worker.view.heal();
            done(&mut worker.page, &account(1, "acme"));
            assert_eq!(*worker.page.save_state(), SaveState::Saved);
            honest(&worker.disk, &worker.page);
        }
    }
}

/// At the end of so many days of work, each with a snapshot.
fn after_days(days: i64) -> Worker {
    let disk = Disk::with(Texts::new());
    let mut worker = Worker::begun(disk.view(), disk);
    for day in 0..days {
        let on = TODAY.saturating_add(day.days());
        let command = title(&worker.page, 0, &format!("day {day}"));
        done_on(&mut worker.page, &command, on);
        snapshot(&mut worker.page, on);
    }
    worker.since = vec![worker.page.workspace().clone()];
    worker
}

#[test]
fn a_store_of_any_size_is_used_up_and_heals() {
    let after = after_days(4).disk.used();
    for room in (0..2400).step_by(200) {
        let mut worker = after_days(4);
        assert_eq!(worker.disk.used(), after);
        worker.disk.capacity.set(Some(after + room));
        for round in 0..12 {
            let text = format!("{round} {}", "à l'étroit ".repeat(round as usize));
            retitle(&mut worker.page, round % 6, &text);
            worker.since.push(worker.page.workspace().clone());
            worker.is_honest();
            assert_eq!(worker.page.workspace().opportunities.len(), 6);
        }
        worker.heals();
    }
}

#[test]
fn earlier_days_are_given_up_for_an_edit_the_oldest_first() {
    let mut worker = after_days(5);
    let days = worker.page.days();
    assert_eq!(days.len(), 3);
    worker.disk.capacity.set(Some(worker.disk.used()));
    let mut given_up = Vec::new();
    for round in 0..40 {
        retitle(&mut worker.page, 0, &format!("edit {round}"));
        let left = worker.page.days();
        assert!(days.starts_with(&left), "{left:?}");
        given_up.push(days.len() - left.len());
        honest(&worker.disk, &worker.page);
    }
    assert!(given_up.is_sorted(), "{given_up:?}");
    assert_eq!(given_up.first(), Some(&1));
    assert_eq!(given_up.last(), Some(&3));
}

/// Text that nothing makes small.
fn noise(number: u64) -> String {
    let noise = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    format!("{noise:x}{:x}", noise.rotate_left(29).wrapping_mul(0xbf58_476d_1ce4_e5b9))
}

fn import(count: u64) -> Command {
    let one = |at| Record::from(Opportunity::new(opportunity_id(10_000 + at), noise(at)));
    Command::Put((0..count).map(one).collect())
}

#[test]
fn an_import_larger_than_the_room_stays_in_memory_and_harms_nothing() {
    for room in [0, 2000, 4000, 6000, 9000, 12_000, 16_000, 24_000] {
        let mut worker = after_days(4);
        let before = worker.page.workspace().clone();
        worker.disk.capacity.set(Some(worker.disk.used() + room));
        done(&mut worker.page, &import(300));
        worker.since.push(worker.page.workspace().clone());
        worker.is_honest();
        assert_eq!(worker.page.workspace().opportunities.len(), 306);
        if *worker.page.save_state() != SaveState::Saved {
            assert!(found(worker.disk.texts.borrow().clone()) == before);
        }
        assert!(worker.page.undo().is_some());
        assert!(*worker.page.workspace() == before);
        worker.since.push(before);
        worker.is_honest();
        worker.heals();
    }
}

#[test]
fn what_another_site_takes_away_makes_room() {
    let mut worker = after_days(2);
    let filler = "x".repeat(40_000);
    let others = worker.disk.view();
    assert_eq!(imbuto::storage::KeyValue::set(&*others, "notes", &filler), Ok(()));
    worker.disk.capacity.set(Some(worker.disk.used()));
    while *worker.page.save_state() == SaveState::Saved {
        let text = format!("{} more", worker.page.edits());
        retitle(&mut worker.page, 0, &text);
        worker.since.push(worker.page.workspace().clone());
        worker.is_honest();
    }
    assert_eq!(*worker.page.save_state(), SaveState::Full);
    assert!(worker.page.has_unsaved());
    assert_eq!(imbuto::storage::KeyValue::remove(&*others, "notes"), Ok(()));
    assert_eq!(*worker.page.flush(), SaveState::Saved);
    honest(&worker.disk, &worker.page);
    assert!(worker.disk.used() < 40_000, "{}", units(&filler));
}

#[test]
fn a_history_that_does_not_fit_is_cut_before_an_edit_is_refused() {
    let mut worker = after_days(1);
    for round in 0..30 {
        let long: String = (0..20).map(|at| noise(round * 20 + at)).collect();
        retitle(&mut worker.page, round % 6, &long);
        snapshot(&mut worker.page, TODAY);
    }
    worker.disk.capacity.set(Some(worker.disk.used() + 600));
    for round in 0..40 {
        retitle(&mut worker.page, round % 6, &format!("short {round}"));
        assert_eq!(*worker.page.save_state(), SaveState::Saved, "{round}");
        honest(&worker.disk, &worker.page);
    }
}
