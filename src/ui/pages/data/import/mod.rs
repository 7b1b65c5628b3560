//! A file on its way in: choose, answer, look, apply. Until then nothing changes.
//!
//! | file | room for |
//! |---|---|
//! | `step` | the steps, and what each knows |
//! | `desk` | the import under way: what was read, what was answered, what would come of it |
//! | `choose` | the files, and why one cannot be read |
//! | `tables` | the tables of a file, read so that the page stays free |
//! | `work`, `written` | the open file: what it is, how it is written, its parts and the bar under them |
//! | `target` | the workspace that it goes into |
//! | `questions`, `ways`, `currency`, `values`, `columns`, `habits` | what is asked and can be chosen |
//! | `report`, `odd` | counts, notes, rows left out, odd cells |
//! | `apply` | the import itself |
//! | `room` | whether it fits into the browser's store |
//! | `done` | what was imported |
//! | `paste` | rows that were pasted over the list |
//! | `codes`, `said`, `said_parts`, `examples` | stable codes, words, and a value read both ways |

mod apply;
mod bar;
mod choice;
mod choose;
mod codes;
mod columns;
mod currency;
mod desk;
mod done;
mod examples;
mod habits;
mod odd;
mod paste;
mod questions;
mod reading;
mod report;
mod room;
mod said;
mod said_parts;
mod step;
mod tables;
mod target;
mod values;
mod ways;
mod work;
mod written;

use leptos::prelude::*;

use crate::ui::components::PastHint;
use crate::ui::context::App;
use crate::words::{data, import as words, shell};

use choose::ChooseView;
use desk::Desk;
use done::DoneView;
pub use paste::{PasteView, Pasting};
use step::Step;
use tables::ReadSoFar;
pub use tables::{ReadTables, read_tables};
use work::WorkView;

/// Choose files, answer, look, apply.
#[component]
pub fn ImportFrame() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let desk = Desk::of_page(app);
    provide_context(desk);
    let step = Memo::new(move |_| desk.step.get());
    view! {
        <section class="frame import" aria-labelledby="import-title">
            <header>
                <h2 id="import-title">{data::import_title(language)}</h2>
            </header>
            <PastHint />
            <fieldset class="plain-set" disabled=move || app.store.looks_back()>
            <legend class="sr">{data::import_title(language)}</legend>
            {move || match step.get() {
                Step::Choose(fault) => view! { <ChooseView fault=fault /> }.into_any(),
                Step::Reading(name) => {
                    view! {
                        <div class="import-wait">
                            <p role="status">{words::reading(language, &name)}</p>
                            <ReadSoFar />
                            <button
                                type="button"
                                class="btn"
                                data-action="import-cancel"
                                on:click=move |_| desk.cancel()
                            >
                                {shell::cancel(language)}
                            </button>
                        </div>
                    }
                        .into_any()
                }
                Step::Work(facts) => view! { <WorkView facts=facts /> }.into_any(),
                Step::Done(done) => {
                    view! {
                        <DoneView done=done />
                        <ChooseView fault=None />
                    }
                        .into_any()
                }
            }}
            </fieldset>
        </section>
    }
}
