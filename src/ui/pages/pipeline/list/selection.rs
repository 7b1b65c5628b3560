//! Which opportunities of the list are selected: some, or all of them but some.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::OpportunityId;
use crate::ui::lists::OpenList;

/// The selection of a list.
#[derive(Clone, Copy)]
pub struct Selection {
    list: OpenList,
    chosen: RwSignal<Chosen>,
    /// The place in the list from which a range goes.
    anchor: StoredValue<usize>,
}

/// What is selected.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Chosen {
    These(BTreeSet<OpportunityId>),
    /// All that the list shows but these.
    AllBut(BTreeSet<OpportunityId>),
}

impl Default for Chosen {
    fn default() -> Self {
        Self::These(BTreeSet::new())
    }
}

impl Chosen {
    fn holds(&self, id: OpportunityId) -> bool {
        match self {
            Self::These(these) => these.contains(&id),
            Self::AllBut(others) => !others.contains(&id),
        }
    }

    fn set(&mut self, id: OpportunityId, on: bool) {
        let (ids, kept) = match self {
            Self::These(these) => (these, on),
            Self::AllBut(others) => (others, !on),
        };
        if kept {
            ids.insert(id);
        } else {
            ids.remove(&id);
        }
    }
}

impl Selection {
    /// Nothing selected.
    #[must_use]
    pub fn new(list: OpenList) -> Self {
        Self { list, chosen: RwSignal::new(Chosen::default()), anchor: StoredValue::new(0) }
    }

    /// Whether an opportunity is selected.
    #[must_use]
    pub fn holds(self, id: OpportunityId) -> bool {
        self.chosen.with(|chosen| chosen.holds(id))
    }

    /// How many are selected.
    #[must_use]
    pub fn count(self) -> usize {
        let all = self.of_all();
        self.chosen.with(|chosen| match chosen {
            Chosen::These(these) => these.len(),
            Chosen::AllBut(others) => all.saturating_sub(others.len()),
        })
    }

    /// How many the list shows.
    #[must_use]
    pub fn of_all(self) -> usize {
        self.list.len().unwrap_or_default()
    }

    /// Turns the choice of an opportunity at its place in the list; with `range`, all between the last
    /// one that was turned and this one become as this one.
    pub fn turn(self, id: OpportunityId, place: usize, range: bool) {
        let on = !self.chosen.with_untracked(|chosen| chosen.holds(id));
        let anchor = self.anchor.get_value();
        let (from, until) = (anchor.min(place), anchor.max(place));
        let between = match range {
            true => untrack(|| self.list.read(|list| list.range(from..until + 1))),
            false => None,
        };
        self.chosen.update(|chosen| {
            chosen.set(id, on);
            between.into_iter().flatten().for_each(|id| chosen.set(id, on));
        });
        self.anchor.set_value(place);
    }

    /// Selects all that the list shows, or nothing.
    pub fn set_all(self, on: bool) {
        self.chosen.set(if on { Chosen::AllBut(BTreeSet::new()) } else { Chosen::default() });
        self.anchor.set_value(0);
    }

    /// Selects these.
    pub fn set(self, ids: impl IntoIterator<Item = OpportunityId>) {
        self.chosen.set(Chosen::These(ids.into_iter().collect()));
    }

    /// Those that are selected and that the list still shows, in its order.
    #[must_use]
    pub fn ids(self) -> Vec<OpportunityId> {
        let all = untrack(|| self.list.read(|list| list.range(0..list.len()))).unwrap_or_default();
        self.chosen
            .with_untracked(|chosen| all.into_iter().filter(|id| chosen.holds(*id)).collect())
    }
}
