//! How it went: the six outcomes, as a row of buttons or as lines that say what each means.

use leptos::prelude::*;

use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{Icon, IconName};
use crate::words::activity as words;

use super::desk::Desk;
use super::draft::OUTCOMES;

/// The six outcomes.
#[component]
pub fn Outcomes(
    desk: Desk,
    /// As a row of buttons.
    compact: bool,
) -> impl IntoView {
    let language = desk.app.i18n.language;
    let buttons = (1..).zip(OUTCOMES).map(|(key, (outcome, code))| {
        let chosen = move || desk.draft.with(|draft| draft.outcome == Some(outcome));
        let say = move |_| {
            desk.say(outcome);
            focus_when_drawn(desk.css("[data-action=accept-next]"), 3, || {});
        };
        let means = words::outcome_means(language, outcome);
        let name = words::outcome(language, outcome);
        let key = view! { <kbd class="k" aria-hidden="true">{key}</kbd> };
        let check = move || chosen().then(|| view! { <Icon name=IconName::Check /> });
        let said = match compact {
            true => view! { {key} {name} }.into_any(),
            false => {
                view! { {key} <span><b>{name}</b> <small>{means}</small></span> {check} }.into_any()
            }
        };
        view! {
            <li>
                <button
                    type="button"
                    class:btn=compact
                    class:sm=compact
                    class:on=chosen
                    data-action=format!("outcome-{code}")
                    aria-pressed=move || chosen().to_string()
                    title=compact.then_some(means)
                    on:click=say
                >
                    {said}
                </button>
            </li>
        }
    });
    view! {
        <ol class=if compact { "outs" } else { "rack" } aria-label=words::outcome_label(language)>
            {buttons.collect_view()}
        </ol>
    }
}
