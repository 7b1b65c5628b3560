//! The bridge as it is drawn.

use imbuto::domain::{ActivityKind, ActivityOutcome, Side, Stage};
use imbuto::metrics::{Behind, Chosen, Columns, Day, Deck, Population, deck, flow_counts};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::fixture::{cases, workspace};
use crate::metrics::random::any_lines;

const TODAY: Date = date(2026, 5, 1);

fn of(text: &str) -> Deck {
    let columns = Columns::of(&workspace(text));
    deck(&columns, Chosen::of(&Population::default(), &columns), Day::of(Some(TODAY)))
}

#[test]
fn each_crossed_is_on_its_way_or_fell() {
    let found = of("on S@01-01
         back S@01-01 P@01-02 A@01-03 P@01-04
         lost S@01-01 P@01-02 A@01-03 call@01-04:nosale lost@02-01
         early S@01-01 lost@02-01
         talks S@01-01 N@01-05
         won S@01-01 won@02-01");
    let rows = found
        .stages
        .iter()
        .map(|one| (one.stage, [one.reached, one.crossed, one.on_way, one.fallen]));
    let expected = [
        (Stage::Suspect, [6, 4, 1, 1]),
        (Stage::Prospect, [4, 4, 0, 0]),
        (Stage::Approach, [4, 2, 1, 1]),
        (Stage::Negotiation, [2, 1, 1, 0]),
    ];
    assert_eq!(rows.collect::<Vec<_>>()[..], expected[..found.stages.len()]);
    assert_eq!(found.won, 1);
    let falls = &found.phases[1].falls;
    assert_eq!(falls.len(), 1);
    assert_eq!(falls[0].outcome, Some(ActivityOutcome::NoSale));
    assert_eq!(falls[0].fallen[0].0, Stage::Approach);
}

/// An activity belongs to the phase of the stage that was reached on its day.
#[test]
fn what_was_done_stands_in_its_phase() {
    let found = of("a S@01-01 call@01-02:none call@01-03:advance P@01-03 N@02-01 call@02-02:none");
    let calls = found.phases.iter().map(|phase| {
        let call = phase.actions.iter().find(|one| one.kind == ActivityKind::Call);
        call.map(|one| (one.side, one.done, one.advances, one.untold))
    });
    let sales = |done, advances, untold| Some((Side::Sales, done, advances, Some(untold)));
    let expected = [sales(1, 0, 1), sales(1, 1, 0), sales(1, 0, 1)];
    assert_eq!(calls.collect::<Vec<_>>(), expected);
}

#[test]
fn nobody_is_a_bridge_that_carries_nothing() {
    let found = of("");
    assert!(found.stages.iter().all(|one| one.reached + one.fallen + one.on_way == 0));
    assert!(found.phases.iter().all(|phase| phase.end.is_err() && phase.actions.is_empty()));
    assert_eq!(found.won, 0);
}

proptest! {
    #![proptest_config(cases(64))]

    /// Whatever the records: the stages chain, the falls add up, the funnel has the same numbers, and each bar
    /// leads to those it counts.
    #[test]
    fn the_deck_adds_up(lines in any_lines()) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let chosen = Chosen::of(&Population::default(), &columns);
        let today = Day::of(Some(TODAY));
        let found = deck(&columns, chosen, today);
        let (counts, _) = flow_counts(&columns, chosen, today);
        for one in &found.stages {
            prop_assert_eq!(one.reached, one.crossed + one.on_way + one.fallen);
            prop_assert_eq!(Some(one.reached), counts.reached(one.stage));
        }
        for pair in found.stages.windows(2) {
            prop_assert_eq!(pair[0].crossed, pair[1].reached);
        }
        let fallen: u64 = found.stages.iter().map(|one| one.fallen).sum();
        let falls = found.phases.iter().flat_map(|phase| &phase.falls);
        prop_assert_eq!(fallen, falls.map(|fall| fall.fallen.len() as u64).sum::<u64>());
        let behind = |of: Behind| of.find(&workspace, &columns, chosen, today);
        for phase in &found.phases {
            for fall in &phase.falls {
                let mut ids: Vec<_> = fall.fallen.iter().map(|(_, id)| *id).collect();
                ids.sort_unstable();
                prop_assert_eq!(behind(Behind::Fell(phase.phase, fall.outcome)), ids);
            }
            for one in &phase.actions {
                let deals = behind(Behind::DoneOn(phase.phase, one.side, one.kind)).len();
                prop_assert_eq!(deals as u64, one.deals);
            }
        }
    }
}
