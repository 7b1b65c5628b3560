//! The 182 opportunities as bare cases: whose, how far, how they ended, what is special about them.

use crate::domain::Stage;

use super::firm;
use super::sampler::Sampler;

use jiff::civil::Date;

/// One opportunity before it has words.
pub(super) struct Case {
    /// Whose: an index into the firm's owners.
    pub(super) owner: usize,
    /// The furthest stage it reached.
    pub(super) furthest: Stage,
    /// Where it stands.
    pub(super) end: End,
    /// What is special about it.
    pub(super) mood: Mood,
    /// What is known of an appointment that did not lead to Approach.
    pub(super) missed: Missed,
    /// Every stage from Suspect to the furthest, and the day it was entered.
    pub(super) entries: Vec<(Stage, Date)>,
    /// The day it was won or lost.
    pub(super) closed_on: Option<Date>,
    /// How it came: an index into the words' sources.
    pub(super) source: usize,
    /// Which company: an index into the demo's accounts.
    pub(super) account: usize,
}

/// Where a case stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Open,
    Lost,
    Won,
}

/// What is special about a case.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// Nothing.
    Ordinary,
    /// Much effort, no advance.
    Piano,
    /// Nobody has touched it for long, and what was to be done is long past.
    Forgotten,
    /// The same, and nothing is to be done.
    ForgottenBlank,
    /// Its next action is a few days late.
    Late,
    /// It has no next action.
    Blank,
}

/// An appointment in Prospect that did not lead to Approach.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Missed {
    /// There is none.
    None,
    /// Nobody came.
    NoShow,
    /// Its day has passed without an outcome.
    Unmeasured,
    /// Its day is still to come.
    ToCome,
}

impl Case {
    fn new(owner: usize, furthest: Stage, end: End) -> Self {
        Self {
            owner,
            furthest,
            end,
            mood: Mood::Ordinary,
            missed: Missed::None,
            entries: Vec::new(),
            closed_on: None,
            source: 0,
            account: 0,
        }
    }

    /// Whether nobody has touched it for long.
    pub(super) fn is_forgotten(&self) -> bool {
        matches!(self.mood, Mood::Forgotten | Mood::ForgottenBlank)
    }
}

/// How many of each mood, by stage: whose (`None`: anybody but Tommaso), which stage, how many.
const MOODS: [(Option<usize>, Stage, Mood, usize); 14] = [
    (Some(firm::TOMMASO), Stage::Prospect, Mood::Piano, 2),
    (Some(firm::TOMMASO), Stage::Approach, Mood::Piano, 1),
    (Some(firm::TOMMASO), Stage::Negotiation, Mood::Piano, 1),
    (None, Stage::Suspect, Mood::Forgotten, 1),
    (None, Stage::Suspect, Mood::ForgottenBlank, 1),
    (None, Stage::Prospect, Mood::ForgottenBlank, 1),
    (None, Stage::Approach, Mood::Forgotten, 1),
    (None, Stage::Negotiation, Mood::ForgottenBlank, 1),
    (None, Stage::Prospect, Mood::Late, 1),
    (Some(firm::TOMMASO), Stage::Conclusion, Mood::Late, 1),
    (None, Stage::Negotiation, Mood::Late, 1),
    (Some(firm::TOMMASO), Stage::Suspect, Mood::Blank, 2),
    (None, Stage::Suspect, Mood::Blank, 1),
    (None, Stage::Prospect, Mood::Blank, 1),
];

/// Every case, without dates.
pub(super) fn cases(sampler: &mut Sampler) -> Vec<Case> {
    let mut cases = Vec::new();
    for (owner, stages) in firm::OPEN_AND_LOST.iter().enumerate() {
        for (stage, (open, lost)) in Stage::OPEN.into_iter().zip(stages) {
            cases.extend((0..*open).map(|_| Case::new(owner, stage, End::Open)));
            cases.extend((0..*lost).map(|_| Case::new(owner, stage, End::Lost)));
        }
        cases.extend((0..firm::WON[owner]).map(|_| Case::new(owner, Stage::Order, End::Won)));
    }
    sampler.shuffle(&mut cases);
    miss_appointments(&mut cases);
    set_moods(&mut cases);
    for case in &mut cases {
        case.source = source(case, sampler);
    }
    cases
}

/// Appointments that came to nothing belong to cases that stopped in Prospect.
fn miss_appointments(cases: &mut [Case]) {
    for (owner, (no_show, unmeasured, to_come)) in firm::MISSED.into_iter().enumerate() {
        let mut mark = |end: End, missed: Missed, count: usize| {
            let stopped = cases.iter_mut().filter(|case| {
                (case.owner, case.furthest, case.end) == (owner, Stage::Prospect, end)
                    && case.missed == Missed::None
            });
            stopped.take(count).for_each(|case| case.missed = missed);
        };
        mark(End::Open, Missed::Unmeasured, unmeasured);
        mark(End::Open, Missed::ToCome, to_come);
        mark(End::Lost, Missed::NoShow, no_show);
    }
}

fn set_moods(cases: &mut [Case]) {
    for (owner, stage, mood, count) in MOODS {
        let fitting = cases.iter_mut().filter(|case| {
            owner.map_or(case.owner != firm::TOMMASO, |owner| case.owner == owner)
                && (case.furthest, case.end) == (stage, End::Open)
                && (case.mood, case.missed) == (Mood::Ordinary, Missed::None)
        });
        fitting.take(count).for_each(|case| case.mood = mood);
    }
}

/// Recommendations get further than fairs and cold calls.
fn source(case: &Case, sampler: &mut Sampler) -> usize {
    let weights = match case.furthest {
        Stage::Suspect => [30, 6, 22, 26, 12, 4],
        Stage::Prospect => [24, 14, 24, 18, 12, 8],
        Stage::Approach | Stage::Negotiation | Stage::Conclusion => [16, 26, 24, 12, 8, 14],
        Stage::Order => [8, 44, 20, 6, 4, 18],
    };
    sampler.weighted(&weights)
}
