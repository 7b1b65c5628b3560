//! One stage of the board: its head, and the cards near the screen.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{Command, Currency, OpportunityId, Stage, Status, Workspace};
use crate::ui::browser::today;
use crate::ui::components::VirtualRows;
use crate::ui::context::App;
use crate::ui::lists::OpenList;
use crate::ui::slices::turn;
use crate::words::figures::no_amounts;
use crate::words::{pipeline as words, stage as stage_words};

use super::card::{Card, DRAGGED};
use super::choice::{display_name, has_focus};

/// Height of a card with the gap below it in 1/16 rem, as in `pipeline.css`.
const CARD: u32 = 126;

/// A column of the board. A card dropped on it moves there.
#[component]
pub fn Column(stage: Stage, list: OpenList, currency: Memo<Option<Currency>>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let code = stage.code();
    let rows = VirtualRows::new(CARD);
    let known = Memo::new(move |_| list.len());
    let count = Memo::new(move |_| known.get().unwrap_or_default());
    let range = Memo::new(move |_| rows.range(count.get()));
    let near = list.range(range);
    let places = VirtualRows::reused(near, has_focus);
    let turn = turn();
    let over = RwSignal::new(false);
    let sum = move || {
        let known = list.read(|list| list.sum().row(stage).known_minor()).unwrap_or(Some(0));
        let sum = match known {
            Some(minor) => i18n.money(minor, currency.get()),
            None => no_amounts(language).to_owned(),
        };
        match stage {
            Stage::Order => format!("{sum} · {}", words::already_won(language)),
            _ => sum,
        }
    };
    let drop = move |event: web_sys::DragEvent| {
        event.prevent_default();
        over.set(false);
        let text = event.data_transfer().and_then(|data| data.get_data(DRAGGED).ok());
        if let Some(id) = text.and_then(|text| OpportunityId::parse(&text)) {
            move_to(app, id, stage, today());
        }
    };
    let title_id = format!("column-{code}");
    view! {
        <section
            class=format!("column k-{code}")
            class:over=move || over.get()
            data-stage=code
            aria-labelledby=title_id
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=drop
        >
            <header>
                <span class=format!("st k-{code}") aria-hidden="true">
                    {code}
                </span>
                <h2 id=format!("column-{code}")>{stage_words::name(language, stage)}</h2>
                <span class="count">{move || known.get().map(|count| i18n.count(count))}</span>
                <p class="sum">{sum}</p>
            </header>
            <div class="cards" node_ref=rows.scroller on:scroll=move |_| rows.scrolled()>
                <ul
                    style:height=move || rows.offset(count.get())
                    style:padding-top=move || rows.offset(range.get().0)
                >
                    {move || {
                        turn.get()
                            .then(|| {
                                view! {
                                    <For
                                        each=move || places.get()
                                        key=|(place, _)| *place
                                        let((place, id))
                                    >
                                        <li>
                                            <Card id=VirtualRows::at(places, place, id) />
                                        </li>
                                    </For>
                                }
                            })
                    }}
                </ul>
                {move || {
                    (known.get() == Some(0))
                        .then(|| view! { <p class="none">{words::column_empty(language)}</p> })
                }}
            </div>
        </section>
    }
}

/// Moves an opportunity to a stage on a day, and says so. Says whether it could be moved.
pub fn move_to(app: App, id: OpportunityId, stage: Stage, on: Date) -> bool {
    let language = app.i18n.language;
    let stands_there = |workspace: &Workspace| {
        let opportunity = workspace.opportunities.get(id);
        opportunity
            .is_some_and(|one| one.stage() == stage && !matches!(one.status(), Status::Lost { .. }))
    };
    if app.store.peek(stands_there) == Some(true) {
        return true;
    }
    app.dispatch(&Command::MoveTo { opportunity: id, stage, on }, || {
        let title = app.store.peek(|workspace| display_name(workspace, id)).unwrap_or_default();
        match stage {
            Stage::Order => words::won_toast(language, &title),
            _ => words::moved(language, &title, stage_words::name(language, stage)),
        }
    })
}
