//! The quick funnel: a handful of numbers become funnel, ratios and reference at once.
use anyhow::{Result, ensure};
use e2e::{User, journey};

async fn check(user: &User, figure: &str, row: &str, column: &str, expected: f64) -> Result<()> {
    let css = format!(
        "[data-figure=\"{figure}\"] [data-row=\"{row}\"] [data-col=\"{column}\"] data[value=\"{expected}\"]"
    );
    let there = format!("!!document.querySelector({})", serde_json::to_string(&css)?);
    if user.holds(&there).await.is_err() {
        let shown = user.figure(figure, row, column).await?;
        ensure!(shown == Some(expected), "{figure} {row} {column}: {shown:?}, not {expected}");
    }
    Ok(())
}

async fn types_all(user: &User, numbers: &[(&str, &str)]) -> Result<()> {
    for (name, text) in numbers {
        user.types(name, text).await?;
    }
    Ok(())
}

#[tokio::test]
async fn six_numbers_become_a_funnel_at_once() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-quick").await?;
        let numbers = [
            ("targets", "120"),
            ("prospects", "66"),
            ("appointments_set", "40"),
            ("appointments_held", "34"),
            ("proposals", "21"),
            ("won", "7"),
        ];
        types_all(user, &numbers).await?;
        check(user, "funnel", "S", "reached", 120.0).await?;
        check(user, "funnel", "O", "reached", 7.0).await?;
        check(user, "ratios", "R2", "numerator", 34.0).await?;
        check(user, "ratios", "R2", "denominator", 40.0).await?;
        check(user, "reference", "P", "own", 0.55).await?;
        // Wilson, 95 %: computed with Python from the formula.
        let low = user.figure("ratios", "R4", "low").await?.unwrap_or_default();
        ensure!((low - 0.171_947_526_1).abs() < 1e-9, "{low}");
        user.sees("Of 120 suspects, 7 became customers").await?;
        user.sees("The step where fewest go on is closing").await?;
        user.sees("Against the 3% funnel").await?;

        user.is_saved().await?;
        user.reload().await?;
        check(user, "funnel", "N", "reached", 21.0).await
    })
    .await
}

#[tokio::test]
async fn any_number_may_stay_empty_and_nothing_typed_is_refused() -> Result<()> {
    journey(async |user| {
        user.open("#/quick?lang=en").await?;
        types_all(user, &[("targets", "50"), ("won", "0")]).await?;
        check(user, "funnel", "O", "reached", 0.0).await?;
        check(user, "funnel", "O", "from_first", 0.0).await?;
        ensure!(user.figure("ratios", "R1", "rate").await?.is_none(), "R1 was not recorded");
        user.sees("not recorded").await?;

        types_all(user, &[("prospects", "80")]).await?;
        user.sees("Prospects exceeds Suspects").await?;
        check(user, "ratios", "R1", "rate", 1.6).await?;

        types_all(user, &[("proposals", "a few")]).await?;
        user.press("Tab").await?;
        user.sees("“a few” is not a whole number").await?;
        user.holds("document.querySelector('[name=proposals]').value === 'a few'").await
    })
    .await
}

#[tokio::test]
async fn numbers_per_owner_add_up_to_the_team() -> Result<()> {
    journey(async |user| {
        user.open("#/quick?lang=en").await?;
        for (owner, targets, won) in [("Ada", "50", "5"), ("Bo", "60", "5")] {
            user.click("add-owner").await?;
            user.types("owner_name", owner).await?;
            user.press("Enter").await?;
            user.waits_until_gone("[name=owner_name]").await?;
            types_all(user, &[("targets", targets), ("won", won)]).await?;
            check(user, "funnel", "S", "reached", targets.parse()?).await?;
        }
        user.clicks_on(".whose button:first-child").await?;
        check(user, "funnel", "S", "reached", 110.0).await?;
        check(user, "funnel", "O", "reached", 10.0).await?;
        user.sees("Sum of the salespeople").await
    })
    .await
}

#[tokio::test]
async fn typing_on_in_a_field_is_one_step_of_undo() -> Result<()> {
    journey(async |user| {
        user.open("#/quick?lang=en").await?;
        types_all(user, &[("targets", "120"), ("won", "12")]).await?;
        check(user, "funnel", "O", "reached", 12.0).await?;
        user.click("undo").await?;
        user.holds("document.querySelector('[name=won]').value === ''").await?;
        check(user, "funnel", "S", "reached", 120.0).await?;
        user.click("redo").await?;
        check(user, "funnel", "O", "reached", 12.0).await
    })
    .await
}
