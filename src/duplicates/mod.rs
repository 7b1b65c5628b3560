//! When two records are the same company, or the same person: names folded, legal forms dropped, sites,
//! addresses and numbers held against each other. Nothing is merged here, only said.
//!
//! [`Companies`] and [`People`] are indexes, built once, a record at a time, and then asked: each answer
//! looks at a few records, however many there are. What folds letters is passed in, as the lists are
//! passed theirs: the browser has the tables of Unicode, which would weigh more than all the rest.

mod company;
mod fold;
mod grams;
mod index;
mod legal_form;
mod name;
mod near;
mod person;
mod phone;
mod site;

pub use company::{Companies, Company};
pub use fold::{Unfold, fold_letter, folded};
pub use index::Index;
pub use name::Name;
pub use person::{People, Person, twice_at};
pub use phone::{phone, within_country};
pub use site::site;

/// How much two records are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// They are the same.
    Same,
    /// They may be: somebody has to look.
    Perhaps(Reason),
}

/// Why two records may be the same, the best reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The same address of e-mail, under names that differ.
    SameEmail,
    /// The same site, or addresses of e-mail there.
    SameSite,
    /// The same telephone number.
    SamePhone,
    /// The same name, with another legal form.
    OtherForm,
    /// The same name, with another site.
    OtherSite,
    /// The same name at the same company, with another address of e-mail.
    OtherEmail,
    /// The same name, but not known to be at the same company.
    OtherCompany,
    /// Names that are nearly the same.
    NearName,
}

/// What tells a record from others better than a name does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A site, as [`site`] has it.
    Site(String),
    /// An address of e-mail, folded.
    Email(String),
    /// A number, as [`phone`] has it.
    Phone(String),
}

/// What can be held against others of its kind.
pub trait Alike {
    /// Its name.
    fn name(&self) -> &Name;
    /// What else it was called.
    fn other_names(&self) -> &[Name];
    /// What else it is known by.
    fn marks(&self) -> &[Mark];
    /// How much it is the same as another; `None` where nothing speaks for it.
    fn likeness(&self, other: &Self) -> Option<Likeness>;
}

/// The names under which two are the same: each with the other's. None where they have none in common.
fn same_names<'a, T: Alike>(
    one: &'a T,
    other: &'a T,
) -> impl Iterator<Item = (&'a Name, &'a Name)> {
    let of = |one: &'a T| std::iter::once(one.name()).chain(one.other_names());
    of(one)
        .flat_map(move |name| of(other).map(move |also| (name, also)))
        .filter(|(a, b)| a.is_same(b))
}

/// Whether two lists of marks have one of a kind in common.
fn share(one: &[Mark], other: &[Mark], of_kind: fn(&Mark) -> bool) -> bool {
    one.iter().any(|mark| of_kind(mark) && other.contains(mark))
}
