//! The companies and people of the story, and who knows whom.

use std::collections::BTreeSet;

use crate::domain::{
    Account, AccountId, Contact, ContactId, DecisionRole, Party, Relation, RelationId,
    RelationKind, Stage,
};

use super::calendar::Calendar;
use super::case::{Case, End, Mood};
use super::firm;
use super::sampler::{Mint, Sampler};
use super::words::DemoWords;

/// Index of the source that recommendations come through.
pub(super) const WORD_OF_MOUTH: usize = 1;

/// The companies, people and relations of the demo.
pub(super) struct Parties {
    /// Companies; cases name them by index.
    pub(super) accounts: Vec<Account>,
    /// People.
    pub(super) contacts: Vec<Contact>,
    /// Who knows whom.
    pub(super) relations: Vec<Relation>,
    /// Per case, who recommended the firm.
    pub(super) referred_by: Vec<Option<AccountId>>,
}

impl Parties {
    /// The people at a company.
    pub(super) fn people_at(&self, account: AccountId) -> impl Iterator<Item = ContactId> {
        let there = self.contacts.iter().filter(move |one| one.account == Some(account));
        there.map(|contact| contact.id)
    }
}

/// Gives each case a company, and companies their people and relations.
pub(super) fn parties(
    seed: u64,
    cases: &mut [Case],
    calendar: Calendar,
    words: &DemoWords,
    mint: &mut Mint,
) -> Parties {
    let mut sampler = Sampler::new(seed, "parties");
    let count = share_accounts(cases, calendar, &mut sampler);
    let mut accounts = accounts(count, cases, calendar, words, mint, &mut sampler);
    mark_references(&mut accounts, cases, calendar);
    let contacts = contacts(&accounts, calendar, words, mint, &mut sampler);
    let referred_by = referrals(cases, &accounts, &mut sampler);
    let relations = relations(&accounts, &contacts, &referred_by, cases, words, mint, &mut sampler);
    Parties { accounts, contacts, relations, referred_by }
}

/// Gives each case an account of its own, or that of an earlier case of the same owner that has
/// closed; then has two pairs of colleagues work on one company. Returns how many there are.
fn share_accounts(cases: &mut [Case], calendar: Calendar, sampler: &mut Sampler) -> usize {
    let mut count = 0;
    for index in 0..cases.len() {
        let started_on = cases[index].entries[0].1;
        let earlier = cases[..index].iter().find(|case| {
            case.owner == cases[index].owner
                && case.closed_on.is_some_and(|day| day < started_on)
                && cases[..index].iter().filter(|other| other.account == case.account).count() == 1
        });
        let earlier = earlier.map(|case| case.account);
        cases[index].account = match earlier {
            Some(account) if sampler.chance(27) => account,
            _ => {
                count += 1;
                count - 1
            }
        };
    }
    for pair in colliding(cases, calendar) {
        cases[pair[1]].account = cases[pair[0]].account;
    }
    count
}

/// Two pairs of open cases, each of two owners: the colleagues who call the same company.
pub(super) fn colliding(cases: &[Case], calendar: Calendar) -> Vec<[usize; 2]> {
    let long_open = |owner: usize, stage: Stage| {
        cases.iter().position(|case| {
            (case.owner, case.furthest, case.end) == (owner, stage, End::Open)
                && case.mood != Mood::Piano
                && !case.is_forgotten()
                && calendar.days_since(case.entries[0].1) > COLLIDING_AGO + 4
        })
    };
    let pairs = [
        [long_open(firm::TOMMASO, Stage::Prospect), long_open(firm::GIADA, Stage::Prospect)],
        [long_open(firm::NADIR, Stage::Prospect), long_open(firm::GIADA, Stage::Approach)],
    ];
    pairs.into_iter().filter_map(|[one, other]| Some([one?, other?])).collect()
}

/// How long ago colleagues called the same company.
pub(super) const COLLIDING_AGO: i32 = 5;

fn accounts(
    count: usize,
    cases: &[Case],
    calendar: Calendar,
    words: &DemoWords,
    mint: &mut Mint,
    sampler: &mut Sampler,
) -> Vec<Account> {
    let mut taken = BTreeSet::new();
    (0..count)
        .map(|index| {
            let of_account = || cases.iter().filter(|case| case.account == index);
            let first_on = of_account().map(|case| case.entries[0].1).min();
            let (millis, bytes) = mint.next(first_on.unwrap_or(calendar.today));
            let id = AccountId::new(millis, bytes);
            let bought = of_account().any(|case| case.end == End::Won);
            let sector = sector(bought, sampler);
            let name = loop {
                let name = format!(
                    "{} {}",
                    sampler.pick(&firm::LINES[sector]),
                    sampler.pick(&firm::NAMES)
                );
                if taken.insert(name.clone()) {
                    break name;
                }
            };
            Account {
                sector: Some(words.sectors[sector].to_owned()),
                size_band: Some(firm::SIZE_BANDS[sampler.weighted(&[30, 45, 20, 5])].to_owned()),
                area: Some(firm::AREAS[sampler.weighted(&[34, 20, 16, 14, 10, 6])].to_owned()),
                ..Account::named(id, name)
            }
        })
        .collect()
}

/// Food, hospitality and farming buy more often than they are tried.
fn sector(bought: bool, sampler: &mut Sampler) -> usize {
    let weights = match bought {
        true => [30, 10, 6, 22, 6, 4, 4, 12, 2, 8],
        false => [14, 16, 10, 12, 12, 10, 8, 8, 6, 10],
    };
    sampler.weighted(&weights)
}

/// Customers served some time ago, every other one, may be cited and met.
fn mark_references(accounts: &mut [Account], cases: &[Case], calendar: Calendar) {
    let served = cases.iter().filter(|case| {
        case.end == End::Won && case.closed_on.is_some_and(|day| calendar.days_since(day) > 60)
    });
    for case in served.step_by(2) {
        accounts[case.account].reference = true;
    }
}

fn contacts(
    accounts: &[Account],
    calendar: Calendar,
    words: &DemoWords,
    mint: &mut Mint,
    sampler: &mut Sampler,
) -> Vec<Contact> {
    let roles = [
        DecisionRole::Decider,
        DecisionRole::Buyer,
        DecisionRole::User,
        DecisionRole::Gatekeeper,
        DecisionRole::Influencer,
        DecisionRole::Champion,
    ];
    let mut contacts = Vec::new();
    for account in accounts {
        let people = sampler.weighted(&[24, 52, 18, 6]);
        let first_role = sampler.below(3);
        for person in 0..people {
            let (first, last) = (sampler.pick(&firm::FIRST_NAMES), sampler.pick(&firm::SURNAMES));
            let (millis, bytes) = mint.next(calendar.ago(300));
            let role = (first_role + person) % roles.len();
            let address = format!("{first}.{last}.{}@example.com", contacts.len() + 1);
            let id = ContactId::new(millis, bytes);
            contacts.push(Contact {
                department: Some(words.departments[role % words.departments.len()].to_owned()),
                role: Some(roles[role]),
                email: sampler.chance(80).then(|| address.to_lowercase()),
                ..Contact::named(id, Some(account.id), format!("{first} {last}"))
            });
        }
    }
    contacts
}

/// Who recommended the firm in each case: a customer won before, where there was one.
fn referrals(
    cases: &[Case],
    accounts: &[Account],
    sampler: &mut Sampler,
) -> Vec<Option<AccountId>> {
    let referral = |case: &Case| {
        if case.source != WORD_OF_MOUTH {
            return None;
        }
        let started_on = case.entries[0].1;
        let customers: Vec<usize> = cases
            .iter()
            .filter(|other| other.end == End::Won && other.account != case.account)
            .filter(|other| other.closed_on.is_some_and(|day| day < started_on))
            .map(|other| other.account)
            .collect();
        let customer = customers.get(sampler.below(customers.len()));
        customer.map(|account| accounts[*account].id)
    };
    cases.iter().map(referral).collect()
}

fn relations(
    accounts: &[Account],
    contacts: &[Contact],
    referred_by: &[Option<AccountId>],
    cases: &[Case],
    words: &DemoWords,
    mint: &mut Mint,
    sampler: &mut Sampler,
) -> Vec<Relation> {
    let mut relations = Vec::new();
    let mut relate = |from, to, kind, since_on: Option<_>, note: Option<&str>| {
        let (millis, bytes) = mint.next(since_on.unwrap_or(cases[0].entries[0].1));
        let note = note.map(str::to_owned);
        let id = RelationId::new(millis, bytes);
        relations.push(Relation {
            id,
            from,
            to,
            kind,
            since_on,
            note,
            unknown: Default::default(),
        });
    };
    for (case, referrer) in cases.iter().zip(referred_by) {
        if let Some(referrer) = referrer {
            let referred = Party::Account(accounts[case.account].id);
            let since_on = Some(case.entries[0].1);
            let note = Some(words.relation_notes[1]);
            relate(referred, Party::Account(*referrer), RelationKind::ReferredBy, since_on, note);
        }
    }
    for pair in contacts.windows(2) {
        let colleagues = pair[0].account == pair[1].account;
        let (from, to) = (Party::Contact(pair[1].id), Party::Contact(pair[0].id));
        if colleagues && sampler.chance(50) {
            relate(from, to, RelationKind::ReportsTo, None, None);
        } else if !colleagues && sampler.chance(12) {
            relate(from, to, RelationKind::Knows, None, Some(words.relation_notes[0]));
        }
    }
    for (pair, kind) in accounts
        .windows(2)
        .step_by(30)
        .zip([RelationKind::SameGroup, RelationKind::PartnerOf].into_iter().cycle())
    {
        relate(Party::Account(pair[0].id), Party::Account(pair[1].id), kind, None, None);
    }
    relations
}
