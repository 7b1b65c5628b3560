//! The planner and the bridge on the thirteen awkward opportunities: see `edge/README.md`.
#![expect(clippy::expect_used, reason = "a test stops where its own files cannot be read")]

use imbuto::domain::{Milestone, Stage};
use imbuto::metrics::{
    Chosen, Columns, Day, Phase, Population, Reason, bridge, curve_to_won, planner_from_counts,
    planner_from_curves,
};

use crate::metrics::edge::{TODAY, check_close, expected, opportunities};
use crate::metrics::flow_on;

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
fn the_curves_to_the_win_agree() {
    let columns = Columns::of(&opportunities());
    let expected = expected();
    for (level, code) in LEVELS {
        let curve = curve_to_won(&columns, all(&columns), level, Day::of(Some(TODAY)));
        let expected = &expected["over_time"][format!("{code}>won")];
        assert_eq!(expected["n"].as_u64(), Some(curve.observed()), "{code}");
        for day in [30, 90, 180] {
            let at = &expected["at"][day.to_string()];
            check_close(Some(curve.advanced(day)), &at["advanced"], code);
            check_close(Some(curve.lost(day)), &at["lost"], code);
            check_close(curve.effective_trials(day), &at["bands"]["n_eff"], code);
        }
    }
}

#[test]
fn a_curve_is_read_only_where_ten_are_at_risk_or_nothing_is_left_to_come() {
    let columns = Columns::of(&opportunities());
    let planner = planner_from_curves(&columns, all(&columns), Day::of(Some(TODAY)), 90, 10);
    let code = |level| {
        let row = planner.rows.iter().find(|row| row.level == level).expect("a row");
        row.need.map(|need| need.horizon)
    };
    assert_eq!(code(Milestone::AppointmentsHeld), Err(Reason::TooFewFollowed));
    assert_eq!(code(Milestone::AppointmentsSet), Err(Reason::NotRecorded));
    assert_eq!(code(Milestone::Won), Ok(None));
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
