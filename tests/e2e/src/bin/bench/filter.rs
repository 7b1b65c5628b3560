//! What a change of filter costs: the figures alone, beside crossfilter2, Arquero and a loop over
//! typed arrays, on the same columns of the same workspace. All must come to the same numbers first.
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::{Site, folder_with, journey};
use serde_json::Value;

use crate::samples::told;

const OPPORTUNITIES: usize = 50_000;
const SEED: u64 = 7;
const ROUNDS: usize = 12;

const PAGE: &str = "<!doctype html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><title>filter</title>
    <script src=\"crossfilter.js\"></script><script src=\"arquero.js\"></script><script src=\"measure.js\"></script>
    <script type=\"module\">
        import start, { Bench } from './filter.js';
        await start();
        const begun = performance.now();
        window.bench = new Bench(window.size, window.seed);
        window.made = performance.now() - begun;
    </script>";

/// Times at one speed of the processor.
pub async fn measure(slower: u32) -> Result<Vec<Value>> {
    let files = [("index.html", PAGE), ("measure.js", include_str!("filter.js"))];
    let folder = folder_with(Some(&xtask::places::filter_page()), &files)?;
    let mut all = Vec::new();
    journey(async |user| {
        user.patience = Duration::from_secs(120);
        user.goes_to(Site::folder(&folder, "/")?);
        user.before_every_page(&format!("window.size = {OPPORTUNITIES}; window.seed = {SEED}n;"))
            .await?;
        user.open("").await?;
        user.holds("typeof window.made === 'number'").await?;
        user.slow_cpu(slower).await?;
        let measured = user.runs(&format!("return measure(window.bench, {ROUNDS})")).await?;
        ensure!(measured["differs"].is_null(), "the results differ: {}", measured["differs"]);
        let times = measured["times"].as_object().context("no times")?;
        for (way, samples) in times {
            let samples = samples.as_array().context("no samples")?;
            let samples = samples.iter().filter_map(Value::as_f64).collect();
            all.push(told(&format!("filter of {OPPORTUNITIES}: {way}"), slower, samples));
        }
        Ok(())
    })
    .await?;
    Ok(all)
}
