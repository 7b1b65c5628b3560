//! What it takes, and what comes of it.

use leptos::prelude::*;

use crate::metrics::{Figure, planner_from_counts, planner_in_the_end};
use crate::ui::context::App;
use crate::ui::slices::in_turn;
use crate::words::figures as words;

use super::levers::Levers;
use super::outlook::OutlookFigures;
use super::plain::PlainFigure;
use super::{Head, chosen_by_address, computed_with_records, typed};

/// How many wins a plan begins with.
const WINS: u64 = 10;

/// What is to come, and what it takes.
#[component]
pub fn PlanPage() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let population = chosen_by_address(app);
    let wins = RwSignal::new(WINS);
    let table = in_turn(move || {
        let (wins, owner) = (wins.get(), population.with(|population| population.owner));
        computed_with_records(app, population, |workspace, columns, chosen, today| {
            let plan = match typed(workspace, columns, owner) {
                Some(counts) => planner_from_counts(&counts, wins),
                None => planner_in_the_end(columns, chosen, today, wins),
            };
            plan.table()
        })
    });
    let choose = move |event: web_sys::Event| {
        if let Ok(wanted) = event_target_value(&event).trim().parse::<u64>() {
            wins.set(wanted.clamp(1, 100_000));
        }
    };
    view! {
        <Head title=words::plan_page(language) />
        <div class="days">
            <label>
                {words::wins_wanted(language)}
                <input
                    class="input"
                    type="number"
                    name="wins"
                    min="1"
                    max="100000"
                    prop:value=move || wins.get().to_string()
                    on:input=choose
                />
            </label>
        </div>
        <div class="stack later">
            <PlainFigure figure=Figure::Planner table=table population=population.into() />
            <Levers population=population />
            <OutlookFigures population=population />
        </div>
    }
}
