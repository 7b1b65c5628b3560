//! How an opportunity stands beside others before it: how long it has been in its stage, and how many
//! were won from there, in the end and so far; and how many orders went all the way.

use leptos::prelude::*;

use crate::domain::{RecordId, RecordKind, days_between};
use crate::metrics::{Chosen, Day, Odds, Population, SoFar, fulfilment, time_in_stage};
use crate::ui::chance::{Chance, chance};
use crate::ui::context::App;
use crate::ui::figure_columns::read_columns;
use crate::ui::pages::pipeline::day_count;
use crate::ui::slices::in_turn;
use crate::words::opportunity as words;

use super::subject::Subject;

/// How long it has been in its stage, beside the days in which half of all leave it.
#[component]
pub fn Age(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let age = Memo::new(move |_| {
        let today = app.store.now();
        let found = |workspace: &crate::domain::Workspace| {
            let one = workspace.opportunities.get(subject.id)?;
            let since = one.last_entry().and_then(|entry| entry.entered_on);
            Some((one.stage(), since.map(|since| days_between(since, today))))
        };
        app.store.read_record(RecordId::Opportunity(subject.id), found).flatten()
    });
    let stage = Memo::new(move |_| age.get().map(|(stage, _)| stage));
    let usual = in_turn(move || {
        let stage = stage.get()?;
        let today = Day::of(Some(app.store.now()));
        read_columns(app.store, |columns| {
            let everything = Chosen::of(&Population::default(), columns);
            let times = time_in_stage(columns, everything, today);
            times.into_iter().find(|time| time.stage == stage)?.quantile(0.5)
        })
        .flatten()
    });
    let usual = move || usual.get().map(|days| words::usually(language, &i18n.count(days)));
    move || {
        let (stage, days) = age.get()?;
        let days =
            days.map_or_else(|| words::undated(language).to_owned(), |days| day_count(i18n, days));
        Some(view! {
            <div data-fact="age">
                <dt>{words::in_stage(language, &i18n.stage(stage))}</dt>
                <dd>{days} " " <span class="muted">{usual}</span></dd>
            </div>
        })
    }
}

/// How many of those that stood there as long were won, with the interval; nothing where it is closed.
#[component]
pub fn ChanceFact(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let id = subject.id;
    let chance = chance(app.store, Signal::derive(move || Some(id)));
    let said = move |Chance { odds, interval, .. }: Chance| match odds {
        Odds::Measured(p) | Odds::Overdue(p) | Odds::Set(p) => {
            let range = interval.map(|interval| {
                let (low, high) = i18n.say(|locale| locale.ends(interval));
                view! { <span class="muted">" " {words::chance_range(language, &low, &high)}</span> }
            });
            view! { <data value=p.to_string()>{i18n.chance(p)}</data> {range} }.into_any()
        }
        Odds::Undated => early(words::no_day_known(language)),
        Odds::TooFewClosed | Odds::TooEarly => early(words::too_early(language)),
    };
    move || {
        chance.get().map(|chance| {
            view! {
                <div data-fact="chance">
                    <dt>{words::chance(language)}</dt>
                    <dd>{said(chance)} <SoFarView so_far=chance.so_far /></dd>
                </div>
            }
        })
    }
}

/// From how many that is told: what became of them so far; and, once asked for, how it is counted.
#[component]
fn SoFarView(so_far: SoFar) -> impl IntoView {
    let i18n = App::current().i18n;
    let language = i18n.language;
    let (won, reached) = (i18n.count(so_far.won), i18n.count(so_far.reached));
    let said = words::won_so_far(language, &won, &reached, &i18n.counted(so_far.open));
    view! {
        <details class="so-far">
            <summary class="muted">{said}</summary>
            <p class="hint">{words::chance_rule(language)}</p>
        </details>
    }
}

/// How many of the firm's orders went all the way, of those that have had the time.
pub fn orders_finished(subject: Subject) -> Signal<Option<String>> {
    let store = subject.app.store;
    in_turn(move || {
        let i18n = subject.app.i18n;
        let today = Day::of(Some(store.now()));
        let days = store
            .read_kinds(&[RecordKind::Settings], |workspace| workspace.settings.fulfilment_days)?;
        let ratio = read_columns(store, |columns| {
            let everything = Chosen::of(&Population::default(), columns);
            fulfilment(columns, everything, today, days).ratio
        })??;
        let [done, of] = [ratio.numerator, ratio.denominator].map(|count| i18n.count(count));
        let said = || words::orders_finished(i18n.language, &i18n.counted(days), &done, &of);
        (ratio.denominator > 0).then(said)
    })
}

fn early(said: &'static str) -> AnyView {
    view! { <span class="muted">{said}</span> }.into_any()
}
