//! The drawings of the plan: committed pictures, and nothing that leaves its sheet.
#![expect(clippy::expect_used, reason = "a test stops where a figure it draws is missing")]

use std::collections::BTreeMap;

use imbuto::charts::{
    AheadText, ChanceMarkText, ChanceText, ExpectedRow, ExpectedRowText, ExpectedText, GoalText,
    LeverText, LeversText, SaidText, Size, ahead_chart, chance_chart, expected_chart, goal_chart,
    levers_chart, said_chart,
};
use imbuto::domain::{Milestone, Stage};
use imbuto::metrics::{
    AheadMonth, Coverage, Covered, Day, Equation, LeverEffect, Scenario, Scorecard, ScoredDay,
    Target, coverage, typed_counts,
};
use imbuto::stats::Interval;
use imbuto::words::{Language, plan};
use jiff::civil::date;

use super::pictures::check;
use super::read::within;
use crate::fixture::workspace;
use crate::metrics::forecast;

const WIDE: Size = Size::wide(681);
const PHONE: Size = Size::wide(358);

fn equation() -> Equation {
    let counts: BTreeMap<_, _> =
        Milestone::ALL.into_iter().zip([182, 116, 99, 81, 57, 30]).collect();
    Equation::of_counts(&typed_counts(&counts))
}

#[test]
fn the_chance_by_how_many_enter() {
    let curve = equation().chance(8, &[], Some(46)).expect("known");
    let names = ["oggi 46", "49 in media", "62 per stare tranquilli"];
    let mark = |name: &str| ChanceMarkText { name: name.to_owned(), chance: "55 %".to_owned() };
    let text = ChanceText {
        name: "chance".to_owned(),
        label: "Quanto è probabile".to_owned(),
        all: "100 %".to_owned(),
        numbers: [0, 1, 2, 3, 4].map(|part| (curve.end() * part / 4).to_string()),
        marks: names.map(mark).into(),
    };
    check("chance", &chance_chart(&curve, &text, WIDE));
    check("chance-phone", &chance_chart(&curve, &text, PHONE));
    within(&chance_chart(&curve, &text, Size::wide(240)));
}

/// What every lever brings, in the words of a language.
pub fn levers_in(language: Language) -> (Vec<LeverEffect>, LeversText) {
    let found = Scenario::of(&equation(), &[], 182.0, None).what_if().expect("known");
    let row = |effect: &LeverEffect| LeverText {
        name: plan::lever(language, effect.lever),
        step: plan::step_possible(language, "64,4 %", "70,8 %", "78,2 %"),
        work: "+126".to_owned(),
        gain: "+3,4".to_owned(),
        interval: "2,1–14,4".to_owned(),
    };
    let text = LeversText {
        name: "levers".to_owned(),
        label: plan::equation(language).to_owned(),
        work: plan::more_work(language).to_owned(),
        gain: plan::more_customers(language).to_owned(),
        rows: found.effects.iter().map(row).collect(),
    };
    (found.effects, text)
}

#[test]
fn what_each_lever_brings() {
    let found = Scenario::of(&equation(), &[], 182.0, None).what_if().expect("known");
    let row = |name: &str| LeverText {
        name: name.to_owned(),
        step: "da 64 % a 70 %".to_owned(),
        work: "+26".to_owned(),
        gain: "+3".to_owned(),
        interval: "2–4,4".to_owned(),
    };
    let names = [
        "Quanti entrano",
        "Qualificazione",
        "Presa d’appuntamento",
        "Appuntamenti onorati",
        "Resa dell’appuntamento",
        "Chiusura",
    ];
    let text = LeversText {
        name: "levers".to_owned(),
        label: "Che cosa porta ogni leva".to_owned(),
        work: "lavoro in più, casi".to_owned(),
        gain: "clienti in più".to_owned(),
        rows: names.map(row).into(),
    };
    check("levers", &levers_chart(&found.effects, &text, WIDE));
    check("levers-phone", &levers_chart(&found.effects, &text, PHONE));
    within(&levers_chart(&found.effects, &text, PHONE));
}

fn covered() -> (Coverage, Covered) {
    let workspace = workspace("a S@01-01");
    let columns = imbuto::metrics::Columns::of(&workspace);
    let chosen = imbuto::metrics::Chosen::everything();
    let today = Day::of(Some(date(2026, 11, 24)));
    let found = forecast(&columns, chosen, today, &imbuto::metrics::Assumptions::default());
    let target = Target { minor: 40_000_000, from: today.plus(-50), to: today.plus(40) };
    let mut coverage = coverage(&columns, chosen, &found, target);
    coverage.won_minor = 18_500_000;
    coverage.expected_by_stage = [500_000.0, 1_000_000.0, 2_000_000.0, 5_000_000.0, 8_000_000.0];
    coverage.expected_minor = coverage.expected_by_stage.iter().sum();
    let interval = Interval { low: 6_300_000.0, high: 26_700_000.0 };
    (coverage, Covered { chance: 0.3, interval })
}

#[test]
fn a_goal_and_what_is_expected_for_it() {
    let (coverage, covered) = covered();
    let text = GoalText {
        name: "goal".to_owned(),
        label: "L’obiettivo".to_owned(),
        won: "vinto 185.000 €".to_owned(),
        goal: "obiettivo 400.000 €".to_owned(),
        expected: "350.000 €, tra 248.000 € e 452.000 €".to_owned(),
    };
    check("goal", &goal_chart(&coverage, Some(covered), &text, WIDE));
    check("goal-phone", &goal_chart(&coverage, Some(covered), &text, PHONE));
    within(&goal_chart(&coverage, None, &text, PHONE));
}

#[test]
fn what_is_expected_of_each_stage() {
    let sums = [3.6e6, 6.0e6, 6.5e6, 10.5e6, 9.8e6];
    let rows: Vec<_> = Stage::OPEN
        .into_iter()
        .zip(sums)
        .map(|(stage, sum)| ExpectedRow {
            stage,
            expected: Some((sum, Some((0.4 * sum, 1.8 * sum)))),
        })
        .chain([ExpectedRow { stage: Stage::Conclusion, expected: None }])
        .collect();
    let text_of = |row: &ExpectedRow| ExpectedRowText {
        name: "Negoziazione".to_owned(),
        count: "31".to_owned(),
        days: "22".to_owned(),
        chance: "46 %".to_owned(),
        expected: match row.expected {
            Some(_) => "104.000 €".to_owned(),
            None => "troppo presto per dirlo".to_owned(),
        },
        interval: "tra 27.000 € e 180.000 €".to_owned(),
    };
    let text = ExpectedText {
        name: "expected".to_owned(),
        label: "Quanto porterà la pipeline".to_owned(),
        heads: ["aperte", "giorni in fase", "si vince", "atteso, prima o poi"].map(str::to_owned),
        rows: rows.iter().map(text_of).collect(),
    };
    check("expected", &expected_chart(&rows, &text, Size::wide(1216)));
    check("expected-phone", &expected_chart(&rows, &text, PHONE));
    within(&expected_chart(&rows, &text, PHONE));
}

#[test]
fn months_and_earlier_days() {
    let month = |month: i8, scale: f64| AheadMonth {
        first_day: date(2026, month, 1),
        count: 3,
        amount_minor: Some(1),
        expected_by_stage: [0.2, 0.4, 0.6, 0.8, 1.0].map(|part| part * scale),
        weighed: 3,
    };
    let months = [month(10, 4e6), month(11, 2e6), month(12, 0.1e6)];
    let names = ["ott", "nov", "dic"].map(|name| (name.to_owned(), "112.000 €".to_owned()));
    let text = AheadText {
        name: "months".to_owned(),
        label: "Mese per mese".to_owned(),
        months: names.into(),
    };
    check("ahead", &ahead_chart(&months, &text, PHONE));
    within(&ahead_chart(&months, &text, Size::wide(240)));
    let day = |month: i8, came| ScoredDay {
        on: date(2026, month, 30),
        said: Some((11.0, 5, 18)),
        came,
        open: 2,
        money: None,
    };
    let scorecard = Scorecard { days: vec![day(9, 5), day(6, 21)] };
    let words = |on: &str, came: &str| (on.to_owned(), came.to_owned(), "tra 5 e 18".to_owned());
    let text = SaidText {
        name: "said".to_owned(),
        label: "Ciò che si era detto".to_owned(),
        days: vec![words("30/09/2026", "5 vinte"), words("30/06/2026", "21 vinte")],
    };
    check("said", &said_chart(&scorecard, &text, WIDE));
    within(&said_chart(&scorecard, &text, PHONE));
}
