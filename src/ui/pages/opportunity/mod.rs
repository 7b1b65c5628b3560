//! One opportunity: its panel beside the board, and the form that makes or edits one.

mod form;
mod history;
mod panel;
mod save;

pub use form::OpportunityForm;
pub use panel::OpportunityPanel;
