//! What a user waits for while working in a small and in a large workspace: a stage moved, a letter
//! typed into the search, an owner chosen, a call logged, the way to the funnel and to the board. On a slow processor, where it
//! shows; what costs more in the large one grows with the records.
use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context, Result};
use e2e::{User, journey, stored};
use serde_json::Value;

use crate::samples::{ratio, told};
use crate::{AFTER_IT_ALL, SEED};

const SLOWER: u32 = 4;
const SAMPLES: usize = 40;

/// How many opportunities, each with four activities and on a fifth as many accounts.
const SIZES: [usize; 2] = [500, 50_000];

/// What is done, as the script calls it and as it is told.
const ACTS: [(&str, &str); 9] = [
    ("text", "one row's name set by a script"),
    ("texts", "every row's name set by a script"),
    ("move", "a stage moved in the list"),
    ("letter", "a letter typed in the search"),
    ("filter", "an owner chosen over the list"),
    ("box", "the log box opened"),
    ("log", "a call logged with its next action"),
    ("funnel", "from the list to the funnel"),
    ("board", "from the list to the board"),
];

/// What an act is held against: the same page, and as much of it changed by a script that knows nothing and
/// computes nothing. What the browser needs to lay that out and paint it no app can save.
const FLOORS: [(&str, &str); 3] = [("move", "text"), ("letter", "texts"), ("filter", "texts")];

/// Works in each workspace.
pub async fn measure() -> Result<Vec<Value>> {
    let mut all = Vec::new();
    for size in SIZES {
        let texts = stored(&large::workspace(size, SEED))?;
        journey(async |user| {
            user.patience = Duration::from_secs(60);
            user.has_stored(&texts).await?;
            user.lives_on(AFTER_IT_ALL).await?;
            user.before_every_page(include_str!("interactions.js")).await?;
            user.slow_cpu(SLOWER).await?;
            user.open("#/pipeline/list").await?;
            user.waits_for("select[data-action=move-to]").await?;
            let mut shown = BTreeMap::new();
            for (act, what) in ACTS {
                let samples = repeated(user, act, &format!("{what}, {size}")).await?;
                all.extend(samples.told);
                shown.insert(act, samples.shown);
            }
            for (act, floor) in FLOORS {
                let what = format!("{act} beside {floor}, {size}");
                all.push(ratio(&what, SLOWER, &shown[act], &shown[floor]));
            }
            user.expects_complaint("favicon").await
        })
        .await?;
    }
    Ok(all)
}

/// What was measured of one act.
struct Samples {
    told: [Value; 3],
    /// Milliseconds until the page showed what was asked for.
    shown: Vec<f64>,
}

async fn repeated(user: &User, act: &str, what: &str) -> Result<Samples> {
    let (mut frames, mut shown, mut longest) = (Vec::new(), Vec::new(), Vec::new());
    // The first one also loads what it needs: it is not told.
    for turn in 0..=SAMPLES {
        let sample = user.runs(&format!("return imbutoInteraction('{act}', {turn})")).await?;
        let time = |name: &str| sample[name].as_f64().with_context(|| format!("{what}: {sample}"));
        if turn > 0 {
            frames.push(time("frame")?);
            shown.push(time("shown")?);
            longest.push(time("longest")?);
        }
    }
    let told = [
        told(&format!("{what}: to the next paint"), SLOWER, frames),
        told(&format!("{what}: to what was asked for"), SLOWER, shown.clone()),
        told(&format!("{what}: longest task"), SLOWER, longest),
    ];
    Ok(Samples { told, shown })
}
