//! What rots, and what keeps an opportunity from it.

use std::collections::BTreeMap;

use imbuto::domain::{Stage, Workspace};
use imbuto::metrics::{
    Cell, Chosen, Columns, Day, Population, RotLimit, Rotting, RowKey, USUAL_ROT_DAYS, Word,
    rotting,
};
use jiff::civil::{Date, date};

use super::edge::{TODAY as EDGE_TODAY, opportunities};
use crate::fixture::workspace;

const TODAY: Date = date(2026, 6, 30);

fn of(workspace: &Workspace, set: &[(Stage, u32)], today: Date) -> Rotting {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let set: BTreeMap<_, _> = set.iter().copied().collect();
    rotting(&columns, chosen, &set, Day::of(Some(today)))
}

const USUAL: RotLimit = RotLimit::Usual(USUAL_ROT_DAYS);

/// Which rot where every stage allows 10 days, each with its days.
#[track_caller]
fn check(text: &str, expected: &str) {
    let workspace = workspace(text);
    let found = of(&workspace, &Stage::OPEN.map(|stage| (stage, 10)), TODAY);
    let said = found.rotten.iter().map(|rotten| {
        let title = workspace.opportunities.get(rotten.id).map(|one| one.title.as_str());
        format!("{} {}", title.unwrap_or_default(), rotten.days)
    });
    assert_eq!(said.collect::<Vec<_>>().join(", "), expected);
}

#[test]
fn more_days_than_the_limit_since_anything_was_done() {
    check("a S@06-19\nb S@06-20\nc S@01-01 lost@02-01\nd S@01-01 O@02-01", "a 11");
    check("a S@01-01 P@06-19 S@06-25", "");
    check("a S@01-01 call@06-19:none\nb S@01-01 call@06-20:none", "a 11");
    check("a created=06-25\nb created=01-01\nc S@01-01 created=06-25", "b 180");
}

#[test]
fn an_action_ahead_keeps_it_and_one_overdue_does_not() {
    check("a S@01-01 next@06-30\nb S@01-01 next@06-29\nc S@01-01 next@08-29", "b 180");
    check("a S@01-01 next@08-30", "a 180");
    check("a S@01-01 call@07-10\nb S@01-01 call@06-29\nc S@01-01 appt@08-30/06-01", "b 180, c 180");
}

#[test]
fn limits_are_set_or_measured_or_thirty_days() {
    // Nine in ten leave after 20 days; from Prospect in one; from Approach none has.
    let left = (0..10).map(|at| format!("s{at} S@01-01 P@01-21\np{at} P@01-01 A@01-02\n"));
    let text = left.collect::<String>() + "a S@06-01\nb P@06-01\nc";
    let found = of(&workspace(&text), &[(Stage::Negotiation, 3)], date(2026, 6, 9));
    let measured = RotLimit::Measured;
    assert_eq!(found.limits[..2], [measured(20), USUAL]);
    assert_eq!(found.limits[2..], [USUAL, RotLimit::Set(3), USUAL]);
    // Ten stand as prospects since January, ten in Approach; b has stood for a week.
    assert_eq!((found.undated, found.rotten.len()), (1, 20));
    let at_once = (0..20).map(|at| format!("p{at} S@01-01 P@01-01\n")).collect::<String>();
    let found = of(&workspace(&(at_once + "a S@06-01")), &[], date(2026, 6, 9));
    // The prospects have stood for more than thirty days.
    assert_eq!((found.limits[0], found.rotten.len()), (measured(7), 21));
}

#[test]
fn the_figure_says_stage_days_and_limit() {
    let found = of(&workspace("a S@01-01 P@06-01"), &[(Stage::Prospect, 5)], TODAY);
    let table = found.table();
    let id = found.rotten[0].id;
    assert_eq!(
        (table.rows[0].key.clone(), &table.rows[0].behind[..]),
        (RowKey::Opportunity(id), &[id][..])
    );
    assert_eq!(
        table.rows[0].cells,
        [Cell::Word(Word::Stage(Stage::Prospect)), Cell::Days(29.0), Cell::Days(5.0)]
    );
    assert_eq!(table.rules.len(), 1);
}

#[test]
fn the_thirteen_awkward_ones() {
    let found = of(&opportunities(), &[], EDGE_TODAY);
    // No ninth decile can be read: see `time_in_stage` of the expected figures.
    assert_eq!(found.limits, [USUAL; 5]);
    assert_eq!((found.rotten.len(), found.undated), (4, 1));
    let ten = of(&opportunities(), &Stage::OPEN.map(|stage| (stage, 10)), EDGE_TODAY);
    assert_eq!((ten.rotten.len(), ten.undated), (4, 1));
}

#[test]
fn nothing_rots_in_an_empty_workspace() {
    let found = of(&workspace(""), &[], TODAY);
    assert_eq!((found.limits, found.rotten.len()), ([USUAL; 5], 0));
}
