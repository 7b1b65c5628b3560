//! What is shown while a large workspace is being opened.

use leptos::prelude::*;

use crate::ui::context::App;
use crate::ui::store::Opened;
use crate::words::shell;

/// Says how far the opening has come.
#[component]
pub fn OpeningPage() -> impl IntoView {
    let app = App::current();
    let share = move || match app.store.opened.get() {
        Opened::Partly(share) => share,
        Opened::ToBeSeen | Opened::Wholly => 1.0,
    };
    view! {
        <div class="part-wait" role="status">
            <label>{shell::opening(app.tongue.language)} <progress prop:value=share></progress></label>
        </div>
    }
}
