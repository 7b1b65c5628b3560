//! Who is on the bridge, and where it breaks.

use leptos::prelude::*;

use crate::domain::Workspace;
use crate::metrics::{
    Chosen, Code, Columns, Day, HORIZON_DAYS, HeldAgainst, Table, bridge, rotting, weakest_span,
};
use crate::ui::context::App;
use crate::words::figures as words;

use super::plain::PlainFigure;
use super::{Head, chosen_by_address, computed_with_records, reference_of};

/// The bridge from the first contact to the customer.
#[component]
pub fn BridgePage() -> impl IntoView {
    let app = App::current();
    let population = chosen_by_address(app);
    let table = Memo::new(move |_| {
        let owner = population.with(|population| population.owner);
        computed_with_records(app, population, |workspace, columns, chosen, today| {
            let owner = owner.map(|owner| columns.owners.get(&owner));
            bridge_table(workspace, columns, chosen, owner, today)
        })
    });
    let breaks = Memo::new(move |_| {
        computed_with_records(app, population, |workspace, columns, chosen, today| {
            let rotten = rotting(columns, chosen, &workspace.settings.rot_days, today);
            bridge(columns, chosen, &rotten.ids()).breaks_table()
        })
    });
    let rotten = Memo::new(move |_| {
        computed_with_records(app, population, |workspace, columns, chosen, today| {
            rotting(columns, chosen, &workspace.settings.rot_days, today).table()
        })
    });
    let population = population.into();
    view! {
        <Head title=words::bridge_page(app.tongue.language) />
        <div class="stack">
            <PlainFigure code="bridge" table=table.into() population=population />
            <PlainFigure code="breaks" table=breaks.into() population=population />
            <PlainFigure code="rotting" table=rotten.into() population=population />
        </div>
    }
}

/// The bridge, and below it what each comparison says of its weakest span.
fn bridge_table(
    workspace: &Workspace,
    columns: &Columns,
    chosen: Chosen,
    owner: Option<Code>,
    today: Day,
) -> Table {
    let rotten = rotting(columns, chosen, &workspace.settings.rot_days, today);
    let mut table = bridge(columns, chosen, &rotten.ids()).table();
    let reference = reference_of(workspace);
    let mut comparisons = vec![HeldAgainst::Reference(&reference)];
    if chosen.has_period() {
        comparisons.push(HeldAgainst::PreviousPeriod);
    }
    comparisons.extend(owner.map(HeldAgainst::TeamWithout));
    for against in comparisons {
        let found = weakest_span(columns, chosen, against, today, HORIZON_DAYS);
        table.rules.extend(found.rules());
    }
    table
}
