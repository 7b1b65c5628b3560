//! What it takes, and what comes of it: the equation, how sure it makes one, the levers, and what is open
//! against a goal.

mod chance;
mod desk;
mod equation;
mod example;
mod field;
mod goal;
mod kept;
mod levers;
mod outlook;

use leptos::prelude::*;

use crate::metrics::Per;
use crate::ui::components::{AsOfField, OwnerPick, Pick, SourcePick};
use crate::ui::context::App;
use crate::words::{figures as words, funnel as funnel_words, plan as plan_words};

use super::{Days, FigurePages, PeriodPick, chosen_by_address};
use chance::ChanceFrame;
use desk::Desk;
use equation::EquationFrame;
use example::Example;
use levers::LeversFrame;
use outlook::OutlookFigures;

pub use outlook::GoalFound;

/// The plan.
#[component]
pub fn PlanPage() -> impl IntoView {
    let app = App::current();
    let population = chosen_by_address(app);
    let desk = Desk::new(app, population);
    view! {
        <PlanHead desk=desk />
        <Show when=move || desk.is_empty()>
            <Example />
        </Show>
        <div class="stack later">
            <Show when=move || !desk.is_empty()>
                <EquationFrame desk=desk population=population />
                <div class="cols cols-5-7">
                    <ChanceFrame desk=desk population=population />
                    <LeversFrame desk=desk population=population />
                </div>
            </Show>
            <OutlookFigures population=population />
        </div>
    }
}

/// Of whom the rates are, and in which time the goal is to be reached.
#[component]
fn PlanHead(desk: Desk) -> impl IntoView {
    let app = desk.app;
    let language = app.i18n.language;
    let value = Signal::derive(move || desk.per().map_or("", Per::code).to_owned());
    let units =
        Per::ALL.map(|per| (per.code().to_owned(), plan_words::unit(language, per).to_owned()));
    let pick = move |code: String| {
        desk.change(|choice| choice.per = Per::from_code(&code));
        desk.keep();
    };
    let customers = move || {
        let wanted = app.i18n.counted(desk.wanted());
        plan_words::customers(language, &wanted)
    };
    view! {
        <div class="head">
            <div>
                <FigurePages />
                <h1>{words::plan_page(language)}</h1>
                <p class="phrase">
                    {plan_words::phrase_goal(language)} " " <b>{customers}</b> " "
                    {move || {
                        desk.per()
                            .is_some()
                            .then(|| {
                                view! {
                                    <Pick
                                        label=plan_words::per_label(language)
                                        name="per"
                                        value=value
                                        options=Signal::stored(units.to_vec())
                                        on_pick=pick
                                    />
                                    " "
                                }
                            })
                    }} {plan_words::phrase_rates(language)} " " <PeriodPick /> " "
                    {funnel_words::phrase_of(language)} " " <OwnerPick /> " "
                    {funnel_words::phrase_from(language)} " " <SourcePick />
                </p>
                <Days />
                <AsOfField />
            </div>
        </div>
    }
}
