//! The lists of fields: numbers and names that never change, and what is read and written by them.

use std::collections::BTreeSet;
use std::fmt::Write;

use imbuto::domain::fields::{FieldSet, Fields, Presence, Slot, Value, changed_fields, same};
use imbuto::domain::json::{self, Why};
use imbuto::domain::{Header, Opportunity, Owner, OwnerId, Party, Record, RecordKind, Status};
use proptest::prelude::*;

use super::any;
use crate::fixture::cases;

/// Each type that is stored, with its fields and what they hold, one a line.
#[derive(Default)]
struct Listing {
    lines: String,
}

impl Listing {
    fn fields(&mut self, name: &str, of: &mut dyn Fields) {
        let mut inner = Listing::default();
        let _ = writeln!(self.lines, "{name}");
        for field in of.fields() {
            let mark = match field.presence {
                Presence::Required => "!",
                Presence::Always => "",
                Presence::Optional => "?",
            };
            let Some(value) = of.value_mut(field.number) else { panic!("{field:?}") };
            let held = inner.slot(&format!("{name}.{}", field.name), value.slot());
            let _ = writeln!(self.lines, "  {} {}{mark}: {held}", field.number, field.name);
        }
        self.lines += &inner.lines;
    }

    fn slot(&mut self, name: &str, slot: Slot<'_>) -> String {
        match slot {
            Slot::Text(_) => "text".into(),
            Slot::Count(_) => "count".into(),
            Slot::SmallCount(_) => "small count".into(),
            Slot::Signed(_) => "signed".into(),
            Slot::Flag(_) => "flag".into(),
            Slot::Day(_) => "day".into(),
            Slot::Time(_) => "time".into(),
            Slot::Instant(_) => "instant".into(),
            Slot::Currency(_) => "currency".into(),
            Slot::Id(kind, _) => format!("id of {kind:?}"),
            Slot::Choice(choice) => {
                let mut names = Vec::new();
                for (place, variant) in choice.names().iter().enumerate() {
                    assert!(choice.choose(place));
                    let content = choice.content_mut();
                    let content = content.map(|slot| self.slot(&format!("{name}.{variant}"), slot));
                    let content = content.map(|held| format!("({held})")).unwrap_or_default();
                    names.push(format!("{variant}{content}"));
                }
                names.join(" | ")
            }
            Slot::Fields(fields) => {
                self.fields(name, fields);
                format!("fields of {name}")
            }
            Slot::List(list) => format!("list of {}", self.slot(name, list.push().slot())),
            Slot::Map(map) => {
                let key = ["any", "S", "won"].into_iter().find(|key| map.entry(key).is_some());
                let Some(value) = map.entry(key.unwrap_or_default()) else { panic!("{name}") };
                format!("map from {key:?} to {}", self.slot(name, value.slot()))
            }
            Slot::Maybe(maybe) => self.slot(name, maybe.fill()),
        }
    }
}

#[test]
fn numbers_names_and_places_are_the_ones_that_were_stored_before() {
    let mut listing = Listing::default();
    listing.fields("workspace", &mut Header::blank());
    for kind in RecordKind::ALL {
        let _ = writeln!(listing.lines, "{} is {kind:?}", *kind as u8);
        listing.fields(kind.table(), Record::blank(*kind).fields_mut());
    }
    let expected = include_str!("../frozen/fields.txt");
    assert!(listing.lines == expected, "{}", listing.lines);
}

#[test]
fn numbers_and_names_are_each_given_once() {
    let mut kinds = RecordKind::ALL.iter().map(|kind| Record::blank(*kind));
    assert!(kinds.all(|record| {
        let fields = record.fields().fields();
        let numbers: BTreeSet<u8> = fields.iter().map(|field| field.number).collect();
        let names: BTreeSet<&str> = fields.iter().map(|field| field.name).collect();
        numbers.len() == fields.len()
            && names.len() == fields.len()
            && numbers.iter().all(|number| (1..64).contains(number))
    }));
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_record_is_read_as_it_was_written(record in any::record()) {
        let mut text = String::new();
        json::write(&mut text, record.fields());
        prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
        let mut read = Record::blank(record.id().kind());
        let result = json::read_fields(&text, read.fields_mut());
        prop_assert_eq!(result, Ok(()), "{}", text);
        prop_assert_eq!(&read, &record, "{}", text);
        prop_assert!(same(read.fields().view(), record.fields().view()));
        let mut again = String::new();
        json::write(&mut again, read.fields());
        prop_assert_eq!(again, text);
    }

    #[test]
    fn some_fields_written_and_read_change_just_those(
        (from, to) in any::pair(),
        chosen in any::<u64>(),
    ) {
        let chosen: FieldSet = (0..64).filter(|number| chosen >> number & 1 == 1).collect();
        let mut text = String::new();
        json::write_fields(&mut text, to.fields(), chosen);
        let mut read = from.clone();
        prop_assert_eq!(json::read_fields(&text, read.fields_mut()), Ok(()), "{}", text);
        let differ = changed_fields(from.fields(), to.fields());
        let changed = changed_fields(from.fields(), read.fields());
        let still = changed_fields(read.fields(), to.fields());
        for field in from.fields().fields() {
            let (differs, is_chosen) = (differ.has(field.number), chosen.has(field.number));
            prop_assert_eq!(changed.has(field.number), differs && is_chosen, "{:?}", field);
            prop_assert_eq!(still.has(field.number), differs && !is_chosen, "{:?}", field);
        }
    }

    #[test]
    fn what_changed_is_all_that_another_copy_needs((from, to) in any::pair()) {
        let mut text = String::new();
        json::write_fields(&mut text, to.fields(), changed_fields(from.fields(), to.fields()));
        let mut read = from.clone();
        prop_assert_eq!(json::read_fields(&text, read.fields_mut()), Ok(()));
        let left = changed_fields(read.fields(), to.fields());
        prop_assert!(left.iter().all(|number| number == FieldSet::UNKNOWN));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[\\[{\"}\\]:, a-c0-2.eE\\\\utn-]{0,40}") {
        let expected = serde_json::from_str::<serde_json::Value>(&text).is_ok();
        let ours = json::Scan::new(&text).whole(json::Scan::skip);
        prop_assert_eq!(ours.is_ok(), expected, "{}: {:?}", text, ours);
    }
}

#[test]
fn a_cleared_field_is_written_as_such() {
    let mut one = Opportunity::new(imbuto::domain::OpportunityId::new(1, [0; 10]), "a");
    let cleared = one.clone();
    one.source = Some("web".into());
    one.tags.push("big".into());
    let changed = changed_fields(&one, &cleared);
    let mut text = String::new();
    json::write_fields(&mut text, &cleared, changed);
    assert_eq!(text, r#"{"source":null,"tags":[]}"#);
    assert_eq!(json::read_fields(&text, &mut one), Ok(()));
    assert_eq!(one, cleared);
}

/// What is wrong with a text that is to be an owner, and where.
#[track_caller]
fn check(text: &str, expected: (usize, usize, Why)) {
    let mut owner = Owner::sales(OwnerId::new(1, [0; 10]), "Ada");
    let fault = json::read(text, &mut owner).map_err(|fault| (fault.line, fault.column, fault.why));
    assert_eq!(fault, Err(expected), "{text}");
}

#[test]
fn a_fault_says_where_and_which_field() {
    let id = r#""id":"00000000-0001-7000-8000-000000000000""#;
    check("", (1, 1, Why::Syntax));
    check("[]", (1, 1, Why::Unexpected));
    check("{\n  \"name\": 7}", (2, 11, Why::Wrong("name")));
    check(r#"{"name":"a","name":"b"}"#, (1, 20, Why::Twice("name")));
    check(r#"{"name":"a"}"#, (1, 13, Why::Missing("id")));
    check(r#"{"name":"a""#, (1, 12, Why::Syntax));
    check(r#"{"id":"7"}"#, (1, 7, Why::Wrong("id")));
    check(r#"{"function":"Cook"}"#, (1, 13, Why::Wrong("function")));
    check(r#"{"active":1}"#, (1, 11, Why::Wrong("active")));
    check(
        &format!("{{{id},\"name\":\"a\",\"function\":\"Sales\",\"active\":tru}}"),
        (1, 85, Why::Syntax),
    );
    let deep = "[".repeat(200);
    check(&format!("{{\"later\":{deep}"), (1, 130, Why::TooDeep));
}

#[test]
fn content_that_a_variant_must_have_or_not() {
    let status = |text: &str| {
        let mut status = Status::blank();
        json::read(text, &mut status).ok().map(|()| status)
    };
    assert_eq!(status(r#""Won""#), Some(Status::Won));
    assert_eq!(status(r#"{"Won":null}"#), Some(Status::Won));
    assert_eq!(status(r#"{"Lost":{}}"#), Some(Status::Lost { reason: None }));
    for wrong in [r#""Lost""#, r#"{"Won":{}}"#, r#"{"Lost":{},"Won":null}"#, "{}", "7", "null"] {
        assert_eq!(status(wrong), None, "{wrong}");
    }
    let mut party = Party::blank();
    assert!(json::read(r#"{"Account":7}"#, &mut party).is_err());
}
