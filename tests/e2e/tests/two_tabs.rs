//! Two tabs of one browser: what is done in one appears in the other, and what is being typed there
//! stays.
use anyhow::{Context, Result};
use e2e::{User, journey};

/// A deal with something due today; the path of its opportunity.
async fn begins(user: &mut User) -> Result<String> {
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    user.click("new-opportunity").await?;
    user.types("account", "Acme").await?;
    user.types("amount", "100").await?;
    user.types("owner", "Ada").await?;
    user.types("next_what", "Ring Bo").await?;
    let today = user.runs("return new Date().toLocaleDateString('sv')").await?;
    user.picks_day("next_on", today.as_str().context("no day")?).await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await?;
    user.is_saved().await?;
    let id = "document.querySelector('a[data-opportunity]').dataset.opportunity";
    let id = user.runs(&format!("return {id}")).await?;
    Ok(format!("#/opportunity/{}?lang=en", id.as_str().context("no id")?))
}

#[tokio::test]
async fn what_the_other_tab_logs_appears_and_a_half_typed_note_stays() -> Result<()> {
    journey(async |user| {
        let opportunity = begins(user).await?;
        user.open("#/today?lang=en").await?;
        user.waits_for(".act [data-action=log]").await?;
        user.opens_a_tab(&opportunity).await?;
        user.waits_for(".panel .logbox").await?;
        user.click("add-note").await?;
        user.types("note", "They would like").await?;

        // Logged on Today in the first.
        user.turns_to_tab(0).await?;
        user.clicks_on(".act [data-action=log]").await?;
        user.click("outcome-Continuation").await?;
        user.click("accept-next").await?;
        user.waits_until_gone(".act").await?;

        // Seen on the panel and on the board of the second, and the note is whole.
        user.turns_to_tab(1).await?;
        user.waits_for("[data-event=activity]").await?;
        user.sees("Goes on").await?;
        user.holds(
            "!document.querySelector('.panel [data-block=next]').innerText.includes('Ring Bo')",
        )
        .await?;
        user.holds("document.querySelector('[name=note]').value === 'They would like'").await?;
        user.holds("!document.querySelector('.card').innerText.includes('Ring Bo')").await?;
        user.types_here(" two more lamps.").await?;
        user.click("save-note").await?;
        user.waits_for("[data-event=note]").await?;
        user.sees("They would like two more lamps.").await?;

        // Moved in the second, seen on the first; and what the first typed there is kept too.
        user.turns_to_tab(0).await?;
        user.open("#/pipeline?lang=en").await?;
        user.click("new-opportunity").await?;
        user.types("account", "Ber").await?;
        user.turns_to_tab(1).await?;
        user.press("Escape").await?;
        user.waits_until_gone(".panel").await?;
        user.runs("document.querySelector('a[data-opportunity]').focus()").await?;
        user.press("m").await?;
        user.clicks_on("[data-stage-choice=N]").await?;
        user.waits_for("[data-stage=N] a[data-opportunity]").await?;
        user.turns_to_tab(0).await?;
        user.waits_for("[data-stage=N] a[data-opportunity]").await?;
        user.holds("document.querySelector('dialog [name=account]').value === 'Ber'").await
    })
    .await
}

#[tokio::test]
async fn what_is_logged_on_a_deal_that_is_gone_says_so_and_the_note_stays() -> Result<()> {
    journey(async |user| {
        let opportunity = begins(user).await?;
        user.open("#/pipeline?lang=en").await?;
        user.runs("document.querySelector('a[data-opportunity]').focus()").await?;
        user.press("l").await?;
        user.waits_for(".sheet .logbox").await?;
        user.click("outcome-Continuation").await?;
        user.click("log-note").await?;
        user.types("log_note", "Tuesday suits").await?;
        user.opens_a_tab(&opportunity).await?;
        user.click("delete").await?;
        user.waits_until_gone("a[data-opportunity]").await?;
        user.turns_to_tab(0).await?;
        user.waits_for(".sheet [data-gone]").await?;
        user.click("accept-next").await?;
        user.sees("This deal is gone").await?;
        user.holds("document.querySelector('.sheet [name=log_note]').value === 'Tuesday suits'")
            .await
    })
    .await
}

#[tokio::test]
async fn what_is_half_logged_in_one_tab_outlives_what_the_other_does() -> Result<()> {
    journey(async |user| {
        let opportunity = begins(user).await?;
        user.open(&opportunity).await?;
        user.waits_for(".panel .logbox").await?;
        user.click("outcome-Advance").await?;
        user.click("log-note").await?;
        user.types("log_note", "Tuesday suits").await?;
        user.opens_a_tab("#/today?lang=en").await?;
        user.clicks_on(".act [data-action=log]").await?;
        user.click("outcome-NoReply").await?;
        user.click("accept-next").await?;
        user.waits_until_gone(".act").await?;
        user.turns_to_tab(0).await?;
        user.waits_for("[data-event=activity]").await?;
        user.holds("document.querySelector('[name=log_note]').value === 'Tuesday suits'").await?;
        user.waits_for("[data-action=outcome-Advance][aria-pressed=true]").await?;
        user.click("accept-next").await?;
        user.sees("Tuesday suits").await?;
        user.holds("document.querySelectorAll('[data-event=activity]').length >= 2").await
    })
    .await
}
