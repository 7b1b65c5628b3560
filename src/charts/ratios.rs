//! The ratios between stages, each on its own track of one common scale: what it comes to in the end as a dot
//! on its 95 % band, what is counted so far as a ring. A ratio that can't be measured keeps its row and says so.

use plotters::chart::ChartBuilder;
use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{IntervalRow, Label};
use super::ratio_rows::{Rows, SIGN};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn, part};
use super::text::{fitted, width};
use crate::metrics::{RatioCode, RatioRow, Ratios, Reason};

/// The words of the ratios. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatioText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// What stands after the axis's last number: " %", with the space the language wants.
    pub unit: String,
    /// One per row of the ratios, in their order.
    pub rows: Vec<RatioRowText>,
}

/// The words of one ratio.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RatioRowText {
    /// Its name: "Qualificazione".
    pub name: String,
    /// From where to where: "sospetto → prospect".
    pub passage: String,
    /// The rate: "59 %". Left out where there is no rate.
    pub value: String,
    /// What it is made of: "108 su 182".
    pub counts: String,
    /// What it tells, in a line or two under the row.
    pub tells: String,
    /// On the empty track, where there is no rate: "non registrato", "non ancora misurabile".
    pub missing: String,
    /// A line under the row that asks for something: "3 appuntamenti senza esito:".
    pub warning: String,
    /// What follows the warning in a calm face: "fuori dal conto."
    pub note: String,
}

/// Draws `ratios` as wide as `size` says and as tall as the rows need; on a narrow screen each track
/// stands below its name.
///
/// `before` holds the same ratios of the time before, or of the team: an upright tick on the track.
/// The axis ends at 1, or further where a ratio of counts passes 1.
#[must_use]
pub fn ratio_chart(
    ratios: &Ratios,
    before: Option<&Ratios>,
    text: &RatioText,
    size: Size,
) -> Chart {
    let rows = Rows::new(ratios, text, size);
    let drawing = Drawing { ratios, before, text, rows: &rows };
    let size = Size { width: rows.width as u32, height: rows.height() };
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet));
    chart.showing(drawing.hotspots())
}

/// Half the height of a track, in CSS pixels.
const TRACK: f64 = 13.0;

struct Drawing<'a> {
    ratios: &'a Ratios,
    before: Option<&'a Ratios>,
    text: &'a RatioText,
    rows: &'a Rows,
}

impl Drawing<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        let end = self.end();
        for (index, row) in self.ratios.rows.iter().enumerate() {
            if index > 0 {
                let top = self.rows.top(index) + 0.5;
                let line = [at(0.0, top), at(self.rows.width, top)];
                sheet.draw(&PathElement::new(line, Ink::Line.stroke_width(SCALE)))?;
            }
            self.track(sheet, index, row, end)?;
            self.words(sheet, index, row)?;
        }
        Ok(())
    }

    /// The rate before of a ratio.
    fn before(&self, code: RatioCode) -> Option<f64> {
        estimate(self.before?.rows.iter().find(|row| row.code == code)?)
    }

    /// The rate at which the tracks end: 1, or more where a ratio of counts passes 1.
    fn end(&self) -> f64 {
        let rates = self.ratios.rows.iter().flat_map(|row| {
            let own = row.ratio.and_then(|ratio| ratio.rate());
            own.into_iter().chain(self.before(row.code))
        });
        // An interval may run far past its rate: it widens the track to 200 %, further on it is cut.
        let rows = self.ratios.rows.iter();
        let highs =
            rows.filter_map(|row| Some(row.ratio?.interval_in_the_end(row.end)?.high.min(2.0)));
        round_end(rates.chain(highs).fold(0.0, f64::max))
    }

    /// A row's track with its rate; under the last one the numbers.
    fn track(&self, sheet: &Area, index: usize, row: &RatioRow, end: f64) -> Drawn {
        let ((left, right), middle) = (self.rows.track, self.rows.middle(index));
        let area = part(sheet, (left, middle - TRACK), (right, middle + TRACK));
        let mut track = ChartBuilder::on(&area)
            .build_cartesian_2d(FromZero { end, parts: 4 }, -TRACK..TRACK)?;
        let hairline = Ink::Line.stroke_width(SCALE);
        track.configure_mesh().disable_y_mesh().disable_axes().bold_line_style(hairline).draw()?;
        if end > 1.0 {
            let line = Ink::LineStrong.stroke_width(SCALE);
            track.draw_series([PathElement::new([(1.0, -TRACK), (1.0, TRACK)], line)])?;
        }
        let interval = row.ratio.and_then(|ratio| ratio.interval_in_the_end(row.end));
        track.draw_series([IntervalRow {
            interval: interval.map(|interval| (interval.low, interval.high)),
            before: self.before(row.code),
            counted: so_far(row).filter(|rate| estimate(row) != Some(*rate)),
            rate: estimate(row),
            end,
        }])?;
        if index + 1 == self.ratios.rows.len() {
            let place = |rate| f64::from(track.backend_coord(&(rate, 0.0)).0) / f64::from(SCALE);
            self.numbers(sheet, place, end)?;
        }
        Ok(())
    }

    fn words(&self, sheet: &Area, index: usize, row: &RatioRow) -> Drawn {
        let Some(words) = self.text.rows.get(index) else { return Ok(()) };
        let rows = self.rows;
        let (first, second) = (rows.top(index) + 23.0, rows.top(index) + 40.0);
        let small = Face::new(Ink::Ink3, 12.0);
        let name = fitted(&words.name, 15.0, false, rows.name);
        sheet.draw(&Label::new(0.0, first, &name, Face::new(Ink::Ink1, 15.0)))?;
        let passage = fitted(&words.passage, 12.0, false, rows.name);
        sheet.draw(&Label::new(0.0, second, &passage, small))?;
        if row.ratio.and_then(|ratio| ratio.rate()).is_some() {
            let face = Face::new(Ink::Ink1, rows.value_size).strong().anchored(Anchor::End);
            sheet.draw(&Label::new(rows.width, first, &words.value, face))?;
        } else {
            let x = rows.track.0 + 8.0;
            let missing = fitted(&words.missing, 12.0, false, rows.track.1 - x);
            let face = Face { halo: Some(Ink::Paper), ..small };
            sheet.draw(&Label::centred(x, rows.middle(index), &missing, face))?;
        }
        for (line, y) in rows.tells(index, &words.tells) {
            sheet.draw(&Label::new(0.0, y, &fitted(line, 12.0, false, rows.width), small))?;
        }
        let counts = small.anchored(Anchor::End);
        sheet.draw(&Label::new(rows.width, second, &words.counts, counts))?;
        match rows.note(index) {
            Some((y, _)) => self.note(sheet, y + 9.0, words),
            None => Ok(()),
        }
    }

    /// The line under a row, its capitals centred on `y`; a note that does not fit beside its
    /// warning stands below it.
    fn note(&self, sheet: &Area, y: f64, words: &RatioRowText) -> Drawn {
        let width = self.rows.width;
        let calm = Face::new(Ink::Ink3, 12.0);
        let note = |room| fitted(&words.note, 12.0, false, room);
        if words.warning.is_empty() {
            return sheet.draw(&Label::centred(0.0, y, &note(width), calm));
        }
        let sign = |dots: &[(f64, f64)]| {
            let dots: Vec<_> = dots.iter().map(|(x, dy)| at(*x, y + dy)).collect();
            PathElement::new(dots, Ink::Warn.stroke_width(5))
        };
        let corners = [(6.0, -4.5), (10.75, 4.5), (1.25, 4.5), (6.0, -4.5), (10.75, 4.5)];
        sheet.draw(&sign(&corners))?;
        sheet.draw(&sign(&[(6.0, -1.25), (6.0, 1.5)]))?;
        sheet.draw(&sign(&[(6.0, 2.5), (6.0, 3.5)]))?;
        let warning = fitted(&words.warning, 12.0, true, width - SIGN);
        let face = Face::new(Ink::Warn, 12.0).strong();
        let warning = Label::centred(SIGN, y, &warning, face);
        if words.note_lines(width) > 1 {
            sheet.draw(&warning)?;
            return sheet.draw(&Label::centred(SIGN, y + 16.0, &note(width - SIGN), calm));
        }
        sheet.draw(&warning.then(&words.note, Ink::Ink3))
    }

    /// Numbers under the last track: both ends, the middle, and 100 where it is neither. What would
    /// run into another is left out. `place` is where a rate stands, in CSS pixels.
    fn numbers(&self, sheet: &Area, place: impl Fn(f64) -> f64, end: f64) -> Drawn {
        let y = f64::from(self.rows.height()) - 8.0;
        let face = Face::new(Ink::Ink3, 12.0);
        let mut taken: Vec<(f64, f64)> = Vec::new();
        let numbers = [
            (0.0, Anchor::Start),
            (end, Anchor::End),
            (1.0, Anchor::Middle),
            (end / 2.0, Anchor::Middle),
        ];
        for (rate, anchor) in numbers {
            let mut label = ((rate * 100.0).round() as u64).to_string();
            if anchor == Anchor::End {
                label.push_str(&self.text.unit);
            }
            let (x, wide) = (place(rate), width(&label, 12.0, false));
            let left = match anchor {
                Anchor::Start => x,
                Anchor::Middle => x - wide / 2.0,
                Anchor::End => x - wide,
            };
            if taken.iter().all(|(from, to)| left > to + 6.0 || left + wide < from - 6.0) {
                taken.push((left, left + wide));
                sheet.draw(&Label::new(x, y, &label, face.anchored(anchor)))?;
            }
        }
        Ok(())
    }

    fn hotspots(&self) -> Vec<Hotspot> {
        let rows = self.rows;
        let place = |y, height, target| Hotspot { x: 0.0, y, width: rows.width, height, target };
        let both = self.ratios.rows.iter().enumerate().flat_map(|(index, row)| {
            let ratio = place(rows.top(index), rows.body(index), Target::Ratio(row.code));
            let note = rows.note(index).map(|(y, height)| place(y, height, Target::Note(row.code)));
            std::iter::once(ratio).chain(note)
        });
        both.collect()
    }
}

/// What is counted so far.
fn so_far(row: &RatioRow) -> Option<f64> {
    row.ratio.and_then(|ratio| ratio.rate())
}

/// What a ratio comes to: in the end; two counts side by side come to what they are. `None` where it is too
/// early to say.
fn estimate(row: &RatioRow) -> Option<f64> {
    match row.end {
        Ok(end) => so_far(row).map(|_| end.share),
        Err(Reason::RatiosOfCounts) => so_far(row),
        Err(_) => None,
    }
}

/// The end of a track that holds a rate: 1 if that does; else the next of 2, 4, 10, 20, 40, 100 and
/// so on.
fn round_end(rate: f64) -> f64 {
    let mut end = 1.0;
    for factor in [2.0, 2.0, 2.5].into_iter().cycle().take(90) {
        if rate <= end {
            break;
        }
        end *= factor;
    }
    end
}
