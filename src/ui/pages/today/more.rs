//! Below a list that shows its first rows only: how many are left, and a way to them.

use leptos::prelude::*;

use crate::ui::context::App;
use crate::words::today as words;

/// Shows so many rows more, as long as any is left.
#[component]
pub fn More(
    /// Rows that are not shown.
    left: Signal<usize>,
    /// How many are shown at most.
    most: RwSignal<usize>,
    /// So many come at a time.
    step: usize,
) -> impl IntoView {
    let i18n = App::current().i18n;
    let more = move |_| most.update(|most| *most += step);
    move || {
        (left.get() > 0).then(|| {
            view! {
                <button type="button" class="link-btn more" on:click=more>
                    {words::more(i18n.language, &i18n.counted(left.get()))}
                </button>
            }
        })
    }
}
