//! Owners, companies and people by name: those that are here, and those that an import makes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::draft::AccountFacts;
use super::name::folded;
use crate::domain::{Account, AccountId, Contact, ContactId, Owner, OwnerId, Record, Workspace};

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
}

/// An index of the workspace's names, made once, and the records that the import adds to it.
pub(super) struct Parties<'w> {
    workspace: &'w Workspace,
    owners: HashMap<String, OwnerId>,
    accounts: HashMap<String, AccountId>,
    contacts: HashMap<(Option<AccountId>, String), ContactId>,
    repeated: BTreeSet<String>,
    new_owners: Vec<Owner>,
    new_accounts: Vec<Account>,
    new_account_at: HashMap<AccountId, usize>,
    new_contacts: Vec<Contact>,
    fuller_accounts: BTreeMap<AccountId, Account>,
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
        Self {
            workspace,
            owners,
            accounts,
            contacts,
            repeated,
            new_owners: Vec::new(),
            new_accounts: Vec::new(),
            new_account_at: HashMap::new(),
            new_contacts: Vec::new(),
            fuller_accounts: BTreeMap::new(),
            same_names: BTreeSet::new(),
            kept_accounts: BTreeSet::new(),
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

    /// The company of this name, made if there is none. What is not known of it is filled in; what
    /// is known stays.
    pub(super) fn account(&mut self, facts: &AccountFacts<'_>, new_id: NewId<'_>) -> AccountId {
        let key = folded(facts.name);
        if self.repeated.contains(&key) {
            self.same_names.insert(facts.name.trim().to_owned());
        }
        let id = *self.accounts.entry(key).or_insert_with(|| {
            let (millis, random) = new_id();
            let id = AccountId::new(millis, random);
            self.new_account_at.insert(id, self.new_accounts.len());
            self.new_accounts.push(Account::named(id, facts.name));
            id
        });
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

    /// The person of this name at this company, made if there is none.
    pub(super) fn contact(
        &mut self,
        account: Option<AccountId>,
        facts: &PersonFacts<'_>,
        new_id: NewId<'_>,
    ) -> ContactId {
        *self.contacts.entry((account, folded(facts.name))).or_insert_with(|| {
            let (millis, random) = new_id();
            let id = ContactId::new(millis, random);
            self.new_contacts.push(Contact {
                email: facts.email.map(str::to_owned),
                phone: facts.phone.map(str::to_owned),
                mobile: facts.mobile.map(str::to_owned),
                department: facts.department.map(str::to_owned),
                ..Contact::named(id, account, facts.name)
            });
            id
        })
    }

    /// How many owners, companies and people are new, and of how many companies more is known.
    pub(super) fn counts(&self) -> [usize; 4] {
        let [owners, accounts] = [self.new_owners.len(), self.new_accounts.len()];
        [owners, accounts, self.new_contacts.len(), self.fuller_accounts.len()]
    }

    /// The records made and filled in, each before those that name it.
    pub(super) fn into_records(self) -> impl Iterator<Item = Record> {
        (self.new_owners.into_iter().map(Record::Owner))
            .chain(self.fuller_accounts.into_values().map(Record::Account))
            .chain(self.new_accounts.into_iter().map(Record::Account))
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
