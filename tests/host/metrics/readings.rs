//! The same funnel read in three ways.

use imbuto::domain::{Stage, Status};
use imbuto::metrics::{Chosen, Columns, Day, ReadAs, Reading, flow_counts, readings, stage_ledger};
use proptest::prelude::*;

use super::random::any_lines;
use crate::fixture::{TODAY, cases, workspace};

#[test]
fn who_jumps_came_as_far_and_not_through() {
    let text = "through S@01-01 P@01-02 A@01-03 N@01-04 C@01-05 won@01-06
                jump S@01-01 A@01-02 N@01-03 C@01-04 won@01-05
                back S@01-01 P@01-02 A@01-03 P@01-04
                gone S@01-01 P@01-02 lost@01-03";
    let found = readings(&Columns::of(&workspace(text)), Chosen::everything());
    let of = |stage, at_least, through, now| Reading { stage, at_least, through, now };
    assert_eq!(
        found.0,
        [
            of(Stage::Suspect, 4, 4, 0),
            of(Stage::Prospect, 4, 3, 1),
            of(Stage::Approach, 3, 2, 0),
            of(Stage::Negotiation, 2, 1, 0),
            of(Stage::Conclusion, 2, 1, 0),
            of(Stage::Order, 2, 1, 2),
        ]
    );
    assert_eq!(found.ends(ReadAs::AtLeast), (4, 2));
    assert_eq!(found.ends(ReadAs::Now), (0, 2));
}

proptest! {
    #![proptest_config(cases(60))]

    /// The first way is the funnel's; the third holds each that is open or won once.
    #[test]
    fn readings_agree_with_the_funnel_and_the_ledger(lines in any_lines()) {
        let workspace = workspace(&lines.join("\n"));
        let columns = Columns::of(&workspace);
        let found = readings(&columns, Chosen::everything());
        let (counts, _) = flow_counts(&columns, Chosen::everything(), Day::of(Some(TODAY)));
        for reading in &found.0 {
            prop_assert_eq!(Some(reading.at_least), counts.reached(reading.stage));
            prop_assert!(reading.through <= reading.at_least, "{:?}", reading);
        }
        let entered = workspace.opportunities.iter().filter(|one| !one.is_unmoved());
        let there = entered.filter(|one| {
            one.furthest() == Stage::Order || !matches!(one.status(), Status::Lost { .. })
        });
        let now: u64 = found.0.iter().map(|reading| reading.now).sum();
        prop_assert_eq!(now, there.count() as u64);
        let ledger = stage_ledger(&columns, Chosen::everything());
        prop_assert_eq!(found.ends(ReadAs::AtLeast).1, ledger.won);
    }
}
