//! One opportunity, whole: what is known of it is typed in place, and an order goes to its end.
use anyhow::{Result, ensure};
use e2e::{User, journey};

const TODAY: &str = "2026-11-30";

/// A deal that has stood in Negotiation since a day, with an amount and what comes next.
async fn begins(user: &mut User) -> Result<()> {
    user.lives_on(TODAY).await?;
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    user.click("new-opportunity").await?;
    user.types("account", "Acme").await?;
    user.types("title", "Lamps").await?;
    user.types("amount", "5400").await?;
    user.types("owner", "Ada").await?;
    user.types("next_what", "Ring Bo").await?;
    user.picks_day("next_on", "2026-12-03").await?;
    user.chooses("form select[name=stage]", "N").await?;
    user.picks_day("since", "2026-10-07").await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await?;
    user.clicks_on("[data-stage=N] a[data-opportunity]").await?;
    user.waits_for(".panel [data-block=history] .tl li").await.map(drop)
}

async fn focus_is_on(user: &User, css: &str) -> Result<()> {
    user.holds(&format!("document.activeElement.matches({css:?})")).await
}

#[tokio::test]
async fn a_deal_that_stood_somewhere_already_says_since_when() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.holds("document.querySelector('[data-stage-days=N] small').textContent === '54 days'")
            .await?;
        user.holds("document.querySelector('[data-stage-days=S] small').textContent === ''")
            .await?;
        user.sees("Already stood in Negotiation").await?;
        user.sees("Ring Bo").await?;
        // How it went is said by the digits printed on the outcomes, wherever one is in the panel.
        user.runs("document.querySelector('.panel').focus()").await?;
        user.press("3").await?;
        user.waits_for(".panel [data-action=outcome-Continuation][aria-pressed=true]").await?;
        user.holds("document.activeElement.matches('.panel [data-action=accept-next]')").await
    })
    .await
}

#[tokio::test]
async fn people_and_notes_are_written_in_place_and_what_is_typed_stays() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.click("add-contact").await?;
        user.click("save-contact").await?;
        user.waits_for("[name=person_name][aria-invalid][aria-describedby=person-name-error]").await?;
        user.waits_for("#person-name-error").await?;
        user.types("person_name", "Bo Ek").await?;
        // Closed before it is saved: first the form, with the focus where it came from, then the panel.
        user.press("Escape").await?;
        focus_is_on(user, ".panel [data-action=add-contact]").await?;
        user.press("Escape").await?;
        user.waits_until_gone(".panel").await?;
        user.clicks_on("a[data-opportunity]").await?;
        user.holds("document.querySelector('[name=person_name]')?.value === 'Bo Ek'").await?;
        user.types("person_phone", "+39 055 12").await?;
        user.types("person_email", "bo@acme.example").await?;
        user.click("save-contact").await?;
        // It had opened by itself: the focus stays in its block.
        focus_is_on(user, "[data-block=people] *").await?;
        user.waits_for("a[href='tel:+3905512']").await?;
        user.waits_for("a[href='mailto:bo@acme.example']").await?;

        // So with what is said of what happened.
        user.click("log-note").await?;
        user.holds("document.activeElement.name === 'log_note'").await?;
        user.press("Escape").await?;
        focus_is_on(user, ".panel .logbox").await?;

        user.click("add-note").await?;
        user.types("note", "See https://acme.example/plan, not javascript:alert(1).").await?;
        user.press("Control+Enter").await?;
        focus_is_on(user, "[data-action=add-note]").await?;
        user.waits_for("[data-event=note] a[href='https://acme.example/plan']").await?;
        let links = "document.querySelectorAll('[data-event=note] a').length";
        user.holds(&format!("{links} === 1")).await?;

        // A note of a person or the company stands with every deal that they are in.
        user.click("add-note").await?;
        user.types("note", "Prefers mornings").await?;
        user.clicks_on("[name=note_about] option:nth-child(3)").await?;
        user.click("save-note").await?;
        user.holds("document.querySelector('[data-event=note]').innerText.includes('Bo Ek')").await?;
        user.press("Control+z").await?;
        user.waits_until_gone("[name=note]").await?;
        user.holds("document.querySelectorAll('[data-event=note]').length === 1").await?;

        // Escape keeps the draft beside the field, and undo elsewhere leaves it.
        user.clicks_on("[data-edit=amount]").await?;
        user.types("amount", "about 6").await?;
        user.press("Enter").await?;
        user.waits_for("[name=amount][aria-invalid][aria-describedby=edit-amount-fault]").await?;
        user.waits_for("#edit-amount-fault").await?;
        user.types("amount", "6000").await?;
        user.press("Escape").await?;
        user.sees("Not saved: “6000”").await?;
        user.press("Control+z").await?;
        user.waits_until_gone("[data-event=note]").await?;
        user.sees("Not saved: “6000”").await?;
        user.clicks_on("[data-edit=amount]").await?;
        user.holds("document.activeElement.matches('input[name=amount]') && document.activeElement.value === '6000'")
            .await?;
        user.press("Enter").await?;
        user.sees("€6,000").await?;
        user.is_saved().await
    })
    .await
}

#[tokio::test]
async fn a_step_that_is_an_activity_is_recorded_with_it() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        // Back to Approach: one of its steps is the proposal.
        user.press("m").await?;
        user.clicks_on("[data-stage-choice=A]").await?;
        user.waits_for("[data-stage-days=A][aria-current=step]").await?;
        user.clicks_on("[data-block=checklist] li:nth-child(3) label").await?;
        user.click("record-step").await?;
        user.sees("1 of 3").await?;
        user.waits_for("[data-event=activity]").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn the_ball_is_passed_to_somebody_else() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.press("Escape").await?;
        user.click("new-opportunity").await?;
        user.types("title", "Cables").await?;
        user.types("owner", "Eve").await?;
        user.click("save-opportunity").await?;
        user.waits_until_gone("dialog").await?;
        user.clicks_on("[data-stage=N] a[data-opportunity]").await?;
        user.click("pass-ball").await?;
        user.holds("document.activeElement.name === 'ball_to'").await?;
        user.press("Escape").await?;
        focus_is_on(user, ".panel [data-action=pass-ball]").await?;
        user.click("pass-ball").await?;
        user.click("pass-ball-apply").await?;
        user.sees("From Ada to Eve").await?;
        user.sees("Hand-over").await
    })
    .await
}

#[tokio::test]
async fn an_order_goes_to_its_end_and_begins_the_next_one() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.click("open-page").await?;
        user.waits_for("[data-page=opportunity]").await?;
        // What is typed of a loss or a win outlives its form.
        user.click("lose").await?;
        user.types("reason", "Too dear").await?;
        user.press("Escape").await?;
        user.waits_until_gone("[name=reason]").await?;
        user.click("lose").await?;
        user.holds("document.querySelector('[name=reason]').value === 'Too dear'").await?;
        user.click("win").await?;
        user.types("win_amount", "about 5").await?;
        user.press("Enter").await?;
        user.waits_for("[name=win_amount][aria-invalid][aria-describedby=win-amount-error]")
            .await?;
        user.types("win_amount", "5500").await?;
        user.press("Escape").await?;
        focus_is_on(user, "[data-action=win]").await?;
        user.click("win").await?;
        user.holds("document.querySelector('[name=win_amount]').value === '5500'").await?;
        user.picks_day("win_on", "2026-11-12").await?;
        user.click("win-apply").await?;
        user.waits_for("[data-block=order]").await?;
        user.sees("€5,500").await?;
        user.picks_day("step_on", "2026-12-09").await?;
        user.sees("The next step: Production, Wed 9 Dec.").await?;
        for step in ["Production", "Delivery", "Settlement", "Follow-up"] {
            user.sees(&format!("Mark as done: {step}")).await?;
            user.click("step-done").await?;
        }
        user.sees("The order is finished").await?;
        user.click("call-again").await?;
        user.sees("To be called again").await?;
        user.click("order-again").await?;
        user.waits_for("[data-action=earlier-order]").await?;
        user.waits_for("[data-stage-days=S][aria-current=step]").await?;
        user.click("earlier-order").await?;
        user.waits_for("[data-block=order]").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn page_and_panel_are_for_everyone_also_on_a_phone() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        for width in [1280, 390] {
            user.resize(width, 844).await?;
            let barriers = user.axe().await?;
            ensure!(barriers.is_empty(), "panel, {width} px: {barriers:#?}");
        }
        user.click("open-page").await?;
        user.waits_for("[data-page=opportunity] .tl li").await?;
        let beyond = "return document.documentElement.scrollWidth
            - document.documentElement.clientWidth";
        ensure!(user.runs(beyond).await? == 0, "the page is wider than the phone");
        // What happened is said in the sheet, from the bar under the thumb.
        user.click("log-activity").await?;
        user.waits_for(".sheet .logbox").await?;
        user.clicks_on(".sheet [data-action=outcome-Continuation]").await?;
        user.clicks_on(".sheet [data-action=accept-next]").await?;
        user.waits_until_gone("dialog").await?;
        user.waits_for("[data-event=activity]").await?;
        user.click("win").await?;
        user.click("win-apply").await?;
        user.waits_for("[data-block=order]").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "order on a phone: {barriers:#?}");
        ensure!(user.runs(beyond).await? == 0, "the order is wider than the phone");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_planned_is_put_off_in_its_place_and_its_outcome_is_one_click_away() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.chooses("[data-block=next] [name=next_moved_on]", "2026-12-07").await?;
        user.sees("Mon 7 Dec").await?;
        user.press("Control+z").await?;
        user.sees("Thu 3 Dec").await?;
        user.click("say-outcome").await?;
        user.holds("document.activeElement.matches('.panel .logbox')").await?;
        // An appointment takes its activity along.
        user.press("2").await?;
        user.click("accept-next").await?;
        user.waits_for("[data-event=planned]").await?;
        user.chooses("[data-block=next] [name=next_moved_on]", "2026-12-30").await?;
        user.holds("document.querySelector('[data-event=planned] .day').innerText.includes('30')")
            .await?;
        // On a phone it is said in the sheet.
        user.holds_a_phone(390, 844).await?;
        user.click("say-outcome").await?;
        user.waits_for(".sheet .logbox").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn where_nothing_is_planned_a_move_is_proposed_and_accepted_with_enter() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.click("plan-nothing").await?;
        user.waits_for("[data-action=accept-proposal]").await?;
        // The steps of a negotiation say how things stand: none is proposed as something to do.
        user.sees("Keep in touch").await?;
        user.runs("document.querySelector('.panel').focus()").await?;
        user.press("Enter").await?;
        user.waits_until_gone("[data-action=accept-proposal]").await?;
        user.waits_for("[data-block=next] [data-action=plan-nothing]").await?;
        user.press("Control+z").await?;
        user.click("accept-proposal").await?;
        user.waits_until_gone("[data-action=accept-proposal]").await
    })
    .await
}

#[tokio::test]
async fn what_the_rules_say_is_there_and_a_piano_has_its_remedies() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.holds("document.querySelector('[data-fact=chance]')?.innerText.includes('too early')")
            .await?;
        user.sees("On the bridge it is in Acquisition").await?;
        user.sees("No activity since the last step forward; beyond 6 it is a piano.").await?;
        for done in 1..=7 {
            user.click("outcome-Continuation").await?;
            user.click("accept-next").await?;
            user.holds(&format!(
                "document.querySelectorAll('[data-event=activity]').length === {done}"
            ))
            .await?;
        }
        user.waits_for("[data-block=piano]").await?;
        user.sees("You are pushing a piano. 7 activities in Negotiation").await?;
        // In the history a line stands between the sixth of them and the seventh.
        user.sees("6 activities up to here.").await?;
        let events = "[...document.querySelectorAll('.tl > li')].map(one => one.dataset.event)";
        user.holds(&format!("{events}.indexOf('limit') === 1 + {events}.indexOf('activity')"))
            .await?;
        user.holds(&format!("{events}.slice({events}.indexOf('limit')).filter(one => one === 'activity').length === 6"))
            .await?;
        user.sees("Nobody knows them yet").await?;
        // Today leads back to it.
        user.open("#/today?lang=en").await?;
        user.waits_for("[data-block=pianos]").await?;
        user.sees("7 activities, no step forward. While the history is short, the limit is 6.").await?;
        user.clicks_on("[data-block=pianos] a").await?;
        user.waits_for(".panel [data-block=piano]").await?;

        // Somebody else who works there is another door.
        user.click("add-contact").await?;
        user.types("person_name", "Bo Ek").await?;
        user.click("save-contact").await?;
        user.waits_for("[data-action=edit-contact]").await?;
        user.click("edit-contact").await?;
        user.click("take-contact-off").await?;
        user.click("remedy-door").await?;
        user.holds("document.querySelector('[data-block=next] .mvp').innerText === 'Call Bo Ek'")
            .await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_chance_from_here_stands_there_with_its_interval() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        user.open("#/pipeline?lang=en").await?;
        user.clicks_on("[data-stage=P] a[data-opportunity]").await?;
        user.holds(
            "(() => {
                const said = document.querySelector('[data-fact=chance]');
                const chance = Number(said?.querySelector('data')?.value);
                const [low, high] = (said?.querySelector('.muted')?.innerText.match(/[\\d.]+/g) ?? [])
                    .map(Number);
                return chance > 0 && chance < 1 && low <= 100 * chance && 100 * chance <= high;
            })()",
        )
        .await?;
        // From how many that is told, and pressed, how.
        let so_far = "document.querySelector('[data-fact=chance] summary')?.innerText";
        user.holds(&format!(
            "/^so far \\d+ of \\d+ that came here, \\d+ open$/.test({so_far})"
        ))
        .await?;
        user.clicks_on("[data-fact=chance] summary").await?;
        user.sees("How many of those that reached this stage").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_past_day_is_looked_at_and_not_written_on() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.runs(
            "const [path, query] = location.hash.split('?');
             location.hash = `${path}?${query ? query + '&' : ''}asof=2026-11-15`;",
        )
        .await?;
        user.waits_for("[data-past]").await?;
        user.holds("document.querySelector('.panel [data-action=plan]').matches(':disabled')")
            .await?;
        user.holds("document.querySelector('.panel .logbox [data-action=outcome-Order]').matches(':disabled')")
            .await?;
        user.click("back-to-now").await?;
        user.waits_until_gone("[data-past]").await?;
        user.holds("document.querySelector('.panel [data-action=plan]').matches(':enabled')").await
    })
    .await
}
