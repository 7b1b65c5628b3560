//! What a list is to show, found from nothing: a plain filter and sort of the records.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use imbuto::agenda::Standing;
use imbuto::domain::{
    ActivityState, Opportunity, OpportunityId, Stage, Status, Temperature, Workspace,
};
use imbuto::lists::{Filter, ListQuery, QuickFilter, SortBy};
use imbuto::metrics::{Amount, Cohort, OrderChecklist, StatusKind, StockSum, stage_in_stock};
use jiff::civil::Date;

use crate::fixture::TODAY;
use crate::metrics::oracle::{concerns, holds};

fn name<'a>(workspace: &'a Workspace, one: &'a Opportunity) -> (&'a str, &'a str) {
    let account = one.account.and_then(|id| workspace.accounts.get(id));
    (account.map_or("", |account| &account.name), &one.title)
}

/// Whether a record is asked for, by its own words and but for what is in stock.
fn is_asked(workspace: &Workspace, query: &ListQuery, one: &Opportunity) -> bool {
    let ListQuery { filter, search, .. } = query;
    let Filter { population, status, stage, reached, in_stock: stocked, .. } = filter;
    let stands = match one.status() {
        Status::Open => StatusKind::Open,
        Status::Won => StatusKind::Won,
        Status::Lost { .. } => StatusKind::Lost,
    };
    let reached = reached.unwrap_or(Stage::Suspect);
    let in_period = stocked.is_some()
        || match population.cohort {
            Cohort::Entry => holds(population, one),
            Cohort::Flow => concerns(population, one) && population.in_period(one.reach(reached)),
        };
    let (account, title) = name(workspace, one);
    let search = search.trim().to_lowercase();
    status.is_none_or(|status| stands == status)
        && stage.is_none_or(|stage| one.stage() == stage)
        && one.furthest() >= reached
        && in_period
        && concerns(population, one)
        && (account.to_lowercase().contains(&search) || title.to_lowercase().contains(&search))
}

fn asks_for(quick: QuickFilter, one: &Opportunity, stopped: &BTreeSet<OpportunityId>) -> bool {
    let next = one.next_action.as_ref();
    *one.status() == Status::Open
        && match quick {
            QuickFilter::Late => next.is_some_and(|next| next.on < TODAY),
            QuickFilter::Stopped => stopped.contains(&one.id),
            QuickFilter::Unplanned => next.is_none(),
            QuickFilter::Undecided => one.temperature == Some(Temperature::Undecided),
        }
}

/// What a list is to show, found from nothing.
pub fn expected(
    workspace: &Workspace,
    stopped: &BTreeSet<OpportunityId>,
    query: &ListQuery,
) -> Vec<OpportunityId> {
    let checklist = OrderChecklist::of(workspace);
    let stock = query.filter.in_stock;
    let is_there = |one: &Opportunity| stock.is_none() || stage_in_stock(one, &checklist) == stock;
    let all = workspace.opportunities.iter();
    let quick = query.filter.quick;
    let asked = all.filter(|one| {
        is_there(one)
            && is_asked(workspace, query, one)
            && quick.is_none_or(|quick| asks_for(quick, one, stopped))
    });
    let mut asked: Vec<&Opportunity> = asked.collect();
    // The newest first, and then by what is asked for.
    asked.reverse();
    let owner = |one: &Opportunity| {
        let owner = one.owner().and_then(|id| workspace.owners.get(id));
        owner.map_or(String::new(), |owner| owner.name.to_lowercase())
    };
    let standing = |one: &Opportunity| Standing::of(workspace, one, TODAY);
    let all = workspace.opportunities.iter();
    let most = all.map(|one| standing(one).at_stake).fold(0.0, f64::max);
    let points = |one: &Opportunity| standing(one).points(most);
    match query.by {
        SortBy::Name => asked.sort_by_key(|one| {
            let (account, title) = name(workspace, one);
            (account.to_lowercase(), title.to_lowercase())
        }),
        SortBy::Stage => asked.sort_by_key(|one| one.stage()),
        SortBy::Owner => asked.sort_by_key(|one| owner(one)),
        SortBy::Amount => asked.sort_by_key(|one| one.amount.map(|amount| amount.minor)),
        SortBy::Entered => asked.sort_by_key(|one| one.reach(Stage::Suspect)),
        SortBy::NextAction => asked.sort_by_key(|one| one.next_action.as_ref().map(|next| next.on)),
        SortBy::Status => asked.sort_by_key(|one| StatusKind::of(one.status())),
        SortBy::Source => asked.sort_by_key(|one| one.source.clone()),
        SortBy::Heard => asked.sort_by_key(|one| heard_on(workspace, one)),
        SortBy::Urgency => asked.sort_by(|a, b| points(b).total_cmp(&points(a))),
        SortBy::StageSince => asked.sort_by_key(|one| one.stages.last()?.entered_on),
        SortBy::Temperature => asked.sort_by_key(|one| {
            let warm = [Some(Temperature::Undecided), Some(Temperature::Ready)];
            Reverse(warm.iter().position(|warm| *warm == one.temperature))
        }),
    }
    let is_blank = |one: &&Opportunity| match query.by {
        SortBy::Name | SortBy::Stage | SortBy::Owner | SortBy::Status | SortBy::Urgency => false,
        SortBy::Amount => one.amount.is_none(),
        SortBy::Entered => one.reach(Stage::Suspect).is_none(),
        SortBy::NextAction => one.next_action.is_none(),
        SortBy::Source => one.source.is_none(),
        SortBy::Heard => heard_on(workspace, one).is_none(),
        SortBy::StageSince => one.stages.last().is_none_or(|entry| entry.entered_on.is_none()),
        SortBy::Temperature => one.temperature.is_none(),
    };
    let (blank, mut known): (Vec<_>, Vec<_>) = asked.into_iter().partition(is_blank);
    if query.descending {
        known.reverse();
    }
    known.into_iter().chain(blank).map(|one| one.id).collect()
}

fn heard_on(workspace: &Workspace, one: &Opportunity) -> Option<Date> {
    let of_it = workspace.activities.iter().filter(|other| other.opportunity == Some(one.id));
    of_it.filter(|other| other.state == ActivityState::Done).map(|other| other.on).max()
}

pub fn sum(workspace: &Workspace, ids: &[OpportunityId]) -> StockSum {
    let mut sum = StockSum::default();
    for one in ids.iter().filter_map(|id| workspace.opportunities.get(*id)) {
        sum.add(Amount::of(one.amount, workspace.settings.currency));
    }
    sum
}
