//! Two people, teams or periods against each other, ratio by ratio: how probable it is that one is
//! better, how many trials would tell, and which word may be used.
//!
//! It takes counts and does not know where they come from: from records, from one owner, or typed.

use crate::domain::{OpportunityId, OwnerId, Stage};
use crate::stats::{Interval, difference_interval, holm, needed_each, p_greater};

use super::homogeneity::{TeamHomogeneity, two_sided};
use super::owners::Owners;
use crate::metrics::differ::PASSES;
use crate::metrics::{
    Cell, Chosen, Code, Column, Columns, Figure, FlowCounts, Part, Ratio, RatioCode, RatioKind,
    Reason, Row, Rule, Table, Word, ratios,
};

/// No word is said of fewer trials than this on either side.
pub const LEAST_TRIALS: u64 = 10;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// One passage.
    Of(RatioCode),
    /// From the first recorded stage to the signature.
    Overall,
}

impl Measure {
    /// All of them, in the order of the sale, the whole last.
    pub const ALL: [Self; 8] = [
        Self::Of(RatioCode::R1),
        Self::Of(RatioCode::Rs),
        Self::Of(RatioCode::RsR2),
        Self::Of(RatioCode::R2),
        Self::Of(RatioCode::R3),
        Self::Of(RatioCode::R4),
        Self::Of(RatioCode::R5),
        Self::Overall,
    ];

    /// Its code in tables and addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Of(ratio) => ratio.code(),
            Self::Overall => "overall",
        }
    }

    /// The measure of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.code() == code)
    }
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
    /// This one is better.
    Better(Which),
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
    /// Two ratios beside each other, or why there are no two; no word yet.
    pub(super) fn of(measure: Measure, both: Result<(Ratio, Ratio), Reason>) -> Self {
        let mut found = Self {
            measure,
            a: both.ok().map(|(a, _)| a),
            b: both.ok().map(|(_, b)| b),
            p_better: None,
            needed_each: None,
            verdict: Verdict::CannotTell(both.err().unwrap_or(Reason::NotRecorded)),
        };
        let Ok((a, b)) = both else { return found };
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
            Some(_) if a.denominator.min(b.denominator) < LEAST_TRIALS => {
                Verdict::CannotTell(Reason::FewTrials)
            }
            Some(_) if alike => Verdict::NoNumberWouldTell,
            Some(_) => Verdict::CannotTell(Reason::TooClose),
            None => Verdict::CannotTell(Reason::FewTrials),
        };
        found
    }

    /// The same with this word, where numbers alone do not forbid any.
    pub(super) fn saying(self, word: Verdict) -> Self {
        let is_open = self.verdict == Verdict::CannotTell(Reason::TooClose);
        Self { verdict: if is_open { word } else { self.verdict }, ..self }
    }

    /// How many more trials A and B need to tell; 0 for one who has enough.
    #[must_use]
    pub fn still_needed(&self) -> Option<(u64, u64)> {
        let needed = self.needed_each?;
        let left = |ratio: Option<Ratio>| Some(needed.saturating_sub(ratio?.denominator));
        Some((left(self.a)?, left(self.b)?))
    }

    /// How far A's rate is above B's, with its 95 % interval; `None` unless both are proportions with
    /// trials.
    #[must_use]
    pub fn difference(&self) -> Option<(f64, Interval)> {
        self.p_better?;
        let (a, b) = (self.a?, self.b?);
        let of = |ratio: Ratio| (ratio.numerator as f64, ratio.denominator as f64);
        Some((a.rate()? - b.rate()?, difference_interval(of(a), of(b))?))
    }

    /// Whether a word may be said of it.
    #[must_use]
    pub fn has_enough_trials(&self) -> bool {
        self.p_better.is_some() && self.verdict != Verdict::CannotTell(Reason::FewTrials)
    }

    fn row(&self, behind: &[OpportunityId]) -> Row {
        let why_not = match self.verdict {
            Verdict::CannotTell(why) if self.a.is_none() || why == Reason::RatiosOfCounts => why,
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
            Verdict::Better(_) | Verdict::NoNumberWouldTell => Cell::Blank,
        };
        let left = |left: Option<u64>| left.map_or(Cell::Blank, Cell::Count);
        let still = self.still_needed();
        let mut cells = vec![Cell::Word(Word::Verdict(self.verdict)), why];
        cells.extend(Cell::of_ratio(self.a));
        cells.extend(Cell::of_ratio(self.b));
        let p_better = self.p_better.map_or(Cell::NotMeasurable(why_not), Cell::Chance);
        cells.extend([p_better, needed]);
        cells.extend([left(still.map(|of| of.0)), left(still.map(|of| of.1))]);
        Row { key: self.measure.into(), cells, behind: behind.to_vec() }
    }
}

fn are_equal(a: Ratio, b: Ratio) -> bool {
    u128::from(a.numerator) * u128::from(b.denominator)
        == u128::from(b.numerator) * u128::from(a.denominator)
}

/// Two sides, measure by measure; none where there are no two.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compare {
    /// In the order of the sale, the whole last.
    pub rows: Vec<Comparison>,
    /// The opportunities of both, where there are records.
    pub behind: Vec<OpportunityId>,
}

/// Compares two sides by their counts: typed ones, which have no clock. A word is said with all measures
/// in view.
#[must_use]
pub fn compare(a: &FlowCounts, b: &FlowCounts) -> Compare {
    let (of_a, of_b) = (measures(a), measures(b));
    let find = |of: &[(Measure, Option<Ratio>)], measure| {
        of.iter().find(|(one, _)| *one == measure).and_then(|(_, ratio)| *ratio)
    };
    // The side that names more measures tells which there are.
    let longer = if of_a.len() >= of_b.len() { &of_a } else { &of_b };
    let row = |(measure, _): &(Measure, Option<Ratio>)| {
        let both = find(&of_a, *measure).zip(find(&of_b, *measure));
        Comparison::of(*measure, both.ok_or(Reason::NotRecorded))
    };
    let mut rows: Vec<Comparison> = longer.iter().map(row).collect();
    let judged = rows.iter_mut().filter(|row| row.has_enough_trials());
    let mut judged: Vec<(&mut Comparison, f64)> =
        judged.filter_map(|row| row.p_better.map(|p| (row, p))).collect();
    let raised = holm(&judged.iter().map(|(_, p)| two_sided(*p)).collect::<Vec<_>>());
    for ((row, p), raised) in judged.iter_mut().zip(raised) {
        if raised <= PASSES {
            let better = if *p > 0.5 { Which::A } else { Which::B };
            **row = row.saying(Verdict::Better(better));
        }
    }
    Compare { rows, behind: Vec::new() }
}

/// Compares two owners on equal time, with the words that the team allows: picking two of several, or one
/// of several measures, is a selection.
#[must_use]
pub fn compare_owners(
    owners: &Owners,
    tested: &TeamHomogeneity,
    (a, b): (OwnerId, OwnerId),
) -> Compare {
    let (Some(of_a), Some(of_b)) = (owners.of(a), owners.of(b)) else { return Compare::default() };
    let rows = of_a.ratios.iter().zip(&of_b.ratios).map(|(one, other)| {
        let measure = one.measure;
        let both = one.ratio.and_then(|a| Ok((a, other.ratio?)));
        let found = Comparison::of(measure, both);
        match (tested.silent(measure), tested.better(measure, (a, b))) {
            (Some(silent), _) => found.saying(Verdict::CannotTell(silent)),
            (None, Some(which)) => found.saying(Verdict::Better(which)),
            (None, None) => found,
        }
    });
    Compare { rows: rows.collect(), behind: Vec::new() }
}

impl Compare {
    /// The same with the opportunities of a choice that these owners have.
    #[must_use]
    pub fn with_behind(mut self, columns: &Columns, chosen: Chosen, owners: &[Code]) -> Self {
        let entered = chosen.for_all_owners().entered(columns);
        let theirs = entered.filter(|facts| owners.contains(&facts.owner));
        self.behind = theirs.map(|facts| facts.id).collect();
        self.behind.sort_unstable();
        self
    }

    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let is_silent = |row: &&Comparison| row.verdict == Verdict::CannotTell(Reason::TeamAlike);
        let silent = self.rows.iter().filter(is_silent).count() as u64;
        let mut rules =
            vec![Rule::Compare { least_trials: LEAST_TRIALS }, Rule::Jeffreys, Rule::CompareNeeded];
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
