//! Times in a browser, each from a fresh profile where it says first, and to the second frame after
//! what was waited for is in the document.
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use e2e::{User, journey};
use serde_json::Value;

use crate::samples::told;

const SAMPLES: usize = 5;
const FUNNEL: &str = "[data-figure=\"funnel\"]";

/// All times at one speed of the processor; what the app cannot do yet has no samples.
pub async fn measure(slower: u32) -> Result<Vec<Value>> {
    let mut first = Vec::new();
    for _ in 0..SAMPLES {
        journey(async |user| {
            user.slow_cpu(slower).await?;
            user.stops_the_watch_at("main").await?;
            user.open("").await?;
            first.push(user.watch().await?);
            Ok(())
        })
        .await?;
    }
    let mut funnel = Vec::new();
    let mut edit = Vec::new();
    journey(async |user| {
        user.patience = Duration::from_secs(5);
        if demo(user).await.is_err() {
            return Ok(());
        }
        user.slow_cpu(slower).await?;
        user.stops_the_watch_at(FUNNEL).await?;
        for _ in 0..SAMPLES {
            user.reload().await?;
            funnel.push(user.watch().await?);
        }
        for turn in 0..SAMPLES {
            let Ok(time) = one_edit(user, turn).await else {
                break;
            };
            edit.push(time);
        }
        Ok(())
    })
    .await?;
    let mut all = vec![
        told("first load, to the page's main part", slower, first),
        told("the demo's funnel, page loaded again", slower, funnel),
        told("one edit, to its being saved and drawn", slower, edit),
    ];
    if let Some(file) = std::env::var_os("IMBUTO_BENCH_CSV") {
        let mut import = Vec::new();
        journey(async |user| {
            user.patience = Duration::from_secs(60);
            user.slow_cpu(slower).await?;
            import.extend(one_import(user, Path::new(&file)).await);
            Ok(())
        })
        .await?;
        all.push(told("import of a file, to its preview", slower, import));
    }
    Ok(all)
}

async fn demo(user: &mut User) -> Result<()> {
    user.open("").await?;
    user.click("start-demo").await?;
    user.waits_for("[data-figure], [data-opportunity]").await?;
    user.open("#/funnel").await?;
    user.waits_for(FUNNEL).await.map(drop)
}

/// Moves the first opportunity of the list to another stage.
async fn one_edit(user: &mut User, turn: usize) -> Result<f64> {
    if turn == 0 {
        user.open("#/pipeline/list").await?;
        user.waits_for("select[data-action=move-to]").await?;
    }
    let script = "
        const list = document.querySelector('select[data-action=move-to]');
        const others = [...list.options].filter(option => !option.selected && !option.disabled);
        const begun = performance.now();
        list.value = others[0].value;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        const frame = () => new Promise(requestAnimationFrame);
        return (async () => {
            do { await frame(); } while (document.documentElement.dataset.saved !== 'yes');
            await frame();
            return performance.now() - begun;
        })()";
    user.runs(script).await?.as_f64().context("no time for the edit")
}

async fn one_import(user: &mut User, file: &Path) -> Result<f64> {
    user.open("").await?;
    user.click("start-import").await?;
    user.holds("!!document.querySelector('input[data-action=import-file]')").await?;
    user.runs(
        "window.imbutoWatch = null;
         document.addEventListener('change', () => { window.imbutoBegun = performance.now(); }, true);
         const look = () => document.querySelector('[data-action=import-apply]')
             ? requestAnimationFrame(() => { window.imbutoWatch = performance.now() - window.imbutoBegun; })
             : requestAnimationFrame(look);
         look()",
    )
    .await?;
    user.chooses_existing_file("import-file", file).await?;
    user.watch().await
}
