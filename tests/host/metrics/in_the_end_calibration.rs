//! Whether what a share comes to in the end is what it comes to: small firms whose truth is known.

use imbuto::domain::{Milestone, Stage};
use imbuto::metrics::{
    Chosen, Columns, Day, Ends, InTheEnd, Population, control_charts, planner_in_the_end,
};
use imbuto::stats::Random;
use jiff::ToSpan;

use super::random::FIRST;
use crate::fixture::workspace_on;

const WORLDS: u32 = 120;

/// The days of a firm's history.
const HISTORY: u64 = 540;

/// From Suspect to Prospect, Negotiation and Order.
const SHARES: [(&str, f64); 3] = [("P", 0.6), ("N", 0.5), ("O", 0.45)];

/// A firm of so many deals that entered over its history, each passage decided after up to so many days.
fn firm(random: &mut Random, count: u32, longest: u64) -> Columns {
    let on = |day: u64| FIRST.saturating_add((day as i64).days());
    let mut text = String::new();
    for at in 0..count {
        let mut day = random.below(HISTORY);
        text += &format!("o{at} S@{}", on(day));
        for (stage, share) in SHARES {
            day += random.below(longest + 1);
            if day >= HISTORY {
                break;
            }
            let goes_on = random.chance(share);
            text += &format!(" {}@{}", if goes_on { stage } else { "lost" }, on(day));
            if !goes_on {
                break;
            }
        }
        text.push('\n');
    }
    Columns::of(&workspace_on(&text, on(HISTORY - 1)))
}

fn today() -> Day {
    Day::of(Some(FIRST.saturating_add((HISTORY as i64 - 1).days())))
}

/// Sales of a month and of 125 days: on average the planner is no more than 15 % off, and the bands of the
/// whole way hold the truth as often as they say, 92 to 97 times in 100 to two standard errors.
#[test]
fn the_planner_is_right_on_average_and_its_band_holds() {
    let truth: f64 = SHARES.iter().map(|(_, share)| share).product();
    let mut random = Random::seeded(59);
    for longest in [20, 83] {
        let (mut sum, mut held, mut measured) = (0.0, 0, 0);
        for _ in 0..WORLDS {
            let columns = firm(&mut random, 150, longest);
            let chosen = Chosen::of(&Population::default(), &columns);
            let ends = Ends::of(&columns, chosen, today());
            let Ok(whole) = ends.passages.between(Stage::Suspect, Stage::Order) else { continue };
            let planner = planner_in_the_end(&columns, chosen, today(), 10);
            let targets = planner.rows.iter().find(|row| row.level == Milestone::Targets);
            let Some(Ok(need)) = targets.map(|row| row.need) else { continue };
            measured += 1;
            sum += need.expected as f64;
            held += u32::from(whole.band().is_some_and(|band| band.contains(truth)));
        }
        assert!(measured > WORLDS * 9 / 10, "{longest}: {measured}");
        let mean = sum / f64::from(measured);
        assert!((mean * truth / 10.0 - 1.0).abs() < 0.15, "{longest}: {mean}");
        let share = f64::from(held) / f64::from(measured);
        assert!((0.88..=0.99).contains(&share), "{longest}: {share}");
    }
}

/// Never below so far, nor outside 0 and 1, and worth no more trials than have come.
#[test]
fn in_the_end_is_never_below_so_far() {
    let mut random = Random::seeded(61);
    for count in [5, 20, 60] {
        for _ in 0..40 {
            let columns = firm(&mut random, count, 120);
            let chosen = Chosen::of(&Population::default(), &columns);
            for passage in Ends::of(&columns, chosen, today()).passages.all {
                let Ok(InTheEnd { share, trials }) = passage.end else { continue };
                let so_far = passage.so_far.rate().unwrap_or(0.0);
                assert!(so_far - 1e-12 <= share && share <= 1.0, "{passage:?}");
                assert!(
                    trials > 0.0 && trials <= passage.so_far.denominator as f64 + 1e-9,
                    "{passage:?}"
                );
            }
        }
    }
}

/// Of months that do not differ one is outside in a chart of a hundred.
#[test]
fn alike_months_are_seldom_outside() {
    let mut random = Random::seeded(67);
    let (mut outside, mut charts) = (0, 0);
    for _ in 0..WORLDS {
        let columns = firm(&mut random, 150, 20);
        let chosen = Chosen::of(&Population::default(), &columns);
        for chart in control_charts(&columns, chosen, today()) {
            charts += 1;
            outside += u32::from(chart.points.iter().any(|month| month.is_outside));
        }
    }
    assert!(charts > WORLDS, "{charts}");
    assert!(f64::from(outside) / f64::from(charts) <= 0.05, "{outside} of {charts}");
}
