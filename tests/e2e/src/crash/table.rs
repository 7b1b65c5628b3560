//! What came of many runs, as a table for the terminal and for a document.
use std::collections::BTreeMap;
use std::fmt::Write;

use super::life::Outcome;
use super::mode::Mode;
use super::workspace::Size;

/// Sums of runs, by mode and workspace.
#[derive(Debug, Default)]
pub struct Table {
    rows: BTreeMap<(Mode, Size), Sums>,
    distances: Vec<f64>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    runs: u32,
    counted: u32,
    typed: u64,
    acknowledged: u64,
    found: u64,
    snapshots: u64,
    lost: u64,
}

const HEADS: [&str; 9] = [
    "what was killed",
    "workspace",
    "runs",
    "counted",
    "edits typed",
    "acknowledged",
    "found",
    "snapshots",
    "lost",
];

impl Table {
    /// Adds a run.
    pub fn add(&mut self, mode: Mode, size: Size, outcome: &Outcome) {
        let sums = self.rows.entry((mode, size)).or_default();
        sums.runs += 1;
        sums.typed += u64::from(outcome.typed);
        sums.lost += u64::from(outcome.verdict.lost);
        sums.snapshots += u64::from(outcome.snapshots);
        if outcome.counted {
            sums.counted += 1;
            sums.acknowledged += u64::from(outcome.acknowledged);
            sums.found += u64::from(outcome.verdict.found);
        }
        self.distances.extend(outcome.distance_ms);
    }

    /// Edits that were lost, in all runs.
    pub fn lost(&self) -> u64 {
        self.rows.values().map(|sums| sums.lost).sum()
    }

    /// Runs in which the canary was found.
    pub fn counted(&self) -> u32 {
        self.rows.values().map(|sums| sums.counted).sum()
    }

    /// Of the blows that fell in the turn of an edit: how many milliseconds after it, in the median
    /// and at most, and how many there were.
    pub fn distances_ms(&self) -> Option<(f64, f64, usize)> {
        let mut sorted = self.distances.clone();
        sorted.sort_by(f64::total_cmp);
        Some((*sorted.get(sorted.len() / 2)?, *sorted.last()?, sorted.len()))
    }

    /// The table in Markdown, which reads well in a terminal too.
    pub fn markdown(&self) -> String {
        let mut lines = vec![HEADS.map(str::to_owned)];
        lines.extend(
            self.rows.iter().map(|((mode, size), sums)| line(mode.name(), size.name(), sums)),
        );
        let all = self.rows.values().fold(Sums::default(), |all, one| all.and(one));
        lines.push(line("all", "", &all));
        let widths: Vec<usize> = (0..HEADS.len())
            .map(|column| lines.iter().map(|line| line[column].len()).max().unwrap_or_default())
            .collect();
        let mut text = String::new();
        for (index, line) in lines.iter().enumerate() {
            for (column, (cell, width)) in line.iter().zip(&widths).enumerate() {
                let _ = match column {
                    0 | 1 => write!(text, "| {cell:<width$} "),
                    _ => write!(text, "| {cell:>width$} "),
                };
            }
            text.push_str("|\n");
            if index == 0 {
                for (column, width) in widths.iter().enumerate() {
                    let end = if column < 2 { "-" } else { ":" };
                    let _ = write!(text, "|{}{end}", "-".repeat(width + 1));
                }
                text.push_str("|\n");
            }
        }
        text
    }
}

impl Sums {
    const fn and(self, other: &Self) -> Self {
        Self {
            runs: self.runs + other.runs,
            counted: self.counted + other.counted,
            typed: self.typed + other.typed,
            acknowledged: self.acknowledged + other.acknowledged,
            found: self.found + other.found,
            snapshots: self.snapshots + other.snapshots,
            lost: self.lost + other.lost,
        }
    }
}

fn line(mode: &str, size: &str, sums: &Sums) -> [String; 9] {
    let numbers = [
        u64::from(sums.runs),
        u64::from(sums.counted),
        sums.typed,
        sums.acknowledged,
        sums.found,
        sums.snapshots,
        sums.lost,
    ];
    let mut cells = numbers.iter().map(u64::to_string);
    std::array::from_fn(|column| match column {
        0 => mode.to_owned(),
        1 => size.to_owned(),
        _ => cells.next().unwrap_or_default(),
    })
}
