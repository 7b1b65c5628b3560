//! What asks for something, with counts: one click leaves only that. Board and list show the same.

use leptos::prelude::*;

use crate::lists::{Filter, ListQuery, QuickFilter, SortBy};
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::ui::route::quick_code;
use crate::words::pipeline as words;

use super::choice::on_board;
use super::counted::asked_of_list;
use super::past::follow_stopped;

/// The quick filters of the board, or of the list.
#[component]
pub fn QuickFilters(list: bool) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    // The cards of the board ask for it too: there it is known.
    if list {
        follow_stopped(app.store);
    }
    let all = match list {
        true => asked_of_list(app),
        false => app.address.part(|route| on_board(&route.query)),
    };
    let chosen = app.address.part(|route| route.query.quick);
    let buttons = QuickFilter::ALL.map(|quick| {
        let found = app.store.open_list(move || {
            let filter = Filter { quick: Some(quick), ..all.get() };
            ListQuery::of(filter, SortBy::Urgency)
        });
        let count = Memo::new(move |_| found.len().unwrap_or_default());
        let is_chosen = Memo::new(move |_| chosen.get() == Some(quick));
        let (class, icon) = face(quick);
        let turn = move |_| {
            let to = (!is_chosen.get_untracked()).then_some(quick);
            app.address.choose(|query| query.quick = to);
        };
        view! {
            <button
                type="button"
                class=format!("state {class}")
                data-quick=quick_code(quick)
                aria-pressed=move || is_chosen.get().to_string()
                // What was clicked away stays, so that it can be chosen no more.
                hidden=move || count.get() == 0 && !is_chosen.get()
                on:click=turn
            >
                <Icon name=icon />
                {move || said(app.i18n, quick, count.get())}
                {move || is_chosen.get().then(|| view! { <Icon name=IconName::Close /> })}
            </button>
        }
    });
    view! {
        <div class="flags" role="group" aria-label=words::quick_filters(language)>
            {buttons.into_iter().collect_view()}
        </div>
    }
}

const fn face(quick: QuickFilter) -> (&'static str, IconName) {
    match quick {
        QuickFilter::Late => ("late", IconName::Warn),
        QuickFilter::Stopped => ("warn", IconName::Clock),
        QuickFilter::Unplanned => ("none", IconName::None),
        QuickFilter::Undecided => ("none", IconName::Wave),
    }
}

fn said(i18n: I18n, quick: QuickFilter, count: usize) -> String {
    let language = i18n.language;
    let count = i18n.counted(count);
    match quick {
        QuickFilter::Late => words::late_count(language, &count.written),
        QuickFilter::Stopped => words::stopped_count(language, &count),
        QuickFilter::Unplanned => words::no_next(language, &count.written),
        QuickFilter::Undecided => words::undecided_count(language, &count),
    }
}
