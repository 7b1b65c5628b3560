//! A store to damage, and the seal without which nothing that is stored is looked into.

use imbuto::domain::{
    Account, AccountId, Command, LineageId, Opportunity, OpportunityId, Playbook, Settings, Stage,
    Tab, Workspace, WorkspaceId, WorkspaceKind,
};
use imbuto::storage::{KeyValue, Ledger, MemoryStore, Opened, Progress, UndoStep, create, open};
use jiff::civil::{Date, date};
use std::rc::Rc;

/// The day of all that is done here.
pub const TODAY: Date = date(2026, 3, 31);

/// The workspace in the store.
#[must_use]
pub fn id() -> WorkspaceId {
    WorkspaceId::new(1, [0; 10])
}

/// An opportunity of the workspace, or one that is not there.
#[must_use]
pub fn opportunity(number: u64) -> OpportunityId {
    OpportunityId::new(1000 + number, [7; 10])
}

thread_local! {
    static TEXTS: Vec<(String, String)> = texts();
}

/// A workspace without records.
#[must_use]
pub fn workspace() -> Workspace {
    let (kind, lineage) = (WorkspaceKind::Own, LineageId::new(1, [0; 10]));
    Workspace::empty(id(), lineage, kind, Settings::named("firm"), Playbook::default())
}

/// A store with pages, a log, two snapshots, an earlier day and a journal; and the keys in it.
#[must_use]
pub fn store() -> (Rc<MemoryStore>, Vec<String>) {
    let store = Rc::new(MemoryStore::default());
    let keys = TEXTS.with(|texts| {
        texts.iter().for_each(|(key, text)| drop(store.set(key, text)));
        texts.iter().map(|(key, _)| key.clone()).collect()
    });
    (store, keys)
}

/// An empty workspace.
#[must_use]
pub fn workspace() -> Workspace {
    let kind = WorkspaceKind::Own;
    let lineage = LineageId::new(1, [0; 10]);
    Workspace::empty(id(), lineage, kind, Settings::named("firm"), Playbook::default())
}

fn texts() -> Vec<(String, String)> {
    let workspace = workspace();
    let store = Rc::new(MemoryStore::default());
    let mut page = create(store.clone(), workspace, Tab(1), TODAY);
    let acme = Account::named(AccountId::new(1, [3; 10]), "acme");
    do_it(&mut page, &Command::Put(vec![acme.clone().into()]));
    for number in 0..4 {
        let mut one = Opportunity::new(opportunity(number), format!("Lamps {number}"));
        one.enter(Stage::Prospect, Some(TODAY));
        one.account = Some(acme.id);
        do_it(&mut page, &Command::Put(vec![one.into()]));
        if number < 3 {
            let on = TODAY.tomorrow().unwrap_or(TODAY);
            snapshot(&mut page, if number == 0 { TODAY } else { on });
        }
    }
    let keys = store.keys("").unwrap_or_default();
    let text = |key: String| store.get(&key).ok().flatten().map(|text| (key, text));
    keys.into_iter().filter_map(text).collect()
}

/// Carries a command out, or not.
pub fn do_it(page: &mut Ledger, command: &Command) {
    let _ = page.dispatch(command, TODAY, UndoStep::New);
}

/// Makes a snapshot, or not.
pub fn snapshot(page: &mut Ledger, on: Date) {
    while page.write_snapshot(on) == Ok(Progress::More) {}
}

/// Opens what is in a store and goes on with it: what is kept then is what opens.
pub fn go_on(store: &Rc<MemoryStore>) {
    let Ok(Opened::Workspace(mut page)) = open(store.clone(), id(), Tab(2), TODAY) else {
        return;
    };
    page.undo();
    let mut one = Opportunity::new(opportunity(9), "one more");
    one.enter(Stage::Suspect, None);
    do_it(&mut page, &Command::Put(vec![one.into()]));
    snapshot(&mut page, TODAY);
    page.undo();
    page.redo();
    match open(store.clone(), id(), Tab(3), TODAY) {
        Ok(Opened::Workspace(again)) => assert!(again.workspace() == page.workspace()),
        other => panic!("{other:?}"),
    }
}

/// Bytes sealed for a key, as `src/storage/seal.rs` says.
#[must_use]
pub fn sealed(key: &str, bytes: &[u8]) -> String {
    let all: Vec<u8> = key.bytes().chain(bytes.iter().copied()).collect();
    format!("1;{:08x};{};{}", crc(&all), bytes.len(), pack(bytes))
}

/// A text sealed for a key.
#[must_use]
pub fn sealed_text(key: &str, text: &[u8]) -> String {
    sealed(key, &miniz_oxide::deflate::compress_to_vec(text, 4))
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    })
}

fn pack(bytes: &[u8]) -> String {
    let bit = |at: usize| bytes.get(at / 8).is_some_and(|byte| byte >> (7 - at % 8) & 1 == 1);
    let letter = |unit: usize| {
        let value = (0..15).fold(0, |value, at| value << 1 | u32::from(bit(unit * 15 + at)));
        char::from_u32(0x3400 + value)
    };
    (0..(bytes.len() * 8).div_ceil(15)).filter_map(letter).collect()
}
