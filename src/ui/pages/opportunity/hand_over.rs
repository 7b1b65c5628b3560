//! Passing the ball: to whom, and on which day.

use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{Command, OwnerFunction, OwnerId, RecordId};
use crate::ui::browser::{focus_when_drawn, today};
use crate::ui::components::opens_in_place;
use crate::ui::drafts::FormDraft;
use crate::words::{opportunity as words, shell};

use super::subject::Subject;

/// Asks who gets it, and since when.
#[component]
pub fn HandOverForm(subject: Subject, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let form = NodeRef::<html::Form>::new();
    let now = subject.peek().and_then(|one| one.owner());
    // Those who sell come first: the ball goes to them.
    let owners = app.store.peek(|workspace| {
        let others = workspace.owners.iter().filter(|one| one.active && Some(one.id) != now);
        let mut others: Vec<_> = others
            .map(|one| (one.function != OwnerFunction::Sales, one.name.clone(), one.id))
            .collect();
        others.sort();
        others
    });
    let owners = owners.unwrap_or_default();
    let nobody = owners.is_empty();
    let latest = today().to_string();
    let draft = FormDraft::named("ball", Some(RecordId::Opportunity(subject.id))).of_form(form);
    let over = move || {
        draft.forget();
        on_done.run(());
    };
    let key = opens_in_place(on_done);
    focus_when_drawn("[name=ball_to]".to_owned(), 2, || {});
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        let text = |name: &str| data.get(name).as_string().unwrap_or_default();
        let Some(to) = OwnerId::parse(&text("ball_to")) else { return };
        let on = text("ball_on").parse().unwrap_or_else(|_| today());
        let owner =
            app.store.peek(|workspace| workspace.owners.get(to).map(|one| one.name.clone()));
        let owner = owner.flatten().unwrap_or_default();
        let said = || words::ball_passed(language, &subject.name(), &owner);
        if app.dispatch(&Command::HandOver { opportunity: subject.id, to, on }, said) {
            over();
        }
    };
    let options = owners.into_iter().map(|(_, name, id)| {
        view! { <option value=id.to_string()>{name}</option> }
    });
    view! {
        <form class="form inset" node_ref=form on:submit=submit on:keydown=key>
            {nobody.then(|| view! { <p class="hint">{words::nobody_to_pass_to(language)}</p> })}
            <div class="pair">
                <div class="field">
                    <label for="ball-to">{words::ball_to(language)}</label>
                    <select class="input" id="ball-to" name="ball_to">{options.collect_view()}</select>
                </div>
                <div class="field">
                    <label for="ball-on">{words::on_day(language)}</label>
                    <input class="input" id="ball-on" name="ball_on" type="date" max=latest.clone() value=latest.clone() />
                </div>
            </div>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="pass-ball-apply" disabled=nobody>
                    {words::pass_ball(language)}
                </button>
            </div>
        </form>
    }
}
