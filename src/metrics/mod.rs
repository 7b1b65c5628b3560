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
mod compare;
mod counts;
mod effort;
mod flow_counts;
mod funnel;
mod months;
mod moves;
mod outcome;
mod owners;
mod owners_test;
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
pub use compare::{
    Axis, Compare, Comparison, Doubt, LEAST_TRIALS, Measure, Verdict, Which, axis_of_progress,
    compare, compare_owners, measures,
};
pub use counts::{Appointments, FlowCounts, Nesting};
pub use effort::{Effort, EffortRow, EffortUnderWay, effort};
pub use flow_counts::{OwnerCounts, by_owner, flow_counts, flow_notes, sum_of_counts};
pub use funnel::{Funnel, FunnelRow, funnel};
pub use outcome::{Outcome, outcome};
pub use owners::{OwnerRatio, OwnerRow, Owners, Standout, owners, standouts};
pub use owners_test::{OwnersTest, OwnersTested, TestRow, owners_test};
pub use population::{Cohort, Population};
pub use ratio::{Ratio, RatioKind};
pub use ratios::{RatioCode, RatioRow, Ratios, fewest_go_on, ratios};
pub use recorded::Recorded;
pub use reference::{Against, Reference, ReferenceRow, reference, three_per_cent_rule};
pub use stock::{Stock, StockRow, in_stock, stock};
pub use table::{Cell, Row, RowOf, Rule, Table};
pub use typed::{team_counts, typed_counts};
