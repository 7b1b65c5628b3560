//! The owners' cases in each measure, all with the same time to go on: see
//! [`equal_time`](crate::metrics::EqualTime). What has no clock, the appointments that were made, is as it
//! is; milestones of a period are ratios of counts.

use crate::domain::Stage;
use crate::stats::Group;

use crate::metrics::{
    Chosen, Cohort, Columns, Day, EqualTime, Leg, Point, Ratio, Reason, leg, within_days,
};

use super::by_owner::{OwnerCounts, by_owner};
use super::compare::{Measure, measures};

/// What each owner has in one measure.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MeasureSides {
    pub measure: Measure,
    /// The time that every side is given; `None` without a clock.
    pub within_days: Option<u32>,
    /// One for each owner in the order of their codes, and a last one for what nobody has; or why there
    /// is nothing to compare.
    pub sides: Result<Vec<Side>, Reason>,
}

/// What one owner has in one measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Side {
    pub ratio: Ratio,
    /// What was left out of it, and what is still open in it.
    pub time: EqualTime,
}

impl Side {
    /// Without a clock nothing is left out.
    fn untimed(ratio: Ratio) -> Self {
        Self { ratio, time: EqualTime::default() }
    }

    fn timed(time: EqualTime) -> Self {
        let Group { successes, trials } = time.group;
        Self { ratio: Ratio::nested(successes, trials), time }
    }
}

/// From where to where a measure goes; `None` without a clock, or where nothing is recorded.
pub(in crate::metrics) fn leg_of(columns: &Columns, measure: Measure) -> Option<Leg> {
    match measure {
        Measure::Of(code) => leg(code),
        Measure::Overall => {
            let recorded = columns.recorded();
            let first = Stage::ALL.into_iter().find(|stage| recorded.stage(*stage))?;
            Some((Point::Stage(first), Point::Stage(Stage::Order)))
        }
    }
}

/// What the owners have in each measure, in the order of the sale, the whole last.
pub(super) fn sides(columns: &Columns, chosen: Chosen, today: Day) -> Vec<MeasureSides> {
    let each = by_owner(columns, chosen, today);
    let Some(nobody) = each.last() else { return Vec::new() };
    let rows = chosen.for_all_owners().entered_rows(&columns.hot);
    let of = |(measure, ratio): (Measure, Option<Ratio>)| {
        let clock =
            leg_of(columns, measure).filter(|_| chosen.cohort == Cohort::Entry && ratio.is_some());
        let within_days = clock.and_then(|leg| within_days(columns, leg));
        let sides = match (clock, within_days) {
            _ if ratio.is_none() => Err(Reason::NotRecorded),
            (None, _) => Ok(each.iter().map(|one| untimed(one, measure)).collect()),
            (Some(_), None) => Err(Reason::NobodyWentOn),
            (Some(leg), Some(within)) => {
                let mut times = vec![EqualTime::default(); each.len()];
                for row in &rows {
                    let row = *row as usize;
                    let owner = columns.hot.owner[row].place().unwrap_or(each.len() - 1);
                    times[owner].add(columns, row, leg, within, today);
                }
                Ok(times.into_iter().map(Side::timed).collect())
            }
        };
        MeasureSides { measure, within_days, sides }
    };
    measures(&nobody.counts).into_iter().map(of).collect()
}

/// What an owner has in a measure by plain counts.
fn untimed(one: &OwnerCounts, measure: Measure) -> Side {
    let rows = measures(&one.counts);
    let found = rows.into_iter().find(|(of, _)| *of == measure).and_then(|(_, ratio)| ratio);
    Side::untimed(found.unwrap_or(Ratio::nested(0, 0)))
}
