//! How many of each owner's opportunities got where. The rows add up to the whole.

use crate::metrics::{
    Chosen, Code, Cohort, Columns, Day, FlowCounts, flow_counts, levels_by_owner,
};

/// What one owner's opportunities came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerCounts {
    /// Who has them now; [`Code::NONE`] for those that nobody has.
    pub owner: Code,
    /// How many got where.
    pub counts: FlowCounts,
}

/// The counts of every owner, whichever one is chosen: one row each in the order of their codes, and
/// a last one for what has no owner.
#[must_use]
pub fn by_owner(columns: &Columns, chosen: Chosen, today: Day) -> Vec<OwnerCounts> {
    let owners = columns.owners.values();
    let codes = owners.iter().map(|owner| columns.owners.get(owner)).chain([Code::NONE]);
    match chosen.cohort {
        Cohort::Entry => {
            let recorded = columns.recorded();
            let levels = levels_by_owner(columns, chosen.for_all_owners(), today);
            codes
                .zip(levels)
                .map(|(owner, levels)| OwnerCounts { owner, counts: levels.flow_counts(&recorded) })
                .collect()
        }
        Cohort::Flow => codes
            .map(|owner| {
                let (counts, _) = flow_counts(columns, chosen.for_owner(owner), today);
                OwnerCounts { owner, counts }
            })
            .collect(),
    }
}
