//! One measurement beside an older one, as one table. Both come from the same machine, or the
//! comparison says nothing.
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

/// Prints what was measured, each line beside the older one of the same name where there is one.
pub fn print(older: &Path, newer: &Path) -> Result<()> {
    let (older, newer) = (read(older)?, read(newer)?);
    println!("{:<72} {:>10} {:>10} {:>8}", "", "before", "now", "ratio");
    for what in ["first visit", "board", "all"] {
        let bytes = |of: &Value| of["bytes"][what].as_f64();
        line(&format!("bytes, {what}"), bytes(&older), bytes(&newer));
    }
    for entry in newer["times"].as_array().into_iter().flatten() {
        let is_same =
            |one: &&Value| one["what"] == entry["what"] && one["slowed"] == entry["slowed"];
        let before = older["times"].as_array().into_iter().flatten().find(is_same);
        let name = entry["what"].as_str().unwrap_or_default();
        let name = format!("{name}, slowed {} ×", entry["slowed"]);
        for (column, label) in [("median", ""), ("p98", ", p98"), ("ratio", "")] {
            let was = before.and_then(|before| before[column].as_f64());
            line(&format!("{name}{label}"), was, entry[column].as_f64());
        }
    }
    Ok(())
}

fn line(name: &str, before: Option<f64>, now: Option<f64>) {
    let Some(now) = now else { return };
    let was = before.map_or_else(String::new, |before| format!("{before:.2}"));
    let ratio = before.map_or_else(String::new, |before| format!("{:.2}", now / before));
    println!("{name:<72} {was:>10} {now:>10.2} {ratio:>8}");
}

fn read(file: &Path) -> Result<Value> {
    let text =
        std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no measurement", file.display()))
}
