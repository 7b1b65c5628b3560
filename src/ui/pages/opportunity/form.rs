//! The form of an opportunity, new or known.

use jiff::civil::Date;
use leptos::html;
use leptos::prelude::*;
use web_sys::FormData;

use crate::domain::{Opportunity, OpportunityId, Stage, Workspace};
use crate::ui::browser::focus_on;
use crate::ui::context::App;
use crate::ui::input::plain_amount;
use crate::ui::pages::pipeline::{account_name, owner_name};
use crate::words::{opportunity as words, settings, shell, stage as stage_words};

use super::save::{FormError, save, temperature_code};

/// More names than this are of no help in a list of suggestions.
const SUGGESTIONS: usize = 300;

/// What stands in the fields at first.
#[derive(Clone, Default)]
struct Fields {
    title: String,
    account: String,
    owner: String,
    source: String,
    amount: String,
    temperature: &'static str,
    expected: String,
    next_what: String,
    next_on: String,
}

impl Fields {
    fn of(workspace: &Workspace, opportunity: &Opportunity) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let next = opportunity.next_action.clone();
        Self {
            title: opportunity.title.clone(),
            account: account_name(workspace, opportunity).to_owned(),
            owner: owner_name(workspace, opportunity).to_owned(),
            source: opportunity.source.clone().unwrap_or_default(),
            amount: opportunity.amount.map(plain_amount).unwrap_or_default(),
            temperature: opportunity.temperature.map_or("", temperature_code),
            expected: day(opportunity.expected_close_on),
            next_on: day(next.as_ref().map(|next| next.on)),
            next_what: next.map(|next| next.what).unwrap_or_default(),
        }
    }
}

/// Makes an opportunity, or edits the one of `id`.
#[component]
pub fn OpportunityForm(
    #[prop(optional)] id: Option<OpportunityId>,
    /// Called when it is saved or given up.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let known = id.and_then(|id| {
        app.store.peek(|workspace| {
            workspace.opportunities.get(id).map(|one| Fields::of(workspace, one))
        })?
    });
    let fields = known.unwrap_or_default();
    let sources = untrack(|| app.store.sources());
    let suggestions = app.store.peek(|workspace| Suggestions::of(workspace, sources));
    let suggestions = suggestions.unwrap_or_default();
    let currency = app.store.peek(|workspace| workspace.settings.currency).flatten();
    let fault = RwSignal::new(None::<FormError>);
    let form = NodeRef::<html::Form>::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        match save(app, id, &data) {
            Ok(true) => on_done.run(()),
            Ok(false) => {}
            Err(wrong) => {
                fault.set(Some(wrong));
                focus_on(&format!(".form [name={}]", wrong.field()));
            }
        }
    };
    let error = move |of: FormError, text: &'static str| {
        move || {
            (fault.get() == Some(of))
                .then(|| view! { <span class="error" id=format!("{}-error", of.field()) role="alert">{text}</span> })
        }
    };
    let bad = move |field: &'static str| {
        move || fault.get().filter(|fault| fault.field() == field).map(|_| "true")
    };
    let described = move |field: &'static str| {
        let id = format!("{field}-error");
        move || fault.get().filter(|fault| fault.field() == field).map(|_| id.clone())
    };
    let temperatures = [
        ("", words::unknown(language)),
        ("ready", words::ready(language)),
        ("undecided", words::undecided(language)),
        ("long_term", words::long_term(language)),
    ];
    let temperature_options = temperatures.map(|(code, name)| {
        view! { <option value=code selected=code == fields.temperature>{name}</option> }
    });
    let stages = id.is_none().then(|| {
        let options = Stage::ALL
            .map(|stage| view! { <option value=stage.code()>{stage_words::name(language, stage)}</option> });
        view! {
            <div class="field">
                <label for="form-stage">{words::stage(language)}</label>
                <select class="input" id="form-stage" name="stage">
                    {options.into_iter().collect_view()}
                </select>
            </div>
        }
    });
    let currency_field = currency.is_none().then(|| {
        view! {
            <div class="field">
                <label for="form-currency">{settings::currency(language)}</label>
                <input class="input" id="form-currency" name="currency" aria-invalid=bad("currency") aria-describedby=described("currency") value="EUR" maxlength="3" />
                {error(FormError::Currency, settings::currency_wrong(language))}
            </div>
        }
    });
    view! {
        <form class="form" node_ref=form on:submit=submit novalidate=true>
            <Text name="account" label=words::account(language) value=fields.account options=suggestions.accounts />
            <div class="field">
                <label for="form-title">{words::what(language)}</label>
                <input class="input" id="form-title" name="title" aria-invalid=bad("title") aria-describedby=described("title") value=fields.title autocomplete="off" />
                {error(FormError::Title, shell::blank_name(language))}
            </div>
            <div class="pair">
                <div class="field">
                    <label for="form-amount">{words::amount(language)}</label>
                    <input
                        class="input num"
                        id="form-amount"
                        name="amount" aria-invalid=bad("amount") aria-describedby=described("amount")
                        inputmode="decimal"
                        value=fields.amount
                        autocomplete="off"
                    />
                    {error(FormError::Amount, words::amount_wrong(language))}
                    {error(FormError::AmbiguousAmount, words::amount_ambiguous(language))}
                </div>
                {currency_field}
                {stages}
            </div>
            <div class="pair">
                <Text
                    name="owner"
                    label=words::owner(language)
                    value=fields.owner
                    options=suggestions.owners
                    hint=words::new_owner_hint(language)
                />
                <Text name="source" label=words::source(language) value=fields.source options=suggestions.sources />
            </div>
            <div class="pair">
                <div class="field">
                    <label for="form-temperature">{words::temperature(language)}</label>
                    <select class="input" id="form-temperature" name="temperature">
                        {temperature_options.into_iter().collect_view()}
                    </select>
                </div>
                <div class="field">
                    <label for="form-expected">{words::expected_close(language)}</label>
                    <input class="input" id="form-expected" name="expected" type="date" value=fields.expected />
                </div>
            </div>
            <div class="pair">
                <div class="field">
                    <label for="form-next">{words::next_what(language)}</label>
                    <input class="input" id="form-next" name="next_what" value=fields.next_what autocomplete="off" />
                </div>
                <div class="field">
                    <label for="form-next-on">{words::next_on(language)}</label>
                    <input class="input" id="form-next-on" name="next_on" aria-invalid=bad("next_on") aria-describedby=described("next_on") type="date" value=fields.next_on />
                    {error(FormError::NextDay, words::next_needs_day(language))}
                </div>
            </div>
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| on_done.run(())>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="save-opportunity">
                    {if id.is_some() { shell::save(language) } else { words::add(language) }}
                </button>
            </div>
        </form>
    }
}

/// A text field with suggestions.
#[component]
fn Text(
    name: &'static str,
    label: &'static str,
    value: String,
    options: Vec<String>,
    #[prop(optional)] hint: &'static str,
) -> impl IntoView {
    let id = format!("form-{name}");
    let list = format!("form-{name}-known");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input class="input" id=id name=name value=value list=list.clone() autocomplete="off" />
            <datalist id=list>
                {options.into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
            </datalist>
            {(!hint.is_empty()).then(|| view! { <span class="hint">{hint}</span> })}
        </div>
    }
}

/// Names that were used before.
#[derive(Default)]
struct Suggestions {
    accounts: Vec<String>,
    owners: Vec<String>,
    sources: Vec<String>,
}

impl Suggestions {
    fn of(workspace: &Workspace, mut sources: Vec<String>) -> Self {
        sources.truncate(SUGGESTIONS);
        let accounts = workspace.accounts.iter().map(|one| one.name.clone());
        let owners = workspace.owners.iter().filter(|one| one.active).map(|one| one.name.clone());
        Self {
            accounts: accounts.take(SUGGESTIONS).collect(),
            owners: owners.take(SUGGESTIONS).collect(),
            sources,
        }
    }
}
