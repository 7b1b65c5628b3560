//! The owners by numbers that somebody typed for each of them: as they are, without a clock.

use crate::domain::{OwnerId, Stage};
use crate::metrics::{FlowCounts, Ratio, RatioKind, Reason};

use super::compare::{Measure, measures};
use super::owners::{OwnerRatio, OwnerRow, Owners, OwnersBasis, TeamMeasure};

/// The owners of typed counts, before any rate is drawn towards the team's. A measure that one of them
/// did not record is not recorded for that one, and the team's is of those who did.
#[must_use]
pub fn typed_owners(each: &[(OwnerId, FlowCounts)]) -> Owners {
    let found: Vec<_> =
        each.iter().map(|(owner, counts)| (*owner, counts, measures(counts))).collect();
    let mut named: Vec<Measure> = Vec::new();
    for (_, _, own) in &found {
        // The longest list has every measure that any has, in the order of the sale.
        if own.len() > named.len() {
            named = own.iter().map(|(measure, _)| *measure).collect();
        }
    }
    // A whole that begins later is another whole.
    let begins = each.iter().filter_map(|(_, counts)| first(counts)).min();
    let row = |(owner, counts, own): &(OwnerId, &FlowCounts, Vec<_>)| {
        let is_whole = first(counts) == begins;
        let known = |measure: &Measure| *measure != Measure::Overall || is_whole;
        OwnerRow {
            owner: *owner,
            ratios: named.iter().map(|one| of(*one, own, known(one))).collect(),
            won: counts.reached(Stage::Order).unwrap_or(0),
            lost: 0,
        }
    };
    let mut rows: Vec<OwnerRow> = found.iter().map(row).collect();
    rows.sort_by_key(|row| row.owner);
    let measures = named.iter().map(|measure| together(*measure, &rows)).collect();
    Owners {
        rows,
        measures,
        without_owner: 0,
        losses_recorded: false,
        basis: OwnersBasis::Typed,
        fitted: 0,
    }
}

/// The first level of some counts.
fn first(counts: &FlowCounts) -> Option<Stage> {
    counts.recorded().next().map(|(stage, _)| stage)
}

fn of(measure: Measure, own: &[(Measure, Option<Ratio>)], is_known: bool) -> OwnerRatio {
    let found = own.iter().find(|(of, _)| *of == measure).and_then(|(_, ratio)| *ratio);
    let ratio = found.filter(|_| is_known).ok_or(Reason::NotRecorded);
    OwnerRatio { measure, ratio, left_open: 0, younger: 0, shrunk: None }
}

fn together(measure: Measure, rows: &[OwnerRow]) -> TeamMeasure {
    let known = || rows.iter().filter_map(|row| row.of(measure)?.ratio.ok());
    let sum = |of: fn(&Ratio) -> u64| known().fold(0, |sum: u64, one| sum.saturating_add(of(&one)));
    let of_counts = known().any(|ratio| ratio.kind == RatioKind::OfCounts);
    let kind = if of_counts { RatioKind::OfCounts } else { RatioKind::Proportion };
    let any = known().next().is_some();
    let (numerator, denominator) = (sum(|one| one.numerator), sum(|one| one.denominator));
    TeamMeasure {
        measure,
        within_days: None,
        team: any.then_some(Ratio { numerator, denominator, kind }),
        not_compared: match (any, of_counts) {
            (false, _) => Some(Reason::NotRecorded),
            (_, true) => Some(Reason::RatiosOfCounts),
            _ => None,
        },
        left_out: (0, 0),
    }
}
