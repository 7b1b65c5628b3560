//! Two owners on one account within a few days.

use std::collections::BTreeSet;

use imbuto::domain::{OwnerId, Status, Workspace};
use imbuto::metrics::{
    Collision, Collisions, Columns, Errand, Visit, colliding, collisions, nearest_colliding,
};
use proptest::prelude::*;

use crate::fixture::{cases, opportunity, workspace};
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
    assert_eq!(found.found.len(), 1, "once for the two within the window");
    assert_eq!(found.found[0].days, 1);
    let table = found.table();
    assert_eq!(table.rows.len(), 2);
    assert!(table.rows.iter().all(|row| row.behind.len() == 2));
}

#[test]
fn one_for_each_two_owners_at_a_company_within_a_window() {
    let text = "a S@01-01 owner=Ada account=acme call@03-10:none call@03-13:none call@03-30:none
                b S@01-01 owner=Bo account=acme call@03-12:none call@03-14:none call@03-31:none
                c S@01-01 owner=Cy account=acme call@03-14:none";
    let found = of(&workspace(text), 7).found;
    let days: Vec<_> = found.iter().map(|one| one.second.on.day()).collect();
    // Ada and Bo in the middle of March and at its end, Cy with each of them.
    assert_eq!(days, [12, 14, 14, 31]);
}

/// What the next action of an opportunity would collide with, before it is planned.
fn met(workspace: &Workspace, title: &str) -> Vec<Collision> {
    let own = Visit::planned(opportunity(workspace, title));
    let mut search = colliding(own.into_iter().collect(), 7);
    in_the_end(|| search.step(workspace, 2))
}

#[test]
fn who_is_warned_meets_what_a_colleague_means_to_do_and_the_figure_counts_activities_alone() {
    let text = "a S@01-01 owner=Ada account=acme next@03-10
                b S@01-01 owner=Bo account=acme next@03-17
                c S@01-01 owner=Cy account=acme next@03-18
                d S@01-01 owner=Cy account=beta next@03-10";
    let workspace = workspace(text);
    let found = met(&workspace, "a");
    let errand = |title| Errand::NextAction(opportunity(&workspace, title).id);
    assert_eq!(found.len(), 1, "the third is too far off in time, the fourth elsewhere");
    assert_eq!((found[0].first.errand, found[0].second.errand), (errand("a"), errand("b")));
    assert_eq!(found[0].days, 7);
    assert_eq!(of(&workspace, 7).found, []);
}

#[test]
fn what_is_lost_means_to_do_nothing_more() {
    let text = "a S@01-01 owner=Ada account=acme next@03-10
                b S@01-01 lost@02-01 owner=Bo account=acme next@03-11";
    let workspace = workspace(text);
    assert!(matches!(opportunity(&workspace, "b").status(), Status::Lost { .. }));
    assert_eq!(met(&workspace, "a"), []);
}

#[test]
fn beside_what_is_done_stands_the_nearest_of_a_colleague_and_no_other() {
    let text = "a S@01-01 owner=Ada account=acme call@03-10:none call@03-12:none next@03-20
                b S@01-01 owner=Bo account=acme call@03-05:none call@03-11:none
                c S@01-01 owner=Cy account=acme call@03-06:none
                d S@01-01 owner=Cy account=acme next@03-22
                e S@01-01 owner=Bo account=beta call@03-10:none";
    let workspace = workspace(text);
    let a = opportunity(&workspace, "a");
    let own = workspace.activities.iter().filter(|one| one.opportunity == Some(a.id));
    let own = own.filter_map(|one| Visit::of(&workspace, one)).chain(Visit::planned(a));
    let own: Vec<Visit> = own.collect();
    let mut search = colliding(own.clone(), 7);
    let found = in_the_end(|| search.step(&workspace, 2));
    let nearest = nearest_colliding(&workspace, &own, &found, 7);
    let days: Vec<String> = nearest
        .iter()
        .map(|one| {
            let day = |visit: &Visit| visit.on.strftime("%d").to_string();
            format!("{} {}", day(&one.first), day(&one.second))
        })
        .collect();
    // Bo's first call is far from Ada's second, and Bo and Cy met without her.
    assert_eq!(days, ["05 10", "06 10", "10 11", "06 12", "11 12", "20 22"]);
}

/// The two owners.
fn pair(one: &Collision) -> (OwnerId, OwnerId) {
    let (a, b) = (one.first.owner, one.second.owner);
    (a.min(b), a.max(b))
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
        let in_pass: BTreeSet<Errand> = found.iter().map(|one| one.second.errand).collect();
        let pairs: BTreeSet<_> = found.iter().map(pair).collect();
        let (mut by_pairs, mut all_pairs, mut one_by_one) =
            (BTreeSet::new(), BTreeSet::new(), Vec::new());
        for activity in workspace.activities.iter() {
            let own = Visit::of(&workspace, activity).into_iter().collect();
            let mut search = colliding(own, window);
            for one in in_the_end(|| search.step(&workspace, 2)) {
                prop_assert!(one.first.on <= one.second.on && one.days <= window);
                let (a, b) = (one.first, one.second);
                let later = if (a.on, a.errand) < (b.on, b.errand) { b } else { a };
                by_pairs.insert(later.errand);
                all_pairs.insert(pair(&one));
                one_by_one.push((a.errand, b.errand));
            }
        }
        // Once for each two within a window: none that is not one, and no two owners are left out.
        prop_assert!(in_pass.is_subset(&by_pairs));
        prop_assert_eq!(pairs, all_pairs);
        // Many at once find what each of them finds alone.
        let all = workspace.activities.iter().filter_map(|one| Visit::of(&workspace, one));
        let mut search = colliding(all.collect(), window);
        let together = in_the_end(|| search.step(&workspace, 2)).into_iter();
        let mut together: Vec<_> = together.map(|one| (one.first.errand, one.second.errand)).collect();
        together.sort_unstable();
        one_by_one.sort_unstable();
        prop_assert_eq!(together, one_by_one);
    }
}
