//! The passages of a cohort, each so far and in the end, and the longer ways that are their product.

use crate::domain::Stage;

use super::InTheEnd;
use crate::metrics::conversion::{Way, passages};
use crate::metrics::equal_time::{LEAST_WITHIN_DAYS, Point, within_days};
use crate::metrics::{
    Chosen, Columns, Day, FlowCounts, HORIZON_DAYS, Nesting, Ratio, Reason, conversions,
};

/// One passage, so far and in the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// From which recorded stage to the next.
    pub way: Way,
    /// A count.
    pub so_far: Ratio,
    /// Of those that have not gone on: open; `None` where only counts are known.
    pub open: Option<u64>,
    /// By so many days nine in ten of the moves have happened; `None` without a clock, or a move.
    pub within_days: Option<u32>,
    /// An estimate, or why it is too early for one.
    pub end: Result<InTheEnd, Reason>,
}

/// The passages of a cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct Passages {
    /// In the order of the sale.
    pub all: Vec<Passage>,
    /// Days since the firm's first entry; `None` where only counts are known.
    history_days: Option<u32>,
}

impl Passages {
    /// Those of the choice.
    #[must_use]
    pub fn of(columns: &Columns, chosen: Chosen, today: Day) -> Self {
        let ways = passages(&columns.recorded());
        let found = conversions(columns, chosen, today, HORIZON_DAYS);
        let all = ways.into_iter().zip(&found).map(|(way, conversion)| {
            let (from, to) = way;
            let within_days = within_days(columns, (Point::Stage(from), Point::Stage(to)));
            Passage {
                way,
                so_far: conversion.plain,
                open: Some(conversion.open),
                within_days,
                end: conversion.in_the_end(within_days.unwrap_or(LEAST_WITHIN_DAYS)),
            }
        });
        let entered = columns.hot.entered.iter().filter_map(|day| day.known());
        let history = entered.min().and_then(|first| today.since(first)).unwrap_or(0);
        Self { all: all.collect(), history_days: Some(u32::try_from(history).unwrap_or(0)) }
    }

    /// Those of plain counts, in which nobody is known to be open.
    #[must_use]
    pub fn of_counts(counts: &FlowCounts) -> Self {
        let levels: Vec<(Stage, u64)> = counts.recorded().collect();
        let between = levels.windows(2).map(|pair| {
            let [(from, reached), (to, went_on)] = [pair[0], pair[1]];
            let so_far = match counts.nesting {
                Nesting::Nested => Ratio::nested(went_on, reached),
                Nesting::Separate => Ratio::of_counts(went_on, reached),
            };
            let end = InTheEnd::of_counts(so_far);
            Passage { way: (from, to), so_far, open: None, within_days: None, end }
        });
        Self { all: between.collect(), history_days: None }
    }

    /// In the end from one recorded stage to a later one.
    ///
    /// # Errors
    /// Why it is too early to say, or that a stage is not recorded.
    pub fn between(&self, from: Stage, to: Stage) -> Result<InTheEnd, Reason> {
        let on_it = |one: &&Passage| one.way.0 >= from && one.way.1 <= to;
        let steps: Vec<&Passage> = self.all.iter().filter(on_it).collect();
        let ends = (steps.first().map(|one| one.way.0), steps.last().map(|one| one.way.1));
        if ends != (Some(from), Some(to)) {
            return Err(Reason::NotRecorded);
        }
        let mut found = InTheEnd::ALL;
        for step in &steps {
            found = found.then(step.end?);
            if found.share == 0.0 {
                break;
            }
        }
        let takes: u32 = steps.iter().filter_map(|one| one.within_days).sum();
        let is_short = self.history_days.is_some_and(|days| takes > days);
        if steps.len() > 1 && is_short { Err(Reason::HistoryTooShort) } else { Ok(found) }
    }

    /// How many are open between two recorded stages; `None` where only counts are known.
    #[must_use]
    pub fn open_between(&self, from: Stage, to: Stage) -> Option<u64> {
        let on_it = self.all.iter().filter(|one| one.way.0 >= from && one.way.1 <= to);
        on_it.map(|one| one.open).sum()
    }
}
