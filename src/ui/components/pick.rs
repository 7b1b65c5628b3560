//! A choice inside a sentence: the underlined word is a select.

use leptos::prelude::*;

/// One option: the value in the address, and the word.
pub type PickOption = (String, String);

/// A select that reads as a word of the sentence around it.
#[component]
pub fn Pick(
    /// What is chosen, for a screen reader.
    #[prop(into)]
    label: String,
    /// The value chosen now; the empty one is the default.
    value: Signal<String>,
    /// What can be chosen.
    options: Signal<Vec<PickOption>>,
    /// The name that scripts find it by.
    name: &'static str,
    /// Takes the new value.
    #[prop(into)]
    on_pick: Callback<String>,
) -> impl IntoView {
    let word = move || {
        let value = value.get();
        let chosen = options.get().into_iter().find(|(code, _)| *code == value);
        chosen.map_or(value, |(_, word)| word)
    };
    view! {
        <span class="pick">
            <span class="word" aria-hidden="true">{word}</span>
            <select
                name=name
                aria-label=label
                on:change=move |event| on_pick.run(event_target_value(&event))
            >
                {move || {
                    let value = value.get();
                    options
                        .get()
                        .into_iter()
                        .map(|(code, word)| {
                            let selected = code == value;
                            view! { <option value=code selected=selected>{word}</option> }
                        })
                        .collect_view()
                }}
            </select>
        </span>
    }
}
