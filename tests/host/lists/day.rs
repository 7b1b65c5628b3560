//! What is late, and how urgent something is, depends on the day and on all others.

use imbuto::domain::{Command, Currency, Money, OpportunityId, Workspace, apply};
use imbuto::lists::{Filter, ListQuery, ListStep, Lists, QuickFilter, SortBy};
use jiff::ToSpan;

use crate::fixture::{TODAY, workspace};
use crate::metrics::columns::steps::touched;

#[test]
fn another_day_makes_late_what_was_planned() {
    let mut workspace = workspace("acme 100 S@12-01 next@12-31\nbeta 900 S@12-01 next@12-01");
    let mut lists = Lists::new(str::to_lowercase, TODAY);
    lists.read_all();
    let late = Filter { quick: Some(QuickFilter::Late), ..Filter::default() };
    let late = lists.open(ListQuery::of(late, SortBy::Urgency));
    let found = |lists: &mut Lists, workspace: &Workspace| {
        while lists.step(workspace) != ListStep::Done {}
        let list = lists.get(late).expect("a list that is answered");
        let title =
            |id: OpportunityId| workspace.opportunities.get(id).map(|one| one.title.clone());
        list.range(0..9).into_iter().filter_map(title).collect::<Vec<_>>()
    };
    assert_eq!(found(&mut lists, &workspace), ["beta"]);
    lists.set_today(TODAY.saturating_add(2.days()));
    assert_eq!(found(&mut lists, &workspace), ["beta", "acme"]);
    // What is at stake counts beside the most there is: when that grows, all are weighed anew.
    let id = workspace.opportunities.iter().next().expect("acme").id;
    let mut acme = workspace.opportunities.get(id).expect("acme").clone();
    acme.amount = Some(Money { minor: 90_000_000, currency: Currency::EUR });
    let change = apply(&mut workspace, &Command::Put(vec![acme.into()]), TODAY).expect("may stand");
    lists.update(&workspace, &touched(&change));
    assert_eq!(found(&mut lists, &workspace), ["acme", "beta"]);
}
