//! Time in stage: days from an opportunity's own first entry into a stage to the first later stage
//! or its loss; and the cycle: days from entering the file to the signature, among what is won.
//!
//! What is still there is watched until today (Kaplan and Meier), so that slow ones are not
//! forgotten. A stage that was skipped has no time.

use crate::domain::{OpportunityId, Stage};
use crate::stats::KaplanMeier;

use super::passage::takes_part;
use super::{
    Cell, Chosen, Columns, Conversion, Day, Facts, Passage, Row, RowOf, Rule, Standing, Table,
};

/// The recorded stages in which an opportunity can be open, and the cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeInStage {
    /// One row per recorded stage, S to C.
    pub rows: Vec<StageTime>,
    /// From entering the file to the signature.
    pub cycle: Cycle,
}

/// The time spent in one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageTime {
    /// The stage.
    pub stage: Stage,
    /// The share that is still there, day by day.
    pub curve: KaplanMeier,
    /// Those that reached it without a dated entry of their own: skipped, or not dated. Left out.
    pub without_entry: u64,
    /// Those that left on a day that is not known: seen on the day of their entry only.
    pub end_undated: u64,
    /// Those that left before they entered. Left out.
    pub backwards: u64,
    behind: Vec<OpportunityId>,
}

/// Days from entering the file to the signature, given that it came to one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cycle {
    /// The passage and its curve.
    pub conversion: Conversion,
}

/// How long an opportunity was in a stage.
enum Stay {
    WithoutEntry,
    Backwards,
    EndUndated,
    Seen(u32, bool),
}

/// The times of `chosen` as they stand `today`.
#[must_use]
pub fn time_in_stage(columns: &Columns, chosen: Chosen, today: Day) -> TimeInStage {
    let recorded = columns.recorded();
    let stages = Stage::OPEN.into_iter().filter(|stage| recorded.stage(*stage));
    let rows = stages.map(|stage| StageTime::of(columns, chosen, today, stage)).collect();
    let whole = Passage::whole(recorded);
    let conversion = Conversion::of(columns, chosen, today, whole, super::HORIZON_DAYS);
    TimeInStage { rows, cycle: Cycle { conversion } }
}

impl Stay {
    /// `None` if the opportunity has not reached the stage.
    fn of(facts: &Facts, stage: Stage, today: Day) -> Option<Self> {
        if facts.furthest < stage {
            return None;
        }
        let entered = facts.own[stage.index()];
        if !entered.is_known() {
            return Some(Self::WithoutEntry);
        }
        let next = facts.reach[stage.index() + 1];
        let (end, ended) = match (facts.furthest > stage, facts.standing) {
            // A loss of a known day does not tell when a stage of an unknown day was entered.
            (true, Standing::Lost) if next.is_known() => (next.earlier(facts.closed), true),
            (true, _) => (next, true),
            (false, Standing::Open) => (today, false),
            (false, Standing::Won | Standing::Lost) => (facts.closed, true),
        };
        Some(match end.since(entered).map(u32::try_from) {
            None => Self::EndUndated,
            Some(Err(_)) => Self::Backwards,
            Some(Ok(days)) => Self::Seen(days, ended),
        })
    }
}

impl StageTime {
    fn of(columns: &Columns, chosen: Chosen, today: Day, stage: Stage) -> Self {
        let (mut stays, mut behind) = (Vec::new(), Vec::new());
        let (mut without_entry, mut end_undated, mut backwards) = (0, 0, 0);
        for facts in chosen.concerned(columns) {
            if !takes_part(chosen, facts, facts.own[stage.index()]) {
                continue;
            }
            let stay = match Stay::of(facts, stage, today) {
                None => continue,
                Some(Stay::WithoutEntry) => {
                    without_entry += 1;
                    continue;
                }
                Some(Stay::Backwards) => {
                    backwards += 1;
                    continue;
                }
                Some(Stay::EndUndated) => {
                    end_undated += 1;
                    (0, false)
                }
                Some(Stay::Seen(days, ended)) => (days, ended),
            };
            stays.push(stay);
            behind.push(facts.id);
        }
        let curve = KaplanMeier::from_observations(&stays);
        Self { stage, curve, without_entry, end_undated, backwards, behind }
    }

    /// The first day by which half have left.
    #[must_use]
    pub fn median(&self) -> Option<u32> {
        self.curve.quantile(0.5)
    }

    /// The first day by which nine in ten have left.
    #[must_use]
    pub fn p90(&self) -> Option<u32> {
        self.curve.quantile(0.9)
    }
}

impl Cycle {
    /// How many are watched, won, lost or open.
    #[must_use]
    pub fn observed(&self) -> u64 {
        self.conversion.curve.observed()
    }

    /// How many of them are won.
    #[must_use]
    pub fn won(&self) -> u64 {
        let steps = self.conversion.curve.steps().iter();
        steps.map(|step| u64::from(step.fates.advanced)).sum()
    }

    /// The first day by which half of those that are ever won are won.
    #[must_use]
    pub fn median(&self) -> Option<u32> {
        self.conversion.curve.median_of_advanced()
    }

    /// The first day by which nine in ten of those that are ever won are won.
    #[must_use]
    pub fn p90(&self) -> Option<u32> {
        let curve = &self.conversion.curve;
        // A sum that should stand at nine tenths is taken for that, however it was rounded.
        let wanted = 0.9 * curve.advanced_in_the_end() * (1.0 - 1e-9);
        let reached = curve.steps().iter().find(|step| step.advanced >= wanted);
        reached.filter(|_| wanted > 0.0).map(|step| step.day)
    }
}

impl TimeInStage {
    /// The time in one stage; `None` where the stage is not recorded.
    #[must_use]
    pub fn stage(&self, stage: Stage) -> Option<&StageTime> {
        self.rows.iter().find(|row| row.stage == stage)
    }

    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut rows: Vec<Row> = (self.rows.iter())
            .map(|row| {
                let few = ["half_still_there", "tenth_still_there"];
                let found = [row.median(), row.p90()];
                let n = row.curve.observed();
                row_of_days(row.stage.code(), found, few, n, &row.behind)
            })
            .collect();
        let cycle = &self.cycle;
        rows.push(row_of_days(
            "cycle",
            [cycle.median(), cycle.p90()],
            ["none_won"; 2],
            cycle.observed(),
            cycle.conversion.behind(),
        ));
        let mut rules = vec![
            Rule::new("time_in_stage", Vec::new()),
            Rule::new(
                "cycle",
                vec![
                    ("won", Cell::Count(cycle.won())),
                    ("observed", Cell::Count(cycle.observed())),
                ],
            ),
        ];
        let sum = |of: fn(&StageTime) -> u64| self.rows.iter().map(of).sum();
        for (code, count) in [
            ("stays_without_entry", sum(|row| row.without_entry)),
            ("stays_end_undated", sum(|row| row.end_undated)),
            ("stays_backwards", sum(|row| row.backwards)),
        ] {
            if count > 0 {
                rules.push(Rule::new(code, vec![("count", Cell::Count(count))]));
            }
        }
        Table { figure: "time_in_stage", columns: &["median", "p90", "n"], rows, rules }
    }
}

/// A row of days, or why there are none.
fn row_of_days(
    code: &'static str,
    found: [Option<u32>; 2],
    why_not: [&'static str; 2],
    n: u64,
    behind: &[OpportunityId],
) -> Row {
    let cell = |which: usize| match found[which] {
        Some(days) => Cell::Days(days.into()),
        None if n == 0 => Cell::NotMeasurable("nobody"),
        None => Cell::NotMeasurable(why_not[which]),
    };
    let mut behind = behind.to_vec();
    behind.sort_unstable();
    Row { of: RowOf::Code(code), cells: vec![cell(0), cell(1), Cell::Count(n)], behind }
}
