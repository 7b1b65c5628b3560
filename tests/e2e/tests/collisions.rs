//! Two salespeople on to one company: each hears of the other, and nobody is stopped.
use anyhow::{Result, ensure};
use e2e::{User, journey};

const TODAY: &str = "2026-11-30";

async fn adds(user: &User, account: &str, title: &str, owner: &str) -> Result<()> {
    user.click("new-opportunity").await?;
    user.types("account", account).await?;
    user.types("title", title).await?;
    user.types("owner", owner).await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

/// The words find the deal in the sheet for logging; the talk with them goes on.
async fn calls(user: &User, words: &str) -> Result<()> {
    user.click("log").await?;
    user.types("log_find", words).await?;
    user.holds(&format!(
        "document.querySelector('#log-found [aria-selected=true]')?.innerText.includes({words:?})"
    ))
    .await?;
    user.press("Enter").await?;
    user.holds("document.activeElement.matches('.sheet .logbox')").await?;
    user.press("3").await?;
    user.press("Enter").await?;
    user.waits_until_gone("dialog").await
}

/// Ada has called Acme today for her lamps; Bo has cables for Acme, and pipes for Beta.
async fn begins(user: &mut User) -> Result<()> {
    user.lives_on(TODAY).await?;
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    adds(user, "Acme", "Lamps", "Ada").await?;
    adds(user, "Acme", "Cables", "Bo").await?;
    adds(user, "Beta", "Pipes", "Bo").await?;
    calls(user, "Lamps").await
}

async fn opens(user: &User, title: &str) -> Result<()> {
    let card = format!(
        "[...document.querySelectorAll('a[data-opportunity]')].find(card => card.innerText.includes('{title}'))"
    );
    user.holds(&format!("!!{card}")).await?;
    user.runs(&format!("{card}.click()")).await?;
    user.waits_for(".panel [data-block=history]").await.map(drop)
}

async fn no_barriers(user: &User) -> Result<()> {
    for width in [1280, 390] {
        user.resize(width, 844).await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{width} px: {barriers:#?}");
        user.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            .await?;
    }
    user.resize(1280, 900).await
}

#[tokio::test]
async fn where_two_meet_stands_in_the_time_line_of_both() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        opens(user, "Cables").await?;
        user.press("Escape").await?;
        user.waits_until_gone(".panel").await?;
        calls(user, "Cables").await?;

        opens(user, "Cables").await?;
        let line = ".panel [data-event=colleague].clash";
        user.waits_for(line).await?;
        // What Ada did, and what she means to do.
        for said in ["Call · Ada", "· Ada · planned"] {
            let says = format!(
                "[...document.querySelectorAll('.panel [data-event=colleague].clash')].some(one => {{
                     const text = one.innerText.replace(/\\s+/g, ' ');
                     return text.includes('{said}') && text.includes('collision');
                 }})"
            );
            user.holds(&says).await?;
        }
        // What Bo did himself stands out beside it.
        user.waits_for(".panel [data-event=activity].clash").await?;
        no_barriers(user).await?;

        // The link leads to what Ada was there for, and there Bo stands.
        user.clicks_on(&format!("{line} a")).await?;
        user.holds("document.querySelector('[data-event=colleague] a')?.innerText === 'Cables'")
            .await?;
        user.holds("document.querySelector('[data-event=colleague]').innerText.includes('Bo')")
            .await?;
        no_barriers(user).await?;
        // Taken back, they never met.
        user.press("Control+z").await?;
        user.waits_until_gone("[data-event=colleague]").await
    })
    .await
}

/// Bo's cables in the list, and what comes next with them open to be typed.
async fn plans_in_the_list(user: &User, day: &str) -> Result<()> {
    user.waits_for("td[data-cell=next] [data-edit=next]").await?;
    user.runs(
        "[...document.querySelectorAll('tr[data-opportunity]')].find(row => row.innerText.includes('Cables'))
             .querySelector('[data-edit=next]').click()",
    )
    .await?;
    user.types("cell_next", "Visit them").await?;
    user.picks_day("cell_next_on", day).await
}

#[tokio::test]
async fn in_the_list_it_is_said_before_the_next_action_is_saved() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.open("#/pipeline/list?lang=en&cols=next,owner").await?;
        // Beyond the window nobody is met.
        plans_in_the_list(user, "2027-03-01").await?;
        user.picks_day("cell_next_on", "2026-12-02").await?;
        user.waits_for(".open-cell .collision").await?;
        user.sees("Ada called today").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        user.picks_day("cell_next_on", "2027-03-01").await?;
        user.waits_until_gone(".open-cell .collision").await?;

        // Left to her, nothing is planned.
        user.picks_day("cell_next_on", "2026-12-02").await?;
        user.clicks_on(".open-cell [data-action=leave-to]").await?;
        user.waits_until_gone(".open-cell").await?;
        user.holds("!document.querySelector('main').innerText.includes('Visit them')").await?;

        // It stops nobody.
        plans_in_the_list(user, "2026-12-02").await?;
        user.waits_for(".open-cell .collision").await?;
        user.clicks_on("[name=cell_next]").await?;
        user.press("Enter").await?;
        user.waits_until_gone(".open-cell").await?;
        user.sees("Visit them").await
    })
    .await
}

#[tokio::test]
async fn before_many_are_planned_those_of_colleagues_are_named_and_can_be_left_out() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.open("#/pipeline/list?lang=en&cols=next,owner").await?;
        user.holds("document.querySelectorAll('tr[data-opportunity]').length === 3").await?;
        user.click("select-all").await?;
        user.click("bulk-next").await?;
        user.types("bulk_next_what", "Send the catalogue").await?;
        user.picks_day("bulk_next_on", "2027-03-01").await?;
        user.waits_until_gone("dialog .collision").await?;
        user.picks_day("bulk_next_on", "2026-12-03").await?;
        user.sees("A colleague is on to one of these companies already.").await?;
        user.sees("Ada called today").await?;
        no_barriers(user).await?;
        user.click("leave-out").await?;
        user.waits_until_gone("dialog .collision").await?;
        user.sees("Change 2").await?;
        // What was typed is still there.
        user.holds(
            "document.querySelector('[name=bulk_next_what]').value === 'Send the catalogue'",
        )
        .await?;
        user.click("bulk-apply").await?;
        user.sees("2 deals were changed.").await?;

        // What happened with many is said to meet hers too, on the day on which it happened.
        user.click("select-all").await?;
        user.click("bulk-log").await?;
        user.waits_for("dialog .collision").await?;
        user.picks_day("bulk_on", "2026-06-01").await?;
        user.waits_until_gone("dialog .collision").await?;
        user.click("bulk-apply").await?;
        user.sees("Logged for 3 deals.").await
    })
    .await
}
