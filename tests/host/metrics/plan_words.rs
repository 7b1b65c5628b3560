//! Every code that the planner's and the bridge's figures can emit has words in every language.

use imbuto::domain::{Milestone, ReferenceFunnelId, Stage};
use imbuto::metrics::{
    Appointments, Cell, Chosen, Columns, Comparison, Day, FlowCounts, Nesting, NoCheck, NoNeed,
    Population, RowOf, Rule, Scenario, Table, bridge, fulfilment, planner_from_counts,
    planner_from_curves, ratios_over_time, three_per_cent_rule, weakest_span,
};
use imbuto::words::{Language, plan_figures};
use jiff::civil::date;

use crate::fixture::workspace;

fn check_rule(rule: &Rule) {
    let numbers: Vec<String> = (0..rule.numbers.len()).map(|place| format!("«{place}»")).collect();
    for language in [Language::It, Language::Fr, Language::En] {
        let said = plan_figures::rule(language, rule, &numbers);
        let said = said.unwrap_or_else(|| panic!("no words for the rule {}", rule.code));
        for (number, (name, cell)) in numbers.iter().zip(&rule.numbers) {
            match cell {
                Cell::Word(code) => {
                    let word = plan_figures::row(language, "bridge", code)
                        .or_else(|| plan_figures::reason(language, code));
                    assert!(word.is_some_and(|word| said.contains(word)), "{code} in {said}");
                }
                _ => assert!(said.contains(number), "{name} in {said}"),
            }
        }
    }
}

fn check_reason(code: &str) {
    for language in [Language::It, Language::Fr, Language::En] {
        assert!(plan_figures::reason(language, code).is_some(), "no words for the reason {code}");
    }
}

fn check_table(table: &Table) {
    for language in [Language::It, Language::Fr, Language::En] {
        assert!(plan_figures::caption(language, table.figure).is_some(), "{}", table.figure);
        for column in table.columns {
            let name = plan_figures::column(language, table.figure, column);
            assert!(name.is_some(), "{} {column}", table.figure);
        }
        for row in &table.rows {
            assert_eq!(row.cells.len(), table.columns.len());
            if let RowOf::Code(code) = row.of {
                let name = plan_figures::row(language, table.figure, code);
                assert!(name.is_some(), "{} {code}", table.figure);
            }
        }
    }
    for cell in table.rows.iter().flat_map(|row| &row.cells) {
        if let Cell::NotMeasurable(code) = cell {
            check_reason(code);
        }
    }
    table.rules.iter().for_each(check_rule);
}

#[test]
fn every_code_has_words_in_every_language() {
    let today = Day::of(Some(date(2026, 5, 1)));
    let young: Vec<_> = (0..14).map(|n| format!("y{n} S@04-{:02}", n + 1)).collect();
    let fixtures = [
        String::new(),
        "a S@01-01 P@01-02 appt@01-10/01-05:advance A@01-10 N@02-01 won@03-01\nb S@? lost@?".into(),
        "a P@01-01 N@01-05 O@01-09".into(),
        young.join("\n") + "\nw S@04-01 P@04-01 N@04-01 won@04-03",
    ];
    let rule = three_per_cent_rule(ReferenceFunnelId::new(1, [0; 10]), "3 %".into());
    for fixture in fixtures {
        let columns = Columns::of(&workspace(&fixture));
        let chosen = Chosen::of(&Population::default(), &columns);
        let april = chosen.between(today.plus(-30), Day::NONE);
        check_table(&ratios_over_time(&columns, chosen, today).table());
        check_table(&planner_from_curves(&columns, chosen, today, 90, 5).table());
        check_table(&bridge(&columns, chosen, &[]).table());
        for comparison in [
            Comparison::PreviousPeriod,
            Comparison::Reference(&rule),
            Comparison::TeamWithout(imbuto::metrics::Code::NONE),
        ] {
            for chosen in [chosen, april] {
                let found = weakest_span(&columns, chosen, comparison, today, 90);
                found.rules().iter().for_each(check_rule);
            }
        }
        for has_checklist in [true, false] {
            let found = fulfilment(&columns, chosen, today, 30, has_checklist);
            check_rule(&found.rule());
            for cell in found.row().cells {
                if let Cell::NotMeasurable(code) = cell {
                    check_reason(code);
                }
            }
        }
    }
    let counts = FlowCounts {
        reached: [9, 6, 4, 2, 2, 3].map(Some),
        open: None,
        lost: None,
        appointments: Some(Appointments { set: 5, honoured: 4, ..Appointments::default() }),
        proposals: None,
        nesting: Nesting::Nested,
    };
    check_table(&planner_from_counts(&counts, 4).table());
    for mean in [None, Some(10.0)] {
        if let Ok(found) = Scenario::of(&counts, mean).what_if() {
            check_table(&found.table());
        }
    }
    for reason in
        [NoNeed::NotRecorded, NoNeed::Nobody, NoNeed::NothingWon, NoNeed::TooFew, NoNeed::TooMany]
    {
        check_reason(reason.code());
    }
    for reason in
        [NoCheck::NotRecorded, NoCheck::TooFew, NoCheck::NotInReference, NoCheck::NoPeriodBefore]
    {
        check_reason(reason.code());
    }
    let numbers = ["span", "own", "other", "probability", "by_days"];
    let numbers = numbers.map(|name| match name {
        "span" => (name, Cell::Word("awareness")),
        _ => (name, Cell::Number(1.0)),
    });
    check_rule(&Rule::new("weakest_span", numbers.into()));
    assert!(Milestone::ALL.into_iter().filter_map(Milestone::stage).count() < Stage::ALL.len());
}
