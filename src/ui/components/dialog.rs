//! A dialog over the page: the browser keeps the focus inside and closes it on Escape.

use leptos::html;
use leptos::prelude::*;

use crate::domain::OpportunityId;
use crate::ui::announcer::LiveRegion;
use crate::ui::browser::focus_on;
use crate::ui::context::App;
use crate::words::shell;

use super::{Icon, IconName, give_the_focus_back};

/// What a dialog opens on: the choice that stands now, else its first field.
const FIRST: &str = ".dialog [role=combobox], .dialog [aria-current], .dialog-box form .input, .dialog-box .row button, .dialog-box .logbox";

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
