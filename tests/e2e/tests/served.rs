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

/// Puts a second version on the server.
fn second_version(folder: &std::path::Path) -> Result<()> {
    let page = folder.join("index.html");
    let text = std::fs::read_to_string(&page)?.replace("<html ", "<html data-version=\"2\" ");
    std::fs::write(&page, text)?;
    xtask::pack::list_files(folder)
}

#[tokio::test]
async fn an_update_taken_in_one_tab_leaves_the_others_what_they_need() -> Result<()> {
    journey(async |user| {
        let folder = folder_with(Some(&xtask::places::dist()), &[])?;
        user.goes_to(Site::folder(&folder, "/app/")?);
        user.open("").await?;
        user.holds(WORKER_IS_ACTIVE).await?;
        user.opens_a_tab("").await?;
        second_version(&folder)?;
        user.reload().await?;
        user.holds("window.imbutoUpdateWaiting === true").await?;
        user.runs("window.imbutoApplyUpdate()").await?;
        user.holds("document.documentElement.dataset.version === '2'").await?;

        // The first tab still has its files, and is told.
        user.turns_to_tab(0).await?;
        user.sees("A new version of Imbuto is ready").await?;
        user.holds("caches.keys().then(names => names.length === 2)").await?;
        user.loses_the_network();
        let old = "caches.keys().then(async names => {
            const [old] = names;
            const files = await (await caches.open(old)).keys();
            const all = await Promise.all(files.map(file => fetch(file.url).then(found => found.ok, () => false)));
            return all.length > 3 && all.every(Boolean) })";
        user.holds(old).await?;
        // Loaded anew, it is of the new version; the last page of the old one is gone, and its files.
        user.reload().await?;
        user.holds("document.documentElement.dataset.version === '2'").await?;
        user.holds("caches.keys().then(names => names.length === 1)").await
    })
    .await
}

#[tokio::test]
async fn a_failed_update_leaves_nothing_behind_and_a_broken_one_is_replaced() -> Result<()> {
    journey(async |user| {
        let folder = folder_with(Some(&xtask::places::dist()), &[])?;
        user.goes_to(Site::folder(&folder, "/app/")?);
        user.open("").await?;
        user.holds(WORKER_IS_ACTIVE).await?;
        // A build that cannot start: it is whole, and its program is none.
        let wasm = xtask::pack::files(&folder)?.into_iter().find(|file| file.ends_with("_bg.wasm"));
        let wasm = folder.join(wasm.context("no wasm")?);
        let good = std::fs::read(&wasm)?;
        std::fs::write(&wasm, b"not a program")?;
        second_version(&folder)?;
        // One of its files does not arrive as it is listed.
        std::fs::write(&wasm, b"half a pro")?;
        user.reload().await?;
        user.holds("navigator.serviceWorker.getRegistration().then(found => !found.installing && !found.waiting)")
            .await?;
        ensure!(caches(user).await?.len() == 1, "half a version is kept");
        user.complaints().await?;

        std::fs::write(&wasm, b"not a program")?;
        user.runs("return navigator.serviceWorker.getRegistration().then(found => found.update())").await?;
        user.holds("window.imbutoUpdateWaiting === true").await?;
        user.runs("window.imbutoApplyUpdate()").await?;
        user.sees("Imbuto could not start").await?;
        std::fs::write(&wasm, good)?;
        second_version(&folder)?;
        user.runs("window.imbutoLookForUpdate()").await?;
        user.click("apply-update").await?;
        user.waits_for("main").await?;
        user.complaints().await.map(drop)
    })
    .await
}

#[tokio::test]
async fn another_site_cannot_show_it_in_a_frame() -> Result<()> {
    journey(async |user| {
        let ours = Site::app("/app/")?;
        let frame =
            format!("<!doctype html><title>x</title><link rel=icon href=data:,><iframe src=\"{}\"></iframe>", ours.url);
        let foreign = folder_with(None, &[("index.html", &frame)])?;
        user.knows(&ours);
        user.goes_to(Site::folder(&foreign, "/")?);
        user.visit("").await?;
        user.waits_for("iframe").await?;
        let frame = user.waits_for("iframe").await?;
        frame.enter_frame().await?;
        user.sees("Another site shows Imbuto inside itself").await?;
        user.holds("!document.querySelector('main')").await
    })
    .await
}

async fn caches(user: &User) -> Result<Vec<String>> {
    let names = user.runs("return caches.keys()").await?;
    let names = names.as_array().context("no list of caches")?;
    Ok(names.iter().filter_map(|name| Some(name.as_str()?.to_owned())).collect())
}
