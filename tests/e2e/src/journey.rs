//! A whole test from arrival to departure, with the checks that every one of them gets.
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::LazyLock;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use futures_util::FutureExt;
use tokio::sync::Semaphore;

use crate::user::User;

/// How long a verb waits for what it needs.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// As many browsers at a time as there are cores: nothing here is measured, and a journey waits for
/// most of its time.
static TURNS: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(1, NonZero::get)));

/// Lets a user with a fresh browser go through a script, then checks that the pages had nothing to
/// complain of. When something failed, `target/e2e/<test>.png` shows what was on the screen.
///
/// # Errors
/// The script's own, or the pages' complaints.
pub async fn journey(script: impl AsyncFnOnce(&mut User) -> Result<()>) -> Result<()> {
    let _turn = TURNS.acquire().await?;
    let mut user = User::arrives().await?;
    let ended = AssertUnwindSafe(script(&mut user)).catch_unwind().await;
    let complaints = user.complaints().await.context("reading the browser's logs");
    let complaints = complaints.unwrap_or_else(|error| vec![format!("{error:#}")]);
    if !matches!(ended, Ok(Ok(()))) || !complaints.is_empty() {
        keep_a_picture(&user).await;
    }
    let left = user.leaves().await;
    let complaints = complaints.join("\n  ");
    match ended {
        Err(panic) => {
            eprintln!("the page said:\n  {complaints}");
            resume_unwind(panic)
        }
        Ok(Err(error)) => Err(error.context(format!("the page said:\n  {complaints}\n"))),
        Ok(Ok(())) if complaints.is_empty() => left,
        Ok(Ok(())) => bail!("the script ended well, but the page complained:\n  {complaints}"),
    }
}

async fn keep_a_picture(user: &User) {
    let folder = xtask::places::root().join("target").join("e2e");
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("test").replace("::", "-");
    let file = folder.join(format!("{name}.png"));
    if std::fs::create_dir_all(&folder).is_ok() && user.screenshot(&file).await.is_ok() {
        eprintln!("a picture of the page: {}", file.display());
    }
}
