//! Components that more than one page uses.

mod chart_frame;
mod chart_view;
mod figure_table;
mod icon;
mod sentence;

pub use chart_frame::ChartFrame;
pub use chart_view::{ChartView, Tip};
pub use figure_table::FigureTableView;
pub use icon::{Icon, IconName};
pub use sentence::SentenceView;
