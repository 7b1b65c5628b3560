//! What stands beside the records: marketing's weekly counts, and goals.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Weekday;

use crate::domain::{Currency, Goal, GoalId, Money, OwnerId, Period, Tally, TallyId};

use super::calendar::Calendar;
use super::sampler::{Mint, Sampler};
use super::words::DemoWords;

/// Weeks that marketing has counted.
const WEEKS: i32 = 16;

/// What marketing counted in the last complete weeks: on the site and by newsletter.
pub(super) fn tallies(
    seed: u64,
    calendar: Calendar,
    words: &DemoWords,
    mint: &mut Mint,
) -> impl Iterator<Item = Tally> {
    let mut sampler = Sampler::new(seed, "marketing");
    let weekday = i32::from(calendar.today.weekday().since(Weekday::Monday));
    let mut tallies = Vec::new();
    for week in (1..=WEEKS).rev() {
        let from_on = calendar.today.saturating_sub((weekday + 7 * week).days());
        let period = Period { from_on, to_on: from_on.saturating_add(6.days()) };
        for (channel, size) in [(words.sources[2], 100), (words.sources[4], 40)] {
            let mut count = |low, high| (sampler.between(low, high) * size / 100) as u64;
            let actions: BTreeMap<String, u64> = words
                .marketing
                .into_iter()
                .zip([count(700, 1400), count(180, 420), count(4, 26), count(2, 14)])
                .map(|(name, count)| (name.to_owned(), count))
                .collect();
            let (millis, bytes) = mint.next(period.to_on);
            tallies.push(Tally {
                period: Some(period),
                channel: Some(channel.to_owned()),
                actions,
                ..Tally::quick(TallyId::new(millis, bytes), None)
            });
        }
    }
    tallies.into_iter()
}

/// What the team and each owner want of this quarter.
pub(super) fn goals(
    calendar: Calendar,
    owners: [OwnerId; 4],
    mint: &mut Mint,
) -> impl Iterator<Item = Goal> {
    let (from_on, to_on) = calendar.quarter();
    let wanted = [(None, 8, 280_000)]
        .into_iter()
        .chain(
            owners
                .into_iter()
                .map(Some)
                .zip([2, 3, 2, 1])
                .map(|(owner, customers)| (owner, customers, customers as i64 * 35_000)),
        )
        .collect::<Vec<_>>();
    let goals: Vec<Goal> = wanted
        .into_iter()
        .map(|(owner, customers, euros)| {
            let (millis, bytes) = mint.next(from_on);
            Goal {
                id: GoalId::new(millis, bytes),
                owner,
                period: Period { from_on, to_on },
                customers_count: Some(customers),
                amount: Some(Money { minor: euros * 100, currency: Currency::EUR }),
                set_on: Some(from_on),
                unknown: Default::default(),
            }
        })
        .collect();
    goals.into_iter()
}
