//! Who can introduce the firm to whom.
use anyhow::Result;
use e2e::journey;

#[tokio::test]
async fn a_company_says_to_whom_it_can_introduce() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-empty").await?;
        user.click("new-opportunity").await?;
        user.types("account", "Acme Srl").await?;
        user.types("title", "Lamps").await?;
        user.click("save-opportunity").await?;
        user.waits_until_gone("dialog").await?;
        user.open("#/relations?lang=en").await?;
        user.click("new-company").await?;
        user.types("company_name", "Beta").await?;
        user.click("save-company").await?;
        user.click("add-relation").await?;
        user.chooses("[name=tie_kind]", "knows").await?;
        user.types("tie_with", "Acme Srl").await?;
        user.types("tie_note", "the same association").await?;
        user.click("save-relation").await?;
        user.waits_for("[data-block=introductions] [data-introduction]").await?;
        user.sees("Beta: the same association").await?;
        // The letter leads to the deal that it would help.
        user.clicks_on("[data-introduction] a[data-opportunity]").await?;
        user.sees("Lamps").await?;
        user.waits_for("[data-page=opportunity], .panel").await.map(drop)
    })
    .await
}
