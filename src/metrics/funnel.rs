//! The funnel: how many reached each stage, and which share went on.

use crate::domain::Stage;

use super::{FlowCounts, Ratio};

/// The recorded stages, first to last. A stage that is not recorded is absent: its neighbours join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funnel {
    /// One row per recorded stage.
    pub rows: Vec<FunnelRow>,
    /// Stages that are not recorded.
    pub not_recorded: Vec<Stage>,
}

/// One stage of a [`Funnel`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FunnelRow {
    /// The stage.
    pub stage: Stage,
    /// How many reached it.
    pub reached: u64,
    /// Of those for whom it is the furthest, how many are open; `None` where only counts are known.
    pub open: Option<u64>,
    /// Of those for whom it is the furthest, how many are lost.
    pub lost: Option<u64>,
    /// From the recorded stage before; `None` for the first.
    pub from_previous: Option<Ratio>,
    /// From the first recorded stage; `None` for the first.
    pub from_first: Option<Ratio>,
}

/// The funnel of `counts`.
#[must_use]
pub fn funnel(counts: &FlowCounts) -> Funnel {
    let first = counts.recorded().next().map(|(_, reached)| reached);
    let mut previous = None;
    let mut rows = Vec::new();
    for (stage, reached) in counts.recorded() {
        let waiting = |of: Option<[u64; 6]>| {
            of.map(|by_stage| joined(counts, stage).map(|stage| by_stage[stage.index()]).sum())
        };
        rows.push(FunnelRow {
            stage,
            reached,
            open: waiting(counts.open),
            lost: waiting(counts.lost),
            from_previous: counts.between(previous, Some(reached)),
            from_first: counts.between(previous.and(first), Some(reached)),
        });
        previous = Some(reached);
    }
    let not_recorded =
        Stage::ALL.into_iter().filter(|stage| counts.reached(*stage).is_none()).collect();
    Funnel { rows, not_recorded }
}

/// A recorded stage and the unrecorded ones that follow it.
fn joined(counts: &FlowCounts, stage: Stage) -> impl Iterator<Item = Stage> {
    let following = Stage::ALL.into_iter().skip(stage.index() + 1);
    std::iter::once(stage).chain(following.take_while(|later| counts.reached(*later).is_none()))
}
