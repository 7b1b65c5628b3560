//! The codes by which scripts and tests know columns and rows, the same in every language.

use std::fmt;

use crate::domain::ActivityOutcome;

use super::super::{FitBy, Grain, Which, quarter_of};
use super::{Column, Part, RowKey};

impl fmt::Display for RowKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All | Self::Team => formatter.write_str("all"),
            Self::Stage(stage) => formatter.write_str(stage.code()),
            Self::Step(from, to) => write!(formatter, "{}-{}", from.code(), to.code()),
            Self::Cycle => formatter.write_str("cycle"),
            Self::Ratio(ratio) => formatter.write_str(ratio.code()),
            Self::Overall => formatter.write_str("overall"),
            Self::Volume => formatter.write_str("volume"),
            Self::Milestone(level) => formatter.write_str(level.code()),
            Self::Levels(from, to) => write!(formatter, "{}-{}", from.code(), to.code()),
            Self::Mark(mark) => formatter.write_str(mark.code()),
            Self::Span(phase) => formatter.write_str(phase.code()),
            Self::Owner(id) => write!(formatter, "{id}"),
            Self::Day(day) => write!(formatter, "{day}"),
            Self::Month(day) | Self::Spell(Grain::Month, day) => {
                formatter.write_str(&day.to_string()[..7])
            }
            Self::Spell(Grain::Quarter, day) => {
                write!(formatter, "{}-Q{}", day.year(), quarter_of(*day))
            }
            Self::RatioSpell(ratio, grain, day) => {
                write!(formatter, "{}-{}", ratio.code(), Self::Spell(*grain, *day))
            }
            Self::Opportunity(id) => write!(formatter, "{id}"),
            Self::LostFor(reason) => formatter.write_str(reason),
            Self::LostForOthers => formatter.write_str("others"),
            Self::LostForNothing => formatter.write_str("not_written"),
            Self::Attribute(by) => formatter.write_str(by.code()),
            Self::Segment(by, value) => write!(formatter, "{}:{value}", by.code()),
            Self::RareSegments(by) => write!(formatter, "{}-others", by.code()),
        }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = match self {
            Self::Part(part) => part.code(),
            Self::Ratio(ratio) => ratio.code(),
            Self::OfRatio(ratio, part) => {
                return write!(formatter, "{}_{}", ratio.code(), part.code());
            }
            Self::OfWinRate(part) => return write!(formatter, "win_rate_{}", part.code()),
            Self::OfSide(Which::A, part) => return write!(formatter, "a_{}", part.code()),
            Self::OfSide(Which::B, part) => return write!(formatter, "b_{}", part.code()),
            Self::OfPhase(phase, part) => {
                return write!(formatter, "{}_{}", phase.code(), part.code());
            }
            Self::Count => "count",
            Self::Amount => "amount",
            Self::Weighted => "weighted",
            Self::Reached => "reached",
            Self::FromPrevious => "from_previous",
            Self::FromPreviousEnd => "from_previous_end",
            Self::FromFirstEnd => "from_first_end",
            Self::End => "end",
            Self::WithinDays => "within_days",
            Self::FromPreviousLow => "from_previous_low",
            Self::FromPreviousHigh => "from_previous_high",
            Self::FromFirst => "from_first",
            Self::Unmeasured => "unmeasured",
            Self::Level => "level",
            Self::Reference => "reference",
            Self::Own => "own",
            Self::Customers => "customers",
            Self::AllCustomers => "customers_n",
            Self::CustomersShare => "customers_share",
            Self::InFile => "file",
            Self::AllFile => "file_n",
            Self::FileShare => "file_share",
            Self::Successes => "x",
            Self::Trials => "n",
            Self::Outside => "outside",
            Self::OpenShare => "open_share",
            Self::Open => "open",
            Self::Won | Self::WonAmount => "won",
            Self::Lost => "lost",
            Self::WinRate => "win_rate",
            Self::MeanWonAmount => "mean_won_amount",
            Self::WonPerDay => "won_per_day",
            Self::HorizonDays => "horizon_days",
            Self::Incidence => "incidence",
            Self::Plain => "plain",
            Self::CensoredShare => "censored_share",
            Self::Median => "median",
            Self::P90 => "p90",
            Self::Followed => "n",
            Self::WaitingDays => "waiting_days",
            Self::PWon => "p_won",
            Self::Expected | Self::NeededOnAverage => "expected",
            Self::Said => "said",
            Self::Came => "came",
            Self::SaidAmount => "said_amount",
            Self::LowAmount => "low_amount",
            Self::HighAmount => "high_amount",
            Self::CameAmount => "came_amount",
            Self::Target => "target",
            Self::Missing => "missing",
            Self::Coverage => "coverage",
            Self::Chance => "chance",
            Self::ExpectedCoverage => "expected_coverage",
            Self::ChiSquare => "chi2",
            Self::Degrees => "df",
            Self::P => "p",
            Self::PHolm => "p_holm",
            Self::Method => "method",
            Self::Verdict => "verdict",
            Self::Why => "why",
            Self::PBetter => "p_better",
            Self::NeededEach => "needed_each",
            Self::Activities => "activities",
            Self::Advances => "advances",
            Self::WithoutOutcome => "without_outcome",
            Self::Rho => "rho",
            Self::RhoNext => "rho_next",
            Self::PNext => "p_next",
            Self::AdvancesPerTen => "advances_per_ten",
            Self::ShareWithoutOutcome => "share_without_outcome",
            Self::Passed => "passed",
            Self::TakenUp => "taken_up",
            Self::DaysToFirstAction => "days_to_first_action",
            Self::Advanced => "advanced",
            Self::Collisions => "collisions",
            Self::Accounts => "accounts",
            Self::Stage => "stage",
            Self::DaysIdle => "days",
            Self::DaysAllowed | Self::ActivitiesAllowed => "limit",
            Self::Referrals => "referrals",
            Self::References => "references",
            Self::People => "people",
            Self::Fit => "fit",
            Self::FitBy(FitBy::Sector) => "sector",
            Self::FitBy(FitBy::Size) => "size",
            Self::FitBy(FitBy::Area) => "area",
            Self::FitBy(FitBy::Source) => "source",
            Self::WayIn => "way_in",
            Self::Entered => "entered",
            Self::WentOn => "on",
            Self::Jumped => "jump",
            Self::Here => "here",
            Self::Back => "back",
            Self::Over => "over",
            Self::Through => "through",
            Self::Now => "now",
            Self::LostAt(stage) => stage.code(),
            Self::InAll => "all",
            Self::OnIt => "on_it",
            Self::Crossed => "crossed",
            Self::WentBack => "went_back",
            Self::Broke => "broke",
            Self::Stopped => "stopped",
            Self::PBelow => "p_below",
            Self::Before => "before",
            Self::Rotting => "rotting",
            Self::Untold => "untold",
            Self::After(ActivityOutcome::Order) => "order",
            Self::After(ActivityOutcome::Advance) => "advance",
            Self::After(ActivityOutcome::Continuation) => "continuation",
            Self::After(ActivityOutcome::NoSale) => "no_sale",
            Self::After(ActivityOutcome::NoReply) => "no_reply",
            Self::After(ActivityOutcome::NoShow) => "no_show",
            Self::NeededSurely => "needed_80",
            Self::Entering => "entering",
            Self::From => "from",
            Self::To => "to",
            Self::Gain => "gain",
            Self::AmountAdded => "amount_added",
            Self::Work => "work",
            Self::WorkPerCustomer => "work_per_customer",
            Self::Possible => "possible",
            Self::PossibleGain => "possible_gain",
            Self::PossibleWork => "possible_work",
        };
        formatter.write_str(code)
    }
}

impl Part {
    const fn code(self) -> &'static str {
        match self {
            Self::Numerator => "numerator",
            Self::Denominator => "denominator",
            Self::Rate => "rate",
            Self::Low => "low",
            Self::High => "high",
            Self::Shrunk => "shrunk",
            Self::StillNeeded => "still_needed",
            Self::WithinDays => "within_days",
        }
    }
}
