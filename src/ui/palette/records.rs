//! How a record is shown in the palette, and where it leads.

use jiff::civil::Date;

use crate::domain::{
    Account, AccountId, Contact, Opportunity, OwnerId, RecordId, Stage, Status, Workspace,
};
use crate::search::{Excerpt, Field, Place, Search, Typed, place};
use crate::ui::browser::{today, unfold};
use crate::ui::components::IconName;
use crate::ui::i18n::I18n;
use crate::ui::pages::{CardFace, display_name, owner_name};
use crate::ui::route::{Page, Query, Route};
use crate::words::{marks, palette as words, pipeline};

use super::marked::Marked;

/// What stands at the left of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// The stage of an opportunity.
    Stage(Stage),
    /// An icon.
    Icon(IconName),
}

/// A record as the palette shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What stands at its left.
    pub face: Face,
    /// How it is called.
    pub name: Marked,
    /// What else is said of it, and where it was found.
    pub beneath: Marked,
    /// Whose it is, or nobody's.
    pub owner: String,
}

/// Shows records of a workspace.
#[derive(Clone, Copy)]
pub struct Records<'a> {
    /// In whose words.
    pub i18n: I18n,
    /// Where they are kept.
    pub workspace: &'a Workspace,
    /// Where they are found.
    pub search: &'a Search,
    /// What was typed.
    pub typed: &'a Typed,
}

impl Records<'_> {
    /// A record; `None` where it is gone.
    pub fn show(self, id: RecordId) -> Option<Shown> {
        let language = self.i18n.language;
        let place = place(self.workspace, id, self.typed, unfold);
        match id {
            RecordId::Opportunity(id) => {
                let one = self.workspace.opportunities.get(id)?;
                Some(self.opportunity(one, place))
            }
            RecordId::Account(id) => {
                let one = self.workspace.accounts.get(id)?;
                Some(self.account(one, place))
            }
            RecordId::Contact(id) => {
                let one = self.workspace.contacts.get(id)?;
                Some(self.contact(one, place))
            }
            RecordId::Owner(id) => {
                let one = self.workspace.owners.get(id)?;
                let said = Marked::plain(words::owner(language));
                Some(self.called(IconName::Person, &one.name, said, place))
            }
            RecordId::Note(note) => {
                let one = self.workspace.notes.get(note)?;
                Some(self.note(IconName::Note, id, &one.text, one.on, place))
            }
            RecordId::Activity(activity) => {
                let one = self.workspace.activities.get(activity)?;
                let icon = IconName::of_activity(one.kind);
                Some(self.note(icon, id, &one.note, one.on, place))
            }
            _ => None,
        }
    }

    /// How a record is called; `None` where it is gone.
    pub fn name(self, id: RecordId) -> Option<String> {
        Some(match id {
            RecordId::Opportunity(id) => {
                self.workspace.opportunities.get(id)?;
                display_name(self.workspace, id)
            }
            RecordId::Account(id) => self.workspace.accounts.get(id)?.name.clone(),
            RecordId::Contact(id) => self.workspace.contacts.get(id)?.name.clone(),
            _ => return None,
        })
    }

    /// A text that is part of what it is called by, with what was typed.
    pub fn marked(self, text: impl Into<String>) -> Marked {
        Marked::of(Field::Name, text, self.typed)
    }

    fn opportunity(self, one: &Opportunity, place: Option<Place>) -> Shown {
        let face = CardFace::of(self.i18n, self.workspace, one, None, today());
        let language = self.i18n.language;
        let state = match one.status() {
            Status::Open => face.said(self.i18n),
            Status::Won => pipeline::won(language).to_owned(),
            Status::Lost { .. } => pipeline::lost(language).to_owned(),
        };
        let said = [self.marked(face.what), Marked::plain(face.amount), Marked::plain(state)];
        let beneath = Marked::joined(said.into_iter().chain(self.found_at(place)).collect(), ", ");
        Shown {
            face: Face::Stage(one.stage()),
            name: self.marked(face.name),
            beneath,
            owner: owner_name(self.workspace, one).to_owned(),
        }
    }

    fn account(self, one: &Account, place: Option<Place>) -> Shown {
        let language = self.i18n.language;
        let count = |count: usize| self.i18n.counted(count);
        let deals = self.search.opportunities_of(one.id).count();
        let people = self.search.people_at(one.id);
        let people = (people > 0).then(|| words::people(language, &count(people)));
        let said = [words::company(language).to_owned(), words::deals(language, &count(deals))];
        let said = said.into_iter().chain(people).collect::<Vec<_>>().join(", ");
        self.called(IconName::Company, &one.name, Marked::plain(said), place)
    }

    fn contact(self, one: &Contact, place: Option<Place>) -> Shown {
        let account = one.account.and_then(|id| self.workspace.accounts.get(id));
        let account = account.map(|account| self.marked(account.name.as_str()));
        let person = Marked::plain(words::person(self.i18n.language));
        let department = one.department.iter().map(|name| Marked::plain(name.as_str()));
        let said = account.into_iter().chain(department).collect::<Vec<_>>();
        let said = if said.is_empty() { person } else { Marked::joined(said, ", ") };
        self.called(IconName::Person, &one.name, said, place)
    }

    fn called(self, icon: IconName, name: &str, said: Marked, place: Option<Place>) -> Shown {
        let parts = std::iter::once(said).chain(self.found_at(place)).collect();
        Shown {
            face: Face::Icon(icon),
            name: self.marked(name),
            beneath: Marked::joined(parts, ", "),
            owner: String::new(),
        }
    }

    /// Where a record was found, if that is not what it is called by.
    pub fn place(self, id: RecordId) -> Option<Marked> {
        self.found_at(place(self.workspace, id, self.typed, unfold))
    }

    /// The same of a place that is known.
    fn found_at(self, place: Option<Place>) -> Option<Marked> {
        let Place { field, text, marks } = place?;
        let language = self.i18n.language;
        let found = Marked::at(text, marks);
        match field {
            Field::Name | Field::Company | Field::Note => None,
            Field::OtherName => Some(found.within(|name| words::also_called(language, name))),
            Field::Tag => Some(found.within(|name| words::tag(language, name))),
            Field::Site | Field::Email | Field::Phone => Some(found),
        }
    }

    fn note(
        self,
        icon: IconName,
        id: RecordId,
        text: &str,
        on: Date,
        place: Option<Place>,
    ) -> Shown {
        let language = self.i18n.language;
        let name = about(self.workspace, id).and_then(|id| self.name(id));
        let name = match name {
            Some(name) => words::note_on(language, &name),
            None => words::note(language).to_owned(),
        };
        let excerpt = Excerpt::of(text, &place.map(|place| place.marks).unwrap_or_default());
        let dots = |is_cut: bool| if is_cut { "…" } else { "" };
        let (before, behind) = (dots(excerpt.is_cut_before), dots(excerpt.is_cut_behind));
        let quoted = Marked::at(excerpt.text, excerpt.marks)
            .within(|text| marks::quoted(language, &format!("{before}{text}{behind}")));
        let day = Marked::plain(self.i18n.day(on));
        Shown {
            face: Face::Icon(icon),
            name: Marked::plain(name),
            beneath: Marked::joined(vec![quoted, day], ", "),
            owner: String::new(),
        }
    }
}

/// What something that was noted is about; `None` where it is about nothing.
fn about(workspace: &Workspace, noted: RecordId) -> Option<RecordId> {
    let (opportunity, contact, account) = match noted {
        RecordId::Note(id) => {
            let one = workspace.notes.get(id)?;
            (one.opportunity, one.contact, one.account)
        }
        RecordId::Activity(id) => {
            let one = workspace.activities.get(id)?;
            (one.opportunity, one.contact, one.account)
        }
        _ => return None,
    };
    let opportunity = opportunity.map(RecordId::Opportunity);
    opportunity.or(contact.map(RecordId::Contact)).or(account.map(RecordId::Account))
}

/// Where a record is shown; what was noted, where that is shown which it is about.
pub fn route_to(
    workspace: &Workspace,
    id: RecordId,
    link: impl Fn(Page) -> Route,
) -> Option<Route> {
    Some(match about(workspace, id).unwrap_or(id) {
        RecordId::Opportunity(id) => link(Page::Opportunity(id)),
        RecordId::Account(id) => link(Page::Account(id)),
        RecordId::Contact(id) => link(Page::Contact(id)),
        RecordId::Owner(id) => of_owner(link(Page::List), id),
        _ => return None,
    })
}

fn of_owner(list: Route, id: OwnerId) -> Route {
    Route { query: Query { owner: Some(id), ..list.query }, ..list }
}

/// The company that a record is, or is at.
pub fn account_of(workspace: &Workspace, id: RecordId) -> Option<AccountId> {
    match id {
        RecordId::Account(id) => Some(id),
        RecordId::Contact(id) => workspace.contacts.get(id)?.account,
        _ => None,
    }
}
