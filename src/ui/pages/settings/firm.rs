//! The firm's name and currency.

use leptos::html;
use leptos::prelude::*;

use crate::domain::{Command, Currency};
use crate::ui::context::App;
use crate::words::{settings as words, shell};

/// The firm's name and currency.
#[component]
pub fn FirmSettings() -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let firm = Memo::new(move |_| app.store.read(|workspace| workspace.settings.clone()));
    let name = NodeRef::<html::Input>::new();
    let currency = NodeRef::<html::Input>::new();
    let wrong = RwSignal::new(false);
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (Some(mut settings), Some(name), Some(currency)) =
            (firm.get_untracked(), name.get_untracked(), currency.get_untracked())
        else {
            return;
        };
        let code = currency.value();
        settings.name = name.value().trim().to_owned();
        settings.currency = match code.trim() {
            "" => None,
            code => match Currency::parse(code) {
                Ok(currency) => Some(currency),
                Err(_) => return wrong.set(true),
            },
        };
        wrong.set(false);
        app.dispatch(&Command::Put(vec![settings.into()]), || words::saved(language));
    };
    let value = move || {
        let currency = firm.get().and_then(|firm| firm.currency);
        currency.map(|currency| currency.code().to_owned()).unwrap_or_default()
    };
    view! {
        <section class="frame">
            <header>
                <h2>{words::workspace(language)}</h2>
            </header>
            <form class="form" on:submit=save novalidate=true>
                <div class="field">
                    <label for="firm-name">{words::name(language)}</label>
                    <input
                        class="input"
                        id="firm-name"
                        name="firm_name"
                        node_ref=name
                        prop:value=move || firm.get().map(|firm| firm.name).unwrap_or_default()
                    />
                </div>
                <div class="field">
                    <label for="firm-currency">{words::currency(language)}</label>
                    <input
                        class="input"
                        id="firm-currency"
                        name="currency"
                        maxlength="3"
                        node_ref=currency
                        prop:value=value
                    />
                    <span class="hint">{words::currency_hint(language)}</span>
                    {move || {
                        wrong
                            .get()
                            .then(|| {
                                view! {
                                    <span class="error" role="alert">
                                        {words::currency_wrong(language)}
                                    </span>
                                }
                            })
                    }}
                </div>
                <div class="row">
                    <button type="submit" class="btn" data-action="save-settings">
                        {shell::save(language)}
                    </button>
                </div>
            </form>
        </section>
    }
}
