//! Whether the owners' ratios differ at all: the test of the whole team that comes before any word
//! about two of them. What has no owner is not in it.
//!
//! It knows counts per owner and no records. Permutations are drawn in slices.

use crate::stats::{Basis, Homogeneity, HomogeneityTest};

use crate::metrics::{Cell, Column, Figure, Reason, Row, Rule, Table, Word};

use super::compare::{Measure, Verdict};
use super::owners::Owners;

/// At which probability the test passes.
const PASSES: f64 = 0.05;

/// The seed of the permutations.
const SEED: u64 = 0x5eed;

/// The tests of a team, under way.
#[derive(Clone, Debug)]
pub struct TeamHomogeneityUnderWay {
    rows: Vec<RowUnderWay>,
    without_owner: u64,
}

#[derive(Clone, Debug)]
enum RowUnderWay {
    Done(MeasureTest),
    Drawing { measure: Measure, owners: usize, test: HomogeneityTest },
}

/// The outcome of the tests.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamHomogeneity {
    /// One for each measure.
    pub rows: Vec<MeasureTest>,
    /// Opportunities without an owner: left out.
    pub without_owner: u64,
}

/// The test of one measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeasureTest {
    /// What was tested.
    pub measure: Measure,
    /// How many owners have trials.
    pub owners: usize,
    /// The outcome, or why there is no test.
    pub test: Result<Homogeneity, Reason>,
}

/// Begins the tests of these owners.
#[must_use]
pub fn team_homogeneity(owners: &Owners) -> TeamHomogeneityUnderWay {
    let row = |(place, measure)| {
        let groups = match owners.groups(measure) {
            Ok(groups) => groups,
            Err(why_not) => {
                return RowUnderWay::Done(MeasureTest { measure, owners: 0, test: Err(why_not) });
            }
        };
        let owners = groups.iter().filter(|group| group.trials > 0).count();
        let why_not = if owners < 2 { Reason::OneOwner } else { Reason::AllOrNone };
        match HomogeneityTest::new(&groups, SEED + place) {
            Some(test) => RowUnderWay::Drawing { measure, owners, test },
            None => RowUnderWay::Done(MeasureTest { measure, owners, test: Err(why_not) }),
        }
    };
    let rows = (0..).zip(owners.measures()).map(row).collect();
    TeamHomogeneityUnderWay { rows, without_owner: owners.without_owner }
}

impl TeamHomogeneityUnderWay {
    /// Draws at most so many permutations more; the outcome once there are enough, `None` before.
    pub fn step(&mut self, draws: u32) -> Option<TeamHomogeneity> {
        let mut draws = draws;
        let mut done = Vec::with_capacity(self.rows.len());
        for row in &mut self.rows {
            if let RowUnderWay::Drawing { measure, owners, test } = row {
                // What needs no draws is done at once.
                let (measure, owners, found) = (*measure, *owners, test.step(draws)?);
                draws = 0;
                *row = RowUnderWay::Done(MeasureTest { measure, owners, test: Ok(found) });
            }
            if let RowUnderWay::Done(found) = row {
                done.push(*found);
            }
        }
        Some(TeamHomogeneity { rows: done, without_owner: self.without_owner })
    }
}

impl TeamHomogeneity {
    /// The test of a measure.
    #[must_use]
    pub fn of(&self, measure: Measure) -> Option<&MeasureTest> {
        self.rows.iter().find(|row| row.measure == measure)
    }

    /// Whether anybody may be called better, best or worst: where the test passes even though so many
    /// measures are tested, so that somebody is named anywhere by chance at most one time in twenty
    /// (S. Holm, Scandinavian Journal of Statistics 6 (1979), 65–70).
    #[must_use]
    pub fn names(&self, measure: Measure) -> bool {
        let Some(own) = self.of(measure).and_then(|row| row.test.ok()) else { return false };
        let mut all: Vec<f64> = self.rows.iter().filter_map(|row| Some(row.test.ok()?.p)).collect();
        all.sort_unstable_by(f64::total_cmp);
        let left = (1..=all.len()).rev();
        let enough = all.iter().zip(left).take_while(|(p, left)| **p * *left as f64 <= PASSES);
        enough.last().is_some_and(|(p, _)| own.p <= *p)
    }

    /// What may be said of two owners in a measure, where their own numbers say this: better only where
    /// the team [names](Self::names) anybody; else, of a team of two, probably better, and of a larger
    /// one nothing.
    #[must_use]
    pub fn allowed(&self, measure: Measure, said: Verdict) -> Verdict {
        let is_pair = self.of(measure).is_some_and(|row| row.owners <= 2);
        match said {
            Verdict::Better(_) | Verdict::ProbablyBetter(_) if self.names(measure) => said,
            Verdict::Better(which) | Verdict::ProbablyBetter(which) if is_pair => {
                Verdict::ProbablyBetter(which)
            }
            Verdict::Better(_) | Verdict::ProbablyBetter(_) => {
                Verdict::CannotTell(Reason::TeamAlike)
            }
            Verdict::CannotTell(_) | Verdict::NoNumberWouldTell => said,
        }
    }

    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let draws = self.rows.iter().find_map(|row| match row.test.ok()?.basis {
            Basis::Permutation(draws) => Some(draws),
            Basis::ChiSquare => None,
        });
        let rules = [
            Some(Rule::Homogeneity),
            draws.map(|draws| Rule::Permutations { draws }),
            Rule::some(self.without_owner, |count| Rule::WithoutOwner { count }),
        ];
        let row = |row: &MeasureTest| {
            let cells = match row.test {
                Err(why_not) => [Cell::NotMeasurable(why_not); 4],
                Ok(found) => [
                    Cell::Number(found.chi_square),
                    Cell::Count(found.degrees.into()),
                    Cell::Share(found.p),
                    Cell::Word(Word::Method(found.basis)),
                ],
            };
            Row::new(row.measure, cells)
        };
        Table {
            figure: Figure::Homogeneity,
            columns: vec![Column::ChiSquare, Column::Degrees, Column::P, Column::Method],
            rows: self.rows.iter().map(row).collect(),
            rules: rules.into_iter().flatten().collect(),
            findings: Vec::new(),
        }
    }
}
