//! The thirteen awkward opportunities: owners and plan, against figures computed elsewhere.
#![expect(clippy::expect_used, reason = "a test stops where a figure is missing")]

use imbuto::domain::Milestone;
use imbuto::metrics::{
    Cell, Chosen, Columns, Day, OwnersFit, OwnersTest, Planner, Population, RowOf, Table,
    count_opportunities, owners,
};

use super::edge::{TODAY, check_close, check_ratio, expected, opportunities};

fn found() -> imbuto::metrics::Owners {
    let columns = Columns::of(&opportunities());
    let chosen = Chosen::of(&Population::default(), &columns);
    owners(&columns, chosen, Day::of(Some(TODAY)))
}

fn done(mut step: impl FnMut() -> Option<Table>) -> Table {
    std::iter::from_fn(|| Some(step())).flatten().next().expect("a table")
}

#[test]
fn win_rates_of_owners_agree() {
    let (workspace, found, expected) = (opportunities(), found(), expected());
    let expected = &expected["owners_win_rate"];
    let rows = expected["owners"].as_array().expect("owners");
    assert_eq!(rows.len(), found.rows.len());
    for row in &found.rows {
        let name = &workspace.owners.get(row.owner).expect("an owner").name;
        let expected = rows.iter().find(|one| one["owner"] == name.as_str()).expect(name);
        assert_eq!(expected["x"].as_u64(), Some(row.won), "{name}");
        assert_eq!(expected["n"].as_u64(), Some(row.win_rate.denominator), "{name}");
        check_close(row.win_rate.rate(), &expected["raw"], name);
        let interval = row.win_rate.interval();
        check_close(interval.map(|ends| ends.low), &expected["wilson95"][0], name);
        check_close(interval.map(|ends| ends.high), &expected["wilson95"][1], name);
    }
}

#[test]
fn the_team_test_agrees() {
    let mut test = OwnersTest::of(&found(), 7);
    let table = done(|| test.step());
    let overall = table.rows.iter().find(|row| row.of == RowOf::Code("overall")).expect("overall");
    let expected = &expected()["owners_win_rate"]["test"];
    let number = |cell: &Cell| match cell {
        Cell::Number(number) => Some(*number),
        Cell::Count(count) => Some(*count as f64),
        _ => None,
    };
    check_close(number(&overall.cells[0]), &expected["chi2"], "chi-square");
    check_close(number(&overall.cells[1]), &expected["df"], "degrees of freedom");
    let (p, expected_p) = (number(&overall.cells[2]), expected["p_permutation"].as_f64());
    assert!((p.expect("a p") - expected_p.expect("a p")).abs() < 0.01);
    assert_eq!(overall.cells[3], Cell::Word("permutation"));
}

#[test]
fn the_owners_table_has_its_columns() {
    let mut fit = OwnersFit::of(found());
    let table = done(|| fit.step());
    assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    assert_eq!(table.rows.len(), 3);
}

#[test]
fn the_plan_agrees() {
    let expected = &expected()["planner"];
    let (counts, _) = count_opportunities(&opportunities(), &Population::default(), TODAY);
    let planner = Planner::from_counts(&counts, 10);
    for (level, code) in [
        (Milestone::Targets, "S"),
        (Milestone::Prospects, "P"),
        (Milestone::AppointmentsHeld, "A"),
        (Milestone::Proposals, "N"),
    ] {
        let rows = expected["all"].as_array().expect("levels");
        let row = rows.iter().find(|row| row["level"] == code).expect(code);
        assert_eq!(row["needed"].as_u64(), planner.expected(level), "{code}");
        let needed_80 = expected["needed_80_exact"][code].as_u64();
        assert_eq!(needed_80, planner.needed_80(level), "{code}");
    }
    assert_eq!(planner.expected(Milestone::AppointmentsSet), None, "no appointments are recorded");
}

#[test]
fn without_a_win_there_is_no_plan() {
    let lines = "a S@01-01 P@01-02\nb S@01-03";
    let (counts, _) =
        count_opportunities(&crate::fixture::workspace(lines), &Population::default(), TODAY);
    let planner = Planner::from_counts(&counts, 10);
    assert_eq!(
        (planner.expected(Milestone::Targets), planner.needed_80(Milestone::Targets)),
        (None, None)
    );
    assert_eq!(planner.expected(Milestone::Won), Some(10));
}

#[test]
fn the_ratios_of_the_test_are_those_of_the_owner_alone() {
    let columns = Columns::of(&opportunities());
    for row in found().rows {
        let population = Population { owner: Some(row.owner), ..Population::default() };
        let (counts, _) = count_opportunities(&opportunities(), &population, TODAY);
        let alone = imbuto::metrics::ratios(&counts);
        for found in row.ratios.iter().flatten() {
            assert!(alone.rows.iter().any(|row| row.ratio == Some(*found)));
        }
        assert!(columns.owners.get(&row.owner).place().is_some());
    }
    let expected = &expected()["R"]["R1"];
    let (counts, _) = count_opportunities(&opportunities(), &Population::default(), TODAY);
    check_ratio(imbuto::metrics::ratios(&counts).rows[0].ratio.expect("R1"), expected, "R1");
}
