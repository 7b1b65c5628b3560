//! The board: carried by mouse and finger, its order, its limits, what asks for something.
use anyhow::{Result, ensure};
use e2e::{User, journey};

#[derive(Default)]
struct Deal<'a> {
    account: &'a str,
    amount: &'a str,
    next: Option<(&'a str, i32)>,
    temperature: &'a str,
}

fn deal<'a>(account: &'a str, amount: &'a str) -> Deal<'a> {
    Deal { account, amount, ..Deal::default() }
}

async fn begins(user: &mut User) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    user.waits_for("[data-action=new-opportunity]").await.map(drop)
}

async fn adds(user: &User, deal: Deal<'_>) -> Result<()> {
    user.click("new-opportunity").await?;
    user.types("account", deal.account).await?;
    user.types("title", "Lamps").await?;
    user.types("amount", deal.amount).await?;
    user.types("owner", "Ada").await?;
    user.chooses("dialog [name=temperature]", deal.temperature).await?;
    if let Some((what, ahead)) = deal.next {
        user.types("next_what", what).await?;
        user.runs(&format!(
            "const day = new Date(); day.setDate(day.getDate() + {ahead});
             const field = document.querySelector('[name=next_on]');
             field.value = day.toLocaleDateString('sv');
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
        ))
        .await?;
    }
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

async fn stands_in(user: &User, stage: &str, expected: u32) -> Result<()> {
    user.holds(&format!(
        "document.querySelector('[data-figure=stock] [data-row={stage}] [data-col=count] data')?.value == '{expected}'"
    ))
    .await
}

/// The names on the cards of a column, from above.
async fn cards(user: &User, stage: &str, expected: &[&str]) -> Result<()> {
    let names = serde_json::to_string(expected)?;
    user.holds(&format!(
        "JSON.stringify([...document.querySelectorAll('.column[data-stage={stage}] .card .name')]
            .map(name => name.textContent)) === {names:?}"
    ))
    .await
}

async fn no_barriers(user: &User) -> Result<()> {
    let barriers = user.axe().await?;
    ensure!(barriers.is_empty(), "{barriers:#?}");
    Ok(())
}

#[tokio::test]
async fn a_card_goes_where_the_mouse_drops_it_and_an_order_asks_amount_and_day() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        adds(user, deal("Acme", "100")).await?;
        user.drags(".column[data-stage=S] .card", ".column[data-stage=A] .cards").await?;
        stands_in(user, "A", 1).await?;
        user.sees("Acme: now in Approach.").await?;
        // A drop is no click: nothing has been opened.
        user.holds("!document.querySelector('.panel') && !location.hash.includes('opportunity')")
            .await?;
        // Nor has the second half of a double click in a dialog that lay above it.
        user.holds(
            "!document.querySelector('a[data-opportunity]').dispatchEvent(
            new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true }))",
        )
        .await?;
        user.press("Control+z").await?;
        stands_in(user, "S", 1).await?;

        let (card, order) = (".column[data-stage=S] .card", ".column[data-stage=O] .cards");
        user.drags(card, order).await?;
        user.waits_for("dialog [name=win_amount]").await?;
        user.holds("document.activeElement?.name === 'win_amount'").await?;
        no_barriers(user).await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;
        stands_in(user, "S", 1).await?;
        user.drags(card, order).await?;
        user.types("win_amount", "1500").await?;
        user.click("win-apply").await?;
        user.waits_until_gone("dialog").await?;
        stands_in(user, "O", 1).await?;
        ensure!(user.figure("stock", "O", "amount").await? == Some(150_000.0));
        // What is won stays won.
        user.drags(".column[data-stage=O] .card", ".column[data-stage=S] .cards").await?;
        user.waits_for(".toast").await?;
        stands_in(user, "O", 1).await?;
        // One step takes all of it back.
        user.press("Control+z").await?;
        stands_in(user, "S", 1).await
    })
    .await
}

#[tokio::test]
async fn a_finger_carries_a_card_after_a_moment_and_a_swipe_only_scrolls() -> Result<()> {
    journey(async |user| {
        user.resize(390, 844).await?;
        user.has_a_touch_screen().await?;
        begins(user).await?;
        adds(user, deal("Acme", "100")).await?;
        let card = ".column[data-stage=S] .card a";
        let at = user.middle_of(card).await?;

        user.touches(at).await?;
        user.slides(at, (at.0 - 140, at.1)).await?;
        user.holds("document.querySelector('.board').scrollLeft > 50").await?;
        user.lets_go().await?;
        user.holds("!document.querySelector('.lifted') && !document.querySelector('.carried')")
            .await?;
        stands_in(user, "S", 1).await?;
        // It comes to rest at a column: back to the first.
        user.holds(
            "(before => { window.before = document.querySelector('.board').scrollLeft;
              return before === window.before; })(window.before)",
        )
        .await?;
        user.runs("document.querySelector('.board').scrollTo({ left: 0, behavior: 'instant' })")
            .await?;
        user.holds("document.querySelector('.board').scrollLeft === 0").await?;

        // Held still it is lifted; at the edge of the screen the next columns come.
        let at = user.middle_of(card).await?;
        user.touches(at).await?;
        user.waits_for(".card.lifted").await?;
        let edge = (345, at.1);
        user.slides(at, edge).await?;
        user.waits_for(".column.over:not([data-stage=S])").await?;
        let back = (edge.0 - 30, edge.1);
        user.slides(edge, back).await?;
        // Between two columns it is over none of them.
        if user.runs("return !document.querySelector('.column.over')").await? == true {
            user.slides(back, (back.0 - 20, back.1)).await?;
        }
        user.waits_for(".column.over").await?;
        let over = user.runs("return document.querySelector('.column.over').dataset.stage").await?;
        user.lets_go().await?;
        user.waits_until_gone(".carried").await?;
        ensure!(over != "S", "dropped where it was");
        // How far the board came is the machine's affair: at its end is the order.
        if over == "O" {
            user.click("win-apply").await?;
            user.waits_until_gone("dialog").await?;
        } else {
            user.sees("Acme: now in").await?;
        }
        stands_in(user, over.as_str().unwrap_or_default(), 1).await?;
        user.holds("!document.querySelector('.panel')").await?;
        no_barriers(user).await
    })
    .await
}

#[tokio::test]
async fn the_order_of_the_cards_is_a_choice_that_the_address_keeps() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        adds(user, Deal { temperature: "ready", ..deal("Acme", "100") }).await?;
        adds(user, Deal { temperature: "long_term", ..deal("Beta", "900") }).await?;
        adds(user, Deal { next: Some(("Call them", -14)), ..deal("Gamma", "400") }).await?;
        // Late by two weeks counts 30; the greatest amount 40; 10 for who wants to buy now.
        cards(user, "S", &["Gamma", "Beta", "Acme"]).await?;
        user.sees("the same points as in Today").await?;
        user.chooses("[name=order]", "amount").await?;
        cards(user, "S", &["Beta", "Gamma", "Acme"]).await?;
        user.chooses("[name=order]", "temperature").await?;
        cards(user, "S", &["Acme", "Beta", "Gamma"]).await?;
        user.holds("location.hash.includes('order=temperature')").await?;
        user.is_saved().await?;
        user.reload().await?;
        cards(user, "S", &["Acme", "Beta", "Gamma"]).await?;
        user.runs("history.back()").await?;
        cards(user, "S", &["Beta", "Gamma", "Acme"]).await?;
        user.chooses("[name=order]", "age").await?;
        user.holds("location.hash.includes('order=age')").await
    })
    .await
}

#[tokio::test]
async fn what_asks_for_something_is_one_click_away_with_its_count() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        adds(user, Deal { next: Some(("Call the buyer", -4)), ..deal("Acme", "100") }).await?;
        adds(user, Deal { next: Some(("Write", 5)), ..deal("Beta", "200") }).await?;
        adds(user, Deal { temperature: "undecided", ..deal("Gamma", "300") }).await?;
        // A late card says what was planned and how late it is.
        user.holds(
            "(() => { const card = document.querySelector('.card.late');
              return !!card && card.innerText.includes('4 days late')
                && card.innerText.includes('Call the buyer'); })()",
        )
        .await?;
        for (quick, said, left) in [
            ("late", "1 late", &["Acme"][..]),
            ("unplanned", "1 without a next action", &["Gamma"]),
            ("undecided", "1 undecided", &["Gamma"]),
        ] {
            let button = format!("[data-quick={quick}]");
            user.sees(said).await?;
            user.clicks_on(&button).await?;
            cards(user, "S", left).await?;
            user.waits_for(&format!("{button}[aria-pressed=true]")).await?;
            user.holds(&format!("location.hash.includes('only={quick}')")).await?;
            no_barriers(user).await?;
            user.clicks_on(&button).await?;
            stands_in(user, "S", 3).await?;
        }
        // The counts go with the records, and the list has the same.
        user.clicks_on("[data-quick=late]").await?;
        cards(user, "S", &["Acme"]).await?;
        user.runs("document.querySelector('a[data-opportunity]').focus()").await?;
        user.press("m").await?;
        user.click("lose").await?;
        user.click("lose-apply").await?;
        user.sees("0 late").await?;
        user.press("Control+z").await?;
        user.open("#/pipeline/list?only=late&lang=en").await?;
        user.holds("document.querySelectorAll('tr[data-opportunity]').length === 1").await?;
        user.waits_for("[data-quick=late][aria-pressed=true]").await?;
        user.clicks_on("[data-quick=late]").await?;
        user.holds("document.querySelectorAll('tr[data-opportunity]').length === 3").await
    })
    .await
}

#[tokio::test]
async fn a_column_says_when_it_holds_too_many() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        for account in ["Acme", "Beta"] {
            adds(user, deal(account, "100")).await?;
        }
        user.open("#/settings?lang=en").await?;
        user.types("limit_S", "many").await?;
        user.press("Tab").await?;
        user.sees("It takes a whole number from 1 up, or nothing.").await?;
        user.types("limit_S", "1").await?;
        user.press("Tab").await?;
        user.types("limit_P", "3").await?;
        user.press("Tab").await?;
        no_barriers(user).await?;
        user.is_saved().await?;

        user.open("#/pipeline?lang=en").await?;
        user.sees("2 of 1: too many").await?;
        user.sees("0 of 3 at most").await?;
        no_barriers(user).await?;
        // Of a part of the column nothing is said.
        user.clicks_on("[data-quick=unplanned]").await?;
        user.waits_until_gone(".limit").await?;
        user.clicks_on("[data-quick=unplanned]").await?;
        user.runs("document.querySelector('a[data-opportunity]').focus()").await?;
        user.press("m").await?;
        user.clicks_on("[data-stage-choice=P]").await?;
        user.sees("1 of 1 at most").await?;
        user.sees("1 of 3 at most").await
    })
    .await
}

#[tokio::test]
async fn what_stands_still_has_stopped_and_a_column_says_what_it_will_bring() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        let weighted = user.figure("stock", "N", "weighted").await?;
        user.open("#/pipeline?lang=en").await?;
        user.sees("stopped for").await?;
        user.sees("Weighted: the amount times the chance of winning").await?;
        user.waits_for(".card.stopped").await?;
        user.waits_for("[data-quick=stopped]").await?;
        user.holds(
            "/weighted €[\\d,]+/.test(document.querySelector('[data-stage=N] .sum').textContent)",
        )
        .await?;
        user.holds("!!document.querySelector('[data-figure=stock] [data-row=N] [data-col=weighted] data')").await?;
        let here = user.figure("stock", "N", "weighted").await?;
        let is_same = matches!((weighted, here), (Some(a), Some(b)) if (a - b).abs() < 1e-6 * a);
        ensure!(is_same, "{weighted:?} in the funnel, {here:?} on the board");
        user.clicks_on("[data-quick=stopped]").await?;
        user.waits_for("[data-quick=stopped][aria-pressed=true]").await?;
        // What is late and has stopped says both.
        user.holds(
            "[...document.querySelectorAll('.card')].length > 0
             && [...document.querySelectorAll('.card')].every(card => card.textContent.includes('stopped for'))",
        )
        .await?;
        no_barriers(user).await
    })
    .await
}

#[tokio::test]
async fn by_keyboard_the_focus_goes_with_the_card_however_many_there_are() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=en").await?;
        let mut file = String::from("Title,Stage,Amount,Currency,Id\n");
        for index in 0..400 {
            let stage = ["S", "P"][index % 2];
            file += &format!("Deal {index},{stage},{},EUR,d{index}\n", 100 + index);
        }
        user.chooses_file("deals.csv", file.as_bytes()).await?;
        user.click("import-apply").await?;
        user.is_saved().await?;
        user.open("#/pipeline?order=amount&lang=en").await?;
        stands_in(user, "S", 200).await?;
        // Card by card down the column: each is seen when it has the focus.
        let first = ".column[data-stage=S] a[data-opportunity]";
        user.waits_for(first).await?;
        user.runs(&format!("document.querySelector('{first}').focus()")).await?;
        for step in 1..=15 {
            user.press("ArrowDown").await?;
            user.holds(&format!(
                "(() => {{
                    const card = document.activeElement;
                    const column = card.closest('.cards')?.getBoundingClientRect();
                    const {{ top, bottom }} = card.getBoundingClientRect();
                    return card.querySelector('.name')?.textContent === 'Deal {}'
                        && top >= column.top - 1 && bottom <= column.bottom + 1;
                }})()",
                398 - 2 * step
            ))
            .await?;
        }
        // Far down in the other column: it is scrolled to, and has the focus.
        user.runs("document.querySelector('.column[data-stage=S] .cards').scrollTop = 9000").await?;
        user.holds("!!document.querySelector('.column[data-stage=S] .cards').scrollTop").await?;
        user.runs("document.querySelectorAll('.column[data-stage=S] a[data-opportunity]')[6].focus()").await?;
        let moved = user.runs("return document.activeElement.dataset.opportunity").await?;
        user.press("m").await?;
        user.clicks_on("[data-stage-choice=P]").await?;
        stands_in(user, "P", 201).await?;
        let there = format!(
            "document.activeElement?.matches('.column[data-stage=P] a') && document.activeElement.dataset.opportunity === {moved}"
        );
        user.holds(&there).await?;
        // And back again with undo.
        user.press("Control+z").await?;
        stands_in(user, "S", 200).await?;
        user.holds(&there.replace("=P]", "=S]")).await?;
        user.holds("!!document.activeElement.closest('li')?.nextElementSibling").await?;
        user.press("ArrowDown").await?;
        user.holds(&format!("document.activeElement?.matches('.column[data-stage=S] a') && document.activeElement.dataset.opportunity !== {moved}")).await
    })
    .await
}
