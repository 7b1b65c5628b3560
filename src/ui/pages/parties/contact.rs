//! One person: the deals they are part of, what all colleagues did with them, and what is known.

use leptos::prelude::*;

use crate::domain::{Activity, ActivityState, ContactId, Party, Workspace};
use crate::ui::activities::WithWhom;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::pages::opportunity::{NoteText, happened, outcome_look};
use crate::ui::route::Page;
use crate::words::{
    activity as activity_words, opportunity as opportunity_words, parties as words,
};

use super::account::PartyPage;
use super::deals::Deals;
use super::merge::MergeView;
use super::subject::Subject;

/// So many activities are shown at first.
const SHOWN: usize = 30;

/// The person of the address, or the page on which they are held against another.
#[component]
pub fn ContactPage() -> impl IntoView {
    let app = App::current();
    let shown = app.address.part(|route| match route.page {
        Page::Contact(id) => Some((id, route.query.merge.map(ContactId::from))),
        _ => None,
    });
    move || {
        let (id, other) = shown.get()?;
        Some(match other {
            Some(other) => view! {
                <MergeView one=Party::Contact(id) other=Party::Contact(other) />
            }
            .into_any(),
            None => view! { <Contact id=id /> }.into_any(),
        })
    }
}

#[component]
fn Contact(id: ContactId) -> impl IntoView {
    let app = App::current();
    let party = Party::Contact(id);
    let subject = Subject { party, happened: happened(app, WithWhom::from(party)), app };
    let main = move || {
        view! {
            <Deals subject=subject />
            <Activities subject=subject />
        }
        .into_any()
    };
    view! { <PartyPage subject=subject main=main /> }
}

/// What all colleagues did with a person, and mean to do, the newest first.
#[component]
fn Activities(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let all = RwSignal::new(false);
    let activities = Memo::new(move |_| {
        let mut all = subject.happened.with(|happened| happened.activities.clone());
        all.sort_by_key(|one| std::cmp::Reverse((one.on, one.id)));
        all
    });
    let rows = move || {
        let shown = if all.get() { usize::MAX } else { SHOWN };
        let rows = activities.get().into_iter().take(shown);
        rows.map(|one| row(app, &one)).collect_view()
    };
    view! {
        <section class="frame" data-block="activities">
            <header><h2>{words::what_was_done(language)}</h2></header>
            {move || {
                activities
                    .with(Vec::is_empty)
                    .then(|| view! { <p class="hint">{words::nobody_spoke(language)}</p> })
            }}
            <ol class="tl">{rows}</ol>
            {move || {
                (!all.get() && activities.with(Vec::len) > SHOWN)
                    .then(|| {
                        view! {
                            <button type="button" class="link-btn small" on:click=move |_| all.set(true)>
                                {opportunity_words::show_all(language)}
                            </button>
                        }
                    })
            }}
        </section>
    }
}

fn row(app: App, activity: &Activity) -> impl IntoView + use<> {
    let i18n = app.i18n;
    let language = i18n.language;
    let names = |workspace: &Workspace| {
        let owner = activity.owner.and_then(|id| workspace.owners.get(id));
        let deal = activity.opportunity.and_then(|id| workspace.opportunities.get(id));
        (owner.map(|one| one.name.clone()), deal.map(|one| (one.id, one.title.clone())))
    };
    let (owner, deal) = app.store.peek(names).unwrap_or_default();
    let is_done = activity.state == ActivityState::Done;
    let coming = (!is_done).then(|| opportunity_words::planned(language).to_owned());
    let who = [owner, coming].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let deal = deal.map(|(id, title)| {
        let address = move || app.address.link(Page::Opportunity(id)).print();
        view! { <small><a href=address>{title}</a></small> }
    });
    let outcome = activity.outcome.map(|outcome| {
        let (class, icon): (&str, IconName) = outcome_look(outcome);
        view! { <span class=class><Icon name=icon />{activity_words::outcome(language, outcome)}</span> }
    });
    let note =
        (!activity.note.is_empty()).then(|| view! { <NoteText text=activity.note.clone() /> });
    view! {
        <li class:fut=!is_done data-event=if is_done { "activity" } else { "planned" }>
            <span class="day">{i18n.day(activity.on)}</span>
            <span class="tmk"><Icon name=IconName::of_activity(activity.kind) /></span>
            <span class="tx5">
                <b>{activity_words::kind_of(language, activity.side, activity.kind)}</b>
                " "
                <span class="muted">{who}</span>
                {deal}
                {note}
            </span>
            <span class="rt">{outcome}</span>
        </li>
    }
}
