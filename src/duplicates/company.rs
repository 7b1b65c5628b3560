//! Companies held against each other.

use crate::domain::{Account, AccountId, Contact};

use super::near::are_near;
use super::{Alike, Index, Likeness, Mark, Name, Reason, Unfold, phone, same_names, share, site};

/// What a company is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Company {
    name: Name,
    other_names: Vec<Name>,
    marks: Vec<Mark>,
}

/// The companies that are known.
pub type Companies = Index<AccountId, Company>;

impl Company {
    /// A company of which only the name is known.
    #[must_use]
    pub fn named(name: &str, unfold: Unfold) -> Self {
        Self { name: Name::of_company(name, unfold), other_names: Vec::new(), marks: Vec::new() }
    }

    /// It was called otherwise too.
    #[must_use]
    pub fn also_called(mut self, name: &str, unfold: Unfold) -> Self {
        self.other_names.push(Name::of_company(name, unfold));
        self
    }

    /// Its site becomes known, by an address of the web or of e-mail.
    #[must_use]
    pub fn at(mut self, address: &str) -> Self {
        self.know(site(address).map(Mark::Site));
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

impl Alike for Company {
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
        let is_site = |mark: &Mark| matches!(mark, Mark::Site(_));
        let has_site = |one: &Self| one.marks.iter().any(is_site);
        let same_site = share(&self.marks, &other.marks, is_site);
        let same_phone = share(&self.marks, &other.marks, |mark| matches!(mark, Mark::Phone(_)));
        let other_site = has_site(self) && has_site(other) && !same_site;
        let perhaps = |reason| Some(Likeness::Perhaps(reason));
        let mut same_names = same_names(self, other).peekable();
        match same_names.peek().is_some() {
            true if same_names.all(|(a, b)| a.has_other_form(b)) => perhaps(Reason::OtherForm),
            true if other_site => perhaps(Reason::OtherSite),
            true => Some(Likeness::Same),
            false if same_site => perhaps(Reason::SameSite),
            false if same_phone => perhaps(Reason::SamePhone),
            false if are_near(self.name.words(), other.name.words()) => perhaps(Reason::NearName),
            false => None,
        }
    }
}

impl Companies {
    /// Takes in a company.
    pub fn put(&mut self, account: &Account) {
        let unfold = self.unfold();
        let company = Company::named(&account.name, unfold);
        let others = account.other_names.iter();
        let company = others.fold(company, |company, name| company.also_called(name, unfold));
        let company = account.website.iter().fold(company, |company, site| company.at(site));
        let company = account.phone.iter().fold(company, |one, number| one.called_by(number));
        self.push(account.id, company);
    }

    /// Takes in what somebody who works there tells of a company: the site of the address, the number.
    pub fn put_person(&mut self, contact: &Contact) {
        let Some(account) = contact.account else { return };
        self.change(account, |company| {
            company.know(contact.email.as_deref().and_then(site).map(Mark::Site));
            company.know(contact.phone.as_deref().and_then(phone).map(Mark::Phone));
        });
    }
}
