//! The day as of which everything is seen: a field, empty for today.

use leptos::prelude::*;

use crate::ui::browser::today;
use crate::ui::context::App;
use crate::words::funnel as words;

/// A field for the day to look back to.
#[component]
pub fn AsOfField() -> impl IntoView {
    let app = App::current();
    let day = app.address.part(|route| route.query.as_of);
    let choose = move |event: web_sys::Event| {
        let day = event_target_value(&event).parse().ok();
        app.address.choose(|query| query.as_of = day.filter(|day| *day < today()));
    };
    view! {
        <div class="days">
            <label>
                {words::as_of(app.i18n.language)}
                <input
                    class="input"
                    type="date"
                    name="asof"
                    max=today().to_string()
                    prop:value=move || day.get().map(|day| day.to_string()).unwrap_or_default()
                    on:change=choose
                />
            </label>
        </div>
    }
}
