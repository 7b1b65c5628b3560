//! A dialog over the page: the browser keeps the focus inside and closes it on Escape.

use leptos::html;
use leptos::prelude::*;

use crate::ui::context::App;
use crate::words::shell;

use super::{Icon, IconName};

/// A dialog that is there as long as it is drawn. `on_close` takes it away.
#[component]
pub fn Dialog(
    /// The question.
    #[prop(into)]
    title: String,
    /// Takes the dialog away: Escape, the cross, or a click beside it.
    #[prop(into)]
    on_close: Callback<()>,
    children: Children,
) -> impl IntoView {
    let language = App::current().tongue.language;
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            request_animation_frame(move || {
                let _ = dialog.show_modal();
            });
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="dialog-title"
            on:close=move |_| on_close.run(())
            on:mousedown=move |event| {
                let beside = event.target() == event.current_target();
                if beside {
                    on_close.run(());
                }
            }
        >
            <div class="dialog-box">
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
                {children()}
            </div>
        </dialog>
    }
}
