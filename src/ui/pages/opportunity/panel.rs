//! The panel of one opportunity: stage strip, facts, next action, steps, history, in this order.

use jiff::civil::Date;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::domain::{
    Command, Opportunity, OpportunityId, PlaybookItemId, RecordId, RecordKind, Stage, Status, Tick,
    Workspace, days_between,
};
use crate::storage::UndoStep;
use crate::ui::browser::{focus_on, focus_when_drawn, today};
use crate::ui::components::{Icon, IconName, SentenceView};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::ui::pages::pipeline::{
    Dialogs, account_name, day_count, display_name, move_to, owner_name, status_view,
};
use crate::ui::route::Page;
use crate::words::{Sentence, opportunity as words, pipeline, shell, stage as stage_words};

use super::form::OpportunityForm;
use super::history::events;

/// The opportunity of the address, beside the board. It closes with Back, the cross, or Escape.
#[component]
pub fn OpportunityPanel() -> impl IntoView {
    let app = App::current();
    match app.address.route_untracked().page {
        Page::Opportunity(id) => view! { <Panel id=id /> }.into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn Panel(id: OpportunityId) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let dialogs: Dialogs = expect_context();
    let opportunity = Memo::new(move |_| {
        let record = RecordId::Opportunity(id);
        // Those it names are looked at beside it.
        app.store.follow_kinds(&[RecordKind::Playbook]);
        app.store
            .read_record(record, |workspace| workspace.opportunities.get(id).cloned())
            .flatten()
    });
    // What is typed into the form stays while the record changes elsewhere.
    let there = Memo::new(move |_| opportunity.with(Option::is_some));
    let close = move || app.address.close_opportunity();
    let editing = RwSignal::new(false);
    let panel = NodeRef::<html::Aside>::new();
    Effect::new(move |_| {
        if let Some(panel) = panel.get() {
            request_animation_frame(move || {
                let _ = panel.focus();
            });
        }
    });
    // What was pressed to begin or end an edit is gone: the focus goes to what took its place.
    Effect::new(move |before: Option<bool>| {
        let now = editing.get();
        if before.is_some_and(|before| before != now) {
            let place =
                if now { ".panel form :is(input, select)" } else { ".panel [data-action=edit]" };
            focus_when_drawn(place.to_owned(), 2, || {});
        }
        now
    });
    let escape = window_event_listener(ev::keydown, move |event| {
        let over = untrack(|| dialogs.is_open());
        if event.key() == "Escape" && !over {
            if editing.get_untracked() { editing.set(false) } else { close() }
        }
    });
    on_cleanup(move || escape.remove());
    let name = move || {
        let record = RecordId::Opportunity(id);
        let name = app.store.read_record(record, |workspace| display_name(workspace, id));
        name.unwrap_or_default()
    };
    view! {
        <aside class="panel" tabindex="-1" aria-label=name node_ref=panel data-panel=id.to_string()>
            <button
                type="button"
                class="icon-btn close"
                aria-label=shell::close(language)
                on:click=move |_| close()
            >
                <Icon name=IconName::Close />
            </button>
            {move || match (there.get(), editing.get()) {
                (false, _) => view! { <p>{shell::opportunity_absent(language)}</p> }.into_any(),
                (true, true) => {
                    view! {
                        <h2 class="title">{name}</h2>
                        <OpportunityForm id=id on_done=move |()| editing.set(false) />
                    }
                        .into_any()
                }
                (true, false) => {
                    let facts = move || {
                        let now = opportunity.get();
                        now.map(|now| view! { <Facts opportunity=now editing=editing /> })
                    };
                    facts.into_any()
                }
            }}
        </aside>
    }
}

#[component]
fn Facts(opportunity: Opportunity, editing: RwSignal<bool>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let dialogs: Dialogs = expect_context();
    let id = opportunity.id;
    let look = |workspace: &Workspace| {
        let account = account_name(workspace, &opportunity).to_owned();
        let owner = owner_name(workspace, &opportunity).to_owned();
        (account, owner, events(i18n, workspace, &opportunity))
    };
    let (account, owner, events) = app.store.peek(look).unwrap_or_default();
    let status = opportunity.status().clone();
    let open = status == Status::Open;
    let lost = matches!(status, Status::Lost { .. });
    let amount = opportunity.amount.map_or_else(|| "–".to_owned(), |sum| i18n.exact_amount(sum));
    let owner = if owner.is_empty() { shell::nobody(language).to_owned() } else { owner };
    let named = call_it(&account, &opportunity.title);
    let deleted = pipeline::deleted(language, &named);
    let reopened = pipeline::reopened(language, &named);
    let delete = move |_| {
        app.address.close_opportunity();
        app.dispatch(&Command::Delete(vec![RecordId::Opportunity(id)]), || deleted.clone());
    };
    let reopen = move |_| {
        app.dispatch(&Command::Reopen { opportunity: id, on: today() }, || reopened.clone());
        keep_the_focus();
    };
    let next = opportunity.next_action.clone();
    let late =
        next.as_ref().map(|next| days_between(next.on, app.store.now())).filter(|days| *days > 0);
    let source = opportunity.source.clone();
    let temperature = opportunity.temperature.map(|one| words::temperature_of(language, one));
    let chips =
        temperature.map(str::to_owned).into_iter().chain(source).chain(opportunity.tags.clone());
    let chips = chips.map(|chip| view! { <span class="chip">{chip}</span> }).collect_view();
    let history = events.into_iter().map(|event| {
        let on = event.on.map_or_else(|| words::undated(language).to_owned(), |on| i18n.day(on));
        let forward = event.forward.then(|| view! { <Icon name=IconName::Arrow /> });
        view! { <li class:forward=event.forward><span class="day">{on}</span> {forward} <span>{event.said}</span></li> }
    });
    view! {
        <p class="small muted">{account}</p>
        <h2 class="title">{opportunity.title.clone()}</h2>
        <p class="chips">{status_view(i18n, &status)} {chips}</p>
        <StageStrip opportunity=opportunity.clone() />
        <p class="small milestone">
            <SentenceView sentence=where_it_stands(i18n, &opportunity, app.store.now()) />
        </p>
        <dl class="facts">
            <div>
                <dt>{words::amount(language)}</dt>
                <dd>{amount}</dd>
            </div>
            <div>
                <dt>{words::owner(language)}</dt>
                <dd>{owner}</dd>
            </div>
            <div>
                <dt>{words::expected_close(language)}</dt>
                <dd>
                    {opportunity.expected_close_on.map_or_else(|| "–".to_owned(), |day| i18n.day(day))}
                </dd>
            </div>
        </dl>
        <section>
            <h3>{words::next_what(language)}</h3>
            {late
                .map(|days| {
                    view! {
                        <p class="state late">
                            <Icon name=IconName::Warn />
                            {pipeline::late(language, &day_count(i18n, days))}
                        </p>
                    }
                })}
            <p class="next-action">
                {next
                    .map_or_else(
                        || pipeline::no_next_action(language).to_owned(),
                        |next| format!("{}: {}", i18n.near_day(next.on), next.what),
                    )}
            </p>
            <div class="acts">
                <button type="button" class="btn primary" data-action="edit" on:click=move |_| editing.set(true)>
                    {words::edit(language)}
                </button>
                <button
                    type="button"
                    class="btn"
                    data-action="move"
                    on:click=move |_| dialogs.moving.set(Some(id))
                >
                    {words::move_on(language)}
                </button>
                {open
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="btn"
                                data-action="win"
                                on:click=move |_| {
                                    move_to(app, id, Stage::Order);
                                    keep_the_focus();
                                }
                            >
                                {words::win(language)}
                            </button>
                            <button
                                type="button"
                                class="btn"
                                data-action="lose"
                                on:click=move |_| dialogs.losing.set(Some(id))
                            >
                                {words::lose(language)}
                            </button>
                        }
                    })}
                {lost
                    .then(|| {
                        view! {
                            <button type="button" class="btn" data-action="reopen" on:click=reopen>
                                {words::reopen(language)}
                            </button>
                        }
                    })}
                <button type="button" class="btn quiet" data-action="delete" on:click=delete>
                    {shell::delete(language)}
                </button>
            </div>
        </section>
        <Steps opportunity=opportunity.clone() />
        <section>
            <h3>{words::history(language)}</h3>
            <ol class="history">{history.collect_view()}</ol>
        </section>
    }
}

/// The button that was pressed may be gone: the focus stays in the panel.
fn keep_the_focus() {
    request_animation_frame(|| {
        focus_on(".panel");
    });
}

fn call_it(account: &str, title: &str) -> String {
    if account.is_empty() { title.to_owned() } else { account.to_owned() }
}

/// "Negotiation for 19 days. On when: objections answered, terms settled."
fn where_it_stands(i18n: I18n, opportunity: &Opportunity, today: Date) -> Sentence {
    let language = i18n.language;
    let stage = opportunity.stage();
    let since = opportunity.stages.last().and_then(|entry| entry.entered_on);
    let for_days = since.map(|day| days_between(day, today)).filter(|days| *days > 0);
    let stands = for_days.map(|days| {
        let days = day_count(i18n, days);
        words::in_stage_since(language, stage_words::name(language, stage), &days)
    });
    let ends = words::ends_when(language, stage_words::ends(language, stage));
    Sentence::plain(stands.unwrap_or_default()).then(Sentence::marked(&ends))
}

/// The six stages; those reached are filled, the one it stands in is framed.
#[component]
fn StageStrip(opportunity: Opportunity) -> impl IntoView {
    let language = App::current().i18n.language;
    let (now, furthest) = (opportunity.stage(), opportunity.furthest());
    let stages = Stage::ALL.map(|stage| {
        let code = stage.code();
        view! {
            <li
                class=format!("k-{code}")
                class:reached=stage <= furthest
                aria-current=(stage == now).then_some("step")
                title=stage_words::name(language, stage)
            >
                <span aria-hidden="true">{code}</span>
                <span class="sr">{stage_words::name(language, stage)}</span>
            </li>
        }
    });
    view! { <ol class="strip">{stages.into_iter().collect_view()}</ol> }
}

/// The playbook's steps for the stage it stands in.
#[component]
fn Steps(opportunity: Opportunity) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let stage = opportunity.stage();
    let items =
        app.store.peek(|workspace| workspace.playbook.of(stage).cloned().collect::<Vec<_>>());
    let ticks = opportunity.ticks.clone();
    let id = opportunity.id;
    let items = items.unwrap_or_default();
    let none = items.is_empty().then(|| view! { <p class="hint">{words::no_steps(language)}</p> });
    let steps = items.into_iter().map(|item| {
        let done = ticks.iter().any(|tick| tick.item == item.id);
        view! {
            <li>
                <label class="step">
                    <input
                        type="checkbox"
                        prop:checked=done
                        on:change=move |event| tick(app, id, item.id, event_target_checked(&event))
                    />
                    <span>{item.text}</span>
                </label>
            </li>
        }
    });
    view! {
        <section>
            <h3>{words::steps(language)}</h3>
            {none}
            <ul class="steps">{steps.collect_view()}</ul>
        </section>
    }
}

fn tick(app: App, id: OpportunityId, item: PlaybookItemId, done: bool) {
    let known = app.store.peek(|workspace| workspace.opportunities.get(id).cloned()).flatten();
    let Some(mut opportunity) = known else { return };
    opportunity.ticks.retain(|tick| tick.item != item);
    if done {
        opportunity.ticks.push(Tick { item, done_on: Some(today()) });
    }
    app.dispatch_quietly(&Command::Put(vec![opportunity.into()]), UndoStep::New);
}
