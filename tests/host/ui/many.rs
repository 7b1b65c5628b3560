//! Names that are pasted: what each line says, whom it names, and what is written down of all of them.

use std::sync::Arc;

use imbuto::domain::{
    Activity, ActivityKind, ActivityOutcome, Command, Contact, ContactId, NextAction, Opportunity,
    Stage, TallyId, Workspace, apply,
};
use imbuto::duplicates::Reason;
use imbuto::ui::log::many::draft::{Head, Many, Occasion};
use imbuto::ui::log::many::known::{Found, Known, KnownUnderWay};
use imbuto::ui::log::many::paste::{LONGEST, MOST, Pasted, read};
use imbuto::ui::log::many::seen::{Choice, Choices, Counts, Sight, SightUnderWay};
use imbuto::ui::log::many::writing::{AtWriting, Writing};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::duplicates::unfold;
use crate::fixture::{TODAY, cases, opportunity, owner, workspace};

/// A Thursday: the day of the fair.
const ON: Date = date(2026, 3, 5);

/// What a line says: company, person, address, number, site, the rest.
#[track_caller]
fn says(line: &str, expected: [&str; 6]) {
    let pasted = read(line);
    let one = &pasted.lines[0].written;
    let more = one.more.join("+");
    let found = [&one.company, &one.person, &one.email, &one.phone, &one.website, &more];
    assert_eq!(found, expected, "{line:?}");
}

#[test]
fn a_line_says_company_person_and_address_in_any_order_of_cells() {
    says("Acme", ["Acme", "", "", "", "", ""]);
    says("  Acme Srl \r\n", ["Acme Srl", "", "", "", "", ""]);
    says("Acme\tAnna Bo\ta@acme.it", ["Acme", "Anna Bo", "a@acme.it", "", "", ""]);
    says("a@acme.it\tAcme\t0422 123456", ["Acme", "", "a@acme.it", "0422 123456", "", ""]);
    says("Acme\twww.acme.it\tAnna", ["Acme", "Anna", "", "", "www.acme.it", ""]);
    says("\tAnna Bo\ta@acme.it", ["", "Anna Bo", "a@acme.it", "", "", ""]);
    says("Acme\tAnna\tRoom 3\t\tcalls back", ["Acme", "Anna", "", "", "", "Room 3+calls back"]);
    says("Acme\ta@acme.it\tb@acme.it", ["Acme", "", "a@acme.it", "", "", "b@acme.it"]);
    says("- Acme", ["Acme", "", "", "", "", ""]);
    says("-Acme", ["-Acme", "", "", "", "", ""]);
    says("\"Acme\"\t\"Anna\"", ["Acme", "Anna", "", "", "", ""]);
    says("123456", ["", "", "", "123456", "", ""]);
    says("2026", ["2026", "", "", "", "", ""]);
}

#[test]
fn odd_lines_are_told_apart_and_kept() {
    let long = "x".repeat(LONGEST + 1);
    let pasted = read(&format!("Acme\n\n \t \n{long}\nBeta\n\n\n"));
    let names: Vec<_> = pasted.lines.iter().map(|line| line.written.name()).collect();
    assert_eq!(names, ["Acme", "Beta"]);
    assert_eq!((pasted.blank, pasted.too_long.as_slice()), (2, &[long][..]));

    let many: Vec<String> = (0..MOST + 3).map(|number| format!("Firm {number}")).collect();
    let pasted = read(&many.join("\n"));
    assert_eq!((pasted.lines.len(), pasted.beyond.len()), (MOST, 3));
    assert_eq!(pasted.beyond.last(), many.last());

    assert_eq!(read(" \n\t\n"), Pasted::default());
    assert!(read("Company\tPerson\tE-mail\nAcme\tAnna\ta@acme.it").has_heading);
    assert!(!read("Acme\tAnna\ta@acme.it\nBeta\tBo\tb@beta.it").has_heading);
    assert!(!read("Acme\tAnna\nBeta\tBo\tb@beta.it").has_heading);
    assert!(!read("Acme\nBeta").has_heading);
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_line_is_lost(text in "([a-z@.0-9\\t\"]{0,6}[ \\n\\r-]{0,2}){0,12}") {
        let pasted = read(&text);
        let lines = text.trim_end().lines().count();
        let heading = usize::from(pasted.has_heading);
        let told = pasted.lines.len() + pasted.blank + pasted.too_long.len() + pasted.beyond.len();
        prop_assert_eq!(told + heading, lines);
        prop_assert!(pasted.lines.iter().all(|line| text.contains(&line.text)));
    }
}

/// Three companies, one of them without anything open, and a person.
fn firm() -> Workspace {
    let mut workspace = workspace(
        "lamps A@01-03 owner=Ada account=Oleificio_Tramonto next@03-20
         old S@01-02 lost@02-01 owner=Ada account=Vivaio_Le_Serre
         cables won@02-01 owner=Bo account=Fonderia_Meridia",
    );
    let account = workspace.accounts.iter().find(|one| one.name == "Oleificio_Tramonto");
    let id = ContactId::new(9, [9; 10]);
    let named = Contact::named(id, account.map(|one| one.id), "Paolo Denti");
    let contact = Contact { email: Some("p.denti@tramonto.it".to_owned()), ..named };
    assert!(apply(&mut workspace, &Command::Put(vec![contact.into()]), TODAY).is_ok());
    workspace
}

fn known(workspace: &Workspace) -> Arc<Known> {
    let mut reading = KnownUnderWay::new(unfold);
    while !reading.step(workspace) {}
    Arc::new(reading.finish())
}

fn sight(known: &Arc<Known>, text: &str) -> Sight {
    let mut look = SightUnderWay::new(known.clone(), read(text));
    loop {
        if let Some(sight) = look.step() {
            return sight;
        }
    }
}

/// Whom a line names: the opportunity, `new`, or the reasons why it may be one that is known.
fn named(workspace: &Workspace, found: &Found) -> String {
    match found {
        Found::Known(party) => {
            let one = party.opportunity.and_then(|id| workspace.opportunities.get(id));
            one.map_or("known", |one| one.title.as_str()).to_owned()
        }
        Found::Perhaps(offered) => {
            let reasons = offered.iter().map(|(_, reason)| format!("{reason:?}"));
            reasons.collect::<Vec<_>>().join("+")
        }
        Found::New => "new".to_owned(),
    }
}

#[test]
fn each_line_names_somebody_known_perhaps_known_or_new() {
    let workspace = firm();
    let known = known(&workspace);
    for (line, expected) in [
        ("OLEIFICIO TRAMONTO srl", "lamps"),
        // A customer is met as such; what was lost stays lost, and something new begins.
        ("fonderia meridia", "cables"),
        ("Vivaio Le Serre", "known"),
        ("Meridia Fonderie spa", "NearName"),
        ("Il Tramonto\tAnna\tanna@tramonto.it", "SameSite"),
        ("Gruppo Verdi\tP. Denti\tp.denti@tramonto.it", "SameEmail"),
        // A person alone is met at the company.
        ("Paolo Denti", "lamps"),
        ("\tDenti Paolo", "lamps"),
        ("p.denti@tramonto.it", "lamps"),
        ("Hotel Belmare", "new"),
        ("???", "new"),
    ] {
        let sight = sight(&known, line);
        assert_eq!(named(&workspace, &sight.lines[0].found), expected, "{line}");
    }
    let sight = sight(&known, "Meridia Fonderie");
    let expected = matches!(&*offered(&sight), [Reason::NearName]);
    assert!(expected, "{:?}", sight.lines);
}

fn offered(sight: &Sight) -> Vec<Reason> {
    let reasons = sight.lines.iter().flat_map(|seen| match &seen.found {
        Found::Perhaps(offered) => offered.iter().map(|(_, reason)| *reason).collect(),
        Found::Known(_) | Found::New => Vec::new(),
    });
    reasons.collect()
}

const PASTED: &str = "Oleificio Tramonto\tPaolo Denti
Fonderia Meridia
Vivaio Le Serre
Mobilificio Tarsia\tAnna Bo\tanna@tarsia.it\t0422 123456\tcalls back
Mobilificio Tarsia srl\tCarlo Re
Mobilificio Tarsia
mobilificio tarsia
Meridia Fonderie spa
Piscine Azzurra";

fn head() -> Head {
    let blank = Many::blank(ON, None).head;
    Head { name: "Fair of lamps".to_owned(), ..blank }
}

fn choice(of: &str, choice: Choice) -> Choices {
    [(of.to_owned(), choice)].into()
}

/// Writes the lines down, and tells what they came to.
fn write(workspace: &mut Workspace, text: &str, head: Head, choices: &Choices) -> Writing {
    let known = known(workspace);
    let sight = sight(&known, text);
    let at =
        AtWriting { recorded_at: None, what: "follow up".to_owned(), counted: "E-mail".to_owned() };
    let mut writing = Writing::new(head, at);
    let mut drawn = 1_000;
    let mut new_id = || {
        drawn += 1;
        (drawn, [5; 10])
    };
    for seen in &sight.lines {
        let choice = choices.get(&seen.line.text).copied().unwrap_or_default();
        writing.add(workspace, &known, seen, choice, &mut new_id);
    }
    assert_eq!(writing.counts, sight.told(choices).counts, "what was said beforehand");
    let before = workspace.clone();
    let command = writing.take_command(workspace, TallyId::new(1, [5; 10]));
    match apply(workspace, &command, TODAY) {
        Ok(change) => {
            let mut back = workspace.clone();
            change.reversed().apply_to(&mut back);
            assert_eq!(back, before, "it is one step");
        }
        Err(error) => panic!("{error}"),
    }
    writing
}

fn logged<'a>(workspace: &'a Workspace, one: &Opportunity) -> Vec<&'a Activity> {
    let all = workspace.activities.iter().filter(|activity| activity.on == ON);
    all.filter(|activity| activity.opportunity == Some(one.id)).collect()
}

#[test]
fn a_fair_is_logged_with_each_of_those_met_and_the_new_ones_begin_as_suspects() {
    let mut workspace = firm();
    let step = Choice { outcome: Some(ActivityOutcome::Advance), ..Choice::default() };
    let choices = choice("Piscine Azzurra", step);
    let writing = write(&mut workspace, PASTED, head(), &choices);
    let expected = Counts { known: 3, new: 4, asked: 1, left: 0, twice: 1 };
    assert_eq!((writing.counts, writing.companies), (expected, 2));
    assert_eq!(writing.waiting, ["Meridia Fonderie spa"]);

    let lamps = opportunity(&workspace, "lamps");
    let [met] = &*logged(&workspace, lamps) else { panic!("one meeting") };
    assert_eq!((met.kind, met.outcome), (ActivityKind::Fair, Some(ActivityOutcome::Continuation)));
    assert_eq!((met.contact, met.owner), (Some(ContactId::new(9, [9; 10])), lamps.owner()));
    assert_eq!(met.note, "Fair of lamps");
    // What is still to come stays.
    assert_eq!(lamps.next_action.as_ref().map(|next| next.on), Some(date(2026, 3, 20)));
    let cables = opportunity(&workspace, "cables");
    assert_eq!(logged(&workspace, cables).len(), 1);

    // One company, one opportunity, a meeting with each person there.
    let tarsia = opportunity(&workspace, "Mobilificio Tarsia");
    assert_eq!((tarsia.stage(), tarsia.created_on), (Stage::Suspect, Some(ON)));
    assert_eq!(tarsia.source.as_deref(), Some("Fair of lamps"));
    let notes: Vec<_> = logged(&workspace, tarsia).iter().map(|one| one.note.as_str()).collect();
    let plain = "Fair of lamps";
    assert_eq!(notes, ["Fair of lamps · calls back", plain, plain]);
    let people: Vec<_> = workspace
        .contacts
        .iter()
        .filter(|one| one.account == tarsia.account)
        .map(|one| (one.name.as_str(), one.email.as_deref(), one.phone.as_deref()))
        .collect();
    let anna = ("Anna Bo", Some("anna@tarsia.it"), Some("0422 123456"));
    assert_eq!(people, [anna, ("Carlo Re", None, None)]);
    let follows =
        NextAction { kind: Some(ActivityKind::Email), ..NextAction::new("follow up", ON) };
    let next = tarsia.next_action.clone().map(|next| NextAction { on: ON, contact: None, ..next });
    assert_eq!(next, Some(follows));

    // A step forward qualifies; something new begins with a company that had only a loss.
    assert_eq!(opportunity(&workspace, "Piscine Azzurra").stage(), Stage::Prospect);
    let begun = opportunity(&workspace, "Vivaio_Le_Serre");
    let old = opportunity(&workspace, "old");
    assert_eq!((begun.account, begun.stage()), (old.account, Stage::Suspect));
    assert!(logged(&workspace, old).is_empty());
}

#[test]
fn what_is_said_of_a_line_counts() {
    let line = "Meridia Fonderie spa";
    let it = |choice: Choice| choice;
    let is_it = it(Choice { is_it: true, ..Choice::default() });
    let mut known = firm();
    write(&mut known, line, head(), &choice(line, is_it));
    assert_eq!(logged(&known, opportunity(&known, "cables")).len(), 1);

    let is_another = it(Choice { others: 1, ..Choice::default() });
    let mut new = firm();
    let accounts = new.accounts.len();
    write(&mut new, line, head(), &choice(line, is_another));
    assert_eq!(new.accounts.len(), accounts + 1);
    assert_eq!(opportunity(&new, line).stage(), Stage::Suspect);

    let is_left = it(Choice { is_it: true, is_left: true, ..Choice::default() });
    let mut left = firm();
    let before = left.clone();
    let writing = write(&mut left, line, head(), &choice(line, is_left));
    assert_eq!((writing.counts.left, left), (1, before));

    let refused = Choice { outcome: Some(ActivityOutcome::NoSale), ..Choice::default() };
    let mut no = firm();
    write(&mut no, "Beta", head(), &choice("Beta", refused));
    let beta = opportunity(&no, "Beta");
    assert_eq!((beta.next_action.as_ref(), logged(&no, beta)[0].outcome), (None, refused.outcome));
}

#[test]
fn it_is_logged_by_whoever_was_there() {
    let mut workspace = firm();
    let bo = owner(&workspace, "Bo");
    let head = Head { owner: Some(bo), name: String::new(), next: None, ..head() };
    write(&mut workspace, "Oleificio Tramonto\nBeta", head, &Choices::new());
    let [lamps, beta] = ["lamps", "Beta"].map(|title| opportunity(&workspace, title));
    assert_eq!((lamps.owner(), beta.owner()), (Some(owner(&workspace, "Ada")), Some(bo)));
    assert_eq!((beta.source.as_ref(), beta.next_action.as_ref()), (None, None));
    for one in [lamps, beta] {
        assert_eq!(logged(&workspace, one)[0].owner, Some(bo));
    }
}

#[test]
fn a_mailing_is_one_count_and_only_who_replied_has_an_activity() {
    let mut workspace = firm();
    let mailing = Head {
        occasion: Occasion::Mailing,
        name: "Autumn letter".to_owned(),
        sent: "1.312".to_owned(),
        returned: "14".to_owned(),
        ..head()
    };
    assert_eq!(mailing.reached(), Some(1_298));
    write(&mut workspace, "Oleificio Tramonto", mailing.clone(), &Choices::new());
    let [tally] = &*workspace.tallies.iter().collect::<Vec<_>>() else { panic!("one count") };
    assert_eq!(tally.actions.get("E-mail"), Some(&1_298));
    assert_eq!(tally.channel.as_deref(), Some("Autumn letter"));
    assert_eq!(tally.period.map(|period| period.from_on), Some(date(2026, 3, 2)));
    let met = logged(&workspace, opportunity(&workspace, "lamps"));
    assert_eq!(met.iter().map(|one| one.kind).collect::<Vec<_>>(), [ActivityKind::Email]);
    // Nobody has replied yet.
    write(&mut workspace, "", mailing.clone(), &Choices::new());
    assert_eq!(
        workspace.tallies.iter().next().and_then(|one| one.actions.get("E-mail")),
        Some(&2_596)
    );

    for (sent, returned, is_wrong) in [
        ("", "", false),
        ("10", "10", true),
        ("10", "11", true),
        ("ten", "", true),
        ("", "1", true),
    ] {
        let numbers =
            Head { sent: sent.to_owned(), returned: returned.to_owned(), ..mailing.clone() };
        assert_eq!((numbers.reached(), numbers.has_wrong_numbers()), (None, is_wrong), "{sent}");
    }
    assert_eq!(Head { occasion: Occasion::Fair, ..mailing }.reached(), None);
}

#[test]
fn what_was_begun_is_told_from_nothing() {
    let blank = Many::blank(date(2026, 3, 6), None);
    assert!(blank.is_untouched());
    // Five days on is a Wednesday, and of a weekend the Monday.
    assert_eq!(blank.head.next.map(|(_, on)| on), Some(date(2026, 3, 11)));
    let monday = Many::blank(date(2026, 3, 3), None).head.next.map(|(_, on)| on);
    assert_eq!(monday, Some(date(2026, 3, 9)));
    assert!(!Many { text: "Acme".to_owned(), ..blank }.is_untouched());
}

#[test]
fn a_missing_address_of_somebody_known_is_kept() {
    let mut workspace = firm();
    write(
        &mut workspace,
        "Oleificio Tramonto\tPaolo Denti\tnew@tramonto.it\t0422 123456",
        head(),
        &Choices::new(),
    );
    let people: Vec<_> = workspace.contacts.iter().collect();
    let [paolo] = &*people else { panic!("{people:?}") };
    assert_eq!(paolo.email.as_deref(), Some("p.denti@tramonto.it"));
    assert_eq!(paolo.phone.as_deref(), Some("0422 123456"));
}
