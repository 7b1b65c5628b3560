//! Conversion over time, time in stage, ratios month by month.

use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::metrics::{
    Figure, HORIZON_DAYS, control_charts, control_table, conversion_table, conversions, cycle,
    ratios_over_time, time_in_stage, time_table,
};
use crate::ui::context::App;
use crate::ui::drawings::draw_curves;
use crate::ui::slices::in_turn;

use super::plain::PlainFigure;
use super::{chosen_by_address, computed, table_in_turn};

/// What takes time, below the funnel.
#[component]
pub fn TimeFigures() -> impl IntoView {
    let app = App::current();
    let population = chosen_by_address(app);
    let conversion = in_turn(move || {
        computed(app, population, |columns, chosen, today| {
            let all = conversions(columns, chosen, today, HORIZON_DAYS);
            let table = conversion_table(&all, HORIZON_DAYS);
            (all, table)
        })
    });
    let curves = Callback::new(move |size: Size| {
        conversion.with(|known| match known {
            Some((all, _)) => draw_curves(app.i18n, all, size),
            None => Chart::empty(size),
        })
    });
    let conversion = Signal::derive(move || {
        conversion.with(|known| known.as_ref().map(|(_, table)| table.clone()))
    });
    let time = table_in_turn(app, population, |columns, chosen, today| {
        let stages = time_in_stage(columns, chosen, today);
        time_table(&stages, &cycle(columns, chosen, today), &columns.recorded())
    });
    let months = table_in_turn(app, population, ratios_over_time);
    let control = table_in_turn(app, population, |columns, chosen, today| {
        control_table(&control_charts(columns, chosen, today))
    });
    let population = population.into();
    view! {
        <div class="stack later">
            <PlainFigure
                figure=Figure::Conversion
                table=conversion
                population=population
                drawing=curves
            />
            <PlainFigure figure=Figure::TimeInStage table=time population=population />
            <PlainFigure figure=Figure::RatiosOverTime table=months population=population />
            <PlainFigure figure=Figure::Control table=control population=population />
        </div>
    }
}
