//! How many got where: the one input of funnel, ratios and reference.

use crate::domain::Stage;

use super::Ratio;

/// How many reached each level, from records or as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowCounts {
    /// How many reached each stage, in the order of [`Stage::ALL`]; `None` is "not recorded", 0 is
    /// zero.
    pub reached: [Option<u64>; 6],
    /// Of those whose furthest stage is this one, how many are open; `None` where only counts are
    /// known.
    pub open: Option<[u64; 6]>,
    /// Of those whose furthest stage is this one, how many are lost.
    pub lost: Option<[u64; 6]>,
    /// The appointments between Prospect and Approach; `None` is "not recorded".
    pub appointments: Option<Appointments>,
    /// Proposals where they are counted by themselves; `None`: they are the entries into
    /// Negotiation.
    pub proposals: Option<u64>,
    /// Whether each level's cases are some of the level's before.
    pub nesting: Nesting,
}

/// How many appointments were set, and what is known of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Appointments {
    /// Appointments set; by opportunity: opportunities with one, or that reached Approach anyhow.
    pub set: u64,
    /// Those that took place; by opportunity: the opportunities that reached Approach.
    pub honoured: u64,
    /// Set, date passed, no outcome recorded: left out of R2 and counted beside it.
    pub unmeasured: u64,
    /// Set and still to come: left out of R2.
    pub to_come: u64,
}

impl Appointments {
    /// Those whose fate is known: the denominator of R2.
    #[must_use]
    pub const fn measured(&self) -> u64 {
        self.set.saturating_sub(self.unmeasured).saturating_sub(self.to_come)
    }
}

/// How the levels of [`FlowCounts`] relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nesting {
    /// The same cases seen from level to level: the ratios are proportions, and multiply to the
    /// whole.
    Nested,
    /// Counted each by itself (events, a period's flow): the ratios are ratios of counts.
    Separate,
}

impl FlowCounts {
    /// How many reached `stage`; `None` is "not recorded".
    #[must_use]
    pub const fn reached(&self, stage: Stage) -> Option<u64> {
        self.reached[stage.index()]
    }

    /// The recorded stages, first to last, with how many reached each.
    pub fn recorded(&self) -> impl Iterator<Item = (Stage, u64)> {
        Stage::ALL.into_iter().filter_map(|stage| Some((stage, self.reached(stage)?)))
    }

    /// The ratio of two levels, read as the nesting says; `None` where either is not recorded.
    #[must_use]
    pub fn between(&self, from: Option<u64>, to: Option<u64>) -> Option<Ratio> {
        let (from, to) = (from?, to?);
        Some(match self.nesting {
            Nesting::Nested => Ratio::nested(to, from),
            Nesting::Separate => Ratio::of_counts(to, from),
        })
    }
}
