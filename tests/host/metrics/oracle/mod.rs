//! Figures counted the slow and plain way, straight from the records: what the columns say is held
//! against them. Nothing outside the tests counts like this.

mod by_event;
mod by_opportunity;
mod recorded;
mod stock;
mod win_loss;

use imbuto::domain::{Opportunity, Stage, Workspace};
use imbuto::metrics::Population;

pub use by_event::count_events;
pub use by_opportunity::count_opportunities;
pub use recorded::Recorded;
pub use stock::stock;
pub use win_loss::win_loss;

/// Whether owner and source fit, whatever the period.
pub fn concerns(population: &Population, one: &Opportunity) -> bool {
    population.owner.is_none_or(|owner| one.owner() == Some(owner))
        && population.source.as_ref().is_none_or(|source| one.source.as_ref() == Some(source))
}

/// Whether it is in the cohort that entered in the period.
pub fn holds(population: &Population, one: &Opportunity) -> bool {
    concerns(population, one) && population.in_period(one.reach(Stage::Suspect))
}

/// Those whose owner and source fit, whatever the period.
pub fn concerned<'a>(
    population: &'a Population,
    workspace: &'a Workspace,
) -> impl Iterator<Item = &'a Opportunity> {
    workspace.opportunities.iter().filter(|one| concerns(population, one))
}
