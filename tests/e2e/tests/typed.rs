//! Nothing typed is thrown away, whatever closes what it was typed into; and nothing is saved that nobody
//! changed.

use anyhow::Result;
use e2e::{User, journey};

/// A workspace with one deal on the board.
async fn begins(user: &mut User) -> Result<()> {
    user.open("#/quick?lang=en").await?;
    user.types("targets", "40").await?;
    user.is_saved().await?;
    user.open("#/pipeline?lang=en").await?;
    user.click("new-opportunity").await?;
    user.types("account", "Nordlys").await?;
    user.types("amount", "1250.5").await?;
    user.click("save-opportunity").await?;
    user.sees("Nordlys").await
}

/// Whether the field of a name holds a text.
fn holds(name: &str, text: &str) -> String {
    format!("document.querySelector('[name=\"{name}\"]')?.value === {text:?}")
}

#[tokio::test]
async fn a_form_is_as_it_was_left_whatever_closed_it() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.click("new-opportunity").await?;
        user.types("account", "Fjord").await?;
        user.chooses("[name=stage]", "A").await?;
        for way in ["Escape", "cross", "beside", "back", "link", "reload"] {
            match way {
                "Escape" => user.press("Escape").await?,
                "cross" => user.clicks_on("dialog header .icon-btn").await?,
                "beside" => {
                    user.runs(
                        "document.querySelector('dialog[open]').dispatchEvent(
                            new MouseEvent('mousedown', { bubbles: true }))",
                    )
                    .await?;
                }
                "back" => {
                    user.runs("history.back()").await?;
                    user.waits_until_gone("dialog[open]").await?;
                    user.runs("location.hash = '#/pipeline?lang=en'").await?;
                }
                "link" => {
                    user.runs("location.hash = '#/today?lang=en'").await?;
                    user.waits_until_gone("dialog[open]").await?;
                    user.runs("location.hash = '#/pipeline?lang=en'").await?;
                }
                _ => user.reload().await?,
            }
            user.waits_until_gone("dialog[open]").await?;
            user.click("new-opportunity").await?;
            user.holds(&holds("account", "Fjord")).await?;
            user.holds(&holds("stage", "A")).await?;
        }
        user.clicks_on("dialog form .btn.quiet").await?;
        user.click("new-opportunity").await?;
        user.holds(&holds("account", "")).await
    })
    .await
}

#[tokio::test]
async fn what_happened_is_still_being_said_after_a_reload() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.clicks_on("a[data-opportunity]").await?;
        user.click("log-note").await?;
        user.types("log_note", "Asks for two weeks").await?;
        user.reload().await?;
        user.holds(&holds("log_note", "Asks for two weeks")).await?;
        // A field in place says what is not saved.
        user.clicks_on("[data-edit=title]").await?;
        user.types("title", "The new hall").await?;
        user.press("Escape").await?;
        user.reload().await?;
        user.sees("Not saved: “The new hall”").await
    })
    .await
}

#[tokio::test]
async fn a_cell_keeps_what_escape_left_and_a_field_saves_when_the_page_is_left() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.open("#/pipeline/list?lang=en").await?;
        user.clicks_on("tr[data-opportunity] [data-edit=amount]").await?;
        user.types("cell_amount", "3000").await?;
        user.press("Escape").await?;
        user.sees("Not saved: “3000”").await?;
        user.clicks_on("tr[data-opportunity] [data-edit=amount]").await?;
        user.holds(&holds("cell_amount", "3000")).await?;
        user.press("Enter").await?;
        user.sees("€3,000").await?;
        user.open("#/settings?lang=en").await?;
        user.types("firm_name", "Nordlys AS").await?;
        user.runs("history.back()").await?;
        user.waits_until_gone("[name=firm_name]").await?;
        user.holds("document.title.includes('Nordlys AS')").await
    })
    .await
}

#[tokio::test]
async fn a_form_saves_only_what_was_changed_in_it() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.clicks_on("a[data-opportunity]").await?;
        user.clicks_on("[data-edit=amount]").await?;
        user.types("amount", "2000").await?;
        user.press("Enter").await?;
        user.sees("€2,000").await?;
        // The form of the win opens with 2000; elsewhere that is taken back.
        user.click("win").await?;
        user.holds(&holds("win_amount", "2000")).await?;
        user.runs("document.querySelector('.tools [data-action=undo]').click()").await?;
        user.sees("€1,250.50").await?;
        user.click("win-apply").await?;
        user.waits_until_gone("[data-action=win-apply]").await?;
        user.sees("€1,250.50").await
    })
    .await
}

#[tokio::test]
async fn keys_leave_forms_and_input_methods_alone() -> Result<()> {
    journey(async |user| {
        begins(user).await?;
        user.click("new-opportunity").await?;
        user.runs("document.querySelector('[name=stage]').focus()").await?;
        user.press("Control+z").await?;
        user.holds("document.querySelectorAll('a[data-opportunity]').length === 1").await?;
        user.press("Escape").await?;
        user.waits_until_gone("dialog[open]").await?;
        // A key that an input method has is nobody else's.
        user.runs(
            "document.body.dispatchEvent(new KeyboardEvent('keydown',
                { key: 'z', ctrlKey: true, isComposing: true, bubbles: true }));
             document.body.dispatchEvent(new KeyboardEvent('keydown',
                { key: '?', isComposing: true, bubbles: true }))",
        )
        .await?;
        user.holds("document.querySelectorAll('a[data-opportunity]').length === 1").await?;
        user.holds("!location.hash.includes('keys') && !document.querySelector('dialog[open]')")
            .await?;
        user.press("Control+z").await?;
        user.waits_until_gone("a[data-opportunity]").await
    })
    .await
}

#[tokio::test]
async fn a_number_is_read_in_any_local_form_when_its_field_is_left() -> Result<()> {
    journey(async |user| {
        user.open("#/quick?lang=it").await?;
        for (name, count) in [("targets", "1.200"), ("prospects", "600,00"), ("won", "6")] {
            user.types(name, count).await?;
        }
        user.is_saved().await?;
        user.holds("document.querySelector('[name=targets]').value === '1200'").await?;
        user.open("#/plan?lang=it").await?;
        user.waits_for("[name=wins]").await?;
        user.types("wins", "12.5").await?;
        user.press("Tab").await?;
        user.sees("numero intero, da 1 in su").await?;
        user.holds(&holds("wins", "12.5")).await?;
        user.types("wins", "1.250").await?;
        user.press("Tab").await?;
        user.holds("location.hash.includes('wins=1250')").await?;
        user.waits_until_gone("#wins-fault").await
    })
    .await
}
