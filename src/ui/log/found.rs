//! What a text finds to log with, from the index of all that has a text; and how that is shown.

use jiff::ToSpan;
use leptos::prelude::*;

use crate::domain::{Opportunity, RecordId, Stage};
use crate::lists::{Filter, ListQuery, SortBy};
use crate::search::Typed;
use crate::ui::browser::{today, unfold};
use crate::ui::context::App;
use crate::ui::pages::owner_name;
use crate::ui::palette::{Marked, Records, SearchIndex};

use super::subject::called;
use super::whom::{Whom, whom};

/// So many letters are enough to look for.
const LETTERS: usize = 2;
/// So much of what is to be done today is shown.
const SHOWN: usize = 6;

/// One that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// How it is called.
    pub name: Marked,
    /// What else is said of it, and where it was found.
    pub beneath: Marked,
    /// How far its opportunity has come.
    pub stage: Option<Stage>,
    /// Whose that is.
    pub owner: String,
    /// What choosing it means.
    pub choice: Choice,
}

/// What choosing something means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Choice {
    /// It happened with them.
    Whom(Whom),
    /// It happened with a company that is not there yet.
    NewCompany,
}

/// What the text finds; without one, what is to be done by today.
pub fn find(app: App, index: SearchIndex, typed: RwSignal<String>) -> Memo<Vec<Found>> {
    let list = app.store.open_list(move || ListQuery::of(Filter::default(), SortBy::NextAction));
    Memo::new(move |_| {
        let text = typed.with(|text| text.trim().to_owned());
        if text.is_empty() {
            let tomorrow = today().saturating_add(1.day());
            let due = list.read(|list| list.next_before(tomorrow)).unwrap_or_default();
            let due = list.read(|list| list.range(0..due.min(SHOWN))).unwrap_or_default();
            let all = due.into_iter().map(|id| (RecordId::Opportunity(id), Whom::Known(id, None)));
            return shown(app, index, &Typed::default(), all.collect());
        }
        if text.chars().count() < LETTERS {
            return Vec::new();
        }
        let asked = Typed::of(&text, unfold);
        let ids: Vec<RecordId> = index.find(&asked).into_iter().map(|one| one.id).collect();
        let all =
            index.look(|search| app.store.peek(|workspace| whom(workspace, search, &ids, today())));
        let mut found = shown(app, index, &asked, all.unwrap_or_default());
        found.push(Found {
            name: Marked::plain(text),
            beneath: Marked::default(),
            stage: None,
            owner: String::new(),
            choice: Choice::NewCompany,
        });
        found
    })
}

/// How they look.
fn shown(app: App, index: SearchIndex, typed: &Typed, all: Vec<(RecordId, Whom)>) -> Vec<Found> {
    let found = index.look(|search| {
        app.store.peek(|workspace| {
            let records = Records { i18n: app.i18n, workspace, search, typed };
            let all = all.into_iter().filter_map(|(id, one)| show(records, id, one));
            all.collect()
        })
    });
    found.unwrap_or_default()
}

fn show(records: Records<'_>, id: RecordId, one: Whom) -> Option<Found> {
    let workspace = records.workspace;
    let met = match one {
        Whom::Known(met, _) => workspace.opportunities.get(met),
        Whom::Without(..) => None,
    };
    let (name, beneath) = match id {
        RecordId::Contact(id) => {
            let contact = workspace.contacts.get(id)?;
            let account = contact.account.and_then(|id| workspace.accounts.get(id));
            let account = account.map(|account| account.name.clone());
            let beneath = account.into_iter().chain(contact.department.clone());
            (contact.name.clone(), beneath.collect::<Vec<_>>().join(", "))
        }
        RecordId::Account(id) => {
            let account = workspace.accounts.get(id)?;
            let title = met.map(|met| met.title.clone());
            (account.name.clone(), title.or(account.area.clone()).unwrap_or_default())
        }
        _ => called(workspace, met?),
    };
    let beneath = [records.marked(beneath)].into_iter().chain(records.place(id));
    Some(Found {
        name: records.marked(name),
        beneath: Marked::joined(beneath.collect(), ", "),
        stage: met.map(Opportunity::stage),
        owner: met.map(|met| owner_name(workspace, met).to_owned()).unwrap_or_default(),
        choice: Choice::Whom(one),
    })
}
