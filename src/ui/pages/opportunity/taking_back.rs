//! Taking a win back: since when it does not hold, and whether the deal is open again or lost.

use leptos::html;
use leptos::prelude::*;

use crate::domain::{Command, OpportunityId};
use crate::ui::browser::{focus_when_drawn, today};
use crate::ui::components::opens_in_place;
use crate::ui::context::App;
use crate::ui::pages::pipeline::display_name;
use crate::words::{opportunity as words, pipeline, shell};

/// Asks the day, and what the deal is then. That it was won stays in its history.
#[component]
pub fn TakeBackForm(id: OpportunityId, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let latest = today().to_string();
    let won_on = app.store.peek(|workspace| workspace.opportunities.get(id)?.closed_on()).flatten();
    let earliest = won_on.map(|on| on.to_string());
    let day = NodeRef::<html::Input>::new();
    let key = opens_in_place(on_done);
    focus_when_drawn("[name=taken_back_on]".to_owned(), 2, || {});
    let apply = move |is_lost: bool| {
        let on = day.get_untracked().and_then(|day| day.value().parse().ok());
        let on = on.unwrap_or_else(today);
        let back = Command::TakeBack { opportunity: id, on };
        let lost = Command::Lose { opportunity: id, reason: None, on };
        let command = Command::Together(if is_lost { vec![back, lost] } else { vec![back] });
        let name = app.store.peek(|workspace| display_name(workspace, id)).unwrap_or_default();
        let said = || match is_lost {
            true => pipeline::lost_toast(language, &name),
            false => pipeline::reopened(language, &name),
        };
        if app.dispatch(&command, said) {
            on_done.run(());
        }
    };
    view! {
        <form
            class="form inset"
            on:submit=move |event: web_sys::SubmitEvent| {
                event.prevent_default();
                apply(false);
            }
            on:keydown=key
        >
            <p class="hint">{words::take_back_hint(language)}</p>
            <div class="field">
                <label for="taken-back-on">{words::taken_back_on(language)}</label>
                <input
                    class="input"
                    id="taken-back-on"
                    name="taken_back_on"
                    type="date"
                    min=earliest
                    max=latest.clone()
                    value=latest
                    node_ref=day
                />
            </div>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| on_done.run(())>
                    {shell::cancel(language)}
                </button>
                <button
                    type="button"
                    class="btn"
                    data-action="take-back-lost"
                    on:click=move |_| apply(true)
                >
                    {words::take_back_lost(language)}
                </button>
                <button type="submit" class="btn primary" data-action="take-back-open">
                    {words::take_back_open(language)}
                </button>
            </div>
        </form>
    }
}
