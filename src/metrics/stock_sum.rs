//! A sum of opportunities that is kept up to date: what comes in is added, what goes is taken away
//! again, and the result is that of adding up what is left.

use std::collections::BTreeMap;

use crate::domain::{Currency, Stage};

use super::{Amount, StockRow};

/// What some opportunities come to together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StockSum {
    count: u64,
    without_amount: u64,
    /// Wide enough that what was added can always be taken away again.
    minor: i128,
    /// Of each other currency how many, and their sum.
    others: BTreeMap<Currency, (u64, i128)>,
}

impl StockSum {
    /// Adds an opportunity of this worth.
    pub fn add(&mut self, amount: Amount) {
        self.count += 1;
        match amount {
            Amount::Blank => self.without_amount += 1,
            Amount::Minor(minor) => self.minor += i128::from(minor),
            Amount::Other(currency, minor) => {
                let (count, sum) = self.others.entry(currency).or_default();
                *count += 1;
                *sum += i128::from(minor);
            }
        }
    }

    /// Takes away an opportunity that was added with this worth.
    pub fn remove(&mut self, amount: Amount) {
        self.count -= 1;
        match amount {
            Amount::Blank => self.without_amount -= 1,
            Amount::Minor(minor) => self.minor -= i128::from(minor),
            Amount::Other(currency, minor) => {
                let left = self.others.get_mut(&currency).map(|(count, sum)| {
                    *count -= 1;
                    *sum -= i128::from(minor);
                    *count
                });
                if left == Some(0) {
                    self.others.remove(&currency);
                }
            }
        }
    }

    /// The sum as the row of a stage.
    #[must_use]
    pub fn row(&self, stage: Stage) -> StockRow {
        let others = self.others.iter();
        StockRow {
            stage,
            count: self.count,
            amount_minor: narrow(self.minor),
            without_amount: self.without_amount,
            other_currencies: others.map(|(code, (_, sum))| (*code, narrow(*sum))).collect(),
        }
    }
}

/// What no firm ever has stops at the most there can be.
fn narrow(minor: i128) -> i64 {
    minor.clamp(i64::MIN.into(), i64::MAX.into()) as i64
}
