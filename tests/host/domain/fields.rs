//! The lists of fields: numbers and names that never change, and what is read and written by them.

use std::collections::BTreeSet;
use std::fmt::Write;

use imbuto::domain::fields::{
    FieldSet, Fields, Fill, Part, Presence, Slot, Value, View, changed_fields, copy_fields, same,
};
use imbuto::domain::{
    Header, Onward, Opportunity, OpportunityId, Owner, Party, Patch, RawJson, Record, RecordKind,
    Status, Tally, Workspace, json,
};
use jiff::civil::{Date, date};
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
        let text = json::write(&View::Fields(record.fields()));
        let mut read = Record::blank(record.id().kind());
        let result = json::fill(&text, Fill::whole(read.fields_mut()));
        prop_assert!(result.is_ok(), "{}: {:?}", text, result);
        prop_assert_eq!(&read, &record, "{}", text);
        prop_assert!(same(read.fields().view(), record.fields().view()));
        prop_assert_eq!(json::write(&View::Fields(read.fields())), text);
    }

    #[test]
    fn some_fields_written_and_read_change_just_those(
        (from, to) in any::pair(),
        chosen in any::<u64>(),
    ) {
        let chosen = (0..64).filter(|number| chosen >> number & 1 == 1);
        let chosen = chosen.fold(FieldSet::default(), FieldSet::with);
        let text = json::write(&Part { of: to.fields(), fields: chosen });
        let mut read = from.clone();
        let had = json::fill(&text, Fill::some(read.fields_mut()));
        let known = from.fields().fields().iter().map(|field| field.number);
        let known = known.fold(FieldSet::of(&[FieldSet::UNKNOWN]), FieldSet::with).both(chosen);
        let without = FieldSet::of(&[FieldSet::UNKNOWN]);
        prop_assert_eq!(
            had.map(|had| had.without(without)),
            Ok(known.without(without)),
            "{}",
            text
        );
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
        let fields = changed_fields(from.fields(), to.fields());
        let text = json::write(&Part { of: to.fields(), fields });
        let mut read = from.clone();
        prop_assert!(json::fill(&text, Fill::some(read.fields_mut())).is_ok(), "{}", text);
        let left = changed_fields(read.fields(), to.fields());
        prop_assert!(left.without(FieldSet::of(&[FieldSet::UNKNOWN])).is_empty());
    }

    #[test]
    fn any_patch_is_read_as_it_was_written((from, mut to) in any::pair()) {
        // Of one record, not of two: its id is its first field. That unknown fields are gone cannot
        // be said.
        let same = FieldSet::of(&[1, FieldSet::UNKNOWN]);
        copy_fields(from.fields(), to.fields_mut(), same);
        let ways = [(Some(&from), Some(&to)), (None, Some(&to)), (Some(&from), None)];
        let patches = ways.map(|(from, to)| Patch::between(from.cloned(), to.cloned()));
        for patch in patches.into_iter().flatten() {
            let text = json::write(&patch);
            let read: Result<Patch, _> = json::read(&text);
            prop_assert_eq!(read.as_ref().map(json::write), Ok(text));
            let read = read.map(|read| read.onto(Some(from.clone())));
            prop_assert_eq!(read, Ok(patch.onto(Some(from.clone()))));
            let onward: Result<Patch, _> = json::read(json::write(&Onward(&patch)));
            prop_assert_eq!(onward.map(|onward| onward.before), Ok(None));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[\\[{\"}\\]:, a-c0-2.eE\\\\utn-]{0,40}") {
        let expected = serde_json::from_str::<serde_json::Value>(&text).is_ok();
        prop_assert_eq!(json::read::<RawJson>(&text).is_ok(), expected, "{}", text);
        prop_assert!(json::read::<Workspace>(&text).is_err());
    }
}

#[test]
fn a_cleared_field_is_written_as_such() {
    let mut one = Opportunity::new(OpportunityId::new(1, [0; 10]), "a");
    let cleared = one.clone();
    one.source = Some("web".into());
    one.tags.push("big".into());
    let changed = changed_fields(&one, &cleared);
    let text = json::write(&Part { of: &cleared, fields: changed });
    assert_eq!(text, r#"{"source":null,"tags":[]}"#);
    assert_eq!(json::fill(&text, Fill::some(&mut one)), Ok(changed));
    assert_eq!(one, cleared);
}

/// What is wrong with a text that is to be a list of owners: where, about which value, and a word of
/// what is said.
#[track_caller]
fn check(text: &str, (line, column, path, what): (usize, usize, &str, &str)) {
    match json::read::<Vec<Owner>>(text) {
        Ok(read) => panic!("{text} is {read:?}"),
        Err(fault) => {
            assert_eq!((fault.line, fault.column, &*fault.path), (line, column, path), "{fault}");
            assert!(fault.to_string().contains(what), "{fault}");
        }
    }
}

#[test]
fn a_fault_says_where_and_which_field() {
    let id = r#""id":"00000000-0001-7000-8000-000000000000""#;
    check("", (1, 0, ".", "EOF"));
    check("{}", (1, 0, ".", "expected a sequence"));
    check("[{\n  \"name\": 7}]", (2, 11, "[0].name", "expected a string"));
    check(r#"[{"name":"a","name":"b"}]"#, (1, 19, "[0]", "duplicate field `name`"));
    check(r#"[{"name":"a"}]"#, (1, 13, "[0]", "missing field `id`"));
    check(r#"[{"name":"a""#, (1, 12, "[0].?", "EOF"));
    check(r#"[{"id":"7"}]"#, (1, 10, "[0].id", "UUID"));
    check(r#"[{"function":"Cook"}]"#, (1, 19, "[0].function", "expected `Sales` or `Marketing`"));
    check(r#"[{"active":1}]"#, (1, 12, "[0].active", "expected a boolean"));
    check(&format!("[{{{id},\"active\":tru}}]"), (1, 59, "[0].active", "expected ident"));
    check(r#"[{"name":"\ud834"}]"#, (1, 17, "[0].name", "hex escape"));
    let deep = "[".repeat(200) + &"]".repeat(200);
    check(&format!("[{{\"later\":{deep}}}]"), (1, 411, "[0].later", "recursion limit"));
}

#[test]
fn content_that_a_variant_must_have_or_not() {
    let status = |text: &str| json::read::<Status>(text).ok();
    assert_eq!(status(r#""Won""#), Some(Status::Won));
    assert_eq!(status(r#"{"Won":null}"#), Some(Status::Won));
    assert_eq!(status(r#"{"Lost":{}}"#), Some(Status::Lost { reason: None }));
    for wrong in [r#""Lost""#, r#"{"Won":{}}"#, r#"{"Lost":{},"Won":null}"#, "{}", "7", "null"] {
        assert_eq!(status(wrong), None, "{wrong}");
    }
    assert!(json::read::<Party>(r#"{"Account":7}"#).is_err());
}

/// Whether a text is a tally's count of some milestones.
#[track_caller]
fn check_counts(text: &str, expected: bool) {
    let text = format!(r#"{{"id":"00000000-0001-7000-8000-000000000000","milestones":{text}}}"#);
    assert_eq!(json::read::<Tally>(&text).is_ok(), expected, "{text}");
}

#[test]
fn a_key_is_known_and_there_once() {
    check_counts(r#"{"won":1,"targets":2}"#, true);
    check_counts(r#"{"won":1,"won":1}"#, false);
    check_counts(r#"{"prize":1}"#, false);
    check_counts(r#"{"won":1.5}"#, false);
    check_counts(r#"{"won":-1}"#, false);
    check_counts(r#"{"won":18446744073709551616}"#, false);
}

/// How a day is read; other ways of ISO 8601 are read, too, and one that may be another day is not.
#[track_caller]
fn check_day(text: &str, expected: Option<Date>) {
    assert_eq!(json::read(format!("\"{text}\"")).ok(), expected, "{text}");
}

#[test]
fn a_day_is_a_day_of_the_calendar() {
    check_day("2024-02-29", Some(date(2024, 2, 29)));
    check_day("-000044-03-15", Some(date(-44, 3, 15)));
    for wrong in
        ["2026-02-29", "2026-1-24", "24/11/2026", "", " 2026-11-24", "2026-11-24T09:30:15Z"]
    {
        check_day(wrong, None);
    }
}

/// Whether a text is a patch of an owner.
#[track_caller]
fn check_patch(text: &str, expected: bool) {
    let id = "00000000-0001-7000-8000-000000000000";
    let text = text.replace("ID", id).replace(
        "ADA",
        &format!(r#"{{"id":"{id}","name":"Ada","function":"Sales","active":true}}"#),
    );
    let read: Result<Patch, _> = json::read(&text);
    assert_eq!(read.is_ok(), expected, "{text}: {read:?}");
}

#[test]
fn a_patch_makes_a_record_changes_it_or_removes_it() {
    check_patch(r#"{"in":"owners","id":"ID","put":ADA}"#, true);
    check_patch(r#"{"in":"owners","id":"ID","set":{"name":"Ida"},"was":{"name":"Ada"}}"#, true);
    check_patch(r#"{"in":"owners","id":"ID","was":ADA,"later":7}"#, true);
    check_patch(r#"{"id":"ID","in":"owners"}"#, true);
    check_patch(r#"{"in":"cooks","id":"ID"}"#, false);
    check_patch(r#"{"id":"ID"}"#, false);
    check_patch(r#"{"in":"owners","id":"7"}"#, false);
    check_patch(r#"{"in":"owners","id":"ID","put":{"name":"Ada"}}"#, false);
    check_patch(r#"{"in":"owners","id":"ID","put":ADA,"set":{}}"#, false);
    check_patch(r#"{"in":"owners","id":"ID","set":{"name":7}}"#, false);
    check_patch(r#"{"in":"owners","put":ADA}"#, false);
}
