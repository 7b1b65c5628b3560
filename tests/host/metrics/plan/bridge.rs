//! The bridge, where it broke, and its weakest span.
#![expect(clippy::expect_used, reason = "a test stops where a figure it asks for is missing")]

use imbuto::domain::{ActivityOutcome, OpportunityId, Stage, Workspace};
use imbuto::metrics::{
    ALARM, Below, Cell, Chosen, Code, Columns, Day, Figure, HeldAgainst, Phase, Population, Reason,
    RowKey, behind, below_constant, below_curve, bridge, three_per_cent_rule, weakest_span,
};
use imbuto::stats::{AalenJohansen, Fate, Random, p_greater};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::fixture::{cases, opportunity, owner, workspace};
use crate::metrics::random::any_lines;
use crate::stats::aalen_johansen;

const TODAY: Date = date(2026, 5, 1);

fn today() -> Day {
    Day::of(Some(TODAY))
}

fn all(columns: &Columns) -> Chosen {
    Chosen::of(&Population::default(), columns)
}

fn ids(workspace: &Workspace, titles: &[&str]) -> Vec<OpportunityId> {
    let mut ids: Vec<_> = titles.iter().map(|title| opportunity(workspace, title).id).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn each_stands_in_one_place() {
    let workspace = workspace(
        "on S@01-01
         rots S@01-01 P@01-02
         back S@01-01 P@01-02 A@01-03 P@01-04
         lost S@01-01 P@01-02 A@01-03 lost@02-01
         talks S@01-01 N@01-05
         won S@01-01 won@02-01",
    );
    let columns = Columns::of(&workspace);
    let rotting = ids(&workspace, &["rots", "lost"]);
    let bridge = bridge(&columns, all(&columns), &rotting);
    let spans = bridge.spans.each_ref().map(|span| {
        [span.reached, span.on_it, span.crossed, span.went_back, span.lost, span.rotting]
    });
    assert_eq!(spans, [[6, 1, 5, 0, 0, 0], [5, 1, 2, 1, 1, 1], [2, 1, 1, 0, 0, 0]]);
}

#[test]
fn where_it_broke_is_the_last_stage_and_the_last_recorded_outcome() {
    let workspace = workspace(
        "a S@01-01 P@01-02 appt@01-20/01-05:noshow appt@01-10/01-05:advance A@01-10 lost@02-01
         b S@01-01 P@01-02 A@01-10 call@01-20:noshow call@02-20:none lost@02-01
         c S@01-01 lost@02-01
         d S@01-01 call@01-05:none call@03-03",
    );
    let columns = Columns::of(&workspace);
    let bridge = bridge(&columns, all(&columns), &ids(&workspace, &["d"]));
    let breaks: Vec<_> = (bridge.breaks.iter())
        .map(|one| (one.stage, one.outcome, one.lost, one.rotting, one.behind.len()))
        .collect();
    assert_eq!(
        breaks,
        [
            (Stage::Suspect, None, 1, 1, 2),
            (Stage::Approach, Some(ActivityOutcome::NoShow), 2, 0, 2)
        ]
    );
}

#[test]
fn a_span_without_a_stage_of_its_own_is_not_measured() {
    let columns = Columns::of(&workspace("a P@01-01 N@01-05 O@01-09\nb P@01-01"));
    let bridge = bridge(&columns, all(&columns), &[]);
    assert_eq!(bridge.spans.each_ref().map(|span| span.recorded), [false, true, true]);
    let empty = Columns::of(&workspace(""));
    assert_eq!(super::bridge::bridge(&empty, all(&empty), &[]).all, 0);
}

/// `count` lines of what entered on `on` and, of these, `crossed` reached Prospect at once.
fn entered(name: &str, on: &str, count: usize, crossed: usize, more: &str) -> Vec<String> {
    let line = |number: usize| {
        let end = if number < crossed { format!("P@{on}") } else { format!("lost@{on}") };
        format!("{name}{number} S@{on} {end} {more}")
    };
    (0..count).map(line).collect()
}

#[test]
fn the_period_before_the_reference_and_the_rest_of_the_team() {
    let mut lines = entered("old", "02-15", 60, 48, "owner=Ada");
    lines.extend(entered("new", "03-15", 60, 12, "owner=Bo"));
    lines.push("one S@02-15 P@02-16 N@02-17 won@02-18 owner=Ada".to_owned());
    let workspace = workspace(&lines.join("\n"));
    let columns = Columns::of(&workspace);
    let march = Population {
        from_on: Some(date(2026, 3, 2)),
        to_on: Some(date(2026, 3, 31)),
        ..Population::default()
    };
    let march = Chosen::of(&march, &columns);
    let weakest = |chosen, comparison| {
        let found = weakest_span(&columns, chosen, comparison, today(), 90);
        (found.weakest().map(|(phase, _)| phase), found)
    };

    let (phase, found) = weakest(march, HeldAgainst::PreviousPeriod);
    assert_eq!(phase, Some(Phase::Awareness));
    let below = found.spans[0].below.expect("compared");
    assert_eq!((below.own, below.other), (0.2, 49.0 / 61.0));
    assert!(below.probability > 0.999_999);
    assert_eq!(found.spans[1].below.map(|below| below.own), Ok(0.0), "twelve wait in the second");
    assert_eq!(found.spans[2].below, Err(Reason::TooFewFollowed));
    let (phase, found) = weakest(all(&columns), HeldAgainst::PreviousPeriod);
    assert_eq!((phase, found.spans[0].below), (None, Err(Reason::NoPeriodBefore)));

    let rule = three_per_cent_rule();
    let (phase, found) = weakest(march, HeldAgainst::Reference(&rule));
    assert_eq!(phase, Some(Phase::Awareness));
    assert_eq!(found.spans[0].below.map(|below| below.other), Ok(0.6));
    assert_eq!(found.spans[2].below, Err(Reason::NotInReference));
    assert_eq!(
        weakest(
            march.between(Day::NONE, Day::of(Some(date(2026, 2, 28)))),
            HeldAgainst::Reference(&rule)
        )
        .0,
        None
    );

    let of = |name| columns.owners.get(&owner(&workspace, name));
    assert_eq!(
        weakest(all(&columns), HeldAgainst::TeamWithout(of("Bo"))).0,
        Some(Phase::Awareness)
    );
    assert_eq!(weakest(all(&columns), HeldAgainst::TeamWithout(of("Ada"))).0, None);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_places_add_up(
        lines in any_lines(),
        rotting in prop::collection::btree_set(0..25_u64, 0..12),
    ) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let chosen = all(&columns);
        let rotting: Vec<_> =
            rotting.into_iter().map(|number| OpportunityId::new(number + 1, [0; 10])).collect();
        let found = bridge(&columns, chosen, &rotting);
        let placed: u64 = found.spans.iter().map(|span| span.on_it + span.broke()).sum();
        prop_assert_eq!(placed + found.spans[2].crossed, found.all);
        prop_assert_eq!(found.all as usize, columns.len());
        prop_assert_eq!(found.spans[0].reached, found.all);
        for (span, next) in found.spans.iter().zip(&found.spans[1..]) {
            prop_assert_eq!(span.crossed, next.reached);
        }
        for span in &found.spans {
            prop_assert!(span.crossed <= span.reached && span.went_back <= span.reached);
            let row = RowKey::Span(span.phase);
            let behind = behind(&columns, chosen, today(), Figure::Bridge, row);
            prop_assert_eq!(behind.len() as u64, span.reached);
        }
        for (span, stages) in found.spans.iter().zip([&[0][..], &[1, 2], &[3, 4]]) {
            let table = found.breaks_table();
            let broke = |stage: &usize| match table.rows[*stage].cells[..2] {
                [Cell::Count(lost), Cell::Count(rotting)] => lost + rotting,
                _ => 0,
            };
            prop_assert_eq!(stages.iter().map(broke).sum::<u64>(), span.broke());
        }
        let broke: u64 = found.breaks.iter().map(|one| one.lost + one.rotting).sum();
        prop_assert_eq!(broke, found.spans.iter().map(|span| span.broke()).sum::<u64>());
    }

    #[test]
    fn spans_of_owners_and_nobody_add_up(lines in any_lines()) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let numbers = |columns: &Columns, chosen: Chosen| {
            let found = bridge(columns, chosen, &[]);
            let spans = found.spans.iter();
            let numbers = spans.flat_map(|span| {
                [span.reached, span.on_it, span.crossed, span.went_back, span.lost]
            });
            numbers.collect::<Vec<u64>>()
        };
        let mut sum = numbers(&columns, all(&columns).for_owner(Code::NONE));
        for owner in columns.owners.values() {
            let of_owner = all(&columns).for_owner(columns.owners.get(owner));
            for (sum, more) in sum.iter_mut().zip(numbers(&columns, of_owner)) {
                *sum += more;
            }
        }
        prop_assert_eq!(sum, numbers(&columns, all(&columns)));
    }
}

/// What becomes of `n` that cross with probability `p`, each deciding within 60 days, and of whom
/// nobody has been followed longer than `followed` days.
fn world(random: &mut Random, n: usize, p: f64, followed: u64) -> AalenJohansen {
    let observations: Vec<_> = (0..n)
        .map(|_| {
            let (decides, seen) = (random.below(61), random.below(followed + 1));
            let crosses = random.chance(p);
            match (decides <= seen, crosses) {
                (true, true) => (decides as u32, Fate::Advanced),
                (true, false) => (decides as u32, Fate::Lost),
                (false, _) => (seen as u32, Fate::Censored),
            }
        })
        .collect();
    aalen_johansen(&observations)
}

fn share_of_alarms(mut draw: impl FnMut() -> Option<Below>, draws: u32) -> f64 {
    let alarms = (0..draws).filter(|_| draw().is_some_and(|below| below.probability >= ALARM));
    alarms.count() as f64 / f64::from(draws)
}

#[test]
fn where_nothing_is_weaker_it_cries_wolf_at_most_two_times_in_a_hundred() {
    let mut random = Random::seeded(1_126);
    for (n, m, p, followed) in
        [(60, 80, 0.4, 30), (30, 200, 0.7, 90), (200, 200, 0.2, 30), (80, 300, 0.05, 60)]
    {
        let alarms = share_of_alarms(
            || {
                let own = world(&mut random, n, p, followed);
                below_curve(&own, &world(&mut random, m, p, 300), 90)
            },
            2_000,
        );
        assert!(alarms <= 0.02, "{n} {m} {p} {followed}: {alarms}");
    }
    // Plain counts hold a young cohort's openness against it.
    let mut draws = 0;
    for _ in 0..200 {
        let own = world(&mut random, 200, 0.2, 30);
        let other = world(&mut random, 200, 0.2, 300);
        let crossed = |curve: &AalenJohansen| {
            curve.steps().iter().map(|step| f64::from(step.fates.advanced)).sum::<f64>()
        };
        let plain = p_greater(crossed(&other), 200.0, crossed(&own), 200.0).expect("trials");
        draws += u32::from(plain >= ALARM);
    }
    assert!(draws > 100, "{draws} of 200");
}

#[test]
fn against_a_constant_that_is_true_it_cries_wolf_at_most_two_times_in_a_hundred() {
    let mut random = Random::seeded(1_127);
    for (n, p, followed) in [(60, 0.4, 60), (40, 0.6, 300), (300, 0.05, 120)] {
        let alarms =
            share_of_alarms(|| below_constant(&world(&mut random, n, p, followed), p), 2_000);
        assert!(alarms <= 0.02, "{n} {p} {followed}: {alarms}");
    }
}

#[test]
fn what_is_much_weaker_is_found() {
    let mut random = Random::seeded(1_128);
    let found = share_of_alarms(
        || {
            let own = world(&mut random, 80, 0.15, 60);
            below_curve(&own, &world(&mut random, 80, 0.6, 300), 90)
        },
        300,
    );
    assert!(found > 0.9, "{found}");
    let found = share_of_alarms(|| below_constant(&world(&mut random, 80, 0.3, 300), 0.6), 300);
    assert!(found > 0.9, "{found}");
}
