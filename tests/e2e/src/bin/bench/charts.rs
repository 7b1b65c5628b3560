//! What a chart costs from the call until it is painted: the funnel's bars, a curve with its band and a control
//! chart, beside Observable Plot, uPlot, Chart.js and ECharts, which draw the same numbers in one page.
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::{Site, folder_with, journey};
use serde_json::Value;

use crate::samples::{ratio, told};

const OPPORTUNITIES: usize = 5_000;
const SEED: u64 = 7;
const ROUNDS: usize = 40;

const PAGE: &str = "<!doctype html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><title>charts</title>
    <script src=\"d3.js\"></script><script src=\"plot.js\"></script><script src=\"uplot.js\"></script>
    <script src=\"chart.js\"></script><script src=\"echarts.js\"></script><script src=\"measure.js\"></script>
    <body><script type=\"module\">
        import start, { Drawings } from './filter.js';
        await start();
        window.drawings = Drawings.of(window.size, window.seed);
        window.made = true;
    </script>";

/// Times at one speed of the processor, and how many times Imbuto's each of the others takes.
pub async fn measure(slower: u32) -> Result<Vec<Value>> {
    let files = [("index.html", PAGE), ("measure.js", include_str!("charts.js"))];
    let folder = folder_with(Some(&xtask::places::filter_page()), &files)?;
    let mut all = Vec::new();
    journey(async |user| {
        user.patience = Duration::from_secs(120);
        user.goes_to(Site::folder(&folder, "/")?);
        user.before_every_page(&format!("window.size = {OPPORTUNITIES}; window.seed = {SEED}n;"))
            .await?;
        user.open("").await?;
        user.holds("window.made === true").await?;
        user.slow_cpu(slower).await?;
        let measured = user.runs(&format!("return measure(window.drawings, {ROUNDS})")).await?;
        ensure!(measured["differs"].is_null(), "the drawings differ: {}", measured["differs"]);
        let charts = measured["times"].as_object().context("no times")?;
        for (chart, ways) in charts {
            let ways = ways.as_object().context("no ways")?;
            let samples = |of: &Value| -> Vec<f64> {
                of.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
            };
            let own = samples(&ways["Imbuto"]);
            for (way, times) in ways {
                all.push(told(&format!("{chart}, painted: {way}"), slower, samples(times)));
            }
            for (way, times) in ways.iter().filter(|(way, _)| *way != "Imbuto") {
                let what = format!("{chart}: {way} takes, of Imbuto’s time");
                all.push(ratio(&what, slower, &samples(times), &own));
            }
        }
        Ok(())
    })
    .await?;
    Ok(all)
}
