//! Counts without records behind them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::fields::fields;
use super::{Milestone, OwnerId, TallyId, Unknown};

/// Numbers that were counted elsewhere: the quick funnel, and marketing's weekly counts.
///
/// A milestone that is absent from `milestones` was not recorded; 0 is zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// Its id.
    pub id: TallyId,
    /// The days counted; `None` for the quick funnel, which asks for no period.
    pub period: Option<Period>,
    /// Whose numbers these are; `None` for the whole team.
    pub owner: Option<OwnerId>,
    /// The channel they came through.
    pub channel: Option<String>,
    /// Counts per milestone of the sale.
    pub milestones: BTreeMap<Milestone, u64>,
    /// Counts per marketing action (views, visits, downloads…), by the firm's own names.
    pub actions: BTreeMap<String, u64>,
    #[doc(hidden)]
    pub unknown: Unknown,
}

fields! { Tally {
    1 id required,
    2 period optional,
    3 owner optional,
    4 channel optional,
    5 milestones optional,
    6 actions optional,
    .. unknown
} }

impl Tally {
    /// A tally of the quick funnel, still without numbers.
    #[must_use]
    pub fn quick(id: TallyId, owner: Option<OwnerId>) -> Self {
        Self {
            id,
            period: None,
            owner,
            channel: None,
            milestones: BTreeMap::new(),
            actions: BTreeMap::new(),
            unknown: Unknown::default(),
        }
    }

    /// Whether this tally belongs to the quick funnel.
    #[must_use]
    pub fn is_quick(&self) -> bool {
        self.period.is_none() && self.channel.is_none()
    }
}

/// Days from `from_on` to `to_on`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from_on: Date,
    /// Last day.
    pub to_on: Date,
}

fields! { Period {
    1 from_on required,
    2 to_on required,
} }
