//! The sheet for many at once: what holds for all, the names that are pasted, and beside them whom each
//! one names.

use leptos::prelude::*;
use web_sys::SubmitEvent;

use crate::domain::Period;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::words::{activity, list_page, many as words};

use super::desk::ManyDesk;
use super::draft::{Head, Occasion};
use super::paste::{LONGEST, MOST};
use super::rows::Rows;
use super::sentence::{FairSentence, MailingSentence};
use super::summary::Summary;

/// The sheet for many at once.
#[component]
pub fn ManyForm(
    /// Called once it is all written down.
    on_done: Callback<()>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let desk = ManyDesk::open(app, on_done);
    let past = move || app.store.looks_back();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        desk.write();
    };
    let occasion = Memo::new(move |_| desk.head.with(|head| head.occasion));
    view! {
        <form class="many" on:submit=submit>
            <fieldset class="plain-set" disabled=past>
                <legend class="sr">{words::title(language)}</legend>
                <Occasions desk=desk />
                {move || past().then(|| view! { <p class="hint">{activity::not_in_the_past(language)}</p> })}
                {move || match occasion.get() {
                    Occasion::Fair => view! { <FairSentence desk=desk /> }.into_any(),
                    Occasion::Mailing => view! { <MailingSentence desk=desk /> }.into_any(),
                }}
                <div class="bulk">
                    <Names desk=desk />
                    <div>
                        <Summary desk=desk />
                        <Rows desk=desk />
                    </div>
                </div>
            </fieldset>
            <Foot desk=desk />
        </form>
    }
}

/// A fair or a mailing.
#[component]
fn Occasions(desk: ManyDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let way = move |of: Occasion, action: &'static str, name: &'static str| {
        let chosen = move || desk.head.with(|head| head.occasion == of);
        view! {
            <button
                type="button"
                data-action=action
                aria-pressed=move || chosen().to_string()
                on:click=move |_| desk.head.update(|head| head.occasion = of)
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="seg" role="group" aria-label=words::occasion(language)>
            {way(Occasion::Fair, "many-fair", words::a_fair(language))}
            {way(Occasion::Mailing, "many-mailing", words::a_mailing(language))}
        </div>
    }
}

/// Where the names are pasted, and what is odd about some of them.
#[component]
fn Names(desk: ManyDesk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let is_fair = move || desk.head.with(|head| head.occasion == Occasion::Fair);
    let label = move || match is_fair() {
        true => words::paste_names(language),
        false => words::paste_replies(language),
    };
    let hint = move || match is_fair() {
        true => words::from_a_sheet(language),
        false => words::only_the_count(language),
    };
    view! {
        <div class="field">
            <label for="many-names">{label}</label>
            <textarea
                class="input"
                id="many-names"
                name="many_names"
                rows="12"
                spellcheck="false"
                aria-describedby="many-hint"
                prop:value=move || desk.text.get()
                on:input=move |event| desk.text.set(event_target_value(&event))
            ></textarea>
            <p class="hint" id="many-hint">{hint}</p>
            <Odd desk=desk />
        </div>
    }
}

/// The lines that are not taken as they stand.
#[component]
fn Odd(desk: ManyDesk) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let skipped = move || {
        let (blank, heading) = desk.sight.with(|sight| {
            let pasted = sight.as_ref().map(|sight| &sight.pasted);
            pasted.map_or((0, false), |pasted| (pasted.blank, pasted.has_heading))
        });
        let heading = heading.then(|| words::heading_skipped(language).to_owned());
        let blank = (blank > 0).then(|| words::blank_lines(language, &i18n.counted(blank)));
        [heading, blank].into_iter().flatten().map(|said| view! { <li>{said}</li> }).collect_view()
    };
    let stay = move || {
        let (too_long, beyond) = desk.sight.with(|sight| {
            let pasted = sight.as_ref().map(|sight| &sight.pasted);
            pasted.map_or((0, 0), |pasted| (pasted.too_long.len(), pasted.beyond.len()))
        });
        let too_long = (too_long > 0)
            .then(|| words::too_long(language, &i18n.counted(too_long), &i18n.count(LONGEST)));
        let beyond =
            (beyond > 0).then(|| words::beyond(language, &i18n.counted(beyond), &i18n.count(MOST)));
        let stay = [too_long, beyond].into_iter().flatten();
        stay.map(|said| view! { <li><Icon name=IconName::Warn />{said}</li> }).collect_view()
    };
    view! {
        <div role="status" data-report="odd">
            <ul class="odd">{skipped} {stay}</ul>
        </div>
    }
}

/// What becomes of those who are new, and the one button.
#[component]
fn Foot(desk: ManyDesk) -> impl IntoView {
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let new = Memo::new(move |_| desk.told.with(|told| told.counts.new));
    let logged = Memo::new(move |_| desk.told.with(|told| told.counts.logged()));
    let head = move |look: fn(&Head) -> bool| desk.head.with(look);
    let enter = move || {
        let count = Some(new.get()).filter(|count| *count > 0).map(|count| i18n.counted(count))?;
        let name = desk.head.with(|head| head.name.trim().to_owned());
        Some(match name.is_empty() {
            true => words::new_enter_unnamed(language, &count),
            false => words::new_enter(language, &count, &name),
        })
    };
    let counted = move || {
        if head(Head::has_wrong_numbers) {
            return Some(words::numbers_wrong(language).to_owned());
        }
        let on = desk.head.with(|head| head.reached().map(|_| head.on))?;
        let first = desk.app.store.peek(|workspace| workspace.settings.first_weekday)?;
        let from = Period::week_of(on, first).from_on;
        Some(words::counted_for_week(language, &i18n.near_day(from)))
    };
    let label = move || match desk.working.get() {
        Some((done, all)) => list_page::working(language, &i18n.count(done), &i18n.count(all)),
        None if head(|head| head.occasion == Occasion::Fair) => {
            words::log_meetings(language, &i18n.counted(logged.get()))
        }
        None => words::log_replies(language, &i18n.counted(logged.get())),
    };
    view! {
        <footer class="foot">
            <p class="small muted">
                {enter}
                " "
                {counted}
            </p>
            <button
                type="submit"
                class="btn primary"
                data-action="many-log"
                disabled=move || !desk.can_write()
            >
                {label}
            </button>
        </footer>
    }
}
