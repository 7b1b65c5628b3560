//! How an element looks: what plotters' styles cannot say, noted beside each element that is drawn.

use super::canvas::SCALE;
use super::theme::Colour;
use crate::domain::Stage;

/// How an element looks.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ink {
    /// As a plotters style says: for elements that come through plotters.
    Styled,
    /// A shape.
    Shape { fill: Option<Fill>, line: Option<Line> },
    /// A text.
    Type(Type),
}

/// The inside of a shape.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fill {
    /// A colour.
    Solid(Colour),
    /// A colour seen through, in per cent.
    Tint(Colour, u32),
    /// Slanted stripes in the stage's colour.
    Hatch(Stage),
    /// A colour, with corners rounded by 2 px.
    Rounded(Colour),
}

/// A stroke; lengths in steps of the sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) colour: Colour,
    pub(super) width: u32,
    pub(super) dotted: bool,
    /// Opacity, in per cent.
    pub(super) opacity: u32,
}

/// A face for text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) colour: Colour,
    /// Font size in CSS pixels.
    pub(super) size: f64,
    pub(super) weight: u32,
    pub(super) anchor: Anchor,
    /// A colour laid around the letters.
    pub(super) halo: Option<Colour>,
    /// The colour of what follows [`TAIL`], set in 12 px and weight 400.
    pub(super) tail: Colour,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Line {
    /// A plain line, `width` CSS pixels thick.
    pub(super) fn new(colour: Colour, width: f64) -> Self {
        Self {
            colour,
            width: (width * f64::from(SCALE)).round() as u32,
            dotted: false,
            opacity: 100,
        }
    }
}

impl Type {
    /// Weight 400, from its left end.
    pub(super) const fn new(colour: Colour, size: f64) -> Self {
        Self { colour, size, weight: 400, anchor: Anchor::Start, halo: None, tail: colour }
    }

    /// Weight 600.
    pub(super) const fn strong(self) -> Self {
        Self { weight: 600, ..self }
    }

    /// Standing at another end.
    pub(super) const fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// In a text, where its tail begins.
pub(super) const TAIL: char = '\u{1f}';

/// The size of a text's tail in CSS pixels.
pub(super) const TAIL_SIZE: f64 = 12.0;
/// The space before a text's tail in CSS pixels.
pub(super) const TAIL_SPACE: f64 = 6.0;
