//! What the past says of what is open: what has stood still for too long, and what it will probably
//! bring. The figures that tell are a part of their own, loaded once the cards are drawn; until then, and
//! where they cannot be fetched, nothing is said of either.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::OpportunityId;
use crate::metrics::{Day, Rotten, Weights, weights};
use crate::ui::figure_columns::read_columns;
use crate::ui::lazy::{in_turn_when_loaded, load_stopped, load_weights};
use crate::ui::store::Store;

/// What has stood still for too long.
type Stopped = Memo<Arc<BTreeMap<OpportunityId, Rotten>>>;

/// What the past says of what is open.
#[derive(Clone, Copy)]
pub struct PastFigures {
    /// What has stood still for too long.
    pub stopped: Stopped,
    /// How likely open opportunities are to be won.
    pub weights: Signal<Option<Weights>>,
}

impl PastFigures {
    /// Reads them, now and after every change.
    #[must_use]
    pub fn follow(store: Store) -> Self {
        let stopped = follow_stopped(store);
        Self { stopped, weights: in_turn_when_loaded(store, load_weights) }
    }
}

/// What has stopped, now and after every change. Lists are told.
pub fn follow_stopped(store: Store) -> Stopped {
    let found = in_turn_when_loaded(store, load_stopped);
    let stopped = Memo::new(move |_| {
        let found = found.get().unwrap_or_default();
        Arc::new(found.into_iter().map(|one| (one.id, one)).collect::<BTreeMap<_, _>>())
    });
    // Until it is found lists know what was found for the page before.
    Effect::new(move |_| {
        if found.with(Option::is_some) {
            stopped.with(|stopped| store.set_stopped(stopped.keys().copied().collect()));
        }
    });
    stopped
}

/// The weights as the store stands, now and after every change; `None` until the columns are read.
pub fn weights_now(store: Store) -> Option<Weights> {
    let today = Day::of(Some(store.now()));
    read_columns(store, |columns| weights(columns, today))
}
