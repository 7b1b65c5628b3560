//! Which companies and people are the same, which are perhaps, and which are not.

mod forms;
mod many;
mod marks;
mod properties;

use imbuto::domain::{Account, AccountId, Contact, ContactId};
use imbuto::duplicates::{Alike, Companies, Company, Likeness, Person, Reason, twice_at};
use unicode_normalization::UnicodeNormalization;

/// What the browser does with a text, by a crate.
pub fn unfold(text: &str) -> String {
    text.nfkd().collect::<String>().to_lowercase()
}

fn company(text: &str) -> Company {
    let mut parts = text.split('|').map(str::trim);
    let named = Company::named(parts.next().unwrap_or_default(), unfold);
    parts.fold(named, |company, known| company.clone().at(known).called_by(known))
}

fn person(text: &str) -> Person {
    let mut parts = text.split('|').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let account = parts.next().filter(|company| !company.is_empty());
    let account = account.map(|company| AccountId::new(company.len() as u64, [1; 10]));
    let named = Person::named(name, account, unfold);
    parts.fold(named, |person, known| person.clone().written_to(known).called_by(known))
}

/// How much two are the same, whichever is asked about.
#[track_caller]
fn check<T: Alike>(read: fn(&str) -> T, one: &str, other: &str, expected: Option<Likeness>) {
    let (a, b) = (read(one), read(other));
    assert_eq!(a.likeness(&b), expected, "{one} and {other}");
    assert_eq!(b.likeness(&a), expected, "{other} and {one}");
}

const SAME: Option<Likeness> = Some(Likeness::Same);

const fn perhaps(reason: Reason) -> Option<Likeness> {
    Some(Likeness::Perhaps(reason))
}

#[test]
fn a_company_is_the_same_however_its_name_is_written() {
    for (one, other) in [
        ("Rossi", "ROSSI"),
        ("Rossi Srl", "Rossi"),
        ("Rossi Srl", "rossi s.r.l."),
        ("Rossi S.r.l.", "ROSSI  S. R. L."),
        ("Caffè Però", "caffe pero"),
        ("Caffe\u{300}", "Caffè"),
        ("Ｒｏｓｓｉ", "Rossi"),
        ("ﬁlati Verdi", "Filati Verdi"),
        ("Straßenbau Groß GmbH", "Strassenbau Gross"),
        ("Œuvres d’Art SARL", "OEUVRES D'ART"),
        ("Filo d’Oro", "Filo d'oro"),
        ("Ponte Largo", "Pontelargo"),
        ("A.B.C. Trasporti", "ABC Trasporti Srl"),
        ("Rossi & Figli", "Rossi - Figli"),
        ("Acme Ltd", "Acme Limited"),
        ("\u{200b}Rossi\u{a0}", "Rossi"),
    ] {
        check(company, one, other, SAME);
    }
}

#[test]
fn a_company_is_perhaps_the_same_and_it_is_said_why() {
    for (one, other, reason) in [
        ("Rossi Srl", "Rossi SpA", Reason::OtherForm),
        ("Müller GmbH", "Müller GmbH & Co. KG", Reason::OtherForm),
        ("Hotel Aurora | aurora.it", "Hotel Aurora | hotelaurora.com", Reason::OtherSite),
        ("Meridia Fonderie | meridia.it", "Fonderia Meridia | info@meridia.it", Reason::SameSite),
        ("Bianchi | www.bianchi.it", "Gruppo Verdi | https://bianchi.it/en?x=1", Reason::SameSite),
        ("Bianchi | +39 0422 123456", "Verdi | 0422/123456", Reason::SamePhone),
        ("Meridia Fonderie spa", "Fonderia Meridia", Reason::NearName),
        ("caseif. chiaravena", "Caseificio Chiaravena", Reason::NearName),
        ("Piscine Azzura", "Piscine Azzurra", Reason::NearName),
        ("Oleifico Tramonto", "Oleificio Tramonto", Reason::NearName),
        ("Müller", "Mueller", Reason::NearName),
        ("Rossi Costruzioni", "Rossi Costruzioni Nord", Reason::NearName),
        ("Officine M. Rossi", "Officine Mario Rossi", Reason::NearName),
        ("Eurotech Impiantii", "Euro Tech Impianti", Reason::NearName),
        ("Rosis Impianti", "Rossi Impianti", Reason::NearName),
    ] {
        check(company, one, other, perhaps(reason));
    }
}

#[test]
fn companies_that_only_sound_alike_are_two() {
    for (one, other) in [
        ("Hotel Aurora", "Hotel Alma"),
        ("Pastificio Sile", "Pastificio Onda"),
        ("Poliambulatorio Vela", "Poliambulatorio Sile"),
        ("Rossi Costruzioni Nord", "Rossi Costruzioni Sud"),
        ("Scuola 12", "Scuola 13"),
        ("Rossi", "Bianchi"),
        ("A", "Aurora"),
        ("Srl", "Spa"),
        ("???", "!!!"),
        ("", ""),
        ("Rossi | rossi@gmail.com", "Bianchi | bianchi@gmail.com"),
        ("Rossi | facebook.com/rossi", "Bianchi | facebook.com/bianchi"),
        ("Rossi | 123", "Bianchi | 123"),
    ] {
        check(company, one, other, None);
    }
}

#[test]
fn people_are_known_by_name_company_and_address() {
    for (one, other, expected) in [
        ("Paolo Denti | Acme", "Denti Paolo | Acme", SAME),
        ("Paolo Denti | | p@acme.it", "P. Denti | Acme | P@Acme.it", SAME),
        ("Paolo Denti | | p@acme.it", " | | p@acme.it", SAME),
        ("Paolo Denti | A | p@a.it", "Paolo Denti | A | p@b.it", perhaps(Reason::OtherEmail)),
        ("Paolo Denti", "PAOLO DENTÌ | Acme", perhaps(Reason::OtherCompany)),
        ("Paolo Denti | Beta1", "Paolo Denti | Acme", perhaps(Reason::OtherCompany)),
        ("Paolo Denti | | info@acme.it", "Carla Bo | | info@acme.it", perhaps(Reason::SameEmail)),
        ("Paolo Denti | A | 0422 123456", "P Denti | Bo | 0422123456", perhaps(Reason::SamePhone)),
        ("Paolo Denti | Acme", "Paolo Dentii | Acme", perhaps(Reason::NearName)),
        ("Paolo Denti | Acme", "Paolo Dentii | Beta1", None),
        ("Paolo Denti | Acme | 0422 123456", "Carla Bo | Acme | 0422 123456", None),
        ("Paolo Denti | Acme", "Carla Denti | Acme", None),
    ] {
        check(person, one, other, expected);
    }
}

#[test]
fn whoever_was_called_otherwise_is_known_by_that_too() {
    let ombrone = company("Ombrone").also_called("Salumi della Valle Srl", unfold);
    for (name, expected) in [
        ("salumi della valle", SAME),
        ("Salumi della Valle SpA", perhaps(Reason::OtherForm)),
        ("Ombrone", SAME),
        ("Salumi della Valle Nord", None),
    ] {
        let other = company(name);
        assert_eq!(ombrone.likeness(&other), expected, "{name}");
        assert_eq!(other.likeness(&ombrone), expected, "{name}");
    }
    // And found by it among all.
    let mut all = Companies::new(unfold);
    let id = AccountId::new(1, [0; 10]);
    all.put(&Account {
        other_names: vec!["Salumi della Valle".into()],
        ..Account::named(id, "Ombrone")
    });
    assert_eq!(all.like(&company("Salumi della Valle")), [(id, Likeness::Same)]);
}

#[test]
fn of_two_companies_that_become_one_each_person_is_in_one_pair() {
    let at = AccountId::new(1, [0; 10]);
    let person = |number, name: &str, email: Option<&str>| Contact {
        email: email.map(str::to_owned),
        ..Contact::named(
            ContactId::new(number, [0; 10]),
            Some(AccountId::new(number, [1; 10])),
            name,
        )
    };
    let here = [
        person(1, "Piera Massari", None),
        person(2, "Ugo Neri", Some("ugo@ombrone.example")),
        person(3, "Dario Rossi", None),
    ];
    let there = [
        person(4, "MASSARI Piera", None),
        person(5, "U. N.", Some("UGO@ombrone.example")),
        person(6, "Piera Massari", None),
        person(7, "Lidia Gandolfi", None),
    ];
    let [here, there] = [here.iter().collect::<Vec<_>>(), there.iter().collect()];
    let found = twice_at(at, [&here, &there], unfold);
    let pair =
        |one, other, why| (ContactId::new(one, [0; 10]), ContactId::new(other, [0; 10]), why);
    let email = Likeness::Perhaps(Reason::SameEmail);
    assert_eq!(found, [pair(1, 4, Likeness::Same), pair(2, 5, email)]);
}
