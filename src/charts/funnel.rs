//! The funnel: centred bars, as wide as their stage was reached; between them the share that went
//! on. What is still open is hatched, what is lost is an outline. Over counts of which nobody knows who is open
//! a reference is dotted; else it is a column of figures.

use plotters::chart::ChartBuilder;
use plotters::element::Rectangle;
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::Counts;
use super::funnel_layout::{Figures, FunnelLayout, GAP, ROW};
use super::ink::Ink;
use super::marks::{FunnelBar, Label, Silhouette, StageLetter};
use super::reference;
use super::style::{Anchor, Face};
use super::svg::{Area, Drawn, Svg, part};
use super::text::{fitted, two_lines, width};
use crate::metrics::{Funnel, FunnelRow, Reference};

/// The words of a funnel. An empty text is left blank; a column without any text is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FunnelText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// Head of the stages: "Fase".
    pub stages: String,
    /// Head of the counts: "arrivate".
    pub reached: String,
    /// Head of the shares of the first stage: "alla fine, sul primo".
    pub from_first: String,
    /// Head of the reference's shares: "rif. 3 %".
    pub reference: String,
    /// One per row of the funnel, in its order.
    pub rows: Vec<FunnelRowText>,
}

/// The words of one stage of a funnel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FunnelRowText {
    /// The stage's name.
    pub label: String,
    /// How many reached it: "108".
    pub reached: String,
    /// What share of the first stage they come to: "17 %".
    pub from_first: String,
    /// How sure that is: "11–25".
    pub first_interval: String,
    /// The reference's share: "60 %".
    pub reference: String,
    /// How many of the stage before reached this one: "59 %".
    pub rate: String,
    /// The interval of that rate: "52–66".
    pub interval: String,
    /// Those for whom this is the furthest stage: "31 aperte, 43 perse".
    pub waiting: String,
}

/// Draws `funnel` as wide as `size` says and as tall as its rows need; under 560 px only letter,
/// label, bar and count remain beside the rates.
///
/// Bars are scaled by the largest count. Over plain counts `reference` is drawn as a dotted outline.
#[must_use]
pub fn funnel_chart(
    funnel: &Funnel,
    reference: Option<&Reference>,
    text: &FunnelText,
    size: Size,
) -> Chart {
    let layout = FunnelLayout::new(funnel, text, size);
    let is_plain = funnel.rows.iter().all(|row| row.open.is_none());
    let reference = reference.filter(|_| is_plain);
    let levels = reference.map_or_else(Vec::new, |reference| reference::levels(funnel, reference));
    let counts = funnel.rows.iter().map(|row| row.reached as f64);
    let largest = counts.chain(levels.iter().map(|(_, count)| *count)).fold(0.0, f64::max);
    let drawing = Drawing { funnel, text, layout: &layout, levels: &levels, largest };

    let size = Size { width: layout.width as u32, height: layout.height(funnel.rows.len()) };
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet));
    chart.showing(drawing.hotspots())
}

struct Drawing<'a> {
    funnel: &'a Funnel,
    text: &'a FunnelText,
    layout: &'a FunnelLayout,
    /// The levels of the reference: row and count.
    levels: &'a [(usize, f64)],
    largest: f64,
}

impl Drawing<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        self.heads(sheet)?;
        let Some(last) = self.funnel.rows.len().checked_sub(1) else { return Ok(()) };
        let (left, right) = self.layout.bars;
        let (top, bottom) = (self.layout.row(0), self.layout.row(last) + ROW);
        let mut plot = ChartBuilder::on(&part(sheet, (left, top), (right, bottom)))
            .build_cartesian_2d(Counts { largest: self.largest }, bottom..top)?;
        plot.draw_series(self.pours())?;
        let rows = self.funnel.rows.iter().enumerate();
        plot.draw_series(rows.map(|(index, row)| self.bar(index, row)))?;
        plot.draw_series(self.silhouettes())?;

        for (index, row) in self.funnel.rows.iter().enumerate() {
            self.figures(sheet, index, row)?;
            if let Some(next) = self.funnel.rows.get(index + 1) {
                let count = went_into(row, next);
                let (from, _) = plot.backend_coord(&(-count, top));
                let (to, _) = plot.backend_coord(&(count, top));
                self.passage(sheet, index, f64::from(to - from) / 8.0)?;
            }
        }
        Ok(())
    }

    fn heads(&self, sheet: &Area) -> Drawn {
        let face = Face::new(Ink::Ink3, 12.0);
        let last = self.layout.top - 11.5;
        let room = self.layout.label_left() + self.layout.label_room();
        sheet.draw(&Label::new(0.0, last, &fitted(&self.text.stages, 12.0, false, room), face))?;
        for (column, head, ..) in self.layout.figures(self.text) {
            let (first, second) = two_lines(head, 12.0, column.width);
            let face = face.anchored(Anchor::End);
            let lines = if second.is_empty() { ["", first] } else { [first, second] };
            sheet.draw(&Label::new(column.right, last - 15.0, lines[0], face))?;
            sheet.draw(&Label::new(column.right, last, lines[1], face))?;
        }
        Ok(())
    }

    /// Between two bars, as wide as those that passed.
    fn pours(&self) -> impl Iterator<Item = Rectangle<(f64, f64)>> {
        self.funnel.rows.windows(2).enumerate().map(|(index, pair)| {
            let (count, y) = (went_into(&pair[0], &pair[1]), self.layout.row(index) + ROW);
            Rectangle::new([(-count, y), (count, y + GAP)], Ink::Pour.filled())
        })
    }

    fn bar(&self, index: usize, row: &FunnelRow) -> FunnelBar {
        let (y, reached) = (self.layout.row(index), row.reached as f64);
        let on = self.went_on(index, row);
        let open = match (row.open, row.lost) {
            // What is neither lost nor gone on is open: no sliver between the two by rounding.
            (Some(_), None | Some(0)) => reached,
            (Some(open), Some(_)) => (on + open as f64).min(reached),
            (None, _) => on,
        };
        FunnelBar { stage: row.stage, y: (y, y + ROW), on, open, reached }
    }

    /// How many of a row went on; all of them where that is not known.
    fn went_on(&self, index: usize, row: &FunnelRow) -> f64 {
        match (row.open, row.lost, self.funnel.rows.get(index + 1)) {
            (Some(_), Some(_), Some(next)) => went_into(row, next),
            (Some(open), Some(lost), None) => {
                row.reached.saturating_sub(open.saturating_add(lost)) as f64
            }
            _ => row.reached as f64,
        }
    }

    fn silhouettes(&self) -> impl Iterator<Item = Silhouette> {
        let sides = if self.levels.is_empty() { &[][..] } else { &[-1.0, 1.0] };
        sides.iter().map(|side| {
            let corners = self.levels.iter().flat_map(|(row, count)| {
                let y = self.layout.row(*row);
                [(side * count, y), (side * count, y + ROW)]
            });
            Silhouette(corners.collect())
        })
    }

    fn figures(&self, sheet: &Area, index: usize, row: &FunnelRow) -> Drawn {
        let layout = self.layout;
        let middle = layout.row(index) + ROW / 2.0;
        sheet.draw(&StageLetter::new(row.stage, 0.0, middle, layout.square))?;

        let Some(words) = self.text.rows.get(index) else { return Ok(()) };
        let label = fitted(&words.label, layout.label_size, false, layout.label_room());
        let face = Face::new(Ink::Ink1, layout.label_size);
        sheet.draw(&Label::centred(layout.label_left(), middle, &label, face))?;
        for (column, _, of, kind) in layout.figures(self.text) {
            let face = match kind {
                Figures::Count => Face::new(Ink::Ink1, layout.count_size).strong(),
                Figures::Share => Face::new(Ink::Ink2, 15.0),
                Figures::Interval => Face::new(Ink::Ink3, 12.0),
            };
            let face = face.anchored(Anchor::End);
            sheet.draw(&Label::centred(column.right, middle, of(words), face))?;
        }
        Ok(())
    }

    /// Between a row and the next: who waits, and the share that went on, on a pour that reaches
    /// `pour` to either side. Where a reference may run behind the rate, a halo keeps it legible.
    fn passage(&self, sheet: &Area, index: usize, pour: f64) -> Drawn {
        let layout = self.layout;
        let middle = layout.row(index) + ROW + GAP / 2.0;
        if let Some(words) = self.text.rows.get(index).filter(|_| !layout.narrow) {
            let face = Face::new(Ink::Ink3, 12.0).anchored(Anchor::End);
            sheet.draw(&Label::centred(layout.width, middle, &words.waiting, face))?;
        }
        let Some(passage) = self.text.rows.get(index + 1) else { return Ok(()) };
        let rate = fitted(&passage.rate, 15.0, true, layout.width);
        let room = layout.width - width(&rate, 15.0, true) - Svg::TAIL_SPACE;
        let interval = fitted(&passage.interval, Svg::TAIL_SIZE, false, room);
        let half = rate_width(passage).min(layout.width) / 2.0;
        // Of the ink that the text stands on: the pour, or paper beside a narrow one.
        let ground = if half <= pour + 4.0 { Ink::Pour } else { Ink::Paper };
        let halo = (!self.levels.is_empty()).then_some(ground);
        let face = Face::new(Ink::Ink1, 15.0).strong().anchored(Anchor::Middle);
        let centre = (layout.bars.0 + layout.bars.1) / 2.0;
        let x = centre.min(layout.width - half).max(half);
        let rate = Label::centred(x, middle, &rate, Face { halo, ..face });
        sheet.draw(&rate.then(&interval, Ink::Ink3))
    }

    fn hotspots(&self) -> Vec<Hotspot> {
        let rows = self.funnel.rows.iter().enumerate();
        let place =
            |y, height, target| Hotspot { x: 0.0, y, width: self.layout.width, height, target };
        rows.flat_map(|(index, row)| {
            let y = self.layout.row(index);
            let next = self.funnel.rows.get(index + 1);
            let passage =
                next.map(|next| place(y + ROW, GAP, Target::Passage(row.stage, next.stage)));
            std::iter::once(place(y, ROW, Target::Bar(row.stage))).chain(passage)
        })
        .collect()
    }
}

/// How many of a row the next one holds: more may have reached it, as some are typed.
fn went_into(row: &FunnelRow, next: &FunnelRow) -> f64 {
    next.reached.min(row.reached) as f64
}

/// How wide a rate and its interval stand between two bars.
pub(super) fn rate_width(passage: &FunnelRowText) -> f64 {
    let tail = match passage.interval.as_str() {
        "" => 0.0,
        interval => Svg::TAIL_SPACE + width(interval, Svg::TAIL_SIZE, false),
    };
    width(&passage.rate, 15.0, true) + tail
}
