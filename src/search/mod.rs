//! Finds what somebody types in everything that has a text: opportunities, companies, people, owners,
//! what was noted. Knows no page and no clock.
//!
//! Records are [read](Search::step) in steps, each short enough to leave a page free, and what changes is
//! [taken over](Search::update). From the first step on [`find`](Search::find) answers at once from what
//! is read: it looks up words, not records. Texts are [folded](crate::duplicates::folded) as those of
//! duplicates are, so that accents, case and forms of Unicode make no difference; telephone numbers go by
//! their digits.

mod entries;
mod find;
mod marks;
mod texts;
mod typed;
mod vocabulary;

use std::collections::BTreeSet;

use crate::domain::{
    AccountId, ActivityId, ContactId, Keyed, NoteId, OpportunityId, OwnerId, RecordId, Table,
    Workspace, WorkspaceId,
};
use crate::duplicates::{Unfold, folded, phone};

use entries::{Entries, Entry};
use texts::texts;
use vocabulary::{Posting, Vocabulary};

pub use find::{Found, FoundKind, Grade};
pub use marks::{Excerpt, Place, marks, place};
pub use texts::Field;
pub use typed::Typed;

/// Records that a step reads.
const READ_A_STEP: usize = 32;

/// Every record that has a text, by its words.
#[derive(Debug)]
pub struct Search {
    unfold: Unfold,
    entries: Entries,
    words: Vocabulary,
    numbers: Vocabulary,
    /// Whose records they are.
    of: Option<WorkspaceId>,
    reading: Reading,
}

/// How far the records have been read: those of some kinds, and of this one up to the last that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Opportunities(Option<OpportunityId>),
    Accounts(Option<AccountId>),
    Contacts(Option<ContactId>),
    Owners(Option<OwnerId>),
    Notes(Option<NoteId>),
    Activities(Option<ActivityId>),
    Done,
}

/// What came of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchStep {
    /// There is more to read.
    More,
    /// All records of a kind are read, and there is more.
    Kind,
    /// All is read.
    Done,
}

impl Search {
    /// Nothing is read yet. `unfold` takes letters apart.
    #[must_use]
    pub fn new(unfold: Unfold) -> Self {
        Self {
            unfold,
            entries: Entries::default(),
            words: Vocabulary::default(),
            numbers: Vocabulary::default(),
            of: None,
            reading: Reading::Opportunities(None),
        }
    }

    /// Forgets all, and begins to read again: nobody knows what has changed.
    pub fn read_all(&mut self) {
        *self = Self::new(self.unfold);
    }

    /// Takes over what has changed in the records that were touched. What is still to be read is left to
    /// [steps](Self::step).
    pub fn update(&mut self, workspace: &Workspace, touched: &BTreeSet<RecordId>) {
        if self.of != Some(workspace.id) {
            return;
        }
        let mut others = touched.clone();
        for id in touched {
            if let RecordId::Account(id) = id {
                // They are called by its name.
                others.extend(self.entries.opportunities_of(*id).map(RecordId::Opportunity));
            }
        }
        others.into_iter().for_each(|id| self.put(workspace, id));
        if self.entries.are_sparse() {
            self.read_all();
        }
    }

    /// Reads some records more.
    pub fn step(&mut self, workspace: &Workspace) -> SearchStep {
        if self.of != Some(workspace.id) {
            self.read_all();
            self.of = Some(workspace.id);
        }
        let (opportunities, accounts) = (&workspace.opportunities, &workspace.accounts);
        let before = self.reading;
        self.reading = match before {
            Reading::Opportunities(after) => self
                .read(workspace, opportunities, after, RecordId::Opportunity)
                .map_or(Reading::Accounts(None), |last| Reading::Opportunities(Some(last))),
            Reading::Accounts(after) => self
                .read(workspace, accounts, after, RecordId::Account)
                .map_or(Reading::Contacts(None), |last| Reading::Accounts(Some(last))),
            Reading::Contacts(after) => self
                .read(workspace, &workspace.contacts, after, RecordId::Contact)
                .map_or(Reading::Owners(None), |last| Reading::Contacts(Some(last))),
            Reading::Owners(after) => self
                .read(workspace, &workspace.owners, after, RecordId::Owner)
                .map_or(Reading::Notes(None), |last| Reading::Owners(Some(last))),
            Reading::Notes(after) => self
                .read(workspace, &workspace.notes, after, RecordId::Note)
                .map_or(Reading::Activities(None), |last| Reading::Notes(Some(last))),
            Reading::Activities(after) => self
                .read(workspace, &workspace.activities, after, RecordId::Activity)
                .map_or(Reading::Done, |last| Reading::Activities(Some(last))),
            Reading::Done => Reading::Done,
        };
        match self.reading {
            Reading::Done => SearchStep::Done,
            now if std::mem::discriminant(&now) == std::mem::discriminant(&before) => {
                SearchStep::More
            }
            _ => SearchStep::Kind,
        }
    }

    /// Reads some records after this one; the last of them, `None` where there are no more.
    fn read<T: Keyed>(
        &mut self,
        workspace: &Workspace,
        table: &Table<T>,
        after: Option<T::Id>,
        id: fn(T::Id) -> RecordId,
    ) -> Option<T::Id> {
        let (mut last, mut count) = (None, 0);
        for record in table.after(after).take(READ_A_STEP) {
            self.put(workspace, id(record.key()));
            (last, count) = (Some(record.key()), count + 1);
        }
        last.filter(|_| count == READ_A_STEP)
    }

    fn put(&mut self, workspace: &Workspace, id: RecordId) {
        self.entries.vacate(id);
        let texts = texts(workspace, id);
        let entry = Entry::of(workspace, id).filter(|_| !texts.is_empty());
        let Some(entry) = entry else { return };
        let slot = self.entries.put(entry);
        for (field, text) in texts {
            if field == Field::Phone {
                for number in phones(text) {
                    self.numbers.put(&number, Posting::new(slot, true));
                }
                continue;
            }
            for (place, word) in folded(text, self.unfold).iter().enumerate() {
                self.words.put(word, Posting::new(slot, place == 0 && field.is_name()));
            }
        }
    }

    /// What is dealt with at a company, the best first: open ones, those that were lately touched.
    pub fn opportunities_of(&self, account: AccountId) -> impl Iterator<Item = OpportunityId> {
        self.entries.opportunities_of(account)
    }

    /// How many people are known at a company.
    #[must_use]
    pub fn people_at(&self, account: AccountId) -> usize {
        self.entries.people_at(account)
    }
}

/// The number in a text, or the numbers, where several were written side by side.
fn phones(text: &str) -> Vec<String> {
    match phone(text) {
        Some(number) => vec![number],
        None => text.split([';', ',', '/', '|', '\n']).filter_map(phone).collect(),
    }
}
