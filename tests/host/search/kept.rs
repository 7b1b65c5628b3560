//! An index that is kept up to date by what changes finds what a plain look through all records finds.

use imbuto::domain::{
    Account, Activity, Change, Command, Contact, ContactId, Owner, Record, apply,
};
use imbuto::search::{Search, SearchStep};
use proptest::prelude::*;

use super::expected::expected;
use super::find;
use crate::duplicates::unfold;
use crate::fixture::{TODAY, cases, workspace};
use crate::metrics::columns::steps::{Step, steps, touched};
use crate::metrics::random::any_lines;

/// What happens to the index and to the workspace under it.
#[derive(Clone, Debug)]
enum Event {
    Edit(Step),
    /// A company, an owner, somebody, or what was noted is called otherwise.
    Call(usize, usize),
    /// The last step is taken back.
    Undo,
    /// So many steps are made.
    Steps(usize),
    ReadAll,
}

const CALLED: [&str; 8] = [
    "Neri è figli",
    "NÉRI & Figlie",
    "web 055",
    "Straße 12",
    "Ada Neri",
    "new antineri",
    "a",
    "0551",
];

const TYPED: [&str; 16] = [
    "n",
    "ner",
    "neri fig",
    "fig neri",
    "a",
    "ada",
    "e",
    "55",
    "055",
    "0551",
    "12",
    "strasse 12",
    "eri",
    "acc",
    "new",
    "wner",
];

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        10 => steps().prop_map(|steps| Event::Edit(steps[0])),
        8 => (0..40_usize, 0..64_usize).prop_map(|(which, name)| Event::Call(which, name)),
        3 => Just(Event::Undo),
        4 => (0..4_usize).prop_map(Event::Steps),
        1 => Just(Event::ReadAll),
    ];
    prop::collection::vec(event, 1..40)
}

/// A record that there is, or a person, called otherwise.
fn called(workspace: &imbuto::domain::Workspace, which: usize, name: usize) -> Option<Record> {
    let text = CALLED[name % CALLED.len()].to_owned();
    let account = workspace.accounts.iter().nth(which % 8).cloned();
    Some(match name / CALLED.len() % 6 {
        0 => Account { name: text, ..account? }.into(),
        1 => Account { other_names: vec![text.clone()], tags: vec![text], ..account? }.into(),
        2 => Owner { name: text, ..workspace.owners.iter().nth(which % 4)?.clone() }.into(),
        3 => {
            let activity = workspace.activities.iter().nth(which)?;
            Activity { note: text, ..activity.clone() }.into()
        }
        4 => Account { phone: Some(text + "123"), website: None, ..account? }.into(),
        _ => {
            let id = ContactId::new(which as u64 % 5 + 1, [7; 10]);
            let at = account.map(|account| account.id);
            let phone = Some(format!("+39 {text}1234"));
            Contact { phone, ..Contact::named(id, at, text) }.into()
        }
    })
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn the_index_finds_what_a_plain_look_finds(lines in any_lines(), events in events()) {
        let mut workspace = workspace(&lines.join("\n"));
        let mut search = Search::new(unfold);
        let mut undo: Vec<Change> = Vec::new();
        for event in events {
            match event {
                Event::Edit(step) => {
                    if let Some(command) = step.command(&workspace)
                        && let Ok(change) = apply(&mut workspace, &command, TODAY)
                    {
                        search.update(&workspace, &touched(&change));
                        undo.push(change);
                    }
                }
                Event::Call(which, name) => {
                    if let Some(record) = called(&workspace, which, name)
                        && let Ok(change) =
                            apply(&mut workspace, &Command::Put(vec![record]), TODAY)
                    {
                        search.update(&workspace, &touched(&change));
                        undo.push(change);
                    }
                }
                Event::Undo => {
                    if let Some(change) = undo.pop() {
                        change.reversed().apply_to(&mut workspace);
                        search.update(&workspace, &touched(&change));
                    }
                }
                Event::Steps(count) => (0..count).for_each(|_| _ = search.step(&workspace)),
                Event::ReadAll => search.read_all(),
            }
        }
        while search.step(&workspace) != SearchStep::Done {}
        for text in TYPED {
            prop_assert_eq!(find(&search, text), expected(&workspace, text), "{}", text);
        }
    }
}
