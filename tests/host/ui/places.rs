//! Rows of a long list at their places of the page.

use imbuto::ui::places::{Placed, placed, steps};
use proptest::prelude::*;

/// Rows by their letters, at the places that they take after some others.
fn letters(before: &[Placed<char>], rows: &str, focus: char) -> Vec<Placed<char>> {
    let rows: Vec<char> = rows.chars().collect();
    placed(before, &rows, |row| *row == focus)
}

#[track_caller]
fn check(before: &str, rows: &str, focus: char, expected: &[Placed<char>]) {
    let before = letters(&[], before, focus);
    assert_eq!(letters(&before, rows, focus), expected, "{rows} after {before:?}");
}

#[test]
fn rows_that_stay_keep_their_places() {
    check("", "ab", '-', &[(0, 'a'), (1, 'b')]);
    check("abc", "c", '-', &[(2, 'c')]);
    check("a", "abc", '-', &[(0, 'a'), (1, 'b'), (2, 'c')]);
    // Scrolled by one.
    let before = letters(&[], "abcdefghij", '-');
    let after: Vec<_> = (1..).zip("bcdefghijk".chars()).collect();
    assert_eq!(letters(&before, "bcdefghijk", '-'), after);
}

/// To build or to move nearly all would cost more than to write them.
#[test]
fn where_most_rows_go_the_places_stay_and_the_rows_move() {
    check("abc", "xyz", '-', &[(0, 'x'), (1, 'y'), (2, 'z')]);
    check("abcdef", "cfuvwx", '-', &[(0, 'c'), (1, 'f'), (2, 'u'), (3, 'v'), (4, 'w'), (5, 'x')]);
    check("abcdef", "bcdefa", '-', &[(0, 'b'), (1, 'c'), (2, 'd'), (3, 'e'), (4, 'f'), (5, 'a')]);
}

#[test]
fn nobody_takes_the_place_where_the_focus_is() {
    check("abc", "xyz", 'b', &[(3, 'x'), (4, 'y'), (5, 'z')]);
    check("abc", "bxy", 'b', &[(1, 'b'), (3, 'x'), (4, 'y')]);
    check("abc", "cba", 'b', &[(2, 'c'), (1, 'b'), (0, 'a')]);
}

fn rows() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::btree_set(0..30_u8, 0..20)
        .prop_map(|rows| rows.into_iter().collect::<Vec<_>>())
        .prop_shuffle()
}

proptest! {
    #![proptest_config(crate::fixture::cases(256))]

    /// Each step changes or adds few rows, no place is ever there twice, and the last step is the aim.
    #[test]
    fn many_rows_change_a_few_at_a_time(first in rows(), then in rows(), most in 1..9_usize) {
        let before = placed(&[], &first, |_| false);
        let after = placed(&before, &then, |_| false);
        let mut last = before.clone();
        let steps = steps(&before, &after, most);
        prop_assert_eq!(steps.last(), Some(&after));
        for step in steps {
            let changed = step.iter().filter(|placed| !last.contains(placed)).count();
            prop_assert!(changed <= most, "{} changed in one step", changed);
            let mut all: Vec<u32> = step.iter().map(|(number, _)| *number).collect();
            all.sort_unstable();
            all.dedup();
            prop_assert_eq!(all.len(), step.len(), "a place is there twice");
            last = step;
        }
    }
}
