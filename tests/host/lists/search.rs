//! What is found by a few letters of a name.

use imbuto::domain::{Account, Command, Opportunity, Record, apply};
use imbuto::lists::{Filter, ListQuery, ListStep, SortBy};

use super::World;
use crate::fixture::{TODAY, workspace};

/// The titles that a search finds among these accounts and titles.
#[track_caller]
fn check_search(search: &str, titles: &[&str]) {
    let firms = [
        ("Caffè Ristretto", "espresso"),
        ("ÉLECTRICITÉ DU NORD", "Chantier"),
        ("Müller Maschinen", "Prüfstand 40"),
        ("Ελλάς", "Ναύλος"),
        ("株式会社", "見積り"),
        ("Roma", "vendita"),
    ];
    let lines: String = (0..firms.len()).map(|number| format!("deal{number} S@01-01\n")).collect();
    let mut workspace = workspace(&lines);
    let named = workspace.opportunities.iter().zip(&firms).flat_map(|(one, (firm, title))| {
        let account = one.account.and_then(|id| workspace.accounts.get(id));
        let account =
            account.map(|account| Account { name: (*firm).to_owned(), ..account.clone() });
        let one = Opportunity { title: (*title).to_owned(), ..one.clone() };
        account.map(Record::from).into_iter().chain([one.into()])
    });
    let named = Command::Put(named.collect());
    apply(&mut workspace, &named, TODAY).expect("records that may stand");
    let mut world = World::new(workspace, &[]);
    let all = ListQuery::of(Filter::default(), SortBy::Name);
    let query = ListQuery { search: search.to_owned(), ..all };
    let id = world.lists.open(query);
    while world.lists.step(&world.workspace) != ListStep::Done {}
    let found = world.shown(id).expect("a list that was answered");
    let title = |id| world.workspace.opportunities.get(id).map(|one| one.title.as_str());
    let mut found: Vec<&str> = found.into_iter().filter_map(title).collect();
    found.sort_unstable();
    assert_eq!(found, titles, "looking for {search:?}");
}

#[test]
fn a_search_finds_names_in_any_script_and_in_any_letters() {
    check_search("CAFFÈ", &["espresso"]);
    check_search("électricité du", &["Chantier"]);
    check_search("üfstand 4", &["Prüfstand 40"]);
    check_search("λλ", &["Ναύλος"]);
    check_search("会社", &["見積り"]);
    check_search("  e ", &["Chantier", "Prüfstand 40", "espresso", "vendita"]);
    check_search("ç", &[]);
}

#[test]
fn account_and_title_are_two_names_for_a_search() {
    check_search("roma", &["vendita"]);
    check_search("vend", &["vendita"]);
    check_search("roma vendita", &[]);
    check_search("romavendita", &[]);
    check_search("ave", &[]);
}
