//! One opportunity: its page, its panel beside the board, and the form that makes one.
//!
//! Page and panel show the same blocks (`whole.rs`), a file each: head, facts, next move, order,
//! checklist, people, what the rules say, time line. What is typed and not saved is in `drafts.rs`.

mod beside;
mod checklist;
mod closing;
mod facts;
mod field;
mod form;
mod form_collision;
mod hand_over;
mod happened;
mod header;
mod history;
mod next_move;
mod notes;
mod order;
mod page;
mod panel;
mod people;
mod person_form;
mod piano;
mod plan_form;
mod rules;
mod save;
mod stage_strip;
mod standing;
mod subject;
mod taking_back;
mod time_line;
mod whole;

pub use closing::{LoseForm, WinForm};
pub use field::EditField;
pub use form::{OpportunityForm, SUGGESTIONS, begin_opportunity, typed_into};
pub use happened::{Happened, happened};
pub use header::known_accounts;
pub use notes::{NoteForm, NoteText, Writing};
pub use page::OpportunityPage;
pub use panel::OpportunityPanel;
pub use person_form::{ROLES, role_code, role_of_code};
pub use save::{
    account_of_name, amount_of_text, temperature as temperature_of_code, temperature_code,
};
pub use time_line::outcome_look;
