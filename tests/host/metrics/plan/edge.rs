//! The planner and the bridge on the thirteen awkward opportunities: see `edge/README.md`.
#![expect(clippy::expect_used, reason = "a test stops where its own files cannot be read")]

use imbuto::domain::{Milestone, Stage};
use imbuto::metrics::{
    Chosen, Columns, Day, Equation, Factor, HeldAgainst, Lever, LeverEffect, Phase, Population,
    RatioCode, Reason, Scenario, Slider, bridge, broken_spans, planner_from_counts,
    planner_in_the_end, three_per_cent_rule,
};
use imbuto::stats::PERMUTATIONS;

use crate::metrics::edge::{TODAY, check_close, expected, opportunities};
use crate::metrics::{flow_on, in_the_end};

const LEVELS: [(Milestone, &str); 4] = [
    (Milestone::Targets, "S"),
    (Milestone::Prospects, "P"),
    (Milestone::AppointmentsHeld, "A"),
    (Milestone::Proposals, "N"),
];

fn all(columns: &Columns) -> Chosen {
    Chosen::of(&Population::default(), columns)
}

#[test]
fn what_it_takes_to_win_ten_agrees() {
    let (counts, _) = flow_on(&opportunities(), &Population::default(), TODAY);
    let expected = &expected()["planner"];
    let wanted = expected["wins"].as_u64().expect("a number");
    let planner = planner_from_counts(&counts, wanted);
    for (level, code) in LEVELS {
        let row = planner.rows.iter().find(|row| row.level == level).expect("a row");
        let need = row.need.expect("measurable");
        let mut rows = expected["all"].as_array().expect("rows").iter();
        let of_stage = rows.find(|row| row["level"] == code).expect("a row");
        assert_eq!(of_stage["needed"].as_u64(), Some(need.expected), "{code}");
        assert_eq!(expected["needed_80_exact"][code].as_u64(), need.needed_80, "{code}");
    }
}

#[test]
fn what_it_takes_in_the_end_agrees() {
    let columns = Columns::of(&opportunities());
    let expected = &expected()["planner"];
    let wanted = expected["wins"].as_u64().expect("a number");
    let planner = planner_in_the_end(&columns, all(&columns), Day::of(Some(TODAY)), wanted);
    for (level, code) in LEVELS {
        let (expected, row) =
            (&expected["levels"][code], planner.rows.iter().find(|row| row.level == level));
        let need = row.expect("a row").need;
        if expected.is_null() {
            assert_eq!(need.err(), Some(Reason::HistoryTooShort), "{code}");
            continue;
        }
        let need = need.expect("measurable");
        check_close(Some(need.ratio.0 / need.ratio.1), &expected["p"], code);
        check_close(Some(need.ratio.1), &expected["n_eff"], code);
        assert_eq!(expected["expected"].as_u64(), Some(need.expected), "{code}");
        assert_eq!(expected["sure80"].as_u64(), need.needed_80, "{code}");
    }
    let set = planner.rows.iter().find(|row| row.level == Milestone::AppointmentsSet);
    assert_eq!(set.map(|row| row.need.err()), Some(Some(Reason::NotRecorded)));
}

/// Per 100 targets; the whole way is too young for a band, and nobody is named.
#[test]
fn what_each_lever_brings_agrees() {
    let columns = Columns::of(&opportunities());
    let expected = &expected()["levers"];
    let equation = Equation::in_the_end(&columns, all(&columns), Day::of(Some(TODAY)));
    let volume = expected["volume"].as_f64().expect("a volume");
    let scenario = Scenario::of(&equation, &[], volume, None);
    let found = scenario.what_if().expect("all known");
    check_close(Some(found.wins), &expected["customers"], "customers");
    let codes = ["volume", "S>P", "P>A", "A>N", "N>O"];
    for ((effect, code), expected) in
        found.effects.iter().zip(codes).zip(expected["levers"].as_array().expect("levers"))
    {
        assert_eq!(expected["lever"], code);
        check_close(Some(effect.gain), &expected["customers"], code);
        check_close(Some(effect.work), &expected["work"], code);
        assert_eq!((effect.possible, effect.band), (None, None));
    }
    assert_eq!(found.effects[0].lever, Lever::Volume);
}

/// An appointment that is set enters no stage, and a possible step comes before what nobody has shown.
#[test]
fn a_possible_step_is_ranked_first() {
    let columns = Columns::of(&opportunities());
    let equation = Equation::in_the_end(&columns, all(&columns), Day::of(Some(TODAY)));
    let scenario = Scenario::of(&equation, &[], 10.0, None);
    let shown = [(RatioCode::R3, 0.9), (RatioCode::R4, 0.5)];
    let found = scenario.showing(&shown).what_if().expect("all known");
    let ranked: Vec<Lever> =
        found.effects.iter().map(|effect: &LeverEffect| effect.lever).collect();
    assert_eq!(ranked[..2], [Lever::Factor(Factor::Ratio(RatioCode::R3)), Lever::Volume]);
    let possible: Vec<_> = found.effects.iter().filter_map(|effect| effect.possible).collect();
    assert_eq!(possible.len(), 1, "one that is no better is no step");
    let more = found.wins * (0.9 / (5.0 / 6.0) - 1.0);
    assert!((possible[0].gain - more).abs() < 1e-9, "{possible:?}");
    let chain = [(RatioCode::R1, 0.5), (RatioCode::Rs, 0.5), (RatioCode::R2, 0.5)];
    let sliders = chain.map(|(code, rate)| Slider {
        factor: Factor::Ratio(code),
        rate: Some(rate),
        shown: None,
    });
    let scenario = Scenario { volume: 8.0, sliders: sliders.to_vec(), ..scenario_of_nothing() };
    assert_eq!(scenario.what_if().map(|found| found.work), Ok(12.0), "8 targets and 4 prospects");
}

fn scenario_of_nothing() -> Scenario {
    let (counts, _) = flow_on(&crate::fixture::workspace(""), &Population::default(), TODAY);
    Scenario::of(&Equation::of_counts(&counts), &[], 0.0, None)
}

/// There are no twelve months before; of the three per cent rule one span has both levels.
#[test]
fn the_spans_agree() {
    let columns = Columns::of(&opportunities());
    let (chosen, today) = (all(&columns), Day::of(Some(TODAY)));
    let mut begun = broken_spans(&columns, chosen, HeldAgainst::PeriodBefore, today);
    let found = in_the_end(|| begun.step(PERMUTATIONS));
    assert!(found.spans.iter().all(|span| span.below == Err(Reason::FewTrials)), "{found:?}");
    let rule = three_per_cent_rule();
    let mut begun = broken_spans(&columns, chosen, HeldAgainst::Reference(&rule), today);
    let found = in_the_end(|| begun.step(PERMUTATIONS));
    let expected = &expected()["bridge"]["reference_three_percent"]["S>P"];
    let below = found.spans[0].below.expect("compared");
    check_close(Some(below.own), &expected["in_the_end"], "in the end");
    check_close(Some(below.other), &expected["reference"], "reference");
    check_close(Some(below.probability), &expected["p_below"], "below");
    assert_eq!(found.broken(), []);
    for span in &found.spans[1..] {
        assert_eq!(span.below, Err(Reason::NotInReference));
    }
}

#[test]
fn the_bridge_adds_up_to_the_thirteen() {
    let columns = Columns::of(&opportunities());
    let bridge = bridge(&columns, all(&columns), &[]);
    let [awareness, consideration, acquisition] = &bridge.spans;
    let expected = expected();
    let stock = |stages: &[Stage]| -> Option<u64> {
        stages.iter().map(|stage| expected["stock"][stage.code()]["open"].as_u64()).sum()
    };
    assert_eq!(Some(awareness.on_it), stock(&[Stage::Suspect]));
    assert_eq!(Some(consideration.on_it), stock(&[Stage::Prospect, Stage::Approach]));
    assert_eq!(Some(acquisition.on_it), stock(&[Stage::Negotiation, Stage::Conclusion]));
    let reached = &expected["funnel"]["counts"];
    assert_eq!(reached["S"].as_u64(), Some(awareness.reached));
    assert_eq!(reached["P"].as_u64(), Some(awareness.crossed));
    assert_eq!(reached["N"].as_u64(), Some(consideration.crossed));
    assert_eq!(reached["O"].as_u64(), Some(acquisition.crossed));
    assert_eq!(expected["status"]["lost"], bridge.spans.iter().map(|span| span.lost).sum::<u64>());
    assert_eq!(bridge.all, 13);
    assert_eq!((consideration.went_back, bridge.spans[0].phase), (2, Phase::Awareness));
}
