//! What people do by chance.

use imbuto::domain::{
    Account, AccountId, Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState,
    Command, Contact, ContactId, DoublePerson, MergeId, MergedRecord, Opportunity, OpportunityId,
    Owner, OwnerId, Record, RecordId, Settings, Side, Stage, Workspace, united,
};
use imbuto::stats::Random;
use imbuto::storage::UndoStep;
use jiff::ToSpan;
use jiff::civil::Date;

/// What people do, drawn from a seed.
#[derive(Debug)]
pub struct Chance(Random);

impl Chance {
    pub fn seeded(seed: u64) -> Self {
        Self(Random::seeded(seed))
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0.index(limit)
    }

    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// A part of the last step one time in so many, else a step of its own.
    pub fn undo_step(&mut self, times: usize) -> UndoStep {
        if self.one_in(times) { UndoStep::Amend } else { UndoStep::New }
    }

    /// A command over a handful of ids, so that commands meet: some fit, some must be refused; now
    /// and then one over many.
    pub fn command(&mut self, workspace: &Workspace, today: Date) -> Command {
        if self.one_in(24) {
            return self.many(workspace);
        }
        if self.one_in(8) {
            let count = self.below(4);
            return Command::Together((0..count).map(|_| self.leaf(workspace, today)).collect());
        }
        self.leaf(workspace, today)
    }

    fn leaf(&mut self, workspace: &Workspace, today: Date) -> Command {
        let opportunity = OpportunityId::new(self.small(), [0; 10]);
        let owner = OwnerId::new(self.small(), [0; 10]);
        let account = AccountId::new(self.small(), [0; 10]);
        let contact = ContactId::new(self.small(), [0; 10]);
        let yes = self.one_in(2);
        let on = today.saturating_sub((self.below(40) as i64).days());
        match self.below(19) {
            0..3 => {
                let stage = Stage::ALL[self.below(Stage::ALL.len())];
                Command::MoveTo { opportunity, stage, on }
            }
            3 => Command::Lose { opportunity, reason: yes.then(|| "price".into()), on },
            4 => Command::Reopen { opportunity, on },
            5 => Command::Assign { opportunity, owner: yes.then_some(owner), on },
            6 => Command::Put(vec![Owner::sales(owner, format!("Ada {}", self.below(3))).into()]),
            7 => Command::Put(vec![Account::named(account, format!("a {}", self.below(3))).into()]),
            8..11 => {
                let known = workspace.opportunities.get(opportunity).cloned();
                let mut put = known.unwrap_or_else(|| Opportunity::new(opportunity, "a sale"));
                match self.below(4) {
                    0 => put.account = yes.then_some(account),
                    1 => put.contacts = yes.then_some(contact).into_iter().collect(),
                    2 => put.tags = (0..self.below(3)).map(|tag| format!("tag {tag}")).collect(),
                    _ => put.title = format!("title {}", self.below(9)),
                }
                Command::Put(vec![put.into()])
            }
            11 => Command::Put(vec![self.activity(opportunity, yes, on)]),
            12 => Command::Put(vec![self.contact(contact, yes.then_some(account))]),
            13 => {
                let source = yes.then(|| format!("source {}", self.below(3)));
                let settings = Settings {
                    name: source.unwrap_or("firm".into()),
                    ..workspace.settings.clone()
                };
                Command::Put(vec![settings.into()])
            }
            14 => Command::Delete(vec![RecordId::Opportunity(opportunity)]),
            15 => Command::Delete(vec![RecordId::Contact(contact)]),
            16 => self.merge(workspace, yes, on),
            17 => Command::Separate(
                workspace.merges.iter().next().map_or(MergeId::new(0, [0; 10]), |one| one.id),
            ),
            _ => Command::Delete(vec![match yes {
                true => RecordId::Owner(owner),
                false => RecordId::Account(account),
            }]),
        }
    }

    /// Two of a handful of records become one; now and then one of them is not there.
    fn merge(&mut self, workspace: &Workspace, people: bool, on: Date) -> Command {
        let (stays, gone) = (self.small(), self.small());
        let of = |number: u64| match people {
            true => RecordId::Contact(ContactId::new(number, [0; 10])),
            false => RecordId::Account(AccountId::new(number, [0; 10])),
        };
        let there = |number| MergedRecord::of(workspace, of(number));
        let read = match (there(stays), there(gone)) {
            (Some(stays), Some(gone)) => united(&stays, &gone),
            (one, other) => one.or(other).unwrap_or(MergedRecord::Account(Account::named(
                AccountId::new(stays, [0; 10]),
                "nobody",
            ))),
        };
        let id = MergeId::new(6000 + self.small(), [self.below(255) as u8; 10]);
        let double = DoublePerson {
            merge: MergeId::new(7000 + self.small(), [self.below(255) as u8; 10]),
            stays: ContactId::new(self.small(), [0; 10]),
            gone: ContactId::new(self.small(), [0; 10]),
        };
        let along = !people && self.below(2) == 0;
        let people = along.then_some(double).into_iter().collect();
        Command::Merge { id, read: Box::new(read), gone: of(gone), people, on }
    }

    fn small(&mut self) -> u64 {
        1 + self.below(4) as u64
    }

    fn contact(&mut self, id: ContactId, account: Option<AccountId>) -> Record {
        Contact::named(id, account, format!("Ugo {}", self.below(3))).into()
    }

    fn activity(&mut self, opportunity: OpportunityId, kept: bool, on: Date) -> Record {
        Activity {
            id: ActivityId::new(self.small(), [0; 10]),
            kind: ActivityKind::Appointment,
            side: Side::Sales,
            owner: None,
            recorded_at: None,
            set_on: None,
            on,
            at: None,
            opportunity: Some(opportunity),
            account: None,
            contact: None,
            state: if kept { ActivityState::Done } else { ActivityState::Planned },
            outcome: kept.then_some(ActivityOutcome::Advance),
            note: String::new(),
            external: None,
            unknown: Default::default(),
        }
        .into()
    }

    /// More than one entry of the log repeats: rows of an import, or all of them deleted.
    fn many(&mut self, workspace: &Workspace) -> Command {
        let imported = |one: &&Opportunity| one.title.starts_with("row");
        let rows: Vec<RecordId> = (workspace.opportunities.iter().filter(imported))
            .map(|one| RecordId::Opportunity(one.id))
            .collect();
        if !rows.is_empty() {
            return Command::Delete(rows);
        }
        let account = workspace.accounts.iter().next().map(|account| account.id);
        let row = |number: u64| {
            let id = OpportunityId::new(5000 + number, [0; 10]);
            let title = format!("row {:x}", self.0.next_u64());
            Opportunity { account, ..Opportunity::new(id, title) }.into()
        };
        Command::Put((0..40).map(row).collect())
    }
}
