//! "Met at the fair, Thu 19 Nov, by Nadir. For all: goes on, then write by Mon 30 Nov": what holds for
//! all, each underlined word a choice.

use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{ActivityKind, OwnerId, working_day};
use crate::ui::browser::today;
use crate::ui::components::{Pick, PickOption};
use crate::ui::log::day_pick::DayPick;
use crate::words::{activity, list_page, many as words};

use super::desk::ManyDesk;
use super::draft::{Head, OF_MANY};

/// So many days back are offered by name.
const DAYS_BACK: i64 = 6;

/// The days that something is put off to.
const DAYS_AHEAD: [i64; 5] = [1, 3, 5, 7, 14];

/// How a mailing goes out, each with its code.
const SENT_BY: [(ActivityKind, &str); 3] = [
    (ActivityKind::Email, "Email"),
    (ActivityKind::Social, "Social"),
    (ActivityKind::Event, "Event"),
];

/// What follows, each with its code.
const NEXT: [(ActivityKind, &str); 3] = [
    (ActivityKind::Email, "Email"),
    (ActivityKind::Call, "Call"),
    (ActivityKind::Meeting, "Meeting"),
];

/// What holds for all who were met at a fair.
#[component]
pub fn FairSentence(desk: ManyDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    view! {
        <p class="phrase">
            {words::met_at(language)}
            " "
            <NameField desk=desk label=words::which_fair(language) />
            ", "
            <WhenAndWho desk=desk />
            ". "
            <ForAll desk=desk />
        </p>
    }
}

/// What holds for all who replied to a mailing.
#[component]
pub fn MailingSentence(desk: ManyDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let options =
        SENT_BY.map(|(kind, code)| (code.to_owned(), activity::kind(language, kind).to_owned()));
    let value = Signal::derive(move || desk.head.with(|head| code(&SENT_BY, head.sent_by)));
    let pick = move |code: String| {
        if let Some(kind) = of_code(&SENT_BY, &code) {
            desk.head.update(|head| head.sent_by = kind);
        }
    };
    view! {
        <p class="phrase">
            <Pick
                label=activity::what(language)
                value=value
                options=Signal::stored(options.to_vec())
                name="many_kind"
                on_pick=pick
            />
            " "
            <NameField desk=desk label=words::which_mailing(language) />
            ", "
            <WhenAndWho desk=desk />
            ", "
            {words::sent_to(language)}
            " "
            <CountField
                desk=desk
                name="many_sent"
                label=words::how_many_addresses(language)
                of=|head| &mut head.sent
            />
            " "
            {words::addresses(language)}
            ". "
            {words::returned(language)}
            " "
            <CountField
                desk=desk
                name="many_returned"
                label=words::how_many_returned(language)
                of=|head| &mut head.returned
            />
            ". "
            <ForAll desk=desk />
        </p>
    }
}

/// What the fair or the mailing is called: a source that is known, or a new one.
#[component]
fn NameField(desk: ManyDesk, label: &'static str) -> impl IntoView {
    let known = move || {
        let sources = desk.app.store.sources().into_iter();
        sources.map(|name| view! { <option value=name></option> }).collect_view()
    };
    view! {
        <input
            class="input word-input"
            name="many_name"
            list="many-known"
            autocomplete="off"
            maxlength="100"
            aria-label=label
            placeholder=label
            prop:value=move || desk.head.with(|head| head.name.clone())
            on:input=move |event| {
                let name = event_target_value(&event);
                desk.head.update(|head| head.name = name);
            }
        />
        <datalist id="many-known">{known}</datalist>
    }
}

/// A number of the mailing, as it is typed.
#[component]
fn CountField(
    desk: ManyDesk,
    name: &'static str,
    label: &'static str,
    of: fn(&mut Head) -> &mut String,
) -> impl IntoView {
    let value = move || desk.head.with(|head| of(&mut head.clone()).clone());
    view! {
        <input
            class="input word-input count"
            name=name
            inputmode="numeric"
            autocomplete="off"
            maxlength="9"
            aria-label=label
            placeholder="…"
            aria-invalid=move || desk.head.with(Head::has_wrong_numbers).then_some("true")
            prop:value=value
            on:input=move |event| {
                let typed = event_target_value(&event);
                desk.head.update(|head| *of(head) = typed);
            }
        />
    }
}

/// The day, and by whom.
#[component]
fn WhenAndWho(desk: ManyDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let owners = desk.app.store.peek(|workspace| {
        let active = workspace.owners.iter().filter(|one| one.active);
        active.map(|one| (one.id.to_string(), one.name.clone())).collect::<Vec<PickOption>>()
    });
    let owners = owners.filter(|owners| !owners.is_empty()).map(|owners| {
        let whoever = (String::new(), list_page::whoever_has_it(language).to_owned());
        let options: Vec<PickOption> = owners.into_iter().chain([whoever]).collect();
        let value = Signal::derive(move || {
            desk.head.with(|head| head.owner.map(|id| id.to_string()).unwrap_or_default())
        });
        let pick = move |id: String| desk.head.update(|head| head.owner = OwnerId::parse(&id));
        view! {
            ", "
            {activity::by(language)}
            " "
            <Pick
                label=activity::by_whom(language)
                value=value
                options=Signal::stored(options)
                name="many_owner"
                on_pick=pick
            />
        }
    });
    let now = today();
    let days = (0..=DAYS_BACK).map(|back| now.saturating_sub(back.days())).collect::<Vec<_>>();
    let day = Signal::derive(move || desk.head.with(|head| head.on));
    view! {
        <DayPick
            label=activity::when(language)
            name="many_on"
            within=".many".to_owned()
            value=day
            days=days
            until=now
            on_pick=move |on| desk.head.update(|head| head.on = on)
        />
        {owners}
    }
}

/// What came of it, and what follows, unless something else is said of one.
#[component]
fn ForAll(desk: ManyDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let outcomes = OF_MANY
        .map(|(outcome, code)| (code.to_owned(), activity::outcome(language, outcome).to_owned()));
    let outcome = Signal::derive(move || desk.head.with(|head| code(&OF_MANY, head.outcome)));
    let pick_outcome = move |code: String| {
        if let Some(outcome) = of_code(&OF_MANY, &code) {
            desk.head.update(|head| head.outcome = outcome);
        }
    };
    let said = |kind: ActivityKind| match kind {
        ActivityKind::Call => words::call(language),
        ActivityKind::Meeting => words::meet(language),
        _ => words::write(language),
    };
    let next = NEXT.map(|(kind, code)| (code.to_owned(), said(kind).to_owned()));
    let nothing = (String::new(), words::nothing(language).to_owned());
    let next: Vec<PickOption> = next.into_iter().chain([nothing]).collect();
    let kind = Memo::new(move |_| desk.head.with(|head| head.next.map(|(kind, _)| kind)));
    let value =
        Signal::derive(move || kind.get().map(|kind| code(&NEXT, kind)).unwrap_or_default());
    let pick_next = move |code: String| {
        desk.head.update(|head| {
            let on = head.next.map_or_else(|| working_day(today(), 5), |(_, on)| on);
            head.next = of_code(&NEXT, &code).map(|kind| (kind, on));
        });
    };
    let by = move || {
        kind.get().map(|_| {
            view! { " " {activity::by_day(language)} " " <NextDay desk=desk /> }
        })
    };
    view! {
        {words::for_all(language)}
        " "
        <Pick
            label=activity::outcome_label(language)
            value=outcome
            options=Signal::stored(outcomes.to_vec())
            name="many_outcome"
            on_pick=pick_outcome
        />
        ", "
        {words::then(language)}
        " "
        <Pick
            label=words::what_then(language)
            value=value
            options=Signal::stored(next)
            name="many_next"
            on_pick=pick_next
        />
        {by}
        "."
    }
}

/// By which day.
#[component]
fn NextDay(desk: ManyDesk) -> impl IntoView {
    let day =
        Signal::derive(move || desk.head.with(|head| head.next.map_or_else(today, |(_, on)| on)));
    let days: Vec<Date> = DAYS_AHEAD.map(|days| working_day(today(), days)).to_vec();
    let pick = move |on: Date| {
        desk.head.update(|head| head.next = head.next.map(|(kind, _)| (kind, on)));
    };
    view! {
        <DayPick
            label=activity::when(desk.app.i18n.language)
            name="many_next_on"
            within=".many".to_owned()
            value=day
            days=days
            on_pick=pick
        />
    }
}

/// The code of a choice.
pub fn code<T: PartialEq + Copy>(all: &[(T, &'static str)], one: T) -> String {
    all.iter().find(|(of, _)| *of == one).map_or("", |(_, code)| code).to_owned()
}

/// The choice of a code.
pub fn of_code<T: Copy>(all: &[(T, &'static str)], code: &str) -> Option<T> {
    all.iter().find(|(_, of)| *of == code).map(|(one, _)| *one)
}
