//! The ledger of the stages: every line adds up, and every number leads to those it counts.
use anyhow::{Result, ensure};
use e2e::{User, journey};

const STAGES: [&str; 5] = ["S", "P", "A", "N", "C"];

async fn opens_ledger(user: &mut User, language: &str) -> Result<()> {
    user.open(&format!("#/start?lang={language}")).await?;
    user.click("start-demo").await?;
    user.waits_for("[data-figure=funnel]").await?;
    user.clicks_on(".parts a[href*='funnel/ledger']").await?;
    user.waits_for("[data-frame=ledger] .drawn svg").await.map(drop)
}

async fn count(user: &User, figure: &str, row: &str, column: &str) -> Result<f64> {
    Ok(user.figure(figure, row, column).await?.unwrap_or(f64::NAN))
}

#[tokio::test]
async fn every_line_adds_up_and_every_number_opens() -> Result<()> {
    journey(async |user| {
        opens_ledger(user, "en").await?;
        for stage in STAGES {
            let of = async |column: &str| count(user, "ledger", stage, column).await;
            let sum = of("on").await? + of("jump").await? + of("here").await? + of("lost").await?;
            let entered = of("entered").await?;
            ensure!(entered == sum, "{stage}: {entered} entered, {sum} are somewhere");
        }
        for (stage, step) in
            [("S", "entered"), ("S", "here"), ("P", "lost"), ("A", "on"), ("N", "back")]
        {
            let counted = count(user, "ledger", stage, step).await?;
            ensure!(counted > 0.0, "{stage} {step}");
            user.clicks_on(&format!(".drawing a.spot[href*='ledger={stage}-{step}']")).await?;
            let deals =
                if counted == 1.0 { "1 deal".to_owned() } else { format!("{counted} deals") };
            user.sees(&deals).await?;
            user.runs("history.back()").await?;
            user.waits_for("[data-frame=ledger] .drawn svg").await?;
        }
        user.clicks_on(".drawing a.spot[href*='ledger=P-lost']").await?;
        user.sees("lost in Prospect").await
    })
    .await
}

#[tokio::test]
async fn reasons_add_up_to_what_the_ledger_lost() -> Result<()> {
    journey(async |user| {
        opens_ledger(user, "it").await?;
        user.sees("Il motivo scritto più spesso è").await?;
        for stage in STAGES {
            let lost = count(user, "ledger", stage, "lost").await?;
            ensure!(count(user, "lost_reasons", "all", stage).await? == lost, "{stage}");
        }
        let rows = "[...document.querySelectorAll('[data-figure=lost_reasons] tbody tr')]";
        let first = format!("return {rows}[0].querySelector('[data-col=S] data').value");
        let first = user.runs(&first).await?.as_str().unwrap_or_default().to_owned();
        user.clicks_on(".drawing a.spot[href*='reason='][href*='ledger=S-lost']").await?;
        user.sees(&format!("{first} trattative")).await?;
        user.sees("perse in Sospetto, per il motivo").await
    })
    .await
}

/// The three readings share what they share with the funnel and the ledger.
#[tokio::test]
async fn readings_agree_with_the_funnel() -> Result<()> {
    journey(async |user| {
        opens_ledger(user, "en").await?;
        user.holds("document.querySelectorAll('[data-frame=readings] .drawn svg').length === 3")
            .await?;
        let mut read = Vec::new();
        for stage in ["S", "P", "A", "N", "C", "O"] {
            read.push(count(user, "readings", stage, "reached").await?);
            let through = count(user, "readings", stage, "through").await?;
            ensure!(through <= *read.last().unwrap_or(&0.0), "{stage}");
        }
        for stage in STAGES {
            let here = count(user, "ledger", stage, "here").await?;
            let (now, back) = (
                count(user, "readings", stage, "now").await?,
                count(user, "ledger", "N", "back").await?,
            );
            ensure!((now - here).abs() <= back, "{stage}: {now} now, {here} no further");
        }
        user.sees("is no rate").await?;
        user.clicks_on(
            ".parts a[href$='funnel?lang=en'], .parts a[href*='#/funnel']:not([href*=ledger])",
        )
        .await?;
        for (stage, reached) in ["S", "P", "A", "N", "C", "O"].into_iter().zip(read) {
            ensure!(count(user, "funnel", stage, "reached").await? == reached, "{stage}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn time_and_months_are_drawn_with_their_tables_folded() -> Result<()> {
    journey(async |user| {
        opens_ledger(user, "fr").await?;
        for (frame, beside) in
            [("conversion_over_time", "time_in_stage"), ("control", "ratios_over_time")]
        {
            user.waits_for(&format!("[data-frame={frame}] .drawn svg")).await?;
            let folded =
                format!("[data-frame={frame}] .figtable.sr [data-figure={beside}] tbody tr");
            user.holds(&format!("!!document.querySelector('{folded}')")).await?;
            user.clicks_on(&format!("[data-frame={frame}] [data-action=table]")).await?;
            user.waits_for(&format!("[data-frame={frame}] [data-figure={beside}]")).await?;
        }
        user.sees("la moitié sort en").await?;
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        user.resize(360, 740).await?;
        user.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            .await
    })
    .await
}

#[tokio::test]
async fn an_empty_workspace_says_what_belongs_here() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-empty").await?;
        for place in ["funnel/ledger", "funnel"] {
            user.open(&format!("#/{place}?lang=en")).await?;
            user.sees("No deal yet").await?;
            user.waits_for(".empty a[href*='pipeline']").await?;
            user.holds("!document.querySelector('.frame')").await?;
        }
        Ok(())
    })
    .await
}
