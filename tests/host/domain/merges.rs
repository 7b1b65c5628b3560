//! Two records that stand for the same become one, and two again.

use imbuto::domain::{
    Account, AccountId, Command, CommandError, Contact, ContactId, DoublePerson, MergeId,
    MergedRecord, Note, NoteId, Opportunity, Party, Record, RecordId, Relation, RelationId,
    RelationKind, Workspace, apply, united,
};
use proptest::prelude::*;

use crate::fixture::{TODAY, opportunity, owner, workspace};
use crate::storage::chance::Chance;

fn id() -> MergeId {
    MergeId::new(1, [0; 10])
}

fn account(workspace: &Workspace, of: &str) -> AccountId {
    opportunity(workspace, of).account.unwrap_or_else(|| panic!("{of} has no account"))
}

fn put(workspace: &mut Workspace, record: impl Into<Record>) {
    let put = apply(workspace, &Command::Put(vec![record.into()]), TODAY);
    assert!(put.is_ok(), "{put:?}");
}

fn whole(workspace: &Workspace, id: RecordId) -> MergedRecord {
    MergedRecord::of(workspace, id).unwrap_or_else(|| panic!("{id:?} is not there"))
}

/// The first stays, filled from the second.
fn merge(workspace: &mut Workspace, stays: RecordId, gone: RecordId) -> Result<(), CommandError> {
    let before = workspace.clone();
    let read = Box::new(united(&whole(workspace, stays), &whole(workspace, gone)));
    let merge = Command::Merge { id: id(), read, gone, people: Vec::new(), on: TODAY };
    let change = apply(workspace, &merge, TODAY)?;
    let mut back = workspace.clone();
    change.reversed().apply_to(&mut back);
    assert_eq!(back, before, "undone");
    Ok(())
}

fn separate(workspace: &mut Workspace) {
    let done = apply(workspace, &Command::Separate(id()), TODAY);
    assert!(done.is_ok(), "{done:?}");
}

/// Names of all companies, and of the one that each opportunity and person is with.
fn told(workspace: &Workspace) -> String {
    let name = |id: Option<AccountId>| {
        id.and_then(|id| workspace.accounts.get(id)).map_or("-", |one| one.name.as_str()).to_owned()
    };
    let accounts = workspace.accounts.iter().map(|one| one.name.clone());
    let deals = workspace.opportunities.iter();
    let deals = deals.map(|one| format!("{}@{}", one.title, name(one.account)));
    let people = workspace.contacts.iter();
    let people = people.map(|one| format!("{}@{}", one.name, name(one.account)));
    accounts.chain(deals).chain(people).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_named_the_one_that_goes_names_the_other_and_goes_back_to_it() -> Result<(), CommandError> {
    let mut firm = workspace("acme S@01-03 call@01-04\nacne S@02-03 call@02-04");
    let [stays, gone] = ["acme", "acne"].map(|of| account(&firm, of));
    put(&mut firm, Contact::named(ContactId::new(1, [0; 10]), Some(gone), "Eva"));
    let before = firm.clone();

    merge(&mut firm, RecordId::Account(stays), RecordId::Account(gone))?;
    assert_eq!(told(&firm), "acme acme@acme acne@acme Eva@acme");
    assert_eq!(
        firm.accounts.get(stays).map(|one| &one.other_names[..]),
        Some(&["acne".into()][..])
    );
    assert_eq!(firm.activities.len(), 2);

    separate(&mut firm);
    assert_eq!(firm, before);
    Ok(())
}

#[test]
fn blanks_are_filled_and_labels_are_those_of_both() {
    let one = Account {
        sector: Some("food".into()),
        tags: vec!["night".into(), "fair".into()],
        ..Account::named(AccountId::new(1, [0; 10]), "Ombrone")
    };
    let other = Account {
        sector: Some("trade".into()),
        website: Some("ombrone.example".into()),
        reference: true,
        tags: vec!["fair".into(), "new".into()],
        other_names: vec!["Salumi".into()],
        ..Account::named(AccountId::new(2, [0; 10]), "Ombrone srl")
    };
    let read = united(&MergedRecord::Account(one.clone()), &MergedRecord::Account(other));
    let expected = Account {
        website: Some("ombrone.example".into()),
        reference: true,
        tags: ["night", "fair", "new"].map(str::to_owned).to_vec(),
        other_names: ["Salumi", "Ombrone srl"].map(str::to_owned).to_vec(),
        ..one
    };
    assert_eq!(read, MergedRecord::Account(expected));
}

#[test]
fn what_was_written_after_a_merge_stays_when_it_is_taken_back() -> Result<(), CommandError> {
    let mut firm = workspace("acme S@01-03\nacne S@02-03");
    let [stays, gone] = ["acme", "acne"].map(|of| account(&firm, of));
    let site = Account { website: Some("acne.example".into()), ..Account::named(gone, "acne") };
    put(&mut firm, site);
    merge(&mut firm, RecordId::Account(stays), RecordId::Account(gone))?;

    let Some(now) = firm.accounts.get(stays).cloned() else { panic!("it stays") };
    assert_eq!(now.website.as_deref(), Some("acne.example"));
    put(&mut firm, Account { sector: Some("food".into()), ..now });
    put(
        &mut firm,
        Note {
            id: NoteId::new(1, [0; 10]),
            on: TODAY,
            recorded_at: None,
            owner: None,
            opportunity: None,
            account: Some(stays),
            contact: None,
            text: "They moved".into(),
            unknown: Default::default(),
        },
    );
    separate(&mut firm);
    let acme = Account { sector: Some("food".into()), ..Account::named(stays, "acme") };
    assert_eq!(firm.accounts.get(stays), Some(&acme));
    assert_eq!(told(&firm), "acme acne acme@acme acne@acne");
    assert_eq!(firm.notes.iter().next().and_then(|note| note.account), Some(stays));
    Ok(())
}

#[test]
fn what_another_tab_has_brought_back_stays_as_it_is() -> Result<(), CommandError> {
    let mut firm = workspace("acme S@01-03\nacne S@02-03");
    let [stays, gone] = ["acme", "acne"].map(|of| account(&firm, of));
    merge(&mut firm, RecordId::Account(stays), RecordId::Account(gone))?;
    put(&mut firm, Account::named(gone, "acne & sons"));
    separate(&mut firm);
    assert_eq!(told(&firm), "acme acne & sons acme@acme acne@acne & sons");
    Ok(())
}

#[test]
fn nobody_is_in_a_decision_twice_nor_knows_themselves() -> Result<(), CommandError> {
    let mut firm = workspace("acme S@01-03");
    let [eva, ewa] = [1, 2].map(|number| ContactId::new(number, [0; 10]));
    let at = opportunity(&firm, "acme").account;
    put(&mut firm, Contact::named(eva, at, "Eva"));
    put(&mut firm, Contact { mobile: Some("333".into()), ..Contact::named(ewa, at, "Ewa") });
    let acme = opportunity(&firm, "acme").clone();
    put(&mut firm, Opportunity { contacts: vec![eva, ewa], ..acme });
    let relation = Relation {
        id: RelationId::new(1, [0; 10]),
        from: Party::Contact(eva),
        to: Party::Contact(ewa),
        kind: RelationKind::Knows,
        since_on: None,
        note: None,
        unknown: Default::default(),
    };
    put(&mut firm, relation.clone());

    merge(&mut firm, RecordId::Contact(eva), RecordId::Contact(ewa))?;
    assert_eq!(opportunity(&firm, "acme").contacts, [eva]);
    assert!(firm.relations.is_empty());
    assert_eq!(firm.contacts.get(eva).and_then(|one| one.mobile.as_deref()), Some("333"));
    separate(&mut firm);
    assert_eq!(firm.relations.iter().collect::<Vec<_>>(), [&relation]);
    assert!(firm.contacts.get(ewa).is_some());
    Ok(())
}

#[test]
fn people_who_are_there_twice_become_one_with_their_companies_and_two_again()
-> Result<(), CommandError> {
    let mut firm = workspace("acme S@01-03\nacne S@02-03");
    let [stays, gone] = ["acme", "acne"].map(|of| account(&firm, of));
    let [eva, ewa, ugo] = [1, 2, 3].map(|number| ContactId::new(number, [0; 10]));
    put(&mut firm, Contact::named(eva, Some(stays), "Eva"));
    put(
        &mut firm,
        Contact { mobile: Some("333".into()), ..Contact::named(ewa, Some(gone), "Ewa") },
    );
    put(&mut firm, Contact::named(ugo, Some(gone), "Ugo"));
    let acne = opportunity(&firm, "acne").clone();
    put(&mut firm, Opportunity { contacts: vec![ewa], ..acne });
    let before = firm.clone();

    let [stays, gone] = [stays, gone].map(RecordId::Account);
    let double = DoublePerson { merge: MergeId::new(2, [0; 10]), stays: eva, gone: ewa };
    let merge = Command::Merge {
        id: id(),
        read: Box::new(united(&whole(&firm, stays), &whole(&firm, gone))),
        gone,
        people: vec![double],
        on: TODAY,
    };
    let change = apply(&mut firm, &merge, TODAY)?;
    assert_eq!(told(&firm), "acme acme@acme acne@acme Eva@acme Ugo@acme");
    assert_eq!(opportunity(&firm, "acne").contacts, [eva]);
    assert_eq!(firm.contacts.get(eva).and_then(|one| one.mobile.as_deref()), Some("333"));
    let mut back = firm.clone();
    change.reversed().apply_to(&mut back);
    assert_eq!(back, before, "one step");

    // Taken apart another day, the people go back to where they were.
    separate(&mut firm);
    assert_eq!(firm, before);

    // Where two of them are two again already, the companies come apart all the same.
    apply(&mut firm, &merge, TODAY)?;
    apply(&mut firm, &Command::Separate(double.merge), TODAY)?;
    separate(&mut firm);
    assert_eq!(firm, before);

    // Somebody who is not there refuses the whole.
    let nobody = DoublePerson { gone: ContactId::new(9, [0; 10]), ..double };
    let Command::Merge { read, .. } = merge else { return Ok(()) };
    let refused = Command::Merge { id: id(), read, gone, people: vec![nobody], on: TODAY };
    assert!(apply(&mut firm, &refused, TODAY).is_err());
    assert_eq!(firm, before);
    Ok(())
}

#[test]
fn two_salespeople_become_one_with_their_histories() -> Result<(), CommandError> {
    let mut firm = workspace("acme S@01-03 owner=Ada\nbeta S@01-04 owner=Ads call@01-05");
    let [ada, ads] = ["Ada", "Ads"].map(|name| owner(&firm, name));
    merge(&mut firm, RecordId::Owner(ada), RecordId::Owner(ads))?;
    assert_eq!(opportunity(&firm, "beta").owner(), Some(ada));
    assert!(firm.activities.iter().all(|one| one.owner == Some(ada)));
    Ok(())
}

#[test]
fn only_two_of_one_kind_become_one() {
    let mut firm = workspace("acme S@01-03 owner=Ada");
    let acme = RecordId::Account(account(&firm, "acme"));
    let ada = RecordId::Owner(owner(&firm, "Ada"));
    let before = firm.clone();
    for gone in [acme, ada] {
        assert_eq!(merge(&mut firm, acme, gone), Err(CommandError::NotAlike(acme, gone)));
    }
    assert_eq!(firm, before);
}

proptest! {
    #![proptest_config(crate::fixture::cases(200))]

    /// Whatever people do, nothing names a record that is not there, and each step leads back.
    #[test]
    fn whatever_is_merged_nothing_is_lost(seed: u64) {
        let (mut chance, mut firm) = (Chance::seeded(seed), crate::fixture::empty());
        let mut steps = Vec::new();
        for _ in 0..60 {
            let command = chance.command(&firm, TODAY);
            let before = firm.clone();
            let Ok(change) = apply(&mut firm, &command, TODAY) else {
                prop_assert_eq!(&firm, &before);
                continue;
            };
            for id in firm.record_ids() {
                for named in firm.named_by(id) {
                    prop_assert!(firm.has(named), "{:?} names {:?} after {:?}", id, named, command);
                }
            }
            steps.push((before, change));
        }
        while let Some((before, change)) = steps.pop() {
            change.reversed().apply_to(&mut firm);
            prop_assert_eq!(&firm, &before);
        }
    }
}
