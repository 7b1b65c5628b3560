//! Months on a control chart: whole months on equal time, against the band in which chance alone leaves them
//! at the rate of all of them.
//!
//! The level is 1 − 0.05 / months, half on each side, so that of months that do not differ one is outside in
//! one chart of a hundred, however many there are. Where a month has too few cases to say anything, the chart
//! goes by quarters.

use jiff::civil::Date;

use crate::stats::{binomial_band, binomial_tails};

use super::{
    Cell, Chosen, Column, Columns, Day, EqualTime, Figure, Finding, Leg, Measure, Month, Part,
    RatioCode, Row, RowKey, Rule, Table, leg, within_days,
};

/// With fewer cases a month than this a chart goes by quarters.
pub const LEAST_A_MONTH: u64 = 8;

/// A chart by quarters has at least so many.
const LEAST_QUARTERS: usize = 2;

/// How often any month of a chart may be outside by chance, before the months share it.
const OUTSIDE: f64 = 0.05;

/// With more than this share outside no month is named.
const MOST_OUTSIDE: f64 = 0.25;

/// By what a chart divides the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// Calendar months.
    Month,
    /// Calendar quarters.
    Quarter,
}

impl Grain {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Month, Self::Quarter];

    /// How many months long it is.
    #[must_use]
    pub const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
        }
    }

    /// The first month of the one that a day lies in.
    fn first_month_of(self, day: Day) -> Month {
        match self {
            Self::Month => Month::of(day),
            Self::Quarter => Month::of(day).first_of_quarter(),
        }
    }

    /// The first day of the one that a day lies in.
    #[must_use]
    pub fn first_day_of(self, day: Day) -> Option<Date> {
        self.first_month_of(day).first_day()
    }
}

/// The number of the quarter that a day lies in, from 1.
#[must_use]
pub fn quarter_of(day: Date) -> i8 {
    (day.month() - 1) / 3 + 1
}

/// The months of one ratio, or its quarters.
#[derive(Clone, Debug, PartialEq)]
pub struct ControlChart {
    /// Which.
    pub code: RatioCode,
    /// By months or by quarters.
    pub grain: Grain,
    /// The time that every case is given, in days.
    pub within_days: u32,
    /// The rate of all of the months.
    pub rate: f64,
    /// How probable it is that a month is inside by chance.
    pub level: f64,
    /// In order.
    pub points: Vec<ControlPoint>,
}

/// One month or quarter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ControlPoint {
    /// Its first day.
    pub first_day: Date,
    /// Those that came in it.
    pub cases: EqualTime,
    /// Between which numbers they lie by chance.
    pub band: (u64, u64),
    /// The probabilities of so few, and of so many.
    pub tails: (f64, f64),
    /// Whether chance alone hardly leaves it there.
    pub is_outside: bool,
}

/// The chart of each ratio that has a clock, of what came to its stage in whole months; without the ratios of
/// which no month is whole yet. With few cases a month it goes by quarters.
#[must_use]
pub fn control_charts(columns: &Columns, chosen: Chosen, today: Day) -> Vec<ControlChart> {
    let by_month = control_charts_by(Grain::Month, columns, chosen, today);
    if !by_month.iter().any(ControlChart::is_thin) {
        return by_month;
    }
    let mut by_quarter = control_charts_by(Grain::Quarter, columns, chosen, today);
    by_quarter.retain(|chart| chart.points.len() >= LEAST_QUARTERS);
    let thicker = |chart: ControlChart| {
        let place = by_quarter.iter().position(|one| one.code == chart.code && chart.is_thin());
        place.map_or(chart, |place| by_quarter[place].clone())
    };
    by_month.into_iter().map(thicker).collect()
}

/// The same by months, or by quarters, however many cases they have.
#[must_use]
pub fn control_charts_by(
    grain: Grain,
    columns: &Columns,
    chosen: Chosen,
    today: Day,
) -> Vec<ControlChart> {
    let joined = !columns.recorded().appointments;
    let codes = [RatioCode::R1, RatioCode::Rs, RatioCode::RsR2, RatioCode::R3, RatioCode::R4];
    let asked = codes.into_iter().filter(|code| match code {
        RatioCode::Rs => !joined,
        RatioCode::RsR2 => joined,
        _ => true,
    });
    asked.filter_map(|code| chart(columns, chosen, (code, leg(code)?, grain), today)).collect()
}

fn chart(
    columns: &Columns,
    chosen: Chosen,
    (code, leg, grain): (RatioCode, Leg, Grain),
    today: Day,
) -> Option<ControlChart> {
    let within_days = within_days(columns, leg)?;
    let mut months: Vec<(Month, EqualTime)> = Vec::new();
    let whole = chosen.between(Day::NONE, Day::NONE);
    for row in whole.entered_rows(&columns.hot).into_iter().map(|row| row as usize) {
        let Some(begun) = leg.0.reached_on(columns, row).filter(|day| chosen.in_period(*day))
        else {
            continue;
        };
        let month = grain.first_month_of(begun);
        if !is_whole((month, grain), within_days, chosen, today) {
            continue;
        }
        let place = months.binary_search_by_key(&month, |(of, _)| *of).unwrap_or_else(|place| {
            months.insert(place, (month, EqualTime::default()));
            place
        });
        months[place].1.add(columns, row, leg, within_days, today);
    }
    months.retain(|(_, cases)| cases.group.trials > 0);
    let (successes, trials) = months
        .iter()
        .fold((0, 0), |(x, n), (_, cases)| (x + cases.group.successes, n + cases.group.trials));
    if trials == 0 {
        return None;
    }
    let rate = successes as f64 / trials as f64;
    let out = OUTSIDE / months.len() as f64 / 2.0;
    let points = months.into_iter().filter_map(|(month, cases)| {
        let (x, n) = (cases.group.successes, cases.group.trials);
        let tails = binomial_tails(x, n, rate)?;
        Some(ControlPoint {
            first_day: month.first_day()?,
            cases,
            band: binomial_band(n, rate, out)?,
            tails,
            is_outside: tails.0 <= out || tails.1 <= out,
        })
    });
    let (level, points) = (1.0 - 2.0 * out, points.collect());
    Some(ControlChart { code, grain, within_days, rate, level, points })
}

/// Whether all of a month or quarter lies in the period and has had the time.
fn is_whole((month, grain): (Month, Grain), within_days: u32, chosen: Chosen, today: Day) -> bool {
    let first = |month: Month| Day::of(month.first_day());
    let (begins, ends) = (first(month), first(month.plus(grain.months())).plus(-1));
    let has_had = today.since(ends).is_some_and(|days| i64::from(days) >= i64::from(within_days));
    has_had && chosen.in_period(begins) && chosen.in_period(ends)
}

impl ControlChart {
    /// Whether the months differ by more than chance: then none is named.
    #[must_use]
    pub fn is_more_than_chance(&self) -> bool {
        self.outside() as f64 > MOST_OUTSIDE * self.points.len() as f64
    }

    /// Whether there are too few cases a month to say anything of one.
    fn is_thin(&self) -> bool {
        let cases: u64 = self.points.iter().map(|point| point.cases.group.trials).sum();
        cases < LEAST_A_MONTH * self.points.len() as u64
    }

    fn outside(&self) -> usize {
        self.points.iter().filter(|month| month.is_outside).count()
    }

    fn rows(&self) -> impl Iterator<Item = Row> {
        self.points.iter().map(|month| {
            let (x, n) = (month.cases.group.successes, month.cases.group.trials);
            let share = |of: u64| Cell::Share(of as f64 / n as f64);
            let cells = [
                Cell::Count(x),
                Cell::Count(n),
                share(x),
                share(month.band.0),
                share(month.band.1),
                Cell::Count(u64::from(month.is_outside)),
                share(month.cases.left_open),
            ];
            Row::new(RowKey::RatioSpell(self.code, self.grain, month.first_day), cells)
        })
    }

    fn findings(&self) -> Vec<Finding> {
        let measure = Measure::Of(self.code);
        if self.is_more_than_chance() {
            return vec![Finding::MonthsDiffer { measure, grain: self.grain }];
        }
        let outside = self.points.iter().filter(|month| month.is_outside);
        let named = outside.map(|month| Finding::MonthOutside {
            measure,
            grain: self.grain,
            first_day: month.first_day,
            is_above: month.tails.1 < month.tails.0,
        });
        named.collect()
    }
}

/// The figure `control`: the months of each ratio.
#[must_use]
pub fn control_table(charts: &[ControlChart]) -> Table {
    let within = charts.iter().map(|one| (RowKey::Ratio(one.code), one.within_days.into()));
    let mut findings: Vec<Finding> = charts.iter().flat_map(ControlChart::findings).collect();
    if findings.is_empty() && !charts.is_empty() {
        findings.push(Finding::MonthsAlike);
    }
    Table {
        figure: Figure::Control,
        columns: vec![
            Column::Successes,
            Column::Trials,
            Column::Part(Part::Rate),
            Column::Part(Part::Low),
            Column::Part(Part::High),
            Column::Outside,
            Column::OpenShare,
        ],
        rows: charts.iter().flat_map(ControlChart::rows).collect(),
        rules: std::iter::once(Rule::Control)
            .chain(Rule::left_out(within, |of| Rule::EqualTime { of }))
            .collect(),
        findings,
    }
}
