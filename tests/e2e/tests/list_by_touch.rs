//! The list on a phone, with a finger: selecting, editing in place, saved views, many at once.
use anyhow::{Result, ensure};
use e2e::{User, journey};

/// A phone, and on it a workspace of one's own with deals of these companies.
async fn begins_with(user: &mut User, accounts: &[&str]) -> Result<()> {
    user.holds_a_phone(390, 844).await?;
    user.open("#/start?lang=en").await?;
    user.taps("[data-action=start-empty]").await?;
    for account in accounts {
        user.taps("[data-action=new-opportunity]").await?;
        user.types("account", account).await?;
        user.types("title", "Lamps").await?;
        user.types("amount", "100").await?;
        user.types("owner", "Ada").await?;
        user.taps("[data-action=save-opportunity]").await?;
        user.waits_until_gone("dialog").await?;
    }
    Ok(())
}

/// What finds something in the row of a place, the first being 1.
fn in_row(place: usize, css: &str) -> String {
    format!("tr[aria-rowindex='{}'] {css}", place + 1)
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

async fn fits_and_has_no_barriers(user: &User) -> Result<()> {
    let barriers = user.axe().await?;
    ensure!(barriers.is_empty(), "{barriers:#?}");
    user.holds("document.documentElement.scrollWidth <= document.documentElement.clientWidth").await
}

#[tokio::test]
async fn a_finger_selects_rows_and_changes_them_as_one_step() -> Result<()> {
    journey(async |user| {
        begins_with(user, &["Acme", "Beta", "Cita"]).await?;
        user.open("#/pipeline/list?lang=en&sort=name&cols=stage,owner,status,tags").await?;
        column(user, "tags", &["", "", ""]).await?;
        user.taps(&in_row(1, "[data-action=select]")).await?;
        user.sees("1 selected").await?;
        user.taps(&in_row(3, "[data-action=select]")).await?;
        user.sees("2 selected").await?;
        fits_and_has_no_barriers(user).await?;

        user.taps("[data-action=bulk-tags]").await?;
        user.types("bulk_tags", "fair").await?;
        fits_and_has_no_barriers(user).await?;
        user.taps("[data-action=bulk-apply]").await?;
        user.sees("2 deals were changed.").await?;
        column(user, "tags", &["fair", "", "fair"]).await?;
        user.taps("[data-action=toast-undo]").await?;
        column(user, "tags", &["", "", ""]).await?;

        // All of them, to another stage; then nothing is selected any more.
        user.taps("[data-action=select-all]").await?;
        user.sees("3 selected").await?;
        user.taps("[data-action=bulk-stage]").await?;
        user.chooses("[name=bulk_stage]", "N").await?;
        user.taps("[data-action=bulk-apply]").await?;
        user.sees("3 deals were changed.").await?;
        user.holds("[...document.querySelectorAll('td[data-cell=stage] .st')].every(one => one.innerText === 'N')")
            .await?;
        user.taps(&in_row(2, "[data-action=select]")).await?;
        user.taps("[data-action=select-none]").await?;
        user.waits_until_gone(".bulk-bar").await
    })
    .await
}

#[tokio::test]
async fn a_finger_edits_cells_in_place() -> Result<()> {
    journey(async |user| {
        begins_with(user, &["Acme", "Beta"]).await?;
        user.open("#/pipeline/list?lang=en&sort=name&cols=stage,amount,owner,next").await?;
        user.taps(&in_row(2, "[data-edit=amount]")).await?;
        user.types("cell_amount", "250").await?;
        user.taps("h1").await?;
        column(user, "amount", &["€100", "€250"]).await?;

        // What cannot be read stays typed, with what is wrong.
        user.taps(&in_row(1, "[data-edit=amount]")).await?;
        user.types("cell_amount", "about 12").await?;
        user.taps("h1").await?;
        user.sees("1 cell is not saved").await?;
        fits_and_has_no_barriers(user).await?;
        user.taps("[data-action=leave-cells]").await?;
        column(user, "amount", &["€100", "€250"]).await?;

        user.taps(&in_row(1, "[data-edit=next]")).await?;
        user.types("cell_next", "Call them").await?;
        user.picks_day("cell_next_on", "2030-01-07").await?;
        user.taps("h1").await?;
        user.holds("document.querySelector('td[data-cell=next]').innerText.includes('Call them')")
            .await?;
        user.taps(&in_row(1, "[data-edit=owner]")).await?;
        user.chooses("[name=cell_owner]", "").await?;
        column(user, "owner", &["", "Ada"]).await?;
        user.taps("[data-action=toast-undo]").await?;
        column(user, "owner", &["Ada", "Ada"]).await
    })
    .await
}

#[tokio::test]
async fn a_finger_keeps_a_view_and_comes_back_to_it() -> Result<()> {
    journey(async |user| {
        begins_with(user, &["Acme", "Beta"]).await?;
        user.open("#/pipeline/list?lang=en").await?;
        user.taps("[data-action=columns]").await?;
        user.taps("[name=column-heard]").await?;
        fits_and_has_no_barriers(user).await?;
        user.taps("dialog .icon-btn").await?;
        user.waits_until_gone("dialog").await?;
        user.waits_for("td[data-cell=heard]").await?;

        user.taps("[data-action=save-view]").await?;
        user.types("view_name", "Heard from").await?;
        user.taps("[data-action=view-apply]").await?;
        user.waits_until_gone("dialog").await?;
        user.chooses("select[name=saved]", "").await?;
        user.waits_until_gone("td[data-cell=heard]").await?;
        user.chooses("select[name=saved]", "Heard from").await?;
        user.holds("!!document.querySelector('td[data-cell=heard]')").await?;
        fits_and_has_no_barriers(user).await?;

        user.taps("[data-action=remove-view]").await?;
        user.waits_until_gone("select[name=saved]").await?;
        user.taps("[data-action=toast-undo]").await?;
        user.waits_for("select[name=saved] option[value='Heard from']").await.map(drop)
    })
    .await
}
