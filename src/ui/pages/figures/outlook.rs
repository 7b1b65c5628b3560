//! What the open opportunities will bring, and whether that covers a target.

use leptos::prelude::*;

use crate::metrics::{
    Assumptions, FORECAST_DRAWS, Population, Table, coverage, coverage_without_target, forecast,
};
use crate::ui::context::App;

use super::computed;
use super::plain::PlainFigure;
use super::slices::{Work, in_slices};
use super::target::{TargetFields, TargetView};

/// The same data give the same interval.
const SEED: u64 = 20_261_126;

/// Draws in one step: a step takes a millisecond or two.
const DRAWS_A_STEP: u32 = 2;

/// The forecast and what it covers.
#[component]
pub fn OutlookFigures(
    /// Of which opportunities.
    population: Memo<Population>,
) -> impl IntoView {
    let app = App::current();
    let plain = move || {
        computed(app, population, |columns, chosen, today| {
            forecast(columns, chosen, today, &Assumptions::default())
        })
    };
    let found = in_slices(move || {
        let forecast = plain()?;
        let mut draws = forecast.draws(SEED, FORECAST_DRAWS);
        let step = move || {
            let intervals = draws.step(DRAWS_A_STEP)?;
            Some(forecast.table(Some(&intervals)))
        };
        Some(Box::new(step) as Work<Table>)
    });
    // Until the interval is drawn the rest of the figure is there.
    let at_once = Memo::new(move |_| plain().map(|forecast| forecast.table(None)));
    let forecast_table = Signal::derive(move || found.get().or_else(|| at_once.get()));
    let target = TargetFields::new(app, population);
    let coverage_table = Memo::new(move |_| {
        let Some(target) = target.read() else { return Some(coverage_without_target()) };
        computed(app, population, |columns, chosen, today| {
            let found = forecast(columns, chosen, today, &Assumptions::default());
            coverage(columns, chosen, &found, target, today).table()
        })
    });
    let population = population.into();
    view! {
        <PlainFigure code="forecast" table=forecast_table population=population />
        <TargetView target=target />
        <PlainFigure code="coverage" table=coverage_table.into() population=population />
    }
}
