//! Owners, companies and people by name: those that are here, and those that an import makes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Counts;
use super::draft::AccountFacts;
use super::name::folded;
use crate::domain::{
    Account, AccountId, Contact, ContactId, Owner, OwnerId, RawJson, Record, Unknown, Workspace,
};

/// Draws what a new id is made of: milliseconds since 1970 and ten random bytes.
pub type NewId<'a> = &'a mut dyn FnMut() -> (u64, [u8; 10]);

/// What a file says of a person.
#[derive(Clone, Debug, Default)]
pub(super) struct PersonFacts<'a> {
    pub(super) name: &'a str,
    pub(super) email: Option<&'a str>,
    pub(super) phone: Option<&'a str>,
    pub(super) mobile: Option<&'a str>,
    pub(super) department: Option<&'a str>,
    /// Their id in the program that wrote the file, with the program.
    pub(super) id: Option<String>,
}

/// The key among the unknown fields of a company or person under which its id in another program is
/// kept.
const IMPORT_ID: &str = "import_id";

/// So many digits at the end of a number tell whose it is, with or without its country.
const PHONE_DIGITS: usize = 8;

/// An index of the workspace's names, made once, and the records that the import adds to it.
pub(super) struct Parties<'w> {
    workspace: &'w Workspace,
    owners: HashMap<String, OwnerId>,
    accounts: HashMap<String, AccountId>,
    contacts: HashMap<(Option<AccountId>, String), ContactId>,
    accounts_by_id: HashMap<String, AccountId>,
    contacts_by_id: HashMap<String, ContactId>,
    contacts_by_mail: HashMap<String, ContactId>,
    /// By the end of a number and the name.
    contacts_by_phone: HashMap<(String, String), ContactId>,
    repeated: BTreeSet<String>,
    new_owners: Vec<Owner>,
    new_accounts: Vec<Account>,
    new_account_at: HashMap<AccountId, usize>,
    new_contacts: Vec<Contact>,
    new_contact_at: HashMap<ContactId, usize>,
    fuller_accounts: BTreeMap<AccountId, Account>,
    fuller_contacts: BTreeMap<ContactId, Contact>,
    pub(super) same_names: BTreeSet<String>,
    pub(super) kept_accounts: BTreeSet<AccountId>,
}

impl<'w> Parties<'w> {
    pub(super) fn of(workspace: &'w Workspace) -> Self {
        let mut repeated = BTreeSet::new();
        let mut owners = HashMap::new();
        for owner in workspace.owners.iter().rev() {
            if owners.insert(folded(&owner.name), owner.id).is_some() {
                repeated.insert(folded(&owner.name));
            }
        }
        let mut accounts = HashMap::new();
        for account in workspace.accounts.iter().rev() {
            if accounts.insert(folded(&account.name), account.id).is_some() {
                repeated.insert(folded(&account.name));
            }
        }
        let contacts = workspace.contacts.iter().rev();
        let mut contacts: HashMap<_, _> =
            contacts.map(|person| ((person.account, folded(&person.name)), person.id)).collect();
        // What somebody or something was called once says less than what others are called now.
        for owner in workspace.owners.iter() {
            for name in &owner.other_names {
                owners.entry(folded(name)).or_insert(owner.id);
            }
        }
        for account in workspace.accounts.iter() {
            for name in &account.other_names {
                accounts.entry(folded(name)).or_insert(account.id);
            }
        }
        for person in workspace.contacts.iter() {
            for name in &person.other_names {
                contacts.entry((person.account, folded(name))).or_insert(person.id);
            }
        }
        let mut parties = Self {
            workspace,
            owners,
            accounts,
            contacts,
            accounts_by_id: HashMap::new(),
            contacts_by_id: HashMap::new(),
            contacts_by_mail: HashMap::new(),
            contacts_by_phone: HashMap::new(),
            repeated,
            new_owners: Vec::new(),
            new_accounts: Vec::new(),
            new_account_at: HashMap::new(),
            new_contacts: Vec::new(),
            new_contact_at: HashMap::new(),
            fuller_accounts: BTreeMap::new(),
            fuller_contacts: BTreeMap::new(),
            same_names: BTreeSet::new(),
            kept_accounts: BTreeSet::new(),
        };
        for account in workspace.accounts.iter() {
            let id = import_id(&account.unknown);
            id.map(|id| parties.accounts_by_id.insert(id, account.id));
        }
        workspace.contacts.iter().for_each(|person| parties.know(person));
        parties
    }

    /// Lets a person be found by all that is known of them.
    fn know(&mut self, person: &Contact) {
        if let Some(id) = import_id(&person.unknown) {
            self.contacts_by_id.insert(id, person.id);
        }
        if let Some(mail) = &person.email {
            self.contacts_by_mail.entry(folded(mail)).or_insert(person.id);
        }
        for phone in [&person.phone, &person.mobile].into_iter().flatten() {
            if let Some(digits) = last_digits(phone) {
                self.contacts_by_phone.entry((digits, folded(&person.name))).or_insert(person.id);
            }
        }
    }

    /// The owner of this name, made if there is none.
    pub(super) fn owner(&mut self, name: &str, new_id: NewId<'_>) -> OwnerId {
        let key = folded(name);
        if self.repeated.contains(&key) {
            self.same_names.insert(name.trim().to_owned());
        }
        *self.owners.entry(key).or_insert_with(|| {
            let (millis, random) = new_id();
            let owner = Owner::sales(OwnerId::new(millis, random), name);
            self.new_owners.push(owner);
            OwnerId::new(millis, random)
        })
    }

    /// The company of this id or name, made if there is none. What is not known of it is filled in;
    /// what is known stays.
    pub(super) fn account(&mut self, facts: &AccountFacts<'_>, new_id: NewId<'_>) -> AccountId {
        let key = folded(facts.name);
        if self.repeated.contains(&key) {
            self.same_names.insert(facts.name.trim().to_owned());
        }
        let by_id = facts.id.as_ref().and_then(|id| self.accounts_by_id.get(id).copied());
        let id = by_id.unwrap_or_else(|| {
            *self.accounts.entry(key).or_insert_with(|| {
                let (millis, random) = new_id();
                let id = AccountId::new(millis, random);
                self.new_account_at.insert(id, self.new_accounts.len());
                self.new_accounts.push(Account::named(id, facts.name));
                id
            })
        });
        if let Some(import_id) = &facts.id {
            self.accounts_by_id.entry(import_id.clone()).or_insert(id);
        }
        if let Some(at) = self.new_account_at.get(&id) {
            if fill(&mut self.new_accounts[*at], facts) {
                self.kept_accounts.insert(id);
            }
        } else if let Some(known) = self.workspace.accounts.get(id) {
            let known = self.fuller_accounts.get(&id).unwrap_or(known);
            let mut account = known.clone();
            if fill(&mut account, facts) {
                self.kept_accounts.insert(id);
            }
            if account != *known {
                self.fuller_accounts.insert(id, account);
            }
        }
        id
    }

    /// The company of this id in another program, if it is here.
    pub(super) fn account_of_id(&self, id: &str) -> Option<AccountId> {
        self.accounts_by_id.get(id).copied()
    }

    /// The person of this id, name at this company, e-mail address, or number and name, made if there
    /// is none. What is not known of them is filled in; what is known stays.
    pub(super) fn contact(
        &mut self,
        account: Option<AccountId>,
        facts: &PersonFacts<'_>,
        new_id: NewId<'_>,
    ) -> ContactId {
        let id = self.find_contact(account, facts).unwrap_or_else(|| {
            let (millis, random) = new_id();
            let id = ContactId::new(millis, random);
            self.new_contact_at.insert(id, self.new_contacts.len());
            self.new_contacts.push(Contact::named(id, account, facts.name));
            id
        });
        self.contacts.entry((account, folded(facts.name))).or_insert(id);
        let known = match self.new_contact_at.get(&id) {
            Some(at) => &self.new_contacts[*at],
            None => match self.fuller_contacts.get(&id).or(self.workspace.contacts.get(id)) {
                Some(known) => known,
                None => return id,
            },
        };
        let mut person = known.clone();
        fill_person(&mut person, account, facts);
        if person != *known {
            self.know(&person);
            match self.new_contact_at.get(&id) {
                Some(at) => self.new_contacts[*at] = person,
                None => _ = self.fuller_contacts.insert(id, person),
            }
        }
        id
    }

    fn find_contact(
        &self,
        account: Option<AccountId>,
        facts: &PersonFacts<'_>,
    ) -> Option<ContactId> {
        let name = folded(facts.name);
        let by_id = || self.contacts_by_id.get(facts.id.as_ref()?).copied();
        let by_name = || self.contacts.get(&(account, name.clone())).copied();
        let by_mail = || self.contacts_by_mail.get(&folded(facts.email?)).copied();
        let by_phone = || {
            let phones = [facts.phone, facts.mobile].into_iter().flatten();
            let mut digits = phones.filter_map(last_digits);
            digits.find_map(|digits| self.contacts_by_phone.get(&(digits, name.clone())).copied())
        };
        by_id().or_else(by_name).or_else(by_mail).or_else(by_phone)
    }

    /// How many companies are new and fuller so far, and how many people.
    pub(super) fn progress(&self) -> [[usize; 2]; 2] {
        [
            [self.new_accounts.len(), self.fuller_accounts.len()],
            [self.new_contacts.len(), self.fuller_contacts.len()],
        ]
    }

    /// How many owners, companies and people are new, and of how many companies and people more is
    /// known.
    pub(super) fn count(&self, counts: &mut Counts) {
        counts.new_owners = self.new_owners.len();
        counts.new_accounts = self.new_accounts.len();
        counts.new_contacts = self.new_contacts.len();
        counts.updated_accounts = self.fuller_accounts.len();
        counts.updated_contacts = self.fuller_contacts.len();
    }

    /// The records made and filled in, each before those that name it.
    pub(super) fn into_records(self) -> impl Iterator<Item = Record> {
        (self.new_owners.into_iter().map(Record::Owner))
            .chain(self.fuller_accounts.into_values().map(Record::Account))
            .chain(self.new_accounts.into_iter().map(Record::Account))
            .chain(self.fuller_contacts.into_values().map(Record::Contact))
            .chain(self.new_contacts.into_iter().map(Record::Contact))
    }
}

/// Fills what is blank; tells whether something else stood there.
fn fill(account: &mut Account, facts: &AccountFacts<'_>) -> bool {
    let pairs = [
        (&mut account.sector, facts.sector),
        (&mut account.size_band, facts.size_band),
        (&mut account.area, facts.area),
        (&mut account.website, facts.website),
        (&mut account.phone, facts.phone),
        (&mut account.address, facts.address),
    ];
    keep_id(&mut account.unknown, facts.id.as_deref());
    let mut differs = false;
    for (known, new) in pairs {
        match (&*known, new) {
            (None, Some(new)) => *known = Some(new.to_owned()),
            (Some(known), Some(new)) => differs |= known != new,
            (_, None) => {}
        }
    }
    differs
}

/// Fills what is blank; a second number is a mobile one where none is known.
fn fill_person(person: &mut Contact, account: Option<AccountId>, facts: &PersonFacts<'_>) {
    let pairs = [
        (&mut person.email, facts.email),
        (&mut person.phone, facts.phone),
        (&mut person.mobile, facts.mobile),
        (&mut person.department, facts.department),
    ];
    for (known, new) in pairs {
        if known.is_none() {
            *known = new.map(str::to_owned);
        }
    }
    person.account = person.account.or(account);
    keep_id(&mut person.unknown, facts.id.as_deref());
}

fn import_id(unknown: &Unknown) -> Option<String> {
    unknown.0.get(IMPORT_ID)?.to_text()
}

fn keep_id(unknown: &mut Unknown, id: Option<&str>) {
    if let Some(id) = id {
        let kept = || RawJson::text(id);
        unknown.0.entry(IMPORT_ID.to_owned()).or_insert_with(kept);
    }
}

/// The last digits of a number; `None` where there are too few to tell anybody by.
fn last_digits(phone: &str) -> Option<String> {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    let from = digits.len().checked_sub(PHONE_DIGITS)?;
    Some(digits[from..].iter().collect())
}
