//! Marks of our own, as elements of plotters: a chart places them by its own coordinates, on an
//! area or in a coordinate system. They know no figure, and draw on our back-end alone.

mod block;
mod dot;
mod funnel_bar;
mod interval_row;
mod label;
mod meeting;
mod silhouette;
mod stage_letter;
mod step_curve;

pub(super) use block::Block;
pub(super) use dot::Dot;
pub(super) use funnel_bar::FunnelBar;
pub(super) use interval_row::IntervalRow;
pub(super) use label::Label;
pub(super) use meeting::{Deed, Meeting};
pub(super) use silhouette::Silhouette;
pub(super) use stage_letter::StageLetter;
pub(super) use step_curve::{Band, StepCurve};
