//! The longest names of three languages, from a phone of 360 px to the wall of a room.

use imbuto::charts::{
    MonthsPanelText, MonthsText, RatioRowText, RatioText, Size, levers_chart, months_chart,
    ratio_chart,
};
use imbuto::metrics::{ControlChart, RatioCode, Ratios};
use imbuto::words::{Language, over_time, stage};

use super::figures::{demo_ratios, ratio_words};
use super::ledger::months;
use super::pictures::check;
use super::plan::levers_in;
use super::read::{hittable, within};

const LANGUAGES: [Language; 3] = [Language::It, Language::Fr, Language::En];

/// A phone of 360 px, half a page and a whole one, and the wall of a room.
const WIDTHS: [u32; 4] = [328, 681, 1216, 1600];

fn ratios_in(language: Language, ratios: &Ratios) -> RatioText {
    let text = ratio_words("ratios", ratios);
    let rows = text.rows.into_iter().zip(&ratios.rows).map(|(row, of)| RatioRowText {
        name: stage::ratio(language, of.code).to_owned(),
        tells: stage::ratio_tells(language, of.code).to_owned(),
        ..row
    });
    RatioText { rows: rows.collect(), ..text }
}

fn months_in(language: Language) -> (Vec<ControlChart>, MonthsText) {
    let codes = [RatioCode::R1, RatioCode::Rs, RatioCode::RsR2, RatioCode::R3, RatioCode::R4];
    let cases = [(10, 20, false), (11, 22, false), (2, 24, true), (12, 21, false)];
    let charts = codes.map(|code| ControlChart { code, ..months(&cases) });
    let panels = codes.map(|code| MonthsPanelText {
        name: stage::ratio(language, code).to_owned(),
        rate: over_time::by_quarter(language, "58 %, 1.118 su 1.922, 129 giorni"),
        months: ["gen–mar", "apr–giu", "lug–set", "ott–dic"].map(str::to_owned).into(),
    });
    let text = MonthsText {
        name: "months".to_owned(),
        label: over_time::months_name(language).to_owned(),
        panels: panels.into(),
    };
    (charts.into(), text)
}

#[test]
fn long_names_are_not_cut_in_any_language() {
    let ratios = demo_ratios();
    for language in LANGUAGES {
        let text = ratios_in(language, &ratios);
        let (charts, months) = months_in(language);
        let (effects, levers) = levers_in(language);
        for width in WIDTHS {
            let size = Size::wide(width);
            for chart in [
                ratio_chart(&ratios, None, &text, size),
                months_chart(&charts, &months, size),
                levers_chart(&effects, &levers, size),
            ] {
                within(&chart);
                hittable(&chart);
                let svg = chart.svg();
                assert!(!svg.contains('…'), "{language:?}, {width}: something is cut in {svg}");
            }
        }
        let code = language.code();
        check(&format!("names-ratios-{code}"), &ratio_chart(&ratios, None, &text, Size::wide(328)));
        check(&format!("names-months-{code}"), &months_chart(&charts, &months, Size::wide(328)));
        check(&format!("names-levers-{code}"), &levers_chart(&effects, &levers, Size::wide(681)));
    }
}
