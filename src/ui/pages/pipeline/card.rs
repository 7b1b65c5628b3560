//! A card: one opportunity on the board. The whole card is one link and can be dragged; M, or the
//! button that comes with hover and focus, moves it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::domain::{OpportunityId, RecordId, RecordKind};
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::ui::route::Page;
use crate::words::{opportunity as opportunity_words, pipeline as words};

use super::dialogs::Dialogs;
use super::drag::{Drag, Dragged};
use super::face::{CardFace, State, day_count, initials};
use super::past::PastFigures;

/// Height of a card with the gap below it in 1/16 rem, as in `pipeline.css`.
pub const CARD: u32 = 144;

/// One opportunity on the board.
#[component]
pub fn Card(id: Memo<OpportunityId>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let dialogs: Dialogs = expect_context();
    let drag: Drag = expect_context();
    let past: PastFigures = expect_context();
    let stopped = Memo::new(move |_| past.stopped.with(|all| all.get(&id.get()).copied()));
    let face = Memo::new(move |_| {
        app.store.follow_kinds(&[RecordKind::Playbook]);
        let (id, today) = (id.get(), app.store.now());
        let face = app.store.read_record(RecordId::Opportunity(id), |workspace| {
            let opportunity = workspace.opportunities.get(id)?;
            Some(CardFace::of(i18n, workspace, opportunity, stopped.get().as_ref(), today))
        });
        face.flatten()
    });
    let address = move || app.address.here(Page::Opportunity(id.get()));
    let here = app.address.part(move |route| route.page == Page::Opportunity(id.get()));
    let is_carried = Memo::new(move |_| drag.carries(id.get()));
    let press = move |event: web_sys::PointerEvent| {
        if untrack(|| app.store.looks_back()) {
            return;
        }
        let name = face.with_untracked(|face| face.as_ref().map(|face| face.name.clone()));
        drag.press(&event, Dragged { id: id.get_untracked(), name: name.unwrap_or_default() });
    };
    let click = move |event: web_sys::MouseEvent| {
        // The second half of a double click was meant for what lay above the card.
        if drag.has_dropped() || event.detail() > 1 {
            event.prevent_default();
        }
    };
    let key = move |event: web_sys::KeyboardEvent| match event.key().as_str() {
        "m" | "M" if !event.ctrl_key() && !event.meta_key() => {
            event.prevent_default();
            if !untrack(|| app.store.looks_back()) {
                dialogs.moving.set(Some(id.get_untracked()));
            }
        }
        "ArrowDown" | "ArrowUp" | "ArrowLeft" | "ArrowRight" => {
            event.prevent_default();
            focus_neighbour(&event);
        }
        _ => {}
    };
    move || {
        face.get().map(|face| {
            let (more, state) = (words::move_which(language, &face.name), face.state.class());
            view! {
                <article
                    class=format!("card {state}")
                    class:here=move || here.get()
                    class:lifted=move || is_carried.get()
                >
                    <a
                        href=address
                        data-opportunity=id.get().to_string()
                        draggable="false"
                        on:pointerdown=press
                        on:click=click
                        on:keydown=key
                    >
                        {inside(i18n, face)}
                    </a>
                    <button
                        type="button"
                        class="icon-btn move"
                        tabindex="-1"
                        aria-label=more.clone()
                        title=more
                        disabled=move || app.store.looks_back()
                        on:click=move |_| dialogs.moving.set(Some(id.get_untracked()))
                    >
                        <Icon name=IconName::More />
                    </button>
                </article>
            }
        })
    }
}

/// What stands on a card, line by line.
fn inside(i18n: I18n, face: CardFace) -> impl IntoView {
    let language = i18n.language;
    let (done, all) = face.ticks;
    let ticks = (all > 0).then(|| {
        let said = words::ticks(language, &i18n.count(done), &i18n.count(all));
        view! {
            <span class="ticks" role="img" aria-label=said>
                {(0..all).map(|at| view! { <i class:on=at < done></i> }).collect_view()}
            </span>
        }
    });
    let owner = (!face.owner.is_empty()).then(|| {
        view! {
            <span class="who" title=face.owner.clone()>
                <span aria-hidden="true">{initials(&face.owner)}</span>
                <span class="sr">{face.owner.clone()}</span>
            </span>
        }
    });
    let age = face.days_here.map(|days| {
        let said = words::days_here(language, &day_count(i18n, days));
        let title = said.clone();
        view! {
            <span class="age" title=title>
                <span aria-hidden="true">{words::short_days(language, &i18n.count(days))}</span>
                <span class="sr">{said}</span>
            </span>
        }
    });
    let (class, icon) = face.state.mark();
    let said = face.said(i18n);
    let said_whole = said.clone();
    // Late and stopped at once: both are said.
    let stopped = face.stopped.filter(|_| matches!(face.state, State::Late(_))).map(|days| {
        let days = day_count(i18n, i32::try_from(days).unwrap_or(i32::MAX));
        let said = words::stopped(language, &days);
        let title = said.clone();
        view! {
            <span class="state warn" title=title>
                <Icon name=IconName::Clock />
                <span class="sr">{said}</span>
            </span>
        }
    });
    let what = match (face.state, face.next) {
        (_, Some(next)) => next.what,
        // Why it has stopped.
        (State::Stopped(_), None) => words::no_next_action(language).to_owned(),
        (_, None) => String::new(),
    };
    let what_whole = what.clone();
    let temperature = face.temperature.map(|temperature| {
        let said = opportunity_words::temperature_of(language, temperature);
        view! { <span class="warmth">{said}</span> }
    });
    view! {
        <b class="name">{face.name}</b>
        <span class="what">
            <span>{face.what}</span>
            {age}
        </span>
        <span class="facts">
            <b>{face.amount}</b>
            {ticks}
            {owner}
        </span>
        <span class="next">
            <span class=class title=said_whole>
                <Icon name=icon />
                <span class="said">{said}</span>
            </span>
            {stopped}
        </span>
        <span class="todo">
            <span title=what_whole>{what}</span>
            {temperature}
        </span>
    }
}

/// Up and down within the column, left and right to the column beside.
fn focus_neighbour(event: &web_sys::KeyboardEvent) {
    let Some(card) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let neighbour = match event.key().as_str() {
        "ArrowDown" => item_of(&card).and_then(|item| item.next_element_sibling()),
        "ArrowUp" => item_of(&card).and_then(|item| item.previous_element_sibling()),
        side => {
            let column = card.closest(".column").ok().flatten();
            let step = |column: Element| match side {
                "ArrowLeft" => column.previous_element_sibling(),
                _ => column.next_element_sibling(),
            };
            let mut beside = column.and_then(step);
            while let Some(empty) =
                beside.clone().filter(|column| !matches!(column.query_selector("a"), Ok(Some(_))))
            {
                beside = step(empty);
            }
            beside
        }
    };
    let link = neighbour.and_then(|item| item.query_selector("a[data-opportunity]").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let _ = link.focus();
    }
}

fn item_of(card: &Element) -> Option<Element> {
    card.closest("li").ok().flatten()
}
