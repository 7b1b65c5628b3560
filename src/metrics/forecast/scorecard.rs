//! The forecast held against what came: earlier days replayed as they were seen then, over the deals that were
//! open on them. It keeps the forecast honest.
//!
//! In wins, and in money too where all amounts were known on that day: else what was worth much, and was
//! written down only when it was won, would be missing from what was said. Those still open may yet come, and
//! are counted beside.

use jiff::civil::Date;

use crate::domain::{OpportunityId, Workspace};
use crate::stats::Interval;

use super::{
    Assumptions, Chance, FORECAST_DRAWS, Forecast, ForecastDraws, ForecastIntervals,
    OutlookUnderWay, Unit, outlook_in_steps,
};
use crate::metrics::{
    Cell, Chosen, Column, Columns, ColumnsBuilder, ColumnsStep, Day, Figure, Finding, Part,
    Population, Reason, Row, RowKey, Rule, StatusKind, Table, as_of,
};

/// So many ends of quarters are replayed.
const REPLAYED: usize = 4;

/// The same file gives the same intervals.
const SEED: u64 = 0x5c0e;

/// Draws of one step, where a step reads a few thousand rows.
const DRAWS_A_STEP: u32 = 8;

/// Earlier days, and what came since.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// The latest day first.
    pub days: Vec<ScoredDay>,
}

/// What was said on one day, and what came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoredDay {
    /// The day.
    pub on: Date,
    /// How many wins were expected, and between which numbers four times in five; `None` where nothing could
    /// be said.
    pub said: Option<(f64, u64, u64)>,
    /// Of the same deals: won since.
    pub came: u64,
    /// Of the same deals: still open.
    pub open: u64,
    /// The same in money; `None` unless the amounts of all of them were known on that day.
    pub money: Option<ScoredMoney>,
}

/// What was said on one day and what came, in minor units of the workspace's currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoredMoney {
    /// How much was expected.
    pub expected: f64,
    /// Between this, four times in five,
    pub low: f64,
    /// and this.
    pub high: f64,
    /// Of the same deals: what those won since have brought.
    pub came: f64,
}

/// The scorecard while days are replayed. Copies are begun anew.
pub struct ScorecardUnderWay {
    population: Population,
    assumptions: Assumptions,
    /// The days still to be replayed, the next one last.
    waiting: Vec<Date>,
    replay: Replay,
    found: Vec<ScoredDay>,
}

/// How far one day is replayed.
enum Replay {
    Nothing,
    Reading(Date, Box<Workspace>, Box<ColumnsBuilder>),
    Looking(Date, Box<Columns>, Box<OutlookUnderWay>),
    Drawing(Date, Box<Forecast>, Box<ForecastDraws>),
    DrawingMoney(ScoredDay, ScoredMoney, Box<ForecastDraws>),
}

/// Begins to replay the ends of the last quarters before today, for what is chosen.
#[must_use]
pub fn scorecard(
    population: Population,
    assumptions: Assumptions,
    today: Date,
) -> ScorecardUnderWay {
    let mut waiting: Vec<Date> =
        std::iter::successors(quarter_before(today), |on| quarter_before(*on))
            .take(REPLAYED)
            .collect();
    waiting.reverse();
    ScorecardUnderWay {
        population,
        assumptions,
        waiting,
        replay: Replay::Nothing,
        found: Vec::new(),
    }
}

/// The last day of the quarter before the one that a day lies in.
fn quarter_before(day: Date) -> Option<Date> {
    let first_month = (day.month() - 1) / 3 * 3 + 1;
    Date::new(day.year(), first_month, 1).ok()?.yesterday().ok()
}

impl ScorecardUnderWay {
    /// Goes on by so many opportunities, or a few draws; the scorecard once all days are replayed. The
    /// records must stay the same from step to step.
    pub fn step(
        &mut self,
        workspace: &Workspace,
        columns: &Columns,
        some: usize,
    ) -> Option<Scorecard> {
        self.replay = match std::mem::replace(&mut self.replay, Replay::Nothing) {
            Replay::Nothing => {
                let Some(on) = self.waiting.pop() else {
                    return Some(Scorecard { days: std::mem::take(&mut self.found) });
                };
                let then = as_of(workspace, on);
                let builder = ColumnsBuilder::new(&then);
                Replay::Reading(on, Box::new(then), Box::new(builder))
            }
            Replay::Reading(on, then, builder) => match builder.step(&then, some) {
                ColumnsStep::More(builder) => Replay::Reading(on, then, Box::new(builder)),
                ColumnsStep::Done(columns) => {
                    let looking = outlook_in_steps(&columns, Day::of(Some(on)));
                    Replay::Looking(on, Box::new(columns), Box::new(looking))
                }
            },
            Replay::Looking(on, then, mut looking) => match looking.step(&then, some) {
                None => Replay::Looking(on, then, looking),
                Some(outlook) => {
                    let chosen = Chosen::of(&self.population, &then);
                    let forecast = outlook.forecast(&then, chosen, &self.assumptions);
                    let draws = forecast.draws(Unit::Wins, SEED, FORECAST_DRAWS);
                    Replay::Drawing(on, Box::new(forecast), Box::new(draws))
                }
            },
            Replay::Drawing(on, forecast, mut draws) => match draws.step(DRAWS_A_STEP) {
                None => Replay::Drawing(on, forecast, draws),
                Some(intervals) => {
                    let day = scored(on, &forecast, intervals.all, columns);
                    match money_without_interval(&forecast, columns) {
                        Some(money) => {
                            let draws = forecast.draws(Unit::Minor, SEED, FORECAST_DRAWS);
                            Replay::DrawingMoney(day, money, Box::new(draws))
                        }
                        None => {
                            self.found.push(day);
                            Replay::Nothing
                        }
                    }
                }
            },
            Replay::DrawingMoney(day, money, mut draws) => match draws.step(DRAWS_A_STEP) {
                None => Replay::DrawingMoney(day, money, draws),
                Some(ForecastIntervals { all: Interval { low, high }, .. }) => {
                    let money = Some(ScoredMoney { low, high, ..money });
                    self.found.push(ScoredDay { money, ..day });
                    Replay::Nothing
                }
            },
        };
        None
    }
}

/// Those that could be weighted on the day, and how likely each was to be won.
fn measured(forecast: &Forecast) -> impl Iterator<Item = (&Chance, f64)> {
    forecast.open.iter().filter_map(|one| Some((one, one.odds.p().ok()?)))
}

/// What was expected and what came in money; none unless all amounts were known, then and of what was won.
fn money_without_interval(forecast: &Forecast, now: &Columns) -> Option<ScoredMoney> {
    let (mut expected, mut came) = (0.0, 0.0);
    for (one, p) in measured(forecast) {
        expected += p * one.amount.minor()? as f64;
        let won = now.get(one.id).filter(|facts| facts.status == StatusKind::Won);
        if let Some(facts) = won {
            came += facts.amount.minor()? as f64;
        }
    }
    (expected > 0.0).then_some(ScoredMoney { expected, low: 0.0, high: 0.0, came })
}

fn scored(on: Date, forecast: &Forecast, said: Interval, now: &Columns) -> ScoredDay {
    let measured: Vec<(OpportunityId, f64)> =
        measured(forecast).map(|(one, p)| (one.id, p)).collect();
    let so = |status: StatusKind| {
        let is_so = |id| now.get(id).is_some_and(|facts| facts.status == status);
        measured.iter().filter(|(id, _)| is_so(*id)).count() as u64
    };
    let expected = measured.iter().map(|(_, p)| p).sum();
    let said = (!measured.is_empty()).then_some((expected, said.low as u64, said.high as u64));
    ScoredDay { on, said, came: so(StatusKind::Won), open: so(StatusKind::Open), money: None }
}

impl Scorecard {
    /// The figure `scorecard`.
    #[must_use]
    pub fn table(&self) -> Table {
        let rows = self.days.iter().map(|day| {
            let cells = match day.said {
                None => {
                    let why_not = Cell::NotMeasurable(Reason::TooEarly);
                    [why_not, Cell::Blank, Cell::Blank, Cell::Blank, Cell::Blank]
                }
                Some((said, low, high)) => [
                    Cell::Expected(said),
                    Cell::Count(low),
                    Cell::Count(high),
                    Cell::Count(day.came),
                    Cell::Count(day.open),
                ],
            };
            let money = match (day.said, day.money) {
                (None, _) => [Cell::Blank; 4],
                (Some(_), None) => {
                    let why_not = Cell::NotMeasurable(Reason::AmountsNotKnownThen);
                    [why_not, Cell::Blank, Cell::Blank, Cell::Blank]
                }
                (Some(_), Some(ScoredMoney { expected, low, high, came })) => {
                    [expected, low, high, came].map(Cell::Minor)
                }
            };
            Row::new(RowKey::Day(day.on), [cells.as_slice(), &money].concat())
        });
        let said = self.days.iter().filter_map(|day| {
            let (_, low, high) = day.said?;
            let ScoredDay { on, came, open, .. } = *day;
            Some(Finding::Scored { on, low, high, came, open })
        });
        Table {
            figure: Figure::Scorecard,
            columns: vec![
                Column::Said,
                Column::Part(Part::Low),
                Column::Part(Part::High),
                Column::Came,
                Column::Open,
                Column::SaidAmount,
                Column::LowAmount,
                Column::HighAmount,
                Column::CameAmount,
            ],
            rows: rows.collect(),
            rules: vec![Rule::Scorecard],
            findings: said.take(1).collect(),
        }
    }
}
