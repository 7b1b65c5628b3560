//! Conversion over time, time in stage, ratios month by month.

use leptos::prelude::*;

use crate::metrics::{
    Figure, HORIZON_DAYS, conversion_table, conversions, cycle, ratios_over_time, time_in_stage,
    time_table,
};
use crate::ui::context::App;

use super::plain::PlainFigure;
use super::{at_once, chosen_by_address};

/// What takes time, below the funnel.
#[component]
pub fn TimeFigures() -> impl IntoView {
    let app = App::current();
    let population = chosen_by_address(app);
    let conversion = at_once(app, population, |columns, chosen, today| {
        let all = conversions(columns, chosen, today, HORIZON_DAYS);
        conversion_table(&all, &columns.recorded(), HORIZON_DAYS)
    });
    let time = at_once(app, population, |columns, chosen, today| {
        let stages = time_in_stage(columns, chosen, today);
        time_table(&stages, &cycle(columns, chosen, today), &columns.recorded())
    });
    let months = at_once(app, population, ratios_over_time);
    let population = population.into();
    view! {
        <div class="stack later">
            <PlainFigure figure=Figure::Conversion table=conversion population=population />
            <PlainFigure figure=Figure::TimeInStage table=time population=population />
            <PlainFigure figure=Figure::RatiosOverTime table=months population=population />
        </div>
    }
}
