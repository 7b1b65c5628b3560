//! What every figure means: one file per figure, from records or from plain counts.
//!
//! Records are brought down to [`FlowCounts`] in one place; counts that a person types are the same
//! type. From there on there is one code path: [`funnel`], [`ratios`], [`reference`].
//!
//! Nothing here knows storage, charts or the browser, and "today" is an argument.

mod as_of;
mod by_event;
mod by_opportunity;
mod columns;
mod counts;
mod funnel;
mod outcome;
mod population;
mod ratio;
mod ratios;
mod recorded;
mod reference;
mod stock;
mod table;
mod typed;

pub use as_of::as_of;
pub use by_event::count_events;
pub use by_opportunity::{Notes, count_opportunities};
pub use columns::{Amount, Chosen, Code, Codes, Columns, Dates, Day, Facts, Hot, Standing, Touch};
pub use counts::{Appointments, FlowCounts, Nesting};
pub use funnel::{Funnel, FunnelRow, funnel};
pub use outcome::{Outcome, outcome};
pub use population::{Cohort, Population};
pub use ratio::{Ratio, RatioKind};
pub use ratios::{RatioCode, RatioRow, Ratios, fewest_go_on, ratios};
pub use recorded::Recorded;
pub use reference::{Against, Reference, ReferenceRow, reference, three_per_cent_rule};
pub use stock::{Stock, StockRow, in_stock, stock};
pub use table::{Cell, Row, RowOf, Rule, Table};
pub use typed::{team_counts, typed_counts};
