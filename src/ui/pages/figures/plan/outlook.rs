//! What the open opportunities will bring, and whether that covers a goal.

use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::domain::{Currency, RecordKind};
use crate::metrics::{
    Covered, FORECAST_DRAWS, Figure, Population, Scorecard, coverage, coverage_without_target,
    scorecard,
};
use crate::ui::columns::peek_columns;
use crate::ui::context::App;
use crate::ui::forecast::{DRAWS_A_STEP, SEED, SharedForecast, assumptions, forecast, intervals};
use crate::ui::plan_drawings::{draw_expected, draw_goal, draw_months, draw_said};
use crate::ui::slices::{Work, in_slices, in_turn};
use crate::words::outlook::{forecast_finding, goal_finding, months_finding, scorecard_finding};

use super::super::computed;
use super::super::plain::PlainFigure;
use super::goal::{GoalFields, GoalView};

/// Opportunities in one step.
const ROWS_A_STEP: usize = 2_048;

/// The workspace's currency.
fn currency(app: App) -> Memo<Option<Currency>> {
    Memo::new(move |_| {
        let settings = &[RecordKind::Settings];
        app.store.read_kinds(settings, |workspace| workspace.settings.currency).flatten()
    })
}

/// The goal, the forecast by stage and by month, and how earlier ones held.
#[component]
pub fn OutlookFigures(
    /// Of which opportunities.
    population: Memo<Population>,
) -> impl IntoView {
    let app = App::current();
    let forecast = forecast(app.store, population.into());
    view! {
        <GoalFigure population=population forecast=forecast />
        <ForecastFigure population=population forecast=forecast />
        <div class="cols cols-5-7">
            <MonthsFigure population=population forecast=forecast />
            <ScorecardFigure population=population />
        </div>
    }
}

/// A drawing that is not there.
fn nothing(size: Size) -> Chart {
    Chart::empty(Size { height: 1, ..size })
}

/// The goal of a period, what is won of it, and what is expected in it.
#[component]
pub fn GoalFigure(
    population: Memo<Population>,
    forecast: Signal<Option<SharedForecast>>,
) -> impl IntoView {
    let app = App::current();
    let (i18n, currency) = (app.i18n, currency(app));
    let goal = GoalFields::new(app, population);
    let found = in_turn(move || {
        let (target, forecast) = (goal.read()?, forecast.get()?);
        computed(app, population, |columns, chosen, _| coverage(columns, chosen, &forecast, target))
    });
    let covered = in_slices(move || {
        let mut draws = found.get()?.draws(&*forecast.get()?, SEED, FORECAST_DRAWS)?;
        Some(Box::new(move || draws.step(DRAWS_A_STEP)) as Work<Covered>)
    });
    let table = Signal::derive(move || match goal.read() {
        None => Some(coverage_without_target()),
        Some(_) => found
            .with(|found| Some(found.as_ref()?.table(covered.get().map(|covered| covered.chance)))),
    });
    let finding = Signal::derive(move || {
        let is_set = goal.read().is_some();
        found.with(|found| {
            let found = found.as_ref().filter(|_| is_set).map(|found| (found, covered.get()));
            i18n.say(|locale| goal_finding(locale, currency.get(), found))
        })
    });
    let draw = move |size: Size| {
        let is_set = goal.read().is_some();
        found.with(|found| match found.as_ref().filter(|_| is_set) {
            Some(found) => draw_goal(i18n, currency.get(), (found, covered.get()), size),
            None => nothing(size),
        })
    };
    view! {
        <PlainFigure
            figure=Figure::Coverage
            table=table
            population=population.into()
            finding=finding
            drawing=Callback::new(draw)
        >
            <GoalView goal=goal />
        </PlainFigure>
    }
}

/// What is open, stage by stage.
#[component]
fn ForecastFigure(
    population: Memo<Population>,
    forecast: Signal<Option<SharedForecast>>,
) -> impl IntoView {
    let app = App::current();
    let (i18n, currency) = (app.i18n, currency(app));
    let drawn = intervals(forecast);
    // Until the interval is drawn the rest of the figure is there.
    let table = Memo::new(move |_| {
        let drawn = drawn.get();
        forecast.get().map(|forecast| forecast.table(drawn.as_ref()))
    });
    let finding = Signal::derive(move || {
        let said = table.with(|table| {
            let table = table.as_ref()?;
            Some(i18n.say(|locale| forecast_finding(locale, currency.get(), table)))
        });
        said.unwrap_or_default()
    });
    let draw = move |size: Size| {
        table.with(|table| match table {
            Some(table) => draw_expected(i18n, currency.get(), table, size),
            None => nothing(size),
        })
    };
    view! {
        <PlainFigure
            figure=Figure::Forecast
            table=table.into()
            population=population.into()
            finding=finding
            drawing=Callback::new(draw)
        />
    }
}

/// What is open, by the month of the signature.
#[component]
fn MonthsFigure(
    population: Memo<Population>,
    forecast: Signal<Option<SharedForecast>>,
) -> impl IntoView {
    let app = App::current();
    let (i18n, currency) = (app.i18n, currency(app));
    let months = Memo::new(move |_| forecast.get().map(|forecast| forecast.by_month()));
    let table = Signal::derive(move || Some(forecast.get()?.months_table()));
    let finding = Signal::derive(move || {
        let today = app.store.now();
        let months = months.get().unwrap_or_default();
        i18n.say(|locale| months_finding(locale, &months, today))
    });
    let draw = move |size: Size| match months.get() {
        Some(months) if !months.is_empty() => draw_months(i18n, currency.get(), &months, size),
        _ => nothing(size),
    };
    view! {
        <PlainFigure
            figure=Figure::ForecastByMonth
            table=table
            population=population.into()
            finding=finding
            drawing=Callback::new(draw)
        />
    }
}

/// How the forecasts of earlier days held.
#[component]
fn ScorecardFigure(population: Memo<Population>) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let scored = in_slices(move || {
        app.store.read(|_| ())?;
        let chosen = population.get();
        let mut replay = scorecard(chosen, assumptions(app.store), app.store.now());
        let step = move || {
            let found = app.store.peek(|workspace| {
                let step = |columns: &_| replay.step(workspace, columns, ROWS_A_STEP);
                peek_columns(app.store, step).flatten()
            });
            found.flatten()
        };
        Some(Box::new(step) as Work<Scorecard>)
    });
    let table = Signal::derive(move || scored.with(|found| Some(found.as_ref()?.table())));
    let finding = Signal::derive(move || {
        let said = scored.with(|found| {
            let found = found.as_ref()?;
            Some(i18n.say(|locale| scorecard_finding(locale, found)))
        });
        said.unwrap_or_default()
    });
    let draw = move |size: Size| {
        scored.with(|found| match found {
            Some(found) if found.days.iter().any(|day| day.said.is_some()) => {
                draw_said(i18n, found, size)
            }
            _ => nothing(size),
        })
    };
    view! {
        <PlainFigure
            figure=Figure::Scorecard
            table=table
            population=population.into()
            finding=finding
            drawing=Callback::new(draw)
        />
    }
}
