//! What a page of the funnel shows where there is nobody to count: what belongs here, and the way to it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::charts::Size;
use crate::domain::Milestone;
use crate::metrics::{funnel, typed_counts};
use crate::ui::components::ChartView;
use crate::ui::context::App;
use crate::ui::drawings::draw_funnel;
use crate::ui::figure_columns::read_columns;
use crate::ui::pages::pipeline::population;
use crate::ui::route::Page;
use crate::words::{funnel as words, pipeline};

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
    let is_narrowed = app.address.part(|route| {
        let chosen = population(&route.query);
        chosen.has_period() || chosen.owner.is_some() || chosen.source.is_some()
    });
    let said = move || match is_anybody.get() {
        true if !is_narrowed.get() => view! {
            <h2>{words::not_yet_title(language)}</h2>
            <p>
                {words::not_yet_body(language)} " "
                {link(Page::Board, words::to_the_pipeline(language))}
            </p>
        }
        .into_any(),
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
                {link(Page::Data, words::bring_a_list(language))}
            </p>
            <Example />
        }
        .into_any(),
    };
    view! { <section class="empty">{said}</section> }
}

/// Of whom so many reach a level in the example: the rule of three per cent.
const EXAMPLE: [(Milestone, u64); 4] = [
    (Milestone::Targets, 100),
    (Milestone::Prospects, 60),
    (Milestone::AppointmentsHeld, 30),
    (Milestone::Won, 3),
];

/// What a funnel looks like.
#[component]
fn Example() -> impl IntoView {
    let i18n = App::current().i18n;
    let example = funnel(&typed_counts(&BTreeMap::from(EXAMPLE)));
    let draw = move |size: Size| draw_funnel(i18n, &example, None, size);
    view! {
        <figure class="example">
            <figcaption class="small muted">{words::an_example(i18n.language)}</figcaption>
            <ChartView draw=draw tip=|_| None />
        </figure>
    }
}
