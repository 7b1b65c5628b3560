//! Who met whom at which company: the collisions of the table, with names and links.

use leptos::prelude::*;

use crate::domain::{Party, Workspace};
use crate::metrics::{Collision, Collisions, Errand};
use crate::ui::components::PartyLink;
use crate::ui::context::App;
use crate::words::figures as words;

/// So many are shown at first.
const SHOWN: usize = 12;

/// The last time that two owners met at a company, the newest first.
#[component]
pub fn Meetings(collisions: Signal<Option<Collisions>>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let all = RwSignal::new(false);
    let last = Memo::new(move |_| {
        collisions.with(|found| found.as_ref().map(Collisions::last)).unwrap_or_default()
    });
    let rows = move || {
        let shown = if all.get() { usize::MAX } else { SHOWN };
        let rows = last.get().into_iter().take(shown);
        rows.map(|one| view! { <Meeting one=one /> }).collect_view()
    };
    move || {
        (!last.with(Vec::is_empty)).then(|| {
            view! {
                <div data-block="meetings">
                    <ul class="rel5 who-met">{rows}</ul>
                    {move || {
                        (!all.get() && last.with(Vec::len) > SHOWN).then(|| {
                            view! {
                                <button type="button" class="link-btn small" on:click=move |_| all.set(true)>
                                    {words::show_all_meetings(language)}
                                </button>
                            }
                        })
                    }}
                </div>
            }
        })
    }
}

#[component]
fn Meeting(one: Collision) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let Told { company, people, owners: [first, second] } =
        app.store.peek(|workspace| Told::of(workspace, one)).unwrap_or_default();
    let people = people.into_iter().map(|(party, name)| {
        view! { ", " <PartyLink party=party name=name /> }
    });
    let (before, after) = (i18n.day(one.first.on), i18n.day(one.second.on));
    view! {
        <li>
            <span>
                <PartyLink party=Party::Account(one.first.account) name=company />
                <span class="muted">{people.collect_view()}</span>
            </span>
            <span class="small">
                {words::met_there(i18n.language, &first, &before, &second, &after)}
            </span>
        </li>
    }
}

/// The names of a meeting.
#[derive(Default)]
struct Told {
    company: String,
    /// With whom each of the two had to do, where that is known.
    people: Vec<(Party, String)>,
    owners: [String; 2],
}

impl Told {
    fn of(workspace: &Workspace, one: Collision) -> Self {
        let visits = [one.first, one.second];
        let person = |errand| match errand {
            Errand::Activity(id) => workspace.activities.get(id)?.contact,
            Errand::NextAction(id) => {
                workspace.opportunities.get(id)?.next_action.as_ref()?.contact
            }
        };
        let mut people: Vec<_> = visits.iter().filter_map(|visit| person(visit.errand)).collect();
        people.dedup();
        let people = people.into_iter().filter_map(|id| workspace.contacts.get(id));
        let company = workspace.accounts.get(one.first.account);
        Self {
            company: company.map(|one| one.name.clone()).unwrap_or_default(),
            people: people.map(|one| (Party::Contact(one.id), one.name.clone())).collect(),
            owners: visits.map(|visit| {
                let owner = workspace.owners.get(visit.owner);
                owner.map(|owner| owner.name.clone()).unwrap_or_default()
            }),
        }
    }
}
