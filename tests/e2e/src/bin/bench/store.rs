//! What keeping costs: opening workspaces of many sizes, and one edit in each; beside it, the way of
//! common local-storage data layers, which write the whole workspace as JSON for every edit.
use anyhow::{Context, Result};
use e2e::{User, journey, stored};
use imbuto::domain::json::write;
use serde_json::{Value, json};

use crate::samples::told;
use crate::{AFTER_IT_ALL, SEED};

const SAMPLES: usize = 5;

/// How many opportunities, each with four activities and on a fifth as many accounts.
const SIZES: [usize; 4] = [10, 1_000, 10_000, 50_000];

/// The same for the other way: more does not fit into any browser.
const WHOLE_SIZES: [usize; 2] = [1_000, 10_000];

/// Counts what is written, and does one edit: an opportunity at the top of the list goes to another
/// stage. Told are the units written, the writes, and the milliseconds until the page is free again.
const EDIT: &str = "
    let units = 0, writes = 0, time = 0;
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
        units += key.length + text.length; writes += 1;
        return write.call(this, key, text);
    };
    // A row that is won stays so, and says it: then the next one.
    for (const list of document.querySelectorAll('select[data-action=move-to]')) {
        const other = [...list.options].find(option => !option.selected && !option.disabled);
        if (!other || writes) continue;
        list.value = other.value;
        const begun = performance.now();
        list.dispatchEvent(new Event('change', { bubbles: true }));
        time = performance.now() - begun;
    }
    Storage.prototype.setItem = write;
    return { units, writes, time };";

/// The same edit of a workspace that is one JSON text.
const WHOLE_EDIT: &str = "
    const records = JSON.parse(localStorage.getItem('whole') || window.whole);
    const begun = performance.now();
    records.opportunities[0].title += '!';
    const text = JSON.stringify(records);
    let fits = true;
    try { localStorage.setItem('whole', text); } catch { fits = false; }
    return { units: text.length, fits, time: performance.now() - begun };";

/// Opens and edits, at one speed of the processor.
pub async fn measure(slower: u32) -> Result<Vec<Value>> {
    let mut all = Vec::new();
    for size in SIZES {
        let workspace = large::workspace(size, SEED);
        let texts = stored(&workspace)?;
        let units: usize = texts.iter().map(|(key, text)| units(key) + units(text)).sum();
        let (mut opens, mut edits, mut written) = (Vec::new(), Vec::new(), Vec::new());
        journey(async |user| {
            user.has_stored(&texts).await?;
            user.lives_on(AFTER_IT_ALL).await?;
            user.slow_cpu(slower).await?;
            user.stops_the_watch_at("[data-opportunity]").await?;
            user.open("#/pipeline/list").await?;
            for _ in 0..SAMPLES {
                user.reload().await?;
                opens.push(user.watch().await?);
            }
            for _ in 0..SAMPLES {
                user.waits_for("select[data-action=move-to]").await?;
                let edit = user.runs(EDIT).await?;
                edits.push(edit["time"].as_f64().context("no time")?);
                written.push(edit["units"].as_f64().context("no units")?);
                anyhow::ensure!(edit["writes"] == 1, "{edit}");
            }
            user.expects_complaint("favicon").await
        })
        .await?;
        println!("  {size} opportunities: {units} units stored");
        all.push(told(&format!("opening {size} to the list"), slower, opens));
        all.push(told(&format!("one edit of {size}, to the page being free"), slower, edits));
        all.push(told(&format!("units written by it, of {size}"), slower, written));
    }
    for size in WHOLE_SIZES {
        all.extend(whole(size, slower).await?);
    }
    Ok(all)
}

/// The way of writing everything for every edit.
async fn whole(size: usize, slower: u32) -> Result<Vec<Value>> {
    let text = write(&large::workspace(size, SEED));
    let (mut times, mut written, mut fits) = (Vec::new(), Vec::new(), true);
    journey(async |user| {
        user.visit("icon.svg").await?;
        gives(user, "window.whole", &text).await?;
        user.slow_cpu(slower).await?;
        for _ in 0..SAMPLES {
            let edit = user.runs(WHOLE_EDIT).await?;
            times.push(edit["time"].as_f64().context("no time")?);
            written.push(edit["units"].as_f64().context("no units")?);
            fits &= edit["fits"] == true;
        }
        user.expects_complaint("favicon").await
    })
    .await?;
    let note = if fits { "" } else { " (does not fit)" };
    Ok(vec![
        told(&format!("whole workspace as JSON, one edit of {size}{note}"), slower, times),
        told(&format!("units written by it, of {size}{note}"), slower, written),
    ])
}

/// Gives the page a long text, in pieces that the driver takes.
async fn gives(user: &User, name: &str, text: &str) -> Result<()> {
    user.runs(&format!("{name} = ''")).await?;
    let letters: Vec<char> = text.chars().collect();
    for piece in letters.chunks(1 << 20) {
        let piece: String = piece.iter().collect();
        user.runs(&format!("{name} += {}", json!(piece))).await?;
    }
    Ok(())
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
