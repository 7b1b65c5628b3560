//! The words of the drawings of segments.

use crate::charts::{
    Chart, FunnelPlotText, FunnelPlotsText, SegmentBlockText, SegmentRowText, SegmentsText, Size,
    funnel_plots_chart, segments_chart,
};
use crate::domain::Workspace;
use crate::metrics::{Attribute, FunnelPlot, RowKey, Segment, SegmentBy, Segments};
use crate::ui::i18n::I18n;
use crate::words::figures::{self, Wording};
use crate::words::{funnel as funnel_words, segments as words};

/// What a side is called.
pub fn name(i18n: I18n, workspace: &Workspace, key: &RowKey) -> String {
    i18n.say(|locale| Wording { locale, workspace }.row(key))
}

/// Draws the segments.
pub fn draw_segments(i18n: I18n, workspace: &Workspace, found: &Segments, size: Size) -> Chart {
    let language = i18n.language;
    let blocks = found.attributes.iter().map(|attribute| SegmentBlockText {
        name: words::attribute(language, attribute.by).to_owned(),
        verdict: verdict(i18n, attribute).to_owned(),
        rows: attribute
            .segments
            .iter()
            .map(|segment| row(i18n, workspace, attribute, segment))
            .collect(),
    });
    let text = SegmentsText {
        name: "segments".to_owned(),
        label: figures::caption(language, crate::metrics::Figure::Segments).to_owned(),
        blocks: blocks.collect(),
    };
    segments_chart(found, &text, size)
}

/// What may be said of an attribute as a whole.
fn verdict(i18n: I18n, attribute: &Attribute) -> &'static str {
    let (language, differ) = (i18n.language, &attribute.differ);
    match differ.test {
        _ if differ.names() => words::differ(language),
        _ if differ.only_left_open() => words::left_open(language),
        Ok(_) => words::may_be_chance(language),
        Err(_) => words::no_test(language),
    }
}

fn row(
    i18n: I18n,
    workspace: &Workspace,
    attribute: &Attribute,
    segment: &Segment,
) -> SegmentRowText {
    let language = i18n.language;
    let group = segment.cases.group;
    let said = attribute.is_above(segment);
    SegmentRowText {
        name: name(i18n, workspace, &segment.key),
        rate: segment.shrunk.map(|shrunk| i18n.rate(shrunk.mean)).unwrap_or_default(),
        counts: funnel_words::out_of(
            language,
            &i18n.count(group.successes),
            &i18n.count(group.trials),
        ),
        verdict: match said {
            Some(true) => words::above_mean(language).to_owned(),
            Some(false) => words::below_mean(language).to_owned(),
            None if attribute.differ.names() => words::not_apart(language).to_owned(),
            None => String::new(),
        },
    }
}

/// Of what the sides of a plot are; `None`: they are months.
fn sides_of(plot: &FunnelPlot) -> Option<SegmentBy> {
    plot.sides.iter().find_map(|side| match side.key {
        RowKey::Segment(by, _) | RowKey::RareSegments(by) => Some(by),
        RowKey::Owner(_) => Some(SegmentBy::Owner),
        _ => None,
    })
}

/// Draws the funnel plots.
pub fn draw_plots(i18n: I18n, workspace: &Workspace, plots: &[FunnelPlot], size: Size) -> Chart {
    let language = i18n.language;
    let panels = plots.iter().map(|plot| {
        let most = plot.sides.iter().map(|side| side.group.trials).max().unwrap_or_default();
        FunnelPlotText {
            name: match sides_of(plot) {
                Some(by) => words::attribute(language, by).to_owned(),
                None => words::months(language).to_owned(),
            },
            sides: plot.sides.iter().map(|side| name(i18n, workspace, &side.key)).collect(),
            most: words::so_many_cases(language, &i18n.counted(most)),
        }
    });
    let text = FunnelPlotsText {
        name: "funnel-plot".to_owned(),
        label: figures::caption(language, crate::metrics::Figure::FunnelPlot).to_owned(),
        panels: panels.collect(),
    };
    funnel_plots_chart(plots, &text, size)
}

/// Who is outside what chance explains, if anybody is.
pub fn plots_finding(i18n: I18n, workspace: &Workspace, plots: &[FunnelPlot]) -> String {
    let language = i18n.language;
    let named = plots.iter().flat_map(|plot| {
        let sides = plot.sides.iter().filter(|side| side.is_named);
        sides.map(|side| name(i18n, workspace, &side.key))
    });
    let names: Vec<String> = named.collect();
    let mut sides = plots.iter().flat_map(|plot| &plot.sides);
    match (names.is_empty(), sides.any(|side| side.is_outside)) {
        (false, _) => words::outside(language, &names.join(", ")),
        (true, true) => words::none_named(language).to_owned(),
        (true, false) => words::none_outside(language).to_owned(),
    }
}
