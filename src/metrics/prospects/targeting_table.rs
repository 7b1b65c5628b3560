//! The figures `targeting` and `fit`, and what they say.

use crate::metrics::{Cell, Column, Figure, Finding, FitBy, Reason, Row, RowKey, Rule, Table};

use super::fit::NoFit;
use super::mixes::{Lean, MixedValue};
use super::targeting::Targeting;

impl Targeting {
    /// The figure `targeting`: each value among the customers and in the file.
    #[must_use]
    pub fn table(&self) -> Table {
        let rows = self.mixes.iter().flat_map(|mix| {
            let share = |of: u64, all: u64| {
                let share = (all > 0).then(|| of as f64 / all as f64);
                Cell::share(share, Reason::NoTrials)
            };
            mix.values.iter().map(move |value| {
                let cells = [
                    Cell::Count(value.customers),
                    Cell::Count(mix.customers),
                    share(value.customers, mix.customers),
                    Cell::Count(value.file),
                    Cell::Count(mix.file),
                    share(value.file, mix.file),
                ];
                Row::new(value.key.clone(), cells)
            })
        });
        Table {
            figure: Figure::Targeting,
            columns: vec![
                Column::Customers,
                Column::AllCustomers,
                Column::CustomersShare,
                Column::InFile,
                Column::AllFile,
                Column::FileShare,
            ],
            rows: rows.collect(),
            rules: vec![Rule::Targeting, Rule::TargetingTested],
            findings: self.findings(),
        }
    }

    /// What is said of the mixes: the values that tell the two apart, the widest gap first, that a mix
    /// differs and no value of it is to be named, or that nothing can be told.
    fn findings(&self) -> Vec<Finding> {
        let mut named: Vec<(f64, Finding)> = Vec::new();
        let mut differ = Vec::new();
        for mix in self.mixes.iter().filter(|mix| mix.differ.names()) {
            let shares = |one: &MixedValue| {
                let of = |of: u64, all: u64| of as f64 / all.max(1) as f64;
                (of(one.customers, mix.customers), of(one.file, mix.file))
            };
            let mut any = false;
            for one in &mix.values {
                let Some(lean) = one.stands_out else { continue };
                let (of_customers, of_file) = shares(one);
                let key = one.key.clone();
                let finding = match lean {
                    Lean::Customers => Finding::LookFor { key, of_customers, of_file },
                    Lean::File => Finding::TooManyOf { key, of_customers, of_file },
                };
                named.push(((of_customers - of_file).abs(), finding));
                any = true;
            }
            if !any {
                differ.push(Finding::MixDiffers { by: mix.by });
            }
        }
        named.sort_by(|a, b| b.0.total_cmp(&a.0));
        let said: Vec<Finding> =
            named.into_iter().map(|(_, finding)| finding).chain(differ).take(MOST_SAID).collect();
        if !said.is_empty() {
            return said;
        }
        let [customers, file] = [self.customers, self.file];
        vec![Finding::MixesAlike { customers, file }]
    }

    /// The figure `fit`: the open suspects, those first who look most like the customers.
    #[must_use]
    pub fn fit_table(&self) -> Table {
        let fit_by = FitBy::ALL.map(Column::FitBy).into_iter();
        let rows = self.fits.iter().flat_map(|fits| &fits.file).map(|(id, fit)| {
            let parts = FitBy::ALL.map(|by| {
                let part = fit.parts.iter().find(|part| part.by == by);
                part.map_or(Cell::Blank, |part| Cell::Number(part.adds))
            });
            let cells: Vec<Cell> = std::iter::once(Cell::Number(fit.score)).chain(parts).collect();
            Row { key: RowKey::Opportunity(*id), cells, behind: vec![*id] }
        });
        let rule = match &self.fits {
            Ok(_) => Rule::Fit,
            Err(NoFit::TooFewClosed { closed, least }) => {
                Rule::WarmTooFewClosed { closed: *closed, least: *least }
            }
            Err(NoFit::AllAlike) => Rule::WarmAllAlike,
        };
        Table {
            figure: Figure::Fit,
            columns: std::iter::once(Column::Fit).chain(fit_by).collect(),
            rows: rows.collect(),
            rules: vec![rule],
            findings: Vec::new(),
        }
    }
}

/// So much is said at most.
const MOST_SAID: usize = 3;
