//! What must hold of every drawing: parts add up, nothing leaves the sheet, nothing overlaps.

use imbuto::charts::{Size, funnel_chart, ratio_chart};
use imbuto::domain::Stage;
use imbuto::metrics::{Funnel, Ratio, RatioCode};
use proptest::prelude::*;

use super::figures::{demo, funnel, ratio_words, ratios, three_per_cent, words};
use super::read::{Element, elements, hittable, within};

/// A bar's width: of the solid centre, with the open flanks, with the lost ones.
fn bar(elements: &[Element<'_>], stage: Stage) -> [i64; 3] {
    let tall = |element: &&Element<'_>| element.tag == "rect" && element.number("height") >= 140;
    let solid = format!("fill-{}", stage.code().to_lowercase());
    let hatch = format!("-{})", stage.code());
    let wide = |key: &str, value: &str| {
        let found = elements.iter().filter(tall).find(|e| e.get(key).ends_with(value));
        found.map_or((0, 0), |rect| (rect.number("y"), rect.number("width")))
    };
    let (solid, hatch) = (wide("class", &solid), wide("fill", &hatch));
    let top = solid.0.max(hatch.0);
    let outline = elements.iter().filter(tall).find(|element| {
        element.get("class").starts_with("fill-surface") && element.number("y") == top + 2
    });
    let outline = outline.map_or(0, |rect| rect.number("width") + 4);
    [solid.1, hatch.1.max(solid.1), outline.max(hatch.1).max(solid.1)]
}

#[track_caller]
fn adds_up(own: &Funnel, width: u32) {
    let text = words("funnel", own, None);
    let chart = funnel_chart(own, None, &text, Size::wide(width));
    let svg = chart.svg();
    let elements = elements(&svg);
    let bars: Vec<_> = own.rows.iter().map(|row| bar(&elements, row.stage)).collect();
    for (pair, row) in bars.windows(2).zip(&own.rows) {
        assert_eq!(pair[0][0], pair[1][2], "centre of {:?} is as wide as the bar below", row.stage);
    }
    let Some(full) = bars.iter().map(|bar| bar[2]).max() else { return };
    let largest = own.rows.iter().map(|row| row.reached).max().unwrap_or(0).max(1);
    for (bar, row) in bars.iter().zip(&own.rows) {
        let [on, open, all] = *bar;
        assert!(on <= open && open <= all, "{bar:?}");
        let expected = full as f64 * row.reached as f64 / largest as f64;
        // A quarter of a pixel on either side; at least one pixel for what is there.
        assert!((all as f64 - expected).abs() <= 4.0, "{bar:?}, expected {expected}");
        let flanks = full as f64 * row.open.unwrap_or(0) as f64 / largest as f64;
        assert!(((open - on) as f64 - flanks).abs() <= 8.0, "{bar:?}, flanks {flanks}");
    }
}

#[test]
fn parts_of_the_demo_funnel_add_up() {
    adds_up(&demo(), 681);
    adds_up(&demo(), 358);
}

/// Who reached a stage and those for whom it is the furthest, so that they add up.
fn any_funnel() -> impl Strategy<Value = Funnel> {
    let furthest = prop::collection::vec((0_u64..400, 0_u64..400), 0..6);
    furthest.prop_map(|mut waiting| {
        if let Some(last) = waiting.last_mut() {
            *last = (0, 0);
        }
        let mut reached = 7;
        let mut rows: Vec<_> = Stage::ALL
            .into_iter()
            .zip(waiting.iter().rev())
            .map(|(_, w)| {
                reached += w.0 + w.1;
                reached
            })
            .collect();
        rows.reverse();
        funnel(&Stage::ALL.into_iter().zip(rows).collect::<Vec<_>>(), Some(&waiting))
    })
}

/// The largest count that the app takes from anybody: see `parse_count`. A sheet has room for it.
const LARGEST: u64 = 1_000_000_000_000;

fn any_counts() -> impl Strategy<Value = Funnel> {
    let count = prop_oneof![0_u64..50, 0..LARGEST, Just(LARGEST)];
    prop::collection::vec(prop::option::of(count), 6).prop_map(|counts| {
        let known = Stage::ALL.into_iter().zip(counts).filter_map(|(stage, n)| Some((stage, n?)));
        funnel(&known.collect::<Vec<_>>(), None)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_of_a_funnel_add_up(own in any_funnel(), width in 0_u32..1500) {
        adds_up(&own, width);
    }

    #[test]
    fn funnels_stay_on_their_sheet(
        own in prop_oneof![any_funnel(), any_counts()],
        width in 0_u32..1500,
        with_reference: bool,
    ) {
        let rule = three_per_cent();
        let reference = with_reference.then_some(&rule);
        let text = words("funnel", &own, reference);
        let draw = || funnel_chart(&own, reference, &text, Size::wide(width));
        let chart = draw();
        within(&chart);
        hittable(&chart);
        prop_assert_eq!(chart.hotspots.len(), (2 * own.rows.len()).saturating_sub(1));
        prop_assert_eq!(chart, draw());
    }

    #[test]
    fn ratios_stay_on_their_sheet(
        pairs in prop::collection::vec(
            prop::option::of((prop_oneof![0_u64..60, any::<u64>()], 0_u64..60, any::<bool>())),
            0..6,
        ),
        width in 0_u32..1500,
    ) {
        let codes =
            [RatioCode::R1, RatioCode::Rs, RatioCode::R2, RatioCode::RsR2, RatioCode::R3];
        let ratio = |(x, n, nested): (u64, u64, bool)| match nested {
            true => Ratio::nested(x, n),
            false => Ratio::of_counts(x, n),
        };
        let rows: Vec<_> =
            codes.into_iter().zip(pairs).map(|(code, pair)| (code, pair.map(ratio))).collect();
        let own = ratios(&rows);
        let text = ratio_words("ratios", &own);
        let chart = ratio_chart(&own, Some(&own), &text, Size::wide(width));
        within(&chart);
        hittable(&chart);
        let notes = own.rows.iter().filter(|row| row.unmeasured > 0).count();
        prop_assert_eq!(chart.hotspots.len(), own.rows.len() + notes);
    }
}
