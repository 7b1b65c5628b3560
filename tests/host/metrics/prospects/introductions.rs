//! Who can introduce whom.
#![expect(clippy::expect_used, reason = "a test stops where its records cannot stand")]

use imbuto::domain::{
    Command, Contact, ContactId, Opportunity, Party, Record, Relation, RelationId, RelationKind,
    Unknown, Workspace, apply,
};
use imbuto::metrics::{introduced, introductions, is_spoken_to};

use crate::fixture::{TODAY, opportunity, workspace};

fn company(workspace: &Workspace, of: &str) -> Party {
    Party::Account(opportunity(workspace, of).account.expect("a company"))
}

fn person(number: u64) -> Party {
    Party::Contact(ContactId::new(number, [0; 10]))
}

/// At `own` work 1 and 2, at `late` and `early` 3 and 4, at a customer 5; 6 is at none of them.
fn firm(knows: &[(Party, Party)]) -> Workspace {
    let mut workspace =
        workspace("own A@01-01\nearly S@01-01\nlate P@01-01 A@02-01\ncustomer S@01-01 won@02-01");
    let places = [("own", 1), ("own", 2), ("late", 3), ("early", 4), ("customer", 5)];
    let people = places.map(|(of, number)| {
        let account = opportunity(&workspace, of).account;
        Contact::named(ContactId::new(number, [0; 10]), account, format!("person {number}"))
    });
    let alone = Contact::named(ContactId::new(6, [0; 10]), None, "person 6");
    let relations = knows.iter().zip(1..).map(|((from, to), number)| Relation {
        id: RelationId::new(number, [0; 10]),
        from: *from,
        to: *to,
        kind: RelationKind::Knows,
        since_on: None,
        note: None,
        unknown: Unknown::default(),
    });
    let records = people.into_iter().chain([alone]).map(Record::Contact);
    let records = records.chain(relations.map(Record::Relation)).collect();
    apply(&mut workspace, &Command::Put(records), TODAY).expect("they can stand");
    workspace
}

/// Whom `of` can introduce to, and through whom.
fn told(workspace: &Workspace, of: Party) -> Vec<(Party, Party)> {
    introductions(workspace, of).into_iter().map(|one| (one.by, one.to)).collect()
}

#[test]
fn whoever_is_furthest_along_comes_first_and_customers_need_nobody() {
    let [one, two, late, early, customer, alone] = [1, 2, 3, 4, 5, 6].map(person);
    let workspace = firm(&[(one, alone), (one, early), (late, two), (one, customer), (one, two)]);
    let own = company(&workspace, "own");
    assert_eq!(told(&workspace, own), [(two, late), (one, early), (one, alone)]);
    assert_eq!(told(&workspace, one), [(one, early), (one, alone)]);
    // Seen from the other end.
    assert_eq!(told(&workspace, alone), [(alone, one)]);
    let opens = introductions(&workspace, own).first().and_then(|one| one.opens);
    assert_eq!(opens, Some(opportunity(&workspace, "late").id));
}

#[test]
fn what_was_recommended_is_known_by_company_and_by_person() {
    let mut workspace = firm(&[]);
    let late = opportunity(&workspace, "late").clone();
    let id = late.id;
    let late = Opportunity { referred_by: Some(person(1)), ..late };
    apply(&mut workspace, &Command::Put(vec![late.into()]), TODAY).expect("it can stand");
    assert_eq!(introduced(&workspace, company(&workspace, "own")), [id]);
    assert_eq!(introduced(&workspace, person(1)), [id]);
    assert_eq!(introduced(&workspace, person(2)), []);
}

#[test]
fn only_what_was_done_is_spoken() {
    let mut workspace = workspace("own A@01-01 call@01-04:none");
    let id = ContactId::new(1, [0; 10]);
    let contact = Contact::named(id, None, "person");
    let activity = workspace.activities.iter().next().expect("a call").clone();
    let spoken = imbuto::domain::Activity { contact: Some(id), ..activity };
    let records = vec![contact.into(), spoken.into()];
    assert!(!is_spoken_to(&workspace, id));
    apply(&mut workspace, &Command::Put(records), TODAY).expect("they can stand");
    assert!(is_spoken_to(&workspace, id));
}
