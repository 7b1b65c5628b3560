//! What holds of outcome, forecast, cover and rot, whatever is in the workspace.

use std::collections::BTreeMap;

use imbuto::domain::{Stage, Workspace};
use imbuto::metrics::{
    Assumptions, Cell, Chosen, Columns, Day, Population, Table, Target, Unit, WON_DAYS, coverage,
    outcome_table, rotting,
};
use jiff::civil::Date;
use proptest::prelude::*;

use super::forecast;
use super::random::any_lines;
use crate::fixture::{TODAY, cases, workspace};

const ANY: Assumptions = Assumptions { least_closed: 0, set: [None; 5], even_if_early: true };

fn tables(workspace: &Workspace, population: &Population, today: Date) -> Vec<Table> {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(population, &columns);
    let today = Day::of(Some(today));
    let found = forecast(&columns, chosen, today, &ANY);
    let target = Target { minor: 1_000, from: today.plus(-50), to: today.plus(50) };
    let rot_days = BTreeMap::from([(Stage::Prospect, 14)]);
    vec![
        found.table(found.draws(Unit::Minor, 7, 20).step(20).as_ref()),
        outcome_table(&columns, chosen, today, WON_DAYS),
        coverage(&columns, chosen, &found, target).table(None),
        rotting(&columns, chosen, &rot_days, today).table(),
    ]
}

fn of_all(workspace: &Workspace, today: Date) -> Vec<Table> {
    tables(workspace, &Population::default(), today)
}

/// Lines with amounts, each owned by somebody.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let amounts = prop::collection::vec(0..5_000_u32, 25);
    (any_lines(), amounts).prop_map(|(lines, amounts)| {
        let with_amount = |(line, amount): (&String, u32)| {
            let amount = match amount % 5 {
                0 => String::new(),
                1 => format!("{amount}USD"),
                _ => amount.to_string(),
            };
            let nobodys = !line.contains("owner=") || line.contains("owner=-");
            format!("{line} {amount} {}", if nobodys { "owner=Cy" } else { "" })
        };
        lines.iter().zip(amounts).map(with_amount).collect()
    })
}

fn number(cell: Cell) -> f64 {
    match cell {
        Cell::Count(count) => count as f64,
        Cell::Minor(number) => number,
        _ => 0.0,
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_whole_is_the_sum_of_the_owners(lines in lines()) {
        let workspace = workspace(&lines.join("\n"));
        let whole = of_all(&workspace, TODAY);
        let mut sums = [0.0; 3];
        let mut open = 0.0;
        for owner in workspace.owners.iter() {
            let population = Population { owner: Some(owner.id), ..Population::default() };
            let own = tables(&workspace, &population, TODAY);
            let row = own[0].rows.last().map(|row| row.cells.clone()).unwrap_or_default();
            for (sum, column) in sums.iter_mut().zip([0, 1, 3]) {
                *sum += number(row[column]);
            }
            open += number(own[1].rows[0].cells[2]);
        }
        let row = whole[0].rows.last().map(|row| row.cells.clone()).unwrap_or_default();
        for (sum, column) in sums.iter().zip([0, 1, 3]) {
            let all = number(row[column]);
            prop_assert!((sum - all).abs() <= 1e-9 * all.abs().max(1.0), "{} {}", sum, all);
        }
        prop_assert_eq!(open, number(whole[1].rows[0].cells[2]));
    }

    #[test]
    fn probabilities_are_probabilities_and_intervals_hold(lines in lines()) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let chosen = Chosen::of(&Population::default(), &columns);
        let found = forecast(&columns, chosen, Day::of(Some(TODAY)), &ANY);
        prop_assert!(found.open.is_sorted_by(|a, b| a.id < b.id));
        for chance in &found.open {
            // Never exactly 0.
            prop_assert!(chance.odds.p().map_or(true, |p| 0.0 < p && p <= 1.0), "{chance:?}");
        }
        let Some(intervals) = found.draws(Unit::Minor, 7, 50).step(50) else { panic!("drawn") };
        let most: f64 = found.open.iter().filter_map(|one| one.amount.minor()).sum::<i64>() as f64;
        let all = intervals.all;
        prop_assert!(0.0 <= all.low && all.low <= all.high && all.high <= most);
        for row in found.table(Some(&intervals)).rows {
            prop_assert_eq!(number(row.cells[0]), row.behind.len() as f64);
            prop_assert!(row.behind.is_sorted());
        }
    }
}
