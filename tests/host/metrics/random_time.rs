//! What holds of the figures over time, whatever is in the workspace.

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Chosen, Cohort, Columns, Day, Population, as_of, conversion_over_time, time_in_stage,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::random::{FIRST, anchored_lines, any_lines};
use crate::fixture::{cases, workspace};

const TODAY: Date = date(2026, 9, 1);

/// The whole history, or some days of it, on either basis.
fn population() -> impl Strategy<Value = Population> {
    let cohort = prop::sample::select(vec![Cohort::Entry, Cohort::Flow]);
    let days = prop::option::of((0..200_i64, 0..100_i64));
    (cohort, days).prop_map(|(cohort, days)| Population {
        from_on: days.map(|(from, _)| FIRST.saturating_add(from.days())),
        to_on: days.map(|(from, length)| FIRST.saturating_add((from + length).days())),
        cohort,
        ..Population::default()
    })
}

fn today() -> Day {
    Day::of(Some(TODAY))
}

fn view(workspace: &Workspace, population: &Population) -> (Columns, Chosen) {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(population, &columns);
    (columns, chosen)
}

proptest! {
    #![proptest_config(cases(200))]

    /// Ids follow the order of the lines, so what stands behind a row is compared by number only.
    #[test]
    fn the_order_of_records_does_not_matter(
        (lines, shuffled) in any_lines()
            .prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
        population in population(),
    ) {
        let found = [lines, shuffled].map(|lines| {
            let (columns, chosen) = view(&workspace(&lines.join("\n")), &population);
            let tables = [
                time_in_stage(&columns, chosen, today()).table(),
                conversion_over_time(&columns, chosen, today(), 60).table(),
            ];
            tables.map(|table| {
                let rows: Vec<_> = table.rows.into_iter()
                    .map(|row| (row.of, row.cells, row.behind.len()))
                    .collect();
                (rows, table.rules)
            })
        });
        prop_assert_eq!(&found[0], &found[1]);
    }

    #[test]
    fn every_one_that_reached_a_stage_is_counted_once(
        lines in any_lines(),
        population in population(),
    ) {
        let (columns, chosen) = view(&workspace(&lines.join("\n")), &population);
        for row in conversion_over_time(&columns, chosen, today(), 60).rows {
            let counted = row.curve.observed() + row.undated + row.backwards;
            prop_assert_eq!(row.plain.denominator, counted);
            prop_assert!(row.waiting.numerator + row.plain.numerator <= row.plain.denominator);
            for step in row.curve.steps() {
                prop_assert!((step.advanced + step.lost + step.waiting - 1.0).abs() < 1e-12);
            }
            prop_assert!(row.horizon.is_none_or(|day| day <= 60));
        }
    }

    #[test]
    fn owners_sum_to_the_whole(lines in anchored_lines(), population in population()) {
        let owned: Vec<String> = lines.iter().enumerate()
            .map(|(number, line)| format!("{line} owner={}", ["Ada", "Bo", "Cy"][number % 3]))
            .collect();
        let (columns, chosen) = view(&workspace(&owned.join("\n")), &population);
        let numbers = |chosen| -> Vec<u64> {
            let times = time_in_stage(&columns, chosen, today());
            let conversions = conversion_over_time(&columns, chosen, today(), 60);
            let of_times = times.rows.iter().flat_map(|row| {
                [row.curve.observed(), row.without_entry, row.end_undated, row.backwards]
            });
            let of_conversions = conversions.rows.iter().flat_map(|row| {
                [row.curve.observed(), row.plain.numerator, row.plain.denominator,
                 row.waiting.numerator, row.undated, row.backwards]
            });
            of_times.chain(of_conversions).chain([times.cycle.won()]).collect()
        };
        let mut sum = numbers(chosen);
        sum.fill(0);
        for owner in columns.owners.values() {
            let owner = columns.owners.get(owner);
            for (sum, number) in sum.iter_mut().zip(numbers(chosen.for_owner(owner))) {
                *sum += number;
            }
        }
        prop_assert_eq!(sum, numbers(chosen));
    }

    /// What came after a day is not in its figures.
    #[test]
    fn later_days_change_nothing_as_of_an_earlier_one(
        lines in any_lines(),
        population in population(),
        cut in 30..200_i64,
    ) {
        let day = FIRST.saturating_add(cut.days());
        let later = |line: &String| {
            let begun = ["S@", "P@", "A@", "N@", "C@"].iter().any(|entry| line.contains(entry));
            if begun { format!("{line} A@2026-12-20 C@2026-12-21") } else { line.clone() }
        };
        let after: Vec<String> = lines.iter().map(later).collect();
        let tables = [lines, after].map(|lines| {
            let (columns, chosen) = view(&as_of(&workspace(&lines.join("\n")), day), &population);
            let today = Day::of(Some(day));
            [
                time_in_stage(&columns, chosen, today).table(),
                conversion_over_time(&columns, chosen, today, 60).table(),
            ]
        });
        prop_assert_eq!(&tables[0], &tables[1]);
    }
}
