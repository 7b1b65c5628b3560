//! What every figure means: one file per figure, from records or from plain counts.
//!
//! Records are brought down to [`FlowCounts`] in one place; counts that a person types are the same
//! type. From there on there is one code path: [`funnel`], [`ratios`], [`reference`].
//!
//! Nothing here knows storage, charts or the browser, and "today" is an argument.

mod as_of;
mod bridge;
mod by_event;
mod by_opportunity;
mod columns;
mod counts;
mod fulfilment;
mod funnel;
mod outcome;
mod planner;
mod population;
mod ratio;
mod ratios;
mod ratios_over_time;
mod recorded;
mod reference;
mod stock;
mod table;
mod typed;
mod waits;
mod weakest_span;
mod what_if;

pub use as_of::as_of;
pub use bridge::{Break, Bridge, Phase, Span, bridge};
pub use by_event::count_events;
pub use by_opportunity::{Notes, count_opportunities};
pub use columns::{Amount, Chosen, Code, Codes, Columns, Dates, Day, Facts, Hot, Standing, Touch};
pub use counts::{Appointments, FlowCounts, Nesting};
pub use fulfilment::{Fulfilment, fulfilment};
pub use funnel::{Funnel, FunnelRow, funnel};
pub use outcome::{Outcome, outcome};
pub use planner::{
    Need, NoNeed, Planner, PlannerBasis, PlannerRow, curve_to_won, planner_from_counts,
    planner_from_curves,
};
pub use population::{Cohort, Population};
pub use ratio::{Ratio, RatioKind};
pub use ratios::{RatioCode, RatioRow, Ratios, fewest_go_on, ratios};
pub use ratios_over_time::{MonthOfEntry, RatiosOverTime, ratios_over_time};
pub use recorded::Recorded;
pub use reference::{Against, Reference, ReferenceRow, reference, three_per_cent_rule};
pub use stock::{Stock, StockRow, in_stock, stock};
pub use table::{Cell, Row, RowOf, Rule, Table};
pub use typed::{team_counts, typed_counts};
pub use weakest_span::{
    ALARM, Below, Comparison, NoCheck, SpanCheck, WeakestSpan, below_constant, below_curve,
    weakest_span,
};
pub use what_if::{Lever, LeverEffect, Scenario, WhatIf};
