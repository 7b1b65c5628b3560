//! What holds of every figure that is a table, whatever is in the workspace.

use imbuto::domain::Workspace;
use imbuto::metrics::{Chosen, Columns, Day, HORIZON_DAYS, Population, as_of, conversions};
use jiff::civil::date;
use proptest::prelude::*;

use super::every::{drawn, named, tables};
use super::random::any_lines;
use crate::fixture::{TODAY, cases, workspace};

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_order_of_records_means_nothing(lines in any_lines()) {
        let backwards: Vec<String> = lines.iter().rev().cloned().collect();
        let (one, other) = (workspace(&lines.join("\n")), workspace(&backwards.join("\n")));
        let told = |workspace: &Workspace| -> Vec<String> {
            let tables = tables(workspace, &Population::default(), TODAY);
            tables.iter().map(|table| named(workspace, table)).collect()
        };
        prop_assert_eq!(told(&one), told(&other));
    }

    #[test]
    fn what_comes_later_changes_nothing_on_a_day(lines in any_lines(), later in any_lines()) {
        let day = date(2026, 9, 1);
        // Random fixtures end by then; the later ones happen in the year after.
        let later = later.iter().enumerate().map(|(at, line)| {
            let words = line.split_whitespace().skip(1);
            let words = words.filter(|word| word.contains('@') && !word.contains('?'));
            let words = words.filter(|word| !word.contains("appt") && !word.contains("proposal"));
            let words = words.map(|word| word.replace("@2026-", "@2027-"));
            format!("later{at} S@2027-01-01 {}", words.collect::<Vec<_>>().join(" "))
        });
        let all: Vec<String> = lines.iter().cloned().chain(later).collect();
        let far = date(2027, 12, 31);
        let both = crate::fixture::workspace_on(&all.join("\n"), far);
        let alone = crate::fixture::workspace_on(&lines.join("\n"), far);
        let seen = |workspace| tables(&as_of(workspace, day), &Population::default(), day);
        prop_assert_eq!(seen(&both), seen(&alone));
        let drawn = |workspace| drawn(&as_of(workspace, day), &Population::default(), day);
        prop_assert_eq!(drawn(&both), drawn(&alone));
    }

    #[test]
    fn what_closes_tomorrow_is_still_open_today(lines in any_lines()) {
        let (today, far) = (date(2026, 9, 1), date(2027, 12, 31));
        let open = crate::fixture::workspace_on(&lines.join("\n"), far);
        let closing = lines.iter().enumerate().map(|(at, line)| {
            let has = |words: &[&str]| words.iter().any(|word| line.contains(word));
            let decided = has(&["lost@", "won@"]);
            // What nothing was known of before its end was not there before; and an appointment
            // that took place is an entry into Approach where nothing is decided yet.
            let there = has(&[" S@", " P@", " A@", " N@", " C@"]) && !has(&["appt@"]);
            let end = if at % 2 == 0 { "won@2026-09-02" } else { "lost@2026-09-02" };
            format!("{line} {}", if decided || !there { "" } else { end })
        });
        let closed = crate::fixture::workspace_on(&closing.collect::<Vec<_>>().join("\n"), far);
        let seen = |workspace| tables(&as_of(workspace, today), &Population::default(), today);
        prop_assert_eq!(seen(&closed), seen(&open));
    }

    #[test]
    fn behind_each_row_stand_the_opportunities_in_order(lines in any_lines()) {
        let workspace = workspace(&lines.join("\n"));
        for table in tables(&workspace, &Population::default(), TODAY) {
            for row in &table.rows {
                prop_assert!(row.behind.is_sorted_by(|a, b| a < b), "{:?}: {row:?}", table.figure);
                prop_assert_eq!(row.cells.len(), table.columns.len(), "{:?}", table.figure);
                prop_assert!(row.behind.iter().all(|id| workspace.opportunities.get(*id).is_some()));
            }
        }
    }

    #[test]
    fn curves_are_shares_that_add_up(lines in any_lines()) {
        let columns = Columns::of(&workspace(&lines.join("\n")));
        let chosen = Chosen::of(&Population::default(), &columns);
        for one in conversions(&columns, chosen, Day::of(Some(TODAY)), HORIZON_DAYS) {
            let reached = one.plain.denominator;
            prop_assert_eq!(one.curve.observed() + one.undated + one.reversed, reached);
            let mut before = 0.0;
            for day in (0..400).step_by(7) {
                let (advanced, lost, waiting) =
                    (one.curve.advanced(day), one.curve.lost(day), one.curve.waiting(day));
                prop_assert!(advanced >= before);
                prop_assert!(one.curve.observed() == 0 || (advanced + lost + waiting - 1.0).abs() < 1e-9);
                before = advanced;
            }
        }
    }
}
