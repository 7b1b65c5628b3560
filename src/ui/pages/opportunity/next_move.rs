//! The next move: late, planned or none, and edited in place.

use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{
    Command, ContactId, NextAction, Opportunity, RecordId, Workspace, days_between,
};
use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{Icon, IconName};
use crate::ui::log::draft::KINDS;
use crate::ui::pages::pipeline::day_count;
use crate::words::{activity as activity_words, opportunity as words, pipeline, shell};

use super::drafts::Draft;
use super::save::{kind_code, next_action};
use super::subject::Subject;

/// What is to be done next.
#[component]
pub fn NextMove(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let next = subject.part(|workspace, one| {
        let next = one.next_action.clone()?;
        let contact = next.contact.and_then(|id| workspace.contacts.get(id));
        Some((next.clone(), contact.map(|contact| contact.name.clone())))
    });
    let next = Signal::derive(move || next.get().flatten());
    let editing = RwSignal::new(has_drafts(subject));
    let state = move || match next.get() {
        None => view! {
            <span class="state none"><Icon name=IconName::None />{words::none(language)}</span>
        }
        .into_any(),
        Some((next, _)) => {
            let late = days_between(next.on, app.store.now());
            if late > 0 {
                let said = pipeline::late(language, &day_count(i18n, late));
                view! { <span class="state late"><Icon name=IconName::Warn />{said}</span> }
                    .into_any()
            } else {
                let on = i18n.near_day(next.on);
                view! { <span class="state"><Icon name=IconName::Arrow />{on}</span> }.into_any()
            }
        }
    };
    let how = move || {
        let (next, contact) = next.get()?;
        let kind = next.kind.map(|kind| activity_words::kind(language, kind).to_owned());
        let with = contact.map(|name| words::with(language, &name));
        let at = next.at.map(|at| at.strftime("%H:%M").to_string());
        let parts = [kind, with, Some(i18n.near_day(next.on)), at];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    };
    let nothing = move |_| {
        let said = || pipeline::changed(language, &subject.name());
        app.dispatch(&Command::Plan { opportunity: subject.id, next: None }, said);
    };
    let begin = move |_| {
        editing.set(true);
        focus_when_drawn("[name=next_what]".to_owned(), 2, || {});
    };
    view! {
        <section class="frame" data-block="next">
            <header>
                <h2>{words::next_what(language)}</h2>
                {state}
            </header>
            {move || match editing.get() {
                true => {
                    view! { <PlanForm subject=subject on_done=move |()| editing.set(false) /> }
                        .into_any()
                }
                false => {
                    let planned = next.get().is_some();
                    view! {
                        <p class="mvp">
                            {next
                                .get()
                                .map_or_else(
                                    || words::plan_something(language).to_owned(),
                                    |(next, _)| next.what,
                                )}
                        </p>
                        <p class="small muted">{how}</p>
                        <div class="obt">
                            <button type="button" class="btn sm" data-action="plan" on:click=begin>
                                {if planned { words::change(language) } else { words::plan(language) }}
                            </button>
                            {planned
                                .then(|| {
                                    view! {
                                        <button
                                            type="button"
                                            class="btn quiet sm"
                                            data-action="plan-nothing"
                                            on:click=nothing
                                        >
                                            {words::take_away(language)}
                                        </button>
                                    }
                                })}
                        </div>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

const FIELDS: [&str; 5] = ["next_what", "next_kind", "next_on", "next_at", "next_contact"];

fn draft(subject: Subject, field: &'static str) -> Draft {
    Draft::of(RecordId::Opportunity(subject.id), field)
}

fn has_drafts(subject: Subject) -> bool {
    FIELDS.into_iter().any(|field| draft(subject, field).text().is_some())
}

/// What, how, when and with whom.
#[component]
fn PlanForm(subject: Subject, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let form = NodeRef::<html::Form>::new();
    let fault = RwSignal::new(false);
    let known = subject.peek().and_then(|one| one.next_action);
    let typed = |field: &'static str, of: fn(&NextAction) -> String| {
        draft(subject, field).text_or(known.as_ref().map(of).unwrap_or_default())
    };
    let what = typed("next_what", |next| next.what.clone());
    let kind = typed("next_kind", |next| next.kind.map_or("", kind_code).to_owned());
    let on = typed("next_on", |next| next.on.to_string());
    let at = typed("next_at", |next| {
        next.at.map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default()
    });
    let contact =
        typed("next_contact", |next| next.contact.map(|id| id.to_string()).unwrap_or_default());
    let people = app.store.peek(|workspace| {
        workspace.opportunities.get(subject.id).map(|one| people_of(workspace, one))
    });
    let people = people.flatten().unwrap_or_default();
    let over = move || {
        for field in FIELDS {
            draft(subject, field).forget();
        }
        on_done.run(());
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        let text = |name: &str| data.get(name).as_string().unwrap_or_default().trim().to_owned();
        let Ok(next) = next_action(language, text) else { return fault.set(true) };
        // Who is to do it stays, where that was said.
        let owner = subject.peek().and_then(|one| one.next_action).and_then(|next| next.owner);
        let contact = ContactId::parse(&text("next_contact"));
        let next = next.map(|next| NextAction { contact, owner, ..next });
        let said = || pipeline::changed(language, &subject.name());
        if app.dispatch(&Command::Plan { opportunity: subject.id, next }, said) {
            over();
        }
    };
    let kinds = KINDS.map(|(one, code)| {
        view! {
            <option value=code selected=code == kind>{activity_words::kind(language, one)}</option>
        }
    });
    let people = people.into_iter().map(|(id, name)| {
        let id = id.to_string();
        let here = id == contact;
        view! { <option value=id selected=here>{name}</option> }
    });
    view! {
        <form
            class="form"
            node_ref=form
            on:submit=submit
            on:input=move |event| keep(subject, &event)
            novalidate=true
        >
            <div class="field">
                <label for="next-what">{words::what_to_do(language)}</label>
                <input class="input" id="next-what" name="next_what" value=what autocomplete="off" />
            </div>
            <div class="pair">
                <div class="field">
                    <label for="next-kind">{words::how(language)}</label>
                    <select class="input" id="next-kind" name="next_kind">
                        <option value=""></option>
                        {kinds.into_iter().collect_view()}
                    </select>
                </div>
                <div class="field">
                    <label for="next-contact">{words::with_whom(language)}</label>
                    <select class="input" id="next-contact" name="next_contact">
                        <option value=""></option>
                        {people.collect_view()}
                    </select>
                </div>
                <div class="field">
                    <label for="next-on">{words::next_on(language)}</label>
                    <input
                        class="input"
                        id="next-on"
                        name="next_on"
                        type="date"
                        value=on
                        aria-invalid=move || fault.get().then_some("true")
                    />
                    {move || {
                        fault
                            .get()
                            .then(|| {
                                view! {
                                    <span class="error" role="alert">
                                        {words::next_needs_day(language)}
                                    </span>
                                }
                            })
                    }}
                </div>
                <div class="field">
                    <label for="next-at">{words::at_time(language)}</label>
                    <input class="input" id="next-at" name="next_at" type="time" value=at />
                </div>
            </div>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="plan-apply">
                    {shell::save(language)}
                </button>
            </div>
        </form>
    }
}

fn keep(subject: Subject, event: &web_sys::Event) {
    if let Some((name, text)) = super::form::typed_into(event)
        && let Some(field) = FIELDS.into_iter().find(|field| *field == name)
    {
        draft(subject, field).keep(text);
    }
}

/// The people of an opportunity, by name.
fn people_of(workspace: &Workspace, one: &Opportunity) -> Vec<(ContactId, String)> {
    let people = one.contacts.iter().filter_map(|id| workspace.contacts.get(*id));
    people.map(|contact| (contact.id, contact.name.clone())).collect()
}
