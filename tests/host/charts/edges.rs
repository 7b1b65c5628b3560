//! Cases at the edge: nothing to draw, words missing or hostile, heads too long for their column.

use imbuto::charts::{
    CurvesText, FunnelText, RatioText, Size, Target, curves_chart, funnel_chart, ratio_chart, width,
};
use imbuto::domain::Stage;
use imbuto::metrics::{Funnel, Ratio, RatioCode, Reference};

use super::figures::{
    conversion, curves_words, demo, demo_ratios, funnel, ratio_words, ratios, three_per_cent,
    typed, words,
};
use super::read::{elements, hittable, within};

const WIDE: Size = Size::wide(681);

#[test]
fn nothing_to_draw_is_an_empty_sheet() {
    let none = Funnel { rows: Vec::new(), not_recorded: Stage::ALL.to_vec() };
    let chart = funnel_chart(&none, None, &FunnelText::default(), WIDE);
    within(&chart);
    assert!(elements(&chart.svg()).is_empty() && chart.hotspots.is_empty());
    let chart = ratio_chart(&ratios(&[]), None, &RatioText::default(), WIDE);
    within(&chart);
    assert!(elements(&chart.svg()).is_empty() && chart.hotspots.is_empty());
    let chart = curves_chart(&[], &[], &CurvesText::default(), WIDE);
    within(&chart);
    assert!(elements(&chart.svg()).is_empty() && chart.hotspots.is_empty());
}

#[test]
fn words_may_be_missing() {
    let chart = funnel_chart(&demo(), None, &FunnelText::default(), WIDE);
    within(&chart);
    hittable(&chart);
    let chart = ratio_chart(&demo_ratios(), None, &RatioText::default(), WIDE);
    within(&chart);
    hittable(&chart);
}

/// Nobody, one, and many: at any width nothing leaves the sheet.
#[test]
fn curves_stay_on_their_sheet() {
    let own = [0, 1, 40, 2000].map(|count| conversion(Stage::Suspect, Stage::Order, count));
    for wide in [0, 240, 358, 681, 1216, 3000] {
        for text in [CurvesText::default(), curves_words(&own)] {
            within(&curves_chart(&own, &[], &text, Size::wide(wide)));
        }
    }
}

#[test]
fn one_stage_alone() {
    let own = funnel(&[(Stage::Approach, 5)], Some(&[(2, 3)]));
    let text = words("one", &own, None);
    let chart = funnel_chart(&own, Some(&three_per_cent()), &text, WIDE);
    within(&chart);
    assert_eq!(chart.hotspots.len(), 1);
    assert_eq!(chart.hotspots[0].target, Target::Bar(Stage::Approach));
    assert!(!chart.svg().contains("polyline"), "one level of a reference has no outline");
}

#[test]
fn a_reference_without_levels_or_size_is_not_drawn() {
    let mut nothing = three_per_cent();
    nothing.rows.iter_mut().for_each(|level| level.share = 0.0);
    for reference in [Reference { name: None, rows: Vec::new() }, nothing] {
        let own = demo();
        let text = words("none", &own, Some(&reference));
        let chart = funnel_chart(&own, Some(&reference), &text, WIDE);
        within(&chart);
        assert!(!chart.svg().contains("polyline"));
    }
}

/// Nobody reached anything: no bar, no rate, and no not-a-number.
#[test]
fn nobody_at_all() {
    let own = funnel(&Stage::ALL.map(|stage| (stage, 0)), Some(&[(0, 0); 6]));
    let rule = three_per_cent();
    let text = words("nobody", &own, Some(&rule));
    let chart = funnel_chart(&own, Some(&rule), &text, WIDE);
    within(&chart);
    assert!(!chart.svg().contains("NaN") && !chart.svg().contains("polyline"));
}

#[test]
fn a_single_case_among_millions_is_seen() {
    let own = funnel(&[(Stage::Suspect, 10_000_000), (Stage::Order, 1)], None);
    let text = words("few", &own, None);
    let chart = funnel_chart(&own, None, &text, WIDE);
    let svg = chart.svg();
    let drawn = elements(&svg);
    let bar = drawn.iter().find(|e| e.get("class") == "fill-o" && e.number("height") == 144);
    assert!(bar.is_some_and(|bar| bar.number("width") == 4));
}

/// Whatever a text says, it stays a text; and it can't turn the figures around it.
#[test]
fn hostile_words_stay_words() {
    const HOSTILE: &str =
        "\u{202e}</text><img src=x onerror=\"alert('&')\">\u{2066}\u{0}\u{1f}]]>\n1";
    let own = typed();
    let mut text = words("x\"/><script>", &own, None);
    text.label = HOSTILE.to_owned();
    text.stages = HOSTILE.to_owned();
    for row in &mut text.rows {
        row.label = HOSTILE.to_owned();
        row.rate = HOSTILE.to_owned();
        row.interval = HOSTILE.to_owned();
        row.waiting = HOSTILE.to_owned();
    }
    let mut own = own;
    own.rows.iter_mut().for_each(|row| (row.open, row.lost) = (Some(1), Some(1)));
    let svg = funnel_chart(&own, None, &text, Size::wide(1200)).svg();
    for never in ["<img", "<script", "\u{202e}", "\u{2066}", "\u{0}", "\u{1f}", "]]>"] {
        assert!(!svg.contains(never), "{never:?}");
    }
    assert!(svg.contains("&lt;img src=x onerror=&quot;alert("));
    assert!(svg.contains(r#"id="x----script--open-S""#));
    well_formed(&svg);

    let own = demo_ratios();
    let mut text = ratio_words("x", &own);
    text.unit = HOSTILE.to_owned();
    for row in &mut text.rows {
        row.name = HOSTILE.to_owned();
        row.warning = HOSTILE.to_owned();
        row.note = HOSTILE.to_owned();
    }
    let svg = ratio_chart(&own, None, &text, Size::wide(1200)).svg();
    assert!(!svg.contains("<img") && !svg.contains('\u{202e}'));
    well_formed(&svg);
}

/// Tags are closed in turn, attributes are quoted, entities are known.
#[track_caller]
fn well_formed(svg: &str) {
    let mut open = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or(("", ""));
        let name = tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap_or_default();
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        for entity in tag.split('&').skip(1).chain(text.split('&').skip(1)) {
            let known = ["lt;", "gt;", "amp;", "quot;", "apos;"];
            assert!(known.iter().any(|name| entity.starts_with(name)), "{entity}");
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn the_page_policy_and_a_file_of_its_own_are_served() {
    let own = demo();
    let text = words("funnel", &own, Some(&three_per_cent()));
    let chart = funnel_chart(&own, Some(&three_per_cent()), &text, WIDE);
    let page = chart.svg();
    well_formed(&page);
    for never in ["style", "var(", "=\"#"] {
        assert!(!page.contains(never), "{never}");
    }
    assert!(page.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" "));
    assert!(page.contains("role=\"img\" aria-label=\"Imbuto: di 182"));
    let file = chart.standalone();
    for never in ["style", "fill-", "stroke-s", "stroke-p"] {
        assert!(!file.contains(never), "{never}");
    }
    well_formed(&file);
    let root = r#"width="729" height="487" viewBox="-96 -96 2916 1948""#;
    assert!(file.contains(root) && file.contains(r##"height="100%" fill="#fbfbf9"/>"##));
    let size = chart.standalone_size();
    assert_eq!((size.width, size.height), (729, 487));
    let ids = page.matches(" id=\"funnel-open-").count();
    assert_eq!(ids, page.matches(" id=").count());
}

/// French heads its column with more words than Italian: they break, and the bars give way.
#[test]
fn long_words_find_room() {
    let own = demo();
    let mut text = words("long", &own, Some(&three_per_cent()));
    text.from_first = "par rapport au premier".to_owned();
    text.rows[3].label = "Négociation commerciale et juridique avec la centrale".to_owned();
    text.rows[0].reached = "18 446 744 073 709".to_owned();
    for wide in [240, 358, 560, 681, 1200] {
        let chart = funnel_chart(&own, None, &text, Size::wide(wide));
        within(&chart);
        hittable(&chart);
    }
    let chart = funnel_chart(&own, None, &text, WIDE);
    assert!(chart.svg().contains(">par rapport<") && chart.svg().contains(">au premier<"));
    assert!(chart.svg().contains("…</text>"), "a label too long is cut");
}

#[test]
fn a_ratio_of_counts_widens_the_axis() {
    let labels = |own: &[(RatioCode, Option<Ratio>)]| {
        let own = ratios(own);
        let chart = ratio_chart(&own, None, &RatioText::default(), WIDE);
        let text = elements(&chart.svg()).iter().map(|e| e.text.replace("</text>", "")).collect();
        let mut text: Vec<String> = text;
        text.retain(|text| !text.is_empty());
        text
    };
    let row = |x, n| (RatioCode::R3, Some(Ratio::of_counts(x, n)));
    assert_eq!(labels(&[row(3, 400)]), ["0", "100", "50"]);
    assert_eq!(labels(&[row(150, 100)]), ["0", "200", "100"]);
    assert_eq!(labels(&[row(950, 100)]), ["0", "1000", "100", "500"]);
    // 100 would stand in the way of 0: it is left out, and its tick stays.
    assert_eq!(labels(&[row(3900, 100)]), ["0", "4000", "2000"]);
}

/// Expected values: Arial's metrics, for a font size of 1000.
#[test]
fn widths_are_those_of_arial() {
    #[track_caller]
    fn check(text: &str, regular: f64, bold: f64) {
        assert_eq!(width(text, 1000.0, false), regular, "{text}");
        assert_eq!(width(text, 1000.0, true), bold, "{text}");
    }
    check("59 %", 2279.0, 2279.0);
    check("Qualità", 3168.0, 3390.0);
    check("é–’…→€\u{202f}", 556.0 + 556.0 + 222.0 + 2000.0 + 556.0 + 200.0, 4146.0);
    check("e\u{301}", 556.0, 556.0);
    check("", 0.0, 0.0);
}
