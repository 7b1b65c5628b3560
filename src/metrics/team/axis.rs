//! The axis of progress: where one owner has most to gain, each ratio against the team without that
//! owner. It says what the rows beside it say, by the same rule.

use crate::metrics::{Chosen, Code, Columns, Day, Finding, Table};

use super::by_owner::{OwnerCounts, by_owner, sum_of_counts};
use super::compare::{Compare, Comparison, Measure, Verdict, Which, compare};
use super::homogeneity::TeamHomogeneity;

/// One owner against the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The owner is A, the other owners together are B.
    pub compare: Compare,
}

/// Where one owner has most to gain: each ratio against the team without that owner. What has no
/// owner is in neither. `None` where the owner is not there.
#[must_use]
pub fn axis_of_progress(each: &[OwnerCounts], owner: Code) -> Option<Axis> {
    let own = each.iter().find(|one| one.owner == owner && owner != Code::NONE)?;
    let others = each.iter().filter(|one| one.owner != owner && one.owner != Code::NONE);
    let others = sum_of_counts(others.map(|one| &one.counts))?;
    Some(Axis { compare: compare(&own.counts, &others) })
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
    /// The same with the words that a team allows.
    #[must_use]
    pub fn within_team(self, tested: &TeamHomogeneity) -> Self {
        Self { compare: self.compare.within_team(tested) }
    }

    /// What is said of the rows: the first passage in which the others are better, or probably; else
    /// that they are on the whole, or nowhere. `None` where nothing could be compared.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        let first = |verdict: Verdict| {
            self.compare.rows.iter().find_map(|row| match (row.measure, row.p_better) {
                (Measure::Of(ratio), Some(p)) if row.verdict == verdict => Some((ratio, 1.0 - p)),
                _ => None,
            })
        };
        if let Some((ratio, sure)) = first(Verdict::Better(Which::B)) {
            return Some(Finding::WorkOnFirst { ratio, sure });
        }
        if let Some((ratio, sure)) = first(Verdict::ProbablyBetter(Which::B)) {
            return Some(Finding::OthersProbablyBetter { ratio, sure });
        }
        let is_behind = |row: &&Comparison| row.verdict == Verdict::Better(Which::B);
        if let Some(p) = self.compare.rows.iter().find(is_behind).and_then(|row| row.p_better) {
            return Some(Finding::BehindOverall { sure: 1.0 - p });
        }
        let is_compared = self.compare.rows.iter().any(Comparison::has_enough_trials);
        is_compared.then_some(Finding::NowhereBehind)
    }

    /// The figure `compare` of the owner and the others, with the passage to work on first.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut table = self.compare.table();
        table.findings.extend(self.finding());
        table
    }
}
