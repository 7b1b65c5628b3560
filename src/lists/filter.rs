//! Which opportunities a list is about.

use crate::domain::Stage;
use crate::metrics::{Cohort, Population, StatusKind};

use super::Row;

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
}

impl Filter {
    /// Whether a row is among them.
    #[must_use]
    pub fn holds(&self, row: &Row) -> bool {
        let Self { population, status, stage, reached, in_stock } = self;
        let reached = reached.unwrap_or(Stage::Suspect);
        let dated = match population.cohort {
            Cohort::Entry => Stage::Suspect,
            Cohort::Flow => reached,
        };
        in_stock.is_none_or(|stage| row.in_stock == Some(stage))
            && status.is_none_or(|status| row.status == status)
            && stage.is_none_or(|stage| row.stage == stage)
            && row.furthest >= reached
            && population.owner.is_none_or(|owner| row.owner == Some(owner))
            && population.source.as_deref().is_none_or(|name| row.source.as_deref() == Some(name))
            && (in_stock.is_some() || population.in_period(row.reach[dated.index()]))
    }
}
