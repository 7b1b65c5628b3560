//! What has stood still too long, by the rule of the figures. They are a part of their own, loaded
//! after the page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::metrics::{Chosen, Day, Population, Rotten, rotting};
use crate::ui::columns::read_columns;
use crate::ui::lazy::load_stopped;
use crate::ui::slices::in_turn;
use crate::ui::store::Store;

/// What has stopped as the store stands, now and after every change; `None` until the columns are
/// read.
pub fn stopped_now(store: Store) -> Option<Vec<Rotten>> {
    let today = Day::of(Some(store.now()));
    let rot_days = store.peek(|workspace| workspace.settings.rot_days.clone())?;
    read_columns(store, |columns| {
        let everything = Chosen::of(&Population::default(), columns);
        rotting(columns, everything, &rot_days, today).rotten
    })
}

/// What has stopped, as soon as the figures are there; nothing before, and nothing where they cannot
/// be fetched: the rest of the day is there without them.
pub fn stopped(store: Store) -> Signal<Option<Vec<Rotten>>> {
    let look = RwSignal::new(None::<fn(Store) -> Option<Vec<Rotten>>>);
    spawn_local(async move {
        if let Ok(loaded) = load_stopped().await {
            look.try_set(Some(loaded));
        }
    });
    in_turn(move || look.get().and_then(|look| look(store)))
}
