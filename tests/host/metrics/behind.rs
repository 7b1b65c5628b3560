//! What figures over time leave out, and who is behind their rows.

use imbuto::domain::{Milestone, OpportunityId, Stage};
use imbuto::metrics::{
    Cell, Chosen, Columns, Day, Figure, HORIZON_DAYS, Population, Reason, RowKey, Rule, Table,
    behind, conversion_table, conversions, cycle, ratios_over_time, time_in_stage, time_table,
};
use proptest::prelude::*;

use super::random::any_lines;
use crate::fixture::{TODAY, cases, opportunity, owner, workspace};

const WHOLE_HISTORY: fn(&Columns) -> Chosen = |columns| Chosen::of(&Population::default(), columns);

fn today() -> Day {
    Day::of(Some(TODAY))
}

fn conversion(columns: &Columns) -> Table {
    let all = conversions(columns, WHOLE_HISTORY(columns), today(), HORIZON_DAYS);
    conversion_table(&all, HORIZON_DAYS)
}

fn time(columns: &Columns) -> Table {
    let chosen = WHOLE_HISTORY(columns);
    let stages = time_in_stage(columns, chosen, today());
    time_table(&stages, &cycle(columns, chosen, today()), &columns.recorded())
}

/// `S-P 1, P-A 1` of what is left out; nothing where it is not there.
fn left_out(table: &Table, of: impl Fn(&Rule) -> Option<&Vec<(RowKey, u64)>>) -> String {
    let rows = table.rules.iter().find_map(of).into_iter().flatten();
    rows.map(|(row, count)| format!("{row} {count}")).collect::<Vec<_>>().join(", ")
}

/// The rows that say in some cell that they are not recorded.
fn not_recorded(table: &Table) -> String {
    let says = Cell::NotMeasurable(Reason::NotRecorded);
    let rows = table.rows.iter().filter(|row| row.cells.contains(&says));
    rows.map(|row| row.key.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_step_tells_for_each_reason_how_many_its_curve_leaves_out() {
    let workspace = workspace("acme S@01-01 P@?\nbeta S@02-01 P@02-10 lost@02-05\ngamma S@?");
    let table = conversion(&Columns::of(&workspace));
    let undated = left_out(&table, |rule| match rule {
        Rule::ConversionUndated { of } => Some(of),
        _ => None,
    });
    let reversed = left_out(&table, |rule| match rule {
        Rule::ConversionReversed { of } => Some(of),
        _ => None,
    });
    assert_eq!((undated.as_str(), reversed.as_str()), ("S-P 2, P-A 1, S-O 1", "P-A 1"));
}

#[test]
fn each_stage_tells_for_each_reason_how_many_its_time_leaves_out() {
    let workspace = workspace("acme S@01-01 P@?\nbeta S@02-01 P@02-10 lost@02-05\ngamma S@?");
    let table = time(&Columns::of(&workspace));
    let no_own_date = left_out(&table, |rule| match rule {
        Rule::TimeNoOwnDate { of } => Some(of),
        _ => None,
    });
    let reversed = left_out(&table, |rule| match rule {
        Rule::TimeReversed { of } => Some(of),
        _ => None,
    });
    assert_eq!((no_own_date.as_str(), reversed.as_str()), ("S 1, P 1, cycle 1", "P 1"));
}

#[test]
fn where_nothing_is_left_out_nothing_is_said() {
    let workspace = workspace("acme S@01-01 P@01-02");
    let columns = Columns::of(&workspace);
    let said = |table: Table| table.rules.iter().filter(|rule| !rule.is_method()).count();
    assert_eq!((said(conversion(&columns)), said(time(&columns))), (1, 1));
}

/// No appointment was ever met, nor anything left to decide: neither is a stage of no days, nor one
/// that everybody passes, nor does anybody lack a date there.
#[test]
fn stages_that_are_not_recorded_are_not_measured() {
    let workspace = workspace("acme S@01-01 P@01-03 N@01-05 O@01-20");
    let columns = Columns::of(&workspace);
    let (conversion, time) = (conversion(&columns), time(&columns));
    assert_eq!(not_recorded(&time), "A C");
    // The curves join the neighbours, as the funnel does.
    let keys: Vec<String> = conversion.rows.iter().map(|row| row.key.to_string()).collect();
    assert_eq!(keys, ["S-P", "P-N", "N-O", "S-O"]);
    let said = |table: &Table| table.rules.iter().filter(|rule| !rule.is_method()).count();
    assert_eq!((said(&conversion), said(&time)), (1, 1));
    let whole = &conversion.rows[3];
    assert_eq!(whole.key, RowKey::Step(Stage::Suspect, Stage::Order));
    assert_eq!((whole.cells[1], whole.cells[4]), (Cell::Share(1.0), Cell::Share(1.0)));
    let cycle = &time.rows[5].cells;
    assert_eq!((cycle[0], cycle[2]), (Cell::Days(19.0), Cell::Count(1)));
}

#[test]
fn behind_a_row_are_those_it_counts() {
    let workspace = workspace(
        "acme S@01-01 P@01-05\nbeta S@02-01 P@02-10 A@02-11\ngamma P@02-01\ndelta S@? P@?",
    );
    let columns = Columns::of(&workspace);
    let of = |figure, row| behind(&columns, WHOLE_HISTORY(&columns), today(), figure, row);
    let ids = |titles: &[&str]| -> Vec<OpportunityId> {
        titles.iter().map(|title| opportunity(&workspace, title).id).collect()
    };
    let step = |from, to| of(Figure::Conversion, RowKey::Step(from, to));
    assert_eq!(step(Stage::Prospect, Stage::Approach), ids(&["acme", "beta", "gamma", "delta"]));
    assert_eq!(step(Stage::Approach, Stage::Negotiation), ids(&["beta"]));
    assert_eq!(of(Figure::TimeInStage, RowKey::Stage(Stage::Suspect)), ids(&["acme", "beta"]));
    assert_eq!(of(Figure::TimeInStage, RowKey::Cycle), [], "none of them is won");
    let months = ratios_over_time(&columns, WHOLE_HISTORY(&columns), today());
    assert_eq!(of(Figure::RatiosOverTime, months.rows[1].key.clone()), ids(&["beta", "gamma"]));
    assert_eq!(of(Figure::Planner, RowKey::Milestone(Milestone::Won)), []);
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn as_many_are_behind_a_row_as_it_says(lines in any_lines()) {
        let columns = Columns::of(&workspace(&lines.join("\n")));
        let (chosen, recorded) = (WHOLE_HISTORY(&columns), columns.recorded());
        let of = |figure, row| behind(&columns, chosen, today(), figure, row);
        for row in time(&columns).rows {
            let ids = of(Figure::TimeInStage, row.key.clone());
            prop_assert!(ids.is_sorted_by(|a, b| a < b));
            let n = if let Cell::Count(n) = row.cells[2] { n } else { 0 };
            prop_assert_eq!(ids.len() as u64, n);
        }
        for one in conversions(&columns, chosen, today(), HORIZON_DAYS) {
            let ids = of(Figure::Conversion, one.key());
            let measured = recorded.stage(one.from) && recorded.stage(one.to);
            prop_assert_eq!(ids.len() as u64, if measured { one.plain.denominator } else { 0 });
        }
        let months = ratios_over_time(&columns, chosen, today());
        let dated: usize =
            months.rows.iter().map(|row| of(Figure::RatiosOverTime, row.key.clone()).len()).sum();
        let entered = columns.rows.iter().filter(|one| one.reach[Stage::Suspect.index()].is_known());
        prop_assert_eq!(dated, entered.count());
    }
}

#[test]
fn who_is_behind_an_owner_is_of_the_cohort_or_closed_in_the_period() {
    let workspace = workspace(
        "old S@01-01 won@05-10 owner=Ada
         new S@05-03 owner=Ada call@05-04:none
         gone S@01-01 lost@02-01 owner=Ada call@05-20:none
         hers S@05-03 owner=Bo
         nobodys S@05-03",
    );
    let columns = Columns::of(&workspace);
    let may = Population {
        from_on: Some(jiff::civil::date(2026, 5, 1)),
        to_on: Some(jiff::civil::date(2026, 5, 31)),
        ..Population::default()
    };
    let chosen = Chosen::of(&may, &columns);
    let titles = |figure, row| {
        let ids = behind(&columns, chosen, today(), figure, row);
        let mut titles: Vec<_> = ids
            .iter()
            .filter_map(|id| workspace.opportunities.get(*id).map(|one| one.title.as_str()))
            .collect();
        titles.sort_unstable();
        titles.join(" ")
    };
    let ada = RowKey::Owner(owner(&workspace, "Ada"));
    assert_eq!(titles(Figure::Owners, ada.clone()), "new old");
    // Worked on, or won; an activity counts for who did it.
    assert_eq!(titles(Figure::Activity, ada), "gone new old");
    assert_eq!(titles(Figure::Activity, RowKey::Team), "gone new old");
}
