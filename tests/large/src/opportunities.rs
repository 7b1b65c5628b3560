//! Chances of a sale, each with the whole of its history.

use std::collections::BTreeSet;

use imbuto::domain::{
    Account, Currency, Money, NextAction, Opportunity, OpportunityId, Owner, OwnerId, Stage,
    Status, Temperature,
};
use jiff::civil::{Date, Time};

use crate::draw::{Draw, later};
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
    draw: &mut Draw,
) -> Vec<Opportunity> {
    let mut days: Vec<usize> = (0..count).map(|_| draw.below(DAYS)).collect();
    days.sort_unstable();
    let mut titles = BTreeSet::new();
    let owners: Vec<OwnerId> = owners.iter().map(|owner| owner.id).collect();
    let mut one = |day: usize| {
        let created_on = later(FIRST_DAY, day as i64);
        let mut one = opportunity(created_on, title(&mut titles, draw), draw);
        let met = (accounts.len() * (day + 1)).div_ceil(DAYS);
        one.account = accounts[..met].get(draw.below(met)).map(|account| account.id);
        one.assign(Some(draw.pick(&owners)), Some(created_on));
        history(&mut one, created_on, draw);
        if draw.chance(10) {
            let handed_on = one.stages.last().and_then(|entry| entry.entered_on);
            one.assign(Some(draw.pick(&owners)), handed_on);
        }
        one
    };
    days.into_iter().map(&mut one).collect()
}

fn title(taken: &mut BTreeSet<String>, draw: &mut Draw) -> String {
    loop {
        let (job, place) = (draw.pick(&JOBS), draw.pick(&PLACES));
        let title = match draw.below(4) {
            0 => format!("{job} {place} {}", draw.pick(&TOWNS)),
            1 => format!("{job} {place}, lotto {}", 1 + draw.below(900)),
            2 => format!("{job} e {} {place}", draw.pick(&JOBS).to_lowercase()),
            _ => format!("{job} sede di {}, {place}", draw.pick(&TOWNS)),
        };
        if taken.insert(title.clone()) {
            return title;
        }
    }
}

fn opportunity(created_on: Date, title: String, draw: &mut Draw) -> Opportunity {
    let id = OpportunityId::new(draw.moment(created_on), draw.tail());
    let (unit, most) =
        draw.weighted(&[(5, (100, 200)), (3, (500, 200)), (1, (10, 900)), (1, (1, 9000))]);
    let euros = unit * (1 + draw.below(most) as i64);
    let cents = if draw.chance(5) { draw.below(100) as i64 } else { 0 };
    Opportunity {
        created_on: Some(created_on),
        source: draw.chance(90).then(|| draw.pick(&SOURCES).to_owned()),
        amount: Some(Money { minor: euros * 100 + cents, currency: Currency::EUR }),
        expected_close_on: draw.chance(70).then(|| later(created_on, 20 + draw.below(160) as i64)),
        temperature: draw.chance(50).then(|| {
            draw.pick(&[Temperature::Ready, Temperature::Undecided, Temperature::LongTerm])
        }),
        ..Opportunity::new(id, title)
    }
}

fn history(one: &mut Opportunity, created_on: Date, draw: &mut Draw) {
    let won = draw.chance(22);
    let way = if won { draw.pick(&WON) } else { draw.pick(&WAYS) };
    let mut day = created_on;
    for (at, stage) in way.into_iter().enumerate() {
        day = if at == 0 { day } else { later(day, draw.days()) };
        one.enter(stage, Some(day));
    }
    if !won && draw.chance(55) {
        let reason = draw.chance(85).then(|| draw.pick(&REASONS).to_owned());
        one.set_status(Status::Lost { reason }, Some(later(day, draw.days())));
    } else if !won && draw.chance(60) {
        let at = draw.chance(20).then(|| Time::constant(8 + draw.below(10) as i8, 30, 0, 0));
        one.next_action =
            Some(NextAction { what: draw.pick(&NEXT).to_owned(), on: later(day, draw.days()), at });
    }
}
