//! Figures to SVG with plotters: from a figure, its words and a size to a [`Chart`].
//!
//! A drawing is a pure function: the same arguments give the same bytes. Nothing here knows the
//! browser, Leptos, storage or a language: every word and every formatted number is an argument.
//!
//! plotters draws: its areas, coordinates, meshes and elements place everything, and [`marks`] adds
//! what the design has of its own. [`svg`] writes the SVG once and for all, as plotters' `backend`.
//! A chart is one file that takes a figure, its words and a size. A
//! drawing names its inks, see [`ink`]; their colours are written only when it leaves the page as a file.

mod ahead;
mod apart;
mod axis;
mod backend;
mod balls;
mod bars;
mod blocks;
mod bridge;
mod chance;
mod chart;
mod coordinates;
mod curves;
mod drawing;
mod expected;
mod fits;
mod funnel;
mod funnel_layout;
mod funnel_plot;
mod goal;
mod ink;
mod lanes;
mod ledger;
mod ledger_layout;
mod levers;
mod lost_reasons;
mod marks;
mod mixes;
mod months;
mod owner_grid;
mod panels;
mod ratio_rows;
mod ratios;
mod readings;
mod reference;
mod said;
mod scatter;
mod segments;
mod sides;
mod sides_text;
mod style;
mod svg;
mod text;

pub use ahead::{AheadText, ahead_chart};
pub use apart::{ApartRow, ApartRowText, ApartText, apart_chart};
pub use axis::{AxisText, axis_chart};
pub use balls::{BallsText, balls_chart, deals_a_ball};
pub use bars::{BarRow, BarRowText, BarsText, bars_chart};
pub use bridge::{BridgeText, SpanText, StageText, bridge_chart};
pub use chance::{ChanceMarkText, ChanceText, chance_chart};
pub use chart::{Chart, Hotspot, Size, Target};
pub use curves::{CURVE_PARTS, CurveText, CurvesText, curves_chart};
pub use expected::{ExpectedRow, ExpectedRowText, ExpectedText, expected_chart};
pub use fits::{FitsText, fits_chart};
pub use funnel::{FunnelRowText, FunnelText, funnel_chart};
pub use funnel_plot::{FunnelPlotText, FunnelPlotsText, funnel_plots_chart};
pub use goal::{GoalText, goal_chart};
pub use lanes::{LanesText, lanes_chart};
pub use ledger::{LedgerRowText, LedgerSumText, LedgerText, TermText, ledger_chart};
pub use levers::{LeverText, LeversText, levers_chart};
pub use lost_reasons::{LostRowText, LostText, lost_chart};
pub use mixes::{MixRowText, MixText, MixesText, mixes_chart};
pub use months::{MonthsPanelText, MonthsText, months_chart};
pub use owner_grid::{
    GridCellText, GridColumn, GridColumnText, GridRowText, GridText, OwnerGrid, owner_grid_chart,
};
pub use ratios::{RatioRowText, RatioText, ratio_chart};
pub use readings::{ReadingText, ReadingsText, readings_chart};
pub use said::{SaidText, said_chart};
pub use scatter::{Cloud, CloudPoint, CloudSide, CloudText, CloudsText, clouds_chart};
pub use segments::{SegmentBlockText, SegmentRowText, SegmentsText, segments_chart};
pub use sides::sides_chart;
pub use sides_text::{SidesRowText, SidesText};
pub use text::width;
