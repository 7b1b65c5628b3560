//! The drawings of segments and of targeting: pictures of a made-up firm, and that nothing leaves the sheet.
#![expect(clippy::expect_used, reason = "a test stops where its own firm has no segments")]

use imbuto::charts::{
    FitsText, FunnelPlotText, FunnelPlotsText, MixRowText, MixText, MixesText, SegmentBlockText,
    SegmentRowText, SegmentsText, Size, fits_chart, funnel_plots_chart, mixes_chart,
    segments_chart,
};
use imbuto::domain::Workspace;
use imbuto::metrics::{
    Chosen, Columns, Day, Fits, FunnelPlot, Measure, Mix, RatioCode, Segments, Targeting, segments,
    targeting,
};
use imbuto::words::segments as words;
use imbuto::words::{Language, targeting as target_words};

use super::pictures::check;
use super::read::{hittable, within};
use crate::fixture::{TODAY, workspace};

const WIDE: Size = Size::wide(1216);
const NARROW: Size = Size::wide(328);
const STEPS: (usize, u32) = (1_000, 10_000);

/// Four sources that differ: how many of each were won, are suspects, were lost at once.
fn firm() -> Workspace {
    let sources = [
        ("Raccomandazione", [14, 5, 6]),
        ("Fiera", [6, 9, 12]),
        ("Telefonata_a_freddo_da_un_elenco", [2, 22, 21]),
        ("Newsletter", [3, 4, 4]),
    ];
    let lines = sources.into_iter().flat_map(|(source, [won, open, lost])| {
        let kinds = [("w", won, "P@02-01 won@03-01"), ("o", open, ""), ("l", lost, "lost@01-20")];
        kinds.into_iter().flat_map(move |(kind, count, rest)| {
            (0..count).map(move |n| format!("{source}{kind}{n} S@01-01 {rest} source={source}\n"))
        })
    });
    workspace(&lines.collect::<String>())
}

fn found(workspace: &Workspace) -> (Segments, Targeting) {
    let columns = Columns::of(workspace);
    let today = Day::of(Some(TODAY));
    let measure = Measure::Of(RatioCode::R1);
    let mut one = segments(&columns, Chosen::everything(), measure, today).expect("a passage");
    let mut other = targeting(&columns, Chosen::everything());
    let segments = loop {
        if let Some(found) = one.step(workspace, &columns, STEPS.0, STEPS.1) {
            break found;
        }
    };
    loop {
        if let Some(found) = other.step(workspace, &columns, STEPS.0, STEPS.1) {
            return (segments, found);
        }
    }
}

fn name(key: &imbuto::metrics::RowKey) -> String {
    key.to_string().replace("source:", "").replace('_', " ")
}

fn segments_words(found: &Segments, language: Language) -> SegmentsText {
    let blocks = found.attributes.iter().map(|attribute| SegmentBlockText {
        name: words::attribute(language, attribute.by).to_owned(),
        verdict: words::left_open(language).to_owned(),
        rows: attribute
            .segments
            .iter()
            .map(|one| SegmentRowText {
                name: name(&one.key),
                rate: "100 %".to_owned(),
                counts: format!("{} su {}", one.cases.group.successes, one.cases.group.trials),
                verdict: words::above_mean(language).to_owned(),
            })
            .collect(),
    });
    let (name, label) = ("segments".to_owned(), words::segments(language).to_owned());
    SegmentsText { name, label, blocks: blocks.collect() }
}

fn plots_words(plots: &[FunnelPlot], language: Language) -> FunnelPlotsText {
    let panels = plots.iter().map(|plot| FunnelPlotText {
        name: words::source(language).to_owned(),
        sides: plot.sides.iter().map(|side| name(&side.key)).collect(),
        most: "46 casi".to_owned(),
    });
    let (name, label) = ("plots".to_owned(), words::funnel_plot(language).to_owned());
    FunnelPlotsText { name, label, panels: panels.collect() }
}

fn mixes_words(mixes: &[Mix], language: Language) -> MixesText {
    let blocks = mixes.iter().map(|mix| MixText {
        name: words::attribute(language, mix.by).to_owned(),
        verdict: target_words::cannot_tell(language).to_owned(),
        rows: mix
            .values
            .iter()
            .map(|value| MixRowText {
                name: name(&value.key),
                counts: [(value.customers, mix.customers), (value.file, mix.file)]
                    .map(|(of, all)| format!("{of} su {all}")),
                verdict: target_words::too_many(language).to_owned(),
            })
            .collect(),
    });
    let (name, label) = ("mixes".to_owned(), target_words::name(language).to_owned());
    MixesText { name, label, blocks: blocks.collect() }
}

fn fits_words(language: Language) -> FitsText {
    FitsText {
        name: "fits".to_owned(),
        label: target_words::name(language).to_owned(),
        middle: target_words::middle(language).to_owned(),
        less: target_words::less(language).to_owned(),
        more: target_words::more(language).to_owned(),
    }
}

fn mark_is(deals: usize) -> String {
    format!("un segno = {deals} trattative")
}

#[test]
fn pictures_of_segments_and_of_targeting() {
    let (found, target) = found(&firm());
    let (text, plots) = (segments_words(&found, Language::It), found.plots());
    check("segments", &segments_chart(&found, &text, WIDE));
    check("segments-narrow", &segments_chart(&found, &text, NARROW));
    let text = plots_words(&plots, Language::It);
    check("funnel-plot", &funnel_plots_chart(&plots, &text, WIDE));
    let text = mixes_words(&target.mixes, Language::It);
    check("mixes", &mixes_chart(&target.mixes, &text, WIDE));
    check("mixes-narrow", &mixes_chart(&target.mixes, &text, NARROW));
    let fits = target.fits.expect("enough are closed");
    check("fits", &fits_chart(&fits, &fits_words(Language::It), mark_is, WIDE));
    check("fits-narrow", &fits_chart(&fits, &fits_words(Language::It), mark_is, NARROW));
}

#[test]
fn in_every_language_and_width_they_stay_on_their_sheets() {
    let (found, target) = found(&firm());
    let (plots, fits) = (found.plots(), target.fits.expect("enough are closed"));
    for language in [Language::It, Language::Fr, Language::En] {
        for width in [0, 240, 328, 459, 460, 688, 900, 1216, 1600] {
            let size = Size::wide(width);
            let chart = segments_chart(&found, &segments_words(&found, language), size);
            within(&chart);
            hittable(&chart);
            let chart = funnel_plots_chart(&plots, &plots_words(&plots, language), size);
            within(&chart);
            hittable(&chart);
            within(&mixes_chart(&target.mixes, &mixes_words(&target.mixes, language), size));
            within(&fits_chart(&fits, &fits_words(language), mark_is, size));
        }
    }
}

/// Whoever is drawn is drawn once, or counted in a mark for several.
#[test]
fn every_fit_has_its_place() {
    let (_, target) = found(&firm());
    let fits = target.fits.expect("enough are closed");
    let wide = fits_chart(&fits, &fits_words(Language::It), mark_is, Size::wide(4_000));
    let none = Fits { customers: Vec::new(), file: Vec::new() };
    let empty = fits_chart(&none, &fits_words(Language::It), mark_is, WIDE);
    within(&empty);
    assert!(empty.hotspots.is_empty());
    assert!(wide.svg().contains("un segno"), "it is said for how many a mark stands");
}
