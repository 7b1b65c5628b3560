//! One folder or file per place of the app.

mod data;
mod figures;
mod funnel;
mod ledger;
mod opportunity;
mod parties;
mod pipeline;
mod quick;
mod segments;
mod settings;
mod today;
mod unreadable;

pub use data::{DataPage, PasteView, ReadTables, download_backup, read_tables};
pub use figures::{BridgePage, PlanPage, ReportPage, TeamPage};
pub use funnel::FunnelPage;
pub use ledger::LedgerPage;
pub use opportunity::{
    OpportunityPage, OpportunityPanel, SUGGESTIONS, account_of_name, begin_opportunity,
};
pub use parties::{
    AccountPage, AlikeHint, ContactPage, RelationsPage, companies_like, people_like,
};
pub use pipeline::{
    BoardPage, CardFace, Dialogs, DialogsView, ListPage, account_name, display_name, initials,
    owner_name, weights_now,
};
pub use quick::{QuickPage, QuickResultView};
pub use segments::SegmentsPage;
pub use settings::SettingsPage;
pub use today::{Heard, TodayPage, WITHOUT_OUTCOME, heard_on, pianos_now, ring, stopped_now};
pub use unreadable::{UnreadablePage, download_raw};
