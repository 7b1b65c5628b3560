//! The opportunities behind a row of a figure that is computed anew at every change of a filter. They
//! are found when somebody asks: fifty thousand ids in a dozen rows, which nobody looks at, would cost
//! more than the figures.

use crate::domain::{Milestone, OpportunityId};

use super::milestones::{is_recorded, reached_on};
use super::people::happened;
use super::{
    Chosen, Code, Columns, Day, Phase, RowOf, StatusKind, Touch, conversion, time_in_stage,
};

/// The opportunities that a row of `conversion_over_time`, `time_in_stage`, `ratios_over_time`,
/// `planner`, `outcome`, `owners`, `activity` or `bridge` counts, in the order of their ids; none for a row that is not measured, and for other figures.
///
/// Behind a conversion are all that reached the first of its two stages, those too that its curve
/// leaves out for want of a day: the plain count beside it has them.
#[must_use]
pub fn behind(
    columns: &Columns,
    chosen: Chosen,
    today: Day,
    figure: &str,
    row: RowOf,
) -> Vec<OpportunityId> {
    let (hot, recorded) = (&columns.hot, columns.recorded());
    let is_counted = |at: &usize| match (figure, row) {
        ("conversion_over_time", RowOf::Code(code)) => {
            conversion::counts_in(code, &hot.trail[*at], &recorded)
        }
        ("time_in_stage", RowOf::Code(code)) => {
            time_in_stage::counts_in(code, &hot.trail[*at], &recorded, today)
        }
        ("ratios_over_time", RowOf::Month(first_day)) => {
            hot.month[*at].first_day() == Some(first_day)
        }
        ("planner", RowOf::Code(code)) => {
            let level = Milestone::ALL.into_iter().find(|level| level.code() == code);
            level.is_some_and(|level| {
                let day = || reached_on(&columns.facts[*at], level);
                is_recorded(columns, level) && day().is_some_and(Day::is_known)
            })
        }
        // Closed in the period, or open now; the others entered in it.
        ("outcome", _) => {
            hot.status[*at] == StatusKind::Open || chosen.in_period(hot.trail[*at].closed)
        }
        ("bridge", RowOf::Code(code)) => {
            let phase = Phase::ALL.into_iter().find(|phase| phase.code() == code);
            phase.is_some_and(|phase| hot.trail[*at].furthest >= phase.first())
        }
        // Of the cohort, or closed in the period.
        ("owners", RowOf::Owner(owner)) => {
            let is_counted = chosen.in_period(hot.entered[*at])
                || (hot.status[*at] != StatusKind::Open && chosen.in_period(hot.trail[*at].closed));
            hot.owner[*at] == columns.owners.get(&owner) && is_counted
        }
        // Worked on or won in the period by one owner, or by any that is chosen.
        ("activity", row) => {
            let is_meant = |owner: Code| match row {
                RowOf::Owner(wanted) => owner == columns.owners.get(&wanted),
                _ => owner != Code::NONE,
            };
            let facts = &columns.facts[*at];
            let concerns = |owner| is_meant(owner) && chosen.concerns(owner, facts.source);
            let touched = |touch: &&Touch| {
                happened(touch, today) && concerns(touch.owner) && chosen.in_period(touch.on)
            };
            let is_won = facts.status == StatusKind::Won && chosen.in_period(facts.closed);
            facts.touches.iter().any(|touch| touched(&touch)) || (is_won && concerns(facts.owner))
        }
        _ => false,
    };
    let rows = match figure {
        "outcome" => chosen.concerned_rows(hot),
        "owners" | "activity" => chosen.for_all_owners().concerned_rows(hot),
        _ => chosen.entered_rows(hot),
    };
    let rows = rows.into_iter().map(|row| row as usize);
    let mut ids: Vec<_> = rows.filter(is_counted).map(|at| columns.facts[at].id).collect();
    ids.sort_unstable();
    ids
}
