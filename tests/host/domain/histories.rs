//! Sequences of commands: what is reversed is as it was, what is refused is untouched.
#![expect(clippy::expect_used, reason = "a test stops where its own set-up fails")]

use imbuto::domain::{
    Account, AccountId, Activity, ActivityOutcome, ActivityState, Command, Entry, EntryKind,
    History, Opportunity, OpportunityId, Owner, OwnerId, Record, RecordId, Reversal, Stage, Stamp,
    Tab, Workspace, apply, json,
};
use jiff::ToSpan;
use proptest::prelude::*;

use crate::fixture::{TODAY, cases, empty, workspace};

/// A command over a handful of ids, so that commands meet: some fit, some must be refused.
fn command() -> impl Strategy<Value = Command> {
    let id = 1..5_u64;
    let stage = prop::sample::select(Stage::ALL.to_vec());
    let on = (-40..3_i64).prop_map(|days| TODAY.saturating_add(days.days()));
    let leaf = (0..12, id.clone(), id.clone(), stage, on, any::<bool>()).prop_map(
        |(what, one, other, stage, on, yes)| {
            let opportunity = OpportunityId::new(one, [0; 10]);
            let owner = OwnerId::new(other, [0; 10]);
            let account = AccountId::new(other, [0; 10]);
            match what {
                0..3 => Command::MoveTo { opportunity, stage, on },
                3 => Command::Lose { opportunity, reason: yes.then(|| "price".into()), on },
                4 => Command::Reopen { opportunity, on },
                5 => Command::Assign { opportunity, owner: yes.then_some(owner), on },
                6 => Command::Put(vec![Owner::sales(owner, "Ada").into()]),
                7 => Command::Put(vec![Account::named(account, "acme").into()]),
                8 => {
                    let mut put = Opportunity::new(opportunity, "a sale");
                    put.account = yes.then_some(account);
                    Command::Put(vec![put.into()])
                }
                9 => Command::Put(vec![activity(one, other, yes, on)]),
                10 => Command::Delete(vec![RecordId::Opportunity(opportunity)]),
                _ => Command::Delete(vec![match yes {
                    true => RecordId::Owner(owner),
                    false => RecordId::Account(account),
                }]),
            }
        },
    );
    let several = prop::collection::vec(leaf.clone(), 0..4).prop_map(Command::Together);
    prop_oneof![6 => leaf, 1 => several]
}

fn activity(number: u64, of: u64, kept: bool, on: jiff::civil::Date) -> Record {
    let workspace = workspace("a S@01-03 appt@01-20");
    let appointment = workspace.activities.iter().next().expect("an appointment").clone();
    Activity {
        id: imbuto::domain::ActivityId::new(number, [0; 10]),
        opportunity: Some(OpportunityId::new(of, [0; 10])),
        account: None,
        owner: None,
        on,
        state: if kept { ActivityState::Done } else { ActivityState::Planned },
        outcome: kept.then_some(ActivityOutcome::Advance),
        ..appointment
    }
    .into()
}

fn seeded() -> Workspace {
    workspace("a S@01-03 owner=Ada call@01-04:none\nb S@01-05 P@01-06 lost@02-01 owner=Bo")
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_change_reversed_leads_back_and_a_refusal_touches_nothing(
        commands in prop::collection::vec(command(), 1..30),
    ) {
        let mut workspace = seeded();
        for command in &commands {
            let before = workspace.clone();
            match apply(&mut workspace, command, TODAY) {
                Err(_) => prop_assert_eq!(&workspace, &before),
                Ok(change) => {
                    let mut back = workspace.clone();
                    change.reversed().apply_to(&mut back);
                    prop_assert_eq!(&back, &before);
                    change.apply_to(&mut back);
                    prop_assert_eq!(&back, &workspace);
                    prop_assert_eq!(change.reversed().reversed(), change);
                }
            }
        }
    }

    #[test]
    fn every_record_that_stands_may_stand(commands in prop::collection::vec(command(), 1..30)) {
        let mut workspace = seeded();
        for command in &commands {
            if apply(&mut workspace, command, TODAY).is_ok() {
                for record in workspace.records() {
                    prop_assert_eq!(record.check(&workspace, TODAY), Ok(()));
                }
            }
        }
    }

    #[test]
    fn undoing_all_and_redoing_all_leads_back_and_forth(
        commands in prop::collection::vec(command(), 1..40),
    ) {
        let mut page = Page::of(seeded());
        let start = page.workspace.clone();
        for command in &commands {
            page.carries_out(command);
        }
        let end = page.workspace.clone();
        while page.undo() {}
        prop_assert_eq!(&page.workspace, &start);
        while page.redo() {}
        prop_assert_eq!(&page.workspace, &end);
    }

    #[test]
    fn a_workspace_is_read_back_as_it_was_written(
        commands in prop::collection::vec(command(), 1..20),
    ) {
        let mut workspace = seeded();
        for command in &commands {
            let _ = apply(&mut workspace, command, TODAY);
        }
        prop_assert_eq!(json::read(json::write(&workspace)), Ok(workspace));
    }
}

/// One page that does, undoes and redoes.
struct Page {
    workspace: Workspace,
    history: History,
}

impl Page {
    fn of(workspace: Workspace) -> Self {
        Self { workspace, history: History::default() }
    }

    fn next(&self) -> Stamp {
        Stamp { seq: self.history.last_seq() + 1, tab: Tab(1) }
    }

    fn carries_out(&mut self, command: &Command) {
        if let Ok(change) = apply(&mut self.workspace, command, TODAY)
            && !change.patches.is_empty()
        {
            let (stamp, patches) = (self.next(), change.patches);
            self.history.push(Entry { stamp, kind: EntryKind::Edit, patches });
        }
    }

    /// One step that adds an account.
    fn step(&mut self, number: u64) {
        let account = Account::named(AccountId::new(number, [0; 10]), number.to_string());
        self.carries_out(&Command::Put(vec![account.into()]));
    }

    fn undo(&mut self) -> bool {
        self.reverse(self.history.undoable(|_| true))
    }

    fn redo(&mut self) -> bool {
        self.reverse(self.history.redoable(|_| true))
    }

    fn reverse(&mut self, step: Option<Stamp>) -> bool {
        let Some(step) = step else { return false };
        let Reversal { kind, patches, conflicts } = self.history.reversal(&self.workspace, step);
        assert_eq!(conflicts, 0);
        let entry = Entry { stamp: self.next(), kind, patches };
        self.history.insert(&mut self.workspace, entry);
        true
    }
}

#[test]
fn a_hundred_steps_are_remembered_and_older_ones_let_go() {
    let mut page = Page::of(empty());
    for number in 1..=103 {
        page.step(number);
    }
    let mut undone = 0;
    while page.undo() {
        undone += 1;
    }
    assert_eq!((undone, page.workspace.accounts.len()), (100, 3));
}

#[test]
fn a_new_step_forgets_what_had_been_taken_back() {
    let mut page = Page::of(empty());
    page.step(1);
    page.step(2);
    assert!(page.undo() && page.history.redoable(|_| true).is_some());
    page.step(3);
    assert!(!page.redo());
    assert_eq!(page.workspace.accounts.len(), 2);
}
