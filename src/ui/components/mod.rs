//! Components that more than one page uses.

mod absent;
mod as_of;
mod chart_frame;
mod chart_view;
mod dialog;
mod figure_table;
mod icon;
mod opener;
mod party_link;
mod past_hint;
mod pick;
mod population_picks;
mod sentence;
mod virtual_rows;

pub use absent::Absent;
pub use as_of::AsOfField;
pub use chart_frame::ChartFrame;
pub use chart_view::{ChartView, Tip};
pub use dialog::Dialog;
pub use figure_table::FigureTableView;
pub use icon::{Icon, IconName};
pub use opener::{give_the_focus_back, keep_the_focus_near, opens_in_place};
pub use party_link::{PartyLink, party_id};
pub use past_hint::PastHint;
pub use pick::{Pick, PickOption};
pub use population_picks::{OwnerPick, SourcePick};
pub use sentence::SentenceView;
pub use virtual_rows::VirtualRows;
