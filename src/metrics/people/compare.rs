//! Two people, teams or periods against each other, ratio by ratio: how probable it is that one is
//! better, how many trials would tell, and which word may be used.
//!
//! It takes counts and does not know where they come from: from records, from one owner, or typed.

use crate::domain::{OpportunityId, Stage};
use crate::stats::{needed_each, p_greater};

use super::by_owner::by_owner;
use super::owners_test::OwnersTested;
use crate::metrics::{
    Cell, Chosen, Code, Columns, Day, FlowCounts, Ratio, RatioCode, RatioKind, Row, RowOf, Rule,
    Table, ratios,
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

impl Measure {
    /// The code of its row in figure tables.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Of(ratio) => ratio.code(),
            Self::Overall => "overall",
        }
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
    /// This one is better: 97.5 % sure.
    Better(Which),
    /// This one is probably better: 80 % sure.
    ProbablyBetter(Which),
    /// Nothing can be told yet.
    CannotTell(Doubt),
    /// Both have the same rate: no number of trials would tell them apart.
    NoNumberWouldTell,
}

/// Why nothing can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// One of the ratios is not recorded.
    NotRecorded,
    /// One of them is no proportion but a ratio of two counts.
    OfCounts,
    /// Fewer than [`LEAST_TRIALS`] trials on a side.
    FewTrials,
    /// They are too close for so many trials.
    TooClose,
    /// Among three owners or more, the differences of the whole team may all be chance.
    TeamAlike,
}

impl Doubt {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotRecorded => "not_recorded",
            Self::OfCounts => "ratios_of_counts",
            Self::FewTrials => "few_trials",
            Self::TooClose => "too_close",
            Self::TeamAlike => "team_alike",
        }
    }
}

impl Verdict {
    /// The code of its word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Better(Which::A) => "a_better",
            Self::Better(Which::B) => "b_better",
            Self::ProbablyBetter(Which::A) => "a_probably_better",
            Self::ProbablyBetter(Which::B) => "b_probably_better",
            Self::CannotTell(_) => "cannot_tell",
            Self::NoNumberWouldTell => "no_number_would_tell",
        }
    }
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
            verdict: Verdict::CannotTell(Doubt::NotRecorded),
        };
        let (Some(a), Some(b)) = (a, b) else { return found };
        if a.kind == RatioKind::OfCounts || b.kind == RatioKind::OfCounts {
            found.verdict = Verdict::CannotTell(Doubt::OfCounts);
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
            _ => Verdict::CannotTell(Doubt::FewTrials),
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

    fn row(&self, behind: &[OpportunityId]) -> Row {
        let why_not = match self.verdict {
            Verdict::CannotTell(doubt @ (Doubt::NotRecorded | Doubt::OfCounts)) => doubt.code(),
            _ => "no_trials",
        };
        let equal = self.a.zip(self.b).is_some_and(|(a, b)| are_equal(a, b));
        let needed = match self.needed_each {
            Some(count) => Cell::Count(count),
            None if self.p_better.is_some() && equal => Cell::NotMeasurable("equal_rates"),
            None => Cell::NotMeasurable(why_not),
        };
        let doubt = match self.verdict {
            Verdict::CannotTell(doubt) => Cell::Word(doubt.code()),
            _ => Cell::Blank,
        };
        let left = |left: Option<u64>| left.map_or(Cell::Blank, Cell::Count);
        let still = self.still_needed();
        let mut cells = vec![Cell::Word(self.verdict.code()), doubt];
        cells.extend(ratio_cells(self.a));
        cells.extend(ratio_cells(self.b));
        cells.extend([Cell::share(self.p_better, why_not), needed]);
        cells.extend([left(still.map(|of| of.0)), left(still.map(|of| of.1))]);
        Row { of: RowOf::Code(self.measure.code()), cells, behind: behind.to_vec() }
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
        _ => Verdict::CannotTell(Doubt::TooClose),
    }
}

/// Numerator, denominator, rate, low and high of a ratio.
pub(super) fn ratio_cells(ratio: Option<Ratio>) -> [Cell; 5] {
    let Some(ratio) = ratio else { return [Cell::NotMeasurable("not_recorded"); 5] };
    let interval = ratio.interval();
    [
        Cell::Count(ratio.numerator),
        Cell::Count(ratio.denominator),
        Cell::share(ratio.rate(), "no_trials"),
        Cell::share(interval.map(|interval| interval.low), "no_trials"),
        Cell::share(interval.map(|interval| interval.high), "no_trials"),
    ]
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
    /// The same with the words that a team allows: among three owners or more, none where the test of
    /// the team does not pass, because picking two of them is a selection.
    #[must_use]
    pub fn within_team(mut self, tested: &OwnersTested) -> Self {
        for row in &mut self.rows {
            let said = matches!(row.verdict, Verdict::Better(_) | Verdict::ProbablyBetter(_));
            if said && !tested.allows_pairs(row.measure) {
                row.verdict = Verdict::CannotTell(Doubt::TeamAlike);
            }
        }
        self
    }

    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut rules = vec![
            Rule::new("compare_rule", vec![("least_trials", Cell::Count(LEAST_TRIALS))]),
            Rule::new("compare_needed", Vec::new()),
        ];
        let alike = |row: &&Comparison| row.verdict == Verdict::CannotTell(Doubt::TeamAlike);
        let silenced = self.rows.iter().filter(alike).count() as u64;
        if silenced > 0 {
            rules.push(Rule::new("team_alike", vec![("measures", Cell::Count(silenced))]));
        }
        Table {
            figure: "compare",
            columns: &[
                "verdict",
                "why",
                "a_numerator",
                "a_denominator",
                "a_rate",
                "a_low",
                "a_high",
                "b_numerator",
                "b_denominator",
                "b_rate",
                "b_low",
                "b_high",
                "p_better",
                "needed_each",
                "a_still_needed",
                "b_still_needed",
            ],
            rows: self.rows.iter().map(|row| row.row(&self.behind)).collect(),
            rules,
        }
    }
}
