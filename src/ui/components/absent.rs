//! What stands where a record is gone: that it is, and two ways on.

use leptos::prelude::*;

use crate::ui::context::App;
use crate::ui::route::Page;
use crate::words::{palette, shell as words};

/// The sentence, a link to where its likes are, and the search.
#[component]
pub fn Absent(
    /// That it is gone.
    said: &'static str,
    /// Where its likes are.
    likes: Page,
    /// What that place is called.
    place: &'static str,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let to_likes = move || app.address.route().at(likes).print();
    view! {
        <section class="empty" data-absent="">
            <p>{said}</p>
            <div class="acts">
                <a class="btn" href=to_likes>
                    {words::go_to(language, place)}
                </a>
                <button
                    type="button"
                    class="btn"
                    data-action="search-absent"
                    on:click=move |_| app.address.open_palette()
                >
                    {palette::title(language)}
                </button>
            </div>
        </section>
    }
}
