//! The checks that every journey gets must be able to fail.
use anyhow::{Result, ensure};
use e2e::{Site, folder_with, journey};

/// A journey through one small page, and what came of it.
async fn through(page: &str) -> Result<()> {
    let page =
        format!("<!doctype html><html lang=en><link rel=icon href=data:,><title>x</title>{page}");
    let folder = folder_with(None, &[("index.html", &page)])?;
    journey(async |user| {
        user.goes_to(Site::folder(&folder, "/")?);
        user.open("").await?;
        user.holds("window.waiting !== true").await
    })
    .await
}

#[track_caller]
fn fails_with(ended: Result<()>, text: &str) -> Result<()> {
    match ended {
        Ok(()) => anyhow::bail!("the journey ended well, without {text:?}"),
        Err(error) => ensure!(format!("{error:#}").contains(text), "{error:#}"),
    }
    Ok(())
}

#[tokio::test]
async fn a_quiet_page_passes() -> Result<()> {
    through("<main>quiet</main>").await
}

#[tokio::test]
async fn a_console_error_fails_a_journey() -> Result<()> {
    fails_with(through("<script>console.error('a wrong word')</script>").await, "a wrong word")
}

#[tokio::test]
async fn an_exception_fails_a_journey() -> Result<()> {
    fails_with(through("<script>throw new Error('thrown')</script>").await, "thrown")?;
    fails_with(through("<script>Promise.reject(new Error('rejected'))</script>").await, "rejected")
}

#[tokio::test]
async fn a_broken_policy_fails_a_journey() -> Result<()> {
    let policy = "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">";
    fails_with(through(&format!("{policy}<script>1</script>")).await, "Content Security Policy")
}

#[tokio::test]
async fn a_request_to_another_origin_fails_a_journey() -> Result<()> {
    let folder = folder_with(None, &[("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")])?;
    let other = Site::folder(&folder, "/")?;
    let page = format!(
        "<script>window.waiting = true</script>\
         <img alt='' src=\"{}a.svg\" onload=\"window.waiting = false\">",
        other.url
    );
    fails_with(through(&page).await, &format!("request: {}a.svg", other.url))
}

#[tokio::test]
async fn a_barrier_to_access_is_found() -> Result<()> {
    let folder = folder_with(
        None,
        &[("index.html", "<!doctype html><link rel=icon href=data:,><img src=data:,>")],
    )?;
    journey(async |user| {
        user.goes_to(Site::folder(&folder, "/")?);
        user.open("").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.iter().any(|one| one.starts_with("image-alt")), "{barriers:?}");
        Ok(())
    })
    .await
}
