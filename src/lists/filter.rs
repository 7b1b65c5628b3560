//! Which opportunities a list is about.

use std::sync::Arc;

use crate::domain::{OpportunityId, Stage, Temperature};
use crate::metrics::{Code, Cohort, InLedger, Population, StatusKind};

use super::row::Traits;
use super::rows::Rows;

/// Which opportunities a list is about; the default lets all through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Whose, from where, from when.
    pub population: Population,
    /// Only open, won or lost ones.
    pub status: Option<StatusKind>,
    /// Only those that stand in this stage.
    pub stage: Option<Stage>,
    /// Only those that came at least as far; with [`Cohort::Flow`] those that did in the period.
    pub reached: Option<Stage>,
    /// Only those in stock in this stage, which a stock's period does not touch.
    pub in_stock: Option<Stage>,
    /// Only open ones of this kind.
    pub quick: Option<QuickFilter>,
    /// Only those that the ledger of the stages counts here.
    pub ledger: Option<InLedger>,
    /// Only those that were lost for this; for an empty one, those of which nobody wrote why.
    pub lost_for: Option<String>,
    /// Only these, in the order of their ids.
    pub among: Option<Arc<[OpportunityId]>>,
}

/// Open opportunities that ask for something: a choice of one click.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuickFilter {
    /// The day of the next action has passed.
    Late,
    /// It has stood still longer than its stage allows, and nothing is planned soon.
    Stopped,
    /// There is no next action.
    Unplanned,
    /// The customer wants to be convinced.
    Undecided,
}

impl QuickFilter {
    /// All, the most pressing first.
    pub const ALL: [Self; 4] = [Self::Late, Self::Stopped, Self::Unplanned, Self::Undecided];

    fn holds(self, traits: Traits) -> bool {
        traits.status == StatusKind::Open
            && match self {
                Self::Late => traits.is_late,
                Self::Stopped => traits.is_stopped,
                Self::Unplanned => !traits.is_planned,
                Self::Undecided => traits.temperature == Some(Temperature::Undecided),
            }
    }
}

/// A filter made ready to be held against many rows.
pub(super) struct Wanted<'a> {
    filter: &'a Filter,
    owner: Option<Code>,
    source: Option<Code>,
    lost_for: Option<Code>,
    /// What follows the stage that the ledger is asked about.
    next: Option<Stage>,
    reached: Stage,
    /// The stage whose day must lie in the period; `None` where none is chosen.
    dated: Option<Stage>,
}

impl<'a> Wanted<'a> {
    /// `None` where it holds no row at all: nobody has the owner or the source.
    pub fn of(filter: &'a Filter, rows: &Rows) -> Option<Self> {
        let Filter { population, reached, in_stock, ledger, lost_for, .. } = filter;
        let known = |code: Code| (code != Code::NONE).then_some(code);
        let owner = match &population.owner {
            Some(owner) => Some(known(rows.owners().get(owner))?),
            None => None,
        };
        let source = match &population.source {
            Some(source) => Some(known(rows.source_codes().get(source))?),
            None => None,
        };
        let lost_for = match lost_for.as_deref() {
            None => None,
            Some("") => Some(Code::NONE),
            Some(reason) => Some(known(rows.reason_codes().get(&reason.to_owned()))?),
        };
        let next = match ledger {
            Some(InLedger::At(stage, _)) => rows.recorded().next(*stage),
            Some(InLedger::Anywhere) | None => None,
        };
        let reached = reached.unwrap_or(Stage::Suspect);
        let stage = match population.cohort {
            Cohort::Entry => Stage::Suspect,
            Cohort::Flow => reached,
        };
        let is_dated = in_stock.is_none() && population.has_period();
        Some(Self {
            filter,
            owner,
            source,
            lost_for,
            next,
            reached,
            dated: is_dated.then_some(stage),
        })
    }

    /// Whether a row is wanted.
    pub fn holds(&self, rows: &Rows, slot: u32) -> bool {
        let Filter { population, status, stage, in_stock, quick, ledger, among, .. } = self.filter;
        let traits = rows.traits(slot);
        let is_among = |ids: &[OpportunityId]| ids.binary_search(&rows.row(slot).id).is_ok();
        in_stock.is_none_or(|stage| traits.in_stock == Some(stage))
            && among.as_deref().is_none_or(is_among)
            && status.is_none_or(|status| traits.status == status)
            && stage.is_none_or(|stage| traits.stage == stage)
            && traits.furthest >= self.reached
            && quick.is_none_or(|quick| quick.holds(traits))
            && self.owner.is_none_or(|owner| traits.owner == owner)
            && self.source.is_none_or(|source| traits.source == source)
            && ledger.is_none_or(|place| self.is_counted(traits, place))
            && self
                .lost_for
                .is_none_or(|reason| traits.status == StatusKind::Lost && traits.lost_for == reason)
            && self
                .dated
                .is_none_or(|stage| population.in_period(rows.row(slot).reach[stage.index()]))
    }
    /// Whether the ledger counts a row there: what has not moved since it was first written down is in none of
    /// its lines.
    fn is_counted(&self, traits: Traits, place: InLedger) -> bool {
        let Traits { footprints, is_unmoved, .. } = traits;
        !is_unmoved
            && match place {
                InLedger::Anywhere => footprints.stages().next().is_some(),
                InLedger::At(stage, step) => footprints.did(step, stage, self.next),
            }
    }
}
