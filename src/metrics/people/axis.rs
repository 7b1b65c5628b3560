//! The axis of progress: where one owner has most to gain, each ratio against the team without that
//! owner.

use crate::metrics::{Cell, Chosen, Code, Columns, Day, Rule, Table};

use super::by_owner::{OwnerCounts, by_owner, sum_of_counts};
use super::compare::{Compare, Comparison, Doubt, Measure, Verdict, compare};
use super::owners_test::OwnersTested;

/// How sure one must be before one of five passages is named: at 0.95 five looks cry wolf one time
/// in five.
const SURE: f64 = 0.99;

/// One owner against the others, and the passage to work on first.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The owner is A, the other owners together are B.
    pub compare: Compare,
    /// The first passage of which it is 99 % sure that the others do better; `None`: there is none.
    pub named: Option<Measure>,
}

/// Where one owner has most to gain: each ratio against the team without that owner. What has no
/// owner is in neither. `None` where the owner is not there.
#[must_use]
pub fn axis_of_progress(each: &[OwnerCounts], owner: Code) -> Option<Axis> {
    let own = each.iter().find(|one| one.owner == owner && owner != Code::NONE)?;
    let others = each.iter().filter(|one| one.owner != owner && one.owner != Code::NONE);
    let others = sum_of_counts(others.map(|one| &one.counts))?;
    let compare = compare(&own.counts, &others);
    let behind = |row: &&Comparison| {
        let enough = !matches!(row.verdict, Verdict::CannotTell(Doubt::FewTrials));
        row.measure != Measure::Overall && enough && row.p_better.is_some_and(|p| p <= 1.0 - SURE)
    };
    let named = compare.rows.iter().find(behind).map(|row| row.measure);
    Some(Axis { compare, named })
}

/// [`axis_of_progress`] of an owner by the records of a choice.
#[must_use]
pub fn compare_with_others(
    columns: &Columns,
    chosen: Chosen,
    owner: Code,
    today: Day,
) -> Option<Axis> {
    let mut found = axis_of_progress(&by_owner(columns, chosen, today), owner)?;
    let owned = chosen.for_all_owners().entered(columns).filter(|facts| facts.owner != Code::NONE);
    found.compare.behind = owned.map(|facts| facts.id).collect();
    found.compare.behind.sort_unstable();
    Some(found)
}

impl Axis {
    /// The same as far as a team allows it: among three owners or more nothing is named where the
    /// test of the team does not pass.
    #[must_use]
    pub fn within_team(self, tested: &OwnersTested) -> Self {
        let is_pair = tested.rows.iter().all(|row| row.owners <= 2);
        let named = self.named.filter(|measure| is_pair || tested.names(*measure));
        Self { compare: self.compare.within_team(tested), named }
    }

    /// The figure `compare` of the owner and the others, with the passage that is named.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut table = self.compare.table();
        let is_compared = |row: &Comparison| {
            let few = matches!(row.verdict, Verdict::CannotTell(Doubt::FewTrials));
            row.measure != Measure::Overall && row.p_better.is_some() && !few
        };
        table.rules.extend(match self.named {
            Some(measure) => {
                Some(Rule::finding("axis_named", vec![("ratio", Cell::Word(measure.code()))]))
            }
            None if self.compare.rows.iter().any(is_compared) => {
                Some(Rule::finding("axis_none", Vec::new()))
            }
            None => None,
        });
        table
    }
}
