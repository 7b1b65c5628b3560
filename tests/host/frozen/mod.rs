//! Texts that an earlier version of this program wrote, byte for byte: they are read for ever, and
//! what is written today is the same to the byte.

pub mod every;

use std::rc::Rc;

use imbuto::demo::DemoWords;
use imbuto::domain::{Command, Currency, RecordId, Stage, Tab, Workspace, apply};
use imbuto::storage::{Keeping, KeyValue, MemoryStore, Opened, list, open};
use imbuto::transfer::{
    Answer, CreatedAs, DateOrder, DecimalMark, Epoch, Field, Import, Mapping, Sheet, StageUse,
    StatusUse, backup, restore,
};
use imbuto::words::{Language, default_playbook};
use jiff::civil::date;

const EVERY: &str = include_str!("every.json");
const DEMO: &str = include_str!("demo.json");
const SNAPSHOT: &str = include_str!("snapshot.txt");
const LIST: &str = include_str!("list.json");
const MAPPING: &str = include_str!("mapping.json");
const MARKS: &str = include_str!("marks.txt");

/// The demo, less all but its first opportunities, so that the file stays small.
fn demo() -> Workspace {
    let day = date(2026, 11, 24);
    let playbook = default_playbook(Language::It);
    let mut workspace = imbuto::demo::workspace(7, day, playbook, &DemoWords::IT);
    let gone = workspace.opportunities.iter().skip(12).map(|one| RecordId::Opportunity(one.id));
    let gone = Command::Delete(gone.collect());
    assert!(apply(&mut workspace, &gone, day).is_ok());
    workspace
}

/// A mapping with an answer of every kind and a use of every kind.
fn mapping() -> Mapping {
    let headers = (0..34).map(|column| format!("c{column}")).collect::<Vec<_>>().join(";");
    let Ok(sheet) = Sheet::read("a.csv", format!("{headers}\n").as_bytes()) else {
        panic!("a sheet of headers")
    };
    let mut mapping = Import::open(sheet, Vec::new(), |_| None).mapping;
    for (column, field) in Field::SINGLE.into_iter().enumerate() {
        mapping.set_field(column, field);
    }
    mapping.set_field(32, Field::StageEnteredOn("Déjà \"vu\"".into()));
    for (value, used_as) in [
        ("n", StageUse::Stage(Stage::Negotiation)),
        ("w", StageUse::Won),
        ("l", StageUse::Lost { at: None }),
        ("la", StageUse::Lost { at: Some(Stage::Approach) }),
        ("o", StageUse::LeaveOut),
    ] {
        mapping.set_stage(value, used_as);
    }
    let statuses = [StatusUse::Open, StatusUse::Won, StatusUse::Lost, StatusUse::LeaveOut];
    for (index, used_as) in statuses.into_iter().enumerate() {
        mapping.set_status(&index.to_string(), used_as);
    }
    mapping.answer(Answer::DateOrder { column: 10, order: DateOrder::MonthFirst });
    mapping.answer(Answer::DateOrder { column: 9, order: DateOrder::DayFirst });
    mapping.answer(Answer::DecimalMark { column: 13, mark: DecimalMark::Comma });
    mapping.answer(Answer::DecimalMark { column: 14, mark: DecimalMark::Point });
    mapping.answer(Answer::Epoch(Epoch::Excel1904));
    mapping.answer(Answer::DayAsWritten);
    mapping.answer(Answer::Currency(Currency::USD));
    mapping.created_as = CreatedAs::Suspect;
    mapping.title_with_account = true;
    mapping
}

/// Marks that an import leaves with its opportunities, in the order of the rows.
fn marks() -> String {
    let text = "id;title;company;sector;contact;email;phone;owner;stage;status;amount;cost;\
        created on;closed on;expected close on;source;lost reason;tags;next action;\
        next action on;temperature;decision on;handed over on\n\
        1;lamps è\t/;Acme;Steel;Ugo;u@example.org;+39;Ida;N;;-5,00 USD;1 EUR;2024-01-02;;\
        2024-08-01;fair;;a, b;call;2024-08-01 14:30;undecided;2024-09-01;2024-02-01\n\
        2;chairs;;;;;;;O;won;7;;;2024-02-03;;;;;;;;;\n\
        3;lost;;;;;;;P;lost;;;;2024-03-03;;;too dear;;;;;;\n\
        4;bare;;;;;;;;;;;;;;;;;;;;;\n\
        5;open;;;;;;;S;open;;;2024-01-05;;;;;;ring;2024-07-01;;;\n";
    let mut workspace = crate::transfer::fixture::empty();
    crate::transfer::fixture::import_into(&mut workspace, &crate::transfer::fixture::open(text));
    let marks = workspace.opportunities.iter();
    let marks = marks.map(|one| one.unknown.0.get("import_mark")?.to_text());
    marks.map(|mark| format!("{}\n", mark.as_deref().unwrap_or("-"))).collect()
}

#[track_caller]
fn same_bytes(written: &[u8], frozen: &str) {
    let written = String::from_utf8_lossy(written);
    let at = written.bytes().zip(frozen.bytes()).position(|(one, other)| one != other);
    let from = at.unwrap_or(written.len().min(frozen.len())).saturating_sub(60);
    let near = |text: &str| {
        String::from_utf8_lossy(text.as_bytes().get(from..).unwrap_or_default())
            .chars()
            .take(120)
            .collect::<String>()
    };
    assert!(written == frozen, "at {at:?}: {:?} instead of {:?}", near(&written), near(frozen));
}

#[test]
fn backups_are_read_and_written_as_they_were() {
    for (workspace, frozen) in [(every::workspace(), EVERY), (demo(), DEMO)] {
        same_bytes(&backup(&workspace), frozen);
        assert!(restore(frozen.as_bytes()) == Ok(workspace));
    }
}

/// What format 1 left, key by key.
pub fn format_1_texts() -> [(String, String); 2] {
    let slot = format!("imbuto/{}/snapshot/a", every::workspace().id);
    [(slot, SNAPSHOT.to_owned()), ("imbuto/workspaces".to_owned(), LIST.to_owned())]
}

/// A store as format 1 left it.
fn format_1() -> Rc<MemoryStore> {
    let store = Rc::new(MemoryStore::default());
    for (key, text) in format_1_texts() {
        assert_eq!(store.set(&key, &text), Ok(()));
    }
    store
}

#[test]
fn snapshots_of_format_1_are_read_and_kept_anew() {
    let every = every::workspace();
    let day = date(2026, 11, 24);
    let store = format_1();
    for tab in 1..3 {
        match open(store.clone(), every.id, Tab(tab), day) {
            Ok(Opened::Workspace(ledger)) => {
                assert!(*ledger.workspace() == every);
                assert_eq!(*ledger.keeping(), Keeping::Yes);
            }
            other => panic!("not opened: {other:?}"),
        }
    }
    let mark = store.get(&format!("imbuto/{}/snapshot/a", every.id));
    assert_eq!(mark, Ok(Some("2;".to_owned())), "an older version sees that it must not write");
}

#[test]
fn the_list_of_format_1_is_read() {
    let store = format_1();
    let entries = list(&*store);
    assert_eq!(entries.len(), 1, "the other one of the list is not stored");
    assert_eq!(entries[0].id, every::workspace().id);
}

#[test]
fn mappings_are_read_and_written_as_they_were() {
    same_bytes(mapping().to_text().as_bytes(), MAPPING);
    assert_eq!(Mapping::parse(MAPPING), Some(mapping()));
}

#[test]
fn marks_of_an_import_are_the_ones_it_left_before() {
    assert_eq!(marks(), MARKS);
}
