//! The inks that charts take, and the colour of each, light and dark. The style sheet has the same
//! tokens for the page; a test holds the two equal. Knows no figure.
//!
//! A drawing names its inks and never their colours: on the page a class stands for each, so that
//! a change of theme and the printer need no new drawing; a file gets the colours of one theme.

use plotters::style::Color;
use plotters_backend::BackendColor;

use crate::domain::Stage;

/// The page's font, for drawings that leave it: the style sheet's `--font`.
pub const FONT: &str = r#""Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, "DejaVu Sans Condensed", system-ui, sans-serif"#;

/// What a mark is drawn with: the tokens of the design.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text and marks.
    Ink,
    /// Secondary text.
    Ink2,
    /// Captions and uncertainty.
    Ink3,
    /// The page.
    Paper,
    /// Things with a box.
    Surface,
    /// Hairlines, decorative.
    Line,
    /// Outlines that carry meaning: at least 3 : 1 on paper.
    LineStrong,
    /// The pale pour between two bars.
    Pour,
    /// The ramp.
    Stage(Stage),
    /// Text on the ramp.
    OnStage(Stage),
    /// Won.
    Won,
    /// Lost.
    Lost,
    /// Behind lost.
    LostTint,
    /// Asks for something.
    Warn,
    /// Still open, where no stage is meant.
    Open,
    /// The first of two compared.
    SeriesA,
    /// The second of two compared.
    SeriesB,
}

/// For whom colours are written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Ink on paper; also for print and export.
    Light,
    /// The same on dark ground: further along is brighter.
    Dark,
}

/// An ink, its token's name, and its colours, light and dark, `0xrrggbb`.
type Token = (Ink, &'static str, u32, u32);

const TOKENS: [Token; 27] = [
    (Ink::Ink, "ink", 0x17181b, 0xecece8),
    (Ink::Ink2, "ink-2", 0x484a50, 0xc0c1c3),
    (Ink::Ink3, "ink-3", 0x63656b, 0x9c9ea4),
    (Ink::Paper, "paper", 0xfbfbf9, 0x131417),
    (Ink::Surface, "surface", 0xffffff, 0x1b1c20),
    (Ink::Line, "line", 0xdfded8, 0x303238),
    (Ink::LineStrong, "line-strong", 0x86867f, 0x7c7f88),
    (Ink::Pour, "pour", 0xf1f1ef, 0x1d1e20),
    (Ink::Stage(Stage::Suspect), "s", 0x319da3, 0x0b747e),
    (Ink::Stage(Stage::Prospect), "p", 0x187fa0, 0x2a8bb2),
    (Ink::Stage(Stage::Approach), "a", 0x1d5da4, 0x719ddc),
    (Ink::Stage(Stage::Negotiation), "n", 0x3e378b, 0xb5b1ed),
    (Ink::Stage(Stage::Conclusion), "c", 0x43195e, 0xe6c4f5),
    (Ink::Stage(Stage::Order), "o", 0x340c29, 0xfce3f0),
    (Ink::OnStage(Stage::Suspect), "on-s", 0x0b1416, 0xffffff),
    (Ink::OnStage(Stage::Prospect), "on-p", 0xffffff, 0x0d0e10),
    (Ink::OnStage(Stage::Approach), "on-a", 0xffffff, 0x0d0e10),
    (Ink::OnStage(Stage::Negotiation), "on-n", 0xffffff, 0x0d0e10),
    (Ink::OnStage(Stage::Conclusion), "on-c", 0xffffff, 0x0d0e10),
    (Ink::OnStage(Stage::Order), "on-o", 0xffffff, 0x0d0e10),
    (Ink::Won, "won", 0x1a6e3c, 0x6cc48d),
    (Ink::Lost, "lost", 0x98412c, 0xe69a84),
    (Ink::LostTint, "lost-tint", 0xf8e9e4, 0x301c17),
    (Ink::Warn, "warn", 0x855000, 0xe2b25c),
    (Ink::Open, "open", 0x55606b, 0xa5b0bb),
    (Ink::SeriesA, "series-a", 0x17181b, 0xecece8),
    (Ink::SeriesB, "series-b", 0x2a63bb, 0x7fabf5),
];

impl Ink {
    /// Every ink.
    pub fn all() -> impl Iterator<Item = Self> {
        TOKENS.iter().map(|(ink, ..)| *ink)
    }

    /// The name of its token: `ink-2`. The page fills a shape with it by the class `fill-ink-2`,
    /// and draws a line with it by `stroke-ink-2`.
    #[must_use]
    pub fn name(self) -> &'static str {
        TOKENS[self.number()].1
    }

    fn number(self) -> usize {
        TOKENS.iter().position(|(ink, ..)| *ink == self).unwrap_or_default()
    }

    /// The ink that a plotters style carries, if it is one of ours.
    pub(super) fn carried_by(colour: BackendColor) -> Option<Self> {
        match colour.rgb {
            (number, 0, 0) => TOKENS.get(usize::from(number)).map(|(ink, ..)| *ink),
            _ => None,
        }
    }
}

/// To plotters a colour is three bytes that it hands on to the back-end, as in a picture with a
/// palette: the first is the ink's number. Black, plotters' default, is number 0: ink.
impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (self.number() as u8, 0, 0) }
    }
}

impl Theme {
    /// The colour of an ink, `0xrrggbb`.
    #[must_use]
    pub fn colour(self, ink: Ink) -> u32 {
        let (_, _, light, dark) = TOKENS[ink.number()];
        match self {
            Self::Light => light,
            Self::Dark => dark,
        }
    }
}
