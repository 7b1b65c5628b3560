//! The inks that charts take, and the colour of each on paper. The style sheet has the same tokens
//! for the page; a test holds the two equal. Knows no figure.
//!
//! A drawing names its inks and never their colours: on the page a class stands for each, so that
//! a change of theme and the printer need no new drawing; a file gets the light colours.

use plotters::style::Color;
use plotters_backend::BackendColor;

use crate::domain::Stage;

/// The page's font, for drawings that leave it: the style sheet's `--font`.
pub const FONT: &str = r#""Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, "DejaVu Sans Condensed", system-ui, sans-serif"#;

/// What a mark is drawn with: the tokens of the design.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text and marks.
    Ink1,
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
    /// Behind what asks for something.
    WarnTint,
    /// Still open, where no stage is meant.
    Open,
    /// The first of two compared.
    SeriesA,
    /// The second of two compared.
    SeriesB,
}

/// An ink, its token's name, and its colour, `0xrrggbb`.
type Token = (Ink, &'static str, u32);

const TOKENS: [Token; 28] = [
    (Ink::Ink1, "ink", 0x17181b),
    (Ink::Ink2, "ink-2", 0x484a50),
    (Ink::Ink3, "ink-3", 0x63656b),
    (Ink::Paper, "paper", 0xfbfbf9),
    (Ink::Surface, "surface", 0xffffff),
    (Ink::Line, "line", 0xdfded8),
    (Ink::LineStrong, "line-strong", 0x86867f),
    (Ink::Pour, "pour", 0xf1f1ef),
    (Ink::Stage(Stage::Suspect), "s", 0x319da3),
    (Ink::Stage(Stage::Prospect), "p", 0x187fa0),
    (Ink::Stage(Stage::Approach), "a", 0x1d5da4),
    (Ink::Stage(Stage::Negotiation), "n", 0x3e378b),
    (Ink::Stage(Stage::Conclusion), "c", 0x43195e),
    (Ink::Stage(Stage::Order), "o", 0x340c29),
    (Ink::OnStage(Stage::Suspect), "on-s", 0x0b1416),
    (Ink::OnStage(Stage::Prospect), "on-p", 0xffffff),
    (Ink::OnStage(Stage::Approach), "on-a", 0xffffff),
    (Ink::OnStage(Stage::Negotiation), "on-n", 0xffffff),
    (Ink::OnStage(Stage::Conclusion), "on-c", 0xffffff),
    (Ink::OnStage(Stage::Order), "on-o", 0xffffff),
    (Ink::Won, "won", 0x1a6e3c),
    (Ink::Lost, "lost", 0x98412c),
    (Ink::LostTint, "lost-tint", 0xf8e9e4),
    (Ink::Warn, "warn", 0x855000),
    (Ink::WarnTint, "warn-tint", 0xfcf0d8),
    (Ink::Open, "open", 0x55606b),
    (Ink::SeriesA, "series-a", 0x17181b),
    (Ink::SeriesB, "series-b", 0x2a63bb),
];

impl Ink {
    /// The name of its token: `ink-2`. The page fills a shape with it by the class `fill-ink-2`,
    /// and draws a line with it by `stroke-ink-2`.
    #[must_use]
    pub fn name(self) -> &'static str {
        TOKENS[self.number()].1
    }

    /// The colour that it has in a file, `0xrrggbb`.
    #[must_use]
    pub fn colour(self) -> u32 {
        TOKENS[self.number()].2
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    const STYLE: &str = include_str!("../../style/tokens.css");

    /// The custom properties between `/* tokens:name */` and `/* end */`.
    fn properties(theme: &str) -> BTreeMap<String, String> {
        let block = STYLE.split_once(&format!("/* tokens:{theme} */")).map_or("", |(_, at)| at);
        let block = block.split_once("/* end */").map_or("", |(block, _)| block);
        let pairs = block.split(';').filter_map(|line| line.trim().split_once(':'));
        pairs.map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned())).collect()
    }

    #[test]
    fn colours_are_those_of_the_style_sheet() {
        let (light, dark) = (properties("light"), properties("dark"));
        for (ink, name, colour) in TOKENS {
            let property = format!("--{name}");
            assert_eq!(light.get(&property), Some(&format!("#{colour:06x}")), "{ink:?}");
            assert!(dark.contains_key(&property), "{ink:?} has no dark colour");
        }
    }

    /// The classes that stand in a drawing for its inks take them from the tokens.
    #[test]
    fn every_ink_has_its_classes() {
        let css = include_str!("../../style/charts.css");
        for (_, name, _) in TOKENS {
            for what in ["fill", "stroke"] {
                let rule = format!(".{what}-{name} {{ {what}: var(--{name}); }}");
                assert!(css.contains(&rule), "{rule}");
            }
        }
    }

    #[test]
    fn font_is_that_of_the_style_sheet() {
        assert!(STYLE.contains(&format!("--font: {FONT};")));
    }
}
