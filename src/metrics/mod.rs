//! What every figure means: one file per figure, from records or from plain counts.
//!
//! Records are brought down to [`FlowCounts`] in one place; counts that a person types are the same
//! type. From there on there is one code path: [`funnel`], [`ratios`], [`reference`].
//!
//! Nothing here knows storage, charts or the browser, and "today" is an argument.

mod as_of;
mod by_event;
mod by_opportunity;
mod collisions;
mod columns;
mod compare;
mod counts;
mod effort;
mod fit;
mod flow_counts;
mod funnel;
mod handover;
mod months;
mod moves;
mod outcome;
mod owners;
mod owners_test;
mod piano;
mod population;
mod ratio;
mod ratios;
mod recorded;
mod reference;
mod stock;
mod stool;
mod table;
mod typed;

pub use as_of::as_of;
pub use by_event::count_events;
pub use by_opportunity::{Notes, count_opportunities};
pub use collisions::{Collision, Collisions, Visit, collisions, would_collide};
pub use columns::{Amount, Chosen, Code, Codes, Columns, Dates, Day, Facts, Hot, Standing, Touch};
pub use compare::{
    Axis, Compare, Comparison, Doubt, LEAST_TRIALS, Measure, Verdict, Which, axis_of_progress,
    compare, compare_owners, measures,
};
pub use counts::{Appointments, FlowCounts, Nesting};
pub use effort::{Effort, EffortRow, EffortUnderWay, effort};
pub use fit::{Fit, FitBy, FitModel, FitPart, fit_model};
pub use flow_counts::{OwnerCounts, by_owner, flow_counts, flow_notes, sum_of_counts};
pub use funnel::{Funnel, FunnelRow, funnel};
pub use handover::{Handover, handover};
pub use outcome::{Outcome, outcome};
pub use owners::{OwnerRatio, OwnerRow, Owners, Standout, owners, standouts};
pub use owners_test::{OwnersTest, OwnersTested, TestRow, owners_test};
pub use piano::{Limit, Piano, PianoRow, piano};
pub use population::{Cohort, Population};
pub use ratio::{Ratio, RatioKind};
pub use ratios::{RatioCode, RatioRow, Ratios, fewest_go_on, ratios};
pub use recorded::Recorded;
pub use reference::{Against, Reference, ReferenceRow, reference, three_per_cent_rule};
pub use stock::{Stock, StockRow, in_stock, stock};
pub use stool::{Stool, StoolRow, WayIn, stool};
pub use table::{Cell, Row, RowOf, Rule, Table};
pub use typed::{team_counts, typed_counts};
