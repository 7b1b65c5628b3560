//! Those that are perhaps the same: on the page of a company or person, and beneath a name that is being
//! typed.

use leptos::prelude::*;

use crate::domain::{Party, RecordKind};
use crate::duplicates::Likeness;
use crate::ui::alike::{distinct, known, pair};
use crate::ui::components::{Icon, IconName, PartyLink, party_id};
use crate::ui::context::App;
use crate::ui::route::Route;
use crate::words::{merging, parties as words};

use super::subject::{Subject, name_of};

/// So many are named beneath a name that is being typed.
const NAMED: usize = 3;

/// Those that may be the same as the one of the page.
#[component]
pub fn Doubles(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let known = known(app);
    let alike = Memo::new(move |_| {
        let Some(known) = known.get() else { return Vec::new() };
        let look = |workspace: &_| {
            let distinct = distinct(workspace);
            let mut alike = known.like(subject.party);
            alike.retain(|(other, _)| !distinct.contains(&pair(subject.party, *other)));
            let named =
                alike.into_iter().map(|(other, why)| (other, name_of(workspace, other), why));
            named.filter(|(_, name, _)| !name.is_empty()).collect::<Vec<_>>()
        };
        app.store.read_kinds(&[RecordKind::Relation], look).unwrap_or_default()
    });
    let rows = move || {
        let all = alike.get().into_iter().map(|(other, name, why)| {
            let address = move || compare(app, subject.party, other).print();
            view! {
                <li data-double=party_id(other)>
                    <b class="state warn">
                        <Icon name=IconName::Warn />
                        <PartyLink party=other name=name />
                    </b>
                    <p class="small">{words::why_alike(language, why)}</p>
                    <a class="small" data-action="compare" href=address>{merging::compare(language)}</a>
                </li>
            }
        });
        all.collect_view()
    };
    move || {
        (!alike.with(Vec::is_empty)).then(|| {
            view! {
                <section class="frame thin" data-block="doubles">
                    <header><h2>{merging::perhaps_double(language)}</h2></header>
                    <ul class="doubles">{rows}</ul>
                </section>
            }
        })
    }
}

/// The page on which two are held against each other.
pub fn compare(app: App, one: Party, other: Party) -> Route {
    let mut route = app.address.link(one.into());
    route.query.merge = Some(match other {
        Party::Account(id) => id.into(),
        Party::Contact(id) => id.into(),
    });
    route
}

/// Beneath a name that is being typed: who is perhaps the same.
#[component]
pub fn AlikeHint(alike: Signal<Vec<(Party, Likeness)>>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let rows = move || {
        let found = alike.get();
        let all = found.into_iter().take(NAMED).filter_map(|(party, why)| {
            let name = app.store.peek(|workspace| name_of(workspace, party))?;
            Some(view! {
                <li>
                    <Icon name=IconName::Warn />
                    <span>
                        {merging::perhaps_known(language)} " " <PartyLink party=party name=name /> " "
                        <span class="muted">{words::why_alike(language, why)}</span>
                    </span>
                </li>
            })
        });
        all.collect_view()
    };
    view! {
        <div role="status">
            {move || (!alike.with(Vec::is_empty)).then(|| view! { <ul class="alike">{rows}</ul> })}
        </div>
    }
}
