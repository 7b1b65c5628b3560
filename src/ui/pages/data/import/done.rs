//! What was imported, and where to look at it.

use leptos::html;
use leptos::prelude::*;

use crate::ui::components::{Icon, IconName};
use crate::ui::route::Page;
use crate::words::import as words;

use super::desk::Desk;
use super::report::counts_view;
use super::step::Done;

/// Counts, and the ways to the list and the funnel.
#[component]
pub fn DoneView(done: Done) -> impl IntoView {
    let desk = Desk::current();
    let app = desk.app;
    let i18n = app.i18n;
    let language = i18n.language;
    let witness = done.witness;
    let undone = Memo::new(move |_| {
        let Some(witness) = witness else { return false };
        let here = app.store.read(|workspace| workspace.opportunities.get(witness).is_some());
        here != Some(true)
    });
    let heading = NodeRef::<html::H3>::new();
    let focus = desk.takes_focus();
    Effect::new(move |_| {
        if let Some(heading) = heading.get().filter(|_| focus) {
            let _ = heading.focus();
        }
    });
    let counts = done.counts;
    let list = move || app.address.link(Page::List).print();
    let funnel = move || app.address.link(Page::Funnel).print();
    view! {
        <div class="import-done" data-done="import">
            <h3 tabindex="-1" node_ref=heading>
                <Icon name=IconName::Check />
                {words::done_title(language)}
            </h3>
            {move || {
                if undone.get() {
                    view! { <p role="status">{words::done_undone(language)}</p> }.into_any()
                } else {
                    view! {
                        {counts_view(i18n, &counts, true)}
                        <p class="hint">{words::one_step(language)}</p>
                    }
                        .into_any()
                }
            }}
            <p class="import-ways">
                <a class="btn primary" href=list>{words::see_list(language)}</a>
                <a class="btn" href=funnel>{words::see_funnel(language)}</a>
            </p>
            <h4>{words::another(language)}</h4>
        </div>
    }
}
