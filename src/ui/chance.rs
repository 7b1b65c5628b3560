//! How likely one opportunity is to be won from where it stands, with the interval of that: from the
//! columns that the figures keep, the interval drawn in turns.

use leptos::prelude::*;

use crate::domain::OpportunityId;
use crate::metrics::{CHANCE_DRAWS, Day, Odds, OpportunityRow, Outlook, StatusKind, outlook};
use crate::stats::Interval;

use super::columns::{peek_columns, read_columns};
use super::slices::{Work, in_slices, in_turn};
use super::store::Store;

/// The same data give the same interval.
const SEED: u64 = 20_261_130;

/// Draws in one step: a step takes a millisecond or two.
const DRAWS_A_STEP: u32 = 2;

/// How likely it is to be won, and, once it is drawn, the interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// How likely.
    pub odds: Odds,
    /// How far off that may be; where it is not measured there is none.
    pub interval: Option<Interval>,
}

/// The chance of an opportunity, as soon as it is known, now and after every change; `None` before,
/// and where it is not there or not open.
pub fn chance(store: Store, id: Signal<Option<OpportunityId>>) -> Signal<Option<Chance>> {
    let past = in_turn(move || {
        let today = Day::of(Some(store.now()));
        read_columns(store, |columns| outlook(columns, today))
    });
    let odds = Memo::new(move |_| {
        let (past, id) = (past.get()?, id.get()?);
        of_one(store, id, |facts, today| past.odds_of(facts, today))
    });
    let drawn = in_slices(move || {
        let (past, id): (Outlook, _) = (past.get()?, id.get()?);
        let mut draws =
            of_one(store, id, |facts, today| past.chance_draws(facts, today, SEED, CHANCE_DRAWS))??;
        Some(Box::new(move || draws.step(DRAWS_A_STEP)) as Work<Interval>)
    });
    Signal::derive(move || Some(Chance { odds: odds.get()?, interval: drawn.get() }))
}

fn of_one<T>(
    store: Store,
    id: OpportunityId,
    look: impl FnOnce(&OpportunityRow, Day) -> T,
) -> Option<T> {
    let today = Day::of(Some(store.now()));
    peek_columns(store, |columns| {
        let facts = columns.get(id).filter(|facts| facts.status == StatusKind::Open)?;
        Some(look(facts, today))
    })?
}
