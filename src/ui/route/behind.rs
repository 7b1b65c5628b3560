//! Whom a figure counts, as an address names them: the parser next to the printer. A word for what is
//! counted, then what it is of: `way~S~P`, `came~R1~quarter~2026-04-01`.

use crate::domain::{Milestone, OwnerId, Stage};
use crate::metrics::{Behind, Grain, Measure, Phase, SegmentBy, TakenUp};
use crate::stats::Fate;

const BETWEEN: &str = "~";

const ENDS: [(Fate, &str); 3] =
    [(Fate::Advanced, "advanced"), (Fate::Lost, "lost"), (Fate::Censored, "open")];

const GRAINS: [(Grain, &str); 2] = [(Grain::Month, "month"), (Grain::Quarter, "quarter")];

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
    }
}

/// Whom an address names.
pub(super) fn behind_of(code: &str) -> Option<Behind> {
    let parts: Vec<&str> = code.splitn(4, BETWEEN).collect();
    let stage = Stage::from_code;
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
            let by = SegmentBy::ALL.into_iter().find(|one| one.code() == by)?;
            Behind::Segment(Measure::from_code(measure)?, by, value.to_owned())
        }
        ["segment", measure, owner] => {
            Behind::SegmentOwner(Measure::from_code(measure)?, OwnerId::parse(owner)?)
        }
        ["through", of] => Behind::Through(stage(of)?),
        ["now", of] => Behind::Now(stage(of)?),
        ["level", level] => {
            Behind::Level(Milestone::ALL.into_iter().find(|one| one.code() == level)?)
        }
        ["span", phase] => Behind::OnSpan(Phase::ALL.into_iter().find(|one| one.code() == phase)?),
        ["outcome"] => Behind::Outcome,
        ["owner", owner] => Behind::Owner(OwnerId::parse(owner)?),
        ["worked", owner] => Behind::WorkedBy(OwnerId::parse(owner)?),
        ["worked"] => Behind::Worked,
        ["passed"] => Behind::Passed,
        ["passed", soon] => {
            Behind::PassedAndTaken(TakenUp::ALL.into_iter().find(|one| one.code() == soon)?)
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
