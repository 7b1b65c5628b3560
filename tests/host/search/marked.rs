//! Where it is said that something stands.

use imbuto::domain::RecordId;
use imbuto::domain::fields::Value;
use imbuto::domain::{Note, NoteId};
use imbuto::duplicates::folded;
use imbuto::search::{Excerpt, Field, Typed, marks, place};
use jiff::civil::date;
use proptest::prelude::*;

use super::{contact, holding};
use crate::duplicates::unfold;
use crate::fixture::cases;

/// What stands there in brackets.
fn shown(text: &str, marks: &[std::ops::Range<usize>]) -> String {
    let mut shown = text.to_owned();
    for mark in marks.iter().rev() {
        shown.insert(mark.end, ']');
        shown.insert(mark.start, '[');
    }
    shown
}

#[track_caller]
fn check(field: Field, text: &str, typed: &str, expected: &str) {
    let marks = marks(field, text, &Typed::of(typed, unfold), unfold);
    assert_eq!(shown(text, &marks), expected);
}

#[test]
fn what_was_typed_is_marked_as_it_is_written() {
    check(Field::Name, "Pastificio Aurora", "aur past", "[Past]ificio [Aur]ora");
    check(Field::Name, "Antipasti e Pasta", "past", "Antipasti e [Past]a");
    check(Field::Name, "Antipasti", "past", "Anti[past]i");
    check(Field::Name, "Antipasti", "pa", "Antipasti");
    check(Field::Name, "Cafe\u{301} Roma", "cafe", "[Cafe\u{301}] Roma");
    check(Field::Name, "CAF\u{c9}S", "cafe", "[CAFÉ]S");
    check(Field::Name, "Große Straße", "strass", "Große [Straß]e");
    check(Field::Name, "İstanbul", "ist", "[İst]anbul");
    check(Field::Name, "Aurora", "aurora aur", "[Aurora]");
    check(Field::Phone, "+39 055/123-456", "055123", "+39 0[55/123]-456");
    check(Field::Phone, "+39 055/123-456", "3456", "+39 055/12[3-456]");
    check(Field::Phone, "+39 055/123-456", "ada", "+39 055/123-456");
}

#[test]
fn it_is_said_in_which_text_it_was_found() {
    let mut person = contact(1, "Marta Riva");
    person.email = Some("marta@riva.example".to_owned());
    person.phone = Some("055 123456".to_owned());
    let id = RecordId::Contact(person.id);
    let workspace = holding(vec![person.into()]);
    let found = |text| {
        let place = place(&workspace, id, &Typed::of(text, unfold), unfold);
        place.map(|place| (place.field, shown(&place.text, &place.marks)))
    };
    assert_eq!(found("mar"), Some((Field::Name, "[Mar]ta Riva".to_owned())));
    assert_eq!(found("example"), Some((Field::Email, "marta@riva.[example]".to_owned())));
    assert_eq!(found("riva example"), Some((Field::Email, "marta@[riva].[example]".to_owned())));
    assert_eq!(found("+39 055 1"), Some((Field::Phone, "0[55 1]23456".to_owned())));
    assert_eq!(found("zxq"), None);
}

#[test]
fn of_a_note_the_piece_is_shown_that_holds_it() {
    let text = "They have moved twice since spring.\nThey have the same supplier as the pasta \
                maker next door, and would rather not change before the end of the year.";
    let marks = marks(Field::Note, text, &Typed::of("pasta", unfold), unfold);
    let excerpt = Excerpt::of(text, &marks);
    assert_eq!(
        shown(&excerpt.text, &excerpt.marks),
        "spring. They have the same supplier as the [pasta] maker next door, and would rather not change"
    );
    assert!(excerpt.is_cut_before && excerpt.is_cut_behind);
    let whole = Excerpt::of("Pasta", std::slice::from_ref(&(0..5)));
    assert_eq!(
        (whole.text.as_str(), whole.is_cut_before, whole.is_cut_behind),
        ("Pasta", false, false)
    );
    // A note of one endless word.
    let endless = "é".repeat(400) + "pasta" + &"é".repeat(400);
    let at = endless.find("pasta").unwrap_or_default();
    assert_eq!(Excerpt::of(&endless, std::slice::from_ref(&(at..at + 5))).text, "pasta");
    let note = Note {
        id: NoteId::new(1, [0; 10]),
        on: date(2026, 1, 1),
        text: text.to_owned(),
        ..Note::blank()
    };
    let id = RecordId::Note(note.id);
    let found = place(&holding(vec![note.into()]), id, &Typed::of("pasta", unfold), unfold);
    assert_eq!(found.map(|place| place.field), Some(Field::Note));
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn every_word_of_a_text_is_marked_in_it(text in any::<String>(), which in 0..8_usize) {
        let words = folded(&text, unfold);
        prop_assume!(!words.is_empty());
        let word = &words[which % words.len()];
        let marks = marks(Field::Name, &text, &Typed::of(word, unfold), unfold);
        prop_assert_eq!(marks.len(), 1, "{:?} in {:?}", word, text);
        let marked = folded(&text[marks[0].clone()], unfold).concat();
        prop_assert!(marked.contains(word.as_str()), "{:?} holds no {:?}", marked, word);
    }

    #[test]
    fn an_excerpt_is_a_piece_of_any_text(text in any::<String>(), typed in "\\PC{1,3}") {
        let marks = marks(Field::Note, &text, &Typed::of(&typed, unfold), unfold);
        let excerpt = Excerpt::of(&text, &marks);
        for mark in &excerpt.marks {
            prop_assert!(excerpt.text.get(mark.clone()).is_some());
        }
    }
}
