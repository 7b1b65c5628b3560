//! Who is on the bridge, and where it breaks.

use leptos::prelude::*;

use crate::metrics::{
    BrokenSpans, Figure, HeldAgainst, Table, bridge, broken_spans, rotting, stage_ledger,
};
use crate::ui::components::Pick;
use crate::ui::context::App;
use crate::ui::slices::{Work, in_slices, in_turn};
use crate::words::figures as words;

use super::plain::PlainFigure;
use super::{Head, chosen_by_address, computed_with_records, reference_of};

/// Permutations in one step.
const DRAWS_A_STEP: u32 = 100;

/// What the spans are held against, as the field of it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Against {
    #[default]
    PeriodBefore,
    Reference,
    Team,
}

impl Against {
    const fn code(self) -> &'static str {
        match self {
            Self::PeriodBefore => "before",
            Self::Reference => "reference",
            Self::Team => "team",
        }
    }
}

/// The bridge from the first contact to the customer.
#[component]
pub fn BridgePage() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let population = chosen_by_address(app);
    let wanted = RwSignal::new(Against::default());
    // A reference funnel can be held against once the firm has chosen one, the team once an owner is.
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
    let tables = in_turn(move || {
        computed_with_records(app, population, |workspace, columns, chosen, today| {
            let rotten = rotting(columns, chosen, &workspace.settings.rot_days, today);
            let bridge = bridge(columns, chosen, &rotten.ids());
            Tables {
                bridge: bridge.table(),
                breaks: bridge.breaks_table(),
                ledger: stage_ledger(columns, chosen).table(),
                rotting: rotten.table(),
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
    let bridge_table = Signal::derive(move || {
        let mut table = tables.with(|tables| tables.as_ref().map(|all| all.bridge.clone()))?;
        spans.with(|spans| spans.as_ref().map(|spans| spans.add_to(&mut table)));
        Some(table)
    });
    let table = move |of: fn(&Tables) -> &Table| {
        Signal::derive(move || tables.with(|tables| tables.as_ref().map(|all| of(all).clone())))
    };
    let options = Memo::new(move |_| {
        let name = |one: &Against| {
            let name = match one {
                Against::PeriodBefore => words::held_before(language),
                Against::Reference => words::held_reference(language),
                Against::Team => words::held_team(language),
            };
            (one.code().to_owned(), name.to_owned())
        };
        choices.with(|all| all.iter().map(name).collect::<Vec<_>>())
    });
    let value = Memo::new(move |_| against.get().code().to_owned());
    let pick = move |code: String| {
        let all = [Against::PeriodBefore, Against::Reference, Against::Team];
        wanted.set(all.into_iter().find(|one| one.code() == code).unwrap_or_default());
    };
    let population = population.into();
    view! {
        <Head title=words::bridge_page(language) />
        <div class="stack">
            <p class="phrase">
                {words::held_against(language)} " "
                <Pick
                    label=words::held_against(language)
                    name="against"
                    value=value.into()
                    options=options.into()
                    on_pick=pick
                />
            </p>
            <PlainFigure figure=Figure::Bridge table=bridge_table population=population />
            <PlainFigure figure=Figure::Breaks table=table(|all| &all.breaks) population=population />
            <PlainFigure figure=Figure::Ledger table=table(|all| &all.ledger) population=population />
            <PlainFigure figure=Figure::Rotting table=table(|all| &all.rotting) population=population />
        </div>
    }
}

/// The figures of the page, of one look at what rots.
#[derive(Clone, PartialEq)]
struct Tables {
    bridge: Table,
    breaks: Table,
    ledger: Table,
    rotting: Table,
}
