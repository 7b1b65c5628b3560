//! An opportunity on a page of its own.

use leptos::prelude::*;

use crate::ui::context::App;
use crate::ui::lazy::{LazyView, LazyViews};
use crate::ui::pages::pipeline::Dialogs;
use crate::ui::route::Page;

use super::whole::{Place, Whole};

/// The opportunity of the address, as a page.
#[component]
pub fn OpportunityPage() -> impl IntoView {
    let app = App::current();
    let lazy: LazyViews = expect_context();
    let dialogs = Dialogs::new();
    provide_context(dialogs);
    let shown = app.address.part(|route| match route.page {
        Page::Opportunity(id) => Some(id),
        _ => None,
    });
    view! {
        <div class="opage" data-page="opportunity">
            {move || shown.get().map(|id| view! { <Whole id=id place=Place::Page /> })}
        </div>
        {move || dialogs.is_open().then(|| lazy.draw(LazyView::Dialogs))}
    }
}
