//! Bytes as a good server sends them: of a first visit, of the board with its deals, of everything.
use std::collections::BTreeMap;

use anyhow::{Context, Result};
use e2e::{User, journey};
use serde_json::{Value, json};

/// What the page has fetched by now, besides itself.
const FETCHED: &str = "return performance.getEntriesByType('resource').map(entry => entry.name)";

/// Prints what each file weighs and who needs it, and gives it as JSON.
pub async fn measure() -> Result<Value> {
    let dist = xtask::places::dist();
    let files = xtask::pack::files(&dist)?;
    let paths: Vec<_> = files.iter().map(|file| dist.join(file)).collect();
    let sizes = xtask::tools::node::brotli_sizes(&paths)?;
    let table: BTreeMap<String, u64> = files.into_iter().zip(sizes).collect();

    let (mut start, mut board) = (Vec::new(), Vec::new());
    journey(async |user| {
        user.open("").await?;
        user.waits_for("[data-action=start-demo]").await?;
        start = fetched(user, &table).await?;
        user.click("start-demo").await?;
        user.waits_for("[data-figure], [data-opportunity]").await?;
        user.is_saved().await?;
        user.open("#/pipeline").await?;
        user.reload().await?;
        user.waits_for("[data-opportunity]").await?;
        board = fetched(user, &table).await?;
        Ok(())
    })
    .await?;

    println!("bytes, brotli: first visit · board with deals · all parts");
    for (file, size) in &table {
        let mark = |needed: &[String]| if needed.contains(file) { "●" } else { "·" };
        println!("  {size:>9}  {} {}  {file}", mark(&start), mark(&board));
    }
    let sum = |needed: &[String]| needed.iter().filter_map(|file| table.get(file)).sum::<u64>();
    let (first, deals, all) = (sum(&start), sum(&board), table.values().sum::<u64>());
    println!("  {first:>9}  first visit\n  {deals:>9}  board with deals\n  {all:>9}  all parts");
    Ok(json!({ "files": table, "first visit": first, "board": deals, "all": all }))
}

/// The files of the app that the page has needed by now, itself among them.
async fn fetched(user: &User, table: &BTreeMap<String, u64>) -> Result<Vec<String>> {
    let names = user.runs(FETCHED).await?;
    let names = names.as_array().context("no list of what was fetched")?;
    let names = names.iter().filter_map(Value::as_str).filter_map(|name| name.rsplit('/').next());
    let named = names.chain(["index.html"]).filter(|name| table.contains_key(*name));
    let mut needed: Vec<String> = named.map(str::to_owned).collect();
    needed.sort();
    needed.dedup();
    Ok(needed)
}
