//! Texts as this program writes them, byte for byte, one of each kind. Until a version is released
//! they may change with it; from then on they are read for ever, and what is written stays the same.

pub mod every;

use std::rc::Rc;

use imbuto::domain::{Account, AccountId, Command, Currency, Stage, Tab, Workspace, json};
use imbuto::storage::{KeyValue, MemoryStore, Opened, Progress, SaveState, UndoStep, create, open};
use imbuto::transfer::{
    Answer, CreatedAs, DateOrder, DecimalMark, Epoch, Field, Import, Mapping, Sheet, StageUse,
    StatusUse, backup, restore,
};
use jiff::civil::{Date, date};

const BACKUP: &str = include_str!("backup.json");
const STORE: &str = include_str!("store.txt");
const MAPPING: &str = include_str!("mapping.json");
const MARKS: &str = include_str!("marks.txt");

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
    let every = every::workspace();
    same_bytes(&backup(&every), BACKUP);
    assert!(restore(BACKUP.as_bytes()) == Ok(every));
}

#[test]
fn mappings_are_read_and_written_as_they_were() {
    same_bytes(json::write(&mapping()).as_bytes(), MAPPING);
    assert_eq!(json::read(MAPPING), Ok(mapping()));
}

#[test]
fn marks_of_an_import_are_the_ones_it_left_before() {
    assert_eq!(marks(), MARKS);
}

const STORED_ON: Date = date(2026, 11, 24);

/// What a page leaves that has made a snapshot, then an edit, and has taken that back.
fn leave(store: &Rc<MemoryStore>) -> Workspace {
    let mut page = create(store.clone(), every::workspace(), Tab(1), STORED_ON);
    let named =
        |name: &str| Command::Put(vec![Account::named(AccountId::new(9, [9; 10]), name).into()]);
    assert!(page.dispatch(&named("in a page"), STORED_ON, UndoStep::New).is_ok());
    let kept = page.workspace().clone();
    while page.write_snapshot(STORED_ON) == Ok(Progress::More) {}
    assert!(page.dispatch(&named("in the journal"), STORED_ON, UndoStep::New).is_ok());
    assert!(page.undo().is_some());
    kept
}

/// The texts of a store, a line for each, and the key before a space.
fn lines(store: &MemoryStore) -> String {
    let mut keys = store.keys("").unwrap_or_default();
    keys.sort();
    let text = |key: &String| store.get(key).ok().flatten().unwrap_or_default();
    keys.iter().map(|key| format!("{key} {}\n", text(key))).collect()
}

#[test]
fn a_store_is_read_and_written_as_it_was() {
    let store = Rc::new(MemoryStore::default());
    let kept = leave(&store);
    same_bytes(lines(&store).as_bytes(), STORE);

    let store = Rc::new(MemoryStore::default());
    for (key, text) in STORE.lines().filter_map(|line| line.split_once(' ')) {
        assert_eq!(store.set(key, text), Ok(()));
    }
    let Ok(Opened::Workspace(mut page)) = open(store, kept.id, Tab(2), STORED_ON) else {
        panic!("not opened")
    };
    assert!(*page.workspace() == kept && *page.save_state() == SaveState::Saved);
    assert!(page.unreadable().is_empty());
    assert!(page.undo().is_some(), "a step of the log");
    assert!(*page.workspace() == every::workspace());
    assert!(page.redo().is_some() && page.redo().is_some(), "and one of the journal");
}
