//! The text of a drawing while its colours are open: SVG elements, and the places where the inks of
//! each belong. The page fills in classes, a file the colours; neither is read back.

use std::fmt::Write as _;

use super::ink::Ink;

/// SVG elements with holes where colours belong.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Drawing {
    text: String,
    holes: Vec<Hole>,
}

/// The inks of an element, to be written as attributes at a place in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Hole {
    at: usize,
    fill: Option<Ink>,
    stroke: Option<Ink>,
}

impl Drawing {
    /// Room for a usual chart.
    pub(super) fn new() -> Self {
        Self { text: String::with_capacity(12 * 1024), holes: Vec::with_capacity(128) }
    }

    /// Where text that is no colour is written.
    pub(super) fn text(&mut self) -> &mut String {
        &mut self.text
    }

    /// Leaves the inside and the line of the element that is being written to be coloured.
    pub(super) fn inks(&mut self, fill: Option<Ink>, stroke: Option<Ink>) {
        if fill.is_some() || stroke.is_some() {
            self.holes.push(Hole { at: self.text.len(), fill, stroke });
        }
    }

    /// With classes, which the style sheet of the page colours. The page's content policy forbids
    /// `style` attributes, and attributes like `fill` can't hold a custom property.
    pub(super) fn write_classes(&self, out: &mut String) {
        self.fill_in(out, |out, hole| {
            out.push_str(" class=\"");
            if let Some(fill) = hole.fill {
                let _ = write!(out, "fill-{}", fill.name());
            }
            if let Some(stroke) = hole.stroke {
                out.push_str(if hole.fill.is_some() { " " } else { "" });
                let _ = write!(out, "stroke-{}", stroke.name());
            }
            out.push('"');
        });
    }

    /// With the colours as attributes, which every program that reads SVG knows.
    pub(super) fn write_colours(&self, out: &mut String) {
        self.fill_in(out, |out, hole| {
            for (name, ink) in [("fill", hole.fill), ("stroke", hole.stroke)] {
                if let Some(ink) = ink {
                    let _ = write!(out, " {name}=\"#{:06x}\"", ink.colour());
                }
            }
        });
    }

    fn fill_in(&self, out: &mut String, mut write: impl FnMut(&mut String, &Hole)) {
        let mut done = 0;
        for hole in &self.holes {
            out.push_str(&self.text[done..hole.at]);
            write(out, hole);
            done = hole.at;
        }
        out.push_str(&self.text[done..]);
    }
}
