//! Counts from columns are those from records, for every choice; owners add up to the whole.

use imbuto::metrics::{
    Chosen, Cohort, Columns, Day, FlowCounts, Population, by_owner, count_opportunities,
    flow_counts, flow_notes, sum_of_counts,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::random::{FIRST, any_lines};
use crate::fixture::{cases, workspace};

/// Half of what random fixtures plan lies behind this day.
const TODAY: Date = date(2026, 5, 1);

/// Whole history or some days, on either basis, of anyone or one owner, from anywhere or one source.
fn choice() -> impl Strategy<Value = (Population, Option<&'static str>)> {
    let cohort = prop::sample::select(vec![Cohort::Entry, Cohort::Flow]);
    let from = prop::option::of(0..200_i64);
    let length = prop::option::of(0..100_i64);
    let owner = prop::sample::select(vec![None, Some("Ada"), Some("Bo")]);
    let source = prop::sample::select(vec![None, Some("web"), Some("fair")]);
    (cohort, from, length, owner, source).prop_map(|(cohort, from, length, owner, source)| {
        let day = |days: i64| FIRST.saturating_add(days.days());
        let population = Population {
            from_on: from.map(day),
            to_on: length.map(|length| day(from.unwrap_or(0) + length)),
            cohort,
            source: source.map(str::to_owned),
            ..Population::default()
        };
        (population, owner)
    })
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn columns_say_what_records_say(lines in any_lines(), (mut population, name) in choice()) {
        let workspace = workspace(&lines.join("\n"));
        population.owner =
            workspace.owners.iter().find(|one| Some(one.name.as_str()) == name).map(|one| one.id);
        let columns = Columns::of(&workspace);
        let chosen = Chosen::of(&population, &columns);
        let (counts, notes) = count_opportunities(&workspace, &population, TODAY);
        prop_assert_eq!(flow_counts(&columns, chosen, Day::of(Some(TODAY))), counts);
        prop_assert_eq!(flow_notes(&columns, chosen), notes);
    }

    #[test]
    fn owners_and_nobody_add_up(lines in any_lines(), (population, _) in choice()) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let chosen = Chosen::of(&population, &columns);
        let today = Day::of(Some(TODAY));
        let each = by_owner(&columns, chosen, today);
        for one in each.iter().filter(|one| one.owner.place().is_some()) {
            let alone = flow_counts(&columns, chosen.for_owner(one.owner), today);
            prop_assert_eq!(&one.counts, &alone);
        }
        let sum: Option<FlowCounts> = sum_of_counts(each.iter().map(|one| &one.counts));
        prop_assert_eq!(sum, Some(flow_counts(&columns, chosen, today)));
        let codes: Vec<_> = each.iter().map(|one| one.owner).collect();
        prop_assert!(codes.is_sorted() && codes.len() == workspace.owners.len() + 1);
    }
}
