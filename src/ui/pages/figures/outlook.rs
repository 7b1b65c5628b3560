//! What the open opportunities will bring, and whether that covers a target.

use leptos::prelude::*;

use crate::metrics::{Figure, Population, coverage, coverage_without_target};
use crate::ui::context::App;
use crate::ui::forecast::{forecast, intervals};
use crate::ui::slices::in_turn;

use super::computed;
use super::plain::PlainFigure;
use super::target::{TargetFields, TargetView};

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
    let coverage_table = in_turn(move || {
        let Some(target) = target.read() else { return Some(coverage_without_target()) };
        let forecast = forecast.get()?;
        computed(app, population, |columns, chosen, today| {
            coverage(columns, chosen, &forecast, target, today).table()
        })
    });
    let population = population.into();
    view! {
        <PlainFigure figure=Figure::Forecast table=forecast_table.into() population=population />
        <TargetView target=target />
        <PlainFigure figure=Figure::Coverage table=coverage_table population=population />
    }
}
