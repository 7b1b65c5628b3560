//! What a page of the funnel shows where there is nobody to count: what belongs here, and the way to it.

use leptos::prelude::*;

use crate::ui::columns::read_columns;
use crate::ui::context::App;
use crate::ui::route::Page;
use crate::words::{funnel as words, pipeline, shell};

/// Nobody in the choice, or nobody at all.
#[component]
pub fn NobodyHere() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let page = app.address.part(|route| route.page);
    let is_anybody = Memo::new(move |_| {
        read_columns(app.store, |columns| !columns.is_empty()).unwrap_or_default()
    });
    let link = move |place: Page, name: &'static str| {
        view! { <a href=app.address.link(place).print()>{name}</a> }
    };
    let said = move || match is_anybody.get() {
        true => view! {
            <h2>{words::none_title(language)}</h2>
            <p>
                {words::none_body(language)} " "
                {link(page.get(), pipeline::clear_filters(language))}
            </p>
        }
        .into_any(),
        false => view! {
            <h2>{words::nobody_yet(language)}</h2>
            <p>{words::what_belongs_here(language)}</p>
            <p>
                {link(Page::Board, words::write_the_first(language))} " · "
                {link(Page::Data, shell::data(language))}
            </p>
        }
        .into_any(),
    };
    view! { <section class="empty">{said}</section> }
}
