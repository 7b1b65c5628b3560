//! What somebody wants remembered of an opportunity, a company or a person.

use jiff::Timestamp;
use jiff::civil::Date;

use super::fields::fields;
use super::{AccountId, ContactId, NoteId, Opportunity, OpportunityId, OwnerId, Unknown};

/// A note: nothing happened, so it counts in no figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// The day it was written.
    pub on: Date,
    /// When it was written down; orders notes of one day and nothing else.
    pub recorded_at: Option<Timestamp>,
    /// Who wrote it.
    pub owner: Option<OwnerId>,
    /// The opportunity it is about.
    pub opportunity: Option<OpportunityId>,
    /// The company it is about.
    pub account: Option<AccountId>,
    /// The person it is about.
    pub contact: Option<ContactId>,
    /// The text, of any length, with line breaks.
    pub text: String,
    #[doc(hidden)]
    pub unknown: Unknown,
}

impl Note {
    /// Whether it is of help with an opportunity: it is about it, its company or one of its people.
    #[must_use]
    pub fn concerns(&self, opportunity: &Opportunity) -> bool {
        let account = self.account.is_some() && self.account == opportunity.account;
        let person = self.contact.is_some_and(|id| opportunity.contacts.contains(&id));
        self.opportunity == Some(opportunity.id) || account || person
    }
}

fields! { Note {
    1 id required,
    2 on required,
    3 recorded_at optional,
    4 owner optional,
    5 opportunity optional,
    6 account optional,
    7 contact optional,
    8 text required,
    .. unknown
} }
