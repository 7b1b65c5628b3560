//! A list shows those that a number of the ledger counts.

use imbuto::domain::{Stage, Workspace, apply};
use imbuto::lists::{Filter, ListId, ListQuery, ListStep, Lists, SortBy};
use imbuto::metrics::{
    Chosen, Columns, InLedger, StatusKind, Step, Why, lost_reasons, stage_ledger,
};
use proptest::prelude::*;

use crate::fixture::{TODAY, cases, workspace};
use crate::metrics::columns::steps::{steps, touched};
use crate::metrics::random::any_lines;

fn open(lists: &mut Lists, filter: Filter) -> ListId {
    lists.open(ListQuery::of(filter, SortBy::Name))
}

fn len(lists: &Lists, id: ListId) -> u64 {
    lists.get(id).expect("a list that is answered").len() as u64
}

/// The lists of all numbers of the ledger, each with its number.
fn check(workspace: &Workspace, lists: &mut Lists, all: &[(Stage, Step, ListId)]) {
    while lists.step(workspace) != ListStep::Done {}
    let ledger = stage_ledger(&Columns::of(workspace), Chosen::everything());
    for (stage, step, id) in all {
        // A stage that nobody entered has no line.
        if ledger.recorded.stage(*stage) {
            let expected = ledger.stages[stage.index()].count(*step);
            assert_eq!(len(lists, *id), expected, "{stage:?} {step:?}");
        }
    }
}

proptest! {
    #![proptest_config(cases(30))]

    #[test]
    fn a_list_holds_whom_the_ledger_counts(lines in any_lines(), edits in steps()) {
        let mut workspace = workspace(&lines.join("\n"));
        let mut lists = Lists::new(str::to_lowercase, TODAY);
        lists.read_all();
        let mut all = Vec::new();
        for stage in Stage::OPEN {
            for step in Step::ALL {
                let ledger = Some(InLedger::At(stage, step));
                let filter = Filter { ledger, ..Filter::default() };
                all.push((stage, step, open(&mut lists, filter)));
            }
        }
        check(&workspace, &mut lists, &all);
        for edit in edits {
            if let Some(command) = edit.command(&workspace)
                && let Ok(change) = apply(&mut workspace, &command, TODAY)
            {
                lists.update(&workspace, &touched(&change));
                check(&workspace, &mut lists, &all);
            }
        }
    }

    #[test]
    fn a_list_holds_those_lost_for_a_reason(lines in any_lines()) {
        let reasons = ["", "reason=price", "reason=rival"];
        let lines = lines.iter().enumerate();
        let lines: Vec<_> =
            lines.map(|(at, line)| format!("{line} {}", reasons[at % 3])).collect();
        let workspace = workspace(&lines.join("\n"));
        let mut lists = Lists::new(str::to_lowercase, TODAY);
        lists.read_all();
        let lost = lost_reasons(&Columns::of(&workspace), Chosen::everything());
        let opened: Vec<_> = lost.rows.iter().map(|row| {
            let reason = match &row.why {
                Why::Written(reason) => reason.clone(),
                Why::Others(_) | Why::NotWritten => String::new(),
            };
            let filter = Filter {
                lost_for: Some(reason),
                ledger: Some(InLedger::Anywhere),
                status: Some(StatusKind::Lost),
                ..Filter::default()
            };
            (row.count(), open(&mut lists, filter))
        }).collect();
        while lists.step(&workspace) != ListStep::Done {}
        for (count, id) in opened {
            prop_assert_eq!(len(&lists, id), count);
        }
    }
}
