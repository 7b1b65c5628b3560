//! The equation: its factors multiply to the whole way, and what is set goes everywhere.
#![expect(clippy::expect_used, reason = "a test stops where a figure it asks for is missing")]

use std::collections::BTreeMap;

use imbuto::domain::Milestone;
use imbuto::metrics::{
    Chosen, Columns, Day, Equation, Factor, PlanMark, Planner, RatioCode, Reason, Scenario,
    typed_counts,
};
use imbuto::metrics::{Pace, Per, pace};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::fixture::{cases, workspace};

const TODAY: Date = date(2026, 5, 1);

fn today() -> Day {
    Day::of(Some(TODAY))
}

fn typed(numbers: &[(Milestone, u64)]) -> Equation {
    Equation::of_counts(&typed_counts(&numbers.iter().copied().collect::<BTreeMap<_, _>>()))
}

fn needed(planner: &Planner, level: Milestone) -> Result<(u64, Option<u64>), Reason> {
    let row = planner.rows.iter().find(|row| row.level == level).expect("a row per level");
    row.need.map(|need| (need.expected, need.needed_80))
}

/// What is not typed is no factor: its neighbours are joined.
#[test]
fn numbers_with_gaps_make_an_equation() {
    let equation =
        typed(&[(Milestone::Targets, 120), (Milestone::Prospects, 60), (Milestone::Won, 6)]);
    let factors: Vec<_> = equation.links.iter().map(|link| link.factor.code()).collect();
    assert_eq!(factors, ["R1", "prospects~won"]);
    let rates: Vec<_> = equation.rates(&[]).collect();
    assert_eq!(rates, [Ok(0.5), Ok(0.1)]);
    // Summed in Python: the least m with P(BetaBinomial(m; 6.5, 114.5) >= 10) >= 0.8 is 290.
    assert_eq!(needed(&equation.planner(10, &[]), Milestone::Targets), Ok((200, Some(290))));
}

#[test]
fn a_factor_reads_back_as_it_was_printed() {
    let joined = Factor::Between(Milestone::Prospects, Milestone::Won);
    for factor in [Factor::Ratio(RatioCode::R2), Factor::Ratio(RatioCode::RsR2), joined] {
        assert_eq!(Factor::from_code(&factor.code()), Some(factor));
    }
    for code in ["R5", "won~targets", "targets~prospects", ""] {
        assert_eq!(Factor::from_code(code), None, "{code}");
    }
}

/// A closing rate that is set doubles what comes, before and after it; how sure the rate is stays.
#[test]
fn what_is_set_goes_through_the_planner_and_the_levers() {
    let numbers = [100, 50, 40, 20, 10, 5].into_iter();
    let equation = typed(&Milestone::ALL.into_iter().zip(numbers).collect::<Vec<_>>());
    let closing = Factor::Ratio(RatioCode::R4);
    let set = [(closing, 1.0)];
    let (before, after) = (equation.planner(6, &[]), equation.planner(6, &set));
    let expected = |planner: &Planner, level| needed(planner, level).map(|(expected, _)| expected);
    assert_eq!(expected(&before, Milestone::Targets), Ok(120));
    assert_eq!(expected(&after, Milestone::Targets), Ok(60));
    assert_eq!(expected(&after, Milestone::Proposals), Ok(6));
    let whole = equation.whole(&set).expect("known");
    assert_eq!((whole.share, whole.trials), (0.1, 100.0));
    let scenario = Scenario::of(&equation, &set, 100.0, None);
    assert!((scenario.what_if().expect("known").wins - 10.0).abs() < 1e-9);
    // What is set early changes nothing later.
    let early = equation.planner(6, &[(Factor::Ratio(RatioCode::R1), 1.0)]);
    assert_eq!(early.rows[1..], before.rows[1..]);
}

/// Nobody has come that far: what somebody sets gives a number, and nothing says how sure it is.
#[test]
fn what_is_not_known_can_be_set() {
    let equation =
        typed(&[(Milestone::Targets, 10), (Milestone::Prospects, 0), (Milestone::Won, 0)]);
    assert_eq!(needed(&equation.planner(3, &[]), Milestone::Targets), Err(Reason::NothingWon));
    let codes: Vec<Factor> = equation.links.iter().map(|link| link.factor).collect();
    let set: Vec<_> = codes.into_iter().map(|factor| (factor, 0.5)).collect();
    assert_eq!(
        needed(&equation.planner(3, &set), Milestone::Targets).map(|(need, _)| need),
        Ok(12)
    );
    let unknown = typed(&[(Milestone::Targets, 10)]);
    assert!(unknown.links.is_empty() && unknown.whole(&[]) == Err(Reason::NotRecorded));
}

/// Summed in Python: P(BetaBinomial(m; 14.5, 79.5) >= 5) at 15, 34 and 46 is 0.083, 0.589 and 0.803.
#[test]
fn the_curve_says_how_probable_each_number_makes_it() {
    let equation = typed(&[(Milestone::Targets, 93), (Milestone::Won, 14)]);
    let curve = equation.chance(5, &[], Some(15)).expect("known");
    let mark = |of| curve.mark(of).map(|(entering, chance)| (entering, (chance * 1e3).round()));
    assert_eq!(mark(PlanMark::Today), Some((15, 83.0)));
    assert_eq!(mark(PlanMark::Expected), Some((34, 589.0)));
    assert_eq!(mark(PlanMark::Surely), Some((46, 803.0)));
    assert!(curve.points.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1 + 1e-12), "{curve:?}");
    assert!(curve.end() > 46 && curve.end().is_multiple_of(4));
}

#[test]
fn todays_pace_is_of_a_year_or_of_what_there_is() {
    let lines = |first: &str| {
        let mut lines: Vec<_> = (0..11).map(|n| format!("o{n} S@03-01")).collect();
        lines.push(format!("first S@{first}"));
        lines.join("\n")
    };
    let found = |text: &str| {
        let columns = Columns::of(&workspace(text));
        pace(&columns, Chosen::everything(), today())
    };
    assert_eq!(found(&lines("02-01")), Some(Pace { entered: 12, days: 90 }));
    assert_eq!(found("a S@04-10"), None, "three weeks are no pace");
    assert_eq!(found(""), None);
    let year = Pace { entered: 182, days: 365 };
    let per = Per::ALL.map(|unit| (year.per(unit) * 10.0).round());
    assert_eq!(per, [152.0, 455.0, 1820.0]);
}

proptest! {
    #![proptest_config(cases(100))]

    /// What the equation takes is what the planner takes, whichever rates are set.
    #[test]
    fn the_factors_multiply_to_the_whole(
        mut reached in prop::array::uniform6(1..400_u64),
        rates in prop::array::uniform5(1..1000_u32),
        set in prop::array::uniform5(any::<bool>()),
        wanted in 1..40_u64,
    ) {
        reached.sort_unstable_by(|a, b| b.cmp(a));
        let equation = typed(&Milestone::ALL.into_iter().zip(reached).collect::<Vec<_>>());
        let turned = equation.links.iter().zip(rates).zip(set).filter(|(_, is_set)| *is_set);
        let turned: Vec<_> =
            turned.map(|((link, rate), _)| (link.factor, f64::from(rate) / 1e3)).collect();
        let product: f64 = equation.rates(&turned).map(|rate| rate.unwrap_or(f64::NAN)).product();
        let whole = equation.whole(&turned).expect("known").share;
        prop_assert!((whole - product).abs() < 1e-12);
        let (expected, surely) = needed(&equation.planner(wanted, &turned), Milestone::Targets)
            .expect("known");
        prop_assert!(expected as f64 * product >= wanted as f64 * (1.0 - 1e-9));
        prop_assert!((expected - 1) as f64 * product < wanted as f64);
        let curve = equation.chance(wanted, &turned, None).expect("known");
        let sure = curve.mark(PlanMark::Surely).expect("marked");
        prop_assert!(Some(sure.0) == surely && sure.1 >= 0.8);
    }
}
