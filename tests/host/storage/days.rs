//! Earlier days: how each ended can be looked at, and brought back as one step.

use imbuto::domain::{Command, Tab};
use imbuto::storage::{Opened, UndoStep, open};
use jiff::civil::{Date, date};

use super::firm::*;
use crate::fixture;

/// The page as it is opened on a day, the day before finished first, as the app does.
#[track_caller]
fn morning(disk: &std::rc::Rc<super::world::Disk>, tab: u32, today: Date) -> Page {
    let Ok(Opened::Workspace(mut page)) = open(disk.view(), fixture::empty().id, Tab(tab), today)
    else {
        panic!("not opened")
    };
    if let Some(day) = page.unfinished_day(today) {
        snapshot(&mut page, day);
    }
    *page
}

#[test]
fn how_a_day_ended_is_kept_before_the_next_begins() {
    let (disk, mut page) = begun(workspace(3));
    let first = page.workspace().clone();
    retitle(&mut page, 1, "on the first day");
    let ended = page.workspace().clone();
    drop(page);

    let second = TODAY.tomorrow().unwrap_or(TODAY);
    let mut page = morning(&disk, 2, second);
    assert_eq!(page.days(), [TODAY]);
    assert!(page.look_at(TODAY) == Ok(ended.clone()) && ended != first);
    assert_eq!(page.unfinished_day(second), None);

    assert!(page.dispatch(&title(&page, 2, "on the second"), second, UndoStep::New).is_ok());
    let now = page.workspace().clone();
    assert!(page.look_at(TODAY).is_ok_and(|past| {
        let restore = Command::Restore(Box::new(past));
        page.dispatch(&restore, second, UndoStep::New).is_ok()
    }));
    assert!(*page.workspace() == ended);
    assert!(page.undo().is_some_and(|undone| undone.conflicts == 0));
    assert!(*page.workspace() == now);
}

#[test]
fn days_without_work_are_no_days() {
    let (disk, page) = begun(workspace(3));
    drop(page);
    let day = date(2026, 4, 20);
    let mut page = morning(&disk, 2, day);
    assert_eq!((page.days(), page.unfinished_day(day)), (Vec::new(), None));
    assert!(page.dispatch(&title(&page, 1, "spring"), day, UndoStep::New).is_ok());
    snapshot(&mut page, day);
    assert_eq!(page.days(), [TODAY], "how it was before");
}

#[test]
fn three_days_are_kept_of_many() {
    let (disk, page) = begun(workspace(3));
    drop(page);
    let mut day = TODAY;
    for number in 0..20 {
        day = day.tomorrow().unwrap_or(day);
        let mut page = morning(&disk, 2 + number, day);
        assert!(
            page.dispatch(&title(&page, 1, &format!("day {number}")), day, UndoStep::New).is_ok()
        );
    }
    let page = morning(&disk, 50, day.tomorrow().unwrap_or(day));
    let days = page.days();
    assert_eq!((days.len(), days[0]), (3, day));
    for day in days {
        assert!(page.look_at(day).is_ok(), "{day}");
    }
}
