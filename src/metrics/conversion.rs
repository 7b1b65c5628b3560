//! Conversion over time: which share of those that reached a stage had reached the next by a day,
//! counted from the day they came to it. Open is not failed: those still waiting are followed until
//! today, and those lost are lost instead (Aalen and Johansen's cumulative incidence).

use crate::domain::Stage;
use crate::stats::{AalenJohansen, Fate, Fates, Interval};

use super::{
    Cell, Chosen, Column, Columns, Day, Figure, Part, Ratio, Reason, Recorded, Row, RowKey, Rule,
    StatusKind, Table, Trail,
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

fn is_recorded((from, to): (Stage, Stage), recorded: &Recorded) -> bool {
    recorded.stage(from) && recorded.stage(to)
}

/// Whether the row of a way counts this one: both ends are recorded, and it has reached the first.
pub(super) fn counts_in(way: (Stage, Stage), trail: &Trail, recorded: &Recorded) -> bool {
    is_recorded(way, recorded) && trail.furthest >= way.0
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
    days[length][place_of(fate)] += 1;
}

/// Where a fate is counted among those of its day: advanced, lost, censored.
pub(super) const fn place_of(fate: Fate) -> usize {
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

    /// The key of its row.
    #[must_use]
    pub const fn key(&self) -> RowKey {
        RowKey::Step(self.from, self.to)
    }
}

/// The figure `conversion_over_time`.
#[must_use]
pub fn conversion_table(all: &[Conversion], recorded: &Recorded, asked_days: u32) -> Table {
    let rows = all.iter().map(|one| Row::new(one.key(), cells(one, recorded)));
    let measured = || all.iter().filter(|one| is_recorded((one.from, one.to), recorded));
    let undated = measured().map(|one| (one.key(), one.undated));
    let reversed = measured().map(|one| (one.key(), one.reversed));
    let rules = [
        Some(Rule::Conversion { horizon_days: asked_days, least: LEAST_AT_RISK }),
        Rule::left_out(undated, |of| Rule::ConversionUndated { of }),
        Rule::left_out(reversed, |of| Rule::ConversionReversed { of }),
    ];
    Table {
        figure: Figure::Conversion,
        columns: vec![
            Column::HorizonDays,
            Column::Incidence,
            Column::Part(Part::Low),
            Column::Part(Part::High),
            Column::Plain,
            Column::CensoredShare,
        ],
        rows: rows.collect(),
        rules: rules.into_iter().flatten().collect(),
        findings: Vec::new(),
    }
}

fn cells(one: &Conversion, recorded: &Recorded) -> [Cell; 6] {
    let not_measurable = |why_not| {
        let mut cells = [Cell::Blank; 6];
        cells[1] = Cell::NotMeasurable(why_not);
        cells
    };
    if !is_recorded((one.from, one.to), recorded) {
        return not_measurable(Reason::NotRecorded);
    }
    let Some(horizon_days) = one.horizon_days else {
        return not_measurable(Reason::TooFewFollowed);
    };
    let band = one.band();
    [
        Cell::Days(horizon_days.into()),
        Cell::share_or_blank(one.incidence()),
        Cell::share_or_blank(band.map(|band| band.low)),
        Cell::share_or_blank(band.map(|band| band.high)),
        Cell::share_or_blank(one.plain.rate()),
        Cell::share_or_blank(one.still_open()),
    ]
}
