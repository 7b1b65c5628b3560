//! What holds on every page: languages, themes, access, storage that is blocked or full.
use anyhow::{Result, ensure};
use e2e::{Site, User, journey};

const PLACES: [&str; 12] = [
    "start",
    "quick",
    "today",
    "pipeline",
    "pipeline/list",
    "funnel",
    "funnel/ledger",
    "funnel/segments",
    "plan",
    "report",
    "data",
    "settings",
];

async fn opens_demo(user: &mut User, language: &str) -> Result<()> {
    user.open(&format!("#/start?lang={language}")).await?;
    user.click("start-demo").await?;
    user.waits_for("[data-figure=funnel]").await.map(drop)
}

#[tokio::test]
async fn axe_finds_nothing_on_any_page() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "en").await?;
        for (dark, width) in [(false, 1280), (false, 360), (true, 1280)] {
            user.resize(width, 900).await?;
            if dark {
                user.dark().await?;
            }
            for place in PLACES {
                user.open(&format!("#/{place}?lang=en")).await?;
                user.waits_for("main h1").await?;
                let barriers = user.axe().await?;
                ensure!(barriers.is_empty(), "{place}, dark {dark}, {width} px: {barriers:#?}");
            }
            user.open("#/pipeline?lang=en").await?;
            user.clicks_on("a[data-opportunity]").await?;
            user.waits_for(".panel").await?;
            let barriers = user.axe().await?;
            ensure!(barriers.is_empty(), "panel, dark {dark}, {width} px: {barriers:#?}");
            for (action, name) in
                [("plan", "next_what"), ("add-contact", "person_name"), ("add-note", "note")]
            {
                user.click(action).await?;
                user.waits_for(&format!(".panel form [name={name}]")).await?;
            }
            let barriers = user.axe().await?;
            ensure!(barriers.is_empty(), "forms, dark {dark}, {width} px: {barriers:#?}");
            user.click("open-page").await?;
            user.waits_for("[data-page=opportunity] .tl li").await?;
            let barriers = user.axe().await?;
            ensure!(barriers.is_empty(), "opportunity, dark {dark}, {width} px: {barriers:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_speaks_three_languages_and_switches_at_once() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "it").await?;
        user.sees("Di 182 sospetti").await?;
        user.open("#/funnel?lang=fr").await?;
        user.sees("Sur 182 suspects").await?;
        user.holds("document.documentElement.lang === 'fr'").await?;
        user.open("#/settings?lang=fr").await?;
        user.clicks_on("[data-language=en]").await?;
        user.sees("Sales process").await?;
        user.reload().await?;
        user.holds("document.documentElement.lang === 'en'").await
    })
    .await
}

#[tokio::test]
async fn no_page_scrolls_sideways_on_a_phone() -> Result<()> {
    journey(async |user| {
        user.resize(360, 740).await?;
        opens_demo(user, "it").await?;
        for place in PLACES {
            user.open(&format!("#/{place}?lang=it")).await?;
            user.waits_for("main h1").await?;
            let beyond = "return document.documentElement.scrollWidth
                - document.documentElement.clientWidth";
            ensure!(user.runs(beyond).await? == 0, "{place} is wider than the screen");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_unknown_address_falls_back_with_a_notice() -> Result<()> {
    journey(async |user| {
        user.open("#/nowhere?lang=en").await?;
        user.sees("There is nothing at /nowhere").await?;
        user.waits_for("[data-action=start-demo]").await.map(drop)
    })
    .await
}

#[tokio::test]
async fn the_demo_is_kept_apart_and_made_once() -> Result<()> {
    journey(async |user| {
        user.open("#/quick?lang=en").await?;
        user.types("targets", "40").await?;
        user.types("won", "4").await?;
        opens_demo(user, "en").await?;
        user.sees("Of 182 suspects").await?;
        // The demo has no numbers of its own, and says whose are kept where.
        user.open("#/quick?lang=en").await?;
        user.waits_for("[data-note=demo]").await?;
        user.holds("document.querySelector('[name=targets]').value === ''").await?;
        user.click("own-numbers").await?;
        user.holds("document.querySelector('[name=targets]').value === '40'").await?;
        user.click("start-demo").await?;
        user.sees("Of 182 suspects").await?;
        let kept = "Object.keys(localStorage).filter(key => key.endsWith('/meta')).length";
        user.holds(&format!("{kept} === 2")).await
    })
    .await
}

#[tokio::test]
async fn without_storage_it_works_in_memory_and_says_so() -> Result<()> {
    journey(async |user| {
        user.blocks_storage().await?;
        user.open("#/start?lang=en").await?;
        user.click("start-demo").await?;
        user.sees("The browser keeps nothing").await?;
        user.holds("document.documentElement.dataset.saved === 'no'").await?;
        user.sees("Of 182 suspects").await
    })
    .await
}

#[tokio::test]
async fn a_full_store_keeps_the_edit_in_the_page_and_says_so() -> Result<()> {
    journey(async |user| {
        user.fills_storage().await?;
        user.open("#/quick?lang=en").await?;
        user.types("targets", "40").await?;
        user.sees("The browser’s space is full").await?;
        user.holds("document.documentElement.dataset.saved === 'no'").await?;
        user.holds("document.querySelector('[name=targets]').value === '40'").await
    })
    .await
}

#[tokio::test]
async fn a_backup_comes_back_whole() -> Result<()> {
    journey(async |user| {
        opens_demo(user, "en").await?;
        user.open("#/data?lang=en").await?;
        user.click("export-backup").await?;
        let (path, _) = user.downloaded("imbuto-lumen").await?;
        user.chooses_existing_file("restore-file", &path).await?;
        user.sees("restored as a new workspace").await?;
        user.open("#/funnel?lang=en").await?;
        user.sees("Of 182 suspects").await
    })
    .await
}

#[tokio::test]
async fn the_single_file_does_the_main_job_from_a_disk() -> Result<()> {
    journey(async |user| {
        user.opens_single_file().await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure=funnel]").await?;
        user.is_saved().await?;
        user.reload().await?;
        ensure!(user.figure("funnel", "S", "reached").await? == Some(182.0));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_network_the_app_goes_on() -> Result<()> {
    journey(async |user| {
        user.goes_to(Site::app("/crm/")?);
        opens_demo(user, "en").await?;
        user.holds(
            "navigator.serviceWorker.getRegistration()
                .then(found => !!(found && found.active && found.active.state === 'activated'))",
        )
        .await?;
        user.loses_the_network();
        user.reload().await?;
        user.sees("Of 182 suspects").await
    })
    .await
}

#[tokio::test]
async fn a_new_workspace_is_not_mistaken_for_the_one_in_the_address() -> Result<()> {
    journey(async |user| {
        user.open("#/quick?lang=en").await?;
        user.types("targets", "40").await?;
        user.is_saved().await?;
        let id = user.runs(
            "return Object.keys(localStorage).find(key => key.endsWith('/meta')).split('/')[1]",
        );
        let id = id.await?.as_str().unwrap_or_default().to_owned();
        user.open(&format!("#/data?ws={id}&lang=en")).await?;
        user.click("new-workspace").await?;
        user.holds("!location.hash.includes('ws=')").await?;
        user.reload().await?;
        user.open("#/quick?lang=en").await?;
        user.holds("document.querySelector('[name=targets]').value === ''").await
    })
    .await
}

#[tokio::test]
async fn two_tabs_follow_each_other() -> Result<()> {
    journey(async |user| {
        user.open("#/quick?lang=en").await?;
        user.types("targets", "40").await?;
        user.is_saved().await?;
        user.runs("window.other = window.open(location.href)").await?;
        let other = "window.other.document";
        user.holds(&format!("{other}.querySelector('[name=won]') !== null")).await?;
        user.runs(&format!(
            "const field = {other}.querySelector('[name=won]');
             field.value = '4'; field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await?;
        user.holds("document.querySelector('[name=won]').value === '4'").await?;
        user.types("prospects", "20").await?;
        user.holds(&format!("{other}.querySelector('[name=prospects]').value === '20'")).await?;
        user.holds("document.querySelector('[name=won]').value === '4'").await
    })
    .await
}
