//! The fields of the quick funnel: up to six numbers, for the team or per owner.

use std::collections::BTreeMap;

use leptos::html;
use leptos::prelude::*;

use crate::domain::{
    Command, Milestone, Owner, OwnerId, RecordKind, Tally, TallyId, Workspace, WorkspaceKind,
};
use crate::metrics::{FlowCounts, team_counts, typed_counts};
use crate::storage::UndoStep;
use crate::ui::browser::{focus_on, id_parts};
use crate::ui::components::{Icon, IconName, PastHint};
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::input::parse_count;
use crate::words::{quick as words, shell, stage};

use super::Whose;

/// The numbers of the quick funnel that are shown: typed for `whose`, or for the team the sum of
/// the owners where nothing was typed for it.
pub fn shown_numbers(workspace: &Workspace, whose: Option<OwnerId>) -> BTreeMap<Milestone, u64> {
    let typed = typed_numbers(workspace, whose);
    if typed.is_empty() && whose.is_none() {
        return team_counts(quick_tallies(workspace).filter(|tally| tally.owner.is_some()));
    }
    typed
}

/// The numbers that were typed for each owner, where there are any, in the order of the owners.
pub fn numbers_by_owner(workspace: &Workspace) -> Vec<(OwnerId, FlowCounts)> {
    let typed = quick_tallies(workspace).filter(|tally| !tally.milestones.is_empty());
    let mut owned: Vec<_> =
        typed.filter_map(|tally| Some((tally.owner?, typed_counts(&tally.milestones)))).collect();
    owned.sort_by_key(|(owner, _)| *owner);
    owned
}

fn typed_numbers(workspace: &Workspace, whose: Option<OwnerId>) -> BTreeMap<Milestone, u64> {
    let tally = quick_tallies(workspace).find(|tally| tally.owner == whose);
    tally.map(|tally| tally.milestones.clone()).unwrap_or_default()
}

/// The quick funnel's tallies. A demo has none: one's own numbers never go into it.
pub fn quick_tallies(workspace: &Workspace) -> impl Iterator<Item = &Tally> {
    let own = workspace.kind == WorkspaceKind::Own;
    workspace.tallies.iter().filter(move |tally| own && tally.is_quick())
}

/// The fields, and whose they are.
#[component]
pub fn NumbersForm(whose: Whose) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let adding = RwSignal::new(FormDraft::named("owner", None).is_begun());
    let past = move || app.store.looks_back();
    let sum_shown = move || {
        app.store.read(|workspace| {
            whose.get().is_none()
                && typed_numbers(workspace, None).is_empty()
                && quick_tallies(workspace).any(|tally| tally.owner.is_some())
        }) == Some(true)
    };
    view! {
        <section class="frame numbers">
            <header>
                <h2>{words::your_numbers(language)}</h2>
                <div class="acts">
                    <button
                        type="button"
                        class="btn quiet sm"
                        data-action="add-owner"
                        disabled=past
                        on:click=move |_| adding.set(true)
                    >
                        <Icon name=IconName::Plus />
                        {words::add_owner(language)}
                    </button>
                </div>
            </header>
            <DemoNote />
            <PastHint />
            {move || {
                let is_asked = adding.get() && !past();
                is_asked.then(|| view! { <AddOwner adding=adding whose=whose /> })
            }}
            <WhoseChoice whose=whose />
            <fieldset class="plain-set" disabled=past>
                <legend class="sr">{words::your_numbers(language)}</legend>
                {move || {
                    let whose = whose.get();
                    Milestone::ALL
                        .map(|milestone| view! { <NumberField milestone=milestone whose=whose /> })
                        .into_iter()
                        .collect_view()
                }}
            </fieldset>
            <p class="hint">
                {move || {
                    if sum_shown() { words::team_sum(language) } else { words::hint(language) }
                }}
            </p>
            <p class="hint">{words::saved_here(language)}</p>
        </section>
    }
}

/// While a demo is open: where one's own numbers go, and the way to those that there are.
#[component]
fn DemoNote() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let is_demo = Memo::new(move |_| {
        let kind = app.store.read_kinds(&[RecordKind::Settings], |workspace| workspace.kind);
        app.store.open.track();
        matches!(kind, Some(WorkspaceKind::Demo { .. }))
    });
    move || {
        is_demo.get().then(|| {
            let own = app.own_workspace();
            let name = own.as_ref().map(|own| own.name.clone());
            view! {
                <p class="banner" data-note="demo">
                    <span>
                        {match &name {
                            Some(name) => words::demo_is_open(language, name),
                            None => words::demo_is_open_alone(language).to_owned(),
                        }}
                        {own.map(|_| {
                            view! {
                                " "
                                <button
                                    type="button"
                                    class="link-btn"
                                    data-action="own-numbers"
                                    on:click=move |_| app.ensure_own_workspace()
                                >
                                    {words::open_own(language)}
                                </button>
                            }
                        })}
                    </span>
                </p>
            }
        })
    }
}

#[component]
fn NumberField(milestone: Milestone, whose: Option<OwnerId>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let name = milestone.code();
    let stored = Memo::new(move |_| {
        app.store
            .read(|workspace| typed_numbers(workspace, whose).get(&milestone).copied())
            .flatten()
    });
    // What stands in the field while somebody types, and afterwards if it is not a number: nothing typed
    // is lost or written over.
    let typing = RwSignal::new(None::<String>);
    let unread = RwSignal::new(None::<String>);
    let (first, before) = (StoredValue::new(true), StoredValue::new(None::<u64>));
    let begin = move |_| {
        first.set_value(true);
        before.set_value(stored.get_untracked());
    };
    let write = move |count: Option<u64>| {
        if count != stored.get_untracked() {
            let again = !first.get_value();
            first.set_value(false);
            record(app, milestone, whose, count, again);
        }
    };
    // Digits count at once; what may go on otherwise is read when one leaves it.
    let typed = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
        if is_plain && (text.is_empty() || parse_count(&text).is_some()) {
            unread.set(None);
            write(parse_count(&text));
        }
        typing.set(Some(text));
    };
    let left = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        let count = parse_count(&text);
        let is_read = count.is_some() || text.trim().is_empty();
        // What is no number takes nothing away: what was there before still counts, and the field says so.
        write(if is_read { count } else { before.get_value() });
        typing.set(None);
        unread.set((!is_read).then_some(text));
    };
    let letter = milestone.stage().map(|stage| {
        let code = stage.code();
        view! { <span class=format!("st k-{code}") aria-hidden="true">{code}</span> }
    });
    let hint_id = format!("{name}-hint");
    let field_id = format!("quick-{name}");
    let shown = move || {
        let stored = || stored.get().map(|count| count.to_string());
        typing.get().or_else(|| unread.get()).or_else(stored).unwrap_or_default()
    };
    view! {
        <div class="number">
            {letter.unwrap_or_else(|| view! { <span class=String::from("st none") aria-hidden="true">"·"</span> })}
            <label for=field_id.clone()>
                {stage::milestone(language, milestone)}
                <small>{stage::milestone_hint(language, milestone)}</small>
            </label>
            <input
                class="input num"
                id=field_id
                name=name
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-describedby=hint_id.clone()
                aria-invalid=move || unread.with(Option::is_some).then_some("true")
                prop:value=shown
                on:focus=begin
                on:input=typed
                on:change=left
            />
            <p class="error" id=hint_id role="alert">
                {move || unread.get().map(|text| words::kept_unread(language, &text))}
            </p>
        </div>
    }
}

/// Writes one number down. Typing on in the same field makes no further step of undo.
fn record(app: App, milestone: Milestone, whose: Option<OwnerId>, count: Option<u64>, again: bool) {
    app.ensure_own_workspace();
    let kept = app
        .store
        .peek(|workspace| quick_tallies(workspace).find(|tally| tally.owner == whose).cloned());
    let mut tally = kept.flatten().unwrap_or_else(|| {
        let (millis, random) = id_parts();
        Tally::quick(TallyId::new(millis, random), whose)
    });
    match count {
        Some(count) => tally.milestones.insert(milestone, count),
        None => tally.milestones.remove(&milestone),
    };
    let command = Command::Put(vec![tally.into()]);
    app.dispatch_quietly(&command, if again { UndoStep::Amend } else { UndoStep::New });
}

/// The team and the owners whose numbers are kept, where there are any.
#[component]
fn WhoseChoice(whose: Whose) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let owners = Memo::new(move |_| {
        let owners = app.store.read(|workspace| {
            let ids = quick_tallies(workspace).filter_map(|tally| tally.owner);
            let owners = ids.filter_map(|id| workspace.owners.get(id));
            owners.map(|owner| (owner.id, owner.name.clone())).collect::<Vec<_>>()
        });
        owners.unwrap_or_default()
    });
    let choice = move |of: Option<OwnerId>, name: String| {
        view! {
            <button
                type="button"
                aria-pressed=move || (whose.get() == of).to_string()
                on:click=move |_| whose.set(of)
            >
                {name}
            </button>
        }
    };
    let remove = move |id: OwnerId, name: String| {
        let tally = app.store.peek(|workspace| {
            quick_tallies(workspace).find(|tally| tally.owner == Some(id)).map(|tally| tally.id)
        });
        if let Some(tally) = tally.flatten() {
            whose.set(None);
            let command = Command::Delete(vec![crate::domain::RecordId::Tally(tally)]);
            app.dispatch(&command, || words::remove_owner(language, &name));
        }
    };
    move || {
        let owners = owners.get();
        (!owners.is_empty()).then(|| {
            let chosen = owners.iter().find(|(id, _)| whose.get() == Some(*id)).cloned();
            let buttons = owners.into_iter().map(|(id, name)| choice(Some(id), name));
            view! {
                <div class="seg whose" role="group" aria-label=words::owner_name(language)>
                    {choice(None, words::team(language).to_owned())}
                    {buttons.collect_view()}
                </div>
                {chosen
                    .map(|(id, name)| {
                        let label = words::remove_owner(language, &name);
                        view! {
                            <button
                                type="button"
                                class="btn quiet sm"
                                disabled=move || app.store.looks_back()
                                on:click=move |_| remove(id, name.clone())
                            >
                                {label}
                            </button>
                        }
                    })}
            }
        })
    }
}

#[component]
fn AddOwner(adding: RwSignal<bool>, whose: Whose) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let field = NodeRef::<html::Input>::new();
    let form = NodeRef::<html::Form>::new();
    let draft = FormDraft::named("owner", None).of_form(form);
    let over = move || {
        draft.forget();
        adding.set(false);
    };
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let _ = field.focus();
        }
    });
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let name = field.get().map(|field| field.value().trim().to_owned()).unwrap_or_default();
        if name.is_empty() {
            app.toasts.say(shell::blank_name(language));
            return;
        }
        app.ensure_own_workspace();
        let known = app
            .store
            .peek(|workspace| workspace.owners.iter().find(|owner| owner.name == name).cloned());
        let (millis, random) = id_parts();
        let owner =
            known.flatten().unwrap_or_else(|| Owner::sales(OwnerId::new(millis, random), name));
        let id = owner.id;
        let has_tally = app
            .store
            .peek(|workspace| quick_tallies(workspace).any(|tally| tally.owner == Some(id)));
        let mut records = vec![owner.into()];
        if has_tally != Some(true) {
            records.push(Tally::quick(TallyId::new(millis, random), Some(id)).into());
        }
        if app.dispatch_quietly(&Command::Put(records), UndoStep::New) {
            whose.set(Some(id));
            over();
            request_animation_frame(|| {
                focus_on(".number .input");
            });
        }
    };
    view! {
        <form class="inline-form" node_ref=form on:submit=add>
            <div class="field">
                <label for="owner-name">{words::owner_name(language)}</label>
                <input class="input" id="owner-name" name="owner_name" autocomplete="off" node_ref=field />
            </div>
            <button type="submit" class="btn">{shell::save(language)}</button>
            <button type="button" class="btn quiet" on:click=move |_| over()>
                {shell::cancel(language)}
            </button>
        </form>
    }
}
