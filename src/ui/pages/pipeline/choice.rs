//! Which opportunities an address names, and how each is called.

use leptos::prelude::document;

use crate::domain::{Opportunity, OpportunityId, Stage, Workspace};
use crate::lists::{Filter, SortBy};
use crate::metrics::{Population, StatusKind};
use crate::ui::route::{CardOrder, Query, StatusFilter};

/// The population that an address names.
pub fn population(query: &Query) -> Population {
    Population {
        owner: query.owner,
        source: query.source.clone(),
        from_on: query.from_on,
        to_on: query.to_on,
        cohort: query.cohort,
    }
}

/// Which opportunities of the list an address names.
pub fn filter(query: &Query) -> Filter {
    Filter {
        population: population(query),
        status: query.status.map(|status| match status {
            StatusFilter::Open => StatusKind::Open,
            StatusFilter::Won => StatusKind::Won,
            StatusFilter::Lost => StatusKind::Lost,
        }),
        stage: query.stage,
        reached: query.reached,
        in_stock: None,
        quick: query.quick,
        ledger: query.ledger,
        lost_for: query.reason.clone(),
        among: None,
    }
}

/// Which opportunities stand in a column of the board: a stock has no period.
pub fn in_column(query: &Query, stage: Stage) -> Filter {
    let quick = query.quick;
    Filter { population: whenever(query), in_stock: Some(stage), quick, ..Filter::default() }
}

/// What of the board a quick filter chooses from.
pub fn on_board(query: &Query) -> Filter {
    Filter { population: whenever(query), ..Filter::default() }
}

/// Whether the columns of the board hold all there is in their stages.
pub fn is_whole(query: &Query) -> bool {
    on_board(query) == Filter::default() && query.quick.is_none()
}

/// How the cards of the board are sorted, and whether the greatest comes first.
pub fn sort(query: &Query) -> (SortBy, bool) {
    match query.order {
        CardOrder::Urgency => (SortBy::Urgency, false),
        CardOrder::Amount => (SortBy::Amount, true),
        CardOrder::Age => (SortBy::StageSince, false),
        CardOrder::Temperature => (SortBy::Temperature, false),
    }
}

fn whenever(query: &Query) -> Population {
    Population { owner: query.owner, source: query.source.clone(), ..Population::default() }
}

/// The name of the account, or nothing.
pub fn account_name<'a>(workspace: &'a Workspace, opportunity: &Opportunity) -> &'a str {
    let account = opportunity.account.and_then(|id| workspace.accounts.get(id));
    account.map_or("", |account| account.name.as_str())
}

/// The name of the owner, or nothing.
pub fn owner_name<'a>(workspace: &'a Workspace, opportunity: &Opportunity) -> &'a str {
    let owner = opportunity.owner().and_then(|id| workspace.owners.get(id));
    owner.map_or("", |owner| owner.name.as_str())
}

/// How an opportunity is called: by its account, else by its title.
pub fn display_name(workspace: &Workspace, id: OpportunityId) -> String {
    workspace.opportunities.get(id).map_or_else(String::new, |opportunity| {
        let account = account_name(workspace, opportunity);
        if account.is_empty() { opportunity.title.clone() } else { account.to_owned() }
    })
}

/// Whether the focus is on the card or in the row of an opportunity.
pub fn has_focus(id: &OpportunityId) -> bool {
    let place =
        document().active_element().and_then(|one| one.closest("[data-opportunity]").ok()?);
    let named = place.and_then(|place| place.get_attribute("data-opportunity"));
    named.is_some_and(|named| named == id.to_string())
}
