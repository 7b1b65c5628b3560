//! What stands around the app: the look before the first paint, and what is shown when it stops.
use anyhow::{Context, Result, ensure};
use e2e::{Site, folder_with, journey};

#[tokio::test]
async fn a_panic_stops_the_writing_and_offers_the_data() -> Result<()> {
    journey(async |user| {
        user.open("#/?lang=it").await?;
        user.runs("localStorage.setItem('imbuto/a', 'uno'); localStorage.setItem('other', 'x')").await?;
        user.runs("window.imbutoPanic('boom at line 3')").await?;
        user.waits_for("[role=alertdialog]").await?;
        user.sees("Imbuto si è fermato").await?;
        user.sees("boom at line 3").await?;
        let write = "try { localStorage.setItem('imbuto/b', '2'); return 'written' } catch { return 'refused' }";
        ensure!(user.runs(write).await? == "refused", "a write after the panic");
        ensure!(user.runs("return window.imbutoStopped").await? == true);

        user.click("rescue-download").await?;
        let (_, file) = user.downloaded("imbuto-rescue").await?;
        let file: serde_json::Value = serde_json::from_slice(&file).context("the rescued file")?;
        ensure!(file["entries"]["imbuto/a"] == "uno", "{file}");
        ensure!(file["entries"]["other"].is_null(), "somebody else's data: {file}");

        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        user.click("reload").await?;
        user.waits_until_gone("[role=alertdialog]").await?;
        user.waits_for("main").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn a_trap_inside_the_wasm_counts_as_a_panic() -> Result<()> {
    journey(async |user| {
        user.open("#/?lang=fr").await?;
        // A module of one function that does nothing but `unreachable`.
        user.runs(
            "const bytes = new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11]);
             const trap = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f;
             setTimeout(trap, 0)",
        )
        .await?;
        user.waits_for("[role=alertdialog]").await?;
        user.sees("Imbuto s’est arrêté").await?;
        user.expects_complaint("unreachable").await
    })
    .await
}

#[tokio::test]
async fn a_missing_part_is_told() -> Result<()> {
    journey(async |user| {
        let folder = folder_with(Some(&xtask::places::dist()), &[])?;
        for file in xtask::pack::files(&folder)?.iter().filter(|file| file.ends_with("_bg.wasm")) {
            std::fs::remove_file(folder.join(file))?;
        }
        user.goes_to(Site::folder(&folder, "/")?);
        user.visit("#/?lang=en").await?;
        user.sees("Imbuto could not start").await?;
        user.expects_complaint("").await
    })
    .await
}

#[tokio::test]
async fn a_page_that_cannot_be_loaded_can_be_tried_again() -> Result<()> {
    journey(async |user| {
        let folder = folder_with(Some(&xtask::places::dist()), &[])?;
        let files = xtask::pack::files(&folder)?;
        let part = files.iter().find(|file| file.ends_with("split_funnel.wasm"));
        let (part, aside) = (folder.join(part.context("the funnel's part")?), folder.join("aside"));
        std::fs::rename(&part, &aside)?;
        user.goes_to(Site::folder(&folder, "/")?);
        user.open("#/?lang=en").await?;
        user.click("start-quick").await?;
        user.types("targets", "40").await?;
        user.sees("This part of the app could not be loaded").await?;
        std::fs::rename(&aside, &part)?;
        user.click("load-again").await?;
        user.waits_for("[data-figure=funnel]").await?;
        user.expects_complaint("").await
    })
    .await
}

#[tokio::test]
async fn the_chosen_theme_is_there_before_the_page_is_drawn() -> Result<()> {
    journey(async |user| {
        user.open("").await?;
        user.runs("localStorage.setItem('imbuto/device/theme', '\"dark\"')").await?;
        user.reload().await?;
        user.holds("document.documentElement.dataset.theme === 'dark'").await?;
        user.runs("localStorage.setItem('imbuto/device/theme', '\"purple\"')").await?;
        user.reload().await?;
        user.holds("document.documentElement.dataset.theme === undefined").await
    })
    .await
}
