//! When each case entered its stages and closed, in days before today.

use crate::domain::Stage;

use super::calendar::Calendar;
use super::case::{Case, End, Missed, Mood};
use super::firm;
use super::sampler::Sampler;

/// Median days in each stage, S to C, of those that go on.
const MEDIAN_DAYS: [i32; 5] = [14, 21, 17, 26, 12];

/// How far back the story goes.
const YEAR: i32 = 360;

/// Gives every case its days. They never pass today, and stages follow one another.
pub(super) fn date(cases: &mut [Case], calendar: Calendar, sampler: &mut Sampler) {
    let mut wins = win_days(sampler).into_iter();
    for case in cases {
        let going_on = case.furthest.index();
        let mut days: Vec<i32> =
            MEDIAN_DAYS.iter().take(going_on).map(|median| sampler.days(*median)).collect();
        let last_ago = match case.end {
            End::Won => wins.next().unwrap_or(40),
            End::Open => 0,
            End::Lost => lost_ago(case, sampler),
        };
        match case.end {
            End::Won => {}
            End::Open => days.push(open_days(case, sampler)),
            End::Lost => days.push(lost_after(case, sampler)),
        }
        fit(&mut days, YEAR - last_ago);

        let mut ago = last_ago + days.iter().sum::<i32>();
        for (stage, stayed) in Stage::ALL.into_iter().zip(days.iter().chain([&0])) {
            if stage <= case.furthest {
                case.entries.push((stage, calendar.ago(ago)));
                ago -= stayed;
            }
        }
        case.closed_on = (case.end != End::Open).then(|| calendar.ago(last_ago));
    }
}

/// Shortens `days` until they fit into `room`.
fn fit(days: &mut [i32], room: i32) {
    let sum: i32 = days.iter().sum();
    if sum > room {
        days.iter_mut().for_each(|stayed| *stayed = *stayed * room / sum);
    }
}

/// How long ago each win was: three so recently that their orders are not yet asked about, the
/// others all over the year.
fn win_days(sampler: &mut Sampler) -> Vec<i32> {
    let mut days = vec![4, 12, 21];
    days.extend((0..15).map(|index| 38 + index * 14 + sampler.between(0, 8)));
    sampler.shuffle(&mut days);
    days
}

/// How long ago a loss was. Giada's losses after an appointment are all of the last months.
fn lost_ago(case: &Case, sampler: &mut Sampler) -> i32 {
    match case.furthest {
        Stage::Suspect => sampler.between(2, 270),
        Stage::Prospect => sampler.between(3, 230),
        Stage::Approach if case.owner == firm::GIADA => sampler.between(3, 72),
        Stage::Approach => sampler.between(130, 230),
        _ => sampler.between(8, 190),
    }
}

/// How long a loss had stood in its last stage.
fn lost_after(case: &Case, sampler: &mut Sampler) -> i32 {
    match case.furthest {
        Stage::Approach => sampler.between(14, 38),
        _ => sampler.days(40).max(6),
    }
}

/// How long an open case has stood in its stage.
fn open_days(case: &Case, sampler: &mut Sampler) -> i32 {
    match (case.mood, case.missed) {
        (Mood::Piano, _) => sampler.between(60, 95),
        (Mood::Forgotten | Mood::ForgottenBlank, _) => sampler.between(62, 105),
        (_, Missed::Unmeasured | Missed::ToCome) => sampler.between(18, 34),
        _ => sampler.days(18).min(58),
    }
}
