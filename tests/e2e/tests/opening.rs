//! Opening a workspace that is too large to be read at once.
use anyhow::{Result, bail, ensure};
use e2e::{User, journey, stored};

const SEED: u64 = 7;
const OPPORTUNITIES: usize = 10_000;

/// From now on every page that is loaded notes in which states of opening it was, and how far it
/// was when the first opportunity came up.
async fn watches(user: &User) -> Result<()> {
    user.before_every_page(
        "window.states = [];
         const look = () => {
             const state = document.documentElement.dataset.opening || 'wholly';
             if (states.at(-1) !== state) states.push(state);
             if (!window.first && document.querySelector('[data-opportunity]')) window.first = state;
         };
         new MutationObserver(look).observe(document,
             { attributes: true, childList: true, subtree: true });",
    )
    .await
}

async fn is_wholly_open(user: &User) -> Result<()> {
    user.holds("!document.documentElement.dataset.opening").await
}

const SELECT: &str = "select[data-action=move-to]";

/// An opportunity among these rows that can go to another stage and stay open, and that stage.
async fn another_stage(user: &User, rows: &str) -> Result<(String, String)> {
    let found = user
        .runs(&format!(
            "for (const row of document.querySelectorAll('{rows}'))
                 for (const option of row.querySelector('{SELECT}')?.options ?? [])
                     if (!option.selected && !option.disabled && option.value !== 'O'
                             && !'CO'.includes(option.parentElement.value))
                         return [row.dataset.opportunity, option.value];"
        ))
        .await?;
    match (found[0].as_str(), found[1].as_str()) {
        (Some(id), Some(stage)) => Ok((id.to_owned(), stage.to_owned())),
        _ => bail!("no row of {rows} can go to another stage"),
    }
}

async fn is_at(user: &User, row: &str, stage: &str) -> Result<()> {
    user.holds(&format!("document.querySelector('{row} {SELECT}')?.value === '{stage}'")).await
}

#[tokio::test]
async fn the_list_is_there_before_all_is_read_and_what_is_done_then_is_kept() -> Result<()> {
    let texts = stored(&large::workspace(OPPORTUNITIES, SEED))?;
    journey(async |user| {
        user.has_stored(&texts).await?;
        user.expects_complaint("favicon").await?;
        user.lives_on("2027-06-30").await?;
        watches(user).await?;
        // On a machine so quick that all is read before the list can be drawn there is no order to see.
        user.slow_cpu(4).await?;
        user.open("#/pipeline/list?lang=en").await?;
        is_wholly_open(user).await?;
        user.holds("first === 'to-be-seen'").await?;
        user.holds("states.includes('partly')").await?;

        // An edit in the journal is in what is shown first, and so is one that is made then.
        let (id, stage) = another_stage(user, "[data-opportunity]").await?;
        let row = format!("[data-opportunity=\"{id}\"]");
        user.chooses(&format!("{row} {SELECT}"), &stage).await?;
        is_at(user, &row, &stage).await?;
        user.is_saved().await?;
        user.reload().await?;
        is_at(user, &row, &stage).await?;
        let (_, stage) = another_stage(user, &row).await?;
        user.chooses(&format!("{row} {SELECT}"), &stage).await?;
        is_at(user, &row, &stage).await?;
        is_wholly_open(user).await?;
        user.is_saved().await?;
        user.reload().await?;
        is_at(user, &row, &stage).await?;
        is_wholly_open(user).await?;
        user.holds("first === 'to-be-seen'").await?;
        user.slow_cpu(1).await?;

        // Figures wait for all of it.
        user.open("#/funnel?lang=en").await?;
        user.reload().await?;
        user.waits_for("[data-figure=ratios]").await?;
        let states = user.runs("return states").await?;
        ensure!(
            states.as_array().is_some_and(|all| all.last() == Some(&"wholly".into())),
            "{states}"
        );
        Ok(())
    })
    .await
}
