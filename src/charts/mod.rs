//! Figures to SVG with plotters: from a figure, its words, a theme and a size to a [`Chart`].
//!
//! A drawing is a pure function: the same arguments give the same bytes. Nothing here knows the
//! browser, Leptos, storage or a language: every word and every formatted number is an argument.
//! Colours are written out, so that a drawing saved to a file looks as it does on the page, and no
//! `style` attribute is used, which the page's content policy forbids.

mod backend;
mod canvas;
mod chart;
mod columns;
mod funnel;
mod ink;
mod ratio_rows;
mod ratios;
mod rewrite;
mod scale;
mod silhouette;
mod text;
mod theme;

pub use chart::{Chart, Hotspot, Size, Target};
pub use funnel::{FunnelRowText, FunnelText, funnel_chart};
pub use ratios::{RatioRowText, RatioText, ratio_chart};
pub use text::width;
pub use theme::{Colour, FONT, Theme};
