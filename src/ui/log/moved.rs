//! An appointment that did not take place because it was moved: to which day.

use jiff::civil::{Date, Time};
use leptos::prelude::*;

use crate::ui::browser::{focus_when_drawn, today};
use crate::words::activity as words;

use super::desk::Desk;

/// "It was moved", and to which day and time. Nothing where no appointment is settled.
#[component]
pub fn MovedFields(desk: Desk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let asking = RwSignal::new(false);
    let (on, at) = (RwSignal::new(None::<Date>), RwSignal::new(None::<Time>));
    let can_be = Memo::new(move |_| {
        desk.draft.with(|draft| draft.can_be_moved() && draft.outcome.is_none())
    });
    let ask = move |_| {
        asking.set(true);
        focus_when_drawn(desk.css("[name=log_moved_on]"), 3, || {});
    };
    let apply = move |_| {
        if let Some(on) = on.get_untracked() {
            desk.move_to(on, at.get_untracked());
        }
    };
    move || {
        match (can_be.get(), asking.get()) {
        (false, _) => ().into_any(),
        (true, false) => view! {
            <button type="button" class="link-btn small note-btn" data-action="was-moved" on:click=ask>
                {words::was_moved(language)}
            </button>
        }
        .into_any(),
        (true, true) => view! {
            <div class="log-fields">
                <label>
                    {words::when(language)}
                    <input
                        class="input"
                        type="date"
                        name="log_moved_on"
                        min=today().to_string()
                        on:change=move |event| on.set(event_target_value(&event).parse().ok())
                    />
                </label>
                <label>
                    {words::at_time(language)}
                    <input
                        class="input"
                        type="time"
                        name="log_moved_at"
                        on:change=move |event| at.set(event_target_value(&event).parse().ok())
                    />
                </label>
                <button
                    type="button"
                    class="btn sm"
                    data-action="move-appointment"
                    disabled=move || on.get().is_none()
                    on:click=apply
                >
                    {words::move_to_day(language)}
                </button>
            </div>
        }
        .into_any(),
    }
    }
}
