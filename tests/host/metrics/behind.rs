//! What figures over time leave out, and who is behind their rows.
#![expect(clippy::expect_used, reason = "a test stops where a row leads nowhere")]

use imbuto::domain::{Milestone, OpportunityId, Stage, Workspace};
use imbuto::metrics::{
    Behind, Cell, Chosen, Columns, Day, Figure, Grain, HORIZON_DAYS, Measure, Population,
    RatioCode, Reason, RowKey, Rule, SegmentBy, Table, control_charts_by, conversion_table,
    conversions, cycle, ratios_over_time, readings, time_in_stage, time_table,
};
use imbuto::stats::Fate;
use proptest::prelude::*;

use super::random::any_lines;
use crate::fixture::{TODAY, cases, opportunity, owner, workspace};

const WHOLE_HISTORY: fn(&Columns) -> Chosen = |columns| Chosen::of(&Population::default(), columns);

fn found(workspace: &Workspace, columns: &Columns, behind: &Option<Behind>) -> Vec<OpportunityId> {
    let behind = behind.as_ref().expect("it is found");
    behind.find(workspace, columns, WHOLE_HISTORY(columns), today())
}

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
    let of = |figure, row: RowKey| found(&workspace, &columns, &Behind::of(figure, &row, None));
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
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let (chosen, recorded) = (WHOLE_HISTORY(&columns), columns.recorded());
        let of = |figure, row: RowKey| found(&workspace, &columns, &Behind::of(figure, &row, None));
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
        for one in conversions(&columns, chosen, today(), HORIZON_DAYS) {
            for fate in [Fate::Advanced, Fate::Lost, Fate::Censored] {
                let ids = found(&workspace, &columns, &Some(Behind::WayEnd(one.from, one.to, fate)));
                prop_assert_eq!(ids.len() as u64, one.curve.ended(fate));
            }
        }
        for grain in Grain::ALL {
            for chart in control_charts_by(grain, &columns, chosen, today()) {
                for point in &chart.points {
                    let came = Behind::CameIn(chart.code, grain, point.first_day);
                    let ids = found(&workspace, &columns, &Some(came));
                    prop_assert_eq!(ids.len() as u64, point.cases.group.trials);
                }
            }
        }
        for reading in readings(&columns, chosen).0 {
            let of = |behind| found(&workspace, &columns, &Some(behind)).len() as u64;
            prop_assert_eq!(of(Behind::Through(reading.stage)), reading.through);
            prop_assert_eq!(of(Behind::Now(reading.stage)), reading.now);
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
    let titles = |figure, row: RowKey| {
        let behind = Behind::of(figure, &row, None).expect("it is found");
        let ids = behind.find(&workspace, &columns, chosen, today());
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

#[test]
fn behind_a_segment_are_its_cases_that_had_the_time() {
    let workspace = workspace(
        "a S@01-01 P@01-05 source=fair\nb S@01-02 source=fair\nc S@01-03 P@01-04 source=site\nd S@01-04",
    );
    let columns = Columns::of(&workspace);
    let measure = Measure::Of(RatioCode::R1);
    let row = RowKey::Segment(SegmentBy::Source, "fair".to_owned());
    assert_eq!(Behind::of(Figure::Segments, &row, None), None, "the passage is not known");
    let ids = found(&workspace, &columns, &Behind::of(Figure::Segments, &row, Some(measure)));
    let expected = ["a", "b"].map(|title| opportunity(&workspace, title).id);
    assert_eq!(ids, expected);
}
