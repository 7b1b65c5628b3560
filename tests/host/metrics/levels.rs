//! What is counted from columns is what is counted from the records.

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Chosen, Cohort, Columns, Day, Population, counted, event_counts, flow_counts, levels_by_month,
    levels_by_owner,
};
use jiff::civil::date;
use proptest::prelude::*;

use super::oracle;
use super::random::any_lines;
use crate::fixture::{TODAY, cases, owner, workspace};

/// Every kind of choice that an address can carry.
fn populations(workspace: &Workspace) -> Vec<Population> {
    let owners = workspace.owners.iter().map(|owner| Some(owner.id)).chain([None]);
    let mut all = Vec::new();
    for owner in owners {
        for source in [None, Some("web".to_owned()), Some("nowhere".to_owned())] {
            for (from_on, to_on) in [
                (None, None),
                (Some(date(2026, 2, 1)), Some(date(2026, 4, 30))),
                (None, Some(date(2026, 3, 15))),
                (Some(date(2026, 5, 1)), None),
            ] {
                for cohort in [Cohort::Entry, Cohort::Flow] {
                    all.push(Population { owner, source: source.clone(), from_on, to_on, cohort });
                }
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn from_columns_and_from_records_alike(lines in any_lines(), days in 0..300_i32) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let today = Day::of(Some(date(2026, 1, 1))).plus(days);
        for population in populations(&workspace) {
            let chosen = Chosen::of(&population, &columns);
            let counted = flow_counts(&columns, chosen, today);
            let date = today.date().unwrap_or(TODAY);
            let expected = oracle::count_opportunities(&workspace, &population, date);
            prop_assert_eq!(counted, expected, "{:?}", population);
            let events = event_counts(&columns, chosen, today);
            let expected = oracle::count_events(&workspace, &population, date);
            prop_assert_eq!(events, expected, "{:?}", population);
        }
    }

    #[test]
    fn owners_and_months_sum_to_the_whole(lines in any_lines()) {
        let columns = Columns::of(&workspace(&lines.join("\n")));
        let chosen = Chosen::of(&Population::default(), &columns);
        let today = Day::of(Some(TODAY));
        let (whole, open, lost) = counted(&columns, chosen, today).whole();
        let mut sum = [0; 6];
        for owner in levels_by_owner(&columns, chosen, today) {
            for (sum, count) in sum.iter_mut().zip(owner.furthest) {
                *sum += count;
            }
        }
        prop_assert_eq!(sum, whole.furthest);
        let dated: u64 = levels_by_month(&columns, chosen, today)
            .iter()
            .map(|(_, levels)| levels.furthest.iter().sum::<u64>())
            .sum();
        let undated = columns.rows.iter().filter(|facts| !facts.entered().is_known()).count();
        prop_assert_eq!(dated + undated as u64, whole.furthest.iter().sum::<u64>());
        for index in 0..6 {
            prop_assert!(open[index] + lost[index] <= whole.furthest[index]);
        }
    }
}

#[test]
fn an_owner_that_has_nothing_counts_nothing() {
    let workspace = workspace("acme S@01-02 P@01-03 owner=Ada owner=-\nbeta S@01-04");
    let columns = Columns::of(&workspace);
    let chosen =
        |owner| Chosen::of(&Population { owner: Some(owner), ..Population::default() }, &columns);
    let (levels, ..) =
        counted(&columns, chosen(owner(&workspace, "Ada")), Day::of(Some(TODAY))).whole();
    assert_eq!(levels.furthest, [0; 6]);
}
