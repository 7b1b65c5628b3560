//! The ledger itself: under each stage a line that adds up.

use leptos::prelude::*;

use crate::charts::{Chart, Size, Target};
use crate::domain::Stage;
use crate::metrics::{Figure, InLedger, Ledger, Population, StatusKind};
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::context::App;
use crate::ui::export::Exporter;
use crate::ui::pages::figures::{counting_shown, list_of, table_shown};
use crate::ui::route::StatusFilter;
use crate::words::{funnel as funnel_words, ledger as words};

use super::drawn::draw_ledger;

/// The ledger, each of its numbers a link to those it counts.
#[component]
pub fn StagesFrame(ledger: Signal<Option<Ledger>>, population: Memo<Population>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let draw = move |size: Size| match ledger.get() {
        Some(ledger) => draw_ledger(i18n, &ledger, size),
        None => Chart::empty(size),
    };
    let finding = Signal::derive(move || {
        let said = |ledger: Ledger| i18n.say(|locale| words::finding(locale, &ledger));
        ledger.get().map(said).unwrap_or_default()
    });
    let table = Signal::derive(move || ledger.get().map(|ledger| ledger.table()));
    let tip = move |target| tip(app, &ledger.get()?, target);
    let (rule, methods) = counting_shown(app, table);
    view! {
        <ChartFrame
            name=words::ledger_name(language)
            finding=finding
            table=table_shown(app, Figure::Ledger, table, population.into())
            rule=rule
            methods=methods
            foot=Signal::derive(move || words::every_number_opens(language).to_owned())
            export=Exporter::new("ledger", draw)
            legend=move || view! { <Legend /> }
        >
            <ChartView draw=draw tip=tip />
        </ChartFrame>
    }
}

#[component]
fn Legend() -> impl IntoView {
    let language = App::current().i18n.language;
    view! {
        <p class="legend">
            <span>
                <i class="key-on"></i>
                {words::on_in_colour(language)}
            </span>
            <span>
                <i class="key-open"></i>
                {words::still_here(language)}
            </span>
            <span>
                <i class="key-lost"></i>
                {words::lost(language)}
            </span>
        </p>
    }
}

/// What a number tells, and the list of those it counts; nothing where it counts nobody.
fn tip(app: App, ledger: &Ledger, target: Target) -> Option<Tip> {
    let i18n = app.i18n;
    let language = i18n.language;
    let (said, count, leads_to) = match target {
        Target::Counted(place @ InLedger::At(stage, step)) => {
            let count = ledger.stages.get(stage.index())?.count(step);
            let word = words::step_word(language, step, &i18n.counted(count));
            let said = format!("{}: {} {word}", i18n.stage(stage), i18n.count(count));
            (said, count, list_of(app, |query| query.ledger = Some(place)))
        }
        Target::Counted(place @ InLedger::Anywhere) => {
            let said = words::deals(language, &i18n.counted(ledger.all()));
            (said, ledger.all(), list_of(app, |query| query.ledger = Some(place)))
        }
        Target::Ends(status) => {
            let (count, say): (u64, fn(_, &_) -> String) = match status {
                StatusKind::Won => (ledger.won, words::customers),
                StatusKind::Open => (ledger.open, words::open),
                StatusKind::Lost => (ledger.lost, words::lost_ones),
            };
            let leads_to = list_of(app, |query| {
                query.ledger = Some(InLedger::Anywhere);
                match status {
                    StatusKind::Won => query.reached = Some(Stage::Order),
                    StatusKind::Open => query.status = Some(StatusFilter::Open),
                    StatusKind::Lost => query.status = Some(StatusFilter::Lost),
                }
            });
            (say(language, &i18n.counted(count)), count, leads_to)
        }
        _ => return None,
    };
    let lines = vec![said, funnel_words::bar_open(language).to_owned()];
    (count > 0).then_some(Tip { lines, leads_to: Some(leads_to) })
}
