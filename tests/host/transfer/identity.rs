//! Which deal a row is: the id decides, whatever other columns there are.

use imbuto::domain::Workspace;
use imbuto::transfer::{Answer, Question, Repeats};

use super::fixture::{empty, import_into, lines, open, preview};

/// Imports one file and then another; what the second does: new, updated, here already.
#[track_caller]
fn check(first: &str, second: &str, expected: [usize; 3]) -> Workspace {
    let mut workspace = empty();
    import_into(&mut workspace, &open(first));
    let import = open(second);
    let shown = preview(&import, &workspace);
    assert_eq!(shown.questions, []);
    let counts = shown.counts;
    assert_eq!([counts.new, counts.updated, counts.already_here], expected);
    if shown.ready() {
        import_into(&mut workspace, &import);
    }
    workspace
}

const FIRST: &str = "ID,Deal,Company,Stage\nD-1,Lamps,Alfa,P\nD-2,Cables,Beta,N\n";

#[test]
fn a_column_more_or_less_doubles_nothing() {
    check(
        FIRST,
        "ID,Deal,Company,Stage,Source\nD-1,Lamps,Alfa,P,\nD-2,Cables,Beta,N,\n",
        [0, 0, 2],
    );
    check(
        FIRST,
        "ID,Deal,Company,Stage,Source\nD-1,Lamps,Alfa,P,Web\nD-2,Cables,Beta,N,\n",
        [0, 1, 1],
    );
    check(FIRST, "Stage,ID,Deal\nP,D-1,Lamps\nC,D-2,Cables\nP,D-3,Rails\n", [1, 1, 1]);
    check(FIRST, "Record ID,Deal Name,Deal Stage\nD-2,Cables,N\nD-1,Lamps,P\n", [0, 0, 2]);
    // Without ids, what is sold and to whom.
    let without = "Deal,Company,Stage,Amount\nLamps,Alfa,P,5\nCables,Beta,N,6\n";
    let after = "Company,Deal,Stage,Amount,Source\nBETA,Cables,C,6,Web\nAlfa,lamps,P,5,\n";
    let workspace = check(without, after, [0, 2, 0]);
    assert_eq!(lines(&workspace)[1], "Cables @Beta 600EUR N@? C@06-30");
}

#[test]
fn ids_of_other_deals_are_asked_about() {
    let mut workspace = empty();
    import_into(&mut workspace, &open("ID,Deal,Company,Stage\n1,Lamps,Alfa,P\n2,Cables,Beta,N\n"));
    let other = "ID,Deal,Company,Stage,Region\n1,Cars,Delta,P,\n2,Vans,Eta,N,\n3,Bikes,Zeta,N,\n";
    let mut import = open(other);
    let shown = preview(&import, &workspace);
    assert_eq!(shown.questions, [Question::SameIds { column: 0, count: 2, others: 2 }]);
    import.mapping.answer(Answer::SameIds(false));
    assert_eq!(import_into(&mut workspace, &import).counts.new, 3);
    assert_eq!(workspace.opportunities.len(), 5);
    // The same file again is of the same program.
    assert_eq!(preview(&open(other), &workspace).counts.already_here, 3);
}

#[test]
fn ids_that_repeat_with_other_content_are_a_question() {
    let text = "ID,Deal,Stage\n7,Lamps,P\n8,Rails,P\n7,Desks,N\n7,Desks,N\n";
    let mut import = open(text);
    let shown = preview(&import, &empty());
    let asked =
        Question::RepeatedIds { column: 0, id: "7".into(), line: 4, count: 1, changed_on: None };
    assert_eq!((shown.questions.as_slice(), shown.counts.waiting), ([asked].as_slice(), 3));
    import.mapping.answer(Answer::Repeats(Repeats::Last));
    let mut workspace = empty();
    let shown = import_into(&mut workspace, &import);
    assert_eq!(
        (lines(&workspace), shown.counts.left_out),
        (vec!["Rails P@?".to_owned(), "Desks N@?".to_owned()], 2)
    );
    import.mapping.answer(Answer::Repeats(Repeats::Apart));
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    assert_eq!(workspace.opportunities.len(), 4);
    // The same row twice is one.
    let shown = preview(&open("ID,Deal,Stage\n7,Lamps,P\n7,Lamps,P\n"), &empty());
    assert_eq!((shown.questions.len(), shown.counts.new, shown.counts.left_out), (0, 1, 1));
}

#[test]
fn ids_eaten_by_a_spreadsheet_are_a_question() {
    let text = "ID,Deal,Company,Stage\n4.10E+10,Lamps,Alfa,P\n4.10E+10,Cables,Beta,N\n";
    let mut import = open(text);
    let shown = preview(&import, &empty());
    assert!(matches!(shown.questions[0], Question::DamagedIds { column: 0, count: 2, .. }));
    assert!(!shown.ready());
    import.mapping.answer(Answer::DamagedIds(false));
    let mut workspace = empty();
    import_into(&mut workspace, &import);
    assert_eq!(workspace.opportunities.len(), 2);
    assert_eq!(preview(&import, &workspace).counts.already_here, 2);
}
