//! What every figure means: one file per figure, from records or from plain counts.
//!
//! Records are brought down to [`Columns`], and these to [`FlowCounts`]; counts that a person types are
//! the same type. From there on there is one code path: [`funnel`], [`ratios`], [`reference`].
//!
//! Nothing here knows storage, charts or the browser, and "today" is an argument.

mod as_of;
mod behind;
mod bridge;
mod by_event;
mod by_opportunity;
mod columns;
mod control;
mod conversion;
mod counts;
mod coverage;
mod differ;
mod equal_time;
mod figure;
mod footprints;
mod forecast;
mod fulfilment;
mod funnel;
mod funnel_plot;
mod funnel_tables;
mod in_the_end;
mod levels;
mod lost_reasons;
mod meeting;
mod milestones;
mod moves;
mod outcome_table;
mod plan;
mod population;
mod prospects;
mod ratio;
mod ratios;
mod ratios_over_time;
mod readings;
mod recorded;
mod reference;
mod rotting;
mod segments;
mod segments_table;
mod signs;
mod stage_ledger;
mod stock;
mod stock_sum;
mod team;
mod time_in_stage;
mod typed;
mod win_loss;
mod won_a_day;

pub use as_of::as_of;
pub use behind::Behind;
pub use bridge::*;
pub use by_event::event_counts;
pub use by_opportunity::{Notes, flow_counts};
pub use columns::{
    Amount, Chosen, Code, Codes, Columns, ColumnsBuilder, ColumnsStep, Dates, Day, Hot, Level,
    Month, OpportunityRow, OrderChecklist, StatusKind, Touch, Traces, Trail, waits_until,
};
pub use control::{
    ControlChart, ControlPoint, Grain, LEAST_A_MONTH, control_charts, control_charts_by,
    control_table, quarter_of,
};
pub use conversion::{
    Conversion, HORIZON_DAYS, Way, conversion, conversion_table, conversions, passages,
};
pub use counts::{Appointments, FlowCounts, Nesting};
pub use coverage::{Coverage, CoverageDraws, Covered, Target, coverage, coverage_without_target};
pub use differ::{Cases, Differ, DifferUnderWay, differ};
pub use equal_time::{EqualTime, Leg, Point, within_days};
pub use figure::{
    Cell, Column, Connection, Direction, Figure, Finding, Part, Reason, Row, RowKey, Rule, Table,
    Word,
};
pub use footprints::{Footprints, InLedger, Step};
pub use forecast::{
    AheadMonth, Assumptions, CHANCE_DRAWS, Chance, ChanceDraws, FORECAST_DRAWS, Forecast,
    ForecastDraws, ForecastIntervals, LEAST_CLOSED, Odds, Outlook, OutlookUnderWay, Scorecard,
    ScorecardUnderWay, ScoredDay, SoFar, Unit, Waiting, Weights, outlook, outlook_in_steps,
    scorecard, weights,
};
pub use fulfilment::fulfilment;
pub use funnel::{Funnel, FunnelRow, funnel, funnel_in_the_end};
pub use funnel_plot::{FunnelPlot, PlottedSide, funnel_plot, funnel_plot_table, months_plot};
pub(in crate::metrics) use in_the_end::leg;
pub use in_the_end::{Ends, InTheEnd, Passage, Passages};
pub use levels::{CohortCounts, Levels, counted, levels_by_month, levels_by_owner};
pub use lost_reasons::{LostFor, LostReasons, Why, lost_reasons};
pub use meeting::*;
pub use outcome_table::outcome_table;
pub use plan::*;
pub use population::{Cohort, Population};
pub use prospects::*;
pub use ratio::{Ratio, RatioKind};
pub use ratios::{RatioCode, RatioRow, Ratios, fewest_go_on, ratios};
pub use ratios_over_time::ratios_over_time;
pub use readings::{ReadAs, Reading, Readings, readings};
pub use recorded::Recorded;
pub use reference::{
    Against, Reference, ReferenceRow, reference, reference_in_the_end, shares_of_previous,
    three_per_cent_rule,
};
pub use rotting::{
    AHEAD_DAYS, Ahead, LEAST_ROT_DAYS, RotLimit, Rotten, Rotting, Stillness, USUAL_ROT_DAYS,
    rot_limits, rotting, stillness,
};
pub use segments::{
    Attribute, Segment, SegmentBy, Segments, SegmentsUnderWay, compared_passages, segments,
};
pub use signs::{BreakSign, LEAST_BROKEN, Rules, RulesUnderWay, Signs, SpanSign, rules};
pub use stage_ledger::{Ledger, StageLedger, stage_ledger};
pub use stock::{Stock, StockRow, stage_in_stock, stock};
pub use stock_sum::StockSum;
pub(in crate::metrics) use team::leg_of;
pub use team::*;
pub use time_in_stage::{Quantiles, TimeInStage, cycle, time_in_stage, time_table};
pub use typed::{team_counts, typed_counts};
pub use win_loss::{WinLoss, win_loss};
pub use won_a_day::{LEAST_WINS, WON_DAYS, WonADay, won_a_day};
