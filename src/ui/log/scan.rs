//! People by name, and companies that have no opportunity yet, looked for a slice at a time. The
//! lists know opportunities only.

use std::collections::BTreeSet;

use crate::domain::{AccountId, ContactId, Opportunity, OpportunityId, Status, Workspace};
use crate::ui::browser::lower_case;
use crate::ui::store::Store;

/// Records that a step reads.
const READ_A_STEP: usize = 256;
/// So many people are shown.
const PEOPLE: usize = 4;
/// So many companies are looked at; most have an opportunity and are in the list.
const COMPANIES: usize = 40;

/// What was found beside the list of opportunities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scanned {
    /// People, each with the opportunity that they are met for, if there is one.
    pub people: Vec<(ContactId, Option<OpportunityId>)>,
    /// Companies without an opportunity.
    pub companies: Vec<AccountId>,
}

enum Reading {
    Contacts(Option<ContactId>),
    Accounts(Option<AccountId>),
    Opportunities(Option<OpportunityId>),
}

/// A look through people, companies, and then the opportunities of those that were found.
pub struct Scan {
    store: Store,
    text: String,
    reading: Reading,
    people: Vec<Person>,
    companies: BTreeSet<AccountId>,
}

struct Person {
    id: ContactId,
    account: Option<AccountId>,
    best: Option<Met>,
}

/// How well an opportunity fits a person: an open one, one that names the person, the newest.
type Met = (bool, bool, OpportunityId);

impl Scan {
    /// A look for a text, in any letters.
    pub fn new(store: Store, text: &str) -> Self {
        Self {
            store,
            text: lower_case(text.trim()),
            reading: Reading::Contacts(None),
            people: Vec::new(),
            companies: BTreeSet::new(),
        }
    }

    /// Reads on; gives what was found once all is read.
    pub fn step(&mut self) -> Option<Scanned> {
        let store = self.store;
        let done = store.peek(|workspace| self.read(workspace));
        // Where nothing is open there is nothing to find.
        if done == Some(false) { None } else { Some(self.found()) }
    }

    fn read(&mut self, workspace: &Workspace) -> bool {
        match self.reading {
            Reading::Contacts(after) => {
                let mut last = None;
                for contact in workspace.contacts.after(after).take(READ_A_STEP) {
                    last = Some(contact.id);
                    if self.people.len() < PEOPLE && self.is_in(&contact.name) {
                        let (id, account) = (contact.id, contact.account);
                        self.people.push(Person { id, account, best: None });
                    }
                }
                self.reading = match last.filter(|_| self.people.len() < PEOPLE) {
                    Some(_) => Reading::Contacts(last),
                    None => Reading::Accounts(None),
                };
            }
            Reading::Accounts(after) => {
                let mut last = None;
                for account in workspace.accounts.after(after).take(READ_A_STEP) {
                    last = Some(account.id);
                    if self.companies.len() < COMPANIES && self.is_in(&account.name) {
                        self.companies.insert(account.id);
                    }
                }
                self.reading = match last.filter(|_| self.companies.len() < COMPANIES) {
                    Some(_) => Reading::Accounts(last),
                    None => Reading::Opportunities(None),
                };
            }
            Reading::Opportunities(after) => {
                let mut last = None;
                for opportunity in workspace.opportunities.after(after).take(READ_A_STEP) {
                    last = Some(opportunity.id);
                    self.meet(opportunity);
                }
                self.reading = Reading::Opportunities(last);
                return last.is_none() || self.people.is_empty() && self.companies.is_empty();
            }
        }
        false
    }

    fn is_in(&self, name: &str) -> bool {
        lower_case(name).contains(&self.text)
    }

    fn meet(&mut self, opportunity: &Opportunity) {
        if let Some(account) = opportunity.account {
            self.companies.remove(&account);
        }
        let open = *opportunity.status() == Status::Open;
        for person in &mut self.people {
            let names = opportunity.contacts.contains(&person.id);
            let same = person.account.is_some() && person.account == opportunity.account;
            if names || same {
                person.best = person.best.max(Some((open, names, opportunity.id)));
            }
        }
    }

    fn found(&mut self) -> Scanned {
        let people = self.people.iter();
        Scanned {
            people: people.map(|one| (one.id, one.best.map(|(.., id)| id))).collect(),
            companies: std::mem::take(&mut self.companies).into_iter().collect(),
        }
    }
}
