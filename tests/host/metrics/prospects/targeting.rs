//! The file of targets beside the customers.
#![expect(clippy::expect_used, reason = "a test stops where a mix that it asks for is missing")]

use imbuto::domain::Workspace;
use imbuto::metrics::{
    Chosen, Columns, Finding, Lean, Mix, NoFit, Population, Reason, RowKey, SegmentBy, Targeting,
    targeting,
};
use imbuto::stats::Random;

use crate::fixture::workspace;

fn found_in(workspace: &Workspace) -> Targeting {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let mut begun = targeting(&columns, chosen);
    loop {
        if let Some(found) = begun.step(workspace, &columns, 7, 1_000) {
            return found;
        }
    }
}

/// So many customers, open suspects and lost ones of a source.
fn of_source(source: &str, [won, open, lost]: [u32; 3]) -> String {
    let line = |kind: &str, n: u32, rest: &str| {
        format!("{source}-{kind}{n} S@01-01 {rest} source={source}\n")
    };
    let won = (0..won).map(|n| line("won", n, "P@01-03 won@02-01"));
    let open = (0..open).map(|n| line("open", n, ""));
    let lost = (0..lost).map(|n| line("lost", n, "lost@02-01"));
    won.chain(open).chain(lost).collect()
}

#[track_caller]
fn sources(found: &Targeting) -> &Mix {
    found.mixes.iter().find(|mix| mix.by == SegmentBy::Source).expect("sources are written")
}

/// 24 of 30 customers and 6 of 30 of the file are 30 of 60: Pearson's chi-square is 21.6.
#[test]
fn what_is_more_frequent_among_customers_is_to_be_looked_for() {
    let found =
        found_in(&workspace(&(of_source("web", [24, 6, 5]) + &of_source("cold", [6, 24, 5]))));
    assert_eq!((found.customers, found.file), (30, 30));
    let mix = sources(&found);
    let tested = mix.differ.test.expect("a test");
    assert!((tested.chi_square - 21.6).abs() < 1e-9, "{tested:?}");
    let leans: Vec<_> =
        mix.values.iter().map(|one| (one.key.to_string(), one.stands_out)).collect();
    let expected = [("source:cold", Lean::File), ("source:web", Lean::Customers)];
    assert_eq!(leans, expected.map(|(key, lean)| (key.to_owned(), Some(lean))));
    let findings = found.table().findings;
    let key = RowKey::Segment(SegmentBy::Source, "web".to_owned());
    assert!(findings.contains(&Finding::LookFor { key, of_customers: 0.8, of_file: 0.2 }));
}

#[test]
fn of_equal_mixes_and_of_thin_ones_nothing_is_said() {
    let equal =
        found_in(&workspace(&(of_source("web", [10, 10, 5]) + &of_source("cold", [10, 10, 5]))));
    assert!(!sources(&equal).differ.names());
    let alike = Finding::MixesAlike { customers: 20, file: 20 };
    assert_eq!(equal.table().findings, [alike]);
    let thin =
        found_in(&workspace(&(of_source("web", [9, 0, 5]) + &of_source("cold", [0, 40, 5]))));
    assert_eq!(sources(&thin).differ.test, Err(Reason::FewTrials), "nine customers");
    assert!(thin.mixes[0].values.iter().all(|one| one.stands_out.is_none()));
}

#[test]
fn most_customers_without_a_source_allow_no_word() {
    let bare: String = (0..31).map(|n| format!("bare{n} S@01-01 won@02-01\n")).collect();
    let text = of_source("web", [24, 6, 5]) + &of_source("cold", [6, 24, 5]) + &bare;
    assert_eq!(sources(&found_in(&workspace(&text))).differ.test, Err(Reason::MostlyUnwritten));
}

/// The only customer of its source is scored by the others: nothing is known of its source then.
#[test]
fn a_customer_does_not_score_itself() {
    let text = of_source("web", [11, 3, 6]) + &of_source("gift", [1, 0, 0]);
    let fits = found_in(&workspace(&text)).fits.expect("enough are closed");
    assert_eq!((fits.customers.len(), fits.file.len()), (11, 3), "nobody else came by gift");
    assert!(fits.customers.is_sorted());
    let others = found_in(&workspace(&(of_source("web", [10, 3, 6]) + "x S@01-01 won@02-01")));
    let without_one = others.fits.expect("enough are closed").file[0].1.score;
    assert!((fits.customers[0] - without_one).abs() < 1e-12, "{fits:?} {without_one}");
    // With one more won by it, its source counts for more.
    assert_eq!(fits.like_the_middle(), Some(3));
}

#[test]
fn without_closed_ones_there_is_nothing_to_be_like() {
    let found = found_in(&workspace(&of_source("web", [3, 20, 2])));
    assert_eq!(found.fits, Err(NoFit::TooFewClosed { closed: 5, least: 10 }));
    assert!(found.fit_table().rows.is_empty());
}

/// Of files that are like the customers at most one in twenty has a value named.
#[test]
fn alike_mixes_seldom_have_a_value_named() {
    let mut random = Random::seeded(15);
    let mut named = 0;
    for _ in 0..120 {
        let mut counts = [[0; 3]; 4];
        for place in 0..90 {
            counts[random.index(4)][place % 3] += 1;
        }
        let names = ["web", "fair", "cold", "site"];
        let text: String =
            names.iter().zip(counts).map(|(name, counts)| of_source(name, counts)).collect();
        let found = found_in(&workspace(&text));
        let any = found.mixes.iter().flat_map(|mix| &mix.values);
        named += u32::from(any.into_iter().any(|one| one.stands_out.is_some()));
    }
    assert!(named <= 8, "{named} of 120");
}
