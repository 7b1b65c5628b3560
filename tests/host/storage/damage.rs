//! Stored texts that are no longer what was written: what opens was acknowledged once, or nothing
//! does and all of it is handed out; and what cannot be read is never written over.

use imbuto::domain::{Record, Stage, Tab, Workspace};
use imbuto::storage::{
    DispatchError, Opened, Progress, SaveState, SealFault, UndoStep, Unreadable, list, open,
};
use jiff::ToSpan;
use jiff::civil::Date;

use super::firm::*;
use super::world::{Disk, Texts};
use crate::fixture;

fn tomorrow() -> Date {
    TODAY.saturating_add(1.day())
}

/// A disk with a journal, pages, logs, two snapshots and an earlier day, and all that was acknowledged
/// on the way there.
fn a_full_disk() -> (Texts, Vec<Workspace>) {
    let (disk, mut page) = begun(workspace(4));
    let mut acknowledged = vec![page.workspace().clone()];
    let mut act = |page: &mut Page, act: &dyn Fn(&mut Page)| {
        act(page);
        assert_eq!(*page.save_state(), SaveState::Saved);
        acknowledged.push(page.workspace().clone());
    };
    act(&mut page, &|page| retitle(page, 0, "one"));
    act(&mut page, &|page| done(page, &account(0, "acme")));
    snapshot(&mut page, TODAY);
    act(&mut page, &|page| done(page, &move_to(1, Stage::Approach)));
    snapshot(&mut page, tomorrow());
    act(&mut page, &|page| retitle(page, 2, "two"));
    snapshot(&mut page, tomorrow());
    act(&mut page, &|page| retitle(page, 2, "three"));
    act(&mut page, &|page| done(page, &account(1, "beta")));
    act(&mut page, &|page| done(page, &move_to(3, Stage::Negotiation)));
    let texts = disk.texts.borrow().clone();
    let count = |name: &str| texts.keys().filter(|key| key.contains(name)).count();
    assert_eq!((count("/snapshot/"), count("/journal/"), count("/day/")), (2, 4, 1));
    assert!(count("/page/") > 4 && count("/log/") >= 2);
    (texts, acknowledged)
}

/// Whether a state was acknowledged; with entries of the `journal` left out, whether each record is
/// as it was in one that was.
fn was_acknowledged(found: &Workspace, acknowledged: &[Workspace], journal: bool) -> bool {
    let known = |record: &Record| {
        acknowledged.iter().any(|then| then.record(record.id()).as_ref() == Some(record))
    };
    acknowledged.contains(found)
        || (journal
            && acknowledged[0].record_ids().all(|id| found.has(id))
            && found.records().all(|record| known(&record)))
}

/// Opens what is on a damaged disk, works on it, and looks whether the damage is still there.
#[track_caller]
fn check(texts: &Texts, what: &str, damaged: &[&str], acknowledged: &[Workspace]) {
    let disk = Disk::with(texts.clone());
    let id = fixture::empty().id;
    assert!(list(&*disk.view()).iter().any(|entry| entry.id == id), "{what}: not in the list");
    let opened = open(disk.view(), id, Tab(9), tomorrow());
    assert_eq!(disk.writes(), 0, "{what}: opening wrote");
    let mut page = match opened {
        Ok(Opened::Workspace(page)) => *page,
        Ok(Opened::Unreadable(unreadable)) => return check_rescue(texts, what, &unreadable),
        other => panic!("{what}: {other:?}"),
    };
    let journal = damaged.iter().any(|key| key.contains("/journal/"));
    let was = match page.lost_records().is_empty() {
        true => was_acknowledged(page.workspace(), acknowledged, journal),
        // What others name stands there by a stand-in: see `lost.rs`.
        false => damaged.iter().any(|key| key.contains("/page/")),
    };
    assert!(was, "{what}: a state that never was");
    if Some(page.workspace()) != acknowledged.last() {
        let unread = page.unreadable();
        let gone = damaged.iter().all(|key| !texts.contains_key(*key));
        assert!(
            !unread.is_empty() || gone || !page.lost_records().is_empty(),
            "{what}: {damaged:?} was left out and is not named"
        );
        let stood = |key: &String| texts.get(key).map_or("", String::as_str);
        assert!(unread.iter().all(|(key, text)| stood(key) == text), "{what}");
    }
    for round in 0..3 {
        retitle(&mut page, 0, &format!("round {round}"));
        assert_eq!(*page.save_state(), SaveState::Saved, "{what}");
        snapshot(&mut page, tomorrow().saturating_add(round.days()));
        honest(&disk, &page);
    }
    let now = disk.texts.borrow();
    for key in damaged {
        let Some(text) = texts.get(*key).filter(|text| !text.is_empty()) else { continue };
        let aside = format!("{key}\n{text}");
        let stays = now.get(*key) == Some(text)
            || now.iter().any(|(key, text)| key.contains("/quarantine/") && *text == aside);
        assert!(stays, "{what}: {key} is gone");
    }
}

/// What cannot be opened is handed out byte for byte, and the days that can still be read are named.
#[track_caller]
fn check_rescue(texts: &Texts, what: &str, unreadable: &Unreadable) {
    let raw: Texts = unreadable.raw.iter().cloned().collect();
    assert!(raw == *texts, "{what}: not all of it is handed out");
    assert!(unreadable.days.len() <= 1, "{what}");
}

fn flipped(text: &str) -> String {
    let middle = text.chars().count() / 2;
    text.chars()
        .enumerate()
        .map(|(at, letter)| match letter {
            _ if at != middle => letter,
            'x' => 'y',
            _ if letter.is_ascii() => 'x',
            _ => char::from_u32(u32::from(letter) ^ 1).unwrap_or('x'),
        })
        .collect()
}

fn cut(text: &str) -> String {
    text.chars().take(text.chars().count() * 2 / 3).collect()
}

#[test]
fn any_text_may_be_damaged_or_gone() {
    let (texts, acknowledged) = a_full_disk();
    let keys: Vec<&String> = texts.keys().collect();
    for (place, key) in keys.iter().enumerate() {
        let text = &texts[*key];
        let garbage = ["", "hello", "{\"a\":1}", "0;0;0;", "1;", "1;0;0;", ";", "\u{0}"];
        let damages = [flipped(text), cut(text)].into_iter().chain(garbage.map(str::to_owned));
        for (which, damage) in damages.enumerate() {
            let mut texts = texts.clone();
            texts.insert((*key).clone(), damage);
            check(&texts, &format!("{key}, damage {which}"), &[key], &acknowledged);
        }
        let mut without = texts.clone();
        without.remove(*key);
        if !key.ends_with("/meta") {
            check(&without, &format!("{key} deleted"), &[key], &acknowledged);
        }
        let other = keys[(place + 1) % keys.len()];
        let mut swapped = texts.clone();
        swapped.insert((*key).clone(), texts[other].clone());
        swapped.insert(other.clone(), text.clone());
        check(&swapped, &format!("{key} and {other} swapped"), &[key, other], &acknowledged);
    }
}

#[track_caller]
fn rescued(texts: &Texts) -> Unreadable {
    let disk = Disk::with(texts.clone());
    let opened = open(disk.view(), fixture::empty().id, Tab(9), TODAY);
    assert_eq!(disk.writes(), 0);
    match opened {
        Ok(Opened::Unreadable(unreadable)) => unreadable,
        other => panic!("{other:?}"),
    }
}

fn key_with<'a>(texts: &'a Texts, name: &str) -> &'a String {
    texts.keys().find(|key| key.contains(name)).unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn with_both_roots_torn_all_is_handed_out_and_earlier_days_are_named() {
    let (mut texts, _) = a_full_disk();
    for snapshot in ["/snapshot/a", "/snapshot/b"] {
        let key = key_with(&texts, snapshot).clone();
        texts.entry(key).and_modify(|text| *text = cut(text));
    }
    let unreadable = rescued(&texts);
    check_rescue(&texts, "both snapshots", &unreadable);
    assert_eq!(unreadable.days, [TODAY]);
    let kept = key_with(&texts, "/day/").clone();
    texts.entry(kept).and_modify(|text| *text = flipped(text));
    assert!(rescued(&texts).days.is_empty());
}

#[test]
fn with_both_roots_gone_nothing_opens_as_if_there_were_nothing() {
    let (mut texts, _) = a_full_disk();
    texts.retain(|key, _| !key.contains("/snapshot/"));
    check_rescue(&texts, "no snapshot", &rescued(&texts));
}

#[test]
fn what_is_put_aside_is_put_aside_once() {
    let (mut texts, _) = a_full_disk();
    for name in ["/snapshot/a", "/journal/", "/log/"] {
        let key = key_with(&texts, name).clone();
        texts.entry(key).and_modify(|text| *text = cut(text));
    }
    let disk = Disk::with(texts);
    let mut sizes = Vec::new();
    for round in 0..12 {
        let mut page = opened(&disk, 10 + round);
        retitle(&mut page, 0, &format!("round {}", round % 10));
        snapshot(&mut page, TODAY);
        sizes.push(disk.used());
    }
    assert!(sizes[3..].iter().all(|size| size.abs_diff(sizes[3]) < 400), "{sizes:?}");
}

/// The same text, of the next format.
fn newer(text: &str) -> String {
    if let Some(within) = text.strip_prefix("1;").and_then(|text| text.strip_suffix(";1")) {
        return format!("2;{within};2");
    }
    // Its checksum is over its format, and so another.
    let (digit, rest) = text["1;".len()..].split_at(1);
    format!("2;{}{rest}", if digit == "0" { '1' } else { '0' })
}

#[test]
fn what_a_newer_version_wrote_is_only_handed_out() {
    let (texts, _) = a_full_disk();
    for name in ["/meta", "/snapshot/a", "/snapshot/b", "/page/2.", "/page/6.", "/journal/"] {
        let mut texts = texts.clone();
        let key = texts.keys().rev().find(|key| key.contains(name)).cloned().unwrap_or_default();
        texts.entry(key).and_modify(|text| *text = newer(text));
        let unreadable = rescued(&texts);
        assert_eq!(unreadable.error, SealFault::TooNew(2), "{name}");
        check_rescue(&texts, name, &unreadable);
    }
}

/// A page is open, and `text` of another version comes under `key`; whether the page hears of it.
#[track_caller]
fn check_newer(key: &str, text: &str, hears: bool, at: usize) {
    let (texts, _) = a_full_disk();
    let disk = Disk::with(texts);
    let mut desk = Desk::at(&disk, 5);
    retitle(&mut desk.page, 0, "before");
    for _ in 0..at {
        assert_eq!(desk.page.write_snapshot(TODAY), Ok(Progress::More));
    }
    disk.tamper(key, Some(text));
    let writes = disk.writes();
    if hears {
        desk.page.apply_remote(Some(key), Some(text));
        assert_eq!(*desk.page.save_state(), SaveState::NewerFormat, "{key}");
        let command = title(&desk.page, 1, "after");
        let done = desk.page.dispatch(&command, TODAY, UndoStep::New);
        assert_eq!(done, Err(DispatchError::ReadOnly), "{key}");
        assert_eq!((desk.page.undo(), desk.page.redo()), (None, None));
    } else {
        let _ = try_snapshot(&mut desk.page, TODAY);
        let command = title(&desk.page, 1, "after");
        let _ = desk.page.dispatch(&command, TODAY, UndoStep::New);
    }
    let _ = try_snapshot(&mut desk.page, tomorrow());
    let _ = desk.page.undelete();
    assert_eq!(*desk.page.flush(), SaveState::NewerFormat, "{key}");
    assert_eq!(disk.writes(), writes, "{key}: something was written");
    // Nor does a page write that the newer one's line has gone from again.
    let meta = key_with(&disk.texts.borrow(), "/meta").clone();
    disk.tamper(&meta, None);
    assert_eq!(*desk.page.flush(), SaveState::NewerFormat, "{key}");
    assert_eq!(disk.writes(), writes, "{key}: something was written");
}

#[test]
fn a_page_that_meets_a_newer_version_writes_nothing_more() {
    let (texts, _) = a_full_disk();
    for name in ["/meta", "/snapshot/a", "/snapshot/b"] {
        let key = key_with(&texts, name).clone();
        for at in 0..3 {
            check_newer(&key, &newer(&texts[&key]), true, at);
        }
    }
    let meta = key_with(&texts, "/meta").clone();
    for at in 0..3 {
        check_newer(&meta, "3;what a later version says;3", false, at);
    }
    let entry = key_with(&texts, "/journal/").rsplit_once('/').map(|(folder, _)| folder.to_owned());
    let entry = format!("{}/zz.9", entry.unwrap_or_default());
    check_newer(&entry, "3;whatever", false, 0);
    check_newer(&entry, "3;whatever", true, 1);
}

#[test]
fn a_root_that_is_torn_while_a_page_is_open_is_put_aside() {
    let (texts, _) = a_full_disk();
    for name in ["/snapshot/a", "/snapshot/b"] {
        let disk = Disk::with(texts.clone());
        let mut page = opened(&disk, 5);
        let key = key_with(&texts, name).clone();
        let torn = cut(&texts[&key]);
        disk.tamper(&key, Some(&torn));
        for round in 0..3 {
            retitle(&mut page, 0, &format!("round {round}"));
            snapshot(&mut page, TODAY);
            honest(&disk, &page);
        }
        let aside = format!("{key}\n{torn}");
        assert!(disk.texts.borrow().values().any(|text| *text == aside), "{name}");
    }
}

#[test]
fn a_store_with_something_put_aside_does_not_grow_for_ever() {
    let (mut texts, _) = a_full_disk();
    let key = key_with(&texts, "/snapshot/a").clone();
    texts.entry(key).and_modify(|text| *text = flipped(text));
    let disk = Disk::with(texts);
    let mut page = opened(&disk, 5);
    let mut sizes = Vec::new();
    for round in 0..30 {
        retitle(&mut page, round % 4, &format!("round {}", round % 10));
        snapshot(&mut page, TODAY);
        sizes.push(disk.used());
    }
    assert!(sizes[29] < sizes[8] + 900, "{sizes:?}");
}
