//! Many companies: the demo's are all told apart, and a look for one does not read all.

use imbuto::domain::{Account, AccountId, Contact, ContactId};
use imbuto::duplicates::{Companies, Company, Likeness, People, Reason};
use jiff::civil::date;

use super::unfold;

const TODAY: jiff::civil::Date = date(2026, 11, 30);

#[test]
fn no_two_companies_of_the_demo_are_taken_for_one() {
    for seed in 1..=5 {
        let demo = crate::demo::demo(seed, TODAY);
        let (mut companies, mut people) = (Companies::new(unfold), People::new(unfold));
        demo.accounts.iter().for_each(|account| companies.put(account));
        demo.contacts.iter().for_each(|contact| {
            companies.put_person(contact);
            people.put(contact);
        });
        assert!(companies.len() > 100 && people.len() > 100);
        for account in demo.accounts.iter() {
            let like = companies.like_known(account.id);
            assert!(like.is_empty(), "{}: {like:?}", account.name);
        }
        for contact in demo.contacts.iter() {
            let like = people.like_known(contact.id);
            assert!(like.iter().all(|(_, how)| *how != Likeness::Same), "{}", contact.name);
        }
    }
}

fn account_id(number: usize) -> AccountId {
    AccountId::new(number as u64, [1; 10])
}

/// Ten thousand companies of a few hundred words.
fn ten_thousand() -> Companies {
    let mut companies = Companies::new(unfold);
    let syllables = ["ma", "ri", "to", "ne", "ga", "lu", "ve", "si", "po", "da"];
    let word = |mut number: usize| {
        let mut word = String::new();
        for _ in 0..4 {
            word += syllables[number % 10];
            number /= 10;
        }
        word
    };
    let lines = ["Officine", "Trasporti", "Hotel", "Cantina", "Poliambulatorio"];
    for number in 0..10_000 {
        let name = format!("{} {} Srl", lines[number % lines.len()], word(number));
        companies.put(&Account::named(account_id(number), name));
    }
    companies
}

#[test]
fn one_of_ten_thousand_is_found_by_a_slip_of_the_keyboard() {
    let mut companies = ten_thousand();
    for number in (0..10_000).step_by(97) {
        let words = companies.get(account_id(number)).map(|one| {
            use imbuto::duplicates::Alike;
            one.name().words().to_vec()
        });
        let words = words.unwrap_or_default();
        let first = |text: &str| {
            let one = Company::named(text, unfold);
            companies.like(&one).first().copied()
        };
        assert_eq!(first(&words.join(" ")), Some((account_id(number), Likeness::Same)));
        // Two letters have changed places.
        let mut letters: Vec<char> = words.join(" ").chars().collect();
        let last = letters.len() - 1;
        letters.swap(last, last - 1);
        let slip: String = letters.into_iter().collect();
        let found = companies.like(&Company::named(&slip, unfold));
        let near = (account_id(number), Likeness::Perhaps(Reason::NearName));
        assert!(found.contains(&near), "{slip}: {found:?}");
    }
    let contact = Contact {
        email: Some("anna@mare.it".to_owned()),
        phone: Some("0422 123456".to_owned()),
        ..Contact::named(ContactId::new(1, [1; 10]), Some(account_id(77)), "Anna")
    };
    companies.put_person(&contact);
    companies.put_person(&contact);
    let at = companies.like(&Company::named("Zefiro", unfold).at("www.mare.it"));
    assert_eq!(at, [(account_id(77), Likeness::Perhaps(Reason::SameSite))]);
    let by = companies.like(&Company::named("Zefiro", unfold).called_by("+39 0422 123456"));
    assert_eq!(by, [(account_id(77), Likeness::Perhaps(Reason::SamePhone))]);
}

#[test]
fn what_very_many_are_known_by_tells_nobody_apart() {
    let mut companies = Companies::new(unfold);
    let mut found = Vec::new();
    for number in 0..40 {
        let at = Some("www.allfirms.it/page".to_owned());
        let account = Account::named(account_id(number), format!("Firm {number}"));
        companies.put(&Account { website: at, ..account });
        found.push(companies.like(&Company::named("Zefiro", unfold).at("allfirms.it")).len());
    }
    assert_eq!((found[0], found[31], found[32], found[39]), (1, 32, 0, 0));
}
