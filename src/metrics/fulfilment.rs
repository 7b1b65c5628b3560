//! R5, the fulfilment rate: of the orders that have had time for it, how many have their checklist
//! done. The sale does not end at the signature. Knows neither charts nor words.

use crate::domain::OpportunityId;

use super::{Cell, Chosen, Cohort, Columns, Day, Ratio, Row, RowOf, Rule, Standing};

/// How orders were fulfilled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fulfilment {
    /// Orders whose checklist is done, of orders won long enough ago; `None` where there is no
    /// checklist to be done.
    pub ratio: Option<Ratio>,
    /// How many days ago an order must have been won to count.
    pub days: i32,
    /// Won more lately than that: left out.
    pub recent: u64,
    /// Won on a day that nobody knows: left out.
    pub undated: u64,
    /// The orders in the denominator.
    pub behind: Vec<OpportunityId>,
}

/// The fulfilment of orders won at least `days` before `today`: by entry, of what entered in the
/// period; by flow, of what was won in it. `has_checklist` says whether the playbook has any step
/// for orders.
#[must_use]
pub fn fulfilment(
    columns: &Columns,
    chosen: Chosen,
    today: Day,
    days: i32,
    has_checklist: bool,
) -> Fulfilment {
    let (mut done, mut recent, mut undated) = (0, 0, 0);
    let mut behind = Vec::new();
    for facts in chosen.concerned(columns).filter(|facts| facts.standing == Standing::Won) {
        let day = match chosen.cohort {
            Cohort::Entry => facts.entered(),
            Cohort::Flow => facts.closed,
        };
        if !chosen.in_period(day) {
            continue;
        }
        match today.since(facts.closed) {
            None => undated += 1,
            Some(ago) if ago < days => recent += 1,
            Some(_) => {
                done += u64::from(facts.order_done);
                behind.push(facts.id);
            }
        }
    }
    behind.sort_unstable();
    let ratio = has_checklist.then(|| Ratio::nested(done, behind.len() as u64));
    Fulfilment { ratio, days, recent, undated, behind }
}

impl Fulfilment {
    /// Its row in the figure `ratios`.
    #[must_use]
    pub fn row(&self) -> Row {
        let unmeasured = Cell::Count(self.undated);
        let cells = match self.ratio {
            None => [Cell::NotMeasurable("no_checklist"); 5].into_iter().chain([unmeasured]),
            Some(ratio) => {
                let end = |end: Option<f64>| Cell::share(end, "no_order_due");
                let interval = ratio.interval();
                [
                    Cell::Count(ratio.numerator),
                    Cell::Count(ratio.denominator),
                    end(ratio.rate()),
                    end(interval.map(|interval| interval.low)),
                    end(interval.map(|interval| interval.high)),
                ]
                .into_iter()
                .chain([unmeasured])
            }
        };
        Row { of: RowOf::Code("R5"), cells: cells.collect(), behind: self.behind.clone() }
    }

    /// How it was counted.
    #[must_use]
    pub fn rule(&self) -> Rule {
        let numbers = vec![
            ("days", Cell::Days(f64::from(self.days))),
            ("recent", Cell::Count(self.recent)),
            ("undated", Cell::Count(self.undated)),
        ];
        Rule::new("fulfilment", numbers)
    }
}
