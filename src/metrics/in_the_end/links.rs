//! The ratios of the chain from target to won, in the end: they multiply to the whole, as the counts do.
//!
//! The ratios between stages are the passages'. Inside Prospect stands the appointment. R2 has no clock:
//! it is of the appointments whose outcome is known. What it leaves of the passage from Prospect to
//! Approach is Rs, as sure as the curve from Prospect to the appointment.

use crate::domain::{Milestone, Stage};

use super::{InTheEnd, Passages, trials_in_the_end};
use crate::metrics::equal_time::{Leg, Point, within_days};
use crate::metrics::milestones::curve;
use crate::metrics::{Chosen, Columns, Day, Level, RatioCode, Ratios, Reason, StatusKind};

impl Ratios {
    /// The same with what each comes to in the end, for the choice of which they are the counts.
    #[must_use]
    pub(super) fn in_the_end(
        mut self,
        passages: &Passages,
        columns: &Columns,
        chosen: Chosen,
        today: Day,
    ) -> Self {
        let of = |code: RatioCode| self.rows.iter().find(|row| row.code == code);
        let made = of(RatioCode::R2).and_then(|row| row.ratio).map(InTheEnd::of_counts);
        let met = passages.between(Stage::Prospect, Stage::Approach);
        let to_set = || curve(columns, chosen, SETTING, today);
        for row in &mut self.rows {
            row.end = match row.code {
                RatioCode::Rs => setting(met, made, || {
                    let curve = to_set();
                    trials_in_the_end(&curve).unwrap_or(curve.decided() as f64)
                }),
                RatioCode::R2 => keeping(met, made),
                code => match stages(code) {
                    Some((from, to)) => passages.between(from, to),
                    None => row.end,
                },
            };
            row.open = match row.code {
                RatioCode::Rs => Some(without_appointment(columns, chosen)),
                RatioCode::R2 => Some(row.to_come),
                code => stages(code).and_then(|(from, to)| passages.open_between(from, to)),
            };
            row.within_days = leg(row.code).and_then(|leg| within_days(columns, leg));
        }
        self
    }
}

/// From a prospect to the appointment.
const SETTING: (Milestone, Milestone) = (Milestone::Prospects, Milestone::AppointmentsSet);

/// Between which stages a ratio lies; `None` where one of its ends is none.
const fn stages(code: RatioCode) -> Option<(Stage, Stage)> {
    match code {
        RatioCode::R1 => Some((Stage::Suspect, Stage::Prospect)),
        RatioCode::RsR2 => Some((Stage::Prospect, Stage::Approach)),
        RatioCode::R3 => Some((Stage::Approach, Stage::Negotiation)),
        RatioCode::R4 => Some((Stage::Negotiation, Stage::Order)),
        RatioCode::Rs | RatioCode::R2 | RatioCode::R5 => None,
    }
}

/// The leg of a ratio that has a clock.
pub const fn leg(code: RatioCode) -> Option<Leg> {
    match (code, stages(code)) {
        (RatioCode::Rs, _) => Some((Point::Stage(Stage::Prospect), Point::AppointmentSet)),
        (_, Some((from, to))) => Some((Point::Stage(from), Point::Stage(to))),
        (_, None) => None,
    }
}

/// Open prospects that have no appointment yet.
fn without_appointment(columns: &Columns, chosen: Chosen) -> u64 {
    let hot = &columns.hot;
    let is_one = |row: &u32| {
        let row = *row as usize;
        hot.level[row] == Level::Prospect && hot.status[row] == StatusKind::Open
    };
    chosen.entered_rows(hot).iter().filter(|row| is_one(row)).count() as u64
}

type Estimate = Result<InTheEnd, Reason>;

/// Rs: what R2 leaves of the passage.
fn setting(met: Estimate, made: Option<Estimate>, trials: impl FnOnce() -> f64) -> Estimate {
    let (met, made) = (met?, made.ok_or(Reason::NotRecorded)??);
    if made.share <= 0.0 {
        return Err(Reason::NothingHonoured);
    }
    Ok(InTheEnd { share: (met.share / made.share).min(1.0), trials: trials() })
}

/// R2: never below the passage that it is a part of.
fn keeping(met: Estimate, made: Option<Estimate>) -> Estimate {
    let made = made.ok_or(Reason::NotRecorded)??;
    Ok(met.map_or(made, |met| InTheEnd { share: made.share.max(met.share), ..made }))
}
