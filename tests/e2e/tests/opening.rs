//! Opening a workspace that is too large to be read at once.
use anyhow::{Result, ensure};
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

#[tokio::test]
async fn the_list_is_there_before_all_is_read_and_what_is_done_then_is_kept() -> Result<()> {
    let texts = stored(&large::workspace(OPPORTUNITIES, SEED))?;
    journey(async |user| {
        user.has_stored(&texts).await?;
        user.expects_complaint("favicon").await?;
        user.lives_on("2027-01-15").await?;
        watches(user).await?;
        user.open("#/pipeline/list?lang=en").await?;
        is_wholly_open(user).await?;
        user.holds("first === 'to-be-seen'").await?;
        user.holds("states.includes('partly')").await?;

        // An edit in the journal is in what is shown first, and so is one that is made then.
        let stage = "select[data-action=move-to]";
        let other = |stage: &str| {
            format!("[...document.querySelector('{stage}').options]
                .find(option => !option.selected && !option.disabled && option.value < 'O').value")
        };
        let chosen = user.runs(&format!("return {}", other(stage))).await?;
        let chosen = chosen.as_str().unwrap_or_default().to_owned();
        user.chooses(stage, &chosen).await?;
        user.is_saved().await?;
        let first = user.runs("return document.querySelector('[data-opportunity]').dataset.opportunity").await?;
        let row = format!("[data-opportunity=\"{}\"] {stage}", first.as_str().unwrap_or_default());
        user.slow_cpu(4).await?;
        user.reload().await?;
        user.holds(&format!("document.querySelector('{row}')?.value === '{chosen}'")).await?;
        let again = user.runs(&format!("return {}", other(&row))).await?;
        let again = again.as_str().unwrap_or_default().to_owned();
        user.chooses(&row, &again).await?;
        user.holds(&format!("document.querySelector('{row}')?.value === '{again}'")).await?;
        is_wholly_open(user).await?;
        user.is_saved().await?;
        user.slow_cpu(1).await?;
        user.reload().await?;
        user.holds(&format!("document.querySelector('{row}')?.value === '{again}'")).await?;
        is_wholly_open(user).await?;
        user.holds("first === 'to-be-seen'").await?;

        // Figures wait for all of it.
        user.open("#/funnel?lang=en").await?;
        user.reload().await?;
        user.waits_for("[data-figure=ratios]").await?;
        let states = user.runs("return states").await?;
        ensure!(states.as_array().is_some_and(|all| all.last() == Some(&"wholly".into())), "{states}");
        Ok(())
    })
    .await
}
