//! What was done on each case, and what came of it: appointments, proposals, signatures, and the
//! calls and mails between them.

use jiff::civil::Date;

use crate::domain::{
    Activity, ActivityId, ActivityKind, ActivityOutcome, ActivityState, Opportunity, OwnerId, Side,
    Stage,
};

use super::calendar::Calendar;
use super::case::{Case, End, Missed, Mood};
use super::firm;
use super::opportunities::{fulfilled, to_come_on};
use super::parties::{COLLIDING_AGO, colliding};
use super::sampler::{Mint, Sampler};
use super::words::DemoWords;

/// Every activity of the story.
pub(super) fn activities(
    seed: u64,
    cases: &[Case],
    told: &[Opportunity],
    owners: [OwnerId; 4],
    calendar: Calendar,
    words: &DemoWords,
    mint: &mut Mint,
) -> Vec<Activity> {
    let sampler = Sampler::new(seed, "activities");
    let mut log = Log { calendar, words, mint, sampler, made: Vec::new() };
    let fulfilled = fulfilled(cases);
    for (index, (case, opportunity)) in cases.iter().zip(told).enumerate() {
        let of = Of { case, opportunity, owner: owners[case.owner] };
        log.marketing(&of);
        log.passages(&of);
        log.appointment(&of);
        log.end(&of, fulfilled.contains(&index));
    }
    for [one, other] in colliding(cases, calendar) {
        for (index, ago) in [(one, COLLIDING_AGO), (other, COLLIDING_AGO - 2)] {
            let case = &cases[index];
            let of = Of { case, opportunity: &told[index], owner: owners[case.owner] };
            let outcome = Some(ActivityOutcome::Continuation);
            log.add(&of, ActivityKind::Call, calendar.ago(ago), outcome);
        }
    }
    log.made
}

/// Whose activity, on what.
struct Of<'a> {
    case: &'a Case,
    opportunity: &'a Opportunity,
    owner: OwnerId,
}

struct Log<'a> {
    calendar: Calendar,
    words: &'a DemoWords,
    mint: &'a mut Mint,
    sampler: Sampler,
    made: Vec<Activity>,
}

impl Log<'_> {
    /// Adds an activity that was done, and returns it.
    fn add(
        &mut self,
        of: &Of,
        kind: ActivityKind,
        on: Date,
        outcome: Option<ActivityOutcome>,
    ) -> &mut Activity {
        let (millis, bytes) = self.mint.next(on.min(self.calendar.today));
        let talked = outcome == Some(ActivityOutcome::Continuation) && self.sampler.chance(45);
        let note = if talked { self.sampler.pick(&self.words.notes) } else { "" };
        self.made.push(Activity {
            id: ActivityId::new(millis, bytes),
            kind,
            side: Side::Sales,
            owner: Some(of.owner),
            recorded_at: None,
            set_on: None,
            on,
            at: None,
            opportunity: Some(of.opportunity.id),
            account: of.opportunity.account,
            contact: of.opportunity.contacts.first().copied(),
            state: ActivityState::Done,
            outcome,
            note: note.to_owned(),
            external: None,
            unknown: Default::default(),
        });
        let last = self.made.len() - 1;
        &mut self.made[last]
    }

    /// What comes by fair, site or newsletter was marketing's first.
    fn marketing(&mut self, of: &Of) {
        if of.opportunity.handed_over_on.is_none() {
            return;
        }
        let kind = match of.case.source {
            0 => ActivityKind::Fair,
            2 => ActivityKind::Request,
            _ => ActivityKind::NewsletterSignUp,
        };
        let first = self.add(of, kind, of.case.entries[0].1, None);
        first.side = Side::Marketing;
        first.owner = None;
    }

    /// What was done in each stage, and what ended it.
    fn passages(&mut self, of: &Of) {
        let case = of.case;
        for (position, (stage, from)) in case.entries.iter().enumerate() {
            if *stage == Stage::Order {
                continue;
            }
            let next_on = case.entries.get(position + 1).map(|(_, day)| *day);
            let until = next_on.or(case.closed_on).unwrap_or(self.calendar.today);
            let from = match stage {
                Stage::Suspect => of.opportunity.handed_over_on.unwrap_or(*from),
                _ => *from,
            };
            self.effort(of, *stage, from, until, next_on.is_none());
            if let Some(on) = next_on {
                self.advance(of, *stage, from, on);
            }
        }
    }

    /// Calls, mails and visits between two days.
    fn effort(&mut self, of: &Of, stage: Stage, from: Date, until: Date, last: bool) {
        let busy = of.case.owner == firm::TOMMASO;
        let count = match (of.case.mood, busy) {
            (Mood::Piano, _) if last => 11 + self.sampler.below(4),
            (_, true) => 2 + self.sampler.below(4),
            (_, false) => self.sampler.below(3),
        };
        let (mut from_ago, mut until_ago) =
            (self.calendar.days_since(from), self.calendar.days_since(until));
        if last && of.case.is_forgotten() {
            (from_ago, until_ago) = (from_ago, from_ago - 10);
        } else if from_ago > until_ago {
            from_ago -= 1;
        }
        let mut days: Vec<i32> =
            (0..count).map(|_| self.sampler.between(until_ago, from_ago)).collect();
        days.sort_unstable_by(|a, b| b.cmp(a));
        for ago in days {
            let on = self.calendar.ago(ago).max(from);
            let kind = self.kind(stage);
            let outcome = self.talk(kind, busy);
            self.add(of, kind, on, outcome);
        }
    }

    fn kind(&mut self, stage: Stage) -> ActivityKind {
        let (weights, kinds) = match stage {
            Stage::Suspect | Stage::Prospect => {
                ([56, 34, 10], [ActivityKind::Call, ActivityKind::Email, ActivityKind::Social])
            }
            Stage::Approach => {
                ([40, 40, 20], [ActivityKind::Call, ActivityKind::Email, ActivityKind::SiteVisit])
            }
            _ => ([44, 36, 20], [ActivityKind::Call, ActivityKind::Email, ActivityKind::Meeting]),
        };
        kinds[self.sampler.weighted(&weights)]
    }

    /// What comes of effort between two passages: mostly talk, and not always written down.
    fn talk(&mut self, kind: ActivityKind, busy: bool) -> Option<ActivityOutcome> {
        let [unwritten, no_reply] = match kind {
            ActivityKind::Meeting => [0, 0],
            ActivityKind::Email | ActivityKind::Social => [50, 24],
            _ => [if busy { 16 } else { 6 }, 30],
        };
        let advance = if busy { 0 } else { 14 };
        let continuation = 100 - unwritten - no_reply - advance;
        match self.sampler.weighted(&[unwritten, no_reply, advance, continuation]) {
            0 => None,
            1 => Some(ActivityOutcome::NoReply),
            2 => Some(ActivityOutcome::Advance),
            _ => Some(ActivityOutcome::Continuation),
        }
    }

    /// What ended `stage` on the day the next was entered: a yes on the telephone, an appointment
    /// kept, a proposal sent, terms agreed, a signature.
    fn advance(&mut self, of: &Of, stage: Stage, from: Date, on: Date) {
        let agreed = if of.case.owner == firm::TOMMASO { 40 } else { 84 };
        let outcome = match self.sampler.chance(agreed) {
            true => Some(ActivityOutcome::Advance),
            false => Some(ActivityOutcome::Continuation),
        };
        match stage {
            Stage::Suspect => {
                self.add(of, ActivityKind::Call, on, outcome);
            }
            Stage::Prospect => {
                let set_on = self.day_between(from, on);
                let kinds =
                    [ActivityKind::Appointment, ActivityKind::Meeting, ActivityKind::VideoCall];
                let kind = kinds[self.sampler.weighted(&[60, 18, 22])];
                if self.sampler.chance(9) && from < set_on {
                    let missed = self.add(of, kind, set_on, Some(ActivityOutcome::NoShow));
                    missed.set_on = Some(from);
                }
                self.add(of, kind, on, outcome).set_on = Some(set_on);
            }
            Stage::Approach => {
                self.add(of, ActivityKind::Proposal, on, outcome);
            }
            Stage::Negotiation => {
                if self.sampler.chance(30) {
                    let revised_on = self.day_between(from, on);
                    let continuation = Some(ActivityOutcome::Continuation);
                    self.add(of, ActivityKind::Proposal, revised_on, continuation);
                }
                let kinds = [ActivityKind::Meeting, ActivityKind::Call, ActivityKind::VideoCall];
                let kind = self.sampler.pick(&kinds);
                self.add(of, kind, on, outcome);
            }
            Stage::Conclusion | Stage::Order => {
                self.add(of, ActivityKind::Meeting, on, Some(ActivityOutcome::Order));
            }
        }
    }

    /// The appointment of a case that stopped in Prospect.
    fn appointment(&mut self, of: &Of) {
        let Some((Stage::Prospect, from)) = of.case.entries.last().copied() else { return };
        let calendar = self.calendar;
        let kind = ActivityKind::Appointment;
        match of.case.missed {
            Missed::None => {}
            Missed::NoShow => {
                let until = of.case.closed_on.unwrap_or(calendar.today);
                let on = self.day_between(from, until);
                let set_on = self.day_between(from, on);
                let nobody = [ActivityOutcome::NoShow, ActivityOutcome::NoReply];
                let outcome = Some(nobody[self.sampler.weighted(&[75, 25])]);
                self.add(of, kind, on, outcome).set_on = Some(set_on);
            }
            Missed::Unmeasured => {
                let on = calendar.ago(self.sampler.between(2, 9));
                let set_on = self.day_between(from, on);
                let unmeasured = self.add(of, kind, on, None);
                unmeasured.set_on = Some(set_on);
                unmeasured.state = ActivityState::Planned;
            }
            Missed::ToCome => {
                let set_on = calendar.ago(self.sampler.between(1, 6));
                let to_come = self.add(of, kind, to_come_on(of.case, calendar), None);
                to_come.set_on = Some(set_on);
                to_come.state = ActivityState::Planned;
            }
        }
    }

    /// The no that closed a loss, and the steps of an order.
    fn end(&mut self, of: &Of, fulfilled: bool) {
        let Some(closed_on) = of.case.closed_on else { return };
        if of.case.end == End::Lost {
            if self.sampler.chance(70) {
                self.add(of, ActivityKind::Call, closed_on, Some(ActivityOutcome::NoSale));
            }
            return;
        }
        let steps = if fulfilled { 3 } else { 1 };
        let ago = self.calendar.days_since(closed_on);
        for step in 1..=steps {
            let on = self.calendar.ago((ago - step * 9).max(0)).max(closed_on);
            self.add(of, ActivityKind::OrderStep, on, None);
        }
    }

    /// A working day between two days, both included.
    fn day_between(&mut self, from: Date, until: Date) -> Date {
        let (from_ago, until_ago) =
            (self.calendar.days_since(from), self.calendar.days_since(until));
        self.calendar.ago(self.sampler.between(until_ago, from_ago)).max(from)
    }
}
