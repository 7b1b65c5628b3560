//! Conversion over time: which share of those that reached a stage had reached the next by a day,
//! counted from the day they came to it. Open is not failed: those still waiting are followed until
//! today, and those lost are lost instead (Aalen and Johansen's cumulative incidence).

use crate::domain::Stage;
use crate::stats::{AalenJohansen, Fates, Interval};

use super::{
    Cell, Chosen, Columns, Day, Facts, Ratio, Recorded, Row, RowOf, Rule, Standing, Table,
};

/// The day at which a conversion is read, if nothing else is asked.
pub const HORIZON_DAYS: u32 = 90;

/// Fewer than this many at risk carry no figure, unless the curve is complete.
pub const LEAST_AT_RISK: u64 = 10;

/// The longest time that is followed, in days: a century.
pub(super) const LONGEST_DAYS: usize = 36_525;

/// How those that reached a stage came to a later one.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversion {
    /// The stage they reached.
    pub from: Stage,
    /// The stage they were to reach.
    pub to: Stage,
    /// The curves of those that came to it, were lost, and wait.
    pub curve: AalenJohansen,
    /// The plain counts: reached the later of reached the earlier.
    pub plain: Ratio,
    /// Left out: the day they came, or were lost, is not known.
    pub undated: u64,
    /// Left out: they were lost before they came.
    pub reversed: u64,
    /// The day at which it is read; `None` where too few are followed.
    pub horizon_days: Option<u32>,
}

/// What became of one opportunity on its way.
pub(super) enum Way {
    Undated,
    Reversed,
    Advanced(i32),
    Lost(i32),
    Waits(i32),
}

impl Way {
    pub(super) fn of(facts: &Facts, (from, to): (Stage, Stage), today: Day) -> Self {
        let begun = facts.reach[from.index()];
        let advanced = facts.furthest >= to;
        let end = match (advanced, facts.standing) {
            (true, _) => facts.reach[to.index()],
            (false, Standing::Lost) => facts.closed,
            (false, _) => today,
        };
        match end.since(begun) {
            None => Self::Undated,
            Some(days) if days < 0 => Self::Reversed,
            Some(days) if advanced => Self::Advanced(days),
            Some(days) if facts.standing == Standing::Lost => Self::Lost(days),
            Some(days) => Self::Waits(days),
        }
    }
}

/// How the opportunities of the choice came from one stage to another, read at this horizon.
#[must_use]
pub fn conversion(
    columns: &Columns,
    chosen: Chosen,
    (from, to): (Stage, Stage),
    today: Day,
    horizon_days: u32,
) -> Conversion {
    let mut days: Vec<Fates> = Vec::new();
    let (mut undated, mut reversed, mut reached, mut went_on) = (0, 0, 0, 0);
    for facts in chosen.entered(columns).filter(|facts| facts.furthest >= from) {
        reached += 1;
        went_on += u64::from(facts.furthest >= to);
        let way = Way::of(facts, (from, to), today);
        let on = match way {
            Way::Undated => {
                undated += 1;
                continue;
            }
            Way::Reversed => {
                reversed += 1;
                continue;
            }
            Way::Advanced(days) | Way::Lost(days) | Way::Waits(days) => days,
        };
        let on = usize::try_from(on).unwrap_or_default().min(LONGEST_DAYS);
        if days.len() <= on {
            days.resize(on + 1, Fates::default());
        }
        match way {
            Way::Advanced(_) => days[on].advanced += 1,
            Way::Lost(_) => days[on].lost += 1,
            _ => days[on].censored += 1,
        }
    }
    let curve = AalenJohansen::from_days(&days);
    let horizon_days = curve.horizon(horizon_days, LEAST_AT_RISK);
    let plain = Ratio::nested(went_on, reached);
    Conversion { from, to, curve, plain, undated, reversed, horizon_days }
}

/// From each stage to the next, and from the first to the last.
#[must_use]
pub fn conversions(
    columns: &Columns,
    chosen: Chosen,
    today: Day,
    horizon_days: u32,
) -> Vec<Conversion> {
    let neighbours = Stage::OPEN.into_iter().filter_map(|stage| Some((stage, stage.next()?)));
    let whole = std::iter::once((Stage::Suspect, Stage::Order));
    let ways = neighbours.chain(whole);
    ways.map(|way| conversion(columns, chosen, way, today, horizon_days)).collect()
}

impl Conversion {
    /// The share that has come to the later stage by the horizon.
    #[must_use]
    pub fn incidence(&self) -> Option<f64> {
        self.horizon_days.map(|day| self.curve.advanced(day))
    }

    /// The 95 % band of [`Conversion::incidence`].
    #[must_use]
    pub fn band(&self) -> Option<Interval> {
        self.curve.band(self.horizon_days?)
    }

    /// The share still waiting at the horizon.
    #[must_use]
    pub fn still_open(&self) -> Option<f64> {
        self.horizon_days.map(|day| self.curve.waiting(day))
    }

    /// The code of its row: `S-P`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match (self.from, self.to) {
            (Stage::Suspect, Stage::Order) => "S-O",
            (Stage::Suspect, _) => "S-P",
            (Stage::Prospect, _) => "P-A",
            (Stage::Approach, _) => "A-N",
            (Stage::Negotiation, _) => "N-C",
            (Stage::Conclusion | Stage::Order, _) => "C-O",
        }
    }
}

/// The figure `conversion_over_time`.
#[must_use]
pub fn conversion_table(all: &[Conversion], recorded: &Recorded, asked_days: u32) -> Table {
    let rows = all.iter().map(|one| Row {
        of: RowOf::Code(one.code()),
        cells: cells(one, recorded),
        behind: Vec::new(),
    });
    let undated: u64 = all.last().map_or(0, |whole| whole.undated + whole.reversed);
    let mut rules = vec![Rule::new(
        "conversion_over_time",
        vec![
            ("horizon_days", Cell::Count(asked_days.into())),
            ("least", Cell::Count(LEAST_AT_RISK)),
        ],
    )];
    if undated > 0 {
        rules.push(Rule::new("conversion_undated", vec![("count", Cell::Count(undated))]));
    }
    Table {
        figure: "conversion_over_time",
        columns: &["horizon_days", "incidence", "low", "high", "plain", "censored_share"],
        rows: rows.collect(),
        rules,
    }
}

fn cells(one: &Conversion, recorded: &Recorded) -> Vec<Cell> {
    let because = if !(recorded.stage(one.from) && recorded.stage(one.to)) {
        "not_recorded"
    } else if one.horizon_days.is_none() {
        "too_few_followed"
    } else {
        ""
    };
    if !because.is_empty() {
        let mut cells = vec![Cell::Blank; 6];
        cells[1] = Cell::NotMeasurable(because);
        return cells;
    }
    let share = |share: Option<f64>| share.map_or(Cell::Blank, Cell::Share);
    let band = one.band();
    vec![
        one.horizon_days.map_or(Cell::Blank, |days| Cell::Days(days.into())),
        share(one.incidence()),
        share(band.map(|band| band.low)),
        share(band.map(|band| band.high)),
        share(one.plain.rate()),
        share(one.still_open()),
    ]
}
