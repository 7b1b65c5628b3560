//! The two curves, by hand and in their degenerate cases.

use imbuto::stats::{Fate, wilson};

use super::{aalen_johansen, kaplan_meier, still_waits};
use Fate::{Advanced, Censored, Lost};

/// By hand, in fractions: 1/5, then 4/5 · 1/4 is lost, then 3/5 · 1/2.
#[test]
fn advancing_by_hand() {
    let curve =
        aalen_johansen(&[(0, Advanced), (3, Lost), (3, Censored), (5, Advanced), (9, Censored)]);
    let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-15, "{a} {b}");
    close(curve.advanced(2), 0.2);
    close(curve.lost(3), 0.2);
    close(curve.advanced(5), 0.5);
    close(curve.waiting(100), 0.3);
    assert_eq!([0, 1, 3, 4, 9, 10].map(|day| curve.at_risk(day)), [5, 4, 4, 2, 1, 0]);
    assert_eq!(curve.quantile_of_advanced(0.5), Some(5));
    assert_eq!(curve.yet_to_advance(3).map(|p| (p * 1e9).round()), Some(0.5e9));
    assert_eq!(curve.yet_to_advance(9), Some(0.0));
    // On day 9 one is left, and stands for 5 · 0.3 = 1.5; on day 10 nobody is.
    assert_eq!((curve.is_watched(9), curve.is_watched(10)), (true, false));
    assert_eq!(
        (curve.last_watched(), curve.horizon(90), curve.horizon(4)),
        (Some(9), Some(9), Some(4))
    );
    assert_eq!((curve.longest(), curve.last_event(), curve.decided()), (Some(9), Some(5), 3));
    assert_eq!((curve.advances(), curve.last_advance().map(|step| step.day)), (2, Some(5)));
}

#[test]
fn degenerate_cases_of_advancing() {
    let none = aalen_johansen(&[]);
    assert_eq!((none.advanced(3), none.waiting(3), none.at_risk(0)), (0.0, 1.0, 0));
    assert_eq!((none.band(3), none.horizon(3), none.yet_to_advance(0)), (None, None, None));
    assert_eq!((none.last_watched(), none.last_event(), none.decided()), (None, None, 0));
    assert_eq!((none.longest(), none.quantile_of_advanced(0.5)), (None, None));

    let all = aalen_johansen(&[(0, Advanced), (2, Advanced), (7, Advanced)]);
    assert!(all.is_watched(7) && all.is_watched(900), "nobody was lost from sight");
    assert_eq!((all.band(7), all.band(90)), (wilson(3.0, 3.0), wilson(3.0, 3.0)));
    assert_eq!((all.yet_to_advance(7), all.horizon(90)), (None, Some(90)));

    // One was lost from sight before the horizon, one on it.
    let open = aalen_johansen(&[(4, Censored), (5, Censored), (8, Lost)]);
    assert_eq!(open.effective_trials(5), Some(2.0));
    assert_eq!(open.band(5), wilson(0.0, 2.0));
    let unseen = aalen_johansen(&[(4, Censored)]);
    assert_eq!(unseen.band(5), None);
}

/// By hand: 4/5 wait after day 0, 3/4 of them after day 3, half of these after day 5.
#[test]
fn waiting_by_hand() {
    let curve = kaplan_meier(&[(0, true), (3, true), (3, false), (5, true), (9, false)]);
    for (day, share) in [(0, 0.8), (2, 0.8), (3, 0.6), (4, 0.6), (5, 0.3), (100, 0.3)] {
        assert!(still_waits(&curve, day, share), "{day}: {share}");
        assert!(!still_waits(&curve, day, share + 1e-8) && !still_waits(&curve, day, share - 1e-8));
    }
    assert_eq!(curve.quantile(0.2), Some(0));
    assert_eq!(curve.quantile(0.5), Some(5));
    assert_eq!(curve.quantile(0.9), None);
}

#[test]
fn degenerate_cases_of_waiting() {
    let none = kaplan_meier(&[]);
    assert_eq!((none.observed(), none.quantile(0.0), none.quantile(0.5)), (0, None, None));
    let censored = kaplan_meier(&[(4, false)]);
    assert_eq!((censored.observed(), censored.quantile(0.5)), (1, None));
    assert_eq!(censored.quantile(f64::NAN), None);
    let at_once = kaplan_meier(&[(0, true)]);
    assert_eq!(at_once.quantile(1.0), Some(0));
    assert!(still_waits(&at_once, 0, 0.0));
}

/// A quantile is read on a watched day with enough at risk.
#[test]
fn a_quantile_is_read_where_enough_are_seen() {
    let curve = kaplan_meier(&[(0, true), (3, true), (3, false), (5, true), (9, false)]);
    assert_eq!((curve.readable_quantile(0.2, 5), curve.readable_quantile(0.5, 5)), (Some(0), None));
    assert_eq!(curve.readable_quantile(0.5, 2), Some(5));
    assert_eq!(curve.readable_quantile(0.9, 0), None);
    // One is left of forty of whom half wait: each of them stands for twenty.
    let lost: Vec<_> = (0..39).map(|at| (at % 3, at < 19)).chain([(9, true)]).collect();
    let curve = kaplan_meier(&lost);
    assert_eq!((curve.quantile(0.9), curve.readable_quantile(0.9, 0)), (Some(9), None));
}
