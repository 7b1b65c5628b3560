//! All of an opportunity, block by block, as the page and the panel show it.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::domain::{OpportunityId, RecordId, Status};
use crate::ui::activities::WithWhom;
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{Absent, Icon, IconName, PastHint};
use crate::ui::context::App;
use crate::ui::log::LogBox;
use crate::ui::pages::pipeline::Dialogs;
use crate::ui::route::{LogSheet, Page};
use crate::words::{activity, shell};

use super::checklist::Checklist;
use super::facts::Facts;
use super::happened::happened;
use super::header::{Head, PanelBar};
use super::next_move::NextMove;
use super::notes::Writing;
use super::order::OrderSteps;
use super::people::People;
use super::rules::{RulesBlock, signs};
use super::subject::Subject;
use super::time_line::TimeLine;

/// Where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On a page of its own.
    Page,
    /// Beside the board.
    Panel,
}

/// All of an opportunity.
#[component]
pub fn Whole(id: OpportunityId, place: Place) -> impl IntoView {
    let app = App::current();
    let subject = Subject {
        id,
        happened: happened(app, WithWhom::Opportunity(id)),
        signs: signs(app, id),
        app,
    };
    let status = subject.part(|_, one| one.status().clone());
    let there = Memo::new(move |_| status.with(Option::is_some));
    let won = Memo::new(move |_| status.get() == Some(Status::Won));
    let writing = RwSignal::new(Writing::begun(RecordId::Opportunity(id)));
    let open = Memo::new(move |_| status.get() == Some(Status::Open));
    follow_keys(subject, place, writing);
    let act = move || {
        view! {
            {move || won.get().then(|| view! { <OrderSteps subject=subject /> })}
            {move || open.get().then(|| view! { <NextMove subject=subject /> })}
            <WhatHappened subject=subject />
        }
    };
    let checklist = move || (!won.get()).then(|| view! { <Checklist subject=subject /> });
    let blocks = move || match place {
        Place::Page => view! {
            <div class="cols cols-8-4">
                <div class="owork">
                    {act()}
                    <TimeLine subject=subject writing=writing />
                </div>
                <div class="oside">
                    {checklist}
                    <RulesBlock subject=subject />
                    <People subject=subject />
                </div>
            </div>
        }
        .into_any(),
        Place::Panel => view! {
            <div class="owork">
                {act()}
                {checklist}
                <RulesBlock subject=subject />
                <People subject=subject />
                <TimeLine subject=subject writing=writing />
            </div>
        }
        .into_any(),
    };
    view! {
        {(place == Place::Panel).then(|| view! { <PanelBar subject=subject /> })}
        {move || match there.get() {
            false => {
                let said = shell::opportunity_absent(app.i18n.language);
                let place = shell::pipeline(app.i18n.language);
                view! { <Absent said=said likes=Page::Board place=place /> }.into_any()
            }
            true => {
                view! {
                    <PastHint />
                    <fieldset class="whole-set" disabled=move || app.store.looks_back()>
                        <Head subject=subject />
                        <Facts subject=subject />
                        {blocks()}
                    </fieldset>
                    <LogBar subject=subject />
                }
                    .into_any()
            }
        }}
    }
}

/// "What happened?", always at hand: a new one once one is written down.
#[component]
fn WhatHappened(subject: Subject) -> impl IntoView {
    let times = RwSignal::new(0_u32);
    let done = Callback::new(move |()| {
        times.update(|times| *times += 1);
        focus_when_drawn(".owhat .logbox".to_owned(), 2, || {});
    });
    view! {
        <div class="owhat">
            {move || {
                times.track();
                view! { <LogBox opportunity=subject.id on_done=done compact=true /> }
            }}
        </div>
    }
}

/// On a phone: the way to the sheet for logging, under the thumb.
#[component]
fn LogBar(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let open = move |_| {
        app.address.choose(|query| query.log = Some(LogSheet::About(subject.id)));
    };
    view! {
        <div class="log-bar">
            <button
                type="button"
                class="btn"
                data-action="log-activity"
                disabled=move || app.store.looks_back()
                on:click=open
            >
                <Icon name=IconName::Plus />
                {activity::log_activity(app.i18n.language)}
            </button>
        </div>
    }
}

/// Accepts what is proposed to come next, if anything is. Says whether it was.
fn accept_proposal() -> bool {
    let found = document().query_selector("[data-action=accept-proposal]").ok().flatten();
    let button = found.and_then(|found| found.dyn_into::<HtmlElement>().ok());
    button.inspect(HtmlElement::click).is_some()
}

/// N writes a note, M moves it and Enter accepts what is proposed, outside fields and buttons.
fn follow_keys(subject: Subject, place: Place, writing: RwSignal<Writing>) {
    let dialogs: Dialogs = expect_context();
    let keys = window_event_listener(ev::keydown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let typing = target.as_ref().is_some_and(|element| {
            matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        });
        let in_no_control = target
            .as_ref()
            .is_none_or(|element| matches!(element.tag_name().as_str(), "ASIDE" | "BODY" | "MAIN"));
        let here = place == Place::Page
            || target.is_some_and(|element| matches!(element.closest(".panel"), Ok(Some(_))));
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        let over = untrack(|| dialogs.is_open());
        let past = untrack(|| subject.app.store.looks_back());
        if typing || modified || over || past || !here || event.default_prevented() {
            return;
        }
        match event.key().as_str() {
            "n" | "N" => writing.set(Writing::ANewOne),
            "m" | "M" => dialogs.moving.set(Some(subject.id)),
            "Enter" if in_no_control && accept_proposal() => {}
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
}
