//! Which opportunities the list shows: by the address alone, or those that a figure counts.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::OpportunityId;
use crate::lists::Filter;
use crate::metrics::{Chosen, Day, Population};
use crate::ui::context::App;
use crate::ui::figure_columns::read_columns;

use super::choice::{filter, population};

/// The filter of the list, now and whenever the address or what a figure counts is another. Whom a figure
/// counts it has chosen among its own population: nobody of them is left out once more.
pub fn asked_of_list(app: App) -> Memo<Filter> {
    let bare = app.address.part(|route| filter(&route.query));
    let counted = counted_by_figure(app);
    Memo::new(move |_| match counted.get() {
        None => bare.get(),
        Some(among) => {
            Filter { population: Population::default(), among: Some(among), ..bare.get() }
        }
    })
}

/// Whom the figure counts that the address names; nobody until that is known.
fn counted_by_figure(app: App) -> Memo<Option<Arc<[OpportunityId]>>> {
    let asked = app.address.part(|route| {
        let query = &route.query;
        Some((query.behind.clone()?, population(query)))
    });
    Memo::new(move |_| {
        let (behind, population) = asked.get()?;
        let today = Day::of(Some(app.store.now()));
        let found = app.store.read(|workspace| {
            read_columns(app.store, |columns| {
                let chosen = Chosen::of(&population, columns);
                behind.find(workspace, columns, chosen, today)
            })
        });
        Some(found.flatten().unwrap_or_default().into())
    })
}
