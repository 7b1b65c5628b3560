//! What the open opportunities will bring, and whether that covers a target.

use std::sync::Arc;

use leptos::prelude::*;

use crate::metrics::{
    Assumptions, Day, FORECAST_DRAWS, Figure, Forecast, Population, Table, coverage,
    coverage_without_target, outlook,
};
use crate::ui::columns::read_columns;
use crate::ui::context::App;
use crate::ui::slices::{Work, in_slices, in_turn};

use super::computed;
use super::plain::PlainFigure;
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
    // The past of all does not depend on the choice.
    let outlook = in_turn(move || {
        let today = Day::of(Some(app.store.now()));
        read_columns(app.store, |columns| outlook(columns, today))
    });
    let forecast = in_turn(move || {
        let outlook = outlook.get()?;
        computed(app, population, |columns, chosen, _| {
            let found = outlook.forecast(columns, chosen, &Assumptions::default());
            Shared(Arc::new(found))
        })
    });
    let drawn = in_slices(move || {
        let Shared(forecast) = forecast.get()?;
        let mut draws = forecast.draws(SEED, FORECAST_DRAWS);
        let step = move || {
            let intervals = draws.step(DRAWS_A_STEP)?;
            Some(forecast.table(Some(&intervals)))
        };
        Some(Box::new(step) as Work<Table>)
    });
    // Until the interval is drawn the rest of the figure is there.
    let undrawn = Memo::new(move |_| forecast.get().map(|Shared(forecast)| forecast.table(None)));
    let forecast_table = Signal::derive(move || drawn.get().or_else(|| undrawn.get()));
    let target = TargetFields::new(app, population);
    let coverage_table = in_turn(move || {
        let Some(target) = target.read() else { return Some(coverage_without_target()) };
        let Shared(forecast) = forecast.get()?;
        computed(app, population, |columns, chosen, today| {
            coverage(columns, chosen, &forecast, target, today).table()
        })
    });
    let population = population.into();
    view! {
        <PlainFigure figure=Figure::Forecast table=forecast_table population=population />
        <TargetView target=target />
        <PlainFigure figure=Figure::Coverage table=coverage_table population=population />
    }
}

/// A forecast that several figures look at; only itself is the same.
#[derive(Clone)]
struct Shared(Arc<Forecast>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
