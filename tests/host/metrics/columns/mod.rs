//! The columns, kept up to date step by step, against the columns of the workspace as it has become;
//! and each of their facts against the record it was taken from.

mod checks;
pub mod steps;

use std::collections::BTreeSet;

use imbuto::domain::apply;
use imbuto::metrics::{
    Chosen, Cohort, Columns, ColumnsBuilder, ColumnsStep, Dates, Day, Population, stock,
};
use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;

use self::checks::{check_consistent, check_facts, check_same};
use self::steps::{steps, touched};
use super::oracle;
use super::random::{FIRST, any_lines};
use crate::fixture::{TODAY, cases, workspace};

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn columns_kept_up_to_date_are_the_columns_anew(lines in any_lines(), steps in steps()) {
        let mut workspace = workspace(&lines.join("\n"));
        let mut columns = Columns::of(&workspace);
        check_facts(&workspace, &columns);
        let mut changes = Vec::new();
        for step in steps {
            let Some(command) = step.command(&workspace) else { continue };
            let Ok(change) = apply(&mut workspace, &command, TODAY) else { continue };
            columns.update(&workspace, &touched(&change));
            check_consistent(&columns);
            check_same(&columns, &Columns::of(&workspace));
            changes.push(change);
            // One step in four is taken back.
            if step.days % 4 == 0 && let Some(change) = changes.pop() {
                change.reversed().apply_to(&mut workspace);
                columns.update(&workspace, &touched(&change));
                check_consistent(&columns);
                check_same(&columns, &Columns::of(&workspace));
            }
        }
        check_facts(&workspace, &columns);
        // And all of it back, in one go.
        let mut all = BTreeSet::new();
        for change in changes.iter().rev() {
            change.reversed().apply_to(&mut workspace);
            all.extend(touched(change));
        }
        columns.update(&workspace, &all);
        check_consistent(&columns);
        check_same(&columns, &Columns::of(&workspace));
    }

    #[test]
    fn columns_read_in_steps_are_the_columns_in_one_go(
        lines in any_lines(),
        most_records in 1..9_usize,
        steps in steps(),
    ) {
        let mut workspace = workspace(&lines.join("\n"));
        // Somebody goes on working meanwhile.
        let mut meanwhile = steps.into_iter();
        let mut all = BTreeSet::new();
        let mut builder = ColumnsBuilder::new(&workspace);
        let mut columns = loop {
            match builder.step(&workspace, most_records) {
                ColumnsStep::Done(columns) => break columns,
                ColumnsStep::More(more) => builder = more,
            }
            let command = meanwhile.next().and_then(|step| step.command(&workspace));
            let change = command.and_then(|command| apply(&mut workspace, &command, TODAY).ok());
            all.extend(change.iter().flat_map(touched));
        };
        columns.update(&workspace, &all);
        check_consistent(&columns);
        check_same(&columns, &Columns::of(&workspace));
        check_facts(&workspace, &columns);
    }

    #[test]
    fn notes_and_choices_are_those_of_the_records(
        lines in any_lines(),
        days in prop::option::of((0..200_i64, 0..100_i64)),
        owned in any::<bool>(),
    ) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let at = |days: i64| FIRST.saturating_add(days.days());
        let population = Population {
            owner: workspace.owners.iter().next().map(|owner| owner.id).filter(|_| owned),
            source: (!owned).then(|| "web".to_owned()),
            from_on: days.map(|(from, _)| at(from)),
            to_on: days.map(|(from, length)| at(from + length)),
            cohort: Cohort::Entry,
        };
        let chosen = Chosen::of(&population, &columns);
        let of_columns: BTreeSet<_> = chosen.entered(&columns).map(|facts| facts.id).collect();
        let of_records: BTreeSet<_> = oracle::concerned(&population, &workspace)
            .filter(|one| oracle::holds(&population, one))
            .map(|one| one.id)
            .collect();
        prop_assert_eq!(of_columns, of_records);
        let in_stock = oracle::stock(&workspace, &population);
        prop_assert_eq!(&stock(&columns, chosen), &in_stock);

        let (_, notes) = oracle::count_opportunities(&workspace, &Population::default(), TODAY);
        let count = |of: fn(&Dates) -> bool| {
            columns.rows.iter().filter(|facts| of(&facts.dates)).count() as u64
        };
        prop_assert_eq!(notes.undated, count(|dates| dates.none));
        prop_assert_eq!(notes.dated_later, count(|dates| dates.later));
        prop_assert_eq!(notes.reversed, count(|dates| dates.reversed));
    }

    #[test]
    fn days_are_the_calendars(from in -700_000..2_900_000_i64, days in -400_000..400_000_i32) {
        let first = Date::constant(1970, 1, 1);
        let Ok(date) = first.checked_add(from.days()) else { return Ok(()) };
        let day = Day::of(Some(date));
        prop_assert_eq!(day.date(), Some(date));
        prop_assert_eq!(day.plus(days).since(day), Some(days));
        let later = date.checked_add(i64::from(days).days()).ok();
        prop_assert_eq!(day.plus(days).date(), later);
        prop_assert!(Day::NONE < day);
    }
}

#[test]
fn no_day_stays_none() {
    assert_eq!(
        (Day::NONE.date(), Day::NONE.plus(3), Day::NONE.since(Day::NONE)),
        (None, Day::NONE, None)
    );
    assert_eq!(Day::of(Some(FIRST)).since(Day::NONE), None);
    assert_eq!(Day::NONE.earlier(Day::of(Some(FIRST))), Day::of(Some(FIRST)));
}
