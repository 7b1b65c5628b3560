//! The colours of a drawing, light and dark. The same tokens stand in the style sheet, for the
//! page; a test holds the two equal. Knows no figure.

use crate::domain::Stage;

/// The page's font, for drawings that leave it: the style sheet's `--font`.
pub const FONT: &str = r#""Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, "DejaVu Sans Condensed", system-ui, sans-serif"#;

/// An opaque colour, `0xrrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u32);

/// The colours that charts take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The page.
    pub paper: Colour,
    /// Things with a box.
    pub surface: Colour,
    /// Wells.
    pub sunken: Colour,
    /// Hairlines, decorative.
    pub line: Colour,
    /// Outlines that carry meaning: at least 3 : 1 on paper.
    pub line_strong: Colour,
    /// Text and marks.
    pub ink: Colour,
    /// Secondary text.
    pub ink_2: Colour,
    /// Captions and uncertainty.
    pub ink_3: Colour,
    /// The ramp, one per stage in their order.
    pub stages: [Colour; 6],
    /// Text on the ramp, one per stage.
    pub on_stages: [Colour; 6],
    /// Won.
    pub won: Colour,
    /// Lost.
    pub lost: Colour,
    /// Behind lost.
    pub lost_tint: Colour,
    /// Asks for something.
    pub warn: Colour,
    /// Still open, where no stage is meant.
    pub open: Colour,
    /// The first of two compared.
    pub series_a: Colour,
    /// The second of two compared.
    pub series_b: Colour,
}

impl Theme {
    /// Ink on paper; also for print and export.
    pub const LIGHT: Self = Self {
        paper: Colour(0xfbfbf9),
        surface: Colour(0xffffff),
        sunken: Colour(0xf2f2ee),
        line: Colour(0xdfded8),
        line_strong: Colour(0x86867f),
        ink: Colour(0x17181b),
        ink_2: Colour(0x484a50),
        ink_3: Colour(0x63656b),
        stages: [
            Colour(0x319da3),
            Colour(0x187fa0),
            Colour(0x1d5da4),
            Colour(0x3e378b),
            Colour(0x43195e),
            Colour(0x340c29),
        ],
        on_stages: [
            Colour(0x0b1416),
            Colour(0xffffff),
            Colour(0xffffff),
            Colour(0xffffff),
            Colour(0xffffff),
            Colour(0xffffff),
        ],
        won: Colour(0x1a6e3c),
        lost: Colour(0x98412c),
        lost_tint: Colour(0xf8e9e4),
        warn: Colour(0x855000),
        open: Colour(0x55606b),
        series_a: Colour(0x17181b),
        series_b: Colour(0x2a63bb),
    };

    /// The same on dark ground: further along is brighter.
    pub const DARK: Self = Self {
        paper: Colour(0x131417),
        surface: Colour(0x1b1c20),
        sunken: Colour(0x0d0e10),
        line: Colour(0x303238),
        line_strong: Colour(0x7c7f88),
        ink: Colour(0xecece8),
        ink_2: Colour(0xc0c1c3),
        ink_3: Colour(0x9c9ea4),
        stages: [
            Colour(0x0b747e),
            Colour(0x2a8bb2),
            Colour(0x719ddc),
            Colour(0xb5b1ed),
            Colour(0xe6c4f5),
            Colour(0xfce3f0),
        ],
        on_stages: [
            Colour(0xffffff),
            Colour(0x0d0e10),
            Colour(0x0d0e10),
            Colour(0x0d0e10),
            Colour(0x0d0e10),
            Colour(0x0d0e10),
        ],
        won: Colour(0x6cc48d),
        lost: Colour(0xe69a84),
        lost_tint: Colour(0x301c17),
        warn: Colour(0xe2b25c),
        open: Colour(0xa5b0bb),
        series_a: Colour(0xecece8),
        series_b: Colour(0x7fabf5),
    };

    /// The colour of a stage.
    #[must_use]
    pub const fn stage(&self, stage: Stage) -> Colour {
        self.stages[stage.index()]
    }

    /// Text on the colour of a stage.
    #[must_use]
    pub const fn on_stage(&self, stage: Stage) -> Colour {
        self.on_stages[stage.index()]
    }

    /// The pale pour between two bars, as ink seen through on paper.
    pub(super) fn pour(&self) -> Colour {
        self.paper.mixed(self.ink, 45)
    }
}

impl Colour {
    /// This colour with `per_mille` of another laid over it.
    pub(super) fn mixed(self, over: Self, per_mille: u32) -> Self {
        let channel = |shift: u32| {
            let (under, over) = (self.0 >> shift & 0xff, over.0 >> shift & 0xff);
            ((under * (1000 - per_mille) + over * per_mille + 500) / 1000) << shift
        };
        Self(channel(16) | channel(8) | channel(0))
    }

    /// Appends `#rrggbb`.
    pub(super) fn write(self, out: &mut String) {
        out.push('#');
        for shift in [20, 16, 12, 8, 4, 0] {
            out.extend(char::from_digit(self.0 >> shift & 0xf, 16));
        }
    }
}
