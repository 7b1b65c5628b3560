//! Conversion over time: which share of those that reached a stage had reached the next by a day,
//! counted from the day they came to it. Open is not failed: those still waiting are followed until
//! today, and those lost are lost instead (Aalen and Johansen's cumulative incidence).

use crate::domain::Stage;
use crate::stats::{AalenJohansen, Fate, Fates, Interval};

use super::{
    Cell, Chosen, Columns, Day, Ratio, Recorded, Row, RowOf, Rule, StatusKind, Table, Trail,
};

/// The day at which a conversion is read, if nothing else is asked.
pub const HORIZON_DAYS: u32 = 90;

/// Fewer than this many at risk carry no figure, unless the curve is complete.
pub const LEAST_AT_RISK: u64 = 10;

/// The longest time that is followed, in days: a century.
pub(super) const LONGEST_DAYS: usize = 36_525;

/// From each stage to the next, and from the first to the last.
const WAYS: [(Stage, Stage); 6] = [
    (Stage::Suspect, Stage::Prospect),
    (Stage::Prospect, Stage::Approach),
    (Stage::Approach, Stage::Negotiation),
    (Stage::Negotiation, Stage::Conclusion),
    (Stage::Conclusion, Stage::Order),
    WHOLE,
];

/// From the first stage to the last.
pub(super) const WHOLE: (Stage, Stage) = (Stage::Suspect, Stage::Order);

/// The code of a row: `S-P`.
const fn code((from, to): (Stage, Stage)) -> &'static str {
    match (from, to) {
        WHOLE => "S-O",
        (Stage::Suspect, _) => "S-P",
        (Stage::Prospect, _) => "P-A",
        (Stage::Approach, _) => "A-N",
        (Stage::Negotiation, _) => "N-C",
        (Stage::Conclusion | Stage::Order, _) => "C-O",
    }
}

fn is_recorded((from, to): (Stage, Stage), recorded: &Recorded) -> bool {
    recorded.stage(from) && recorded.stage(to)
}

/// Whether a row of the figure counts this one: it has reached the first of the row's two stages.
pub(super) fn counts_in(row: &str, trail: &Trail, recorded: &Recorded) -> bool {
    let way = WAYS.into_iter().find(|way| code(*way) == row && is_recorded(*way, recorded));
    way.is_some_and(|(from, _)| trail.furthest >= from)
}

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
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Undated,
    Reversed,
    /// Its fate, and the days until then.
    Followed(Fate, usize),
}

impl Way {
    /// The way of one that has reached the first stage.
    pub(super) fn of(trail: &Trail, (from, to): (Stage, Stage), today: Day) -> Self {
        let advanced = (trail.furthest >= to).then(|| trail.reach[to.index()]);
        Self::since(trail.reach[from.index()], advanced, trail, today)
    }

    /// The way of one that set out on this day, and advanced on another if it did.
    pub(super) fn since(begun: Day, advanced: Option<Day>, trail: &Trail, today: Day) -> Self {
        let (end, fate) = match advanced {
            Some(day) => (day, Fate::Advanced),
            None if trail.status == StatusKind::Lost => (trail.closed, Fate::Lost),
            None => (today, Fate::Censored),
        };
        let Some(days) = end.since(begun) else { return Self::Undated };
        let Ok(days) = usize::try_from(days) else { return Self::Reversed };
        Self::Followed(fate, days.min(LONGEST_DAYS))
    }

    /// Whether it is in the curve.
    pub(super) const fn is_followed(self) -> bool {
        matches!(self, Self::Followed(..))
    }
}

/// The curve of some ways.
pub(super) fn curve_of(ways: impl Iterator<Item = Way>) -> AalenJohansen {
    let mut days = Vec::new();
    for way in ways {
        if let Way::Followed(fate, length) = way {
            count_on(&mut days, fate, length);
        }
    }
    curve_of_days(&days)
}

/// How many had which [`Fate`] on which day. They are counted by number, as no processor can guess
/// whom a branch would find.
type Days = Vec<[u32; 3]>;

fn count_on(days: &mut Days, fate: Fate, length: usize) {
    if days.len() <= length {
        days.resize(length + 1, [0; 3]);
    }
    days[length][place(fate)] += 1;
}

const fn place(fate: Fate) -> usize {
    match fate {
        Fate::Advanced => 0,
        Fate::Lost => 1,
        Fate::Censored => 2,
    }
}

fn curve_of_days(days: &Days) -> AalenJohansen {
    let fates = days.iter().map(|&[advanced, lost, censored]| Fates { advanced, lost, censored });
    AalenJohansen::from_days(&fates.collect::<Vec<_>>())
}

/// A conversion while it is counted.
struct Count {
    way: (Stage, Stage),
    days: Days,
    reached: u64,
    went_on: u64,
    undated: u64,
    reversed: u64,
}

impl Count {
    const fn of(way: (Stage, Stage)) -> Self {
        Self { way, days: Vec::new(), reached: 0, went_on: 0, undated: 0, reversed: 0 }
    }

    fn add(&mut self, trail: &Trail, today: Day) {
        let (from, to) = self.way;
        if trail.furthest < from {
            return;
        }
        self.reached += 1;
        self.went_on += u64::from(trail.furthest >= to);
        match Way::of(trail, self.way, today) {
            Way::Undated => self.undated += 1,
            Way::Reversed => self.reversed += 1,
            Way::Followed(fate, days) => count_on(&mut self.days, fate, days),
        }
    }

    fn read(self, horizon_days: u32) -> Conversion {
        let curve = curve_of_days(&self.days);
        Conversion {
            from: self.way.0,
            to: self.way.1,
            horizon_days: curve.horizon(horizon_days, LEAST_AT_RISK),
            curve,
            plain: Ratio::nested(self.went_on, self.reached),
            undated: self.undated,
            reversed: self.reversed,
        }
    }
}

/// How the opportunities of the choice came from one stage to another, read at this horizon.
#[must_use]
pub fn conversion(
    columns: &Columns,
    chosen: Chosen,
    way: (Stage, Stage),
    today: Day,
    horizon_days: u32,
) -> Conversion {
    let [count] = followed(columns, chosen, [way], today);
    count.read(horizon_days)
}

/// From each stage to the next, and from the first to the last.
#[must_use]
pub fn conversions(
    columns: &Columns,
    chosen: Chosen,
    today: Day,
    horizon_days: u32,
) -> Vec<Conversion> {
    let counts = followed(columns, chosen, WAYS, today);
    counts.into_iter().map(|count| count.read(horizon_days)).collect()
}

/// Several ways, counted in one walk.
fn followed<const N: usize>(
    columns: &Columns,
    chosen: Chosen,
    ways: [(Stage, Stage); N],
    today: Day,
) -> [Count; N] {
    let mut counts = ways.map(Count::of);
    for row in chosen.entered_rows(&columns.hot) {
        let trail = &columns.hot.trail[row as usize];
        for count in &mut counts {
            count.add(trail, today);
        }
    }
    counts
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

    /// The share still waiting at the horizon: by the curve, as the incidence beside it is, so that
    /// with those lost by then the two add up to 1. How many are open today is another question,
    /// which mixes those who came yesterday with those who came a year ago.
    #[must_use]
    pub fn still_open(&self) -> Option<f64> {
        self.horizon_days.map(|day| self.curve.waiting(day))
    }

    /// The code of its row: `S-P`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        code((self.from, self.to))
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
    let mut rules = vec![Rule::new(
        "conversion_over_time",
        vec![
            ("horizon_days", Cell::Count(asked_days.into())),
            ("least", Cell::Count(LEAST_AT_RISK)),
        ],
    )];
    let measured = || all.iter().filter(|one| is_recorded((one.from, one.to), recorded));
    let undated = measured().map(|one| (one.code(), one.undated));
    rules.extend(Rule::left_out("conversion_undated", undated));
    let reversed = measured().map(|one| (one.code(), one.reversed));
    rules.extend(Rule::left_out("conversion_reversed", reversed));
    Table {
        figure: "conversion_over_time",
        columns: &["horizon_days", "incidence", "low", "high", "plain", "censored_share"],
        rows: rows.collect(),
        rules,
    }
}

fn cells(one: &Conversion, recorded: &Recorded) -> Vec<Cell> {
    let because = if !is_recorded((one.from, one.to), recorded) {
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
