//! Whether the forecast's interval holds what it promises: firms whose future is known.

use imbuto::metrics::{Assumptions, Chosen, Columns, Day, Population, Unit};
use imbuto::stats::Random;
use jiff::ToSpan;

use super::forecast;
use super::random::FIRST;
use crate::fixture::{TODAY, workspace};

const FIRMS: u32 = 150;

/// A firm of so many opportunities: of three in five suspects a prospect after up to 60 days, of half
/// of these a customer after up to 40 more, the rest lost on the way; and what those still open on
/// the last day of the year will bring, in minor units.
fn firm(random: &mut Random, count: u32) -> (String, f64) {
    let (mut lines, mut future) = (String::new(), 0.0);
    for at in 0..count {
        let amount = 50 + random.below(100);
        let mut day = random.below(365) as i64;
        let mut line = format!("o{at} {amount} S@{}", text(day));
        let mut stays = true;
        for (stage, share, longest) in [("P", 0.6, 60), ("O", 0.5, 40)] {
            day += 1 + random.below(longest) as i64;
            let goes_on = random.chance(share);
            let is_seen = day <= 364;
            if is_seen {
                let what = if goes_on { stage } else { "lost" };
                line += &format!(" {what}@{}", text(day));
            }
            if !goes_on {
                stays = false;
                break;
            }
        }
        if stays && day > 364 {
            future += amount as f64 * 100.0;
        }
        lines += &line;
        lines.push('\n');
    }
    (lines, future)
}

fn text(days: i64) -> String {
    FIRST.saturating_add(days.days()).to_string()
}

/// 150 firms, seeded: the share of intervals that hold the truth has a standard error of about 3 points. It
/// is promised to be four in five, and is 79 to 97 in 100 in firms smaller than these. The sums expected are
/// right on average, to three standard errors.
#[test]
fn the_interval_holds_the_future_four_times_in_five() {
    let mut random = Random::seeded(11);
    let (mut inside, mut off, mut off_squared) = (0, 0.0, 0.0);
    for _ in 0..FIRMS {
        let (lines, future) = firm(&mut random, 250);
        let columns = Columns::of(&workspace(&lines));
        let chosen = Chosen::of(&Population::default(), &columns);
        let found = forecast(&columns, chosen, Day::of(Some(TODAY)), &Assumptions::default());
        let Some(intervals) = found.draws(Unit::Minor, random.next_u64(), 200).step(200) else {
            panic!("drawn")
        };
        inside += u32::from(intervals.all.low <= future && future <= intervals.all.high);
        let expected: f64 = found.open.iter().filter_map(|one| one.expected_minor()).sum();
        off += future - expected;
        off_squared += (future - expected).powi(2);
    }
    let share = f64::from(inside) / f64::from(FIRMS);
    assert!((0.75..=0.97).contains(&share), "{share}");
    let error = off_squared.sqrt();
    assert!(off.abs() < 3.0 * error, "{off} of {error}");
}
