//! A fair, and a mailing: names that are pasted, recognized, and logged as one step.
use anyhow::{Result, ensure};
use e2e::{User, journey};

/// A deal of somebody with a company.
async fn adds(user: &User, account: &str, owner: &str) -> Result<()> {
    user.click("new-opportunity").await?;
    user.types("account", account).await?;
    user.types("title", "Lamps").await?;
    user.types("owner", owner).await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

/// A firm of two, with three customers to be; Bo called one of them today.
async fn firm(user: &mut User) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    adds(user, "Oleificio Tramonto", "Ada").await?;
    adds(user, "Caffè Però", "Bo").await?;
    adds(user, "Fonderia Meridia", "Bo").await?;
    user.press("+").await?;
    user.types("log_find", "caff").await?;
    user.holds(
        "!!document.querySelector('#log-found [aria-selected=true]')?.innerText.includes('Però')",
    )
    .await?;
    user.press("Enter").await?;
    user.holds("document.activeElement.matches('.sheet .logbox')").await?;
    user.press("3").await?;
    user.press("Enter").await?;
    user.waits_until_gone("dialog").await
}

/// The sheet for many, from the sheet that L opens.
async fn opens_many(user: &User) -> Result<()> {
    user.click("log").await?;
    user.click("log-many").await?;
    user.holds("document.activeElement.name === 'many_names'").await
}

/// Pastes a text where the focus is, as the browser does.
async fn pastes(user: &User, text: &str) -> Result<()> {
    let text = serde_json::to_string(text)?;
    user.runs(&format!("document.execCommand('insertText', false, {text})")).await.map(drop)
}

/// Waits until the row of a line says so, in company and outcome.
async fn row(user: &User, written: &str, expected: &str) -> Result<()> {
    let (written, expected) = (serde_json::to_string(written)?, serde_json::to_string(expected)?);
    user.holds(&format!(
        "[...document.querySelectorAll('.many tbody tr')].some(row =>
            row.cells[0].innerText.split('\\n')[0] === {written}
            && row.innerText.replace(/\\s+/g, ' ').includes({expected}))"
    ))
    .await
}

/// Waits until so many opportunities stand in a stage.
async fn stands_in(user: &User, stage: &str, expected: u32) -> Result<()> {
    user.holds(&format!(
        "document.querySelector('[data-figure=stock] [data-row={stage}] [data-col=count] data')?.value == '{expected}'"
    ))
    .await
}

async fn no_barriers(user: &User, at: &str) -> Result<()> {
    let barriers = user.axe().await?;
    ensure!(barriers.is_empty(), "{at}: {barriers:#?}");
    user.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth").await
}

const PASTED: &str = "oleificio tramonto srl
CAFFE PERO
Meridia Fonderie spa
Mobilificio Tarsia\tAnna Bo\tanna@tarsia.it

Hotel Belmare
Hotel Belmare";

#[tokio::test]
async fn those_met_at_a_fair_are_pasted_recognized_and_logged_as_one_step() -> Result<()> {
    journey(async |user| {
        firm(user).await?;
        opens_many(user).await?;
        pastes(user, PASTED).await?;
        user.sees("6 names: 2 known, 2 new, 1 perhaps known, 1 written twice, counted once.")
            .await?;
        user.sees("1 blank line, skipped.").await?;
        row(user, "oleificio tramonto srl", "Oleificio Tramonto S A Ada Goes on").await?;
        row(user, "Mobilificio Tarsia", "New company Goes on").await?;
        row(user, "Meridia Fonderie spa", "Fonderia Meridia? Names that are nearly the same.")
            .await?;
        user.types("many_name", "Fair of lamps").await?;
        user.sees("The 2 new ones enter Suspect, source Fair of lamps.").await?;
        no_barriers(user, "recognized").await?;

        // Ada was there: Bo is on to one of them.
        user.chooses("[name=many_owner]", &owner(user, "Ada").await?).await?;
        row(user, "CAFFE PERO", "Caffè Però Bo called today Leave it to Bo").await?;
        user.clicks_on("tr [data-action=leave-to]").await?;
        row(user, "CAFFE PERO", "Left to Bo Log it all the same").await?;
        user.holds("document.activeElement.dataset.action === 'log-all-the-same'").await?;

        // What was said and pasted outlives Escape.
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;
        opens_many(user).await?;
        row(user, "CAFFE PERO", "Left to Bo").await?;
        user.holds("document.querySelector('[name=many_name]').value === 'Fair of lamps'").await?;

        user.click("is-another").await?;
        row(user, "Meridia Fonderie spa", "New company Fonderia Meridia? It is them").await?;
        user.click("is-them").await?;
        row(user, "Meridia Fonderie spa", "Fonderia Meridia? Names that are nearly the same.")
            .await?;
        user.click("is-them").await?;
        user.sees("6 names: 2 known, 2 new, 1 left to a colleague, 1 written twice, counted once.")
            .await?;
        let tarsia = "[...document.querySelectorAll('.many tbody tr')]
            .find(row => row.innerText.includes('Tarsia'))";
        let place = user.runs(&format!("return {tarsia}.dataset.line")).await?;
        let place = place.as_str().unwrap_or_default().to_owned();
        user.chooses(&format!("tr[data-line='{place}'] select"), "Advance").await?;
        no_barriers(user, "answered").await?;
        user.sees("Log 4 meetings").await?;
        user.click("many-log").await?;
        user.waits_until_gone("dialog").await?;
        user.sees("4 meetings logged. 2 new companies.").await?;
        stands_in(user, "S", 4).await?;
        stands_in(user, "P", 1).await?;

        // All of it is one step; what was begun is done with.
        user.press("Control+z").await?;
        stands_in(user, "S", 3).await?;
        stands_in(user, "P", 0).await?;
        user.press("Control+Shift+z").await?;
        stands_in(user, "P", 1).await?;
        opens_many(user).await?;
        user.holds("document.querySelector('[name=many_names]').value === ''").await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;

        user.open("#/pipeline/list?lang=en&source=Fair+of+lamps").await?;
        user.holds("document.querySelectorAll('tr[data-opportunity]').length === 2").await?;
        user.open("#/pipeline/list?lang=en&stage=P").await?;
        user.clicks_on("tr[data-opportunity] a[data-deal]").await?;
        user.sees("Anna Bo").await?;
        user.sees("Follow up on Fair of lamps").await
    })
    .await
}

/// The id of somebody who sells, as the choices have it.
async fn owner(user: &User, name: &str) -> Result<String> {
    let script = format!(
        "return [...document.querySelectorAll('[name=many_owner] option')].find(one => one.text === '{name}').value"
    );
    Ok(user.runs(&script).await?.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn on_a_phone_the_names_are_pasted_and_what_is_open_stays() -> Result<()> {
    journey(async |user| {
        firm(user).await?;
        user.has_a_touch_screen().await?;
        user.holds_a_phone(390, 844).await?;
        opens_many(user).await?;
        pastes(user, "Meridia Fonderie\nHotel Belmare").await?;
        user.sees("2 names: 1 new, 1 perhaps known. 1 stays here until you say who it is.").await?;
        no_barriers(user, "phone").await?;
        let small = "[...document.querySelectorAll('.many button, .many select, .many input, .many textarea')]
            .filter(one => one.getClientRects().length)
            .map(one => one.closest('.pick') ?? one)
            .filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML)";
        user.holds(&format!("JSON.stringify({small}) === '[]'")).await?;
        user.sees("Log 1 meeting").await?;
        user.click("many-log").await?;
        user.sees("1 meeting logged. 1 new company.").await?;
        // The one that nobody has decided on stays, and can be decided now.
        user.holds("document.querySelector('[name=many_names]').value === 'Meridia Fonderie'").await?;
        user.click("is-them").await?;
        user.click("many-log").await?;
        user.waits_until_gone("dialog").await?;
        user.press("Control+z").await?;
        user.press("Control+z").await?;
        stands_in(user, "S", 3).await
    })
    .await
}

#[tokio::test]
async fn a_mailing_counts_all_and_logs_who_replied() -> Result<()> {
    journey(async |user| {
        firm(user).await?;
        opens_many(user).await?;
        user.click("many-mailing").await?;
        user.types("many_name", "Autumn letter").await?;
        user.types("many_sent", "312").await?;
        user.types("many_returned", "400").await?;
        user.sees("two whole numbers").await?;
        user.holds("document.querySelector('[data-action=many-log]').disabled").await?;
        user.types("many_returned", "14").await?;
        user.sees("Log the mailing").await?;
        user.types("many_names", "Oleificio Tramonto").await?;
        user.sees("1 reply out of 298 that arrived: 0.3%").await?;
        user.sees("The count goes to the week from").await?;
        no_barriers(user, "mailing").await?;
        user.click("many-log").await?;
        user.waits_until_gone("dialog").await?;
        user.sees("1 reply logged.").await?;
        stands_in(user, "S", 3).await?;
        user.press("Control+z").await?;
        user.sees("Undone").await
    })
    .await
}

#[tokio::test]
async fn five_thousand_names_are_looked_at_in_turns_and_those_beyond_stay() -> Result<()> {
    journey(async |user| {
        firm(user).await?;
        opens_many(user).await?;
        let long = "x".repeat(201);
        user.runs(&format!(
            "window.tasks = []; new PerformanceObserver(list => list.getEntries().forEach(one =>
                window.tasks.push(one.duration))).observe({{ entryTypes: ['longtask'] }});
             const field = document.querySelector('[name=many_names]');
             field.value = '{long}\\n' + Array.from({{ length: 5002 }}, (_, at) => 'Firm ' + at).join('\\n');
             field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await?;
        user.sees("5,000 names: 5,000 new.").await?;
        user.sees("At most 5,000 are logged at a time: 2 lines stay here for later.").await?;
        user.sees("1 line is too long for a name").await?;
        user.sees("4,992 more, all known or new").await?;
        user.click("many-log").await?;
        user.sees("5,000 meetings logged. 5,000 new companies.").await?;
        user.holds(
            "document.querySelector('[name=many_names]').value.split('\\n').slice(1).join() === 'Firm 5000,Firm 5001'",
        )
        .await?;
        stands_in(user, "S", 5003).await
    })
    .await
}
