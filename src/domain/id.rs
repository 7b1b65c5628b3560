//! One type of id for each kind of record, so that they cannot be mixed up.
//!
//! Ids are UUIDs of version 7. There is no function that draws one here: whoever creates a record
//! brings its id (the browser draws it, tests and the demo count).

use uuid::{Builder, Uuid};

use super::fields::{IdKind, Slot, Value, View, stored};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident of $kind:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Uuid);

        impl $name {
            /// An id from milliseconds since 1970 and ten random bytes, as UUID v7 lays them out.
            #[must_use]
            pub fn new(unix_millis: u64, random: [u8; 10]) -> Self {
                Self(Builder::from_unix_timestamp_millis(unix_millis, &random).into_uuid())
            }

            /// The id written by its `Display`, or `None` if the text is not a UUID.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::try_parse(text).ok().map(Self)
            }
        }

        impl Value for $name {
            fn blank() -> Self {
                Self(Uuid::nil())
            }

            fn view(&self) -> View<'_> {
                View::Id(IdKind::$kind, self.0)
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::Id(IdKind::$kind, &mut self.0)
            }
        }

        stored!($name);

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }
    )*};
}

ids! {
    /// A workspace in this browser.
    WorkspaceId of Workspace,
    /// What a workspace and its restored copies have in common.
    LineageId of Lineage,
    /// An [`Owner`](super::Owner).
    OwnerId of Owner,
    /// An [`Account`](super::Account).
    AccountId of Account,
    /// A [`Contact`](super::Contact).
    ContactId of Contact,
    /// A [`Relation`](super::Relation).
    RelationId of Relation,
    /// An [`Opportunity`](super::Opportunity).
    OpportunityId of Opportunity,
    /// An [`Activity`](super::Activity).
    ActivityId of Activity,
    /// A [`Tally`](super::Tally).
    TallyId of Tally,
    /// One item of the [`Playbook`](super::Playbook).
    PlaybookItemId of PlaybookItem,
    /// A [`ReferenceFunnel`](super::ReferenceFunnel).
    ReferenceFunnelId of ReferenceFunnel,
    /// A [`Goal`](super::Goal).
    GoalId of Goal,
    /// A [`Merge`](super::Merge).
    MergeId of Merge,
    /// Id of a note.
    NoteId of Note,
}
