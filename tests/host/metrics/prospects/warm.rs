//! Fit, and who is warm.
#![expect(clippy::expect_used, reason = "a fit without its parts cannot be checked")]

use imbuto::domain::{
    Account, Command, Contact, ContactId, Opportunity, OpportunityId, Record, Workspace, apply,
};
use imbuto::metrics::{Chosen, Columns, Fit, FitBy, NoFit, Population, Warm, WayIn, warm};

use crate::fixture::{TODAY, opportunity, workspace};
use crate::metrics::in_the_end;

/// Six of eight won from the web, one of four from a fair.
fn history() -> String {
    let mut text = String::new();
    for number in 0..12 {
        let source = if number < 8 { "web" } else { "fair" };
        let end = if number < 6 || number == 8 { "won@02-01" } else { "lost@02-01" };
        text += &format!("c{number} S@01-01 {end} source={source}\n");
    }
    text
}

fn of(workspace: &Workspace) -> Warm {
    let columns = Columns::of(workspace);
    let searched = |some| {
        let mut search = warm();
        in_the_end(|| search.step(workspace, &columns, some))
    };
    let found = searched(1_000);
    assert_eq!(searched(2), found, "however small the slices are");
    found.of(&columns, Chosen::of(&Population::default(), &columns))
}

/// Makes somebody known who has to do with these.
fn introduce(workspace: &mut Workspace, titles: &[&str]) {
    let id = ContactId::new(1, [0; 10]);
    let contact =
        Record::Contact(Contact::named(id, opportunity(workspace, titles[0]).account, "Eva"));
    let met = titles.iter().map(|title| {
        let one = opportunity(workspace, title).clone();
        Record::from(Opportunity { contacts: vec![id], ..one })
    });
    let records = std::iter::once(contact).chain(met).collect();
    apply(workspace, &Command::Put(records), TODAY).expect("records that may stand");
}

/// The fit of an open hotel that somebody knows, all six of the won ones of the web being hotels.
fn fit(source: &str) -> Fit {
    let mut workspace = workspace(&(history() + "open S@03-01 " + source));
    introduce(&mut workspace, &["open"]);
    let hotels = ["c0", "c1", "c2", "c3", "c4", "c5", "open"].map(|title| {
        let account = opportunity(&workspace, title).account.expect("a company");
        let account = workspace.accounts.get(account).expect("its record").clone();
        Record::from(Account { sector: Some("hotel".into()), ..account })
    });
    apply(&mut workspace, &Command::Put(hotels.into()), TODAY).expect("records that may stand");
    let rows = of(&workspace).rows.expect("twelve closed");
    rows.into_iter().next().expect("a high fit").fit
}

/// By hand: of the web ln((6.5 / 2.5) / (1.5 / 3.5)) · 8 / 18, of the fair
/// ln((1.5 / 3.5) / (6.5 / 2.5)) · 4 / 14, of hotels ln((6.5 / 0.5) / (1.5 / 5.5)) · 6 / 16.
#[test]
fn the_parts_of_a_fit() {
    let odds = (2.6_f64 / (1.5 / 3.5)).ln();
    let hotel = (FitBy::Sector, 6, 0, (13.0_f64 / (1.5 / 5.5)).ln() * 6.0 / 16.0);
    let check = |source: &str, expected: &[(FitBy, u64, u64, f64)]| {
        let Fit { score, parts } = fit(source);
        assert_eq!(parts.len(), expected.len(), "{parts:?}");
        for (part, (by, won, lost, adds)) in parts.iter().zip(expected) {
            assert_eq!((part.by, part.won, part.lost), (*by, *won, *lost));
            assert!((part.adds - adds).abs() < 1e-12, "{part:?}");
        }
        let sum: f64 = expected.iter().map(|(.., adds)| adds).sum();
        assert!((score - sum).abs() < 1e-12, "{score}");
    };
    check("source=web", &[hotel, (FitBy::Source, 6, 2, odds * 8.0 / 18.0)]);
    check("source=fair", &[hotel, (FitBy::Source, 1, 3, -odds * 4.0 / 14.0)]);
    check("source=press", &[hotel]);
    check("", &[hotel]);
    let unlike = of(&workspace(&(history() + "none S@03-01")));
    assert_eq!((unlike.rows, unlike.high), (Ok(Vec::new()), None));
}

#[test]
fn a_warm_one_has_a_high_fit_and_a_way_in() {
    let mut workspace = workspace(
        &(history()
            + "open S@03-01 source=web\nknown P@03-01 source=web\nother S@03-01 source=fair\nlate A@03-01 source=web"),
    );
    assert_eq!(of(&workspace).rows, Ok(Vec::new()), "nobody knows anybody");
    introduce(&mut workspace, &["known", "other", "late"]);
    let rows = of(&workspace).rows.expect("twelve closed");
    let known: Vec<(OpportunityId, WayIn)> =
        rows.iter().map(|row| (row.opportunity, row.way_in)).collect();
    assert_eq!(known, [(opportunity(&workspace, "known").id, WayIn::KnownContact)]);
    assert_eq!(of(&workspace).table().rows[0].cells.len(), 6);
}

#[test]
fn without_enough_closed_of_both_kinds_there_is_no_fit() {
    assert_eq!(of(&workspace("")).rows, Err(NoFit::TooFewClosed { closed: 0, least: 10 }));
    let won: String =
        (0..12).map(|number| format!("c{number} S@01-01 won@02-01 source=web\n")).collect();
    assert_eq!(of(&workspace(&won)).rows, Err(NoFit::AllAlike));
}
