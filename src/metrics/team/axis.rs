//! The axis of progress: where one owner has most to gain, each ratio against the team without that
//! owner. It says what the headline of the team says, by the same rule.

use crate::domain::OwnerId;
use crate::metrics::{Finding, Ratio, Reason, Table};

use super::compare::{Compare, Comparison, Measure, Verdict, Which};
use super::homogeneity::TeamHomogeneity;
use super::owners::{OwnerRow, Owners};
use super::standouts::{Standout, standouts};

/// One owner against the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The owner is A, the other owners together are B.
    pub compare: Compare,
}

/// Where one owner has most to gain: each ratio against the team without that owner, on equal time. What
/// has no owner is in neither. `None` where the owner is not there, or is alone.
#[must_use]
pub fn axis_of_progress(owners: &Owners, tested: &TeamHomogeneity, owner: OwnerId) -> Option<Axis> {
    let own = owners.of(owner)?;
    let others: Vec<&OwnerRow> = owners.rows.iter().filter(|row| row.owner != owner).collect();
    if others.is_empty() {
        return None;
    }
    let named = standouts(owners, tested);
    let rows = own.ratios.iter().map(|one| {
        let measure = one.measure;
        let both = one.ratio.and_then(|a| Ok((a, together(&others, measure)?)));
        let found = Comparison::of(measure, both);
        let is_own = |at: &&Standout| at.measure == measure && at.owner == owner;
        match (tested.silent(measure), named.iter().find(is_own)) {
            (Some(silent), _) => found.saying(Verdict::CannotTell(silent)),
            (None, Some(one)) => {
                let better = if one.is_above { Which::A } else { Which::B };
                found.saying(Verdict::Better(better))
            }
            (None, None) => found,
        }
    });
    Some(Axis { compare: Compare { rows: rows.collect(), behind: Vec::new() } })
}

/// What some owners have together.
fn together(rows: &[&OwnerRow], measure: Measure) -> Result<Ratio, Reason> {
    let mut sum: Option<Ratio> = None;
    for row in rows {
        let ratio = row.of(measure).ok_or(Reason::NotRecorded)?.ratio?;
        let before = sum.unwrap_or(Ratio { numerator: 0, denominator: 0, ..ratio });
        sum = Some(Ratio {
            numerator: before.numerator + ratio.numerator,
            denominator: before.denominator + ratio.denominator,
            kind: ratio.kind,
        });
    }
    sum.ok_or(Reason::NotRecorded)
}

impl Axis {
    /// What is said of the rows: the first passage in which the others are better; else that they are on
    /// the whole, or nowhere. `None` where nothing could be compared.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        let is_behind = |row: &&Comparison| row.verdict == Verdict::Better(Which::B);
        let first = self.compare.rows.iter().filter(is_behind).find_map(|row| {
            let Measure::Of(ratio) = row.measure else { return None };
            Some((ratio, 1.0 - row.p_better?))
        });
        if let Some((ratio, sure)) = first {
            return Some(Finding::WorkOnFirst { ratio, sure });
        }
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
