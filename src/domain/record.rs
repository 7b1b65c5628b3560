//! Any record of a workspace as one type, so that changes, storage and import need no list of kinds.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use super::fields::{Fields, IdKind, Value, variants};
use super::links::Links;
use super::{
    Account, AccountId, Activity, ActivityId, Contact, ContactId, Goal, GoalId, Merge, MergeId,
    Note, NoteId, Opportunity, OpportunityId, Owner, OwnerId, Playbook, ReferenceFunnel,
    ReferenceFunnelId, Relation, RelationId, Settings, Tally, TallyId, Workspace, workspace::Keyed,
};

macro_rules! records {
    ($($kind:ident($id:ident) in $table:ident),* $(,)?) => {
        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "each variant holds the record of its name")]
        // Allowed, not expected: where pointers are small, the variants are too.
        #[allow(clippy::large_enum_variant, reason = "the largest ones are the most frequent, too")]
        pub enum Record {
            $($kind($kind),)*
            Settings(Settings),
            Playbook(Playbook),
        }

        /// Which record: its kind and its id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each variant names the record of its name")]
        pub enum RecordId {
            $($kind($id),)*
            Settings,
            Playbook,
        }

        /// The kinds of records. The place of each is the same for ever; new ones come last.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each names the records of its name")]
        pub enum RecordKind {
            Settings,
            Playbook,
            $($kind,)*
        }

        impl RecordKind {
            /// All kinds, in the order in which a workspace is written.
            pub const ALL: &[Self] = &[Self::Settings, Self::Playbook, $(Self::$kind),*];

            /// The name in JSON of the table of this kind, or of the one record.
            #[must_use]
            pub const fn table(self) -> &'static str {
                match self {
                    Self::Settings => "settings",
                    Self::Playbook => "playbook",
                    $(Self::$kind => stringify!($table),)*
                }
            }
        }

        variants! { RecordId = Self::Settings; { Settings, Playbook, $($kind(id)),* } }

        impl IdKind {
            /// The kind of record that such an id is of, if it is of one.
            #[must_use]
            pub const fn record(self) -> Option<RecordKind> {
                match self {
                    $(Self::$kind => Some(RecordKind::$kind),)*
                    Self::Workspace | Self::Lineage | Self::PlaybookItem => None,
                }
            }
        }

        impl RecordId {
            /// The id of a record of this kind; the two that a workspace always has need no UUID.
            #[must_use]
            pub fn new(kind: RecordKind, uuid: Uuid) -> Self {
                match kind {
                    RecordKind::Settings => Self::Settings,
                    RecordKind::Playbook => Self::Playbook,
                    $(RecordKind::$kind => Self::$kind(uuid.into()),)*
                }
            }

            /// Of what kind the record is.
            #[must_use]
            pub const fn kind(self) -> RecordKind {
                match self {
                    Self::Settings => RecordKind::Settings,
                    Self::Playbook => RecordKind::Playbook,
                    $(Self::$kind(_) => RecordKind::$kind,)*
                }
            }

            /// Its UUID, if it has one.
            #[must_use]
            pub fn uuid(self) -> Option<Uuid> {
                match self {
                    Self::Settings | Self::Playbook => None,
                    $(Self::$kind(id) => Some(id.into()),)*
                }
            }
        }

        impl Record {
            /// A record to read into.
            #[must_use]
            pub fn blank(kind: RecordKind) -> Self {
                match kind {
                    RecordKind::Settings => Self::Settings(Value::blank()),
                    RecordKind::Playbook => Self::Playbook(Value::blank()),
                    $(RecordKind::$kind => Self::$kind(Value::blank()),)*
                }
            }

            /// What is inside it.
            #[must_use]
            pub fn fields(&self) -> &dyn Fields {
                match self {
                    Self::Settings(record) => record,
                    Self::Playbook(record) => record,
                    $(Self::$kind(record) => record,)*
                }
            }

            /// What is inside it, to be filled.
            pub fn fields_mut(&mut self) -> &mut dyn Fields {
                match self {
                    Self::Settings(record) => record,
                    Self::Playbook(record) => record,
                    $(Self::$kind(record) => record,)*
                }
            }

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

            /// What is inside the record of this id, if there is one.
            #[must_use]
            pub fn fields(&self, id: RecordId) -> Option<&dyn Fields> {
                match id {
                    $(RecordId::$kind(id) => self.$table.get(id).map(|one| one as &dyn Fields),)*
                    RecordId::Settings => Some(&self.settings),
                    RecordId::Playbook => Some(&self.playbook),
                }
            }

            /// The records that a record names; none where it is not there.
            #[must_use]
            pub fn named_by(&self, id: RecordId) -> Vec<RecordId> {
                match id {
                    $(RecordId::$kind(id) => {
                        self.$table.get(id).map(Links::links).unwrap_or_default()
                    })*
                    RecordId::Settings => self.settings.links(),
                    RecordId::Playbook => self.playbook.links(),
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

            /// The ids of every record, kind by kind, each kind in order of id.
            pub fn record_ids(&self) -> impl Iterator<Item = RecordId> {
                [RecordId::Settings, RecordId::Playbook]
                    .into_iter()
                    $(.chain(self.$table.iter().map(|record| RecordId::$kind(record.id))))*
            }

            /// Every record, kind by kind, each kind in order of id.
            pub fn records(&self) -> impl Iterator<Item = Record> {
                [Record::Settings(self.settings.clone()), Record::Playbook(self.playbook.clone())]
                    .into_iter()
                    $(.chain(self.$table.iter().cloned().map(Record::$kind)))*
            }

            /// Puts a record in; whether it replaced none of a table.
            pub(super) fn put(&mut self, record: Record) -> bool {
                match record {
                    $(Record::$kind(record) => return self.$table.put(record),)*
                    Record::Settings(record) => self.settings = record,
                    Record::Playbook(record) => self.playbook = record,
                }
                true
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
    Note(NoteId) in notes,
    Merge(MergeId) in merges,
}

/// By the name of the table.
impl Serialize for RecordKind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.table())
    }
}

impl<'de> Deserialize<'de> for RecordKind {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let name = String::deserialize(from)?;
        let kind = Self::ALL.iter().copied().find(|kind| kind.table() == name);
        kind.ok_or_else(|| D::Error::custom(format_args!("no table is called \"{name}\"")))
    }
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
