//! Counts without records behind them.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday as DayOfWeek};

use super::fields::fields;
use super::{Milestone, OwnerId, TallyId, Unknown, Weekday, Workspace};

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

    /// The tally of the team for a marketing action's week and channel, with so many more of it
    /// counted; where there is none yet, a new one of this id.
    #[must_use]
    pub fn counted(
        workspace: &Workspace,
        id: TallyId,
        on: Date,
        channel: Option<String>,
        action: (&str, u64),
    ) -> Self {
        let period = Some(Period::week_of(on, workspace.settings.first_weekday));
        let same =
            |one: &&Self| one.period == period && one.owner.is_none() && one.channel == channel;
        let known = workspace.tallies.iter().find(same).cloned();
        let new = || Self { period, channel: channel.clone(), ..Self::quick(id, None) };
        let mut tally = known.unwrap_or_else(new);
        let (action, count) = action;
        let counted = tally.actions.entry(action.to_owned()).or_default();
        *counted = counted.saturating_add(count);
        tally
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

impl Period {
    /// The week in which a day lies.
    #[must_use]
    pub fn week_of(day: Date, first: Weekday) -> Self {
        let first = match first {
            Weekday::Monday => DayOfWeek::Monday,
            Weekday::Saturday => DayOfWeek::Saturday,
            Weekday::Sunday => DayOfWeek::Sunday,
        };
        let from_on = day.saturating_sub(i64::from(first.until(day.weekday())).days());
        Self { from_on, to_on: from_on.saturating_add(6.days()) }
    }
}
