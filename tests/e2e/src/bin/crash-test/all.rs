//! Every mode, on both workspaces.
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use e2e::Site;
use e2e::crash::{Mode, Outcome, Size, Table, Terms, Workspace, runs};
use imbuto::stats::Random;

struct Wishes {
    runs: u32,
    seed: u64,
    only: String,
}

/// Runs it; fails where something was lost.
pub fn main() -> ExitCode {
    match run() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(lost) => {
            eprintln!("\n✗ {lost} edits were lost");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<u64> {
    let wishes = wishes()?;
    let site = Site::app("/")?;
    let workspaces = [Workspace::begin(Size::Small, &site)?, Workspace::begin(Size::Demo, &site)?];
    let mut random = Random::seeded(wishes.seed);
    let mut table = Table::default();
    let mut failed = Vec::new();
    let begun = Instant::now();
    let terms = Terms { seconds: 0.0..12.0, before: String::new() };
    println!("{} runs, seed {}", wishes.runs, wishes.seed);
    let modes = Mode::ALL.into_iter().filter(|mode| mode.name().contains(&wishes.only));
    let mut groups: u32 = 2 * u32::try_from(modes.clone().count())?;
    let mut left = wishes.runs;
    for mode in modes {
        for workspace in &workspaces {
            let share = left.div_ceil(groups);
            (left, groups) = (left - share, groups - 1);
            let tell = |number: u32, outcome: &Outcome| {
                let at = begun.elapsed().as_secs();
                told(mode, workspace.size, number, at, outcome);
            };
            let done =
                runs(share, (mode, &terms), (workspace, &site), &mut random, &mut table, tell);
            if let Err(error) = done {
                eprintln!("✗ {}, {}: {error:#}", mode.name(), workspace.size.name());
                failed.push(mode.name());
            }
        }
    }
    let text = table.markdown();
    println!("\n{text}");
    if let Some((median, most, count)) = table.distances_ms() {
        println!(
            "{count} pages were struck in the turn of an edit, {median:.1} ms after it (median; at most {most:.1})"
        );
    }
    let file = target().join("crash-test.md");
    std::fs::write(&file, text).context("writing the table")?;
    println!("written to {} after {} s", file.display(), begun.elapsed().as_secs());
    if !failed.is_empty() {
        bail!("not all runs could be made: {}", failed.join(", "));
    }
    Ok(table.lost())
}

fn told(mode: Mode, size: Size, number: u32, at: u64, outcome: &Outcome) {
    let Outcome { counted, typed, acknowledged, verdict, snapshots, .. } = outcome;
    let counts = if *counted { "" } else { " (not counted)" };
    println!(
        "{at:>6} s  {}, {}, {number}: {typed} typed, {acknowledged} acknowledged, {} found, \
         {snapshots} snapshots, {} lost{counts}",
        mode.name(),
        size.name(),
        verdict.found,
        verdict.lost
    );
    if verdict.lost > 0 {
        eprintln!("  {}", verdict.why.join("\n  "));
        let name = format!("{} {} {number}.json", mode.name(), size.name());
        let file = target().join("crash").join(name.replace([' ', ','], "-"));
        match keep(&file, outcome) {
            Ok(()) => eprintln!("  see {}", file.display()),
            Err(error) => eprintln!("  not kept: {error:#}"),
        }
    }
}

fn keep(file: &Path, outcome: &Outcome) -> Result<()> {
    std::fs::create_dir_all(file.parent().context("no folder")?)?;
    Ok(std::fs::write(file, serde_json::to_string_pretty(&outcome.evidence)?)?)
}

fn target() -> PathBuf {
    xtask::places::root().join("target")
}

fn wishes() -> Result<Wishes> {
    let mut wishes = Wishes { runs: 200, seed: 1, only: String::new() };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let value = words.next().with_context(|| format!("{word} needs a value"))?;
        match word.as_str() {
            "--runs" => wishes.runs = value.parse().context("--runs takes a number")?,
            "--seed" => wishes.seed = value.parse().context("--seed takes a number")?,
            "--only" => wishes.only = value,
            _ => bail!("{word} is not known: there are --runs, --seed and --only"),
        }
    }
    Ok(wishes)
}
