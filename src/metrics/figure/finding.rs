//! What figures say: each finding with its numbers by name. `words` puts them into sentences.

use jiff::civil::Date;

use crate::domain::{Milestone, OwnerId};

use super::super::{Factor, Grain, Measure, Phase, RatioCode, SegmentBy, SpanComparison};
use super::RowKey;

/// What a figure says. Money in minor units, shares and probabilities from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    missing_docs,
    reason = "each name says what it is, the sentences of `words` say it in full"
)]
pub enum Finding {
    NoTarget,
    AnythingComes { chance: f64 },
    Scored { on: Date, low: u64, high: u64, came: u64, open: u64 },

    WorkOnFirst { ratio: RatioCode, sure: f64 },
    BehindOverall { sure: f64 },
    NowhereBehind,

    Above { measure: Measure, owner: OwnerId },
    Below { measure: Measure, owner: OwnerId },
    OwnersDiffer { measure: Measure },
    OnlyLeftOpenDiffers { measure: Measure },
    NobodyStandsOut,

    MonthOutside { measure: Measure, grain: Grain, first_day: Date, is_above: bool },
    MonthsDiffer { measure: Measure, grain: Grain },
    MonthsAlike,

    SegmentStandsOut { by: SegmentBy, key: RowKey, is_above: bool, rate: f64, of_all: f64 },
    SegmentsDiffer { by: SegmentBy },
    SegmentsLeftOpen { by: SegmentBy },
    SegmentsAlike,

    LookFor { key: RowKey, of_customers: f64, of_file: f64 },
    TooManyOf { key: RowKey, of_customers: f64, of_file: f64 },
    MixDiffers { by: SegmentBy },
    MixesAlike { customers: u64, file: u64 },

    PerActivity(Connection),
    NextMonth(Connection),

    HeldAgainst(SpanComparison),
    BrokenSpan { span: Phase, own: f64, other: f64, probability: f64, within_days: Option<u32> },
    NoBrokenSpan { compared: u64 },

    Planned { level: Milestone, expected: u64, surely: Option<u64> },
    WinsCome { within_days: u32 },

    WhatIfUnknown { factor: Factor },
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
    /// By a correlation and its probability, over so many months of so many owners.
    Shown { direction: Direction, rho: f64, p: f64, months: u64, owners: u64 },
}

/// What a correlation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More goes with more.
    More,
    /// More goes with less.
    Less,
    /// It may be chance.
    Unclear,
}
