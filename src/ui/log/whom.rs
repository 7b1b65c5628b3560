//! Whom something may have happened with, of what was found. Free of Leptos and the browser.

use jiff::civil::Date;

use crate::domain::{
    AccountId, ContactId, Opportunity, OpportunityId, RecordId, Status, Workspace,
};
use crate::search::Search;

/// Somebody with whom something may have happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// An opportunity, and the person there that was found.
    Known(OpportunityId, Option<ContactId>),
    /// A company without an opportunity, and perhaps a person there.
    Without(Option<AccountId>, Option<ContactId>),
}

/// Those of what was found with whom something can have happened: where something is to be done by today
/// first, then what is still played for, and else as it was found. A company whose opportunity stands
/// here as well is not here twice.
#[must_use]
pub fn whom(
    workspace: &Workspace,
    search: &Search,
    found: &[RecordId],
    today: Date,
) -> Vec<(RecordId, Whom)> {
    let all = found.iter().filter_map(|id| {
        let one = match *id {
            RecordId::Opportunity(id) => Whom::Known(id, None),
            RecordId::Account(account) => with_company(search, found, account)?,
            RecordId::Contact(id) => with_person(workspace, search, found, id)?,
            _ => return None,
        };
        Some((*id, one))
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(_, one)| {
        let Whom::Known(id, _) = one else { return (true, false) };
        let one = workspace.opportunities.get(*id);
        let next = one.and_then(|one| one.next_action.as_ref());
        (next.is_none_or(|next| next.on > today), one.is_some_and(is_closed))
    });
    all
}

fn with_company(search: &Search, found: &[RecordId], account: AccountId) -> Option<Whom> {
    match search.opportunities_of(account).next() {
        Some(best) if found.contains(&RecordId::Opportunity(best)) => None,
        Some(best) => Some(Whom::Known(best, None)),
        None => Some(Whom::Without(Some(account), None)),
    }
}

/// A person is met for an open opportunity of the company, of several for one that names them.
fn with_person(
    workspace: &Workspace,
    search: &Search,
    found: &[RecordId],
    id: ContactId,
) -> Option<Whom> {
    let contact = workspace.contacts.get(id)?;
    let there = contact.account.into_iter().flat_map(|account| search.opportunities_of(account));
    let found = found.iter().filter_map(|id| match id {
        RecordId::Opportunity(id) => Some(*id),
        _ => None,
    });
    let fits = |one: &&Opportunity| {
        one.contacts.contains(&id) || contact.account.is_some() && one.account == contact.account
    };
    let all = there.chain(found).filter_map(|id| workspace.opportunities.get(id)).filter(fits);
    let best = all.min_by_key(|one| (is_closed(one), !one.contacts.contains(&id)));
    Some(match best {
        Some(best) => Whom::Known(best.id, Some(id)),
        None => Whom::Without(contact.account, Some(id)),
    })
}

fn is_closed(one: &Opportunity) -> bool {
    *one.status() != Status::Open
}
