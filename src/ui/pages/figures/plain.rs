//! A figure as a plain table with its rule.

use leptos::prelude::*;

use crate::domain::Workspace;
use crate::metrics::{Cohort, Population, Table};
use crate::ui::components::ChartFrame;
use crate::ui::context::App;
use crate::ui::figures::{FigureTable, Scope, finding, plain_table, rules};
use crate::ui::route::Basis;
use crate::ui::tongue::Tongue;
use crate::words::figures as words;

/// What counts the milestones of a period where the address asks for that; all others follow those
/// that entered, whatever the page counts beside them.
const BY_COHORT: [&str; 3] = ["owners", "owners_test", "compare"];

/// A figure; `None` while it is being computed.
#[component]
pub fn PlainFigure(
    /// Its code.
    code: &'static str,
    /// The figure.
    table: Signal<Option<Table>>,
    /// Of which opportunities.
    population: Signal<Population>,
) -> impl IntoView {
    let app = App::current();
    let tongue = app.tongue;
    let shown = Signal::derive(move || {
        let mut counted = population.get();
        if !BY_COHORT.contains(&code) {
            counted.cohort = Cohort::Entry;
        }
        let scope = Scope::of(&counted, Basis::Opportunity, app.store.now());
        let shown = table.with(|table| {
            let table = table.as_ref()?;
            app.store.read(|workspace| plain_table(tongue, table, scope, workspace))
        });
        shown.unwrap_or_else(FigureTable::empty)
    });
    let rule = Signal::derive(move || of_table(app, table, rules).unwrap_or_default());
    let finding = Signal::derive(move || of_table(app, table, finding).unwrap_or_default());
    let wait = move || {
        let computing = words::computing(tongue.language);
        table
            .with(Option::is_none)
            .then(|| view! { <p class="part-wait" role="status">{computing}</p> })
    };
    view! {
        {wait}
        <ChartFrame
            name=words::caption(tongue.language, code).unwrap_or(code)
            finding=finding
            table=shown
            rule=rule
        />
    }
}

/// What a figure, once computed, says in words.
fn of_table<T>(
    app: App,
    table: Signal<Option<Table>>,
    say: fn(Tongue, &Table, &Workspace) -> T,
) -> Option<T> {
    table.with(|table| {
        let table = table.as_ref()?;
        app.store.read(|workspace| say(app.tongue, table, workspace))
    })
}
