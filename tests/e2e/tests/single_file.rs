//! The app as one file, opened from a disk.
use anyhow::{Result, ensure};
use e2e::journey;

#[tokio::test]
async fn it_runs_from_a_disk_and_keeps_what_it_stored() -> Result<()> {
    journey(async |user| {
        user.opens_single_file().await?;
        user.waits_for("main").await?;
        user.runs("localStorage.setItem('imbuto/e2e', 'kept')").await?;
        user.restarts_the_browser().await?;
        user.opens_single_file().await?;
        user.waits_for("main").await?;
        let kept = user.runs("return localStorage.getItem('imbuto/e2e')").await?;
        ensure!(kept == "kept", "{kept}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_gets_out_of_it() -> Result<()> {
    journey(async |user| {
        user.opens_single_file().await?;
        let refused =
            user.runs("return fetch('https://example.invalid/').then(() => false, () => true)");
        ensure!(refused.await? == true, "the request was let through");
        user.expects_complaint("Content Security Policy").await
    })
    .await
}

#[tokio::test]
async fn a_panic_offers_the_data_there_too() -> Result<()> {
    journey(async |user| {
        user.opens_single_file().await?;
        user.runs("localStorage.setItem('imbuto/a', 'uno'); window.imbutoPanic('boom')").await?;
        user.click("rescue-download").await?;
        let (_, file) = user.downloaded("imbuto-rescue").await?;
        let file = String::from_utf8(file)?;
        ensure!(file.contains("\"imbuto/a\": \"uno\""), "{file}");
        Ok(())
    })
    .await
}
