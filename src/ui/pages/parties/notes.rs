//! Notes on a company or a person, the newest first.

use leptos::prelude::*;

use crate::domain::Note;
use crate::ui::pages::opportunity::{NoteForm, NoteText, Writing};
use crate::words::{opportunity as opportunity_words, parties as words};

use super::subject::Subject;

/// The notes, and the form of one.
#[component]
pub fn Notes(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let writing = RwSignal::new(Writing::begun(subject.record()));
    let notes = Memo::new(move |_| {
        let mut notes = subject.happened.with(|happened| happened.notes.clone());
        notes.sort_by_key(|note| std::cmp::Reverse((note.on, note.id)));
        notes
    });
    let row = move |note: Note| {
        let id = note.id;
        let note = StoredValue::new(note);
        view! {
            <li data-note=id.to_string()>
                {move || match writing.get() == Writing::Known(id) {
                    true => {
                        let note = Some(note.get_value());
                        view! { <NoteForm about=subject.record() note=note writing=writing /> }.into_any()
                    }
                    false => {
                        let Note { on, text, .. } = note.get_value();
                        view! {
                            <NoteText text=text />
                            <span class="muted small">{app.i18n.day(on)}</span>
                            " "
                            <button
                                type="button"
                                class="link-btn small"
                                id=format!("edit-note-{id}")
                                data-action="edit-note"
                                on:click=move |_| writing.set(Writing::Known(id))
                            >
                                {opportunity_words::edit(language)}
                            </button>
                        }
                            .into_any()
                    }
                }}
            </li>
        }
    };
    view! {
        <section class="frame thin" data-block="notes">
            <header><h2>{words::notes(language)}</h2></header>
            {move || match writing.get() == Writing::ANewOne {
                true => {
                    view! { <NoteForm about=subject.record() note=None writing=writing /> }.into_any()
                }
                false => {
                    view! {
                        <button
                            type="button"
                            class="link-btn small"
                            data-action="add-note"
                            on:click=move |_| writing.set(Writing::ANewOne)
                        >
                            {words::add_note(language)}
                        </button>
                    }
                        .into_any()
                }
            }}
            <ul class="pnotes">{move || notes.get().into_iter().map(row).collect_view()}</ul>
        </section>
    }
}
