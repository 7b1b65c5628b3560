//! Stuck: much done, nothing moved.

use imbuto::domain::Stage;
use imbuto::metrics::{Chosen, Columns, Day, Population, Stuck, stuck, stuck_limits};
use proptest::prelude::*;

use crate::fixture::{TODAY, cases, opportunity, workspace};
use crate::metrics::random::any_lines;

fn of(text: &str) -> Stuck {
    let columns = Columns::of(&workspace(text));
    let today = Day::of(Some(TODAY));
    let limits = stuck_limits(&columns, today);
    stuck(&columns, Chosen::of(&Population::default(), &columns), limits, today)
}

fn calls(from: u32, count: u32) -> String {
    let call = |number: u32| format!("call@02-{:02}:none", from + number);
    (0..count).map(call).collect::<Vec<_>>().join(" ")
}

#[test]
fn six_until_there_is_a_history_and_the_day_of_an_advance_belongs_before() {
    // Of eight calls one is on the day of the advance: seven since.
    let found =
        of(&format!("a S@01-01 P@02-01 {}\nb S@01-01 P@02-01 {}", calls(1, 8), calls(1, 7)));
    assert_eq!(found.rows.len(), 1);
    let row = found.rows[0];
    assert_eq!((row.stage, row.activities, row.limit), (Stage::Prospect, 7, 6));
    assert_eq!(found.limits[0].advances, 2);
    assert!(!found.limits[0].is_own());
}

/// Twenty advance from S after 1 to 20 calls: nine in ten needed at most 18.
#[test]
fn the_limit_is_the_nearest_rank_of_what_advancing_ones_needed() {
    let mut text = String::new();
    for number in 1..=20 {
        text += &format!("c{number} S@01-01 P@03-01 {}\n", calls(1, number));
    }
    text += &format!("x S@01-01 {}\ny S@01-01 {}\n", calls(1, 19), calls(1, 18));
    let found = of(&text);
    assert_eq!((found.limits[0].activities, found.limits[0].advances), (18, 20));
    assert_eq!(found.rows.len(), 1);
    assert_eq!(found.rows[0].activities, 19);
}

#[test]
fn the_closed_the_planned_and_the_undated_are_out() {
    let many = calls(1, 9);
    let found = of(&format!(
        "a S@01-01 lost@03-01 {many}\nb S@01-01 won@03-01 {many}\nc S@01-01 P@? {many}
         d S@01-01 {}",
        many.replace(":none", "")
    ));
    assert!(found.rows.is_empty(), "{found:?}");
    assert_eq!(found.undated, 1);
    assert!(of("").rows.is_empty());
}

/// An undated stage in between: its activities are nobody's sample.
#[test]
fn a_stay_without_a_beginning_is_no_sample() {
    let found = of(&format!("a S@01-01 P@? A@03-01 {}", calls(1, 5)));
    assert_eq!(found.limits.map(|limit| limit.advances), [0; 5]);
    let workspace = workspace("a S@01-01");
    assert_eq!(opportunity(&workspace, "a").furthest(), Stage::Suspect);
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn the_order_of_records_does_not_matter(
        (lines, shuffled) in any_lines()
            .prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
    ) {
        let (one, other) = (of(&lines.join("\n")), of(&shuffled.join("\n")));
        prop_assert_eq!(one.limits, other.limits);
        prop_assert_eq!((one.rows.len(), one.undated), (other.rows.len(), other.undated));
        prop_assert!(one.rows.iter().all(|row| row.activities > row.limit));
    }
}
