//! A figure as a plain table with its rule, and its drawing where it has one.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::domain::Workspace;
use crate::metrics::{Cohort, Figure, Population, Table};
use crate::ui::components::{ChartFrame, ChartView};
use crate::ui::context::App;
use crate::ui::export::Exporter;
use crate::ui::figures::{FigureTable, Scope, counting, figure_table, finding as finding_of};
use crate::ui::i18n::I18n;
use crate::ui::route::Basis;
use crate::words::{Sentence, figures as words};

use super::row_leads_to;

/// What a figure is of, as its table says.
fn scope_of(figure: Figure, population: &Population, today: Date) -> Scope {
    let scope = Scope::of(population, Basis::Opportunity, today);
    match figure {
        // Milestones of a period, where the address asks for that.
        Figure::Funnel
        | Figure::Ratios
        | Figure::Reference
        | Figure::Owners
        | Figure::Homogeneity
        | Figure::Compare => scope,
        // What happened in the period, by its own day.
        Figure::Outcome | Figure::Activity | Figure::Handover => Scope { cohort: None, ..scope },
        // What is there today, whatever the period.
        Figure::Stock
        | Figure::Forecast
        | Figure::ForecastByMonth
        | Figure::Scorecard
        | Figure::Coverage
        | Figure::Rotting
        | Figure::Stuck
        | Figure::Warm
        | Figure::Collisions => Scope { cohort: None, from_on: None, to_on: None, ..scope },
        // Those that entered in the period.
        Figure::Conversion
        | Figure::Control
        | Figure::TimeInStage
        | Figure::RatiosOverTime
        | Figure::Bridge
        | Figure::Bridges
        | Figure::Ledger
        | Figure::LostReasons
        | Figure::Segments
        | Figure::FunnelPlot
        | Figure::Targeting
        | Figure::Fit
        | Figure::Readings
        | Figure::Breaks
        | Figure::Planner
        | Figure::Chance
        | Figure::WhatIf => Scope { cohort: Some(Cohort::Entry), ..scope },
    }
}

/// A figure; `None` while it is being computed.
#[component]
pub fn PlainFigure(
    /// Which.
    figure: Figure,
    /// The figure.
    table: Signal<Option<Table>>,
    /// Of which opportunities.
    population: Signal<Population>,
    /// What it says, where that is more than the table's findings.
    #[prop(optional)]
    finding: Option<Signal<Sentence>>,
    /// The note at the lower right.
    #[prop(into, optional)]
    foot: Signal<String>,
    /// Draws it.
    #[prop(optional)]
    drawing: Option<Callback<Size, Chart>>,
    /// What stands in the place of a drawing.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let shown = table_shown(app, figure, table, population);
    let (rule, methods) = counting_shown(app, table);
    let finding = finding.unwrap_or_else(|| {
        Signal::derive(move || of_table(app, table, finding_of).unwrap_or_default())
    });
    let computing = words::computing(i18n.language);
    // Figures that are worked out together say so once.
    if table.with_untracked(Option::is_none) {
        app.announcer.say(computing.to_owned());
    }
    let wait =
        move || table.with(Option::is_none).then(|| view! { <p class="part-wait">{computing}</p> });
    let name = words::caption(i18n.language, figure);
    let frame = match (drawing, children) {
        (None, None) => {
            view! { <ChartFrame name=name finding=finding table=shown rule=rule methods=methods foot=foot /> }
                .into_any()
        }
        (None, Some(children)) => view! {
            <ChartFrame name=name finding=finding table=shown rule=rule methods=methods foot=foot>
                {children()}
            </ChartFrame>
        }
        .into_any(),
        (Some(drawing), children) => {
            let draw = move |size| drawing.run(size);
            view! {
                <ChartFrame
                    name=name
                    finding=finding
                    table=shown
                    rule=rule
                    methods=methods
                    foot=foot
                    export=Exporter::new(figure.code(), draw)
                >
                    <ChartView draw=draw tip=|_| None />
                    {children.map(|children| children())}
                </ChartFrame>
            }
            .into_any()
        }
    };
    view! {
        {wait}
        {frame}
    }
}

/// A figure as a sentence and a list, its table behind the button.
#[component]
pub fn ListFigure(
    /// Which.
    figure: Figure,
    /// The figure.
    table: Signal<Option<Table>>,
    /// Of which opportunities.
    population: Signal<Population>,
    /// The sentence.
    finding: Signal<Sentence>,
    /// The list.
    children: Children,
) -> impl IntoView {
    let app = App::current();
    let (rule, methods) = counting_shown(app, table);
    view! {
        <ChartFrame
            name=words::caption(app.i18n.language, figure)
            finding=finding
            table=table_shown(app, figure, table, population)
            rule=rule
            methods=methods
        >
            {children()}
        </ChartFrame>
    }
}

/// A figure as a table of the page; an empty one while it is being computed.
pub fn table_shown(
    app: App,
    figure: Figure,
    table: Signal<Option<Table>>,
    population: Signal<Population>,
) -> Signal<FigureTable> {
    Signal::derive(move || {
        let today = app.store.now();
        let scope = population.with(|population| scope_of(figure, population, today));
        let shown = table.with(|table| {
            let table = table.as_ref()?;
            app.store.read(|workspace| {
                let mut shown = figure_table(app.i18n, table, scope, workspace);
                for (row, of) in shown.rows.iter_mut().zip(&table.rows) {
                    row.leads_to = row_leads_to(app, workspace, figure, &of.key);
                }
                shown
            })
        });
        shown.unwrap_or_else(|| FigureTable::empty(figure))
    })
}

/// How a figure is counted, in words: for everybody, and for the statistician.
pub fn counting_shown(
    app: App,
    table: Signal<Option<Table>>,
) -> (Signal<Vec<String>>, Signal<Vec<String>>) {
    let counting = Memo::new(move |_| of_table(app, table, counting).unwrap_or_default());
    let rule = Signal::derive(move || counting.get().rules);
    (rule, Signal::derive(move || counting.get().methods))
}

/// What a figure, once computed, says in words.
fn of_table<T>(
    app: App,
    table: Signal<Option<Table>>,
    say: fn(I18n, &Table, &Workspace) -> T,
) -> Option<T> {
    table.with(|table| {
        let table = table.as_ref()?;
        app.store.read(|workspace| say(app.i18n, table, workspace))
    })
}
