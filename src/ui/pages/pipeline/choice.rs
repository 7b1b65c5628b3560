//! Which opportunities are shown, and in which order.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::domain::{Opportunity, OpportunityId, Stage, Status, Workspace};
use crate::metrics::{Cohort, Population, in_stock};
use crate::ui::browser::lower_case;
use crate::ui::route::{Query, StatusFilter};

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

/// Whether an opportunity is among those that the address names.
pub fn is_chosen(query: &Query, population: &Population, opportunity: &Opportunity) -> bool {
    let status = match query.status {
        None => true,
        Some(StatusFilter::Open) => *opportunity.status() == Status::Open,
        Some(StatusFilter::Won) => *opportunity.status() == Status::Won,
        Some(StatusFilter::Lost) => matches!(opportunity.status(), Status::Lost { .. }),
    };
    let reached = query.reached.unwrap_or(Stage::Suspect);
    let in_period = match population.cohort {
        Cohort::Entry => population.holds(opportunity),
        Cohort::Flow => {
            population.concerns(opportunity) && population.in_period(opportunity.reach(reached))
        }
    };
    status
        && in_period
        && opportunity.furthest() >= reached
        && query.stage.is_none_or(|stage| opportunity.stage() == stage)
}

/// The open opportunities of each stage, and the won ones whose order is not done; most urgent
/// first.
pub fn columns(workspace: &Workspace, population: &Population) -> [Vec<OpportunityId>; 6] {
    let mut columns: [Vec<&Opportunity>; 6] = Default::default();
    for (stage, opportunity) in in_stock(workspace, population) {
        columns[stage.index()].push(opportunity);
    }
    columns.map(|mut column| {
        column.sort_by(|a, b| urgency(a).cmp(&urgency(b)).then_with(|| b.id.cmp(&a.id)));
        column.into_iter().map(|opportunity| opportunity.id).collect()
    })
}

/// Earlier next actions first; those without one after them, newest first.
fn urgency(opportunity: &Opportunity) -> (bool, Option<Date>) {
    let on = opportunity.next_action.as_ref().map(|action| action.on);
    (on.is_none(), on)
}

/// A column that the list can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// Account, then title.
    Name,
    /// Stage.
    Stage,
    /// Owner's name.
    Owner,
    /// Amount; blanks last.
    Amount,
    /// Day of entry; undated last.
    Entered,
    /// Day of the next action; none last.
    NextAction,
}

/// The chosen opportunities that hold `search`, in order.
pub fn rows(
    workspace: &Workspace,
    query: &Query,
    search: &str,
    sort: (SortBy, bool),
) -> Vec<OpportunityId> {
    let population = population(query);
    let search = lower_case(search.trim());
    let found = |opportunity: &&Opportunity| {
        search.is_empty()
            || lower_case(&opportunity.title).contains(&search)
            || lower_case(account_name(workspace, opportunity)).contains(&search)
    };
    let mut rows: Vec<&Opportunity> = workspace
        .opportunities
        .iter()
        .filter(|opportunity| is_chosen(query, &population, opportunity))
        .filter(found)
        .collect();
    let (by, descending) = sort;
    match by {
        SortBy::Name => {
            rows.sort_by_cached_key(|one| {
                (lower_case(account_name(workspace, one)), lower_case(&one.title))
            });
            turn(&mut rows, descending);
        }
        SortBy::Owner => {
            rows.sort_by_cached_key(|one| lower_case(owner_name(workspace, one)));
            turn(&mut rows, descending);
        }
        SortBy::Stage => {
            rows.sort_by_key(|one| one.stage());
            turn(&mut rows, descending);
        }
        SortBy::Amount => blanks_last(&mut rows, descending, |one| one.amount.map(|sum| sum.minor)),
        SortBy::Entered => {
            blanks_last(&mut rows, descending, |one| one.reach(Stage::Suspect));
        }
        SortBy::NextAction => {
            blanks_last(&mut rows, descending, |one| one.next_action.as_ref().map(|next| next.on));
        }
    }
    rows.into_iter().map(|opportunity| opportunity.id).collect()
}

fn turn(rows: &mut [&Opportunity], descending: bool) {
    if descending {
        rows.reverse();
    }
}

fn blanks_last<K: Ord>(
    rows: &mut [&Opportunity],
    descending: bool,
    key: impl Fn(&Opportunity) -> Option<K>,
) {
    rows.sort_by(|a, b| match (key(a), key(b)) {
        (Some(a), Some(b)) if descending => b.cmp(&a),
        (Some(a), Some(b)) => a.cmp(&b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
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

/// The distinct sources, in alphabetical order.
pub fn sources(workspace: &Workspace) -> Vec<String> {
    let all = workspace.opportunities.iter().filter_map(|one| one.source.clone());
    all.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}
