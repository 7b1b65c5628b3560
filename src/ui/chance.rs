//! How likely one opportunity is to be won from where it stands, with the interval of that and the counts
//! behind it: from the columns that the figures keep, the interval drawn in turns.

use leptos::prelude::*;

use crate::domain::OpportunityId;
use crate::metrics::{CHANCE_DRAWS, Day, Odds, OpportunityRow, Outlook, SoFar, StatusKind};
use crate::stats::Interval;

use super::figure_columns::peek_columns;
use super::forecast::{assumptions, past};
use super::slices::{Work, in_slices};
use super::store::Store;

/// The same data give the same interval.
const SEED: u64 = 20_261_130;

/// Draws in one step: a step takes a millisecond or two.
const DRAWS_A_STEP: u32 = 2;

/// How likely it is to be won, what became of those before it, and, once it is drawn, the interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// How likely.
    pub odds: Odds,
    /// How far off that may be; where it is not measured there is none.
    pub interval: Option<Interval>,
    /// What became so far of all that reached its stage.
    pub so_far: SoFar,
}

/// The chance of an opportunity, as soon as it is known, and after every change; `None` before, and
/// where it is not there or not open. It stays as it was until what has changed is found.
pub fn chance(store: Store, id: Signal<Option<OpportunityId>>) -> Signal<Option<Chance>> {
    let past = past(store);
    let drawn = in_slices(move || {
        let (past, id): (Outlook, _) = (past.get()?, id.get()?);
        let set = assumptions(store);
        let mut draws = of_one(store, id, |facts, today| {
            past.chance_draws(facts, (today, &set), SEED, CHANCE_DRAWS)
        })??;
        Some(Box::new(move || draws.step(DRAWS_A_STEP)) as Work<Interval>)
    });
    let kept = RwSignal::new(None::<(OpportunityId, Chance)>);
    Effect::new(move |_| {
        let Some(id) = id.get() else { return kept.set(None) };
        let Some(past) = past.get() else { return };
        let (interval, set) = (drawn.get(), assumptions(store));
        let odds = of_one(store, id, |facts, today| {
            (past.odds_of(facts, today, &set), past.weights().so_far(facts.furthest))
        });
        let is_shown = kept.with_untracked(|kept| kept.is_some_and(|(shown, _)| shown == id));
        match odds {
            // Its interval is being drawn anew.
            Some((Odds::Measured(_) | Odds::Overdue(_), _)) if interval.is_none() && is_shown => {}
            Some((odds, so_far)) => kept.set(Some((id, Chance { odds, interval, so_far }))),
            None => kept.set(None),
        }
    });
    Signal::derive(move || {
        let (of, chance) = kept.get()?;
        (Some(of) == id.get()).then_some(chance)
    })
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
