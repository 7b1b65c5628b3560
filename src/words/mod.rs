//! Everything that people read, in Italian, French and English.
//!
//! Each text stands with its three languages side by side; a language left out is a compile error.
//! Numbers, days and money come in through [`Format`], which the browser fills with `Intl`.
//!
//! What Imbuto says to the firm says *voi* and *vous*; what one tells Imbuto to do (a button, a menu, a
//! key) is the short imperative in Italian (`Salva`) and the infinitive in French (`Enregistrer`); what
//! is to be done (a next action, a step) is an infinitive or a noun in both.
//!
//! Where French asks for a thin no-break space, before `; : ! ? % »` and after `«`, U+202F stands.

#[macro_use]
mod table;

pub mod activity;
mod behind;
pub mod bridge;
pub mod data;
pub mod doctor;
pub mod figures;
mod format;
pub mod funnel;
pub mod import;
pub mod keys;
mod language;
pub mod ledger;
pub mod list_page;
pub mod lost;
pub mod many;
pub mod marks;
pub mod meeting;
pub mod merging;
pub mod opportunity;
pub mod outlook;
pub mod over_time;
pub mod own_file;
pub mod owners;
pub mod palette;
pub mod parties;
pub mod pipeline;
pub mod plan;
mod playbook;
mod plural;
pub mod quick;
pub mod readings;
pub mod rules;
mod run;
pub mod saving;
pub mod segments;
pub mod settings;
pub mod shell;
pub mod stage;
pub mod start;
pub mod targeting;
pub mod team;
pub mod today;

pub use behind::{behind_in_list, taken_up};
pub use format::{Format, Locale, StageLabels};
pub use funnel::{
    funnel_finding, list, notes as funnel_notes, outcome_finding, ratios_finding,
    reference_finding, reference_legend, reference_rule,
};
pub use language::Language;
pub use playbook::default_playbook;
pub use plural::{Counted, Plural};
pub use run::{Run, Sentence};
