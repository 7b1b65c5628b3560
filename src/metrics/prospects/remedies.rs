//! What may move one that is stuck, from the user's own records: somebody who can recommend, a reference
//! customer who is alike, other people to meet in the same company.
//!
//! Relations, references and contacts stand in the records; nothing here knows days.

use crate::domain::{Account, AccountId, ContactId, Opportunity, Party, RelationKind, Workspace};

/// The remedies for one opportunity, each in the order of its ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remedies {
    /// Outside the company: who recommended it, or is related to it or to somebody there.
    pub referrals: Vec<Party>,
    /// Active reference customers alike in sector, size or area.
    pub references: Vec<AccountId>,
    /// People at the company who are not on the opportunity yet.
    pub people: Vec<ContactId>,
}

/// Where remedies are found: relations and contacts by company.
#[derive(Clone, Debug)]
pub struct Remedy<'a> {
    workspace: &'a Workspace,
    related: Vec<(AccountId, Party)>,
    people: Vec<(AccountId, ContactId)>,
    references: Vec<&'a Account>,
}

impl<'a> Remedy<'a> {
    /// What the records of a workspace offer.
    #[must_use]
    pub fn of(workspace: &'a Workspace) -> Self {
        let company = |party: Party| match party {
            Party::Account(id) => Some(id),
            Party::Contact(id) => workspace.contacts.get(id)?.account,
        };
        let mut related = Vec::new();
        for relation in workspace.relations.iter() {
            if matches!(relation.kind, RelationKind::ReportsTo | RelationKind::DistinctFrom) {
                continue;
            }
            let (from, to) = (company(relation.from), company(relation.to));
            if from != to {
                related.extend(from.map(|company| (company, relation.to)));
                related.extend(to.map(|company| (company, relation.from)));
            }
        }
        related.sort_unstable();
        related.dedup();
        let contacts = workspace.contacts.iter();
        let mut people: Vec<_> =
            contacts.filter_map(|contact| Some((contact.account?, contact.id))).collect();
        people.sort_unstable();
        let references = workspace.accounts.iter().filter(|account| account.reference);
        Self { workspace, related, people, references: references.collect() }
    }

    /// The remedies for an opportunity; without a company there is only who recommended it.
    #[must_use]
    pub fn for_one(&self, one: &Opportunity) -> Remedies {
        let mut found =
            Remedies { referrals: one.referred_by.into_iter().collect(), ..Remedies::default() };
        let account = one.account.and_then(|id| self.workspace.accounts.get(id));
        if let Some(account) = account {
            found.referrals.extend(of_company(&self.related, account.id));
            found.people.extend(of_company(&self.people, account.id));
            found.people.retain(|person| !one.contacts.contains(person));
            let alike = self.references.iter().filter(|other| are_alike(account, other));
            found.references.extend(alike.map(|other| other.id));
        }
        found.referrals.sort_unstable();
        found.referrals.dedup();
        found
    }
}

fn of_company<T: Copy>(all: &[(AccountId, T)], company: AccountId) -> impl Iterator<Item = T> {
    let begin = all.partition_point(|(id, _)| *id < company);
    all[begin..].iter().take_while(move |(id, _)| *id == company).map(|(_, found)| *found)
}

fn are_alike(one: &Account, other: &Account) -> bool {
    let same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    one.id != other.id
        && (same(&one.sector, &other.sector)
            || same(&one.size_band, &other.size_band)
            || same(&one.area, &other.area))
}
