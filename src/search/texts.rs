//! The texts by which a record is found.

use crate::domain::{Account, Contact, Opportunity, RecordId, Workspace};

/// What a text is of its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name of a company, a person or an owner; what an opportunity is about.
    Name,
    /// The company of an opportunity.
    Company,
    /// What else it was called.
    OtherName,
    /// The address of a site.
    Site,
    /// An address of e-mail.
    Email,
    /// A telephone number.
    Phone,
    /// A free label.
    Tag,
    /// What was written down.
    Note,
}

impl Field {
    /// Whether something is called so.
    #[must_use]
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Name | Self::Company | Self::OtherName)
    }
}

/// A text, and what it is.
pub(super) type Text<'a> = (Field, &'a str);

/// The texts of a record, what it is called by first; none where it is gone.
pub(super) fn texts(workspace: &Workspace, id: RecordId) -> Vec<Text<'_>> {
    let found = match id {
        RecordId::Opportunity(id) => {
            let one = workspace.opportunities.get(id);
            one.map(|one| of_opportunity(workspace, one))
        }
        RecordId::Account(id) => workspace.accounts.get(id).map(of_account),
        RecordId::Contact(id) => workspace.contacts.get(id).map(of_contact),
        RecordId::Owner(id) => workspace.owners.get(id).map(|owner| {
            let others = owner.other_names.iter().map(|name| (Field::OtherName, name.as_str()));
            std::iter::once((Field::Name, owner.name.as_str())).chain(others).collect()
        }),
        RecordId::Note(id) => {
            workspace.notes.get(id).map(|note| vec![(Field::Note, note.text.as_str())])
        }
        RecordId::Activity(id) => {
            workspace.activities.get(id).map(|one| vec![(Field::Note, one.note.as_str())])
        }
        _ => None,
    };
    let mut found: Vec<Text<'_>> = found.unwrap_or_default();
    found.retain(|(_, text)| !text.is_empty());
    found
}

fn of_opportunity<'a>(workspace: &'a Workspace, one: &'a Opportunity) -> Vec<Text<'a>> {
    let account = one.account.and_then(|id| workspace.accounts.get(id));
    let company = account.map(|account| (Field::Company, account.name.as_str()));
    let tags = one.tags.iter().map(|tag| (Field::Tag, tag.as_str()));
    company.into_iter().chain([(Field::Name, one.title.as_str())]).chain(tags).collect()
}

fn of_account(one: &Account) -> Vec<Text<'_>> {
    let others = one.other_names.iter().map(|name| (Field::OtherName, name.as_str()));
    let tags = one.tags.iter().map(|tag| (Field::Tag, tag.as_str()));
    let site = one.website.iter().map(|site| (Field::Site, site.as_str()));
    let phone = one.phone.iter().map(|phone| (Field::Phone, phone.as_str()));
    let name = std::iter::once((Field::Name, one.name.as_str()));
    name.chain(others).chain(site).chain(phone).chain(tags).collect()
}

fn of_contact(one: &Contact) -> Vec<Text<'_>> {
    let others = one.other_names.iter().map(|name| (Field::OtherName, name.as_str()));
    let email = one.email.iter().map(|email| (Field::Email, email.as_str()));
    let phones = [&one.phone, &one.mobile].into_iter().flatten();
    let phones = phones.map(|phone| (Field::Phone, phone.as_str()));
    let name = std::iter::once((Field::Name, one.name.as_str()));
    name.chain(others).chain(email).chain(phones).collect()
}
