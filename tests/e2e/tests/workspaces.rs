//! Workspaces are told apart and switched by whoever wants to, never by themselves.
use anyhow::{Result, ensure};
use e2e::{User, journey};

async fn begins(user: &mut User, account: &str) -> Result<()> {
    user.open("#/start?lang=en").await?;
    user.click("start-empty").await?;
    user.click("new-opportunity").await?;
    user.types("account", account).await?;
    user.types("owner", "Ada").await?;
    user.click("save-opportunity").await?;
    user.waits_until_gone("dialog").await
}

const FIRM: &str = "document.querySelector('.brand .firm').textContent";

#[tokio::test]
async fn one_goes_from_one_workspace_to_another_by_the_menu_beside_the_name() -> Result<()> {
    journey(async |user| {
        begins(user, "Acme").await?;
        user.open("#/settings?lang=en").await?;
        user.types("firm_name", "Rossi").await?;
        user.press("Enter").await?;
        user.holds(&format!("{FIRM} === 'Rossi'")).await?;
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        user.holds(&format!("{FIRM} !== 'Rossi'")).await?;

        user.click("workspaces").await?;
        user.waits_for(".workspace-menu [aria-current]").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        user.holds("document.querySelectorAll('.workspace-menu li').length === 2").await?;
        // Escape closes it and gives the focus back.
        user.press("Escape").await?;
        user.holds("document.activeElement.dataset.action === 'workspaces'").await?;
        user.press("Enter").await?;
        user.clicks_on(".workspace-menu li a:not([aria-current])").await?;
        user.holds(&format!("{FIRM} === 'Rossi'")).await?;
        user.waits_for("a[data-opportunity]").await?;
        user.holds("!document.querySelector('.workspace-menu:popover-open')").await
    })
    .await
}

#[tokio::test]
async fn numbers_typed_while_the_demo_is_open_say_where_they_go() -> Result<()> {
    journey(async |user| {
        begins(user, "Acme").await?;
        user.open("#/settings?lang=en").await?;
        user.types("firm_name", "Rossi").await?;
        user.press("Enter").await?;
        user.sees("Saved.").await?;
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        user.open("#/quick?lang=en").await?;
        // Nothing has been switched yet.
        user.sees("The demo is open. The numbers you type here go into “Rossi”.").await?;
        user.holds(&format!("{FIRM} !== 'Rossi'")).await?;
        user.types("targets", "120").await?;
        user.sees("You are in “Rossi” now.").await?;
        user.holds(&format!("{FIRM} === 'Rossi'")).await?;
        user.holds("document.querySelector('[name=targets]').value === '120'").await?;
        user.holds("!document.querySelector('[data-note=demo]')").await
    })
    .await
}

#[tokio::test]
async fn who_comes_back_lands_on_their_work() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.click("start-empty").await?;
        user.click("new-opportunity").await?;
        user.types("account", "Acme").await?;
        user.types("next_what", "Call").await?;
        // Nothing is to be done today.
        user.picks_day("next_on", "2099-01-07").await?;
        user.click("save-opportunity").await?;
        user.waits_until_gone("dialog").await?;
        user.is_saved().await?;
        user.open("").await?;
        user.reload().await?;
        user.waits_for("a[data-opportunity]").await?;
        user.holds("location.hash.split('?')[0] === '#/pipeline'").await
    })
    .await
}

#[tokio::test]
async fn the_language_is_chosen_on_the_first_page_and_the_demo_speaks_it() -> Result<()> {
    journey(async |user| {
        user.open("#/start?lang=en").await?;
        user.chooses("[name=language]", "fr").await?;
        user.holds("document.documentElement.lang === 'fr'").await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        user.open("#/pipeline/list").await?;
        let titles = "[...document.querySelectorAll('.list td.who-what a span')].map(one => one.textContent).join('|')";
        user.waits_for(".list td.who-what a span").await?;
        let french = user.runs(&format!("return {titles}")).await?;
        // In another language the untouched demo is told anew, the same deals on the same days.
        user.open("#/settings").await?;
        user.clicks_on("[data-language=it]").await?;
        user.open("#/pipeline/list").await?;
        user.waits_for(".list td.who-what a span").await?;
        user.holds(&format!("{titles} !== {french} && {titles} !== ''")).await
    })
    .await
}

#[tokio::test]
async fn a_salesperson_is_renamed_merged_and_leaves() -> Result<()> {
    journey(async |user| {
        begins(user, "Acme").await?;
        user.open("#/settings?lang=en").await?;
        user.types("new_owner", "Adda").await?;
        user.press("Enter").await?;
        user.holds("document.querySelectorAll('.owner-row').length === 2").await?;
        // A name that is taken is refused, and stays in the field.
        user.types("new_owner", "ada").await?;
        user.press("Enter").await?;
        user.sees("There is a salesperson of this name already.").await?;
        user.runs("document.querySelector('[name=new_owner]').value = ''").await?;
        let barriers = user.axe().await?;
        ensure!(barriers.is_empty(), "{barriers:#?}");
        let rows = "[...document.querySelectorAll('.owner-row [name=owner_name]')].map(one => one.value).join()";
        user.clicks_on(".owner-row:last-child [data-action=merge-owner]").await?;
        user.clicks_on(".owner-row:last-child [data-action=merge-owners]").await?;
        user.holds(&format!("{rows} === 'Ada'")).await?;
        user.runs("document.activeElement.blur()").await?;
        user.press("Control+z").await?;
        user.holds(&format!("{rows} === 'Ada,Adda'")).await?;
        user.press("Control+Shift+z").await?;
        user.holds(&format!("{rows} === 'Ada'")).await?;
        user.clicks_on(".owner-row [name=owner_active]").await?;
        user.sees("Saved.").await?;
        // Who has left is offered no more, and keeps the deals.
        user.open("#/pipeline?lang=en").await?;
        user.click("new-opportunity").await?;
        user.waits_for("dialog [name=owner]").await?;
        user.holds("![...document.querySelectorAll('dialog datalist option')].some(one => one.value === 'Ada')")
            .await
    })
    .await
}
