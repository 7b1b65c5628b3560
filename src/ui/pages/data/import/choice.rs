//! A list to choose from that stays in place while the page around it changes.

use leptos::html;
use leptos::prelude::*;

/// A heading over some of the options; the empty one stands for none.
pub type Group = (String, Vec<(String, String)>);

/// A select. The chosen value follows `value`; what is chosen goes to `on_choose`.
#[component]
pub fn Choice(
    /// What is chosen, for a screen reader.
    #[prop(into)]
    label: String,
    /// The name that scripts find it by.
    #[prop(into)]
    name: String,
    /// The value now; empty while nothing is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Code and word of each, in groups.
    options: Vec<Group>,
    /// Takes the code of what was chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let select = NodeRef::<html::Select>::new();
    // After the options are there: a value set before them would choose nothing.
    Effect::new(move |_| {
        let value = value.get();
        if let Some(select) = select.get()
            && select.value() != value
        {
            select.set_value(&value);
        }
    });
    let option = |(code, word): (String, String)| {
        let unsaid = code.is_empty();
        view! { <option value=code disabled=unsaid>{word}</option> }
    };
    let options = options.into_iter().map(|(heading, options)| {
        let options = options.into_iter().map(option).collect_view();
        if heading.is_empty() {
            options.into_any()
        } else {
            view! { <optgroup label=heading>{options}</optgroup> }.into_any()
        }
    });
    view! {
        <select
            class="input sm"
            name=name
            aria-label=label
            node_ref=select
            on:change=move |event| on_choose.run(event_target_value(&event))
        >
            {options.collect_view()}
        </select>
    }
}
