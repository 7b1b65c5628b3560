//! Cells that are being edited: what was typed stays there until it is saved or left, whatever scrolls
//! away or is changed elsewhere meanwhile.

use std::collections::BTreeMap;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{Command, NextAction, Opportunity, OpportunityId, OwnerId, Record, json};
use crate::ui::browser::{focus_when_drawn, today};
use crate::ui::context::App;
use crate::ui::drafts;
use crate::ui::input::plain_amount;
use crate::ui::pages::opportunity::{amount_of_text, temperature_code, temperature_of_code};
use crate::ui::route::Column;
use crate::words::{Language, opportunity as words, pipeline};

use super::super::choice::display_name;

/// A cell of the list.
pub type CellKey = (OpportunityId, Column);

/// What was typed into a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The text, or the code of what was chosen.
    pub text: String,
    /// The day of a next action.
    pub day: String,
    /// What is wrong with it, once it was to be saved.
    pub fault: Option<&'static str>,
    /// What stood there when it was opened.
    before: (String, String),
}

impl Typed {
    fn is_same(&self) -> bool {
        (&self.text, &self.day) == (&self.before.0, &self.before.1)
    }
}

/// The cells that are being edited.
#[derive(Clone, Copy)]
pub struct Cells {
    app: App,
    open: RwSignal<BTreeMap<CellKey, Typed>>,
}

/// Whether the cells of a column are edited in place. The stage is a choice of its own.
#[must_use]
pub const fn is_edited(column: Column) -> bool {
    matches!(
        column,
        Column::Owner
            | Column::Amount
            | Column::Next
            | Column::Temperature
            | Column::Source
            | Column::Tags
    )
}

impl Cells {
    /// None open.
    #[must_use]
    pub fn new(app: App) -> Self {
        Self { app, open: RwSignal::new(BTreeMap::new()) }
    }

    /// Which columns of a row are being edited.
    pub fn open_in(self, id: OpportunityId) -> Vec<Column> {
        self.open.with(|open| {
            let of_row = open.keys().filter(|(of, _)| *of == id);
            of_row.map(|(_, column)| *column).collect()
        })
    }

    /// How many cells could not be saved as they are.
    pub fn faulty(self) -> usize {
        self.open.with(|open| open.values().filter(|typed| typed.fault.is_some()).count())
    }

    /// Something of what was typed into a cell.
    pub fn typed<T: Default>(self, key: CellKey, look: impl FnOnce(&Typed) -> T) -> T {
        self.open.with(|open| open.get(&key).map(look).unwrap_or_default())
    }

    /// Opens a cell, and puts the focus into it.
    pub fn begin(self, key: CellKey) {
        let (id, column) = key;
        let read = |one: &Opportunity| typed_now(one, column);
        let before = self.app.store.peek(|workspace| workspace.opportunities.get(id).map(read));
        let Some(before) = before.flatten() else { return };
        // What Escape left unsaved is here again.
        let begun = drafts::kept(&draft_key(key)).and_then(|text| json::read(text).ok());
        let (text, day) = begun.unwrap_or_else(|| before.clone());
        let typed = Typed { text, day, fault: None, before };
        self.open.update(|open| _ = open.entry(key).or_insert(typed));
        focus_when_drawn(format!("{} [name]", cell_css(key)), 3, || {});
    }

    /// Keeps what is typed into a cell.
    pub fn keep(self, key: CellKey, change: impl FnOnce(&mut Typed)) {
        self.open.update(|open| _ = open.get_mut(&key).map(change));
    }

    /// Leaves what was there; what was typed is kept, and it is said so.
    pub fn escape(self, key: CellKey) {
        let typed = self.typed(key, |typed| Some(typed.clone()));
        self.leave(key);
        if let Some(Typed { text, day, .. }) = typed.filter(|typed| !typed.is_same()) {
            drafts::keep(&draft_key(key), &json::write(&(&text, &day)));
            self.app.toasts.say(words::not_saved(self.app.i18n.language, &text));
        }
    }

    /// Leaves what was there.
    pub fn leave(self, key: CellKey) {
        drafts::forget(&draft_key(key));
        self.open.update(|open| _ = open.remove(&key));
    }

    /// Leaves what was there in all cells that could not be saved.
    pub fn leave_faulty(self) {
        self.open.update(|open| open.retain(|_, typed| typed.fault.is_none()));
    }

    /// Saves what was typed; where that cannot be, it stays and what is wrong is said. Says whether the
    /// cell is closed now.
    pub fn save(self, key: CellKey) -> bool {
        let typed = self.open.try_with_untracked(|open| open.get(&key).cloned()).flatten();
        let Some(typed) = typed else { return true };
        let command = match typed.is_same() {
            true => Ok(None),
            false => command_of(self.app, key, &typed),
        };
        match command {
            Ok(command) => {
                self.leave(key);
                if let Some(command) = command {
                    let (app, (id, _)) = (self.app, key);
                    app.dispatch(&command, || {
                        let name = app.store.peek(|workspace| display_name(workspace, id));
                        pipeline::changed(app.i18n.language, &name.unwrap_or_default())
                    });
                }
                true
            }
            Err(wrong) => {
                self.keep(key, |typed| typed.fault = Some(wrong));
                false
            }
        }
    }
}

fn draft_key((id, column): CellKey) -> String {
    format!("cell/{id}.{}", column.code())
}

/// What finds a cell in the page.
#[must_use]
pub fn cell_css((id, column): CellKey) -> String {
    format!("tr[data-opportunity=\"{id}\"] td[data-cell={}]", column.code())
}

/// What stands in a cell, as it would be typed.
fn typed_now(one: &Opportunity, column: Column) -> (String, String) {
    let (text, day) = match column {
        Column::Owner => (one.owner().map(|id| id.to_string()), None),
        Column::Amount => (one.amount.map(plain_amount), None),
        Column::Next => match &one.next_action {
            Some(next) => (Some(next.what.clone()), Some(next.on.to_string())),
            None => (None, None),
        },
        Column::Temperature => (one.temperature.map(|one| temperature_code(one).to_owned()), None),
        Column::Source => (one.source.clone(), None),
        Column::Tags => (Some(one.tags.join(", ")), None),
        Column::Stage | Column::Heard | Column::Age | Column::Status | Column::Entered => {
            (None, None)
        }
    };
    (text.unwrap_or_default(), day.unwrap_or_default())
}

/// What was typed as a command, or what is wrong with it.
fn command_of(
    app: App,
    (id, column): CellKey,
    typed: &Typed,
) -> Result<Option<Command>, &'static str> {
    let one = app.store.peek(|workspace| workspace.opportunities.get(id).cloned()).flatten();
    let Some(mut one) = one else { return Ok(None) };
    let text = typed.text.trim();
    let filled = || Some(text.to_owned()).filter(|text| !text.is_empty());
    match column {
        Column::Owner => {
            let (owner, on) = (OwnerId::parse(text), today());
            return Ok(Some(Command::Assign { opportunity: id, owner, on }));
        }
        Column::Next => {
            let next = next_of(app.i18n.language, text, &typed.day, one.next_action)?;
            return Ok(Some(Command::Plan { opportunity: id, next }));
        }
        Column::Amount => {
            let amount = amount_of_text(app, text, one.amount)?;
            one.set_amount(amount.sum, Some(today()));
            let firm = amount.firm.map(Record::from);
            return Ok(Some(Command::Put(firm.into_iter().chain([one.into()]).collect())));
        }
        Column::Temperature => one.temperature = temperature_of_code(text),
        Column::Source => one.source = filled(),
        Column::Tags => one.tags = tags_of(text),
        Column::Stage | Column::Heard | Column::Age | Column::Status | Column::Entered => {
            return Ok(None);
        }
    }
    Ok(Some(Command::Put(vec![one.into()])))
}

/// The next action that was typed. How, when and with whom stays as it was where only the words or the
/// day are others.
pub fn next_of(
    language: Language,
    what: &str,
    day: &str,
    known: Option<NextAction>,
) -> Result<Option<NextAction>, &'static str> {
    let on: Option<Date> = day.parse().ok();
    let Some(on) = on else {
        return if what.is_empty() { Ok(None) } else { Err(words::next_needs_day(language)) };
    };
    let what = if what.is_empty() { words::next_what(language) } else { what };
    Ok(Some(match known {
        Some(known) => NextAction { what: what.to_owned(), on, ..known },
        None => NextAction::new(what, on),
    }))
}

/// The tags in a text, each once.
#[must_use]
pub fn tags_of(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
        if tags.iter().all(|known| known != tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}
