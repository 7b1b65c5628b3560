//! What is kept in the browser, and what happens to it: in a real browser, as a user meets it.
use anyhow::{Result, ensure};
use e2e::{User, journey};

/// Types six numbers' first one, and waits until it is kept.
async fn begins(user: &mut User) -> Result<()> {
    user.open("#/quick?lang=en").await?;
    user.types("targets", "40").await?;
    user.is_saved().await
}

/// Does something to the text of every key that has `part` in its name.
async fn spoils(user: &User, part: &str, text: &str) -> Result<()> {
    let script = format!(
        "for (const key of Object.keys(localStorage)) if (key.includes('{part}')) {{
             const text = localStorage.getItem(key);
             localStorage.setItem(key, {text});
         }}"
    );
    user.runs(&script).await.map(drop)
}

#[tokio::test]
async fn what_cannot_be_read_is_offered_raw_and_never_overwritten() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        spoils(user, "/snapshot/", "text.slice(0, -3) + 'xyz'").await?;
        user.reload().await?;
        user.sees("These data cannot be read").await?;
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        user.click("rescue-download").await?;
        let (_, file) = user.downloaded("imbuto-rescue").await?;
        ensure!(String::from_utf8_lossy(&file).contains("xyz"), "the raw text is not in the file");
        user.click("new-workspace").await?;
        user.open("#/quick?lang=en").await?;
        user.types("targets", "7").await?;
        user.is_saved().await?;
        user.holds(
            "Object.keys(localStorage).some(key => key.includes('/snapshot/')
                && localStorage.getItem(key).endsWith('xyz'))",
        )
        .await
    })
    .await
}

#[tokio::test]
async fn a_page_of_an_older_version_stops_writing_and_says_so() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        spoils(user, "/meta", "'99' + text.slice(1, -1) + '99'").await?;
        user.types("targets", "41").await?;
        user.sees("A newer version has written these data").await?;
        user.holds("document.documentElement.dataset.saved === 'no'").await?;
        let asks = "(() => { const leaving = new Event('beforeunload', { cancelable: true });
            window.dispatchEvent(leaving); return leaving.defaultPrevented })()";
        user.holds(asks).await?;
        user.reload().await?;
        user.sees("These data cannot be read").await?;
        user.sees("A newer version has written these data").await
    })
    .await
}

#[tokio::test]
async fn a_damaged_edit_is_put_aside_and_the_rest_opens() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.types("won", "4").await?;
        user.is_saved().await?;
        let last =
            "const keys = Object.keys(localStorage).filter(key => key.includes('/journal/'));
            const at = key => parseInt(key.split('/').pop(), 36);
            keys.sort((one, other) => at(one) - at(other));
            localStorage.setItem(keys.pop(), '1;damaged')";
        user.runs(last).await?;
        user.reload().await?;
        user.sees("A part of what was saved cannot be read").await?;
        user.holds("document.querySelector('[name=targets]').value === '40'").await?;
        user.open("#/data?lang=en").await?;
        user.click("take-out").await?;
        let (_, file) = user.downloaded("imbuto-rescue").await?;
        ensure!(String::from_utf8_lossy(&file).contains("1;damaged"), "not in the file");
        user.waits_until_gone("[data-action=take-out]").await
    })
    .await
}

#[tokio::test]
async fn steps_are_taken_back_after_the_page_was_loaded_again() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        user.open("#/pipeline/list?lang=en").await?;
        user.waits_for("select[data-action=move-to]").await?;
        let value = "document.querySelector('select[data-action=move-to]').value";
        let before = user.runs(&format!("return {value}")).await?;
        let other = if before == "N" { "A" } else { "N" };
        user.chooses("select[data-action=move-to]", other).await?;
        user.is_saved().await?;
        user.reload().await?;
        user.click("undo").await?;
        user.sees("Undone").await?;
        user.is_saved().await?;
        user.reload().await?;
        user.waits_for("select[data-action=move-to]").await?;
        user.click("redo").await?;
        user.sees("Done again").await
    })
    .await
}

#[tokio::test]
async fn a_cleared_store_is_written_again_from_the_page() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.runs("localStorage.clear()").await?;
        user.types("won", "4").await?;
        user.is_saved().await?;
        user.reload().await?;
        user.holds("document.querySelector('[name=targets]').value === '40'").await?;
        user.holds("document.querySelector('[name=won]').value === '4'").await
    })
    .await
}

#[tokio::test]
async fn a_workspace_deleted_in_another_tab_can_be_kept() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.runs(
            "const meta = Object.keys(localStorage).find(key => key.endsWith('/meta'));
             const id = meta.split('/')[1];
             const frame = document.body.appendChild(document.createElement('iframe'));
             const store = frame.contentWindow.localStorage;
             for (const key of Object.keys(store)) if (key.includes(id) && key !== meta) store.removeItem(key);
             store.setItem(meta, '1;removed');
             frame.remove()",
        )
        .await?;
        user.sees("was deleted in another tab").await?;
        user.click("keep-removed").await?;
        user.is_saved().await?;
        user.reload().await?;
        user.holds("document.querySelector('[name=targets]').value === '40'").await
    })
    .await
}

#[tokio::test]
async fn an_earlier_day_can_be_looked_at_and_brought_back() -> Result<()> {
    journey(async |user| {
        user.lives_on("2026-11-24").await?;
        begins(user).await?;
        user.lives_on("2026-11-25").await?;
        user.reload().await?;
        // How the day before ended is kept before anything else is done.
        user.holds("Object.keys(localStorage).some(key => key.includes('/snapshot/b'))").await?;
        user.types("targets", "50").await?;
        user.is_saved().await?;
        user.lives_on("2026-11-26").await?;
        user.reload().await?;
        user.open("#/data?lang=en").await?;
        user.waits_for("[data-day=\"2026-11-24\"]").await?;
        user.clicks_on("[data-day=\"2026-11-24\"] [data-action=look-at-day]").await?;
        user.sees("to look at, not to change").await?;
        user.open("#/quick?lang=en").await?;
        user.holds("document.querySelector('[name=targets]').value === '40'").await?;
        ensure!(user.axe().await?.is_empty(), "{:#?}", user.axe().await?);
        user.click("back-to-now").await?;
        user.holds("document.querySelector('[name=targets]').value === '50'").await?;
        user.open("#/data?lang=en").await?;
        user.clicks_on("[data-day=\"2026-11-24\"] [data-action=restore-day]").await?;
        user.open("#/quick?lang=en").await?;
        user.holds("document.querySelector('[name=targets]').value === '40'").await?;
        user.click("undo").await?;
        user.holds("document.querySelector('[name=targets]').value === '50'").await
    })
    .await
}

#[tokio::test]
async fn a_backup_can_take_the_place_of_what_is_open() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.open("#/data?lang=en").await?;
        user.click("export-backup").await?;
        let (path, _) = user.downloaded("imbuto-my-firm").await?;
        user.open("#/quick?lang=en").await?;
        user.types("targets", "50").await?;
        user.is_saved().await?;
        user.open("#/data?lang=en").await?;
        user.chooses_existing_file("restore-file", &path).await?;
        user.click("restore-in-place").await?;
        user.sees("The records are those of the backup").await?;
        user.open("#/quick?lang=en").await?;
        user.holds("document.querySelector('[name=targets]').value === '40'").await?;
        user.click("undo").await?;
        user.holds("document.querySelector('[name=targets]').value === '50'").await
    })
    .await
}

#[tokio::test]
async fn much_work_without_a_copy_brings_a_reminder_that_can_wait() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.runs(
            "for (let turn = 0; turn < 120; turn += 1) {
                 for (const name of ['won', 'proposals']) {
                     const field = document.querySelector(`[name=${name}]`);
                     field.value = String(turn % 9 + 1);
                     field.dispatchEvent(new Event('input', { bubbles: true }));
                 }
             }",
        )
        .await?;
        user.sees("changes since the last copy").await?;
        user.click("copy-later").await?;
        user.waits_until_gone("[data-action=copy-later]").await?;
        user.reload().await?;
        user.waits_for("[name=targets]").await?;
        user.holds("!document.querySelector('[data-action=copy-later]')").await
    })
    .await
}

#[tokio::test]
async fn one_damaged_page_closes_nothing_and_what_was_put_aside_is_read_back() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.sees("182").await?;
        // A page of activities, with half of a surrogate pair in it.
        let spoil = "const key = Object.keys(localStorage).find(key => key.includes('/page/7.0.'));
            const text = localStorage.getItem(key).slice(0, 40) + '\\ud800' + localStorage.getItem(key).slice(41);
            sessionStorage.setItem('key', key);
            sessionStorage.setItem('length', text.length);
            localStorage.setItem(key, text)";
        user.runs(spoil).await?;
        user.reload().await?;
        user.sees("Cannot be read: up to 256 activities").await?;
        user.holds("document.body.innerText.includes('182')").await?;
        // It is kept unit by unit, out of the way.
        user.holds(
            "Object.keys(localStorage).some(key => key.includes('/quarantine/')
                && localStorage.getItem(key).includes('\\ud800')
                && localStorage.getItem(key).length
                    === Number(sessionStorage.getItem('length')) + sessionStorage.getItem('key').length + 1)",
        )
        .await?;
        user.open("#/data?lang=en").await?;
        user.click("take-out").await?;
        let (file, _) = user.downloaded("imbuto-rescue").await?;
        user.waits_until_gone("[data-action=take-out]").await?;
        user.chooses_existing_file("restore-file", &file).await?;
        user.sees("restored as a new workspace").await
    })
    .await
}

#[tokio::test]
async fn a_pointer_to_a_workspace_that_is_gone_says_which_are_there() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        let id = "01890a5d-ac96-774b-bcce-b302099a8057";
        user.runs(&format!("localStorage.setItem('imbuto/device/workspace', '\"{id}\"')")).await?;
        user.reload().await?;
        user.sees("This workspace is not in this browser").await?;
        user.click("open-workspace").await?;
        user.holds("document.querySelector('[name=targets]')?.value === '40'").await
    })
    .await
}

#[tokio::test]
async fn a_refused_backup_is_named_and_the_next_one_stands_alone() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.open("#/data?lang=en").await?;
        user.click("export-backup").await?;
        let (whole, bytes) = user.downloaded("imbuto-").await?;
        let changed = String::from_utf8(bytes)?.replacen("\"targets\":40", "\"targets\":41", 1);
        let cut = changed[..changed.len() / 2].to_owned();
        for (name, content, said) in [
            ("changed.json", changed, "“changed.json” is no longer what was written"),
            ("cut.json", cut, "“cut.json” is damaged at line 1"),
            ("list.json", "[1, 2]".to_owned(), "“list.json” is not a backup of Imbuto"),
        ] {
            let file = whole.with_file_name(name);
            std::fs::write(&file, content)?;
            user.chooses_existing_file("restore-file", &file).await?;
            user.sees(said).await?;
        }
        user.chooses_existing_file("restore-file", &whole).await?;
        user.click("restore-beside").await?;
        user.sees("restored as a new workspace").await?;
        user.open("#/data?lang=en").await?;
        user.waits_for("[data-action=export-backup]").await?;
        user.holds("!document.body.innerText.includes('list.json')").await
    })
    .await
}
