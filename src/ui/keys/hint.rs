//! What is shown while the letter of a place is waited for.

use leptos::prelude::*;

use crate::ui::context::App;
use crate::words::{keys as words, marks};

use super::map::place;
use super::press::places;

/// The letters of the places, while one is waited for.
#[component]
pub fn GoHint(going: RwSignal<bool>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let all = places(language).map(|(letter, page)| (letter, place(language, page)));
    Effect::new(move |_| {
        if going.get() {
            let places =
                all.map(|(letter, name)| marks::labelled(language, letter, name)).join(", ");
            app.announcer.say(format!("{} {places}", words::go_to(language)));
        }
    });
    move || {
        going.get().then(|| {
            let places = all.map(|(letter, name)| {
                view! { <li><kbd class="k">{letter}</kbd> {name}</li> }
            });
            view! {
                <div class="go-hint" aria-hidden="true" data-going="">
                    <b>{words::go_to(language)}</b>
                    <ul>{places.into_iter().collect_view()}</ul>
                </div>
            }
        })
    }
}
