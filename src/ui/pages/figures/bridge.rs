//! Who is on the bridge, and where it breaks.

use leptos::prelude::*;

use crate::domain::Workspace;
use crate::metrics::{
    Chosen, Code, Columns, Day, Figure, HORIZON_DAYS, HeldAgainst, Table, bridge, rotting,
    weakest_span,
};
use crate::ui::context::App;
use crate::ui::slices::in_turn;
use crate::words::figures as words;

use super::plain::PlainFigure;
use super::{Head, chosen_by_address, computed_with_records, reference_of};

/// The bridge from the first contact to the customer.
#[component]
pub fn BridgePage() -> impl IntoView {
    let app = App::current();
    let population = chosen_by_address(app);
    let tables = in_turn(move || {
        let owner = population.with(|population| population.owner);
        computed_with_records(app, population, |workspace, columns, chosen, today| {
            let owner = owner.map(|owner| columns.owners.get(&owner));
            Tables::of(workspace, columns, chosen, owner, today)
        })
    });
    let table = move |of: fn(&Tables) -> &Table| {
        Signal::derive(move || tables.with(|tables| tables.as_ref().map(|all| of(all).clone())))
    };
    let population = population.into();
    view! {
        <Head title=words::bridge_page(app.i18n.language) />
        <div class="stack">
            <PlainFigure figure=Figure::Bridge table=table(|all| &all.bridge) population=population />
            <PlainFigure figure=Figure::Breaks table=table(|all| &all.breaks) population=population />
            <PlainFigure figure=Figure::Rotting table=table(|all| &all.rotting) population=population />
        </div>
    }
}

/// The figures of the page, of one look at what rots.
#[derive(Clone, PartialEq)]
struct Tables {
    bridge: Table,
    breaks: Table,
    rotting: Table,
}

impl Tables {
    /// The bridge with what each comparison says of its weakest span.
    fn of(
        workspace: &Workspace,
        columns: &Columns,
        chosen: Chosen,
        owner: Option<Code>,
        today: Day,
    ) -> Self {
        let rotten = rotting(columns, chosen, &workspace.settings.rot_days, today);
        let bridge = bridge(columns, chosen, &rotten.ids());
        let reference = reference_of(workspace);
        let mut comparisons = vec![HeldAgainst::Reference(&reference)];
        if chosen.has_period() {
            comparisons.push(HeldAgainst::PreviousPeriod);
        }
        comparisons.extend(owner.map(HeldAgainst::TeamWithout));
        let mut table = bridge.table();
        for against in comparisons {
            let found = weakest_span(columns, chosen, against, today, HORIZON_DAYS);
            table.rules.extend(found.rules());
            table.findings.extend(found.findings());
        }
        Self { bridge: table, breaks: bridge.breaks_table(), rotting: rotten.table() }
    }
}
