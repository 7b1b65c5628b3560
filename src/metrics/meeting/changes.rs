//! The passages of a period against those of the period before, on equal time: named only where both have
//! cases enough and the difference is more than chance, all passages in view.

use crate::domain::Stage;
use crate::metrics::bridge::periods;
use crate::metrics::equal_time::{Leg, Point, within_days};
use crate::metrics::{
    Chosen, Columns, Day, EqualTime, Nesting, Ratio, RatioCode, flow_counts, ratios,
};
use crate::stats::{holm, p_greater};

/// With fewer cases on a side nothing is said.
const LEAST_TRIALS: u64 = 10;

/// A difference that chance alone would show less often is named.
const LEVEL: f64 = 0.05;

/// A passage now and before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Which.
    pub code: RatioCode,
    /// The time that both periods were given; `None` where there is no clock.
    pub within_days: Option<u32>,
    /// In the period.
    pub now: Ratio,
    /// In the one before.
    pub before: Ratio,
    /// What may be said of it.
    pub moved: Moved,
}

/// What may be said of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It goes better, by more than chance.
    Up,
    /// It goes worse, by more than chance.
    Down,
    /// It can't be told.
    CannotTell,
    /// There are too few cases in one of the periods.
    TooFew,
}

/// The passages of what is chosen in its period, or the last twelve months, against as many days before.
#[must_use]
pub fn changes(columns: &Columns, chosen: Chosen, today: Day) -> Vec<Change> {
    let (now, before) = periods(chosen, today);
    let Some(before) = before else { return Vec::new() };
    let recorded = columns.recorded();
    let mut found: Vec<Change> = Vec::new();
    for (code, leg) in legs(recorded.appointments) {
        let Some(leg) = leg else {
            let kept = |(from, to)| honoured(columns, chosen.between(from, to), today);
            if let Some((now, before)) = kept(now).zip(kept(before)) {
                found.push(Change { code, within_days: None, now, before, moved: Moved::TooFew });
            }
            continue;
        };
        let Some(within) = within_days(columns, leg) else { continue };
        let of = |(from, to): (Day, Day)| {
            let mut side = EqualTime::default();
            for row in chosen.between(from, to).entered_rows(&columns.hot) {
                side.add(columns, row as usize, leg, within, today);
            }
            Ratio::nested(side.group.successes, side.group.trials)
        };
        let within_days = Some(within);
        found.push(Change {
            code,
            within_days,
            now: of(now),
            before: of(before),
            moved: Moved::TooFew,
        });
    }
    judge(&mut found);
    found
}

/// The passages and their clocks, in the order of the sale.
fn legs(apart: bool) -> Vec<(RatioCode, Option<Leg>)> {
    let stages = |from, to| Some((Point::Stage(from), Point::Stage(to)));
    let met = stages(Stage::Prospect, Stage::Approach);
    let setting = Some((Point::Stage(Stage::Prospect), Point::AppointmentSet));
    let inside = match apart {
        true => vec![(RatioCode::Rs, setting), (RatioCode::R2, None)],
        false => vec![(RatioCode::RsR2, met)],
    };
    [(RatioCode::R1, stages(Stage::Suspect, Stage::Prospect))]
        .into_iter()
        .chain(inside)
        .chain([
            (RatioCode::R3, stages(Stage::Approach, Stage::Negotiation)),
            (RatioCode::R4, stages(Stage::Negotiation, Stage::Order)),
        ])
        .collect()
}

/// Of the appointments whose outcome is known those that were kept.
fn honoured(columns: &Columns, chosen: Chosen, today: Day) -> Option<Ratio> {
    let (counts, _) = flow_counts(columns, chosen, today);
    let is_nested = counts.nesting == Nesting::Nested;
    let rows = ratios(&counts).rows.into_iter();
    rows.filter(|_| is_nested).find(|row| row.code == RatioCode::R2)?.ratio
}

fn judge(found: &mut [Change]) {
    let greater = |change: &Change| {
        let is_enough = change.now.denominator.min(change.before.denominator) >= LEAST_TRIALS;
        let [a, n, b, m] = [
            change.now.numerator,
            change.now.denominator,
            change.before.numerator,
            change.before.denominator,
        ]
        .map(|count| count as f64);
        is_enough.then(|| p_greater(a, n, b, m)).flatten()
    };
    let tested: Vec<(usize, f64)> =
        found.iter().enumerate().filter_map(|(at, one)| Some((at, greater(one)?))).collect();
    let two_sided: Vec<f64> = tested.iter().map(|(_, p)| (2.0 * p.min(1.0 - p)).min(1.0)).collect();
    for ((at, p), raised) in tested.into_iter().zip(holm(&two_sided)) {
        found[at].moved = match raised <= LEVEL {
            true if p > 0.5 => Moved::Up,
            true => Moved::Down,
            false => Moved::CannotTell,
        };
    }
}
