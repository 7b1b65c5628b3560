//! Who stands out in a team, as far as that may be said.

use crate::domain::OwnerId;
use crate::metrics::{Finding, Ratio, RatioCode};
use crate::stats::Shrunken;

use super::compare::{LEAST_TRIALS, Measure};
use super::homogeneity::TeamHomogeneity;
use super::owners::{OwnerRatio, Owners};

/// No more sentences than this are said of a team.
const MOST_SENTENCES: usize = 3;

/// An owner who stands out in a measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standout {
    /// In what.
    pub measure: Measure,
    /// Who.
    pub owner: OwnerId,
    /// Above the team's rate, or below it.
    pub is_above: bool,
    /// The rate drawn towards the team's.
    pub rate: f64,
    /// How far that is from the team's.
    pub distance: f64,
}

/// Who may be said to stand out, the farthest first: only where [`TeamHomogeneity::names`] allows it, only
/// those with at least ten trials whose shrunken interval leaves the team's rate outside.
#[must_use]
pub fn standouts(owners: &Owners, tested: &TeamHomogeneity) -> Vec<Standout> {
    let mut found = Vec::new();
    for team in owners.measures.iter().filter(|team| tested.names(team.measure)) {
        let Some(rate) = team.team.and_then(|team| team.rate()) else { continue };
        for row in &owners.rows {
            let shrunk = row.of(team.measure).and_then(named);
            let Some(shrunk) = shrunk.filter(|one| !one.interval.contains(rate)) else { continue };
            found.push(Standout {
                measure: team.measure,
                owner: row.owner,
                is_above: shrunk.mean > rate,
                rate: shrunk.mean,
                distance: (shrunk.mean - rate).abs(),
            });
        }
    }
    found.sort_by(|a, b| b.distance.total_cmp(&a.distance));
    found
}

/// The shrunken rate of one who may be named.
fn named(of: &OwnerRatio) -> Option<Shrunken> {
    let enough = |ratio: Ratio| ratio.denominator >= LEAST_TRIALS;
    of.shrunk.filter(|_| of.ratio.is_ok_and(enough))
}

/// What is said of a team: who stands out most, one sentence each, at most three; of a measure in which
/// sides differ and nobody is named, that; or that nobody stands out. Nothing where nothing was tested.
#[must_use]
pub fn standout_findings(all: &[Standout], tested: &TeamHomogeneity) -> Vec<Finding> {
    let mut said: Vec<OwnerId> = Vec::new();
    let mut findings = Vec::new();
    for one in all {
        if said.contains(&one.owner) {
            continue;
        }
        said.push(one.owner);
        let Standout { measure, owner, is_above, .. } = *one;
        findings.push(match is_above {
            true => Finding::Above { measure, owner },
            false => Finding::Below { measure, owner },
        });
    }
    for row in &tested.rows {
        let measure = row.of;
        if tested.names(measure) && all.iter().all(|one| one.measure != measure) {
            findings.push(Finding::OwnersDiffer { measure });
        } else if tested.only_left_open(measure) {
            findings.push(Finding::OnlyLeftOpenDiffers { measure });
        }
    }
    if findings.is_empty() && tested.rows.iter().any(|row| row.test.is_ok()) {
        findings.push(Finding::NobodyStandsOut);
    }
    findings.truncate(MOST_SENTENCES);
    findings
}

/// The best rates that somebody who may be named has shown to be possible.
#[must_use]
pub fn possible_rates(all: &[Standout]) -> Vec<(RatioCode, f64)> {
    let mut best: Vec<(RatioCode, f64)> = Vec::new();
    for one in all.iter().filter(|one| one.is_above) {
        let Measure::Of(code) = one.measure else { continue };
        match best.iter_mut().find(|(of, _)| *of == code) {
            Some((_, rate)) => *rate = rate.max(one.rate),
            None => best.push((code, one.rate)),
        }
    }
    best
}
