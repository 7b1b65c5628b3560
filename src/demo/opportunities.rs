//! Each case as an opportunity: its history, its amount, its ticks and what is to be done next.

use jiff::civil::{Date, time};

use crate::domain::{
    ActivityKind, Currency, Money, NextAction, Opportunity, OpportunityId, OwnerId, Party,
    Playbook, Stage, Status, Temperature, Tick,
};

use super::calendar::Calendar;
use super::case::{Case, End, Missed, Mood};
use super::firm;
use super::parties::Parties;
use super::sampler::{Mint, Sampler};
use super::words::DemoWords;

/// Orders won at least this long ago whose checklist is done, counted from the oldest.
const FULFILLED: usize = 12;

/// Every case as an opportunity, in the order of the cases.
#[expect(clippy::too_many_arguments, reason = "it is where all parts of the story meet")]
pub(super) fn opportunities(
    seed: u64,
    cases: &[Case],
    parties: &Parties,
    owners: [OwnerId; 4],
    playbook: &Playbook,
    calendar: Calendar,
    words: &DemoWords,
    mint: &mut Mint,
) -> Vec<Opportunity> {
    let mut sampler = Sampler::new(seed, "opportunities");
    let mut ticking = Sampler::new(seed, "ticks");
    let fulfilled = fulfilled(cases);
    let mut told = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let started_on = case.entries[0].1;
        let (millis, bytes) = mint.next(started_on);
        let sector = parties.accounts[case.account].sector.as_deref();
        let job = fitting(job(case.furthest, &mut sampler), sector, words);
        let mut one = Opportunity::new(OpportunityId::new(millis, bytes), words.jobs[job]);
        let account = parties.accounts[case.account].id;
        one.account = Some(account);
        one.contacts = parties.people_at(account).take(2).collect();
        one.created_on = Some(started_on);
        one.source = Some(words.sources[case.source].to_owned());
        one.referred_by = parties.referred_by[index].map(Party::Account);
        one.handed_over_on = handed_over_on(case, calendar);
        live_through(&mut one, case, index, owners, calendar, words, &mut sampler);
        price(&mut one, case, job, &mut sampler);
        warm(&mut one, case, calendar, &mut sampler);
        one.next_action =
            next_action(case, &one, fulfilled.contains(&index), calendar, words, &mut sampler);
        one.ticks = ticks(case, fulfilled.contains(&index), playbook, calendar, &mut ticking);
        if sampler.chance(12) {
            one.tags.push(sampler.pick(&words.tags).to_owned());
        }
        told.push(one);
    }
    told
}

/// The day marketing passes on what comes by fair, site or newsletter: a few days after it came,
/// while it is still a suspect.
pub(super) fn handed_over_on(case: &Case, calendar: Calendar) -> Option<Date> {
    if ![0, 2, 4].contains(&case.source) {
        return None;
    }
    let started_on = case.entries[0].1;
    let next_on = case.entries.get(1).map(|(_, day)| *day);
    let next_on = next_on.or(case.closed_on).unwrap_or(calendar.today);
    let gap = calendar.days_since(started_on) - calendar.days_since(next_on);
    Some(calendar.ago(calendar.days_since(started_on) - (gap / 3).min(6)).max(started_on))
}

fn job(furthest: Stage, sampler: &mut Sampler) -> usize {
    let (one, other) = (sampler.below(firm::PRICES.len()), sampler.below(firm::PRICES.len()));
    match furthest {
        Stage::Suspect | Stage::Prospect => one.min(other).max(sampler.below(4)),
        Stage::Approach | Stage::Order => one,
        Stage::Negotiation | Stage::Conclusion => one.max(other),
    }
}

/// Lights for plants are for farms and room automation for hotels; others take the next job.
fn fitting(job: usize, sector: Option<&str>, words: &DemoWords) -> usize {
    let only_for = match job {
        7 => words.sectors[7],
        14 => words.sectors[3],
        _ => return job,
    };
    if sector == Some(only_for) { job } else { job + 1 }
}

/// Enters stages, takes owners and closes, in the order of days. A few went to Nadir first, were
/// lost and opened again, or stepped back for a while.
fn live_through(
    one: &mut Opportunity,
    case: &Case,
    index: usize,
    owners: [OwnerId; 4],
    calendar: Calendar,
    words: &DemoWords,
    sampler: &mut Sampler,
) {
    let passed_on = index % 17 == 5 && case.owner != firm::NADIR && case.entries.len() > 1;
    let first_owner = if passed_on { firm::NADIR } else { case.owner };
    let reason = |sampler: &mut Sampler| Status::Lost {
        reason: Some(words.reasons[weigh(sampler)].to_owned()),
    };
    for (position, (stage, on)) in case.entries.iter().enumerate() {
        one.enter(*stage, Some(*on));
        if position == 0 {
            one.assign(Some(owners[first_owner]), Some(one.handed_over_on.unwrap_or(*on)));
        } else if position == 1 && passed_on {
            one.assign(Some(owners[case.owner]), Some(*on));
        }
        let Some((_, next_on)) = case.entries.get(position + 1) else { continue };
        let ago = calendar.days_since(*on);
        let roomy = ago - calendar.days_since(*next_on) >= 24;
        let later = |days| Some(calendar.ago(ago - days).max(*on));
        if roomy && *stage == Stage::Prospect && index % 13 == 3 {
            one.set_status(reason(sampler), later(8));
            one.set_status(Status::Open, later(22));
        }
        if roomy && *stage == Stage::Negotiation && index % 5 == 2 {
            one.enter(Stage::Approach, later(7));
            one.enter(Stage::Negotiation, later(15));
        }
    }
    if case.end == End::Lost {
        one.set_status(reason(sampler), case.closed_on);
    }
}

fn weigh(sampler: &mut Sampler) -> usize {
    sampler.weighted(&[26, 24, 20, 14, 10, 6])
}

/// An amount in whole tens of euros; suspects often have none yet. The cost is known once there
/// is a proposal.
fn price(one: &mut Opportunity, case: &Case, job: usize, sampler: &mut Sampler) {
    let (low, high) = firm::PRICES[job];
    let euros = (low + sampler.below(high - low + 1)) / 10 * 10;
    let cost_percent = 62 + sampler.below(18);
    let known = case.furthest > Stage::Suspect || sampler.chance(86);
    let eur = |euros: usize| Money { minor: euros as i64 * 100, currency: Currency::EUR };
    one.amount = known.then(|| eur(euros));
    let has_proposal = case.furthest >= Stage::Negotiation;
    one.cost = has_proposal.then(|| eur(euros * cost_percent / 1000 * 10));
}

/// How ready the customer is, and when it means to decide.
fn warm(one: &mut Opportunity, case: &Case, calendar: Calendar, sampler: &mut Sampler) {
    let weights = match case.furthest {
        Stage::Suspect => [6, 34, 60],
        Stage::Prospect => [18, 52, 30],
        Stage::Approach | Stage::Negotiation => [38, 52, 10],
        Stage::Conclusion | Stage::Order => [72, 26, 2],
    };
    let warmth = [Temperature::Ready, Temperature::Undecided, Temperature::LongTerm];
    let temperature = warmth[sampler.weighted(&weights)];
    let decides_in = match temperature {
        Temperature::Ready => sampler.between(5, 30),
        Temperature::Undecided => sampler.between(20, 90),
        Temperature::LongTerm => sampler.between(90, 260),
    };
    let known = case.furthest > Stage::Suspect || sampler.chance(55);
    one.temperature = known.then_some(temperature);
    if case.end == End::Open && known {
        one.decision_on = (temperature != Temperature::Ready).then(|| calendar.ahead(decides_in));
        let expected = case.furthest >= Stage::Prospect;
        one.expected_close_on = expected.then(|| calendar.ahead(decides_in + 10));
    }
}

fn next_action(
    case: &Case,
    one: &Opportunity,
    fulfilled: bool,
    calendar: Calendar,
    words: &DemoWords,
    sampler: &mut Sampler,
) -> Option<NextAction> {
    let contact = one.contacts.first().copied();
    let (which, days) = (sampler.below(3), sampler.days(5).min(21) - 1);
    let late = sampler.between(1, 5);
    let timed =
        sampler.chance(30).then(|| time([9, 10, 11, 14, 15, 16][sampler.below(6)], 0, 0, 0));
    let on = match (case.end, case.mood, case.missed) {
        (End::Lost, ..) | (_, Mood::Blank | Mood::ForgottenBlank, _) => return None,
        (End::Won, ..) if fulfilled => return None,
        (_, Mood::Forgotten, _) => calendar.ago(30 + late),
        (_, Mood::Late, _) => calendar.ago(late),
        (.., Missed::ToCome) => to_come_on(case, calendar),
        _ => calendar.ahead(days),
    };
    let stage = case.furthest.index();
    let kind = match case.missed {
        Missed::ToCome => ActivityKind::Appointment,
        Missed::None | Missed::NoShow | Missed::Unmeasured => firm::NEXT_KINDS[stage][which],
    };
    let what = words.next_actions[stage][which].to_owned();
    Some(NextAction { at: timed, kind: Some(kind), contact, ..NextAction::new(what, on) })
}

/// The day of an appointment that is still to come.
pub(super) fn to_come_on(case: &Case, calendar: Calendar) -> Date {
    calendar.ahead(2 + case.owner as i32)
}

/// The oldest wins, whose orders have been delivered and settled.
pub(super) fn fulfilled(cases: &[Case]) -> Vec<usize> {
    let mut won: Vec<usize> =
        (0..cases.len()).filter(|index| cases[*index].end == End::Won).collect();
    won.sort_by_key(|index| cases[*index].closed_on);
    won.truncate(FULFILLED);
    won
}

/// Most steps of the stages passed, some of the stage it stands in; all of a fulfilled order.
fn ticks(
    case: &Case,
    fulfilled: bool,
    playbook: &Playbook,
    calendar: Calendar,
    sampler: &mut Sampler,
) -> Vec<Tick> {
    let mut ticks = Vec::new();
    for (position, (stage, on)) in case.entries.iter().enumerate() {
        let next_on = case.entries.get(position + 1).map(|(_, day)| *day);
        let passed = next_on.is_some();
        let until = next_on.or(case.closed_on).unwrap_or(calendar.today);
        let mut going = true;
        for item in playbook.of(*stage) {
            let done = match *stage {
                Stage::Order if fulfilled => true,
                Stage::Order => std::mem::replace(&mut going, false),
                _ if passed => sampler.chance(88),
                _ => {
                    going = going && sampler.chance(52);
                    going
                }
            };
            if done && !(*stage == Stage::Order && !fulfilled && !sampler.chance(70)) {
                let until = if *stage == Stage::Order { calendar.ago(3).max(until) } else { until };
                let (from_ago, to_ago) = (calendar.days_since(*on), calendar.days_since(until));
                let ago = match *stage {
                    Stage::Order => sampler.between((from_ago - 40).max(to_ago), from_ago),
                    _ => sampler.between(to_ago, from_ago),
                };
                ticks.push(Tick { item: item.id, done_on: Some(calendar.ago(ago).max(*on)) });
            }
        }
    }
    ticks
}
