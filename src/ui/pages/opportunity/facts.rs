//! The facts line: what it is worth, how old it is beside what is usual, how likely it is to be won,
//! when they decide, whose it is. Each is edited in place.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::{Command, OwnerId, Record, RecordId, RecordKind, Stage, Status, days_between};
use crate::ui::browser::today;
use crate::ui::components::{Pick, PickOption};
use crate::ui::drafts::Draft;
use crate::ui::input::plain_amount;
use crate::ui::pages::pipeline::{day_count, owner_name};
use crate::words::{opportunity as words, pipeline, shell};

use super::field::{EditField, FieldKind};
use super::save::{amount_of_text, temperature, temperature_code};
use super::standing::{Age, ChanceFact};
use super::subject::Subject;

/// The facts of an opportunity.
#[component]
pub fn Facts(subject: Subject) -> impl IntoView {
    let won = subject.part(|_, one| *one.status() == Status::Won);
    let open = subject.part(|_, one| *one.status() == Status::Open);
    view! {
        <dl class="facts5">
            <Amount subject=subject />
            {move || match won.get() {
                Some(true) => view! { <Signed subject=subject /> }.into_any(),
                _ => {
                    view! {
                        <Age subject=subject />
                        <ChanceFact subject=subject />
                        {move || {
                            (open.get() == Some(true))
                                .then(|| {
                                    view! {
                                        <Decision subject=subject />
                                        <ExpectedClose subject=subject />
                                    }
                                })
                        }}
                    }
                        .into_any()
                }
            }}
            <Source subject=subject />
            <Owner subject=subject />
        </dl>
    }
}

#[component]
fn Amount(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let amount = subject.part(|_, one| one.amount);
    let shown = Signal::derive(move || match amount.get().flatten() {
        Some(sum) => i18n.exact_amount(sum),
        None => "–".to_owned(),
    });
    let typed =
        Signal::derive(move || amount.get().flatten().map(plain_amount).unwrap_or_default());
    let save = Callback::new(move |text: String| {
        let amount = amount_of_text(app, &text, amount.get_untracked().flatten())?;
        subject.change_silently(
            |one| one.set_amount(amount.sum, Some(today())),
            |app, command| {
                let firm = amount.firm.map(|firm| Command::Put(vec![Record::from(firm)]));
                let all = firm.into_iter().chain([command.clone()]).collect();
                app.dispatch(&Command::Together(all), || {
                    pipeline::changed(language, &subject.name())
                })
            },
        );
        Ok(())
    });
    view! {
        <div>
            <dt>{words::amount(language)}</dt>
            <dd>
                <EditField
                    draft=Draft::of(RecordId::Opportunity(subject.id), "amount")
                    label=words::amount(language)
                    shown=shown
                    typed=typed
                    kind=FieldKind::Amount
                    save=save
                />
            </dd>
        </div>
    }
}

#[component]
fn Decision(subject: Subject) -> impl IntoView {
    let language = subject.app.i18n.language;
    let now = subject.part(|_, one| one.temperature);
    let value = Signal::derive(move || {
        now.get().flatten().map_or_else(String::new, |one| temperature_code(one).to_owned())
    });
    let all = [
        ("", words::unknown(language)),
        ("ready", words::ready(language)),
        ("undecided", words::undecided(language)),
        ("long_term", words::long_term(language)),
    ];
    let options =
        Signal::derive(move || all.map(|(code, name)| (code.to_owned(), name.to_owned())).to_vec());
    let pick = Callback::new(move |code: String| {
        subject.change(|one| one.temperature = temperature(&code));
    });
    view! {
        <div>
            <dt>{words::decides(language)}</dt>
            <dd>
                <Pick
                    label=words::temperature(language)
                    value=value
                    options=options
                    name="temperature"
                    on_pick=pick
                />
                ", "
                <DayFact
                    subject=subject
                    field="decision_on"
                    label=words::decision_on(language)
                    read=|one| one.decision_on
                    write=|one, day| one.decision_on = day
                />
            </dd>
        </div>
    }
}

#[component]
fn ExpectedClose(subject: Subject) -> impl IntoView {
    let language = subject.app.i18n.language;
    view! {
        <div>
            <dt>{words::expected_close(language)}</dt>
            <dd>
                <DayFact
                    subject=subject
                    field="expected_on"
                    label=words::expected_close(language)
                    read=|one| one.expected_close_on
                    write=|one, day| one.expected_close_on = day
                />
            </dd>
        </div>
    }
}

/// A day that may be blank.
#[component]
fn DayFact(
    subject: Subject,
    field: &'static str,
    label: &'static str,
    read: fn(&crate::domain::Opportunity) -> Option<Date>,
    write: fn(&mut crate::domain::Opportunity, Option<Date>),
) -> impl IntoView {
    let i18n = subject.app.i18n;
    let day = subject.part(move |_, one| read(one));
    let shown = Signal::derive(move || match day.get().flatten() {
        Some(day) => i18n.near_day(day),
        None => words::no_day(i18n.language).to_owned(),
    });
    let typed =
        Signal::derive(move || day.get().flatten().map(|day| day.to_string()).unwrap_or_default());
    let save = Callback::new(move |text: String| {
        let day: Option<Date> = text.parse().ok();
        subject.change(|one| write(one, day));
        Ok(())
    });
    view! {
        <EditField
            draft=Draft::of(RecordId::Opportunity(subject.id), field)
            label=label
            shown=shown
            typed=typed
            kind=FieldKind::Day
            save=save
        />
    }
}

/// The day of the signature, and how long it took.
#[component]
fn Signed(subject: Subject) -> impl IntoView {
    let i18n = subject.app.i18n;
    let language = i18n.language;
    let signed = subject.part(|_, one| {
        let entered = one.reach(Stage::Suspect);
        let on = one.closed_on()?;
        Some((on, entered.map(|entered| days_between(entered, on))))
    });
    move || {
        let (on, days) = signed.get().flatten()?;
        let took = days.map(|days| words::took(language, &day_count(i18n, days)));
        Some(view! {
            <div>
                <dt>{words::signed_on(language)}</dt>
                <dd>{i18n.near_day(on)} " " <span class="muted">{took}</span></dd>
            </div>
        })
    }
}

#[component]
fn Source(subject: Subject) -> impl IntoView {
    let language = subject.app.i18n.language;
    let source = subject.part(|_, one| one.source.clone());
    let typed = Signal::derive(move || source.get().flatten().unwrap_or_default());
    let shown = Signal::derive(move || source.get().flatten().unwrap_or_else(|| "–".to_owned()));
    let save = Callback::new(move |text: String| {
        let text = text.trim().to_owned();
        subject.change(|one| one.source = (!text.is_empty()).then_some(text));
        Ok(())
    });
    view! {
        <div>
            <dt>{words::source(language)}</dt>
            <dd>
                <EditField
                    draft=Draft::of(RecordId::Opportunity(subject.id), "source")
                    label=words::source(language)
                    shown=shown
                    typed=typed
                    known=|app| app.store.sources()
                    save=save
                />
            </dd>
        </div>
    }
}

#[component]
fn Owner(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let now = subject.part(|workspace, one| (one.owner(), owner_name(workspace, one).to_owned()));
    let value = Signal::derive(move || {
        let owner = now.get().and_then(|(owner, _)| owner);
        owner.map(|id| id.to_string()).unwrap_or_default()
    });
    let options = Signal::derive(move || {
        let owners = app.store.read_kinds(&[RecordKind::Owner], |workspace| {
            let active = workspace.owners.iter().filter(|one| one.active);
            active.map(|one| (one.id.to_string(), one.name.clone())).collect::<Vec<PickOption>>()
        });
        let mut options = vec![(String::new(), shell::nobody(language).to_owned())];
        options.extend(owners.unwrap_or_default());
        // One who has left still stands there.
        if let Some((Some(id), name)) = now.get() {
            let id = id.to_string();
            if options.iter().all(|(code, _)| *code != id) {
                options.push((id, name));
            }
        }
        options
    });
    let pick = Callback::new(move |code: String| {
        let (owner, on) = (OwnerId::parse(&code), today());
        let said = || pipeline::changed(language, &subject.name());
        app.dispatch(&Command::Assign { opportunity: subject.id, owner, on }, said);
    });
    view! {
        <div>
            <dt>{words::owner(language)}</dt>
            <dd>
                <Pick label=words::owner(language) value=value options=options name="owner_now" on_pick=pick />
            </dd>
        </div>
    }
}
