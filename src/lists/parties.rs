//! Companies and people as lists show them: what is open with each, when and by whom something was
//! last done, and whose they are. All of it is gathered in steps, and then filtered and sorted.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::{
    Account, AccountId, ActivityId, ActivityState, Contact, ContactId, OpportunityId, OwnerId,
    Party, Status, Workspace,
};

/// Folds a text to what tells it apart: small letters without accents.
pub type Fold = fn(&str) -> String;

/// A company or a person in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PartyRow {
    /// Which.
    pub party: Party,
    /// How they are called.
    pub name: String,
    /// Of a person: where they work.
    pub company: String,
    /// Line of business and place, or department.
    pub about: String,
    /// The number to call, as typed.
    pub phone: String,
    /// How many deals with them are open.
    pub open: u32,
    /// When something was last done with them, and by whom.
    pub heard: Option<(Date, Option<OwnerId>)>,
    /// Whose they are: of their newest open deal, else of the newest one.
    pub owner: Option<OwnerId>,
    /// The name of that owner.
    pub owner_name: String,
    /// What a search looks at.
    key: String,
    digits: String,
}

/// What lists of companies or people are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartyOrder {
    /// How they are called.
    Name,
    /// How many deals are open.
    Open,
    /// When something was last done.
    Heard,
    /// The name of the owner.
    Owner,
}

/// All companies and all people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartyRows {
    /// The companies.
    pub companies: Vec<PartyRow>,
    /// The people.
    pub people: Vec<PartyRow>,
}

/// The rows being gathered.
#[derive(Debug)]
pub struct PartyRowsUnderWay {
    fold: Fold,
    next: Next,
    rows: PartyRows,
    companies: BTreeMap<AccountId, usize>,
    people: BTreeMap<ContactId, usize>,
    /// The newest deal of each company: whether it is open, and which.
    newest: BTreeMap<AccountId, (bool, OpportunityId)>,
}

/// Which records are read next, and after which.
#[derive(Debug)]
enum Next {
    Accounts(Option<AccountId>),
    Contacts(Option<ContactId>),
    Opportunities(Option<OpportunityId>),
    Activities(Option<ActivityId>),
}

/// Begins to gather all rows.
#[must_use]
pub fn party_rows(fold: Fold) -> PartyRowsUnderWay {
    PartyRowsUnderWay {
        fold,
        next: Next::Accounts(None),
        rows: PartyRows::default(),
        companies: BTreeMap::new(),
        people: BTreeMap::new(),
        newest: BTreeMap::new(),
    }
}

impl PartyRowsUnderWay {
    /// Reads so many records more; all rows once all are read. The records must stay the same from
    /// step to step.
    pub fn step(&mut self, workspace: &Workspace, some: usize) -> Option<PartyRows> {
        match self.next {
            Next::Accounts(after) => {
                let mut last = None;
                for account in workspace.accounts.after(after).take(some) {
                    last = Some(account.id);
                    self.companies.insert(account.id, self.rows.companies.len());
                    self.rows.companies.push(of_account(account, self.fold));
                }
                self.next = last.map_or(Next::Contacts(None), |last| Next::Accounts(Some(last)));
            }
            Next::Contacts(after) => {
                let mut last = None;
                for contact in workspace.contacts.after(after).take(some) {
                    last = Some(contact.id);
                    self.people.insert(contact.id, self.rows.people.len());
                    self.rows.people.push(of_contact(workspace, contact, self.fold));
                }
                let next = Next::Opportunities(None);
                self.next = last.map_or(next, |last| Next::Contacts(Some(last)));
            }
            Next::Opportunities(after) => {
                let last = self.read_opportunities(workspace, after, some);
                let next = Next::Activities(None);
                self.next = last.map_or(next, |last| Next::Opportunities(Some(last)));
            }
            Next::Activities(after) => {
                let last = self.read_activities(workspace, after, some);
                if last.is_none() {
                    self.name_owners(workspace);
                    return Some(std::mem::take(&mut self.rows));
                }
                self.next = Next::Activities(last);
            }
        }
        None
    }

    fn read_opportunities(
        &mut self,
        workspace: &Workspace,
        after: Option<OpportunityId>,
        some: usize,
    ) -> Option<OpportunityId> {
        let mut last = None;
        for one in workspace.opportunities.after(after).take(some) {
            last = Some(one.id);
            let is_open = *one.status() == Status::Open;
            if let Some(id) = one.account {
                let newest = self.newest.entry(id).or_insert((is_open, one.id));
                *newest = (*newest).max((is_open, one.id));
            }
            if is_open {
                let company = one.account.and_then(|id| self.companies.get(&id));
                if let Some(row) = company.and_then(|at| self.rows.companies.get_mut(*at)) {
                    row.open += 1;
                }
                for id in &one.contacts {
                    let at = self.people.get(id);
                    if let Some(row) = at.and_then(|at| self.rows.people.get_mut(*at)) {
                        row.open += 1;
                    }
                }
            }
        }
        last
    }

    fn read_activities(
        &mut self,
        workspace: &Workspace,
        after: Option<ActivityId>,
        some: usize,
    ) -> Option<ActivityId> {
        let mut last = None;
        for activity in workspace.activities.after(after).take(some) {
            last = Some(activity.id);
            if activity.state != ActivityState::Done {
                continue;
            }
            let about = || workspace.opportunities.get(activity.opportunity?)?.account;
            let heard = Some((activity.on, activity.owner));
            let company = activity.account.or_else(about).and_then(|id| self.companies.get(&id));
            let person = activity.contact.and_then(|id| self.people.get(&id));
            let rows = [
                company.and_then(|at| self.rows.companies.get_mut(*at)),
                person.and_then(|at| self.rows.people.get_mut(*at)),
            ];
            for row in rows.into_iter().flatten() {
                // Of one day the one written down last stands.
                if row.heard.is_none_or(|(on, _)| on <= activity.on) {
                    row.heard = heard;
                }
            }
        }
        last
    }

    fn name_owners(&mut self, workspace: &Workspace) {
        let owner_of = |id: AccountId| {
            let (_, newest) = self.newest.get(&id)?;
            workspace.opportunities.get(*newest)?.owner()
        };
        let all = self.rows.companies.iter_mut().chain(&mut self.rows.people);
        for row in all {
            row.owner = match row.party {
                Party::Account(id) => owner_of(id),
                Party::Contact(id) => {
                    workspace.contacts.get(id).and_then(|one| one.account).and_then(owner_of)
                }
            };
            let owner = row.owner.and_then(|id| workspace.owners.get(id));
            row.owner_name = owner.map(|owner| owner.name.clone()).unwrap_or_default();
        }
    }
}

fn of_account(account: &Account, fold: Fold) -> PartyRow {
    let about = [&account.sector, &account.size_band, &account.area];
    let names = std::iter::once(&account.name).chain(&account.other_names);
    PartyRow {
        party: Party::Account(account.id),
        name: account.name.clone(),
        company: String::new(),
        about: about.into_iter().flatten().cloned().collect::<Vec<_>>().join(", "),
        phone: account.phone.clone().unwrap_or_default(),
        open: 0,
        heard: None,
        owner: None,
        owner_name: String::new(),
        key: key(names.chain(&account.area).chain(&account.tags), fold),
        digits: account.phone.as_deref().map(digits).unwrap_or_default(),
    }
}

fn of_contact(workspace: &Workspace, contact: &Contact, fold: Fold) -> PartyRow {
    let company = contact.account.and_then(|id| workspace.accounts.get(id));
    let company = company.map(|company| company.name.clone()).unwrap_or_default();
    let names = std::iter::once(&contact.name).chain(&contact.other_names);
    let key = key(names.chain([&company]).chain(&contact.email), fold);
    let numbers = [&contact.phone, &contact.mobile];
    PartyRow {
        party: Party::Contact(contact.id),
        name: contact.name.clone(),
        company,
        about: contact.department.clone().unwrap_or_default(),
        phone: numbers.into_iter().flatten().next().cloned().unwrap_or_default(),
        open: 0,
        heard: None,
        owner: None,
        owner_name: String::new(),
        key,
        digits: numbers
            .into_iter()
            .flatten()
            .map(|number| digits(number))
            .collect::<Vec<_>>()
            .join(" "),
    }
}

fn key<'a>(texts: impl Iterator<Item = &'a String>, fold: Fold) -> String {
    texts.map(|text| fold(text)).collect::<Vec<_>>().join("\n")
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// So many digits are looked for among numbers.
const LEAST_DIGITS: usize = 3;

/// The places of the rows that a text finds, by name, company, place or number, in this order.
#[must_use]
pub fn found(
    rows: &[PartyRow],
    text: &str,
    fold: Fold,
    (by, descending): (PartyOrder, bool),
) -> Vec<usize> {
    let words = fold(text.trim());
    let number = digits(text);
    let is_number = number.len() >= LEAST_DIGITS && !text.chars().any(char::is_alphabetic);
    let holds = |row: &PartyRow| {
        words.split_whitespace().all(|word| row.key.contains(word))
            || (is_number && row.digits.contains(&number))
    };
    let mut found: Vec<usize> = (0..rows.len()).filter(|at| holds(&rows[*at])).collect();
    let compare = |one: &PartyRow, other: &PartyRow| match by {
        PartyOrder::Name => one.key.cmp(&other.key),
        PartyOrder::Open => one.open.cmp(&other.open),
        PartyOrder::Heard => one.heard.map(|(on, _)| on).cmp(&other.heard.map(|(on, _)| on)),
        PartyOrder::Owner => one.owner_name.cmp(&other.owner_name),
    };
    // Of whom it is not known stands at the end, either way.
    let is_unknown = |row: &PartyRow| match by {
        PartyOrder::Heard => row.heard.is_none(),
        PartyOrder::Owner => row.owner.is_none(),
        PartyOrder::Name | PartyOrder::Open => false,
    };
    let order = |one: &PartyRow, other: &PartyRow| -> Ordering {
        let by_value = compare(one, other);
        let by_value = if descending { by_value.reverse() } else { by_value };
        is_unknown(one).cmp(&is_unknown(other)).then(by_value).then_with(|| one.key.cmp(&other.key))
    };
    found.sort_by(|one, other| order(&rows[*one], &rows[*other]));
    found
}
