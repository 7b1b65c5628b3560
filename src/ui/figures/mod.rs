//! Figures as tables: the face that people and scripts read alike. Plain data; drawing them is
//! [`FigureTableView`](super::components::FigureTableView)'s work.

mod table;
mod wording;

pub use table::{FigureCell, FigureRow, FigureTable, Head, Scope};
pub use wording::{counting, figure_table, finding};
