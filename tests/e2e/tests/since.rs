//! Since when something stands where it stands: a firm's past is typed on its first day.
use anyhow::Result;
use e2e::journey;

const TODAY: &str = "2026-11-30";

#[tokio::test]
async fn a_suspect_of_two_weeks_ago_says_so_too() -> Result<()> {
    journey(async |user| {
        user.lives_on(TODAY).await?;
        user.open("#/start?lang=en").await?;
        user.click("start-empty").await?;
        user.click("new-opportunity").await?;
        user.types("account", "Acme").await?;
        user.clicks_on("form.form details summary").await?;
        user.picks_day("since", "2026-11-16").await?;
        user.click("save-opportunity").await?;
        user.waits_until_gone("dialog").await?;
        user.clicks_on("[data-stage=S] a[data-opportunity]").await?;
        user.holds("document.querySelector('[data-stage-days=S] small').textContent === '14 days'")
            .await
    })
    .await
}
