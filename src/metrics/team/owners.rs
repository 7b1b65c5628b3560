//! The team, owner by owner: each ratio as it is and drawn towards the mean of all, wins and the win
//! rate.
//!
//! A difference is not yet skill: owners who get other cases have other rates.

use crate::domain::OwnerId;
use crate::stats::{Group, Shrunken, shrinkage};

use crate::metrics::{
    Cell, Chosen, Column, Columns, Day, Figure, FlowCounts, Nesting, Part, Ratio, RatioCode,
    Reason, Row, RowKey, Rule, StatusKind, Table,
};

use super::by_owner::by_owner;
use super::compare::{Measure, measures};

/// The owners who have anything in the choice, in the order of their ids.
#[derive(Clone, Debug, PartialEq)]
pub struct Owners {
    /// One for each owner.
    pub rows: Vec<OwnerRow>,
    /// The mean of all for each measure, towards which the owners are drawn; `None` where there are
    /// no trials or no proportions.
    pub means: Vec<(Measure, Option<f64>)>,
    /// Opportunities of the choice without an owner: in no row.
    pub without_owner: u64,
    /// Whether the workspace records any loss at all. Where it does not, there is no win rate.
    pub losses_recorded: bool,
    nesting: Nesting,
}

/// One owner.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnerRow {
    /// Who.
    pub owner: OwnerId,
    /// How many of the owner's opportunities got where.
    pub counts: FlowCounts,
    /// The measures, in the order of the sale, the whole last.
    pub ratios: Vec<OwnerRatio>,
    /// Won, by close date.
    pub won: u64,
    /// Lost, by close date.
    pub lost: u64,
}

/// One measure of one owner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnerRatio {
    /// What.
    pub measure: Measure,
    /// The ratio; `None` where one of its levels is not recorded.
    pub ratio: Option<Ratio>,
    /// The rate drawn towards the mean of all; `None` without trials in the team, or where the ratios
    /// are no proportions.
    pub shrunk: Option<Shrunken>,
}

/// The owners of a choice, whichever one is chosen, before any rate is drawn towards the mean:
/// [`Owners::fit_next`] does it, a measure at a time.
#[must_use]
pub fn owners_unfitted(columns: &Columns, chosen: Chosen, today: Day) -> Owners {
    let chosen = chosen.for_all_owners();
    let mut each = by_owner(columns, chosen, today);
    let nobody = each.len() - 1;
    let hot = &columns.hot;
    let mut closed = vec![(0_u64, 0_u64); each.len()];
    let mut has_any = vec![false; each.len()];
    let mut without_owner = 0;
    for row in chosen.concerned_rows(hot) {
        let row = row as usize;
        let place = hot.owner[row].place().map_or(nobody, |place| place.min(nobody));
        let status = hot.status[row];
        let closes = status != StatusKind::Open && chosen.in_period(hot.trail[row].closed);
        match status {
            StatusKind::Won if closes => closed[place].0 += 1,
            StatusKind::Lost if closes => closed[place].1 += 1,
            _ => {}
        }
        if closes || chosen.in_period(hot.entered[row]) {
            has_any[place] = true;
            without_owner += u64::from(place == nobody);
        }
    }
    let losses_recorded = hot.status.contains(&StatusKind::Lost);
    let nesting = each[nobody].counts.nesting;
    each.truncate(nobody);
    let mut rows = Vec::new();
    for ((one, (won, lost)), has_any) in each.into_iter().zip(closed).zip(has_any) {
        let Some(owner) = columns.owners.value(one.owner).copied() else { continue };
        let idle = one.counts.reached.iter().flatten().all(|reached| *reached == 0);
        if idle && !has_any {
            continue;
        }
        let of = |(measure, ratio)| OwnerRatio { measure, ratio, shrunk: None };
        let ratios = measures(&one.counts).into_iter().map(of).collect();
        rows.push(OwnerRow { owner, counts: one.counts, ratios, won, lost });
    }
    rows.sort_by_key(|row| row.owner);
    Owners { rows, means: Vec::new(), without_owner, losses_recorded, nesting }
}

impl Owners {
    /// What is measured, in the order of the sale, the whole last.
    #[must_use]
    pub fn measures(&self) -> Vec<Measure> {
        let first = self.rows.first().map(|row| row.ratios.as_slice());
        first.unwrap_or_default().iter().map(|ratio| ratio.measure).collect()
    }

    /// Successes and trials of each owner, in the order of the rows.
    ///
    /// # Errors
    ///
    /// Why they are no proportions: what is not recorded, and milestones of a period.
    pub fn groups(&self, measure: Measure) -> Result<Vec<Group>, Reason> {
        if self.nesting == Nesting::Separate {
            return Err(Reason::RatiosOfCounts);
        }
        let ratio = |row: &OwnerRow| row.of(measure)?.ratio;
        let group = |ratio: Ratio| Group { successes: ratio.numerator, trials: ratio.denominator };
        let groups: Option<Vec<_>> = self.rows.iter().map(|row| ratio(row).map(group)).collect();
        groups.ok_or(Reason::NotRecorded)
    }

    /// The owner's row.
    #[must_use]
    pub fn of(&self, owner: OwnerId) -> Option<&OwnerRow> {
        self.rows.iter().find(|row| row.owner == owner)
    }

    /// Draws one more measure's rates towards the mean of all; whether all are drawn.
    pub fn fit_next(&mut self) -> bool {
        let place = self.means.len();
        let measures = self.measures();
        let Some(measure) = measures.get(place).copied() else { return true };
        let found = self.groups(measure).ok().and_then(|groups| shrinkage(&groups));
        self.means.push((measure, found.as_ref().map(|found| found.mean)));
        let shrunken = found.map(|found| found.groups).unwrap_or_default();
        for (row, shrunk) in self.rows.iter_mut().zip(shrunken) {
            row.ratios[place].shrunk = Some(shrunk);
        }
        place + 1 == measures.len()
    }

    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        // Rs·R2 has columns where it stands in for both.
        let joined = self.measures().contains(&Measure::Of(RatioCode::RsR2));
        let ratios = || RatioCode::CHAIN.into_iter().chain(joined.then_some(RatioCode::RsR2));
        let parts = || Part::OF_RATIO.into_iter().chain([Part::Shrunk]);
        let of_ratio = |ratio| parts().map(move |part| Column::OfRatio(ratio, part));
        let columns = ratios().flat_map(of_ratio).chain([Column::Won, Column::WinRate]).collect();
        let rows = self.rows.iter().map(|row| {
            let mut cells = Vec::new();
            for code in ratios() {
                let of = row.of(Measure::Of(code));
                cells.extend(Cell::of_ratio(of.and_then(|of| of.ratio)));
                cells.push(self.shrunk_cell(of));
            }
            cells.push(Cell::Count(row.won));
            cells.push(match row.win_rate(self.losses_recorded) {
                None => Cell::NotMeasurable(Reason::LossesNotRecorded),
                Some(ratio) => Cell::share(ratio.rate(), Reason::NoneDecided),
            });
            Row::new(RowKey::Owner(row.owner), cells)
        });
        let owners = self.rows.len() as u64;
        let mut rules = match self.nesting {
            Nesting::Nested => vec![Rule::OwnersByEntry { owners }, Rule::Shrunk],
            Nesting::Separate => vec![Rule::OwnersByFlow { owners }],
        };
        rules.push(Rule::NotYetSkill);
        rules.extend(Rule::some(self.without_owner, |count| Rule::WithoutOwner { count }));
        Table { figure: Figure::Owners, columns, rows: rows.collect(), rules, findings: Vec::new() }
    }

    fn shrunk_cell(&self, of: Option<&OwnerRatio>) -> Cell {
        let why_not = match (of.and_then(|of| of.ratio), self.nesting) {
            (None, _) => Reason::NotRecorded,
            (Some(_), Nesting::Nested) => Reason::NoTrials,
            (Some(_), Nesting::Separate) => Reason::RatiosOfCounts,
        };
        Cell::share(of.and_then(|of| of.shrunk).map(|shrunk| shrunk.mean), why_not)
    }
}

impl OwnerRow {
    /// One of the measures.
    #[must_use]
    pub fn of(&self, measure: Measure) -> Option<&OwnerRatio> {
        self.ratios.iter().find(|ratio| ratio.measure == measure)
    }

    /// Won of decided; `None` where losses are not recorded.
    #[must_use]
    pub fn win_rate(&self, losses_recorded: bool) -> Option<Ratio> {
        losses_recorded.then(|| Ratio::nested(self.won, self.won + self.lost))
    }
}
