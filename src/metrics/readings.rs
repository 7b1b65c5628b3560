//! Three ways of reading the same funnel: who came at least as far, who came through every stage, and who
//! stands where today. The first two answer different questions; between the columns of the third there is
//! no rate.

use crate::domain::Stage;

use super::{Cell, Chosen, Column, Columns, Figure, OpportunityRow, Row, Rule, StatusKind, Table};

/// One way of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadAs {
    /// Reached the stage or a later one, ever.
    AtLeast,
    /// Entered every recorded stage up to this one.
    Through,
    /// Is open in the stage today; of the last stage, is won.
    Now,
}

/// One stage, read in three ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The stage.
    pub stage: Stage,
    /// Reached it or a later one.
    pub at_least: u64,
    /// Entered every recorded stage up to it.
    pub through: u64,
    /// Stands in it today.
    pub now: u64,
}

/// The recorded stages, first to last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readings(pub Vec<Reading>);

impl ReadAs {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::AtLeast, Self::Through, Self::Now];
}

/// Reads what entered in the chosen period in three ways.
#[must_use]
pub fn readings(columns: &Columns, chosen: Chosen) -> Readings {
    let recorded = columns.recorded();
    let stages = Stage::ALL.into_iter().filter(|stage| recorded.stage(*stage));
    let mut found: Vec<_> =
        stages.map(|stage| Reading { stage, at_least: 0, through: 0, now: 0 }).collect();
    for facts in chosen.entered(columns) {
        let now = facts.stands_in();
        let mut came_through = true;
        for reading in &mut found {
            came_through &= facts.footprints().has(reading.stage);
            reading.at_least += u64::from(facts.furthest >= reading.stage);
            reading.through += u64::from(came_through);
            reading.now += u64::from(now == Some(reading.stage));
        }
    }
    Readings(found)
}

impl OpportunityRow {
    /// Where it stands today: open in a stage, or won; nowhere once it is lost.
    pub(super) const fn stands_in(&self) -> Option<Stage> {
        match (self.furthest, self.status) {
            (Stage::Order, _) => Some(Stage::Order),
            (_, StatusKind::Lost) => None,
            (_, StatusKind::Open | StatusKind::Won) => Some(self.stage),
        }
    }
}

impl Reading {
    /// How many, in one way of reading.
    #[must_use]
    pub const fn count(&self, read_as: ReadAs) -> u64 {
        match read_as {
            ReadAs::AtLeast => self.at_least,
            ReadAs::Through => self.through,
            ReadAs::Now => self.now,
        }
    }
}

impl Readings {
    /// The count of the first recorded stage, and of the last, in one way of reading.
    #[must_use]
    pub fn ends(&self, read_as: ReadAs) -> (u64, u64) {
        let count = |one: Option<&Reading>| one.map_or(0, |reading| reading.count(read_as));
        (count(self.0.first()), count(self.0.last()))
    }

    /// The figure `readings`.
    #[must_use]
    pub fn table(&self) -> Table {
        let row =
            |one: &Reading| Row::new(one.stage, ReadAs::ALL.map(|way| Cell::Count(one.count(way))));
        Table {
            figure: Figure::Readings,
            columns: vec![Column::Reached, Column::Through, Column::Now],
            rows: self.0.iter().map(row).collect(),
            rules: vec![Rule::Readings],
            findings: Vec::new(),
        }
    }
}
