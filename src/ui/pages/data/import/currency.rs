//! The question of the currency: a code of three letters that the browser knows by name.

use leptos::prelude::*;

use crate::domain::Currency;
use crate::transfer::Answer;
use crate::words::import as words;

use super::codes::QuestionKey;
use super::desk::Desk;
use super::examples::currency_name;

/// The currency of amounts that say none: proposed, never taken without a word.
#[component]
pub fn CurrencyAnswer(proposed: Option<Currency>) -> impl IntoView {
    let desk = Desk::current();
    let i18n = desk.app.i18n;
    let language = i18n.language;
    let tag = StoredValue::new(i18n.say(|locale| locale.tag.clone()));
    let name = move |code: &str| tag.with_value(|tag| currency_name(tag, code));
    let answered = desk.part(|look| look.currency);
    let first = answered.get_untracked().or(proposed);
    let text = RwSignal::new(first.map(|currency| currency.code().to_owned()).unwrap_or_default());
    let wrong = RwSignal::new(false);
    let confirm = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let currency = Currency::parse(&text.get_untracked()).ok();
        let currency = currency.filter(|currency| name(currency.code()).is_some());
        wrong.set(currency.is_none());
        if let Some(currency) = currency {
            text.set(currency.code().to_owned());
            desk.answer(QuestionKey::Currency, "", Answer::Currency(currency));
        }
    };
    let said = move || {
        let typed = Currency::parse(&text.get()).ok();
        typed.and_then(|currency| name(currency.code()))
    };
    let taken = move || {
        let answered = answered.get()?;
        let name = name(answered.code())?;
        Some(words::currency_is(language, &format!("{name} ({})", answered.code())))
    };
    view! {
        <form class="inline-form" on:submit=confirm>
            <div class="field">
                <label for="import-currency">{words::currency_label(language)}</label>
                <input
                    class="input"
                    id="import-currency"
                    name="import_currency"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="3"
                    aria-describedby="import-currency-name"
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=text
                    on:input=move |event| {
                        wrong.set(false);
                        text.set(event_target_value(&event));
                    }
                />
            </div>
            <button type="submit" class="btn" data-action="answer-currency">
                {words::currency_confirm(language)}
            </button>
            <span class="muted small" id="import-currency-name">{said}</span>
        </form>
        <p class="error" role="alert">
            {move || wrong.get().then(|| words::currency_wrong(language))}
        </p>
        <p class="hint ask-taken">{taken}</p>
    }
}
