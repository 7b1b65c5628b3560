//! The funnel: how many reached each stage, and which share went on.

use crate::domain::Stage;

use super::{FlowCounts, InTheEnd, Passages, Ratio, Reason};

/// The recorded stages, first to last. A stage that is not recorded is absent: its neighbours join.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// One row per recorded stage.
    pub rows: Vec<FunnelRow>,
    /// Stages that are not recorded.
    pub not_recorded: Vec<Stage>,
}

/// One stage of a [`Funnel`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FunnelRow {
    /// The stage.
    pub stage: Stage,
    /// How many reached it.
    pub reached: u64,
    /// Of those for whom it is the furthest, how many are open; `None` where only counts are known.
    pub open: Option<u64>,
    /// Of those for whom it is the furthest, how many are lost.
    pub lost: Option<u64>,
    /// From the recorded stage before, so far; `None` for the first.
    pub from_previous: Option<Ratio>,
    /// The same in the end; for the first there is nothing to say.
    pub from_previous_end: Result<InTheEnd, Reason>,
    /// From the first recorded stage, so far; `None` for the first.
    pub from_first: Option<Ratio>,
    /// The same in the end.
    pub from_first_end: Result<InTheEnd, Reason>,
}

/// The funnel of plain counts, in which nobody is known to be open.
#[must_use]
pub fn funnel(counts: &FlowCounts) -> Funnel {
    funnel_in_the_end(counts, &Passages::of_counts(counts))
}

/// The funnel of `counts`, with what the passages come to in the end.
#[must_use]
pub fn funnel_in_the_end(counts: &FlowCounts, passages: &Passages) -> Funnel {
    let first = counts.recorded().next();
    let mut previous: Option<(Stage, u64)> = None;
    let end = |from: Option<(Stage, u64)>, to| {
        from.map_or(Err(Reason::NotRecorded), |(from, _)| passages.between(from, to))
    };
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
            from_previous: counts.between(previous.map(|(_, reached)| reached), Some(reached)),
            from_previous_end: end(previous, stage),
            from_first: counts
                .between(previous.and(first).map(|(_, reached)| reached), Some(reached)),
            from_first_end: end(previous.and(first), stage),
        });
        previous = Some((stage, reached));
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
