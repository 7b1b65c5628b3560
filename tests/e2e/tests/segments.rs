//! Segments: every value counts its cases, nothing is said beyond chance, and the passage stands in the address.
use anyhow::{Result, ensure};
use e2e::{User, journey};

async fn opens_segments(user: &mut User, language: &str) -> Result<()> {
    user.open(&format!("#/start?lang={language}")).await?;
    user.click("start-demo").await?;
    user.waits_for("[data-figure=funnel]").await?;
    user.clicks_on(".parts a[href*='funnel/segments']").await?;
    user.waits_for("[data-frame=segments] .drawn svg").await.map(drop)
}

/// What each row of a figure has in a column.
fn all_of(figure: &str, column: &str, rows: &str) -> String {
    format!(
        "[...document.querySelectorAll('[data-figure={figure}] tbody tr{rows}')].map(row =>
             Number(row.querySelector('[data-col={column}] data')?.value))"
    )
}

#[tokio::test]
async fn every_value_is_drawn_towards_the_mean_and_counts_its_cases() -> Result<()> {
    journey(async |user| {
        opens_segments(user, "en").await?;
        for by in ["source", "sector", "size", "area"] {
            let rows = format!("[data-row^=\"{by}:\"]");
            let [x, n, shrunk, low, high] =
                ["x", "n", "shrunk", "low", "high"].map(|column| all_of("segments", column, &rows));
            user.holds(&format!("{n}.length > 1 && {x}.every((x, at) => x <= {n}[at])")).await?;
            user.holds(&format!(
                "{shrunk}.every((rate, at) => {low}[at] <= rate && rate <= {high}[at])"
            ))
            .await?;
        }
        // The plots show the same sides with the same numbers.
        let same = |column: &str| {
            format!(
                "JSON.stringify({}) === JSON.stringify({})",
                all_of("segments", column, "[data-row*=\":\"]"),
                all_of("funnel_plot", column, "[data-row*=\":\"]")
            )
        };
        user.holds(&same("x")).await?;
        user.holds(&same("n")).await?;
        user.waits_for("[data-frame=funnel_plot] .drawn svg").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn another_passage_is_compared_and_stays_in_the_address() -> Result<()> {
    journey(async |user| {
        opens_segments(user, "it").await?;
        let sum = format!("return {}.reduce((a, b) => a + b, 0)", all_of("segments", "n", ""));
        let before = user.runs(&sum).await?.as_f64();
        user.chooses(".phrase select[name=passage]", "R4").await?;
        user.holds("location.hash.includes('passage=R4')").await?;
        user.waits_for("[data-frame=segments] .drawn svg").await?;
        let fewer = before.unwrap_or_default();
        user.holds(&format!(
            "{}.reduce((a, b) => a + b, 0) < {fewer}",
            all_of("segments", "n", "")
        ))
        .await?;
        user.reload().await?;
        user.waits_for("[data-frame=segments] .drawn svg").await?;
        user.holds("document.querySelector('.phrase select[name=passage]').value === 'R4'").await
    })
    .await
}

/// A firm of a few deals without sources hears what would be needed; nothing is compared.
#[tokio::test]
async fn an_empty_firm_is_told_what_belongs_here() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=fr").await?;
        user.click("start-empty").await?;
        user.visit("#/funnel/segments").await?;
        user.waits_for(".parts a[aria-current=page][href*=segments]").await?;
        let tables = "document.querySelectorAll('[data-figure=segments]').length";
        ensure!(user.runs(&format!("return {tables}")).await? == 0);
        user.waits_for("main section a[href]").await.map(drop)
    })
    .await
}
