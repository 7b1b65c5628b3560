//! Who stands out in a team, as far as that may be said.

use crate::domain::OwnerId;
use crate::metrics::{Finding, Ratio};
use crate::stats::{Shrunken, p_greater};

use super::compare::{BETTER, LEAST_TRIALS, Measure};
use super::homogeneity::TeamHomogeneity;
use super::owners::Owners;

/// Who stands out in one measure. Nobody does unless the test of the team passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standout {
    /// In what.
    pub measure: Measure,
    /// Above the mean of all, best first.
    pub above: Vec<OwnerId>,
    /// Below the mean of all, worst first.
    pub below: Vec<OwnerId>,
    /// The best, if one is surely above each other.
    pub best: Option<OwnerId>,
    /// The worst, if one is surely below each other.
    pub worst: Option<OwnerId>,
}

/// Who may be said to stand out: only where [`TeamHomogeneity::names`] allows it, only those with at
/// least ten trials whose shrunken interval leaves the mean of all outside.
#[must_use]
pub fn standouts(owners: &Owners, tested: &TeamHomogeneity) -> Vec<Standout> {
    let of = |(measure, mean): &(Measure, Option<f64>)| {
        let measure = *measure;
        let mut found = Standout { measure, above: vec![], below: vec![], best: None, worst: None };
        let Some(mean) = mean.filter(|_| tested.names(measure)) else { return found };
        let enough = |ratio: Ratio| ratio.denominator >= LEAST_TRIALS;
        let mut ranked: Vec<(OwnerId, Shrunken)> = Vec::new();
        for row in &owners.rows {
            if let Some(of) = row.of(measure)
                && let Some(shrunk) = of.shrunk
                && of.ratio.is_some_and(enough)
            {
                ranked.push((row.owner, shrunk));
            }
        }
        ranked.sort_by(|a, b| b.1.mean.total_cmp(&a.1.mean).then(a.0.cmp(&b.0)));
        let is_above = |one: &(OwnerId, Shrunken)| one.1.interval.low > mean;
        let is_below = |one: &(OwnerId, Shrunken)| one.1.interval.high < mean;
        let ratios: Vec<(OwnerId, Ratio)> = owners
            .rows
            .iter()
            .filter_map(|row| {
                let ratio = row.of(measure)?.ratio.filter(|ratio| ratio.denominator > 0)?;
                Some((row.owner, ratio))
            })
            .collect();
        let beats = |one: &(OwnerId, Shrunken)| beats_each(one.0, &ratios, false);
        let trails = |one: &(OwnerId, Shrunken)| beats_each(one.0, &ratios, true);
        let top = ranked.first().filter(|one| is_above(one) && beats(one));
        let bottom = ranked.last().filter(|one| is_below(one) && trails(one));
        found.best = top.map(|one| one.0);
        found.worst = bottom.map(|one| one.0);
        found.above = ranked.iter().filter(|one| is_above(one)).map(|one| one.0).collect();
        found.below = ranked.iter().rev().filter(|one| is_below(one)).map(|one| one.0).collect();
        found
    };
    owners.means.iter().map(of).collect()
}

/// Whether it is 97.5 % sure that an owner's ratio is above, or below, that of each other one: as much
/// surer as there are others. Above the mean of a team that one other draws down, equals would take
/// turns at being the best.
fn beats_each(owner: OwnerId, ratios: &[(OwnerId, Ratio)], below: bool) -> bool {
    let Some((_, own)) = ratios.iter().find(|(one, _)| *one == owner) else { return false };
    let others = || ratios.iter().filter(|(one, _)| *one != owner);
    let sure = 1.0 - (1.0 - BETTER) / others().count().max(1) as f64;
    others().all(|(_, other)| {
        let (high, low) = if below { (other, own) } else { (own, other) };
        let [x, n, y, m] =
            [high.numerator, high.denominator, low.numerator, low.denominator].map(|of| of as f64);
        p_greater(x, n, y, m).is_some_and(|p| p >= sure)
    })
}

/// What is said of those who stand out: best and worst of each measure and who else is above or below
/// the mean; that the owners differ though nobody can be named; or that nobody stands out. Nothing
/// where nothing was tested.
#[must_use]
pub fn standout_findings(all: &[Standout], tested: &TeamHomogeneity) -> Vec<Finding> {
    let mut findings = Vec::new();
    for one in all {
        let measure = one.measure;
        let before = findings.len();
        findings.extend(one.best.map(|owner| Finding::Best { measure, owner }));
        let above = one.above.iter().filter(|owner| Some(**owner) != one.best);
        findings.extend(above.map(|owner| Finding::Above { measure, owner: *owner }));
        findings.extend(one.worst.map(|owner| Finding::Worst { measure, owner }));
        let below = one.below.iter().filter(|owner| Some(**owner) != one.worst);
        findings.extend(below.map(|owner| Finding::Below { measure, owner: *owner }));
        if findings.len() == before && tested.names(measure) {
            findings.push(Finding::OwnersDiffer { measure });
        }
    }
    if findings.is_empty() && tested.rows.iter().any(|row| row.test.is_ok()) {
        findings.push(Finding::NobodyStandsOut);
    }
    findings
}
