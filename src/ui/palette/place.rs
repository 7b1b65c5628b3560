//! Where the palette lies over the page, and the button that opens it.

use leptos::context::Provider;
use leptos::prelude::*;

use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::lazy::{LazyView, LazyViews};
use crate::ui::pages::Dialogs;
use crate::words::palette as words;

/// Opens the palette.
#[component]
pub fn PaletteButton() -> impl IntoView {
    let app = App::current();
    let label = words::title(app.i18n.language);
    view! {
        <button
            type="button"
            class="icon-btn"
            data-action="palette"
            aria-label=label
            aria-keyshortcuts="Control+K /"
            title=format!("{label} (Ctrl K)")
            on:click=move |_| app.address.open_palette()
        >
            <Icon name=IconName::Search />
        </button>
    }
}

/// The palette, while the address asks for it, and the dialogs that it leads to.
#[component]
pub fn PalettePlace() -> impl IntoView {
    let app = App::current();
    let lazy: LazyViews = expect_context();
    let dialogs = Dialogs::new();
    let asked = app.address.part(|route| route.query.palette);
    view! {
        <Provider value=dialogs>
            {move || asked.get().then(|| lazy.draw(LazyView::Palette))}
            {move || dialogs.is_open().then(|| lazy.draw(LazyView::Dialogs))}
        </Provider>
    }
}
