//! A figure as a plain table with its rule, and its drawing where it has one.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::domain::Workspace;
use crate::metrics::{Cohort, Population, Table};
use crate::ui::components::{ChartFrame, ChartView};
use crate::ui::context::App;
use crate::ui::export::Exporter;
use crate::ui::figures::{FigureTable, Scope, finding, plain_table, rules};
use crate::ui::i18n::I18n;
use crate::ui::route::{Basis, cohort_code};
use crate::words::figures as words;

/// What a figure is of, as its table says.
fn scope_of(code: &str, population: &Population, today: Date) -> Scope {
    let scope = Scope::of(population, Basis::Opportunity, today);
    match code {
        // Milestones of a period, where the address asks for that.
        "owners" | "owners_test" | "compare" => scope,
        // What happened in the period, by its own day.
        "activity" | "handover" => Scope { cohort: None, ..scope },
        // What is there today, whatever the period.
        "forecast" | "coverage" | "rotting" | "piano" | "stool" | "collisions" => {
            Scope { cohort: None, from_on: None, to_on: None, ..scope }
        }
        // Those that entered in the period.
        _ => Scope { cohort: Some(cohort_code(Cohort::Entry)), ..scope },
    }
}

/// A figure; `None` while it is being computed.
#[component]
pub fn PlainFigure(
    /// Its code.
    code: &'static str,
    /// The figure.
    table: Signal<Option<Table>>,
    /// Of which opportunities.
    population: Signal<Population>,
    /// Draws it.
    #[prop(optional)]
    drawing: Option<Callback<Size, Chart>>,
) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let shown = Signal::derive(move || {
        let today = app.store.now();
        let scope = population.with(|population| scope_of(code, population, today));
        let shown = table.with(|table| {
            let table = table.as_ref()?;
            app.store.read(|workspace| plain_table(i18n, table, scope, workspace))
        });
        shown.unwrap_or_else(FigureTable::empty)
    });
    let rule = Signal::derive(move || of_table(app, table, rules).unwrap_or_default());
    let finding = Signal::derive(move || of_table(app, table, finding).unwrap_or_default());
    let wait = move || {
        let computing = words::computing(i18n.language);
        table
            .with(Option::is_none)
            .then(|| view! { <p class="part-wait" role="status">{computing}</p> })
    };
    let name = words::caption(i18n.language, code).unwrap_or(code);
    let frame = match drawing {
        None => view! { <ChartFrame name=name finding=finding table=shown rule=rule /> }.into_any(),
        Some(drawing) => {
            let draw = move |size| drawing.run(size);
            view! {
                <ChartFrame
                    name=name
                    finding=finding
                    table=shown
                    rule=rule
                    export=Exporter::new(code, draw)
                >
                    <ChartView draw=draw tip=|_| None />
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
