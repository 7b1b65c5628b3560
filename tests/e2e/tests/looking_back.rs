//! Everything as of a day in the past: seen on every page, changed on none.
use anyhow::{Context, Result, ensure};
use e2e::{User, journey};

/// A day so many days ago, as addresses write it.
async fn days_ago(user: &User, days: u32) -> Result<String> {
    let day = format!(
        "const day = new Date(); day.setDate(day.getDate() - {days});
         return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
             .map(part => String(part).padStart(2, '0')).join('-')"
    );
    Ok(user.runs(&day).await?.as_str().context("no day")?.to_owned())
}

async fn reached(user: &User) -> Result<Vec<f64>> {
    let mut all = Vec::new();
    for stage in ["S", "P", "A", "N", "C", "O"] {
        all.push(user.figure("funnel", stage, "reached").await?.context(stage)?);
    }
    Ok(all)
}

/// What would change something is disabled, and why stands beside it; keys and pointer do nothing.
async fn can_change_nothing(user: &mut User, then: &str) -> Result<()> {
    let why = "This is a past day: nothing is changed here. Go back to today to write.";
    user.open(&format!("#/today?lang=en&asof={then}")).await?;
    user.waits_for(".day .act [data-action=log]:disabled").await?;
    user.waits_for(".day [data-action=log-activity]:disabled").await?;
    user.sees(why).await?;

    user.open(&format!("#/pipeline?lang=en&asof={then}")).await?;
    user.waits_for("[data-action=new-opportunity]:disabled").await?;
    user.sees(why).await?;
    let (card, other) = ("[data-stage=S] a[data-opportunity]", "[data-stage=N]");
    user.drags(card, other).await?;
    user.runs(&format!("document.querySelector('{card}').focus()")).await?;
    for key in ["m", "n", "l"] {
        user.press(key).await?;
    }
    // None of them has opened anything: a dialog would keep this key to itself.
    user.press("?").await?;
    user.waits_for("dialog .keys-map").await?;
    user.press("Escape").await?;
    user.waits_until_gone("dialog").await?;
    user.holds("!document.querySelector('.toast')").await?;

    user.open(&format!("#/pipeline/list?lang=en&asof={then}")).await?;
    user.waits_for("select[data-action=move-to]:disabled").await?;
    user.waits_until_gone("td button[data-edit]").await?;
    user.click("select-all").await?;
    for action in ["bulk-log", "bulk-stage", "bulk-lose", "paste-rows", "save-view"] {
        user.waits_for(&format!("[data-action={action}]:disabled")).await?;
    }
    user.sees(why).await?;
    let barriers = user.axe().await?;
    ensure!(barriers.is_empty(), "{barriers:#?}");

    user.open(&format!("#/settings?lang=en&asof={then}")).await?;
    user.waits_for("#collision_days:disabled").await?;
    user.sees(why).await?;

    user.open(&format!("#/relations?lang=en&asof={then}")).await?;
    user.waits_for("[data-action=new-company]:disabled").await?;
    user.sees(why).await?;
    user.press("n").await?;
    user.waits_until_gone("[name=company_name]").await?;

    user.open(&format!("#/quick?lang=en&asof={then}")).await?;
    for field in ["[name=targets]", "[name=won]", "[data-action=add-owner]"] {
        user.waits_for(&format!("{field}:disabled")).await?;
    }
    user.sees(why).await?;
    let barriers = user.axe().await?;
    ensure!(barriers.is_empty(), "{barriers:#?}");

    user.open(&format!("#/data?lang=en&asof={then}")).await?;
    user.waits_for("[data-action=import-file]:disabled").await?;
    user.sees(why).await?;
    // What leaves changes nothing.
    user.waits_for("[data-action=export-csv]:enabled").await?;
    let barriers = user.axe().await?;
    ensure!(barriers.is_empty(), "{barriers:#?}");
    Ok(())
}

#[tokio::test]
async fn later_events_are_unseen_and_nothing_can_be_changed() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        let (today, then) = (days_ago(user, 0).await?, days_ago(user, 200).await?);
        user.waits_for(&format!("[data-figure=funnel][data-asof=\"{today}\"]")).await?;
        let now = reached(user).await?;

        user.open(&format!("#/funnel?lang=en&asof={then}")).await?;
        user.waits_for(&format!("[data-figure=funnel][data-asof=\"{then}\"]")).await?;
        user.sees("what came later is not seen").await?;
        let before = reached(user).await?;
        ensure!(before.iter().zip(&now).all(|(then, now)| then <= now), "{before:?}, now {now:?}");
        ensure!(before[0] < now[0] && before[5] < now[5], "{before:?}, now {now:?}");
        user.holds(&format!("document.querySelector('[name=asof]').value === '{then}'")).await?;

        for (page, figure) in
            [("team", "owners"), ("team", "activity"), ("bridge", "bridge"), ("plan", "planner")]
        {
            user.open(&format!("#/{page}?lang=en&asof={then}")).await?;
            // Folded away behind its drawing, or open: it is in the page.
            let row = format!("[data-figure={figure}][data-asof=\"{then}\"] tbody tr");
            user.holds(&format!("!!document.querySelector('{row}')")).await?;
        }
        user.open(&format!("#/funnel?lang=en&asof={then}")).await?;

        // The day stays from page to page, and what is seen there cannot be changed.
        user.clicks_on(".nav a[href*='pipeline']").await?;
        user.holds(&format!("location.hash.includes('asof={then}')")).await?;
        can_change_nothing(user, &then).await?;

        user.click("back-to-now").await?;
        user.holds("!location.hash.includes('asof')").await?;
        user.open("#/funnel?lang=en").await?;
        user.waits_for(&format!("[data-figure=funnel][data-asof=\"{today}\"]")).await?;
        ensure!(reached(user).await? == now);

        // A day that is still to come is no day to look back from.
        user.open("#/funnel?lang=en&asof=2999-01-01").await?;
        user.waits_for(&format!("[data-figure=funnel][data-asof=\"{today}\"]")).await.map(drop)
    })
    .await
}
