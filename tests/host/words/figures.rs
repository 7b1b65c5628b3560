//! What figures say is said in every language, with every number. That nothing is left without words
//! the compiler knows; here it is read.

use imbuto::demo::{self, DemoWords};
use imbuto::domain::{Milestone, Money, OwnerId, Workspace};
use imbuto::metrics::{
    Cell, Connection, Direction, Factor, Figure, Finding, Grain, Measure, Phase, Population,
    RatioCode, Reason, RowKey, Rule, SegmentBy, SpanComparison, Table,
};
use imbuto::words::figures::{self, Wording};
use imbuto::words::{Format, Language, Locale, default_playbook};
use jiff::civil::{Date, Time, date};
use proptest::prelude::*;

use crate::fixture::{TODAY, cases, workspace};
use crate::metrics::every::{drawn, tables};
use crate::metrics::random::any_lines;

/// Writes every number alike, so that they can be counted.
struct Counting;

const NUMBER: char = '#';

impl Format for Counting {
    fn count(&self, _: u64) -> String {
        NUMBER.to_string()
    }

    fn decimal(&self, _: f64, _: u8) -> String {
        NUMBER.to_string()
    }

    fn percent(&self, _: f64, _: u8) -> String {
        NUMBER.to_string()
    }

    fn money(&self, _: Money) -> String {
        NUMBER.to_string()
    }

    fn exact_money(&self, _: Money) -> String {
        NUMBER.to_string()
    }

    fn day(&self, _: Date) -> String {
        NUMBER.to_string()
    }

    fn near_day(&self, _: Date) -> String {
        NUMBER.to_string()
    }

    fn long_day(&self, _: Date) -> String {
        NUMBER.to_string()
    }

    fn month(&self, _: Date) -> String {
        NUMBER.to_string()
    }

    fn month_of_year(&self, _: Date) -> String {
        NUMBER.to_string()
    }

    fn time(&self, _: Time) -> String {
        NUMBER.to_string()
    }
}

/// What is wrong where something is said in every language: it is empty somewhere, or has more
/// numbers in one language than in another.
fn wrong(workspace: &Workspace, say: impl Fn(Wording<'_>) -> String) -> Option<String> {
    let said = Language::ALL.map(|language| {
        let tag = language.code().to_owned();
        let locale =
            Locale { language, tag, format: Box::new(Counting), labels: Box::new(|_| None) };
        say(Wording { locale: &locale, workspace })
    });
    let numbers = said.each_ref().map(|said| said.matches(NUMBER).count());
    let is_right =
        said.iter().all(|said| !said.is_empty()) && numbers.iter().all(|one| *one == numbers[0]);
    (!is_right).then(|| format!("{said:?}"))
}

/// What is wrong with the words of a table.
fn wrong_words(workspace: &Workspace, table: &Table) -> Vec<String> {
    let mut all = Vec::new();
    let mut ask = |say: &dyn Fn(Wording<'_>) -> String| all.extend(wrong(workspace, say));
    for column in &table.columns {
        ask(&|wording| figures::column(wording.locale, *column));
    }
    for rule in &table.rules {
        ask(&|wording| wording.rule(rule));
    }
    for finding in &table.findings {
        ask(&|wording| wording.finding(finding));
    }
    for row in &table.rows {
        ask(&|wording| wording.row(&row.key));
        for cell in row.cells.iter().filter(|cell| **cell != Cell::Blank) {
            ask(&|wording| wording.cell(*cell));
        }
    }
    all
}

#[track_caller]
fn check(workspace: &Workspace, tables: &[Table]) {
    let wrong: Vec<_> = tables.iter().flat_map(|table| wrong_words(workspace, table)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn of_the_demo() {
    let playbook = default_playbook(Language::It);
    let today = date(2026, 11, 24);
    let demo = demo::workspace(7, today, playbook, &DemoWords::IT);
    let tables = tables(&demo, &Population::default(), today);
    for figure in Figure::ALL {
        assert!(tables.iter().any(|table| table.figure == *figure), "{figure:?}");
    }
    check(&demo, &tables);
    check(&demo, &[drawn(&demo, &Population::default(), today)]);
}

#[test]
fn of_little_and_of_nothing() {
    for text in [
        "",
        "a S@01-01",
        "a S@01-01 lost@01-02 owner=Ada\nb S@? P@?\nc P@02-02 S@02-01 owner=Bo\nd N@03-01 O@03-02 owner=Ada",
        "a O@03-01\nb O@03-02 owner=Ada\nc O@03-02 owner=Bo",
    ] {
        let workspace = workspace(text);
        check(&workspace, &tables(&workspace, &Population::default(), TODAY));
    }
}

/// What random fixtures seldom come to.
#[test]
fn rare_sentences_are_whole() {
    let workspace = workspace("a S@01-01 owner=Ada");
    let owner = workspace.owners.iter().next().map_or(OwnerId::new(0, [0; 10]), |owner| owner.id);
    let (measure, ratio, span) = (Measure::Overall, RatioCode::R1, Phase::Awareness);
    let (own, other, probability, sure) = (0.1, 0.2, 0.99, 0.98);
    let shown =
        |direction| Connection::Shown { direction, rho: 0.1, p: 0.2, months: 12, owners: 3 };
    let broken = |within_days| Finding::BrokenSpan { span, own, other, probability, within_days };
    let planned = |surely| Finding::Planned { level: Milestone::Targets, expected: 34, surely };
    let directions = [Direction::More, Direction::Less, Direction::Unclear];
    let findings = [
        Finding::WorkOnFirst { ratio, sure },
        Finding::BehindOverall { sure },
        Finding::NowhereBehind,
        Finding::Above { measure, owner },
        Finding::Below { measure, owner },
        Finding::OwnersDiffer { measure },
        Finding::HeldAgainst(SpanComparison::Team),
        Finding::OnlyLeftOpenDiffers { measure },
        Finding::MonthOutside { measure, grain: Grain::Month, first_day: TODAY, is_above: true },
        Finding::MonthOutside { measure, grain: Grain::Quarter, first_day: TODAY, is_above: true },
        Finding::MonthOutside { measure, grain: Grain::Month, first_day: TODAY, is_above: false },
        Finding::MonthOutside { measure, grain: Grain::Quarter, first_day: TODAY, is_above: false },
        Finding::MonthsDiffer { measure, grain: Grain::Month },
        Finding::MonthsDiffer { measure, grain: Grain::Quarter },
        Finding::MonthsAlike,
        Finding::SegmentStandsOut {
            by: SegmentBy::Source,
            key: RowKey::Segment(SegmentBy::Source, "web".to_owned()),
            is_above: true,
            rate: 0.75,
            of_all: 0.59,
        },
        Finding::SegmentsDiffer { by: SegmentBy::Size },
        Finding::SegmentsLeftOpen { by: SegmentBy::Area },
        Finding::SegmentsAlike,
        Finding::LookFor {
            key: RowKey::Segment(SegmentBy::Source, "web".to_owned()),
            of_customers: 0.5,
            of_file: 0.2,
        },
        Finding::TooManyOf {
            key: RowKey::Segment(SegmentBy::Source, "web".to_owned()),
            of_customers: 0.2,
            of_file: 0.5,
        },
        Finding::MixDiffers { by: SegmentBy::Area },
        Finding::MixesAlike { customers: 18, file: 31 },
        Finding::AnythingComes { chance: 0.02 },
        Finding::Scored { on: TODAY, low: 8, high: 14, came: 11, open: 2 },
        broken(Some(47)),
        broken(None),
        Finding::NoBrokenSpan { compared: 3 },
        planned(Some(46)),
        planned(None),
        Finding::WinsCome { within_days: 180 },
        Finding::WhatIfUnknown { factor: Factor::Ratio(ratio) },
        Finding::WhatIfAmount { minor: 1.0 },
    ];
    let connections = directions.into_iter().map(shown).chain([Connection::NotMeasurable]);
    let connections = connections.flat_map(|of| [Finding::PerActivity(of), Finding::NextMonth(of)]);
    for finding in findings.into_iter().chain(connections) {
        assert_eq!(wrong(&workspace, |wording| wording.finding(&finding)), None);
    }
    let rules = [
        Rule::TeamAlike { measures: 2 },
        Rule::Permutations { draws: 3 },
        Rule::SalesFirst { count: 1 },
        Rule::StuckUndated { count: 1 },
        Rule::WarmTooFewClosed { closed: 9, least: 10 },
        Rule::WarmAllAlike,
        Rule::CountsSideBySide,
        Rule::OwnersUnknown,
        Rule::PossibleSteps,
        Rule::ForecastTooEarly { count: 1 },
        Rule::CoverageWithoutAmount { count: 1 },
        Rule::WonADayOtherCurrency { count: 1 },
    ];
    for rule in &rules {
        assert_eq!(wrong(&workspace, |wording| wording.rule(rule)), None);
    }
    let reasons = [
        Reason::FewTrials,
        Reason::TooClose,
        Reason::TeamAlike,
        Reason::TooFewWins { won: 9, least: 10, days: 365 },
        Reason::NobodyWentOn,
        Reason::OwnersUnknown,
        Reason::OnlyLeftOpen,
        Reason::NobodyDecidedYet,
        Reason::MostStillOpen,
        Reason::MostOpenUndated,
        Reason::HistoryTooShort,
        Reason::NothingHonoured,
        Reason::TooEarly,
        Reason::TooManyNeeded,
        Reason::NotInReference,
        Reason::NoPeriodBefore,
    ];
    for reason in reasons {
        assert_eq!(wrong(&workspace, |wording| figures::reason(wording.locale, reason)), None);
    }
}

/// A few wins beside a history's thousands: the sentence says of which days.
#[test]
fn too_few_wins_are_of_some_days() {
    let said = |won| {
        let locale = super::locale(Language::En);
        let reason = Reason::TooFewWins { won, least: 10, days: 365 };
        figures::reason(&locale, reason)
    };
    assert_eq!(said(1), "not measurable: only 1 win in the last 365 days, it takes 10");
    assert_eq!(said(9), "not measurable: only 9 wins in the last 365 days, it takes 10");
}

/// Nobody knows for certain what is to come: a probability is never none or all.
#[test]
fn no_probability_is_none_or_all() {
    let locale = super::locale(Language::En);
    let said = [0.0, 0.000_4, 0.001, 0.5, 0.999, 0.999_6, 1.0].map(|p| locale.chance(p));
    assert_eq!(said, ["< 0.1%", "< 0.1%", "0.1%", "50.0%", "99.9%", "> 99.9%", "> 99.9%"]);
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
        let workspace = workspace(&lines.join("\n"));
        let tables = tables(&workspace, &population, TODAY);
        let wrong: Vec<_> =
            tables.iter().flat_map(|table| wrong_words(&workspace, table)).collect();
        prop_assert_eq!(wrong, Vec::<String>::new());
    }
}
