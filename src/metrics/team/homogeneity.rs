//! Whether the owners' ratios differ at all, and then which of two is better. What has no owner is not in it.
//!
//! A word about two is said with all pairs of all measures in view.

use crate::domain::OwnerId;
use crate::metrics::differ::PASSES;
use crate::metrics::{
    Cell, Column, Differ, DifferUnderWay, Figure, Reason, Row, Rule, Table, Word, differ,
};
use crate::stats::{Basis, holm, p_greater};

use super::compare::{LEAST_TRIALS, Measure, Which};
use super::owners::Owners;

/// Pairs of owners in one step.
const PAIRS_A_STEP: usize = 16;

/// The outcome of the tests.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamHomogeneity {
    /// One for each measure.
    pub rows: Vec<Differ<Measure>>,
    /// Every two owners with enough trials in every tested measure; none where nobody is named anyway.
    pub pairs: Vec<PairTest>,
    /// Opportunities without an owner: left out.
    pub without_owner: u64,
}

/// Two owners in one measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairTest {
    /// In what.
    pub measure: Measure,
    /// Who.
    pub pair: (OwnerId, OwnerId),
    /// The probability that the first is better.
    pub p_better: f64,
    /// How probable so clear a difference is between equals, with all pairs in view.
    pub raised: f64,
}

/// The tests of a team, under way.
#[derive(Clone, Debug)]
pub struct TeamHomogeneityUnderWay {
    owners: Vec<OwnerId>,
    measures: DifferUnderWay<Measure>,
    /// The pairs still to be looked at, once the measures are: in which, and who.
    pairs: Option<Vec<(usize, usize, usize)>>,
    found: TeamHomogeneity,
}

/// Begins the tests of these owners.
#[must_use]
pub fn team_homogeneity(owners: &Owners) -> TeamHomogeneityUnderWay {
    let measures = if owners.rows.is_empty() { &[][..] } else { &owners.measures };
    TeamHomogeneityUnderWay {
        owners: owners.rows.iter().map(|row| row.owner).collect(),
        measures: differ(
            measures.iter().map(|one| (one.measure, owners.groups(one.measure))),
            Reason::OneOwner,
        ),
        pairs: None,
        found: TeamHomogeneity {
            rows: Vec::new(),
            pairs: Vec::new(),
            without_owner: owners.without_owner,
        },
    }
}

impl TeamHomogeneityUnderWay {
    /// Draws at most so many permutations more; the outcome once there are enough, `None` before.
    pub fn step(&mut self, draws: u32) -> Option<&TeamHomogeneity> {
        match &self.pairs {
            None => {
                if self.measures.step(draws) {
                    self.found.rows = self.measures.found().to_vec();
                    self.pairs = Some(self.every_pair());
                }
                None
            }
            Some(pairs) if pairs.is_empty() => Some(&self.found),
            Some(_) => {
                self.hold_pairs_against_each_other();
                None
            }
        }
    }

    /// Every two owners with enough trials, where anybody is named at all.
    fn every_pair(&self) -> Vec<(usize, usize, usize)> {
        let mut pairs = Vec::new();
        if !self.found.rows.iter().any(Differ::names) {
            return pairs;
        }
        for (place, row) in self.found.rows.iter().enumerate() {
            let Some([groups, _]) = self.measures.cases(place).filter(|_| row.test.is_ok()) else {
                continue;
            };
            let enough = |owner: &usize| groups[*owner].trials >= LEAST_TRIALS;
            let owners: Vec<usize> = (0..groups.len()).filter(enough).collect();
            for (at, a) in owners.iter().enumerate() {
                pairs.extend(owners[at + 1..].iter().map(|b| (place, *a, *b)));
            }
        }
        pairs
    }

    fn hold_pairs_against_each_other(&mut self) {
        let Some(pairs) = &mut self.pairs else { return };
        for _ in 0..PAIRS_A_STEP {
            let Some((place, a, b)) = pairs.pop() else { break };
            let Some([groups, _]) = self.measures.cases(place) else { continue };
            let [x, n, y, m] =
                [groups[a].successes, groups[a].trials, groups[b].successes, groups[b].trials]
                    .map(|of| of as f64);
            let Some(p_better) = p_greater(x, n, y, m) else { continue };
            self.found.pairs.push(PairTest {
                measure: self.found.rows[place].of,
                pair: (self.owners[a], self.owners[b]),
                p_better,
                raised: 1.0,
            });
        }
        if pairs.is_empty() {
            let alone = self.found.pairs.iter().map(|pair| two_sided(pair.p_better));
            let raised = holm(&alone.collect::<Vec<_>>());
            for (pair, raised) in self.found.pairs.iter_mut().zip(raised) {
                pair.raised = raised;
            }
        }
    }
}

/// How probable so clear a difference is between equals, in either direction.
pub(super) fn two_sided(p_better: f64) -> f64 {
    2.0 * p_better.min(1.0 - p_better)
}

impl TeamHomogeneity {
    /// The test of a measure.
    #[must_use]
    pub fn of(&self, measure: Measure) -> Option<&Differ<Measure>> {
        self.rows.iter().find(|row| row.of == measure)
    }

    /// Whether anybody may be called better, above or below in this measure: the test passes with all
    /// measures in view, and not only for what is still open.
    #[must_use]
    pub fn names(&self, measure: Measure) -> bool {
        self.of(measure).is_some_and(Differ::names)
    }

    /// Whether the sides differ only in what they have left open.
    #[must_use]
    pub fn only_left_open(&self, measure: Measure) -> bool {
        self.of(measure).is_some_and(Differ::only_left_open)
    }

    /// Why nothing may be said in a measure; `None` where something may.
    pub(super) fn silent(&self, measure: Measure) -> Option<Reason> {
        if self.names(measure) {
            return None;
        }
        Some(if self.only_left_open(measure) { Reason::OnlyLeftOpen } else { Reason::TeamAlike })
    }

    /// Which of two owners is better in a measure, as far as that may be said.
    #[must_use]
    pub fn better(&self, measure: Measure, (a, b): (OwnerId, OwnerId)) -> Option<Which> {
        let has = |pair: &&PairTest| pair.pair == (a, b) || pair.pair == (b, a);
        let of_measure = self.pairs.iter().filter(|pair| pair.measure == measure);
        let pair = of_measure.filter(has).find(|pair| pair.raised <= PASSES)?;
        let is_a = (pair.p_better > 0.5) == (pair.pair.0 == a);
        Some(if is_a { Which::A } else { Which::B })
    }

    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let draws = self.rows.iter().filter_map(|row| match row.test.ok()?.basis {
            Basis::Permutation(draws) => Some(draws),
            Basis::ChiSquare => None,
        });
        let rules = [
            Some(Rule::Homogeneity),
            Some(Rule::ChiSquare),
            draws.max().map(|draws| Rule::Permutations { draws }),
            Rule::some(self.without_owner, |count| Rule::WithoutOwner { count }),
        ];
        let row = |row: &Differ<Measure>| {
            let cells = match row.test {
                Err(why_not) => [Cell::NotMeasurable(why_not); 5],
                Ok(found) => [
                    Cell::Number(found.chi_square),
                    Cell::Count(found.degrees.into()),
                    Cell::Chance(found.p),
                    row.raised.map_or(Cell::Blank, Cell::Chance),
                    Cell::Word(Word::Method(found.basis)),
                ],
            };
            Row::new(row.of, cells)
        };
        Table {
            figure: Figure::Homogeneity,
            columns: vec![
                Column::ChiSquare,
                Column::Degrees,
                Column::P,
                Column::PHolm,
                Column::Method,
            ],
            rows: self.rows.iter().map(row).collect(),
            rules: rules.into_iter().flatten().collect(),
            findings: Vec::new(),
        }
    }
}
