//! Workspaces as a few lines of text, one opportunity a line:
//!
//! ```text
//! acme 9000 S@01-03 P@01-10 lost@02-01 owner=Ada source=web reason=price
//! beta 500USD S@? A@2025-12-30 appt@01-20/01-10:advance proposal@02-01 won@02-20
//! ```
//!
//! Words are in the order of the history. Days are of 2026 unless a year is given, `?` is no date.
//!
//! - `S@ P@ A@ N@ C@ O@` enter a stage, `won@` is `O@`; `lost@` and `open@` set the status;
//! - `owner=` gives it to someone from now on, `owner=-` to nobody; a name makes the owner;
//! - `kind@day`, `kind@day/agreed` and `kind@day:outcome` are activities; without outcome they are
//!   planned, `:none` is done without outcome;
//! - a number is the amount in euros, or in the currency written behind it;
//! - `account=` names the company, which else has the opportunity's name; `next@` is a next action.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a fixture that cannot be read stops its test"
)]

use std::collections::BTreeMap;

use imbuto::domain::{
    Account, AccountId, Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState,
    Command, Currency, LineageId, Money, NextAction, Opportunity, OpportunityId, Owner, OwnerId,
    Playbook, Record, Settings, Side, Stage, Status, Workspace, WorkspaceId, WorkspaceKind, apply,
};
use jiff::civil::{Date, date};
use proptest::test_runner::{Config, RngSeed};

/// The day on which fixtures are read, unless another is given.
pub const TODAY: Date = date(2026, 12, 31);

/// The workspace that `text` describes, its currency the euro.
#[track_caller]
pub fn workspace(text: &str) -> Workspace {
    workspace_on(text, TODAY)
}

/// The workspace that `text` describes, put on the day `today`.
#[track_caller]
pub fn workspace_on(text: &str, today: Date) -> Workspace {
    let mut workspace = empty();
    let records = Reader::read(text);
    apply(&mut workspace, &Command::Put(records), today).expect("a fixture that may stand");
    workspace
}

/// A workspace without any record but its settings.
pub fn empty() -> Workspace {
    Workspace::empty(
        WorkspaceId::new(1, [0; 10]),
        LineageId::new(1, [0; 10]),
        WorkspaceKind::Own,
        Settings { currency: Some(Currency::EUR), ..Settings::named("fixture") },
        Playbook::default(),
    )
}

/// The opportunity of this title.
#[track_caller]
pub fn opportunity<'a>(workspace: &'a Workspace, title: &str) -> &'a Opportunity {
    let found = workspace.opportunities.iter().find(|one| one.title == title);
    found.unwrap_or_else(|| panic!("no opportunity {title}"))
}

/// The owner of this name.
#[track_caller]
pub fn owner(workspace: &Workspace, name: &str) -> OwnerId {
    let found = workspace.owners.iter().find(|one| one.name == name);
    found.unwrap_or_else(|| panic!("no owner {name}")).id
}

/// A day as fixtures write it; `None` for `?`.
#[track_caller]
pub fn day(text: &str) -> Option<Date> {
    match text {
        "?" => None,
        _ if text.len() == 5 => Some(format!("2026-{text}").parse().expect("mm-dd")),
        _ => Some(text.parse().expect("yyyy-mm-dd")),
    }
}

/// How property tests run: this many cases, the same ones every time, nothing written to disk.
pub fn cases(count: u32) -> Config {
    Config {
        cases: count,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(0x1ab0),
        ..Config::default()
    }
}

/// Records read so far.
#[derive(Default)]
struct Reader {
    owners: BTreeMap<String, OwnerId>,
    accounts: BTreeMap<String, AccountId>,
    parties: Vec<Record>,
    opportunities: Vec<Record>,
    activities: Vec<Record>,
}

impl Reader {
    fn read(text: &str) -> Vec<Record> {
        let mut reader = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            reader.line(line);
        }
        let Self { mut parties, opportunities, activities, .. } = reader;
        parties.extend(opportunities);
        parties.extend(activities);
        parties
    }

    fn line(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        let title = words.next().expect("a title");
        let number = self.opportunities.len() as u64 + 1;
        let mut one = Opportunity::new(OpportunityId::new(number, [0; 10]), title);
        let mut company = title;
        let mut reason = None;
        let mut activities = Vec::new();
        for word in words {
            if let Some((key, value)) = word.split_once('=') {
                match key {
                    "owner" => one.assign(self.owner(value), None),
                    "source" => one.source = Some(value.to_owned()),
                    "account" => company = value,
                    "reason" => reason = Some(value.to_owned()),
                    "created" => one.created_on = day(value),
                    _ => panic!("{word} in {line}"),
                }
            } else if let Some((what, when)) = word.split_once('@') {
                match (what, Stage::from_code(what)) {
                    (_, Some(stage)) => one.enter(stage, day(when)),
                    ("won", _) => one.enter(Stage::Order, day(when)),
                    ("lost", _) => one.set_status(Status::Lost { reason: None }, day(when)),
                    ("open", _) => one.set_status(Status::Open, day(when)),
                    ("next", _) => {
                        let on = day(when).expect("a day");
                        one.next_action = Some(NextAction::new("next", on));
                    }
                    _ => activities.push(activity(what, when)),
                }
            } else {
                one.amount = Some(amount(word));
            }
        }
        if let Some(Status::Lost { reason: last }) =
            one.statuses.last_mut().map(|entry| &mut entry.status)
        {
            *last = reason;
        }
        one.account = Some(self.account(company));
        for mut activity in activities {
            activity.id = ActivityId::new(self.activities.len() as u64 + 1, [0; 10]);
            activity.opportunity = Some(one.id);
            activity.account = one.account;
            activity.owner = one.owner();
            self.activities.push(activity.into());
        }
        self.opportunities.push(one.into());
    }

    fn owner(&mut self, name: &str) -> Option<OwnerId> {
        if name == "-" {
            return None;
        }
        let id = OwnerId::new(self.owners.len() as u64 + 1, [0; 10]);
        let known = self.owners.get(name).copied();
        Some(known.unwrap_or_else(|| {
            self.owners.insert(name.to_owned(), id);
            self.parties.push(Owner::sales(id, name).into());
            id
        }))
    }

    fn account(&mut self, name: &str) -> AccountId {
        let id = AccountId::new(self.accounts.len() as u64 + 1, [0; 10]);
        let known = self.accounts.get(name).copied();
        known.unwrap_or_else(|| {
            self.accounts.insert(name.to_owned(), id);
            self.parties.push(Account::named(id, name).into());
            id
        })
    }
}

fn amount(word: &str) -> Money {
    let digits = word.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(word.len());
    let currency = match &word[digits..] {
        "" => Currency::EUR,
        code => Currency::parse(code).expect("a currency"),
    };
    let major: i64 = word[..digits].parse().expect("an amount");
    Money { minor: major * currency.minor_per_major(), currency }
}

/// An activity without id, owner or opportunity yet.
pub fn activity(what: &str, when: &str) -> Activity {
    let (days, outcome) = match when.split_once(':') {
        Some((days, outcome)) => (days, Some(outcome)),
        None => (when, None),
    };
    let (on, set_on) = match days.split_once('/') {
        Some((on, set_on)) => (on, day(set_on)),
        None => (days, None),
    };
    let state = outcome.map_or(ActivityState::Planned, |_| ActivityState::Done);
    Activity {
        id: ActivityId::new(0, [0; 10]),
        kind: match what {
            "appt" => ActivityKind::Appointment,
            "meeting" => ActivityKind::Meeting,
            "video" => ActivityKind::VideoCall,
            "call" => ActivityKind::Call,
            "email" => ActivityKind::Email,
            "proposal" => ActivityKind::Proposal,
            _ => panic!("no activity {what}"),
        },
        side: Side::Sales,
        owner: None,
        recorded_at: None,
        set_on,
        on: day(on).expect("an activity has a day"),
        at: None,
        opportunity: None,
        account: None,
        contact: None,
        state,
        outcome: outcome.filter(|outcome| *outcome != "none").map(|outcome| match outcome {
            "order" => ActivityOutcome::Order,
            "advance" => ActivityOutcome::Advance,
            "continuation" => ActivityOutcome::Continuation,
            "nosale" => ActivityOutcome::NoSale,
            "noreply" => ActivityOutcome::NoReply,
            "noshow" => ActivityOutcome::NoShow,
            _ => panic!("no outcome {outcome}"),
        }),
        note: String::new(),
        external: None,
        unknown: Default::default(),
    }
}

#[test]
fn a_line_reads_as_its_example_says() {
    let workspace = workspace(
        "acme 9000 S@01-03 P@01-10 lost@02-01 owner=Ada source=web reason=price
         beta 500USD S@? P@2025-12-30 appt@01-20/01-10:advance won@02-20 owner=Ada owner=-",
    );
    let acme = opportunity(&workspace, "acme");
    assert_eq!(*acme.status(), Status::Lost { reason: Some("price".into()) });
    assert_eq!((acme.closed_on(), acme.owner()), (day("02-01"), Some(owner(&workspace, "Ada"))));
    assert_eq!(acme.amount, Some(Money { minor: 900_000, currency: Currency::EUR }));
    let beta = opportunity(&workspace, "beta");
    assert_eq!((beta.owner(), beta.stage(), beta.stages.len()), (None, Stage::Order, 3));
    assert_eq!(beta.reach(Stage::Suspect), Some(date(2025, 12, 30)));
    assert_eq!(beta.amount, Some(Money { minor: 50_000, currency: Currency::USD }));
    assert_eq!((workspace.owners.len(), workspace.accounts.len()), (1, 2));
    assert_eq!(workspace.activities.iter().map(|one| one.set_on).next(), Some(day("01-10")));
}
