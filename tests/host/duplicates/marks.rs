//! Sites and numbers, made comparable.

use imbuto::duplicates::{phone, site};

#[test]
fn a_site_is_a_host_of_ones_own() {
    for (text, expected) in [
        ("acme.it", Some("acme.it")),
        ("https://www.Acme.it/contatti?x=1#top", Some("acme.it")),
        ("http://acme.it:8080", Some("acme.it")),
        ("Info@ACME.it", Some("acme.it")),
        ("https://user@acme.co.uk/", Some("acme.co.uk")),
        ("acme.it.", Some("acme.it")),
        ("shop.acme.it", Some("shop.acme.it")),
        ("anna@gmail.com", None),
        ("anna@yahoo.co.uk", None),
        ("anna@libero.it", None),
        ("anna@pec.it", None),
        ("facebook.com/acme", None),
        ("anna@example.com", None),
        ("acme", None),
        ("acme.", None),
        ("3.14", None),
        ("a b.it", None),
        ("", None),
        ("@", None),
    ] {
        assert_eq!(site(text).as_deref(), expected, "{text}");
    }
}

#[test]
fn a_number_is_the_same_from_abroad_and_from_next_door() {
    let same = [
        ["+39 0422 123456", "0039 0422123456", "0422/123456", "(0422) 12.34.56 int. 3"],
        ["+33 1 23 45 67 89", "01 23 45 67 89", "0033123456789", "01.23.45.67.89"],
        ["+44 (0) 20 7946 0958", "020 7946 0958", "+44 20 7946 0958", "0044 2079460958"],
        ["+39 340 123 4567", "3401234567", "340-1234567", "340 1234567 #2"],
        ["+1 (212) 555-1234", "212-555-1234", "+1.212.555.1234", "(212) 555 1234 ext 9"],
    ];
    for numbers in same {
        let forms = numbers.map(phone);
        assert!(forms[0].is_some() && forms.iter().all(|one| *one == forms[0]), "{forms:?}");
    }
    for text in ["", "12345", "Paolo", "1234567890123456", "12 * 3456789", "+", "000000"] {
        assert_eq!(phone(text), None, "{text}");
    }
    assert_ne!(phone("212-555-1234"), phone("312-555-1234"));
}
