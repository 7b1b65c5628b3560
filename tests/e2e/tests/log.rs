//! What happened, logged from anywhere in three keys.
use anyhow::{Result, ensure};
use e2e::{User, journey};

async fn begins_with(user: &mut User, account: &str) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    user.click("new-opportunity").await?;
    user.types("account", account).await?;
    user.types("title", "Lamps").await?;
    user.types("amount", "100").await?;
    user.types("owner", "Ada").await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

/// Plus, two letters, Enter: the log box of the company is open and has the focus.
async fn finds(user: &User, letters: &str, company: &str) -> Result<()> {
    user.press("+").await?;
    user.types("log_find", letters).await?;
    user.holds(&format!(
        "!!document.querySelector('#log-found [aria-selected=true]')?.innerText.includes('{company}')"
    ))
    .await?;
    user.press("Enter").await?;
    user.holds("document.activeElement.matches('.sheet .logbox')").await
}

async fn stands_in(user: &User, stage: &str, expected: u32) -> Result<()> {
    user.holds(&format!(
        "document.querySelector('[data-figure=stock] [data-row={stage}] [data-col=count] data')?.value == '{expected}'"
    ))
    .await
}

#[tokio::test]
async fn who_did_not_answer_is_logged_in_three_keys_and_called_again() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        finds(user, "ac", "Acme").await?;
        user.press("5").await?;
        user.holds("document.activeElement.dataset.action === 'accept-next'").await?;
        user.press("Enter").await?;
        user.waits_until_gone("dialog").await?;
        user.sees("Acme: call, no answer. Then: call again,").await?;
        user.sees("Call again").await?;
        user.holds("!document.body.innerText.includes('no next action')").await?;
        // One step takes the activity and the next action back, the one before it the deal.
        user.press("Control+z").await?;
        user.sees("no next action").await?;
        stands_in(user, "S", 1).await?;
        user.press("Control+z").await?;
        stands_in(user, "S", 0).await
    })
    .await
}

#[tokio::test]
async fn what_happened_with_the_card_or_the_row_in_focus_is_said_at_once() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        for (page, focus) in [
            ("#/pipeline", ".board a[data-opportunity]"),
            ("#/pipeline/list", "tr[data-opportunity] a[data-deal]"),
        ] {
            user.open(&format!("{page}?lang=en")).await?;
            user.waits_for(focus).await?;
            user.runs(&format!("document.querySelector('{focus}').focus()")).await?;
            user.press("l").await?;
            user.waits_for(".sheet .logbox").await?;
            user.sees("Acme").await?;
            user.press("Escape").await?;
            user.waits_until_gone("dialog").await?;
        }
        // Enter once too often opens nothing beneath the sheet.
        user.press("l").await?;
        user.holds("document.activeElement.matches('.sheet .logbox')").await?;
        user.press("3").await?;
        user.holds("document.activeElement.dataset.action === 'accept-next'").await?;
        user.press("Enter").await?;
        user.press("Enter").await?;
        user.sees("Acme: call, goes on.").await?;
        user.holds("!document.querySelector('.panel') && !location.hash.includes('opportunity')")
            .await
    })
    .await
}

#[tokio::test]
async fn what_happened_moves_a_deal_on() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        // A meeting that took place enters Approach, and the proposal says so.
        finds(user, "ac", "Acme").await?;
        user.press("m").await?;
        user.waits_for(".kinds [data-kind=Meeting][aria-pressed=true]").await?;
        user.press("3").await?;
        user.sees("Enters Approach.").await?;
        user.press("Enter").await?;
        user.waits_until_gone("dialog").await?;
        stands_in(user, "A", 1).await?;

        // An order wins with its amount, and goes on with the order.
        finds(user, "ac", "Acme").await?;
        user.press("1").await?;
        user.types("log_amount", "about 12").await?;
        user.click("accept-next").await?;
        user.sees("does not read as an amount").await?;
        user.types("log_amount", "1500").await?;
        user.press("Enter").await?;
        user.waits_until_gone("dialog").await?;
        user.holds("location.hash.startsWith('#/opportunity/')").await?;
        user.sees("€1,500").await?;
        stands_in(user, "O", 1).await?;
        user.press("Control+z").await?;
        stands_in(user, "A", 1).await
    })
    .await
}

#[tokio::test]
async fn a_no_loses_with_its_reason_or_is_asked_again() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        finds(user, "ac", "Acme").await?;
        user.press("4").await?;
        user.sees("Mark as lost").await?;
        user.click("ask-again").await?;
        user.sees("Ask whether they need something").await?;
        user.click("say-lost").await?;
        user.types("log_reason", "Too dear").await?;
        user.press("Enter").await?;
        user.waits_until_gone("dialog").await?;
        stands_in(user, "S", 0).await?;
        user.open("#/pipeline/list?status=lost&lang=en").await?;
        user.sees("lost: Too dear").await
    })
    .await
}

#[tokio::test]
async fn a_new_company_begins_with_what_is_logged() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        user.press("+").await?;
        user.types("log_find", "Zenith").await?;
        user.sees("No company with “Zenith”.").await?;
        user.sees("New company “Zenith”").await?;
        user.press("Enter").await?;
        user.holds("document.activeElement.matches('.sheet .logbox')").await?;
        user.click("outcome-Continuation").await?;
        user.press("Enter").await?;
        user.waits_until_gone("dialog").await?;
        stands_in(user, "S", 2).await?;
        user.sees("Zenith").await?;
        user.press("Control+z").await?;
        stands_in(user, "S", 1).await
    })
    .await
}

#[tokio::test]
async fn the_sheet_is_a_place_that_back_leaves_and_what_was_typed_stays() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        let before = user.runs("return location.hash").await?;
        user.click("log").await?;
        user.waits_for("[name=log_find]").await?;
        user.holds("document.activeElement.name === 'log_find'").await?;
        // In a field a letter is a letter.
        user.press("l").await?;
        user.holds("document.querySelector('[name=log_find]').value === 'l'").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:?}");
        user.runs("history.back()").await?;
        user.waits_until_gone("dialog").await?;
        user.holds("document.activeElement.dataset.action === 'log'").await?;

        finds(user, "ac", "Acme").await?;
        user.press("3").await?;
        user.press("n").await?;
        user.types("log_note", "They think it over.").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:?}");
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;
        user.holds(&format!("location.hash === {before}")).await?;
        finds(user, "ac", "Acme").await?;
        user.holds("document.querySelector('[name=log_note]').value === 'They think it over.'")
            .await?;
        // Without a next action.
        user.press("Control+Enter").await?;
        user.waits_until_gone("dialog").await?;
        user.sees("Acme: call, goes on.").await?;
        user.sees("no next action").await
    })
    .await
}

/// A deal of somebody with a company.
async fn adds(user: &User, account: &str, title: &str, owner: &str) -> Result<()> {
    user.click("new-opportunity").await?;
    user.types("account", account).await?;
    user.types("title", title).await?;
    user.types("owner", owner).await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

#[tokio::test]
async fn a_colleague_on_the_same_company_is_said_before_anything_is_written_down() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        finds(user, "ac", "Acme").await?;
        user.press("3").await?;
        user.press("Enter").await?;
        user.waits_until_gone("dialog").await?;
        adds(user, "Acme", "Cables", "Bo").await?;

        finds(user, "cables", "Acme").await?;
        user.sees("Ada called today").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:?}");
        user.press("2").await?;
        user.click("leave-to").await?;
        user.waits_until_gone("dialog").await?;
        // Nothing was written down, and nothing was begun.
        finds(user, "cables", "Acme").await?;
        user.holds("!document.querySelector('.logbox [aria-pressed=true][data-action^=outcome]')")
            .await?;
        // It stops nobody.
        user.press("3").await?;
        user.press("Enter").await?;
        user.waits_until_gone("dialog").await?;
        user.sees("Acme: call, goes on.").await
    })
    .await
}

#[tokio::test]
async fn what_a_colleague_has_planned_there_is_said_before_more_is_planned() -> Result<()> {
    journey(async |user| {
        user.lives_on("2026-11-30").await?;
        begins_with(user, "Acme").await?;
        user.clicks_on("a[data-opportunity]").await?;
        user.click("plan").await?;
        user.types("next_what", "Ring Zoe").await?;
        user.click("plan-apply").await?;
        user.sees("It needs a day too.").await?;
        user.picks_day("next_on", "2026-12-01").await?;
        user.click("plan-apply").await?;
        user.waits_until_gone("[name=next_what]").await?;
        user.press("Escape").await?;
        user.waits_until_gone(".panel").await?;
        adds(user, "Beta", "Pipes", "Bo").await?;
        // Whoever adds a deal with them hears it before it is added.
        user.click("new-opportunity").await?;
        user.types("account", "acme").await?;
        user.types("owner", "Bo").await?;
        user.types("next_what", "Write").await?;
        user.picks_day("next_on", "2026-12-03").await?;
        user.waits_for("dialog .collision").await?;
        user.clicks_on("dialog [data-action=leave-to]").await?;
        user.waits_until_gone("dialog").await?;
        adds(user, "Acme", "Cables", "Bo").await?;

        let cables = "[...document.querySelectorAll('a[data-opportunity]')].find(card => card.innerText.includes('Cables'))";
        user.holds(&format!("!!{cables}")).await?;
        user.runs(&format!("{cables}.click()")).await?;
        // Beside the proposal, and nowhere else.
        user.waits_for("[data-block=next] .collision").await?;
        user.sees("Ada has planned for tomorrow: Ring Zoe.").await?;
        user.holds("document.querySelectorAll('.collision').length === 1").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:?}");
        user.clicks_on("[data-block=next] [data-action=leave-to]").await?;
        user.waits_until_gone("[data-block=next] .collision").await?;
        user.waits_until_gone("[data-action=accept-proposal]").await?;
        // Whoever says all the same what happened hears it again, before it is written down.
        user.click("outcome-Continuation").await?;
        user.waits_for(".panel .logbox .collision").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn what_marketing_notes_waits_until_a_deal_is_made_of_it() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        for width in [1280, 390] {
            user.resize(width, 844).await?;
            user.click("log").await?;
            user.click("log-trace").await?;
            user.holds("document.activeElement.name === 'trace_account'").await?;
            let barriers = user.axe().await?;
            ensure!(barriers.is_empty(), "{width} px: {barriers:#?}");
            user.press("Escape").await?;
            user.waits_until_gone("dialog").await?;
        }
        user.resize(1280, 900).await?;
        user.click("log").await?;
        user.click("log-trace").await?;
        user.click("trace-save").await?;
        user.sees("Write the company or the person.").await?;
        user.types("trace_account", "Zenith").await?;
        user.types("trace_contact", "Zoe").await?;
        user.clicks_on(".trace [data-kind=Download]").await?;
        user.types("trace_note", "The price list").await?;
        user.click("trace-save").await?;
        user.waits_until_gone("dialog").await?;
        user.sees("Zenith: download, today.").await?;
        stands_in(user, "S", 1).await?;

        user.open("#/today?lang=en").await?;
        user.holds("document.querySelectorAll('[data-block=traces] li').length === 1").await?;
        user.sees("Download · Zoe · The price list").await?;
        // Company, person and what was done are one step.
        user.press("Control+z").await?;
        user.waits_until_gone("[data-block=traces]").await?;
        user.press("Control+Shift+z").await?;
        user.waits_for("[data-block=traces] li").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "today: {barriers:#?}");

        user.click("make-deal").await?;
        user.holds("location.hash.startsWith('#/opportunity/')").await?;
        user.waits_for("[data-event=activity]").await?;
        user.sees("The price list").await?;
        stands_in(user, "S", 2).await?;
        user.open("#/today?lang=en").await?;
        user.waits_for(".day .head").await?;
        user.waits_until_gone("[data-block=traces]").await
    })
    .await
}

#[tokio::test]
async fn what_nothing_comes_of_is_let_go_and_a_deal_may_be_made_at_once() -> Result<()> {
    journey(async |user| {
        begins_with(user, "Acme").await?;
        user.click("log").await?;
        user.click("log-trace").await?;
        user.types("trace_contact", "Zoe").await?;
        user.click("trace-save").await?;
        user.waits_until_gone("dialog").await?;
        user.open("#/today?lang=en").await?;
        user.click("let-go").await?;
        user.waits_until_gone("[data-block=traces]").await?;

        user.click("log-activity").await?;
        user.click("log-trace").await?;
        user.types("trace_account", "Acme").await?;
        user.click("trace-deal").await?;
        user.holds("location.hash.startsWith('#/opportunity/')").await?;
        user.waits_for("[data-stage-days=S][aria-current=step]").await?;
        user.sees("Request").await
    })
    .await
}
