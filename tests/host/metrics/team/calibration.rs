//! How often somebody is named where nobody is better or worse: in anything that is compared.

use imbuto::metrics::{Chosen, Columns, Day, Population, standouts};
use imbuto::stats::Random;
use jiff::ToSpan;

use crate::fixture::{TODAY, workspace};
use crate::metrics::random::FIRST;
use crate::metrics::{owners, tested};

const WORLDS: u32 = 60;

/// A team of equals: whoever has it, an opportunity goes on from stage to stage with these chances.
fn equals(random: &mut Random, owners: usize, each: usize) -> String {
    let steps = [(" P@01-02", 0.7), (" A@01-03", 0.6), (" N@01-04", 0.7), (" won@01-05", 0.4)];
    let mut text = String::new();
    for place in 0..owners * each {
        text += &format!("o{place} S@01-01");
        let reached = steps.iter().take_while(|(_, chance)| random.chance(*chance));
        let reached: Vec<&str> = reached.map(|(entry, _)| *entry).collect();
        text += &reached.concat();
        if reached.len() < 4 {
            text += " lost@02-01";
        }
        text += &format!(" owner=owner{}\n", place % owners);
    }
    text
}

/// Whether anybody is named on the page of a team.
fn is_anybody_named(text: &str) -> bool {
    let columns = Columns::of(&workspace(text));
    let chosen = Chosen::of(&Population::default(), &columns);
    let found = owners(&columns, chosen, Day::of(Some(TODAY)));
    !standouts(&found, &tested(&found)).is_empty()
}

#[test]
fn of_equals_somebody_is_named_in_anything_at_most_one_time_in_twenty() {
    let mut random = Random::seeded(41);
    for (team, each) in [(4, 40), (4, 120)] {
        let worlds = 0..WORLDS;
        let named = worlds.filter(|_| is_anybody_named(&equals(&mut random, team, each)));
        let named = named.count() as f64 / f64::from(WORLDS);
        // It is 2 to 4 in 100; two standard errors of so many worlds.
        assert!(
            named <= 0.05 + 2.0 * (0.05 * 0.95 / f64::from(WORLDS)).sqrt(),
            "{team} of {each}: {named}"
        );
    }
}

/// Slow sales, half of them still open, and a colleague who came last: of equals nobody is named for it.
#[test]
fn slow_and_new_equals_are_not_named() {
    let mut random = Random::seeded(43);
    let mut named = 0;
    for _ in 0..WORLDS {
        let mut text = String::new();
        for place in 0..4 * 60 {
            let owner = place % 4;
            let on = |day: u64| FIRST.saturating_add((day as i64).days());
            let entered = if owner == 3 { 240 + random.below(120) } else { random.below(360) };
            let mut line = format!("o{place} S@{}", on(entered));
            let decided = entered + random.below(240);
            if decided < 360 {
                let what = if random.chance(0.5) { "P" } else { "lost" };
                line += &format!(" {what}@{}", on(decided));
            }
            text += &format!("{line} owner=owner{owner}\n");
        }
        named += u32::from(is_anybody_named(&text));
    }
    let share = f64::from(named) / f64::from(WORLDS);
    assert!(share <= 0.05 + 2.0 * (0.05 * 0.95 / f64::from(WORLDS)).sqrt(), "{named}");
}

/// One of four who is truly above is found: .85 against .5, 60 cases each.
#[test]
fn who_is_above_is_found() {
    let mut random = Random::seeded(47);
    let mut found = 0;
    for _ in 0..40 {
        let mut text = String::new();
        for place in 0..4 * 60 {
            let chance = if place % 4 == 0 { 0.85 } else { 0.5 };
            let end = if random.chance(chance) { "P@01-02" } else { "lost@01-02" };
            text += &format!("o{place} S@01-01 {end} owner=owner{}\n", place % 4);
        }
        found += u32::from(is_anybody_named(&text));
    }
    assert!(found >= 32, "{found} of 40");
}
