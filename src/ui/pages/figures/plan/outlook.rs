//! What the open opportunities will bring, and whether that covers a goal.

use leptos::prelude::*;

use crate::charts::{Chart, Size};
use crate::domain::{Currency, RecordKind};
use crate::metrics::{
    Coverage, Covered, FORECAST_DRAWS, Figure, Population, Scorecard, Table, coverage,
    coverage_without_target, scorecard,
};
use crate::ui::context::App;
use crate::ui::figure_columns::peek_columns;
use crate::ui::forecast::{DRAWS_A_STEP, SEED, SharedForecast, assumptions, forecast, intervals};
use crate::ui::plan_drawings::{draw_expected, draw_goal, draw_months, draw_said};
use crate::ui::slices::{Work, in_slices, in_turn};
use crate::words::Sentence;
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

/// A goal of a period, what is won of it, and what is expected in it.
#[derive(Clone, Copy)]
pub struct GoalFound {
    app: App,
    /// The fields that it is set in.
    pub goal: GoalFields,
    found: Signal<Option<Coverage>>,
    covered: Signal<Option<Covered>>,
    currency: Memo<Option<Currency>>,
}

impl GoalFound {
    /// Of the open ones of a choice and their forecast.
    pub fn new(
        app: App,
        population: Memo<Population>,
        forecast: Signal<Option<SharedForecast>>,
    ) -> Self {
        let goal = GoalFields::new(app, population);
        let found = in_turn(move || {
            let (target, forecast) = (goal.read()?, forecast.get()?);
            computed(app, population, |columns, chosen, _| {
                coverage(columns, chosen, &forecast, target)
            })
        });
        let covered = in_slices(move || {
            let mut draws = found.get()?.draws(&*forecast.get()?, SEED, FORECAST_DRAWS)?;
            Some(Box::new(move || draws.step(DRAWS_A_STEP)) as Work<Covered>)
        });
        Self { app, goal, found, covered, currency: currency(app) }
    }

    fn read<T>(self, look: impl FnOnce(Option<(&Coverage, Option<Covered>)>) -> T) -> T {
        let is_set = self.goal.read().is_some();
        self.found.with(|found| {
            look(found.as_ref().filter(|_| is_set).map(|found| (found, self.covered.get())))
        })
    }

    /// What it says.
    pub fn finding(self) -> Sentence {
        let currency = self.currency.get();
        self.read(|found| self.app.i18n.say(|locale| goal_finding(locale, currency, found)))
    }

    /// Its drawing.
    pub fn draw(self, size: Size) -> Chart {
        let (i18n, currency) = (self.app.i18n, self.currency.get());
        self.read(|found| match found {
            Some(found) => draw_goal(i18n, currency, found, size),
            None => nothing(size),
        })
    }

    fn table(self) -> Option<Table> {
        match self.goal.read() {
            None => Some(coverage_without_target()),
            Some(_) => self.found.with(|found| {
                let chance = self.covered.get().map(|covered| covered.chance);
                Some(found.as_ref()?.table(chance))
            }),
        }
    }
}

/// The goal, to be set and looked at.
#[component]
fn GoalFigure(
    population: Memo<Population>,
    forecast: Signal<Option<SharedForecast>>,
) -> impl IntoView {
    let found = GoalFound::new(App::current(), population, forecast);
    view! {
        <PlainFigure
            figure=Figure::Coverage
            table=Signal::derive(move || found.table())
            population=population.into()
            finding=Signal::derive(move || found.finding())
            drawing=Callback::new(move |size| found.draw(size))
        >
            <GoalView goal=found.goal />
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
            Some(table)
                if forecast.with(|one| one.as_ref().is_some_and(|one| !one.open.is_empty())) =>
            {
                draw_expected(i18n, currency.get(), table, size)
            }
            _ => nothing(size),
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
