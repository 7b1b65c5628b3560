//! What an order is worth, asked where it is logged.

use leptos::prelude::*;

use crate::ui::browser::select_all;
use crate::ui::context::App;
use crate::words::{opportunity as words, settings};

use super::desk::{AmountFault, Desk};

/// What an order is worth: asked in place, and may stay blank.
#[component]
pub fn OrderAmount(desk: Desk) -> impl IntoView {
    let language = App::current().i18n.language;
    let currency = desk.case().and_then(|case| desk.currency(&case));
    let ask_currency = currency.is_none().then(|| {
        desk.draft.update_untracked(|draft| {
            if draft.currency.is_empty() {
                "EUR".clone_into(&mut draft.currency);
            }
        });
        view! {
            <label>
                {settings::currency(language)}
                <input
                    class="input"
                    name="log_currency"
                    maxlength="3"
                    prop:value=move || desk.draft.with(|draft| draft.currency.clone())
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        desk.draft.update(|draft| draft.currency = typed);
                    }
                />
            </label>
        }
    });
    let wrong = move || {
        let said = match desk.fault.get()? {
            AmountFault::Unreadable => words::amount_wrong(language),
            AmountFault::Ambiguous => words::amount_ambiguous(language),
            AmountFault::Currency => settings::currency_wrong(language),
        };
        Some(view! { <span class="error" role="alert">{said}</span> })
    };
    let known = desk.case().and_then(|case| case.opportunity.amount);
    let known = known.map(crate::ui::input::plain_amount).unwrap_or_default();
    desk.draft.update_untracked(|draft| {
        if draft.amount.is_empty() {
            draft.amount = known;
        }
    });
    view! {
        <div class="log-fields">
            <label>
                {words::amount(language)}
                <input
                    class="input num"
                    name="log_amount"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-invalid=move || desk.fault.get().map(|_| "true")
                    on:focus=move |event| select_all(&event)
                    prop:value=move || desk.draft.with(|draft| draft.amount.clone())
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        desk.fault.set(None);
                        desk.draft.update(|draft| draft.amount = typed);
                    }
                />
            </label>
            {ask_currency}
            {wrong}
        </div>
    }
}
