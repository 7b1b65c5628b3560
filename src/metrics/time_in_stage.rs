//! How long opportunities stay in a stage (Kaplan and Meier's estimate, so that those still in it
//! count with the time they have been there), and how long it takes to win.

use crate::domain::Stage;
use crate::stats::{Ends, KaplanMeier};

use super::{
    Cell, Chosen, Columns, Conversion, Day, Facts, HORIZON_DAYS, Row, RowOf, Rule, Standing, Table,
    conversion,
};

const LONGEST_DAYS: usize = 36_525;

/// The time spent in one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeInStage {
    /// The stage.
    pub stage: Stage,
    /// The share still in it, day by day.
    pub curve: KaplanMeier,
    /// How many have left it: for a later stage, or lost.
    pub ended: u64,
    /// Left out: they have no dated entry of their own into it.
    pub no_own_date: u64,
    /// Left out: their dates run backwards.
    pub reversed: u64,
}

impl TimeInStage {
    /// The days by which this share has left; `None` where so many have not yet.
    #[must_use]
    pub fn quantile(&self, share: f64) -> Option<u32> {
        self.curve.quantile(share)
    }
}

/// The time that the opportunities of the choice spent in each stage in which one can be open.
#[must_use]
pub fn time_in_stage(columns: &Columns, chosen: Chosen, today: Day) -> Vec<TimeInStage> {
    Stage::OPEN.into_iter().map(|stage| in_one(columns, chosen, stage, today)).collect()
}

fn in_one(columns: &Columns, chosen: Chosen, stage: Stage, today: Day) -> TimeInStage {
    let mut days: Vec<Ends> = Vec::new();
    let (mut ended, mut no_own_date, mut reversed) = (0, 0, 0);
    for facts in chosen.entered(columns).filter(|facts| facts.furthest >= stage) {
        let begun = facts.own[stage.index()];
        let (end, has_ended) = left(facts, stage, today);
        let Some(stayed) = end.since(begun) else {
            no_own_date += 1;
            continue;
        };
        let Ok(stayed) = usize::try_from(stayed) else {
            reversed += 1;
            continue;
        };
        let stayed = stayed.min(LONGEST_DAYS);
        if days.len() <= stayed {
            days.resize(stayed + 1, Ends::default());
        }
        ended += u64::from(has_ended);
        match has_ended {
            true => days[stayed].ended += 1,
            false => days[stayed].censored += 1,
        }
    }
    TimeInStage { stage, curve: KaplanMeier::from_days(&days), ended, no_own_date, reversed }
}

/// When it left a stage, and whether it did; else until when it is known to have been there: where it
/// left on an unknown day, that is the day it came.
fn left(facts: &Facts, stage: Stage, today: Day) -> (Day, bool) {
    let later = stage.next().map_or(Day::NONE, |next| facts.reach[next.index()]);
    match facts.standing {
        _ if later.is_known() => (later, true),
        Standing::Lost if facts.furthest == stage && facts.closed.is_known() => {
            (facts.closed, true)
        }
        Standing::Open if facts.furthest == stage => (today, false),
        _ => (facts.own[stage.index()], false),
    }
}

/// From entry to signature: [`Conversion`] from the first stage to the last.
#[must_use]
pub fn cycle(columns: &Columns, chosen: Chosen, today: Day) -> Conversion {
    conversion(columns, chosen, (Stage::Suspect, Stage::Order), today, HORIZON_DAYS)
}

/// The figure `time_in_stage`.
#[must_use]
pub fn time_table(stages: &[TimeInStage], cycle: &Conversion) -> Table {
    let days = |days: Option<u32>| match days {
        Some(days) => Cell::Days(days.into()),
        None => Cell::NotMeasurable("not_reached_yet"),
    };
    let mut rows: Vec<Row> = stages
        .iter()
        .map(|one| Row {
            of: RowOf::Code(one.stage.code()),
            cells: vec![
                days(one.quantile(0.5)),
                days(one.quantile(0.9)),
                Cell::Count(one.curve.observed()),
            ],
            behind: Vec::new(),
        })
        .collect();
    rows.push(Row {
        of: RowOf::Code("cycle"),
        cells: vec![
            days(cycle.curve.quantile_of_advanced(0.5)),
            days(cycle.curve.quantile_of_advanced(0.9)),
            Cell::Count(cycle.curve.observed()),
        ],
        behind: Vec::new(),
    });
    let no_own_date: u64 = stages.iter().map(|one| one.no_own_date).sum();
    let reversed: u64 = stages.iter().map(|one| one.reversed).sum();
    let mut rules = vec![Rule::new("time_in_stage", Vec::new())];
    if no_own_date > 0 {
        rules.push(Rule::new("time_no_own_date", vec![("count", Cell::Count(no_own_date))]));
    }
    if reversed > 0 {
        rules.push(Rule::new("time_reversed", vec![("count", Cell::Count(reversed))]));
    }
    Table { figure: "time_in_stage", columns: &["median", "p90", "n"], rows, rules }
}
