//! Why opportunities were lost, stage by stage.

use leptos::prelude::*;

use crate::charts::{Chart, Size, Target};
use crate::domain::Stage;
use crate::metrics::{Figure, InLedger, LostReasons, Population, Step, Why, lost_reasons};
use crate::ui::components::{ChartFrame, ChartView, Tip};
use crate::ui::context::App;
use crate::ui::export::Exporter;
use crate::ui::figures::FigureTable;
use crate::ui::pages::figures::{computed, counting_shown, list_of, table_shown};
use crate::ui::route::StatusFilter;
use crate::ui::slices::in_turn;
use crate::words::{figures, funnel as funnel_words, ledger as words};

use super::drawn::{draw_lost, why};

/// So many reasons stand on their own in the drawing; the table has all.
const MOST_DRAWN: usize = 10;

/// Why they were lost.
#[component]
pub fn ReasonsFrame(population: Memo<Population>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let language = i18n.language;
    let lost = in_turn(move || {
        computed(app, population, |columns, chosen, _| lost_reasons(columns, chosen))
    });
    let finding = Signal::derive(move || {
        lost.with(|lost| {
            let said = |lost: &LostReasons| i18n.say(|locale| words::reasons_finding(locale, lost));
            lost.as_ref().map(said).unwrap_or_default()
        })
    });
    let table = Signal::derive(move || lost.with(|lost| lost.as_ref().map(LostReasons::table)));
    let name = figures::caption(language, Figure::LostReasons);
    let shown: Signal<FigureTable> =
        table_shown(app, Figure::LostReasons, table, population.into());
    let drawn = Memo::new(move |_| lost.with(|lost| Some(lost.as_ref()?.shortened(MOST_DRAWN))));
    let draw = move |size: Size| {
        drawn.with(|lost| match lost {
            Some(lost) if !lost.rows.is_empty() => draw_lost(i18n, lost, size),
            _ => Chart::empty(size),
        })
    };
    let any = Memo::new(move |_| {
        drawn.with(|lost| lost.as_ref().is_some_and(|lost| !lost.rows.is_empty()))
    });
    let tip = move |target| drawn.with(|lost| tip(app, lost.as_ref()?, target));
    let (rule, methods) = counting_shown(app, table);
    view! {
        <ChartFrame
            name=name
            finding=finding
            table=shown
            rule=rule
            methods=methods
            export=Exporter::new("lost-reasons", draw)
        >
            {move || any.get().then(|| view! { <ChartView draw=draw tip=tip /> })}
        </ChartFrame>
    }
}

/// How many were lost for a reason, and the list of them. Rarer reasons together have no list.
fn tip(app: App, lost: &LostReasons, target: Target) -> Option<Tip> {
    let i18n = app.i18n;
    let Target::Lost(row, stage) = target else { return None };
    let row = lost.rows.get(row)?;
    let count = stage.map_or_else(|| row.count(), |stage: Stage| row.at[stage.index()]);
    let reason = match &row.why {
        Why::Written(reason) => Some(reason.clone()),
        Why::NotWritten => Some(String::new()),
        Why::Others(_) => None,
    };
    let named = stage.map(|stage| format!(", {}", i18n.stage(stage))).unwrap_or_default();
    let counted = words::lost_ones(i18n.language, &i18n.counted(count));
    let leads_to = reason.map(|reason| {
        list_of(app, |query| {
            query.reason = Some(reason);
            query.ledger = Some(match stage {
                Some(stage) => InLedger::At(stage, Step::Lost),
                None => InLedger::Anywhere,
            });
            query.status = Some(StatusFilter::Lost);
        })
    });
    let opens = leads_to.as_ref().map(|_| funnel_words::bar_open(i18n.language).to_owned());
    let lines = [format!("{}{named}: {counted}", why(i18n, row))].into_iter().chain(opens);
    Some(Tip { lines: lines.collect(), leads_to })
}
