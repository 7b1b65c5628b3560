//! Why opportunities were lost, by the stage that each was lost in: its furthest one.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::Stage;

use super::{
    Cell, Chosen, Code, Column, Columns, Figure, Reason, Recorded, Row, RowKey, Rule, Step, Table,
};

/// Why some were lost.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// As it was written.
    Written(String),
    /// So many rarer reasons together.
    Others(u64),
    /// Nobody wrote it.
    NotWritten,
}

/// Those that were lost for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostFor {
    /// Which.
    pub why: Why,
    /// How many were lost in each stage, S to C.
    pub at: [u64; 5],
}

/// Why what entered in the chosen period was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostReasons {
    /// The most frequent reason first; last those without a written one.
    pub rows: Vec<LostFor>,
    /// What the workspace records at all.
    pub recorded: Recorded,
}

/// Why what entered in the chosen period was lost: as many as the ledger's lines say.
#[must_use]
pub fn lost_reasons(columns: &Columns, chosen: Chosen) -> LostReasons {
    let mut found: BTreeMap<Code, [u64; 5]> = BTreeMap::new();
    for facts in chosen.entered(columns) {
        for stage in Stage::OPEN {
            if facts.footprints().did(Step::Lost, stage, None) {
                found.entry(facts.lost_for).or_default()[stage.index()] += 1;
            }
        }
    }
    let why = |code| columns.reasons.value(code).cloned().map_or(Why::NotWritten, Why::Written);
    let rows = found.into_iter().map(|(code, at)| LostFor { why: why(code), at });
    let mut rows: Vec<LostFor> = rows.collect();
    rows.sort_by(|a, b| {
        let rank = |one: &LostFor| (one.why == Why::NotWritten, Reverse(one.count()));
        rank(a).cmp(&rank(b)).then_with(|| a.why.cmp(&b.why))
    });
    LostReasons { rows, recorded: columns.recorded() }
}

impl LostFor {
    /// How many in all.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.at.iter().sum()
    }
}

impl LostReasons {
    /// How many were lost in each stage, whatever the reason.
    #[must_use]
    pub fn all(&self) -> [u64; 5] {
        sum(&self.rows)
    }

    /// The reason written most often, where one is more frequent than every other.
    #[must_use]
    pub fn most_written(&self) -> Option<(&str, u64)> {
        let mut written = self.rows.iter().filter_map(|row| match &row.why {
            Why::Written(reason) => Some((reason.as_str(), row.count())),
            Why::Others(_) | Why::NotWritten => None,
        });
        let first = written.next()?;
        written.next().is_none_or(|(_, next)| next < first.1).then_some(first)
    }

    /// How many were lost without a written reason.
    #[must_use]
    pub fn not_written(&self) -> u64 {
        let without = self.rows.iter().filter(|row| row.why == Why::NotWritten);
        without.map(LostFor::count).sum()
    }

    /// The same with no more than so many reasons on their own, and the rarer ones together.
    #[must_use]
    pub fn shortened(&self, most: usize) -> Self {
        let written = self.rows.iter().filter(|row| row.why != Why::NotWritten).count();
        if written <= most {
            return self.clone();
        }
        let (kept, rest) = self.rows.split_at(most.saturating_sub(1));
        let (rare, without) = rest.split_at(written - kept.len());
        let others = LostFor { why: Why::Others(rare.len() as u64), at: sum(rare) };
        let rows = kept.iter().chain([&others]).chain(without).cloned().collect();
        Self { rows, recorded: self.recorded }
    }

    /// The stages that are recorded.
    pub fn stages(&self) -> impl Iterator<Item = Stage> {
        Stage::OPEN.into_iter().filter(|stage| self.recorded.stage(*stage))
    }

    /// The figure `lost_reasons`; without rows where none was lost.
    #[must_use]
    pub fn table(&self) -> Table {
        let of_reason = |row: &LostFor| {
            let key = match &row.why {
                Why::Written(reason) => RowKey::LostFor(reason.clone()),
                Why::Others(_) => RowKey::LostForOthers,
                Why::NotWritten => RowKey::LostForNothing,
            };
            self.row(key, row.at)
        };
        let all = (!self.rows.is_empty()).then(|| self.row(RowKey::All, self.all()));
        Table {
            figure: Figure::LostReasons,
            columns: Stage::OPEN.into_iter().map(Column::LostAt).chain([Column::InAll]).collect(),
            rows: self.rows.iter().map(of_reason).chain(all).collect(),
            rules: vec![Rule::LostReasons],
            findings: Vec::new(),
        }
    }

    fn row(&self, key: RowKey, at: [u64; 5]) -> Row {
        let cells = Stage::OPEN.into_iter().zip(at).map(|(stage, count)| {
            match self.recorded.stage(stage) {
                true => Cell::Count(count),
                false => Cell::NotMeasurable(Reason::NotRecorded),
            }
        });
        Row::new(key, cells.chain([Cell::Count(at.iter().sum())]).collect::<Vec<_>>())
    }
}

fn sum(rows: &[LostFor]) -> [u64; 5] {
    let mut all = [0; 5];
    for row in rows {
        all.iter_mut().zip(row.at).for_each(|(sum, count)| *sum += count);
    }
    all
}
