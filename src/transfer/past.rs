//! The histories of an opportunity, made from a file's or extended by it. What is recorded here is
//! never dropped: an entry of the file that is not here is added where its day belongs, and a win that
//! is taken back stays in the history.

use jiff::civil::Date;

use super::changes::Move;
use super::draft::{DealStatus, Past};
use crate::domain::{Opportunity, Stage, StageEntry, Status};

/// Brings the stage and status histories of `opportunity` up to what the file says. What changed since
/// an earlier import and has no day of its own happened by the day `seen_on` of this one.
pub(super) fn extend(opportunity: &mut Opportunity, past: &Past<'_>, seen_on: Option<Date>) {
    if !past.moves.is_empty() {
        return replay(opportunity, &past.moves);
    }
    let was_won = *opportunity.status() == Status::Won;
    let is_won = matches!(past.outcome, Some(DealStatus::Won { .. }));
    extend_stages(opportunity, past, seen_on, is_won && !was_won);
    extend_statuses(opportunity, past.outcome, seen_on);
}

/// Makes the histories of all changes that a file tells of. What is here and not among them stays.
fn replay(opportunity: &mut Opportunity, moves: &[Move<'_>]) {
    let stages = std::mem::take(&mut opportunity.stages);
    let statuses = std::mem::take(&mut opportunity.statuses);
    for change in moves {
        match change.outcome {
            DealStatus::Open => {
                if *opportunity.status() != Status::Open {
                    opportunity.set_status(Status::Open, change.on);
                }
                let stands = opportunity.last_entry().map(|entry| entry.stage);
                if let Some(stage) = change.stage.filter(|stage| Some(*stage) != stands) {
                    opportunity.enter(stage, change.on);
                }
            }
            DealStatus::Won { .. } if *opportunity.status() == Status::Won => {}
            DealStatus::Won { .. } => opportunity.enter(Stage::Order, change.on),
            DealStatus::Lost { reason, .. } => {
                let is_lost = matches!(opportunity.status(), Status::Lost { .. });
                if !is_lost {
                    let reason = reason.map(str::to_owned);
                    opportunity.set_status(Status::Lost { reason }, change.on);
                }
            }
        }
    }
    let last = moves.iter().filter_map(|change| change.on).max();
    let is_later = |on: Option<Date>| last.is_some() && on > last;
    let mut later: Vec<(u32, StageEntry)> = Vec::new();
    later.extend(stages.iter().filter(|it| is_later(it.entered_on)).map(|it| (it.seq, *it)));
    let mut changes = statuses.into_iter().filter(|it| is_later(it.on)).peekable();
    for (seq, entry) in later {
        while let Some(status) = changes.next_if(|status| status.seq < seq) {
            opportunity.set_status(status.status, status.on);
        }
        let seq = opportunity.next_seq();
        opportunity.stages.push(StageEntry { seq, ..entry });
    }
    changes.for_each(|status| opportunity.set_status(status.status, status.on));
    let mut entries: Vec<Entry> =
        opportunity.stages.iter().map(|it| (Some(it.seq), it.stage, it.entered_on)).collect();
    let before = stages.iter().filter(|it| it.stage != Stage::Order && it.entered_on.is_some());
    before.for_each(|it| add(&mut entries, it.stage, it.entered_on));
    set_entries(opportunity, &entries, false);
}

/// An entry with its number, or without one while it is new.
type Entry = (Option<u32>, Stage, Option<Date>);

fn extend_stages(
    opportunity: &mut Opportunity,
    past: &Past<'_>,
    seen_on: Option<Date>,
    is_new_win: bool,
) {
    let known = opportunity.stages.iter();
    let mut entries: Vec<Entry> =
        known.map(|entry| (Some(entry.seq), entry.stage, entry.entered_on)).collect();
    let stands = opportunity.last_entry().map(|entry| entry.stage);
    for (stage, on) in &past.stages {
        // Where it stands now it entered since the last import.
        let is_move = seen_on.is_some() && past.current == Some(*stage) && stands != past.current;
        match stage {
            Stage::Order if is_new_win => entries.push((None, *stage, on.or(seen_on))),
            _ if on.is_none() && is_move => {}
            _ => add(&mut entries, *stage, *on),
        }
    }
    if let Some(current) = past.current
        && last_standing(&entries, opportunity) != Some(current)
    {
        entries.push((None, current, seen_on));
    }
    let stands = opportunity.standing_entry().is_some();
    set_entries(opportunity, &entries, stands);
}

/// Puts these entries in the place of those there are, and numbers the new ones.
fn set_entries(opportunity: &mut Opportunity, entries: &[Entry], stands: bool) {
    let first_new = entries.iter().position(|(seq, ..)| seq.is_none()).unwrap_or(entries.len());
    let appended = entries[first_new..].iter().all(|(seq, ..)| seq.is_none());
    opportunity.stages.clear();
    for (at, (seq, stage, entered_on)) in entries.iter().enumerate() {
        opportunity.stages.push(StageEntry {
            stage: *stage,
            entered_on: *entered_on,
            seq: seq.unwrap_or(0),
            standing: stands && at == 0 && seq.is_some(),
        });
    }
    if appended {
        for at in first_new..entries.len() {
            opportunity.stages[at].seq = opportunity.next_seq();
        }
    } else {
        renumber(opportunity);
    }
}

/// The stage of the last entry, but for one into Order that was taken back.
fn last_standing(entries: &[Entry], opportunity: &Opportunity) -> Option<Stage> {
    let is_won = *opportunity.status() == Status::Won;
    let mut standing = entries.iter().rev().filter(|entry| is_won || entry.1 != Stage::Order);
    standing.next().map(|(_, stage, _)| *stage)
}

/// Adds an entry unless it is there: a date fills an undated entry, an undated entry is covered by
/// any into its stage, and what is new goes before the first later day, always before Order.
fn add(entries: &mut Vec<Entry>, stage: Stage, on: Option<Date>) {
    let into_stage = |entry: &&mut Entry| entry.1 == stage;
    if entries.iter().any(|entry| entry.1 == stage && (entry.2 == on || on.is_none())) {
        return;
    }
    // The win happened once: another day for it corrects the last.
    let correctable = |entry: &&mut Entry| entry.2.is_none() || stage == Stage::Order;
    if let Some(entry) = entries.iter_mut().rev().filter(into_stage).find(correctable) {
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

fn extend_statuses(
    opportunity: &mut Opportunity,
    outcome: Option<DealStatus<'_>>,
    seen_on: Option<Date>,
) {
    let is_won = *opportunity.status() == Status::Won;
    match outcome {
        None => {}
        Some(DealStatus::Open) if *opportunity.status() == Status::Open => {}
        Some(DealStatus::Open) => opportunity.set_status(Status::Open, seen_on),
        Some(DealStatus::Won { on }) if is_won => {
            let wins = opportunity.statuses.iter_mut().rev();
            let first = wins.take_while(|entry| entry.status == Status::Won).last();
            if let Some(entry) = first {
                entry.on = on.or(entry.on);
            }
        }
        Some(DealStatus::Won { on }) => opportunity.set_status(Status::Won, on.or(seen_on)),
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
                opportunity.set_status(Status::Lost { reason }, on.or(seen_on));
            }
        }
    }
}
