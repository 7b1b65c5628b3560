//! What was done for each opportunity, in the order in which it was written down.

use imbuto::domain::{
    Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState, Opportunity, Side,
    StageEntry, Unknown,
};
use jiff::Timestamp;
use jiff::civil::{Date, Time};

use crate::FIRST_DAY;
use crate::sampler::{Sampler, later};
use crate::words::NOTE;

/// Activities of each opportunity, one a stage.
pub fn of(opportunities: &[Opportunity], sampler: &mut Sampler) -> Vec<Activity> {
    let words: Vec<&str> = NOTE.split_whitespace().collect();
    let entries = opportunities.iter().flat_map(|one| std::iter::repeat(one).zip(&one.stages));
    let mut activity = |(one, entry): (&Opportunity, &StageEntry)| {
        activity(one, entry.entered_on.unwrap_or(FIRST_DAY), &words, sampler)
    };
    entries.map(&mut activity).collect()
}

fn activity(of: &Opportunity, entered_on: Date, words: &[&str], sampler: &mut Sampler) -> Activity {
    use ActivityKind::{Appointment, Call, Email, Meeting, Proposal, SiteVisit, VideoCall};
    let on = later(entered_on, sampler.below(12) as i64);
    let kind = sampler.weighted(&[
        (40, Call),
        (25, Email),
        (12, Appointment),
        (8, Meeting),
        (5, VideoCall),
        (4, SiteVisit),
        (6, Proposal),
    ]);
    let planned = sampler.chance(6);
    let written_on =
        if planned { entered_on } else { later(on, sampler.weighted(&[(8, 0), (2, 1)])) };
    let millis = sampler.moment(written_on);
    let appointment = matches!(kind, Appointment | Meeting | VideoCall);
    Activity {
        id: ActivityId::new(millis, sampler.tail()),
        kind,
        side: if sampler.chance(8) { Side::Marketing } else { Side::Sales },
        owner: of.owner(),
        recorded_at: Timestamp::from_millisecond((millis + sampler.below(2) as u64) as i64).ok(),
        set_on: appointment.then_some(entered_on),
        on,
        at: appointment.then(|| {
            Time::constant(8 + sampler.below(10) as i8, 15 * sampler.below(4) as i8, 0, 0)
        }),
        opportunity: Some(of.id),
        account: of.account,
        contact: None,
        state: if planned { ActivityState::Planned } else { ActivityState::Done },
        outcome: if planned { None } else { outcome(kind, sampler) },
        note: if sampler.chance(20) { note(words, sampler) } else { String::new() },
        external: None,
        unknown: Unknown::default(),
    }
}

fn outcome(kind: ActivityKind, sampler: &mut Sampler) -> Option<ActivityOutcome> {
    use ActivityOutcome::{Advance, Continuation, NoReply, NoSale, NoShow};
    let missed = match kind {
        ActivityKind::Call | ActivityKind::Email => NoReply,
        _ => NoShow,
    };
    let unwritten = if kind == ActivityKind::Email { 40 } else { 10 };
    sampler.weighted(&[
        (unwritten, None),
        (20, Some(missed)),
        (25, Some(Advance)),
        (30, Some(Continuation)),
        (5, Some(NoSale)),
    ])
}

/// Sixty characters of words.
fn note(words: &[&str], sampler: &mut Sampler) -> String {
    let mut note = String::new();
    while note.chars().count() <= 60 {
        if !note.is_empty() {
            note += if sampler.chance(12) { ", " } else { " " };
        }
        note += sampler.pick(words);
    }
    note.chars().take(59).chain(['.']).collect()
}
