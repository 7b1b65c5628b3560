//! The thirteen awkward opportunities: what takes time, against figures computed elsewhere.

use imbuto::domain::Stage;
use imbuto::metrics::{
    Chosen, Columns, Conversion, Day, Grain, HORIZON_DAYS, Population, RatioCode,
    control_charts_by, conversion, cycle, time_in_stage,
};

use super::edge::{TODAY, check_close, expected, opportunities};
use crate::stats::still_waits;

fn all() -> (Columns, Chosen, Day) {
    let columns = Columns::of(&opportunities());
    let chosen = Chosen::of(&Population::default(), &columns);
    (columns, chosen, Day::of(Some(TODAY)))
}

fn converted(from: Stage, to: Stage) -> Conversion {
    let (columns, chosen, today) = all();
    conversion(&columns, chosen, (from, to), today, HORIZON_DAYS)
}

#[test]
fn conversion_over_time_agrees() {
    let expected = expected();
    let neighbours = Stage::ALL.windows(2).map(|pair| (pair[0], pair[1]));
    let mut compared = 0;
    let to_won = Stage::OPEN.into_iter().take(4).map(|stage| (stage, Stage::Order));
    for (from, to) in neighbours.chain(to_won) {
        let is_next = from.index() + 1 == to.index();
        let name = format!("{}>{}", from.code(), if is_next { to.code() } else { "won" });
        let expected = &expected["over_time"][&name];
        let found = converted(from, to);
        assert_eq!(expected["n"].as_u64(), Some(found.curve.observed()), "{name}");
        let undated = expected["set_aside"]["undated"].as_u64().unwrap_or(0);
        assert_eq!((found.undated, found.reversed), (undated, 0), "{name}");
        let last_watched = found.curve.last_watched().map(u64::from);
        assert_eq!(expected["last_watched"].as_u64(), last_watched, "{name}");
        let undecided = found.curve.last_watched().map(|day| found.curve.waiting(day));
        check_close(undecided, &expected["undecided_there"], &name);
        for day in [30, 90, 180] {
            let at = &expected["at"][day.to_string()];
            let what = format!("{name} at {day}");
            check_close(Some(found.curve.advanced(day)), &at["advanced"], &what);
            check_close(Some(found.curve.variance(day).sqrt()), &at["se"], &what);
            check_close(Some(found.curve.lost(day)), &at["lost"], &what);
            check_close(Some(found.curve.waiting(day)), &at["still_open"], &what);
            assert_eq!(at["at_risk"].as_u64(), Some(found.curve.at_risk(day)), "{what}");
            assert_eq!(at["watched"].as_bool(), Some(found.curve.is_watched(day)), "{what}");
            let bands = &at["bands"];
            check_close(found.curve.effective_trials(day), &bands["n_eff"], &what);
            let band = found.curve.band(day);
            check_close(band.map(|band| band.low), &bands["wilson_eff"][0], &what);
            check_close(band.map(|band| band.high), &bands["wilson_eff"][1], &what);
            compared += 1;
        }
    }
    assert_eq!(compared, 27);
}

#[test]
fn time_in_stage_agrees() {
    let (columns, chosen, today) = all();
    for found in time_in_stage(&columns, chosen, today) {
        let expected = &expected()["time_in_stage"][found.stage.code()];
        let what = found.stage.code();
        assert_eq!(expected["n"].as_u64(), Some(found.curve.observed()), "{what}");
        assert_eq!(expected["ended"].as_u64(), Some(found.ended), "{what}");
        assert_eq!(expected["no_own_date"].as_u64(), Some(found.no_own_date), "{what}");
        assert_eq!(expected["reversed"].as_u64(), Some(found.reversed), "{what}");
        let readable = expected["readable"].as_array().map_or(&[][..], Vec::as_slice);
        for (share, name) in [(0.5, "median"), (0.9, "p90")] {
            let raw = found.curve.quantile(share).map(u64::from);
            assert_eq!(expected[name].as_u64(), raw, "{what}");
            let shown = raw.filter(|_| readable.iter().any(|one| one == name));
            assert_eq!(found.quantile(share).map(u64::from), shown, "{what}: {name}");
        }
        let same_day = expected["same_day"].as_f64().unwrap_or(f64::NAN);
        let stayed = 1.0 - same_day / found.curve.observed() as f64;
        assert!(still_waits(&found.curve, 0, stayed), "{what}");
    }
}

#[test]
fn the_cycle_agrees() {
    let (columns, chosen, today) = all();
    let (found, expected) = (cycle(&columns, chosen, today), &expected()["cycle"]);
    assert_eq!(expected["n"].as_u64(), Some(found.curve.observed()));
    assert_eq!(expected["won"]["n"].as_u64(), Some(found.curve.advances()));
    check_close(Some(found.curve.advanced_in_the_end()), &expected["aj_final"], "in the end");
    for (share, name) in [(0.5, "median"), (0.9, "p90")] {
        let expected = expected["aj_conditional"][name].as_u64();
        assert_eq!(expected, found.curve.quantile_of_advanced(share).map(u64::from), "{name}");
    }
}

/// It left for Prospect on an unknown day, and was lost later: that day ends no time as a suspect.
#[test]
fn a_stage_left_on_an_unknown_day_is_followed_until_nothing_is_known() {
    let workspace = crate::fixture::workspace("acme S@01-01 P@? lost@02-01");
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let stages = time_in_stage(&columns, chosen, Day::of(Some(TODAY)));
    assert_eq!((stages[0].ended, stages[0].curve.observed()), (0, 1));
    assert_eq!(stages[0].quantile(0.5), None);
}

/// Whole months on equal time against the binomial band; where no month is whole yet there is no chart.
#[test]
fn the_control_charts_agree() {
    let (columns, chosen, today) = all();
    let charts = control_charts_by(Grain::Month, &columns, chosen, today);
    let expected = &expected()["control_chart"];
    let codes = [
        (RatioCode::R1, "S>P"),
        (RatioCode::RsR2, "P>A"),
        (RatioCode::R3, "A>N"),
        (RatioCode::R4, "N>O"),
    ];
    for (code, name) in codes {
        let (found, expected) = (charts.iter().find(|one| one.code == code), &expected[name]);
        let Some(found) = found else {
            assert!(expected.is_null(), "{name}");
            continue;
        };
        assert_eq!(expected["h"].as_u64(), Some(found.within_days.into()), "{name}");
        check_close(Some(found.rate), &expected["rate"], name);
        check_close(Some(found.level), &expected["level"], name);
        assert_eq!(expected["more_than_chance"].as_bool(), Some(found.is_more_than_chance()));
        let months = expected["months"].as_object().map_or(0, |months| months.len());
        assert_eq!(found.points.len(), months, "{name}");
        for month in &found.points {
            let expected = &expected["months"][&month.first_day.to_string()[..7]];
            assert_eq!(expected["x"].as_u64(), Some(month.cases.group.successes), "{name}");
            assert_eq!(expected["n"].as_u64(), Some(month.cases.group.trials), "{name}");
            check_close(Some(month.tails.0), &expected["p_low"], name);
            check_close(Some(month.tails.1), &expected["p_high"], name);
            assert_eq!(expected["outside"].as_bool(), Some(month.is_outside), "{name}");
        }
    }
}
