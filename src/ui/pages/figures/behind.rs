//! Where the row of a figure, its bar or its point leads: to the list of those it counts, or to the one that it
//! is about.

use crate::domain::Workspace;
use crate::metrics::{Behind, Figure, InLedger, RowKey, Step, compared_passages};
use crate::ui::components::Tip;
use crate::ui::context::App;
use crate::ui::figure_columns::peek_columns;
use crate::ui::route::{Column, Page, Query, Sorting, StatusFilter};
use crate::words::funnel;

/// Where a row leads; `None` where it counts nobody that could be found again.
pub fn row_leads_to(
    app: App,
    workspace: &Workspace,
    figure: Figure,
    row: &RowKey,
) -> Option<String> {
    // Typed numbers have nobody behind them.
    if workspace.opportunities.is_empty() {
        return None;
    }
    let list = |choose: &dyn Fn(&mut Query)| Some(list_of(app, choose));
    match (figure, row) {
        (_, RowKey::Opportunity(id)) => Some(app.address.link(Page::Opportunity(*id)).print()),
        (Figure::Funnel | Figure::Readings, RowKey::Stage(stage)) => {
            list(&|query| query.reached = Some(*stage))
        }
        (Figure::Ledger, RowKey::Stage(stage)) => {
            list(&|query| query.ledger = Some(InLedger::At(*stage, Step::Entered)))
        }
        (Figure::LostReasons, RowKey::LostFor(reason)) => list(&|query| lost_for(query, reason)),
        (Figure::LostReasons, RowKey::LostForNothing) => list(&|query| lost_for(query, "")),
        _ => {
            let asked = app.address.route_untracked().query.passage;
            let first =
                || peek_columns(app.store, |columns| compared_passages(columns).into_iter());
            let measure = asked.or_else(|| first()?.next());
            Behind::of(figure, row, measure).map(|behind| list_behind(app, behind))
        }
    }
}

fn lost_for(query: &mut Query, reason: &str) {
    query.reason = Some(reason.to_owned());
    query.ledger = Some(InLedger::Anywhere);
    query.status = Some(StatusFilter::Lost);
}

/// The list of those that a figure counts.
pub fn list_behind(app: App, behind: Behind) -> String {
    list_of(app, |query| query.behind = Some(behind))
}

/// The list of those that some number counts, among those that entered in the chosen period; what is to be
/// done first comes first.
pub fn list_of(app: App, choose: impl FnOnce(&mut Query)) -> String {
    let mut route = app.address.route_untracked().at(Page::List);
    let Query { workspace, as_of, language, owner, source, from_on, to_on, .. } = route.query;
    let sorting = Sorting { by: Some(Column::Next), descending: false };
    route.query = Query {
        workspace,
        as_of,
        language,
        owner,
        source,
        from_on,
        to_on,
        sorting,
        ..Query::default()
    };
    choose(&mut route.query);
    route.print()
}

/// What a part of a drawing tells of some, and that a click opens the list of them.
pub fn tip_of_list(app: App, mut lines: Vec<String>, leads_to: String) -> Tip {
    lines.push(funnel::bar_open(app.i18n.language).to_owned());
    Tip { lines, leads_to: Some(leads_to) }
}
