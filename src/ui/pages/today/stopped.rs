//! What the figures know of the day: what has stood still too long, when somebody was last heard from, and
//! how likely one is to be won. They are a part of their own, loaded after the page.

use jiff::civil::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::OpportunityId;
use crate::metrics::{Chosen, Day, Population, Rotten, rotting};
use crate::ui::chance::Chance;
use crate::ui::figure_columns::read_columns;
use crate::ui::lazy::{ChanceOf, follow_when_loaded, load_chance, load_heard, load_stopped};
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

/// When a customer was last heard from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Something was done with them on this day, and nothing since.
    On(Date),
    /// Nothing ever was.
    Never,
}

/// When the customer of an opportunity was last heard from, now and after every change; `None` until
/// the columns are read.
pub fn heard_on(store: Store, id: OpportunityId) -> Option<Heard> {
    let today = Day::of(Some(store.now()));
    let last = read_columns(store, |columns| Some(columns.get(id)?.last_touched(today)))??;
    Some(last.date().map_or(Heard::Never, Heard::On))
}

/// What tells when a customer was last heard from, as soon as it is there.
pub type HeardOn = RwSignal<Option<fn(Store, OpportunityId) -> Option<Heard>>>;

/// The same, as soon as the figures are there.
pub fn heard() -> HeardOn {
    let look = HeardOn::new(None);
    spawn_local(async move {
        if let Ok(loaded) = load_heard().await {
            look.try_set(Some(loaded));
        }
    });
    look
}

/// How likely an opportunity is to be won, as soon as the figures are there.
pub fn chance_of(store: Store, id: Signal<Option<OpportunityId>>) -> Signal<Option<Chance>> {
    follow_when_loaded(load_chance, move |chance: ChanceOf| chance(store, id))
}
