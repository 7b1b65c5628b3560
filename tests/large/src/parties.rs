//! Who sells and who buys.

use std::collections::BTreeSet;

use imbuto::domain::{Account, AccountId, Owner, OwnerId};

use crate::sampler::{Sampler, later};
use crate::words::{FIRST, LAST, NAMES, SECTORS, TOWNS};
use crate::{DAYS, FIRST_DAY};

/// Twenty owners, there from the first day on.
pub fn owners(sampler: &mut Sampler) -> Vec<Owner> {
    let names = FIRST.iter().zip(LAST);
    let owner = |(first, last)| {
        let id = OwnerId::new(sampler.moment(FIRST_DAY), sampler.tail());
        Owner::sales(id, format!("{first} {last}"))
    };
    names.map(owner).collect()
}

/// Companies of different names, met one after the other; more of them in the first half.
pub fn accounts(count: usize, sampler: &mut Sampler) -> Vec<Account> {
    let mut days: Vec<usize> = (0..count)
        .map(|_| {
            let (one, other) = (sampler.below(DAYS), sampler.below(DAYS));
            one.min(other)
        })
        .collect();
    days.sort_unstable();
    let mut taken = BTreeSet::new();
    days.into_iter().map(|day| account(day as i64, &mut taken, sampler)).collect()
}

fn account(day: i64, taken: &mut BTreeSet<String>, sampler: &mut Sampler) -> Account {
    let (name, sector, town) = loop {
        let (sector, lines) = sampler.pick(&SECTORS);
        let (line, second, town) =
            (sampler.pick(&lines), sampler.pick(&NAMES), sampler.pick(&TOWNS));
        let ending = sampler.weighted(&[(6, ""), (2, " srl"), (1, " spa"), (1, " snc")]);
        let name = match sampler.chance(30) {
            true => format!("{line} {second} {town}{ending}"),
            false => format!("{line} {second}{ending}"),
        };
        if taken.insert(name.clone()) {
            break (name, sector, town);
        }
    };
    let id = AccountId::new(sampler.moment(later(FIRST_DAY, day)), sampler.tail());
    let plain = |letter: &char| letter.is_ascii_alphanumeric();
    let host: String = name.to_lowercase().chars().filter(plain).collect();
    let bands = ["1–9", "10–49", "50–249", "250+"];
    Account {
        sector: Some(sector.to_owned()),
        size_band: sampler.chance(60).then(|| sampler.pick(&bands).to_owned()),
        area: Some(town.to_owned()),
        website: sampler.chance(50).then(|| format!("www.{host}.example")),
        reference: sampler.chance(5),
        ..Account::named(id, name)
    }
}
