//! A file on its way in.

use leptos::prelude::*;

/// Choose files, answer, look, apply.
#[component]
pub fn ImportFrame() -> impl IntoView {
    view! { <section class="frame"></section> }
}
