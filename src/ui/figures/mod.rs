//! Figures as tables: the face that people and scripts read alike. Plain data; drawing them is
//! [`FigureTableView`](super::components::FigureTableView)'s work.

mod funnel;
mod plain;
mod stock;
mod table;

pub use funnel::{funnel_table, ratios_table, reference_table};
pub use plain::{finding, plain_cell, plain_table, rules};
pub use stock::stock_table;
pub use table::{Cell, FigureRow, FigureTable, Head, Scope};
