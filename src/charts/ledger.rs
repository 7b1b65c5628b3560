//! The ledger of the stages: for each a line that adds up, and under it a bar that is all who entered, in the
//! colour of the stage they went on to; hatched those still there, an outline those lost.

use plotters::chart::ChartBuilder;
use plotters::element::PathElement;
use plotters::style::Color;

use super::chart::{Chart, Hotspot, Size, Target};
use super::coordinates::FromZero;
use super::ink::Ink;
use super::ledger_layout::{BAR, LedgerLayout, NUMBER, SQUARE, TERM, term_width};
use super::marks::{Block, Label, StageLetter};
use super::style::{Anchor, Dash, Face, Fill, Line, Look, SCALE, at};
use super::svg::{Area, Drawn, part};
use super::text::{fitted, width};
use crate::domain::Stage;
use crate::metrics::{InLedger, Ledger, StageLedger, StatusKind, Step};

/// The words of the ledger. An empty text is left blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerText {
    /// Tells this chart from the others on the page: letters and digits.
    pub name: String,
    /// What a screen reader says for the whole chart.
    pub label: String,
    /// One per line of the ledger, in its order.
    pub rows: Vec<LedgerRowText>,
    /// All lines together.
    pub sum: LedgerSumText,
}

/// The words of one stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerRowText {
    /// The stage's name.
    pub stage: String,
    /// Who went over it: "5 l’hanno saltata".
    pub over: String,
    /// What adds up, in the order of [`Step::SUM`].
    pub terms: [TermText; 5],
    /// Who stepped back from it.
    pub back: TermText,
}

/// The words of the sum.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerSumText {
    /// "In tutto".
    pub name: String,
    /// All, won, open, lost.
    pub terms: [TermText; 4],
}

/// A number of the ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermText {
    /// The number: "103".
    pub count: String,
    /// What it counts: "avanti".
    pub word: String,
    /// Its share of those who entered: "57 %".
    pub share: String,
}

/// Draws `ledger` as wide as `size` says and as tall as its lines need. Stages that are not recorded have none.
#[must_use]
pub fn ledger_chart(ledger: &Ledger, text: &LedgerText, size: Size) -> Chart {
    let layout = LedgerLayout::new(text, size);
    let drawing = Drawing { ledger, text, layout: &layout };
    let size = Size { width: layout.width as u32, height: layout.height() };
    let chart = Chart::draw(&text.name, &text.label, size, |sheet| drawing.draw(sheet));
    chart.showing(drawing.hotspots())
}

struct Drawing<'a> {
    ledger: &'a Ledger,
    text: &'a LedgerText,
    layout: &'a LedgerLayout,
}

/// A number, where it stands, and what it shows.
struct Number<'a> {
    x: f64,
    y: f64,
    text: &'a TermText,
    target: Target,
    count: u64,
    face: Face,
}

impl Drawing<'_> {
    fn draw(&self, sheet: &Area) -> Drawn {
        for (index, (line, words)) in self.ledger.lines().zip(&self.text.rows).enumerate() {
            let top = self.layout.top(index);
            if index > 0 {
                self.rule(sheet, top, Ink::Line, SCALE)?;
            }
            self.name(sheet, top, words, line.0)?;
            self.bar(sheet, top, line, !words.back.count.is_empty())?;
        }
        let top = self.layout.top(self.text.rows.len());
        self.rule(sheet, top, Ink::Ink1, 6)?;
        let face = Face::new(Ink::Ink1, 15.0);
        sheet.draw(&Label::new(0.0, top + 27.0, &self.text.sum.name, face))?;
        for number in self.numbers() {
            self.number(sheet, &number)?;
        }
        self.signs(sheet)
    }

    fn rule(&self, sheet: &Area, y: f64, ink: Ink, width: u32) -> Drawn {
        let ends = [at(0.0, y), at(self.layout.width, y)];
        sheet.draw(&PathElement::new(ends, ink.stroke_width(width)))
    }

    fn name(&self, sheet: &Area, top: f64, words: &super::LedgerRowText, stage: Stage) -> Drawn {
        let (side, space) = SQUARE;
        let room = self.layout.name_room(&words.terms[0]);
        sheet.draw(&StageLetter::new(stage, 0.0, top + 22.0, side))?;
        let name = fitted(&words.stage, 15.0, false, room);
        let face = Face::new(Ink::Ink1, 15.0);
        sheet.draw(&Label::centred(side + space, top + 22.0, &name, face))?;
        let over = fitted(&words.over, 12.0, false, room);
        let face = Face::new(Ink::Ink3, 12.0);
        sheet.draw(&Label::new(side + space, top + 46.0, &over, face))
    }

    /// All numbers, in reading order.
    fn numbers(&self) -> Vec<Number<'_>> {
        let strong = Face::new(Ink::Ink1, NUMBER).strong();
        let mut numbers = Vec::new();
        for (index, ((stage, line), words)) in self.ledger.lines().zip(&self.text.rows).enumerate()
        {
            let back = (Step::Back, &words.back);
            let terms = Step::SUM.into_iter().zip(&words.terms).chain([back]);
            numbers.extend(terms.filter(|(_, term)| !term.count.is_empty()).map(|(step, term)| {
                let (x, y) = self.layout.place(step, term);
                let face = if step == Step::Back { Face::new(Ink::Ink1, 15.0) } else { strong };
                let target = Target::Counted(InLedger::At(stage, step));
                let y = self.layout.top(index) + y;
                Number { x, y, text: term, target, count: line.count(step), face }
            }));
        }
        let Ledger { won, open, lost, .. } = *self.ledger;
        let sum = [
            (Step::Entered, Target::Counted(InLedger::Anywhere), self.ledger.all()),
            (Step::WentOn, Target::Ends(StatusKind::Won), won),
            (Step::Here, Target::Ends(StatusKind::Open), open),
            (Step::Lost, Target::Ends(StatusKind::Lost), lost),
        ];
        let top = self.layout.top(self.text.rows.len());
        let sum = sum.into_iter().zip(&self.text.sum.terms);
        let sum = sum.filter(|(_, term)| !term.count.is_empty());
        numbers.extend(sum.map(|((step, target, count), term)| {
            let (x, y) = self.layout.place(step, term);
            Number { x, y: top + y, text: term, target, count, face: strong }
        }));
        numbers
    }

    /// A number with its word and its share; what can be opened is underlined.
    fn number(&self, sheet: &Area, number: &Number<'_>) -> Drawn {
        let Number { x, y, text, face, count, .. } = number;
        let base = y + 17.0;
        let count_label = Label::new(*x, base, &text.count, *face);
        sheet.draw(&count_label.then(&text.word, Ink::Ink2))?;
        let small = Face::new(Ink::Ink3, 12.0);
        sheet.draw(&Label::new(*x, y + 36.0, &text.share, small))?;
        if *count == 0 {
            return Ok(());
        }
        let wide = width(&text.count, face.size, face.weight > 400);
        let ends = [at(*x, base + 4.5), at(x + wide, base + 4.5)];
        let style = Ink::LineStrong.stroke_width(SCALE);
        let dashes = plotters::element::DashedPathElement::new(ends, 12, 8, style);
        sheet.draw(&dashes)
    }

    /// "=" and "+" between what stands side by side.
    fn signs(&self, sheet: &Area) -> Drawn {
        if !self.layout.is_wide {
            return Ok(());
        }
        let face = Face::new(Ink::Ink3, NUMBER).anchored(Anchor::Middle);
        for index in 0..=self.text.rows.len() {
            let base = self.layout.top(index) + 27.0;
            let is_sum = index == self.text.rows.len();
            for column in (1..=4).filter(|column| !is_sum || *column != 2) {
                let sign = if column == 1 { "=" } else { "+" };
                sheet.draw(&Label::new(self.layout.sign(column), base, sign, face))?;
            }
        }
        Ok(())
    }

    fn bar(
        &self,
        sheet: &Area,
        top: f64,
        (stage, line): (Stage, &StageLedger),
        has_back: bool,
    ) -> Drawn {
        if line.entered == 0 {
            return Ok(());
        }
        let (left, right, down) = self.layout.bar(has_back);
        let area = part(sheet, (left, top + down), (right, top + down + BAR));
        let mut plot = ChartBuilder::on(&area).build_cartesian_2d(
            FromZero { end: line.entered as f64, parts: 1 },
            FromZero { end: 1.0, parts: 1 },
        )?;
        let solid = |ink| Look::filled(Fill::Solid(ink));
        let next = self.ledger.recorded.next(stage);
        let beyond = next.and_then(|next| self.ledger.recorded.next(next)).or(next);
        let ink = |stage: Option<Stage>| solid(stage.map_or(Ink::Ink1, Ink::Stage));
        let outline = Line { dash: Dash::Whole, ..Line::new(Ink::LineStrong, SCALE) };
        let parts = [
            (line.on, ink(next)),
            (line.jump, ink(beyond)),
            (line.here, Look::filled(Fill::Hatch(stage))),
            (line.lost, Look { line: Some(outline), ..solid(Ink::Surface) }),
        ];
        let mut from = 0.0;
        let blocks = parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, look)| {
            let to = from + count as f64;
            let corners = [(from, 0.0), (to, 1.0)];
            from = to;
            Block { corners, look }
        });
        plot.draw_series(blocks.collect::<Vec<_>>()).map(drop)
    }

    fn hotspots(&self) -> Vec<Hotspot> {
        let all = self.layout.width;
        let spot = |number: &Number<'_>| {
            let width = (term_width(number.text) + 4.0).max(TERM).min(all);
            let x = (number.x - 2.0).min(all - width).max(0.0);
            Hotspot { x, y: number.y, width, height: TERM, target: number.target }
        };
        self.numbers().iter().map(spot).collect()
    }
}
