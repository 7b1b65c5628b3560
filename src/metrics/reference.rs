//! A reference funnel laid over one's own.

use crate::domain::{ReferenceFunnel, ReferenceFunnelId, ReferenceLevel, Stage, Unknown};

use crate::stats::Interval;

use super::{FlowCounts, InTheEnd, Nesting, Passages, Ratio, Reason};

/// A reference funnel beside one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// The reference's name; `None` for the built-in one.
    pub name: Option<String>,
    /// The reference's levels, first to last.
    pub rows: Vec<ReferenceRow>,
}

/// One level of a [`Reference`].
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceRow {
    /// The stage it stands for.
    pub stage: Stage,
    /// The level's count in the reference.
    pub count: u64,
    /// The reference's share of its first level, 0 to 1.
    pub share: f64,
    /// One's own ratio from the stage of the reference's first level; `None` for the first level,
    /// and where a stage is not recorded.
    pub own: Option<Ratio>,
    /// What that comes to in the end.
    pub own_end: Result<InTheEnd, Reason>,
    /// How one's own stands to the reference; `None` where there is no rate.
    pub against: Option<Against>,
}

/// How one's own rate in the end stands to a constant, as far as its 95 % band can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The whole interval lies below.
    Below,
    /// The interval holds the reference: no difference can be told.
    CannotTell,
    /// The whole interval lies above.
    Above,
}

/// The built-in reference: of 100 targets 60 become leads, 30 prospects, 3 customers. It has no record
/// and no name of its own: what it is called belongs to the language.
#[must_use]
pub fn three_per_cent_rule() -> ReferenceFunnel {
    let level = |name: &str, stage, count| ReferenceLevel { name: name.to_owned(), stage, count };
    ReferenceFunnel {
        id: ReferenceFunnelId::new(0, [0; 10]),
        name: String::new(),
        levels: vec![
            level("targets", Stage::Suspect, 100),
            level("leads", Stage::Prospect, 60),
            level("prospects", Stage::Approach, 30),
            level("customers", Stage::Order, 3),
        ],
        unknown: Unknown::default(),
    }
}

/// The part of each level that gets to the next one.
#[must_use]
pub fn shares_of_previous(reference: &ReferenceFunnel) -> Vec<f64> {
    let pairs = reference.levels.windows(2);
    pairs.map(|pair| pair[1].count as f64 / pair[0].count.max(1) as f64).collect()
}

/// Lays `reference` over one's own `counts`, in which nobody is known to be open.
#[must_use]
pub fn reference(reference: &ReferenceFunnel, counts: &FlowCounts) -> Reference {
    reference_in_the_end(reference, counts, &Passages::of_counts(counts))
}

/// The same with what the passages come to in the end: a constant is a share in the end.
#[must_use]
pub fn reference_in_the_end(
    reference: &ReferenceFunnel,
    counts: &FlowCounts,
    passages: &Passages,
) -> Reference {
    let name = Some(reference.name.clone()).filter(|name| !name.is_empty());
    let Some(first) = reference.levels.first() else { return Reference { name, rows: Vec::new() } };
    let rows = reference.levels.iter().enumerate().map(|(index, level)| {
        let share = level.count as f64 / first.count.max(1) as f64;
        let own = match index {
            0 => None,
            _ => counts.between(counts.reached(first.stage), counts.reached(level.stage)),
        };
        let own_end = match (index, counts.nesting) {
            (0, _) => Err(Reason::NotRecorded),
            (_, Nesting::Separate) => Err(Reason::RatiosOfCounts),
            (_, Nesting::Nested) => passages.between(first.stage, level.stage),
        };
        let interval = own.and_then(|own| own.interval_in_the_end(own_end));
        let against = interval.map(|interval| Against::of(interval, share));
        ReferenceRow { stage: level.stage, count: level.count, share, own, own_end, against }
    });
    Reference { name, rows: rows.collect() }
}

impl Against {
    /// How what lies in this interval stands to `constant`.
    #[must_use]
    pub fn of(interval: Interval, constant: f64) -> Self {
        if interval.contains(constant) {
            Self::CannotTell
        } else if interval.high < constant {
            Self::Below
        } else {
            Self::Above
        }
    }
}
