//! Measures the built app: the bytes that a visit loads, and times in a browser, at full speed and
//! with the processor slowed four times. Prints a table, and writes `target/bench.json`.
//!
//! `IMBUTO_BENCH_CSV=<file>` adds the import of that file.
mod bytes;
mod filter;
mod samples;
mod store;
mod times;

use anyhow::{Context, Result};
use serde_json::{Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let parts: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|one| one == part);
    let bytes = if wanted("bytes") { bytes::measure().await? } else { Value::Null };
    let mut all = Vec::new();
    for slower in [1, 4] {
        println!("\ntimes in ms, processor slowed {slower} ×: median (quartiles), samples");
        if wanted("times") {
            all.extend(times::measure(slower).await?);
        }
        if wanted("filter") {
            all.extend(filter::measure(slower).await?);
        }
        if wanted("store") {
            all.extend(store::measure(slower).await?);
        }
    }
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let told = json!({ "bytes": bytes, "times": all, "load average": load.trim() });
    let file = xtask::places::root().join("target").join("bench.json");
    std::fs::write(&file, serde_json::to_string_pretty(&told)?).context("writing the results")?;
    println!("\nwritten to {}", file.display());
    Ok(())
}
