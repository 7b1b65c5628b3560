//! The form of a new opportunity. What is typed stays, whatever closes it.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlInputElement, HtmlSelectElement};

use crate::domain::{Stage, Workspace};
use crate::ui::browser::{focus_on, focus_when_drawn, today};
use crate::ui::context::App;
use crate::ui::drafts::FormDraft;
use crate::ui::log::draft::KINDS;
use crate::ui::pages::{AlikeHint, companies_like};
use crate::words::{activity as activity_words, opportunity as words, settings, shell};

use super::form_collision::FormCollision;
use super::save::{FormError, account_called, save_new};

/// More names than this are of no help in a list of suggestions.
pub const SUGGESTIONS: usize = 300;

/// Frames until the card of what was added is drawn.
const FRAMES: u8 = 10;

/// What is typed of the new opportunity.
pub const DRAFT: FormDraft = FormDraft::named("opportunity", None);

/// Writes the company into the form of a new opportunity, before it opens.
pub fn begin_opportunity(account: &str) {
    DRAFT.keep("account", account);
}

/// The name of the field that was typed into, and what stands in it now.
pub fn typed_into(event: &web_sys::Event) -> Option<(String, String)> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return Some((input.name(), input.value()));
    }
    target.dyn_ref::<HtmlSelectElement>().map(|select| (select.name(), select.value()))
}

/// Makes an opportunity.
#[component]
pub fn OpportunityForm(
    /// Called when it is saved or given up.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let sources = untrack(|| app.store.sources());
    let suggestions = app.store.peek(|workspace| Suggestions::of(workspace, sources));
    let suggestions = suggestions.unwrap_or_default();
    let currency = app.store.peek(|workspace| workspace.settings.currency).flatten();
    let latest = today().to_string();
    let fault = RwSignal::new(None::<FormError>);
    let form = NodeRef::<html::Form>::new();
    let changed = Trigger::new();
    let draft = DRAFT.of_form(form);
    let stage = RwSignal::new(Stage::Suspect);
    let over = move || {
        draft.forget();
        on_done.run(());
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(data) = form.get().and_then(|form| FormData::new_with_form(&form).ok()) else {
            return;
        };
        match save_new(app, &data) {
            Ok(Some(id)) => {
                over();
                // Where the card is not in sight, the focus goes back to the button.
                focus_when_drawn(format!("a[data-opportunity=\"{id}\"]"), FRAMES, || {});
            }
            Ok(None) => {}
            Err(wrong) => {
                fault.set(Some(wrong));
                focus_on(&format!(".form [name={}]", wrong.field()));
            }
        }
    };
    let account = RwSignal::new(String::new());
    let alike = companies_like(app, move || [account.get(), String::new(), String::new()]);
    let alike = Signal::derive(move || {
        // One of this very name is taken.
        let known = || app.store.peek(|one| account_called(one, account.get().trim()).is_some());
        alike.get().into_iter().filter(|_| known() == Some(false)).collect::<Vec<_>>()
    });
    let typed = move |event: web_sys::Event| match typed_into(&event) {
        Some((name, code)) if name == "stage" => {
            stage.set(Stage::from_code(&code).unwrap_or(Stage::Suspect));
        }
        Some((name, text)) if name == "account" => account.set(text),
        Some(_) | None => {}
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
    let temperature_options = [
        ("", words::unknown(language)),
        ("ready", words::ready(language)),
        ("undecided", words::undecided(language)),
        ("long_term", words::long_term(language)),
    ]
    .map(|(code, name)| view! { <option value=code>{name}</option> });
    let stages = Stage::ALL.map(|one| {
        let here = one == stage.get_untracked();
        view! { <option value=one.code() selected=here>{move || app.i18n.stage(one)}</option> }
    });
    let kinds = KINDS.map(|(one, code)| {
        view! { <option value=code>{activity_words::kind(language, one)}</option> }
    });
    let is_new = Memo::new(move |_| stage.get() == Stage::Suspect);
    let since = move || {
        // Most suspects are so since today: the day is folded away.
        let folds = is_new.get() && draft.text("since").is_none();
        let field = view! { <Since latest=latest.clone() under_its_name=folds /> };
        match folds {
            true => view! {
                <details class="field">
                    <summary>{words::since(language)}</summary>
                    {field}
                </details>
            }
            .into_any(),
            false => view! { <div class="field">{field}</div> }.into_any(),
        }
    };
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
        <form
            class="form"
            node_ref=form
            on:submit=submit
            on:input=typed
            on:change=move |event| {
                typed(event);
                changed.notify();
            }
            novalidate=true
        >
            <Text name="account" label=words::account(language) options=suggestions.accounts />
            <AlikeHint alike=alike />
            <div class="field">
                <label for="form-title">{words::what(language)}</label>
                <input class="input" id="form-title" name="title" aria-invalid=bad("title") aria-describedby=described("title") autocomplete="off" />
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
                        autocomplete="off"
                    />
                    {error(FormError::Amount, words::amount_wrong(language))}
                    {error(FormError::AmbiguousAmount, words::amount_ambiguous(language))}
                </div>
                {currency_field}
            </div>
            <div class="field">
                <label for="form-next">{words::next_what(language)}</label>
                <input class="input" id="form-next" name="next_what" autocomplete="off" />
            </div>
            <div class="pair">
                <div class="field">
                    <label for="form-next-on">{words::next_on(language)}</label>
                    <input class="input" id="form-next-on" name="next_on" aria-invalid=bad("next_on") aria-describedby=described("next_on") type="date" />
                    {error(FormError::NextDay, words::next_needs_day(language))}
                </div>
                <div class="field">
                    <label for="form-kind">{words::how(language)}</label>
                    <select class="input" id="form-kind" name="next_kind">
                        <option value=""></option>
                        {kinds.into_iter().collect_view()}
                    </select>
                </div>
            </div>
            <div class="pair">
                <div class="field">
                    <label for="form-stage">{words::stage(language)}</label>
                    <select class="input" id="form-stage" name="stage">
                        {stages.into_iter().collect_view()}
                    </select>
                </div>
                {since}
            </div>
            <div class="pair">
                <Text
                    name="owner"
                    label=words::owner(language)
                    options=suggestions.owners
                    hint=words::new_owner_hint(language)
                />
                <Text name="source" label=words::source(language) options=suggestions.sources />
                <div class="field">
                    <label for="form-temperature">{words::temperature(language)}</label>
                    <select class="input" id="form-temperature" name="temperature">
                        {temperature_options.into_iter().collect_view()}
                    </select>
                </div>
            </div>
            <FormCollision changed=changed on_leave=Callback::new(move |()| over()) />
            <div class="row">
                <button type="button" class="btn quiet" on:click=move |_| over()>
                    {shell::cancel(language)}
                </button>
                <button type="submit" class="btn primary" data-action="save-opportunity">
                    {words::add(language)}
                </button>
            </div>
        </form>
    }
}

/// The day since which it has stood in its stage.
#[component]
fn Since(
    latest: String,
    /// Its name is there to be seen already.
    under_its_name: bool,
) -> impl IntoView {
    let language = App::current().i18n.language;
    view! {
        <label for="form-since" class:sr=under_its_name>
            {words::since(language)}
        </label>
        <input
            class="input"
            id="form-since"
            name="since"
            type="date"
            max=latest.clone()
            value=DRAFT.text("since").unwrap_or_else(|| latest.clone())
            data-before=latest
        />
        <span class="hint">{words::since_hint(language)}</span>
    }
}

/// A text field with suggestions.
#[component]
fn Text(
    name: &'static str,
    label: &'static str,
    options: Vec<String>,
    #[prop(optional)] hint: &'static str,
) -> impl IntoView {
    let id = format!("form-{name}");
    let list = format!("form-{name}-known");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input class="input" id=id name=name list=list.clone() autocomplete="off" />
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
