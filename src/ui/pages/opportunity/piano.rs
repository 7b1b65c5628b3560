//! A piano, and what may move it: somebody who introduces, a customer who is alike, another door. Each is
//! planned with one click.

use leptos::prelude::*;

use crate::domain::{
    ActivityKind, ContactId, NextAction, OpportunityId, Party, RecordId, RecordKind, Workspace,
};
use crate::metrics::{Pushed, Remedy, StuckRow};
use crate::ui::browser::today;
use crate::ui::components::{Icon, IconName, SentenceView};
use crate::ui::slices::in_turn;
use crate::words::{Language, Sentence, rules as words};

use super::next_move::plan;
use super::subject::Subject;

/// What may move it, by name: the first of each kind.
#[derive(Clone, Debug, Default, PartialEq)]
struct Ways {
    referral: Option<(String, Option<ContactId>)>,
    reference: Option<String>,
    door: Option<(String, ContactId)>,
}

impl Ways {
    fn of(workspace: &Workspace, id: OpportunityId) -> Option<Self> {
        let remedies = Remedy::of(workspace).for_one(workspace.opportunities.get(id)?);
        let contact = |id: ContactId| Some(workspace.contacts.get(id)?.name.clone());
        let account = |id| Some(workspace.accounts.get(id)?.name.clone());
        // Somebody can be asked; a company only through somebody.
        let people = remedies.referrals.iter().filter_map(|party| match party {
            Party::Contact(id) => Some((contact(*id)?, Some(*id))),
            Party::Account(_) => None,
        });
        let companies = remedies.referrals.iter().filter_map(|party| match party {
            Party::Account(id) => Some((account(*id)?, None)),
            Party::Contact(_) => None,
        });
        Some(Self {
            referral: people.chain(companies).next(),
            reference: remedies.references.iter().find_map(|id| account(*id)),
            door: remedies.people.iter().find_map(|id| Some((contact(*id)?, *id))),
        })
    }
}

/// How much was done beside what is usual, where it is a piano; and whether what is usual comes from the
/// workspace's own history.
pub fn stuck(subject: Subject) -> Memo<Option<(StuckRow, bool)>> {
    Memo::new(move |_| {
        let signs = subject.signs.get()?;
        match signs.pushed {
            Pushed::Done(row) if row.is_stuck() => Some((row, signs.is_own_limit)),
            Pushed::Done(_) | Pushed::Undated | Pushed::NoLimit => None,
        }
    })
}

/// The piano, where it is one.
#[component]
pub fn Piano(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let stuck = stuck(subject);
    let ways = in_turn(move || {
        stuck.with(Option::is_some).then_some(())?;
        let kinds = [RecordKind::Relation, RecordKind::Contact, RecordKind::Account];
        app.store.follow_kinds(&kinds);
        let found = |workspace: &Workspace| Ways::of(workspace, subject.id);
        app.store.read_record(RecordId::Opportunity(subject.id), found).flatten()
    });
    let finding = move |(row, is_own): (StuckRow, bool)| {
        let stage = i18n.stage(row.stage);
        let pushed = words::piano(language, &i18n.counted(row.activities), &stage);
        let limit = i18n.count(row.limit);
        let usual = match is_own {
            true => words::piano_usual(language, &limit),
            false => words::piano_until_then(language, &limit),
        };
        Sentence::marked(&pushed).then(Sentence::marked(&usual))
    };
    move || {
        stuck.get().map(|row| {
            view! {
                <div class="piano" data-block="piano">
                    <p class="finding"><SentenceView sentence=finding(row) /></p>
                    <ul class="remedies">
                        {move || {
                            let ways = remedies(language, ways.get().unwrap_or_default());
                            ways.into_iter().map(|way| draw(subject, way)).collect_view()
                        }}
                    </ul>
                </div>
            }
        })
    }
}

/// One way, and what it would be to do; nothing to do where there is no such way.
struct Way {
    icon: IconName,
    name: &'static str,
    said: String,
    act: Option<(String, &'static str, NextAction)>,
}

fn remedies(language: Language, ways: Ways) -> [Way; 3] {
    let call = |what: String, contact: Option<ContactId>| NextAction {
        kind: Some(ActivityKind::Call),
        contact,
        ..NextAction::new(what, today())
    };
    let referral = match ways.referral {
        Some((name, contact)) => (
            words::introduction_by(language, &name),
            Some((
                words::ask(language, &name),
                "remedy-introduction",
                call(words::ask_introduction(language, &name), contact),
            )),
        ),
        None => (words::introduction_by_nobody(language).to_owned(), None),
    };
    let reference = match ways.reference {
        Some(name) => (
            words::reference_is(language, &name),
            Some((
                words::propose_visit(language).to_owned(),
                "remedy-reference",
                call(words::propose_visit_to(language, &name), None),
            )),
        ),
        None => (words::no_reference(language).to_owned(), None),
    };
    let door = match ways.door {
        Some((name, id)) => (
            words::another_door_is(language, &name),
            Some((
                words::call_whom(language, &name),
                "remedy-door",
                call(words::call_whom(language, &name), Some(id)),
            )),
        ),
        None => (words::no_other_door(language).to_owned(), None),
    };
    [
        (IconName::Swap, words::introduction(language), referral),
        (IconName::Flag, words::reference(language), reference),
        (IconName::People, words::another_door(language), door),
    ]
    .map(|(icon, name, (said, act))| Way { icon, name, said, act })
}

fn draw(subject: Subject, way: Way) -> impl IntoView {
    let Way { icon, name, said, act } = way;
    let act = act.map(|(label, code, next)| {
        let plan = move |_| plan(subject, next.clone());
        view! {
            <button type="button" class="btn sm" data-action=code on:click=plan>
                {label}
            </button>
        }
    });
    view! {
        <li>
            <Icon name=icon />
            <span>
                <b>{name}</b>
                <small>{said}</small>
            </span>
            {act}
        </li>
    }
}
