//! Steps taken back and made again, across snapshots, reloads and imports.

use std::rc::Rc;

use imbuto::domain::{
    Command, History, Opportunity, OpportunityId, Record, RecordId, Settings, Stage, Workspace,
};
use imbuto::storage::{SaveState, UndoStep};

use super::firm::*;
use super::world::{Disk, units};

/// The page of the next load, on the same disk.
#[track_caller]
fn reloaded(desk: Desk, disk: &Rc<Disk>) -> Desk {
    let tab = desk.tab.0 + 1;
    drop(desk);
    Desk::at(disk, tab)
}

/// The step of this number.
fn act(page: &mut Page, number: u64) {
    match number % 5 {
        0 => done(page, &account(number, "acme")),
        1 => retitle(page, number % 4, &format!("step {number}")),
        2 => retitle(page, 100 + number, "a new one"),
        3 => {
            let both = [0, 1].map(|one| title(page, one, &format!("both {number}")));
            done(page, &Command::Together(both.to_vec()));
        }
        _ => done(page, &delete(100 + number - 2)),
    }
}

/// So many steps, with a snapshot after each so many and a reload after each so many others; then
/// all that are remembered are taken back and made again, with as many snapshots and reloads.
#[track_caller]
fn check(steps: u64, snapshot_after: usize, reload_after: usize) {
    let (disk, [mut desk]) = desks(4, [2]);
    let mut acts = 0;
    let mut between = |mut desk: Desk| {
        acts += 1;
        if acts % snapshot_after == 0 {
            snapshot(&mut desk.page, TODAY);
        }
        if acts % reload_after == 0 { reloaded(desk, &disk) } else { desk }
    };
    let mut states = vec![desk.page.workspace().clone()];
    for number in 0..steps {
        act(&mut desk.page, number);
        states.push(desk.page.workspace().clone());
        desk = between(desk);
    }
    let first = states.len().saturating_sub(History::STEPS + 1);
    for state in states[first..].iter().rev().skip(1) {
        assert_eq!(desk.page.undo().map(|undone| undone.conflicts), Some(0));
        assert!(desk.page.workspace() == state);
        desk = between(desk);
    }
    assert_eq!(desk.page.undo(), None);
    for state in states[first..].iter().skip(1) {
        assert_eq!(desk.page.redo().map(|undone| undone.conflicts), Some(0));
        assert!(desk.page.workspace() == state);
        desk = between(desk);
    }
    assert_eq!(desk.page.redo(), None);
    honest(&disk, &desk.page);
}

#[test]
fn steps_are_taken_back_and_made_again_across_reloads() {
    check(103, 7, 13);
    for (snapshot_after, reload_after) in [(1, 1), (3, 1), (1, 4), (5, 3), (1000, 1), (1000, 8)] {
        check(25, snapshot_after, reload_after);
    }
}

/// Text that nothing makes small.
fn noise(number: u64) -> String {
    let noise = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    format!("{noise:x}{:x}", noise.rotate_left(29).wrapping_mul(0xbf58_476d_1ce4_e5b9))
}

fn import(rows: u64) -> Command {
    let one = |at| Record::from(Opportunity::new(opportunity_id(10_000 + at), noise(at)));
    Command::Put((0..rows).map(one).collect())
}

fn largest_entry(disk: &Disk) -> usize {
    let texts = disk.texts.borrow();
    let entries = texts.iter().filter(|(key, _)| key.contains("/journal/"));
    entries.map(|(_, text)| units(text)).max().unwrap_or(0)
}

#[test]
fn an_import_is_taken_back_after_any_number_of_snapshots_and_reloads() {
    for snapshots in 0..4 {
        let (disk, [mut desk]) = desks(4, [2]);
        retitle(&mut desk.page, 0, "before");
        let before = desk.page.workspace().clone();
        done(&mut desk.page, &import(2000));
        let after = desk.page.workspace().clone();
        for _ in 0..snapshots {
            snapshot(&mut desk.page, TODAY);
            retitle(&mut desk.page, 1, "since");
            assert!(desk.page.undo().is_some());
        }
        assert!(largest_entry(&disk) > 20_000, "the entry stays in the journal");
        let mut desk = reloaded(desk, &disk);
        assert!(*desk.page.workspace() == after);
        assert_eq!(desk.page.undo().map(|undone| undone.conflicts), Some(0));
        assert!(*desk.page.workspace() == before, "after {snapshots} snapshots");
        snapshot(&mut desk.page, TODAY);
        let mut desk = reloaded(desk, &disk);
        assert!(*desk.page.workspace() == before);
        assert!(desk.page.redo().is_some());
        assert!(*desk.page.workspace() == after);
        honest(&disk, &desk.page);
        assert!(desk.page.undo().is_some() && desk.page.undo().is_some());
        assert_eq!(desk.title(0), "Lamps 0");
    }
}

#[test]
fn an_import_that_no_step_leads_back_to_leaves_the_journal() {
    let (disk, [mut desk]) = desks(4, [2]);
    done(&mut desk.page, &import(300));
    for number in 0..History::STEPS as u64 {
        act(&mut desk.page, number);
    }
    for round in 0..3 {
        snapshot(&mut desk.page, TODAY);
        retitle(&mut desk.page, 0, &format!("round {round}"));
    }
    assert!(largest_entry(&disk) < 1000, "{}", largest_entry(&disk));
    let desk = reloaded(desk, &disk);
    assert_eq!(desk.page.workspace().opportunities.len(), 304);
}

#[test]
fn many_deleted_at_once_come_back_after_a_reload() {
    let (disk, [mut desk]) = desks(600, [2]);
    let before = desk.page.workspace().clone();
    let all = (0..500).map(|number| RecordId::Opportunity(opportunity_id(number))).collect();
    done(&mut desk.page, &Command::Delete(all));
    snapshot(&mut desk.page, TODAY);
    let mut desk = reloaded(desk, &disk);
    snapshot(&mut desk.page, TODAY);
    let mut desk = reloaded(desk, &disk);
    assert_eq!(desk.page.workspace().opportunities.len(), 100);
    assert!(desk.page.undo().is_some());
    assert!(*desk.page.workspace() == before);
    honest(&disk, &desk.page);
}

#[test]
fn typing_on_in_a_field_is_one_step_also_after_a_reload() {
    for snapshots in [false, true] {
        let (disk, [mut desk]) = desks(4, [2]);
        retitle(&mut desk.page, 1, "another step");
        for text in ["t", "ty", "typ", "type"] {
            let command = title(&desk.page, 0, text);
            assert!(desk.page.dispatch(&command, TODAY, UndoStep::Amend).is_ok());
            if snapshots {
                snapshot(&mut desk.page, TODAY);
            }
        }
        let mut desk = reloaded(desk, &disk);
        assert!(desk.page.undo().is_some());
        assert_eq!((desk.title(0), desk.title(1)), ("Lamps 0", "another step"));
        let mut desk = reloaded(desk, &disk);
        assert!(desk.page.redo().is_some());
        assert_eq!((desk.title(0), desk.title(1)), ("type", "another step"));
        // What was typed by a page that is gone is not gone on with.
        let command = title(&desk.page, 0, "typed");
        assert!(desk.page.dispatch(&command, TODAY, UndoStep::Amend).is_ok());
        assert!(desk.page.undo().is_some());
        assert_eq!(desk.title(0), "type");
    }
}

#[test]
fn what_goes_on_with_a_step_is_about_its_record_and_comes_next() {
    let (_, [mut one, mut other]) = desks(4, [2, 3]);
    let types = |desk: &mut Desk, number, text| {
        let command = title(&desk.page, number, text);
        assert!(desk.page.dispatch(&command, TODAY, UndoStep::Amend).is_ok());
    };
    types(&mut one, 0, "a");
    types(&mut one, 1, "b");
    types(&mut one, 1, "bc");
    assert!(one.page.undo().is_some());
    assert_eq!((one.title(0), one.title(1)), ("a", "Lamps 1"));
    types(&mut one, 0, "ad");
    assert!(one.page.undo().is_some());
    assert_eq!(one.title(0), "a", "nothing goes on with what was taken back");
    types(&mut one, 0, "e");
    other.hear_all();
    retitle(&mut other.page, 2, "in between");
    one.hear_all();
    types(&mut one, 0, "ef");
    one.page.set_peers([other.tab].into());
    assert!(one.page.undo().is_some());
    assert_eq!(one.title(0), "e");
}

#[test]
fn a_new_step_ends_what_can_be_made_again_also_after_a_reload() {
    let (disk, [mut desk]) = desks(4, [2]);
    retitle(&mut desk.page, 0, "one");
    retitle(&mut desk.page, 1, "two");
    assert!(desk.page.undo().is_some() && desk.page.can_redo());
    let mut desk = reloaded(desk, &disk);
    assert!(desk.page.can_redo());
    retitle(&mut desk.page, 2, "three");
    assert!(!desk.page.can_redo());
    snapshot(&mut desk.page, TODAY);
    let mut desk = reloaded(desk, &disk);
    assert_eq!(desk.page.redo(), None);
    assert!(desk.page.undo().is_some() && desk.page.undo().is_some());
    assert_eq!((desk.title(0), desk.title(2)), ("Lamps 0", "Lamps 2"));
}

/// Takes back what can be, and looks whether it led through these states, from the last.
#[track_caller]
fn leads_back(desk: &mut Desk, states: &[Workspace], what: &str) -> usize {
    let mut led = 0;
    while desk.page.undo().is_some() {
        led += 1;
        assert!(led < states.len(), "{what}: a step that never was");
        assert!(*desk.page.workspace() == states[states.len() - 1 - led], "{what}: step {led}");
    }
    led
}

#[test]
fn where_a_large_step_could_not_be_kept_older_ones_are_not_offered_in_its_place() {
    let mut led = Vec::new();
    // Where there is room for pages with ids and dates, and not for the same as an entry.
    for room in (2600..5000).step_by(200) {
        let (disk, [mut desk]) = desks(4, [2]);
        let mut states = vec![desk.page.workspace().clone()];
        for number in 0..3 {
            act(&mut desk.page, number);
            states.push(desk.page.workspace().clone());
        }
        disk.capacity.set(Some(disk.used() + room));
        let row = |number: u64| {
            let random = noise(number).into_bytes().first_chunk().copied().unwrap_or_default();
            let mut one = Opportunity::new(OpportunityId::new(number, random), "Lamps");
            one.enter(Stage::Prospect, Some(TODAY));
            one.enter(Stage::Approach, Some(TODAY));
            Record::from(one)
        };
        done(&mut desk.page, &Command::Put((0..300).map(row).collect()));
        states.push(desk.page.workspace().clone());
        if *desk.page.save_state() != SaveState::Saved {
            continue;
        }
        disk.capacity.set(None);
        for round in 0..3 {
            retitle(&mut desk.page, 1, &format!("since {round}"));
            states.push(desk.page.workspace().clone());
            snapshot(&mut desk.page, TODAY);
        }
        assert!(disk.used() < 30_000, "the import is not told again in each log");
        let mut again = Desk::at(&disk, 9);
        let back = leads_back(&mut again, &states, &format!("room {room}"));
        desk.hear_all();
        assert!(desk.page.workspace() == &states[states.len() - 1 - back], "room {room}");
        led.push(back);
    }
    assert!(led.contains(&3) && led.contains(&7), "some with it, some without: {led:?}");
}

#[test]
fn with_a_log_that_cannot_be_read_nothing_is_offered() {
    let (disk, [mut desk]) = desks(4, [2]);
    for number in 0..5 {
        act(&mut desk.page, number);
    }
    snapshot(&mut desk.page, TODAY);
    let mut texts = disk.texts.borrow().clone();
    texts.iter_mut().filter(|(key, _)| key.contains("/log/")).for_each(|(_, text)| text.clear());
    let mut page = opened(&Disk::with(texts), 3);
    assert!(page.workspace() == desk.page.workspace());
    assert_eq!((page.undo(), page.redo(), page.unreadable().len()), (None, None, 1));
    retitle(&mut page, 0, "goes on");
    assert!(page.undo().is_some());
    assert!(page.workspace() == desk.page.workspace());
}

#[test]
fn the_list_of_workspaces_says_the_names_of_now() {
    let (disk, mut page) = begun(workspace(1));
    let named = |name: &str| {
        let names: Vec<String> =
            imbuto::storage::list(&*disk.view()).into_iter().map(|one| one.name).collect();
        assert_eq!(names, [name]);
    };
    let before = page.workspace().settings.name.clone();
    let settings = Settings { name: "Rossi".into(), ..page.workspace().settings.clone() };
    done(&mut page, &Command::Put(vec![settings.into()]));
    named("Rossi");
    assert!(page.undo().is_some());
    named(&before);
}
