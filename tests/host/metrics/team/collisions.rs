//! Two owners on one account within a few days.

use std::collections::BTreeSet;

use imbuto::domain::{ActivityId, Workspace};
use imbuto::metrics::{Collisions, Columns, colliding, collisions};
use proptest::prelude::*;

use crate::fixture::{cases, workspace};
use crate::metrics::in_the_end;
use crate::metrics::random::any_lines;

/// The collisions, searched in slices.
fn searched(workspace: &Workspace, window: u32, some: usize) -> Collisions {
    let (columns, mut search) = (Columns::of(workspace), collisions(window));
    in_the_end(|| search.step(workspace, &columns, some))
}

fn of(workspace: &Workspace, window: u32) -> Collisions {
    searched(workspace, window, 1_000)
}

fn count(text: &str, window: u32) -> usize {
    of(&workspace(text), window).found.len()
}

#[test]
fn either_way_in_time_up_to_the_window() {
    let text = "a S@01-01 owner=Ada account=acme call@03-10:none
                b S@01-01 owner=Bo account=acme call@03-17:none";
    assert_eq!((count(text, 7), count(text, 6)), (1, 0));
    let earlier = text.replace("03-17", "03-03");
    assert_eq!((count(&earlier, 7), count(&earlier, 6)), (1, 0));
    assert_eq!(count(&text.replace("03-17:none", "03-10"), 0), 1, "what is planned collides");
}

#[test]
fn one_owner_another_company_or_a_shared_opportunity_are_none() {
    let one = "a S@01-01 owner=Ada account=acme call@03-10:none\n";
    assert_eq!(count(&format!("{one}b S@01-01 owner=Ada account=acme call@03-11:none"), 7), 0);
    assert_eq!(count(&format!("{one}b S@01-01 owner=Bo account=beta call@03-11:none"), 7), 0);
    assert_eq!(count(&format!("{one}b S@01-01 account=acme call@03-11:none"), 7), 0);
    let shared = "b S@01-01 owner=Ada owner=Bo account=acme call@03-11:none";
    assert_eq!(count(&format!("{one}{shared}"), 7), 0);
    assert_eq!(count("", 7), 0);
}

#[test]
fn each_owner_has_a_row() {
    let found = of(
        &workspace(
            "a S@01-01 owner=Ada account=acme call@03-10:none call@03-11:none
             b S@01-01 owner=Bo account=acme call@03-12:none
             c S@01-01 owner=Cy account=beta call@03-12:none",
        ),
        7,
    );
    assert_eq!(found.found.len(), 1, "with the nearest one only");
    assert_eq!(found.found[0].days, 1);
    let table = found.table();
    assert_eq!(table.rows.len(), 2);
    assert!(table.rows.iter().all(|row| row.behind.len() == 2));
}

proptest! {
    #![proptest_config(cases(100))]

    /// In one pass what looking at every pair finds, from the side of the later one.
    #[test]
    fn none_is_missed(lines in any_lines(), window in 0..20_u32) {
        let crowded: Vec<String> =
            lines.iter().map(|line| format!("{line} account=acme")).collect();
        let workspace = workspace(&crowded.join("\n"));
        let found = of(&workspace, window).found;
        // However small the slices are.
        prop_assert_eq!(&searched(&workspace, window, 2).found, &found);
        let in_pass: BTreeSet<ActivityId> = found.iter().map(|one| one.second.activity).collect();
        let mut by_pairs = BTreeSet::new();
        for activity in workspace.activities.iter() {
            let mut search = colliding(activity.clone(), window);
            for one in in_the_end(|| search.step(&workspace, 2)) {
                prop_assert!(one.first.on <= one.second.on && one.days <= window);
                let (a, b) = (one.first, one.second);
                let later = if (a.on, a.activity) < (b.on, b.activity) { b } else { a };
                by_pairs.insert(later.activity);
            }
        }
        prop_assert_eq!(in_pass, by_pairs);
    }
}
