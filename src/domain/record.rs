//! Any record of a workspace as one type, so that changes, storage and import need no list of kinds.

use serde::{Deserialize, Serialize};

use super::{
    Account, AccountId, Activity, ActivityId, Contact, ContactId, Goal, GoalId, Opportunity,
    OpportunityId, Owner, OwnerId, Playbook, ReferenceFunnel, ReferenceFunnelId, Relation,
    RelationId, Settings, Tally, TallyId, Workspace, workspace::Keyed,
};

macro_rules! records {
    ($($kind:ident($id:ident) in $table:ident),* $(,)?) => {
        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each variant holds the record of its name")]
        pub enum Record {
            $($kind($kind),)*
            Settings(Settings),
            Playbook(Playbook),
        }

        /// Which record: its kind and its id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each variant names the record of its name")]
        pub enum RecordId {
            $($kind($id),)*
            Settings,
            Playbook,
        }

        impl Record {
            /// Which record this is.
            #[must_use]
            pub fn id(&self) -> RecordId {
                match self {
                    $(Self::$kind(record) => RecordId::$kind(record.id),)*
                    Self::Settings(_) => RecordId::Settings,
                    Self::Playbook(_) => RecordId::Playbook,
                }
            }
        }

        $(
            impl From<$kind> for Record {
                fn from(record: $kind) -> Self {
                    Self::$kind(record)
                }
            }

            impl Keyed for $kind {
                type Id = $id;

                fn key(&self) -> $id {
                    self.id
                }
            }
        )*

        impl Workspace {
            /// The record of this id, if there is one.
            #[must_use]
            pub fn record(&self, id: RecordId) -> Option<Record> {
                match id {
                    $(RecordId::$kind(id) => self.$table.get(id).cloned().map(Record::$kind),)*
                    RecordId::Settings => Some(Record::Settings(self.settings.clone())),
                    RecordId::Playbook => Some(Record::Playbook(self.playbook.clone())),
                }
            }

            /// Whether there is a record of this id.
            #[must_use]
            pub fn has(&self, id: RecordId) -> bool {
                match id {
                    $(RecordId::$kind(id) => self.$table.get(id).is_some(),)*
                    RecordId::Settings | RecordId::Playbook => true,
                }
            }

            /// Every record, kind by kind, each kind in order of id.
            pub fn records(&self) -> impl Iterator<Item = Record> {
                [Record::Settings(self.settings.clone()), Record::Playbook(self.playbook.clone())]
                    .into_iter()
                    $(.chain(self.$table.iter().cloned().map(Record::$kind)))*
            }

            pub(super) fn put(&mut self, record: Record) {
                match record {
                    $(Record::$kind(record) => self.$table.put(record),)*
                    Record::Settings(record) => self.settings = record,
                    Record::Playbook(record) => self.playbook = record,
                }
            }

            /// Removes a record; the two that a workspace always has stay.
            pub(super) fn remove(&mut self, id: RecordId) {
                match id {
                    $(RecordId::$kind(id) => self.$table.remove(id),)*
                    RecordId::Settings | RecordId::Playbook => {}
                }
            }
        }
    };
}

records! {
    Owner(OwnerId) in owners,
    Account(AccountId) in accounts,
    Contact(ContactId) in contacts,
    Relation(RelationId) in relations,
    Opportunity(OpportunityId) in opportunities,
    Activity(ActivityId) in activities,
    Tally(TallyId) in tallies,
    ReferenceFunnel(ReferenceFunnelId) in reference_funnels,
    Goal(GoalId) in goals,
}

impl From<Settings> for Record {
    fn from(record: Settings) -> Self {
        Self::Settings(record)
    }
}

impl From<Playbook> for Record {
    fn from(record: Playbook) -> Self {
        Self::Playbook(record)
    }
}
