//! The histories of an opportunity, made from a file's or extended by it. What is recorded here is
//! never dropped: an entry of the file that is not here is added where its day belongs.

use jiff::civil::Date;

use super::Reason;
use super::draft::{DealStatus, Past};
use crate::domain::{Opportunity, Stage, StageEntry, Status};

/// Refuses what the file says of an opportunity that is here as won, and not there. Won stays won.
pub(super) fn check(known: Option<&Opportunity>, past: &Past<'_>) -> Result<(), Reason> {
    let won_here = known.is_some_and(|known| *known.status() == Status::Won);
    let won_there = matches!(past.outcome, None | Some(DealStatus::Won { .. }));
    if won_here && !won_there { Err(Reason::WonHere) } else { Ok(()) }
}

/// Brings the stage and status histories of `opportunity` up to what the file says, once that has
/// passed the [`check`].
pub(super) fn extend(opportunity: &mut Opportunity, past: &Past<'_>) {
    extend_stages(opportunity, past);
    extend_statuses(opportunity, past.outcome);
}

/// An entry with its number, or without one while it is new.
type Entry = (Option<u32>, Stage, Option<Date>);

fn extend_stages(opportunity: &mut Opportunity, past: &Past<'_>) {
    let known = opportunity.stages.iter();
    let mut entries: Vec<Entry> =
        known.map(|entry| (Some(entry.seq), entry.stage, entry.entered_on)).collect();
    for (stage, on) in &past.stages {
        add(&mut entries, *stage, *on);
    }
    if let Some(current) = past.current
        && entries.last().is_none_or(|(_, stage, _)| *stage != current)
    {
        entries.push((None, current, None));
    }
    let first_new = entries.iter().position(|(seq, ..)| seq.is_none()).unwrap_or(entries.len());
    let appended = entries[first_new..].iter().all(|(seq, ..)| seq.is_none());
    opportunity.stages.clear();
    for (seq, stage, entered_on) in &entries {
        let seq = seq.unwrap_or(0);
        opportunity.stages.push(StageEntry { stage: *stage, entered_on: *entered_on, seq });
    }
    if appended {
        for at in first_new..entries.len() {
            opportunity.stages[at].seq = opportunity.next_seq();
        }
    } else {
        renumber(opportunity);
    }
}

/// Adds an entry unless it is there: a date fills an undated entry, an undated entry is covered by
/// any into its stage, and what is new goes before the first later day, always before Order.
fn add(entries: &mut Vec<Entry>, stage: Stage, on: Option<Date>) {
    let into_stage = |entry: &&mut Entry| entry.1 == stage;
    if entries.iter().any(|entry| entry.1 == stage && (entry.2 == on || on.is_none())) {
        return;
    }
    // The win happened once: another day for it corrects the first.
    let correctable = |entry: &&mut Entry| entry.2.is_none() || stage == Stage::Order;
    if let Some(entry) = entries.iter_mut().filter(into_stage).find(correctable) {
        entry.2 = on;
        return;
    }
    let later = |entry: &Entry| {
        entry.1 == Stage::Order || entry.2.zip(on).is_some_and(|(here, new)| here > new)
    };
    let place = match stage {
        Stage::Order => entries.len(),
        _ => entries.iter().position(later).unwrap_or(entries.len()),
    };
    entries.insert(place, (None, stage, on));
}

/// Numbers all entries anew in their order, a new one (numbered 0) right after the one before it.
fn renumber(opportunity: &mut Opportunity) {
    let mut last = 0;
    let mut keys: Vec<(u32, usize, &mut u32)> = Vec::new();
    for (at, entry) in opportunity.stages.iter_mut().enumerate() {
        if entry.seq > 0 {
            last = entry.seq;
        }
        keys.push((last, at + 1, &mut entry.seq));
    }
    keys.extend(opportunity.statuses.iter_mut().map(|entry| (entry.seq, 0, &mut entry.seq)));
    keys.extend(opportunity.owners.iter_mut().map(|entry| (entry.seq, 0, &mut entry.seq)));
    keys.sort_by_key(|(seq, at, _)| (*seq, *at));
    for (number, (.., seq)) in (1..).zip(keys) {
        *seq = number;
    }
}

fn extend_statuses(opportunity: &mut Opportunity, outcome: Option<DealStatus<'_>>) {
    match outcome {
        None => {}
        Some(DealStatus::Open) if *opportunity.status() == Status::Open => {}
        Some(DealStatus::Open) => opportunity.set_status(Status::Open, None),
        Some(DealStatus::Won { on }) => {
            let won = opportunity.statuses.iter_mut().find(|entry| entry.status == Status::Won);
            match won {
                Some(entry) => entry.on = on.or(entry.on),
                None => opportunity.set_status(Status::Won, on),
            }
        }
        Some(DealStatus::Lost { on, reason }) => {
            let reason = reason.map(str::to_owned);
            if let Some(entry) = opportunity.statuses.last_mut()
                && let Status::Lost { reason: here } = &mut entry.status
            {
                entry.on = on.or(entry.on);
                if reason.is_some() {
                    *here = reason;
                }
            } else {
                opportunity.set_status(Status::Lost { reason }, on);
            }
        }
    }
}
