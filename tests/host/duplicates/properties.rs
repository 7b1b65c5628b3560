//! What holds whatever a name is.

use imbuto::duplicates::{Alike, Company, Likeness, Name, Person, folded, phone, site};
use proptest::prelude::*;

use super::unfold;
use crate::fixture::cases;

/// Names that are met, put together from what is hard about them.
fn names() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zA-Zàèìòù]{1,9}",
        2 => prop::sample::select(vec![
            "srl", "S.r.l.", "SpA", "snc", "sas", "di", "&", "C.", "Co", "GmbH", "SARL", "sa", "Rossi",
            "rossi", "Rosis", "Hotel", "Ｈｏｔｅｌ", "d’Oro", "ﬁlati", "12", "12a",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(word, 0..5).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn folding_twice_is_folding_once(name in names(), any in "\\PC{0,24}") {
        for text in [name, any] {
            let once = folded(&text, unfold);
            prop_assert_eq!(folded(&once.join(" "), unfold), once);
        }
    }

    #[test]
    fn a_name_without_its_form_has_none_left_and_is_not_empty(name in names()) {
        let once = Name::of_company(&name, unfold);
        let again = Name::of_company(&once.words().join(" "), unfold);
        prop_assert_eq!(again.words(), once.words());
        prop_assert_eq!(once.words().is_empty(), folded(&name, unfold).is_empty());
    }

    #[test]
    fn it_does_not_matter_which_is_asked_about(one in names(), other in names()) {
        let companies = [&one, &other].map(|name| Company::named(name, unfold));
        prop_assert_eq!(companies[0].likeness(&companies[1]), companies[1].likeness(&companies[0]));
        let people = [&one, &other].map(|name| Person::named(name, None, unfold));
        prop_assert_eq!(people[0].likeness(&people[1]), people[1].likeness(&people[0]));
    }

    #[test]
    fn each_company_is_itself(name in names()) {
        let own = Company::named(&name, unfold);
        let blank = folded(&name, unfold).is_empty();
        let expected = (!blank).then_some(Likeness::Same);
        prop_assert_eq!(own.likeness(&own), expected);
        let upper = Company::named(&name.to_uppercase(), unfold);
        prop_assert!(own.likeness(&upper).is_some() || blank);
    }

    #[test]
    fn sites_and_numbers_stay_what_they_are(text in "\\PC{0,24}", digits in "0?[1-9][0-9]{6,10}") {
        let _ = phone(&text);
        if let Some(host) = site(&text) {
            prop_assert_eq!(site(&host), Some(host));
        }
        let Some(read) = phone(&digits) else { return Ok(()) };
        prop_assert_eq!(phone(&read), Some(read.clone()));
        prop_assert_eq!(phone(&format!("+39 {digits}")), Some(read));
    }
}
