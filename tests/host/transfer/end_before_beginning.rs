//! What ended before it began has no duration: it is in no time, and is counted.

use imbuto::domain::Stage;
use imbuto::metrics::{Chosen, Columns, Day, Population, cycle, time_in_stage};

use super::fixture::{TODAY, empty, import_into, open};

/// How many wins the cycle counts, its median, and how many are out of it with dates that run
/// backwards.
#[track_caller]
fn check(rows: &str, expected: (u64, Option<u32>, u64)) {
    let mut workspace = empty();
    let text = format!("id,title,stage,created on,closed on,entered P\n{rows}");
    let mut import = open(&text);
    import.mapping.set_field(5, imbuto::transfer::Field::StageEnteredOn("P".to_owned()));
    import.mapping.set_stage("won", imbuto::transfer::StageUse::Won);
    import.mapping.set_stage("lost", imbuto::transfer::StageUse::Lost { at: None });
    import_into(&mut workspace, &import);
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let today = Day::of(Some(TODAY));
    let found = cycle(&columns, chosen, today);
    let median = found.curve.quantile_of_advanced(0.5);
    assert_eq!((found.curve.advances(), median, found.reversed), expected);
    let stays = time_in_stage(&columns, chosen, today);
    let prospects = stays.iter().find(|one| one.stage == Stage::Prospect);
    assert_eq!(prospects.map(|one| one.reversed), Some(expected.2), "in a stage");
}

#[test]
fn closed_before_it_was_created_or_began_is_in_no_time() {
    let sound =
        "1,a,won,2024-01-01,2024-02-01,2024-01-02\n2,b,won,2024-01-01,2024-02-01,2024-01-02\n";
    check(sound, (2, Some(30), 0));
    check(&format!("{sound}3,c,won,2024-03-05,2021-01-27,2024-03-05\n"), (2, Some(30), 1));
    check(&format!("{sound}3,c,won,,2021-01-27,2024-03-05\n"), (2, Some(30), 1));
    check(&format!("{sound}3,c,won,2024-03-05,2024-03-04,2024-01-05\n"), (2, Some(30), 1));
    check(&format!("{sound}3,c,lost,2024-03-05,2024-03-04,2024-03-06\n"), (2, Some(30), 1));
    // On its day is no contradiction.
    check(&format!("{sound}3,c,won,2024-03-05,2024-03-05,2024-03-05\n"), (3, Some(30), 0));
}
