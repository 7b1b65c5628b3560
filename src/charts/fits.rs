//! How much each looks like those that were won: the customers above a line, the file below it, on one axis; an
//! upright at the customer in the middle. A mark for each, or for as many as it takes to fit.

use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::ink::Ink;
use super::marks::{Label, Series, SideSign};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn};
use super::text::width;
use crate::metrics::Fits;

/// The words of the fits. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FitsText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// At the upright: "il cliente di mezzo".
    pub middle: String,
    /// Under the left end: "← somiglia meno".
    pub less: String,
    /// Under the right end: "somiglia di più →".
    pub more: String,
}

/// Room for a mark, across and down.
const PITCH: (f64, f64) = (17.0, 13.0);
/// So many marks stand on each other at the most.
const MOST: usize = 9;
/// Room for the words above, and below; for a second line of them.
const ABOVE: f64 = 22.0;
const BELOW: f64 = 28.0;
const MORE: f64 = 17.0;
/// Between two words of one line.
const BESIDE: f64 = 16.0;
/// From the line to the first mark.
const APART: f64 = 10.0;

/// Draws the fits as wide as `size` says. `mark_is` says for how many each mark stands.
#[must_use]
pub fn fits_chart(
    fits: &Fits,
    text: &FitsText,
    mark_is: impl FnOnce(usize) -> String,
    size: Size,
) -> Chart {
    let piles = Piles::of(fits, f64::from(size.drawn_width()));
    let [above, below] = piles.tallest();
    let line = ABOVE + APART + PITCH.1 * above as f64;
    let base = line + APART + PITCH.1 * below as f64 + BELOW;
    let mark_is = mark_is(piles.each);
    let words = [&text.less, &mark_is, &text.more].map(|word| width(word, 12.0, false) + BESIDE);
    let is_tight = words.into_iter().sum::<f64>() > piles.width;
    let height = base + if is_tight { MORE } else { 0.0 };
    let size = Size { width: size.drawn_width(), height: height.ceil() as u32 };
    let drawing = Drawing { fits, piles, text, mark_is, line, base, height };
    let hotspots = drawing.hotspots();
    Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet)).showing(hotspots)
}

/// The marks of the two sides, by the pile they stand on.
struct Piles {
    /// Of each pile, the places of the customers, and of the file, in their order.
    customers: Vec<Vec<usize>>,
    file: Vec<Vec<usize>>,
    /// For how many each mark stands.
    each: usize,
    lowest: f64,
    highest: f64,
    width: f64,
}

impl Piles {
    fn of(fits: &Fits, width: f64) -> Self {
        let file = || fits.file.iter().map(|(_, fit)| fit.score);
        let all = || fits.customers.iter().copied().chain(file());
        let lowest = all().fold(f64::INFINITY, f64::min);
        let highest = all().fold(f64::NEG_INFINITY, f64::max);
        let count = ((width / PITCH.0).floor() as usize).max(1);
        let mut piles = Self {
            customers: vec![Vec::new(); count],
            file: vec![Vec::new(); count],
            each: 1,
            lowest,
            highest,
            width,
        };
        for (place, score) in fits.customers.iter().enumerate() {
            let pile = piles.pile(*score);
            piles.customers[pile].push(place);
        }
        for (place, score) in file().enumerate() {
            let pile = piles.pile(score);
            piles.file[pile].push(place);
        }
        let most = piles.customers.iter().chain(&piles.file).map(Vec::len).max().unwrap_or(0);
        piles.each = most.div_ceil(MOST).max(1);
        piles
    }

    /// On which pile a score stands.
    fn pile(&self, score: f64) -> usize {
        let last = self.customers.len() - 1;
        ((self.share(score) * last as f64).round() as usize).min(last)
    }

    /// Where a score lies between the lowest and the highest.
    fn share(&self, score: f64) -> f64 {
        match self.highest - self.lowest {
            wide if wide > 0.0 => (score - self.lowest) / wide,
            _ => 0.5,
        }
    }

    fn x(&self, pile: usize) -> f64 {
        let last = (self.customers.len() - 1).max(1) as f64;
        PITCH.0 / 2.0 + (self.width - PITCH.0) * pile as f64 / last
    }

    fn marks(&self, pile: &[usize]) -> usize {
        pile.len().div_ceil(self.each)
    }

    fn tallest(&self) -> [usize; 2] {
        [&self.customers, &self.file]
            .map(|side| side.iter().map(|pile| self.marks(pile)).max().unwrap_or(0))
    }
}

struct Drawing<'a> {
    fits: &'a Fits,
    piles: Piles,
    text: &'a FitsText,
    mark_is: String,
    line: f64,
    /// Where the first line of words ends, and the second, which may be the same.
    base: f64,
    height: f64,
}

impl Drawing<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let Self { piles, text, line, base, height, .. } = self;
        let wide = piles.width;
        let floor = [at(0.0, *line), at(wide, *line)];
        sheet.draw(&PathElement::new(floor, Ink::LineStrong.stroke_width(SCALE)))?;
        if let Some(middle) = self.fits.middle() {
            // Before the pile of whoever scores as high.
            let x = piles.x(piles.pile(middle)) - PITCH.0 / 2.0;
            let upright = [at(x, 4.0), at(x, base - BELOW)];
            sheet.draw(&PathElement::new(upright, Ink::Ink1.stroke_width(6)))?;
            let strong = Face::new(Ink::Ink1, 12.0).strong();
            let (x, face) = match x > wide / 2.0 {
                true => (x - 6.0, strong.anchored(Anchor::End)),
                false => (x + 6.0, strong),
            };
            sheet.draw(&Label::new(x, 14.0, &text.middle, face))?;
        }
        let sides = [(&piles.customers, Series::A, -1.0), (&piles.file, Series::B, 1.0)];
        for (side, series, way) in sides {
            for (pile, stood) in side.iter().enumerate() {
                for mark in 0..piles.marks(stood) {
                    let place = at(piles.x(pile), self.y(mark, way));
                    sheet.draw(&SideSign { series, at: place })?;
                }
            }
        }
        let small = Face::new(Ink::Ink3, 12.0);
        sheet.draw(&Label::new(0.0, base - 8.0, &text.less, small))?;
        let middle = small.anchored(Anchor::Middle);
        sheet.draw(&Label::new(wide / 2.0, height - 8.0, &self.mark_is, middle))?;
        let end = small.anchored(Anchor::End);
        sheet.draw(&Label::new(wide, base - 8.0, &text.more, end))
    }

    /// The middle of a mark, above the line or below it.
    fn y(&self, mark: usize, way: f64) -> f64 {
        self.line + way * (APART + PITCH.1 * mark as f64)
    }

    /// Each of the file, where a mark is one.
    fn hotspots(&self) -> Vec<Hotspot> {
        let mut found = Vec::new();
        if self.piles.each > 1 {
            return found;
        }
        for (pile, stood) in self.piles.file.iter().enumerate() {
            for (mark, place) in stood.iter().enumerate() {
                let (x, y) = (self.piles.x(pile), self.y(mark, 1.0));
                let (half, tall) = (PITCH.0 / 2.0, PITCH.1 / 2.0);
                let (from, to) = ((x - half, y - tall), (x + half, y + tall));
                found.push(Hotspot::between(from, to, Target::Row(*place)));
            }
        }
        found
    }
}
