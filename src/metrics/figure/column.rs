//! What stands in a column of a figure.

use crate::domain::{ActivityOutcome, Stage};

use super::super::{FitBy, Phase, RatioCode, Which};

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
    /// A part of a span of the bridge.
    OfPhase(Phase, Part),

    /// How many reached the stage.
    Reached,
    /// Of these that were in the stage before.
    FromPrevious,
    /// What that comes to in the end.
    FromPreviousEnd,
    /// The lower end of its interval.
    FromPreviousLow,
    /// The upper end.
    FromPreviousHigh,
    /// Of all that entered.
    FromFirst,
    /// What that comes to in the end.
    FromFirstEnd,
    /// What a ratio comes to in the end.
    End,
    /// The time that every side is given.
    WithinDays,
    /// Appointments without an outcome, in no ratio.
    Unmeasured,
    /// The count of a reference's level.
    Level,
    /// The share of a reference's level.
    Reference,
    /// One's own share.
    Own,

    /// Customers that have the value.
    Customers,
    /// Of how many.
    AllCustomers,
    /// Their share.
    CustomersShare,
    /// Targets in the file that have the value.
    InFile,
    /// Of how many.
    AllFile,
    /// Their share.
    FileShare,

    /// How many went on.
    Successes,
    /// Out of how many.
    Trials,
    /// Whether chance alone hardly leaves it there.
    Outside,
    /// The share that is left open.
    OpenShare,
    /// Open ones.
    Open,
    /// Won ones.
    Won,
    /// Lost ones.
    Lost,
    /// Won of decided.
    WinRate,
    /// A part of that.
    OfWinRate(Part),
    /// The mean amount of the won ones.
    MeanWonAmount,
    /// Money won a day.
    WonPerDay,

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

    /// Half of them have waited in their stage no longer.
    WaitingDays,
    /// The mean chance of winning.
    PWon,
    /// The money expected.
    Expected,
    /// How many wins were said.
    Said,
    /// How many came.
    Came,
    /// How much money was said.
    SaidAmount,
    /// The lower end of it.
    LowAmount,
    /// The upper end of it.
    HighAmount,
    /// How much money came.
    CameAmount,
    /// The money wanted.
    Target,
    /// The money won.
    WonAmount,
    /// The money missing.
    Missing,
    /// How many times what is open covers what is missing.
    Coverage,
    /// How probable it is that it is enough.
    Chance,
    /// How many times what is expected covers what is missing.
    ExpectedCoverage,

    /// Pearson's statistic.
    ChiSquare,
    /// Degrees of freedom.
    Degrees,
    /// The probability if all are alike.
    P,
    /// The same, with all tests of the page in view.
    PHolm,
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
    /// The same with what comes in the month after.
    RhoNext,
    /// The probability of that if nothing connects them.
    PNext,
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

    /// Entered a stage.
    Entered,
    /// Went on from it to the next.
    WentOn,
    /// Jumped the next.
    Jumped,
    /// Still there.
    Here,
    /// Stepped back from it.
    Back,
    /// Went over it without entering it.
    Over,
    /// Came through every stage.
    Through,
    /// Stands in the stage today.
    Now,
    /// Lost in a stage.
    LostAt(Stage),
    /// All of the row together.
    InAll,
    /// On a span.
    OnIt,
    /// Got beyond a span.
    Crossed,
    /// Stepped back from a span.
    WentBack,
    /// Fell from a span: lost there.
    Broke,
    /// Stopped on a span: open, and nothing is done.
    Stopped,
    /// How probable it is that a span is below what it is held against.
    PBelow,
    /// What it is held against.
    Before,
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
    /// How many enter.
    Entering,
    /// Where a lever stands.
    From,
    /// Where it would stand.
    To,
    /// Customers more.
    Gain,
    /// Money more.
    AmountAdded,
    /// Cases to work on more.
    Work,
    /// Of these for each customer more.
    WorkPerCustomer,
    /// A rate that this firm has shown to be possible.
    Possible,
    /// Customers more at that rate.
    PossibleGain,
    /// Cases to work on more at that rate.
    PossibleWork,
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
    /// The time that every side is given.
    WithinDays,
}

impl Part {
    /// What [`Cell::of_ratio`](super::Cell::of_ratio) tells of a ratio.
    pub const OF_RATIO: [Self; 5] =
        [Self::Numerator, Self::Denominator, Self::Rate, Self::Low, Self::High];
}
