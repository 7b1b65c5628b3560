//! Single pages that are gone or damaged: all else opens, what is lost is named, nothing is written over
//! it, and what opened can be worked with, snapshotted, backed up and opened again.

use imbuto::demo::{self, DemoWords};
use imbuto::domain::{Command, Record, RecordKind, Tab, Workspace};
use imbuto::storage::{Ledger, LostRecords, Opened, SealFault, open};
use imbuto::transfer::{backup, restore};
use imbuto::words::{Language, default_playbook};

use super::firm::*;
use super::world::{Disk, Texts};

fn told() -> Workspace {
    demo::workspace(2026, TODAY, default_playbook(Language::En), &DemoWords::EN)
}

/// The demo on a disk, twice snapshotted.
fn stored(workspace: Workspace) -> Texts {
    let (disk, mut page) = begun(workspace);
    let rename = |page: &Page, name: &str| {
        let mut settings = page.workspace().settings.clone();
        settings.name = name.to_owned();
        Command::Put(vec![settings.into()])
    };
    for name in ["one", "two"] {
        let command = rename(&page, name);
        done(&mut page, &command);
        snapshot(&mut page, TODAY);
    }
    disk.texts.borrow().clone()
}

fn keys_of(texts: &Texts, part: &str) -> Vec<String> {
    texts.keys().filter(|key| key.contains(part)).cloned().collect()
}

#[track_caller]
fn opens(disk: &std::rc::Rc<Disk>, workspace: &Workspace, what: &str) -> Ledger {
    match open(disk.view(), workspace.id, Tab(77), TODAY) {
        Ok(Opened::Workspace(page)) => *page,
        other => panic!("{what}: {other:?}"),
    }
}

/// Opens what is left, and looks whether all of the rest is there, and stays.
#[track_caller]
fn check(texts: Texts, whole: &Workspace, key: &str) {
    let text = texts.get(key).cloned().unwrap_or_default();
    let disk = Disk::with(texts);
    let mut page = opens(&disk, whole, key);
    assert_eq!(disk.writes(), 0, "{key}: opening wrote");
    let lost = page.lost_records();
    let [LostRecords { kind, most, .. }] = *lost else { panic!("{key}: {lost:?}") };
    let now = page.workspace();
    let gone = whole.records().filter(|one| !now.has(one.id())).count();
    assert!(gone <= most as usize, "{key}: {gone} of {most}");
    let is_same = |one: &Record| now.record(one.id()).as_ref() == Some(one);
    let mended = |one: &Record| now.has(one.id()) && !is_same(one);
    for one in whole.records().filter(|one| one.id().kind() != kind) {
        assert!(is_same(&one) || mended(&one), "{key}: {:?} is not there", one.id());
    }
    // What names none of them is as it was.
    let is_named = matches!(
        kind,
        RecordKind::Owner
            | RecordKind::Account
            | RecordKind::Contact
            | RecordKind::Opportunity
            | RecordKind::ReferenceFunnel
    );
    let others = whole.records().filter(|one| one.id().kind() != kind && mended(one)).count();
    assert!(others == 0 || is_named, "{key}: {others} changed");
    sound(now);
    assert!(restore(&backup(now)).as_ref() == Ok(now), "{key}: no backup");

    done(&mut page, &account(1, "acme"));
    snapshot(&mut page, TODAY);
    honest_of(&disk, &page, key);
    let again = opens(&disk, whole, key);
    assert_eq!(again.lost_records().len(), 1, "{key}: forgotten");
    let (stood, aside) = &again.unreadable_texts()[0];
    assert_eq!((stood.as_str(), aside), (key, &text), "{key}");
}

#[track_caller]
fn honest_of(disk: &std::rc::Rc<Disk>, page: &Ledger, what: &str) {
    let found = opens(disk, page.workspace(), what);
    assert!(found.workspace() == page.workspace(), "{what}: what is kept is not what is shown");
}

#[test]
fn without_any_one_page_all_the_rest_opens() {
    let texts = stored(told());
    let page = opens(&Disk::with(texts.clone()), &told(), "whole");
    let whole = page.workspace();
    let pages = keys_of(&texts, "/page/");
    assert!(pages.len() >= 12, "{pages:?}");
    for key in pages.iter().filter(|key| names(&texts, whole, key)) {
        let mut flipped = texts.clone();
        flipped.entry(key.clone()).and_modify(|text| text.push('x'));
        check(flipped, whole, key);
        let mut without = texts.clone();
        without.remove(key);
        check(without, whole, key);
    }
}

/// Whether the newest snapshot names a page: without it something is missing.
fn names(texts: &Texts, whole: &Workspace, key: &str) -> bool {
    let mut without = texts.clone();
    without.remove(key);
    let page = opens(&Disk::with(without), whole, key);
    !page.lost_records().is_empty()
}

#[test]
fn a_tab_that_still_has_the_records_writes_them_again() {
    let texts = stored(told());
    let disk = Disk::with(texts.clone());
    let view = disk.view();
    let mut page = match open(view.clone(), told().id, Tab(5), TODAY) {
        Ok(Opened::Workspace(page)) => *page,
        other => panic!("{other:?}"),
    };
    let whole = page.workspace().clone();
    let key = keys_of(&texts, "/page/6.0.").pop().unwrap_or_default();
    disk.tamper(&key, Some("torn"));
    let mut other = opens(&disk, &whole, "beside");
    assert!(other.workspace().opportunities.len() < whole.opportunities.len());
    snapshot(&mut other, TODAY);
    while let Some((key, text)) = view.deliver() {
        page.apply_remote(Some(&key), text.as_deref());
    }
    snapshot(&mut page, TODAY);
    let again = opens(&disk, &whole, "again");
    for one in whole.opportunities.iter() {
        assert!(again.workspace().opportunities.get(one.id).is_some(), "{:?} is gone", one.id);
    }
}

#[test]
fn a_lost_page_says_when_its_records_were_made() {
    let texts = stored(told());
    let whole = told();
    let key = keys_of(&texts, "/page/7.1.").first().cloned().unwrap_or_default();
    let mut without = texts;
    assert!(without.remove(&key).is_some(), "the demo has two pages of activities");
    let page = opens(&Disk::with(without), &whole, "one page");
    let lost = page.lost_records();
    assert!(lost[0].after.is_some(), "{lost:?}");
    assert!(lost[0].most > 1, "{lost:?}");
}

#[test]
fn a_flipped_digit_of_a_format_is_damage() {
    let texts = stored(told());
    for key in texts.keys() {
        for digit in ["0", "3", "5", "9", "q"] {
            let mut flipped = texts.clone();
            flipped.entry(key.clone()).and_modify(|text| text.replace_range(..1, digit));
            let opened = open(Disk::with(flipped).view(), told().id, Tab(5), TODAY);
            match opened {
                Ok(Opened::Workspace(_)) => {}
                Ok(Opened::Unreadable(unreadable)) => {
                    let newer = matches!(unreadable.error, SealFault::TooNew(_));
                    assert!(!newer, "{key}: {digit} is taken for a newer version");
                }
                other => panic!("{key}: {other:?}"),
            }
        }
    }
}
