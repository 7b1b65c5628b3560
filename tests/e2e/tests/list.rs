//! The pipeline as a list: columns and saved views, cells edited in place, many at once, pasted rows.
use anyhow::{Result, ensure};
use e2e::{User, journey};

/// A workspace of one's own with deals of these companies, each of a hundred more than the one before.
async fn begins_with(user: &mut User, accounts: &[&str]) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    for (at, account) in accounts.iter().enumerate() {
        user.click("new-opportunity").await?;
        user.types("account", account).await?;
        user.types("title", "Lamps").await?;
        user.types("amount", &((at + 1) * 100).to_string()).await?;
        user.types("owner", "Ada").await?;
        user.click("save-opportunity").await?;
        user.waits_until_gone("dialog").await?;
    }
    user.open("#/pipeline/list?lang=en").await?;
    shows(user, accounts.len()).await
}

async fn shows(user: &User, count: usize) -> Result<()> {
    user.holds(&format!("document.querySelectorAll('tr[data-opportunity]').length === {count}"))
        .await
}

/// Waits until the cells of a column hold these texts, from the first row on.
async fn column(user: &User, column: &str, expected: &[&str]) -> Result<()> {
    let cells = format!(
        "[...document.querySelectorAll('tr[data-opportunity] td[data-cell={column}]')]
            .map(cell => cell.innerText.replace(/\\s+/g, ' ').trim())"
    );
    let expected = serde_json::to_string(expected)?;
    user.holds(&format!("JSON.stringify({cells}) === JSON.stringify({expected})")).await
}

/// Waits until the companies stand in this order.
async fn order(user: &User, expected: &[&str]) -> Result<()> {
    let names = "[...document.querySelectorAll('tr[data-opportunity] .who-what b')].map(one => one.innerText)";
    let expected = serde_json::to_string(expected)?;
    user.holds(&format!("JSON.stringify({names}) === JSON.stringify({expected})")).await
}

/// The field of a cell of the row of a company.
fn cell(account: &str, column: &str) -> String {
    format!(
        "[...document.querySelectorAll('tr[data-opportunity]')]
            .find(row => row.innerText.includes('{account}')).querySelector('td[data-cell={column}] button')"
    )
}

async fn no_barriers(user: &User) -> Result<()> {
    for width in [1280, 390] {
        user.resize(width, 844).await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "at {width}: {barriers:?}");
        user.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            .await?;
    }
    user.resize(1280, 900).await
}

#[tokio::test]
async fn columns_and_their_order_are_chosen_and_a_view_keeps_them() -> Result<()> {
    journey(async |user| {
        begins_with(user, &["Acme", "Beta", "Cita"]).await?;
        order(user, &["Acme", "Beta", "Cita"]).await?;
        user.clicks_on(".rows th button[title='Sort by Amount']").await?;
        order(user, &["Acme", "Beta", "Cita"]).await?;
        user.clicks_on(".rows th button[title='Sort by Amount']").await?;
        order(user, &["Cita", "Beta", "Acme"]).await?;
        user.holds("location.hash.includes('sort=-amount')").await?;

        user.click("columns").await?;
        user.clicks_on("[name=column-owner]").await?;
        user.clicks_on("[name=column-heard]").await?;
        // By keyboard one column goes to the front.
        user.runs("document.querySelector('[data-action=earlier-amount]').focus()").await?;
        user.press("Enter").await?;
        user.holds("location.hash.includes('cols=amount,stage,next')").await?;
        no_barriers(user).await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog").await?;
        user.sees("Last contact").await?;

        user.click("save-view").await?;
        user.click("view-apply").await?;
        user.sees("The name is missing.").await?;
        user.types("view_name", "Largest").await?;
        user.press("Enter").await?;
        user.waits_until_gone("dialog").await?;
        user.holds("location.hash.includes('saved=Largest')").await?;
        no_barriers(user).await?;

        // Away from it and back to it, also after a reload.
        user.chooses("select[name=saved]", "").await?;
        user.holds("!location.hash.includes('cols=')").await?;
        user.is_saved().await?;
        user.reload().await?;
        user.chooses("select[name=saved]", "Largest").await?;
        order(user, &["Cita", "Beta", "Acme"]).await?;
        user.holds("location.hash.includes('cols=amount,stage,next')").await?;

        // A change is told, and saved if one likes.
        user.clicks_on(".rows th button[title='Sort by Deal']").await?;
        order(user, &["Acme", "Beta", "Cita"]).await?;
        user.click("update-view").await?;
        user.waits_until_gone("[data-action=update-view]").await?;
        user.click("rename-view").await?;
        user.types("view_name", "By name").await?;
        user.click("view-apply").await?;
        user.holds("location.hash.includes('saved=By%20name')").await?;
        user.click("remove-view").await?;
        user.waits_until_gone("select[name=saved]").await?;
        user.press("Control+z").await?;
        user.waits_for("select[name=saved] option[value='By name']").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn cells_are_edited_in_place_and_nothing_typed_is_lost() -> Result<()> {
    journey(async |user| {
        begins_with(user, &["Acme", "Beta"]).await?;
        user.open("#/pipeline/list?lang=en&sort=name&cols=stage,amount,owner,next,tags").await?;
        column(user, "amount", &["€100", "€200"]).await?;

        // Arrows go from cell to cell, F2 opens, Enter saves.
        user.runs(&format!("{}.focus()", cell("Acme", "amount"))).await?;
        user.press("ArrowDown").await?;
        user.holds(&format!("document.activeElement === {}", cell("Beta", "amount"))).await?;
        user.press("F2").await?;
        user.types("cell_amount", "250").await?;
        user.press("Enter").await?;
        column(user, "amount", &["€100", "€250"]).await?;
        user.holds(&format!("document.activeElement === {}", cell("Beta", "amount"))).await?;

        // What cannot be read stays typed, with what is wrong.
        user.press("ArrowUp").await?;
        user.press("Enter").await?;
        user.types("cell_amount", "about 12").await?;
        user.press("Enter").await?;
        user.sees("does not read as an amount").await?;
        let described = "document.getElementById(document.querySelector('[name=cell_amount]').getAttribute('aria-describedby'))";
        user.holds(&format!("{described}?.innerText.includes('amount')")).await?;
        no_barriers(user).await?;
        user.clicks_on("h1").await?;
        user.holds("document.querySelector('[name=cell_amount]').value === 'about 12'").await?;
        user.sees("1 cell is not saved").await?;
        user.types("cell_amount", "120").await?;
        user.clicks_on("h1").await?;
        column(user, "amount", &["€120", "€250"]).await?;

        // Escape leaves what was there, a click elsewhere saves.
        user.clicks_on("tr[data-opportunity] [data-edit=tags]").await?;
        user.types("cell_tags", "steel").await?;
        user.press("Escape").await?;
        column(user, "tags", &["", ""]).await?;
        user.clicks_on("tr[data-opportunity] [data-edit=tags]").await?;
        user.types("cell_tags", "steel, fair, steel").await?;
        user.clicks_on("h1").await?;
        column(user, "tags", &["steel, fair", ""]).await?;

        // What comes next needs its day.
        user.clicks_on("tr[data-opportunity] [data-edit=next]").await?;
        user.types("cell_next", "Call them").await?;
        user.press("Enter").await?;
        user.sees("It needs a day too.").await?;
        user.runs(
            "const day = document.querySelector('[name=cell_next_on]'); day.focus();
             day.value = '2030-01-07'; day.dispatchEvent(new Event('input', { bubbles: true }))",
        )
        .await?;
        user.press("Enter").await?;
        user.holds("document.querySelector('td[data-cell=next]').innerText.includes('Call them')")
            .await?;

        user.clicks_on("tr[data-opportunity] [data-edit=owner]").await?;
        user.chooses("[name=cell_owner]", "").await?;
        column(user, "owner", &["", "Ada"]).await?;
        user.press("Control+z").await?;
        column(user, "owner", &["Ada", "Ada"]).await?;
        user.is_saved().await
    })
    .await
}

#[tokio::test]
async fn many_are_changed_as_one_step_and_those_that_cannot_be_are_named() -> Result<()> {
    journey(async |user| {
        begins_with(user, &["Acme", "Beta", "Cita", "Dora"]).await?;
        user.open("#/pipeline/list?lang=en&sort=name&cols=stage,owner,status,tags").await?;
        order(user, &["Acme", "Beta", "Cita", "Dora"]).await?;
        // Dora is won, with what she is worth, asked in place.
        user.chooses("tr[aria-rowindex='5'] select[data-action=move-to]", "O").await?;
        user.types("win_amount", "1500").await?;
        user.click("win-apply").await?;
        user.waits_until_gone("dialog").await?;
        column(user, "status", &["open", "open", "open", "won"]).await?;

        // From the first to the third with Shift and Space.
        user.runs("document.querySelector(\"tr[aria-rowindex='2'] [data-action=select]\").focus()")
            .await?;
        user.press("Space").await?;
        user.sees("1 selected").await?;
        user.press("ArrowDown").await?;
        user.press("ArrowDown").await?;
        user.press("Shift+Space").await?;
        user.sees("3 selected").await?;
        user.click("select-all-of").await?;
        user.sees("4 selected").await?;
        no_barriers(user).await?;

        user.click("bulk-stage").await?;
        user.chooses("[name=bulk_stage]", "N").await?;
        no_barriers(user).await?;
        user.click("bulk-apply").await?;
        user.sees("3 deals were changed.").await?;
        user.holds("document.activeElement !== document.body").await?;
        user.sees("1 is won, and stays won: Dora.").await?;
        user.sees("1 selected").await?;
        let stands = |letter: &str| {
            format!(
                "[...document.querySelectorAll('td[data-cell=stage] .st')].filter(one => one.innerText === '{letter}').length"
            )
        };
        user.holds(&format!("{} === 3", stands("N"))).await?;
        user.press("Control+z").await?;
        user.holds(&format!("{} === 3", stands("S"))).await?;

        // Tags, a new owner, lost for a reason: each is one step.
        user.click("select-all").await?;
        user.click("bulk-tags").await?;
        user.types("bulk_tags", "fair").await?;
        user.click("bulk-apply").await?;
        column(user, "tags", &["fair", "fair", "fair", "fair"]).await?;
        user.click("select-all").await?;
        user.click("bulk-owner").await?;
        user.click("bulk-apply").await?;
        column(user, "owner", &["", "", "", ""]).await?;
        user.click("select-all").await?;
        user.click("bulk-lose").await?;
        user.types("bulk_reason", "Too dear").await?;
        user.click("bulk-apply").await?;
        column(user, "status", &["lost: Too dear", "lost: Too dear", "lost: Too dear", "won"])
            .await?;
        for _ in 0..3 {
            user.press("Control+z").await?;
        }
        column(user, "owner", &["Ada", "Ada", "Ada", "Ada"]).await?;
        column(user, "tags", &["", "", "", ""]).await
    })
    .await
}

#[tokio::test]
async fn a_fair_is_logged_for_many_at_once_and_a_mailing_only_counted() -> Result<()> {
    journey(async |user| {
        begins_with(user, &["Acme", "Beta"]).await?;
        user.open("#/pipeline/list?lang=en&sort=name&cols=stage,next,heard").await?;
        shows(user, 2).await?;
        user.click("select-all").await?;
        // L is for those that are ticked.
        user.press("l").await?;
        user.chooses("[name=bulk_outcome]", "Advance").await?;
        user.types("bulk_note", "Stand 7").await?;
        user.types("bulk_next_what", "Write").await?;
        user.click("bulk-apply").await?;
        user.sees("It needs a day too.").await?;
        user.runs(
            "const day = document.querySelector('[name=bulk_next_on]');
             day.value = '2030-01-07'; day.dispatchEvent(new Event('input', { bubbles: true }))",
        )
        .await?;
        no_barriers(user).await?;
        user.click("bulk-apply").await?;
        user.sees("Logged for 2 deals.").await?;
        let said = |column: &str, text: &str| {
            format!(
                "[...document.querySelectorAll('td[data-cell={column}]')].every(one => one.innerText.includes('{text}'))"
            )
        };
        user.holds(&said("next", "Write")).await?;
        user.holds("[...document.querySelectorAll('td[data-cell=heard]')].every(one => one.innerText)")
            .await?;
        // A step forward with a suspect: they are prospects now.
        user.holds("[...document.querySelectorAll('td[data-cell=stage] .st')].every(one => one.innerText === 'P')")
            .await?;
        user.clicks_on("tr[data-opportunity] a[data-deal]").await?;
        user.sees("Stand 7").await?;
        user.press("Escape").await?;
        user.waits_until_gone(".panel").await?;
        user.press("Control+z").await?;
        user.holds("[...document.querySelectorAll('td[data-cell=heard]')].every(one => !one.innerText)")
            .await?;

        user.click("select-all").await?;
        user.click("bulk-log").await?;
        user.click("log-count").await?;
        user.types("bulk_count_what", "Letters").await?;
        user.types("bulk_count", "many").await?;
        user.click("count-apply").await?;
        user.sees("Write a whole number").await?;
        user.types("bulk_count", "312").await?;
        user.click("count-apply").await?;
        user.sees("Letters: 312 counted.").await
    })
    .await
}

#[tokio::test]
async fn rows_of_a_sheet_are_pasted_and_nothing_is_lost_for_one_odd_cell() -> Result<()> {
    journey(async |user| {
        begins_with(user, &["Acme"]).await?;
        user.runs(
            "const data = new DataTransfer();
             data.setData('text/plain', 'Company\\tTitle\\tStage\\tAmount\\nZenith\\tPumps\\tN\\t900\\nYork\\tValves\\tS\\tabout 12\\n');
             document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))",
        )
        .await?;
        user.waits_for("[data-table=first-rows]").await?;
        user.sees("Zenith · Pumps").await?;
        user.sees("1 cell cannot be read").await?;
        no_barriers(user).await?;
        user.click("import-apply").await?;
        user.waits_until_gone("dialog").await?;
        shows(user, 3).await?;
        // What the odd cell says is in a note of its deal.
        user.runs("[...document.querySelectorAll('tr')].find(row => row.innerText.includes('York')).querySelector('[data-deal]').click()")
            .await?;
        user.sees("Amount: about 12").await?;
        user.press("Escape").await?;
        user.waits_until_gone(".panel").await?;
        user.press("Control+z").await?;
        shows(user, 1).await?;

        // Or by hand, without headers.
        user.click("paste-rows").await?;
        user.types("pasted_rows", "Xenia;Taps;1500,50").await?;
        user.click("paste-read").await?;
        user.sees("Xenia · Taps").await?;
        user.click("import-apply").await?;
        user.waits_until_gone("dialog").await?;
        shows(user, 2).await
    })
    .await
}

#[tokio::test]
async fn hundreds_are_changed_while_the_page_stays_free() -> Result<()> {
    journey(async |user| {
        user.open("#/data?lang=en").await?;
        let mut file = String::from("Title,Stage,Amount,Currency,Id\n");
        for index in 0..6000 {
            let stage = ["S", "P", "A", "N", "C"][index % 5];
            file += &format!("Deal {index},{stage},{},EUR,d{index}\n", 100 + index);
        }
        user.chooses_file("deals.csv", file.as_bytes()).await?;
        user.click("import-apply").await?;
        user.is_saved().await?;
        user.open("#/pipeline/list?lang=en&stage=N").await?;
        user.sees("1,200 deals").await?;
        user.click("select-all").await?;
        user.sees("1,200 selected").await?;
        user.click("bulk-tags").await?;
        user.types("bulk_tags", "spring").await?;
        user.click("bulk-apply").await?;
        user.sees("1,200 deals were changed.").await?;
        user.is_saved().await?;
        // More than can be one step is not begun.
        user.open("#/pipeline/list?lang=en").await?;
        user.sees("6,000 deals").await?;
        user.click("select-all").await?;
        user.click("bulk-tags").await?;
        user.sees("At most 5,000 at a time").await?;
        user.waits_for("[data-action=bulk-apply]:disabled").await.map(drop)
    })
    .await
}
