//! The planner both ways.
#![expect(clippy::expect_used, reason = "a test stops where a figure it asks for is missing")]

use imbuto::domain::Milestone;
use imbuto::metrics::{
    Appointments, Behind, Chosen, Columns, Day, Equation, Factor, Figure, FlowCounts, Lever, Need,
    Nesting, Planner, Population, RatioCode, RatiosFrom, Reason, RowKey, Scenario, Slider, WhatIf,
    flow_counts, planner_from_counts, planner_in_the_end,
};
use imbuto::stats::Random;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::fixture::{cases, workspace};
use crate::stats::successes;

const TODAY: Date = date(2026, 5, 1);

fn today() -> Day {
    Day::of(Some(TODAY))
}

fn all(columns: &Columns) -> Chosen {
    Chosen::of(&Population::default(), columns)
}

fn counts(reached: [u64; 6], set: u64) -> FlowCounts {
    let met = Appointments { set, honoured: reached[2], ..Appointments::default() };
    FlowCounts {
        reached: reached.map(Some),
        open: None,
        lost: None,
        appointments: Some(met),
        proposals: None,
        nesting: Nesting::Nested,
    }
}

fn need(planner: &Planner, level: Milestone) -> Result<Need, Reason> {
    let row = planner.rows.iter().find(|row| row.level == level).expect("a row per level");
    row.need
}

#[test]
fn nothing_has_no_plan() {
    let columns = Columns::of(&workspace(""));
    let planner = planner_in_the_end(&columns, all(&columns), today(), 5);
    assert_eq!(need(&planner, Milestone::Targets), Err(Reason::NobodyThere));
    assert_eq!(need(&planner, Milestone::AppointmentsSet), Err(Reason::NotRecorded));
    let planner = planner_from_counts(&counts([0; 6], 0), 5);
    assert_eq!(need(&planner, Milestone::Targets), Err(Reason::NobodyThere));
    assert_eq!(need(&planner, Milestone::Won).map(|need| need.expected), Ok(5));
}

#[test]
fn what_was_never_won_says_nothing_of_what_it_takes() {
    let planner = planner_from_counts(&counts([40, 20, 10, 5, 5, 0], 12), 5);
    for level in Milestone::ALL.into_iter().filter(|level| *level != Milestone::Won) {
        assert_eq!(need(&planner, level).map(|need| need.expected), Err(Reason::NothingWon));
    }
    let lost: Vec<_> = (0..12).map(|n| format!("c{n} S@01-01 lost@01-05")).collect();
    let columns = Columns::of(&workspace(&lost.join("\n")));
    let planner = planner_in_the_end(&columns, all(&columns), today(), 5);
    assert_eq!(
        need(&planner, Milestone::Targets).map(|need| need.expected),
        Err(Reason::NothingWon)
    );
}

#[test]
fn the_need_is_taken_from_the_whole_ratio_and_rounded_once() {
    // Rounding each step up would say 112.
    let planner = planner_from_counts(&counts([100, 60, 30, 10, 5, 3], 45), 3);
    assert_eq!(need(&planner, Milestone::Targets).map(|need| need.expected), Ok(100));
    let planner = planner_from_counts(&counts([100, 60, 30, 10, 5, 3], 45), 4);
    let expected = Milestone::ALL.map(|level| need(&planner, level).map(|need| need.expected));
    assert_eq!(expected, [Ok(134), Ok(80), Ok(60), Ok(40), Ok(14), Ok(4)]);
    let sure = need(&planner, Milestone::Won).map(|need| need.needed_80);
    assert_eq!(sure, Ok(Some(4)));
}

#[test]
fn counts_side_by_side_have_no_chance_and_large_goals_no_number() {
    let planner = planner_from_counts(&counts([10, 6, 3, 2, 4, 4], 4), 8);
    let proposals = need(&planner, Milestone::Proposals).expect("a number");
    assert_eq!((proposals.expected, proposals.needed_80), (4, None));
    let planner = planner_from_counts(&counts([u64::MAX, 1, 1, 1, 1, 1], 1), 2);
    assert_eq!(
        need(&planner, Milestone::Targets).map(|need| need.expected),
        Err(Reason::TooManyNeeded)
    );
}

#[test]
fn those_still_open_are_not_failed() {
    // Of 20 decided at once, 10 were won on day 5; 20 others entered today.
    let mut lines: Vec<_> = (0..10).map(|n| format!("w{n} S@01-01 won@01-06")).collect();
    lines.extend((0..10).map(|n| format!("l{n} S@01-01 lost@01-06")));
    lines.extend((0..20).map(|n| format!("o{n} S@05-01")));
    let workspace = workspace(&lines.join("\n"));
    let columns = Columns::of(&workspace);
    let planner = planner_in_the_end(&columns, all(&columns), today(), 10);
    let found = need(&planner, Milestone::Targets).expect("measurable");
    assert_eq!(found.expected, 20);
    let row = RowKey::Milestone(Milestone::Targets);
    let level = Behind::of(Figure::Planner, &row, None).expect("it is found");
    let targets = level.find(&workspace, &columns, all(&columns), today());
    assert_eq!(targets.len(), 40);
}

#[test]
fn the_chance_of_the_sure_number_is_what_it_says() {
    // Worlds whose ratio is known: what the numbers of the past call 80 % sure comes true as often.
    let mut random = Random::seeded(20_261_126);
    for (p, n) in [(0.05, 400), (0.2, 60), (0.5, 30)] {
        let (mut reached, mut planned) = (0, 0);
        for _ in 0..1_500 {
            let x = successes(&mut random, n, p);
            let planner = planner_from_counts(&counts([n, n, n, n, n, x], n), 10);
            let Ok(needed) = need(&planner, Milestone::Targets) else { continue };
            let to_come = needed.needed_80.expect("a share");
            planned += 1;
            reached += u32::from(successes(&mut random, to_come, p) >= 10);
        }
        let share = f64::from(reached) / f64::from(planned);
        assert!((0.76..0.85).contains(&share), "{p}: {share}");
    }
}

fn scenario(equation: &Equation, volume: f64) -> Scenario {
    Scenario::of(equation, &[], volume, None)
}

fn what_if(volume: f64, rates: &[(RatioCode, f64)]) -> WhatIf {
    let slider = |&(code, rate): &(RatioCode, f64)| Slider {
        factor: Factor::Ratio(code),
        rate: Some(rate),
        shown: None,
    };
    let scenario = Scenario {
        volume,
        sliders: rates.iter().map(slider).collect(),
        trials: volume,
        mean_won_minor: Some(1_000.0),
        ratios_from: RatiosFrom::Counts,
    };
    scenario.what_if().expect("all known")
}

/// The same step brings the same customers whatever the lever; the work falls along the chain.
#[test]
fn the_same_step_brings_the_same_and_costs_less_later() {
    let rates =
        [(RatioCode::R1, 0.5), (RatioCode::RsR2, 0.5), (RatioCode::R3, 0.8), (RatioCode::R4, 0.08)];
    let found = what_if(200.0, &rates);
    let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} {b}");
    close(found.wins, 3.2);
    close(found.amount_minor.expect("a mean"), 3_200.0);
    // After 3.2 of 200: SciPy 1.17, betabinom(200, 3.7, 197.3).cdf at 0, 1, 6 and 7.
    assert_eq!(found.likely_wins, Some((1, 7)));
    close(found.work, 200.0 + 100.0 + 50.0 + 40.0);
    let order: Vec<_> =
        found.effects.iter().map(|effect| RowKey::from(effect.lever).to_string()).collect();
    assert_eq!(order, ["volume", "R1", "RsR2", "R3", "R4"], "in the order of the sale");
    for (effect, work) in found.effects.iter().zip([39.0, 19.0, 9.0, 4.0, 0.0]) {
        close(effect.gain, 0.32);
        close(effect.work, work);
        close(effect.work_per_customer().expect("some"), work / 0.32);
        let band = effect.band.expect("cases");
        assert!(band.low < effect.gain && effect.gain < band.high, "{band:?}");
    }
    close(found.effects[0].amount_added_minor.expect("a mean"), 320.0);
}

#[test]
fn a_share_goes_no_further_than_all_and_what_is_not_known_is_named() {
    let found = what_if(10.0, &[(RatioCode::R1, 1.0), (RatioCode::R4, 0.995)]);
    let to = |code| {
        found
            .effects
            .iter()
            .find(|one| one.lever == Lever::Factor(Factor::Ratio(code)))
            .map(|one| one.to)
    };
    assert_eq!((to(RatioCode::R1), to(RatioCode::R4)), (Some(1.0), Some(1.0)));
    let nobody = scenario(&Equation::of_counts(&counts([0; 6], 0)), 0.0);
    assert_eq!(nobody.what_if().err(), Some(Factor::Ratio(RatioCode::R1)));
}

/// Where all is decided the end is what the counts say; what is open takes nothing away. And the levers win
/// as many as the planner says it takes targets for.
#[test]
fn the_levers_begin_where_the_planner_is() {
    let mut lines: Vec<String> = Vec::new();
    for (number, way) in [
        (40, "lost@01-02"),
        (20, "P@01-02 lost@01-03"),
        (15, "P@01-02 appt@01-05/01-03:noshow lost@01-06"),
        (20, "P@01-02 appt@01-05/01-03:advance A@01-05 lost@01-07"),
        (10, "P@01-02 appt@01-05/01-03:advance A@01-05 N@01-06 lost@01-08"),
        (15, "P@01-02 appt@01-05/01-03:advance A@01-05 N@01-06 won@01-09"),
    ] {
        let before = lines.len();
        lines.extend((0..number).map(|at| format!("o{} S@01-01 {way}", before + at)));
    }
    let both = |lines: &[String]| {
        let columns = Columns::of(&workspace(&lines.join("\n")));
        let chosen = all(&columns);
        let (counts, _) = flow_counts(&columns, chosen, today());
        let entered = chosen.entered_rows(&columns.hot).len() as f64;
        let ends = scenario(&Equation::in_the_end(&columns, chosen, today()), entered);
        let wins = ends.what_if().expect("all known").wins;
        let planner = planner_in_the_end(&columns, chosen, today(), wins.round() as u64);
        let needed = need(&planner, Milestone::Targets).expect("measurable").expected;
        assert_eq!(needed as f64, (wins.round() * ends.volume / wins - 1e-9).ceil());
        (scenario(&Equation::of_counts(&counts), entered), ends)
    };
    let rates = |of: &Scenario| of.sliders.iter().map(|one| one.rate).collect::<Vec<_>>();
    let close = |a: &Scenario, b: &Scenario| {
        let pairs = rates(a).into_iter().zip(rates(b));
        pairs.into_iter().all(|(a, b)| a.zip(b).is_some_and(|(a, b)| (a - b).abs() < 1e-12))
    };
    let (counts, ends) = both(&lines);
    assert_eq!((ends.volume, ends.sliders.len()), (120.0, 5));
    assert!(close(&counts, &ends), "{counts:?} {ends:?}");
    let likely = |of: &Scenario| of.what_if().ok().and_then(|found| found.likely_wins);
    assert_eq!(likely(&counts), likely(&ends));

    lines.extend((0..60).map(|at| format!("new{at} S@05-01")));
    let (young, with_open) = both(&lines);
    assert!(close(&counts, &with_open), "{with_open:?}");
    assert!(!close(&counts, &young), "plain counts hold it against the new ones");
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn what_it_takes_is_enough_and_one_less_is_not(
        reached in prop::array::uniform6(0..500_u64),
        set in 0..500_u64,
        wanted in 1..60_u64,
    ) {
        let counts = counts(reached, set);
        let planner = planner_from_counts(&counts, wanted);
        let more = planner_from_counts(&counts, wanted + 1);
        for (row, more) in planner.rows.iter().zip(&more.rows) {
            let (Ok(need), Ok(more)) = (row.need, more.need) else { continue };
            let (x, n) = need.ratio;
            let brings = |count: u64| count as f64 * x / n;
            prop_assert!(brings(need.expected) >= wanted as f64 - 1e-9);
            prop_assert!(brings(need.expected - 1) < wanted as f64);
            prop_assert!(more.expected >= need.expected);
            if row.level != Milestone::Won {
                prop_assert_eq!(need.needed_80.is_some(), x <= n);
            }
            prop_assert!(more.needed_80 >= need.needed_80);
        }
    }

    #[test]
    fn what_if_nothing_is_turned_is_what_was(
        mut reached in prop::array::uniform5(1..500_u64),
        set in 1..500_u64,
    ) {
        reached.sort_unstable_by(|a, b| b.cmp(a));
        let [s, p, a, n, o] = reached;
        let counts = counts([s, p, a, n, o, o], set.clamp(a, p));
        let equation = Equation::of_counts(&counts);
        let scenario = Scenario::of(&equation, &[], s as f64, Some(250.0));
        let found = scenario.what_if().expect("all known");
        prop_assert!((found.wins - o as f64).abs() < 1e-9 * o as f64);
        for effect in &found.effects {
            prop_assert!(effect.gain >= 0.0 && effect.work >= 0.0);
        }
        let volume = found.effects.iter().find(|one| one.lever == Lever::Volume).expect("volume");
        // Ten in a hundred more of everything: as much more work as wins.
        prop_assert!((volume.gain / found.wins - 0.1).abs() < 1e-9);
        prop_assert!((volume.work / found.work - 0.1).abs() < 1e-9);
        // A ratio that stops at 1 is turned less.
        let turned = found.effects.iter().filter(|one| one.to > 1.099 * one.from);
        let work: Vec<f64> = turned.map(|effect| effect.work).collect();
        prop_assert!(work.is_sorted_by(|a, b| *a >= b - 1e-9), "{:?}", work);
    }
}
