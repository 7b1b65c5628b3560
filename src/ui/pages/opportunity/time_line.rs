//! The time line of an opportunity: what is planned, how long nothing has been done, what was done and
//! where a piano passed its limit, and the notes, which are written here.

use leptos::prelude::*;

use crate::domain::{ActivityOutcome, Note, NoteId, RecordId, Workspace, days_between};
use crate::metrics::{Ahead, Stillness, StuckRow};
use crate::ui::browser::today;
use crate::ui::components::{Icon, IconName};
use crate::ui::i18n::I18n;
use crate::ui::pages::pipeline::day_count;
use crate::words::{activity as activity_words, opportunity as words, rules};

use super::beside::beside;
use super::history::{Event, Mark, events};
use super::notes::{NoteForm, NoteText, Writing};
use super::piano::stuck;
use super::subject::Subject;

/// What happened, newest first.
#[component]
pub fn TimeLine(subject: Subject, writing: RwSignal<Writing>) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let beside = beside(subject);
    let line = Memo::new(move |_| {
        let (happened, beside) = (subject.happened.get(), beside.get());
        let found = |workspace: &Workspace| {
            let one = workspace.opportunities.get(subject.id)?;
            Some(events(i18n, workspace, one, &happened, &beside))
        };
        app.store.read_record(RecordId::Opportunity(subject.id), found).flatten()
    });
    let rests = rests(subject);
    let gap = move || {
        let days = rests.get()?;
        Some(view! {
            <li class="gap" data-event="gap">
                <span class="day"></span>
                <span class="tmk"><Icon name=IconName::Clock /></span>
                <span class="tx5">
                    <span class="state warn">{words::nothing_done(language, &day_count(i18n, days))}</span>
                </span>
                <span class="rt"></span>
            </li>
        })
    };
    let stuck = stuck(subject);
    let begin = move |_| writing.set(Writing::ANewOne);
    view! {
        <section class="frame thin" data-block="history">
            <header>
                <h2>{words::history(language)}</h2>
                <div class="acts">
                    <button type="button" class="btn quiet sm" data-action="add-note" on:click=begin>
                        <Icon name=IconName::Note />
                        {words::note(language)}
                        <kbd class="k">"N"</kbd>
                    </button>
                </div>
            </header>
            {move || {
                (writing.get() == Writing::ANewOne)
                    .then(|| view! { <NoteForm about=RecordId::Opportunity(subject.id) note=None writing=writing /> })
            }}
            <ol class="tl">
                {move || {
                    let line = line.get().unwrap_or_default();
                    let begins = line.iter().take_while(|event| event.is_to_come());
                    let (planned, past) = line.split_at(begins.count());
                    let draw = |events: &[Event]| {
                        let drawn = events.iter().map(|event| draw(subject, event.clone(), writing));
                        drawn.collect_view()
                    };
                    let stuck = stuck.get();
                    let beyond = stuck.map_or(0, |(row, _)| beyond_the_limit(past, row));
                    let (beyond, before) = past.split_at(beyond);
                    let limit = stuck.map(|(row, is_own)| limit(i18n, row, is_own));
                    view! {
                        {draw(planned)}
                        {gap}
                        {draw(beyond)}
                        {limit}
                        {draw(before)}
                    }
                }}
            </ol>
        </section>
    }
}

/// How many of the past events, newest first, come after the activity that reached the limit of a piano.
fn beyond_the_limit(past: &[Event], row: StuckRow) -> usize {
    let over = usize::try_from(row.activities.saturating_sub(row.limit)).unwrap_or(usize::MAX);
    let done = past.iter().enumerate().filter(|(_, event)| matches!(event.mark, Mark::Done(_)));
    done.take(over).last().map_or(0, |(at, _)| at + 1)
}

/// Where a piano passed its limit.
fn limit(i18n: I18n, row: StuckRow, is_own: bool) -> impl IntoView {
    let language = i18n.language;
    let why = match is_own {
        true => rules::limit_is_usual(language),
        false => rules::limit_until_then(language),
    };
    view! {
        <li class="lim" data-event="limit">
            <span class="day"></span>
            <span class="tmk"></span>
            <span class="tx5">
                <b>{rules::limit_reached(language, &i18n.counted(row.limit))}</b>
                " "
                {why}
            </span>
            <span class="rt"></span>
        </li>
    }
}

/// How many days nothing has been done, where that is more than its stage allows.
fn rests(subject: Subject) -> Signal<Option<i32>> {
    Signal::derive(move || match subject.signs.get()?.stillness {
        Stillness::Stands(rotten, Ahead::Nothing) if rotten.days > rotten.limit => {
            i32::try_from(rotten.days).ok()
        }
        Stillness::Stands(..) | Stillness::Undated => None,
    })
}

fn draw(subject: Subject, event: Event, writing: RwSignal<Writing>) -> impl IntoView {
    let i18n = subject.app.i18n;
    let language = i18n.language;
    let day = match event.on {
        Some(on) if days_between(on, today()).abs() < 330 => i18n.near_day(on),
        Some(on) => i18n.day(on),
        None => words::undated(language).to_owned(),
    };
    let to_come = event.is_to_come();
    let class = match event.mark {
        Mark::Stage(_) => "stg",
        Mark::Note(_) => "nt",
        Mark::Owner => "own",
        Mark::Planned(_) | Mark::Done(_) | Mark::Colleague(..) => "",
        Mark::Won | Mark::Lost | Mark::Reopened | Mark::Step => "",
    };
    let mark = match event.mark {
        Mark::Stage(stage) => {
            let code = stage.code();
            view! { <span class=format!("st k-{code}") aria-hidden="true">{code}</span> }.into_any()
        }
        mark => view! { <Icon name=icon(mark) /> }.into_any(),
    };
    let outcome = event.outcome.map(|outcome| {
        let (class, icon) = outcome_look(outcome);
        let said = activity_words::outcome(language, outcome);
        view! { <span class=class><Icon name=icon />{said}</span> }
    });
    let text = match event.mark {
        Mark::Note(id) => {
            view! { <NoteInLine subject=subject id=id text=event.text writing=writing /> }
                .into_any()
        }
        _ if event.text.is_empty() => ().into_any(),
        _ => view! { <NoteText text=event.text /> }.into_any(),
    };
    let about = event.about.map(|(page, name)| {
        let address = move || subject.app.address.link(page).print();
        view! { <small><a href=address>{name}</a></small> }
    });
    let collision = matches!(event.mark, Mark::Colleague(..)).then(|| {
        view! {
            <b class="state warn">
                <Icon name=IconName::Warn />
                {words::collision(language)}
            </b>
        }
    });
    view! {
        <li class=class class:fut=to_come class:clash=event.collides data-event=code(event.mark)>
            <span class="day">{day}</span>
            <span class="tmk">{mark}</span>
            <span class="tx5">
                <b>{event.said}</b>
                <span class="muted">{event.who}</span>
                {text}
                {about}
            </span>
            <span class="rt">{outcome} {collision}</span>
        </li>
    }
}

/// A note in the line, and its form while it is edited.
#[component]
fn NoteInLine(
    subject: Subject,
    id: NoteId,
    text: String,
    writing: RwSignal<Writing>,
) -> impl IntoView {
    let known = move || -> Option<Note> {
        subject
            .happened
            .with_untracked(|happened| happened.notes.iter().find(|note| note.id == id).cloned())
    };
    let language = subject.app.i18n.language;
    move || {
        match writing.get() == Writing::Known(id) {
        true => view! { <NoteForm about=RecordId::Opportunity(subject.id) note=known() writing=writing /> }
            .into_any(),
        false => view! {
            <NoteText text=text.clone() />
            <button
                type="button"
                class="link-btn small"
                id=format!("edit-note-{id}")
                data-action="edit-note"
                on:click=move |_| writing.set(Writing::Known(id))
            >
                {words::edit(language)}
            </button>
        }
        .into_any(),
    }
    }
}

const fn icon(mark: Mark) -> IconName {
    match mark {
        Mark::Planned(kind) | Mark::Done(kind) | Mark::Colleague(Some(kind), _) => {
            IconName::of_activity(kind)
        }
        Mark::Colleague(None, _) => IconName::Person,
        Mark::Won | Mark::Step => IconName::Check,
        Mark::Lost => IconName::Cross,
        Mark::Reopened | Mark::Stage(_) => IconName::Arrow,
        Mark::Owner => IconName::Swap,
        Mark::Note(_) => IconName::Note,
    }
}

const fn code(mark: Mark) -> &'static str {
    match mark {
        Mark::Planned(_) => "planned",
        Mark::Done(_) => "activity",
        Mark::Colleague(..) => "colleague",
        Mark::Stage(_) => "stage",
        Mark::Won => "won",
        Mark::Lost => "lost",
        Mark::Reopened => "reopened",
        Mark::Owner => "owner",
        Mark::Note(_) => "note",
        Mark::Step => "step",
    }
}

/// How an outcome is marked: its class, and its icon.
pub const fn outcome_look(outcome: ActivityOutcome) -> (&'static str, IconName) {
    match outcome {
        ActivityOutcome::Order => ("state won", IconName::Check),
        ActivityOutcome::Advance => ("state won", IconName::Arrow),
        ActivityOutcome::Continuation => ("state open", IconName::Wave),
        ActivityOutcome::NoSale => ("state lost", IconName::Cross),
        ActivityOutcome::NoReply | ActivityOutcome::NoShow => ("state none", IconName::Dash),
    }
}
