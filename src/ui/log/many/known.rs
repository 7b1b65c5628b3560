//! Who is known of those whose names were pasted: companies and people of the workspace, and what is
//! being sold to each. Read a few records at a time.

use std::collections::BTreeMap;

use crate::domain::{AccountId, ContactId, Opportunity, OpportunityId, Status, Workspace};
use crate::duplicates::{Companies, Company, Likeness, People, Person, Reason, Unfold};

use super::paste::Written;

/// Records that a step reads.
const READ_A_STEP: usize = 128;

/// So many companies that a name may stand for are offered, one after the other.
const OFFERED: usize = 3;

/// Somebody of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Party {
    /// The company.
    pub account: Option<AccountId>,
    /// The person.
    pub contact: Option<ContactId>,
    /// What is being sold to them, or was: what is logged belongs there. `None`: something new begins.
    pub opportunity: Option<OpportunityId>,
}

/// Whom a line names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Found {
    /// Somebody who is known.
    Known(Party),
    /// Perhaps one of these, the likeliest first.
    Perhaps(Vec<(Party, Reason)>),
    /// Nobody who is known.
    New,
}

/// Who is known.
#[derive(Clone, Debug)]
pub struct Known {
    companies: Companies,
    people: People,
    /// Where each person works.
    works_at: BTreeMap<ContactId, Option<AccountId>>,
    of_companies: BTreeMap<AccountId, Deal>,
    of_people: BTreeMap<ContactId, Deal>,
}

/// What is being sold, or was: the greatest is the best, what is open before what is won, then the newest.
type Deal = (bool, OpportunityId);

/// The reading of who is known, under way.
#[derive(Clone, Debug)]
pub struct KnownUnderWay {
    known: Known,
    at: At,
}

#[derive(Clone, Copy, Debug)]
enum At {
    Accounts(Option<AccountId>),
    Contacts(Option<ContactId>),
    Opportunities(Option<OpportunityId>),
}

impl KnownUnderWay {
    /// Nothing read yet.
    #[must_use]
    pub fn new(unfold: Unfold) -> Self {
        let known = Known {
            companies: Companies::new(unfold),
            people: People::new(unfold),
            works_at: BTreeMap::new(),
            of_companies: BTreeMap::new(),
            of_people: BTreeMap::new(),
        };
        Self { known, at: At::Accounts(None) }
    }

    /// Reads on. Says whether all is read. The records must stay the same meanwhile.
    pub fn step(&mut self, workspace: &Workspace) -> bool {
        let known = &mut self.known;
        self.at = match self.at {
            At::Accounts(after) => {
                let mut last = None;
                for account in workspace.accounts.after(after).take(READ_A_STEP) {
                    last = Some(account.id);
                    known.companies.put(account);
                }
                last.map_or(At::Contacts(None), |_| At::Accounts(last))
            }
            At::Contacts(after) => {
                let mut last = None;
                for contact in workspace.contacts.after(after).take(READ_A_STEP) {
                    last = Some(contact.id);
                    known.companies.put_person(contact);
                    known.people.put(contact);
                    known.works_at.insert(contact.id, contact.account);
                }
                last.map_or(At::Opportunities(None), |_| At::Contacts(last))
            }
            At::Opportunities(after) => {
                let mut last = None;
                for opportunity in workspace.opportunities.after(after).take(READ_A_STEP) {
                    last = Some(opportunity.id);
                    known.put_deal(opportunity);
                }
                if last.is_none() {
                    return true;
                }
                At::Opportunities(last)
            }
        };
        false
    }

    /// Who is known, as far as it is read.
    #[must_use]
    pub fn finish(self) -> Known {
        self.known
    }
}

impl Found {
    /// All that it may be.
    pub fn parties(&self) -> impl Iterator<Item = Party> {
        let (known, perhaps): (Option<Party>, &[_]) = match self {
            Self::Known(party) => (Some(*party), &[]),
            Self::Perhaps(offered) => (None, offered),
            Self::New => (None, &[]),
        };
        known.into_iter().chain(perhaps.iter().map(|(party, _)| *party))
    }
}

impl Known {
    fn put_deal(&mut self, one: &Opportunity) {
        let deal = match one.status() {
            Status::Open => (true, one.id),
            Status::Won => (false, one.id),
            // What is lost stays lost: something new begins.
            Status::Lost { .. } => return,
        };
        if let Some(id) = one.account {
            let best = self.of_companies.entry(id).or_insert(deal);
            *best = deal.max(*best);
        }
        for id in &one.contacts {
            let best = self.of_people.entry(*id).or_insert(deal);
            *best = deal.max(*best);
        }
    }

    /// What folds letters.
    #[must_use]
    pub const fn unfold(&self) -> Unfold {
        self.companies.unfold()
    }

    /// What a line says of a company.
    #[must_use]
    pub fn company(&self, written: &Written) -> Company {
        let company = Company::named(&written.company, self.unfold());
        company.at(&written.website).at(&written.email).called_by(&written.phone)
    }

    /// Whom a line names.
    #[must_use]
    pub fn find(&self, written: &Written) -> Found {
        let companies = self.companies.like(&self.company(written));
        if let Some((id, Likeness::Same)) = companies.first() {
            return Found::Known(self.party(Some(*id), None));
        }
        let person = self.person(written);
        let alone = written.company.is_empty() || written.person.is_empty() && person.is_named;
        if let Some(id) = person.id.filter(|_| alone) {
            return Found::Known(self.party(self.works_at.get(&id).copied().flatten(), Some(id)));
        }
        let there = person.id.and_then(|id| *self.works_at.get(&id)?);
        let there = there.map(|account| (account, Reason::SameEmail));
        let perhaps = companies.iter().filter_map(|(id, likeness)| match likeness {
            Likeness::Perhaps(reason) => Some((*id, *reason)),
            Likeness::Same => None,
        });
        let perhaps = perhaps.filter(|(id, _)| there.is_none_or(|(account, _)| account != *id));
        let perhaps = there.into_iter().chain(perhaps).take(OFFERED);
        let perhaps: Vec<_> =
            perhaps.map(|(id, reason)| (self.party(Some(id), None), reason)).collect();
        if perhaps.is_empty() { Found::New } else { Found::Perhaps(perhaps) }
    }

    /// The person whom a line names by address; or by name, where it names nobody else.
    fn person(&self, written: &Written) -> Someone {
        let unfold = self.unfold();
        if !written.email.is_empty() {
            let person = Person::named(&written.person, None, unfold).written_to(&written.email);
            let like = self.people.like(&person);
            let same = like.first().filter(|(_, likeness)| *likeness == Likeness::Same);
            return Someone { id: same.map(|(id, _)| *id), is_named: false };
        }
        let name = if written.person.is_empty() { &written.company } else { &written.person };
        let like = self.people.like(&Person::named(name, None, unfold));
        let mut so_called = like
            .iter()
            .filter(|(_, likeness)| *likeness == Likeness::Perhaps(Reason::OtherCompany));
        // Of two with one name nobody knows which.
        let only = so_called.next().filter(|_| so_called.next().is_none());
        Someone { id: only.map(|(id, _)| *id), is_named: true }
    }

    /// The person of a company whom a line names, if one is known.
    #[must_use]
    pub fn contact(&self, account: AccountId, written: &Written) -> Option<ContactId> {
        if written.person.is_empty() && written.email.is_empty() {
            return None;
        }
        let person = Person::named(&written.person, Some(account), self.unfold());
        let like = self.people.like(&person.written_to(&written.email));
        let mut here = like.iter().filter(|(id, likeness)| {
            let same = matches!(likeness, Likeness::Same | Likeness::Perhaps(Reason::OtherEmail));
            same && self.works_at.get(id) == Some(&Some(account))
        });
        here.next().map(|(id, _)| *id)
    }

    fn party(&self, account: Option<AccountId>, contact: Option<ContactId>) -> Party {
        let of_company = account.and_then(|id| self.of_companies.get(&id));
        let of_person = contact.and_then(|id| self.of_people.get(&id));
        let opportunity = of_person.max(of_company).map(|(_, id)| *id);
        Party { account, contact, opportunity }
    }
}

/// A person whom a line names.
struct Someone {
    id: Option<ContactId>,
    /// By name, and not by address.
    is_named: bool,
}
