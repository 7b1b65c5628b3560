//! What figures say: each finding with its numbers by name. `words` puts them into sentences.

use crate::domain::OwnerId;

use super::super::{Measure, Phase, RatioCode, SpanComparison};

/// What a figure says. Money in minor units, shares and probabilities from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(
    missing_docs,
    reason = "each name says what it is, the sentences of `words` say it in full"
)]
pub enum Finding {
    NoTarget,

    WorkOnFirst { ratio: RatioCode, sure: f64 },
    OthersProbablyBetter { ratio: RatioCode, sure: f64 },
    BehindOverall { sure: f64 },
    NowhereBehind,

    Best { measure: Measure, owner: OwnerId },
    Worst { measure: Measure, owner: OwnerId },
    Above { measure: Measure, owner: OwnerId },
    Below { measure: Measure, owner: OwnerId },
    OwnersDiffer { measure: Measure },
    NobodyStandsOut,

    PerActivity(Connection),
    NextMonth(Connection),

    HeldAgainst(SpanComparison),
    WeakestSpan { span: Phase, own: f64, other: f64, probability: f64, by_days: u32 },
    WeakestSpanOfDecided { span: Phase, own: f64, other: f64, probability: f64, by_days: u32 },
    NoWeakestSpan { compared: u64, alarm: f64 },

    WhatIfUnknown { ratio: RatioCode },
    WhatIfWins { wins: f64, work: f64 },
    WhatIfLikely { low: u64, high: u64 },
    WhatIfAmount { minor: f64 },
}

/// Whether more of one goes with more of another.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum Connection {
    /// There are too few months, or all are alike.
    NotMeasurable,
    /// By a correlation and its interval, over so many months of so many owners.
    Shown { direction: Direction, rho: f64, low: f64, high: f64, months: u64, owners: u64 },
}

/// What a correlation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The interval lies above 0.
    More,
    /// The interval lies below 0.
    Less,
    /// The interval holds 0.
    Unclear,
}
