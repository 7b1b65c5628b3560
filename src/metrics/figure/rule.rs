//! How figures are counted: each rule with its numbers by name. `words` puts them into sentences.

use super::super::{Phase, Reason};
use super::RowKey;

/// How a figure is counted, or what it leaves out. Money in minor units, shares from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    missing_docs,
    reason = "each name says what it is, the sentences of `words` say it in full"
)]
pub enum Rule {
    Outcome,
    Wilson,
    OutcomeWithoutAmount { count: u64 },
    WonOfCreated { won: u64, created: u64 },
    WonADay { minor: f64, wins: u64, days: u32 },
    WonADayWithoutAmount { count: u64 },
    WonADayOtherCurrency { count: u64 },
    WonADayUndated { count: u64 },
    Velocity { per_day_minor: f64, open: u64, win_rate: f64, mean_minor: f64, cycle_days: f64 },

    Conversion { horizon_days: u32 },
    AalenJohansen,
    ConversionUndated { of: Vec<(RowKey, u64)> },
    ConversionReversed { of: Vec<(RowKey, u64)> },
    TimeInStage,
    KaplanMeier,
    TimeNoOwnDate { of: Vec<(RowKey, u64)> },
    TimeReversed { of: Vec<(RowKey, u64)> },
    RatiosOverTime,
    Control,

    Forecast,
    ForecastTooFewClosed { count: u64, least: u64 },
    ForecastUndated { count: u64 },
    ForecastTooEarly { count: u64 },
    ForecastOverdue { count: u64 },
    ForecastSet { count: u64 },
    ForecastBlank { count: u64 },
    ForecastOtherCurrency { count: u64 },
    ForecastInterval { draws: u32 },
    ForecastByMonth,
    Scorecard,
    Coverage,
    CoverageUndated { count: u64 },
    CoverageWithoutAmount { count: u64 },
    CoverageWithoutWeight { count: u64 },
    CoverageWonWithoutAmount { count: u64 },
    Rotting { ahead_days: u16, least_days: u32 },
    RottingUndated { count: u64 },

    OwnersByEntry { owners: u64 },
    OwnersByFlow { owners: u64 },
    OwnersTyped { owners: u64 },
    EqualTime { of: Vec<(RowKey, u64)> },
    TooYoung { of: Vec<(RowKey, u64)> },
    OwnersUndated { of: Vec<(RowKey, u64)> },
    OwnersUnknown,
    Shrunk,
    NotYetSkill,
    WithoutOwner { count: u64 },
    Homogeneity,
    ChiSquare,
    Permutations { draws: u32 },
    Compare { least_trials: u64 },
    Jeffreys,
    CompareNeeded,
    TeamAlike { measures: u64 },
    Activity,
    Correlation,
    ActivityWithoutOwner { activities: u64, won: u64 },
    Handover { waiting: u64 },
    SalesFirst { count: u64 },
    Collisions { window_days: u32 },

    Stuck { least_advances: u64, until_then: u64, own_stages: u64 },
    StuckUndated { count: u64 },
    Warm,
    WarmTooFewClosed { closed: u64, least: u64 },
    WarmAllAlike,

    Bridge { all: u64, lost: u64, rotting: u64 },
    Bridges,
    Breaks,
    Ledger,
    LostReasons,
    Segments { within_days: u32 },
    SegmentsTested,
    SegmentsTooYoung { count: u64 },
    SegmentsUndated { count: u64 },
    SegmentsUnwritten { of: Vec<(RowKey, u64)> },
    FunnelPlot,
    Targeting,
    TargetingTested,
    Fit,
    Readings,
    SpanNotCompared { span: Phase, reason: Reason },
    PlannedFromCounts { wanted: u64 },
    PlannedInTheEnd { wanted: u64 },
    CountsSideBySide,
    ChanceCurve { wanted: u64 },
    BetaBinomial,
    WhatIf,
    WhatIfInTheEnd,
    WhatIfFromCounts,
    PossibleSteps,
    NoPossibleStep,
}

impl Rule {
    /// Whether it names a method: the statistician's note, not everybody's.
    #[must_use]
    pub fn is_method(&self) -> bool {
        matches!(
            self,
            Self::Wilson
                | Self::Velocity { .. }
                | Self::AalenJohansen
                | Self::KaplanMeier
                | Self::Shrunk
                | Self::ChiSquare
                | Self::Permutations { .. }
                | Self::Jeffreys
                | Self::CompareNeeded
                | Self::TeamAlike { .. }
                | Self::Correlation
                | Self::TargetingTested
                | Self::ForecastInterval { .. }
                | Self::BetaBinomial
        )
    }

    /// A rule that says how many, where there are any.
    #[must_use]
    pub fn some(count: u64, says: impl FnOnce(u64) -> Self) -> Option<Self> {
        (count > 0).then(|| says(count))
    }

    /// A rule about what some rows leave out, where any does.
    #[must_use]
    pub fn left_out(
        rows: impl IntoIterator<Item = (RowKey, u64)>,
        says: impl FnOnce(Vec<(RowKey, u64)>) -> Self,
    ) -> Option<Self> {
        let some: Vec<_> = rows.into_iter().filter(|(_, count)| *count > 0).collect();
        (!some.is_empty()).then(|| says(some))
    }
}
