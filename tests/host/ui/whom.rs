//! Whom something may have happened with, of what is found.
#![expect(clippy::expect_used, reason = "a test stops where a command it made cannot be")]

use imbuto::domain::{
    Account, AccountId, Command, Contact, ContactId, NextAction, Opportunity, OpportunityId,
    Record, RecordId, Stage, Status, Workspace, apply,
};
use imbuto::search::{Search, SearchStep, Typed};
use imbuto::ui::log::whom::{Whom, whom};

use crate::duplicates::unfold;
use crate::fixture::{TODAY, empty};

fn account(number: u64, name: &str) -> Account {
    Account::named(AccountId::new(number, [0; 10]), name)
}

fn person(number: u64, name: &str, at: Option<&Account>) -> Contact {
    Contact::named(ContactId::new(number, [0; 10]), at.map(|one| one.id), name)
}

fn deal(number: u64, title: &str, with: Option<&Account>) -> Opportunity {
    let mut deal = Opportunity::new(OpportunityId::new(number, [0; 10]), title);
    deal.account = with.map(|one| one.id);
    deal.enter(Stage::Suspect, Some(TODAY));
    deal
}

/// What a text finds, in order.
fn found(records: &[Record], text: &str) -> Vec<Whom> {
    let mut workspace: Workspace = empty();
    apply(&mut workspace, &Command::Put(records.to_vec()), TODAY).expect("records that may stand");
    let mut search = Search::new(unfold);
    while search.step(&workspace) != SearchStep::Done {}
    let found = search.find(&Typed::of(text, unfold));
    let ids: Vec<RecordId> = found.into_iter().map(|one| one.id).collect();
    whom(&workspace, &search, &ids, TODAY).into_iter().map(|(_, one)| one).collect()
}

#[test]
fn a_company_stands_there_once_with_its_deal_or_without_one() {
    let (acme, acres) = (account(1, "Acme"), account(2, "Acres"));
    let lamps = deal(3, "Lamps", Some(&acme));
    let records = [acme.into(), acres.clone().into(), lamps.clone().into()];
    let expected = [Whom::Known(lamps.id, None), Whom::Without(Some(acres.id), None)];
    assert_eq!(found(&records, "ac"), expected);
    assert_eq!(found(&records, "zenith"), []);
}

#[test]
fn a_person_is_met_for_the_open_deal_that_names_them_or_for_none() {
    let acme = account(1, "Acme");
    let (bo, cy, ed) = (person(2, "Bo", Some(&acme)), person(3, "Cy", None), person(4, "Ed", None));
    let mut cables = deal(6, "Cables", Some(&acme));
    cables.contacts.push(bo.id);
    let lamps = deal(5, "Lamps", Some(&acme));
    // Without a company a deal is called as the person.
    let mut alone = deal(7, "Cy", None);
    alone.contacts.push(cy.id);
    let mut records: Vec<Record> = vec![acme.into(), lamps.clone().into()];
    records.extend([bo.clone().into(), cy.clone().into(), ed.clone().into()]);
    assert_eq!(found(&records, "bo"), [Whom::Known(lamps.id, Some(bo.id))]);
    records.extend([cables.clone().into(), alone.clone().into()]);
    assert_eq!(found(&records, "bo"), [Whom::Known(cables.id, Some(bo.id))]);
    let twice = [Whom::Known(alone.id, None), Whom::Known(alone.id, Some(cy.id))];
    assert_eq!(found(&records, "cy"), twice);
    assert_eq!(found(&records, "ed"), [Whom::Without(None, Some(ed.id))]);
    cables.set_status(Status::Lost { reason: None }, Some(TODAY));
    records.push(cables.into());
    assert_eq!(found(&records, "bo"), [Whom::Known(lamps.id, Some(bo.id))]);
}

#[test]
fn those_with_something_to_do_today_come_first() {
    let (acme, acres) = (account(1, "Acme"), account(2, "Acres"));
    let (first, mut due) = (deal(3, "Lamps", Some(&acme)), deal(4, "Pipes", Some(&acres)));
    let mut records: Vec<Record> = vec![acme.into(), acres.into()];
    records.extend([due.clone().into(), first.clone().into()]);
    let pair = |one: &Opportunity, other: &Opportunity| {
        [Whom::Known(one.id, None), Whom::Known(other.id, None)]
    };
    let before = found(&records, "ac");
    let (late, early) = if before == pair(&due, &first) { (first, due) } else { (due, first) };
    assert_eq!(before, pair(&early, &late));
    due = late;
    due.next_action = Some(NextAction::new("Call", TODAY));
    records.push(due.clone().into());
    assert_eq!(found(&records, "ac"), pair(&due, &early));
}
