//! The order of all that is ever done to a workspace, whichever page of the browser does it.

use serde::{Deserialize, Serialize};

/// One page of the app, from its loading to its end: a number drawn at random when it is loaded.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct Tab(pub u32);

/// When something was done: after all that its page had seen by then (Lamport's logical clock:
/// "Time, Clocks, and the Ordering of Events in a Distributed System", CACM 21, 1978). What two
/// pages did without seeing each other is put in the order of their tabs' numbers, which is the same
/// order in every page.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct Stamp {
    /// Greater than any that its page had seen.
    pub seq: u64,
    /// The page that did it.
    pub tab: Tab,
}
