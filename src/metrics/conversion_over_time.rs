//! Conversion over time: the share that has gone on to a later stage so many days after reaching
//! one, where others were lost instead and others still wait. Open is not failed: what waits is
//! watched until today, and no further.

use crate::domain::OpportunityId;
use crate::stats::{AalenJohansen, Fate, Interval};

use super::passage::takes_part;
use super::{Cell, Chosen, Columns, Day, Passage, Ratio, Row, RowOf, Rule, Table, Wait};

/// How many must be watched on a day for a curve to be read on it.
pub const LEAST_AT_RISK: u64 = 10;

/// The day on which the curves are read, unless another is asked for.
pub const HORIZON_DAYS: u32 = 90;

/// One row per passage: between neighbours, then from the first stage to the signature.
#[derive(Clone, Debug, PartialEq)]
pub struct ConversionOverTime {
    /// The rows.
    pub rows: Vec<Conversion>,
    /// The day asked for, in days after reaching the stage.
    pub horizon_days: u32,
    /// Opportunities without a day that some row needs: out of that row.
    pub undated: u64,
    /// Opportunities with a passage that ends before it begins: out of that row.
    pub backwards: u64,
}

/// One passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversion {
    /// Which.
    pub passage: Passage,
    /// The shares that have gone on, were lost and wait, day by day.
    pub curve: AalenJohansen,
    /// The last day up to the one asked for on which the curve is worth reading; `None` where fewer
    /// than [`LEAST_AT_RISK`] were ever watched.
    pub horizon: Option<u32>,
    /// Those that went on by today of those that reached the stage, dated or not.
    pub plain: Ratio,
    /// Those that still wait of those that are watched.
    pub waiting: Ratio,
    /// Left out: a day is missing.
    pub undated: u64,
    /// Left out: the days run backwards.
    pub backwards: u64,
    behind: Vec<OpportunityId>,
}

/// The conversions among `chosen` as they stand `today`, read at `horizon_days`.
#[must_use]
pub fn conversion_over_time(
    columns: &Columns,
    chosen: Chosen,
    today: Day,
    horizon_days: u32,
) -> ConversionOverTime {
    let recorded = columns.recorded();
    let mut passages = Passage::between_neighbours(recorded);
    let whole = Passage::whole(recorded);
    if !passages.contains(&whole) {
        passages.push(whole);
    }
    let rows: Vec<Conversion> = (passages.iter())
        .map(|passage| Conversion::of(columns, chosen, today, *passage, horizon_days))
        .collect();
    let (mut undated, mut backwards) = (0, 0);
    for facts in chosen.concerned(columns) {
        let any = |wanted| {
            passages.iter().any(|passage| {
                takes_part(chosen, facts, facts.reach[passage.from.index()])
                    && passage.wait(facts, today) == Some(wanted)
            })
        };
        undated += u64::from(any(Wait::Undated));
        backwards += u64::from(any(Wait::Backwards));
    }
    ConversionOverTime { rows, horizon_days, undated, backwards }
}

impl Conversion {
    /// One passage among `chosen` as it stands `today`, read at `horizon_days`.
    #[must_use]
    pub fn of(
        columns: &Columns,
        chosen: Chosen,
        today: Day,
        passage: Passage,
        horizon_days: u32,
    ) -> Self {
        let (mut observations, mut behind) = (Vec::new(), Vec::new());
        let (mut reached, mut went_on, mut waiting) = (0, 0, 0);
        let (mut undated, mut backwards) = (0, 0);
        for facts in chosen.concerned(columns) {
            if !takes_part(chosen, facts, facts.reach[passage.from.index()]) {
                continue;
            }
            let Some(wait) = passage.wait(facts, today) else { continue };
            reached += 1;
            went_on += u64::from(facts.furthest >= passage.to);
            behind.push(facts.id);
            match wait {
                Wait::Seen(days, fate) => {
                    waiting += u64::from(fate == Fate::Censored);
                    observations.push((days, fate));
                }
                Wait::Undated => undated += 1,
                Wait::Backwards => backwards += 1,
            }
        }
        let curve = AalenJohansen::from_observations(&observations);
        Self {
            passage,
            horizon: curve.horizon(horizon_days, LEAST_AT_RISK),
            plain: Ratio::nested(went_on, reached),
            waiting: Ratio::nested(waiting, curve.observed()),
            curve,
            undated,
            backwards,
            behind,
        }
    }

    /// The share that has gone on by the horizon, and its 95 % band.
    #[must_use]
    pub fn at_horizon(&self) -> Option<(f64, Interval)> {
        let day = self.horizon?;
        Some((self.curve.advanced(day), self.curve.band(day)?))
    }

    /// Those that reached the stage, in no order.
    pub(super) fn behind(&self) -> &[OpportunityId] {
        &self.behind
    }

    fn row(&self) -> Row {
        let why_not = if self.curve.observed() == 0 { "nobody" } else { "few_at_risk" };
        let read = self.at_horizon();
        let share = |of: fn((f64, Interval)) -> f64| Cell::share(read.map(of), why_not);
        let cells = vec![
            self.horizon.map_or(Cell::NotMeasurable(why_not), |day| Cell::Days(f64::from(day))),
            share(|(share, _)| share),
            share(|(_, band)| band.low),
            share(|(_, band)| band.high),
            Cell::share(self.plain.rate(), "nobody"),
            Cell::share(self.waiting.rate(), "nobody"),
        ];
        let mut behind = self.behind.clone();
        behind.sort_unstable();
        Row { of: RowOf::Code(self.passage.code()), cells, behind }
    }
}

impl ConversionOverTime {
    /// The figure as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let mut rules = vec![Rule::new(
            "conversion_over_time",
            vec![
                ("horizon", Cell::Days(self.horizon_days.into())),
                ("least", Cell::Count(LEAST_AT_RISK)),
            ],
        )];
        for row in &self.rows {
            if let Some(day) = row.horizon.filter(|day| *day < self.horizon_days) {
                rules.push(Rule::new(
                    "horizon_shorter",
                    vec![
                        ("passage", Cell::Word(row.passage.code())),
                        ("day", Cell::Days(day.into())),
                    ],
                ));
            }
        }
        for (code, count) in
            [("passages_undated", self.undated), ("passages_backwards", self.backwards)]
        {
            if count > 0 {
                rules.push(Rule::new(code, vec![("count", Cell::Count(count))]));
            }
        }
        Table {
            figure: "conversion_over_time",
            columns: &["horizon_days", "incidence", "low", "high", "plain", "censored_share"],
            rows: self.rows.iter().map(Conversion::row).collect(),
            rules,
        }
    }
}
