//! How a mark looks, where a style of plotters cannot say it: hatching, dots, a halo around
//! letters, two weights. Lengths are steps of the sheet, except font sizes.

use super::ink::Ink;
use crate::domain::Stage;

/// Steps of the sheet in one CSS pixel. plotters places everything on whole numbers: a sheet of
/// four steps to the pixel, scaled back by its `viewBox`, keeps quarters of a pixel.
pub(super) const SCALE: u32 = 4;

/// CSS pixels in steps of the sheet.
pub(super) fn steps(px: f64) -> i32 {
    (px * f64::from(SCALE)).round() as i32
}

/// A place given in CSS pixels from the top left of the sheet.
pub(super) fn at(x: f64, y: f64) -> (i32, i32) {
    (steps(x), steps(y))
}

/// The look of a shape.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) fill: Option<Fill>,
    pub(super) line: Option<Line>,
    /// In per cent.
    pub(super) opacity: u32,
    /// Corners of 2 px.
    pub(super) rounded: bool,
}

/// The inside of a shape.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fill {
    /// One ink.
    Solid(Ink),
    /// Slanted stripes in the colour of the stage.
    Hatch(Stage),
}

/// A stroke.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) ink: Ink,
    pub(super) width: u32,
    pub(super) dash: Dash,
}

/// What a stroke is made of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Dash {
    /// One piece.
    Whole,
    /// Dots: a reference.
    Dotted,
    /// Dashes: what is lost.
    Dashed,
}

/// A face for text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face {
    pub(super) ink: Ink,
    /// Font size in CSS pixels.
    pub(super) size: f64,
    pub(super) weight: u32,
    pub(super) anchor: Anchor,
    /// Laid around the letters, so that they can be read over a line.
    pub(super) halo: Option<Ink>,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Look {
    /// Filled, without a line.
    pub(super) const fn filled(fill: Fill) -> Self {
        Self { fill: Some(fill), line: None, opacity: 100, rounded: false }
    }

    /// A line alone.
    pub(super) const fn line(line: Line) -> Self {
        Self { fill: None, line: Some(line), opacity: 100, rounded: false }
    }
}

impl Line {
    /// In one piece.
    pub(super) const fn new(ink: Ink, width: u32) -> Self {
        Self { ink, width, dash: Dash::Whole }
    }
}

impl Face {
    /// Weight 400, from its left end.
    pub(super) const fn new(ink: Ink, size: f64) -> Self {
        Self { ink, size, weight: 400, anchor: Anchor::Start, halo: None }
    }

    /// Weight 600.
    pub(super) const fn strong(self) -> Self {
        Self { weight: 600, ..self }
    }

    /// Standing at another end.
    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// From the middle of its capitals down to the line that they stand on, in CSS pixels.
    pub(super) fn half_capital(self) -> f64 {
        0.36 * self.size
    }
}
