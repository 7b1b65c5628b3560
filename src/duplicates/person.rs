//! People held against each other.

use crate::domain::{AccountId, Contact, ContactId};

use super::near::are_near;
use super::{Alike, Index, Likeness, Mark, Name, Reason, Unfold, phone, same_names, share};

/// What a person is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    name: Name,
    other_names: Vec<Name>,
    account: Option<AccountId>,
    marks: Vec<Mark>,
}

/// The people who are known.
pub type People = Index<ContactId, Person>;

impl Person {
    /// A person of a name, at a company where that is known.
    #[must_use]
    pub fn named(name: &str, account: Option<AccountId>, unfold: Unfold) -> Self {
        let (name, other_names) = (Name::of_person(name, unfold), Vec::new());
        Self { name, other_names, account, marks: Vec::new() }
    }

    /// What is known of a person.
    #[must_use]
    pub fn of(contact: &Contact, unfold: Unfold) -> Self {
        let mut person = Self::named(&contact.name, contact.account, unfold);
        person.other_names =
            contact.other_names.iter().map(|name| Name::of_person(name, unfold)).collect();
        if let Some(email) = &contact.email {
            person = person.written_to(email);
        }
        for number in contact.phone.iter().chain(&contact.mobile) {
            person = person.called_by(number);
        }
        person
    }

    /// An address of e-mail becomes known.
    #[must_use]
    pub fn written_to(mut self, email: &str) -> Self {
        let email = email.trim().to_ascii_lowercase();
        self.know(email.contains('@').then_some(Mark::Email(email)));
        self
    }

    /// A number becomes known.
    #[must_use]
    pub fn called_by(mut self, number: &str) -> Self {
        self.know(phone(number).map(Mark::Phone));
        self
    }

    fn know(&mut self, mark: Option<Mark>) {
        self.marks.extend(mark.filter(|mark| !self.marks.contains(mark)));
    }
}

impl Alike for Person {
    fn name(&self) -> &Name {
        &self.name
    }

    fn other_names(&self) -> &[Name] {
        &self.other_names
    }

    fn marks(&self) -> &[Mark] {
        &self.marks
    }

    fn likeness(&self, other: &Self) -> Option<Likeness> {
        let is_email = |mark: &Mark| matches!(mark, Mark::Email(_));
        let has_email = |one: &Self| one.marks.iter().any(is_email);
        let same_email = share(&self.marks, &other.marks, is_email);
        let other_email = has_email(self) && has_email(other) && !same_email;
        let same_phone = share(&self.marks, &other.marks, |mark| matches!(mark, Mark::Phone(_)));
        let same_name = same_names(self, other).next().is_some();
        let same_company = self.account.is_some() && self.account == other.account;
        let elsewhere = self.account.is_some() && other.account.is_some() && !same_company;
        let near = || are_near(self.name.words(), other.name.words());
        let unnamed = self.name.key().is_empty() || other.name.key().is_empty();
        let perhaps = |reason| Some(Likeness::Perhaps(reason));
        match (same_name, same_email) {
            (true, true) => Some(Likeness::Same),
            (true, false) if same_company && other_email => perhaps(Reason::OtherEmail),
            (true, false) if same_company => Some(Likeness::Same),
            (true, false) => perhaps(Reason::OtherCompany),
            (false, true) if unnamed || near() => Some(Likeness::Same),
            // An address of several, or of a firm.
            (false, true) => perhaps(Reason::SameEmail),
            // Colleagues share a number: it says something only where the names do.
            (false, false) if same_phone && near() => perhaps(Reason::SamePhone),
            (false, false) if !elsewhere && near() => perhaps(Reason::NearName),
            (false, false) => None,
        }
    }
}

impl People {
    /// Takes in a person.
    pub fn put(&mut self, contact: &Contact) {
        self.push(contact.id, Person::of(contact, self.unfold()));
    }
}

/// Of the people of two companies that become one, `account`, those who will perhaps be there twice:
/// each in one pair at most, with the one of `here` first, the likeliest first.
#[must_use]
pub fn twice_at(
    account: AccountId,
    [here, there]: [&[&Contact]; 2],
    unfold: Unfold,
) -> Vec<(ContactId, ContactId, Likeness)> {
    let colleague = |one: &Contact| {
        let one = Contact { account: Some(account), ..one.clone() };
        (one.id, Person::of(&one, unfold))
    };
    let mut others = People::new(unfold);
    for one in there {
        let (id, person) = colleague(one);
        others.push(id, person);
    }
    let alike = here.iter().flat_map(|one| {
        let (id, person) = colleague(one);
        others.like(&person).into_iter().map(move |(other, why)| (why, id, other))
    });
    let mut alike: Vec<_> = alike.collect();
    alike.sort_unstable();
    let mut pairs: Vec<(ContactId, ContactId, Likeness)> = Vec::new();
    for (why, one, other) in alike {
        if !pairs.iter().any(|(a, b, _)| *a == one || *b == other) {
            pairs.push((one, other, why));
        }
    }
    pairs
}
