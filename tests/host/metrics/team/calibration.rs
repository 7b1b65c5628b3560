//! How often somebody is called best or worst where nobody is: in anything that is compared.

use imbuto::metrics::{Chosen, Columns, Day, Population, standouts};
use imbuto::stats::Random;

use crate::fixture::{TODAY, workspace};
use crate::metrics::{owners, tested};

const WORLDS: u32 = 300;

/// A team of equals: whoever has it, an opportunity goes on from stage to stage with these chances.
///
/// If `weak`, the first owner wins nothing.
fn equals(random: &mut Random, owners: usize, each: usize, weak: bool) -> String {
    let steps = [(" P@01-02", 0.7), (" A@01-03", 0.6), (" N@01-04", 0.7), (" won@01-05", 0.4)];
    let mut text = String::new();
    for place in 0..owners * each {
        text += &format!("o{place} S@01-01");
        let steps = if weak && place % owners == 0 { &steps[..3] } else { &steps[..] };
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

#[test]
fn of_equals_somebody_is_named_in_anything_at_most_one_time_in_twenty() {
    let mut random = Random::seeded(41);
    for (team, each) in [(3, 80), (6, 40)] {
        let mut named = 0;
        for _ in 0..WORLDS {
            let columns = Columns::of(&workspace(&equals(&mut random, team, each, false)));
            let chosen = Chosen::of(&Population::default(), &columns);
            let found = owners(&columns, chosen, Day::of(Some(TODAY)));
            let tested = tested(&found);
            let stands_out = standouts(&found, &tested);
            named += u32::from(stands_out.iter().any(|one| one.best.or(one.worst).is_some()));
        }
        let named = f64::from(named) / f64::from(WORLDS);
        let error = (0.05 * 0.95 / f64::from(WORLDS)).sqrt();
        assert!(named <= 0.05 + 2.0 * error, "{team} owners of {each}: {named}");
    }
}

/// Above a mean that one weak owner draws down, equals do not take turns at being the best.
#[test]
fn beside_a_weak_one_no_equal_is_named_the_best() {
    let mut random = Random::seeded(43);
    let (worlds, mut named) = (100, 0);
    for _ in 0..worlds {
        let columns = Columns::of(&workspace(&equals(&mut random, 5, 60, true)));
        let chosen = Chosen::of(&Population::default(), &columns);
        let found = owners(&columns, chosen, Day::of(Some(TODAY)));
        let tested = tested(&found);
        named += u32::from(standouts(&found, &tested).iter().any(|one| one.best.is_some()));
    }
    let error = (0.05 * 0.95 / f64::from(worlds)).sqrt();
    assert!(f64::from(named) / f64::from(worlds) <= 0.05 + 2.0 * error, "{named} of {worlds}");
}
