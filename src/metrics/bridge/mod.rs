//! The bridge from the first contact to the customer: who is on it, where it broke, and which span
//! is the weakest.

mod spans;
mod weakest_span;

pub use spans::{Break, Bridge, Phase, Span, bridge};
pub use weakest_span::{
    ALARM, Below, HeldAgainst, SpanCheck, SpanComparison, WeakestSpan, below_constant, below_curve,
    weakest_span,
};
