//! What may move one that is stuck.
#![expect(clippy::expect_used, reason = "a test stops where its records cannot stand")]

use imbuto::domain::{
    Account, Command, Contact, ContactId, Opportunity, Party, Record, Relation, RelationId,
    RelationKind, Unknown, Workspace, apply,
};
use imbuto::metrics::{Remedies, Remedy};

use crate::fixture::{TODAY, opportunity, workspace};

fn person(workspace: &Workspace, number: u64, of: &str) -> Contact {
    Contact::named(
        ContactId::new(number, [0; 10]),
        opportunity(workspace, of).account,
        format!("person {number}"),
    )
}

/// Three companies: of one an opportunity stands still, the other two may help.
fn firm() -> Workspace {
    let mut workspace =
        workspace("stuck A@01-01\nhappy S@01-01 won@02-01\nother S@01-01 won@02-01");
    let account = |title: &str| -> Account {
        let id = opportunity(&workspace, title).account.expect("a company");
        workspace.accounts.get(id).expect("it is there").clone()
    };
    let (stuck, happy, other) = (account("stuck"), account("happy"), account("other"));
    let [known, boss, outside] = [(1, "stuck"), (2, "stuck"), (3, "happy")]
        .map(|(number, of)| person(&workspace, number, of));
    let relation = |number, from, to, kind| Relation {
        id: RelationId::new(number, [0; 10]),
        from,
        to,
        kind,
        since_on: None,
        note: None,
        unknown: Unknown::default(),
    };
    let records = vec![
        Record::Account(Account { sector: Some("steel".into()), ..stuck }),
        Record::Account(Account { sector: Some("steel".into()), reference: true, ..happy }),
        Record::Account(Account { sector: Some("wood".into()), reference: true, ..other }),
        Record::Contact(known.clone()),
        Record::Contact(boss.clone()),
        Record::Contact(outside.clone()),
        Record::Relation(relation(
            1,
            Party::Contact(known.id),
            Party::Contact(boss.id),
            RelationKind::Knows,
        )),
        Record::Relation(relation(
            2,
            Party::Contact(outside.id),
            Party::Contact(boss.id),
            RelationKind::Knows,
        )),
        Record::Opportunity(Opportunity {
            contacts: vec![known.id],
            ..opportunity(&workspace, "stuck").clone()
        }),
    ];
    apply(&mut workspace, &Command::Put(records), TODAY).expect("it may stand");
    workspace
}

#[test]
fn remedies_come_from_the_records() {
    let workspace = firm();
    let found = Remedy::of(&workspace).for_one(opportunity(&workspace, "stuck"));
    let happy = opportunity(&workspace, "happy").account.expect("a company");
    assert_eq!(
        found,
        Remedies {
            referrals: vec![Party::Contact(ContactId::new(3, [0; 10]))],
            references: vec![happy],
            people: vec![ContactId::new(2, [0; 10])],
        }
    );
}

#[test]
fn without_a_company_there_is_only_who_recommended() {
    let workspace = firm();
    let happy = opportunity(&workspace, "happy").account.expect("a company");
    let alone = Opportunity {
        account: None,
        referred_by: Some(Party::Account(happy)),
        ..opportunity(&workspace, "stuck").clone()
    };
    let found = Remedy::of(&workspace).for_one(&alone);
    assert_eq!(found, Remedies { referrals: vec![Party::Account(happy)], ..Remedies::default() });
}
