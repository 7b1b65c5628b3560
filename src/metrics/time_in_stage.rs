//! How long opportunities stay in a stage (Kaplan and Meier's estimate, so that those still in it
//! count with the time they have been there), and how long it takes to win.

use crate::domain::Stage;
use crate::stats::{Ends, KaplanMeier};

use super::conversion::{Course, LONGEST_DAYS, WHOLE};
use super::{
    Cell, Chosen, Column, Columns, Conversion, Day, Figure, HORIZON_DAYS, Reason, Recorded, Row,
    RowKey, Rule, StatusKind, Table, Trail, conversion,
};

/// A quantile is read on days on which at least so many are at risk.
const LEAST_AT_RISK: u64 = 5;

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

/// By which day half have left, and nine in ten; `None` where so many have not yet, or too few are seen on
/// that day to speak of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quantiles {
    /// Half.
    pub median: Option<u32>,
    /// Nine in ten.
    pub p90: Option<u32>,
}

impl Quantiles {
    /// Those of the whole way, of those that are won.
    #[must_use]
    pub fn of_cycle(cycle: &Conversion) -> Self {
        let at = |share| cycle.curve.quantile_of_advanced(share);
        Self { median: at(0.5), p90: at(0.9) }
    }
}

impl TimeInStage {
    /// The days by which half have left, and nine in ten.
    #[must_use]
    pub fn quantiles(&self) -> Quantiles {
        Quantiles { median: self.quantile(0.5), p90: self.quantile(0.9) }
    }

    /// The days by which this share has left; `None` where so many have not yet, or too few are seen on
    /// that day to speak of all.
    #[must_use]
    pub fn quantile(&self, share: f64) -> Option<u32> {
        self.curve.readable_quantile(share, LEAST_AT_RISK)
    }
}

/// The time that the opportunities of the choice spent in each stage in which one can be open.
#[must_use]
pub fn time_in_stage(columns: &Columns, chosen: Chosen, today: Day) -> Vec<TimeInStage> {
    let mut counts = Stage::OPEN.map(Count::of);
    for row in chosen.entered_rows(&columns.hot) {
        let trail = &columns.hot.trail[row as usize];
        for count in &mut counts {
            count.add(trail, today);
        }
    }
    counts.into_iter().map(Count::read).collect()
}

/// How long one opportunity stayed in a stage.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stay {
    NoOwnDate,
    Reversed,
    /// So many days; and whether it has ended, or is known so far only.
    Stayed(usize, bool),
}

impl Stay {
    /// The stay of one that has reached the stage.
    fn of(trail: &Trail, stage: Stage, today: Day) -> Self {
        let (end, has_ended) = left(trail, stage, today);
        let Some(days) = end.since(trail.own[stage.index()]) else { return Self::NoOwnDate };
        if trail.is_impossible {
            return Self::Reversed;
        }
        let Ok(days) = usize::try_from(days) else { return Self::Reversed };
        Self::Stayed(days.min(LONGEST_DAYS), has_ended)
    }
}

/// When it left a stage, and whether it did; else until when it is known to have been there: where it
/// left on an unknown day, that is the day it came.
fn left(trail: &Trail, stage: Stage, today: Day) -> (Day, bool) {
    let ends_here = trail.furthest == stage;
    let (mut end, mut has_ended) = (trail.own[stage.index()], false);
    if ends_here && trail.status == StatusKind::Open {
        end = today;
    }
    if ends_here && trail.status == StatusKind::Lost && trail.closed.is_known() {
        (end, has_ended) = (trail.closed, true);
    }
    let later = trail.reach.get(stage.index() + 1).copied().unwrap_or(Day::NONE);
    if later.is_known() {
        (end, has_ended) = (later, true);
    }
    (end, has_ended)
}

/// The time in one stage while it is counted.
struct Count {
    stage: Stage,
    /// How many stayed so many days, and still do; and of how many the stay ended.
    days: Vec<[u32; 2]>,
    no_own_date: u64,
    reversed: u64,
}

impl Count {
    const fn of(stage: Stage) -> Self {
        Self { stage, days: Vec::new(), no_own_date: 0, reversed: 0 }
    }

    fn add(&mut self, trail: &Trail, today: Day) {
        if trail.furthest < self.stage {
            return;
        }
        match Stay::of(trail, self.stage, today) {
            Stay::NoOwnDate => self.no_own_date += 1,
            Stay::Reversed => self.reversed += 1,
            Stay::Stayed(days, has_ended) => {
                if self.days.len() <= days {
                    self.days.resize(days + 1, [0; 2]);
                }
                self.days[days][usize::from(has_ended)] += 1;
            }
        }
    }

    fn read(self) -> TimeInStage {
        let days: Vec<_> =
            self.days.iter().map(|&[censored, ended]| Ends { ended, censored }).collect();
        TimeInStage {
            stage: self.stage,
            curve: KaplanMeier::from_days(&days),
            ended: days.iter().map(|ends| u64::from(ends.ended)).sum(),
            no_own_date: self.no_own_date,
            reversed: self.reversed,
        }
    }
}

/// From entry to signature: [`Conversion`] from the first stage to the last. Its quantiles are of those
/// that are won.
#[must_use]
pub fn cycle(columns: &Columns, chosen: Chosen, today: Day) -> Conversion {
    conversion(columns, chosen, WHOLE, today, HORIZON_DAYS)
}

/// Whether the row of a stage counts this one: it is one of those followed.
pub(super) fn counts_in(stage: Stage, trail: &Trail, recorded: &Recorded, today: Day) -> bool {
    let stay = || Stay::of(trail, stage, today);
    recorded.stage(stage) && trail.furthest >= stage && matches!(stay(), Stay::Stayed(..))
}

/// Whether the row of the whole way counts this one.
pub(super) fn counts_in_cycle(trail: &Trail, today: Day) -> bool {
    trail.furthest >= WHOLE.1 && Course::of(trail, WHOLE, today).is_followed()
}

/// The figure `time_in_stage`.
#[must_use]
pub fn time_table(stages: &[TimeInStage], cycle: &Conversion, recorded: &Recorded) -> Table {
    let days = |days: Option<u32>| match days {
        Some(days) => Cell::Days(days.into()),
        None => Cell::NotMeasurable(Reason::NotReachedYet),
    };
    let of_stage = |one: &TimeInStage| {
        let cells = match recorded.stage(one.stage) {
            true => [
                days(one.quantile(0.5)),
                days(one.quantile(0.9)),
                Cell::Count(one.curve.observed()),
            ],
            false => [Cell::NotMeasurable(Reason::NotRecorded), Cell::Blank, Cell::Blank],
        };
        Row::new(one.stage, cells)
    };
    let whole = [
        days(cycle.curve.quantile_of_advanced(0.5)),
        days(cycle.curve.quantile_of_advanced(0.9)),
        Cell::Count(cycle.curve.advances()),
    ];
    let measured = || stages.iter().filter(|one| recorded.stage(one.stage));
    let no_own_date = measured().map(|one| (RowKey::Stage(one.stage), one.no_own_date));
    let reversed = measured().map(|one| (RowKey::Stage(one.stage), one.reversed));
    let rules = [
        Some(Rule::TimeInStage),
        Some(Rule::KaplanMeier),
        Rule::left_out(no_own_date.chain([(RowKey::Cycle, cycle.undated)]), |of| {
            Rule::TimeNoOwnDate { of }
        }),
        Rule::left_out(reversed.chain([(RowKey::Cycle, cycle.reversed)]), |of| {
            Rule::TimeReversed { of }
        }),
    ];
    Table {
        figure: Figure::TimeInStage,
        columns: vec![Column::Median, Column::P90, Column::Followed],
        rows: stages.iter().map(of_stage).chain([Row::new(RowKey::Cycle, whole)]).collect(),
        rules: rules.into_iter().flatten().collect(),
        findings: Vec::new(),
    }
}
