//! What holds of all rows together, kept by counting: how many have a trace of each thing, and how
//! many entered in each month.

use std::collections::BTreeMap;

use crate::domain::Stage;

use super::super::Recorded;
use super::hot::Trace;
use super::{Hot, Month};

/// Counts over all rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Census {
    traces: [u32; Trace::COUNT],
    months: BTreeMap<Month, u32>,
}

impl Census {
    /// Counts a row in.
    pub(super) fn add(&mut self, hot: &Hot, row: usize) {
        for index in hot.traces[row].indices() {
            self.traces[index] += 1;
        }
        if hot.month[row] != Month::NONE {
            *self.months.entry(hot.month[row]).or_default() += 1;
        }
    }

    /// Counts a row out, as it was when it was counted in.
    pub(super) fn remove(&mut self, hot: &Hot, row: usize) {
        for index in hot.traces[row].indices() {
            self.traces[index] -= 1;
        }
        if let Some(count) = self.months.get_mut(&hot.month[row]) {
            *count -= 1;
            if *count == 0 {
                self.months.remove(&hot.month[row]);
            }
        }
    }

    /// What is recorded at all.
    pub(super) fn recorded(&self) -> Recorded {
        let has = |trace: Trace| self.traces[trace.index()] > 0;
        let entered = Stage::ALL.map(|stage| has(Trace::Entry(stage)));
        Recorded {
            appointments: has(Trace::Appointment),
            proposals: has(Trace::Proposal),
            order_steps: has(Trace::OrderStep),
            ..Recorded::entered(entered)
        }
    }

    /// The first and the last month in which any entered.
    pub(super) fn months(&self) -> Option<(Month, Month)> {
        let (first, _) = self.months.first_key_value()?;
        let (last, _) = self.months.last_key_value()?;
        Some((*first, *last))
    }
}
