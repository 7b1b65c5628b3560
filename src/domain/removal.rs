//! What goes with a company or a person that is deleted, and what stays. With a deal nothing goes: it
//! would be a deal with nobody.

use std::collections::BTreeSet;

use super::{Activity, Command, Contact, Note, OpportunityId, Party, Record, RecordId, Workspace};

/// What becomes of the rest when a company or a person is deleted.
#[derive(Clone, Debug, PartialEq)]
pub struct Removal {
    /// What goes: the one itself, relations, and what was done and noted with nobody else.
    pub goes: Vec<RecordId>,
    /// What stays, as it is without the one that goes.
    pub stays: Vec<Record>,
}

impl Removal {
    /// What becomes of the rest.
    ///
    /// # Errors
    /// The deals that it is part of: while there is one, it is not deleted.
    pub fn of(workspace: &Workspace, party: Party) -> Result<Self, Vec<OpportunityId>> {
        let id = match party {
            Party::Account(id) => RecordId::Account(id),
            Party::Contact(id) => RecordId::Contact(id),
        };
        let naming: BTreeSet<RecordId> =
            workspace.links().filter_map(|(by, of)| (of == id).then_some(by)).collect();
        let deals = naming.iter().filter_map(|by| match by {
            RecordId::Opportunity(id) => Some(*id),
            _ => None,
        });
        let deals: Vec<OpportunityId> = deals.collect();
        if !deals.is_empty() {
            return Err(deals);
        }
        let (mut goes, mut stays) = (vec![id], Vec::new());
        for record in naming.into_iter().filter_map(|by| workspace.record(by)) {
            match without(record, party) {
                Ok(record) => stays.push(record),
                Err(id) => goes.push(id),
            }
        }
        // What it was made of cannot be taken apart any more.
        let merges = workspace.merges.iter().filter(|merge| merge.read.id() == id);
        goes.extend(merges.map(|merge| RecordId::Merge(merge.id)));
        Ok(Self { goes, stays })
    }

    /// The step that does it.
    #[must_use]
    pub fn command(self) -> Command {
        Command::Together(vec![Command::Put(self.stays), Command::Delete(self.goes)])
    }
}

/// A record without the company or person; its id where nothing of it is left.
fn without(record: Record, party: Party) -> Result<Record, RecordId> {
    let cut = |of: Party| of != party;
    match record {
        Record::Contact(one) => {
            let account = one.account.filter(|id| cut(Party::Account(*id)));
            Ok(Contact { account, ..one }.into())
        }
        Record::Activity(one) => {
            let account = one.account.filter(|id| cut(Party::Account(*id)));
            let contact = one.contact.filter(|id| cut(Party::Contact(*id)));
            let is_left = account.is_some() || contact.is_some() || one.opportunity.is_some();
            let id = RecordId::Activity(one.id);
            is_left.then(|| Activity { account, contact, ..one }.into()).ok_or(id)
        }
        Record::Note(one) => {
            let account = one.account.filter(|id| cut(Party::Account(*id)));
            let contact = one.contact.filter(|id| cut(Party::Contact(*id)));
            let is_left = account.is_some() || contact.is_some() || one.opportunity.is_some();
            let id = RecordId::Note(one.id);
            is_left.then(|| Note { account, contact, ..one }.into()).ok_or(id)
        }
        other => Err(other.id()),
    }
}
