//! Whether the owners' ratios differ at all: the test of the whole team that comes before any word
//! about two of them. What has no owner is not in it.
//!
//! It knows counts per owner and no records. Permutations are drawn in slices.

use crate::stats::{Basis, Homogeneity, HomogeneityTest, PERMUTATIONS};

use crate::metrics::{Cell, Row, RowOf, Rule, Table};

use super::compare::Measure;
use super::owners::Owners;

/// At which probability the test passes.
const PASSES: f64 = 0.05;

/// The seed of the permutations.
const SEED: u64 = 0x5eed;

/// The tests of a team, under way.
#[derive(Clone, Debug)]
pub struct OwnersTest {
    found: OwnersTested,
    waiting: Vec<(usize, HomogeneityTest)>,
}

/// The outcome of the tests.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnersTested {
    /// One for each measure.
    pub rows: Vec<TestRow>,
    /// Opportunities without an owner: left out.
    pub without_owner: u64,
}

/// The test of one measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TestRow {
    /// What was tested.
    pub measure: Measure,
    /// How many owners have trials.
    pub owners: usize,
    /// The outcome, or the code of why there is no test.
    pub test: Result<Homogeneity, &'static str>,
}

impl TestRow {
    /// Whether the owners differ, as far as a test at 5 % can tell.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.test.is_ok_and(|found| found.p <= PASSES)
    }
}

/// Begins the tests of these owners.
#[must_use]
pub fn owners_test(owners: &Owners) -> OwnersTest {
    let mut waiting = Vec::new();
    let mut rows: Vec<TestRow> = Vec::new();
    for (place, measure) in owners.measures().into_iter().enumerate() {
        let groups = owners.groups(measure);
        let counted = groups.as_ref().map_or(&[][..], |groups| groups.as_slice());
        let of_owners = counted.iter().filter(|group| group.trials > 0).count();
        let successes: u64 = counted.iter().map(|group| group.successes).sum();
        let trials: u64 = counted.iter().map(|group| group.trials).sum();
        let mut test = Err(match groups {
            Err(why_not) => why_not,
            Ok(_) if of_owners < 2 => "one_owner",
            Ok(_) if successes == 0 || successes == trials => "all_or_none",
            Ok(_) => "under_way",
        });
        if test == Err("under_way") {
            match HomogeneityTest::new(counted, SEED + place as u64) {
                Some(begun) => waiting.push((place, begun)),
                None => test = Err("all_or_none"),
            }
        }
        rows.push(TestRow { measure, owners: of_owners, test });
    }
    OwnersTest { found: OwnersTested { rows, without_owner: owners.without_owner }, waiting }
}

impl OwnersTest {
    /// Draws at most so many permutations more; the outcome once there are enough, `None` before.
    pub fn step(&mut self, draws: u32) -> Option<OwnersTested> {
        if let Some((place, test)) = self.waiting.last_mut()
            && let Some(found) = test.step(draws)
        {
            self.found.rows[*place].test = Ok(found);
            self.waiting.pop();
        }
        // What needs no draws is done at once.
        while let Some((place, test)) = self.waiting.last_mut() {
            let found = test.step(0)?;
            self.found.rows[*place].test = Ok(found);
            self.waiting.pop();
        }
        Some(self.found.clone())
    }

    /// The tests from here to the end.
    #[must_use]
    pub fn finish(mut self) -> OwnersTested {
        loop {
            if let Some(found) = self.step(PERMUTATIONS) {
                return found;
            }
        }
    }
}

impl OwnersTested {
    /// The test of a measure.
    #[must_use]
    pub fn of(&self, measure: Measure) -> Option<&TestRow> {
        self.rows.iter().find(|row| row.measure == measure)
    }

    /// Whether the test of a measure passes at 5 %.
    #[must_use]
    pub fn passes(&self, measure: Measure) -> bool {
        self.of(measure).is_some_and(TestRow::passes)
    }

    /// Whether best, worst and a ranking may be looked for: where the test passes even though so many
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

    /// Whether a word may be said of two owners: of two there are always, of three or more where the
    /// test passes.
    #[must_use]
    pub fn allows_pairs(&self, measure: Measure) -> bool {
        self.of(measure).is_some_and(|row| row.owners <= 2 || row.passes())
    }

    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut rules = vec![Rule::new("team_test", Vec::new())];
        let draws = self.rows.iter().find_map(|row| match row.test.ok()?.basis {
            Basis::Permutation(draws) => Some(u64::from(draws)),
            Basis::ChiSquare => None,
        });
        if let Some(draws) = draws {
            rules.push(Rule::new("permutations", vec![("draws", Cell::Count(draws))]));
        }
        rules.extend(without_owner(self.without_owner));
        let row = |row: &TestRow| Row {
            of: RowOf::Code(row.measure.code()),
            cells: match row.test {
                Err(why_not) => vec![Cell::NotMeasurable(why_not); 4],
                Ok(found) => vec![
                    Cell::Number(found.chi_square),
                    Cell::Count(found.degrees.into()),
                    Cell::Share(found.p),
                    Cell::Word(match found.basis {
                        Basis::ChiSquare => "chi_square",
                        Basis::Permutation(_) => "permutation",
                    }),
                ],
            },
            behind: Vec::new(),
        };
        Table {
            figure: "owners_test",
            columns: &["chi2", "df", "p", "method"],
            rows: self.rows.iter().map(row).collect(),
            rules,
        }
    }
}

/// That so many opportunities without an owner are left out; nothing where there are none.
pub(super) fn without_owner(count: u64) -> Option<Rule> {
    (count > 0).then(|| Rule::new("without_owner", vec![("count", Cell::Count(count))]))
}
