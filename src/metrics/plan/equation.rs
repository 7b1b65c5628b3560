//! Winning customers is an equation: those that enter × what goes on at each level = customers. Its factors
//! lie between the levels that are recorded, and multiply to the whole way, as the planner and the levers
//! have it. Knows neither charts nor words.

use crate::domain::{Milestone, Stage};
use crate::metrics::{
    Chosen, Columns, Day, Ends, FlowCounts, InTheEnd, Nesting, Passages, Ratio, RatioCode, Reason,
};
use crate::stats::Interval;

use super::backwards::{Need, Planner, PlannerRow, RatiosFrom};

/// A factor of the equation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// One of the ratios.
    Ratio(RatioCode),
    /// From one recorded level to the next, where those between are not recorded.
    Between(Milestone, Milestone),
}

/// A factor and what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Which.
    pub factor: Factor,
    /// The level that it leads from.
    pub from: Milestone,
    /// Its rate, or why that is not known.
    pub rate: Result<f64, Reason>,
    /// So far, a count; `None` where a level is not recorded.
    pub so_far: Option<Ratio>,
    /// Of these still open; `None` where only counts are known.
    pub open: Option<u64>,
    /// The 95 % band of the rate.
    pub band: Option<Interval>,
}

/// What somebody has set in the place of what was observed.
pub type Turned = [(Factor, f64)];

/// The equation as it was observed.
#[derive(Clone, Debug, PartialEq)]
pub struct Equation {
    /// The factors in the order of the sale; none where fewer than two levels are recorded.
    pub links: Vec<Link>,
    /// From each level to the win, or why that is not known.
    ways: Vec<(Milestone, Result<Way, Reason>)>,
    /// Where the rates come from.
    pub ratios_from: RatiosFrom,
}

/// From a level to the win.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Counts { won: u64, count: u64, nesting: Nesting },
    Share(InTheEnd),
}

impl Factor {
    const fn of(from: Milestone, to: Milestone) -> Self {
        use Milestone::{AppointmentsHeld, AppointmentsSet, Proposals, Prospects, Targets, Won};
        match (from, to) {
            (Targets, Prospects) => Self::Ratio(RatioCode::R1),
            (Prospects, AppointmentsSet) => Self::Ratio(RatioCode::Rs),
            (AppointmentsSet, AppointmentsHeld) => Self::Ratio(RatioCode::R2),
            (Prospects, AppointmentsHeld) => Self::Ratio(RatioCode::RsR2),
            (AppointmentsHeld, Proposals) => Self::Ratio(RatioCode::R3),
            (Proposals, Won) => Self::Ratio(RatioCode::R4),
            _ => Self::Between(from, to),
        }
    }

    /// Its code in addresses.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Ratio(code) => code.code().to_owned(),
            Self::Between(from, to) => format!("{}~{}", from.code(), to.code()),
        }
    }

    /// The factor of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let levels = || Milestone::ALL.into_iter();
        let mut all = levels().flat_map(|from| levels().map(move |to| (from, to)));
        let found = all.find(|(from, to)| from < to && Self::of(*from, *to).code() == code);
        found.map(|(from, to)| Self::of(from, to))
    }
}

impl Equation {
    /// Of plain counts: typed, or of a cohort old enough for its fate to be known.
    #[must_use]
    pub fn of_counts(counts: &FlowCounts) -> Self {
        let count = |level| count_of(counts, level);
        let links = links(
            |level| count(level).is_some(),
            |factor, from, to| {
                let ratio = counts.between(count(from), count(to));
                let rate = ratio.and_then(|ratio| ratio.rate()).ok_or(Reason::NobodyThere);
                let band = ratio.and_then(|ratio| ratio.interval());
                Link { factor, from, rate, so_far: ratio, open: None, band }
            },
        );
        let won = count(Milestone::Won);
        let ways = Milestone::ALL.map(|level| {
            let way = won.zip(count(level)).ok_or(Reason::NotRecorded);
            (level, way.map(|(won, count)| Way::Counts { won, count, nesting: counts.nesting }))
        });
        Self { links, ways: ways.into(), ratios_from: RatiosFrom::Counts }
    }

    /// Of what each level comes to in the end, of what entered in the chosen period.
    #[must_use]
    pub fn in_the_end(columns: &Columns, chosen: Chosen, today: Day) -> Self {
        let ends = Ends::of(columns, chosen, today);
        let recorded = columns.recorded();
        let is_recorded = |level: Milestone| match level.stage() {
            Some(stage) => recorded.stage(stage),
            None => recorded.appointments && recorded.stage(Stage::Approach),
        };
        let links = links(is_recorded, |factor, from, to| {
            let row = ends.ratios.rows.iter().find(|row| factor == Factor::Ratio(row.code));
            let (end, so_far, open) = match (row, from.stage(), to.stage()) {
                (Some(row), ..) => (row.end, row.ratio, row.open),
                (None, Some(from), Some(to)) => between(&ends.passages, from, to),
                (None, ..) => (Err(Reason::NotRecorded), None, None),
            };
            let band = end.ok().and_then(|end| end.band());
            Link { factor, from, rate: end.map(|end| end.share), so_far, open, band }
        });
        let ways = Milestone::ALL.map(|level| (level, ends.to_won(level).map(Way::Share)));
        Self { links, ways: ways.into(), ratios_from: RatiosFrom::in_the_end(columns) }
    }

    /// The level that the equation begins with.
    #[must_use]
    pub fn first(&self) -> Option<Milestone> {
        self.links.first().map(|link| link.from)
    }

    /// The whole way with what somebody has set, and as many trials as it is worth: what is set is taken to
    /// be as well known as what was observed.
    ///
    /// # Errors
    /// Why it is not known.
    pub fn whole(&self, turned: &Turned) -> Result<InTheEnd, Reason> {
        let first = self.first().ok_or(Reason::NotRecorded)?;
        self.way_from(first, turned)
    }

    /// The rate of each factor, with what somebody has set.
    pub fn rates(&self, turned: &Turned) -> impl Iterator<Item = Result<f64, Reason>> {
        self.links.iter().map(|link| set(turned, link.factor).map_or(link.rate, Ok))
    }

    /// What it takes at each level to win `wanted` customers, with what somebody has set.
    #[must_use]
    pub fn planner(&self, wanted: u64, turned: &Turned) -> Planner {
        let rows = self.ways.iter().map(|(level, way)| {
            let level = *level;
            let need = match way {
                _ if level == Milestone::Won => Ok(Need::itself(wanted)),
                way if self.is_as_observed(level, turned) => way.and_then(|way| way.need(wanted)),
                _ => self.way_from(level, turned).and_then(|way| Need::of_share(way, wanted)),
            };
            PlannerRow { level, need }
        });
        Planner { wanted, ratios_from: self.ratios_from, rows: rows.collect() }
    }

    /// Whether nothing is set from a level on.
    fn is_as_observed(&self, level: Milestone, turned: &Turned) -> bool {
        self.links.iter().all(|link| link.from < level || set(turned, link.factor).is_none())
    }

    fn way_from(&self, level: Milestone, turned: &Turned) -> Result<InTheEnd, Reason> {
        let observed = self.ways.iter().find(|(one, _)| *one == level);
        let way = observed.map_or(Err(Reason::NotRecorded), |(_, way)| *way);
        if self.is_as_observed(level, turned) {
            return Ok(way?.share());
        }
        if self.links.iter().all(|link| link.from != level) {
            return Err(Reason::NotRecorded);
        }
        let rates = self.links.iter().zip(self.rates(turned));
        let mut later = rates.filter(|(link, _)| link.from >= level).map(|(_, rate)| rate);
        let share = later.try_fold(1.0, |share, rate| Ok(share * rate?))?;
        Ok(InTheEnd { share, trials: way.map_or(0.0, |way| way.share().trials) })
    }
}

/// What somebody has set for a factor.
fn set(turned: &Turned, factor: Factor) -> Option<f64> {
    turned.iter().find(|(one, _)| *one == factor).map(|(_, rate)| *rate)
}

/// The factors between neighbours among the recorded levels.
fn links(
    is_recorded: impl Fn(Milestone) -> bool,
    link: impl Fn(Factor, Milestone, Milestone) -> Link,
) -> Vec<Link> {
    let levels: Vec<_> = Milestone::ALL.into_iter().filter(|level| is_recorded(*level)).collect();
    let pairs = levels.windows(2).map(|pair| (pair[0], pair[1]));
    pairs.map(|(from, to)| link(Factor::of(from, to), from, to)).collect()
}

/// In the end, so far, and still open from one recorded stage to a later one.
fn between(
    passages: &Passages,
    from: Stage,
    to: Stage,
) -> (Result<InTheEnd, Reason>, Option<Ratio>, Option<u64>) {
    let first = passages.all.iter().find(|one| one.way.0 == from);
    let last = passages.all.iter().find(|one| one.way.1 == to);
    let so_far = first
        .zip(last)
        .map(|(first, last)| Ratio::nested(last.so_far.numerator, first.so_far.denominator));
    (passages.between(from, to), so_far, passages.open_between(from, to))
}

fn count_of(counts: &FlowCounts, level: Milestone) -> Option<u64> {
    let (reached, met) = (|stage| counts.reached(stage), counts.appointments);
    match level {
        Milestone::Targets => reached(Stage::Suspect),
        Milestone::Prospects => reached(Stage::Prospect),
        Milestone::AppointmentsSet => met.map(|met| met.set),
        Milestone::AppointmentsHeld => {
            reached(Stage::Approach).map(|reached| met.map_or(reached, |met| met.honoured))
        }
        Milestone::Proposals => counts.proposals.or(reached(Stage::Negotiation)),
        Milestone::Won => reached(Stage::Order),
    }
}

impl Way {
    fn need(self, wanted: u64) -> Result<Need, Reason> {
        match self {
            Self::Counts { won, count, nesting } => Need::of_counts(won, count, nesting, wanted),
            Self::Share(end) => Need::of_share(end, wanted),
        }
    }

    fn share(self) -> InTheEnd {
        match self {
            Self::Counts { won, count, .. } => {
                let trials = count as f64;
                InTheEnd { share: if count == 0 { 0.0 } else { won as f64 / trials }, trials }
            }
            Self::Share(end) => end,
        }
    }
}
