//! How many entered each stage, and where they went.

use imbuto::domain::Stage;
use imbuto::metrics::{Chosen, Columns, StageLedger, stage_ledger};
use proptest::prelude::*;

use super::random::any_lines;
use crate::fixture::{cases, workspace};

#[test]
fn each_that_entered_went_on_jumped_is_here_or_was_lost() {
    let text = "on S@01-01 P@01-02
                jump S@01-01 A@01-02
                back S@01-01 P@01-02 A@01-03 P@01-04
                lost S@01-01 P@01-02 lost@01-09
                late A@01-05";
    let columns = Columns::of(&workspace(text));
    let ledger = stage_ledger(&columns, Chosen::everything());
    let [suspects, prospects, approach, ..] = ledger.stages;
    let of = |entered, on, jump, here, lost, back, over| StageLedger {
        entered,
        on,
        jump,
        here,
        lost,
        back,
        over,
    };
    assert_eq!(suspects, of(4, 3, 1, 0, 0, 0, 1));
    assert_eq!(prospects, of(3, 1, 0, 1, 1, 0, 2));
    assert_eq!(approach, of(3, 0, 0, 3, 0, 1, 0));
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn the_ledger_adds_up(lines in any_lines()) {
        let columns = Columns::of(&workspace(&lines.join("\n")));
        let ledger = stage_ledger(&columns, Chosen::everything());
        for (stage, of) in Stage::OPEN.into_iter().zip(ledger.stages) {
            prop_assert_eq!(of.entered, of.on + of.jump + of.here + of.lost, "{:?}", stage);
            let reached = columns.rows.iter().filter(|row| row.furthest >= stage);
            let reached = reached.filter(|row| !row.dates.unmoved).count() as u64;
            // One without any entry is a suspect that entered nowhere.
            prop_assert!(of.entered + of.over <= reached, "{:?}", stage);
        }
    }
}
