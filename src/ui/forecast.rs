//! What the open opportunities of a choice will probably bring, with the interval of that: one figure for
//! the plan and the board, from the columns that the figures keep, the interval drawn in turns.

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::RecordKind;
use crate::metrics::{
    Assumptions, Cell, Chosen, Day, FORECAST_DRAWS, Forecast, ForecastIntervals, Outlook,
    Population, Unit, outlook_in_steps,
};
use crate::stats::Interval;

use super::figure_columns::{peek_columns, read_columns};
use super::slices::{Work, in_slices, in_turn, last_found};
use super::store::Store;

/// The same data give the same interval.
pub const SEED: u64 = 20_261_126;

/// Draws in one step: a step takes a millisecond or two.
pub const DRAWS_A_STEP: u32 = 2;

/// Opportunities that a step reads.
const ROWS_A_STEP: usize = 2_048;

/// A forecast that several look at; only itself is the same.
#[derive(Clone)]
pub struct SharedForecast(Arc<Forecast>);

impl PartialEq for SharedForecast {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SharedForecast {
    type Target = Forecast;

    fn deref(&self) -> &Forecast {
        &self.0
    }
}

/// What the past of all tells, whatever is chosen, as soon as it is read, and after every change.
pub fn past(store: Store) -> Signal<Option<Outlook>> {
    in_slices(move || {
        let today = Day::of(Some(store.now()));
        let mut reading = read_columns(store, |columns| outlook_in_steps(columns, today))?;
        let step = move || peek_columns(store, |columns| reading.step(columns, ROWS_A_STEP))?;
        Some(Box::new(step) as Work<Outlook>)
    })
}

/// What the firm has set for its forecasts, now and after every change.
pub fn assumptions(store: Store) -> Assumptions {
    let set =
        store.read_kinds(&[RecordKind::Settings], |workspace| Assumptions::of(&workspace.settings));
    set.unwrap_or_default()
}

/// The forecast of what is chosen, as soon as it is known, and after every change. It stays as it was until
/// what has changed is read.
pub fn forecast(store: Store, population: Signal<Population>) -> Signal<Option<SharedForecast>> {
    let past = past(store);
    let found = in_turn(move || {
        let (past, assumptions) = (past.get()?, assumptions(store));
        population.with(|population| {
            read_columns(store, |columns| {
                let chosen = Chosen::of(population, columns);
                let found = past.forecast(columns, chosen, &assumptions);
                SharedForecast(Arc::new(found))
            })
        })
    });
    last_found(found)
}

/// The intervals of a forecast, once they are drawn.
pub fn intervals(forecast: Signal<Option<SharedForecast>>) -> Signal<Option<ForecastIntervals>> {
    in_slices(move || {
        let mut draws = forecast.get()?.draws(Unit::Minor, SEED, FORECAST_DRAWS);
        let step = move || draws.step(DRAWS_A_STEP);
        Some(Box::new(step) as Work<ForecastIntervals>)
    })
}

/// What the open opportunities of a choice will probably bring, in minor units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    /// So much.
    pub minor: f64,
    /// Four times in five it is in here, if the past repeats.
    pub interval: Interval,
    /// Of how many it cannot be said yet: they are not in it.
    pub unmeasured: usize,
}

/// What is chosen will probably bring so much, as soon as that is drawn, and after every change; `None`
/// before, and where nothing can be said of any. It stays as it was until what has changed is drawn.
pub fn expected(store: Store, population: Signal<Population>) -> Signal<Option<Expected>> {
    let forecast = forecast(store, population);
    let drawn = intervals(forecast);
    let kept = RwSignal::new(None::<(Population, Option<Expected>)>);
    Effect::new(move |_| {
        if let (Some(forecast), Some(drawn)) = (forecast.get(), drawn.get()) {
            let expected = match forecast.expected() {
                Cell::Minor(minor) if minor > 0.0 => {
                    Some(Expected { minor, interval: drawn.all, unmeasured: forecast.unmeasured() })
                }
                _ => None,
            };
            kept.set(Some((population.get_untracked(), expected)));
        }
    });
    Signal::derive(move || {
        let (of, expected) = kept.get()?;
        population.with(|population| *population == of).then_some(expected)?
    })
}
