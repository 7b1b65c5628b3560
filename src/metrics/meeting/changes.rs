//! The passages of a period against those of the period before, on equal time: named only where both have
//! cases enough and the difference is more than chance, all passages in view.

use crate::domain::Stage;
use crate::metrics::bridge::periods;
use crate::metrics::equal_time::{Leg, Point, within_days};
use crate::metrics::{
    Chosen, Columns, Day, EqualTime, Nesting, Ratio, RatioCode, flow_counts, ratios,
};
use crate::stats::{Group, holm, p_greater};

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
    /// The periods differ only in what is still open.
    OnlyLeftOpen,
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
    let mut decided: Vec<[Group; 2]> = Vec::new();
    for (code, leg) in legs(recorded.appointments) {
        let Some(leg) = leg else {
            let kept = |(from, to)| honoured(columns, chosen.between(from, to), today);
            if let Some((now, before)) = kept(now).zip(kept(before)) {
                found.push(Change { code, within_days: None, now, before, moved: Moved::TooFew });
                decided.push([now, before].map(group));
            }
            continue;
        };
        let Some(within) = within_days(columns, leg) else { continue };
        let sides =
            [now, before].map(|period| reached(columns, chosen, (leg, within), period, today));
        let [now, before] =
            sides.map(|side| Ratio::nested(side.group.successes, side.group.trials));
        let within_days = Some(within);
        found.push(Change { code, within_days, now, before, moved: Moved::TooFew });
        decided.push(sides.map(|side| side.without_left_open()));
    }
    judge(&mut found, &decided);
    found
}

/// Those that reached the beginning of a leg in a period, whenever they entered.
fn reached(
    columns: &Columns,
    chosen: Chosen,
    (leg, within): (Leg, u32),
    (from, to): (Day, Day),
    today: Day,
) -> EqualTime {
    let mut side = EqualTime::default();
    let whenever = chosen.between(Day::NONE, Day::NONE);
    for row in whenever.entered_rows(&columns.hot).into_iter().map(|row| row as usize) {
        let begun = leg.0.reached_on(columns, row);
        if begun.is_some_and(|day| day.is_known() && from <= day && day <= to) {
            side.add(columns, row, leg, within, today);
        }
    }
    side
}

const fn group(ratio: Ratio) -> Group {
    Group { successes: ratio.numerator, trials: ratio.denominator }
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

/// `decided` are the cases of each without those that are still open, now and before.
fn judge(found: &mut [Change], decided: &[[Group; 2]]) {
    let enough = |change: &Change| {
        let is_enough = change.now.denominator.min(change.before.denominator) >= LEAST_TRIALS;
        is_enough.then(|| greater([change.now, change.before].map(group))).flatten()
    };
    let tested: Vec<(usize, f64)> =
        found.iter().enumerate().filter_map(|(at, one)| Some((at, enough(one)?))).collect();
    let two_sided: Vec<f64> = tested.iter().map(|(_, p)| (2.0 * p.min(1.0 - p)).min(1.0)).collect();
    for ((at, p), raised) in tested.into_iter().zip(holm(&two_sided)) {
        let is_up = p > 0.5;
        let holds = |p: f64| 2.0 * if is_up { 1.0 - p } else { p } <= LEVEL;
        found[at].moved = match raised <= LEVEL {
            false => Moved::CannotTell,
            true if !greater(decided[at]).is_some_and(holds) => Moved::OnlyLeftOpen,
            true if is_up => Moved::Up,
            true => Moved::Down,
        };
    }
}

/// The probability that the first goes on more often.
fn greater(sides: [Group; 2]) -> Option<f64> {
    let [(a, n), (b, m)] = sides.map(|side| (side.successes as f64, side.trials as f64));
    p_greater(a, n, b, m)
}
