//! Why something cannot be measured, or nothing can be told of two.

/// A reason. In the page it stands in words where the number would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// What it is made of is not recorded.
    NotRecorded,
    /// Nobody was there.
    NobodyThere,
    /// There are no trials.
    NoTrials,
    /// Fewer trials than any word needs.
    FewTrials,
    /// They are ratios of two counts, which nothing compares.
    RatiosOfCounts,
    /// Both have the same rate: no number of trials would tell them apart.
    EqualRates,
    /// They are too close for so many trials.
    TooClose,
    /// The differences of the whole team may all be chance.
    TeamAlike,
    /// One owner alone differs from nobody.
    OneOwner,
    /// One value alone differs from none.
    OneValue,
    /// Of more than half nobody wrote it.
    MostlyUnwritten,
    /// What may be said stands with the team, by its own test.
    OnTeamPage,
    /// One can have several, so that no test holds them apart.
    SeveralEach,
    /// All trials succeeded, or none.
    AllOrNone,
    /// Nobody has ever gone on, as far as the days are known.
    NobodyWentOn,
    /// Of more than half nobody knows whose they are.
    OwnersUnknown,
    /// The sides differ only in what they have left open.
    OnlyLeftOpen,

    /// Too early to say: nobody is decided yet.
    NobodyDecidedYet,
    /// Too early to say: most of those that will be decided are still open.
    MostStillOpen,
    /// Too early to say: of most open ones no day is known.
    MostOpenUndated,
    /// Too early to say: a whole sale takes longer than the firm has a history.
    HistoryTooShort,
    /// Of the appointments made none was honoured.
    NothingHonoured,
    /// Too few have been followed so long.
    TooFewFollowed,
    /// So many have not got there yet.
    NotReachedYet,
    /// Losses are not recorded.
    LossesNotRecorded,
    /// None is won or lost.
    NoneDecided,
    /// No amount is known.
    NoAmounts,
    /// Of some it was not known on that day what they were worth.
    AmountsNotKnownThen,
    /// No win has an amount.
    NoWonAmounts,
    /// Too few wins in the days up to today.
    TooFewWins {
        /// How many there are.
        won: u64,
        /// How many it takes.
        least: u64,
        /// In how many days.
        days: u32,
    },

    /// Too few decided ones ever reached this stage.
    TooFewClosed,
    /// It is too early to say what comes from this stage.
    TooEarly,
    /// Nobody knows since when.
    AgeNotKnown,
    /// None has both a chance and an amount.
    NothingWeighed,
    /// Too few whole months, or all alike.
    FewMonths,
    /// None is taken up yet.
    NoneTakenUp,

    /// None was won.
    NothingWon,
    /// The number has more digits than any plan.
    TooManyNeeded,
    /// It is no share, but two counts side by side.
    NotAShare,
    /// The reference has no such levels.
    NotInReference,
    /// There is no period before the chosen one.
    NoPeriodBefore,
}
