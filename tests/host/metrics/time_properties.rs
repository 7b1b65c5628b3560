//! What holds of every figure that takes time, whatever is in the workspace.

use imbuto::domain::{Stage, Workspace};
use imbuto::metrics::{
    Chosen, Columns, Day, HORIZON_DAYS, Planner, Population, Table, as_of, conversion_table,
    conversions, cycle, flow_counts, planner, ratios_over_time, time_in_stage, time_table,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::random::any_lines;
use crate::fixture::{TODAY, cases, workspace};

fn tables(workspace: &Workspace, today: Date) -> Vec<Table> {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let today = Day::of(Some(today));
    let all = conversions(&columns, chosen, today, HORIZON_DAYS);
    let stages = time_in_stage(&columns, chosen, today);
    vec![
        conversion_table(&all, &columns.recorded(), HORIZON_DAYS),
        time_table(&stages, &cycle(&columns, chosen, today), &columns.recorded()),
        ratios_over_time(&columns, chosen, today),
        planner(&columns, chosen, today, 7).table(),
    ]
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_order_of_records_means_nothing(lines in any_lines()) {
        let backwards: Vec<String> = lines.iter().rev().cloned().collect();
        let (one, other) = (workspace(&lines.join("\n")), workspace(&backwards.join("\n")));
        prop_assert_eq!(tables(&one, TODAY), tables(&other, TODAY));
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
        let seen: Vec<Table> = tables(&as_of(&both, day), day);
        prop_assert_eq!(seen, tables(&as_of(&alone, day), day));
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

    #[test]
    fn a_plan_grows_with_what_is_wanted(lines in any_lines(), wins in 1..60_u64) {
        let columns = Columns::of(&workspace(&lines.join("\n")));
        let chosen = Chosen::of(&Population::default(), &columns);
        let (counts, _) = flow_counts(&columns, chosen, Day::of(Some(TODAY)));
        let (plan, more) = (Planner::from_counts(&counts, wins), Planner::from_counts(&counts, wins + 1));
        let mut last = None;
        for level in imbuto::domain::Milestone::ALL {
            prop_assert!(more.expected(level) >= plan.expected(level));
            prop_assert!(more.needed_80(level) >= plan.needed_80(level));
            if let Some(needed) = plan.expected(level) {
                prop_assert!(needed >= wins);
                prop_assert!(last.is_none_or(|last| needed <= last), "fewer are needed later on");
                last = Some(needed);
            }
        }
        prop_assert!(counts.reached(Stage::Order).is_some() || last.is_some());
    }
}
