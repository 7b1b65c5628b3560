//! A no that ends the sale: why, from the firm's reasons or in other words.

use leptos::prelude::*;

use crate::ui::browser::focus_when_drawn;
use crate::ui::components::{Pick, PickOption};
use crate::words::{activity as words, opportunity};

use super::desk::Desk;
use super::draft::Next;

/// The choice that asks for other words.
const OTHER: &str = "\u{0}";

/// Marked as lost, and why.
#[component]
pub fn LostReasonPick(desk: Desk) -> impl IntoView {
    let language = desk.app.i18n.language;
    let reasons = reasons(desk);
    let reason = Signal::derive(move || {
        desk.draft.with(|draft| match &draft.next {
            Some(Next::Lost(reason)) => reason.clone(),
            Some(Next::Keep | Next::Plan(_)) | None => String::new(),
        })
    });
    let typed = reason.with_untracked(|now| !now.is_empty() && !reasons.contains(now));
    let typing = RwSignal::new(reasons.is_empty() || typed);
    let options = reasons.into_iter().map(|text| (text.clone(), text));
    let none = (String::new(), words::no_reason(language).to_owned());
    let other = (OTHER.to_owned(), words::other_reason(language).to_owned());
    let options: Vec<PickOption> = [none].into_iter().chain(options).chain([other]).collect();
    let options = Signal::derive(move || options.clone());
    let pick = move |code: String| {
        if code == OTHER {
            typing.set(true);
            focus_when_drawn(desk.css("[name=log_reason]"), 3, || {});
        } else {
            desk.follow_with(Next::Lost(code));
        }
    };
    view! {
        <b>{words::say_why_lost(language)}</b>
        ". "
        {move || match typing.get() {
            false => {
                view! {
                    <Pick
                        label=opportunity::lose_reason(language)
                        value=reason
                        options=options
                        name="log_reason_pick"
                        on_pick=pick
                    />
                }
                    .into_any()
            }
            true => {
                view! {
                    <label class="small">
                        {opportunity::lose_reason(language)}
                        " "
                        <input
                            class="input reason"
                            name="log_reason"
                            autocomplete="off"
                            prop:value=move || reason.get()
                            on:input=move |event| {
                                desk.follow_with(Next::Lost(event_target_value(&event)));
                            }
                        />
                    </label>
                }
                    .into_any()
            }
        }}
    }
}

/// The firm's reasons, those that are offered in the stage that it stands in.
fn reasons(desk: Desk) -> Vec<String> {
    let Some(case) = desk.case() else { return Vec::new() };
    let stage = case.opportunity.stage();
    let reasons = desk.app.store.peek(|workspace| {
        let reasons = workspace.settings.lost_reasons.iter();
        let offered = reasons.filter(|one| one.stage.is_none_or(|of| of == stage));
        offered.map(|one| one.text.clone()).collect()
    });
    reasons.unwrap_or_default()
}
