//! Months on a control chart: whole months on equal time, against the band in which chance alone leaves them
//! at the rate of all of them.
//!
//! The level is 1 − 0.05 / months, half on each side, so that of months that do not differ one is outside in
//! one chart of a hundred, however many there are.

use jiff::civil::Date;

use crate::stats::{binomial_band, binomial_tails};

use super::{
    Cell, Chosen, Column, Columns, Day, EqualTime, Figure, Finding, Leg, Measure, Month, Part,
    RatioCode, Row, RowKey, Rule, Table, leg, within_days,
};

/// How often any month of a chart may be outside by chance, before the months share it.
const OUTSIDE: f64 = 0.05;

/// With more than this share outside no month is named.
const MOST_OUTSIDE: f64 = 0.25;

/// The months of one ratio.
#[derive(Clone, Debug, PartialEq)]
pub struct ControlChart {
    /// Which.
    pub code: RatioCode,
    /// The time that every case is given, in days.
    pub within_days: u32,
    /// The rate of all of the months.
    pub rate: f64,
    /// How probable it is that a month is inside by chance.
    pub level: f64,
    /// In order.
    pub months: Vec<ControlMonth>,
}

/// One month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ControlMonth {
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
/// which no month is whole yet.
#[must_use]
pub fn control_charts(columns: &Columns, chosen: Chosen, today: Day) -> Vec<ControlChart> {
    let joined = !columns.recorded().appointments;
    let codes = [RatioCode::R1, RatioCode::Rs, RatioCode::RsR2, RatioCode::R3, RatioCode::R4];
    let asked = codes.into_iter().filter(|code| match code {
        RatioCode::Rs => !joined,
        RatioCode::RsR2 => joined,
        _ => true,
    });
    asked.filter_map(|code| chart(columns, chosen, code, leg(code)?, today)).collect()
}

fn chart(
    columns: &Columns,
    chosen: Chosen,
    code: RatioCode,
    leg: Leg,
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
        let month = Month::of(begun);
        if !is_whole(month, within_days, chosen, today) {
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
    let months = months.into_iter().filter_map(|(month, cases)| {
        let (x, n) = (cases.group.successes, cases.group.trials);
        let tails = binomial_tails(x, n, rate)?;
        Some(ControlMonth {
            first_day: month.first_day()?,
            cases,
            band: binomial_band(n, rate, out)?,
            tails,
            is_outside: tails.0 <= out || tails.1 <= out,
        })
    });
    Some(ControlChart { code, within_days, rate, level: 1.0 - 2.0 * out, months: months.collect() })
}

/// Whether all of a month lies in the period and has had the time.
fn is_whole(month: Month, within_days: u32, chosen: Chosen, today: Day) -> bool {
    let first = |month: Month| Day::of(month.first_day());
    let (begins, ends) = (first(month), first(month.plus(1)).plus(-1));
    let has_had = today.since(ends).is_some_and(|days| i64::from(days) >= i64::from(within_days));
    has_had && chosen.in_period(begins) && chosen.in_period(ends)
}

impl ControlChart {
    /// Whether the months differ by more than chance: then none is named.
    #[must_use]
    pub fn is_more_than_chance(&self) -> bool {
        self.outside() as f64 > MOST_OUTSIDE * self.months.len() as f64
    }

    fn outside(&self) -> usize {
        self.months.iter().filter(|month| month.is_outside).count()
    }

    fn rows(&self) -> impl Iterator<Item = Row> {
        self.months.iter().map(|month| {
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
            Row::new(RowKey::RatioMonth(self.code, month.first_day), cells)
        })
    }

    fn findings(&self) -> Vec<Finding> {
        let measure = Measure::Of(self.code);
        if self.is_more_than_chance() {
            return vec![Finding::MonthsDiffer { measure }];
        }
        let outside = self.months.iter().filter(|month| month.is_outside);
        let named = outside.map(|month| Finding::MonthOutside {
            measure,
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
