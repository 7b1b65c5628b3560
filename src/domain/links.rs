//! Which record names which: for checking that what is named exists, and that nothing goes that is
//! still named.

use super::{
    Account, Activity, Contact, Goal, Merge, NextAction, Note, Opportunity, Owner, Party, Playbook,
    Record, RecordId, ReferenceFunnel, Relation, Settings, Tally, Workspace,
};

/// A record that may name others.
pub(super) trait Links {
    /// The records it names.
    fn links(&self) -> Vec<RecordId>;
}

impl Links for Contact {
    fn links(&self) -> Vec<RecordId> {
        self.account.map(RecordId::Account).into_iter().collect()
    }
}

impl Links for Relation {
    fn links(&self) -> Vec<RecordId> {
        vec![party(self.from), party(self.to)]
    }
}

impl Links for Opportunity {
    fn links(&self) -> Vec<RecordId> {
        let owners = self.owners.iter().filter_map(|entry| entry.owner).map(RecordId::Owner);
        owners
            .chain(self.account.map(RecordId::Account))
            .chain(self.contacts.iter().map(|id| RecordId::Contact(*id)))
            .chain(self.referred_by.map(party))
            .chain(self.reorder_of.map(RecordId::Opportunity))
            .chain(self.next_action.iter().flat_map(Links::links))
            .collect()
    }
}

impl Links for NextAction {
    fn links(&self) -> Vec<RecordId> {
        let contact = self.contact.map(RecordId::Contact).into_iter();
        contact.chain(self.owner.map(RecordId::Owner)).collect()
    }
}

impl Links for Note {
    fn links(&self) -> Vec<RecordId> {
        (self.owner.map(RecordId::Owner).into_iter())
            .chain(self.opportunity.map(RecordId::Opportunity))
            .chain(self.account.map(RecordId::Account))
            .chain(self.contact.map(RecordId::Contact))
            .collect()
    }
}

impl Links for Activity {
    fn links(&self) -> Vec<RecordId> {
        (self.owner.map(RecordId::Owner).into_iter())
            .chain(self.opportunity.map(RecordId::Opportunity))
            .chain(self.account.map(RecordId::Account))
            .chain(self.contact.map(RecordId::Contact))
            .collect()
    }
}

impl Links for Tally {
    fn links(&self) -> Vec<RecordId> {
        self.owner.map(RecordId::Owner).into_iter().collect()
    }
}

impl Links for Goal {
    fn links(&self) -> Vec<RecordId> {
        self.owner.map(RecordId::Owner).into_iter().collect()
    }
}

impl Links for Settings {
    fn links(&self) -> Vec<RecordId> {
        self.reference.map(RecordId::ReferenceFunnel).into_iter().collect()
    }
}

macro_rules! name_nobody {
    ($($kind:ident),*) => {$(
        impl Links for $kind {
            fn links(&self) -> Vec<RecordId> {
                Vec::new()
            }
        }
    )*};
}

// What was merged keeps copies of records as they were: nothing has to be there for them.
name_nobody!(Owner, Account, ReferenceFunnel, Merge, Playbook);

macro_rules! record_links {
    ($($kind:ident),*) => {
        impl Links for Record {
            fn links(&self) -> Vec<RecordId> {
                match self {
                    $(Self::$kind(record) => record.links(),)*
                }
            }
        }
    };
}

record_links!(
    Owner,
    Account,
    Contact,
    Relation,
    Opportunity,
    Activity,
    Tally,
    ReferenceFunnel,
    Goal,
    Note,
    Merge,
    Settings,
    Playbook
);

impl Workspace {
    /// Every pair (record, record it names).
    pub(super) fn links(&self) -> impl Iterator<Item = (RecordId, RecordId)> {
        fn pairs(by: RecordId, record: &impl Links) -> impl Iterator<Item = (RecordId, RecordId)> {
            record.links().into_iter().map(move |of| (by, of))
        }
        (self.contacts.iter().flat_map(|one| pairs(RecordId::Contact(one.id), one)))
            .chain(self.relations.iter().flat_map(|one| pairs(RecordId::Relation(one.id), one)))
            .chain(
                self.opportunities.iter().flat_map(|one| pairs(RecordId::Opportunity(one.id), one)),
            )
            .chain(self.activities.iter().flat_map(|one| pairs(RecordId::Activity(one.id), one)))
            .chain(self.tallies.iter().flat_map(|one| pairs(RecordId::Tally(one.id), one)))
            .chain(self.goals.iter().flat_map(|one| pairs(RecordId::Goal(one.id), one)))
            .chain(self.notes.iter().flat_map(|one| pairs(RecordId::Note(one.id), one)))
            .chain(pairs(RecordId::Settings, &self.settings))
    }
}

const fn party(party: Party) -> RecordId {
    match party {
        Party::Contact(id) => RecordId::Contact(id),
        Party::Account(id) => RecordId::Account(id),
    }
}
