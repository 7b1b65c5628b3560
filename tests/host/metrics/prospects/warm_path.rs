//! The warm path, against a plain search, and whom it goes over.
#![expect(clippy::expect_used, reason = "a test stops where its records cannot stand")]

use imbuto::domain::{
    Activity, ActivityId, ActivityState, Command, Contact, ContactId, OwnerId, Party, Record,
    Relation, RelationId, RelationKind, Unknown, Workspace, apply,
};
use imbuto::metrics::{COOLED_AFTER_DAYS, Tie, Ties, WarmStep, Whom, ties};
use jiff::ToSpan;
use proptest::prelude::*;

use crate::fixture::{TODAY, cases, owner, workspace};
use crate::metrics::in_the_end;

/// Who is tied to whom: owners by their letter in the fixture, people by number.
#[derive(Clone, Debug, Default)]
struct World {
    /// Who met whom, how many days ago.
    met: Vec<(&'static str, u64, i64)>,
    related: Vec<(u64, u64)>,
    /// Who works at the company of the only opportunity.
    colleagues: Vec<u64>,
}

fn person(number: u64) -> ContactId {
    ContactId::new(number, [0; 10])
}

impl World {
    fn workspace(&self) -> Workspace {
        let mut workspace =
            workspace("acme S@01-01 owner=Ada\nbeta S@01-01 owner=Bo call@01-02:none");
        let account = workspace.opportunities.iter().next().and_then(|one| one.account);
        let call = workspace.activities.iter().next().expect("a call").clone();
        let people = (1..=PEOPLE).map(|number| {
            let works = account.filter(|_| self.colleagues.contains(&number));
            Record::Contact(Contact::named(person(number), works, format!("person {number}")))
        });
        let met = self.met.iter().zip(1..).map(|((name, with, days_ago), number)| {
            Record::Activity(Activity {
                id: ActivityId::new(number, [1; 10]),
                owner: Some(owner(&workspace, name)),
                opportunity: None,
                account: None,
                contact: Some(person(*with)),
                state: ActivityState::Done,
                on: TODAY.saturating_sub(days_ago.days()),
                ..call.clone()
            })
        });
        let related = self.related.iter().zip(1..).map(|((from, to), number)| {
            Record::Relation(Relation {
                id: RelationId::new(number, [2; 10]),
                from: Party::Contact(person(*from)),
                to: Party::Contact(person(*to)),
                kind: RelationKind::Knows,
                since_on: None,
                note: None,
                unknown: Unknown::default(),
            })
        });
        let records: Vec<Record> = people.chain(met).chain(related).collect();
        apply(&mut workspace, &Command::Put(records), TODAY).expect("they can stand");
        workspace
    }

    fn owners(workspace: &Workspace) -> Vec<OwnerId> {
        workspace.owners.iter().map(|one| one.id).collect()
    }
}

const PEOPLE: u64 = 7;

fn ties_of(workspace: &Workspace, some: usize) -> Ties {
    let mut reading = ties(TODAY);
    in_the_end(|| reading.step(workspace, some))
}

/// The path to a person, as `Ada>1>2`, a cooled tie as `~`.
fn told(world: &World, to: u64) -> String {
    let workspace = world.workspace();
    let steps = ties_of(&workspace, 3).path(&World::owners(&workspace), Party::Contact(person(to)));
    let name = |whom: Whom| match whom {
        Whom::Owner(id) => workspace.owners.get(id).map(|one| one.name.clone()).unwrap_or_default(),
        Whom::Party(Party::Contact(id)) => {
            let name = workspace.contacts.get(id).map(|one| one.name.clone()).unwrap_or_default();
            name.replace("person ", "")
        }
        Whom::Party(Party::Account(_)) => "acme".to_owned(),
    };
    let mut told = steps.first().map(|step| name(step.from)).unwrap_or_default();
    for step in steps {
        told += if step.has_cooled { "~" } else { ">" };
        told += &name(step.to);
    }
    told
}

#[test]
fn the_fewest_people_lead_there() {
    let world = World {
        met: vec![("Ada", 1, 5), ("Bo", 3, 5)],
        related: vec![(1, 2), (2, 4), (4, 3)],
        colleagues: vec![],
    };
    assert_eq!(told(&world, 1), "Ada>1");
    assert_eq!(told(&world, 2), "Ada>1>2");
    assert_eq!(told(&world, 4), "Bo>3>4");
    assert_eq!(told(&world, 5), "");
}

/// After ninety days a tie counts as two: as long as one over somebody else, and no longer than that.
#[test]
fn a_tie_that_has_cooled_counts_as_two() {
    let days = i64::from(COOLED_AFTER_DAYS);
    let world = |days_ago| World {
        met: vec![("Ada", 3, days_ago), ("Bo", 1, 1)],
        related: vec![(1, 2), (2, 3)],
        colleagues: vec![],
    };
    assert_eq!(told(&world(days), 3), "Ada>3");
    assert_eq!(told(&world(days + 1), 3), "Ada~3");
    let near = World {
        met: vec![("Ada", 2, 200), ("Bo", 1, 1)],
        related: vec![(1, 3), (2, 3)],
        colleagues: vec![],
    };
    assert_eq!(told(&near, 3), "Bo>1>3");
}

#[test]
fn colleagues_know_each_other() {
    let world = World { met: vec![("Ada", 1, 5)], related: vec![], colleagues: vec![1, 2] };
    assert_eq!(told(&world, 2), "Ada>1>acme>2");
    let workspace = world.workspace();
    let acme = workspace.opportunities.iter().next().and_then(|one| one.account);
    let acme = Party::Account(acme.expect("a company"));
    let steps = ties_of(&workspace, 100).path(&World::owners(&workspace), acme);
    assert!(matches!(
        steps.as_slice(),
        [WarmStep { tie: Tie::Met(_), .. }, WarmStep { tie: Tie::WorksAt, .. }]
    ));
}

fn worlds() -> impl Strategy<Value = World> {
    let met = (prop::sample::select(vec!["Ada", "Bo"]), 1..=PEOPLE, 0..200_i64);
    let pair = (1..=PEOPLE, 1..=PEOPLE);
    let met = prop::collection::vec(met, 0..5);
    (met, prop::collection::vec(pair, 0..9), prop::collection::vec(1..=PEOPLE, 0..4))
        .prop_map(|(met, related, colleagues)| World { met, related, colleagues })
}

/// How far everybody is: costs are lowered until none can be (Bellman and Ford). The last is the company.
fn plain(world: &World) -> Vec<Option<u32>> {
    let company = PEOPLE as usize;
    let mut far: Vec<Option<u32>> = vec![None; company + 1];
    let lower = |far: &mut Vec<Option<u32>>, to: usize, cost: u32| {
        let is_less = far[to].is_none_or(|before| cost < before);
        if is_less {
            far[to] = Some(cost);
        }
        is_less
    };
    let mut last: std::collections::BTreeMap<(&str, u64), i64> = std::collections::BTreeMap::new();
    for (name, with, days_ago) in &world.met {
        let days = last.entry((name, *with)).or_insert(*days_ago);
        *days = (*days).min(*days_ago);
    }
    for ((_, with), days) in last {
        let cost = if days > i64::from(COOLED_AFTER_DAYS) { 2 } else { 1 };
        lower(&mut far, with as usize - 1, cost);
    }
    loop {
        let mut changed = false;
        for (one, other) in &world.related {
            for (from, to) in [(one, other), (other, one)] {
                if let Some(cost) = far[*from as usize - 1] {
                    changed |= lower(&mut far, *to as usize - 1, cost + 1);
                }
            }
        }
        for one in &world.colleagues {
            if let Some(cost) = far[*one as usize - 1] {
                changed |= lower(&mut far, company, cost);
            }
            if let Some(cost) = far[company] {
                changed |= lower(&mut far, *one as usize - 1, cost + 1);
            }
        }
        if !changed {
            return far;
        }
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn no_path_is_shorter(world in worlds(), some in 1..9_usize) {
        let workspace = world.workspace();
        let (ties, owners) = (ties_of(&workspace, some), World::owners(&workspace));
        let plain = plain(&world);
        for number in 1..=PEOPLE {
            let steps = ties.path(&owners, Party::Contact(person(number)));
            let cost = |step: &WarmStep| match (step.tie, step.to) {
                (Tie::WorksAt, Whom::Party(Party::Account(_))) => 0,
                _ => 1 + u32::from(step.has_cooled),
            };
            let found = steps.iter().map(cost).sum::<u32>();
            let expected = plain[number as usize - 1];
            prop_assert_eq!(Some(found).filter(|_| !steps.is_empty()), expected, "to {}", number);
            for pair in steps.windows(2) {
                prop_assert_eq!(pair[0].to, pair[1].from);
            }
        }
    }
}
