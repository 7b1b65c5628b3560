//! The cases in which a figure could say what nobody measured.

use imbuto::domain::Stage;
use imbuto::metrics::{
    Cell, Chosen, Columns, Day, Measure, Population, RatioCode, Reason, compared_passages,
    control_charts, conversion_table, conversions,
};

use super::check;
use crate::fixture::{TODAY, workspace};

#[test]
fn an_empty_workspace_has_zeros_and_no_rates() {
    check(
        "",
        "reached: S0 P0 A0 N0 C0 O0
         funnel: S0, P0 0/0, A0 0/0, N0 0/0, C0 0/0, O0 0/0
         ratios: R1 0/0, Rs -, R2 -, RsR2 0/0, R3 0/0, R4 0/0
         events: R1 0:0, Rs -, R2 -, RsR2 0:0, R3 0:0, R4 0:0
         stock: S 0 €0, P 0 €0, A 0 €0, N 0 €0, C 0 €0, O 0 €0
         outcome: 0 won, 0 lost, 0 open, win rate -, of created 0/0
         notes: 0 undated, 0 dated later, 0 reversed",
    );
}

#[test]
fn one_opportunity_is_a_funnel() {
    check(
        "a 100 S@01-03",
        "reached: S1 P0 A0 N0 C0 O0
         ratios: R1 0/1, Rs -, R2 -, RsR2 0/0, R3 0/0, R4 0/0
         open: S1 P0 A0 N0 C0 O0
         outcome: 0 won, 0 lost, 1 open, win rate -, of created 0/1",
    );
}

#[test]
fn one_without_any_entry_is_a_suspect() {
    check(
        "a",
        "reached: S1 P0 A0 N0 C0 O0\nstock: S 1 €0 (1 blank), P 0 €0, A 0 €0, N 0 €0, C 0 €0, O 0 €0",
    );
}

/// A system with three of the six stages, as one of the public data sets has it.
const THREE_STAGES: &str = "a P@01-01 N@01-05 O@01-09
    b P@01-01 N@01-05 lost@01-09
    c P@01-01
    d P@01-01 N@02-01";

#[test]
fn stages_that_a_system_does_not_have_are_not_recorded_and_their_neighbours_join() {
    check(
        THREE_STAGES,
        "reached: S- P4 A- N3 C- O1
         funnel: P4, N3 3/4, O1 1/3 (1/4)
         ratios: R1 -, Rs -, R2 -, RsR2 -, R3 -, R4 1/3
         events: R1 -, Rs -, R2 -, RsR2 -, R3 -, R4 1:3
         open: S0 P1 A0 N1 C0 O0
         lost: S0 P0 A0 N1 C0 O0",
    );
}

#[test]
fn what_is_not_recorded_is_judged_on_the_workspace_and_not_on_a_part_of_it() {
    check(
        "a S@01-01 P@01-02 A@01-03 N@01-04 C@01-05 O@01-06 owner=Ada
         b S@01-01 N@01-04 owner=Bo",
        "of Bo
         reached: S1 P1 A1 N1 C0 O0
         ratios: R1 1/1, Rs -, R2 -, RsR2 1/1, R3 1/1, R4 0/1",
    );
}

#[test]
fn a_last_stage_nobody_reached_is_an_honest_zero() {
    check(
        "a S@01-01 P@01-02\nb S@01-01",
        "reached: S2 P1 A0 N0 C0 O0\nfunnel: S2, P1 1/2, A0 0/1 (0/2), N0 0/0 (0/2), C0 0/0 (0/2), O0 0/0 (0/2)",
    );
}

#[test]
fn a_skip_reaches_what_it_skipped_and_a_step_back_takes_nothing_away() {
    check(
        "skips S@01-01 N@01-05
         back S@01-01 P@01-02 A@01-03 P@01-04
         all S@01-01 P@01-01 A@01-01 N@01-01 C@01-01 O@01-01
         twice S@01-01 P@01-02 S@01-03 P@01-04",
        "reached: S4 P4 A3 N2 C1 O1
         open: S0 P1 A1 N1 C0 O0
         stock: S 0 €0, P 2 €0 (2 blank), A 0 €0, N 1 €0 (1 blank), C 0 €0, O 0 €0",
    );
}

#[test]
fn a_lost_one_keeps_what_it_reached_and_a_reopened_one_is_open() {
    check(
        "lost S@01-01 N@01-05 lost@02-01
         again S@01-01 P@01-05 lost@02-01 open@03-01
         twice S@01-01 lost@02-01 open@03-01 lost@04-01",
        "reached: S3 P2 A- N1 C0 O0
         funnel: S3, P2 2/3, N1 1/2 (1/3), C0 0/1 (0/3), O0 0/0 (0/3)
         open: S0 P1 A0 N0 C0 O0
         lost: S1 P0 A0 N1 C0 O0",
    );
}

#[test]
fn undated_ones_are_in_the_whole_history_only_and_counted_beside_it() {
    check(
        "undated S@? P@?
         later S@? P@01-10
         reversed P@01-10 S@01-15
         plain S@01-12 P@01-14",
        "reached: S4 P4 A0 N0 C0 O0
         notes: 1 undated, 1 dated later, 1 reversed
         in 01-01..01-31
         reached: S3 P3 A0 N0 C0 O0
         in 02-01..02-28
         reached: S0 P0 A0 N0 C0 O0
         flow 01-11..01-31
         reached: S1 P1 A0 N0 C0 O0
         flow 01-01..01-31
         reached: S3 P3 A0 N0 C0 O0",
    );
}

#[test]
fn a_cohort_is_followed_beyond_its_period_and_a_flow_is_not() {
    check(
        "a S@01-20 P@02-10 A@03-10
         b S@02-05 P@02-06",
        "in 01-01..01-31
         reached: S1 P1 A1 N0 C0 O0
         flow 02-01..02-28
         reached: S1 P2 A0 N0 C0 O0
         funnel: S1, P2 2:1, A0 0:2 (0:1), N0 0:0 (0:1), C0 0:0 (0:1), O0 0:0 (0:1)",
    );
}

#[test]
fn a_skipped_milestone_happens_when_what_follows_it_does() {
    check(
        "a S@01-20 N@02-10\nb S@01-01 P@01-02 A@01-03",
        "flow 02-01..02-28\nreached: S0 P1 A1 N1 C0 O0",
    );
}

#[test]
fn appointments_without_outcome_and_to_come_are_left_out_of_r2_and_close_the_chain() {
    check(
        "kept S@01-01 P@01-02 appt@01-10:advance
         nobody S@01-01 P@01-02 appt@01-10:noshow
         noreply S@01-01 P@01-02 appt@01-10:noreply
         unmeasured S@01-01 P@01-02 appt@01-10:none
         planned S@01-01 P@01-02 appt@01-10
         ahead S@01-01 P@01-02 appt@02-10
         none S@01-01 P@01-02",
        "today 01-20
         ratios: R1 7/7, Rs 6/7, R2 1/3 (2 unmeasured) (1 to come), R3 0/1, R4 0/0, measured 3/6",
    );
}

#[test]
fn one_that_was_met_is_measured_whatever_else_is_planned_with_it() {
    check(
        "a S@01-01 P@01-02 appt@01-10:advance appt@02-10 appt@01-12:none
         b S@01-01 P@01-02 appt@01-10:noshow",
        "today 01-20
         ratios: R1 2/2, Rs 2/2, R2 1/2, R3 0/1, R4 0/0",
    );
}

#[test]
fn an_appointment_of_today_is_still_to_come() {
    check(
        "a S@01-01 P@01-02 appt@01-20",
        "today 01-20
         ratios: R1 1/1, Rs 1/1, R2 0/0 (1 to come), R3 0/0, R4 0/0, measured 0/1
         today 01-21
         ratios: R1 1/1, Rs 1/1, R2 0/0 (1 unmeasured), R3 0/0, R4 0/0, measured 0/1",
    );
}

#[test]
fn without_appointments_rs_and_r2_are_one_ratio_and_say_so() {
    check(
        "a S@01-01 P@01-02 A@01-03\nb S@01-01 P@01-02 call@01-03:advance",
        "ratios: R1 2/2, Rs -, R2 -, RsR2 1/2, R3 0/1, R4 0/0",
    );
}

#[test]
fn an_appointment_agreed_with_a_suspect_is_in_the_flow_of_the_day_it_is_a_prospect() {
    check(
        "a S@01-01 P@02-05 appt@01-20/01-10:noshow\nb S@01-01 P@01-02 A@01-03",
        "flow 01-01..01-31
         ratios: R1 1:2, Rs 1:1, R2 1:1, R3 0:1, R4 0:0
         flow 02-01..02-28
         ratios: R1 1:0, Rs 1:1, R2 0:1, R3 0:0, R4 0:0",
    );
}

#[test]
fn an_appointment_before_prospect_sets_nothing_yet() {
    check(
        "a S@01-01 appt@01-10:noshow\nb S@01-01 P@01-02 appt@01-10:noshow",
        "ratios: R1 1/2, Rs 1/1, R2 0/1, R3 0/0, R4 0/0",
    );
}

#[test]
fn one_that_reached_approach_unmet_has_had_its_appointment() {
    check(
        "a S@01-01 P@01-02 A@01-05
         b S@01-01 P@01-02 appt@01-10:noshow",
        "ratios: R1 2/2, Rs 2/2, R2 1/2, R3 0/1, R4 0/0",
    );
}

#[test]
fn by_event_every_appointment_and_proposal_counts_and_ratios_may_pass_one() {
    check(
        "a S@01-01 P@01-02 appt@01-05:noshow appt@01-09:continuation appt@01-12:advance
           proposal@01-20:continuation proposal@01-25:advance proposal@01-30:advance
           A@01-09 N@01-20 O@02-10"
            .replace('\n', " ")
            .as_str(),
        "ratios: R1 1/1, Rs 1/1, R2 1/1, R3 1/1, R4 1/1
         events: R1 1:1, Rs 3:1, R2 2:3, R3 3:2, R4 1:3",
    );
}

#[test]
fn where_proposals_are_not_recorded_an_entry_into_negotiation_is_one() {
    check(
        "a S@01-01 P@01-02 appt@01-05:advance N@01-20 A@01-22 N@01-24\nb S@01-01 N@01-03 O@01-05",
        "events: R1 2:2, Rs 1:2, R2 1:1, R3 3:1, R4 1:3",
    );
}

#[test]
fn by_event_a_flow_counts_what_happened_in_its_days() {
    check(
        "a S@01-01 P@01-02 A@02-05 appt@02-05/01-20:advance proposal@02-20:advance N@02-20 O@03-10",
        "flow 01-01..01-31
         events: R1 1:1, Rs 1:1, R2 0:1, R3 0:0, R4 0:0
         flow 02-01..02-28
         events: R1 0:0, Rs 0:0, R2 1:0, R3 1:1, R4 0:1",
    );
}

#[test]
fn where_no_loss_is_recorded_there_is_no_win_rate() {
    check(
        "a S@01-01 O@01-05\nb S@01-01",
        "outcome: 1 won, 0 lost, 1 open, win rate -, of created 1/2",
    );
}

#[test]
fn a_loss_anywhere_in_the_workspace_means_that_losses_are_recorded() {
    check(
        "a S@01-01 O@01-05 owner=Ada\nb S@01-01 lost@01-09 owner=Bo",
        "of Ada\noutcome: 1 won, 0 lost, 0 open, win rate 1/1, of created 1/1",
    );
}

#[test]
fn wins_and_losses_count_on_the_day_they_closed() {
    check(
        "a S@01-01 O@02-05
         b S@02-01 lost@03-09
         c S@02-01 lost@?
         d S@02-01 lost@02-20 open@02-25",
        "in 02-01..02-28
         outcome: 1 won, 0 lost, 1 open, win rate 1/1, of created 1:3",
    );
}

#[test]
fn a_stock_leaves_other_currencies_and_blanks_out_of_its_sum_and_says_so() {
    check(
        "a 100 S@01-01\nb 50USD S@01-01\nc S@01-01\nd 900JPY S@01-01\ne 20 P@01-01 O@01-02",
        "stock: S 4 €100 (1 blank) (and 900 JPY) (and 50 USD), P 0 €0, A 0 €0, N 0 €0, C 0 €0, O 0 €0",
    );
}

#[test]
fn a_population_is_of_the_owner_who_has_it_now_and_of_its_source() {
    check(
        "a S@01-01 owner=Ada P@01-02 owner=Bo source=web
         b S@01-01 owner=Bo source=fair
         c S@01-01 owner=Bo owner=- source=web",
        "of Bo
         reached: S2 P1 A0 N0 C0 O0
         from web
         reached: S1 P1 A0 N0 C0 O0",
    );
}

/// As a firm's export has it that writes stages down from Negotiation on: what comes before is implied, and
/// of prospects no day is known.
const FROM_NEGOTIATION_ON: &str = "a P@?\nb P@?\nc P@?\nd N@01-02 O@01-12\ne N@01-03 O@01-23\n\
    f N@01-04 lost@01-20\ng N@01-05\nh N@01-05 O@01-15";

#[test]
fn what_is_not_recorded_has_no_month_and_no_segment_of_its_own() {
    let workspace = workspace(FROM_NEGOTIATION_ON);
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let charts = control_charts(&columns, chosen, Day::of(Some(TODAY)));
    assert!(charts.iter().all(|chart| chart.code == RatioCode::R4), "{charts:?}");
    assert_eq!(compared_passages(&columns), [Measure::Of(RatioCode::R4), Measure::Overall]);
}

#[test]
fn a_curve_that_leaves_out_most_of_what_is_open_says_nothing() {
    let workspace = workspace(FROM_NEGOTIATION_ON);
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let all = conversions(&columns, chosen, Day::of(Some(TODAY)), 10);
    let to_negotiation = all.iter().find(|one| one.to == Stage::Negotiation);
    let read = to_negotiation.map(|one| (one.plain.rate(), one.incidence(), one.open_undated));
    assert_eq!(read, Some((Some(5.0 / 8.0), None, 3)));
    let table = conversion_table(&all, 10);
    assert_eq!(table.rows[0].cells[1], Cell::NotMeasurable(Reason::MostOpenUndated));
    let won = all.iter().find(|one| one.from == Stage::Negotiation);
    assert!(won.is_some_and(|one| one.incidence().is_some()), "{won:?}");
}
