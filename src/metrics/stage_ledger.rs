//! The ledger of the stages: how many entered each, and where each of them went: on to the next stage, jumped
//! beyond it, still here, or lost here. Beside it those who stepped back from it, and those who went over it
//! without ever entering.

use crate::domain::Stage;

use super::{
    Cell, Chosen, Column, Columns, Figure, OpportunityRow, Reason, Row, Rule, StatusKind, Table,
};

/// One stage.
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

/// The ledger of what entered in the chosen period, S to C.
#[must_use]
pub fn stage_ledger(columns: &Columns, chosen: Chosen) -> [StageLedger; 5] {
    let recorded = columns.recorded();
    let mut ledger = [StageLedger::default(); 5];
    for facts in chosen.entered(columns) {
        for (stage, of) in Stage::OPEN.into_iter().zip(&mut ledger) {
            let next =
                Stage::ALL.into_iter().find(|later| *later > stage && recorded.stage(*later));
            of.add(facts, stage, next);
        }
    }
    ledger
}

impl StageLedger {
    fn add(&mut self, facts: &OpportunityRow, stage: Stage, next: Option<Stage>) {
        let has = |stage: Stage| facts.entered_stages & (1 << stage.index()) != 0;
        self.back += u64::from(facts.went_back & (1 << stage.index()) != 0);
        if !has(stage) {
            self.over += u64::from(facts.furthest > stage);
            return;
        }
        self.entered += 1;
        if facts.furthest > stage {
            let is_on = next.is_some_and(has);
            self.on += u64::from(is_on);
            self.jump += u64::from(!is_on);
        } else {
            let is_lost = facts.status == StatusKind::Lost;
            self.lost += u64::from(is_lost);
            self.here += u64::from(!is_lost);
        }
    }
}

/// The figure `ledger`.
#[must_use]
pub fn ledger_table(columns: &Columns, chosen: Chosen) -> Table {
    let recorded = columns.recorded();
    let rows = Stage::OPEN.into_iter().zip(stage_ledger(columns, chosen)).map(|(stage, of)| {
        let counts = [of.entered, of.on, of.jump, of.here, of.lost, of.back, of.over];
        let cells = match recorded.stage(stage) {
            true => counts.map(Cell::Count),
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
