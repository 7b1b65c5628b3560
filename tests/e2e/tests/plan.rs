//! The plan as it is worked at, and the sheet for the meeting.
use anyhow::{Context, Result, ensure};
use e2e::{User, journey};

async fn opens_demo(user: &mut User, language: &str) -> Result<()> {
    user.open(&format!("#/start?lang={language}")).await?;
    user.click("start-demo").await?;
    user.waits_for("[data-figure=funnel]").await.map(drop)
}

/// What the equation says it takes on average.
const ANSWER: &str = "document.querySelector('[data-answer=expected]').innerText";

/// The goal that coverage is held against, in minor units; its table may be folded away.
async fn has_target(user: &User, minor: &str) -> Result<()> {
    let cell = "[data-figure=coverage] [data-col=target] data";
    user.holds(&format!("document.querySelector('{cell}')?.value === '{minor}'")).await
}

#[tokio::test]
async fn the_equation_is_typed_kept_and_still_there_after_a_reload() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "it").await?;
        user.open("#/plan?lang=it&per=month&wins=5").await?;
        user.waits_for("[data-answer=expected]").await?;
        let targets = user.figure("planner", "targets", "expected").await?.context("no need")?;
        user.holds(&format!("{ANSWER} === '{targets}'")).await?;
        user.holds(&format!("document.querySelector('.finding').innerText.includes('{targets}')"))
            .await?;
        let sure = user.figure("chance", "needed_80", "entering").await?;
        ensure!(sure == user.figure("planner", "targets", "needed_80").await?, "{sure:?}");
        let chance = user.figure("chance", "needed_80", "chance").await?.unwrap_or_default();
        ensure!(chance >= 0.8, "{chance}");

        // All close: fewer are needed, in the sentence, the table and the levers alike.
        user.types("R4", "100").await?;
        user.press("Tab").await?;
        user.holds(&format!("Number({ANSWER}) < {targets}")).await?;
        user.holds("location.hash.includes('rates=R4-1000')").await?;
        let fewer = user.figure("planner", "targets", "expected").await?.context("no need")?;
        user.holds(&format!("{ANSWER} === '{fewer}'")).await?;
        ensure!(user.figure("levers", "R4", "from").await? == Some(1.0));

        user.click("keep-scenario").await?;
        user.types("scenario_name", "Chiudere sempre").await?;
        user.click("scenario-apply").await?;
        user.sees("Chiudere sempre").await?;
        user.click("as-observed").await?;
        user.holds(&format!("{ANSWER} === '{targets}'")).await?;
        user.is_saved().await?;
        user.reload().await?;
        let row = "document.querySelector('[data-scenario=\"Chiudere sempre\"]')";
        user.holds(&format!("{row} && {row}.innerText.includes('{fewer}')")).await?;
        user.clicks_on("[data-scenario] a").await?;
        user.holds(&format!("{ANSWER} === '{fewer}'")).await?;
        user.click("undo").await?;
        user.holds(&format!("!{row}")).await?;
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_rate_is_changed_by_arrow_keys_a_point_at_a_time() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "en").await?;
        user.open("#/plan?lang=en").await?;
        user.waits_for("[name=track-R1]").await?;
        user.runs("document.querySelector('[name=track-R1]').focus()").await?;
        user.press("ArrowRight").await?;
        user.holds("/rates=R1-[0-9]+0(&|$)/.test(location.hash)").await?;
        user.holds("document.activeElement.name === 'track-R1'").await
    })
    .await
}

#[tokio::test]
async fn a_goal_is_kept_for_its_owner_and_its_period() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "en").await?;
        user.open("#/plan?lang=en").await?;
        user.types("target", "500000").await?;
        user.press("Tab").await?;
        has_target(user, "50000000").await?;
        user.is_saved().await?;
        user.reload().await?;
        has_target(user, "50000000").await?;
        user.click("undo").await?;
        has_target(user, "28000000").await?;
        // Expected by stage is what is expected in all.
        user.holds("!!document.querySelector('[data-figure=forecast_by_month] tbody tr')").await
    })
    .await
}

#[tokio::test]
async fn the_planners_line_stands_with_the_typed_numbers() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-quick").await?;
        for (name, count) in [("targets", "120"), ("prospects", "60"), ("won", "6")] {
            user.types(name, count).await?;
        }
        user.sees("For 10 customers it takes 200 suspects").await?;
        user.open("#/plan?lang=en").await?;
        user.sees("For 10 customers it takes 200 suspects").await?;
        user.holds(&format!("{ANSWER} === '200'")).await
    })
    .await
}

#[tokio::test]
async fn the_sheet_for_the_meeting_has_its_eight_blocks_in_three_languages() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "it").await?;
        for language in ["it", "fr", "en"] {
            user.open(&format!("#/report?lang={language}")).await?;
            for block in
                ["changed", "stock", "flow", "week", "passages", "team", "bridge", "goal", "moves"]
            {
                user.holds(&format!(
                    "document.querySelector('[data-block={block}] :is(.bf, .changed)')
                         ?.textContent.trim().length > 10"
                ))
                .await?;
            }
            user.waits_for("[data-block=moves] .todo li a").await?;
        }
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        user.resize(390, 844).await?;
        user.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            .await?;
        user.click("project").await?;
        user.holds("document.documentElement.dataset.mode === 'projector'").await?;
        user.press("Escape").await?;
        user.holds("!document.documentElement.dataset.mode").await
    })
    .await
}

/// Two sheets of A4, whatever is around them on the screen.
#[tokio::test]
async fn the_sheet_prints_on_two_pages() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "it").await?;
        user.open("#/report?lang=it").await?;
        user.waits_for("[data-block=moves] .todo li a").await?;
        user.waits_for("[data-block=goal] svg").await?;
        ensure!(user.pages_on_paper().await? == 2);
        Ok(())
    })
    .await
}
