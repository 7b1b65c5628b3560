//! Records as they are written down: codes that never change, and fields kept that nobody knows.
#![expect(clippy::expect_used, reason = "a test stops where its own text cannot be read")]

use imbuto::domain::{
    ActivityKind, ActivityOutcome, Currency, Milestone, OpportunityId, Stage, Status, Workspace,
    WorkspaceKind,
};
use jiff::civil::date;
use serde_json::{Value, json};

use crate::fixture::workspace;

/// Writes, changes the text as an older or newer version might, reads, writes again.
fn rewritten(edit: impl Fn(&mut Value)) -> (Value, Value) {
    let workspace =
        workspace("a 9000 S@01-03 P@01-10 owner=Ada source=web call@01-04:advance lost@02-01");
    let mut text = serde_json::to_value(&workspace).expect("written");
    edit(&mut text);
    let read: Workspace = serde_json::from_value(text.clone()).expect("read");
    (text, serde_json::to_value(&read).expect("written again"))
}

#[test]
fn fields_that_this_version_does_not_know_are_kept() {
    let (text, again) = rewritten(|text| {
        text["from_the_future"] = json!({ "deep": [1, "two", null] });
        for table in ["owners", "accounts", "opportunities", "activities"] {
            text[table][0]["mood"] = json!("sunny");
        }
        text["settings"]["font"] = json!(12);
        text["playbook"]["author"] = json!("Ada");
    });
    assert_eq!(again, text);
}

#[test]
fn fields_that_an_older_version_did_not_write_have_their_default() {
    let (_, again) = rewritten(|text| {
        for gone in ["collision_window_days", "fulfilment_days", "first_weekday"] {
            text["settings"].as_object_mut().map(|settings| settings.remove(gone));
        }
        text["opportunities"][0].as_object_mut().map(|one| one.remove("source"));
    });
    assert_eq!(again["settings"]["collision_window_days"], 7);
    assert_eq!(again["settings"]["fulfilment_days"], 30);
    assert_eq!(again["opportunities"][0].get("source"), None);
}

#[test]
fn codes_are_written_the_same_for_ever() {
    let write = |value: Value, expected: &str| assert_eq!(value.to_string(), expected);
    let stages: String = Stage::ALL.into_iter().map(Stage::code).collect();
    assert_eq!(stages, "SPANCO");
    write(json!(Stage::ALL), r#"["S","P","A","N","C","O"]"#);
    write(
        json!(Milestone::ALL),
        r#"["targets","prospects","appointments_set","appointments_held","proposals","won"]"#,
    );
    write(json!(Status::Lost { reason: Some("price".into()) }), r#"{"Lost":{"reason":"price"}}"#);
    write(json!(Status::Won), r#""Won""#);
    write(json!(ActivityOutcome::NoShow), r#""NoShow""#);
    write(json!(ActivityKind::VideoCall), r#""VideoCall""#);
    write(json!(Currency::EUR), r#""EUR""#);
    let demo = WorkspaceKind::Demo { seed: 7, opened_on: date(2026, 11, 24) };
    write(json!(demo), r#"{"Demo":{"opened_on":"2026-11-24","seed":7}}"#);
}

#[test]
fn codes_of_stages_and_milestones_read_back() {
    for stage in Stage::ALL {
        assert_eq!(Stage::from_code(stage.code()), Some(stage));
    }
    assert_eq!(Stage::from_code("s"), None);
    assert_eq!(Stage::Conclusion.next(), Some(Stage::Order));
    assert_eq!(Stage::Order.next(), None);
    let held = Milestone::ALL.map(Milestone::stage);
    assert_eq!(held[2], None, "an appointment set lies inside Prospect");
}

#[test]
fn ids_are_version_7_and_read_back() {
    let id = OpportunityId::new(1_700_000_000_000, [0xff; 10]);
    let text = id.to_string();
    assert_eq!(text.as_bytes()[14], b'7', "{text}");
    assert_eq!(OpportunityId::parse(&text), Some(id));
    assert_eq!(OpportunityId::parse("7"), None);
    assert!(OpportunityId::new(1, [0xff; 10]) < OpportunityId::new(2, [0; 10]), "in order of time");
}
