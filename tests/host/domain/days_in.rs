//! How long an opportunity has stood in a stage.

use imbuto::domain::{Opportunity, OpportunityId, Stage, Status};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 30);

/// An opportunity that entered these stages on these days of November.
fn entered(stages: &[(Stage, Option<i8>)]) -> Opportunity {
    let mut one = Opportunity::new(OpportunityId::new(1, [0; 10]), "Lamps");
    for (stage, day) in stages {
        one.enter(*stage, day.map(|day| date(2026, 11, day)));
    }
    one
}

#[track_caller]
fn check(one: &Opportunity, expected: [Option<i32>; 6]) {
    assert_eq!(Stage::ALL.map(|stage| one.days_in(stage, TODAY)), expected);
}

#[test]
fn days_go_from_entry_to_entry_and_stays_are_summed() {
    use Stage::{Approach, Negotiation, Prospect, Suspect};
    check(&entered(&[]), [None; 6]);
    check(
        &entered(&[(Suspect, Some(1)), (Prospect, Some(5)), (Negotiation, Some(10))]),
        [Some(4), Some(5), None, Some(20), None, None],
    );
    // Back and forth: both stays in Approach.
    check(
        &entered(&[(Approach, Some(1)), (Negotiation, Some(4)), (Approach, Some(6))]),
        [None, None, Some(27), Some(2), None, None],
    );
    // A day that is not known leaves out the stays at its sides.
    check(
        &entered(&[(Suspect, Some(1)), (Prospect, None), (Approach, Some(9))]),
        [None, None, Some(21), None, None, None],
    );
}

#[test]
fn a_loss_ends_the_stay() {
    let mut one = entered(&[(Stage::Suspect, Some(1))]);
    one.set_status(Status::Lost { reason: None }, Some(date(2026, 11, 8)));
    check(&one, [Some(7), None, None, None, None, None]);
}
