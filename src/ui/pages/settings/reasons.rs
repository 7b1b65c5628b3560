//! Why sales are lost: the reasons to choose from, in every stage or in one.

use leptos::prelude::*;

use crate::domain::{LostReason, Stage};
use crate::ui::browser::focus_when_drawn;
use crate::ui::context::App;
use crate::words::settings as words;

use super::field::{Named, SavedField, forget_field};
use super::rows::{DeleteRow, FRAMES, NewRow, is_among};
use super::{change_firm, firm_part};

/// The reasons.
#[component]
pub fn ReasonSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let count = firm_part(app, |firm| firm.lost_reasons.len());
    let add = Callback::new(move |text: String| {
        if is_known(app, &text, None) {
            return Err(words::reason_known(language).to_owned());
        }
        change_firm(app, |firm| firm.lost_reasons.push(LostReason { text, stage: None }));
        Ok(())
    });
    view! {
        <section class="frame" data-settings="reasons">
            <header>
                <h2>{words::reasons(language)}</h2>
            </header>
            <p class="hint">{words::reasons_hint(language)}</p>
            <ul class="set-rows">
                <For each=move || 0..count.get() key=|place| *place let(place)>
                    <ReasonRow place=place />
                </For>
            </ul>
            <NewRow
                id="new-reason"
                name="new_reason"
                label=words::new_reason(language)
                hint=words::enter_adds(language)
                add=add
            />
        </section>
    }
}

#[component]
fn ReasonRow(place: usize) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let id = format!("reason-{place}");
    let text = firm_part(app, move |firm| {
        firm.lost_reasons.get(place).map(|reason| reason.text.clone()).unwrap_or_default()
    });
    let stage = firm_part(app, move |firm| firm.lost_reasons.get(place)?.stage);
    let save = Callback::new(move |text: String| {
        let text = text.trim().to_owned();
        if text.is_empty() {
            return Err(words::reason_blank(language).to_owned());
        }
        if is_known(app, &text, Some(place)) {
            return Err(words::reason_known(language).to_owned());
        }
        change_firm(app, |firm| {
            if let Some(reason) = firm.lost_reasons.get_mut(place) {
                reason.text = text;
            }
        });
        Ok(())
    });
    let choose = move |event| {
        let stage = Stage::from_code(&event_target_value(&event));
        change_firm(app, |firm| {
            if let Some(reason) = firm.lost_reasons.get_mut(place) {
                reason.stage = stage;
            }
        });
    };
    let stages = Stage::OPEN.map(|one| {
        view! {
            <option value=one.code() selected=move || stage.get() == Some(one)>
                {move || app.i18n.stage(one)}
            </option>
        }
    });
    let key = StoredValue::new(id.clone());
    let delete = move |()| {
        key.with_value(|key| forget_field(key));
        change_firm(app, |firm| {
            if place < firm.lost_reasons.len() {
                firm.lost_reasons.remove(place);
            }
        });
        focus_when_drawn("#new-reason".to_owned(), FRAMES, || {});
    };
    view! {
        <li class="set-row reason-row">
            <SavedField
                id=id
                name="reason"
                label=words::reason(language)
                named=Named::Elsewhere
                value=text
                save=save
            />
            <select
                class="input"
                name="reason_stage"
                aria-label=move || words::reason_stage(language, &text.get())
                on:change=choose
            >
                <option value="" selected=move || stage.get().is_none()>
                    {words::every_stage(language)}
                </option>
                {stages.into_iter().collect_view()}
            </select>
            <DeleteRow action="delete-reason" what=text on_delete=delete />
        </li>
    }
}

/// Whether a reason of this text is there, beside the one at a place.
fn is_known(app: App, text: &str, beside: Option<usize>) -> bool {
    let known = app.store.peek(|workspace| {
        let reasons = workspace.settings.lost_reasons.iter().enumerate();
        let others = reasons.filter(|(place, _)| Some(*place) != beside);
        is_among(text, others.map(|(_, reason)| &reason.text))
    });
    known == Some(true)
}
