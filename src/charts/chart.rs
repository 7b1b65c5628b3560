//! A drawing as the page gets it: the SVG, its size, and which part of it shows which figure. The
//! page lays buttons over those parts; it does not have to know how they were drawn.

use super::canvas::SCALE;
use super::theme::Theme;
use crate::domain::Stage;
use crate::metrics::RatioCode;

/// A finished drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// One `<svg>` element, fit for the page and for a file of its own.
    pub svg: String,
    /// The size it was drawn for, in CSS pixels.
    pub size: Size,
    /// The parts that show a figure, in reading order; none overlap.
    pub hotspots: Vec<Hotspot>,
}

/// Width and height in CSS pixels of 1/16 rem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A part of a [`Chart`] that shows a figure: at least 24 × 24, in CSS pixels from the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hotspot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What it shows.
    pub target: Target,
}

/// What a [`Hotspot`] shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A stage of the funnel: how many reached it, went on, are open and are lost.
    Bar(Stage),
    /// The passage between two stages that stand one after the other in the funnel.
    Passage(Stage, Stage),
    /// A ratio.
    Ratio(RatioCode),
    /// The line under a ratio that tells what is left out of it.
    Note(RatioCode),
}

impl Chart {
    /// The drawing as a file of its own: on a sheet of its theme's paper, with a margin of 24 px.
    #[must_use]
    pub fn standalone(&self, theme: &Theme) -> String {
        const MARGIN: u32 = 24;
        let Size { width, height } = self.size;
        let size = |margin: u32, origin: &str| {
            let (w, h) = (width + 2 * margin, height + 2 * margin);
            let (sheet_w, sheet_h) = (w * SCALE, h * SCALE);
            format!(r#"width="{w}" height="{h}" viewBox="{origin} {sheet_w} {sheet_h}""#)
        };
        let at = format!("-{0} -{0}", MARGIN * SCALE);
        let svg = self.svg.replacen(&size(0, "0 0"), &size(MARGIN, &at), 1);
        let Some((root, drawing)) = svg.split_once('\n') else { return svg };
        let mut out = String::with_capacity(svg.len() + 128);
        out.push_str(root);
        out.push_str(&format!(
            "\n<rect x=\"-{0}\" y=\"-{0}\" width=\"100%\" height=\"100%\" fill=\"",
            MARGIN * SCALE
        ));
        theme.paper.write(&mut out);
        out.push_str("\"/>\n");
        out.push_str(drawing);
        out
    }
}

impl Size {
    /// Below this charts fold to one column: letter, bar and count; name above track.
    pub const NARROW: u32 = 560;

    /// A chart `width` wide; charts made of rows are as tall as these need, whatever is asked for.
    #[must_use]
    pub const fn wide(width: u32) -> Self {
        Self { width, height: 0 }
    }

    /// The width that is drawn: what is asked for, within what can be laid out.
    pub(super) fn drawn_width(self) -> u32 {
        self.width.clamp(240, 4000)
    }
}
