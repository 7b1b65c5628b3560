//! Who sells, who buys, and who knows whom.

use jiff::civil::Date;

use super::fields::{Value, codes, fields, variants};
use super::{AccountId, ContactId, OwnerId, RelationId, Unknown};

/// A sales rep, or a digital seller: someone whose work the figures describe.
#[derive(Clone, Debug, PartialEq)]
pub struct Owner {
    /// Its id.
    pub id: OwnerId,
    /// Name as the firm writes it.
    pub name: String,
    /// Sales or marketing.
    pub function: OwnerFunction,
    /// Still there. One who has left keeps the history.
    pub active: bool,
    /// What else they were called: searches and imports know them by it.
    pub other_names: Vec<String>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Owner {
    1 id required,
    2 name required,
    3 function required,
    4 active required,
    5 other_names optional,
    .. unknown
} }

/// The side of the house an [`Owner`] works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerFunction {
    /// Sells: approaches, negotiates, closes.
    Sales,
    /// Produces contacts and passes them on.
    Marketing,
}

codes! { OwnerFunction { Sales, Marketing } }

impl Owner {
    /// An active sales rep of this name.
    #[must_use]
    pub fn sales(id: OwnerId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            function: OwnerFunction::Sales,
            active: true,
            other_names: Vec::new(),
            unknown: Unknown::default(),
        }
    }
}

/// A company.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Name.
    pub name: String,
    /// Line of business.
    pub sector: Option<String>,
    /// Size band, as the firm words it: `10–49`.
    pub size_band: Option<String>,
    /// Town, region or country, as the firm words it.
    pub area: Option<String>,
    /// Address of its site, as typed.
    pub website: Option<String>,
    /// Free labels.
    pub tags: Vec<String>,
    /// An active reference customer: may be cited, may be met.
    pub reference: bool,
    /// Telephone number of the house, as typed.
    pub phone: Option<String>,
    /// Where it is, as one would write it on a letter.
    pub address: Option<String>,
    /// What else it was called: searches and imports know it by that.
    pub other_names: Vec<String>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Account {
    1 id required,
    2 name required,
    3 sector optional,
    4 size_band optional,
    5 area optional,
    6 website optional,
    7 tags optional,
    8 reference optional,
    9 phone optional,
    10 address optional,
    11 other_names optional,
    .. unknown
} }

impl Account {
    /// An account of which only the name is known.
    #[must_use]
    pub fn named(id: AccountId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            sector: None,
            size_band: None,
            area: None,
            website: None,
            tags: Vec::new(),
            reference: false,
            phone: None,
            address: None,
            other_names: Vec::new(),
            unknown: Unknown::default(),
        }
    }
}

/// A person at an account.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Where the person works.
    pub account: Option<AccountId>,
    /// Name.
    pub name: String,
    /// Department, as the firm words it.
    pub department: Option<String>,
    /// Part played in the decision.
    pub role: Option<DecisionRole>,
    /// E-mail address, as typed.
    pub email: Option<String>,
    /// Telephone number, as typed.
    pub phone: Option<String>,
    /// Another number, a mobile one mostly.
    pub mobile: Option<String>,
    /// What else the person was called: searches and imports know them by that.
    pub other_names: Vec<String>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Contact {
    1 id required,
    2 account optional,
    3 name required,
    4 department optional,
    5 role optional,
    6 email optional,
    7 phone optional,
    8 mobile optional,
    9 other_names optional,
    .. unknown
} }

impl Contact {
    /// A person of whom only the name is known, and where they work.
    #[must_use]
    pub fn named(id: ContactId, account: Option<AccountId>, name: impl Into<String>) -> Self {
        Self {
            id,
            account,
            name: name.into(),
            department: None,
            role: None,
            email: None,
            phone: None,
            mobile: None,
            other_names: Vec::new(),
            unknown: Unknown::default(),
        }
    }
}

/// The part a [`Contact`] plays in the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionRole {
    /// Signs, or says no.
    Decider,
    /// Is listened to by those who decide.
    Influencer,
    /// Will work with what is bought.
    User,
    /// Negotiates the terms.
    Buyer,
    /// Lets others through, or not.
    Gatekeeper,
    /// Wants it and speaks for it inside.
    Champion,
}

codes! { DecisionRole { Decider, Influencer, User, Buyer, Gatekeeper, Champion } }

/// One end of a relation: a person or a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Party {
    /// A person.
    Contact(ContactId),
    /// A company.
    Account(AccountId),
}

variants! { Party = Self::Contact(Value::blank()); { Contact(id), Account(id) } }

/// A directed edge between two people or companies.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// Its id.
    pub id: RelationId,
    /// Where the edge starts.
    pub from: Party,
    /// Where it points.
    pub to: Party,
    /// What it says: `from` is *kind* `to`.
    pub kind: RelationKind,
    /// Since when, if known.
    pub since_on: Option<Date>,
    /// Free text.
    pub note: Option<String>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Relation {
    1 id required,
    2 from required,
    3 to required,
    4 kind required,
    5 since_on optional,
    6 note optional,
    .. unknown
} }

/// What a [`Relation`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationKind {
    /// Was recommended by.
    ReferredBy,
    /// Knows.
    Knows,
    /// Reports to.
    ReportsTo,
    /// Is a partner of.
    PartnerOf,
    /// Belongs to the same group as.
    SameGroup,
    /// Is another one than: they look alike, and somebody has looked.
    DistinctFrom,
}

codes! { RelationKind { ReferredBy, Knows, ReportsTo, PartnerOf, SameGroup, DistinctFrom } }

impl RelationKind {
    /// Whether it says as much of the one end as of the other.
    #[must_use]
    pub const fn is_mutual(self) -> bool {
        matches!(self, Self::Knows | Self::PartnerOf | Self::SameGroup | Self::DistinctFrom)
    }
}
