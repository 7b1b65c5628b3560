//! What two records say, row by row, what was chosen of it, and how they would read as one.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::domain::{Contact, ContactId, MergedRecord, Party, RecordKind, Workspace, united};
use crate::duplicates::{Likeness, twice_at};
use crate::ui::browser::unfold;
use crate::ui::context::App;
use crate::words::opportunity as words;

use super::fields::TextField;
use super::subject::{name_of, record_of};

/// One thing that both say, or only one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A text.
    Text(TextField),
    /// Where a person works.
    Company,
    /// A person's part in decisions.
    Role,
}

/// Which of the two is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What the one of the page says.
    One,
    /// What the other says.
    Other,
}

/// How a row comes to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Both say the same.
    Same,
    /// Only one says something.
    Filled,
    /// What both say stands side by side.
    Both,
    /// One is to be chosen.
    Choose,
}

/// A row as it is shown.
pub struct Shown {
    /// Which.
    pub row: Row,
    /// Its label.
    pub label: &'static str,
    /// What the two say; empty where they say nothing.
    pub texts: [String; 2],
    /// How it comes to one.
    pub way: Way,
}

/// Two records that are held against each other, and what was chosen.
#[derive(Clone, Copy)]
pub struct Merging {
    /// What every component has at hand.
    pub app: App,
    /// The one of the page: it stays.
    pub one: Party,
    /// The other.
    pub other: Party,
    chosen: RwSignal<BTreeMap<&'static str, Choice>>,
    /// People who are double, of whom something else was said than what is proposed.
    turned: RwSignal<BTreeSet<(ContactId, ContactId)>>,
}

/// Two people who will be there twice: the one of the page's company, who stays, and the other.
#[derive(Clone, PartialEq)]
pub struct Twice {
    /// Who stays, and who goes.
    pub ids: (ContactId, ContactId),
    /// Their names.
    pub names: [String; 2],
    /// What speaks for it.
    pub why: Likeness,
}

impl Row {
    /// Its code in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text(field) => field.code(),
            Self::Company => "company",
            Self::Role => "role",
        }
    }
}

impl Choice {
    /// Its code in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Other => "other",
        }
    }
}

impl Merging {
    /// Nothing chosen yet: the one of the page has it.
    pub fn new(app: App, one: Party, other: Party) -> Self {
        let (chosen, turned) = (RwSignal::new(BTreeMap::new()), RwSignal::new(BTreeSet::new()));
        Self { app, one, other, chosen, turned }
    }

    /// Which of the two is chosen in a row.
    pub fn chosen(self, row: Row) -> Choice {
        self.chosen.with(|chosen| chosen.get(row.code()).copied()).unwrap_or(Choice::One)
    }

    /// Chooses one of the two in a row.
    pub fn choose(self, row: Row, choice: Choice) {
        self.chosen.update(|chosen| _ = chosen.insert(row.code(), choice));
    }

    /// The people of two companies who will be there twice; none where these are people themselves.
    pub fn twice(self) -> Vec<Twice> {
        let (Party::Account(stays), Party::Account(gone)) = (self.one, self.other) else {
            return Vec::new();
        };
        let found = self.app.store.read_kinds(&[RecordKind::Contact], |workspace| {
            let at = |company| {
                let people = workspace.contacts.iter();
                people.filter(|one| one.account == Some(company)).collect::<Vec<&Contact>>()
            };
            let (here, there) = (at(stays), at(gone));
            let pairs = twice_at(stays, [&here, &there], unfold).into_iter();
            let named = pairs.map(|(one, other, why)| {
                let names = [one, other].map(|id| name_of(workspace, Party::Contact(id)));
                Twice { ids: (one, other), names, why }
            });
            named.collect()
        });
        found.unwrap_or_default()
    }

    /// Whether two people become one as well: those who are surely the same, if nothing else was said.
    pub fn is_united(self, twice: &Twice) -> bool {
        (twice.why == Likeness::Same) != self.turned.with(|turned| turned.contains(&twice.ids))
    }

    /// Says the other thing of two people.
    pub fn turn(self, ids: (ContactId, ContactId)) {
        self.turned.update(|turned| {
            if !turned.remove(&ids) {
                turned.insert(ids);
            }
        });
    }

    fn records(self) -> Option<[MergedRecord; 2]> {
        let look = |workspace: &Workspace| {
            let of = |party| MergedRecord::of(workspace, record_of(party));
            Some([of(self.one)?, of(self.other)?])
        };
        self.app.store.peek(look).flatten()
    }

    /// All rows in which at least one of the two says something.
    pub fn rows(self) -> Vec<Shown> {
        let language = self.app.i18n.language;
        let Some(records) = self.records() else { return Vec::new() };
        let own: &[Row] = match self.one {
            Party::Account(_) => &[],
            Party::Contact(_) => &[Row::Company, Row::Role],
        };
        let texts = TextField::of(self.one).iter().map(|field| Row::Text(*field));
        let rows = [Row::Text(TextField::Name)].into_iter().chain(own.iter().copied()).chain(texts);
        let shown = rows.filter_map(|row| {
            let texts = [0, 1].map(|at| self.text(row, &records[at]));
            let [one, other] = &texts;
            let way = match row {
                _ if one.is_empty() && other.is_empty() => return None,
                Row::Text(field) if field.is_list() => Way::Both,
                _ if one == other => Way::Same,
                _ if one.is_empty() || other.is_empty() => Way::Filled,
                _ => Way::Choose,
            };
            let label = match row {
                Row::Text(field) => field.label(language),
                Row::Company => words::account(language),
                Row::Role => words::person_role(language),
            };
            Some(Shown { row, label, texts, way })
        });
        shown.collect()
    }

    fn text(self, row: Row, record: &MergedRecord) -> String {
        match (row, record) {
            (Row::Text(field), record) => field.text(record),
            (Row::Company, MergedRecord::Contact(one)) => {
                let name = |workspace: &Workspace| {
                    Some(workspace.accounts.get(one.account?)?.name.clone())
                };
                self.app.store.peek(name).flatten().unwrap_or_default()
            }
            (Row::Role, MergedRecord::Contact(one)) => {
                let role = one.role.map(|role| words::role(self.app.i18n.language, role));
                role.unwrap_or_default().to_owned()
            }
            (Row::Company | Row::Role, _) => String::new(),
        }
    }

    /// How the two would read as one.
    pub fn read(self) -> Option<MergedRecord> {
        let [kept, gone] = self.records()?;
        let mut read = united(&kept, &gone);
        let chosen = |row: Row| untrack(|| self.chosen(row)) == Choice::Other;
        let rows = self.rows().into_iter().filter(|shown| shown.way == Way::Choose);
        for row in rows.map(|shown| shown.row).filter(|row| chosen(*row)) {
            match (row, &mut read, &gone) {
                (Row::Text(TextField::Name), read, gone) => {
                    swap_names(read, kept.name(), gone.name());
                }
                (Row::Text(field), read, gone) => field.write(read, &field.text(gone)),
                (Row::Company, MergedRecord::Contact(read), MergedRecord::Contact(gone)) => {
                    read.account = gone.account;
                }
                (
                    Row::Role,
                    MergedRecord::Contact(Contact { role, .. }),
                    MergedRecord::Contact(gone),
                ) => {
                    *role = gone.role;
                }
                (Row::Company | Row::Role, ..) => {}
            }
        }
        Some(read)
    }
}

/// It goes by the name of the other, and its own is one of its other names.
fn swap_names(read: &mut MergedRecord, own: &str, other: &str) {
    TextField::Name.write(read, other);
    let names = match read {
        MergedRecord::Owner(one) => &mut one.other_names,
        MergedRecord::Account(one) => &mut one.other_names,
        MergedRecord::Contact(one) => &mut one.other_names,
    };
    names.retain(|name| name != other);
    if !names.iter().any(|name| name == own) {
        names.push(own.to_owned());
    }
}
