//! What a row of a figure is about.

use jiff::civil::Date;

use crate::domain::{Milestone, OpportunityId, OwnerId, Stage};

use super::super::{Factor, Grain, Lever, Measure, Phase, PlanMark, RatioCode, SegmentBy};

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowKey {
    /// All opportunities.
    All,
    /// All owners.
    Team,
    /// A stage.
    Stage(Stage),
    /// From one stage to another.
    Step(Stage, Stage),
    /// From the entry to the signature.
    Cycle,
    /// A ratio.
    Ratio(RatioCode),
    /// From the first recorded stage to the signature, beside the ratios.
    Overall,
    /// How many enter, beside the ratios.
    Volume,
    /// A level of the planner.
    Milestone(Milestone),
    /// From one level to a later one, where those between are not recorded.
    Levels(Milestone, Milestone),
    /// A point that is marked on the curve of a plan.
    Mark(PlanMark),
    /// A span of the bridge.
    Span(Phase),
    /// An owner.
    Owner(OwnerId),
    /// A day.
    Day(Date),
    /// A month, by its first day.
    Month(Date),
    /// A month or a quarter, by its first day.
    Spell(Grain, Date),
    /// A month or a quarter of a ratio.
    RatioSpell(RatioCode, Grain, Date),
    /// An opportunity.
    Opportunity(OpportunityId),
    /// Why some were lost, as it was written.
    LostFor(String),
    /// Rarer reasons together.
    LostForOthers,
    /// Those of which nobody wrote why they were lost.
    LostForNothing,
    /// What segments are told apart by.
    Attribute(SegmentBy),
    /// One value of an attribute, as it is written.
    Segment(SegmentBy, String),
    /// Rarer values of an attribute together.
    RareSegments(SegmentBy),
}

impl From<Measure> for RowKey {
    fn from(measure: Measure) -> Self {
        match measure {
            Measure::Of(ratio) => Self::Ratio(ratio),
            Measure::Overall => Self::Overall,
        }
    }
}

impl From<Lever> for RowKey {
    fn from(lever: Lever) -> Self {
        match lever {
            Lever::Factor(factor) => factor.into(),
            Lever::Volume => Self::Volume,
        }
    }
}

impl From<Factor> for RowKey {
    fn from(factor: Factor) -> Self {
        match factor {
            Factor::Ratio(ratio) => Self::Ratio(ratio),
            Factor::Between(from, to) => Self::Levels(from, to),
        }
    }
}

impl From<Stage> for RowKey {
    fn from(stage: Stage) -> Self {
        Self::Stage(stage)
    }
}
