//! "What happened?" with many at once: an activity for each, or only a count of a mailing.

use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{
    ActivityKind, ActivityState, Command, ForMany, Happened, Opportunity, OwnerId, Tally, TallyId,
};
use crate::metrics::{Errand, Visit};
use crate::ui::browser::{id_parts, recorded_now, today};
use crate::ui::components::Dialog;
use crate::ui::drafts::FormDraft;
use crate::ui::input::parse_count;
use crate::ui::log::draft::{KINDS, OUTCOMES};
use crate::words::{activity, list_page as words, shell};

use super::super::edit::next_of;
use super::forms::{BulkForm, Choice, Field, NextFields, day, owner_options, planned, text};
use super::run::BulkDesk;

/// A fair or a mailing: what, when, by whom, what came of it, what comes next.
#[component]
pub fn LogForm(desk: BulkDesk) -> impl IntoView {
    let only_count = RwSignal::new(false);
    move || match only_count.get() {
        false => view! { <EachForm desk=desk only_count=only_count /> }.into_any(),
        true => view! { <CountForm desk=desk only_count=only_count /> }.into_any(),
    }
}

/// An activity for each, or only a count.
#[component]
fn Ways(desk: BulkDesk, only_count: RwSignal<bool>) -> impl IntoView {
    let language = desk.app.i18n.language;
    let now = untrack(|| only_count.get());
    let way = move |count: bool, action: &'static str, name: &'static str| {
        view! {
            <button
                type="button"
                data-action=action
                aria-pressed=(now == count).to_string()
                on:click=move |_| only_count.set(count)
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="seg">
            {way(false, "log-each", words::one_each(language))}
            {way(true, "log-count", words::only_count(language))}
        </div>
    }
}

#[component]
fn EachForm(desk: BulkDesk, only_count: RwSignal<bool>) -> impl IntoView {
    let language = desk.app.i18n.language;
    let read = move |data: FormData| {
        let kind = KINDS.into_iter().find(|(_, code)| *code == text(&data, "bulk_kind"));
        let outcome = OUTCOMES.into_iter().find(|(_, code)| *code == text(&data, "bulk_outcome"));
        let (what, next_on) = (text(&data, "bulk_next_what"), text(&data, "bulk_next_on"));
        Ok(ForMany::Log(Happened {
            kind: kind.map_or(ActivityKind::Fair, |(kind, _)| kind),
            on: day(&data, "bulk_on"),
            owner: OwnerId::parse(&text(&data, "bulk_by")),
            outcome: outcome.map(|(outcome, _)| outcome),
            note: text(&data, "bulk_note"),
            next: next_of(language, &what, &next_on, None)?,
            recorded_at: recorded_now(),
        }))
    };
    // What happens with many at once comes first.
    let many = [ActivityKind::Fair, ActivityKind::Event, ActivityKind::Email];
    let first = many.into_iter().filter_map(|kind| KINDS.into_iter().find(|one| one.0 == kind));
    let others = KINDS.into_iter().filter(|(kind, _)| !many.contains(kind));
    let kinds = first
        .chain(others)
        .map(|(kind, code)| (code.to_owned(), activity::kind(language, kind).to_owned()));
    let kinds: Vec<_> = kinds.collect();
    // An order has an amount and a day of its own.
    let outcomes = OUTCOMES
        .into_iter()
        .skip(1)
        .map(|(outcome, code)| (code.to_owned(), activity::outcome(language, outcome).to_owned()));
    let no_outcome = (String::new(), words::no_outcome(language).to_owned());
    let outcomes: Vec<_> = std::iter::once(no_outcome).chain(outcomes).collect();
    view! {
        <BulkForm
            desk=desk
            name="bulk-log"
            title=words::bulk_log_title
            apply=words::log_for
            read=read
            visits=visits
        >
            <Ways desk=desk only_count=only_count />
            <div class="pair">
                <Choice
                    name="bulk_kind"
                    label=activity::what(language)
                    options=kinds
                />
                <Field
                    name="bulk_on"
                    label=activity::when(language)
                    kind="date"
                    past=true
                    value=today().to_string()
                />
                <Choice
                    name="bulk_by"
                    label=activity::by_whom(language)
                    options=owner_options(desk, words::whoever_has_it(language))
                />
                <Choice
                    name="bulk_outcome"
                    label=activity::outcome_label(language)
                    options=outcomes
                />
            </div>
            <Field name="bulk_note" label=activity::note(language) />
            <NextFields language=language />
            <p class="hint">{words::next_kept_hint(language)}</p>
        </BulkForm>
    }
}

/// What happened with an opportunity, which has no record yet, and what is to come next.
fn visits(data: &FormData, one: &Opportunity) -> Vec<Visit> {
    let (owner, account) = (OwnerId::parse(&text(data, "bulk_by")).or(one.owner()), one.account);
    let happened = owner.zip(account).map(|(owner, account)| Visit {
        errand: Errand::NextAction(one.id),
        state: ActivityState::Done,
        owner,
        account,
        opportunity: Some(one.id),
        on: day(data, "bulk_on"),
    });
    happened.into_iter().chain(planned(data, one)).collect()
}

#[component]
fn CountForm(desk: BulkDesk, only_count: RwSignal<bool>) -> impl IntoView {
    let app = desk.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let form = NodeRef::<html::Form>::new();
    let fault = RwSignal::new(None::<&'static str>);
    let close = move || desk.asking.set(None);
    let draft = FormDraft::named("bulk-count", None).of_form(form);
    let over = move || {
        draft.forget();
        close();
    };
    let selected = untrack(|| desk.selection.count());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let data = form.get_untracked().and_then(|form| FormData::new_with_form(&form).ok());
        let Some(data) = data else { return };
        let what = text(&data, "bulk_count_what");
        if what.is_empty() {
            return fault.set(Some(words::what_missing(language)));
        }
        let Some(count) = parse_count(&text(&data, "bulk_count")).filter(|count| *count > 0) else {
            return fault.set(Some(words::count_wrong(language)));
        };
        let channel = Some(text(&data, "bulk_channel")).filter(|channel| !channel.is_empty());
        let (millis, random) = id_parts();
        let tally = app.store.peek(|workspace| {
            let (id, on) = (TallyId::new(millis, random), day(&data, "bulk_on"));
            Tally::counted(workspace, id, on, channel, (&what, count))
        });
        let Some(tally) = tally else { return };
        let said = || words::bulk_counted(language, &what, &i18n.count(count));
        if app.dispatch(&Command::Put(vec![tally.into()]), said) {
            over();
        }
    };
    let title = words::bulk_log_title(language, &i18n.counted(selected));
    view! {
        <Dialog title=title on_close=move |()| close()>
            <form class="form" novalidate=true node_ref=form on:submit=submit>
                <Ways desk=desk only_count=only_count />
                <p class="hint">{words::only_count_hint(language)}</p>
                <div class="pair">
                    <Field
                        name="bulk_count_what"
                        label=words::what_was_sent(language)
                        value=activity::email(language)
                    />
                    <Field
                        name="bulk_count"
                        label=words::how_many(language)
                        value=selected.to_string()
                    />
                    <Field
                        name="bulk_on"
                        label=activity::when(language)
                        kind="date"
                        past=true
                        value=today().to_string()
                    />
                    <Field name="bulk_channel" label=words::channel(language) />
                </div>
                <span class="error" role="alert">
                    {move || fault.get()}
                </span>
                <div class="row">
                    <button type="button" class="btn quiet" on:click=move |_| over()>
                        {shell::cancel(language)}
                    </button>
                    <button type="submit" class="btn primary" data-action="count-apply">
                        {words::log_count(language)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}
