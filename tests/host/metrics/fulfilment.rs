//! R5: orders whose checklist is done, of those won long enough ago.

use imbuto::domain::{
    Activity, ActivityKind, Command, Playbook, PlaybookItem, PlaybookItemId, Record, Stage, Tick,
    apply,
};
use imbuto::metrics::{Chosen, Columns, Day, Population, RatioRow, fulfilment};
use jiff::civil::date;

use crate::fixture::{TODAY, opportunity, workspace};

fn step() -> PlaybookItemId {
    PlaybookItemId::new(3, [0; 10])
}

/// What the workspace knows of the order's one step.
#[derive(PartialEq)]
enum Checklist {
    None,
    NeverTouched,
    Ticked,
    Dated,
}

fn counted(checklist: Checklist) -> RatioRow {
    let mut workspace = workspace(
        "a S@01-01 O@03-01 call@03-20:none\nb S@01-01 O@03-02\nc S@01-01 O@03-30\nd S@01-01 lost@03-01\ne O@?",
    );
    if checklist != Checklist::None {
        let item = PlaybookItem { id: step(), stage: Stage::Order, text: "deliver".to_owned() };
        let playbook = Playbook { items: vec![item], ..Playbook::default() };
        let mut records: Vec<Record> = vec![playbook.into()];
        if checklist == Checklist::Ticked {
            let mut done = opportunity(&workspace, "a").clone();
            done.ticks.push(Tick { item: step(), done_on: Some(date(2026, 3, 20)) });
            records.push(done.into());
        }
        if checklist == Checklist::Dated {
            let calls = workspace.activities.iter().cloned();
            records.extend(
                calls.map(|call| Activity { kind: ActivityKind::OrderStep, ..call }.into()),
            );
        }
        assert!(apply(&mut workspace, &Command::Put(records), TODAY).is_ok());
    }
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    fulfilment(&columns, chosen, Day::of(Some(date(2026, 4, 1))), 30)
}

#[test]
fn only_orders_old_enough_are_asked() {
    let ratio = counted(Checklist::Ticked).ratio.map(|ratio| (ratio.numerator, ratio.denominator));
    assert_eq!(ratio, Some((1, 2)), "c is young, d is lost, nobody knows when e was won");
}

#[test]
fn without_a_checklist_it_is_not_recorded() {
    assert_eq!(counted(Checklist::None).ratio, None);
}

/// Orders nobody keeps a list of are not orders nobody fulfils.
#[test]
fn until_a_step_is_ticked_or_dated_it_is_not_recorded() {
    assert_eq!(counted(Checklist::NeverTouched).ratio, None);
    let dated = counted(Checklist::Dated).ratio.map(|ratio| (ratio.numerator, ratio.denominator));
    assert_eq!(dated, Some((0, 2)), "a step has a day, but nobody has ticked it");
}
