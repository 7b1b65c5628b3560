//! Notes: what somebody wants remembered. Addresses in them can be followed, and nothing else happens.

use leptos::html;
use leptos::prelude::*;

use crate::domain::{Command, Note, NoteId, Party, RecordId, Unknown, Workspace};
use crate::ui::browser::{focus_when_drawn, id_parts, today};
use crate::ui::components::opens_in_place;
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::links::{Piece, pieces};
use crate::ui::pages::pipeline::display_name;
use crate::words::{opportunity as words, pipeline, shell};

/// Which note is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// None.
    None,
    /// A new one.
    ANewOne,
    /// One that is there.
    Known(NoteId),
}

impl Writing {
    /// A new one, if something of it is typed already.
    pub fn begun(subject: RecordId) -> Self {
        if draft_of(subject).is_begun() { Self::ANewOne } else { Self::None }
    }
}

const fn draft_of(record: RecordId) -> FormDraft {
    FormDraft::named("note", Some(record))
}

/// Longer notes are cut until one asks for the rest.
const LONG: usize = 420;

/// A text somebody wrote, as it was written.
#[component]
pub fn NoteText(text: String) -> impl IntoView {
    let language = App::current().i18n.language;
    let cut = text.char_indices().nth(LONG).map(|(at, _)| at);
    let whole = RwSignal::new(cut.is_none());
    let short = cut.map(|at| format!("{}…", text[..at].trim_end()));
    let shown = move || {
        let text = if whole.get() { &text } else { short.as_ref().unwrap_or(&text) };
        let drawn = pieces(text).into_iter().map(|piece| match piece {
            Piece::Text(text) => text.into_any(),
            Piece::Link(address) => {
                let shown = address.clone();
                view! { <a href=address target="_blank" rel="noopener noreferrer nofollow">{shown}</a> }
                    .into_any()
            }
        });
        drawn.collect_view()
    };
    view! {
        <small class="note">{shown}</small>
        {move || {
            (!whole.get())
                .then(|| {
                    view! {
                        <button type="button" class="link-btn small" on:click=move |_| whole.set(true)>
                            {words::show_all(language)}
                        </button>
                    }
                })
        }}
    }
}

/// A note without text on an opportunity, a company or a person, or else on `whom`.
fn blank(app: App, about: RecordId, whom: Option<Party>) -> Note {
    let (millis, random) = id_parts();
    let owner = |workspace: &Workspace| match about {
        RecordId::Opportunity(id) => workspace.opportunities.get(id)?.owner(),
        _ => None,
    };
    let (opportunity, account, contact) = match (whom, about) {
        (Some(Party::Account(id)), _) | (None, RecordId::Account(id)) => (None, Some(id), None),
        (Some(Party::Contact(id)), _) | (None, RecordId::Contact(id)) => (None, None, Some(id)),
        (None, RecordId::Opportunity(id)) => (Some(id), None, None),
        (None, _) => (None, None, None),
    };
    Note {
        id: NoteId::new(millis, random),
        on: today(),
        recorded_at: jiff::Timestamp::from_millisecond(millis.cast_signed()).ok(),
        owner: app.store.peek(owner).flatten(),
        opportunity,
        account,
        contact,
        text: String::new(),
        unknown: Unknown::default(),
    }
}

/// How what a note is about is called.
fn called(workspace: &Workspace, about: RecordId) -> String {
    let name = match about {
        RecordId::Opportunity(id) => Some(display_name(workspace, id)),
        RecordId::Account(id) => workspace.accounts.get(id).map(|one| one.name.clone()),
        RecordId::Contact(id) => workspace.contacts.get(id).map(|one| one.name.clone()),
        _ => None,
    };
    name.unwrap_or_default()
}

/// Writes a note about a record, or changes one.
#[component]
pub fn NoteForm(about: RecordId, note: Option<Note>, writing: RwSignal<Writing>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let of = note.as_ref().map_or(about, |note| RecordId::Note(note.id));
    let form = NodeRef::<html::Form>::new();
    let draft = draft_of(of).of_form(form);
    let before = note.as_ref().map(|note| note.text.clone()).unwrap_or_default();
    let text = RwSignal::new(before);
    let escape = opens_in_place(Callback::new(move |()| writing.set(Writing::None)));
    focus_when_drawn("textarea[name=note]".to_owned(), 2, || {});
    let over = move || {
        draft.forget();
        writing.set(Writing::None);
    };
    // What a note is about stays.
    let choices = if note.is_none() { choices(app, about) } else { Vec::new() };
    let whom = RwSignal::new(None::<Party>);
    let known = note.map(|note| note.id);
    let save = move || {
        let typed = text.get_untracked();
        let typed = typed.trim_end().to_owned();
        if typed.trim().is_empty() {
            return;
        }
        // As it is by now, but for what was typed.
        let now = known.and_then(|id| app.store.peek(|one| one.notes.get(id).cloned()).flatten());
        let note = now.unwrap_or_else(|| blank(app, about, whom.get_untracked()));
        let command = Command::Put(vec![Note { text: typed, ..note }.into()]);
        let name = app.store.peek(|workspace| called(workspace, about)).unwrap_or_default();
        if app.dispatch(&command, || pipeline::changed(language, &name)) {
            over();
        }
    };
    let delete = known.map(|id| {
        let delete = move |_| {
            let command = Command::Delete(vec![RecordId::Note(id)]);
            if app.dispatch(&command, || words::note_deleted(language)) {
                over();
            }
        };
        view! {
            <button type="button" class="btn quiet" data-action="delete-note" on:click=delete>
                {shell::delete(language)}
            </button>
        }
    });
    let key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            save();
        }
        // What is typed comes back with the next note.
        escape(event);
    };
    view! {
        <form
            class="form inset"
            node_ref=form
            on:keydown=key
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <div class="field">
                <label for="note-text">{words::note(language)}</label>
                <textarea
                    class="input"
                    id="note-text"
                    name="note"
                    rows="5"
                    prop:value=move || text.get()
                    on:input=move |event| {
                        text.set(event_target_value(&event));
                    }
                ></textarea>
            </div>
            <About choices=choices about=whom />
            <div class="row">
                {delete}
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="save-note">
                    {shell::save(language)}
                </button>
            </div>
        </form>
    }
}

/// Whom a note may be about, each with its name: an opportunity, its company, its people. On the page
/// of a company or person there is no choice.
fn choices(app: App, about: RecordId) -> Vec<(Option<Party>, String)> {
    let RecordId::Opportunity(id) = about else { return Vec::new() };
    let this_deal = (None, words::this_deal(app.i18n.language).to_owned());
    let named = app.store.peek(|workspace| {
        let one = workspace.opportunities.get(id)?;
        let company = one.account.and_then(|id| workspace.accounts.get(id));
        let company = company.map(|one| (Some(Party::Account(one.id)), one.name.clone()));
        let people = one.contacts.iter().filter_map(|id| workspace.contacts.get(*id));
        let people = people.map(|one| (Some(Party::Contact(one.id)), one.name.clone()));
        Some(company.into_iter().chain(people).collect::<Vec<_>>())
    });
    std::iter::once(this_deal).chain(named.flatten().unwrap_or_default()).collect()
}

/// Chooses whom the note is about, where there is a choice.
#[component]
fn About(choices: Vec<(Option<Party>, String)>, about: RwSignal<Option<Party>>) -> impl IntoView {
    let language = App::current().i18n.language;
    let (parties, names): (Vec<Option<Party>>, Vec<String>) = choices.into_iter().unzip();
    let choose = move |event: web_sys::Event| {
        let place: Option<usize> = event_target_value(&event).parse().ok();
        about.set(place.and_then(|place| parties.get(place).copied().flatten()));
    };
    let options = names.into_iter().enumerate().map(|(place, name)| {
        view! { <option value=place.to_string()>{name}</option> }
    });
    let options = options.collect::<Vec<_>>();
    (options.len() > 1).then(|| {
        view! {
            <div class="field">
                <label for="note-about">{words::note_about(language)}</label>
                <select class="input" id="note-about" name="note_about" on:change=choose>
                    {options}
                </select>
            </div>
        }
    })
}
