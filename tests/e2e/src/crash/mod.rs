//! An edit that was acknowledged is never lost: tried by killing real browsers.
//!
//! Hands in the page type numbered edits into the app's own fields, and note each number in a bare
//! key of local storage, the *canary*, in the same turn. Then the page, or the whole browser, is
//! killed at a moment that chance chooses, and the same profile is opened again. What is shown must
//! be what some prefix of the edits makes, and that prefix holds at least every edit up to the
//! canary that is found. A run whose canary did not get to the disk says nothing of the disk, and
//! is not counted.
//!
//! | file | for |
//! |---|---|
//! | `chromium.rs`, `wire.rs`, `page.rs` | a browser in a process group of its own, without a driver |
//! | `hands.js` | what types in the page |
//! | `workspace.rs`, `plan.rs` | what is typed into, and what is typed |
//! | `mode.rs`, `strike.rs` | what is killed, and when |
//! | `life.rs` | one run after another on the same profile |
//! | `verdict.rs`, `table.rs` | whether something was lost, and what is told of it |
mod chromium;
mod life;
mod mode;
mod page;
mod plan;
mod strike;
mod table;
mod verdict;
mod wire;
mod workspace;

use anyhow::{Context, Result};
use imbuto::stats::Random;

use crate::pages::Site;

pub use life::{Life, Outcome};
pub use mode::{Blow, Mode};
pub use strike::Terms;
pub use table::Table;
pub use verdict::Verdict;
pub use workspace::{Size, Workspace};

/// After so many ends a life begins anew, from a workspace that nothing has happened to.
const RUNS_OF_A_LIFE: u32 = 10;

/// Lets a workspace through so many runs of a mode, and adds what came of them to the table.
/// `tell` hears of each. Where something was lost, a new life begins.
///
/// # Errors
/// When a browser cannot be started, killed or asked.
pub fn runs(
    count: u32,
    (mode, terms): (Mode, &Terms),
    (workspace, site): (&Workspace, &Site),
    random: &mut Random,
    table: &mut Table,
    mut tell: impl FnMut(u32, &Outcome),
) -> Result<()> {
    let mut life: Option<(Life, u32)> = None;
    for number in 1..=count {
        let (mut one, age) = match life.take() {
            Some((life, age)) if age < RUNS_OF_A_LIFE => (life, age),
            _ => (Life::begin(workspace, site, mode, terms)?, 0),
        };
        let outcome = one.run(random).with_context(|| format!("{}, run {number}", mode.name()))?;
        table.add(mode, workspace.size, &outcome);
        tell(number, &outcome);
        life = (outcome.verdict.lost == 0).then_some((one, age + 1));
    }
    Ok(())
}
