//! The thirteen awkward opportunities over time: curves, times and chances against figures computed
//! elsewhere, to 1e-8.
#![expect(clippy::expect_used, reason = "a test stops where its own files cannot be read")]

use imbuto::domain::Stage;
use imbuto::metrics::{
    Chosen, Columns, Conversion, Day, Passage, Population, conversion_over_time, time_in_stage,
};

use super::edge::{TODAY, check_close, expected, opportunities};

fn columns() -> (Columns, Chosen, Day) {
    let columns = Columns::of(&opportunities());
    let chosen = Chosen::of(&Population::default(), &columns);
    (columns, chosen, Day::of(Some(TODAY)))
}

/// Compares one curve with `{ "n", "events", "lost", "open", "set_aside", "last_day", "at" }`.
#[track_caller]
fn check_conversion(from: Stage, to: Stage, name: &str) {
    let (columns, chosen, today) = columns();
    let found = Conversion::of(&columns, chosen, today, Passage { from, to }, 90);
    let expected = &expected()["over_time"][name];
    let curve = &found.curve;
    let fates = |of: fn(&imbuto::stats::Fates) -> u32| {
        curve.steps().iter().map(|step| u64::from(of(&step.fates))).sum::<u64>()
    };
    assert_eq!(expected["n"], curve.observed(), "{name}");
    assert_eq!(expected["events"], fates(|fates| fates.advanced), "{name}");
    assert_eq!(expected["lost"], fates(|fates| fates.lost), "{name}");
    assert_eq!(expected["open"], found.waiting.numerator, "{name}");
    assert_eq!(expected["set_aside"]["undated"].as_u64().unwrap_or(0), found.undated, "{name}");
    assert_eq!(found.backwards, 0, "{name}");
    assert_eq!(expected["last_day"].as_u64(), curve.longest().map(u64::from), "{name}");
    for (horizon, at) in expected["at"].as_object().expect("horizons") {
        let day: u32 = horizon.parse().expect("a day");
        let band = curve.band(day).expect("a band");
        check_close(Some(curve.advanced(day)), &at["advanced"], name);
        check_close(Some(curve.lost(day)), &at["lost"], name);
        check_close(Some(curve.waiting(day)), &at["still_open"], name);
        check_close(Some(curve.variance(day).sqrt()), &at["se"], name);
        check_close(Some(band.low), &at["bands"]["wilson_eff"][0], name);
        check_close(Some(band.high), &at["bands"]["wilson_eff"][1], name);
        let trials = curve.effective_trials(day).expect("trials");
        let expected = at["bands"]["n_eff"].as_f64().expect("trials");
        // The file has ten significant digits, and here two stand before the point.
        assert!((trials - expected).abs() < 5e-8, "{name}: {trials} for {expected}");
        assert_eq!(at["at_risk"], curve.at_risk(day), "{name} at {day}");
        let followed = curve.at_risk(day) > 0 || curve.is_complete(day);
        assert_eq!(at["followed_that_far"], followed, "{name} at {day}");
    }
}

#[test]
fn every_curve_agrees() {
    for pair in Stage::ALL.windows(2) {
        let name = format!("{}>{}", pair[0].code(), pair[1].code());
        check_conversion(pair[0], pair[1], &name);
    }
    for stage in [Stage::Suspect, Stage::Prospect, Stage::Approach, Stage::Negotiation] {
        check_conversion(stage, Stage::Order, &format!("{}>won", stage.code()));
    }
}

#[test]
fn curves_of_few_are_not_shown() {
    let (columns, chosen, today) = columns();
    let figure = conversion_over_time(&columns, chosen, today, 90);
    let horizons: Vec<_> =
        figure.rows.iter().map(|row| (row.passage.code(), row.horizon)).collect();
    // Twelve and eleven are watched on day 0, too few later; all three at C signed at once.
    let expected = [
        ("S-P", Some(0)),
        ("P-A", None),
        ("A-N", None),
        ("N-C", None),
        ("C-O", Some(90)),
        ("S-O", Some(0)),
    ];
    assert_eq!(horizons, expected);
    assert_eq!((figure.undated, figure.backwards), (2, 0), "e07 and e13");
}

#[test]
fn times_in_stage_agree() {
    let (columns, chosen, today) = columns();
    let found = time_in_stage(&columns, chosen, today);
    for row in &found.rows {
        let expected = &expected()["time_in_stage"][row.stage.code()];
        let days = |days: Option<u32>| days.map(u64::from);
        assert_eq!(expected["n"], row.curve.observed(), "{row:?}");
        assert_eq!(expected["no_own_date"], row.without_entry, "{row:?}");
        assert_eq!(expected["reversed"], row.backwards, "{row:?}");
        assert_eq!(expected["median"].as_u64(), days(row.median()), "{row:?}");
        assert_eq!(expected["p90"].as_u64(), days(row.p90()), "{row:?}");
        let ended_at_once = 1.0 - row.curve.waiting(0);
        let at_once = expected["same_day"].as_f64().expect("a count");
        let n = row.curve.observed() as f64;
        assert!((ended_at_once - at_once / n).abs() < 1e-12, "{row:?}");
    }
    assert_eq!(found.rows.len(), 5);
    assert_eq!(found.stage(Stage::Prospect).map(|row| row.end_undated), Some(1), "e13");
}

#[test]
fn the_cycle_agrees() {
    let (columns, chosen, today) = columns();
    let cycle = time_in_stage(&columns, chosen, today).cycle;
    let expected = &expected()["cycle"];
    assert_eq!(expected["n"], cycle.observed());
    assert_eq!(expected["won"]["n"], cycle.won());
    check_close(Some(cycle.conversion.curve.advanced_in_the_end()), &expected["aj_final"], "F");
    let given_won = &expected["aj_conditional"];
    assert_eq!(given_won["median"].as_u64(), cycle.median().map(u64::from));
    assert_eq!(given_won["p90"].as_u64(), cycle.p90().map(u64::from));
}
