//! The opportunities behind a row of a figure that is computed anew at every change of a filter. They
//! are found when somebody asks: fifty thousand ids in a dozen rows, which nobody looks at, would cost
//! more than the figures.

use crate::domain::OpportunityId;

use super::milestones::{is_recorded, reached_on};
use super::team::happened;
use super::{
    Chosen, Code, Columns, Day, Figure, RowKey, StatusKind, Touch, conversion, time_in_stage,
};

/// The opportunities that a row of a figure counts, in the order of their ids; none for a row that is
/// not measured, and for figures whose rows hold their own.
///
/// Behind a conversion are all that reached the first of its two stages, those too that its curve
/// leaves out for want of a day: the plain count beside it has them.
#[must_use]
pub fn behind(
    columns: &Columns,
    chosen: Chosen,
    today: Day,
    figure: Figure,
    row: RowKey,
) -> Vec<OpportunityId> {
    let Some(rows) = rows_of(columns, chosen, figure) else { return Vec::new() };
    let counted = CountedBy { columns, chosen, today, figure, row };
    let rows = rows.into_iter().map(|row| row as usize);
    let mut ids: Vec<_> =
        rows.filter(|at| counted.has(*at)).map(|at| columns.rows[at].id).collect();
    ids.sort_unstable();
    ids
}

/// Among which rows of the columns a figure counts; `None` where it is not found in this way.
fn rows_of(columns: &Columns, chosen: Chosen, figure: Figure) -> Option<Vec<u32>> {
    let hot = &columns.hot;
    match figure {
        Figure::Outcome => Some(chosen.concerned_rows(hot)),
        Figure::Owners | Figure::Activity => Some(chosen.for_all_owners().concerned_rows(hot)),
        Figure::Conversion
        | Figure::TimeInStage
        | Figure::RatiosOverTime
        | Figure::Planner
        | Figure::Bridge => Some(chosen.entered_rows(hot)),
        Figure::Stock
        | Figure::Funnel
        | Figure::Ratios
        | Figure::Reference
        | Figure::Forecast
        | Figure::ForecastByMonth
        | Figure::Coverage
        | Figure::Homogeneity
        | Figure::Compare
        | Figure::Stuck
        | Figure::Warm
        | Figure::Handover
        | Figure::Collisions
        | Figure::Breaks
        | Figure::Rotting
        | Figure::Chance
        | Figure::WhatIf
        | Figure::Control
        | Figure::Ledger
        | Figure::LostReasons
        | Figure::Segments
        | Figure::FunnelPlot
        | Figure::Readings
        | Figure::Scorecard => None,
    }
}

/// What a row of a figure counts.
struct CountedBy<'a> {
    columns: &'a Columns,
    chosen: Chosen,
    today: Day,
    figure: Figure,
    row: RowKey,
}

impl CountedBy<'_> {
    /// Whether it counts the opportunity at this row of the columns.
    fn has(&self, at: usize) -> bool {
        let (columns, chosen, hot) = (self.columns, self.chosen, &self.columns.hot);
        let trail = &hot.trail[at];
        match (self.figure, &self.row) {
            (Figure::Conversion, RowKey::Step(from, to)) => {
                conversion::counts_in((*from, *to), trail, &columns.recorded())
            }
            (Figure::TimeInStage, RowKey::Stage(stage)) => {
                time_in_stage::counts_in(*stage, trail, &columns.recorded(), self.today)
            }
            (Figure::TimeInStage, RowKey::Cycle) => {
                time_in_stage::counts_in_cycle(trail, self.today)
            }
            (Figure::RatiosOverTime, RowKey::Month(first_day)) => {
                hot.month[at].first_day() == Some(*first_day)
            }
            (Figure::Planner, RowKey::Milestone(level)) => {
                let day = || reached_on(&columns.rows[at], *level);
                is_recorded(columns, *level) && day().is_some_and(Day::is_known)
            }
            (Figure::Bridge, RowKey::Span(phase)) => trail.furthest >= phase.first(),
            // Closed in the period, or open now; the others entered in it.
            (Figure::Outcome, RowKey::All) => {
                hot.status[at] == StatusKind::Open || chosen.in_period(trail.closed)
            }
            // Of the cohort, or closed in the period.
            (Figure::Owners, RowKey::Owner(owner)) => {
                let is_closed =
                    hot.status[at] != StatusKind::Open && chosen.in_period(trail.closed);
                let is_counted = chosen.in_period(hot.entered[at]) || is_closed;
                hot.owner[at] == columns.owners.get(owner) && is_counted
            }
            (Figure::Activity, RowKey::Owner(owner)) => {
                let owner = columns.owners.get(owner);
                self.is_worked_on(at, |one| one == owner)
            }
            (Figure::Activity, RowKey::Team) => self.is_worked_on(at, |one| one != Code::NONE),
            // A figure has no other rows.
            _ => false,
        }
    }

    /// Worked on or won in the period by somebody who is meant.
    fn is_worked_on(&self, at: usize, is_meant: impl Fn(Code) -> bool) -> bool {
        let (chosen, facts) = (self.chosen, &self.columns.rows[at]);
        let concerns = |owner| is_meant(owner) && chosen.concerns(owner, facts.source);
        let is_touched = |touch: &Touch| {
            happened(touch, self.today) && concerns(touch.owner) && chosen.in_period(touch.on)
        };
        let is_won = facts.status == StatusKind::Won && chosen.in_period(facts.closed);
        facts.touches.iter().any(is_touched) || (is_won && concerns(facts.owner))
    }
}
