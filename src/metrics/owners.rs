//! The owners beside each other, ratio by ratio, and whether what tells them apart is more than
//! chance: first the test of the whole team, then each owner's rate drawn towards the team's.
//!
//! What nobody has is in no owner's row, and is counted. A difference is not yet skill: owners who
//! get other cases have other rates.

use crate::domain::OwnerId;
use crate::stats::{Basis, Group, Homogeneity, HomogeneityTest, Shrinkage, shrinkage};

use super::{
    Cell, Chosen, Columns, Day, Ratio, RatioCode, RatioKind, Row, RowOf, Rule, Standing, Table,
    levels_by_owner, ratios,
};

/// Draws of a permutation test in one step.
const DRAWS_A_STEP: u32 = 250;

/// At this level the team test passes.
const LEVEL: f64 = 0.05;

/// The owners of a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Owners {
    /// Those that have any opportunity of it, in no order of merit.
    pub rows: Vec<OwnerRow>,
    /// Opportunities that nobody has: in no row.
    pub nobodys: u64,
}

/// One owner.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnerRow {
    /// Who.
    pub owner: OwnerId,
    /// R1, Rs, R2, R3, R4; `None` where a level is not recorded.
    pub ratios: [Option<Ratio>; 5],
    /// Won in the period, and won of those decided in it.
    pub won: u64,
    /// Won of won and lost, by close date.
    pub win_rate: Ratio,
}

/// The owners of the choice, whoever it names: an owner is compared with the others.
#[must_use]
pub fn owners(columns: &Columns, chosen: Chosen, today: Day) -> Owners {
    let chosen = chosen.for_all_owners();
    let recorded = columns.recorded();
    let ids = columns.owners.values();
    let mut decided = vec![(0, 0); ids.len() + 1];
    for facts in chosen.concerned(columns).filter(|facts| chosen.in_period(facts.closed)) {
        let (won, lost) = &mut decided[facts.owner.place().unwrap_or(ids.len())];
        match facts.standing {
            Standing::Open => {}
            Standing::Won => *won += 1,
            Standing::Lost => *lost += 1,
        }
    }
    let levels = levels_by_owner(columns, chosen, today);
    let nobodys = levels.last().map_or(0, |levels| levels.furthest.iter().sum());
    let mut rows = Vec::new();
    for ((owner, levels), (won, lost)) in ids.iter().zip(&levels).zip(&decided) {
        if levels.furthest.iter().all(|count| *count == 0) && won + lost == 0 {
            continue;
        }
        let found = ratios(&levels.flow_counts(&recorded));
        let ratio = |code| found.rows.iter().find(|row| row.code == code)?.ratio;
        rows.push(OwnerRow {
            owner: *owner,
            ratios: RatioCode::CHAIN.map(ratio),
            won: *won,
            win_rate: Ratio::nested(*won, won + lost),
        });
    }
    Owners { rows, nobodys }
}

impl Owners {
    /// The groups of one ratio, R1 to R4 and then the win rate; of an owner without trials none.
    fn groups(&self, index: usize) -> Vec<Group> {
        let ratios = self.rows.iter().filter_map(|row| match row.ratios.get(index) {
            Some(ratio) => *ratio,
            None => Some(row.win_rate),
        });
        ratios.filter_map(group).collect()
    }

    fn without_owner(&self) -> Vec<Rule> {
        let count = Cell::Count(self.nobodys);
        (self.nobodys > 0)
            .then(|| Rule::new("owners_nobody", vec![("count", count)]))
            .into_iter()
            .collect()
    }
}

fn group(ratio: Ratio) -> Option<Group> {
    let is_share = ratio.kind == RatioKind::Proportion && ratio.denominator > 0;
    is_share.then_some(Group { successes: ratio.numerator, trials: ratio.denominator })
}

/// The figure `owners` while the team's rates are fitted, a ratio at a step.
#[derive(Clone, Debug)]
pub struct OwnersFit {
    owners: Owners,
    fits: Vec<Option<Shrinkage>>,
}

impl OwnersFit {
    /// Nothing is fitted yet.
    #[must_use]
    pub const fn of(owners: Owners) -> Self {
        Self { owners, fits: Vec::new() }
    }

    /// Fits one more ratio; the table once all are.
    pub fn step(&mut self) -> Option<Table> {
        if self.fits.len() < RatioCode::CHAIN.len() {
            self.fits.push(shrinkage(&self.owners.groups(self.fits.len())));
            return None;
        }
        Some(self.table())
    }

    fn table(&self) -> Table {
        let mut rows = Vec::new();
        let mut places = [0; RatioCode::CHAIN.len()];
        for row in &self.owners.rows {
            let mut cells = Vec::new();
            for ((ratio, fit), place) in row.ratios.iter().zip(&self.fits).zip(&mut places) {
                let mut shrunk = None;
                if ratio.and_then(group).is_some() {
                    shrunk = fit.as_ref().and_then(|fit| Some(fit.groups.get(*place)?.mean));
                    *place += 1;
                }
                cells.extend(ratio_cells(*ratio));
                cells.push(shrunk.map_or(Cell::Blank, Cell::Share));
            }
            cells.push(Cell::Count(row.won));
            cells.push(Cell::share(row.win_rate.rate(), "none_decided"));
            rows.push(Row { of: RowOf::Owner(row.owner), cells, behind: Vec::new() });
        }
        let mut rules = vec![Rule::new("owners", Vec::new())];
        rules.extend(self.owners.without_owner());
        Table { figure: "owners", columns: &COLUMNS, rows, rules }
    }
}

const COLUMNS: [&str; 32] = [
    "R1_numerator",
    "R1_denominator",
    "R1_rate",
    "R1_low",
    "R1_high",
    "R1_shrunk",
    "Rs_numerator",
    "Rs_denominator",
    "Rs_rate",
    "Rs_low",
    "Rs_high",
    "Rs_shrunk",
    "R2_numerator",
    "R2_denominator",
    "R2_rate",
    "R2_low",
    "R2_high",
    "R2_shrunk",
    "R3_numerator",
    "R3_denominator",
    "R3_rate",
    "R3_low",
    "R3_high",
    "R3_shrunk",
    "R4_numerator",
    "R4_denominator",
    "R4_rate",
    "R4_low",
    "R4_high",
    "R4_shrunk",
    "won",
    "win_rate",
];

/// Numerator, denominator, rate and its interval.
fn ratio_cells(ratio: Option<Ratio>) -> [Cell; 5] {
    let Some(ratio) = ratio else {
        let why = Cell::NotMeasurable("not_recorded");
        return [Cell::Blank, Cell::Blank, why, Cell::Blank, Cell::Blank];
    };
    let interval = ratio.interval();
    let end = |end: Option<f64>| end.map_or(Cell::Blank, Cell::Share);
    [
        Cell::Count(ratio.numerator),
        Cell::Count(ratio.denominator),
        Cell::share(ratio.rate(), "nobody_there"),
        end(interval.map(|interval| interval.low)),
        end(interval.map(|interval| interval.high)),
    ]
}

/// The figure `owners_test` while it is computed, some draws at a step.
#[derive(Clone, Debug)]
pub struct OwnersTest {
    running: Vec<(&'static str, Result<HomogeneityTest, Option<Homogeneity>>)>,
    rules: Vec<Rule>,
}

impl OwnersTest {
    /// The tests of R1 to R4, and overall of the win rate, their permutations drawn from a seed.
    #[must_use]
    pub fn of(owners: &Owners, seed: u64) -> Self {
        let names = RatioCode::CHAIN.map(RatioCode::code).into_iter().chain(["overall"]);
        let tests = names.enumerate().map(|(index, name)| {
            let test = HomogeneityTest::new(&owners.groups(index), seed + index as u64);
            (name, test.ok_or(None))
        });
        Self { running: tests.collect(), rules: owners.without_owner() }
    }

    /// Goes on; the table once all tests are done.
    pub fn step(&mut self) -> Option<Table> {
        let next = self.running.iter_mut().find_map(|(_, test)| match test {
            Ok(running) => Some((running.step(DRAWS_A_STEP), test)),
            Err(_) => None,
        });
        match next {
            Some((Some(done), test)) => *test = Err(Some(done)),
            Some((None, _)) => {}
            None => return Some(self.table()),
        }
        None
    }

    fn table(&self) -> Table {
        let mut rules = vec![Rule::new("owners_test", Vec::new())];
        rules.extend(self.rules.iter().cloned());
        let mut rows = Vec::new();
        for (name, test) in &self.running {
            let done = test.as_ref().err().copied().flatten();
            if *name == "overall"
                && let Some(done) = done
            {
                let said = if done.p < LEVEL { "owners_differ" } else { "owners_cannot_tell" };
                rules.push(Rule::new(said, vec![("p", Cell::Number(done.p))]));
            }
            let cells = match done {
                None => vec![
                    Cell::NotMeasurable("nothing_to_test"),
                    Cell::Blank,
                    Cell::Blank,
                    Cell::Blank,
                ],
                Some(done) => vec![
                    Cell::Number(done.chi_square),
                    Cell::Count(done.degrees.into()),
                    Cell::Number(done.p),
                    Cell::Word(match done.basis {
                        Basis::ChiSquare => "chi_square",
                        Basis::Permutation(_) => "permutation",
                    }),
                ],
            };
            rows.push(Row { of: RowOf::Code(name), cells, behind: Vec::new() });
        }
        Table { figure: "owners_test", columns: &["chi2", "df", "p", "method"], rows, rules }
    }
}
