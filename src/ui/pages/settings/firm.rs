//! The firm's name and currency.

use leptos::prelude::*;

use crate::domain::Currency;
use crate::ui::context::App;
use crate::words::{settings as words, shell};

use super::field::SavedField;
use super::{change_firm, firm_part};

/// Name and currency.
#[component]
pub fn FirmSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let name = firm_part(app, |firm| firm.name.clone());
    let currency = firm_part(app, |firm| {
        firm.currency.map(|currency| currency.code().to_owned()).unwrap_or_default()
    });
    let save_name = Callback::new(move |text: String| {
        let text = text.trim().to_owned();
        if text.is_empty() {
            return Err(shell::blank_name(language).to_owned());
        }
        change_firm(app, |firm| firm.name = text);
        Ok(())
    });
    let save_currency = Callback::new(move |text: String| {
        let currency = match text.trim() {
            "" => None,
            code => match Currency::parse(&code.to_ascii_uppercase()) {
                Ok(currency) => Some(currency),
                Err(_) => return Err(words::currency_wrong(language).to_owned()),
            },
        };
        change_firm(app, |firm| firm.currency = currency);
        Ok(())
    });
    view! {
        <section class="frame">
            <header>
                <h2>{words::workspace(language)}</h2>
            </header>
            <div class="form">
                <SavedField
                    id="firm-name"
                    name="firm_name"
                    label=words::name(language)
                    value=name
                    save=save_name
                />
                <SavedField
                    id="firm-currency"
                    name="currency"
                    label=words::currency(language)
                    hint=words::currency_hint(language)
                    value=currency
                    save=save_currency
                />
            </div>
        </section>
    }
}
