//! Steps that somebody takes, of every kind there is.

use std::collections::BTreeSet;

use imbuto::domain::{
    ActivityId, ActivityKind, ActivityState, Change, Command, Currency, Money, NextAction,
    Opportunity, OpportunityId, Owner, OwnerId, Playbook, PlaybookItem, PlaybookItemId, Record,
    RecordId, Settings, Stage, Temperature, Tick, Workspace,
};
use jiff::ToSpan;
use proptest::prelude::*;

use crate::metrics::random::FIRST;

/// A step somebody takes, as numbers: which of what there is, and when.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    what: u8,
    which: usize,
    other: usize,
    pub days: i64,
}

/// Up to 24 of them.
pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..20_u8, 0..40_usize, 0..40_usize, 0..240_i64)
        .prop_map(|(what, which, other, days)| Step { what, which, other, days });
    prop::collection::vec(step, 1..25)
}

fn item(number: usize) -> PlaybookItemId {
    PlaybookItemId::new(number as u64 + 1, [0; 10])
}

/// One of the opportunities, by its place.
fn one(workspace: &Workspace, which: usize) -> Option<&Opportunity> {
    let count = workspace.opportunities.len();
    workspace.opportunities.iter().nth(which.checked_rem(count)?)
}

impl Step {
    /// What it comes to in `workspace`; `None` where there is nothing to do it to.
    pub fn command(self, workspace: &Workspace) -> Option<Command> {
        let Self { what, which, other, days } = self;
        let on = FIRST.saturating_add(days.days());
        let opportunity = one(workspace, which).map(|one| one.id);
        let owner = workspace.owners.iter().nth(other % 4).map(|owner| owner.id);
        let changed = |change: &dyn Fn(&mut Opportunity)| {
            let mut changed = one(workspace, which)?.clone();
            change(&mut changed);
            Some(Command::Put(vec![changed.into()]))
        };
        let activity = || {
            let count = workspace.activities.len();
            workspace.activities.iter().nth(other.checked_rem(count)?)
        };
        let put = |record: Record| Some(Command::Put(vec![record]));
        match what {
            0..=2 => {
                let stage = Stage::ALL[other % 6];
                Some(Command::MoveTo { opportunity: opportunity?, stage, on })
            }
            3 => Some(Command::Lose { opportunity: opportunity?, reason: None, on }),
            4 => Some(Command::Reopen { opportunity: opportunity?, on }),
            5 => Some(Command::Assign { opportunity: opportunity?, owner, on }),
            6 => Some(Command::Delete(vec![RecordId::Opportunity(opportunity?)])),
            7 => Some(Command::Delete(vec![RecordId::Activity(activity()?.id)])),
            8 => Some(Command::Delete(vec![RecordId::Owner(owner?)])),
            9 => put(Owner::sales(OwnerId::new(50 + other as u64, [0; 10]), "new").into()),
            10 => {
                let id = OpportunityId::new(900 + other as u64 % 5, [0; 10]);
                let mut new = Opportunity::new(id, "new");
                new.enter(Stage::Suspect, (other % 3 > 0).then_some(on));
                new.assign(owner, None);
                put(new.into())
            }
            // Another activity, of this opportunity.
            11 => {
                let mut activity = activity()?.clone();
                activity.id = ActivityId::new(900 + which as u64 % 5, [0; 10]);
                activity.opportunity = opportunity;
                activity.owner = owner;
                put(activity.into())
            }
            // An activity about another opportunity, or about none.
            12 => {
                let mut activity = activity()?.clone();
                activity.opportunity = opportunity.filter(|_| days % 3 > 0);
                put(activity.into())
            }
            13 => {
                let mut activity = activity()?.clone();
                activity.on = on;
                activity.state = ActivityState::Done;
                if which % 3 == 0 {
                    activity.kind = ActivityKind::OrderStep;
                }
                activity.owner = owner;
                put(activity.into())
            }
            14 => changed(&|one| {
                let currency = [Currency::EUR, Currency::USD][other % 2];
                one.amount = (other % 3 > 0).then_some(Money { minor: days, currency });
                one.source = (other % 4 > 0).then(|| format!("source {}", other % 4));
            }),
            15 => changed(&|one| {
                one.created_on = (other % 3 > 0).then_some(on);
                one.handed_over_on = (other % 4 > 0).then_some(on);
                one.expected_close_on = (other % 5 > 0).then_some(on);
                let next = NextAction::new("call", on);
                one.next_action = (other % 2 > 0).then_some(next);
                let warm = [Temperature::Ready, Temperature::Undecided, Temperature::LongTerm];
                one.temperature = warm.get(other % 4).copied();
            }),
            16 => changed(&|one| {
                one.ticks = (0..other % 4)
                    .map(|number| Tick { item: item(number), done_on: Some(on) })
                    .collect();
            }),
            17 => {
                let items = (0..other % 4).map(|number| {
                    PlaybookItem::new(
                        item(number),
                        [Stage::Order, Stage::Prospect][number % 2],
                        "step",
                    )
                });
                put(Record::Playbook(Playbook { items: items.collect(), ..Playbook::default() }))
            }
            18 => {
                let currency = [None, Some(Currency::EUR), Some(Currency::USD)][other % 3];
                put(Record::Settings(Settings { currency, ..workspace.settings.clone() }))
            }
            // Everything at once.
            _ => {
                let id = opportunity?;
                Some(Command::Together(vec![
                    Command::MoveTo { opportunity: id, stage: Stage::ALL[other % 5], on },
                    Command::Assign { opportunity: id, owner, on },
                    Command::Lose { opportunity: id, reason: None, on },
                ]))
            }
        }
    }
}

/// The records that a change touched.
pub fn touched(change: &Change) -> BTreeSet<RecordId> {
    change.patches.iter().map(|patch| patch.id).collect()
}
