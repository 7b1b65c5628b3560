//! A made-up firm to look round in: Lumen Impianti, an electrical and solar installer, and its year.
//!
//! [`workspace`] is a function of a seed and a day: no clock, nothing but `domain` and what `stats`
//! draws from the seed. How many got where, and with whom, is fixed ([`firm`](self::firm)); the seed
//! draws dates, companies and amounts. Only integers are drawn, so that every machine makes the same
//! firm.
//!
//! The story in it: Giada's proposals have stopped following her appointments in the last months;
//! Tommaso is the busiest and advances least; a few opportunities are pianos, a few rot, and twice
//! two colleagues have been on the telephone to the same company.

mod activities;
mod calendar;
mod case;
mod firm;
mod market;
mod opportunities;
mod parties;
mod sampler;
mod timeline;
mod words;

use jiff::civil::Date;

use crate::domain::{
    Command, Currency, LineageId, Owner, OwnerId, Playbook, Record, Settings, Stage, Workspace,
    WorkspaceId, WorkspaceKind, apply,
};

pub use self::words::DemoWords;

use self::calendar::Calendar;
use self::sampler::{Mint, Sampler};

/// The demo's workspace: the year of Lumen Impianti that ends on `opened_on`.
///
/// `playbook` is the sales process that its opportunities tick off, `words` the language of titles,
/// next actions, sources and notes. Names of people and companies are Italian in every language.
#[must_use]
pub fn workspace(seed: u64, opened_on: Date, playbook: Playbook, words: &DemoWords) -> Workspace {
    let calendar = Calendar { today: opened_on };
    let mut mint = Mint::new(seed, calendar);
    let year_ago = calendar.ago(365);
    let (millis, bytes) = mint.next(opened_on);
    let mut workspace = Workspace::empty(
        WorkspaceId::new(millis, bytes),
        LineageId::new(millis, bytes),
        WorkspaceKind::Demo { seed, opened_on },
        settings(),
        playbook,
    );

    let owners = firm::OWNERS.map(|name| {
        let (millis, bytes) = mint.next(year_ago);
        Owner::sales(OwnerId::new(millis, bytes), name)
    });
    let owner_ids = [owners[0].id, owners[1].id, owners[2].id, owners[3].id];

    let mut cases = case::cases(&mut Sampler::new(seed, "cases"));
    timeline::date(&mut cases, calendar, &mut Sampler::new(seed, "timeline"));
    let parties = parties::parties(seed, &mut cases, calendar, words, &mut mint);
    let told = opportunities::opportunities(
        seed,
        &cases,
        &parties,
        owner_ids,
        &workspace.playbook,
        calendar,
        words,
        &mut mint,
    );
    let activities =
        activities::activities(seed, &cases, &told, owner_ids, calendar, words, &mut mint);

    let mut records: Vec<Record> = owners.into_iter().map(Record::from).collect();
    records.extend(parties.accounts.into_iter().map(Record::from));
    records.extend(parties.contacts.into_iter().map(Record::from));
    records.extend(parties.relations.into_iter().map(Record::from));
    records.extend(told.into_iter().map(Record::from));
    records.extend(activities.into_iter().map(Record::from));
    records.extend(market::tallies(seed, calendar, words, &mut mint).map(Record::from));
    records.extend(market::goals(calendar, owner_ids, &mut mint).map(Record::from));

    let applied = apply(&mut workspace, &Command::Put(records), opened_on);
    debug_assert!(applied.is_ok(), "the demo breaks a rule of the domain: {applied:?}");
    workspace
}

/// The firm's settings. It has set how long an opportunity may lie still.
fn settings() -> Settings {
    let rot_days = [
        (Stage::Suspect, 40),
        (Stage::Prospect, 30),
        (Stage::Approach, 25),
        (Stage::Negotiation, 20),
        (Stage::Conclusion, 20),
    ];
    Settings {
        currency: Some(Currency::EUR),
        rot_days: rot_days.into_iter().collect(),
        ..Settings::named(firm::NAME)
    }
}
