//! The sheet with all keys. The address opens it, so Back closes it.

use leptos::prelude::*;

use crate::ui::app::Choices;
use crate::ui::components::Dialog;
use crate::ui::context::App;
use crate::words::keys as words;

use super::map::{Group, Shown, map};

/// All keys, and whether those of one letter work.
#[component]
pub fn KeysSheetView() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let close = Callback::new(move |()| app.address.close_sheet());
    let groups = map(language).into_iter().map(|Group { title, keys }| {
        let keys = keys.into_iter().map(|Shown { keys, does }| {
            let keys = keys.into_iter().map(|key| view! { <kbd class="k">{key}</kbd> });
            view! {
                <div>
                    <dt>{keys.collect_view()}</dt>
                    <dd>{does}</dd>
                </div>
            }
        });
        view! {
            <section>
                <h3>{title}</h3>
                <dl>{keys.collect_view()}</dl>
            </section>
        }
    });
    view! {
        <Dialog title=words::title(language) class="keys-sheet" on_close=close>
            <SingleKeysSwitch />
            <div class="keys-map">{groups.collect_view()}</div>
        </Dialog>
    }
}

/// Switches the keys of one letter on and off, on this device.
#[component]
pub fn SingleKeysSwitch() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let choices: Choices = expect_context();
    let ways = [(true, words::on(language)), (false, words::off(language))];
    let ways = ways.map(|(on, name)| {
        view! {
            <button
                type="button"
                data-single-keys=if on { "on" } else { "off" }
                aria-pressed=move || (choices.single_keys.get() == on).to_string()
                on:click=move |_| {
                    app.device.with_value(|device| device.set_single_keys(on));
                    choices.single_keys.set(on);
                }
            >
                {name}
            </button>
        }
    });
    view! {
        <div class="single-keys">
            <div>
                <b>{words::single(language)}</b>
                <p class="hint">{words::single_hint(language)}</p>
            </div>
            <div class="seg" role="group" aria-label=words::single(language)>
                {ways.into_iter().collect_view()}
            </div>
        </div>
    }
}
