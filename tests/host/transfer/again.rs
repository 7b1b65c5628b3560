//! The same file twice, and a file that has changed since.

use imbuto::domain::{Command, OpportunityId, Stage, Workspace};
use imbuto::transfer::Import;
use jiff::civil::date;

use super::fixture::{empty, import_into, lines, open, preview, put};

const HEADER: &str = "id;title;stage;status;amount;created on;lost reason;tags;owner\n";

/// Imports `first`, lets `meanwhile` happen, imports `second`; what stands then, and how many were
/// new, updated and here already.
#[track_caller]
fn check(
    first: &str,
    meanwhile: impl FnOnce(&mut Workspace, OpportunityId),
    second: &str,
    expected: &str,
    counts: [usize; 3],
) {
    let mut workspace = empty();
    import_into(&mut workspace, &open(&format!("{HEADER}{first}\n")));
    let id = workspace.opportunities.iter().next().map(|it| it.id);
    meanwhile(&mut workspace, id.unwrap_or(OpportunityId::new(0, [0; 10])));
    let shown = preview(&open(&format!("{HEADER}{second}\n")), &workspace);
    let found = shown.counts;
    assert_eq!([found.new, found.updated, found.already_here], counts);
    if let Some(command) = shown.into_command() {
        put(&mut workspace, &command);
    }
    assert_eq!(lines(&workspace), [expected]);
}

fn nothing(_: &mut Workspace, _: OpportunityId) {}

fn to(stage: Stage) -> impl FnOnce(&mut Workspace, OpportunityId) {
    move |workspace, opportunity| {
        put(workspace, &Command::MoveTo { opportunity, stage, on: date(2024, 3, 1) });
    }
}

#[test]
fn the_same_row_again_changes_nothing() {
    let row = "1;x;P;;5,00;;;;Ida";
    check(row, nothing, row, "x #Ida 500EUR P@?", [0, 0, 1]);
    // Not even what was done here since.
    check(row, to(Stage::Conclusion), row, "x #Ida 500EUR P@? C@03-01", [0, 0, 1]);
    check(row, to(Stage::Order), row, "x #Ida 500EUR P@? O@03-01 won@03-01", [0, 0, 1]);
}

#[test]
fn a_changed_row_brings_what_changed() {
    check("1;x;P;;5,00;;;;", nothing, "1;x;P;;6,00;;;;", "x 600EUR P@?", [0, 1, 0]);
    check("1;x;P;;5,00;;;;", nothing, "1;x;P;;;;;;", "x 500EUR P@?", [0, 0, 1]);
    check("1;x;P;;;;;;", nothing, "1;x;N;;;;;;", "x P@? N@06-30", [0, 1, 0]);
    check(
        "1;x;S;;;2024-01-02;;;",
        nothing,
        "1;x;N;;;2024-01-02;;;",
        "x S@01-02 N@06-30",
        [0, 1, 0],
    );
    check("1;x;P;;;;;;", nothing, "1;x;P;lost;;;dear;;", "x P@? lost(dear)@06-30", [0, 1, 0]);
    check("1;x;P;lost;;;;;", nothing, "1;x;P;lost;;;dear;;", "x P@? lost(dear)@?", [0, 1, 0]);
    check("1;x;P;lost;;;;;", nothing, "1;x;P;;;;;;", "x P@? lost@? open@06-30", [0, 1, 0]);
    check("1;x;P;;;;;;", nothing, "1;x;P;won;;;;;", "x P@? O@06-30 won@06-30", [0, 1, 0]);
    // An amount that changed in the file does not take back a move made here.
    let expected = "x 600EUR P@? C@03-01";
    check("1;x;P;;5,00;;;;", to(Stage::Conclusion), "1;x;P;;6,00;;;;", expected, [0, 1, 0]);
}

#[test]
fn a_win_is_taken_back_by_the_file_that_brought_it_and_stays_in_the_history() {
    let mut workspace = empty();
    let header = "id;title;stage;status;closed on\n";
    import_into(&mut workspace, &open(&format!("{header}1;x;P;won;2024-02-26\n")));
    import_into(&mut workspace, &open(&format!("{header}1;x;P;lost;2024-03-07\n")));
    assert_eq!(lines(&workspace), ["x P@? O@02-26 won@02-26 lost@03-07"]);
    let one = workspace.opportunities.iter().next().cloned();
    assert_eq!(
        one.map(|one| (one.furthest(), one.closed_on())),
        Some((Stage::Prospect, Some(date(2024, 3, 7))))
    );
    // Between the two days it stood won.
    let then = imbuto::metrics::as_of(&workspace, date(2024, 3, 1));
    assert_eq!(lines(&then), ["x P@? O@02-26 won@02-26"]);
    // And won anew, of another day.
    import_into(&mut workspace, &open(&format!("{header}1;x;P;won;2024-05-01\n")));
    assert_eq!(lines(&workspace), ["x P@? O@02-26 O@05-01 won@02-26 lost@03-07 won@05-01"]);
    let closed = workspace.opportunities.iter().next().and_then(|one| one.closed_on());
    assert_eq!(closed, Some(date(2024, 5, 1)));
}

#[test]
fn without_an_id_a_row_is_what_it_says_and_its_turn() {
    let mut workspace = empty();
    let text = "title;stage\nx;P\nx;P\ny;N\n";
    assert_eq!(import_into(&mut workspace, &open(text)).counts.new, 3);
    let shown = preview(&open("title;stage\ny;N\nx;P\nx;P\nx;P\n"), &workspace);
    assert_eq!((shown.counts.new, shown.counts.already_here), (1, 3));
}

#[test]
fn an_entry_dated_later_on_goes_where_it_belongs() {
    use imbuto::transfer::Field;
    let with_dates = |row: &str| -> Import {
        let mut import = open(&format!("id;title;stage;p;a;n\n{row}\n"));
        for (column, stage) in [(3, "P"), (4, "A"), (5, "N")] {
            import.mapping.set_field(column, Field::StageEnteredOn(stage.to_owned()));
        }
        import
    };
    let mut workspace = empty();
    import_into(&mut workspace, &with_dates("1;x;N;2024-01-01;;2024-01-09"));
    import_into(&mut workspace, &with_dates("1;x;N;2024-01-01;2024-01-05;2024-01-09"));
    assert_eq!(lines(&workspace), ["x P@01-01 A@01-05 N@01-09"]);
    import_into(&mut workspace, &with_dates("1;x;P;2024-01-20;2024-01-05;2024-01-09"));
    assert_eq!(lines(&workspace), ["x P@01-01 A@01-05 N@01-09 P@01-20"]);
    let seqs = workspace.opportunities.iter().flat_map(|it| &it.stages).map(|it| it.seq);
    assert_eq!(seqs.collect::<Vec<_>>(), [1, 2, 3, 4]);
}
