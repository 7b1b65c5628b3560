//! Why nothing can be changed: an earlier day is looked at. It stands where one would change something.

use leptos::prelude::*;

use crate::ui::context::App;
use crate::words::opportunity as words;

/// The reason, while there is one.
#[component]
pub fn PastHint() -> impl IntoView {
    let app = App::current();
    let said = words::past_is_read_only(app.i18n.language);
    move || app.store.looks_back().then(|| view! { <p class="hint" data-past="">{said}</p> })
}
