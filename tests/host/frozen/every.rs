//! A workspace in which every field is filled, every code is used and every record carries fields
//! that this version has no name for.

use std::collections::BTreeMap;

use imbuto::domain::*;
use jiff::Timestamp;
use jiff::civil::{Date, date, time};
use serde_json::json;

/// Random bytes of every id, so that kinds of records are told apart by their number.
const SOME: [u8; 10] = [7; 10];

/// Characters that a text must be written with care for, and some that need none.
const HARD: &str = "\"quoted\" back\\slash /\u{8}\u{c}\n\r\t\u{1}\u{1f}\u{7f} é € 𝄞 \u{2028}";

fn unknown() -> Unknown {
    let fields = json!({
        "zone": "Europe/Rome",
        "mood": { "b": [1, -2, 2.5, 1e300, true, null, HARD], "a": {} },
        "big": u64::MAX,
    });
    let fields = fields.as_object().into_iter().flatten();
    let kept = fields.filter_map(|(name, value)| {
        Some((name.clone(), imbuto::domain::json::read(value.to_string()).ok()?))
    });
    Unknown(kept.collect())
}

/// The workspace.
pub fn workspace() -> Workspace {
    let mut workspace = Workspace::empty(
        WorkspaceId::new(1, SOME),
        LineageId::new(2, SOME),
        WorkspaceKind::Demo { seed: u64::MAX, opened_on: date(2026, 11, 24) },
        settings(),
        playbook(),
    );
    workspace.unknown = unknown();
    let patches = records().into_iter().filter_map(|record| Patch::between(None, Some(record)));
    Change { patches: patches.collect() }.apply_to(&mut workspace);
    workspace
}

fn settings() -> Settings {
    Settings {
        name: HARD.to_owned(),
        currency: Some(Currency::USD),
        stage_labels: Stage::ALL.map(|stage| (stage, format!("our {stage:?}"))).into(),
        rot_days: BTreeMap::from([(Stage::Order, u32::MAX), (Stage::Suspect, 0)]),
        collision_window_days: 9,
        fulfilment_days: 0,
        first_weekday: Weekday::Sunday,
        reference: Some(ReferenceFunnelId::new(5, SOME)),
        lost_reasons: vec![
            LostReason { text: "price".into(), stage: None },
            LostReason { text: HARD.into(), stage: Some(Stage::Negotiation) },
        ],
        column_limits: BTreeMap::from([(Stage::Approach, 9)]),
        win_percents: BTreeMap::from([(Stage::Suspect, 0), (Stage::Conclusion, 100)]),
        saved_views: vec![SavedView { name: HARD.into(), query: "stage=N".into() }],
        scenarios: vec![SavedView { name: HARD.into(), query: "wins=5&rates=R4-620".into() }],
        unknown: unknown(),
    }
}

fn playbook() -> Playbook {
    let item = |(number, stage): (u64, Stage)| PlaybookItem {
        hint: (number > 3).then(|| HARD.to_owned()),
        activity: (number == 5).then_some(ActivityKind::Proposal),
        ..PlaybookItem::new(PlaybookItemId::new(number, SOME), stage, format!("do {number}"))
    };
    Playbook { items: (1..).zip(Stage::ALL).map(item).collect(), unknown: unknown() }
}

fn records() -> Vec<Record> {
    let mut records = vec![
        Owner {
            id: OwnerId::new(1, SOME),
            name: "Ada".into(),
            function: OwnerFunction::Marketing,
            active: false,
            other_names: vec!["A.".into(), HARD.into()],
            unknown: unknown(),
        }
        .into(),
        Owner::sales(OwnerId::new(2, SOME), "Bo").into(),
        Account::named(AccountId::new(1, SOME), "bare").into(),
        Account {
            id: AccountId::new(2, SOME),
            name: "full".into(),
            sector: Some("steel".into()),
            size_band: Some("10–49".into()),
            area: Some(String::new()),
            website: Some("example.org".into()),
            tags: vec!["a".into(), String::new()],
            reference: true,
            phone: Some("+39 0".into()),
            address: Some(HARD.into()),
            other_names: vec!["once".into()],
            unknown: unknown(),
        }
        .into(),
        Tally::quick(TallyId::new(1, SOME), None).into(),
        Tally {
            id: TallyId::new(2, SOME),
            period: Some(period()),
            owner: Some(OwnerId::new(1, SOME)),
            channel: Some("fair".into()),
            milestones: (0..).zip(Milestone::ALL).map(|(count, it)| (it, count * 1000)).collect(),
            actions: BTreeMap::from([("views".into(), u64::MAX), (HARD.into(), 0)]),
            unknown: unknown(),
        }
        .into(),
        ReferenceFunnel {
            id: ReferenceFunnelId::new(5, SOME),
            name: "rule".into(),
            levels: vec![
                ReferenceLevel { name: "first".into(), stage: Stage::Suspect, count: 1000 },
                ReferenceLevel { name: "last".into(), stage: Stage::Order, count: 30 },
            ],
            unknown: unknown(),
        }
        .into(),
        goal(1, None, None).into(),
        goal(2, Some(7), Some(date(9999, 12, 31))).into(),
    ];
    records.extend(people());
    records.extend([bare_opportunity(), full_opportunity()].map(Record::from));
    records.extend(activities());
    records.extend(notes());
    records.extend(merges());
    records
}

/// One of each kind that can be merged, the first with all its fields.
fn merges() -> Vec<Record> {
    let owner = |number| MergedRecord::Owner(Owner::sales(OwnerId::new(number, SOME), "Bo"));
    let account =
        |number| MergedRecord::Account(Account::named(AccountId::new(number, SOME), HARD));
    let contact =
        |number| MergedRecord::Contact(Contact::named(ContactId::new(number, SOME), None, "Eva"));
    let merge = |number, [kept, gone]: [MergedRecord; 2]| Merge {
        id: MergeId::new(number, SOME),
        on: date(2026, 11, 30),
        read: kept.clone(),
        kept,
        gone,
        moved: Vec::new(),
        between: Vec::new(),
        people: Vec::new(),
        unknown: Unknown::default(),
    };
    let between = Relation {
        id: RelationId::new(90, SOME),
        from: Party::Account(AccountId::new(1, SOME)),
        to: Party::Account(AccountId::new(91, SOME)),
        kind: RelationKind::SameGroup,
        since_on: None,
        note: None,
        unknown: Unknown::default(),
    };
    let full = Merge {
        moved: vec![
            RecordId::Opportunity(OpportunityId::new(1, SOME)),
            RecordId::Playbook,
            RecordId::Merge(MergeId::new(2, SOME)),
        ],
        between: vec![between],
        people: vec![MergeId::new(3, SOME), MergeId::new(92, SOME)],
        unknown: unknown(),
        ..merge(1, [account(1), account(91)])
    };
    vec![
        full.into(),
        merge(2, [owner(1), owner(91)]).into(),
        merge(3, [contact(1), contact(91)]).into(),
    ]
}

fn period() -> Period {
    Period { from_on: date(-9999, 1, 1), to_on: date(0, 2, 29) }
}

fn goal(number: u64, customers_count: Option<u64>, set_on: Option<Date>) -> Goal {
    Goal {
        id: GoalId::new(number, SOME),
        owner: customers_count.map(|_| OwnerId::new(2, SOME)),
        period: Period { from_on: date(2026, 1, 1), to_on: date(2026, 12, 31) },
        customers_count,
        amount: customers_count.map(|_| Money { minor: i64::MAX, currency: Currency::EUR }),
        set_on,
        unknown: Unknown::default(),
    }
}

/// A contact in each role and one in none, and a relation of each kind.
fn people() -> Vec<Record> {
    use DecisionRole::{Buyer, Champion, Decider, Gatekeeper, Influencer, User};
    let roles = [Decider, Influencer, User, Buyer, Gatekeeper, Champion].map(Some);
    let contact = |(number, role): (u64, Option<DecisionRole>)| {
        Record::from(Contact {
            id: ContactId::new(number, SOME),
            account: role.map(|_| AccountId::new(2, SOME)),
            name: format!("contact {number}"),
            department: role.map(|role| format!("{role:?}s")),
            role,
            email: role.map(|_| "a@example.org".into()),
            phone: role.map(|_| "+39 0".into()),
            mobile: role.map(|_| "+39 3".into()),
            other_names: role.map(|_| HARD.to_owned()).into_iter().collect(),
            unknown: unknown(),
        })
    };
    use RelationKind::{DistinctFrom, Knows, PartnerOf, ReferredBy, ReportsTo, SameGroup};
    let kinds = [ReferredBy, Knows, ReportsTo, PartnerOf, SameGroup, DistinctFrom];
    let relation = |(number, kind): (u64, RelationKind)| {
        Record::from(Relation {
            id: RelationId::new(number, SOME),
            from: Party::Contact(ContactId::new(1, SOME)),
            to: Party::Account(AccountId::new(1, SOME)),
            kind,
            since_on: (number % 2 == 0).then_some(date(2020, 2, 29)),
            note: (number > 2).then(|| HARD.to_owned()),
            unknown: if number == 3 { unknown() } else { Unknown::default() },
        })
    };
    let contacts = (1..).zip(roles.into_iter().chain([None])).map(contact);
    contacts.chain((1..).zip(kinds).map(relation)).collect()
}

fn bare_opportunity() -> Opportunity {
    let mut one = Opportunity::new(OpportunityId::new(1, SOME), "bare");
    one.assign(None, None);
    one.set_status(Status::Lost { reason: None }, None);
    one.referred_by = Some(Party::Account(AccountId::new(1, SOME)));
    one.temperature = Some(Temperature::Ready);
    one
}

fn full_opportunity() -> Opportunity {
    let on = |month| Some(date(2026, month, 28));
    let mut one = Opportunity {
        account: Some(AccountId::new(2, SOME)),
        contacts: vec![ContactId::new(2, SOME), ContactId::new(1, SOME)],
        created_on: on(1),
        source: Some("web".into()),
        amount: Some(Money { minor: -125_050, currency: Currency::EUR }),
        cost: Some(Money { minor: i64::MIN, currency: Currency::USD }),
        expected_close_on: on(2),
        temperature: Some(Temperature::LongTerm),
        decision_on: on(3),
        ticks: vec![
            Tick { item: PlaybookItemId::new(1, SOME), done_on: on(4) },
            Tick { item: PlaybookItemId::new(2, SOME), done_on: None },
        ],
        next_action: Some(NextAction {
            what: "call".into(),
            on: date(2026, 5, 1),
            at: Some(time(9, 5, 0, 0)),
            kind: Some(ActivityKind::VideoCall),
            contact: Some(ContactId::new(1, SOME)),
            owner: Some(OwnerId::new(1, SOME)),
        }),
        due_steps: vec![DueStep { item: PlaybookItemId::new(6, SOME), due_on: date(2026, 12, 9) }],
        reorder_of: Some(OpportunityId::new(1, SOME)),
        tags: vec!["big".into()],
        referred_by: Some(Party::Contact(ContactId::new(3, SOME))),
        handed_over_on: on(6),
        amount_known_on: on(7),
        external: Some(External { system: "crm".into(), id: "42".into() }),
        unknown: unknown(),
        ..Opportunity::new(OpportunityId::new(2, SOME), HARD)
    };
    for (month, stage) in (1..).zip(Stage::ALL) {
        one.enter(stage, if month == 3 { None } else { on(month) });
    }
    one.set_status(Status::Lost { reason: Some("price".into()) }, on(7));
    one.set_status(Status::Open, None);
    one.set_status(Status::Won, None);
    one.assign(Some(OwnerId::new(1, SOME)), on(8));
    one.assign(None, on(9));
    one
}

/// An activity of each kind; every other one with all its fields.
fn activities() -> Vec<Record> {
    use ActivityKind::*;
    use ActivityOutcome::{Advance, Continuation, NoReply, NoSale, NoShow};
    let kinds = [
        Call,
        Email,
        Meeting,
        VideoCall,
        Fair,
        Event,
        Social,
        SiteVisit,
        Request,
        NewsletterSignUp,
        Download,
        Appointment,
        Proposal,
        OrderStep,
    ];
    let outcomes = [ActivityOutcome::Order, Advance, Continuation, NoSale, NoReply, NoShow];
    let instants = [
        "1970-01-01T00:00:00Z",
        "2026-11-24T09:30:15.123456789Z",
        "2026-11-24T09:30:15.5Z",
        "1969-12-31T23:59:59.999Z",
        "0000-02-29T12:00:00Z",
        "-009999-01-02T00:00:01Z",
    ];
    let instants = instants.map(|text| text.parse::<Timestamp>().ok());
    let times = [time(0, 0, 0, 0), time(23, 59, 59, 999_999_999), time(9, 30, 15, 120_000_000)];
    let activity = |(number, kind): (usize, ActivityKind)| {
        let full = number % 2 == 0;
        let cycle = number / 2;
        let on = date(2026, 11, 24);
        Record::from(Activity {
            id: ActivityId::new(number as u64, SOME),
            kind,
            side: if full { Side::Sales } else { Side::Marketing },
            owner: full.then(|| OwnerId::new(1, SOME)),
            recorded_at: if full { instants[cycle % 6] } else { None },
            set_on: full.then_some(on),
            on,
            at: full.then(|| times[cycle % 3]),
            opportunity: full.then(|| OpportunityId::new(2, SOME)),
            account: full.then(|| AccountId::new(2, SOME)),
            contact: full.then(|| ContactId::new(2, SOME)),
            state: if full { ActivityState::Done } else { ActivityState::Planned },
            outcome: full.then(|| outcomes[cycle % 6]),
            note: if full { HARD.to_owned() } else { String::new() },
            external: full.then(|| External { system: "crm".into(), id: number.to_string() }),
            unknown: if full { unknown() } else { Unknown::default() },
        })
    };
    (0..).zip(kinds).map(activity).collect()
}

/// A note with all its fields, and one with none but those that it must have.
fn notes() -> Vec<Record> {
    let bare = Note {
        id: NoteId::new(1, SOME),
        on: date(2026, 11, 24),
        recorded_at: None,
        owner: None,
        opportunity: None,
        account: None,
        contact: None,
        text: "bare".into(),
        unknown: Unknown::default(),
    };
    let full = Note {
        id: NoteId::new(2, SOME),
        recorded_at: "2026-11-24T09:30:15Z".parse().ok(),
        owner: Some(OwnerId::new(1, SOME)),
        opportunity: Some(OpportunityId::new(2, SOME)),
        account: Some(AccountId::new(2, SOME)),
        contact: Some(ContactId::new(2, SOME)),
        text: format!("{HARD}\nsecond line"),
        unknown: unknown(),
        ..bare.clone()
    };
    vec![bare.into(), full.into()]
}
