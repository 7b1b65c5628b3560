//! Two records that stand for the same company, person or salesperson become one, and can become two
//! again. Nothing of either is lost: what was not chosen stays in the [`Merge`].

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::command::{put, take_out};
use super::fields::{
    FieldSet, Fields, IdKind, Slot, Value, changed_fields, copy_fields, fields, for_each_id,
    variants,
};
use super::{
    Account, Change, CommandError, Contact, ContactId, MergeId, Opportunity, Owner, Record,
    RecordId, Relation, Unknown, Workspace,
};

/// What was two records once.
#[derive(Clone, Debug, PartialEq)]
pub struct Merge {
    /// Its id.
    pub id: MergeId,
    /// The day they became one.
    pub on: Date,
    /// The record that stayed, as it was before.
    pub kept: MergedRecord,
    /// The record that stayed, as it has read since.
    pub read: MergedRecord,
    /// The record that went, as it was.
    pub gone: MergedRecord,
    /// What named the record that went, and names the other since. What had named both before is not
    /// among them: nobody can tell any more what it meant by which.
    pub moved: Vec<RecordId>,
    /// What was said of how the two stand to each other. It went as well.
    pub between: Vec<Relation>,
    /// The merges of people who were double once two companies were one. They are taken back with it.
    pub people: Vec<MergeId>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Merge {
    1 id required,
    2 on required,
    3 kept required,
    4 read required,
    5 gone required,
    6 moved optional,
    7 between optional,
    8 people optional,
    .. unknown
} }

/// A record of a kind that can be there twice by mistake.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each variant holds the record of its name")]
#[allow(clippy::large_enum_variant, reason = "there are few of them")]
pub enum MergedRecord {
    Owner(Owner),
    Account(Account),
    Contact(Contact),
}

variants! { MergedRecord = Self::Account(Value::blank()); { Owner(owner), Account(account), Contact(contact) } }

/// Two people who are one once their companies are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoublePerson {
    /// Which merge of theirs this is.
    pub merge: MergeId,
    /// Who stays.
    pub stays: ContactId,
    /// Who goes.
    pub gone: ContactId,
}

impl MergedRecord {
    /// Which record it is, or was.
    #[must_use]
    pub const fn id(&self) -> RecordId {
        match self {
            Self::Owner(one) => RecordId::Owner(one.id),
            Self::Account(one) => RecordId::Account(one.id),
            Self::Contact(one) => RecordId::Contact(one.id),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Owner(one) => &one.name,
            Self::Account(one) => &one.name,
            Self::Contact(one) => &one.name,
        }
    }

    /// The record of this id, where it is there and of such a kind.
    #[must_use]
    pub fn of(workspace: &Workspace, id: RecordId) -> Option<Self> {
        match id {
            RecordId::Owner(id) => workspace.owners.get(id).cloned().map(Self::Owner),
            RecordId::Account(id) => workspace.accounts.get(id).cloned().map(Self::Account),
            RecordId::Contact(id) => workspace.contacts.get(id).cloned().map(Self::Contact),
            _ => None,
        }
    }

    fn other_names(&mut self) -> &mut Vec<String> {
        match self {
            Self::Owner(one) => &mut one.other_names,
            Self::Account(one) => &mut one.other_names,
            Self::Contact(one) => &mut one.other_names,
        }
    }

    fn fields(&self) -> &dyn Fields {
        match self {
            Self::Owner(one) => one,
            Self::Account(one) => one,
            Self::Contact(one) => one,
        }
    }

    fn fields_mut(&mut self) -> &mut dyn Fields {
        match self {
            Self::Owner(one) => one,
            Self::Account(one) => one,
            Self::Contact(one) => one,
        }
    }
}

impl From<MergedRecord> for Record {
    fn from(record: MergedRecord) -> Self {
        match record {
            MergedRecord::Owner(one) => Self::Owner(one),
            MergedRecord::Account(one) => Self::Account(one),
            MergedRecord::Contact(one) => Self::Contact(one),
        }
    }
}

/// How the two would read as one: as `kept` does, its blanks filled from `gone`, with the labels and
/// the names of both.
#[must_use]
pub fn united(kept: &MergedRecord, gone: &MergedRecord) -> MergedRecord {
    let own = kept.fields();
    let is_blank = |number: u8| own.value(number).is_some_and(|value| value.view().is_blank());
    let blank = own.fields().iter().filter(|field| is_blank(field.number));
    let blank = blank.fold(FieldSet::default(), |set, field| set.with(field.number));
    let mut read = kept.clone();
    copy_fields(gone.fields(), read.fields_mut(), blank);
    if let (MergedRecord::Account(read), MergedRecord::Account(gone)) = (&mut read, gone) {
        add_missing(&mut read.tags, &gone.tags);
    }
    let mut names = gone.clone();
    let names = std::mem::take(names.other_names());
    add_missing(read.other_names(), &names);
    if kept.name() != gone.name() {
        add_missing(read.other_names(), &[gone.name().to_owned()]);
    }
    read
}

fn add_missing(to: &mut Vec<String>, from: &[String]) {
    for text in from {
        if !to.contains(text) {
            to.push(text.clone());
        }
    }
}

/// Makes one of two, and of the people who are double then: see
/// [`Command::Merge`](super::Command::Merge).
pub(super) fn merge(
    workspace: &mut Workspace,
    (id, on): (MergeId, Date),
    (read, gone): (&MergedRecord, RecordId),
    people: &[DoublePerson],
    today: Date,
    change: &mut Change,
) -> Result<(), CommandError> {
    let stays = read.id();
    if stays == gone || stays.kind() != gone.kind() {
        return Err(CommandError::NotAlike(stays, gone));
    }
    let whole = |id| MergedRecord::of(workspace, id).ok_or(CommandError::Missing(id));
    let (kept, was) = (whole(stays)?, whole(gone)?);
    let naming: BTreeSet<RecordId> =
        workspace.links().filter_map(|(by, of)| (of == gone).then_some(by)).collect();

    put(workspace, read.clone().into(), today, change)?;
    let (mut moved, mut between) = (Vec::new(), Vec::new());
    for by in naming {
        let Some(mut record) = workspace.record(by) else { continue };
        let named_both = workspace.named_by(by).contains(&stays);
        match record {
            Record::Relation(relation) if named_both => {
                take_out(workspace, by, change);
                between.push(relation);
                continue;
            }
            Record::Opportunity(ref mut one) => rename_people(one, gone, stays),
            _ => {}
        }
        rename(record.fields_mut(), gone, stays);
        put(workspace, record, today, change)?;
        if !named_both {
            moved.push(by);
        }
    }
    take_out(workspace, gone, change);
    let unknown = Unknown::default();
    let (read, merges) = (read.clone(), people.iter().map(|one| one.merge).collect());
    let record = Merge { id, on, kept, read, gone: was, moved, between, people: merges, unknown };
    put(workspace, record.into(), today, change)?;
    people.iter().try_for_each(|one| {
        let [stays, gone] = [one.stays, one.gone].map(RecordId::Contact);
        let whole = |id| MergedRecord::of(workspace, id).ok_or(CommandError::Missing(id));
        let read = united(&whole(stays)?, &whole(gone)?);
        merge(workspace, (one.merge, on), (&read, gone), &[], today, change)
    })
}

/// Nobody is in a decision twice.
fn rename_people(opportunity: &mut Opportunity, from: RecordId, to: RecordId) {
    if let (RecordId::Contact(from), RecordId::Contact(to)) = (from, to)
        && opportunity.contacts.contains(&to)
    {
        opportunity.contacts.retain(|id| *id != from);
    }
}

/// Makes two again of what was merged: see [`Command::Separate`](super::Command::Separate).
pub(super) fn separate(
    workspace: &mut Workspace,
    id: MergeId,
    today: Date,
    change: &mut Change,
) -> Result<(), CommandError> {
    let missing = CommandError::Missing(RecordId::Merge(id));
    let Some(merge) = workspace.merges.get(id).cloned() else { return Err(missing) };
    let Merge { kept, read, gone, moved, between, people, .. } = merge;
    take_out(workspace, RecordId::Merge(id), change);
    // The last ones first; those that somebody has taken back already are two.
    for one in people.into_iter().rev() {
        if workspace.merges.get(one).is_some() {
            separate(workspace, one, today, change)?;
        }
    }
    let (stays, again) = (kept.id(), gone.id());
    let now = workspace.record(stays).ok_or(CommandError::Missing(stays))?;

    // Another tab may have brought it back, and written in it since.
    if !workspace.has(again) {
        put(workspace, gone.into(), today, change)?;
    }
    // What has been written there since stays.
    let since = changed_fields(read.fields(), now.fields());
    let mut before = now;
    let back = changed_fields(kept.fields(), read.fields()).without(since);
    copy_fields(kept.fields(), before.fields_mut(), back);
    put(workspace, before, today, change)?;
    for by in moved {
        if let Some(mut record) = workspace.record(by) {
            rename(record.fields_mut(), stays, again);
            put(workspace, record, today, change)?;
        }
    }
    for relation in between {
        let ends = Record::from(relation.clone());
        if ends.check(workspace, today).is_ok() {
            put(workspace, ends, today, change)?;
        }
    }
    Ok(())
}

/// Has everything inside a record that names `from` name `to`.
fn rename(fields: &mut dyn Fields, from: RecordId, to: RecordId) {
    let (Some(from_id), Some(to_id)) = (from.uuid(), to.uuid()) else { return };
    let kind = from.kind();
    for_each_id(Slot::Fields(fields), &mut |of: IdKind, id| {
        if of.record() == Some(kind) && *id == from_id {
            *id = to_id;
        }
    });
}
