//! Chances of a sale, each with the whole of its history.

use std::collections::BTreeSet;

use imbuto::domain::{
    Account, Currency, Money, NextAction, Opportunity, OpportunityId, Owner, OwnerId, Stage,
    Status, Temperature,
};
use jiff::civil::{Date, Time};

use crate::sampler::{Sampler, later};
use crate::words::{JOBS, NEXT, PLACES, REASONS, SOURCES, TOWNS};
use crate::{DAYS, FIRST_DAY};

/// Stages entered, of those that were not won.
const WAYS: [[Stage; 4]; 4] = {
    use Stage::{Approach, Conclusion, Negotiation, Prospect, Suspect};
    [
        [Suspect, Prospect, Approach, Negotiation],
        [Suspect, Prospect, Approach, Conclusion],
        [Prospect, Approach, Negotiation, Conclusion],
        [Suspect, Prospect, Negotiation, Conclusion],
    ]
};

/// Stages entered, of those that were.
const WON: [[Stage; 4]; 3] = {
    use Stage::{Approach, Conclusion, Negotiation, Order, Prospect};
    [
        [Approach, Negotiation, Conclusion, Order],
        [Prospect, Approach, Negotiation, Order],
        [Prospect, Approach, Conclusion, Order],
    ]
};

/// This many, in the order in which they came into being.
pub fn drawn(
    count: usize,
    accounts: &[Account],
    owners: &[Owner],
    sampler: &mut Sampler,
) -> Vec<Opportunity> {
    let mut days: Vec<usize> = (0..count).map(|_| sampler.below(DAYS)).collect();
    days.sort_unstable();
    let mut titles = BTreeSet::new();
    let owners: Vec<OwnerId> = owners.iter().map(|owner| owner.id).collect();
    let mut one = |day: usize| {
        let created_on = later(FIRST_DAY, day as i64);
        let mut one = opportunity(created_on, title(&mut titles, sampler), sampler);
        let met = (accounts.len() * (day + 1)).div_ceil(DAYS);
        one.account = accounts[..met].get(sampler.below(met)).map(|account| account.id);
        one.assign(Some(sampler.pick(&owners)), Some(created_on));
        history(&mut one, created_on, sampler);
        if sampler.chance(10) {
            let handed_on = one.stages.last().and_then(|entry| entry.entered_on);
            one.assign(Some(sampler.pick(&owners)), handed_on);
        }
        one
    };
    days.into_iter().map(&mut one).collect()
}

fn title(taken: &mut BTreeSet<String>, sampler: &mut Sampler) -> String {
    loop {
        let (job, place) = (sampler.pick(&JOBS), sampler.pick(&PLACES));
        let title = match sampler.below(4) {
            0 => format!("{job} {place} {}", sampler.pick(&TOWNS)),
            1 => format!("{job} {place}, lotto {}", 1 + sampler.below(900)),
            2 => format!("{job} e {} {place}", sampler.pick(&JOBS).to_lowercase()),
            _ => format!("{job} sede di {}, {place}", sampler.pick(&TOWNS)),
        };
        if taken.insert(title.clone()) {
            return title;
        }
    }
}

fn opportunity(created_on: Date, title: String, sampler: &mut Sampler) -> Opportunity {
    let id = OpportunityId::new(sampler.moment(created_on), sampler.tail());
    let (unit, most) =
        sampler.weighted(&[(5, (100, 200)), (3, (500, 200)), (1, (10, 900)), (1, (1, 9000))]);
    let euros = unit * (1 + sampler.below(most) as i64);
    let cents = if sampler.chance(5) { sampler.below(100) as i64 } else { 0 };
    Opportunity {
        created_on: Some(created_on),
        source: sampler.chance(90).then(|| sampler.pick(&SOURCES).to_owned()),
        amount: Some(Money { minor: euros * 100 + cents, currency: Currency::EUR }),
        expected_close_on: sampler
            .chance(70)
            .then(|| later(created_on, 20 + sampler.below(160) as i64)),
        temperature: sampler.chance(50).then(|| {
            sampler.pick(&[Temperature::Ready, Temperature::Undecided, Temperature::LongTerm])
        }),
        ..Opportunity::new(id, title)
    }
}

fn history(one: &mut Opportunity, created_on: Date, sampler: &mut Sampler) {
    let won = sampler.chance(22);
    let way = if won { sampler.pick(&WON) } else { sampler.pick(&WAYS) };
    let mut day = created_on;
    for (at, stage) in way.into_iter().enumerate() {
        day = if at == 0 { day } else { later(day, sampler.days()) };
        one.enter(stage, Some(day));
    }
    if !won && sampler.chance(55) {
        let reason = sampler.chance(85).then(|| sampler.pick(&REASONS).to_owned());
        one.set_status(Status::Lost { reason }, Some(later(day, sampler.days())));
    } else if !won && sampler.chance(60) {
        let at = sampler.chance(20).then(|| Time::constant(8 + sampler.below(10) as i8, 30, 0, 0));
        one.next_action = Some(NextAction {
            what: sampler.pick(&NEXT).to_owned(),
            on: later(day, sampler.days()),
            at,
        });
    }
}
