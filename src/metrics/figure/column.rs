//! What stands in a column of a figure.

use crate::domain::ActivityOutcome;

use super::super::{FitBy, RatioCode, Which};

/// A column. What is the same in several figures is one column; what only has the same code is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// How many opportunities.
    Count,
    /// The sum of their amounts.
    Amount,
    /// The sum of their amounts, each times its chance.
    Weighted,
    /// A part of what the row is about.
    Part(Part),
    /// The rate of a ratio, alone.
    Ratio(RatioCode),
    /// A part of a ratio.
    OfRatio(RatioCode, Part),
    /// A part of one side.
    OfSide(Which, Part),

    /// How many reached the stage.
    Reached,
    /// Of these that were in the stage before.
    FromPrevious,
    /// The lower end of its interval.
    FromPreviousLow,
    /// The upper end.
    FromPreviousHigh,
    /// Of all that entered.
    FromFirst,
    /// Appointments without an outcome, in no ratio.
    Unmeasured,
    /// The count of a reference's level.
    Level,
    /// The share of a reference's level.
    Reference,
    /// One's own share.
    Own,

    /// Open ones.
    Open,
    /// Won ones.
    Won,
    /// Lost ones.
    Lost,
    /// Won of decided.
    WinRate,
    /// The mean amount of the won ones.
    MeanWonAmount,
    /// Money a day.
    VelocityPerDay,

    /// By how many days.
    HorizonDays,
    /// The share that had gone on by then.
    Incidence,
    /// The share that has gone on so far.
    Plain,
    /// The share still waiting then.
    CensoredShare,
    /// Half took no longer.
    Median,
    /// Nine in ten took no longer.
    P90,
    /// How many were followed.
    Followed,

    /// The mean chance of winning.
    PWon,
    /// The money expected.
    Expected,
    /// The money wanted.
    Target,
    /// The money won.
    WonAmount,
    /// The money missing.
    Missing,
    /// How many times what is open covers what is missing.
    Coverage,

    /// Pearson's statistic.
    ChiSquare,
    /// Degrees of freedom.
    Degrees,
    /// The probability if all are alike.
    P,
    /// Where that comes from.
    Method,
    /// What may be said of two.
    Verdict,
    /// Why nothing may.
    Why,
    /// The probability that A is better.
    PBetter,
    /// How many trials each needs.
    NeededEach,

    /// Activities done.
    Activities,
    /// Of these, agreed steps forward.
    Advances,
    /// Activities that should have an outcome and have none.
    WithoutOutcome,
    /// The correlation of activity with what comes of it.
    Rho,
    /// The lower end of its interval.
    RhoLow,
    /// The upper end.
    RhoHigh,
    /// Advances of ten activities.
    AdvancesPerTen,
    /// The share of those that should have an outcome and have none.
    ShareWithoutOutcome,
    /// Passed to sales.
    Passed,
    /// On which sales has acted.
    TakenUp,
    /// Days until it did.
    DaysToFirstAction,
    /// That moved on since.
    Advanced,
    /// Collisions with another owner.
    Collisions,
    /// Companies at which.
    Accounts,

    /// The stage it stands in.
    Stage,
    /// Days on which nothing was done.
    DaysIdle,
    /// How many of them its stage allows.
    DaysAllowed,
    /// How many activities its stage allows.
    ActivitiesAllowed,
    /// Who can recommend.
    Referrals,
    /// Reference customers that are alike.
    References,
    /// People to meet.
    People,
    /// How much it looks like those won.
    Fit,
    /// What one of its attributes adds to that.
    FitBy(FitBy),
    /// How one gets in.
    WayIn,

    /// On a span.
    OnIt,
    /// Got beyond a span.
    Crossed,
    /// Stepped back from a span.
    WentBack,
    /// Broke off at a span.
    Broke,
    /// Rotting ones.
    Rotting,
    /// Broke off, and no outcome is recorded.
    Untold,
    /// Broke off after this outcome.
    After(ActivityOutcome),

    /// How many it takes on average.
    NeededOnAverage,
    /// How many make it 80 % sure.
    NeededSurely,
    /// Where a lever stands.
    From,
    /// Where it would stand.
    To,
    /// Customers more.
    WinsAdded,
    /// Money more.
    AmountAdded,
    /// Cases to work on more.
    WorkAdded,
}

/// A part of a ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// How many went on.
    Numerator,
    /// Out of how many.
    Denominator,
    /// The one of the other.
    Rate,
    /// The lower end of an interval.
    Low,
    /// The upper end.
    High,
    /// The rate drawn towards the mean of all.
    Shrunk,
    /// How many trials more it takes.
    StillNeeded,
}

impl Part {
    /// What [`Cell::of_ratio`](super::Cell::of_ratio) tells of a ratio.
    pub const OF_RATIO: [Self; 5] =
        [Self::Numerator, Self::Denominator, Self::Rate, Self::Low, Self::High];
}
