//! What the open opportunities will bring, and whether that covers a target.

use leptos::prelude::*;

use crate::metrics::{
    FORECAST_DRAWS, Figure, Population, Table, coverage, coverage_without_target, scorecard,
};
use crate::ui::columns::peek_columns;
use crate::ui::context::App;
use crate::ui::forecast::{DRAWS_A_STEP, SEED, assumptions, forecast, intervals};
use crate::ui::slices::{Work, in_slices, in_turn};

use super::computed;
use super::plain::PlainFigure;
use super::target::{TargetFields, TargetView};

/// Opportunities in one step.
const ROWS_A_STEP: usize = 2_048;

/// The forecast and what it covers.
#[component]
pub fn OutlookFigures(
    /// Of which opportunities.
    population: Memo<Population>,
) -> impl IntoView {
    let app = App::current();
    let forecast = forecast(app.store, population.into());
    let drawn = intervals(forecast);
    // Until the interval is drawn the rest of the figure is there.
    let forecast_table = Memo::new(move |_| {
        let drawn = drawn.get();
        forecast.get().map(|forecast| forecast.table(drawn.as_ref()))
    });
    let target = TargetFields::new(app, population);
    let covered = in_turn(move || {
        let (target, forecast) = (target.read()?, forecast.get()?);
        computed(app, population, |columns, chosen, _| coverage(columns, chosen, &forecast, target))
    });
    let chance = in_slices(move || {
        let mut draws = covered.get()?.draws(&*forecast.get()?, SEED, FORECAST_DRAWS)?;
        Some(Box::new(move || draws.step(DRAWS_A_STEP)) as Work<f64>)
    });
    let coverage_table = Signal::derive(move || match target.read() {
        None => Some(coverage_without_target()),
        Some(_) => covered.with(|covered| Some(covered.as_ref()?.table(chance.get()))),
    });
    let scored = in_slices(move || {
        app.store.read(|_| ())?;
        let chosen = population.get();
        let mut replay = scorecard(chosen, assumptions(app.store), app.store.now());
        let step = move || {
            let found = app.store.peek(|workspace| {
                let step = |columns: &_| replay.step(workspace, columns, ROWS_A_STEP);
                peek_columns(app.store, step).flatten()
            });
            found.flatten().map(|found| found.table())
        };
        Some(Box::new(step) as Work<Table>)
    });
    let population = population.into();
    view! {
        <PlainFigure figure=Figure::Forecast table=forecast_table.into() population=population />
        <PlainFigure figure=Figure::Scorecard table=scored population=population />
        <TargetView target=target />
        <PlainFigure figure=Figure::Coverage table=coverage_table population=population />
    }
}
