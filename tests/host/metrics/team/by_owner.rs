//! Owners and what nobody has add up to the whole, for every choice.

use imbuto::domain::Stage;
use imbuto::metrics::{
    Chosen, Cohort, Columns, Day, FlowCounts, Population, by_owner, flow_counts,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::fixture::{cases, workspace};
use crate::metrics::random::{FIRST, any_lines};

/// Half of what random fixtures plan lies behind this day.
const TODAY: Date = date(2026, 5, 1);

/// Whole history or some days, on either basis, from anywhere or one source.
fn choice() -> impl Strategy<Value = Population> {
    let cohort = prop::sample::select(vec![Cohort::Entry, Cohort::Flow]);
    let from = prop::option::of(0..200_i64);
    let length = prop::option::of(0..100_i64);
    let source = prop::sample::select(vec![None, Some("web"), Some("fair")]);
    (cohort, from, length, source).prop_map(|(cohort, from, length, source)| {
        let day = |days: i64| FIRST.saturating_add(days.days());
        Population {
            from_on: from.map(day),
            to_on: length.map(|length| day(from.unwrap_or(0) + length)),
            cohort,
            source: source.map(str::to_owned),
            ..Population::default()
        }
    })
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn owners_and_nobody_add_up(lines in any_lines(), population in choice()) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let chosen = Chosen::of(&population, &columns);
        let today = Day::of(Some(TODAY));
        let each = by_owner(&columns, chosen, today);
        for one in each.iter().filter(|one| one.owner.place().is_some()) {
            let (alone, _) = flow_counts(&columns, chosen.for_owner(one.owner), today);
            prop_assert_eq!(&one.counts.reached, &alone.reached);
            prop_assert_eq!(&one.counts.appointments, &alone.appointments);
        }
        let (whole, _) = flow_counts(&columns, chosen, today);
        let sum = |of: &dyn Fn(&FlowCounts) -> Option<u64>| {
            each.iter().map(|one| of(&one.counts)).sum::<Option<u64>>()
        };
        for stage in Stage::ALL {
            prop_assert_eq!(sum(&|counts| counts.reached(stage)), whole.reached(stage));
        }
        prop_assert_eq!(sum(&|counts| Some(counts.appointments?.set)), whole.appointments.map(|met| met.set));
        let measured = whole.appointments.map(|met| met.measured());
        prop_assert_eq!(sum(&|counts| Some(counts.appointments?.measured())), measured);
        let codes: Vec<_> = each.iter().map(|one| one.owner).collect();
        prop_assert!(codes.is_sorted() && codes.len() == workspace.owners.len() + 1);
    }
}
