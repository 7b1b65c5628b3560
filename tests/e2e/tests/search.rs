//! The palette: find, do, go to, from anywhere, on a firm's own data.
use anyhow::{Result, ensure};
use e2e::{User, journey};

/// A firm with two deals, a person with a number, and a note.
async fn begins(user: &mut User) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    adds(user, "Vetreria Alma", "Photovoltaics").await?;
    adds(user, "Società Però", "Relamping").await?;
    user.press("Control+k").await?;
    user.types("palette", "societa pero").await?;
    means(user, "Società Però").await?;
    user.press("Enter").await?;
    user.waits_for(".panel [data-action=add-contact]").await?;
    user.click("add-contact").await?;
    user.types("person_name", "Marta Riva").await?;
    user.types("person_phone", "+39 055 123 456").await?;
    user.click("save-contact").await?;
    user.waits_until_gone("[name=person_name]").await?;
    user.click("add-note").await?;
    user.types("note", "They share a supplier with the pasta maker next door").await?;
    user.click("save-note").await?;
    user.waits_until_gone("[name=note]").await?;
    user.press("Escape").await?;
    user.waits_until_gone(".panel").await
}

async fn adds(user: &User, account: &str, title: &str) -> Result<()> {
    user.click("new-opportunity").await?;
    user.types("account", account).await?;
    user.types("title", title).await?;
    user.types("amount", "100").await?;
    user.types("owner", "Ada").await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

/// Opens the palette, and types; what is found first is called so.
async fn looks_for(user: &User, text: &str, first: &str) -> Result<()> {
    user.press("Control+k").await?;
    user.types("palette", text).await?;
    means(user, first).await
}

/// Enter would take the choice that holds this text, and a screen reader knows.
async fn means(user: &User, text: &str) -> Result<()> {
    user.holds(&format!(
        "(() => {{
            const field = document.activeElement;
            const meant = document.getElementById(field.getAttribute('aria-activedescendant'));
            return field.name === 'palette' && meant?.getAttribute('aria-selected') === 'true'
                && meant.innerText.includes({text:?});
        }})()"
    ))
    .await
}

/// Goes down until the choice that holds this text is meant, and takes it.
async fn takes(user: &User, text: &str) -> Result<()> {
    let place = format!(
        "[...document.querySelectorAll('#palette-choices [role=option]')]
             .findIndex(one => one.innerText.includes({text:?}))"
    );
    user.holds(&format!("{place} >= 0")).await?;
    let place = user.runs(&format!("return {place}")).await?.as_u64().unwrap_or_default();
    for _ in 0..place {
        user.press("ArrowDown").await?;
    }
    means(user, text).await?;
    user.press("Enter").await
}

async fn is_at(user: &User, place: &str) -> Result<()> {
    user.waits_until_gone("dialog").await?;
    user.holds(&format!("location.hash.startsWith('#/{place}')")).await
}

#[tokio::test]
async fn a_person_is_found_by_number_a_company_without_accents_and_a_note_by_a_word() -> Result<()>
{
    journey(async |user| {
        begins(user).await?;
        for number in ["055 123", "0039 055", "+39055123456"] {
            looks_for(user, number, "Marta Riva").await?;
            user.press("Escape").await?;
            user.waits_until_gone("dialog").await?;
        }
        looks_for(user, "123456", "Marta Riva").await?;
        user.holds(
            "document.querySelector('#palette-choices [aria-selected=true] mark').innerText === '123 456'",
        )
        .await?;
        user.press("Enter").await?;
        is_at(user, "contact/").await?;

        looks_for(user, "PERO soc", "Società Però").await?;
        user.sees("company, one deal, one person").await?;
        user.press("Enter").await?;
        is_at(user, "opportunity/").await?;
        user.press("Escape").await?;
        user.waits_until_gone(".panel").await?;

        looks_for(user, "pasta mak", "Note on Società Però").await?;
        user.holds(
            "[...document.querySelectorAll('#palette-choices [aria-selected=true] mark')]
                 .map(one => one.innerText).join() === 'pasta,mak'",
        )
        .await?;
        user.press("Enter").await?;
        is_at(user, "opportunity/").await?;

        // What was opened last is offered, but for what is open now.
        user.press("Control+k").await?;
        user.holds(
            "[...document.querySelectorAll('#palette-choices [data-choice=show]')]
                 .map(one => one.innerText.split('\\n')[0]).join() === 'Marta Riva'",
        )
        .await?;
        user.sees("Lately").await
    })
    .await
}

#[tokio::test]
async fn much_is_done_from_the_palette() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        looks_for(user, "alm", "Vetreria Alma").await?;
        takes(user, "Log an activity with Vetreria Alma").await?;
        user.holds("document.activeElement.matches('.sheet .logbox')").await?;
        user.sees("Photovoltaics").await?;
        user.press("Escape").await?;
        is_at(user, "pipeline").await?;

        looks_for(user, "alm", "Vetreria Alma").await?;
        takes(user, "Move Vetreria Alma to").await?;
        user.clicks_on("dialog [data-stage-choice=P]").await?;
        user.waits_for("[data-stage=P] a[data-opportunity]").await?;

        looks_for(user, "undo", "New deal “undo”").await?;
        takes(user, "Undo").await?;
        user.sees("Undone").await?;
        user.waits_until_gone("[data-stage=P] a[data-opportunity]").await?;

        user.press("Control+k").await?;
        user.types("palette", "Fonderia Meridia").await?;
        takes(user, "New deal “Fonderia Meridia”").await?;
        user.holds("document.querySelector('dialog [name=account]')?.value === 'Fonderia Meridia'")
            .await?;
        user.click("save-opportunity").await?;
        user.sees("Fonderia Meridia: added.").await?;
        // It is found at once.
        looks_for(user, "meridia", "Fonderia Meridia").await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;

        looks_for(user, "zxq", "New company “zxq”").await?;
        user.sees("Nothing found for “zxq”").await?;
        user.press("Enter").await?;
        is_at(user, "account/").await?;
        user.sees("zxq: company added.").await?;

        // Nothing is dealt with there yet: a deal begins with what is logged, or what they did is noted
        // without one.
        looks_for(user, "zxq", "zxq").await?;
        takes(user, "Log an activity with zxq").await?;
        user.holds("document.activeElement.matches('.sheet .logbox')").await?;
        user.clicks_on(".sheet [data-action=log-trace]").await?;
        user.holds("document.querySelector('.sheet [name=trace_account]').value === 'zxq'").await?;
        user.click("trace-save").await?;
        user.waits_until_gone("dialog").await?;
        user.sees("zxq: request, today.").await?;
        looks_for(user, "zxq", "zxq").await?;
        user.sees("company, no deal").await?;
        takes(user, "Log an activity with zxq").await?;
        user.waits_for(".sheet .logbox").await?;
        user.click("outcome-Continuation").await?;
        user.click("accept-next").await?;
        user.waits_until_gone("dialog").await?;
        looks_for(user, "zxq", "zxq").await?;
        user.sees("company, one deal").await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;

        looks_for(user, "fun", "New deal “fun”").await?;
        takes(user, "Funnel").await?;
        is_at(user, "funnel").await
    })
    .await
}

#[tokio::test]
async fn the_sheet_for_logging_finds_as_the_palette_does() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        for (text, first, marked) in [
            ("055 123", "Marta Riva", "55 123"),
            ("PERO soc", "Società Però", "Soc,Però"),
            ("riv", "Marta Riva", "Riv"),
        ] {
            user.click("log").await?;
            user.types("log_find", text).await?;
            let means = |what: &str| {
                format!("(() => {{ const one = document.querySelector('#log-found [aria-selected=true]'); return {what} }})()")
            };
            user.holds(&means(&format!("one?.innerText.includes({first:?})"))).await?;
            let marks = "[...one.querySelectorAll('mark')].map(mark => mark.innerText).join()";
            user.holds(&means(&format!("{marks} === {marked:?}"))).await?;
            user.press("Escape").await?;
            user.waits_until_gone("dialog").await?;
        }
        // A note is nobody that anything happens with.
        user.click("log").await?;
        user.types("log_find", "pasta mak").await?;
        user.sees("No company with “pasta mak”.").await
    })
    .await
}

#[tokio::test]
async fn it_opens_by_keys_from_anywhere_and_gives_the_focus_back() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        // Out of a field, where `/` is a letter.
        user.open("#/pipeline/list?lang=en").await?;
        user.types("search", "alma/").await?;
        user.holds("document.activeElement.value === 'alma/'").await?;
        user.press("Control+k").await?;
        user.holds("document.activeElement.name === 'palette'").await?;
        user.holds("location.hash.includes('palette=open')").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        user.press("Escape").await?;
        user.holds("document.activeElement.name === 'search'").await?;
        user.holds("!location.hash.includes('palette')").await?;
        // Back closes it, too.
        user.runs("document.activeElement.blur()").await?;
        user.press("/").await?;
        user.holds("document.activeElement.name === 'palette'").await?;
        user.types("palette", "alm").await?;
        // How much there is to choose from is said.
        user.holds(
            "[...document.querySelectorAll('dialog [data-live]')].some(one => one.innerText === '5 results')",
        )
        .await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        // Round the ends.
        user.press("ArrowUp").await?;
        means(user, "New deal “alm”").await?;
        user.press("ArrowDown").await?;
        means(user, "Vetreria Alma").await?;
        user.runs("history.back()").await?;
        user.waits_until_gone("dialog").await?;
        // The field of the list is still within reach of keys.
        user.press("/").await?;
        user.types("palette", "filter").await?;
        takes(user, "Filter the list of deals").await?;
        user.holds("document.activeElement.name === 'search'").await
    })
    .await
}

#[tokio::test]
async fn on_a_telephone_it_fills_the_screen() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.holds_a_phone(390, 844).await?;
        user.open("#/today?lang=en").await?;
        user.click("palette").await?;
        user.types("palette", "marta").await?;
        user.holds(
            "(() => { const area = document.querySelector('dialog').getBoundingClientRect();
                 return area.width === 390 && area.height === 844 && area.top === 0; })()",
        )
        .await?;
        user.holds("document.documentElement.scrollWidth <= 390").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        let at = user.middle_of("#palette-choices [role=option]").await?;
        user.touches(at).await?;
        user.lets_go().await?;
        is_at(user, "contact/").await?;
        user.click("palette").await?;
        user.click("close-palette").await?;
        is_at(user, "contact/").await
    })
    .await
}
