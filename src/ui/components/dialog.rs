//! A dialog over the page: the browser keeps the focus inside and closes it on Escape.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::domain::OpportunityId;
use crate::ui::announcer::LiveRegion;
use crate::ui::browser::{focus_on, focus_when_drawn};
use crate::ui::context::App;
use crate::words::shell;

use super::{Icon, IconName};

/// What a dialog opens on: the choice that stands now, else its first field.
const FIRST: &str = ".dialog [role=combobox], .dialog [aria-current], .dialog-box form .input, .dialog-box .row button, .dialog-box .logbox";

/// Frames until an opportunity that has moved is drawn where it stands now.
const FRAMES: u8 = 10;

/// When the dialog goes, the focus returns to where it came from: the same element while it still shows
/// the same opportunity, else whatever shows that opportunity now, else the page.
fn give_the_focus_back(about: Option<OpportunityId>) {
    let from = document().active_element();
    let shown = |from: &Element| from.get_attribute("data-opportunity");
    let id = about.map(|id| id.to_string()).or_else(|| from.as_ref().and_then(shown));
    let from = StoredValue::new_local(from);
    on_cleanup(move || {
        let from = from.try_get_value().flatten();
        request_animation_frame(move || {
            let now = document().active_element().filter(|now| Some(now) != from.as_ref());
            // A page that was gone to from here has taken it.
            if now.is_some_and(|now| matches!(now.closest("#content"), Ok(Some(_)))) {
                return;
            }
            let still = from.filter(|from| from.is_connected());
            // A card that has gone may have left its element to another one.
            let still = still.filter(|from| shown(from).is_none_or(|now| Some(now) == id));
            let still = still.and_then(|from| from.dyn_into::<HtmlElement>().ok());
            if still.is_some_and(|from| from.focus().is_ok()) {
                return;
            }
            let otherwise = || _ = focus_on("#content");
            match id {
                Some(id) => {
                    let moved = format!("a[data-opportunity=\"{id}\"]");
                    focus_when_drawn(moved, FRAMES, otherwise);
                }
                None => otherwise(),
            }
        });
    });
}

/// A dialog that is there as long as it is drawn. `on_close` takes it away.
#[component]
pub fn Dialog(
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// Takes the dialog away: Escape, the cross, or a click beside it.
    #[prop(into)]
    on_close: Callback<()>,
    /// The opportunity that it is about: the focus returns to where that is shown.
    #[prop(optional)]
    about: Option<OpportunityId>,
    /// A class of its own.
    #[prop(optional)]
    class: &'static str,
    /// Without a head: what is inside says what it is, and closes it.
    #[prop(optional)]
    bare: bool,
    children: Children,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            request_animation_frame(move || {
                let _ = dialog.show_modal();
                focus_on(FIRST);
            });
        }
    });
    give_the_focus_back(about);
    let label = bare.then_some(title);
    let head = (!bare).then(|| {
        view! {
            <header>
                <h2 id="dialog-title">{title}</h2>
                <button
                    type="button"
                    class="icon-btn"
                    aria-label=shell::close(language)
                    on:click=move |_| on_close.run(())
                >
                    <Icon name=IconName::Close />
                </button>
            </header>
        }
    });
    view! {
        <dialog
            class=format!("dialog {class}")
            node_ref=dialog
            aria-label=label
            aria-labelledby=(!bare).then_some("dialog-title")
            on:close=move |_| on_close.run(())
            on:mousedown=move |event| {
                let beside = event.target() == event.current_target();
                if beside {
                    on_close.run(());
                }
            }
        >
            <LiveRegion announcer=app.announcer />
            <div class="dialog-box">
                {head}
                {children()}
            </div>
        </dialog>
    }
}
