//! A firm that types the stock it has on its first day has not yet seen anything pass.

use imbuto::domain::{Command, Opportunity, OpportunityId, Record, Stage, Workspace, apply};
use imbuto::metrics::{Chosen, Columns, Day, Notes, Population, flow_counts};
use jiff::civil::{Date, date};

use crate::fixture::empty;

const TODAY: Date = date(2026, 3, 3);

/// A workspace into which these stages were typed today as standing, each since a day if one is given.
fn typed(stages: &[(Stage, Option<Date>)]) -> Workspace {
    let mut workspace = empty();
    let records = (1..).zip(stages).map(|(number, (stage, since))| {
        let mut one = Opportunity::new(OpportunityId::new(number, [0; 10]), number.to_string());
        one.stand_in(*stage, *since);
        Record::from(one)
    });
    assert!(apply(&mut workspace, &Command::Put(records.collect()), TODAY).is_ok());
    workspace
}

/// What the funnel counts: how many reached each stage, and what is said beside it.
fn counts(workspace: &Workspace) -> ([u64; 6], Notes) {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let (counts, notes) = flow_counts(&columns, chosen, Day::of(Some(TODAY)));
    (counts.reached.map(Option::unwrap_or_default), notes)
}

const STOCK: [(Stage, Option<Date>); 3] = [
    (Stage::Suspect, Some(TODAY)),
    (Stage::Negotiation, None),
    (Stage::Approach, Some(date(2026, 2, 1))),
];

#[test]
fn what_stood_there_already_is_in_no_count_until_it_moves() {
    let (reached, notes) = counts(&typed(&STOCK));
    assert_eq!((reached, notes.unmoved), ([1, 0, 0, 0, 0, 0], 2));
    assert_eq!((notes.undated, notes.dated_later), (0, 0));
}

#[test]
fn once_it_moves_it_counts() {
    let mut workspace = typed(&STOCK);
    let moved = Command::MoveTo {
        opportunity: OpportunityId::new(2, [0; 10]),
        stage: Stage::Conclusion,
        on: TODAY,
    };
    assert!(apply(&mut workspace, &moved, TODAY).is_ok());
    let (reached, notes) = counts(&workspace);
    // Nobody has an entry into Prospect: it is not recorded.
    assert_eq!((reached, notes.unmoved), ([2, 0, 1, 1, 1, 0], 1));
    let moved = workspace.opportunities.get(OpportunityId::new(2, [0; 10]));
    let reach = moved.map(|one| Stage::ALL.map(|stage| one.reach(stage)));
    assert_eq!(reach, Some([None, None, None, None, Some(TODAY), None]));
}

#[test]
fn the_columns_know_it_however_they_came_to_be() {
    let mut workspace = typed(&STOCK);
    let mut columns = Columns::of(&workspace);
    let id = OpportunityId::new(3, [0; 10]);
    let lost = Command::Lose { opportunity: id, reason: None, on: TODAY };
    let change = apply(&mut workspace, &lost, TODAY).unwrap_or_default();
    columns.update(&workspace, &change.patches.iter().map(|patch| patch.id).collect());
    let rows = |columns: &Columns| {
        Chosen::of(&Population::default(), columns).entered_rows(&columns.hot).len()
    };
    assert_eq!((rows(&columns), rows(&Columns::of(&workspace))), (2, 2));
}
