//! Figures that so far are plain tables: what takes time, the team, the plan.

mod plain;
mod slices;

use leptos::prelude::*;

use crate::metrics::{
    Chosen, Columns, Day, HORIZON_DAYS, OwnersFit, OwnersTest, Population, Table, conversion_table,
    conversions, cycle, owners, planner, ratios_over_time, time_in_stage, time_table,
};
use crate::ui::columns::read_columns;
use crate::ui::components::{AsOfField, OwnerPick, SourcePick};
use crate::ui::context::App;
use crate::ui::route::Place;
use crate::words::{figures as words, funnel as funnel_words, pipeline};

use super::pipeline::population;
use plain::PlainFigure;
use slices::{Work, in_slices};

/// Permutations are drawn from this: the same data give the same p.
const SEED: u64 = 20_261_126;

/// How many wins a plan begins with.
const WINS: u64 = 10;

/// Of which opportunities the figures are, by the address.
fn chosen_by_address(app: App) -> Memo<Population> {
    app.address.part(|route| population(&route.query))
}

/// Something computed from the columns, now and after every change.
fn computed<T>(
    app: App,
    population: Memo<Population>,
    compute: impl FnOnce(&Columns, Chosen, Day) -> T,
) -> Option<T> {
    let today = Day::of(Some(app.store.now()));
    population.with(|population| {
        read_columns(app.store, |columns| compute(columns, Chosen::of(population, columns), today))
    })
}

/// A figure that is computed at once.
fn at_once(
    app: App,
    population: Memo<Population>,
    compute: fn(&Columns, Chosen, Day) -> Table,
) -> Signal<Option<Table>> {
    Memo::new(move |_| computed(app, population, compute)).into()
}

/// The pages of figures, as links.
#[component]
pub fn FigurePages() -> impl IntoView {
    let app = App::current();
    let language = app.tongue.language;
    let here = app.address.part(|route| route.place);
    let link = move |place: Place, name: &'static str| {
        view! {
            <a
                href=move || app.address.route().at(place).print()
                aria-current=move || (here.get() == place).then_some("page")
            >
                {name}
            </a>
        }
    };
    view! {
        <nav class="seg figure-pages" aria-label=words::pages(language)>
            {link(Place::Funnel, funnel_words::title(language))}
            {link(Place::Team, words::team(language))}
            {link(Place::Plan, words::plan(language))}
        </nav>
    }
}

/// Conversion over time, time in stage, ratios month by month.
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
            <PlainFigure code="conversion_over_time" table=conversion population=population />
            <PlainFigure code="time_in_stage" table=time population=population />
            <PlainFigure code="ratios_over_time" table=months population=population />
        </div>
    }
}

/// The owners beside each other.
#[component]
pub fn TeamPage() -> impl IntoView {
    let app = App::current();
    let population = chosen_by_address(app);
    let fit = in_slices(move || {
        let mut fit = OwnersFit::of(computed(app, population, owners)?);
        Some(Box::new(move || fit.step()) as Work)
    });
    let test = in_slices(move || {
        let mut test = OwnersTest::of(&computed(app, population, owners)?, SEED);
        Some(Box::new(move || test.step()) as Work)
    });
    let population = population.into();
    view! {
        <Head title=words::team(app.tongue.language) />
        <div class="stack">
            <PlainFigure code="owners" table=fit population=population />
            <PlainFigure code="owners_test" table=test population=population />
        </div>
    }
}

/// What is to come, and what it takes.
#[component]
pub fn PlanPage() -> impl IntoView {
    let app = App::current();
    let language = app.tongue.language;
    let population = chosen_by_address(app);
    let wins = RwSignal::new(WINS);
    let table = Memo::new(move |_| {
        let wins = wins.get();
        computed(app, population, |columns, chosen, today| {
            planner(columns, chosen, today, wins).table()
        })
    });
    let choose = move |event: web_sys::Event| {
        if let Ok(wanted) = event_target_value(&event).trim().parse::<u64>() {
            wins.set(wanted.clamp(1, 100_000));
        }
    };
    view! {
        <Head title=words::plan(language) />
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
            <PlainFigure code="planner" table=table.into() population=population.into() />
        </div>
    }
}

#[component]
fn Head(title: &'static str) -> impl IntoView {
    let language = App::current().tongue.language;
    view! {
        <div class="head">
            <div>
                <FigurePages />
                <h1>{title}</h1>
                <p class="phrase">
                    {pipeline::phrase_all(language)} " " <OwnerPick /> " "
                    {pipeline::phrase_from(language)} " " <SourcePick />
                </p>
                <AsOfField />
            </div>
        </div>
    }
}
