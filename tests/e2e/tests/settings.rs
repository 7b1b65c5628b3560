//! What a firm sets: its process, why it loses, the days it counts by. Each is one step of undo, and
//! what is typed stays.
use anyhow::{Result, ensure};
use e2e::{User, journey};

async fn begins(user: &mut User) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    user.waits_for("[data-action=new-opportunity]").await?;
    user.open("#/settings?lang=en").await?;
    user.waits_for("[data-settings=process]").await.map(drop)
}

async fn adds(user: &mut User, account: &str) -> Result<()> {
    user.open("#/pipeline?lang=en").await?;
    user.click("new-opportunity").await?;
    user.types("account", account).await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await?;
    user.clicks_on("a[data-opportunity]").await?;
    user.waits_for(".panel").await.map(drop)
}

#[tokio::test]
async fn a_step_has_a_hint_and_an_activity_that_it_records() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        let steps = "document.querySelectorAll('[data-steps=S] .step-row').length";
        let before = user.runs(&format!("return {steps}")).await?.as_u64().unwrap_or_default();
        user.clicks_on("#new-step-S").await?;
        user.types_here("Send the catalogue").await?;
        user.press("Enter").await?;
        user.holds(&format!("{steps} === {}", before + 1)).await?;
        let last = "[data-steps=S] .step-row:last-child";
        user.holds(&format!("document.querySelector('{last} [name=step]').value === 'Send the catalogue'"))
            .await?;
        user.clicks_on(&format!("{last} [name=step_hint]")).await?;
        user.types_here("On paper: it stays on the desk.").await?;
        user.press("Enter").await?;
        user.sees("Saved.").await?;
        user.chooses(&format!("{last} [name=step_kind]"), "Email").await?;
        // Up to the first place, and taken back.
        for _ in 0..before {
            user.clicks_on("[data-steps=S] .step-row:has([name=step_kind] option[value=Email]:checked) [data-action=step-up]").await?;
        }
        user.holds("document.querySelector('[data-steps=S] [name=step]').value === 'Send the catalogue'")
            .await?;
        user.runs("document.activeElement.blur()").await?;
        user.press("Control+z").await?;
        user.holds("document.querySelector('[data-steps=S] [name=step]').value !== 'Send the catalogue'")
            .await?;
        user.press("Control+y").await?;

        // A blank step is refused in place, and what stands there is kept.
        user.clicks_on("[data-steps=S] [name=step]").await?;
        user.press("Control+a").await?;
        user.press("Delete").await?;
        user.press("Enter").await?;
        user.sees("Say what to do, or delete the step.").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        user.types_here("Send the catalogue by post").await?;
        user.press("Enter").await?;
        user.holds("!document.querySelector('[data-settings=process] .error')").await?;

        // On an opportunity it is offered with its hint, and ticked it is recorded.
        adds(user, "Acme").await?;
        user.sees("On paper: it stays on the desk.").await?;
        user.clicks_on("[data-block=checklist] li:first-child label").await?;
        user.click("record-step").await?;
        user.waits_for("[data-event=activity]").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn reasons_are_offered_in_their_stage() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        for reason in ["Too dear", "No budget"] {
            user.clicks_on("#new-reason").await?;
            user.types_here(reason).await?;
            user.press("Enter").await?;
        }
        user.clicks_on("#new-reason").await?;
        user.types_here("too dear").await?;
        user.press("Enter").await?;
        user.sees("This reason is there already.").await?;
        // Kept while one looks elsewhere.
        user.open("#/today?lang=en").await?;
        user.open("#/settings?lang=en").await?;
        user.waits_for("[data-settings=reasons]").await?;
        user.chooses(".reason-row:nth-child(2) [name=reason_stage]", "N").await?;
        user.sees("Saved.").await?;
        adds(user, "Acme").await?;
        user.click("lose").await?;
        user.waits_for("[data-reason='Too dear']").await?;
        user.holds("!document.querySelector('[data-reason=\"No budget\"]')").await?;
        user.open("#/settings?lang=en").await?;
        user.clicks_on(".reason-row:first-child [data-action=delete-reason]").await?;
        user.holds("document.querySelectorAll('.reason-row').length === 1").await?;
        user.runs("document.activeElement.blur()").await?;
        user.press("Control+z").await?;
        user.holds("document.querySelectorAll('.reason-row').length === 2").await
    })
    .await
}

#[tokio::test]
async fn days_are_whole_and_what_is_wrong_stays_with_the_reason() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.clicks_on("#collision_days").await?;
        user.press("Control+a").await?;
        user.types_here("two weeks").await?;
        user.press("Tab").await?;
        user.sees("It takes a whole number of days").await?;
        // Elsewhere and back: what was typed is there.
        user.clicks_on(".nav a[href*=funnel]").await?;
        user.waits_until_gone("[data-settings=days]").await?;
        user.clicks_on(".nav a[href*=settings]").await?;
        user.holds("document.querySelector('#collision_days')?.value === 'two weeks'").await?;
        user.clicks_on("#collision_days").await?;
        user.press("Control+a").await?;
        user.types_here("14").await?;
        user.press("Enter").await?;
        user.sees("Saved.").await?;
        user.is_saved().await?;
        user.reload().await?;
        user.holds("document.querySelector('#collision_days')?.value === '14'").await?;
        // A name that is blank is no name.
        user.types("firm_name", "").await?;
        user.press("Tab").await?;
        user.sees("The name is missing.").await
    })
    .await
}

#[tokio::test]
async fn a_firm_calls_its_stages_as_it_likes() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.clicks_on("#stage-name-P").await?;
        user.types_here("Negotiation").await?;
        user.press("Enter").await?;
        user.sees("Another stage already goes by this name.").await?;
        user.press("Control+a").await?;
        user.types_here("Somebody we have spoken with").await?;
        user.press("Enter").await?;
        user.sees("At most 24 characters").await?;
        user.press("Control+a").await?;
        user.types_here("Interested").await?;
        user.press("Enter").await?;
        user.sees("Saved.").await?;
        // On this page at once, and on every other.
        user.holds("document.querySelector('[data-steps=P] h3').innerText.includes('Interested')")
            .await?;
        user.holds("document.querySelector('label[for=limit-P]').innerText === 'Interested'")
            .await?;
        adds(user, "Acme").await?;
        user.holds(
            "document.querySelector('[data-stage-days=P]').innerText.includes('Interested')",
        )
        .await?;
        user.open("#/pipeline?lang=en").await?;
        user.holds("document.querySelector('#column-P').innerText === 'Interested'").await?;
        user.holds("document.querySelector('#column-S').innerText === 'Suspect'").await?;
        user.is_saved().await?;
        user.reload().await?;
        user.holds("document.querySelector('#column-P')?.innerText === 'Interested'").await?;
        // Blank, it has the name of the language again; and taken back, the firm's.
        user.open("#/settings?lang=en").await?;
        user.clicks_on("#stage-name-P").await?;
        user.press("Control+a").await?;
        user.press("Delete").await?;
        user.press("Tab").await?;
        user.holds("document.querySelector('label[for=limit-P]').innerText === 'Prospect'").await?;
        user.runs("document.activeElement.blur()").await?;
        user.press("Control+z").await?;
        user.holds("document.querySelector('#stage-name-P').value === 'Interested'").await?;
        user.holds("document.querySelector('label[for=limit-P]').innerText === 'Interested'").await
    })
    .await
}

#[tokio::test]
async fn a_firm_holds_its_funnel_against_one_of_its_own() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.clicks_on("#new-reference").await?;
        user.types_here("Machines for bakeries").await?;
        user.press("Enter").await?;
        let row = "[data-reference]";
        user.waits_for(row).await?;
        // It begins with the numbers of the one chosen.
        user.holds(&format!("document.querySelector('{row} [name=level_P]').value === '60'")).await?;
        user.clicks_on(&format!("{row} [name=level_P]")).await?;
        user.press("Control+a").await?;
        user.types_here("many").await?;
        user.press("Enter").await?;
        user.sees("It takes a whole number from 1 up, or nothing.").await?;
        user.press("Control+a").await?;
        user.types_here("50").await?;
        user.press("Enter").await?;
        user.holds(&format!("document.querySelector('{row} > .hint').innerText.includes('50% · 60% · 10%')"))
            .await?;
        user.clicks_on("#new-reference").await?;
        user.types_here("machines for bakeries").await?;
        user.press("Enter").await?;
        user.sees("There is a funnel of this name already.").await?;
        user.clicks_on(&format!("{row} [name=reference_chosen]")).await?;
        user.sees("Saved.").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");

        adds(user, "Acme").await?;
        user.open("#/funnel?lang=en").await?;
        user.holds("document.querySelector('[data-frame=funnel] .legend')?.innerText.includes('Machines for bakeries: 100 → 50 → 30 → 3')")
            .await?;
        user.holds("document.querySelector('[data-frame=funnel]').textContent.includes('“Machines for bakeries”')")
            .await?;
        user.holds("document.querySelector('[data-figure=reference] [data-row=P] [data-col=reference] data').value === '0.5'")
            .await?;

        // Deleted, the built-in one is compared with again; and taken back, it is chosen again.
        user.open("#/settings?lang=en").await?;
        user.click("delete-reference").await?;
        user.waits_until_gone(row).await?;
        user.holds("document.querySelector('[name=reference_chosen][value=built-in]').checked").await?;
        user.runs("document.activeElement.blur()").await?;
        user.press("Control+z").await?;
        user.holds(&format!("document.querySelector('{row} [name=reference_chosen]')?.checked")).await
    })
    .await
}
