//! Lists that are kept up to date step by step, against a plain filter and sort of the records.
#![expect(clippy::expect_used, reason = "a test stops where a command it made cannot be")]

mod day;
mod expected;
mod ledger;
mod parties;
mod search;

use std::collections::{BTreeMap, BTreeSet};

use imbuto::domain::{
    Account, Command, Opportunity, OpportunityId, Owner, Record, RecordId, Stage, Workspace,
    WorkspaceId, apply,
};
use imbuto::lists::{Filter, ListId, ListQuery, ListStep, Lists, QuickFilter, SortBy};
use imbuto::metrics::{
    Assumptions, Cell, Chosen, Cohort, Columns, Day, Population, StatusKind, weights,
};
use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;

use self::expected::{expected, sum};
use crate::fixture::{TODAY, cases, workspace};
use crate::metrics::columns::steps::{Step, steps, touched};
use crate::metrics::oracle;
use crate::metrics::random::{FIRST, any_lines};

/// What happens to lists and to the workspace under them.
#[derive(Clone, Debug)]
enum Event {
    Edit(Step),
    /// An account or an owner gets another name.
    Rename(usize, usize),
    /// The last step is taken back.
    Undo,
    /// A list is asked for something else.
    Ask(usize, Choice),
    /// A letter more in the search of a list.
    Letter(usize),
    /// So many steps are made.
    Steps(usize),
    /// Every so many-th stands still, but for the first.
    Stop(usize),
    /// Nobody knows what has changed.
    ReadAll,
    /// A workspace of another firm is opened, or of the same.
    Open(bool),
    Close(usize),
}

/// A query in numbers.
type Choice = (usize, usize, usize, usize, bool);

fn choices() -> impl Strategy<Value = Choice> {
    (0..40_usize, 0..40_usize, 0..40_usize, 0..SORTS.len(), any::<bool>())
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        12 => steps().prop_map(|steps| Event::Edit(steps[0])),
        2 => (0..40_usize, 0..40_usize).prop_map(|(which, name)| Event::Rename(which, name)),
        2 => Just(Event::Undo),
        4 => (0..4_usize, choices()).prop_map(|(list, choice)| Event::Ask(list, choice)),
        2 => (0..4_usize).prop_map(Event::Letter),
        6 => (0..4_usize).prop_map(Event::Steps),
        2 => (1..5_usize).prop_map(Event::Stop),
        1 => Just(Event::ReadAll),
        1 => any::<bool>().prop_map(Event::Open),
        1 => (0..4_usize).prop_map(Event::Close),
    ];
    prop::collection::vec(event, 1..40)
}

const SORTS: [SortBy; 12] = [
    SortBy::Name,
    SortBy::Stage,
    SortBy::Owner,
    SortBy::Amount,
    SortBy::Entered,
    SortBy::NextAction,
    SortBy::Status,
    SortBy::Source,
    SortBy::Heard,
    SortBy::Urgency,
    SortBy::StageSince,
    SortBy::Temperature,
];

fn query(workspace: &Workspace, (who, what, when, by, descending): Choice) -> ListQuery {
    let day = |days: usize| FIRST.saturating_add((days as i64 * 6).days());
    let stage = |number: usize| Stage::ALL.get(number % 12).copied();
    let population = Population {
        owner: workspace.owners.iter().nth(who % 9).map(|owner| owner.id),
        source: ["web", "fair", "nowhere"].get(who % 11).map(|&name| name.to_owned()),
        from_on: (when % 3 == 0).then(|| day(when / 2)),
        to_on: (when % 4 == 0).then(|| day(when)),
        cohort: if what % 2 == 0 { Cohort::Entry } else { Cohort::Flow },
    };
    let filter = Filter {
        population,
        status: [StatusKind::Open, StatusKind::Won, StatusKind::Lost].get(what % 8).copied(),
        stage: stage(what + who),
        reached: stage(what + when),
        in_stock: stage(who + when),
        quick: QuickFilter::ALL.get((who + what + when) % 9).copied(),
        ledger: None,
        lost_for: None,
        among: None,
    };
    let search = ["", "", " a", "A", "Ne", "zzz "][what % 6].to_owned();
    ListQuery { filter, search, by: SORTS[by], descending }
}

/// Lists over a workspace, as a page has them.
struct World {
    workspace: Workspace,
    undo: Vec<imbuto::domain::Change>,
    lists: Lists,
    open: BTreeMap<ListId, ListQuery>,
    stopped: BTreeSet<OpportunityId>,
    /// No step is left to be made.
    done: bool,
}

impl World {
    fn new(workspace: Workspace, queries: &[Choice]) -> Self {
        let mut lists = Lists::new(str::to_lowercase, TODAY);
        lists.read_all();
        let queries = queries.iter().map(|choice| query(&workspace, *choice));
        let open = queries.map(|query| (lists.open(query.clone()), query)).collect();
        let (undo, stopped) = Default::default();
        Self { workspace, undo, lists, open, stopped, done: false }
    }

    fn shown(&self, id: ListId) -> Option<Vec<OpportunityId>> {
        self.lists.get(id).map(|list| list.range(0..usize::MAX))
    }

    fn update(&mut self, touched: &BTreeSet<RecordId>) {
        let before: BTreeMap<_, _> = self.open.keys().map(|id| (*id, self.shown(*id))).collect();
        let changed = self.lists.update(&self.workspace, touched);
        for (id, before) in before {
            assert!(changed.contains(&id) || self.shown(id) == before, "changed unheard");
        }
        // A change of a few records leaves nothing to be done but where all depends on it.
        let of_all = [RecordId::Settings, RecordId::Playbook];
        self.done &= !of_all.iter().any(|id| touched.contains(id));
    }

    fn nth(&self, which: usize) -> Option<ListId> {
        self.open.keys().nth(which.checked_rem(self.open.len())?).copied()
    }

    fn happens(&mut self, event: &Event) {
        match event {
            Event::Edit(step) => {
                if let Some(command) = step.command(&self.workspace)
                    && let Ok(change) = apply(&mut self.workspace, &command, TODAY)
                {
                    self.update(&touched(&change));
                    self.undo.push(change);
                }
            }
            Event::Rename(which, name) => {
                let named = |name: usize| format!("{}ew {name}", ["n", "N", "x"][name % 3]);
                let account = self.workspace.accounts.iter().nth(*which);
                let owner = self.workspace.owners.iter().nth(*which % 4);
                let renamed = match (account, owner, name % 2) {
                    (Some(account), _, 0) => {
                        Record::Account(Account { name: named(*name), ..account.clone() })
                    }
                    (_, Some(owner), _) => {
                        Record::Owner(Owner { name: named(*name), ..owner.clone() })
                    }
                    _ => return,
                };
                let change = apply(&mut self.workspace, &Command::Put(vec![renamed]), TODAY);
                let change = change.expect("a name that may stand");
                self.update(&touched(&change));
                self.undo.push(change);
            }
            Event::Undo => {
                if let Some(change) = self.undo.pop() {
                    change.reversed().apply_to(&mut self.workspace);
                    self.update(&touched(&change));
                }
            }
            Event::Ask(which, choice) => {
                if let Some(id) = self.nth(*which) {
                    self.ask(id, query(&self.workspace, *choice));
                }
            }
            Event::Letter(which) => {
                if let Some(id) = self.nth(*which) {
                    let mut query = self.open[&id].clone();
                    query.search += "e";
                    self.ask(id, query);
                }
            }
            Event::Steps(count) => (0..*count).for_each(|_| self.step()),
            Event::Stop(every) => {
                let all = self.workspace.opportunities.iter().skip(1);
                self.stopped = all.step_by(*every).map(|one| one.id).collect();
                self.lists.set_stopped(self.stopped.clone());
                self.done = false;
            }
            Event::ReadAll => {
                self.lists.read_all();
                self.done = false;
            }
            Event::Open(other) => {
                if *other {
                    self.workspace.id = WorkspaceId::new(900 + self.undo.len() as u64, [1; 10]);
                    let half: Vec<_> =
                        self.workspace.opportunities.iter().step_by(2).map(|one| one.id).collect();
                    let gone = half.into_iter().map(RecordId::Opportunity).collect();
                    _ = apply(&mut self.workspace, &Command::Delete(gone), TODAY);
                    self.undo.clear();
                }
                self.lists.read_all();
                self.done = false;
            }
            Event::Close(which) => {
                if self.open.len() > 1
                    && let Some(id) = self.nth(*which)
                {
                    self.lists.close(id);
                    self.open.remove(&id);
                }
            }
        }
        if self.done {
            self.check();
        }
    }

    fn ask(&mut self, id: ListId, query: ListQuery) {
        self.lists.ask(id, query.clone());
        self.open.insert(id, query);
        self.done = false;
    }

    fn step(&mut self) {
        self.done = self.lists.step(&self.workspace) == ListStep::Done;
    }

    fn settle(&mut self) {
        for _ in 0..10_000 {
            self.step();
            if self.done {
                self.check();
                return;
            }
        }
        panic!("no end of steps");
    }

    fn check(&self) {
        let day = FIRST.saturating_add(100.days());
        for (id, query) in &self.open {
            let expected = expected(&self.workspace, &self.stopped, query);
            let list = self.lists.get(*id).expect("a list that is answered");
            assert_eq!(list.range(0..usize::MAX), expected, "{query:?}");
            assert_eq!(list.range(1..3), expected.get(1..3.min(expected.len())).unwrap_or(&[]));
            assert_eq!((list.len(), list.is_empty()), (expected.len(), expected.is_empty()));
            let places = expected.iter().map(|id| list.place(*id));
            assert!(places.eq((0..expected.len()).map(Some)), "{query:?}");
            assert_eq!(*list.sum(), sum(&self.workspace, &expected), "{query:?}");
            let next = |id: &OpportunityId| {
                self.workspace.opportunities.get(*id).and_then(|one| one.next_action.as_ref())
            };
            let before = |id: &&OpportunityId| next(id).is_some_and(|next| next.on < day);
            assert_eq!(list.next_before(day), expected.iter().filter(before).count());
            if query.by == SortBy::NextAction {
                assert_eq!(list.blanks(), expected.iter().filter(|id| next(id).is_none()).count());
            }
        }
        let sources = self.workspace.opportunities.iter().filter_map(|one| one.source.as_deref());
        let sources: BTreeSet<&str> = sources.collect();
        assert!(self.lists.sources().into_iter().eq(sources), "other sources");
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn lists_show_what_a_plain_filter_and_sort_finds(
        lines in any_lines(),
        queries in prop::collection::vec(choices(), 4),
        events in events(),
    ) {
        let mut world = World::new(workspace(&lines.join("\n")), &queries);
        world.happens(&Event::Steps(2));
        for event in &events {
            world.happens(event);
        }
        world.settle();
    }

    #[test]
    fn the_columns_of_a_board_add_up_to_the_stock(lines in any_lines(), edits in steps()) {
        let mut workspace = workspace(&lines.join("\n"));
        let mut lists = Lists::new(str::to_lowercase, TODAY);
        lists.read_all();
        let columns = Stage::ALL.map(|stage| {
            let filter = Filter { in_stock: Some(stage), ..Filter::default() };
            lists.open(ListQuery::of(filter, SortBy::NextAction))
        });
        for edit in edits {
            while lists.step(&workspace) != ListStep::Done {}
            let rows = columns.into_iter().zip(Stage::ALL).map(|(id, stage)| {
                lists.get(id).expect("a list that is answered").sum().row(stage)
            });
            let expected = oracle::stock(&workspace, &Population::default());
            prop_assert_eq!(rows.collect::<Vec<_>>(), expected.rows);
            let records = Columns::of(&workspace);
            let weights = weights(&records, Day::of(Some(TODAY)));
            let everything = Chosen::of(&Population::default(), &records);
            let weighted = weights.weighted(&records, everything, &Assumptions::default());
            for (id, expected) in columns.into_iter().zip(weighted) {
                let found = lists.get(id).expect("a list that is answered").expected(&weights, &Assumptions::default());
                match (found, expected) {
                    (Cell::Minor(found), Cell::Minor(expected)) => {
                        prop_assert!((found - expected).abs() <= 1e-9 * expected.abs());
                    }
                    // Of several reasons the first one met is told.
                    (Cell::NotMeasurable(_), Cell::NotMeasurable(_)) => {}
                    (found, expected) => prop_assert_eq!(found, expected),
                }
            }
            if let Some(command) = edit.command(&workspace)
                && let Ok(change) = apply(&mut workspace, &command, TODAY)
            {
                lists.update(&workspace, &touched(&change));
            }
        }
    }
}

/// As many rows as need several steps to be read, sorted and merged.
fn many(count: u64) -> Workspace {
    let mut workspace = crate::fixture::empty();
    let records = (1..=count).map(|number| {
        let id = OpportunityId::new(number, [0; 10]);
        let mut one = Opportunity::new(id, format!("deal {}", number * 7919 % 1009));
        let days = (number * 31 % 300) as i64;
        one.enter(Stage::ALL[number as usize % 5], Some(FIRST.saturating_add(days.days())));
        Record::from(one)
    });
    let put = Command::Put(records.collect());
    apply(&mut workspace, &put, TODAY).expect("opportunities that may stand");
    workspace
}

#[test]
fn many_rows_are_sorted_in_steps_and_stay_sorted() {
    for count in [511, 512, 513, 1025, 3000] {
        let queries: Vec<Choice> = (0..SORTS.len()).map(|by| (39, 9, 7, by, by % 2 == 0)).collect();
        let mut world = World::new(many(count), &queries);
        world.settle();
        world.happens(&Event::Ask(0, (39, 9, 7, 2, true)));
        world.settle();
        // More than are taken over one by one, and then all of them back again.
        let first = world.workspace.opportunities.iter().take(100).map(|one| one.id);
        let gone: Vec<_> = first.map(RecordId::Opportunity).collect();
        let change = apply(&mut world.workspace, &Command::Delete(gone), TODAY);
        let change = change.expect("opportunities that may go");
        world.lists.update(&world.workspace, &touched(&change));
        world.settle();
        change.reversed().apply_to(&mut world.workspace);
        world.lists.update(&world.workspace, &touched(&change));
        world.settle();
    }
}

#[test]
fn a_list_shows_what_it_did_until_the_next_is_found() {
    let mut world = World::new(many(600), &[(39, 9, 7, 4, true)]);
    let id = world.nth(0).expect("a list");
    assert_eq!(world.shown(id), None);
    world.settle();
    let before = world.shown(id);
    world.happens(&Event::Ask(0, (39, 9, 7, 0, false)));
    assert_eq!(world.lists.step(&world.workspace), ListStep::More);
    assert_eq!(world.shown(id).map(|shown| shown.len()), before.map(|shown| shown.len()));
    world.settle();
    let day: Date = FIRST;
    assert_eq!(world.lists.get(id).map(|list| list.next_before(day)), Some(0));
}
