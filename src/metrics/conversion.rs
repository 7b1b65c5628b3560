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

/// The longest time that is followed, in days: a century.
pub(super) const LONGEST_DAYS: usize = 36_525;

/// From the first stage to the last.
pub(super) const WHOLE: Way = (Stage::Suspect, Stage::Order);

/// From one stage to a later one.
pub type Way = (Stage, Stage);

/// From each recorded stage to the next recorded one: where a stage is not recorded, its neighbours join.
#[must_use]
pub fn passages(recorded: &Recorded) -> Vec<Way> {
    let stages: Vec<Stage> =
        Stage::ALL.into_iter().filter(|stage| recorded.stage(*stage)).collect();
    stages.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

/// The passages, and the way from the first recorded stage to the last where it is longer than one.
fn ways(recorded: &Recorded) -> Vec<Way> {
    let mut ways = passages(recorded);
    if let [(first, _), .., (_, last)] = ways[..] {
        ways.push((first, last));
    }
    ways
}

fn is_recorded((from, to): Way, recorded: &Recorded) -> bool {
    recorded.stage(from) && recorded.stage(to)
}

/// Whether the row of a way counts this one: both ends are recorded, and it has reached the first.
pub(super) fn counts_in(way: Way, trail: &Trail, recorded: &Recorded) -> bool {
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
    /// Reached the earlier, not the later, and are open.
    pub open: u64,
    /// Of these: the day they came is not known.
    pub open_undated: u64,
    /// Left out: the day they came, or were lost, is not known.
    pub undated: u64,
    /// Left out: they were lost before they came.
    pub reversed: u64,
    /// The day at which it is read; `None` where nobody is followed beyond the first day, or few of those that
    /// are open.
    pub horizon_days: Option<u32>,
}

/// What became of one opportunity on a way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    Undated,
    Reversed,
    /// Its fate, and the days until then.
    Followed(Fate, usize),
}

impl Course {
    /// The course of one that has reached the first stage.
    pub(super) fn of(trail: &Trail, (from, to): Way, today: Day) -> Self {
        let advanced = (trail.furthest >= to).then(|| trail.reach[to.index()]);
        Self::since(trail.reach[from.index()], advanced, trail, today)
    }

    /// The course of one that set out on this day, and advanced on another if it did.
    pub(super) fn since(begun: Day, advanced: Option<Day>, trail: &Trail, today: Day) -> Self {
        let (end, fate) = match advanced {
            Some(day) => (day, Fate::Advanced),
            None if trail.status == StatusKind::Lost => (trail.closed, Fate::Lost),
            None => (today, Fate::Censored),
        };
        let Some(days) = end.since(begun) else { return Self::Undated };
        if trail.is_impossible {
            return Self::Reversed;
        }
        let Ok(days) = usize::try_from(days) else { return Self::Reversed };
        Self::Followed(fate, days.min(LONGEST_DAYS))
    }

    /// Whether it is in the curve.
    pub(super) const fn is_followed(self) -> bool {
        matches!(self, Self::Followed(..))
    }
}

/// The curve of some courses.
pub(super) fn curve_of(courses: impl Iterator<Item = Course>) -> AalenJohansen {
    let mut days = Vec::new();
    for course in courses {
        if let Course::Followed(fate, length) = course {
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
    way: Way,
    days: Days,
    reached: u64,
    went_on: u64,
    open: u64,
    open_undated: u64,
    undated: u64,
    reversed: u64,
}

impl Count {
    const fn of(way: Way) -> Self {
        Self {
            way,
            days: Vec::new(),
            reached: 0,
            went_on: 0,
            open: 0,
            open_undated: 0,
            undated: 0,
            reversed: 0,
        }
    }

    fn add(&mut self, trail: &Trail, today: Day) {
        let (from, to) = self.way;
        if trail.furthest < from {
            return;
        }
        self.reached += 1;
        self.went_on += u64::from(trail.furthest >= to);
        let is_open = trail.furthest < to && trail.status == StatusKind::Open;
        self.open += u64::from(is_open);
        match Course::of(trail, self.way, today) {
            Course::Undated => {
                self.undated += 1;
                self.open_undated += u64::from(is_open);
            }
            Course::Reversed => self.reversed += 1,
            Course::Followed(fate, days) => count_on(&mut self.days, fate, days),
        }
    }

    fn read(self, horizon_days: u32) -> Conversion {
        let curve = curve_of_days(&self.days);
        // What is seen of those who wait on the first day only says nothing.
        let is_seen = |day: &u32| *day > 0 || curve.waiting(0) == 0.0;
        let read = Conversion {
            from: self.way.0,
            to: self.way.1,
            horizon_days: curve.horizon(horizon_days).filter(is_seen),
            curve,
            plain: Ratio::nested(self.went_on, self.reached),
            open: self.open,
            open_undated: self.open_undated,
            undated: self.undated,
            reversed: self.reversed,
        };
        let horizon_days = read.horizon_days.filter(|_| !read.most_open_undated());
        Conversion { horizon_days, ..read }
    }
}

/// How the opportunities of the choice came from one stage to another, read at this horizon.
#[must_use]
pub fn conversion(
    columns: &Columns,
    chosen: Chosen,
    way: Way,
    today: Day,
    horizon_days: u32,
) -> Conversion {
    let mut count = Count::of(way);
    for row in chosen.entered_rows(&columns.hot) {
        count.add(&columns.hot.trail[row as usize], today);
    }
    count.read(horizon_days)
}

/// From each recorded stage to the next, and from the first to the last.
#[must_use]
pub fn conversions(
    columns: &Columns,
    chosen: Chosen,
    today: Day,
    horizon_days: u32,
) -> Vec<Conversion> {
    let mut counts: Vec<Count> = ways(&columns.recorded()).into_iter().map(Count::of).collect();
    for row in chosen.entered_rows(&columns.hot) {
        let trail = &columns.hot.trail[row as usize];
        for count in &mut counts {
            count.add(trail, today);
        }
    }
    counts.into_iter().map(|count| count.read(horizon_days)).collect()
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

    /// Whether of most of those that are open the day is not known: the curve follows only the others, and
    /// tells nothing of all.
    #[must_use]
    pub const fn most_open_undated(&self) -> bool {
        2 * self.open_undated > self.open
    }

    /// The share that is open today of all that reached the earlier stage: a count, whenever they came.
    #[must_use]
    pub fn open_share(&self) -> Option<f64> {
        Ratio::nested(self.open, self.plain.denominator).rate()
    }

    /// The key of its row.
    #[must_use]
    pub const fn key(&self) -> RowKey {
        RowKey::Step(self.from, self.to)
    }
}

/// The figure `conversion_over_time`.
#[must_use]
pub fn conversion_table(all: &[Conversion], asked_days: u32) -> Table {
    let rows = all.iter().map(|one| Row::new(one.key(), cells(one)));
    let undated = all.iter().map(|one| (one.key(), one.undated));
    let reversed = all.iter().map(|one| (one.key(), one.reversed));
    let rules = [
        Some(Rule::Conversion { horizon_days: asked_days }),
        Some(Rule::AalenJohansen),
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

fn cells(one: &Conversion) -> [Cell; 6] {
    let plain = Cell::share_or_blank(one.plain.rate());
    let open = Cell::share_or_blank(one.open_share());
    let Some(horizon_days) = one.horizon_days else {
        let why_not = match one.plain.denominator {
            0 => Reason::NobodyThere,
            _ if one.most_open_undated() => Reason::MostOpenUndated,
            _ if one.curve.decided() == 0 => Reason::NobodyDecidedYet,
            _ => Reason::TooFewFollowed,
        };
        let [blank, low, high] = [Cell::Blank; 3];
        return [blank, Cell::NotMeasurable(why_not), low, high, plain, open];
    };
    let band = one.band();
    [
        Cell::Days(horizon_days.into()),
        Cell::share_or_blank(one.incidence()),
        Cell::share_or_blank(band.map(|band| band.low)),
        Cell::share_or_blank(band.map(|band| band.high)),
        plain,
        open,
    ]
}
