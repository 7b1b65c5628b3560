//! Committed pictures: what a change does to a drawing can be looked at before it is accepted.
//! `UPDATE_SNAPSHOTS=1` writes them anew.

use std::fs;
use std::path::Path;

use imbuto::charts::{
    Chart, LanesText, Size, curves_chart, funnel_chart, lanes_chart, ratio_chart,
};
use imbuto::domain::{ActivityId, Stage};
use imbuto::metrics::{Lane, LaneMark, Lanes, Quantiles, Ratio, RatioCode};
use jiff::civil::date;

use super::figures::{
    conversion, curves_words, demo, demo_ratios, funnel, ratio_words, ratios, three_per_cent,
    typed, words,
};
use super::read::within;
use super::themes::check_themes;

const WIDE: Size = Size::wide(681);
const PHONE: Size = Size::wide(358);

/// The drawing as a file: it has its colours in it, and any program shows it. A drawing that its plain name
/// says all of is looked at in the dark and in grey, too.
#[track_caller]
pub fn check(name: &str, chart: &Chart) {
    check_text(name, &chart.standalone());
    if !name.contains('-') || ["funnel-plot", "lost-reasons"].contains(&name) {
        check_themes(name, chart);
    }
}

#[track_caller]
pub fn check_text(name: &str, svg: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/host/charts/{name}.svg"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        assert!(fs::write(&path, svg).is_ok(), "{name}.svg can't be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(svg == expected, "{name}.svg differs: look at it, then UPDATE_SNAPSHOTS=1");
    assert!(svg.len() < 24_000, "{name}.svg: {} bytes", svg.len());
}

#[test]
fn funnels() {
    let (own, rule) = (demo(), three_per_cent());
    let text = words("funnel", &own, Some(&rule));
    let draw = |size| funnel_chart(&own, Some(&rule), &text, size);
    check("funnel", &draw(WIDE));
    check("funnel-phone", &draw(PHONE));
    check_text("funnel-page", &draw(WIDE).svg());
    let bare = words("funnel", &own, None);
    check("funnel-alone", &funnel_chart(&own, None, &bare, WIDE));
}

#[test]
fn funnel_of_typed_counts() {
    let (own, rule) = (typed(), three_per_cent());
    let text = words("quick", &own, Some(&rule));
    let draw = |size| funnel_chart(&own, Some(&rule), &text, size);
    check("funnel-typed", &draw(Size::wide(759)));
    check("funnel-typed-phone", &draw(PHONE));
}

#[test]
fn funnel_with_stages_not_recorded() {
    let reached = [(Stage::Suspect, 90), (Stage::Approach, 40), (Stage::Order, 12)];
    let own = funnel(&reached, Some(&[(20, 30), (10, 18), (0, 0)]));
    let rule = three_per_cent();
    let text = words("gaps", &own, Some(&rule));
    check("funnel-gaps", &funnel_chart(&own, Some(&rule), &text, WIDE));
}

#[test]
fn funnel_that_nobody_went_through() {
    let reached = Stage::ALL.into_iter().zip([12, 3, 0, 0, 0, 0]).collect::<Vec<_>>();
    let own = funnel(&reached, Some(&[(9, 0), (2, 1), (0, 0), (0, 0), (0, 0), (0, 0)]));
    let text = words("zero", &own, None);
    check("funnel-zero", &funnel_chart(&own, None, &text, WIDE));
}

#[test]
fn funnel_that_grows() {
    let stages = [Stage::Suspect, Stage::Prospect, Stage::Approach, Stage::Order];
    let own = funnel(&stages.into_iter().zip([40, 66, 90, 7]).collect::<Vec<_>>(), None);
    let rule = three_per_cent();
    let text = words("grows", &own, Some(&rule));
    check("funnel-grows", &funnel_chart(&own, Some(&rule), &text, WIDE));
}

#[test]
fn five_ratios() {
    let own = demo_ratios();
    let of = |numerator, denominator| Some(Ratio::nested(numerator, denominator));
    let year_before = ratios(&[
        (RatioCode::R1, of(52, 100)),
        (RatioCode::Rs, of(74, 100)),
        (RatioCode::R2, of(80, 100)),
        (RatioCode::R3, of(66, 100)),
        (RatioCode::R4, of(41, 100)),
    ]);
    let text = ratio_words("ratios", &own);
    let draw = |size| ratio_chart(&own, Some(&year_before), &text, size);
    check("ratios", &draw(Size::wide(600)));
    check("ratios-phone", &draw(PHONE));
}

#[test]
fn ratios_that_are_not_measured() {
    let own = ratios(&[
        (RatioCode::R1, Some(Ratio::nested(3, 12))),
        (RatioCode::Rs, None),
        (RatioCode::R2, None),
        (RatioCode::RsR2, Some(Ratio::nested(0, 3))),
        (RatioCode::R3, Some(Ratio::nested(0, 0))),
        (RatioCode::R4, Some(Ratio::nested(0, 0))),
    ]);
    let text = ratio_words("blank", &own);
    check("ratios-blank", &ratio_chart(&own, None, &text, Size::wide(600)));
    check("ratios-blank-phone", &ratio_chart(&own, None, &text, PHONE));
}

#[test]
fn ratios_of_counts() {
    let own = ratios(&[
        (RatioCode::R1, Some(Ratio::of_counts(66, 120))),
        (RatioCode::Rs, Some(Ratio::of_counts(90, 66))),
        (RatioCode::R3, Some(Ratio::of_counts(9, 12))),
        (RatioCode::R4, Some(Ratio::of_counts(5, 4))),
    ]);
    let text = ratio_words("counts", &own);
    check("ratios-of-counts", &ratio_chart(&own, None, &text, Size::wide(600)));
}

#[test]
fn curves_of_five_passages() {
    let counts = [182, 108, 67, 43, 6];
    let stages = Stage::ALL.windows(2).zip(counts);
    let own: Vec<_> = stages.map(|(pair, count)| conversion(pair[0], pair[1], count)).collect();
    let text = curves_words(&own);
    let stays = [Quantiles { median: Some(23), p90: Some(61) }; 5];
    let draw = |size| curves_chart(&own, &stays, &text, size);
    within(&draw(PHONE));
    check("curves", &draw(Size::wide(1216)));
    check("curves-phone", &draw(PHONE));
}

#[test]
fn lanes_of_colleagues() {
    let lane = |days: &[(u32, bool)]| Lane {
        owner: None,
        marks: days
            .iter()
            .map(|(day, is_advance)| LaneMark {
                activity: ActivityId::new(u64::from(*day), [0; 10]),
                day: *day,
                is_advance: *is_advance,
            })
            .collect(),
    };
    let lanes = Lanes {
        from: date(2026, 6, 1),
        days: 182,
        lanes: vec![
            lane(&[(9, false), (29, false), (85, true), (92, true), (108, true), (115, false)]),
            lane(&[(109, false), (112, false)]),
        ],
        bands: vec![(108, 115)],
        collisions: Vec::new(),
    };
    let months = ["giu", "lug", "ago", "set", "ott", "nov"];
    let text = LanesText {
        name: "lanes".to_owned(),
        label: "Chi l’ha contattata".to_owned(),
        lanes: vec![("Giada".to_owned(), "6".to_owned()), ("Nadir".to_owned(), "2".to_owned())],
        months: [0, 30, 61, 92, 122, 153].into_iter().zip(months.map(str::to_owned)).collect(),
    };
    check("lanes", &lanes_chart(&lanes, &text, WIDE));
    check("lanes-phone", &lanes_chart(&lanes, &text, PHONE));
}
