//! A file and a browser of one workspace: neither is written over by the other.

use imbuto::transfer::backup;
use imbuto::ui::own_file::compare::{LastWritten, Standing, compare};

use crate::fixture;

fn text(name: &str) -> String {
    let mut workspace = fixture::empty();
    workspace.settings.name = name.to_owned();
    String::from_utf8(backup(&workspace)).unwrap_or_default()
}

#[track_caller]
fn check(file: &str, edits: u64, last: Option<&LastWritten>, expected: fn(&Standing) -> bool) {
    let standing = compare(file, fixture::empty().lineage, edits, last);
    assert!(expected(&standing), "{standing:?}");
}

#[test]
fn a_file_that_is_blank_or_as_it_was_left_is_written_on() {
    let left = LastWritten::of(&text("Nordlys"), 7);
    check("", 3, None, |one| *one == Standing::GoOn);
    check(&text("Nordlys"), 7, Some(&left), |one| *one == Standing::GoOn);
    check(&text("Nordlys"), 9, Some(&left), |one| *one == Standing::GoOn);
}

#[test]
fn what_was_changed_elsewhere_is_not_written_over() {
    let left = LastWritten::of(&text("Nordlys"), 7);
    let other = text("Nordlys AS");
    check(&other, 7, Some(&left), |one| matches!(one, Standing::FileIsAhead(_)));
    check(&other, 8, Some(&left), |one| matches!(one, Standing::BothChanged(_)));
    // Nobody knows what it was written from.
    check(&other, 8, None, |one| matches!(one, Standing::BothChanged(_)));
}

#[test]
fn another_workspace_and_any_other_file_stay_as_they_are() {
    let mut foreign = fixture::empty();
    foreign.lineage = imbuto::domain::LineageId::new(99, [9; 10]);
    let foreign = String::from_utf8(backup(&foreign)).unwrap_or_default();
    let cut = text("Nordlys")[..200].to_owned();
    for file in [foreign.as_str(), cut.as_str(), "a shopping list", "{}"] {
        let left = LastWritten::of("something", 1);
        check(file, 1, Some(&left), |one| *one == Standing::Other);
    }
}
