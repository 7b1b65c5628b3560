//! The parts of the funnel, as a quiet row of links.

use leptos::prelude::*;

use crate::ui::context::App;
use crate::ui::route::Page;
use crate::words::{funnel, ledger as words};

/// The parts of the funnel, each with the choices that are made here.
#[component]
pub fn FunnelParts() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let here = app.address.part(|route| route.page);
    let link = move |part: Page, name: &'static str| {
        view! {
            <a
                href=move || app.address.here(part)
                aria-current=move || (here.get() == part).then_some("page")
            >
                {name}
            </a>
        }
    };
    view! {
        <nav class="parts" aria-label=words::parts(language)>
            {link(Page::Funnel, funnel::title(language))}
            {link(Page::Ledger, words::short(language))}
            {link(Page::Segments, crate::words::segments::title(language))}
        </nav>
    }
}
