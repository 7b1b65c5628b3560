//! Targeting: does the file of targets look like the customers? Open suspects beside those that were won,
//! attribute by attribute, and each of them by its fit.
//!
//! Sector, size and area stand in the records of accounts, so that it reads them beside the columns.

use std::collections::BTreeMap;

use crate::domain::{OpportunityId, Stage, Workspace};
use crate::metrics::segments::Value;
use crate::metrics::{
    Chosen, Columns, DifferUnderWay, LEAST_TRIALS, Reason, SegmentBy, StatusKind, differ,
};
use crate::stats::quantile;

use super::fit::{Fit, FitModel, NoFit};
use super::mixes::{Both, Mix, MixedValue, most_frequent, name_values};

/// What the file is held against the customers by.
const BY: [SegmentBy; 4] = [SegmentBy::Source, SegmentBy::Sector, SegmentBy::Size, SegmentBy::Area];

/// The file beside the customers.
#[derive(Clone, Debug, PartialEq)]
pub struct Targeting {
    /// How many of the choice were won.
    pub customers: u64,
    /// How many of it are open suspects.
    pub file: u64,
    /// Each attribute that anybody wrote, in the order of [`SegmentBy::ALL`].
    pub mixes: Vec<Mix>,
    /// The same one by one; or why there is nothing to be like.
    pub fits: Result<Fits, NoFit>,
}

/// How much each looks like those that were won.
#[derive(Clone, Debug, PartialEq)]
pub struct Fits {
    /// The scores of the customers, each without itself, in ascending order.
    pub customers: Vec<f64>,
    /// The open suspects, the highest first.
    pub file: Vec<(OpportunityId, Fit)>,
}

impl Fits {
    /// The score of the customer in the middle; `None` where too few customers have one.
    #[must_use]
    pub fn middle(&self) -> Option<f64> {
        let enough = self.customers.len() as u64 >= LEAST_TRIALS;
        quantile(&self.customers, 0.5).filter(|_| enough)
    }

    /// How many of the file score at least as high as that one.
    #[must_use]
    pub fn like_the_middle(&self) -> Option<u64> {
        let middle = self.middle()?;
        Some(self.file.iter().take_while(|(_, fit)| fit.score >= middle).count() as u64)
    }
}

/// The place of the customers, and that of the file.
const CUSTOMERS: usize = 0;
const FILE: usize = 1;

/// The figure, being computed.
#[derive(Clone, Debug)]
pub struct TargetingUnderWay {
    /// How far it has come through the rows, first to count what was won and lost, then through the chosen.
    next: usize,
    model: FitModel,
    checked: Option<Result<FitModel, NoFit>>,
    chosen: Vec<u32>,
    found: Targeting,
    values: BTreeMap<(SegmentBy, Value), Both>,
    test: Option<DifferUnderWay<SegmentBy>>,
}

/// Begins with the customers and the file of a choice.
#[must_use]
pub fn targeting(columns: &Columns, chosen: Chosen) -> TargetingUnderWay {
    let fits = Fits { customers: Vec::new(), file: Vec::new() };
    TargetingUnderWay {
        next: 0,
        model: FitModel::default(),
        checked: None,
        chosen: chosen.entered_rows(&columns.hot),
        found: Targeting { customers: 0, file: 0, mixes: Vec::new(), fits: Ok(fits) },
        values: BTreeMap::new(),
        test: None,
    }
}

impl TargetingUnderWay {
    /// Goes on by so many opportunities, or so many permutations; the figure once it is tested. The records
    /// must stay the same from step to step.
    pub fn step(
        &mut self,
        workspace: &Workspace,
        columns: &Columns,
        rows: usize,
        draws: u32,
    ) -> Option<Targeting> {
        if self.checked.is_none() {
            self.learn(workspace, columns, rows);
            return None;
        }
        match &mut self.test {
            None if self.next < self.chosen.len() => {
                self.count(workspace, columns, rows);
                None
            }
            None => {
                self.test = Some(self.compare());
                None
            }
            Some(test) => test.step(draws).then(|| self.found()),
        }
    }

    /// Counts what was won and lost with each value, in the whole workspace.
    fn learn(&mut self, workspace: &Workspace, columns: &Columns, most: usize) {
        let end = (self.next + most.max(1)).min(columns.len());
        for facts in &columns.rows[self.next..end] {
            if let Some(one) = workspace.opportunities.get(facts.id) {
                self.model.add(workspace, one);
            }
        }
        self.next = end;
        if end == columns.len() {
            self.checked = Some(std::mem::take(&mut self.model).checked());
            self.next = 0;
        }
    }

    /// Counts the values of the customers and of the file, and scores each.
    fn count(&mut self, workspace: &Workspace, columns: &Columns, most: usize) {
        let end = (self.next + most.max(1)).min(self.chosen.len());
        for row in &self.chosen[self.next..end] {
            let facts = &columns.rows[*row as usize];
            let side = match (facts.status, facts.furthest) {
                (StatusKind::Won, _) => CUSTOMERS,
                (StatusKind::Open, Stage::Suspect) => FILE,
                _ => continue,
            };
            let Some(one) = workspace.opportunities.get(facts.id) else { continue };
            *if side == CUSTOMERS { &mut self.found.customers } else { &mut self.found.file } += 1;
            for by in BY {
                for value in by.values_of(workspace, one) {
                    self.values.entry((by, value)).or_default()[side] += 1;
                }
            }
            let (Some(Ok(model)), Ok(fits)) = (&self.checked, &mut self.found.fits) else {
                continue;
            };
            match side {
                CUSTOMERS => {
                    let fit = model.fit_without_itself(workspace, one);
                    fits.customers.extend(fit.map(|fit| fit.score));
                }
                _ => {
                    let fit = model.fit(workspace, one);
                    fits.file.extend(fit.map(|fit| (one.id, fit)));
                }
            }
        }
        self.next = end;
    }

    /// Puts the values in order, and begins the test.
    fn compare(&mut self) -> DifferUnderWay<SegmentBy> {
        if let Some(Err(why_not)) = &self.checked {
            self.found.fits = Err(*why_not);
        }
        if let Ok(fits) = &mut self.found.fits {
            fits.customers.sort_unstable_by(f64::total_cmp);
            fits.file.sort_by(|a, b| b.1.score.total_cmp(&a.1.score).then(a.0.cmp(&b.0)));
        }
        let mut mixes: BTreeMap<SegmentBy, Vec<MixedValue>> = BTreeMap::new();
        for ((by, value), both) in std::mem::take(&mut self.values) {
            mixes.entry(by).or_default().push(MixedValue::of(by.key(value), both));
        }
        let mut questions = Vec::new();
        for (by, values) in mixes {
            let mix = Mix::of(by, most_frequent(by, values));
            questions.push((by, mix.cases([self.found.customers, self.found.file])));
            self.found.mixes.push(mix);
        }
        differ(questions, Reason::OneValue)
    }

    fn found(&self) -> Targeting {
        let mut found = self.found.clone();
        let answers = self.test.iter().flat_map(DifferUnderWay::found);
        for (mix, answer) in found.mixes.iter_mut().zip(answers) {
            mix.differ = *answer;
        }
        name_values(&mut found.mixes);
        found
    }
}
