//! Records as they are written down: codes that never change, and fields kept that nobody knows.
#![expect(clippy::expect_used, reason = "a test stops where its own text cannot be read")]

use std::fmt::Debug;

use imbuto::domain::{
    ActivityKind, ActivityOutcome, Currency, Milestone, OpportunityId, Stage, Status, Workspace,
    WorkspaceKind, json,
};
use jiff::civil::date;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::fixture::workspace;

/// Writes, changes the text as an older or newer version might, reads, writes again.
fn rewritten(edit: impl Fn(&mut Value)) -> (Value, Value) {
    let workspace =
        workspace("a 9000 S@01-03 P@01-10 owner=Ada source=web call@01-04:advance lost@02-01");
    let mut text = json::value(&workspace);
    edit(&mut text);
    let read: Workspace = json::read(text.to_string()).expect("read");
    (text, json::value(&read))
}

#[track_caller]
fn check<T: Serialize + DeserializeOwned + Debug + PartialEq>(value: &T, expected: &str) {
    assert_eq!(json::write(value), expected);
    assert_eq!(json::read::<T>(expected).as_ref(), Ok(value));
}

#[test]
fn fields_that_this_version_does_not_know_are_kept() {
    let (text, again) = rewritten(|text| {
        text["from_the_future"] = serde_json::json!({ "deep": [1, "two", null] });
        for table in ["owners", "accounts", "opportunities", "activities"] {
            text[table][0]["mood"] = serde_json::json!("sunny");
        }
        text["settings"]["font"] = serde_json::json!(12);
        text["playbook"]["author"] = serde_json::json!("Ada");
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
    let stages: String = Stage::ALL.into_iter().map(Stage::code).collect();
    assert_eq!(stages, "SPANCO");
    check(&Stage::ALL.to_vec(), r#"["S","P","A","N","C","O"]"#);
    check(
        &Milestone::ALL.to_vec(),
        r#"["targets","prospects","appointments_set","appointments_held","proposals","won"]"#,
    );
    check(&Status::Lost { reason: Some("price".into()) }, r#"{"Lost":{"reason":"price"}}"#);
    check(&Status::Won, r#""Won""#);
    check(&ActivityOutcome::NoShow, r#""NoShow""#);
    check(&ActivityKind::VideoCall, r#""VideoCall""#);
    check(&Currency::EUR, r#""EUR""#);
    let demo = WorkspaceKind::Demo { seed: 7, opened_on: date(2026, 11, 24) };
    check(&demo, r#"{"Demo":{"seed":7,"opened_on":"2026-11-24"}}"#);
}

#[test]
fn codes_of_stages_and_milestones_read_back() {
    for stage in Stage::ALL {
        assert_eq!(Stage::from_code(stage.code()), Some(stage));
    }
    assert_eq!(Stage::from_code("s"), None);
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
