//! A workspace as large as any firm's: a function of its size and a seed, without a clock. Names,
//! amounts, days and notes vary as people's do, so that what is measured with it is not flattered.

mod activities;
mod imported;
mod opportunities;
mod parties;
mod people;
mod sampler;
mod words;

use imbuto::domain::fields::Value;
use imbuto::domain::{
    Assembly, Currency, Header, LineageId, Record, Settings, Workspace, WorkspaceId, WorkspaceKind,
};
use jiff::civil::{Date, date};

use sampler::Sampler;

pub use imported::imported;
pub use people::with_people;

/// The day of the first record.
const FIRST_DAY: Date = date(2024, 12, 2);

/// Days from the first to the last.
const DAYS: usize = 728;

/// A workspace of this many opportunities on a fifth as many accounts, with four activities each.
#[must_use]
pub fn workspace(opportunities: usize, seed: u64) -> Workspace {
    let mut sampler = Sampler::new(seed);
    let owners = parties::owners(&mut sampler);
    let accounts = parties::accounts(opportunities / 5, &mut sampler);
    let opportunities = opportunities::drawn(opportunities, &accounts, &owners, &mut sampler);
    let activities = activities::of(&opportunities, &mut sampler);
    let settings = Settings { currency: Some(Currency::EUR), ..Settings::named("Lumen Impianti") };

    let mut records: Vec<Record> = vec![settings.into()];
    records.extend(owners.into_iter().map(Record::from));
    records.extend(accounts.into_iter().map(Record::from));
    records.extend(opportunities.into_iter().map(Record::from));
    records.extend(activities.into_iter().map(Record::from));
    records.sort_by_key(Record::id);
    let mut assembly = Assembly::new();
    for record in records {
        assembly.put(record);
    }
    assembly.finish(Header {
        id: WorkspaceId::new(sampler.moment(FIRST_DAY), sampler.tail()),
        lineage: LineageId::new(sampler.moment(FIRST_DAY), sampler.tail()),
        kind: WorkspaceKind::Own,
        ..Header::blank()
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use imbuto::domain::{Stage, Status};

    use super::*;

    #[test]
    fn a_seed_tells_one_workspace() {
        assert_eq!(workspace(60, 7), workspace(60, 7));
        assert_ne!(workspace(60, 7), workspace(60, 8));
    }

    #[test]
    fn it_is_as_large_as_asked_and_all_of_it_may_stand() {
        let workspace = workspace(500, 7);
        let counts = (workspace.accounts.len(), workspace.activities.len());
        assert_eq!((workspace.opportunities.len(), counts), (500, (100, 2000)));
        let today = sampler::later(FIRST_DAY, 2 * DAYS as i64);
        let wrong = workspace.records().find_map(|record| record.check(&workspace, today).err());
        assert_eq!(wrong, None);
        let titles: BTreeSet<&str> =
            workspace.opportunities.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(titles.len(), 500);
        let notes: Vec<&str> = workspace.activities.iter().map(|one| one.note.as_str()).collect();
        let noted = notes.iter().filter(|note| !note.is_empty()).count();
        assert!((300..500).contains(&noted));
        assert!(notes.iter().all(|note| [0, 60].contains(&note.chars().count())));
        assert!(workspace.opportunities.iter().all(|one| {
            let days: Vec<_> = one.stages.iter().map(|entry| entry.entered_on).collect();
            let won = *one.status() == Status::Won;
            days.len() == 4 && days.is_sorted() && won == (one.furthest() == Stage::Order)
        }));
    }
}
