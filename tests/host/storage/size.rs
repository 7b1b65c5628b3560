//! What an edit and a snapshot cost, in the units that local storage counts; and that nothing
//! stored, however damaged, stops the app.

use std::collections::BTreeSet;

use imbuto::domain::{
    Activity, ActivityId, ActivityKind, ActivityState, Command, NextAction, Opportunity, Record,
    RecordKind, Settings, Side, Stage,
};
use imbuto::storage::{Opened, list, open};
use jiff::civil::Time;

use super::chance::Chance;
use super::firm::*;
use super::world::{Disk, units};
use crate::fixture;

/// The longest that one field of a form may become before its edit is no small one.
const LENGTH: usize = 200;

/// The most that an edit of one field costs, its key included.
const LIMIT: usize = 512;

/// Texts of 200 characters, from what is cheap to write down to what is dear.
fn texts() -> Vec<(&'static str, String)> {
    let mut chance = Chance::seeded(7);
    let mut of = |letters: &[char]| -> String {
        (0..LENGTH).map(|_| letters[chance.below(letters.len())]).collect()
    };
    let range = |from: u32, to: u32| (from..to).filter_map(char::from_u32).collect::<Vec<_>>();
    let sentence =
        "They want the lamps by May, and the price again with the other feet. ".repeat(3);
    vec![
        ("a sentence", sentence.chars().take(LENGTH).collect()),
        ("letters", of(&range(0x61, 0x7b))),
        ("ASCII", of(&range(0x20, 0x7f))),
        ("accents", of(&range(0xc0, 0x180))),
        ("ideographs", of(&range(0x4e00, 0x9fa5))),
        ("emoji", of(&range(0x1f300, 0x1f650))),
        ("any of the further planes", of(&range(0x10000, 0x20000))),
        ("quotes and backslashes", of(&['"', '\\'])),
        ("control characters", of(&range(1, 0x20))),
    ]
}

type Edit = fn(&Page, &str) -> Command;

fn changed(page: &Page, change: impl Fn(&mut Opportunity)) -> Command {
    let one = page.workspace().opportunities.get(opportunity_id(3)).cloned();
    let changed = one.into_iter().map(|mut one| {
        change(&mut one);
        Record::from(one)
    });
    Command::Put(changed.collect())
}

/// A workspace in which the opportunity that is edited has been through twelve stages.
fn ready(opportunities: u64) -> (std::rc::Rc<Disk>, Page) {
    let (disk, mut page) = begun(workspace(opportunities));
    for number in 0..11 {
        done(&mut page, &move_to(3, Stage::OPEN[number % 5]));
    }
    let call = Activity {
        id: ActivityId::new(1, [1; 10]),
        kind: ActivityKind::Call,
        side: Side::Sales,
        owner: None,
        recorded_at: None,
        set_on: None,
        on: TODAY,
        at: None,
        opportunity: Some(opportunity_id(3)),
        account: None,
        contact: None,
        state: ActivityState::Done,
        outcome: None,
        note: String::new(),
        external: None,
        unknown: Default::default(),
    };
    done(&mut page, &Command::Put(vec![call.into()]));
    snapshot(&mut page, TODAY);
    snapshot(&mut page, TODAY);
    (disk, page)
}

/// What one edit writes: the units of its one `set`, its key included.
#[track_caller]
fn cost(disk: &Disk, page: &mut Page, command: &Command) -> usize {
    let before = disk.writes();
    done(page, command);
    let log = disk.log.borrow();
    let [(key, Some(text))] = &log[before..] else {
        panic!("more than one write: {:?}", &log[before..]);
    };
    units(key) + units(text)
}

#[test]
fn an_edit_of_one_field_is_one_small_write_whatever_the_size_of_the_workspace() {
    let edits: [(&str, Edit); 3] = [
        ("title", |page, text| changed(page, |one| one.title = text.to_owned())),
        ("next action", |page, text| {
            let next = NextAction { at: Some(Time::MAX), ..NextAction::new(text, TODAY) };
            changed(page, |one| one.next_action = Some(next.clone()))
        }),
        ("note", |page, text| {
            let call = page.workspace().activities.iter().next().cloned();
            let noted = call.map(|call| Activity { note: text.to_owned(), ..call }.into());
            Command::Put(noted.into_iter().collect())
        }),
    ];
    let (small, mut small_page) = ready(10);
    let (large, mut large_page) = ready(5000);
    let mut check = |what: &str, edit: &dyn Fn(&Page) -> Command| {
        let command = edit(&small_page);
        let in_small = cost(&small, &mut small_page, &command);
        let command = edit(&large_page);
        let in_large = cost(&large, &mut large_page, &command);
        assert!(in_small <= LIMIT, "{what}: {in_small} units");
        assert_eq!(in_small, in_large, "{what}");
        println!("{what}: {in_small}");
    };
    for (name, text) in texts() {
        for (field, edit) in edits {
            check(&format!("{field}, {name}"), &|page| edit(page, &text));
        }
    }
    check("a thirteenth stage", &|_| move_to(3, Stage::Conclusion));
    check("one deleted", &|_| delete(5));
}

#[test]
fn a_snapshot_after_one_edit_writes_what_changed() {
    let (disk, mut page) = ready(5000);
    let mut check = |command: Command, expected: &[&str]| {
        done(&mut page, &command);
        let before = disk.writes();
        snapshot(&mut page, TODAY);
        let log = disk.log.borrow();
        let prefix = format!("imbuto/{}/", page.id());
        let written = log[before..].iter().filter(|(_, text)| text.is_some());
        let mut written: BTreeSet<&str> =
            written.filter_map(|(key, _)| key.strip_prefix(&prefix)?.split(['.']).next()).collect();
        let log = written.iter().find(|name| name.starts_with("log/")).copied();
        written.remove(log.unwrap_or_default());
        let size: usize = disk.log.borrow()[before..]
            .iter()
            .map(|(key, text)| units(key) + text.as_deref().map_or(0, units))
            .sum();
        println!("{expected:?}: {size} units");
        assert_eq!(Vec::from_iter(written), expected);
        assert!(log.is_some());
    };
    check(title_of_the_third("other"), &["page/6", "snapshot/b"]);
    check(account(1, "acme"), &["page/3", "snapshot/a"]);
    let settings = Settings { name: "another name".to_owned(), ..workspace(1).settings };
    // The metadata say another name at once.
    check(Command::Put(vec![settings.into()]), &["page/0", "snapshot/b"]);
    check(delete(3), &["page/6", "snapshot/a"]);
}

fn title_of_the_third(title: &str) -> Command {
    let mut one = Opportunity::new(opportunity_id(3), title);
    one.enter(Stage::Prospect, None);
    Command::Put(vec![one.into()])
}

/// A text with one to three changes: a letter flipped, some cut off, a piece put elsewhere.
fn mutated(text: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=chance.below(3) {
        let at = chance.below(letters.len());
        match chance.below(4) {
            _ if letters.is_empty() => letters.push(';'),
            0 => letters.truncate(at),
            1 => {
                let piece = letters[at..].iter().take(1 + chance.below(9)).copied();
                let piece: Vec<char> = piece.collect();
                let to = chance.below(letters.len());
                letters.splice(to..to, piece);
            }
            2 => letters[at] = ['0', ';', '3', '\u{3400}', '2', 'f'][chance.below(6)],
            _ => {
                let flipped = u32::from(letters[at]) ^ (1 << chance.below(15));
                letters[at] = char::from_u32(flipped).unwrap_or('?');
            }
        }
    }
    letters.into_iter().collect()
}

#[test]
fn no_damage_whatever_stops_the_app() {
    let (disk, mut page) = ready(4);
    retitle(&mut page, 0, "one more");
    let texts = disk.texts.borrow().clone();
    let keys: Vec<&String> = texts.keys().collect();
    let mut chance = Chance::seeded(3);
    for _ in 0..1200 {
        let mut texts = texts.clone();
        for _ in 0..=chance.below(2) {
            let key = keys[chance.below(keys.len())];
            let text = mutated(&texts[key], &mut chance);
            texts.insert(key.clone(), text);
        }
        let disk = Disk::with(texts.clone());
        let _ = list(&*disk.view());
        let opened = open(disk.view(), fixture::empty().id, imbuto::domain::Tab(9), TODAY);
        assert_eq!(disk.writes(), 0);
        match opened {
            Ok(Opened::Workspace(mut page)) => {
                let lost =
                    page.lost_records().iter().any(|one| one.kind == RecordKind::Opportunity);
                assert!(lost || page.workspace().opportunities.len() >= 4);
                if chance.one_in(8) {
                    retitle(&mut page, 0, "goes on");
                    snapshot(&mut page, TODAY);
                    honest(&disk, &page);
                }
            }
            Ok(Opened::Unreadable(unreadable)) => {
                assert_eq!(unreadable.raw.into_iter().collect::<super::world::Texts>(), texts);
            }
            other => panic!("{other:?}"),
        }
    }
}
