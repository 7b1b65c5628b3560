//! The owners by numbers that were typed for each.

use imbuto::domain::{Milestone, OwnerId};
use imbuto::metrics::{
    FlowCounts, Measure, Owners, RatioCode, Reason, TeamHomogeneity, Verdict, axis_of_progress,
    compare_owners, standouts, team_homogeneity, typed_counts, typed_owners,
};

fn id(number: u64) -> OwnerId {
    OwnerId::new(number, [0; 10])
}

/// `50 - - - - 5`, in the order of the quick funnel; `-` is left empty.
fn counts(text: &str) -> FlowCounts {
    let typed = Milestone::ALL.into_iter().zip(text.split_whitespace());
    typed_counts(&typed.filter_map(|(of, word)| Some((of, word.parse().ok()?))).collect())
}

fn owners(texts: &[&str]) -> Owners {
    let each: Vec<_> = (1..).zip(texts).map(|(number, text)| (id(number), counts(text))).collect();
    let mut owners = typed_owners(&each);
    while !owners.fit_next() {}
    owners
}

fn tested(owners: &Owners) -> TeamHomogeneity {
    let mut test = team_homogeneity(owners);
    loop {
        if let Some(found) = test.step(10_000) {
            return found.clone();
        }
    }
}

/// The text's example: five of fifty beside five of sixty.
#[test]
fn five_of_fifty_and_five_of_sixty_cannot_be_told_apart() {
    let owners = owners(&["50 - - - - 5", "60 - - - - 5"]);
    let compare = compare_owners(&owners, &tested(&owners), (id(1), id(2)));
    let whole = compare.rows.iter().find(|row| row.measure == Measure::Overall);
    let Some(whole) = whole else { panic!("nothing overall") };
    assert!((whole.p_better.unwrap_or_default() - 0.6211).abs() < 5e-5);
    assert_eq!(whole.needed_each, Some(4_705));
    assert_eq!(whole.still_needed(), Some((4_655, 4_645)));
    assert_eq!(whole.verdict, Verdict::CannotTell(Reason::TeamAlike));
    assert!(standouts(&owners, &tested(&owners)).is_empty());
}

#[test]
fn what_is_clear_is_said_of_typed_numbers_too() {
    let owners = owners(&["200 150 - - - 60", "200 60 - - - 20"]);
    let tested = tested(&owners);
    let compare = compare_owners(&owners, &tested, (id(1), id(2)));
    let of = |code| compare.rows.iter().find(|row| row.measure == Measure::Of(code));
    let verdict = of(RatioCode::R1).map(|row| row.verdict);
    assert_eq!(verdict, Some(Verdict::Better(imbuto::metrics::Which::A)));
    let axis = axis_of_progress(&owners, &tested, id(2));
    assert!(axis.is_some_and(|axis| axis.finding().is_some()));
}

/// A whole that begins with prospects is not held against one that begins with suspects.
#[test]
fn wholes_that_begin_elsewhere_are_not_compared() {
    let owners = owners(&["50 20 - - - 5", "- 60 - - - 5"]);
    let of = |number| owners.of(id(number)).and_then(|row| row.of(Measure::Overall));
    assert_eq!(of(2).map(|of| of.ratio), Some(Err(Reason::NotRecorded)));
    let team = owners.measure(Measure::Overall).and_then(|one| one.team);
    assert_eq!(team.map(|team| (team.numerator, team.denominator)), Some((5, 50)));
}

/// More customers than targets is no share, and no owner is compared by it.
#[test]
fn counts_that_grow_are_not_compared() {
    let owners = owners(&["5 - - - - 50", "60 - - - - 5"]);
    let whole = owners.measure(Measure::Overall);
    assert_eq!(whole.and_then(|one| one.not_compared), Some(Reason::RatiosOfCounts));
}

#[test]
fn nobody_typed_anything() {
    let none = owners(&[]);
    assert!(none.rows.is_empty() && none.measures.is_empty());
    let one = owners(&["- - - - - -"]);
    assert_eq!(one.measures.iter().filter(|one| one.team.is_some()).count(), 0);
}
