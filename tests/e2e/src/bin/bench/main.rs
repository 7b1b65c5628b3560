//! Measures the built app: the bytes that a visit loads, and times in a browser, at full speed and
//! with the processor slowed four times. Prints a table, and writes `target/bench.json`; the word
//! `compare` and an older such file measure nothing, and print the two beside each other.
//!
//! `IMBUTO_BENCH_CSV=<file>` adds the import of that file.
mod bytes;
mod charts;
mod cold;
mod compare;
mod filter;
mod interactions;
mod samples;
mod search;
mod store;
mod times;

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// Of the workspaces that are measured.
const SEED: u64 = 7;

/// A day after the last one in any of them: before it, an edit could be refused.
const AFTER_IT_ALL: &str = "2028-12-01";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let parts: Vec<String> = std::env::args().skip(1).collect();
    let file = xtask::places::root().join("target").join("bench.json");
    if let [word, older] = parts.as_slice()
        && word == "compare"
    {
        return compare::print(Path::new(older), &file);
    }
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|one| one == part);
    let bytes = if wanted("bytes") { bytes::measure().await? } else { Value::Null };
    let mut all = Vec::new();
    let at_both = ["times", "cold", "filter", "charts", "store"].into_iter().any(wanted);
    for slower in [1, 4].into_iter().filter(|_| at_both) {
        println!("\ntimes in ms, processor slowed {slower} ×: median (quartiles), samples");
        if wanted("times") {
            all.extend(times::measure(slower).await?);
        }
        if wanted("cold") {
            all.extend(cold::measure(slower).await?);
        }
        if wanted("filter") {
            all.extend(filter::measure(slower).await?);
        }
        if wanted("charts") {
            all.extend(charts::measure(slower).await?);
        }
        if wanted("store") {
            all.extend(store::measure(slower).await?);
        }
    }
    if wanted("interactions") {
        println!("\nwhile working, processor slowed 4 ×");
        all.extend(interactions::measure().await?);
    }
    for slower in [1, 4].into_iter().filter(|_| wanted("search")) {
        println!("\nin the palette, processor slowed {slower} ×");
        all.extend(search::measure(slower).await?);
    }
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let told = json!({ "bytes": bytes, "times": all, "load average": load.trim() });
    std::fs::write(&file, serde_json::to_string_pretty(&told)?).context("writing the results")?;
    println!("\nwritten to {}", file.display());
    Ok(())
}
