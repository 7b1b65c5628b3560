//! The values of an attribute in two mixes: among the customers, and in the file of targets.
//!
//! Whether the two mixes differ is tested over all the values at once (k × 2), all attributes in view, before a
//! value is named; a value is named only where it alone would tell the two apart, all values of the
//! attributes that differ in view (Holm).

use crate::metrics::differ::{Cases, PASSES};
use crate::metrics::segments::{MOST_VALUES, in_their_order};
use crate::metrics::{Differ, LEAST_TRIALS, Reason, RowKey, SegmentBy};
use crate::stats::{Group, holm, p_greater};

/// The values of one attribute among the customers and in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// Which.
    pub by: SegmentBy,
    /// Customers of which somebody wrote it.
    pub customers: u64,
    /// The same of the file.
    pub file: u64,
    /// Whether the two mixes differ.
    pub differ: Differ<SegmentBy>,
    /// In the order of the text, numbers in theirs; rarer ones together, last.
    pub values: Vec<MixedValue>,
}

/// One value of an attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct MixedValue {
    /// Which value, or [`RowKey::RareSegments`].
    pub key: RowKey,
    /// Customers that have it.
    pub customers: u64,
    /// The same of the file.
    pub file: u64,
    /// Whether it is named: more frequent among customers, or less.
    pub stands_out: Option<Lean>,
}

/// Where a value is more frequent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Among the customers: to be looked for.
    Customers,
    /// In the file.
    File,
}

/// How many of either have a value.
pub(super) type Both = [u64; 2];

/// Names the values that tell the two apart, in the attributes that differ.
pub(super) fn name_values(mixes: &mut [Mix]) {
    let mut asked = Vec::new();
    for (place, mix) in mixes.iter().enumerate().filter(|(_, mix)| mix.differ.names()) {
        let all = [mix.customers as f64, mix.file as f64];
        for (value, one) in mix.values.iter().enumerate() {
            let is_one = matches!(one.key, RowKey::Segment(..));
            let [x, y] = [one.customers as f64, one.file as f64];
            if let Some(p) = p_greater(x, all[0], y, all[1]).filter(|_| is_one) {
                asked.push(((place, value), p));
            }
        }
    }
    let two_sided: Vec<f64> = asked.iter().map(|(_, p)| 2.0 * p.min(1.0 - p)).collect();
    for (((place, value), p), raised) in asked.into_iter().zip(holm(&two_sided)) {
        let lean = if p > 0.5 { Lean::Customers } else { Lean::File };
        mixes[place].values[value].stands_out = (raised <= PASSES).then_some(lean);
    }
}

impl Mix {
    pub(super) fn of(by: SegmentBy, values: Vec<MixedValue>) -> Self {
        let differ = Differ {
            of: by,
            sides: 0,
            test: Err(Reason::NoTrials),
            raised: None,
            without_left_open: None,
        };
        let customers = values.iter().map(|value| value.customers).sum();
        let file = values.iter().map(|value| value.file).sum();
        Self { by, customers, file, differ, values }
    }

    /// The values as sides whose successes are customers; or why nothing can be told of so many, of `all`
    /// customers and all of the file.
    pub(super) fn cases(&self, all: Both) -> Result<Cases, Reason> {
        let written = [self.customers, self.file];
        if written.into_iter().zip(all).any(|(written, all)| all > 2 * written) {
            return Err(Reason::MostlyUnwritten);
        }
        if written.into_iter().any(|written| written < LEAST_TRIALS) {
            return Err(Reason::FewTrials);
        }
        let group = |value: &MixedValue| Group {
            successes: value.customers,
            trials: value.customers + value.file,
        };
        let groups: Vec<Group> = self.values.iter().map(group).collect();
        // Nobody here is left open who could still be decided.
        Ok([groups.clone(), groups])
    }
}

impl MixedValue {
    pub(super) const fn of(key: RowKey, [customers, file]: Both) -> Self {
        Self { key, customers, file, stands_out: None }
    }
}

/// The most frequent in the order of their text; then the others together.
pub(super) fn most_frequent(by: SegmentBy, mut values: Vec<MixedValue>) -> Vec<MixedValue> {
    values.sort_by_key(|one| std::cmp::Reverse(one.customers + one.file));
    let rare = values.split_off(values.len().min(MOST_VALUES));
    values.sort_by_cached_key(|one| in_their_order(&one.key));
    if !rare.is_empty() {
        let sum = |of: fn(&MixedValue) -> u64| rare.iter().map(of).sum();
        let both = [sum(|one| one.customers), sum(|one| one.file)];
        values.push(MixedValue::of(RowKey::RareSegments(by), both));
    }
    values
}
