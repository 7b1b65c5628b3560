//! The moves of an opportunity: its first dated entries into later stages, in the order of the days.
//!
//! Its first entry of all is no move, wherever it was; nor is a step back. It knows one opportunity
//! and nothing of the others.

use crate::domain::Stage;

use super::{Day, OpportunityRow};

/// Each stage that was moved into and the day, first to last.
pub(super) fn moves(facts: &OpportunityRow) -> impl Iterator<Item = (Stage, Day)> + '_ {
    Stage::ALL.into_iter().filter_map(move |stage| {
        let index = stage.index();
        let on = facts.own[index].known()?;
        // What was entered after a later stage is a step back.
        let is_forward = on == facts.reach[index];
        let comes_from = |before: &usize| {
            let was_in = facts.entered_stages & (1 << before) != 0;
            was_in && (!facts.own[*before].is_known() || facts.own[*before] <= on)
        };
        (is_forward && (0..index).any(|before| comes_from(&before))).then_some((stage, on))
    })
}
