//! Fit: how much an opportunity looks like those that were won. A score, not odds: its parts overlap.
//!
//! For sector, size, area and source, over closed opportunities: the logarithm of the odds of winning
//! with this value against those without it, ½ added to each of the four cells (J. B. S. Haldane,
//! Annals of Human Genetics 20 (1956), 309–311), times n / (n + 10), n being the closed ones with the
//! value; summed. Sector, size and area stand in the records of accounts, so that it reads them.

use std::collections::BTreeMap;

use crate::domain::{Opportunity, Status, Workspace};

/// Fewer closed opportunities than this have no fit.
const LEAST_CLOSED: u64 = 10;

/// How strongly a value with few closed opportunities is drawn to nothing.
const DRAWN: f64 = 10.0;

/// What an opportunity is looked at by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum FitBy {
    Sector,
    Size,
    Area,
    Source,
}

impl FitBy {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Sector, Self::Size, Self::Area, Self::Source];

    fn of<'a>(self, workspace: &'a Workspace, one: &'a Opportunity) -> Option<&'a str> {
        let account = || workspace.accounts.get(one.account?);
        match self {
            Self::Sector => account()?.sector.as_deref(),
            Self::Size => account()?.size_band.as_deref(),
            Self::Area => account()?.area.as_deref(),
            Self::Source => one.source.as_deref(),
        }
    }
}

/// What was won and lost with each value.
#[derive(Clone, Debug, Default)]
pub(super) struct FitModel {
    won: u64,
    lost: u64,
    values: BTreeMap<(FitBy, String), [u64; 2]>,
}

/// The fit of one opportunity.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The sum of the parts; above 0: more like the won ones.
    pub score: f64,
    /// One for each value that it has and that a closed one had.
    pub parts: Vec<FitPart>,
}

/// What one value adds to a fit.
#[derive(Clone, Debug, PartialEq)]
pub struct FitPart {
    /// By what.
    pub by: FitBy,
    /// The value.
    pub value: String,
    /// Closed ones with the value that were won.
    pub won: u64,
    /// Closed ones with the value that were lost.
    pub lost: u64,
    /// What it adds.
    pub adds: f64,
}

/// Why there is nothing to be like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFit {
    /// Too few are closed.
    TooFewClosed {
        /// How many are.
        closed: u64,
        /// How many it takes.
        least: u64,
    },
    /// All closed ones were won, or none.
    AllAlike,
}

impl FitModel {
    /// Counts one more; an open one tells nothing.
    pub(super) fn add(&mut self, workspace: &Workspace, one: &Opportunity) {
        let place = match one.status() {
            Status::Open => return,
            Status::Won => 0,
            Status::Lost { .. } => 1,
        };
        self.won += u64::from(place == 0);
        self.lost += u64::from(place == 1);
        for by in FitBy::ALL {
            if let Some(value) = by.of(workspace, one) {
                self.values.entry((by, value.to_owned())).or_default()[place] += 1;
            }
        }
    }

    /// Itself, if it has seen enough.
    ///
    /// # Errors
    ///
    /// Why what it has seen tells nothing.
    pub(super) fn checked(self) -> Result<Self, NoFit> {
        match (self.won, self.lost) {
            (won, lost) if won + lost < LEAST_CLOSED => {
                Err(NoFit::TooFewClosed { closed: won + lost, least: LEAST_CLOSED })
            }
            (0, _) | (_, 0) => Err(NoFit::AllAlike),
            _ => Ok(self),
        }
    }

    /// The fit of an opportunity; `None` where no closed one has any of its values.
    pub(super) fn fit(&self, workspace: &Workspace, one: &Opportunity) -> Option<Fit> {
        self.fit_by_others(workspace, one, 0)
    }

    /// The same of one that is won, from the others only.
    pub(super) fn fit_without_itself(
        &self,
        workspace: &Workspace,
        one: &Opportunity,
    ) -> Option<Fit> {
        self.fit_by_others(workspace, one, 1)
    }

    /// The fit of an opportunity from all but so many won ones that are alike to it.
    fn fit_by_others(&self, workspace: &Workspace, one: &Opportunity, own: u64) -> Option<Fit> {
        let part = |by: FitBy| self.part(by, by.of(workspace, one)?, own);
        let parts: Vec<FitPart> = FitBy::ALL.into_iter().filter_map(part).collect();
        let score = parts.iter().map(|part| part.adds).sum();
        (!parts.is_empty()).then_some(Fit { score, parts })
    }

    fn part(&self, by: FitBy, value: &str, own: u64) -> Option<FitPart> {
        let [won, lost] = *self.values.get(&(by, value.to_owned()))?;
        let (won, all_won) = (won.saturating_sub(own), self.won.saturating_sub(own));
        if won + lost == 0 {
            return None;
        }
        let half = |count: u64| count as f64 + 0.5;
        let with = half(won) / half(lost);
        let without = half(all_won - won) / half(self.lost - lost);
        let n = (won + lost) as f64;
        let adds = (with / without).ln() * n / (n + DRAWN);
        Some(FitPart { by, value: value.to_owned(), won, lost, adds })
    }
}
