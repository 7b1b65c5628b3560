//! What is found by what is typed, in texts of many kinds; and that it is what a plain look through all
//! records finds.
#![expect(clippy::expect_used, reason = "a test stops where a command it made cannot be")]

mod expected;
mod kept;
mod marked;
mod numbers;
mod words;

use imbuto::domain::{Account, AccountId, Command, Contact, ContactId, Record, Workspace, apply};
use imbuto::search::{Found, Search, SearchStep, Typed};

use crate::duplicates::unfold;
use crate::fixture::{TODAY, empty};

/// Everything is read.
fn read(workspace: &Workspace) -> Search {
    let mut search = Search::new(unfold);
    while search.step(workspace) != SearchStep::Done {}
    search
}

fn find(search: &Search, text: &str) -> Vec<Found> {
    search.find(&Typed::of(text, unfold))
}

/// A workspace that holds these records.
fn holding(records: Vec<Record>) -> Workspace {
    let mut workspace = empty();
    apply(&mut workspace, &Command::Put(records), TODAY).expect("records that may stand");
    workspace
}

fn account(number: u64, name: &str) -> Account {
    Account::named(AccountId::new(number, [0; 10]), name)
}

fn contact(number: u64, name: &str) -> Contact {
    Contact::named(ContactId::new(number, [0; 10]), None, name)
}

/// Whether a company of this name is found by this text.
#[track_caller]
fn check(name: &str, text: &str, expected: bool) {
    let search = read(&holding(vec![account(1, name).into()]));
    assert_eq!(!find(&search, text).is_empty(), expected, "{name:?} by {text:?}");
}
