//! The verbs do what they say, on a small page of their own.
use anyhow::{Context, Result, ensure};
use e2e::{Site, folder_with, journey};

const PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=data:,><title>verbs</title><main>
<h1>Verbs</h1>
<label>Targets <input name=targets type=number value=5></label>
<select data-action=move-to aria-label=stage><option value=S selected>S<option value=P>P</select>
<input type=file data-action=import-file aria-label=file hidden>
<button data-action=late hidden>late</button>
<p id=said></p>
<table data-figure=funnel><tr data-row=S><td data-col=reached><data value=182.5>183</data>
<td data-col=won></td><td><data data-col=lost value=7>7</data></tr></table>
<script>
const say = text => { document.getElementById('said').textContent += text + ';'; };
document.querySelector('[name=targets]').addEventListener('input', e => say('typed ' + e.target.value));
document.querySelector('select').addEventListener('change', e => say('stage ' + e.target.value));
document.querySelector('[type=file]').addEventListener('change', async e =>
    say(e.target.files[0].name + ' ' + await e.target.files[0].text()));
document.querySelector('[data-action=late]').addEventListener('click', () => say('late\u{202f}click'));
document.addEventListener('keydown', e => { if (e.key === 'z' && e.ctrlKey) say('undo'); if (e.key === '/') say('slash'); });
setTimeout(() => { document.querySelector('[data-action=late]').hidden = false; }, 300);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', e => say('dark ' + e.matches));
</script></main>";

#[tokio::test]
async fn a_user_acts_and_sees() -> Result<()> {
    let folder = folder_with(None, &[("index.html", PAGE)])?;
    journey(async |user| {
        user.goes_to(Site::folder(&folder, "/")?);
        user.open("").await?;
        user.click("late").await?;
        user.sees("late click").await?;
        user.types("targets", "42").await?;
        user.sees("typed 42;").await?;
        user.chooses("[data-action=move-to]", "P").await?;
        user.sees("stage P").await?;
        user.chooses_file("deals.csv", b"a;b").await?;
        user.sees("deals.csv a;b").await?;
        user.press("Control+z").await?;
        user.sees("undo;").await?;
        user.press("/").await?;
        user.sees("slash;").await?;
        ensure!(user.figure("funnel", "S", "reached").await? == Some(182.5));
        ensure!(user.figure("funnel", "S", "won").await?.is_none());
        ensure!(user.figure("funnel", "S", "lost").await? == Some(7.0));
        user.dark().await?;
        user.sees("dark true").await?;
        user.resize(390, 800).await?;
        user.holds("innerWidth === 390").await
    })
    .await
}

#[tokio::test]
async fn a_verb_loses_patience_and_says_over_what() -> Result<()> {
    let folder = folder_with(None, &[("index.html", PAGE)])?;
    journey(async |user| {
        user.patience = std::time::Duration::from_millis(300);
        user.goes_to(Site::folder(&folder, "/")?);
        user.open("").await?;
        let missing = user.click("nowhere").await.err().context("it clicked on nothing")?;
        ensure!(format!("{missing:#}").contains("nowhere"), "{missing:#}");
        let unseen = user.sees("never written").await.err().context("it saw what is not there")?;
        ensure!(format!("{unseen:#}").contains("never written"), "{unseen:#}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_killed_browser_starts_again_with_its_profile() -> Result<()> {
    let folder = folder_with(None, &[("index.html", PAGE)])?;
    journey(async |user| {
        user.goes_to(Site::folder(&folder, "/")?);
        user.open("").await?;
        user.kills_the_browser().await?;
        user.open("").await?;
        user.sees("Verbs").await
    })
    .await
}
