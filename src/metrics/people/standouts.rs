//! Who stands out in a team, as far as that may be said.

use crate::domain::OwnerId;
use crate::metrics::{Cell, Ratio, Rule};
use crate::stats::Shrunken;

use super::compare::{LEAST_TRIALS, Measure};
use super::owners::Owners;
use super::owners_test::OwnersTested;

/// Who stands out in one measure. Nobody does unless the test of the team passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standout {
    /// In what.
    pub measure: Measure,
    /// Above the mean of all, best first.
    pub above: Vec<OwnerId>,
    /// Below the mean of all, worst first.
    pub below: Vec<OwnerId>,
    /// The best, if one alone is above all others.
    pub best: Option<OwnerId>,
    /// The worst, if one alone is below all others.
    pub worst: Option<OwnerId>,
}

/// Who may be said to stand out: only where [`OwnersTested::names`] allows it, only those with at
/// least ten trials whose shrunken interval leaves the mean of all outside.
#[must_use]
pub fn standouts(owners: &Owners, tested: &OwnersTested) -> Vec<Standout> {
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
        let alone = |first: Option<&(OwnerId, Shrunken)>, next: Option<&(OwnerId, Shrunken)>| {
            first.filter(|first| next.is_none_or(|next| next.1.mean != first.1.mean)).copied()
        };
        let top = alone(ranked.first(), ranked.get(1));
        let bottom = alone(ranked.last(), ranked.iter().rev().nth(1));
        found.best = top.filter(is_above).map(|one| one.0);
        found.worst = bottom.filter(is_below).map(|one| one.0);
        found.above = ranked.iter().filter(|one| is_above(one)).map(|one| one.0).collect();
        found.below = ranked.iter().rev().filter(|one| is_below(one)).map(|one| one.0).collect();
        found
    };
    owners.means.iter().map(of).collect()
}

/// What is said of those who stand out: best and worst of each measure, or that nobody does.
#[must_use]
pub fn standout_rules(all: &[Standout]) -> Vec<Rule> {
    let mut rules = Vec::new();
    for one in all {
        for (code, who) in [("best", one.best), ("worst", one.worst)] {
            if let Some(owner) = who {
                let ratio = ("ratio", Cell::Word(one.measure.code()));
                rules.push(Rule::finding(code, vec![ratio, ("owner", Cell::Owner(owner))]));
            }
        }
    }
    if rules.is_empty() {
        rules.push(Rule::finding("nobody_stands_out", Vec::new()));
    }
    rules
}
