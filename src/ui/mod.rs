//! The user interface.
use leptos::prelude::*;

/// Draws the application into the document's body.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <main id="app"><h1>"Imbuto"</h1></main> });
}
