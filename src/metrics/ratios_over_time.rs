//! The ratios of those that entered in the same month, month by month: each opportunity once.
//! Knows neither charts nor words.

use jiff::civil::Date;

use crate::domain::{OpportunityId, Stage};

use super::waits::has_set;
use super::{
    Appointments, Cell, Chosen, Columns, Day, Facts, FlowCounts, Nesting, RatioCode, Ratios, Row,
    RowOf, Rule, Standing, Table, ratios,
};

/// The ratios by month of entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatiosOverTime {
    /// The months in which something entered, in order.
    pub months: Vec<MonthOfEntry>,
    /// Without a day of entry: in no month.
    pub undated: u64,
    /// Whether appointments are recorded: else Rs and R2 are one ratio.
    pub appointments_recorded: bool,
}

/// What entered in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthOfEntry {
    /// Its first day.
    pub month: Date,
    /// Its ratios; never above 1.
    pub ratios: Ratios,
    /// How many entered.
    pub entered: u64,
    /// How many of them are open still: their ratios are not final.
    pub open: u64,
    /// Who entered.
    pub behind: Vec<OpportunityId>,
}

#[derive(Default)]
struct Month {
    reached: [u64; 6],
    met: Appointments,
    open: u64,
    behind: Vec<OpportunityId>,
}

/// The ratios of what entered in each month of the chosen period, followed until today, whatever
/// the basis of the period. Months in which nothing entered are absent.
#[must_use]
pub fn ratios_over_time(columns: &Columns, chosen: Chosen, today: Day) -> RatiosOverTime {
    let recorded = columns.recorded();
    let mut months: Vec<(Date, Month)> = Vec::new();
    let mut undated = 0;
    for facts in chosen.entered(columns) {
        let Some(first) = facts.entered().date().map(Date::first_of_month) else {
            undated += 1;
            continue;
        };
        let place = match months.binary_search_by_key(&first, |(month, _)| *month) {
            Ok(place) => place,
            Err(place) => {
                months.insert(place, (first, Month::default()));
                place
            }
        };
        months[place].1.add(facts, today);
    }
    let months = months.into_iter().map(|(month, of)| {
        let counts = FlowCounts {
            reached: std::array::from_fn(|index| {
                recorded.stage(Stage::ALL[index]).then_some(of.reached[index])
            }),
            open: None,
            lost: None,
            appointments: recorded.appointments.then_some(of.met),
            proposals: None,
            nesting: Nesting::Nested,
        };
        let (entered, open) = (of.reached[0], of.open);
        let mut behind = of.behind;
        behind.sort_unstable();
        MonthOfEntry { month, ratios: ratios(&counts), entered, open, behind }
    });
    RatiosOverTime {
        months: months.collect(),
        undated,
        appointments_recorded: recorded.appointments,
    }
}

impl Month {
    fn add(&mut self, facts: &Facts, today: Day) {
        for reached in &mut self.reached[..=facts.furthest.index()] {
            *reached += 1;
        }
        self.open += u64::from(facts.standing == Standing::Open);
        self.behind.push(facts.id);
        if !has_set(facts) {
            return;
        }
        self.met.set += 1;
        let without_outcome = || facts.appointments().filter(|touch| touch.outcome.is_none());
        if facts.furthest >= Stage::Approach {
            self.met.honoured += 1;
        } else if without_outcome().any(|touch| touch.on >= today) {
            self.met.to_come += 1;
        } else if without_outcome().next().is_some() {
            self.met.unmeasured += 1;
        }
    }
}

const WITH_APPOINTMENTS: &[&str] = &[
    "R1",
    "R1_numerator",
    "R1_denominator",
    "Rs",
    "Rs_numerator",
    "Rs_denominator",
    "R2",
    "R2_numerator",
    "R2_denominator",
    "R3",
    "R3_numerator",
    "R3_denominator",
    "R4",
    "R4_numerator",
    "R4_denominator",
];

const WITHOUT_APPOINTMENTS: &[&str] = &[
    "R1",
    "R1_numerator",
    "R1_denominator",
    "RsR2",
    "RsR2_numerator",
    "RsR2_denominator",
    "R3",
    "R3_numerator",
    "R3_denominator",
    "R4",
    "R4_numerator",
    "R4_denominator",
];

impl RatiosOverTime {
    /// The figure: one row per month.
    #[must_use]
    pub fn table(&self) -> Table {
        use RatioCode::{R1, R2, R3, R4, Rs, RsR2};
        let (columns, codes) = match self.appointments_recorded {
            true => (WITH_APPOINTMENTS, &[R1, Rs, R2, R3, R4][..]),
            false => (WITHOUT_APPOINTMENTS, &[R1, RsR2, R3, R4][..]),
        };
        let rows = self.months.iter().map(|month| Row {
            of: RowOf::Month(month.month),
            cells: codes.iter().flat_map(|code| month.cells(*code)).collect(),
            behind: month.behind.clone(),
        });
        let sum = |of: fn(&MonthOfEntry) -> u64| self.months.iter().map(of).sum();
        let (entered, open) = (sum(|month| month.entered), sum(|month| month.open));
        let mut rules =
            vec![Rule::new("by_month_of_entry", vec![("entered", Cell::Count(entered))])];
        if open > 0 {
            let numbers = vec![("open", Cell::Count(open)), ("entered", Cell::Count(entered))];
            rules.push(Rule::new("months_not_final", numbers));
        }
        if self.undated > 0 {
            rules.push(Rule::new("without_month", vec![("undated", Cell::Count(self.undated))]));
        }
        Table { figure: "ratios_over_time", columns, rows: rows.collect(), rules }
    }
}

impl MonthOfEntry {
    fn cells(&self, code: RatioCode) -> [Cell; 3] {
        let ratio = self.ratios.rows.iter().find(|row| row.code == code).and_then(|row| row.ratio);
        match ratio {
            None => [Cell::NotMeasurable("not_recorded"); 3],
            Some(ratio) => [
                Cell::share(ratio.rate(), "nobody_there"),
                Cell::Count(ratio.numerator),
                Cell::Count(ratio.denominator),
            ],
        }
    }
}
