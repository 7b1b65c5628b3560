//! The head of the team: who is held against whom, and of which opportunities.

use leptos::prelude::*;

use crate::domain::OwnerId;
use crate::metrics::Cohort;
use crate::ui::components::{AsOfField, Pick, SourcePick};
use crate::ui::context::App;
use crate::ui::pages::funnel::{Days, PeriodPick};
use crate::ui::route::{Other, Page};
use crate::words::{figures as words, funnel, team};

use super::super::FigurePages;
use super::data::TeamData;

/// Title and phrase.
#[component]
pub fn TeamHead(data: TeamData) -> impl IntoView {
    let app = data.app;
    let language = app.i18n.language;
    let cohort = app.address.part(|route| route.query.cohort);
    let of = move || match cohort.get() {
        Cohort::Entry => words::of_those_entered(language),
        Cohort::Flow => words::of_milestones(language),
    };
    let numbers = move || app.address.link(Page::Quick).print();
    let is_there = Memo::new(move |_| data.names.with(|names| !names.is_empty()));
    let counted = move || match data.is_typed.get() {
        true if !is_there.get() => ().into_any(),
        true => view! {
            <a href=numbers>{team::of_typed_numbers(language)}</a>
        }
        .into_any(),
        false => view! {
            {of} " " <PeriodPick /> " " {funnel::phrase_from(language)} " " <SourcePick />
        }
        .into_any(),
    };
    view! {
        <div class="head">
            <div>
                <FigurePages />
                <h1>{words::team(language)}</h1>
                <p class="phrase">
                    <SidesPick data=data />
                    " "
                    {counted}
                </p>
                <Days />
                <AsOfField />
            </div>
        </div>
    }
}

/// The choice of both, in a sentence.
#[component]
fn SidesPick(data: TeamData) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let full = Memo::new(move |_| {
        let ids: Vec<OwnerId> = data.names.with(|names| names.iter().map(|(id, _)| *id).collect());
        let named = app.store.read(|workspace| {
            let name =
                |id: &OwnerId| Some((id.to_string(), workspace.owners.get(*id)?.name.clone()));
            ids.iter().filter_map(name).collect::<Vec<_>>()
        });
        named.unwrap_or_default()
    });
    let others = Memo::new(move |_| {
        let one = data.pair.get().map(|pair| pair.one.to_string());
        let named = full.get().into_iter().filter(|(id, _)| Some(id) != one.as_ref());
        let all = Other::All.code().map(|code| (code, words::all_others(language).to_owned()));
        named.chain(all).collect::<Vec<_>>()
    });
    let one =
        Memo::new(move |_| data.pair.get().map(|pair| pair.one.to_string()).unwrap_or_default());
    let other = Memo::new(move |_| {
        let other = data.pair.get().map(|pair| pair.other.map_or(Other::All, Other::Owner));
        other.and_then(Other::code).unwrap_or_default()
    });
    let pick_one = move |value: String| {
        app.address.choose(|query| query.sides.one = OwnerId::parse(&value));
    };
    let pick_other = move |value: String| {
        app.address.choose(|query| query.sides.other = Other::parse(&value).unwrap_or_default());
    };
    let any = Memo::new(move |_| full.with(|names| names.len() > 1));
    move || {
        any.get().then(|| {
            view! {
                {words::compare_one(language)}
                " "
                <Pick
                    label=words::side_a(language)
                    name="side-a"
                    value=one.into()
                    options=full.into()
                    on_pick=pick_one
                />
                " "
                {words::compare_with(language)}
                " "
                <Pick
                    label=words::side_b(language)
                    name="side-b"
                    value=other.into()
                    options=others.into()
                    on_pick=pick_other
                />
            }
        })
    }
}
