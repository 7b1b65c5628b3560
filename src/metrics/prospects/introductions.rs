//! Who can introduce whom: somebody at a company knows somebody elsewhere, whom one would like to sell to.
//!
//! Relations and opportunities stand in the records; nothing here knows days.

use crate::domain::{
    AccountId, ActivityState, ContactId, Opportunity, OpportunityId, Party, RelationId,
    RelationKind, Status, Workspace,
};

/// Somebody elsewhere to whom one can be introduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// The relation that says so.
    pub relation: RelationId,
    /// Who can introduce: the one asked about, or somebody who works there.
    pub by: Party,
    /// To whom.
    pub to: Party,
    /// The open opportunity there that is furthest along.
    pub opens: Option<OpportunityId>,
}

/// To whom a company and its people, or a person, can introduce, those with an open opportunity first.
/// Customers are left out: there nobody has to.
#[must_use]
pub fn introductions(workspace: &Workspace, party: Party) -> Vec<Introduction> {
    let own = company(workspace, party);
    let is_own = |end: Party| match party {
        Party::Contact(_) => end == party,
        Party::Account(_) => company(workspace, end) == own,
    };
    let outside = |end: Party| end != party && (own.is_none() || company(workspace, end) != own);
    let acquaintances = workspace.relations.iter().filter_map(|relation| {
        let (by, to) = match relation.kind {
            RelationKind::Knows if is_own(relation.from) => (relation.from, relation.to),
            RelationKind::Knows if is_own(relation.to) => (relation.to, relation.from),
            _ => return None,
        };
        outside(to).then_some((relation.id, by, to))
    });
    let mut found: Vec<_> = acquaintances
        .filter_map(|(relation, by, to)| {
            let there = company(workspace, to);
            let all = workspace.opportunities.iter();
            let deals: Vec<&Opportunity> =
                all.filter(|one| there.is_some() && one.account == there).collect();
            if deals.iter().any(|one| *one.status() == Status::Won) {
                return None;
            }
            let open = deals.into_iter().filter(|one| *one.status() == Status::Open);
            let opens = open.max_by_key(|one| one.stage()).map(|one| (one.stage(), one.id));
            Some((opens, Introduction { relation, by, to, opens: opens.map(|(_, id)| id) }))
        })
        .collect();
    found.sort_by_key(|(opens, one)| (std::cmp::Reverse(*opens), one.relation));
    found.into_iter().map(|(_, one)| one).collect()
}

/// What a company and its people, or a person, have recommended already.
#[must_use]
pub fn introduced(workspace: &Workspace, party: Party) -> Vec<OpportunityId> {
    let by = |end: Party| match party {
        Party::Contact(_) => end == party,
        Party::Account(id) => company(workspace, end) == Some(id),
    };
    let all = workspace.opportunities.iter();
    all.filter(|one| one.referred_by.is_some_and(by)).map(|one| one.id).collect()
}

/// Whether somebody of the firm has spoken with a person.
#[must_use]
pub fn is_spoken_to(workspace: &Workspace, id: ContactId) -> bool {
    let is_one = |state| state == ActivityState::Done;
    workspace.activities.iter().any(|one| one.contact == Some(id) && is_one(one.state))
}

fn company(workspace: &Workspace, party: Party) -> Option<AccountId> {
    match party {
        Party::Account(id) => Some(id),
        Party::Contact(id) => workspace.contacts.get(id)?.account,
    }
}
