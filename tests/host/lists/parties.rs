//! Companies and people as rows, found and sorted.

use imbuto::domain::{Account, AccountId, Contact, ContactId, Workspace};
use imbuto::lists::{PartyOrder, PartyRow, PartyRows, found, party_rows};

use crate::fixture::{TODAY, workspace};

const SALES: &str = "
    lamps 9000 S@01-03 owner=Ada account=Édile call@02-01:advance
    cables S@02-01 lost@03-01 owner=Bea account=Édile
    pumps S@01-05 owner=Bea account=acme email@04-01:none
";

fn firm() -> Workspace {
    let mut firm = workspace(SALES);
    let edile = firm.accounts.iter().find(|one| one.name == "Édile").map(|one| one.id);
    let person = Contact {
        phone: Some("+39 055 12-34".into()),
        department: Some("Buying".into()),
        ..Contact::named(ContactId::new(900, [0; 10]), edile, "Zoe Ek")
    };
    let alone = Account {
        other_names: vec!["Old name".into()],
        ..Account::named(AccountId::new(901, [0; 10]), "Bolt")
    };
    let put = imbuto::domain::Command::Put(vec![alone.into(), person.into()]);
    assert!(imbuto::domain::apply(&mut firm, &put, TODAY).is_ok());
    firm
}

fn fold(text: &str) -> String {
    text.to_lowercase().replace('é', "e")
}

/// The rows, gathered so many records at a time.
fn rows(firm: &Workspace, some: usize) -> PartyRows {
    let mut under_way = party_rows(fold);
    loop {
        if let Some(rows) = under_way.step(firm, some) {
            return rows;
        }
    }
}

#[track_caller]
fn check(rows: &[PartyRow], text: &str, order: (PartyOrder, bool), expected: &[&str]) {
    let names: Vec<&str> =
        found(rows, text, fold, order).into_iter().map(|at| rows[at].name.as_str()).collect();
    assert_eq!(names, expected, "{text:?} {order:?}");
}

#[test]
fn a_company_is_whose_its_open_deal_is_and_was_heard_of_last_when_anybody_called() {
    let rows = rows(&firm(), 100);
    let row = |name: &str| rows.companies.iter().find(|row| row.name == name);
    let edile = row("Édile");
    assert_eq!(edile.map(|row| (row.open, row.owner_name.as_str())), Some((1, "Ada")));
    let heard = edile.and_then(|row| row.heard).map(|(on, _)| on.to_string());
    assert_eq!(heard.as_deref(), Some("2026-02-01"));
    assert_eq!(row("Bolt").map(|row| (row.open, row.heard, row.owner)), Some((0, None, None)));
    assert_eq!(rows.people.len(), 1);
    assert_eq!(rows.people[0].company, "Édile");
    assert_eq!(rows.people[0].owner_name, "Ada");
}

#[test]
fn however_many_are_read_at_a_time_the_rows_are_the_same() {
    let firm = firm();
    let whole = rows(&firm, 1_000);
    assert_eq!(rows(&firm, 1), whole);
    assert_eq!(rows(&firm, 2), whole);
}

#[test]
fn a_text_finds_across_accents_other_names_and_numbers() {
    let rows = rows(&firm(), 100);
    let by_name = (PartyOrder::Name, false);
    check(&rows.companies, "", by_name, &["acme", "Bolt", "Édile"]);
    check(&rows.companies, "edi", by_name, &["Édile"]);
    check(&rows.companies, "OLD", by_name, &["Bolt"]);
    check(&rows.people, "edile", by_name, &["Zoe Ek"]);
    check(&rows.people, "ek zoe", by_name, &["Zoe Ek"]);
    check(&rows.people, "055 1234", by_name, &["Zoe Ek"]);
    check(&rows.people, "1235", by_name, &[]);
}

#[test]
fn those_of_whom_nothing_is_known_come_last_either_way() {
    let rows = rows(&firm(), 100);
    check(&rows.companies, "", (PartyOrder::Heard, true), &["acme", "Édile", "Bolt"]);
    check(&rows.companies, "", (PartyOrder::Heard, false), &["Édile", "acme", "Bolt"]);
    check(&rows.companies, "", (PartyOrder::Owner, true), &["acme", "Édile", "Bolt"]);
    check(&rows.companies, "", (PartyOrder::Open, true), &["acme", "Édile", "Bolt"]);
}
