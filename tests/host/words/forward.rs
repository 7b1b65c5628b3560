//! What is said of what lies ahead, and of how long it takes, holds for every case it names.

use imbuto::domain::Stage;
use imbuto::metrics::{
    Cell, Column, Factor, Figure, Lever, LeverEffect, PossibleStep, Quantiles, RatioCode,
    RatiosFrom, Row, RowKey, Rule, Table, WhatIf,
};
use imbuto::words::Language;
use imbuto::words::outlook::forecast_finding;
use imbuto::words::over_time::time_finding;
use imbuto::words::plan::levers_finding;

use super::locale;

fn effect(lever: Lever, from: f64, to: f64, gain: f64, work: f64) -> LeverEffect {
    LeverEffect {
        lever,
        from,
        to,
        gain,
        band: None,
        amount_added_minor: None,
        work,
        possible: None,
    }
}

fn levers(effects: &[LeverEffect]) -> String {
    let found = WhatIf {
        wins: 23.0,
        likely_wins: None,
        amount_minor: None,
        work: 400.0,
        effects: effects.to_vec(),
        ratios_from: RatiosFrom::Counts,
    };
    levers_finding(&locale(Language::En), &Ok(found)).text()
}

#[test]
fn a_lever_that_ends_before_its_tenth_is_not_in_the_sentence() {
    let ratio = |code| Lever::Factor(Factor::Ratio(code));
    let all = [
        effect(Lever::Volume, 100.0, 110.0, 2.3, 40.0),
        effect(ratio(RatioCode::R3), 0.5, 0.55, 2.3, 12.0),
        effect(ratio(RatioCode::R4), 0.95, 1.0, 1.2, 0.0),
    ];
    let said = levers(&all);
    assert!(said.contains("brings about 2 customers more"), "{said}");
    assert!(said.contains("for least, 12 cases more"), "{said}");
    assert!(!levers(&[all[0], all[2]]).contains("by a tenth"));
}

#[test]
fn a_better_rate_is_an_if() {
    let step = PossibleStep { to: 0.6, gain: 0.4, work: 3.0 };
    let one = effect(Lever::Factor(Factor::Ratio(RatioCode::R3)), 0.5, 0.55, 0.2, 2.0);
    let other = effect(Lever::Volume, 100.0, 110.0, 0.2, 9.0);
    let said = levers(&[LeverEffect { possible: Some(step), ..one }, other]);
    assert!(said.starts_with("If ") && said.contains("less than one customer more"), "{said}");
}

#[test]
fn the_longest_stay_is_named_only_where_all_are_known_and_one_is_longest() {
    let said = |days: [Option<u32>; 3]| {
        let stays = days.map(|median| Quantiles { median, p90: None });
        let stays: Vec<_> = Stage::OPEN.into_iter().zip(stays).collect();
        time_finding(&locale(Language::En), &stays).text()
    };
    assert!(said([Some(4), Some(9), Some(6)]).contains("the longest stay is in Prospect"));
    for days in [[Some(4), Some(9), None], [Some(4), Some(9), Some(9)]] {
        let said = said(days);
        assert!(!said.contains("longest") && said.contains("4–9 days"), "{said}");
    }
    assert!(said([Some(4), Some(4), None]).starts_with("From the stages that are known so far"));
}

#[test]
fn a_probability_that_somebody_set_is_not_laid_to_waiting() {
    let said = |rules: Vec<Rule>| {
        let row = |key, chance: f64| {
            let cells = [Cell::Count(3), Cell::Days(20.0), Cell::Chance(chance), Cell::Minor(90.0)];
            Row::new(key, cells)
        };
        let table = Table {
            figure: Figure::Forecast,
            columns: vec![Column::Count, Column::WaitingDays, Column::PWon, Column::Expected],
            rows: vec![
                row(RowKey::Stage(Stage::Suspect), 0.5),
                row(RowKey::Stage(Stage::Prospect), 0.2),
                row(RowKey::All, 0.4),
            ],
            rules,
            findings: Vec::new(),
        };
        forecast_finding(&locale(Language::En), None, &table).text()
    };
    assert!(said(Vec::new()).contains("is worth less"));
    assert!(!said(vec![Rule::ForecastSet { count: 3 }]).contains("is worth less"));
}
