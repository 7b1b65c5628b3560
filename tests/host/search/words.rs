//! Words: accents, case, forms of Unicode, order, beginnings; and what comes first.

use imbuto::domain::fields::Value;
use imbuto::domain::{
    Activity, ActivityId, ActivityKind, ActivityState, Note, NoteId, Opportunity, OpportunityId,
    RecordId, Side,
};
use imbuto::search::{FoundKind, Grade};
use jiff::civil::date;

use super::{account, check, contact, find, holding, read};
use crate::fixture::workspace;

#[test]
fn accents_case_and_forms_of_unicode_make_no_difference() {
    for (name, text) in [
        ("Società Però", "societa pero"),
        ("Societa Pero", "Società Però"),
        // Composed and taken apart.
        ("Caf\u{e9} Roma", "cafe\u{301}"),
        ("Cafe\u{301} Roma", "caf\u{e9}"),
        ("Straße AG", "strasse"),
        ("STRASSE AG", "straße"),
        ("STRAẞE AG", "strasse"),
        ("İstanbul Gıda", "istanbul gida"),
        ("Istanbul Gida", "İSTANBUL GIDA"),
        ("Œuvre & Fils", "oeuvre"),
        ("Ærø Værft", "aero vaerft"),
        ("Łódź Meble", "lodz"),
        ("Đuro Šnajder", "duro snajder"),
        ("ΟΔΟΣ Αθήνα", "οδος αθηνα"),
        // A word that is being typed has no last letter yet.
        ("ΟΔΟΣΑ", "οδος"),
        ("Йошкар-Ола", "йошкар ола"),
        ("Ёлка", "ЕЛКА"),
        // Letters of full width, a ligature, a number in a circle.
        ("Ｓｏｎｙ ﬁnance ③", "sony finance 3"),
        ("東京電力", "電力"),
        ("O’Brien & Söhne", "brien sohne"),
        ("L'Albero s.r.l.", "albero"),
    ] {
        check(name, text, true);
    }
}

#[test]
fn words_are_found_in_any_order_from_their_beginning_then_inside() {
    check("Pastificio Aurora", "aur past", true);
    check("Pastificio Aurora", "pastificio aurora", true);
    check("Pastificio Aurora", "tificio", true);
    check("Pastificio Aurora", "past past", true);
    // Of two letters most words hold any.
    check("Pastificio Aurora", "st", false);
    check("Pastificio Aurora", "pastificio bruna", false);
    check("Pastificio Aurora", "pastificioaurora", false);
    check("Pastificio Aurora", "", false);
    check("Pastificio Aurora", " .-, ", false);
    check("ζαΑ", "αα", true);
}

/// What is found, by what it is called.
#[track_caller]
fn names(text: &str, typed: &str, expected: &[&str]) {
    let workspace = workspace(text);
    let found = find(&read(&workspace), typed);
    let title = |id: OpportunityId| workspace.opportunities.get(id).map(|one| one.title.as_str());
    let opportunities = found.iter().filter_map(|found| match found.id {
        RecordId::Opportunity(id) => title(id),
        _ => None,
    });
    assert_eq!(opportunities.collect::<Vec<_>>(), expected);
}

#[test]
fn open_ones_come_before_closed_ones_and_the_lately_touched_first() {
    names(
        "pasta-won S@01-01 won@12-20
         pasta-old S@01-01
         pasta-new S@11-01
         pasta-lost S@12-01 lost@12-30
         pasta-next S@02-01 next@12-31
         other S@12-31",
        "past",
        &["pasta-next", "pasta-new", "pasta-old", "pasta-lost", "pasta-won"],
    );
}

#[test]
fn a_name_that_begins_so_comes_before_one_that_has_such_a_word_before_one_that_holds_it() {
    let accounts = ["Antipasti", "Casa Pasta", "Pasta Nova"];
    let accounts = accounts.iter().zip(1..).map(|(name, number)| account(number, name).into());
    let workspace = holding(accounts.collect());
    let found = find(&read(&workspace), "past");
    let found: Vec<_> = found.iter().map(|found| (found.id, found.grade)).collect();
    let id = |number| RecordId::Account(account(number, "").id);
    let expected = [(id(3), Grade::Begins), (id(2), Grade::Words), (id(1), Grade::Inside)];
    assert_eq!(found, expected);
}

#[test]
fn of_each_kind_there_are_at_most_so_many() {
    let accounts = (1..40).map(|number| account(number, "Rossi").into());
    let people = (1..40).map(|number| contact(number, "Rossi Ada").into());
    let found = find(&read(&holding(accounts.chain(people).collect())), "ros");
    let count = |kind| found.iter().filter(|one| FoundKind::of(one.id) == Some(kind)).count();
    assert_eq!(count(FoundKind::Account), FoundKind::Account.most());
    assert_eq!(count(FoundKind::Contact), FoundKind::Contact.most());
}

#[test]
fn everything_that_has_a_text_is_found() {
    let mut company = account(1, "Alma");
    company.other_names = vec!["Vetri Antichi".to_owned()];
    company.website = Some("https://www.vetreria-alma.example".to_owned());
    company.tags = vec!["fiera di Pavía".to_owned()];
    let mut person = contact(2, "Marta Riva");
    person.email = Some("m.riva@posta.example".to_owned());
    let mut deal = Opportunity::new(OpportunityId::new(3, [0; 10]), "Fotovoltaico 120 kW");
    deal.account = Some(company.id);
    deal.tags = vec!["urgente".to_owned()];
    let note = Note {
        id: NoteId::new(4, [0; 10]),
        on: date(2026, 3, 1),
        text: "Prefers the morning".to_owned(),
        ..Note::blank()
    };
    let call = Activity {
        id: ActivityId::new(5, [0; 10]),
        kind: ActivityKind::Call,
        side: Side::Sales,
        state: ActivityState::Done,
        on: date(2026, 3, 1),
        opportunity: Some(deal.id),
        note: "Asked for a discount".to_owned(),
        ..Activity::blank()
    };
    let ids = [
        RecordId::Account(company.id),
        RecordId::Contact(person.id),
        RecordId::Opportunity(deal.id),
        RecordId::Note(note.id),
        RecordId::Activity(call.id),
    ];
    let records = vec![company.into(), person.into(), deal.into(), note.into(), call.into()];
    let search = read(&holding(records));
    let [company, person, deal, note, call] = ids;
    for (text, expected) in [
        ("vetri antichi", vec![company]),
        ("vetreria-alma.example", vec![company]),
        ("fiera pavia", vec![company]),
        ("m.riva@posta.example", vec![person]),
        ("riva mar", vec![person]),
        ("120 kw", vec![deal]),
        // By its company too.
        ("alma", vec![deal, company]),
        ("urg", vec![deal]),
        ("morning", vec![note]),
        ("discount", vec![call]),
        ("zxq", vec![]),
    ] {
        let found: Vec<RecordId> = find(&search, text).iter().map(|found| found.id).collect();
        assert_eq!(found, expected, "{text}");
    }
}
