//! The day as of which everything is seen: a field, empty for today, folded away until it is asked for.

use leptos::prelude::*;

use crate::ui::browser::today;
use crate::ui::context::App;
use crate::words::funnel as words;

/// A field for the day to look back to.
#[component]
pub fn AsOfField() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let day = app.address.part(|route| route.query.as_of);
    let choose = move |event: web_sys::Event| {
        let day = event_target_value(&event).parse().ok();
        app.address.choose(|query| query.as_of = day.filter(|day| *day < today()));
    };
    view! {
        <details class="as-of" open=day.get_untracked().is_some()>
            <summary>{words::another_day(language)}</summary>
            <label>
                {words::as_of(language)}
                " "
                <input
                    class="input"
                    type="date"
                    name="asof"
                    max=today().to_string()
                    prop:value=move || day.get().map(|day| day.to_string()).unwrap_or_default()
                    on:change=choose
                />
            </label>
        </details>
    }
}
