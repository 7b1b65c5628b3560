//! R5: orders whose checklist is done, of those won long enough ago.

use imbuto::domain::{Command, Playbook, PlaybookItem, PlaybookItemId, Stage, Tick, apply};
use imbuto::metrics::{Chosen, Columns, Day, Population, RatioRow, fulfilment};
use jiff::civil::date;

use crate::fixture::{TODAY, opportunity, workspace};

fn step() -> PlaybookItemId {
    PlaybookItemId::new(3, [0; 10])
}

fn counted(has_checklist: bool) -> RatioRow {
    let mut workspace = workspace(
        "a S@01-01 O@03-01\nb S@01-01 O@03-02\nc S@01-01 O@03-30\nd S@01-01 lost@03-01\ne O@?",
    );
    if has_checklist {
        let item = PlaybookItem { id: step(), stage: Stage::Order, text: "deliver".to_owned() };
        let mut done = opportunity(&workspace, "a").clone();
        done.ticks.push(Tick { item: step(), done_on: Some(date(2026, 3, 20)) });
        let playbook = Playbook { items: vec![item], ..Playbook::default() };
        let put = Command::Put(vec![playbook.into(), done.into()]);
        assert!(apply(&mut workspace, &put, TODAY).is_ok());
    }
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    fulfilment(&columns, chosen, Day::of(Some(date(2026, 4, 1))), 30)
}

#[test]
fn only_orders_old_enough_are_asked() {
    let ratio = counted(true).ratio.map(|ratio| (ratio.numerator, ratio.denominator));
    assert_eq!(ratio, Some((1, 2)), "c is young, d is lost, nobody knows when e was won");
}

#[test]
fn without_a_checklist_it_is_not_recorded() {
    assert_eq!(counted(false).ratio, None);
}
