//! Segments and funnel plots: what is counted, what may be said, and how often it is said of equals.
#![expect(clippy::expect_used, reason = "a test stops where a segment that it asks for is missing")]

use imbuto::domain::{Command, Record, Workspace, apply};
use imbuto::metrics::{
    Attribute, Chosen, Columns, Day, Figure, Finding, Measure, Population, RatioCode, Reason,
    RowKey, SegmentBy, Segments, compared_passages, differ, funnel_plot, funnel_plot_table,
    segments,
};
use imbuto::stats::{Group, Random};

use crate::fixture::{TODAY, owner, workspace};

const R1: Measure = Measure::Of(RatioCode::R1);

fn found_in(workspace: &Workspace, measure: Measure) -> Option<Segments> {
    let columns = Columns::of(workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let mut begun = segments(&columns, chosen, measure, Day::of(Some(TODAY)))?;
    loop {
        if let Some(found) = begun.step(workspace, &columns, 7, 1_000) {
            return Some(found);
        }
    }
}

#[track_caller]
fn of_text(text: &str) -> Segments {
    found_in(&workspace(text), R1).expect("a passage with a clock")
}

#[track_caller]
fn attribute(found: &Segments, by: SegmentBy) -> &Attribute {
    found.attributes.iter().find(|one| one.by == by).expect("an attribute that is written")
}

/// So many that entered long ago through a source, and how many of them went on.
fn through(source: &str, (on, all): (u32, u32)) -> String {
    let one = |place: u32| {
        let next = if place < on { "P@01-05" } else { "lost@01-05" };
        format!("{source}{place} S@01-01 {next} source={source}\n")
    };
    (0..all).map(one).collect()
}

/// 24 of 30 against 6 of 30 is not chance (Pearson's chi-square 21.6, one degree): both stand out from the
/// 30 of 60 of all.
#[test]
fn sources_that_differ_are_named_each_on_its_side() {
    let text = through("web", (24, 30)) + &through("cold", (6, 30));
    let found = of_text(&text);
    let sources = attribute(&found, SegmentBy::Source);
    let tested = sources.differ.test.expect("a test");
    assert!((tested.chi_square - 21.6).abs() < 1e-9, "{tested:?}");
    assert!(sources.differ.names());
    let sides: Vec<_> = sources
        .segments
        .iter()
        .map(|one| (one.key.to_string(), one.cases.group, sources.is_above(one)))
        .collect();
    let group = |successes| Group { successes, trials: 30 };
    let web = ("source:web".to_owned(), group(24), Some(true));
    let cold = ("source:cold".to_owned(), group(6), Some(false));
    assert_eq!(sides, [cold, web]);
    for segment in &sources.segments {
        let shrunk = segment.shrunk.expect("a rate").mean;
        let own = segment.cases.group.successes as f64 / 30.0;
        assert!((shrunk - 0.5).abs() < (own - 0.5).abs(), "drawn towards the mean");
    }
    let table = found.table();
    assert!(matches!(
        table.findings[..],
        [Finding::SegmentStandsOut { by: SegmentBy::Source, of_all: 0.5, .. }]
    ));
}

#[test]
fn of_equal_sources_it_is_said_that_all_may_be_chance() {
    let text: String =
        ["web", "fair", "cold"].map(|source| through(source, (10, 20))).into_iter().collect();
    let table = of_text(&text).table();
    assert_eq!(table.findings, [Finding::SegmentsAlike]);
}

#[test]
fn what_is_written_on_less_than_half_is_shown_and_not_judged() {
    let text = through("web", (8, 10)) + &through("fair", (1, 10));
    let bare: String = (0..21).map(|n| format!("bare{n} S@01-01 P@01-04\n")).collect();
    let found = of_text(&(text + &bare));
    let sources = attribute(&found, SegmentBy::Source);
    assert_eq!(sources.differ.test, Err(Reason::MostlyUnwritten));
    assert_eq!((sources.unwritten, sources.segments.len()), (21, 2));
}

/// The young have not had the time, and are in no segment.
#[test]
fn younger_cases_are_left_out_and_counted() {
    let text = through("web", (5, 10)) + "new S@12-28 source=web\nnewer S@12-30 source=web\n";
    let found = of_text(&text);
    assert_eq!(found.within_days, 7);
    assert_eq!((found.all.group.trials, found.all.younger), (10, 2));
    assert_eq!(attribute(&found, SegmentBy::Source).segments[0].cases.group.trials, 10);
}

#[test]
fn rare_values_stand_together_and_none_is_lost() {
    let text: String = (0..15).map(|n| through(&format!("s{n}"), (1, 2 + n))).collect();
    let found = of_text(&text);
    let sources = attribute(&found, SegmentBy::Source);
    assert_eq!(sources.segments.len(), 13);
    assert_eq!(sources.segments[12].key, RowKey::RareSegments(SegmentBy::Source));
    let trials: u64 = sources.segments.iter().map(|one| one.cases.group.trials).sum();
    assert_eq!(trials, found.all.group.trials);
}

/// Size bands stand by their numbers, not by their letters; two people of one name stay two.
#[test]
fn values_stand_in_the_order_that_people_expect() {
    let text = "a S@01-01 P@01-02 account=A owner=Ada\nb S@01-01 P@01-02 account=B owner=Bo\n\
                c S@01-01 lost@01-02 account=C owner=Bo";
    let mut workspace = workspace(text);
    let sizes = ["250+", "10–49", "1–9"];
    let sized = workspace.accounts.iter().cloned().zip(sizes).map(|(mut account, size)| {
        account.size_band = Some(size.to_owned());
        Record::Account(account)
    });
    let sized: Vec<_> = sized.collect();
    apply(&mut workspace, &Command::Put(sized), TODAY).expect("accounts that may stand");
    let found = found_in(&workspace, R1).expect("a passage with a clock");
    let keys = |by| {
        let segments = &attribute(&found, by).segments;
        segments.iter().map(|one| one.key.clone()).collect::<Vec<_>>()
    };
    let size = |text: &str| RowKey::Segment(SegmentBy::Size, text.to_owned());
    assert_eq!(keys(SegmentBy::Size), ["1–9", "10–49", "250+"].map(size));
    let mut owners = ["Ada", "Bo"].map(|name| RowKey::Owner(owner(&workspace, name)));
    owners.sort_by_key(ToString::to_string);
    assert_eq!(keys(SegmentBy::Owner), owners);
}

#[test]
fn only_passages_that_somebody_went_are_compared() {
    let columns = Columns::of(&workspace("a S@01-01 P@01-04 A@01-06"));
    assert_eq!(
        compared_passages(&columns),
        [R1, Measure::Of(RatioCode::RsR2)],
        "nobody sent a proposal or won"
    );
    assert_eq!(found_in(&workspace("a S@01-01"), R1), None);
}

/// Ten tosses each at one half: beyond a level of 0.0125 lie 0 and 1 (0.0107) and 9 and 10, not 2 (0.0547).
#[test]
fn limits_are_those_of_exact_tosses() {
    let side = |name: &str, successes| {
        let key = RowKey::Segment(SegmentBy::Source, name.to_owned());
        (key, Group { successes, trials: 10 })
    };
    let plot = funnel_plot([side("low", 1), side("high", 9)], |_| true).expect("two sides");
    assert_eq!((plot.rate, plot.out), (0.5, 0.0125));
    assert_eq!(plot.limits(10), Some((0.2, 0.8)));
    assert!(plot.sides.iter().all(|side| side.is_outside && side.is_named));
    let plot = funnel_plot([side("low", 2), side("high", 8)], |_| true).expect("two sides");
    assert!(plot.sides.iter().all(|side| !side.is_outside && side.band == (2, 8)));
    let table = funnel_plot_table(&[plot]);
    assert_eq!((table.figure, table.rows.len()), (Figure::FunnelPlot, 2));
    let nobody = RowKey::Segment(SegmentBy::Source, "nobody".to_owned());
    assert_eq!(funnel_plot([side("alone", 3), (nobody, Group::default())], |_| true), None);
}

/// Outside of one plot by chance, and of five only as often as the page's test lets anybody be named.
#[test]
fn in_a_plot_nobody_is_named_whom_the_test_does_not_name() {
    let text = through("web", (24, 30)) + &through("cold", (6, 30));
    let named = |found: &Segments| {
        let plots = found.plots();
        plots.iter().flat_map(|one| one.sides.iter().map(|side| side.is_named)).collect::<Vec<_>>()
    };
    assert_eq!(named(&of_text(&text)), [true, true]);
    // For more than half no source is written: not judged.
    let bare: String = (0..61).map(|n| format!("bare{n} S@01-01 P@01-04\n")).collect();
    assert_eq!(named(&of_text(&(text + &bare))), [false, false]);
}

/// Four attributes of equal values: on a page somebody may be named at most one time in twenty.
#[test]
fn of_equal_values_hardly_any_page_says_that_they_differ() {
    const WORLDS: u32 = 300;
    let mut random = Random::seeded(47);
    let mut said = 0;
    for _ in 0..WORLDS {
        let mut groups = |values: usize| {
            let group = |_| {
                let trials = 10 + random.below(30);
                let successes = (0..trials).filter(|_| random.chance(0.4)).count() as u64;
                Group { successes, trials }
            };
            (0..values).map(group).collect::<Vec<_>>()
        };
        let questions: Vec<_> = [5, 5, 4, 3]
            .into_iter()
            .enumerate()
            .map(|(place, values)| {
                let groups = groups(values);
                (place, Ok([groups.clone(), groups]))
            })
            .collect();
        let mut asked = differ(questions, Reason::OneValue);
        while !asked.step(10_000) {}
        said += u32::from(asked.found().iter().any(|one| one.names()));
    }
    let rate = f64::from(said) / f64::from(WORLDS);
    assert!(rate <= 0.05 + 2.0 * (0.05 * 0.95 / f64::from(WORLDS)).sqrt(), "{rate}");
}
