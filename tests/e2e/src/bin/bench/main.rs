//! Measures the built app: the bytes of a first load, and times in a browser, at full speed and
//! with the processor slowed four times. Prints a table, and writes `target/bench.json`.
//!
//! `IMBUTO_BENCH_CSV=<file>` adds the import of that file.
mod samples;
mod times;

use anyhow::{Context, Result};
use serde_json::json;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let bytes = bytes()?;
    let mut all = Vec::new();
    for slower in [1, 4] {
        println!("\ntimes in ms, processor slowed {slower} ×: median (quartiles), samples");
        all.extend(times::measure(slower).await?);
    }
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let told = json!({ "bytes": bytes, "times": all, "load average": load.trim() });
    let file = xtask::places::root().join("target").join("bench.json");
    std::fs::write(&file, serde_json::to_string_pretty(&told)?).context("writing the results")?;
    println!("\nwritten to {}", file.display());
    Ok(())
}

/// What a first visit loads, as a good server sends it.
fn bytes() -> Result<serde_json::Value> {
    let dist = xtask::places::dist();
    let files = xtask::pack::files(&dist)?;
    let paths: Vec<_> = files.iter().map(|file| dist.join(file)).collect();
    let sizes = xtask::tools::node::brotli_sizes(&paths)?;
    println!("bytes of a first load, brotli");
    let mut table = serde_json::Map::new();
    for (file, size) in files.iter().zip(&sizes) {
        println!("  {size:>9}  {file}");
        table.insert(file.clone(), json!(size));
    }
    let total: u64 = sizes.iter().sum();
    println!("  {total:>9}  in all");
    Ok(json!({ "files": table, "total": total }))
}
