//! Whom a figure counts, as an address names them: the parser next to the printer. A word for what is
//! counted, then what it is of: `way~S~P`, `came~R1~quarter~2026-04-01`.

use crate::domain::{ActivityKind, ActivityOutcome, Milestone, OwnerId, Side, Stage};
use crate::metrics::{Among, Behind, Grain, Measure, Phase, SegmentBy, TakenUp};
use crate::stats::Fate;

const BETWEEN: &str = "~";

const ENDS: [(Fate, &str); 3] =
    [(Fate::Advanced, "advanced"), (Fate::Lost, "lost"), (Fate::Censored, "open")];

const GRAINS: [(Grain, &str); 2] = [(Grain::Month, "month"), (Grain::Quarter, "quarter")];

const SIDES: [(Side, &str); 2] = [(Side::Marketing, "marketing"), (Side::Sales, "sales")];

const OUTCOMES: [(Option<ActivityOutcome>, &str); 7] = [
    (None, "none"),
    (Some(ActivityOutcome::Order), "order"),
    (Some(ActivityOutcome::Advance), "advance"),
    (Some(ActivityOutcome::Continuation), "continuation"),
    (Some(ActivityOutcome::NoSale), "no-sale"),
    (Some(ActivityOutcome::NoReply), "no-reply"),
    (Some(ActivityOutcome::NoShow), "no-show"),
];

const KINDS: [(ActivityKind, &str); 14] = [
    (ActivityKind::Call, "call"),
    (ActivityKind::Email, "email"),
    (ActivityKind::Meeting, "meeting"),
    (ActivityKind::VideoCall, "video-call"),
    (ActivityKind::Fair, "fair"),
    (ActivityKind::Event, "event"),
    (ActivityKind::Social, "social"),
    (ActivityKind::SiteVisit, "site-visit"),
    (ActivityKind::Request, "request"),
    (ActivityKind::NewsletterSignUp, "newsletter"),
    (ActivityKind::Download, "download"),
    (ActivityKind::Appointment, "appointment"),
    (ActivityKind::Proposal, "proposal"),
    (ActivityKind::OrderStep, "order-step"),
];

/// What an address says of them.
pub(super) fn behind_code(behind: &Behind) -> String {
    match behind {
        Behind::Way(from, to) => said(&["way", from.code(), to.code()]),
        Behind::WayEnd(from, to, fate) => {
            said(&["way", from.code(), to.code(), code_of(&ENDS, *fate)])
        }
        Behind::Stay(stage) => said(&["stay", stage.code()]),
        Behind::Cycle => said(&["cycle"]),
        Behind::EnteredIn(first_day) => said(&["entered", &first_day.to_string()]),
        Behind::CameIn(ratio, grain, first_day) => {
            said(&["came", ratio.code(), code_of(&GRAINS, *grain), &first_day.to_string()])
        }
        Behind::Segment(measure, by, value) => said(&["segment", measure.code(), by.code(), value]),
        Behind::Mixed(by, value) => said(&["mixed", by.code(), value]),
        Behind::SegmentOwner(measure, owner) => {
            said(&["segment", measure.code(), &owner.to_string()])
        }
        Behind::Through(stage) => said(&["through", stage.code()]),
        Behind::Now(stage) => said(&["now", stage.code()]),
        Behind::Level(level) => said(&["level", level.code()]),
        Behind::OnSpan(phase) => said(&["span", phase.code()]),
        Behind::Outcome => said(&["outcome"]),
        Behind::Owner(owner) => said(&["owner", &owner.to_string()]),
        Behind::WorkedBy(owner) => said(&["worked", &owner.to_string()]),
        Behind::Worked => said(&["worked"]),
        Behind::Passed => said(&["passed"]),
        Behind::PassedAndTaken(soon) => said(&["passed", soon.code()]),
        Behind::PassedAnd(some) => said(&["passed-and", some.code()]),
        Behind::Fell(phase, outcome) => said(&["fell", phase.code(), code_of(&OUTCOMES, *outcome)]),
        Behind::DoneOn(phase, side, kind) => {
            said(&["done", phase.code(), code_of(&SIDES, *side), code_of(&KINDS, *kind)])
        }
    }
}

/// Whom an address names.
pub(super) fn behind_of(code: &str) -> Option<Behind> {
    let parts: Vec<&str> = code.splitn(4, BETWEEN).collect();
    let stage = Stage::from_code;
    let segment_by = |code: &str| SegmentBy::ALL.into_iter().find(|one| one.code() == code);
    let phase = |code: &str| Phase::ALL.into_iter().find(|one| one.code() == code);
    Some(match parts[..] {
        ["way", from, to] => Behind::Way(stage(from)?, stage(to)?),
        ["way", from, to, end] => Behind::WayEnd(stage(from)?, stage(to)?, named(&ENDS, end)?),
        ["stay", of] => Behind::Stay(stage(of)?),
        ["cycle"] => Behind::Cycle,
        ["entered", first_day] => Behind::EnteredIn(first_day.parse().ok()?),
        ["came", ratio, grain, first_day] => {
            let Measure::Of(ratio) = Measure::from_code(ratio)? else { return None };
            Behind::CameIn(ratio, named(&GRAINS, grain)?, first_day.parse().ok()?)
        }
        ["segment", measure, by, value] => {
            Behind::Segment(Measure::from_code(measure)?, segment_by(by)?, value.to_owned())
        }
        ["mixed", by, ref value @ ..] if !value.is_empty() => {
            Behind::Mixed(segment_by(by)?, value.join(BETWEEN))
        }
        ["segment", measure, owner] => {
            Behind::SegmentOwner(Measure::from_code(measure)?, OwnerId::parse(owner)?)
        }
        ["through", of] => Behind::Through(stage(of)?),
        ["now", of] => Behind::Now(stage(of)?),
        ["level", level] => {
            Behind::Level(Milestone::ALL.into_iter().find(|one| one.code() == level)?)
        }
        ["span", on] => Behind::OnSpan(phase(on)?),
        ["fell", from, outcome] => Behind::Fell(phase(from)?, named(&OUTCOMES, outcome)?),
        ["done", on, side, kind] => {
            Behind::DoneOn(phase(on)?, named(&SIDES, side)?, named(&KINDS, kind)?)
        }
        ["outcome"] => Behind::Outcome,
        ["owner", owner] => Behind::Owner(OwnerId::parse(owner)?),
        ["worked", owner] => Behind::WorkedBy(OwnerId::parse(owner)?),
        ["worked"] => Behind::Worked,
        ["passed"] => Behind::Passed,
        ["passed", soon] => {
            Behind::PassedAndTaken(TakenUp::ALL.into_iter().find(|one| one.code() == soon)?)
        }
        ["passed-and", some] => {
            Behind::PassedAnd(Among::ALL.into_iter().find(|one| one.code() == some)?)
        }
        _ => return None,
    })
}

fn said(parts: &[&str]) -> String {
    parts.join(BETWEEN)
}

fn code_of<T: Copy + PartialEq>(all: &[(T, &'static str)], one: T) -> &'static str {
    all.iter().find(|(of, _)| *of == one).map_or("", |(_, code)| code)
}

fn named<T: Copy>(all: &[(T, &'static str)], code: &str) -> Option<T> {
    all.iter().find(|(_, of)| *of == code).map(|(one, _)| *one)
}
