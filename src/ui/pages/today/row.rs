//! One row of the day: what is to be done, with whom, and why it stands where it stands.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::agenda::{Item, Reason, Section, Work};
use crate::domain::{AccountId, ActivityKind, Command, OpportunityId, Party, PlaybookItemId, Tick};
use crate::ui::browser::{focus_when_drawn, today};
use crate::ui::components::{Icon, IconName, PartyLink, keep_the_focus_near};
use crate::ui::context::App;
use crate::ui::log::{DayPick, LogBox, days_ahead, put_off};
use crate::ui::pages::pipeline::{display_name, initials};
use crate::ui::route::Page;
use crate::words::{pipeline, today as words};

use super::Day;
use super::calendar::offer;
use super::face::{Face, Person};
use super::said::reason;

/// A row may have to be drawn first: so many frames are waited for it.
const FRAMES: u8 = 10;

/// Something to be done, in its group.
#[component]
pub fn ItemRow(section: Section, item: Item) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let item = StoredValue::new(item);
    let face = Memo::new(move |_| item.with_value(|item| Face::read(app, item)));
    let id = item.with_value(|item| item.opportunity);
    let address = move || app.address.link(Page::Opportunity(id)).print();
    let why = Memo::new(move |_| {
        let parts = item.with_value(|item| item.urgency.parts.clone());
        let said = app.store.peek(|workspace| {
            let parts = parts.iter().map(|part| part.reason);
            // What it is worth and how late it is have columns of their own.
            let parts = parts.filter(|part| !matches!(part, Reason::AtStake(..) | Reason::Late(_)));
            parts.filter_map(|part| reason(i18n, workspace, part)).collect::<Vec<_>>().join(", ")
        });
        said.unwrap_or_default()
    });
    let when = item.with_value(|item| match (section, item.on, item.at) {
        (Section::Today, Some(on), Some(at)) if on == app.store.now() => i18n.time(at),
        (Section::Today, Some(on), None) if on == app.store.now() => "–".to_owned(),
        (_, Some(on), _) => i18n.near_day(on),
        (_, None, _) => String::new(),
    });
    let planned = item.with_value(|item| planned(section, item));
    let when = move || match planned {
        Some(on) if !app.store.looks_back() => {
            let at = item.with_value(|item| item.at.map(|at| format!("{} ", i18n.time(at))));
            view! {
                {at}
                <DayPick
                    label=words::put_off(language)
                    name="put_off_to"
                    within=format!(".act[data-work='{id}']")
                    value=Signal::stored(on)
                    days=days_ahead()
                    on_pick=move |on| put_off_to(app, item, on)
                />
            }
            .into_any()
        }
        _ => when.clone().into_any(),
    };
    let late = item.with_value(|item| item.late);
    let late = move || {
        let days = pipeline::days(language, &i18n.counted(late));
        (late > 0).then(|| {
            view! {
                <span class="state late">
                    <Icon name=IconName::Warn />
                    {days}
                </span>
            }
        })
    };
    let shown = move || {
        face.get().map(|face| {
            let icon = icon(face.kind, section);
            let stage = face.stage.code();
            view! {
                <span class="tm">{when()}</span>
                <Icon name=icon />
                <span class="tx">
                    <a href=address data-opportunity=id.to_string()>
                        <b>{face.doing.clone()}</b>
                    </a>
                    <small>{face.account.clone().map(company)} {face.what.clone()}</small>
                    {face.person.clone().map(reach)}
                    {move || {
                        why.with(|why| !why.is_empty()).then(|| view! { <small>{why.get()}</small> })
                    }}
                </span>
                {late()}
                <span class="am">{face.amount.clone()}</span>
                <span class=format!("st k-{stage}") aria-hidden="true">{stage}</span>
                {ring(&face.owner)}
                <span class="does">
                    <Does item=item name=face.name.clone() />
                </span>
                <span class="lines" aria-hidden="true"><i></i><i></i></span>
            }
        })
    };
    let work = item.with_value(|item| item.work);
    let day: Day = expect_context();
    let is_open = Memo::new(move |_| day.opened.get() == Some((work, id)));
    view! {
        <li class="act" class:open=move || is_open.get() data-work=id.to_string()>
            {shown}
            {move || is_open.get().then(|| view! { <LogHere work=work id=id /> })}
        </li>
    }
}

/// The day of what can be put off: it is still to be done.
fn planned(section: Section, item: &Item) -> Option<Date> {
    let is_planned = matches!(section, Section::Late | Section::Today)
        && matches!(item.work, Work::Next | Work::Activity(_));
    item.on.filter(|_| is_planned)
}

/// Puts it off: the row goes, and the focus stays near.
fn put_off_to(app: App, item: StoredValue<Item>, on: Date) {
    let (id, work) = item.with_value(|item| (item.opportunity, item.work));
    let appointment = match work {
        Work::Activity(activity) => {
            app.store.peek(|workspace| workspace.activities.get(activity).cloned()).flatten()
        }
        _ => None,
    };
    put_off(app, id, appointment, on);
    keep_the_focus_near();
}

/// What happened is said in the row itself.
#[component]
fn LogHere(work: Work, id: OpportunityId) -> impl IntoView {
    let day: Day = expect_context();
    let activity = match work {
        Work::Activity(activity) => Some(activity),
        Work::Next | Work::OrderStep(_) | Work::Decision | Work::Stopped(..) | Work::Plan => None,
    };
    let close = move |then: String| {
        day.opened.set(None);
        focus_when_drawn(then, FRAMES, || {});
    };
    // The row goes where it now belongs: the work goes on with the one after it.
    let done = move |()| {
        day.go_on.after(day, (work, id));
        close(".day .act [data-action=log]".to_owned());
    };
    let key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            close(format!(".day [data-work='{id}'] [data-action=log]"));
        }
    };
    view! {
        <div class="out" on:keydown=key>
            <LogBox opportunity=id activity=activity on_done=done compact=true />
        </div>
    }
}

/// What can be done with a row.
#[component]
fn Does(item: StoredValue<Item>, name: String) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let id = item.with_value(|item| item.opportunity);
    let is_timed = item.with_value(|item| item.on.is_some() && item.at.is_some());
    let calendar = is_timed.then(|| {
        let label = words::one_into_calendar(language, &name);
        view! {
            <button
                type="button"
                class="icon-btn"
                data-action="ics"
                aria-label=label.clone()
                title=label
                on:click=move |_| item.with_value(|item| offer(app, "appointment", std::slice::from_ref(item)))
            >
                <Icon name=IconName::Calendar />
            </button>
        }
    });
    let work = item.with_value(|item| item.work);
    let day: Day = expect_context();
    let is_open = Memo::new(move |_| day.opened.get() == Some((work, id)));
    let button = match work {
        Work::OrderStep(step) => view! {
            <button
                type="button"
                class="btn sm"
                data-action="step-done"
                disabled=move || app.store.looks_back()
                aria-label=words::step_done_of(language, &name)
                on:click=move |_| tick(app, id, step)
            >
                {words::done(language)}
            </button>
        }
        .into_any(),
        Work::Next | Work::Activity(_) | Work::Decision | Work::Stopped(..) | Work::Plan => view! {
            <button
                type="button"
                class="btn sm"
                data-action="log"
                disabled=move || app.store.looks_back()
                aria-expanded=move || is_open.get().to_string()
                aria-label=words::outcome_of(language, &name)
                on:click=move |_| {
                    let now = (!is_open.get_untracked()).then_some((work, id));
                    day.opened.set(now);
                    if now.is_some() {
                        focus_when_drawn(".day .out .logbox".to_owned(), FRAMES, || {});
                    }
                }
            >
                {words::outcome(language)}
            </button>
        }
        .into_any(),
    };
    view! {
        {calendar}
        {button}
    }
}

/// Notes that a step of an order is done.
fn tick(app: App, id: OpportunityId, step: PlaybookItemId) {
    let known = app.store.peek(|workspace| {
        let opportunity = workspace.opportunities.get(id)?.clone();
        let item = workspace.playbook.items.iter().find(|item| item.id == step);
        let name = display_name(workspace, id);
        Some((opportunity, name, item.map(|item| item.text.clone()).unwrap_or_default()))
    });
    let Some((mut opportunity, name, text)) = known.flatten() else { return };
    opportunity.ticks.retain(|tick| tick.item != step);
    opportunity.ticks.push(Tick { item: step, done_on: Some(today()) });
    let said = || words::step_done(app.i18n.language, &name, &text);
    app.dispatch(&Command::Put(vec![opportunity.into()]), said);
}

/// With whom, and how to reach them: a number calls, an address writes.
fn reach(person: Person) -> impl IntoView {
    let phone = person.phone.map(|phone| {
        let digits: String =
            phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
        view! { " · " <a href=format!("tel:{digits}")>{phone}</a> }
    });
    let email = person.email.map(|email| {
        let address = String::from(js_sys::encode_uri_component(&email)).replace("%40", "@");
        view! { " · " <a href=format!("mailto:{address}")>{email}</a> }
    });
    let name = view! { <PartyLink party=Party::Contact(person.id) name=person.name /> };
    view! { <small class="reach">{name} {phone} {email}</small> }
}

/// The way to the company, before what is to be done with it.
fn company((id, name): (AccountId, String)) -> impl IntoView {
    view! { <PartyLink party=Party::Account(id) name=name /> " · " }
}

/// Whose, as initials in a ring; empty where it is nobody's.
pub fn ring(owner: &str) -> impl IntoView + use<> {
    (!owner.is_empty()).then(|| {
        let (owner, initials) = (owner.to_owned(), initials(owner));
        view! {
            <span class="who" title=owner.clone()>
                <span aria-hidden="true">{initials}</span>
                <span class="sr">{owner.clone()}</span>
            </span>
        }
    })
}

const fn icon(kind: Option<ActivityKind>, section: Section) -> IconName {
    match (kind, section) {
        (Some(ActivityKind::Call), _) => IconName::Phone,
        (Some(ActivityKind::Email | ActivityKind::NewsletterSignUp), _) => IconName::Mail,
        (Some(ActivityKind::Proposal | ActivityKind::Download), _) => IconName::File,
        (
            Some(
                ActivityKind::Meeting
                | ActivityKind::VideoCall
                | ActivityKind::Appointment
                | ActivityKind::SiteVisit
                | ActivityKind::Fair
                | ActivityKind::Event
                | ActivityKind::Social
                | ActivityKind::Request,
            ),
            _,
        ) => IconName::People,
        (Some(ActivityKind::OrderStep), _) | (None, Section::OrderStep) => IconName::Check,
        (None, Section::Stopped) => IconName::Clock,
        (None, Section::NoNextAction) => IconName::None,
        (
            None,
            Section::Late | Section::Today | Section::AppointmentWithoutOutcome | Section::Decision,
        ) => IconName::Arrow,
    }
}
