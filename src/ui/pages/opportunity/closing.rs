//! Winning and losing: what is asked then, in place.

use jiff::civil::Date;
use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{Command, OpportunityId, Record, RecordId, Stage, Workspace};
use crate::ui::browser::{focus_when_drawn, select_all, today};
use crate::ui::components::opens_in_place;
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::input::plain_amount;
use crate::ui::pages::pipeline::display_name;
use crate::words::{opportunity as words, pipeline, shell};

use super::save::amount_of_text;

/// Asks the amount and the day of a win.
#[component]
pub fn WinForm(
    id: OpportunityId,
    /// The day that is proposed.
    on: Date,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let find = move |workspace: &Workspace| workspace.opportunities.get(id).cloned();
    let peek = move || app.store.peek(find).flatten();
    let form = NodeRef::<html::Form>::new();
    let fault = RwSignal::new(None::<&'static str>);
    let amount = peek().and_then(|one| one.amount).map(plain_amount).unwrap_or_default();
    let (latest, proposed) = (today().to_string(), on.to_string());
    let draft = FormDraft::named("win", Some(RecordId::Opportunity(id))).of_form(form);
    let over = move || {
        draft.forget();
        on_done.run(());
    };
    let key = opens_in_place(on_done);
    focus_when_drawn("[name=win_amount]".to_owned(), 2, || {});
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        let text = |name: &str| data.get(name).as_string().unwrap_or_default();
        let on: Date = text("win_on").parse().unwrap_or_else(|_| today());
        let Some(mut one) = peek() else {
            return app.toasts.say(shell::opportunity_absent(language));
        };
        let amount = match amount_of_text(app, &text("win_amount"), one.amount) {
            Ok(amount) => amount,
            Err(wrong) => return fault.set(Some(wrong)),
        };
        if draft.changed("win_amount") {
            one.set_amount(amount.sum, Some(on));
        }
        let mut all: Vec<Command> = Vec::new();
        all.extend(amount.firm.map(|firm| Command::Put(vec![Record::from(firm)])));
        all.extend([
            Command::Put(vec![one.into()]),
            Command::MoveTo { opportunity: id, stage: Stage::Order, on },
            Command::Plan { opportunity: id, next: None },
        ]);
        let name = app.store.peek(|workspace| display_name(workspace, id)).unwrap_or_default();
        if app.dispatch(&Command::Together(all), || pipeline::won_toast(language, &name)) {
            over();
        }
    };
    view! {
        <form
            class="form inset"
            node_ref=form
            on:submit=submit
            on:keydown=key
            novalidate=true
        >
            <div class="pair">
                <div class="field">
                    <label for="win-amount">{words::amount(language)}</label>
                    <input class="input num" id="win-amount" name="win_amount" inputmode="decimal" aria-invalid=move || fault.get().map(|_| "true") aria-describedby=move || fault.get().map(|_| "win-amount-error") value=amount autocomplete="off" on:focus=move |event| select_all(&event) />
                    {move || fault.get().map(|wrong| view! { <span class="error" id="win-amount-error" role="alert">{wrong}</span> })}
                </div>
                <div class="field">
                    <label for="win-on">{words::signed_on(language)}</label>
                    <input class="input" id="win-on" name="win_on" type="date" max=latest value=proposed />
                </div>
            </div>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="win-apply">
                    {words::win_apply(language)}
                </button>
            </div>
        </form>
    }
}

/// Asks why it is lost: a reason of the firm's, or one in other words.
#[component]
pub fn LoseForm(id: OpportunityId, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let reasons = app.store.peek(|workspace| reasons_for(workspace, id)).unwrap_or_default();
    let form = NodeRef::<html::Form>::new();
    let draft = FormDraft::named("lose", Some(RecordId::Opportunity(id))).of_form(form);
    let reason = RwSignal::new(String::new());
    let latest = today().to_string();
    let on = RwSignal::new(today());
    let over = move || {
        draft.forget();
        on_done.run(());
    };
    let choose = move |text: String| {
        draft.keep("reason", &text);
        reason.set(text);
    };
    let key = opens_in_place(on_done);
    focus_when_drawn("[name=reason]".to_owned(), 2, || {});
    let apply = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let text = reason.get_untracked().trim().to_owned();
        let reason = (!text.is_empty()).then_some(text);
        let command = Command::Lose { opportunity: id, reason, on: on.get_untracked() };
        let name = app.store.peek(|workspace| display_name(workspace, id)).unwrap_or_default();
        if app.dispatch(&command, || pipeline::lost_toast(language, &name)) {
            over();
        }
    };
    let chips = reasons.into_iter().map(|text| {
        let (value, here, code) = (text.clone(), text.clone(), text.clone());
        view! {
            <button
                type="button"
                class="btn sm"
                data-reason=code
                aria-pressed=move || (reason.get() == here).to_string()
                on:click=move |_| choose(value.clone())
            >
                {text}
            </button>
        }
    });
    view! {
        <form
            class="form inset"
            node_ref=form
            on:submit=apply
            on:keydown=key
        >
            <div class="obt">{chips.collect_view()}</div>
            <div class="pair">
                <div class="field">
                    <label for="lose-reason">{words::lose_reason(language)}</label>
                    <input
                        class="input"
                        id="lose-reason"
                        name="reason"
                        autocomplete="off"
                        prop:value=move || reason.get()
                        on:input=move |event| reason.set(event_target_value(&event))
                    />
                </div>
                <div class="field">
                    <label for="lose-on">{words::lost_on(language)}</label>
                    <input
                        class="input"
                        id="lose-on"
                        name="lost_on"
                        type="date"
                        max=latest.clone()
                        value=latest
                        on:input=move |event| {
                            if let Ok(day) = event_target_value(&event).parse() {
                                on.set(day);
                            }
                        }
                    />
                </div>
            </div>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="lose-apply">
                    {words::lose_apply(language)}
                </button>
            </div>
        </form>
    }
}

/// The firm's reasons that are offered in the stage where it stands.
fn reasons_for(workspace: &Workspace, id: OpportunityId) -> Vec<String> {
    let Some(one) = workspace.opportunities.get(id) else { return Vec::new() };
    let reasons = workspace.settings.lost_reasons.iter();
    let here = reasons.filter(|reason| reason.stage.is_none_or(|stage| stage == one.stage()));
    here.map(|reason| reason.text.clone()).collect()
}
