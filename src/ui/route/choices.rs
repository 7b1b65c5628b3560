//! Choices of an address that are a word each, and their codes. Free of Leptos and the browser.

use crate::domain::Stage;
use crate::lists::QuickFilter;
use crate::metrics::{Cohort, InLedger, Step};

/// What the funnel stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Nothing.
    Nothing,
    /// Itself, in as many days just before the chosen ones.
    Before,
    /// The reference funnel.
    Reference,
}

impl Beside {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Before, Self::Reference];

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Before => "before",
            Self::Reference => "reference",
        }
    }

    /// What has this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What the spans of the bridge are held against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Against {
    /// Themselves, in the period before.
    #[default]
    PeriodBefore,
    /// The reference funnel that the firm has chosen.
    Reference,
    /// The team without the owner that is looked at.
    Team,
}

impl Against {
    /// All, the default first.
    pub const ALL: [Self; 3] = [Self::PeriodBefore, Self::Reference, Self::Team];

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PeriodBefore => "before",
            Self::Reference => "reference",
            Self::Team => "team",
        }
    }

    /// What has this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// The code of a quick filter in addresses.
#[must_use]
pub const fn quick_code(quick: QuickFilter) -> &'static str {
    match quick {
        QuickFilter::Late => "late",
        QuickFilter::Stopped => "stopped",
        QuickFilter::Unplanned => "unplanned",
        QuickFilter::Undecided => "undecided",
    }
}

/// The code of a cohort in addresses and figure tables.
#[must_use]
pub const fn cohort_code(cohort: Cohort) -> &'static str {
    match cohort {
        Cohort::Entry => "entry",
        Cohort::Flow => "flow",
    }
}

/// How an address names all that the ledger of the stages counts.
const WHOLE_LEDGER: &str = "all";

/// A place in the ledger, as an address names it: `P-lost`.
pub(super) fn ledger_code(place: InLedger) -> String {
    match place {
        InLedger::Anywhere => WHOLE_LEDGER.to_owned(),
        InLedger::At(stage, step) => format!("{}-{}", stage.code(), step.code()),
    }
}

/// The place in the ledger that an address names.
pub(super) fn ledger_place(code: &str) -> Option<InLedger> {
    if code == WHOLE_LEDGER {
        return Some(InLedger::Anywhere);
    }
    let (stage, step) = code.split_once('-')?;
    let step = Step::ALL.into_iter().find(|one| one.code() == step)?;
    Some(InLedger::At(Stage::from_code(stage)?, step))
}
