//! A drawing as the page gets it: the SVG, its size, and which part of it shows which figure. The
//! page lays buttons over those parts; it does not have to know how they were drawn.

use std::fmt::Write as _;

use super::drawing::Drawing;
use super::ink::{FONT, Ink};
use super::style::SCALE;
use super::svg::{Area, Drawn, escape, sheet};
use crate::domain::Stage;
use crate::metrics::{InLedger, Measure, RatioCode, StatusKind};

/// A finished drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The size it was drawn for, in CSS pixels.
    pub size: Size,
    /// The parts that show a figure, in reading order; none overlap.
    pub hotspots: Vec<Hotspot>,
    /// What a screen reader says for the whole.
    label: String,
    drawing: Drawing,
}

/// Width and height in CSS pixels of 1/16 rem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A part of a [`Chart`] that shows a figure: at least 24 × 24, in CSS pixels from the top left. Smaller ones
/// are points that stand close; the rows of the table lead where they lead.
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

impl Hotspot {
    /// What is smaller than this, a finger hardly hits.
    const LEAST: f64 = 24.0;

    /// Whether it is smaller than what a finger hits.
    #[must_use]
    pub const fn is_small(&self) -> bool {
        self.width < Self::LEAST || self.height < Self::LEAST
    }

    /// From one corner to the other, in CSS pixels.
    pub(super) fn between(from: (f64, f64), to: (f64, f64), target: Target) -> Self {
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        Self { x: from.0, y: from.1, width, height, target }
    }
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
    /// A number of the ledger.
    Counted(InLedger),
    /// How those that the ledger counts stand.
    Ends(StatusKind),
    /// Those that were lost for the reason in this row, in this stage; in all of them where none is named.
    Lost(usize, Option<Stage>),
    /// The line under a ratio that tells what is left out of it.
    Note(RatioCode),
    /// One measure of two sides.
    Compared(Measure),
    /// All of a row.
    Row(usize),
    /// A place of a grid, by row and column.
    Cell {
        /// Which row.
        row: usize,
        /// Which column.
        column: usize,
    },
}

impl Chart {
    /// An empty sheet.
    #[must_use]
    pub fn empty(size: Size) -> Self {
        Self { size, hotspots: Vec::new(), label: String::new(), drawing: Drawing::default() }
    }

    /// Draws on a sheet of `size`. `name` tells its ids from those of the other charts on the page;
    /// `label` is what a screen reader says for the whole.
    pub(super) fn draw(
        name: &str,
        label: &str,
        size: Size,
        draw: impl FnOnce(&Area) -> Drawn,
    ) -> Self {
        Self { label: label.to_owned(), drawing: sheet(name, size, draw), ..Self::empty(size) }
    }

    /// The same with the parts that show a figure.
    pub(super) fn showing(self, hotspots: Vec<Hotspot>) -> Self {
        Self { hotspots, ..self }
    }

    /// One `<svg>` element for the page, whose style sheet gives it font and colours.
    #[must_use]
    pub fn svg(&self) -> String {
        let mut out = self.root(0);
        out.push_str(">\n");
        self.drawing.write_classes(&mut out);
        out.push_str("</svg>\n");
        out
    }

    /// The drawing as a file of its own: in its colours and on paper, with a margin of 24 px.
    #[must_use]
    pub fn standalone(&self) -> String {
        let mut out = self.root(Self::MARGIN);
        out.push_str(" font-family=\"");
        escape(&mut out, FONT);
        let _ = writeln!(
            out,
            "\">\n<rect x=\"-{0}\" y=\"-{0}\" width=\"100%\" height=\"100%\" fill=\"#{1:06x}\"/>",
            Self::MARGIN * SCALE,
            Ink::Paper.colour(),
        );
        self.drawing.write_colours(&mut out);
        out.push_str("</svg>\n");
        out
    }

    /// The size of [`Chart::standalone`].
    #[must_use]
    pub const fn standalone_size(&self) -> Size {
        let Size { width, height } = self.size;
        Size { width: width + 2 * Self::MARGIN, height: height + 2 * Self::MARGIN }
    }

    /// Around a file of its own, in CSS pixels.
    const MARGIN: u32 = 24;

    /// The root element, still open.
    fn root(&self, margin: u32) -> String {
        let mut out = String::with_capacity(16 * 1024);
        let (width, height) = (self.size.width + 2 * margin, self.size.height + 2 * margin);
        let origin = -i64::from(margin * SCALE);
        let _ = write!(
            out,
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="{width}" height="{height}" viewBox="{origin} {origin} {} {}""#,
            width * SCALE,
            height * SCALE,
        );
        // An empty sheet says nothing.
        if self.label.is_empty() {
            out.push_str(" aria-hidden=\"true\"");
            return out;
        }
        out.push_str(" role=\"img\" aria-label=\"");
        escape(&mut out, &self.label);
        out.push('"');
        out
    }
}

impl Size {
    /// Below this the funnel folds to one column: letter, bar and count.
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
