//! The app from a server: in a sub-folder, without the network, under its policy, updated.
use anyhow::{Context, Result, ensure};
use e2e::{Site, User, folder_with, journey};

const WORKER_IS_ACTIVE: &str = "navigator.serviceWorker.getRegistration()
    .then(found => !!(found && found.active && found.active.state === 'activated'))";

#[tokio::test]
async fn it_runs_in_any_folder_of_a_server() -> Result<()> {
    journey(async |user| {
        user.goes_to(Site::app("/some/where/")?);
        user.open("").await?;
        user.waits_for("main").await?;
        user.open("index.html#/").await?;
        user.waits_for("main").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn after_one_visit_it_needs_no_network() -> Result<()> {
    journey(async |user| {
        user.goes_to(Site::app("/some/where/")?);
        user.open("").await?;
        user.holds(WORKER_IS_ACTIVE).await?;
        user.loses_the_network();
        user.reload().await?;
        user.waits_for("main").await?;
        user.restarts_the_browser().await?;
        user.open("index.html?from=icon#/").await?;
        user.waits_for("main").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn its_policy_lets_nothing_out() -> Result<()> {
    journey(async |user| {
        user.open("").await?;
        let refused =
            user.runs("return fetch('https://example.invalid/').then(() => false, () => true)");
        ensure!(refused.await? == true, "the request was let through");
        user.expects_complaint("Content Security Policy").await
    })
    .await
}

#[tokio::test]
async fn a_new_version_waits_until_it_is_wanted() -> Result<()> {
    journey(async |user| {
        let folder = folder_with(Some(&xtask::places::dist()), &[])?;
        user.goes_to(Site::folder(&folder, "/app/")?);
        user.open("").await?;
        user.holds(WORKER_IS_ACTIVE).await?;
        user.holds("window.imbutoUpdateWaiting === false").await?;
        ensure!(caches(user).await?.len() == 1, "one version, one cache");
        user.runs("return caches.open('somebody-else').then(() => true)").await?;

        let (version, page) = (folder.join("sw.js"), folder.join("index.html"));
        let text = std::fs::read_to_string(&page)?.replace("<html ", "<html data-version=\"2\" ");
        std::fs::write(&page, text)?;
        xtask::pack::list_files(&folder)?;
        ensure!(version.is_file(), "the list is written");

        user.reload().await?;
        user.holds("window.imbutoUpdateWaiting === true").await?;
        user.reload().await?;
        user.holds("document.documentElement.dataset.version === undefined").await?;
        user.holds("window.imbutoUpdateWaiting === true").await?;
        ensure!(caches(user).await?.len() == 3, "old, new and somebody else's");

        user.runs("window.imbutoApplyUpdate()").await?;
        user.holds("document.documentElement.dataset.version === '2'").await?;
        user.holds("window.imbutoUpdateWaiting === false").await?;
        user.holds("caches.keys().then(names => names.length === 2)").await?;
        let names = caches(user).await?;
        ensure!(names.iter().any(|name| name == "somebody-else"), "{names:?}");
        Ok(())
    })
    .await
}

async fn caches(user: &User) -> Result<Vec<String>> {
    let names = user.runs("return caches.keys()").await?;
    let names = names.as_array().context("no list of caches")?;
    Ok(names.iter().filter_map(|name| Some(name.as_str()?.to_owned())).collect())
}
