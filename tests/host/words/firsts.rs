//! What comes first is said only where something does, and a rounded rate only where it is near.

use imbuto::domain::{OwnerId, Stage};
use imbuto::metrics::{
    Below, BrokenSpans, Chosen, Columns, Comparison, Deck, DeckStage, Measure, Phase, Ratio,
    RatioCode, Reason, SpanCheck, SpanComparison, Verdict, Which, lost_reasons,
};
use imbuto::words::bridge::bridge_finding;
use imbuto::words::ledger::reasons_finding;
use imbuto::words::team::progress::{progress_finding, whole_said};
use imbuto::words::{Language, Locale};

use super::locale;
use crate::fixture::workspace;

fn english() -> Locale {
    locale(Language::En)
}

#[test]
fn one_in_so_many_is_said_of_rare_ones_alone() {
    let said = |x, n| whole_said(&english(), Ratio::nested(x, n), false);
    assert_eq!(said(1, 12), "*About one in 12*:");
    for (x, n) in [(7, 10), (4, 12), (1, 9), (1, 2)] {
        assert_eq!(said(x, n), format!("In all, *{x} of {n}*:"));
    }
}

#[test]
fn who_is_behind_on_the_whole_alone_has_no_first_step() {
    let row = |measure| Comparison {
        measure,
        a: Some(Ratio::nested(10, 100)),
        b: Some(Ratio::nested(40, 100)),
        p_better: Some(0.001),
        needed_each: None,
        verdict: Verdict::Better(Which::B),
    };
    let said = |measure| {
        let axes = [(OwnerId::new(1, [0; 10]), vec![row(measure)])];
        progress_finding(&english(), &axes).text()
    };
    assert!(said(Measure::Of(RatioCode::R1)).starts_with("For one"));
    assert!(said(Measure::Overall).starts_with("Of nobody"));
}

#[test]
fn most_fall_from_a_stage_only_where_it_is_alone() {
    let names_one = |fallen: [u64; 3]| {
        let stages = Stage::ALL.into_iter().zip(fallen).map(|(stage, fallen)| DeckStage {
            stage,
            reached: 9,
            crossed: 9 - fallen,
            on_way: 0,
            fallen,
        });
        let deck = Deck { stages: stages.collect(), phases: Vec::new(), won: 0 };
        bridge_finding(&english(), &deck, None).text().contains("Most fall")
    };
    assert!(names_one([1, 4, 2]));
    for fallen in [[4, 4, 2], [0, 1, 0], [0, 0, 0]] {
        assert!(!names_one(fallen), "{fallen:?}");
    }
}

#[test]
fn a_span_that_cannot_be_compared_is_named() {
    let stage = DeckStage { stage: Stage::Suspect, reached: 9, crossed: 9, on_way: 0, fallen: 0 };
    let deck = Deck { stages: vec![stage], phases: Vec::new(), won: 0 };
    let said = |known: usize| {
        let alike = Below { own: 0.5, other: 0.5, probability: 0.5, within_days: Some(90) };
        let mut spans = Phase::ALL.map(|phase| SpanCheck {
            team_p: None,
            phase,
            below: Err(Reason::FewTrials),
            may_be_said: true,
        });
        for span in &mut spans[..known] {
            span.below = Ok(alike);
        }
        let spans = BrokenSpans { comparison: SpanComparison::PeriodBefore, spans };
        bridge_finding(&english(), &deck, Some(&spans)).text()
    };
    assert!(said(0).contains("No span can be compared yet"));
    assert!(said(1).contains("Can’t be compared yet: Consideration, "), "{}", said(1));
    assert!(!said(3).contains("compared yet"));
}

#[test]
fn reasons_that_share_the_first_place_are_said_to() {
    let text = "a S@01-01 lost@01-09 reason=price\nb S@01-01 lost@01-09 reason=price
                c S@01-01 lost@01-09 reason=rival\nd S@01-01 lost@01-09 reason=rival
                e S@01-01 lost@01-09 reason=later";
    let lost = lost_reasons(&Columns::of(&workspace(text)), Chosen::everything());
    let said = reasons_finding(&english(), &lost).text();
    assert_eq!(said, "Two or more reasons share the first place.");
}
