//! What the frames of the bridge share, of one look at what rots.

use leptos::prelude::*;

use crate::metrics::{
    Bridge, BrokenSpans, Deck, HeldAgainst, Population, Rotting, Table, bridge, broken_spans, deck,
    rotting,
};
use crate::ui::context::App;
use crate::ui::route::Against;
use crate::ui::slices::{Work, in_slices, in_turn};

use super::super::{chosen_by_address, computed_with_records, reference_of};

/// Permutations in one step.
const DRAWS_A_STEP: u32 = 100;

/// What the frames of the bridge show.
#[derive(Clone, Copy)]
pub struct BridgeData {
    pub app: App,
    pub population: Memo<Population>,
    /// A reference funnel can be held against once the firm has chosen one, the team once an owner is.
    pub choices: Memo<Vec<Against>>,
    pub against: Memo<Against>,
    pub seen: Signal<Option<Seen>>,
    pub spans: Signal<Option<BrokenSpans>>,
}

/// The figures of one look.
#[derive(Clone, PartialEq)]
pub struct Seen {
    pub deck: Deck,
    pub bridge: Bridge,
    pub rotting: Rotting,
}

impl BridgeData {
    pub fn new(app: App) -> Self {
        let population = chosen_by_address(app);
        let wanted = app.address.part(|route| route.query.against);
        let choices = Memo::new(move |_| {
            let has_owner = population.with(|population| population.owner.is_some());
            let has_reference = app.store.read(|workspace| workspace.settings.reference.is_some());
            let both =
                [(Against::Reference, has_reference.unwrap_or(false)), (Against::Team, has_owner)];
            let others = both.into_iter().filter(|(_, is_there)| *is_there).map(|(one, _)| one);
            std::iter::once(Against::PeriodBefore).chain(others).collect::<Vec<_>>()
        });
        let against = Memo::new(move |_| {
            let wanted = wanted.get();
            choices.with(|all| if all.contains(&wanted) { wanted } else { Against::default() })
        });
        let seen = in_turn(move || {
            computed_with_records(app, population, |workspace, columns, chosen, today| {
                let rotting = rotting(columns, chosen, &workspace.settings.rot_days, today);
                Seen {
                    deck: deck(columns, chosen, today),
                    bridge: bridge(columns, chosen, &rotting.ids()),
                    rotting,
                }
            })
        });
        let spans = in_slices(move || {
            let (against, owner) = (against.get(), population.with(|population| population.owner));
            let mut begun =
                computed_with_records(app, population, |workspace, columns, chosen, today| {
                    let reference = reference_of(workspace);
                    let held = match (against, owner) {
                        (Against::Reference, _) => HeldAgainst::Reference(&reference),
                        (Against::Team, Some(owner)) => {
                            HeldAgainst::TeamWithout(columns.owners.get(&owner))
                        }
                        _ => HeldAgainst::PeriodBefore,
                    };
                    broken_spans(columns, chosen, held, today)
                })?;
            Some(Box::new(move || begun.step(DRAWS_A_STEP)) as Work<BrokenSpans>)
        });
        Self { app, population, choices, against, seen, spans }
    }

    /// Something of the figures, once they are computed.
    pub fn table(
        self,
        of: impl Fn(&Seen) -> Table + Send + Sync + 'static,
    ) -> Signal<Option<Table>> {
        Signal::derive(move || self.seen.with(|seen| seen.as_ref().map(&of)))
    }
}
