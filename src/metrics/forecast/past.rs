//! What all opportunities of the workspace did at each step, packed so that a resampling of them
//! counts days instead of walking records.

use std::ops::Range;

use crate::domain::Stage;
use crate::stats::{AalenJohansen, Fate, Fates, Random};

use super::super::conversion::{LONGEST_DAYS, Way};
use super::super::{Columns, Day};

/// The steps from each recorded stage to the next, and how every opportunity took them.
#[derive(Clone, Debug)]
pub struct Past {
    steps: Vec<Step>,
    /// Where the fates of each opportunity begin, in order of ids; and the end of the last.
    starts: Vec<u32>,
    fates: Vec<Seen>,
}

/// One step, and where its days lie among those of all steps.
#[derive(Clone, Debug)]
struct Step {
    from: Stage,
    days: Range<usize>,
}

/// One opportunity at one step: after how many days, counted from the first of all steps, what.
#[derive(Clone, Copy, Debug)]
struct Seen {
    at: u32,
    fate: Fate,
}

/// The curves of all steps.
#[derive(Clone, Debug)]
pub struct Curves {
    steps: Vec<AalenJohansen>,
    /// Of each step: the share that takes all the later ones.
    later: Vec<f64>,
}

impl Past {
    /// The past of all opportunities, until today.
    pub fn of(columns: &Columns, today: Day) -> Self {
        let recorded = columns.recorded();
        let chain: Vec<Stage> =
            Stage::ALL.into_iter().filter(|stage| recorded.stage(*stage)).collect();
        let mut rows: Vec<_> = columns.facts.iter().collect();
        rows.sort_unstable_by_key(|facts| facts.id);
        let mut lengths = vec![0; chain.len().saturating_sub(1)];
        let (mut ends, mut observed) = (Vec::new(), Vec::new());
        for facts in rows {
            for (step, pair) in chain.windows(2).enumerate() {
                if facts.furthest < pair[0] {
                    break;
                }
                let (days, fate) = match Way::of(facts, (pair[0], pair[1]), today) {
                    Way::Undated | Way::Reversed => continue,
                    Way::Advanced(days) => (days, Fate::Advanced),
                    Way::Lost(days) => (days, Fate::Lost),
                    Way::Waits(days) => (days, Fate::Censored),
                };
                let days = usize::try_from(days).unwrap_or_default().min(LONGEST_DAYS);
                lengths[step] = lengths[step].max(days + 1);
                observed.push((step, days, fate));
            }
            ends.push(observed.len() as u32);
        }
        let mut steps: Vec<Step> = Vec::new();
        for (from, length) in chain.iter().zip(&lengths) {
            let start = steps.last().map_or(0, |step| step.days.end);
            steps.push(Step { from: *from, days: start..start + length });
        }
        let packed = observed
            .into_iter()
            .map(|(step, days, fate)| Seen { at: (steps[step].days.start + days) as u32, fate });
        let fates = packed.collect();
        Self { steps, starts: std::iter::once(0).chain(ends).collect(), fates }
    }

    /// The place of the step from a stage; `None` where there is none.
    pub fn step_from(&self, stage: Stage) -> Option<usize> {
        self.steps.iter().position(|step| step.from == stage)
    }

    /// The curves of what happened.
    pub fn curves(&self) -> Curves {
        let mut days = self.no_days();
        self.fates.iter().for_each(|seen| seen.count(&mut days));
        self.curves_of(&days)
    }

    /// Days of all steps on which nothing happened.
    pub fn no_days(&self) -> Vec<Fates> {
        vec![Fates::default(); self.steps.last().map_or(0, |step| step.days.end)]
    }

    /// The curves of as many opportunities, drawn from these with replacement. `days` is room to count
    /// in: see [`Past::no_days`].
    pub fn resampled(&self, random: &mut Random, days: &mut [Fates]) -> Curves {
        days.fill(Fates::default());
        let count = self.starts.len() - 1;
        for _ in 0..count {
            let one = random.index(count);
            let own = self.starts[one] as usize..self.starts[one + 1] as usize;
            self.fates[own].iter().for_each(|seen| seen.count(days));
        }
        self.curves_of(days)
    }

    fn curves_of(&self, days: &[Fates]) -> Curves {
        let curves =
            self.steps.iter().map(|step| AalenJohansen::from_days(&days[step.days.clone()]));
        let steps: Vec<_> = curves.collect();
        let mut later = vec![1.0; steps.len()];
        for step in (1..steps.len()).rev() {
            later[step - 1] = later[step] * steps[step].advanced_in_the_end();
        }
        Curves { steps, later }
    }
}

impl Seen {
    fn count(self, days: &mut [Fates]) {
        let day = &mut days[self.at as usize];
        match self.fate {
            Fate::Advanced => day.advanced += 1,
            Fate::Lost => day.lost += 1,
            Fate::Censored => day.censored += 1,
        }
    }
}

impl Curves {
    /// How likely one that has waited so long before this step is to take it and all the later ones;
    /// 0 where none waited so long.
    pub fn chance(&self, step: usize, waiting_days: u32) -> f64 {
        self.steps[step].yet_to_advance(waiting_days).unwrap_or_default() * self.later[step]
    }

    /// Whether none that waited so long has ever taken this step.
    pub fn is_overdue(&self, step: usize, waiting_days: u32) -> bool {
        self.steps[step].yet_to_advance(waiting_days).is_none_or(|chance| chance == 0.0)
    }
}
