//! The head of the pipeline: what is shown, as a sentence, and the two views.

use leptos::prelude::*;

use crate::domain::{Stage, Workspace};
use crate::metrics::Cohort;
use crate::ui::components::{Icon, IconName, OwnerPick, PastHint, Pick, PickOption, SourcePick};
use crate::ui::context::App;
use crate::ui::route::{CardOrder, Page, Query, StatusFilter};
use crate::words::figures::Wording;
use crate::words::{Language, behind_in_list, funnel, ledger, pipeline as words};

use super::dialogs::Dialogs;
use super::quick_filters::QuickFilters;

/// Title, population, the switch between board and list, and "New".
#[component]
pub fn PipelineHead(list: bool) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let dialogs: Dialogs = expect_context();
    let at = move |place| move || app.address.here(place);
    let current = |here: bool| here.then_some("page");
    let begin = if list { words::phrase_all(language) } else { words::phrase_open(language) };
    view! {
        <div class="head">
            <div>
                <h1>{words::pipeline_title(language)}</h1>
                <p class="phrase">
                    {begin} " " <OwnerPick /> " " {words::phrase_from(language)} " " <SourcePick />
                    {match list {
                        true => view! { <ListPicks /> }.into_any(),
                        false => view! { <OrderPick /> }.into_any(),
                    }}
                </p>
                // The board has them beside its sum.
                {list.then(|| view! { <QuickFilters list=true /> })}
            </div>
            <div class="head-acts">
                <nav class="seg" aria-label=words::view(language)>
                    <a href=at(Page::Board) aria-current=current(!list)>{words::board(language)}</a>
                    <a href=at(Page::List) aria-current=current(list)>{words::list(language)}</a>
                </nav>
                <button
                    type="button"
                    class="btn primary"
                    data-action="new-opportunity"
                    disabled=move || app.store.looks_back()
                    on:click=move |_| dialogs.creating.set(true)
                >
                    <Icon name=IconName::Plus />
                    {words::new(language)}
                </button>
            </div>
        </div>
        <PastHint />
    }
}

/// In which order the cards of the board stand.
#[component]
fn OrderPick() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let order = app.address.part(|route| route.query.order.code().to_owned());
    let orders = Signal::derive(move || {
        let option = |order: CardOrder| (order.code().to_owned(), order_word(language, order));
        CardOrder::ALL.map(option).to_vec()
    });
    view! {
        " " {words::phrase_order(language)} " "
        <Pick
            label=words::order(language)
            name="order"
            value=order.into()
            options=orders
            on_pick=move |value: String| {
                let order = CardOrder::from_code(&value).unwrap_or_default();
                app.address.choose(|query| query.order = order);
            }
        />
    }
}

fn order_word(language: Language, order: CardOrder) -> String {
    let word = match order {
        CardOrder::Urgency => words::by_urgency(language),
        CardOrder::Amount => words::by_amount(language),
        CardOrder::Age => words::by_age(language),
        CardOrder::Temperature => words::by_temperature(language),
    };
    word.to_owned()
}

/// Status and stage, which only the list chooses, and the period where the address brings one.
#[component]
fn ListPicks() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let status = app
        .address
        .part(|route| route.query.status.map(StatusFilter::code).unwrap_or_default().to_owned());
    let statuses = Signal::derive(move || {
        let option = |code: &str, word: &str| (code.to_owned(), word.to_owned());
        vec![
            option("", words::any_status(language)),
            option("open", words::open(language)),
            option("won", words::won(language)),
            option("lost", words::lost(language)),
        ]
    });
    let stages = Signal::derive(move || {
        let any: PickOption = (String::new(), words::any_stage(language).to_owned());
        let all = Stage::ALL.map(|one| (one.code().to_owned(), app.i18n.stage(one)));
        std::iter::once(any).chain(all).collect()
    });
    let standing = app.address.part(|route| code(route.query.stage));
    let reached = app.address.part(|route| code(route.query.reached));
    let query = app.address.part(|route| route.query.clone());
    let period = move || {
        let Query { from_on, to_on, cohort, .. } = query.get();
        let happened = match cohort {
            Cohort::Entry => words::phrase_entered(language),
            Cohort::Flow => words::phrase_happened(language),
        };
        let (from, to) = (from_on.map(|day| app.i18n.day(day)), to_on.map(|day| app.i18n.day(day)));
        match (from, to) {
            (None, None) => None,
            (from, to) => {
                let dots = || "…".to_owned();
                let days =
                    funnel::between(language, &from.unwrap_or_else(dots), &to.unwrap_or_else(dots));
                Some(format!(", {happened} {days}"))
            }
        }
    };
    view! {
        ", " {words::phrase_status(language)} " "
        <Pick
            label=words::status(language)
            name="status"
            value=status.into()
            options=statuses
            on_pick=move |value: String| {
                app.address.choose(|query| query.status = StatusFilter::from_code(&value));
            }
        />
        ", " {words::phrase_stage(language)} " "
        <Pick
            label=words::stage(language)
            name="stage"
            value=standing.into()
            options=stages
            on_pick=move |value: String| {
                app.address.choose(|query| query.stage = Stage::from_code(&value));
            }
        />
        ", " {words::phrase_reached(language)} " "
        <Pick
            label=words::phrase_reached(language)
            name="reached"
            value=reached.into()
            options=stages
            on_pick=move |value: String| {
                app.address.choose(|query| query.reached = Stage::from_code(&value));
            }
        />
        {period}
        {move || query.with(|query| counted_by_figure(app, query))}
    }
}

/// Whom of a figure the list shows, where one has come from there.
fn counted_by_figure(app: App, query: &Query) -> String {
    let place = query.ledger.map(|place| app.i18n.say(|locale| ledger::in_list(locale, place)));
    let reason = query.reason.as_deref();
    let reason = reason.map(|reason| ledger::reason_in_list(app.i18n.language, reason));
    let behind = query.behind.as_ref().and_then(|behind| {
        let say = |workspace: &Workspace| {
            app.i18n.say(|locale| behind_in_list(Wording { locale, workspace }, behind))
        };
        app.store.read(say)
    });
    let said = place.into_iter().chain(reason).chain(behind);
    said.map(|said| format!(", {said}")).collect()
}

fn code(stage: Option<Stage>) -> String {
    stage.map(Stage::code).unwrap_or_default().to_owned()
}
