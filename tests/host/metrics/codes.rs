//! The codes by which scripts know figures, rows and columns: the contract of the page.

use imbuto::demo::{self, DemoWords};
use imbuto::metrics::{Cell, Figure, Population, Reason, RowKey, Table};
use imbuto::words::{Language, default_playbook};
use jiff::civil::date;

use super::every::tables;
use crate::fixture::{TODAY, workspace};

/// `figure: rows | columns`, months, owners and opportunities left out.
fn codes(table: &Table) -> String {
    let has_id = |key: &RowKey| {
        matches!(
            key,
            RowKey::Owner(_)
                | RowKey::Month(_)
                | RowKey::Spell(..)
                | RowKey::RatioSpell(..)
                | RowKey::Day(_)
                | RowKey::Opportunity(_)
                | RowKey::LostFor(_)
                | RowKey::Segment(..)
        )
    };
    let rows = table.rows.iter().filter(|row| !has_id(&row.key));
    let mut rows: Vec<String> = rows.map(|row| row.key.to_string()).collect();
    if table.figure == Figure::WhatIf {
        // In the order of what they bring.
        rows.sort();
    }
    let columns: Vec<String> = table.columns.iter().map(ToString::to_string).collect();
    format!("{}: {} | {}", table.figure.code(), rows.join(" "), columns.join(" "))
}

#[test]
fn codes_stay_what_they_are() {
    let playbook = default_playbook(Language::En);
    let today = date(2026, 11, 24);
    let demo = demo::workspace(7, today, playbook, &DemoWords::IT);
    let mut said: Vec<String> =
        tables(&demo, &Population::default(), today).iter().map(codes).collect();
    said.dedup();
    let expected = EXPECTED.lines().map(str::trim).filter(|line| !line.is_empty());
    assert_eq!(said, expected.collect::<Vec<_>>(), "{said:#?}");
}

const EXPECTED: &str = "
    stock: S P A N C O | count amount
    stock: S P A N C O | count amount weighted
    funnel: S P A N C O | reached from_previous from_previous_end from_previous_low from_previous_high from_first from_first_end open lost
    ratios: R1 Rs R2 R3 R4 R5 | numerator denominator open rate end low high within_days unmeasured
    reference: S P A O | level reference own
    outcome: all | won lost open win_rate low high mean_won_amount won_per_day
    conversion_over_time: S-P P-A A-N N-C C-O S-O | horizon_days incidence low high plain censored_share
    time_in_stage: S P A N C cycle | median p90 n
    ratios_over_time:  | R1 R1_numerator R1_denominator Rs Rs_numerator Rs_denominator R2 R2_numerator R2_denominator R3 R3_numerator R3_denominator R4 R4_numerator R4_denominator
    control:  | x n rate low high outside open_share
    forecast: S P A N C all | count amount waiting_days p_won expected low high
    forecast_by_month:  | count amount expected
    scorecard:  | said low high came open said_amount low_amount high_amount came_amount
    coverage: all | target won missing amount coverage expected expected_coverage chance
    coverage:  | target won missing amount coverage expected expected_coverage chance
    owners:  | R1_numerator R1_denominator R1_rate R1_low R1_high R1_shrunk R1_within_days Rs_numerator Rs_denominator Rs_rate Rs_low Rs_high Rs_shrunk Rs_within_days R2_numerator R2_denominator R2_rate R2_low R2_high R2_shrunk R2_within_days R3_numerator R3_denominator R3_rate R3_low R3_high R3_shrunk R3_within_days R4_numerator R4_denominator R4_rate R4_low R4_high R4_shrunk R4_within_days won win_rate_numerator win_rate_denominator win_rate win_rate_low win_rate_high
    owners_test: R1 Rs R2 R3 R4 overall | chi2 df p p_holm method
    compare: R1 Rs R2 R3 R4 overall | verdict why a_numerator a_denominator a_rate a_low a_high b_numerator b_denominator b_rate b_low b_high p_better needed_each a_still_needed b_still_needed
    activity: all | activities advances won without_outcome rho p rho_next p_next advances_per_ten share_without_outcome
    piano:  | stage activities limit referrals references people
    stool:  | fit sector size area source way_in
    handover: all | passed taken_up days_to_first_action advanced won
    collisions:  | collisions accounts
    bridge: awareness consideration acquisition | on_it crossed went_back broke stopped p_below before
    bridges:  | awareness_numerator awareness_denominator consideration_numerator consideration_denominator acquisition_numerator acquisition_denominator
    breaks: S P A N C | lost rotting untold no_reply no_show no_sale continuation advance order
    ledger: S P A N C | entered on jump here lost back over
    readings: S P A N C O | reached through now
    segments:  | x n rate shrunk low high
    funnel_plot:  | x n rate low high outside
    targeting:  | customers customers_n customers_share file file_n file_share
    fit:  | fit sector size area source
    lost_reasons: all | S P A N C all
    rotting:  | stage days limit
    planner: targets prospects appointments_set appointments_held proposals won | expected needed_80
    chance: today expected needed_80 | entering chance
    levers: R1 R2 R3 R4 Rs volume | from to gain low high amount_added work work_per_customer
";

#[test]
fn where_no_amount_is_known_the_stock_does_not_say_nought() {
    let workspace = workspace("a S@01-01\nb P@01-01\nc 5 P@01-01\nd 9USD A@01-01\ne 0 N@01-01");
    let tables = tables(&workspace, &Population::default(), TODAY);
    let stock = tables.iter().find(|table| table.figure == Figure::Stock);
    let amounts: Vec<Cell> =
        stock.iter().flat_map(|table| table.rows.iter().map(|row| row.cells[1])).collect();
    let unknown = Cell::NotMeasurable(Reason::NoAmounts);
    let known = Cell::Minor;
    assert_eq!(amounts, [unknown, known(500.0), unknown, known(0.0), known(0.0), known(0.0)]);
}
