//! What all opportunities of the workspace did at each step, packed so that a resampling of them
//! counts days instead of walking records.

use std::ops::Range;

use crate::domain::Stage;
use crate::stats::{AalenJohansen, Fate, Fates, Random};

use super::super::conversion::{Course, place_of};
use super::super::{Columns, Day, Trail};
use super::Odds;

/// The steps from each recorded stage to the next, and how every opportunity took them.
#[derive(Clone, Debug)]
pub struct Past {
    steps: Vec<Step>,
    /// How many opportunities there are.
    rows: usize,
    /// What each did at each step, in order of their days.
    seen: Vec<Seen>,
}

/// One step, and where its days lie among those of all steps.
#[derive(Clone, Debug)]
struct Step {
    from: Stage,
    days: Range<usize>,
}

/// One opportunity at one step.
#[derive(Clone, Copy, Debug)]
struct Seen {
    /// Its place in order of their days.
    row: u32,
    /// What became of it after how many days: see [`cell`].
    cell: u32,
}

/// The past while it is read. The rows must stay the same from step to step.
#[derive(Clone, Debug)]
pub struct PastUnderWay {
    today: Day,
    chain: Vec<Stage>,
    /// The rows in order of their days, whatever their ids: the same file gives the same draws.
    rows: Vec<u32>,
    next: usize,
    lengths: Vec<usize>,
    observed: Vec<(usize, usize, usize, Fate)>,
}

impl PastUnderWay {
    /// The past of all opportunities, until today.
    pub fn of(columns: &Columns, today: Day) -> Self {
        let chain = chain(columns);
        let days = |row: &u32| {
            let Trail { reach, closed, furthest, status, .. } = columns.hot.trail[*row as usize];
            (reach, closed, furthest, status.index())
        };
        let mut rows: Vec<u32> = (0..columns.len() as u32).collect();
        rows.sort_unstable_by_key(days);
        let lengths = vec![0; chain.len().saturating_sub(1)];
        Self { today, chain, rows, next: 0, lengths, observed: Vec::new() }
    }

    /// Reads so many opportunities more; the past once all are read.
    pub fn step(&mut self, columns: &Columns, some: usize) -> Option<Past> {
        let end = self.next.saturating_add(some).min(self.rows.len());
        for row in self.next..end {
            let Some(trail) = columns.hot.trail.get(self.rows[row] as usize) else { continue };
            for (step, days, fate) in followed(&self.chain, trail, self.today) {
                self.lengths[step] = self.lengths[step].max(days + 1);
                self.observed.push((row, step, days, fate));
            }
        }
        self.next = end;
        (end == self.rows.len()).then(|| self.packed())
    }

    fn packed(&mut self) -> Past {
        let mut steps: Vec<Step> = Vec::new();
        for (from, length) in self.chain.iter().zip(&self.lengths) {
            let start = steps.last().map_or(0, |step| step.days.end);
            steps.push(Step { from: *from, days: start..start + length });
        }
        let observed = std::mem::take(&mut self.observed).into_iter();
        let packed = observed.map(|(row, step, days, fate)| Seen {
            row: row as u32,
            cell: cell(steps[step].days.start + days, fate) as u32,
        });
        let seen = packed.collect();
        Past { steps, rows: self.rows.len(), seen }
    }
}

/// Where a fate on a day is counted, the days of all steps following each other.
const fn cell(day: usize, fate: Fate) -> usize {
    3 * day + place_of(fate)
}

/// Room to count in, kept from one resampling to the next.
#[derive(Clone, Debug)]
pub struct Room {
    /// How many times each opportunity is drawn.
    times: Vec<u32>,
    counts: Vec<u32>,
    days: Vec<Fates>,
}

/// The curves of all steps.
#[derive(Clone, Debug)]
pub struct Curves {
    steps: Vec<AalenJohansen>,
    /// Of each step: the share that takes all the later ones.
    later: Vec<f64>,
}

impl Past {
    /// The place of the step from a stage; `None` where there is none.
    pub fn step_from(&self, stage: Stage) -> Option<usize> {
        self.steps.iter().position(|step| step.from == stage)
    }

    /// Room for resamplings.
    pub fn room(&self) -> Room {
        let days = self.steps.last().map_or(0, |step| step.days.end);
        Room {
            times: vec![0; self.rows],
            counts: vec![0; 3 * days],
            days: vec![Fates::default(); days],
        }
    }

    /// The curves of as many opportunities, drawn from these with replacement.
    pub fn resampled(&self, random: &mut Random, room: &mut Room) -> Curves {
        room.times.fill(0);
        for _ in 0..self.rows {
            room.times[random.index(self.rows)] += 1;
        }
        self.counted(room)
    }

    /// The curves where each opportunity counts as often as it is drawn.
    fn counted(&self, room: &mut Room) -> Curves {
        room.counts.fill(0);
        for seen in &self.seen {
            room.counts[seen.cell as usize] += room.times[seen.row as usize];
        }
        for (day, counts) in room.days.iter_mut().zip(room.counts.chunks_exact(3)) {
            *day = Fates { advanced: counts[0], lost: counts[1], censored: counts[2] };
        }
        self.curves_of(&room.days)
    }

    fn curves_of(&self, days: &[Fates]) -> Curves {
        Curves::of(self.steps.iter().map(|step| &days[step.days.clone()]))
    }
}

/// The stages that are recorded: each leads to the next one.
pub fn chain(columns: &Columns) -> Vec<Stage> {
    let recorded = columns.recorded();
    Stage::ALL.into_iter().filter(|stage| recorded.stage(*stage)).collect()
}

/// What an opportunity did at each step of the chain at which it is followed: the step, the days until
/// then, and what became of it.
fn followed(
    chain: &[Stage],
    trail: &Trail,
    today: Day,
) -> impl Iterator<Item = (usize, usize, Fate)> {
    let steps = chain.windows(2).take_while(|pair| trail.furthest >= pair[0]);
    steps.enumerate().filter_map(move |(step, pair)| {
        match Course::of(trail, (pair[0], pair[1]), today) {
            Course::Followed(fate, days) => Some((step, days, fate)),
            _ => None,
        }
    })
}

impl Curves {
    /// The curves of what all opportunities did at the steps of the chain.
    pub fn of_all(columns: &Columns, chain: &[Stage], today: Day) -> Self {
        let mut counts = vec![Vec::<Fates>::new(); chain.len().saturating_sub(1)];
        for trail in &columns.hot.trail {
            for (step, day, fate) in followed(chain, trail, today) {
                let days = &mut counts[step];
                if days.len() <= day {
                    days.resize(day + 1, Fates::default());
                }
                let fates = &mut days[day];
                *match fate {
                    Fate::Advanced => &mut fates.advanced,
                    Fate::Lost => &mut fates.lost,
                    Fate::Censored => &mut fates.censored,
                } += 1;
            }
        }
        Self::of(counts.iter().map(Vec::as_slice))
    }

    fn of<'a>(days: impl Iterator<Item = &'a [Fates]>) -> Self {
        let steps: Vec<_> = days.map(AalenJohansen::from_days).collect();
        let mut later = vec![1.0; steps.len()];
        for step in (1..steps.len()).rev() {
            later[step - 1] = later[step] * in_the_end(&steps[step]);
        }
        Self { steps, later }
    }

    /// How likely one that has waited so long before this step is to take it and all the later ones.
    pub fn chance(&self, step: usize, waiting_days: u32) -> f64 {
        let curve = &self.steps[step];
        let takes_it = match curve.last_advance() {
            None => none_of(curve.decided()),
            Some(last) if waiting_days >= last.day => none_of(last.at_risk),
            Some(_) => curve.yet_to_advance(waiting_days).unwrap_or_default(),
        };
        takes_it * self.later[step]
    }

    /// How likely one is to take this step and all the later ones after 0, 1, 2… days; the last of
    /// them for whatever is longer.
    pub fn by_age(&self, step: usize) -> Vec<Odds> {
        let curve = &self.steps[step];
        let longest = curve.longest().unwrap_or_default();
        let last_move = curve.last_advance().map_or(0, |last| last.day);
        let odds = |days| match self.chance(step, days) {
            p if days >= last_move => Odds::Overdue(p),
            p => Odds::Measured(p),
        };
        (0..=longest + 1).map(odds).collect()
    }
}

/// The share that takes a step in the end.
fn in_the_end(curve: &AalenJohansen) -> f64 {
    match curve.advanced_in_the_end() {
        0.0 => none_of(curve.decided()),
        share => share,
    }
}

/// How likely what none of so many has done is to be done by the next.
fn none_of(seen: u64) -> f64 {
    0.5 / (seen + 1) as f64
}
