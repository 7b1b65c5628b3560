//! The bridge from the first contact to the customer: who is on it, where it broke, and which spans
//! are broken.

mod broken_spans;
mod by_owner;
mod deck;
mod spans;

pub(in crate::metrics) use broken_spans::periods;
pub use broken_spans::{
    ALARM, Below, BrokenSpans, BrokenSpansUnderWay, HeldAgainst, LEAST_CASES, SpanCheck,
    SpanComparison, broken_spans,
};
pub use by_owner::{
    OwnerBridge, OwnerBridgesUnderWay, any_compared, owner_bridges, owner_bridges_table,
};
pub(in crate::metrics) use deck::deeds;
pub use deck::{Action, Deck, DeckPhase, DeckStage, Fall, deck};
pub use spans::{Break, Bridge, Phase, Span, bridge};
