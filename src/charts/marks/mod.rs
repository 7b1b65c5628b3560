//! Marks of our own, as elements of plotters: a chart places them by its own coordinates, on an
//! area or in a coordinate system. They know no figure, and draw on our back-end alone.

mod ball;
mod bar;
mod block;
mod deck;
mod dot;
mod funnel_bar;
mod interval_row;
mod label;
mod meeting;
mod side_row;
mod signed_row;
mod silhouette;
mod stage_letter;
mod step_curve;
mod strokes;

pub(super) use ball::BallMark;
pub(super) use bar::{Bar, Whisker};
pub(super) use block::Block;
pub(super) use deck::{Broken, DeckPiece};
pub(super) use dot::Dot;
pub(super) use funnel_bar::FunnelBar;
pub(super) use interval_row::IntervalRow;
pub(super) use label::{Label, small_lines};
pub(super) use meeting::{Deed, Meeting};
pub(super) use side_row::{Mote, Series, SideRow, SideSign};
pub(super) use signed_row::SignedRow;
pub(super) use silhouette::Silhouette;
pub(super) use stage_letter::StageLetter;
pub(super) use step_curve::{Band, StepCurve};
pub(super) use strokes::Strokes;
