//! From what plotters' SVG back-end wrote to what the page gets: the root element with its name for
//! screen readers, the patterns for hatching, and each element in its ink.
//!
//! The back-end writes one element per line, in the order of drawing; a text has its body on a line
//! of its own, already escaped. Of our own elements only the geometry is taken over.

use std::fmt::Write as _;

use super::canvas::{SCALE, printable};
use super::chart::Size;
use super::ink::{Anchor, Fill, Ink, Line, TAIL, TAIL_SIZE, TAIL_SPACE, Type};
use super::theme::{Colour, FONT, Theme};
use crate::domain::Stage;

/// What a sheet needs beside its drawing.
pub(super) struct Frame<'a> {
    /// Tells this chart's ids from those of the others on the page.
    pub(super) name: &'a str,
    /// What a screen reader says for the whole.
    pub(super) label: &'a str,
    /// The colours of its stages.
    pub(super) theme: &'a Theme,
}

/// The finished SVG.
pub(super) fn rewrite(raw: &str, inks: &[Ink], size: Size, frame: &Frame<'_>) -> String {
    let mut out = String::with_capacity(raw.len());
    root(&mut out, size, frame);
    patterns(&mut out, inks, frame);
    let mut lines = raw.lines().skip(1);
    for ink in inks {
        let Some(line) = lines.next() else { break };
        let (tag, attributes) = line.split_once(' ').unwrap_or((line, ""));
        out.push_str(tag);
        match ink {
            Ink::Styled => {
                out.push(' ');
                out.push_str(attributes);
            }
            Ink::Shape { fill, line } => {
                geometry(&mut out, attributes);
                shape(&mut out, *fill, *line, frame);
                out.push_str("/>");
            }
            Ink::Type(face) => {
                geometry(&mut out, attributes);
                type_(&mut out, face);
                out.push('>');
            }
        }
        if tag == "<text" {
            body(&mut out, lines.next().unwrap_or_default(), ink);
            out.push_str(lines.next().unwrap_or_default());
        }
        out.push('\n');
    }
    out.push_str("</svg>\n");
    out
}

fn root(out: &mut String, Size { width, height }: Size, frame: &Frame<'_>) {
    let (w, h) = (width * SCALE, height * SCALE);
    let _ = write!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="{width}" height="{height}" viewBox="0 0 {w} {h}" role="img" aria-label=""#
    );
    escape(out, frame.label);
    out.push_str("\" font-family=\"");
    escape(out, FONT);
    out.push_str("\">\n");
}

/// The characters that XML gives a meaning, as entities; those it forbids, left out.
fn escape(out: &mut String, text: &str) {
    for c in text.chars().filter_map(printable) {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

/// Stripes 2 px wide every 5 px, slanted, for each stage that is hatched somewhere.
fn patterns(out: &mut String, inks: &[Ink], frame: &Frame<'_>) {
    for stage in Stage::ALL {
        let hatched = |ink: &Ink| matches!(ink, Ink::Shape { fill: Some(Fill::Hatch(of)), .. } if *of == stage);
        if inks.iter().any(hatched) {
            out.push_str("<pattern id=\"");
            pattern_id(out, stage, frame);
            out.push_str(r#"" width="20" height="20" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="20""#);
            colour(out, "fill", frame.theme.stage(stage));
            out.push_str("/></pattern>\n");
        }
    }
}

fn pattern_id(out: &mut String, stage: Stage, frame: &Frame<'_>) {
    out.extend(frame.name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }));
    out.push_str("-open-");
    out.push_str(stage.code());
}

/// Where an element is and how large, without how it looks.
fn geometry(out: &mut String, attributes: &str) {
    let mut parts = attributes.split('"');
    while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
        let key = key.trim_start();
        if matches!(key, "x=" | "y=" | "x1=" | "y1=" | "x2=" | "y2=" | "width=" | "height=")
            || matches!(key, "cx=" | "cy=" | "r=" | "points=")
        {
            let _ = write!(out, " {key}\"{}\"", value.trim_end());
        }
    }
}

fn shape(out: &mut String, fill: Option<Fill>, line: Option<Line>, frame: &Frame<'_>) {
    match fill {
        None => out.push_str(r#" fill="none""#),
        Some(Fill::Solid(solid)) => colour(out, "fill", solid),
        Some(Fill::Tint(tint, per_cent)) => {
            colour(out, "fill", tint);
            opacity(out, per_cent);
        }
        Some(Fill::Rounded(solid)) => {
            colour(out, "fill", solid);
            out.push_str(r#" rx="8""#);
        }
        Some(Fill::Hatch(stage)) => {
            out.push_str(" fill=\"url(#");
            pattern_id(out, stage, frame);
            out.push_str(")\"");
        }
    }
    if let Some(line) = line {
        colour(out, "stroke", line.colour);
        let _ = write!(out, " stroke-width=\"{}\"", line.width);
        if line.dotted {
            out.push_str(r#" stroke-dasharray="8 12""#);
        }
        opacity(out, line.opacity);
    }
}

fn type_(out: &mut String, face: &Type) {
    colour(out, "fill", face.colour);
    font(out, face.size, face.weight);
    match face.anchor {
        Anchor::Start => {}
        Anchor::Middle => out.push_str(r#" text-anchor="middle""#),
        Anchor::End => out.push_str(r#" text-anchor="end""#),
    }
    if let Some(halo) = face.halo {
        colour(out, "stroke", halo);
        out.push_str(r#" stroke-width="20" stroke-linejoin="round" paint-order="stroke""#);
    }
}

fn font(out: &mut String, size: f64, weight: u32) {
    let _ = write!(out, " font-size=\"{}\"", (size * f64::from(SCALE)).round() as u32);
    if weight != 400 {
        let _ = write!(out, " font-weight=\"{weight}\"");
    }
}

/// The text of a text element: escaped by the back-end, its tail in a smaller face.
fn body(out: &mut String, escaped: &str, ink: &Ink) {
    match (ink, escaped.split_once(TAIL)) {
        (Ink::Type(face), Some((lead, tail))) => {
            out.push_str(lead);
            let _ = write!(out, "<tspan dx=\"{}\"", TAIL_SPACE as u32 * SCALE);
            font(out, TAIL_SIZE, 400);
            if face.weight != 400 {
                out.push_str(r#" font-weight="400""#);
            }
            colour(out, "fill", face.tail);
            out.push('>');
            out.push_str(tail);
            out.push_str("</tspan>");
        }
        _ => out.push_str(escaped),
    }
}

fn colour(out: &mut String, name: &str, value: Colour) {
    let _ = write!(out, " {name}=\"");
    value.write(out);
    out.push('"');
}

fn opacity(out: &mut String, per_cent: u32) {
    if per_cent != 100 {
        let _ = write!(out, " opacity=\".{per_cent:02}\"");
    }
}
