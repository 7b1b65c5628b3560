//! The form of a new company. A name is enough; one that is perhaps known already is named beneath.

use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{Account, AccountId, Command, Party};
use crate::duplicates::{Company, Likeness};
use crate::ui::alike::{known, named};
use crate::ui::browser::{id_parts, unfold};
use crate::ui::components::opens_in_place;
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::pages::opportunity::typed_into;
use crate::words::{opportunity as opportunity_words, parties as words, pipeline, shell};

use super::doubles::AlikeHint;

const FIELDS: [&str; 3] = ["company_name", "company_phone", "company_website"];

/// The companies that are perhaps the same as one of this name, and of this number and site.
pub fn companies_like(
    app: App,
    typed: impl Fn() -> [String; 3] + Send + Sync + 'static,
) -> Signal<Vec<(Party, Likeness)>> {
    let known = known(app);
    Memo::new(move |_| {
        let [name, phone, website] = typed();
        let Some(known) = known.get().filter(|_| !name.trim().is_empty()) else {
            return Vec::new();
        };
        let company = Company::named(&name, unfold).at(&website).called_by(&phone);
        named(known.companies.like(&company), Party::Account)
    })
    .into()
}

/// Name, telephone and site of a new company.
#[component]
pub fn CompanyForm(
    /// Called when it is saved or given up.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let form = NodeRef::<html::Form>::new();
    let fault = RwSignal::new(false);
    let draft = FormDraft::named("company", None).of_form(form);
    let typed = RwSignal::new(FIELDS.map(|_| String::new()));
    let alike = companies_like(app, move || typed.get());
    let over = move || {
        draft.forget();
        on_done.run(());
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        let text = |name: &str| data.get(name).as_string().unwrap_or_default().trim().to_owned();
        let filled = |name: &str| Some(text(name)).filter(|text| !text.is_empty());
        let Some(name) = filled("company_name") else { return fault.set(true) };
        let (millis, random) = id_parts();
        let id = AccountId::new(millis, random);
        let company = Account {
            phone: filled("company_phone"),
            website: filled("company_website"),
            ..Account::named(id, name.clone())
        };
        if app.dispatch(&Command::Put(vec![company.into()]), || pipeline::created(language, &name))
        {
            over();
            app.address.go_to(Party::Account(id).into());
        }
    };
    let keep = move |event: web_sys::Event| {
        if let Some((name, text)) = typed_into(&event)
            && let Some(place) = FIELDS.iter().position(|field| *field == name)
        {
            typed.update(|typed| typed[place] = text);
        }
    };
    // What is typed comes back with the next one.
    let key = opens_in_place(on_done);
    view! {
        <form class="form inset" node_ref=form on:submit=submit on:input=keep on:keydown=key novalidate=true>
            <div class="pair">
                <div class="field">
                    <label for="new-company-name">{opportunity_words::account(language)}</label>
                    <input class="input" id="new-company-name" name="company_name" autocomplete="off" aria-invalid=move || fault.get().then_some("true") aria-describedby=move || fault.get().then_some("new-company-name-error") />
                    {move || {
                        fault.get().then(|| view! { <span class="error" id="new-company-name-error" role="alert">{shell::blank_name(language)}</span> })
                    }}
                    <AlikeHint alike=alike />
                </div>
                <div class="field">
                    <label for="new-company-phone">{opportunity_words::phone(language)}</label>
                    <input class="input" id="new-company-phone" name="company_phone" type="tel" autocomplete="off" />
                </div>
                <div class="field">
                    <label for="new-company-website">{words::website(language)}</label>
                    <input class="input" id="new-company-website" name="company_website" autocomplete="off" />
                </div>
            </div>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="save-company">
                    {shell::save(language)}
                </button>
            </div>
        </form>
    }
}
