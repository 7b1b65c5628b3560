//! What holds of every workspace, whatever is in it.
#![expect(clippy::expect_used, reason = "a property without its figures cannot hold")]

use std::collections::BTreeMap;

use imbuto::domain::{
    Command, Milestone, Opportunity, OpportunityId, Stage, Status, Workspace, apply,
};
use imbuto::metrics::{
    Cohort, FlowCounts, Funnel, FunnelRow, Population, RatioCode, Ratios, funnel, ratios,
    typed_counts,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::random::{FIRST, anchored_lines, any_lines, measured_lines};
use super::{events_on, flow_on, stock_now, win_loss_of};
use crate::fixture::{TODAY as YEAR_END, cases, owner, workspace};

/// Half of what random fixtures plan lies behind this day.
const TODAY: Date = date(2026, 5, 1);

fn counts(workspace: &Workspace, population: &Population) -> FlowCounts {
    flow_on(workspace, population, TODAY).0
}

/// The whole history, or some days of it, on either basis.
fn population() -> impl Strategy<Value = Population> {
    let cohort = prop::sample::select(vec![Cohort::Entry, Cohort::Flow]);
    let days = prop::option::of((0..200_i64, 0..100_i64));
    (cohort, days).prop_map(|(cohort, days)| Population {
        from_on: days.map(|(from, _)| FIRST.saturating_add(from.days())),
        to_on: days.map(|(from, length)| FIRST.saturating_add((from + length).days())),
        cohort,
        ..Population::default()
    })
}

fn by_entry(population: Population) -> Population {
    Population { cohort: Cohort::Entry, ..population }
}

/// Numerator and denominator of every factor of the chain, in order; `None` where one is missing.
fn chain(ratios: &Ratios) -> Option<Vec<(u64, u64)>> {
    let of = |code| {
        let row = ratios.rows.iter().find(|row| row.code == code)?;
        row.ratio.map(|ratio| (ratio.numerator, ratio.denominator))
    };
    let measured = ratios.appointments_measured.map(|ratio| (ratio.numerator, ratio.denominator));
    let mut factors = vec![of(RatioCode::R1)?, of(RatioCode::Rs)?];
    factors.extend(measured);
    factors.extend([of(RatioCode::R2)?, of(RatioCode::R3)?, of(RatioCode::R4)?]);
    Some(factors)
}

/// Every number of `counts` in one row, for adding up.
fn numbers(counts: &FlowCounts) -> Vec<u64> {
    let met = counts.appointments.unwrap_or_default();
    let mut numbers: Vec<u64> = counts.reached.into_iter().map(Option::unwrap_or_default).collect();
    numbers.extend(counts.open.unwrap_or_default());
    numbers.extend(counts.lost.unwrap_or_default());
    numbers.extend([met.set, met.honoured, met.unmeasured, met.to_come]);
    numbers.push(counts.proposals.unwrap_or_default());
    numbers
}

fn summed(parts: impl Iterator<Item = Vec<u64>>) -> Vec<u64> {
    let add = |a: Vec<u64>, b: Vec<u64>| a.iter().zip(b).map(|(a, b)| a + b).collect();
    parts.reduce(add).unwrap_or_default()
}

fn stock_and_outcome(workspace: &Workspace, population: &Population) -> Vec<u64> {
    let outcome = win_loss_of(workspace, population);
    let mut numbers = vec![outcome.won, outcome.lost, outcome.open, outcome.created];
    numbers.extend(stock_now(workspace, population).rows.iter().map(|row| row.count));
    numbers
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn reached_counts_never_grow(lines in any_lines(), population in population()) {
        let counts = counts(&workspace(&lines.join("\n")), &by_entry(population));
        let reached: Vec<u64> = counts.recorded().map(|(_, reached)| reached).collect();
        prop_assert!(reached.is_sorted_by(|a, b| a >= b), "{reached:?}");
        if let Some(met) = counts.appointments {
            let inside = [met.set, met.measured(), met.honoured];
            prop_assert!(inside.is_sorted_by(|a, b| a >= b), "{met:?}");
            let prospects = counts.reached(Stage::Prospect);
            prop_assert!(prospects.is_none_or(|prospects| prospects >= met.set), "{met:?}");
        }
    }

    #[test]
    fn whoever_reached_a_stage_is_open_there_lost_there_or_went_on(
        lines in any_lines(),
        population in population(),
    ) {
        let rows = funnel(&counts(&workspace(&lines.join("\n")), &by_entry(population))).rows;
        let reached_next = rows.iter().skip(1).map(|row| row.reached).chain([0]);
        for (row, next) in rows.iter().zip(reached_next) {
            let stayed = row.open.unwrap_or(0) + row.lost.unwrap_or(0);
            let signed = if row.stage == Stage::Order { row.reached } else { 0 };
            prop_assert_eq!(row.reached, stayed + next + signed, "{:?}", row);
        }
    }

    #[test]
    fn the_ratios_multiply_to_won_of_targets_exactly(
        lines in anchored_lines(),
        population in population(),
    ) {
        let counts = counts(&workspace(&lines.join("\n")), &by_entry(population));
        let factors = chain(&ratios(&counts)).expect("everything is recorded");
        let targets = u128::from(counts.reached(Stage::Suspect).unwrap_or(0));
        let won = u128::from(counts.reached(Stage::Order).unwrap_or(0));
        let above: u128 = factors.iter().map(|(above, _)| u128::from(*above)).product();
        let below: u128 = factors.iter().map(|(_, below)| u128::from(*below)).product();
        prop_assert_eq!(above * targets, won * below, "{:?}", factors);
        for pair in factors.windows(2) {
            let measured = counts.appointments.map(|met| (met.measured(), met.set));
            let passed_on = pair[0].0 == pair[1].1 || Some(pair[0]) == measured;
            prop_assert!(passed_on, "{:?}", factors);
        }
        if below > 0 {
            let product: f64 = factors.iter().map(|(x, n)| *x as f64 / *n as f64).product();
            prop_assert!((product - won as f64 / targets as f64).abs() < 1e-12);
        }
    }

    #[test]
    fn the_order_of_records_does_not_matter(
        (lines, shuffled) in any_lines()
            .prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
        population in population(),
    ) {
        let (one, other) = (workspace(&lines.join("\n")), workspace(&shuffled.join("\n")));
        prop_assert_eq!(
            flow_on(&one, &population, TODAY),
            flow_on(&other, &population, TODAY)
        );
        prop_assert_eq!(
            events_on(&one, &population, TODAY),
            events_on(&other, &population, TODAY)
        );
        prop_assert_eq!(stock_now(&one, &population), stock_now(&other, &population));
        prop_assert_eq!(win_loss_of(&one, &population), win_loss_of(&other, &population));
    }

    #[test]
    fn owners_and_nobody_sum_to_the_whole(
        lines in anchored_lines(),
        population in population(),
    ) {
        let whole = workspace(&lines.join("\n"));
        let without_owner = |line: &&String| {
            !line.contains("owner=") || line.contains("owner=-")
        };
        let rest: Vec<String> = lines.iter().filter(without_owner).cloned().collect();
        let rest = workspace(&rest.join("\n"));
        let figures = |workspace: &Workspace, population: &Population| {
            [
                numbers(&counts(workspace, population)),
                numbers(&events_on(workspace, population, TODAY)),
                stock_and_outcome(workspace, population),
            ]
            .concat()
        };
        let owned = ["Ada", "Bo"].map(|name| {
            let owner = Some(owner(&whole, name));
            figures(&whole, &Population { owner, ..population.clone() })
        });
        let nobodys = figures(&rest, &population);
        let sum = summed(owned.into_iter().chain([nobodys]));
        prop_assert_eq!(sum, figures(&whole, &population));
    }

    #[test]
    fn numbers_typed_from_records_give_the_figures_of_the_records(
        lines in measured_lines(),
        population in population(),
    ) {
        let from_records = counts(&workspace(&lines.join("\n")), &by_entry(population));
        let set = from_records.appointments.map(|met| met.set);
        let typed: BTreeMap<Milestone, u64> = Milestone::ALL
            .into_iter()
            .filter_map(|milestone| {
                let count = match milestone.stage() {
                    Some(stage) => from_records.reached(stage)?,
                    None => set?,
                };
                Some((milestone, count))
            })
            .collect();
        prop_assert_eq!(typed.len(), 6);
        let from_counts = typed_counts(&typed);
        prop_assert_eq!(ratios(&from_counts), ratios(&from_records));
        let without_fates = |row: FunnelRow| FunnelRow { open: None, lost: None, ..row };
        let Funnel { rows, not_recorded } = funnel(&from_records);
        let rows: Vec<FunnelRow> = rows.into_iter().map(without_fates).collect();
        prop_assert_eq!(funnel(&from_counts), Funnel { rows, not_recorded });
    }

    #[test]
    fn what_comes_later_changes_nothing_earlier(
        lines in anchored_lines(),
        population in population(),
        days in prop::collection::vec(0..90_i64, 3),
    ) {
        // What has no day takes that of what follows it: it is dated here.
        let before = workspace(&lines.join("\n").replace("@?", "@2026-01-01"));
        let mut after = before.clone();
        let stages = [Stage::Prospect, Stage::Approach, Stage::Negotiation, Stage::Order];
        for (number, one) in before.opportunities.iter().enumerate() {
            let opportunity = one.id;
            let on = date(2026, 9, 27).saturating_add(days[number % 3].days());
            let stage = stages[number % 4];
            let command = match number % 5 {
                0 => Command::Lose { opportunity, reason: None, on },
                1 => Command::Assign { opportunity, owner: one.owner(), on },
                _ => Command::MoveTo { opportunity, stage, on },
            };
            let applied = apply(&mut after, &command, YEAR_END);
            prop_assert!(applied.is_ok() || *one.status() == Status::Won, "{:?}", applied);
        }
        let mut new = Opportunity::new(OpportunityId::new(999, [0; 10]), "new");
        for stage in Stage::ALL {
            new.enter(stage, Some(date(2026, 10, 1)));
        }
        prop_assert!(apply(&mut after, &Command::Put(vec![new.into()]), YEAR_END).is_ok());

        let until = population.to_on.unwrap_or(Date::MAX).min(date(2026, 9, 26));
        let earlier = Population { to_on: Some(until), cohort: Cohort::Flow, ..population };
        let happened = |workspace: &Workspace| {
            let counts = counts(workspace, &earlier);
            let met = counts.appointments.unwrap_or_default();
            (counts.reached, met.set, met.honoured)
        };
        prop_assert_eq!(happened(&before), happened(&after));
        prop_assert_eq!(win_loss_of(&before, &earlier).won, win_loss_of(&after, &earlier).won);
        prop_assert_eq!(
            events_on(&before, &earlier, TODAY),
            events_on(&after, &earlier, TODAY)
        );
    }
}
