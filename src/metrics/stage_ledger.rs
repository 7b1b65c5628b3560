//! The ledger of the stages: how many entered each, and where each of them went: on to the next stage, jumped
//! beyond it, still here, or lost here. Beside it those who stepped back from it, and those who went over it
//! without ever entering.

use crate::domain::Stage;

use super::{
    Cell, Chosen, Column, Columns, Figure, Reason, Recorded, Row, Rule, StatusKind, Step, Table,
};

/// How many did what at one stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StageLedger {
    /// Entered it at least once.
    pub entered: u64,
    /// Of these: went on to the next recorded stage.
    pub on: u64,
    /// Of these: went on, and jumped the next one.
    pub jump: u64,
    /// Of these: open, and no further.
    pub here: u64,
    /// Of these: lost, and no further.
    pub lost: u64,
    /// Stepped back from it.
    pub back: u64,
    /// Got beyond it without entering it.
    pub over: u64,
}

/// The ledger of all stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// S to C.
    pub stages: [StageLedger; 5],
    /// What the workspace records at all.
    pub recorded: Recorded,
    /// Customers.
    pub won: u64,
    /// Open ones.
    pub open: u64,
    /// Lost ones.
    pub lost: u64,
}

/// The ledger of what entered in the chosen period. What never entered any stage is in no line.
#[must_use]
pub fn stage_ledger(columns: &Columns, chosen: Chosen) -> Ledger {
    let recorded = columns.recorded();
    let mut ledger =
        Ledger { stages: [StageLedger::default(); 5], recorded, won: 0, open: 0, lost: 0 };
    for facts in chosen.entered(columns).filter(|facts| facts.entered_stages != 0) {
        let ends = match (facts.furthest, facts.status) {
            (Stage::Order, _) => &mut ledger.won,
            (_, StatusKind::Lost) => &mut ledger.lost,
            (_, StatusKind::Open | StatusKind::Won) => &mut ledger.open,
        };
        *ends += 1;
        for (stage, of) in Stage::OPEN.into_iter().zip(&mut ledger.stages) {
            let next = recorded.next(stage);
            for step in Step::ALL {
                *of.count_mut(step) += u64::from(facts.footprints().did(step, stage, next));
            }
        }
    }
    ledger
}

impl StageLedger {
    /// How many did this.
    #[must_use]
    pub const fn count(&self, step: Step) -> u64 {
        match step {
            Step::Entered => self.entered,
            Step::WentOn => self.on,
            Step::Jumped => self.jump,
            Step::Here => self.here,
            Step::Lost => self.lost,
            Step::Back => self.back,
            Step::Over => self.over,
        }
    }

    const fn count_mut(&mut self, step: Step) -> &mut u64 {
        match step {
            Step::Entered => &mut self.entered,
            Step::WentOn => &mut self.on,
            Step::Jumped => &mut self.jump,
            Step::Here => &mut self.here,
            Step::Lost => &mut self.lost,
            Step::Back => &mut self.back,
            Step::Over => &mut self.over,
        }
    }
}

impl Ledger {
    /// The stages that are recorded, each with its line.
    pub fn lines(&self) -> impl Iterator<Item = (Stage, &StageLedger)> {
        Stage::OPEN.into_iter().zip(&self.stages).filter(|(stage, _)| self.recorded.stage(*stage))
    }

    /// All that entered any stage.
    #[must_use]
    pub const fn all(&self) -> u64 {
        self.won + self.open + self.lost
    }

    /// The figure `ledger`.
    #[must_use]
    pub fn table(&self) -> Table {
        let rows = Stage::OPEN.into_iter().zip(&self.stages).map(|(stage, of)| {
            let cells = match self.recorded.stage(stage) {
                true => Step::ALL.map(|step| Cell::Count(of.count(step))),
                false => [Cell::NotMeasurable(Reason::NotRecorded); 7],
            };
            Row::new(stage, cells)
        });
        Table {
            figure: Figure::Ledger,
            columns: vec![
                Column::Entered,
                Column::WentOn,
                Column::Jumped,
                Column::Here,
                Column::Lost,
                Column::Back,
                Column::Over,
            ],
            rows: rows.collect(),
            rules: vec![Rule::Ledger],
            findings: Vec::new(),
        }
    }
}
