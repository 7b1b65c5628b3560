//! The funnel: centred bars, as wide as their stage was reached; between them the share that went
//! on. What is still open is hatched, what is lost is an outline, a reference is dotted.

use super::canvas::{Canvas, sheet};
use super::chart::{Chart, Hotspot, Size, Target};
use super::columns::{Columns, GAP, ROW};
use super::ink::{Anchor, Fill, Line, TAIL_SIZE, TAIL_SPACE, Type};
use super::rewrite::Frame;
use super::silhouette;
use super::text::{fitted, two_lines, width};
use super::theme::Theme;
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
    /// Head of the shares of the first stage: "sul primo".
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
    /// Their share of the first stage: "59,3 %".
    pub from_first: String,
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
/// Bars are scaled by the largest count. `reference` is drawn as a dotted outline.
#[must_use]
pub fn funnel_chart(
    funnel: &Funnel,
    reference: Option<&Reference>,
    text: &FunnelText,
    theme: &Theme,
    size: Size,
) -> Chart {
    let columns = Columns::new(funnel, text, size);
    let levels = reference.map_or_else(Vec::new, |reference| silhouette::levels(funnel, reference));
    let counts = funnel.rows.iter().map(|row| row.reached as f64);
    let largest = counts.chain(levels.iter().map(|(_, count)| *count)).fold(0.0, f64::max);
    let drawing = Drawing { funnel, text, theme, columns: &columns, largest };

    let size = Size { width: columns.width as u32, height: columns.height(funnel.rows.len()) };
    let frame = Frame { name: &text.name, label: &text.label, theme };
    let svg = sheet(size, &frame, &mut |canvas| {
        drawing.heads(canvas);
        for (index, row) in funnel.rows.iter().enumerate() {
            drawing.pour(canvas, index, row);
            drawing.bar(canvas, index, row);
        }
        drawing.silhouette(canvas, &levels);
        for (index, row) in funnel.rows.iter().enumerate() {
            drawing.figures(canvas, index, row);
            drawing.passage(canvas, index, row, !levels.is_empty());
        }
    });
    Chart { svg, size, hotspots: drawing.hotspots() }
}

struct Drawing<'a> {
    funnel: &'a Funnel,
    text: &'a FunnelText,
    theme: &'a Theme,
    columns: &'a Columns,
    largest: f64,
}

impl Drawing<'_> {
    /// Half the width of `count` in CSS pixels, on a quarter; a count that is not 0 can be seen.
    fn half(&self, count: f64) -> f64 {
        if count <= 0.0 || self.largest <= 0.0 {
            return 0.0;
        }
        let half = (self.columns.bars.1 - self.columns.bars.0) / 2.0;
        ((half * count / self.largest * 4.0).round() / 4.0).clamp(0.5, half)
    }

    fn centre(&self) -> f64 {
        (self.columns.bars.0 + self.columns.bars.1) / 2.0
    }

    /// A rectangle centred on the funnel's axis.
    fn centred(&self, canvas: &mut Canvas<'_>, y: f64, half: f64, height: f64, fill: Fill) {
        canvas.rect(self.centre() - half, y, 2.0 * half, height, fill);
    }

    fn heads(&self, canvas: &mut Canvas<'_>) {
        let face = Type::new(self.theme.ink_3, 12.0);
        let last = self.columns.top - 11.5;
        let room = self.columns.label_left() + self.columns.label_room();
        canvas.text_on(0.0, last, &fitted(&self.text.stages, 12.0, false, room), face);
        for (column, head, _) in self.columns.figures(self.text) {
            let (first, second) = two_lines(head, 12.0, column.width);
            let face = face.anchored(Anchor::End);
            if second.is_empty() {
                canvas.text_on(column.right, last, first, face);
            } else {
                canvas.text_on(column.right, last - 15.0, first, face);
                canvas.text_on(column.right, last, second, face);
            }
        }
    }

    /// How many of a row went on, in counts; the whole bar where that is not known.
    fn went_on(&self, index: usize, row: &FunnelRow) -> f64 {
        match (row.open, row.lost, self.funnel.rows.get(index + 1)) {
            (Some(_), Some(_), Some(next)) => next.reached.min(row.reached) as f64,
            (Some(open), Some(lost), None) => {
                row.reached.saturating_sub(open.saturating_add(lost)) as f64
            }
            _ => row.reached as f64,
        }
    }

    fn pour(&self, canvas: &mut Canvas<'_>, index: usize, row: &FunnelRow) {
        if let Some(next) = self.funnel.rows.get(index + 1) {
            let half = self.half(next.reached.min(row.reached) as f64);
            let y = self.columns.row(index) + ROW;
            self.centred(canvas, y, half, GAP, Fill::Solid(self.theme.pour()));
        }
    }

    fn bar(&self, canvas: &mut Canvas<'_>, index: usize, row: &FunnelRow) {
        let (y, half) = (self.columns.row(index), self.half(row.reached as f64));
        let went_on = self.went_on(index, row);
        let on = self.half(went_on).min(half);
        let lost = row.lost.unwrap_or(0);
        let open = match row.open {
            // What is neither lost nor gone on is open: no sliver between the two by rounding.
            Some(_) if lost == 0 => half,
            Some(open) if open > 0 => self.half(went_on + open as f64).clamp(on, half),
            _ => on,
        };
        if open < half {
            let shape = [self.centre() - half, y, 2.0 * half, ROW];
            canvas.outlined(shape, self.theme.surface, self.theme.line_strong);
            if on < open {
                self.centred(canvas, y, open, ROW, Fill::Solid(self.theme.paper));
            }
        }
        if on < open {
            self.centred(canvas, y, open, ROW, Fill::Hatch(row.stage));
        }
        self.centred(canvas, y, on, ROW, Fill::Solid(self.theme.stage(row.stage)));
    }

    fn silhouette(&self, canvas: &mut Canvas<'_>, levels: &[(usize, f64)]) {
        let side = |sign: f64| {
            let corners = levels.iter().flat_map(|(row, count)| {
                let (x, y) = (self.centre() + sign * self.half(*count), self.columns.row(*row));
                [(x, y), (x, y + ROW)]
            });
            corners.collect::<Vec<_>>()
        };
        if levels.is_empty() {
            return;
        }
        let sides = [side(-1.0), side(1.0)];
        let halo = Line { opacity: 75, ..Line::new(self.theme.paper, 4.0) };
        let dots = Line { dotted: true, ..Line::new(self.theme.ink, 1.5) };
        for line in [halo, dots] {
            sides.iter().for_each(|side| canvas.path(side, line));
        }
    }

    fn figures(&self, canvas: &mut Canvas<'_>, index: usize, row: &FunnelRow) {
        let (columns, theme) = (self.columns, self.theme);
        let middle = columns.row(index) + ROW / 2.0;
        let square = columns.square;
        let letter = Type { weight: 700, ..Type::new(theme.on_stage(row.stage), 12.0) };
        let fill = Fill::Rounded(theme.stage(row.stage));
        canvas.rect(0.0, middle - square / 2.0, square, square, fill);
        let letter = letter.anchored(Anchor::Middle);
        canvas.text(square / 2.0, middle, row.stage.code(), letter);

        let Some(words) = self.text.rows.get(index) else { return };
        let label = fitted(&words.label, columns.label_size, false, columns.label_room());
        let face = Type::new(theme.ink, columns.label_size);
        canvas.text(columns.label_left(), middle, &label, face);
        for (place, (column, _, of)) in columns.figures(self.text).enumerate() {
            let face = match place {
                0 => Type::new(theme.ink, columns.count_size).strong(),
                _ => Type::new(theme.ink_2, 15.0),
            };
            canvas.text(column.right, middle, of(words), face.anchored(Anchor::End));
        }
    }

    /// Between a row and the next: who waits, and the share that went on. Where a reference may
    /// run behind the rate, a halo keeps it legible.
    fn passage(&self, canvas: &mut Canvas<'_>, index: usize, row: &FunnelRow, crossed: bool) {
        let (columns, theme) = (self.columns, self.theme);
        let Some(next) = self.funnel.rows.get(index + 1) else { return };
        let middle = columns.row(index) + ROW + GAP / 2.0;
        if let Some(words) = self.text.rows.get(index).filter(|_| !columns.narrow) {
            let face = Type::new(theme.ink_3, 12.0).anchored(Anchor::End);
            canvas.text(columns.width, middle, &words.waiting, face);
        }
        let Some(passage) = self.text.rows.get(index + 1) else { return };
        let rate = fitted(&passage.rate, 15.0, true, columns.width);
        let room = columns.width - width(&rate, 15.0, true) - TAIL_SPACE;
        let interval = fitted(&passage.interval, TAIL_SIZE, false, room);
        let half = rate_width(passage).min(columns.width) / 2.0;
        // Of the colour that the text stands on: the pour, or paper beside a narrow one.
        let within = half <= self.half(next.reached.min(row.reached) as f64) + 4.0;
        let halo = if within { theme.pour() } else { theme.paper };
        let face = Type::new(theme.ink, 15.0).strong().anchored(Anchor::Middle);
        let face = Type { halo: crossed.then_some(halo), tail: theme.ink_3, ..face };
        let x = self.centre().min(columns.width - half).max(half);
        canvas.tailed(x, middle + 0.36 * face.size, &rate, &interval, face);
    }

    fn hotspots(&self) -> Vec<Hotspot> {
        let rows = self.funnel.rows.iter().enumerate();
        let place =
            |y, height, target| Hotspot { x: 0.0, y, width: self.columns.width, height, target };
        rows.flat_map(|(index, row)| {
            let y = self.columns.row(index);
            let next = self.funnel.rows.get(index + 1);
            let passage =
                next.map(|next| place(y + ROW, GAP, Target::Passage(row.stage, next.stage)));
            std::iter::once(place(y, ROW, Target::Bar(row.stage))).chain(passage)
        })
        .collect()
    }
}

/// How wide a rate and its interval stand between two bars.
pub(super) fn rate_width(passage: &FunnelRowText) -> f64 {
    let tail = match passage.interval.as_str() {
        "" => 0.0,
        interval => TAIL_SPACE + width(interval, TAIL_SIZE, false),
    };
    width(&passage.rate, 15.0, true) + tail
}
