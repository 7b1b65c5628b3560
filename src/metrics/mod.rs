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
mod conversion_over_time;
mod counts;
mod funnel;
mod outcome;
mod passage;
mod population;
mod ratio;
mod ratios;
mod recorded;
mod reference;
mod stock;
mod table;
mod time_in_stage;
mod typed;

pub use as_of::as_of;
pub use by_event::count_events;
pub use by_opportunity::{Notes, count_opportunities};
pub use columns::{Amount, Chosen, Code, Codes, Columns, Dates, Day, Facts, Hot, Standing, Touch};
pub use conversion_over_time::{
    Conversion, ConversionOverTime, HORIZON_DAYS, LEAST_AT_RISK, conversion_over_time,
};
pub use counts::{Appointments, FlowCounts, Nesting};
pub use funnel::{Funnel, FunnelRow, funnel};
pub use outcome::{Outcome, outcome};
pub use passage::{Passage, Wait};
pub use population::{Cohort, Population};
pub use ratio::{Ratio, RatioKind};
pub use ratios::{RatioCode, RatioRow, Ratios, fewest_go_on, ratios};
pub use recorded::Recorded;
pub use reference::{Against, Reference, ReferenceRow, reference, three_per_cent_rule};
pub use stock::{Stock, StockRow, in_stock, stock};
pub use table::{Cell, Row, RowOf, Rule, Table};
pub use time_in_stage::{Cycle, StageTime, TimeInStage, time_in_stage};
pub use typed::{team_counts, typed_counts};
