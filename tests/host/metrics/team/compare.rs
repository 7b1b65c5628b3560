//! Two against each other: the text's example, the words and when they may be used.
#![expect(clippy::expect_used, reason = "a comparison without its measure cannot be checked")]

use std::collections::BTreeMap;

use imbuto::domain::Milestone;
use imbuto::metrics::{
    Axis, Cell, Chosen, Columns, Compare, Comparison, Day, Finding, FlowCounts, Measure,
    Population, RatioCode, Reason, Verdict, Which, axis_of_progress, compare, compare_owners,
    flow_counts, typed_counts,
};
use proptest::prelude::*;

use crate::fixture::{TODAY, cases, owner, workspace};
use crate::metrics::random::any_lines;
use crate::metrics::{owners, tested};

fn typed(targets: u64, won: u64) -> FlowCounts {
    let numbers = [(Milestone::Targets, targets), (Milestone::Won, won)];
    typed_counts(&numbers.into_iter().collect::<BTreeMap<_, _>>())
}

fn overall(compare: &Compare) -> Comparison {
    *compare.rows.iter().find(|row| row.measure == Measure::Overall).expect("the whole")
}

/// Of A `a` of `n`, of B `b` of `m`.
#[track_caller]
fn says((a, n): (u64, u64), (b, m): (u64, u64), expected: Verdict) {
    let found = overall(&compare(&typed(n, a), &typed(m, b)));
    assert_eq!(found.verdict, expected, "{found:?}");
    let turned = overall(&compare(&typed(m, b), &typed(n, a)));
    let (one, other) = (found.p_better.expect("trials"), turned.p_better.expect("trials"));
    assert!((one + other - 1.0).abs() < 1e-9, "{one} and {other}");
    assert_eq!(turned.needed_each, found.needed_each);
}

/// The example of the sales text: it says that they are the same, and that A is to be helped.
#[test]
fn five_of_fifty_against_five_of_sixty() {
    let found = overall(&compare(&typed(50, 5), &typed(60, 5)));
    let p = found.p_better.expect("trials");
    assert!((p - 0.6211).abs() < 5e-5, "{p}");
    assert_eq!(found.needed_each, Some(4705));
    assert_eq!(found.still_needed(), Some((4655, 4645)));
    assert_eq!(found.verdict, Verdict::CannotTell(Reason::TooClose));
    let low = found.a.and_then(|a| a.interval()).expect("an interval").low;
    assert!((low - 0.0435).abs() < 5e-5, "{low}");
}

#[test]
fn the_words_and_their_limits() {
    says((30, 50), (10, 50), Verdict::Better(Which::A));
    says((10, 50), (30, 50), Verdict::Better(Which::B));
    // "Probably" was said of equal sides 39 times in 100: it is not said.
    says((15, 50), (10, 50), Verdict::CannotTell(Reason::TooClose));
    says((11, 50), (10, 50), Verdict::CannotTell(Reason::TooClose));
    says((9, 9), (0, 50), Verdict::CannotTell(Reason::FewTrials));
    says((10, 10), (0, 50), Verdict::Better(Which::A));
    says((10, 50), (12, 60), Verdict::NoNumberWouldTell);
    says((0, 10), (0, 900), Verdict::NoNumberWouldTell);
}

#[test]
fn what_is_no_proportion_or_not_recorded_is_not_judged() {
    let of_counts = overall(&compare(&typed(3, 5), &typed(60, 5)));
    assert_eq!(of_counts.verdict, Verdict::CannotTell(Reason::RatiosOfCounts));
    assert_eq!((of_counts.p_better, of_counts.needed_each), (None, None));
    let found = compare(&typed(50, 5), &typed(60, 5));
    let r1 = found.rows.first().expect("R1");
    assert_eq!(
        (r1.measure, r1.verdict),
        (Measure::Of(RatioCode::R1), Verdict::CannotTell(Reason::NotRecorded),)
    );
    let table = found.table();
    let not_recorded = Cell::NotMeasurable(Reason::NotRecorded);
    assert_eq!(
        table.rows[0].cells[7..12],
        [Cell::Blank, Cell::Blank, not_recorded, Cell::Blank, Cell::Blank]
    );
    let nobody = overall(&compare(&typed(0, 0), &typed(60, 5)));
    assert_eq!(nobody.verdict, Verdict::CannotTell(Reason::FewTrials));
    assert_eq!(nobody.p_better, None);
}

/// So many suspects of an owner, of whom the first `won` were won and the others lost.
pub fn lines(owner: &str, targets: u64, won: u64) -> Vec<String> {
    let line = |number| {
        let won_way = "P@01-02 A@01-03 N@01-04 C@01-05 O@01-06";
        let rest = if number < won { won_way } else { "lost@01-06" };
        format!("{owner}{number} S@01-01 {rest} owner={owner}")
    };
    (0..targets).map(line).collect()
}

#[test]
fn in_a_team_no_word_about_two_unless_the_team_differs() {
    let check = |numbers: &[(&str, u64, u64)], expected: Verdict| {
        let text = numbers.iter().flat_map(|(name, n, x)| lines(name, *n, *x));
        let workspace = workspace(&text.collect::<Vec<_>>().join("\n"));
        let columns = Columns::of(&workspace);
        let (chosen, today) = (Chosen::of(&Population::default(), &columns), Day::of(Some(TODAY)));
        let team = owners(&columns, chosen, today);
        let (ada, bo) = (owner(&workspace, "Ada"), owner(&workspace, "Bo"));
        let codes = [ada, bo].map(|id| columns.owners.get(&id));
        let found = compare_owners(&team, &tested(&team), (ada, bo));
        let found = found.with_behind(&columns, chosen, &codes);
        assert_eq!(overall(&found).verdict, expected, "{numbers:?}");
        assert_eq!(found.behind.len() as u64, numbers[0].1 + numbers[1].1);
    };
    let two = [("Ada", 40, 20), ("Bo", 40, 9)];
    check(&two, Verdict::Better(Which::A));
    // The extremes of six, of whom the four others are alike.
    let others = ["Cy", "Di", "Ed", "Flo"].map(|name| (name, 40, 14));
    let alike = [[("Ada", 40, 19), ("Bo", 40, 10)].as_slice(), &others].concat();
    check(&alike, Verdict::CannotTell(Reason::TeamAlike));
    let apart = [[("Ada", 40, 30), ("Bo", 40, 5)].as_slice(), &others].concat();
    check(&apart, Verdict::Better(Which::A));
}

/// The words of Ada against the others, each measure with a word, and what is said above them.
fn against_others(numbers: &[(&str, u64, u64)]) -> (Axis, Option<Finding>) {
    let text = numbers.iter().flat_map(|(name, n, x)| lines(name, *n, *x));
    let workspace = workspace(&text.collect::<Vec<_>>().join("\n"));
    let columns = Columns::of(&workspace);
    let (chosen, today) = (Chosen::of(&Population::default(), &columns), Day::of(Some(TODAY)));
    let team = owners(&columns, chosen, today);
    let axis = axis_of_progress(&team, &tested(&team), owner(&workspace, "Ada"));
    let axis = axis.expect("Ada is there");
    let said = axis.finding();
    assert_eq!(axis.table().findings, said.iter().cloned().collect::<Vec<_>>());
    (axis, said)
}

/// One question, one rule: what stands above the rows never says less or more than they do.
#[test]
fn what_is_said_of_the_axis_is_what_its_rows_say() {
    let check = |numbers: &[(&str, u64, u64)], verdict: Verdict, is_so: fn(Finding) -> bool| {
        let (axis, said) = against_others(numbers);
        let r1 = axis.compare.rows.first().expect("R1");
        assert_eq!((r1.measure, r1.verdict), (Measure::Of(RatioCode::R1), verdict), "{numbers:?}");
        assert!(said.clone().is_some_and(is_so), "{numbers:?}: {said:?}");
    };
    check(
        &[("Ada", 60, 10), ("Bo", 60, 40), ("Cy", 60, 38)],
        Verdict::Better(Which::B),
        |said| matches!(said, Finding::WorkOnFirst { ratio: RatioCode::R1, sure } if sure > 0.999),
    );
    // By themselves 99 % sure, and the team's test passes; but not for so many measures.
    check(
        &[("Ada", 60, 20), ("Bo", 60, 31), ("Cy", 60, 30)],
        Verdict::CannotTell(Reason::TeamAlike),
        |said| said == Finding::NowhereBehind,
    );
    check(&[("Ada", 60, 24), ("Bo", 60, 32)], Verdict::CannotTell(Reason::TeamAlike), |said| {
        said == Finding::NowhereBehind
    });
    check(&[("Ada", 60, 40), ("Bo", 60, 10)], Verdict::Better(Which::A), |said| {
        said == Finding::NowhereBehind
    });
    let (_, said) = against_others(&[("Ada", 5, 1), ("Bo", 5, 4)]);
    assert_eq!(said, None, "of so few nothing is said");
}

#[test]
fn the_axis_of_progress_is_the_first_passage_where_the_others_do_better_for_sure() {
    let mut text = Vec::new();
    for number in 0..40 {
        let ada = if number < 30 { "P@01-02 A@01-03" } else { "" };
        let won = if number < 4 { "N@01-04 C@01-05 O@01-06" } else { "lost@01-06" };
        text.push(format!("a{number} S@01-01 {ada} {won} owner=Ada"));
        let bo = if number < 30 { "P@01-02 A@01-03" } else { "" };
        let won = if number < 24 { "N@01-04 C@01-05 O@01-06" } else { "lost@01-06" };
        text.push(format!("b{number} S@01-01 {bo} {won} owner=Bo"));
        text.push(format!("n{number} S@01-01"));
    }
    let workspace = workspace(&text.join("\n"));
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let team = owners(&columns, chosen, Day::of(Some(TODAY)));
    let tested = tested(&team);
    let axis = axis_of_progress(&team, &tested, owner(&workspace, "Ada")).expect("Ada is there");
    let said = axis.finding();
    assert!(
        matches!(said, Some(Finding::WorkOnFirst { ratio: RatioCode::R3, sure }) if sure > 0.99),
        "{said:?}"
    );
    let others = overall(&axis.compare).b.map(|ratio| (ratio.numerator, ratio.denominator));
    assert_eq!(others, Some((24, 40)), "nobody's are in neither");
    let bo = axis_of_progress(&team, &tested, owner(&workspace, "Bo")).expect("Bo is there");
    assert_eq!(bo.finding(), Some(Finding::NowhereBehind));
}

/// Four owners and three measures, as they are typed into `worked.team`: A is named, and of the equals no
/// pair is, with all eighteen pairs in view.
#[test]
fn the_worked_team_agrees() {
    let expected = &crate::metrics::edge::expected()["worked"]["team"];
    let numbers = |measure: &str, name: &str| {
        let owners = expected[measure]["owners"].as_array().expect("owners");
        let of = owners.iter().find(|one| one["owner"] == name).expect("an owner");
        (of["x"].as_u64().expect("x"), of["n"].as_u64().expect("n"))
    };
    let mut text = Vec::new();
    for name in ["A", "B", "C", "D"] {
        let (prospects, targets) = numbers("S>P", name);
        let (met, _) = numbers("P>A", name);
        let (sent, _) = numbers("A>N", name);
        for at in 0..targets {
            let steps = [(prospects, " P@01-02"), (met, " A@01-03"), (sent, " N@01-04")];
            let way: String =
                steps.iter().filter(|(count, _)| at < *count).map(|(_, step)| *step).collect();
            text.push(format!("{name}{at} S@01-01{way} lost@01-09 owner={name}"));
        }
    }
    let workspace = workspace(&text.join("\n"));
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let team = owners(&columns, chosen, Day::of(Some(TODAY)));
    let tested = tested(&team);
    let close = crate::metrics::edge::check_close;
    for (measure, name) in
        [(RatioCode::R1, "S>P"), (RatioCode::RsR2, "P>A"), (RatioCode::R3, "A>N")]
    {
        let (expected, measure) = (&expected[name], Measure::Of(measure));
        let found = tested.of(measure).expect("tested");
        let test = found.test.expect("a test");
        close(Some(test.chi_square), &expected["test"]["chi2"], name);
        close(Some(test.p), &expected["test"]["p"], name);
        close(found.raised, &expected["test"]["p_holm"], name);
        let whole = team.measure(measure).and_then(|one| one.team).expect("the team");
        crate::metrics::edge::check_ratio(whole, &expected["team"], name);
        for of in expected["owners"].as_array().expect("owners") {
            let who = owner(&workspace, of["owner"].as_str().expect("a name"));
            let shrunk = team.of(who).and_then(|row| row.of(measure)?.shrunk).expect("shrunken");
            close(Some(shrunk.mean), &of["shrunk"], name);
            if !of["post95"].is_null() {
                close(Some(shrunk.interval.low), &of["post95"][0], name);
                close(Some(shrunk.interval.high), &of["post95"][1], name);
            }
        }
    }
    let r1 = Measure::Of(RatioCode::R1);
    for pair in expected["S>P"]["pairs"].as_array().expect("pairs") {
        let both =
            [&pair["A"], &pair["B"]].map(|name| owner(&workspace, name.as_str().expect("a name")));
        let found = tested.pairs.iter().find(|one| {
            one.measure == r1 && (one.pair == (both[0], both[1]) || one.pair == (both[1], both[0]))
        });
        let found = found.expect("compared");
        let p = if found.pair.0 == both[0] { found.p_better } else { 1.0 - found.p_better };
        close(Some(p), &pair["p_A_gt_B"], "P(A > B)");
        close(Some(found.raised), &pair["p_holm"], "with all pairs in view");
        let better = tested.better(r1, (both[0], both[1]));
        let word = if better == Some(Which::A) { "A better" } else { "can't tell yet" };
        assert_eq!(pair["word"], word);
    }
    let named = imbuto::metrics::standouts(&team, &tested);
    let named: Vec<_> = named.iter().map(|one| (one.measure, one.owner, one.is_above)).collect();
    assert_eq!(named, [(r1, owner(&workspace, "A"), true)]);
}

proptest! {
    #![proptest_config(cases(100))]

    /// Against oneself no number would tell, and nothing is better.
    #[test]
    fn nobody_is_better_than_oneself(lines in any_lines()) {
        let columns = Columns::of(&workspace(&lines.join("\n")));
        let chosen = Chosen::of(&Population::default(), &columns);
        let (counts, _) = flow_counts(&columns, chosen, Day::of(Some(TODAY)));
        for row in compare(&counts, &counts).rows {
            prop_assert!(row.p_better.is_none_or(|p| (p - 0.5).abs() < 1e-9), "{row:?}");
            prop_assert_eq!(row.needed_each, None);
            prop_assert!(!matches!(row.verdict, Verdict::Better(_)));
        }
    }
}
