//! Telephone numbers, however they are written and however far they are typed.

use super::{contact, find, holding, read};

#[track_caller]
fn check(number: &str, typed: &str, expected: bool) {
    let mut person = contact(1, "Ada");
    person.mobile = Some(number.to_owned());
    let search = read(&holding(vec![person.into()]));
    assert_eq!(!find(&search, typed).is_empty(), expected, "{number:?} by {typed:?}");
}

#[test]
fn a_number_is_found_by_its_digits_with_the_code_of_the_country_or_without() {
    let written =
        ["+39 055 123 456", "0039 055123456", "055/123456", "055-123.456", "+39 (0)55 123456"];
    let typed = [
        "055 123 456",
        "055123456",
        "+39 055 123456",
        "0039055123456",
        "+39 55 123",
        "39055123456",
        "55123",
        "0551",
        "055",
        "0039 055",
        "123456",
        "3456",
        "(055) 123-456",
    ];
    for number in written {
        typed.iter().for_each(|typed| check(number, typed, true));
        ["055 123 457", "+39 056", "99", "3457"]
            .iter()
            .for_each(|typed| check(number, typed, false));
    }
}

#[test]
fn numbers_of_other_countries_and_several_in_one_field_are_found() {
    check("+33 6 12 34 56 78", "06 12 34 56 78", true);
    check("06 12 34 56 78", "+33612345678", true);
    check("+351 21 123 4567", "+351 21 123", true);
    check("339 1234567", "+39 339 123", true);
    check("339 1234567", "339123", true);
    check("055 123456; 339 1234567", "339 1234567", true);
    check("055 123456; 339 1234567", "055 123456", true);
    check("ask Ada", "055", false);
    // What is left of a code and a zero is looked for at the beginning only.
    check("+39 02 6550", "055", false);
    check("+39 02 655012", "055", false);
}

#[test]
fn words_and_a_number_go_together() {
    check("+39 055 123456", "ada 055 123", true);
    check("+39 055 123456", "055 123 ada", true);
    check("+39 055 123456", "bea 055 123", false);
}
