//! Companies and people that may be the same as one that is looked at or typed, found in slices. Pairs
//! of which somebody has said that they are two are not among them.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::{AccountId, ContactId, Party, RecordKind, Relation, RelationKind, Workspace};
use crate::duplicates::{Companies, Likeness, People, folded};

use super::browser::unfold;
use super::context::App;
use super::slices::{Work, kept_in_slices};

/// Records that a step takes into an index.
const PUT_A_STEP: usize = 64;

/// All companies and all people, to be asked which are like another.
#[derive(Clone)]
pub struct Known {
    /// The companies.
    pub companies: Arc<Companies>,
    /// The people.
    pub people: Arc<People>,
}

impl Known {
    /// Those that may be the same as this one, the likeliest first.
    #[must_use]
    pub fn like(&self, party: Party) -> Vec<(Party, Likeness)> {
        match party {
            Party::Account(id) => named(self.companies.like_known(id), Party::Account),
            Party::Contact(id) => named(self.people.like_known(id), Party::Contact),
        }
    }
}

/// Answers of an index, as companies or people.
pub fn named<Id>(found: Vec<(Id, Likeness)>, party: fn(Id) -> Party) -> Vec<(Party, Likeness)> {
    found.into_iter().map(|(id, likeness)| (party(id), likeness)).collect()
}

/// A text folded to the words that tell it apart.
#[must_use]
pub fn fold(text: &str) -> String {
    folded(text, unfold).join(" ")
}

/// All that are known, as soon as they are gathered, and anew whenever one of them changes.
pub fn known(app: App) -> Signal<Option<Known>> {
    kept_in_slices(move || {
        app.store.follow_kinds(&[RecordKind::Account, RecordKind::Contact]);
        app.store.open.track();
        let mut gathered = Gathering::new();
        Some(Box::new(move || app.store.peek(|workspace| gathered.step(workspace))?) as Work<Known>)
    })
}

struct Gathering {
    companies: Companies,
    people: People,
    account: Option<AccountId>,
    contact: Option<ContactId>,
    has_accounts: bool,
}

impl Gathering {
    fn new() -> Self {
        Self {
            companies: Companies::new(unfold),
            people: People::new(unfold),
            account: None,
            contact: None,
            has_accounts: false,
        }
    }

    fn step(&mut self, workspace: &Workspace) -> Option<Known> {
        let mut put = 0;
        if !self.has_accounts {
            for account in workspace.accounts.after(self.account).take(PUT_A_STEP) {
                self.companies.put(account);
                self.account = Some(account.id);
                put += 1;
            }
            self.has_accounts = put < PUT_A_STEP;
            return None;
        }
        for contact in workspace.contacts.after(self.contact).take(PUT_A_STEP) {
            self.people.put(contact);
            self.companies.put_person(contact);
            self.contact = Some(contact.id);
            put += 1;
        }
        let none = || (Companies::new(unfold), People::new(unfold));
        (put < PUT_A_STEP).then(|| {
            let (companies, people) = none();
            Known {
                companies: Arc::new(std::mem::replace(&mut self.companies, companies)),
                people: Arc::new(std::mem::replace(&mut self.people, people)),
            }
        })
    }
}

/// The pairs of which somebody has said that they are two.
#[must_use]
pub fn distinct(workspace: &Workspace) -> BTreeSet<(Party, Party)> {
    let said = |relation: &&Relation| relation.kind == RelationKind::DistinctFrom;
    let pairs = workspace.relations.iter().filter(said);
    pairs.map(|relation| pair(relation.from, relation.to)).collect()
}

/// A pair, whichever was named first.
#[must_use]
pub fn pair(one: Party, other: Party) -> (Party, Party) {
    (one.min(other), one.max(other))
}
