//! Owners by measures: a small interval for each, with an upright tick for the team's. No colours and no
//! rank: owners stand in the workspace's order, the team last. What is counted otherwise stands past a
//! rule. On a narrow page each measure is a list of the owners.

use plotters::chart::ChartBuilder;
use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::marks::{IntervalRow, Label};
use super::style::{Anchor, Face, SCALE, at};
use super::svg::{Area, Drawn, part};
use super::text::{fitted, two_lines, width};
use crate::metrics::{Measure, Ratio};

/// A grid of ratios: owners down, measures across.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnerGrid {
    /// What is measured, and the team's ratio; `None` where it has none.
    pub columns: Vec<GridColumn>,
    /// The ratios of each owner, one per column.
    pub rows: Vec<Vec<Option<Ratio>>>,
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GridColumn {
    /// The measure; `None` is won of closed, of which no word is said.
    pub measure: Option<Measure>,
    /// Of the team.
    pub team: Option<Ratio>,
}

/// The words of the grid. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// One per column.
    pub columns: Vec<GridColumnText>,
    /// One per owner, then the team.
    pub rows: Vec<GridRowText>,
}

/// The words of one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridColumnText {
    /// Its name.
    pub name: String,
    /// The time that everybody is given, what is left out, what may be said.
    pub lines: [String; 3],
    /// Whether it is said that they differ.
    pub is_said: bool,
}

/// The words of one owner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridRowText {
    /// The name.
    pub name: String,
    /// Under it: "5 clienti finora".
    pub under: String,
    /// One per column.
    pub cells: Vec<GridCellText>,
}

/// The words of one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridCellText {
    /// The rate; or why there is none.
    pub value: String,
    /// What it is made of.
    pub counts: String,
    /// Whether this one stays off the mean after all.
    pub is_named: bool,
}

/// Under this width each measure is a list.
const LISTS: u32 = 900;
/// The heads of the columns, and a row.
const HEAD: f64 = 78.0;
/// The second line of a name in a head.
const SECOND: f64 = 14.0;
const ROW: f64 = 42.0;
/// The most that a column takes.
const COLUMN: f64 = 260.0;
/// Between two columns; before what stands past the rule.
const GAP: f64 = 16.0;
const RULE: f64 = 18.0;
/// A list: its head, a row, and the space after it.
const LIST_HEAD: f64 = 44.0;
const LIST_ROW: f64 = 38.0;
const LIST_GAP: f64 = 22.0;
/// Half the height of a track.
const TRACK: f64 = 11.0;

/// Draws the grid as wide as `size` says and as tall as it needs.
#[must_use]
pub fn owner_grid_chart(grid: &OwnerGrid, text: &GridText, size: Size) -> Chart {
    let wide = size.drawn_width();
    let drawing = Drawing { grid, text, width: f64::from(wide), is_list: wide < LISTS };
    let size = Size { width: wide, height: drawing.height() };
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet));
    chart.showing(drawing.hotspots())
}

struct Drawing<'a> {
    grid: &'a OwnerGrid,
    text: &'a GridText,
    width: f64,
    is_list: bool,
}

/// Where one place of the grid stands: its corner, its width, and its track.
struct Place {
    left: f64,
    top: f64,
    width: f64,
    track: (f64, f64),
    middle: f64,
}

impl Drawing<'_> {
    /// Owners and the team.
    fn rows(&self) -> usize {
        self.grid.rows.len() + 1
    }

    fn is_empty(&self) -> bool {
        self.grid.rows.is_empty() || self.grid.columns.is_empty()
    }

    fn names(&self) -> f64 {
        let widest = self
            .text
            .rows
            .iter()
            .map(|row| width(&row.name, 15.0, false).max(width(&row.under, 12.0, false)));
        (widest.fold(0.0, f64::max) * 1.06)
            .ceil()
            .clamp(72.0, if self.is_list { 0.3 * self.width } else { 132.0 }.max(72.0))
    }

    fn list(&self) -> f64 {
        LIST_HEAD + LIST_ROW * self.rows() as f64 + LIST_GAP
    }

    fn height(&self) -> u32 {
        let height = match (self.is_empty(), self.is_list) {
            (true, _) => 1.0,
            (_, true) => self.list() * self.grid.columns.len() as f64 - LIST_GAP,
            (_, false) => self.heads() + ROW * self.rows() as f64,
        };
        height as u32
    }

    /// Room for a name in a head.
    fn name_room(&self, column: usize) -> f64 {
        self.column(column).1 + GAP - 4.0
    }

    /// The height of the heads: where a name needs a second line, all have room for it.
    fn heads(&self) -> f64 {
        let mut names = self.text.columns.iter().take(self.grid.columns.len()).enumerate();
        let needs_two = |(column, words): (usize, &GridColumnText)| {
            !two_lines(&words.name, 13.0, self.name_room(column)).1.is_empty()
        };
        HEAD + if names.any(needs_two) { SECOND } else { 0.0 }
    }

    /// The left end and the width of a column.
    fn column(&self, column: usize) -> (f64, f64) {
        let count = self.grid.columns.len() as f64;
        let past = self.grid.columns.iter().any(|one| one.measure.is_none());
        let rule = if past { RULE } else { 0.0 };
        let names = self.names() + GAP;
        let wide = ((self.width - names - rule + GAP) / count).floor().min(COLUMN);
        let is_past = self.grid.columns[column].measure.is_none();
        let left = names + wide * column as f64 + if is_past { rule } else { 0.0 };
        (left, wide - GAP)
    }

    fn place(&self, row: usize, column: usize) -> Place {
        if self.is_list {
            let top = self.list() * column as f64 + LIST_HEAD + LIST_ROW * row as f64;
            let left = self.names() + 12.5;
            let right = (self.width - 92.5).max(left + 40.0);
            return Place {
                left: 0.0,
                top,
                width: self.width,
                track: (left, right),
                middle: top + 19.0,
            };
        }
        let ((left, wide), top) = (self.column(column), self.heads() + ROW * row as f64);
        let track = (left.floor() + 0.5, (left + wide).floor() - 0.5);
        Place { left, top, width: wide, track, middle: top + 12.0 }
    }

    fn draw(&self, sheet: &Area) -> Drawn {
        if self.is_empty() {
            return Ok(());
        }
        for column in 0..self.grid.columns.len() {
            self.head(sheet, column)?;
            for row in 0..self.rows() {
                self.cell(sheet, row, column)?;
            }
        }
        if self.is_list { Ok(()) } else { self.frame(sheet) }
    }

    /// The rules between the rows, and before what is counted otherwise; the names.
    fn frame(&self, sheet: &Area) -> Drawn {
        for row in 0..self.rows() {
            let y = (self.heads() + ROW * row as f64).floor() + 0.5;
            let is_team = row + 1 == self.rows();
            let ink = if is_team { Ink::Ink1 } else { Ink::Line };
            let wide = if is_team { SCALE + SCALE / 2 } else { SCALE };
            sheet
                .draw(&PathElement::new([at(0.0, y), at(self.width, y)], ink.stroke_width(wide)))?;
            if let Some(words) = self.text.rows.get(row) {
                let name = fitted(&words.name, 15.0, false, self.names());
                sheet.draw(&Label::new(0.0, y + 17.0, &name, Face::new(Ink::Ink1, 15.0)))?;
                let under = fitted(&words.under, 12.0, false, self.names());
                sheet.draw(&Label::new(0.0, y + 34.0, &under, Face::new(Ink::Ink3, 12.0)))?;
            }
        }
        if let Some(past) = self.grid.columns.iter().position(|one| one.measure.is_none()) {
            let x = (self.column(past).0 - RULE).floor() + 0.5;
            let line = [at(x, 0.0), at(x, f64::from(self.height()))];
            sheet.draw(&PathElement::new(line, Ink::LineStrong.stroke_width(SCALE)))?;
        }
        Ok(())
    }

    fn head(&self, sheet: &Area, column: usize) -> Drawn {
        let Some(words) = self.text.columns.get(column) else { return Ok(()) };
        let small = Face::new(Ink::Ink3, 12.0);
        let verdict = match words.is_said {
            true => Face::new(Ink::Ink1, 12.0).strong(),
            false => Face::new(Ink::Ink2, 12.0),
        };
        let [time, left_out, said] = &words.lines;
        if self.is_list {
            let top = self.list() * column as f64;
            let line = [at(0.0, top + 0.5), at(self.width, top + 0.5)];
            sheet.draw(&PathElement::new(line, Ink::LineStrong.stroke_width(SCALE)))?;
            let room = self.width - width(said, 12.0, true) - 12.0;
            let name = fitted(&words.name, 15.0, true, room);
            sheet.draw(&Label::new(0.0, top + 19.0, &name, Face::new(Ink::Ink1, 15.0).strong()))?;
            sheet.draw(&Label::new(self.width, top + 19.0, said, verdict.anchored(Anchor::End)))?;
            let parts = [time, left_out].into_iter().filter(|one| !one.is_empty()).cloned();
            let under = parts.collect::<Vec<_>>().join(" · ");
            let under = fitted(&under, 12.0, false, self.width);
            return sheet.draw(&Label::new(0.0, top + 36.0, &under, small));
        }
        let (left, room) = (self.column(column).0, self.name_room(column));
        let base = self.heads() - HEAD;
        let (first, second) = two_lines(&words.name, 13.0, room);
        let names = match second.is_empty() {
            true => [("", 0.0), (first, base + 12.0)],
            false => [(first, base - SECOND + 12.0), (second, base + 12.0)],
        };
        for (name, y) in names {
            let name = fitted(name, 13.0, false, room);
            sheet.draw(&Label::new(left, y, &name, Face::new(Ink::Ink1, 13.0)))?;
        }
        for (line, (text, face)) in
            [(time, small), (left_out, small), (said, verdict)].into_iter().enumerate()
        {
            let text = fitted(text, 12.0, words.is_said, room);
            let y = base + 30.0 + 16.0 * line as f64 + if line == 2 { 4.0 } else { 0.0 };
            sheet.draw(&Label::new(left, y, &text, face))?;
        }
        Ok(())
    }

    fn cell(&self, sheet: &Area, row: usize, column: usize) -> Drawn {
        let place = self.place(row, column);
        let team = self.grid.columns[column].team;
        let is_team = row == self.grid.rows.len();
        let own = match self.grid.rows.get(row) {
            Some(ratios) => ratios.get(column).copied().flatten(),
            None => team,
        };
        let ((left, right), middle) = (place.track, place.middle);
        let area = part(sheet, (left, middle - TRACK), (right, middle + TRACK));
        let mut track = ChartBuilder::on(&area)
            .build_cartesian_2d(FromZero { end: 1.0, parts: 1 }, -TRACK..TRACK)?;
        let line = PathElement::new([(0.0, 0.0), (1.0, 0.0)], Ink::Line.stroke_width(SCALE));
        track.draw_series([line])?;
        track.draw_series([IntervalRow {
            interval: own.and_then(|own| own.interval()).map(|one| (one.low, one.high.min(1.0))),
            before: team
                .filter(|_| !is_team)
                .and_then(|team| team.rate())
                .map(|rate| rate.min(1.0)),
            counted: None,
            rate: own.and_then(|own| own.rate()).map(|rate| rate.min(1.0)),
            end: 1.0,
        }])?;
        self.cell_words(sheet, row, column, &place)
    }

    fn cell_words(&self, sheet: &Area, row: usize, column: usize, place: &Place) -> Drawn {
        let Some(words) = self.text.rows.get(row).and_then(|row| row.cells.get(column)) else {
            return Ok(());
        };
        let is_said = self.text.columns.get(column).is_some_and(|column| column.is_said);
        let has_rate = !words.counts.is_empty();
        let ink = match (has_rate, is_said) {
            (false, _) => Ink::Ink3,
            (true, true) => Ink::Ink1,
            (true, false) => Ink::Ink2,
        };
        let size = if has_rate { 13.0 } else { 12.0 };
        let face = Face::new(ink, size);
        let face = if words.is_named { face.strong() } else { face };
        if !self.is_list {
            let value = fitted(&words.value, size, words.is_named, place.width + GAP - 4.0);
            let room = place.width + GAP - 10.0 - width(&value, size, words.is_named);
            let counts = fitted(&words.counts, 12.0, false, room);
            let label = Label::new(place.left, place.top + 34.0, &value, face);
            return sheet.draw(&label.then(&counts, Ink::Ink3));
        }
        if let Some(row) = self.text.rows.get(row) {
            let name = fitted(&row.name, 13.0, false, self.names());
            sheet.draw(&Label::centred(0.0, place.middle, &name, Face::new(Ink::Ink1, 13.0)))?;
        }
        let end = |face: Face| face.anchored(Anchor::End);
        if !has_rate {
            let value = fitted(&words.value, 12.0, false, self.width - place.track.0 - 8.0);
            let halo = Face { halo: Some(Ink::Paper), ..end(face) };
            return sheet.draw(&Label::centred(self.width, place.middle, &value, halo));
        }
        sheet.draw(&Label::new(self.width, place.top + 17.0, &words.value, end(face)))?;
        let small = end(Face::new(Ink::Ink3, 12.0));
        sheet.draw(&Label::new(self.width, place.top + 32.0, &words.counts, small))
    }

    fn hotspots(&self) -> Vec<Hotspot> {
        if self.is_empty() {
            return Vec::new();
        }
        let rows = 0..self.grid.rows.len();
        let spots =
            rows.flat_map(|row| (0..self.grid.columns.len()).map(move |column| (row, column)));
        let spot = |(row, column): (usize, usize)| {
            let Place { left, top, width, .. } = self.place(row, column);
            let height = if self.is_list { LIST_ROW } else { ROW };
            Hotspot { x: left, y: top, width, height, target: Target::Cell { row, column } }
        };
        spots.map(spot).collect()
    }
}
