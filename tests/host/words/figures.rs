//! Whatever a figure can say has words in every language.

use imbuto::demo::{self, DemoWords};
use imbuto::metrics::{
    Cell, Doubt, NoCheck, NoNeed, Population, RowOf, Rule, Table, Verdict, Which,
};
use imbuto::words::{Language, default_playbook, figures};
use jiff::civil::date;
use proptest::prelude::*;

use crate::fixture::{TODAY, cases, workspace};
use crate::metrics::every::{drawn, tables};
use crate::metrics::random::any_lines;

/// What of a table has no words.
fn missing(table: &Table) -> Vec<String> {
    let mut missing = Vec::new();
    for language in Language::ALL {
        let mut ask = |what: &str, found: bool| {
            if !found {
                missing.push(format!("{} {what} {language:?}", table.figure));
            }
        };
        ask("caption", figures::caption(language, table.figure).is_some());
        ask("row head", !figures::row_head(language, table.figure).is_empty());
        for column in table.columns {
            ask(column, figures::column(language, table.figure, column).is_some());
        }
        for rule in &table.rules {
            ask(rule.code, is_said(language, rule));
        }
        for row in &table.rows {
            if let RowOf::Code(code) = row.of {
                ask(code, figures::row(language, table.figure, code).is_some());
            }
            for cell in &row.cells {
                if let Cell::Word(code) | Cell::NotMeasurable(code) = cell {
                    ask(code, figures::reason(language, code).is_some());
                }
            }
        }
    }
    missing
}

/// Whether a rule is said with all its numbers.
fn is_said(language: Language, rule: &Rule) -> bool {
    let numbers: Vec<String> = rule.numbers.iter().map(|(name, _)| format!("«{name}»")).collect();
    let Some(said) = figures::rule(language, rule, &numbers) else { return false };
    let words = rule.numbers.iter().all(|(_, cell)| match cell {
        Cell::Word(code) => figures::reason(language, code).is_some(),
        _ => true,
    });
    words && numbers.iter().all(|number| said.contains(number.as_str()))
}

#[track_caller]
fn check(tables: &[Table]) {
    let missing: Vec<String> = tables.iter().flat_map(missing).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn of_the_demo() {
    let playbook = default_playbook(Language::It);
    let today = date(2026, 11, 24);
    let demo = demo::workspace(7, today, playbook, &DemoWords::IT);
    check(&tables(&demo, &Population::default(), today));
    check(&[drawn(&demo, &Population::default(), today)]);
}

#[test]
fn of_little_and_of_nothing() {
    for text in [
        "",
        "a S@01-01",
        "a S@01-01 lost@01-02 owner=Ada\nb S@? P@?\nc P@02-02 S@02-01 owner=Bo\nd N@03-01 O@03-02 owner=Ada",
        "a O@03-01\nb O@03-02 owner=Ada\nc O@03-02 owner=Bo",
    ] {
        check(&tables(&workspace(text), &Population::default(), TODAY));
    }
}

#[test]
fn verdicts_and_reasons_have_words() {
    use Verdict::{Better, CannotTell, NoNumberWouldTell, ProbablyBetter};
    let doubts =
        [Doubt::NotRecorded, Doubt::OfCounts, Doubt::FewTrials, Doubt::TooClose, Doubt::TeamAlike];
    let verdicts = [
        Better(Which::A),
        Better(Which::B),
        ProbablyBetter(Which::A),
        ProbablyBetter(Which::B),
        CannotTell(Doubt::TooClose),
        NoNumberWouldTell,
    ];
    let no_need =
        [NoNeed::NotRecorded, NoNeed::Nobody, NoNeed::NothingWon, NoNeed::TooFew, NoNeed::TooMany];
    let no_check =
        [NoCheck::NotRecorded, NoCheck::TooFew, NoCheck::NotInReference, NoCheck::NoPeriodBefore];
    let codes = doubts.map(Doubt::code).into_iter().chain(verdicts.map(Verdict::code));
    let of_outcome = [
        "losses_not_recorded",
        "none_decided",
        "no_won_amounts",
        "too_few_wins",
        "mixed_currencies",
        "no_cycle",
        "won_on_the_day",
        "too_few_closed",
        "age_not_known",
        "no_amounts",
        "nothing_weighed",
        "target_reached",
    ];
    let codes =
        codes.chain(of_outcome).chain(no_need.map(NoNeed::code)).chain(no_check.map(NoCheck::code));
    for code in codes {
        for language in Language::ALL {
            assert!(figures::reason(language, code).is_some(), "{code}");
        }
    }
}

/// The rules that random fixtures seldom come to.
#[test]
fn rare_rules_have_words() {
    let codes = [
        "per_activity_more",
        "per_activity_less",
        "per_activity_unclear",
        "per_activity_none",
        "next_month_more",
        "next_month_less",
        "next_month_unclear",
        "next_month_none",
        "team_alike",
        "permutations",
        "sales_first",
        "piano_undated",
        "stool_few_closed",
        "stool_all_or_none",
        "axis_named",
        "best",
        "worst",
        "weakest_span",
        "what_if_unknown",
        "what_if_amount",
        "against_team",
        "counts_side_by_side",
    ];
    for language in Language::ALL {
        for code in codes {
            assert!(figures::rule(language, &Rule::new(code, Vec::new()), &[]).is_some(), "{code}");
        }
    }
    assert_eq!(figures::rule(Language::En, &Rule::new("unheard", Vec::new()), &[]), None);
}

proptest! {
    #![proptest_config(cases(20))]

    #[test]
    fn of_whatever_is_in_a_workspace(lines in any_lines(), flow in any::<bool>()) {
        let population = Population {
            from_on: flow.then_some(date(2026, 2, 1)),
            cohort: if flow { imbuto::metrics::Cohort::Flow } else { imbuto::metrics::Cohort::Entry },
            ..Population::default()
        };
        let tables = tables(&workspace(&lines.join("\n")), &population, TODAY);
        prop_assert_eq!(tables.iter().flat_map(missing).collect::<Vec<_>>(), Vec::<String>::new());
    }
}
