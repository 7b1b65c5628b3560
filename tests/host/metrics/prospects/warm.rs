//! Fit, and who is warm.
#![expect(clippy::expect_used, reason = "a fit without its parts cannot be checked")]

use imbuto::domain::{Command, ContactId, OpportunityId, Record, Workspace, apply};
use imbuto::domain::{Contact, Opportunity};
use imbuto::metrics::{Chosen, Columns, FitBy, NoFit, Population, Warm, WayIn, fit_model, warm};

use crate::fixture::{TODAY, opportunity, workspace};

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
    // However small the slices are.
    let mut search = warm();
    let sliced = std::iter::repeat_with(|| search.step(workspace, &columns, 2)).flatten().next();
    assert_eq!(sliced, Some(warm().finish(workspace, &columns)));
    let chosen = Chosen::of(&Population::default(), &columns);
    warm().finish(workspace, &columns).of(&columns, chosen)
}

/// By hand: ln((6.5 / 2.5) / (1.5 / 3.5)) · 8 / 18, and of the fair ln((1.5 / 3.5) / (6.5 / 2.5)) ·
/// 4 / 14.
#[test]
fn the_parts_of_a_fit() {
    let workspace = workspace(
        &(history() + "open S@03-01 source=web\nother S@03-01 source=fair\nnone S@03-01"),
    );
    let model = fit_model(&workspace).expect("twelve closed");
    assert_eq!((model.won, model.lost), (7, 5));
    let of = |title| model.fit(&workspace, opportunity(&workspace, title));
    let fit = of("open").expect("web is known");
    let odds = (2.6_f64 / (1.5 / 3.5)).ln();
    assert!((fit.score - odds * 8.0 / 18.0).abs() < 1e-12, "{fit:?}");
    assert_eq!((fit.parts[0].by, fit.parts[0].won, fit.parts[0].lost), (FitBy::Source, 6, 2));
    let fit = of("other").expect("a fair is known");
    assert!((fit.score + odds * 4.0 / 14.0).abs() < 1e-12, "{fit:?}");
    assert_eq!(of("none"), None);
}

#[test]
fn a_warm_one_has_a_high_fit_and_a_way_in() {
    let mut workspace = workspace(
        &(history()
            + "open S@03-01 source=web\nknown P@03-01 source=web\nother S@03-01 source=fair\nlate A@03-01 source=web"),
    );
    assert_eq!(of(&workspace).rows, Ok(Vec::new()), "nobody knows anybody");
    let contact = ContactId::new(1, [0; 10]);
    let record = Record::Contact(Contact {
        id: contact,
        account: opportunity(&workspace, "known").account,
        name: "Eva".into(),
        department: None,
        role: None,
        email: None,
        phone: None,
        unknown: Default::default(),
    });
    let met = |title: &str, workspace: &Workspace| {
        let one = opportunity(workspace, title).clone();
        Record::from(Opportunity { contacts: vec![contact], ..one })
    };
    let records =
        vec![record, met("known", &workspace), met("other", &workspace), met("late", &workspace)];
    apply(&mut workspace, &Command::Put(records), TODAY).expect("records that may stand");
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
