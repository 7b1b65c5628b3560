//! Whether the owners' ratios differ at all: the test of the whole team that comes before any word about
//! one or two of them. What has no owner is not in it.
//!
//! Every word is said with all measures of the page in view (S. Holm, Scandinavian Journal of Statistics 6
//! (1979), 65–70), so that of equals somebody is named anywhere at most one time in twenty; and a word about
//! two with all pairs in view. Where the sides differ only in what they have left open, nobody is named.
//!
//! It knows counts per owner and no records. Permutations are drawn in slices.

use crate::domain::OwnerId;
use crate::stats::{
    Basis, Group, Homogeneity, HomogeneityTest, MORE_PERMUTATIONS, PERMUTATIONS, holm, p_greater,
};

use crate::metrics::{Cell, Column, Figure, Reason, Row, Rule, Table, Word};

use super::compare::{LEAST_TRIALS, Measure, Which};
use super::owners::Owners;

/// At which probability a test passes.
pub(super) const PASSES: f64 = 0.05;

/// Probabilities so close to that are drawn again, from more permutations.
const CLOSE: (f64, f64) = (0.04, 0.06);

/// The seed of the permutations.
const SEED: u64 = 0x5eed;

/// Pairs of owners in one step.
const PAIRS_A_STEP: usize = 16;

/// The outcome of the tests.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamHomogeneity {
    /// One for each measure.
    pub rows: Vec<MeasureTest>,
    /// Every two owners with enough trials in every tested measure; none where nobody is named anyway.
    pub pairs: Vec<PairTest>,
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
    /// Its probability with all measures in view.
    pub raised: Option<f64>,
    /// The probability without those still open; `None` where it was not asked, or there is no such test.
    pub without_left_open: Option<f64>,
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
    /// Of each measure the owners' cases, and those without what is still open.
    groups: Vec<Option<[Vec<Group>; 2]>>,
    round: Round,
    /// What is drawn now: of which measure.
    drawing: Vec<(usize, HomogeneityTest)>,
    /// The pairs still to be looked at.
    pairs: Vec<(usize, usize, usize)>,
    found: TeamHomogeneity,
}

/// What is asked of the measures, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Round {
    /// Each measure.
    Every,
    /// Those that are close, again.
    Close,
    /// Those that pass, without what is still open.
    WithoutLeftOpen,
    /// Every two owners.
    Pairs,
}

/// Begins the tests of these owners.
#[must_use]
pub fn team_homogeneity(owners: &Owners) -> TeamHomogeneityUnderWay {
    let mut begun = TeamHomogeneityUnderWay {
        owners: owners.rows.iter().map(|row| row.owner).collect(),
        groups: Vec::new(),
        round: Round::Every,
        drawing: Vec::new(),
        pairs: Vec::new(),
        found: TeamHomogeneity {
            rows: Vec::new(),
            pairs: Vec::new(),
            without_owner: owners.without_owner,
        },
    };
    let measures = if owners.rows.is_empty() { &[][..] } else { &owners.measures };
    for (place, one) in measures.iter().enumerate() {
        let groups = owners.groups(one.measure);
        let with_trials = groups
            .as_ref()
            .map_or(0, |[groups, _]| groups.iter().filter(|group| group.trials > 0).count());
        let why_not = match groups {
            Err(why_not) => why_not,
            Ok(_) if with_trials < 2 => Reason::OneOwner,
            Ok(_) => Reason::AllOrNone,
        };
        let test = groups
            .as_ref()
            .ok()
            .and_then(|[groups, _]| HomogeneityTest::new(groups, SEED + place as u64));
        begun.drawing.extend(test.map(|test| (place, test)));
        begun.groups.push(groups.ok());
        begun.found.rows.push(MeasureTest {
            measure: one.measure,
            owners: with_trials,
            test: Err(why_not),
            raised: None,
            without_left_open: None,
        });
    }
    begun
}

impl TeamHomogeneityUnderWay {
    /// Draws at most so many permutations more; the outcome once there are enough, `None` before.
    pub fn step(&mut self, draws: u32) -> Option<&TeamHomogeneity> {
        if let Some((place, test)) = self.drawing.last_mut() {
            let (place, tested) = (*place, test.step(draws)?);
            self.drawing.pop();
            let row = &mut self.found.rows[place];
            match self.round {
                Round::WithoutLeftOpen => row.without_left_open = Some(tested.p),
                Round::Every | Round::Close | Round::Pairs => row.test = Ok(tested),
            }
            return None;
        }
        self.round = match self.round {
            Round::Every => {
                self.raise();
                self.draw_again_what_is_close();
                Round::Close
            }
            Round::Close => {
                self.raise();
                self.draw_without_left_open();
                Round::WithoutLeftOpen
            }
            Round::WithoutLeftOpen => {
                self.pair_up();
                Round::Pairs
            }
            Round::Pairs if self.pairs.is_empty() => return Some(&self.found),
            Round::Pairs => {
                self.hold_pairs_against_each_other();
                Round::Pairs
            }
        };
        None
    }

    /// Raises the probabilities, all measures that were tested in view.
    fn raise(&mut self) {
        let tested = || self.found.rows.iter().filter_map(|row| row.test.ok());
        let raised = holm(&tested().map(|test| test.p).collect::<Vec<_>>());
        let rows = self.found.rows.iter_mut().filter(|row| row.test.is_ok());
        for (row, raised) in rows.zip(raised) {
            row.raised = Some(raised);
        }
    }

    fn draw_again_what_is_close(&mut self) {
        for (place, row) in self.found.rows.iter().enumerate() {
            let is_drawn =
                row.test.is_ok_and(|test| test.basis == Basis::Permutation(PERMUTATIONS));
            let is_close = row.raised.is_some_and(|p| CLOSE.0 <= p && p <= CLOSE.1);
            if let (Some([groups, _]), true) = (&self.groups[place], is_drawn && is_close) {
                let test = HomogeneityTest::new(groups, SEED + place as u64);
                let test = test.map(|test| (place, test.with_draws(MORE_PERMUTATIONS)));
                self.drawing.extend(test);
            }
        }
    }

    fn draw_without_left_open(&mut self) {
        for (place, row) in self.found.rows.iter().enumerate() {
            let passes = row.raised.is_some_and(|p| p <= PASSES);
            if let (Some([_, decided]), true) = (&self.groups[place], passes) {
                let test = HomogeneityTest::new(decided, SEED + place as u64);
                self.drawing.extend(test.map(|test| (place, test)));
            }
        }
    }

    /// Every two owners with enough trials, where anybody is named at all.
    fn pair_up(&mut self) {
        if !self.found.rows.iter().any(|row| self.found.names(row.measure)) {
            return;
        }
        for (place, row) in self.found.rows.iter().enumerate() {
            let Some([groups, _]) = self.groups[place].as_ref().filter(|_| row.test.is_ok()) else {
                continue;
            };
            let enough = |owner: &usize| groups[*owner].trials >= LEAST_TRIALS;
            let owners: Vec<usize> = (0..groups.len()).filter(enough).collect();
            for (at, a) in owners.iter().enumerate() {
                self.pairs.extend(owners[at + 1..].iter().map(|b| (place, *a, *b)));
            }
        }
    }

    fn hold_pairs_against_each_other(&mut self) {
        for _ in 0..PAIRS_A_STEP {
            let Some((place, a, b)) = self.pairs.pop() else { break };
            let Some([groups, _]) = &self.groups[place] else { continue };
            let [x, n, y, m] =
                [groups[a].successes, groups[a].trials, groups[b].successes, groups[b].trials]
                    .map(|of| of as f64);
            let Some(p_better) = p_greater(x, n, y, m) else { continue };
            self.found.pairs.push(PairTest {
                measure: self.found.rows[place].measure,
                pair: (self.owners[a], self.owners[b]),
                p_better,
                raised: 1.0,
            });
        }
        if self.pairs.is_empty() {
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
    pub fn of(&self, measure: Measure) -> Option<&MeasureTest> {
        self.rows.iter().find(|row| row.measure == measure)
    }

    /// Whether anybody may be called better, above or below in this measure: the test passes with all
    /// measures in view, and not only for what is still open.
    #[must_use]
    pub fn names(&self, measure: Measure) -> bool {
        let passes = |p: Option<f64>| p.is_some_and(|p| p <= PASSES);
        self.of(measure).is_some_and(|row| passes(row.raised) && passes(row.without_left_open))
    }

    /// Whether the sides differ only in what they have left open.
    #[must_use]
    pub fn only_left_open(&self, measure: Measure) -> bool {
        let passes = self.of(measure).and_then(|row| row.raised).is_some_and(|p| p <= PASSES);
        passes && !self.names(measure)
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
        let row = |row: &MeasureTest| {
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
            Row::new(row.measure, cells)
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
