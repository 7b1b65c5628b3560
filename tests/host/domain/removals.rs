//! What goes with a company or person that is deleted, and what stays.

use imbuto::domain::{
    Account, AccountId, Activity, Command, Contact, ContactId, Note, NoteId, Opportunity, Party,
    Record, RecordId, Relation, RelationId, RelationKind, Removal, Workspace, apply,
};
use proptest::prelude::*;

use crate::fixture::{TODAY, opportunity, workspace};
use crate::storage::chance::Chance;

fn put(workspace: &mut Workspace, record: impl Into<Record>) {
    let put = apply(workspace, &Command::Put(vec![record.into()]), TODAY);
    assert!(put.is_ok(), "{put:?}");
}

/// Deletes, and sees to it that undo leads back exactly.
fn delete(workspace: &mut Workspace, party: Party) -> Removal {
    let before = workspace.clone();
    let Ok(removal) = Removal::of(workspace, party) else { panic!("{party:?} is held") };
    match apply(workspace, &removal.clone().command(), TODAY) {
        Ok(change) => {
            let mut back = workspace.clone();
            change.reversed().apply_to(&mut back);
            assert_eq!(back, before, "undone");
        }
        Err(error) => panic!("{error}"),
    }
    removal
}

#[test]
fn with_a_deal_nothing_is_deleted() {
    let mut firm = workspace("acme S@01-03");
    let acme = opportunity(&firm, "acme").clone();
    let eva = ContactId::new(1, [0; 10]);
    put(&mut firm, Contact::named(eva, acme.account, "Eva"));
    put(&mut firm, Opportunity { contacts: vec![eva], ..acme.clone() });
    let company = acme.account.map(Party::Account);
    for party in company.into_iter().chain([Party::Contact(eva)]) {
        assert_eq!(Removal::of(&firm, party), Err(vec![acme.id]));
    }
}

#[test]
fn people_stay_and_what_is_about_nobody_else_goes() {
    let mut firm = workspace("acme S@01-03 call@01-04");
    let (id, eva) = (AccountId::new(70, [0; 10]), ContactId::new(70, [0; 10]));
    put(&mut firm, Account::named(id, "Beta"));
    put(&mut firm, Contact::named(eva, Some(id), "Eva"));
    let call = firm.activities.iter().next().cloned();
    let Some(call) = call else { panic!("a call") };
    let with = |number: u64, contact| Activity {
        id: imbuto::domain::ActivityId::new(number, [0; 10]),
        opportunity: None,
        account: Some(id),
        contact,
        ..call.clone()
    };
    put(&mut firm, with(71, None));
    put(&mut firm, with(72, Some(eva)));
    let acme = opportunity(&firm, "acme").account;
    let relation = Relation {
        id: RelationId::new(1, [0; 10]),
        from: Party::Account(id),
        to: acme.map_or(Party::Account(id), Party::Account),
        kind: RelationKind::SameGroup,
        since_on: None,
        note: None,
        unknown: Default::default(),
    };
    put(&mut firm, relation);
    let note = Note {
        id: NoteId::new(1, [0; 10]),
        on: TODAY,
        recorded_at: None,
        owner: None,
        opportunity: None,
        account: Some(id),
        contact: None,
        text: "They moved".into(),
        unknown: Default::default(),
    };
    put(&mut firm, note);

    let removal = delete(&mut firm, Party::Account(id));
    assert!(firm.accounts.get(id).is_none() && firm.relations.is_empty() && firm.notes.is_empty());
    assert_eq!(firm.contacts.get(eva).map(|one| one.account), Some(None));
    let with_eva = firm.activities.iter().filter(|one| one.contact == Some(eva));
    assert_eq!(with_eva.map(|one| one.account).collect::<Vec<_>>(), [None]);
    assert_eq!(firm.activities.len(), 2, "that of the deal, and the one with Eva");
    assert_eq!((removal.goes.len(), removal.stays.len()), (4, 2));

    // And then she goes too, with what was done with nobody else.
    delete(&mut firm, Party::Contact(eva));
    assert_eq!((firm.contacts.len(), firm.activities.len()), (0, 1));
}

proptest! {
    #![proptest_config(crate::fixture::cases(100))]

    /// Whatever people did before: what is not held goes in one step, which leads back, and nothing
    /// names it any more.
    #[test]
    fn whatever_is_deleted_nobody_names_it(seed: u64) {
        let (mut chance, mut firm) = (Chance::seeded(seed), crate::fixture::empty());
        for _ in 0..60 {
            let command = chance.command(&firm, TODAY);
            let _ = apply(&mut firm, &command, TODAY);
        }
        let companies = firm.accounts.iter().map(|one| Party::Account(one.id));
        let people = firm.contacts.iter().map(|one| Party::Contact(one.id));
        for party in companies.chain(people).collect::<Vec<_>>() {
            let deals = firm.opportunities.len();
            if Removal::of(&firm, party).is_err() {
                continue;
            }
            delete(&mut firm, party);
            prop_assert_eq!(firm.opportunities.len(), deals);
            let gone = match party {
                Party::Account(id) => RecordId::Account(id),
                Party::Contact(id) => RecordId::Contact(id),
            };
            for id in firm.record_ids() {
                prop_assert!(!firm.named_by(id).contains(&gone), "{:?} names {:?}", id, gone);
            }
        }
    }
}
