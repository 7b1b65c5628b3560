//! The bridge from the first contact to the customer: banks with their totals, a deck as thick as what
//! crosses, hatched where it is still on its way, falls that land on the water at their stage's place, and
//! piers between the phases. Narrow, it is small, and the words stand under the spans.

use plotters::element::{PathElement, Rectangle};
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::ink::Ink;
use super::marks::{Broken, DeckPiece, Label, StageLetter};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn};
use super::text::{fitted, width};
use crate::metrics::{Deck, Phase};

/// The words of the bridge. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BridgeText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// The total of each bank, and what it counts.
    pub banks: [(String, String); 2],
    /// One per phase of the deck.
    pub spans: Vec<SpanText>,
    /// One per stage of the deck.
    pub stages: Vec<StageText>,
    /// Beside a broken span: "rotta".
    pub broken: String,
}

/// The words of one span.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpanText {
    /// Its name.
    pub name: String,
    /// "108 su 182 passate".
    pub crossed: String,
    /// "alla fine 67 %, tra 59 e 74".
    pub end: String,
    /// The rate alone.
    pub rate: String,
}

/// The words of one stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StageText {
    /// Its name.
    pub name: String,
    /// "43 cadute".
    pub fallen: String,
    /// "31 in cammino".
    pub on_way: String,
}

/// Under this width the bridge is small.
const SMALL: u32 = 760;
/// The banks, on a wide sheet and on a small one.
const BANKS: (f64, f64) = (96.0, 72.0);
/// How thick all of those that entered lie.
const THICK: (f64, f64) = (112.0, 72.0);
/// The road, the water under it, and what is written below.
const WIDE: (f64, f64, f64) = (72.0, 282.0, 46.0);
const NARROW: (f64, f64, f64) = (4.0, 112.0, 42.0);

/// Draws the bridge as wide as `size` says; `broken` spans are drawn broken.
#[must_use]
pub fn bridge_chart(deck: &Deck, broken: &[Phase], text: &BridgeText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let is_small = wide < SMALL;
    let (road, water, below) = if is_small { NARROW } else { WIDE };
    let height = if deck.phases.is_empty() { 1.0 } else { water + below };
    let size = Size { width: wide, height: height as u32 };
    let drawing = Drawing { deck, broken, text, width: f64::from(wide), is_small, road, water };
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet));
    chart.showing(drawing.hotspots())
}

struct Drawing<'a> {
    deck: &'a Deck,
    broken: &'a [Phase],
    text: &'a BridgeText,
    width: f64,
    is_small: bool,
    road: f64,
    water: f64,
}

impl Drawing<'_> {
    fn banks(&self) -> (f64, f64) {
        if self.is_small { (0.0, 0.0) } else { BANKS }
    }

    /// The left and the right end of a span.
    fn span(&self, index: usize) -> (f64, f64) {
        let (left, right) = self.banks();
        let wide = (self.width - left - right) / self.deck.phases.len() as f64;
        ((left + wide * index as f64).round(), (left + wide * (index + 1) as f64).round())
    }

    /// The stages of the deck with their left and right ends.
    fn stages(&self) -> Vec<(usize, (f64, f64))> {
        let mut found = Vec::new();
        for (index, phase) in self.deck.phases.iter().enumerate() {
            let own = self.deck.stages.iter().enumerate();
            let own: Vec<usize> = own
                .filter(|(_, one)| Phase::of(one.stage) == phase.phase)
                .map(|(at, _)| at)
                .collect();
            let (left, right) = self.span(index);
            let wide = (right - left) / own.len().max(1) as f64;
            let place = |part: usize| (left + wide * part as f64).round();
            found.extend(
                own.iter().enumerate().map(|(part, at)| (*at, (place(part), place(part + 1)))),
            );
        }
        found
    }

    fn draw(&self, sheet: &Area) -> Drawn {
        if self.deck.phases.is_empty() {
            return Ok(());
        }
        let all = self.deck.stages.first().map_or(0, |one| one.reached).max(1) as f64;
        let scale = if self.is_small { THICK.1 } else { THICK.0 } / all;
        // Whatever there is can be seen.
        let thick = |count: u64| if count == 0 { 0.0 } else { (count as f64 * scale).max(0.75) };
        self.ground(sheet, thick(self.deck.won))?;
        for (place, x) in self.stages() {
            let one = &self.deck.stages[place];
            let thick = [thick(one.crossed), thick(one.on_way), thick(one.fallen)];
            let (road, water) = (self.road, self.water);
            sheet.draw(&DeckPiece { stage: one.stage, x, road, thick, water })?;
        }
        for (index, phase) in self.deck.phases.iter().enumerate() {
            let (left, right) = self.span(index);
            if self.broken.contains(&phase.phase) {
                let x = left + 0.36 * (right - left);
                let y = (self.road - 2.0, self.road + thick(phase.crossed).max(8.0) + 2.0);
                sheet.draw(&Broken { x, y })?;
            }
            self.pier(sheet, index)?;
            match self.is_small {
                true => self.small_words(sheet, index)?,
                false => self.span_words(sheet, index)?,
            }
        }
        if self.is_small { Ok(()) } else { self.stage_words(sheet) }
    }

    /// The banks and the water.
    fn ground(&self, sheet: &Area, won: f64) -> Drawn {
        let water = self.water.floor() + 0.5;
        let line = Ink::LineStrong.stroke_width(SCALE);
        sheet.draw(&PathElement::new([at(0.0, water), at(self.width, water)], line))?;
        if self.is_small {
            return Ok(());
        }
        let (left, right) = (self.banks().0, self.width - self.banks().1);
        for (x, end) in [(0.0, left), (right, self.width)] {
            let ground = [at(x, self.road), at(end, self.water)];
            sheet.draw(&Rectangle::new(ground, Ink::Pour.filled()))?;
            let edge = [at(x, self.road), at(end, self.road)];
            sheet.draw(&PathElement::new(edge, Ink::Ink1.stroke_width(2 * SCALE)))?;
        }
        // Those that arrived go on over the far bank.
        let gone = [at(right, self.road), at(self.width, self.road + won)];
        let order = Ink::Stage(crate::domain::Stage::Order).filled();
        sheet.draw(&Rectangle::new(gone, order))?;
        let [near, far] = &self.text.banks;
        for (x, (total, what)) in [(0.0, near), (right + 10.0, far)] {
            let total = fitted(total, 22.0, true, self.banks().0);
            let face = Face::new(Ink::Ink1, 22.0).strong();
            sheet.draw(&Label::new(x, self.road - 26.0, &total, face))?;
            let what = fitted(what, 12.0, false, self.banks().0);
            sheet.draw(&Label::new(x, self.road - 9.0, &what, Face::new(Ink::Ink2, 12.0)))?;
        }
        Ok(())
    }

    /// The piers at both ends of a span; a small bridge has none on its banks.
    fn pier(&self, sheet: &Area, index: usize) -> Drawn {
        let (left, right) = self.span(index);
        let last = index + 1 == self.deck.phases.len();
        let top = if self.is_small { 0.0 } else { 6.0 };
        let near = (index > 0 || !self.is_small).then_some(left);
        let far = (last && !self.is_small).then_some(right);
        for x in near.into_iter().chain(far) {
            let line = [at(x, top), at(x, self.water + 4.0)];
            sheet.draw(&PathElement::new(line, Ink::Ink1.stroke_width(SCALE + SCALE / 2)))?;
        }
        Ok(())
    }

    fn span_words(&self, sheet: &Area, index: usize) -> Drawn {
        let Some(words) = self.text.spans.get(index) else { return Ok(()) };
        let (left, right) = self.span(index);
        let (left, right) = (left + 12.0, right - 12.0);
        let room = right - left;
        let crossed = fitted(&words.crossed, 13.0, true, room * 0.62);
        let end = fitted(&words.end, 12.0, false, room);
        let strong = Face::new(Ink::Ink1, 13.0).strong().anchored(Anchor::End);
        sheet.draw(&Label::new(right, 18.0, &crossed, strong))?;
        let grey = Face::new(Ink::Ink3, 12.0).anchored(Anchor::End);
        sheet.draw(&Label::new(right, 35.0, &end, grey))?;
        let is_broken = self.broken.contains(&self.deck.phases[index].phase);
        let tail = if is_broken { self.text.broken.as_str() } else { "" };
        let room = room - width(&crossed, 13.0, true) - width(tail, 12.0, false) - 24.0;
        let name = fitted(&words.name, 15.0, true, room);
        let face = Face::new(Ink::Ink1, 15.0).strong();
        sheet.draw(&Label::new(left, 18.0, &name, face).then(tail, Ink::Warn))
    }

    fn small_words(&self, sheet: &Area, index: usize) -> Drawn {
        let Some(words) = self.text.spans.get(index) else { return Ok(()) };
        let (left, right) = self.span(index);
        let is_broken = self.broken.contains(&self.deck.phases[index].phase);
        let tail = if is_broken { self.text.broken.as_str() } else { "" };
        let face = Face::new(Ink::Ink1, 13.0).strong();
        let room = right - left - 6.0;
        let rate = fitted(&words.rate, 13.0, true, room);
        let line = self.water + 18.0;
        sheet.draw(&Label::new(left, line, &rate, face).then(tail, Ink::Warn))?;
        let name = fitted(&words.name, 12.0, false, room);
        sheet.draw(&Label::new(left, line + 17.0, &name, Face::new(Ink::Ink2, 12.0)))
    }

    /// Over the deck the stages, under the water who fell and who is on the way.
    fn stage_words(&self, sheet: &Area) -> Drawn {
        for (place, (left, right)) in self.stages() {
            let Some(words) = self.text.stages.get(place) else { continue };
            let room = right - left - 12.0;
            let stage = self.deck.stages[place].stage;
            sheet.draw(&StageLetter::new(stage, left + 6.0, self.road - 16.0, 18.0))?;
            let name = fitted(&words.name, 13.0, false, room - 28.0);
            let face = Face::new(Ink::Ink1, 13.0);
            sheet.draw(&Label::centred(left + 30.0, self.road - 16.0, &name, face))?;
            let strong = Face::new(Ink::Ink1, 13.0).strong();
            let fallen = fitted(&words.fallen, 13.0, true, room);
            sheet.draw(&Label::new(left + 12.0, self.water + 20.0, &fallen, strong))?;
            let on_way = fitted(&words.on_way, 12.0, false, room);
            let grey = Face::new(Ink::Ink3, 12.0);
            sheet.draw(&Label::new(left + 12.0, self.water + 37.0, &on_way, grey))?;
        }
        Ok(())
    }

    fn hotspots(&self) -> Vec<Hotspot> {
        if self.deck.phases.is_empty() {
            return Vec::new();
        }
        let spot = |(place, (left, right)): (usize, (f64, f64))| Hotspot {
            x: left,
            y: self.road,
            width: right - left,
            height: self.water - self.road,
            target: Target::Bar(self.deck.stages[place].stage),
        };
        self.stages().into_iter().map(spot).collect()
    }
}
