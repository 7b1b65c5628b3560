//! Two people, teams or periods against each other, ratio by ratio: how probable it is that one is
//! better, how many trials would tell, and which word may be used.
//!
//! It takes counts and does not know where they come from: from records, from one owner, or typed.

use crate::domain::{OpportunityId, Stage};
use crate::stats::{needed_each, p_greater};

use super::by_owner::by_owner;
use super::homogeneity::TeamHomogeneity;
use crate::metrics::{
    Cell, Chosen, Code, Column, Columns, Day, Figure, FlowCounts, Part, Ratio, RatioCode,
    RatioKind, Reason, Row, Rule, Table, Word, ratios,
};

/// No word is said of fewer trials than this on either side.
pub const LEAST_TRIALS: u64 = 10;

/// From where on A is better, and from where on probably.
pub(super) const BETTER: f64 = 0.975;
const PROBABLY: f64 = 0.8;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// One passage.
    Of(RatioCode),
    /// From the first recorded stage to the signature.
    Overall,
}

/// Every measure of some counts, in the order of the sale, the whole last; `None` is not recorded.
/// Rs·R2 stands beside both where no appointments are recorded.
#[must_use]
pub fn measures(counts: &FlowCounts) -> Vec<(Measure, Option<Ratio>)> {
    let rows = ratios(counts).rows.into_iter().map(|row| (Measure::Of(row.code), row.ratio));
    let mut levels = counts.recorded();
    let first = levels.next().filter(|(stage, _)| *stage != Stage::Order);
    let whole = counts.between(first.map(|(_, reached)| reached), counts.reached(Stage::Order));
    rows.chain([(Measure::Overall, whole)]).collect()
}

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says what it is")]
pub enum Which {
    A,
    B,
}

/// What may be said of two ratios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This one is better: 97.5 % sure.
    Better(Which),
    /// This one is probably better: 80 % sure.
    ProbablyBetter(Which),
    /// Nothing can be told yet.
    CannotTell(Reason),
    /// Both have the same rate: no number of trials would tell them apart.
    NoNumberWouldTell,
}

/// One measure of both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// What is compared.
    pub measure: Measure,
    /// Of A; `None` is not recorded.
    pub a: Option<Ratio>,
    /// Of B; `None` is not recorded.
    pub b: Option<Ratio>,
    /// The probability that A's is higher, 0 to 1; `None` unless both are proportions with trials.
    pub p_better: Option<f64>,
    /// How many trials each needs in all to tell, if these are the true rates; `None` where they are
    /// equal, or either has no rate.
    pub needed_each: Option<u64>,
    /// What may be said.
    pub verdict: Verdict,
}

impl Comparison {
    /// Compares two ratios.
    #[must_use]
    pub fn of(measure: Measure, a: Option<Ratio>, b: Option<Ratio>) -> Self {
        let mut found = Self {
            measure,
            a,
            b,
            p_better: None,
            needed_each: None,
            verdict: Verdict::CannotTell(Reason::NotRecorded),
        };
        let (Some(a), Some(b)) = (a, b) else { return found };
        if a.kind == RatioKind::OfCounts || b.kind == RatioKind::OfCounts {
            found.verdict = Verdict::CannotTell(Reason::RatiosOfCounts);
            return found;
        }
        found.p_better = p_greater(
            a.numerator as f64,
            a.denominator as f64,
            b.numerator as f64,
            b.denominator as f64,
        );
        let alike = are_equal(a, b);
        if !alike {
            let rates = a.rate().zip(b.rate());
            found.needed_each = rates.and_then(|(a, b)| needed_each(a, b));
        }
        found.verdict = match found.p_better {
            Some(p) if a.denominator.min(b.denominator) >= LEAST_TRIALS => word(p, alike),
            _ => Verdict::CannotTell(Reason::FewTrials),
        };
        found
    }

    /// How many more trials A and B need to tell; 0 for one who has enough.
    #[must_use]
    pub fn still_needed(&self) -> Option<(u64, u64)> {
        let needed = self.needed_each?;
        let left = |ratio: Option<Ratio>| Some(needed.saturating_sub(ratio?.denominator));
        Some((left(self.a)?, left(self.b)?))
    }

    /// Whether a word may be said of it.
    #[must_use]
    pub fn has_enough_trials(&self) -> bool {
        self.p_better.is_some() && self.verdict != Verdict::CannotTell(Reason::FewTrials)
    }

    fn row(&self, behind: &[OpportunityId]) -> Row {
        let why_not = match self.verdict {
            Verdict::CannotTell(why @ (Reason::NotRecorded | Reason::RatiosOfCounts)) => why,
            _ => Reason::NoTrials,
        };
        let equal = self.a.zip(self.b).is_some_and(|(a, b)| are_equal(a, b));
        let needed = match self.needed_each {
            Some(count) => Cell::Count(count),
            None if self.p_better.is_some() && equal => Cell::NotMeasurable(Reason::EqualRates),
            None => Cell::NotMeasurable(why_not),
        };
        let why = match self.verdict {
            Verdict::CannotTell(why) => Cell::NotMeasurable(why),
            Verdict::Better(_) | Verdict::ProbablyBetter(_) | Verdict::NoNumberWouldTell => {
                Cell::Blank
            }
        };
        let left = |left: Option<u64>| left.map_or(Cell::Blank, Cell::Count);
        let still = self.still_needed();
        let mut cells = vec![Cell::Word(Word::Verdict(self.verdict)), why];
        cells.extend(Cell::of_ratio(self.a));
        cells.extend(Cell::of_ratio(self.b));
        cells.extend([Cell::share(self.p_better, why_not), needed]);
        cells.extend([left(still.map(|of| of.0)), left(still.map(|of| of.1))]);
        Row { key: self.measure.into(), cells, behind: behind.to_vec() }
    }
}

fn are_equal(a: Ratio, b: Ratio) -> bool {
    u128::from(a.numerator) * u128::from(b.denominator)
        == u128::from(b.numerator) * u128::from(a.denominator)
}

fn word(p: f64, alike: bool) -> Verdict {
    let (which, sure) = if p >= 0.5 { (Which::A, p) } else { (Which::B, 1.0 - p) };
    match sure {
        _ if alike => Verdict::NoNumberWouldTell,
        sure if sure >= BETTER => Verdict::Better(which),
        sure if sure >= PROBABLY => Verdict::ProbablyBetter(which),
        _ => Verdict::CannotTell(Reason::TooClose),
    }
}

/// Two sides, measure by measure; none where there are no two.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compare {
    /// In the order of the sale, the whole last.
    pub rows: Vec<Comparison>,
    /// The opportunities of both, where there are records.
    pub behind: Vec<OpportunityId>,
}

/// Compares two sides by their counts.
#[must_use]
pub fn compare(a: &FlowCounts, b: &FlowCounts) -> Compare {
    let (of_a, of_b) = (measures(a), measures(b));
    let find = |of: &[(Measure, Option<Ratio>)], measure| {
        of.iter().find(|(one, _)| *one == measure).and_then(|(_, ratio)| *ratio)
    };
    // The side that names more measures tells which there are.
    let longer = if of_a.len() >= of_b.len() { &of_a } else { &of_b };
    let row = |(measure, _): &(Measure, Option<Ratio>)| {
        Comparison::of(*measure, find(&of_a, *measure), find(&of_b, *measure))
    };
    Compare { rows: longer.iter().map(row).collect(), behind: Vec::new() }
}

/// Compares two owners by the records of a choice.
#[must_use]
pub fn compare_owners(
    columns: &Columns,
    chosen: Chosen,
    (a, b): (Code, Code),
    today: Day,
) -> Compare {
    let each = by_owner(columns, chosen, today);
    let of = |code: Code| each.iter().find(|one| one.owner == code).map(|one| &one.counts);
    let (Some(of_a), Some(of_b)) = (of(a), of(b)) else {
        return Compare::default();
    };
    let mut found = compare(of_a, of_b);
    let both = chosen.for_all_owners();
    let theirs = both.entered(columns).filter(|facts| facts.owner == a || facts.owner == b);
    found.behind = theirs.map(|facts| facts.id).collect();
    found.behind.sort_unstable();
    found
}

impl Compare {
    /// The same with the words that a team allows: picking two of several, or one of several
    /// measures, is a selection.
    #[must_use]
    pub fn within_team(mut self, tested: &TeamHomogeneity) -> Self {
        for row in &mut self.rows {
            row.verdict = tested.allowed(row.measure, row.verdict);
        }
        self
    }

    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let is_silent = |row: &&Comparison| row.verdict == Verdict::CannotTell(Reason::TeamAlike);
        let silent = self.rows.iter().filter(is_silent).count() as u64;
        let mut rules = vec![Rule::Compare { least_trials: LEAST_TRIALS }, Rule::CompareNeeded];
        rules.extend(Rule::some(silent, |measures| Rule::TeamAlike { measures }));
        let side = |which| Part::OF_RATIO.map(|part| Column::OfSide(which, part));
        let mut columns = vec![Column::Verdict, Column::Why];
        columns.extend(side(Which::A));
        columns.extend(side(Which::B));
        columns.extend([Column::PBetter, Column::NeededEach]);
        columns.extend([Which::A, Which::B].map(|side| Column::OfSide(side, Part::StillNeeded)));
        Table {
            figure: Figure::Compare,
            columns,
            rows: self.rows.iter().map(|row| row.row(&self.behind)).collect(),
            rules,
            findings: Vec::new(),
        }
    }
}
