//! From marketing to sales.
#![expect(clippy::expect_used, reason = "a fixture that cannot be changed stops its test")]

use imbuto::domain::{Activity, Command, Opportunity, Record, Side, Workspace, apply};
use imbuto::metrics::{
    Among, BallFate, Behind, Cell, Chosen, Columns, Day, Handover, Population, Reason, TakenUp,
    handover,
};
use jiff::civil::Date;

use crate::fixture::{TODAY, day, opportunity, workspace};

/// The workspace with these opportunities handed over, and their mails marketing's.
fn passed(text: &str, on: &[(&str, &str)]) -> Workspace {
    let mut workspace = workspace(text);
    let mut records: Vec<Record> = Vec::new();
    for (title, on) in on {
        let one = opportunity(&workspace, title).clone();
        records.push(Opportunity { handed_over_on: day(on), ..one }.into());
    }
    for activity in workspace.activities.iter() {
        if activity.kind == imbuto::domain::ActivityKind::Email {
            records.push(Activity { side: Side::Marketing, ..activity.clone() }.into());
        }
    }
    apply(&mut workspace, &Command::Put(records), TODAY).expect("records that may stand");
    workspace
}

fn of(workspace: &Workspace, population: &Population, today: Date) -> Handover {
    let columns = Columns::of(workspace);
    handover(&columns, Chosen::of(population, &columns), Day::of(Some(today)))
}

#[test]
fn passed_taken_up_advanced_won() {
    let text = "a S@01-01 email@01-02:none call@01-20:advance P@01-21
                b S@01-01 email@01-02:none call@01-10:advance won@03-01
                c S@01-01 email@01-02:none
                d S@01-01 call@01-02:none email@01-03:none
                e S@01-01 email@01-02:none call@01-12:none";
    let all = ["a", "b", "c", "d"].map(|title| (title, "01-10"));
    let workspace = passed(text, &all);
    let found = of(&workspace, &Population::default(), TODAY);
    assert_eq!((found.passed, found.taken_up, found.sales_first), (3, 2, 1));
    // Of 0 and 10 days the smaller: nearest rank.
    assert_eq!(found.days_to_first_action, Some(0));
    assert_eq!((found.advanced, found.won, found.behind.len()), (2, 1, 3));
    let balls = found.balls.iter().map(|ball| (ball.days, ball.fate));
    let expected =
        [(Some(10), BallFate::Advanced), (Some(0), BallFate::Goal), (None, BallFate::Open)];
    assert_eq!(balls.collect::<Vec<_>>(), expected);
    let later = Population { from_on: day("01-11"), ..Population::default() };
    assert_eq!(of(&workspace, &later, TODAY), Handover::default());
}

#[test]
fn nothing_passed_on_is_zero_and_no_days() {
    let found = of(&workspace("a S@01-01"), &Population::default(), TODAY);
    assert_eq!(found, Handover::default());
    assert_eq!(found.table().rows[0].cells[2], Cell::NotMeasurable(Reason::NoneTakenUp));
}

#[test]
fn every_ball_is_behind_one_row_by_how_soon_it_was_taken_up() {
    let text = "a S@01-01 email@01-02:none call@01-03:none
                b S@01-01 email@01-02:none call@01-10:none
                c S@01-01 email@01-02:none";
    let workspace = passed(text, &[("a", "01-03"), ("b", "01-04"), ("c", "01-05")]);
    let columns = Columns::of(&workspace);
    let find = |behind: Behind| {
        let chosen = Chosen::of(&Population::default(), &columns);
        let ids = behind.find(&workspace, &columns, chosen, Day::of(Some(TODAY)));
        let title = |id| workspace.opportunities.get(id).map(|one| one.title.as_str());
        ids.into_iter().filter_map(title).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(find(Behind::Passed), "a b c");
    let rows = TakenUp::ALL.map(|soon| find(Behind::PassedAndTaken(soon)));
    assert_eq!(rows, ["a", "", "b", "", "c"]);
}

/// A step of the chain counts as many as the list behind it, and so does what nobody has or has a source of.
#[test]
fn behind_a_step_of_the_chain_are_those_it_counts() {
    let text = "a S@01-01 email@01-02:none call@01-20:advance P@01-21
                b S@01-01 email@01-02:none call@01-10:advance won@03-01
                c S@01-01 email@01-02:none";
    let workspace = passed(text, &["a", "b", "c"].map(|title| (title, "01-10")));
    let columns = Columns::of(&workspace);
    let chosen = Chosen::of(&Population::default(), &columns);
    let today = Day::of(Some(TODAY));
    let found = handover(&columns, chosen, today);
    let count = |some| Behind::PassedAnd(some).find(&workspace, &columns, chosen, today).len();
    let counts = Among::ALL.map(|some| count(some) as u64);
    assert_eq!(counts[..3], [found.taken_up, found.advanced, found.won]);
    assert_eq!(counts[3..], [3, 3], "none has a source or an owner");
}
