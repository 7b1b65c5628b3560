//! The working day: what is due, with whom to begin and why, worked in place.
use anyhow::{Result, ensure};
use e2e::{User, journey};

/// The day that is so many days after today, as a date field takes it.
fn day(ahead: i32) -> String {
    format!(
        "(() => {{ const day = new Date(); day.setDate(day.getDate() + {ahead});
         return day.toLocaleDateString('sv'); }})()"
    )
}

struct Deal<'a> {
    account: &'a str,
    amount: &'a str,
    owner: &'a str,
    next: Option<(&'a str, i32)>,
    more: &'a [(&'a str, &'a str)],
}

async fn adds(user: &User, deal: Deal<'_>) -> Result<()> {
    user.click("new-opportunity").await?;
    fills_in(user, deal).await
}

/// Says what a new deal is about, and saves it.
async fn fills_in(user: &User, deal: Deal<'_>) -> Result<()> {
    user.types("account", deal.account).await?;
    user.types("title", "Lamps").await?;
    user.types("amount", deal.amount).await?;
    user.types("owner", deal.owner).await?;
    for (name, value) in deal.more {
        user.chooses(&format!("dialog [name={name}]"), value).await?;
    }
    if let Some((what, ahead)) = deal.next {
        user.types("next_what", what).await?;
        user.runs(&format!(
            "const field = document.querySelector('[name=next_on]');
             field.value = {}; field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
            day(ahead)
        ))
        .await?;
    }
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

async fn begins(user: &mut User) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    user.waits_for("[data-action=new-opportunity]").await?;
    Ok(())
}

/// How many rows the group of this heading has.
async fn rows(user: &User, heading: &str, expected: u32) -> Result<()> {
    user.holds(&format!(
        "document.querySelectorAll('section[aria-labelledby={heading}] .act').length === {expected}"
    ))
    .await
}

#[tokio::test]
async fn an_empty_day_says_so_and_offers_one_thing() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.open("#/today?lang=en").await?;
        user.sees("Nothing to do yet").await?;
        user.holds("document.querySelectorAll('main .btn').length === 1").await?;
        user.click("first-deal").await?;
        let deal = Deal {
            account: "Acme",
            amount: "100",
            owner: "Ada",
            next: Some(("Call", 5)),
            more: &[],
        };
        fills_in(user, deal).await?;
        user.sees("All is well for today.").await
    })
    .await
}

#[tokio::test]
async fn what_is_late_is_said_with_the_reason_and_worked_in_place() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        let small = Deal {
            account: "Beta",
            amount: "50",
            owner: "Bo",
            next: Some(("Write", -1)),
            more: &[],
        };
        adds(user, small).await?;
        let ready = [("temperature", "ready")];
        let great = Deal {
            account: "Acme",
            amount: "9000",
            owner: "Ada",
            next: Some(("Ask about the lamps", -1)),
            more: &ready,
        };
        adds(user, great).await?;
        user.open("#/today?lang=en").await?;
        rows(user, "day-late", 2).await?;
        user.sees("2 actions late").await?;
        user.sees("Begin with Acme: a suspect worth €9,000, 1 day late and the customer is ready.")
            .await?;
        user.holds("document.querySelector('.act').textContent.includes('Acme')").await?;

        // Two clicks in the row itself.
        user.clicks_on(".act [data-action=log]").await?;
        user.waits_for(".act .logbox").await?;
        user.click("outcome-Continuation").await?;
        user.click("accept-next").await?;
        rows(user, "day-late", 1).await?;
        user.sees("1 action late").await?;
        user.sees("Begin with Beta").await?;
        user.press("Control+z").await?;
        rows(user, "day-late", 2).await?;

        // Whose.
        let bo = "[...document.querySelector('[name=owner]').options]
            .find(option => option.text === 'Bo').value";
        let bo = user.runs(&format!("return {bo}")).await?;
        user.chooses("[name=owner]", bo.as_str().unwrap_or_default()).await?;
        rows(user, "day-late", 1).await?;
        user.sees("Begin with Beta").await
    })
    .await
}

/// A day that is not today, as the choice of days calls it.
const ANOTHER_DAY: &str = "[...document.querySelectorAll('.act [name=put_off_to] option')]
    .map(one => one.value).filter(value => /^[0-9]/.test(value)).at(-1)";

#[tokio::test]
async fn what_is_late_is_put_off_in_its_row() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        for (account, ahead) in [("Acme", -3), ("Beta", -1)] {
            let next = Some(("Call back", ahead));
            adds(user, Deal { account, amount: "100", owner: "Ada", next, more: &[] }).await?;
        }
        user.open("#/today?lang=en").await?;
        rows(user, "day-late", 2).await?;
        user.runs("window.first = document.querySelector('.act').dataset.work").await?;
        user.runs(&format!(
            "const choice = document.querySelector('.act [name=put_off_to]');
             choice.value = {ANOTHER_DAY};
             choice.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await?;
        rows(user, "day-late", 1).await?;
        user.holds("document.querySelector('.act').dataset.work !== window.first").await?;
        user.click("undo").await?;
        rows(user, "day-late", 2).await
    })
    .await
}

#[tokio::test]
async fn one_lands_on_the_day_when_something_is_due() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.is_saved().await?;
        user.open("").await?;
        user.waits_for("[data-action=start-demo]").await?;
        user.open("#/pipeline?lang=en").await?;
        let deal = Deal {
            account: "Acme",
            amount: "100",
            owner: "Ada",
            next: Some(("Call", 0)),
            more: &[],
        };
        adds(user, deal).await?;
        user.is_saved().await?;
        user.open("").await?;
        user.holds("location.hash.startsWith('#/today')").await?;
        rows(user, "day-today", 1).await
    })
    .await
}

#[tokio::test]
async fn the_day_goes_into_a_calendar() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        let deal = Deal {
            account: "Acme",
            amount: "100",
            owner: "Ada",
            next: Some(("Call", 0)),
            more: &[],
        };
        adds(user, deal).await?;
        user.open("#/today?lang=en").await?;
        user.click("ics-day").await?;
        let (_, bytes) = user.downloaded(".ics").await?;
        let text = String::from_utf8(bytes)?;
        ensure!(text.starts_with("BEGIN:VCALENDAR\r\n"), "{text}");
        ensure!(
            text.contains("SUMMARY:Acme\r\n") && text.contains("DESCRIPTION:Call\r\n"),
            "{text}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_is_for_everyone_and_fits_a_phone() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        for width in [1280, 390] {
            user.resize(width, 844).await?;
            user.open("#/pipeline?lang=it").await?;
            user.open("#/today?lang=it").await?;
            user.waits_for(".nur").await?;
            user.clicks_on(".act [data-action=log]").await?;
            user.waits_for(".act .logbox").await?;
            let barriers = user.axe().await?;
            ensure!(barriers.is_empty(), "{width} px: {barriers:#?}");
            let beyond = "return document.documentElement.scrollWidth
                - document.documentElement.clientWidth";
            ensure!(user.runs(beyond).await? == 0, "wider than a screen of {width}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_colleagues_at_one_company_stand_there_until_it_is_left_to_one() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        for owner in ["Ada", "Bo"] {
            let deal =
                Deal { account: "Acme", amount: "100", owner, next: Some(("Call", 0)), more: &[] };
            adds(user, deal).await?;
        }
        user.open("#/today?lang=en").await?;
        rows(user, "day-today", 2).await?;
        // What both mean to do is enough.
        user.sees("Ada has planned for today: Call; Bo has planned for today: Call.").await?;
        user.clicks_on(".act [data-action=log]").await?;
        // After the first row the next one opens by itself.
        for left in [1, 0] {
            user.waits_for(".act .logbox").await?;
            user.click("outcome-Continuation").await?;
            user.click("accept-next").await?;
            rows(user, "day-today", left).await?;
        }
        user.sees("Two colleagues, one customer").await?;
        user.holds("document.querySelectorAll('[data-block=collisions] li').length === 1").await?;
        user.clicks_on("[data-block=collisions] [data-action=leave-to]").await?;
        user.waits_until_gone("[data-block=collisions]").await?;
        user.press("Control+z").await?;
        user.waits_for("[data-block=collisions]").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn who_decides_later_says_when_they_were_heard_from() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        let undecided = [("temperature", "undecided")];
        let deal = Deal {
            account: "Acme",
            amount: "100",
            owner: "Ada",
            next: Some(("Call", 5)),
            more: &undecided,
        };
        adds(user, deal).await?;
        user.open("#/today?lang=en").await?;
        user.sees("never heard from").await?;
        user.click("log-activity").await?;
        user.types("log_find", "acme").await?;
        user.waits_for("#log-found [aria-selected=true]").await?;
        user.holds(
            "document.querySelector('#log-found [aria-selected=true]').innerText.includes('Acme')",
        )
        .await?;
        user.press("Enter").await?;
        user.click("outcome-Continuation").await?;
        user.click("accept-next").await?;
        user.waits_until_gone("dialog").await?;
        user.sees("heard from today").await
    })
    .await
}

#[tokio::test]
async fn one_lands_on_the_day_for_whatever_stands_in_it() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        // Nothing is planned with it: that stands in the day too.
        let deal = Deal { account: "Acme", amount: "100", owner: "Ada", next: None, more: &[] };
        adds(user, deal).await?;
        user.is_saved().await?;
        user.open("").await?;
        user.holds("location.hash.startsWith('#/today')").await
    })
    .await
}

#[tokio::test]
async fn whom_to_begin_with_is_said_with_the_chance_from_there() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        user.open("#/today?lang=en").await?;
        user.holds("/From here [\\d.]+% are won, [\\d.]+ to [\\d.]+\\./.test(document.querySelector('.day .lead')?.innerText)")
            .await
    })
    .await
}
