//! Whom it happened with: two letters find companies and people, those with something to do today
//! first; a company that is not there yet begins with what is logged.

use leptos::prelude::*;
use web_sys::{KeyboardEvent, SubmitEvent};

use crate::domain::{Account, AccountId, ContactId, Opportunity, OpportunityId, Record, Stage};
use crate::ui::browser::{focus_when_drawn, id_parts, today};
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::pages::initials;
use crate::ui::palette::SearchIndex;
use crate::ui::route::LogSheet;
use crate::words::activity as words;
use crate::words::many::title;

use super::found::{Choice, Found, find};
use super::subject::Subject;
use super::whom::Whom;

/// Frames until what was asked for is drawn.
const FRAMES: u8 = 10;

/// Whom it happened with, and the person if one was chosen.
pub type Chosen = (Subject, Option<ContactId>);

/// The field, and what it finds.
#[component]
pub fn Find(
    /// What is looked for at first.
    begun: String,
    /// Takes whom it happened with.
    #[prop(into)]
    on_choose: Callback<Chosen>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let typed = RwSignal::new(begun.clone());
    let at = RwSignal::new(0_usize);
    let index: SearchIndex = expect_context();
    index.follow(app);
    let found = find(app, index, typed);
    let choose = move |found: &Found| on_choose.run(chosen(app, found));
    let chosen_one = move || found.with_untracked(|all| all.get(at.get_untracked()).cloned());
    let keys = move |event: KeyboardEvent| {
        let last = found.with_untracked(Vec::len).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => at.update(|at| *at = (*at + 1).min(last)),
            "ArrowUp" => at.update(|at| *at = at.saturating_sub(1)),
            _ => return,
        }
        event.prevent_default();
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(one) = chosen_one() {
            choose(&one);
        }
    };
    let trace = move |_| {
        app.address.turn_log(LogSheet::Trace);
        focus_when_drawn(".sheet [name=trace_account]".to_owned(), FRAMES, || {});
    };
    let many = move |_| {
        app.address.turn_log(LogSheet::Many);
        focus_when_drawn(".sheet [name=many_names]".to_owned(), FRAMES, || {});
    };
    let options = move || {
        let all = found.get().into_iter().enumerate();
        let options = all.map(|(place, one)| {
            let name = match one.choice {
                Choice::NewCompany => {
                    view! { {words::new_company(language, one.name.text())} }.into_any()
                }
                Choice::Whom(_) => one.name.view().into_any(),
            };
            let letter = one.stage.map(|stage| {
                let code = stage.code();
                view! { <span class=format!("st k-{code}")>{code}</span> }
            });
            let plus =
                (one.choice == Choice::NewCompany).then(|| view! { <Icon name=IconName::Plus /> });
            let beneath = one.beneath.view();
            let owner = (!one.owner.is_empty()).then(|| {
                let (letters, name) = (initials(&one.owner), one.owner.clone());
                view! {
                    <span class="who" title=one.owner.clone()>
                        <span aria-hidden="true">{letters}</span>
                        <span class="sr">{name}</span>
                    </span>
                }
            });
            view! {
                <li
                    role="option"
                    id=format!("log-found-{place}")
                    aria-selected=move || (at.get() == place).to_string()
                    on:mousedown=|event| event.prevent_default()
                    on:mousemove=move |_| at.set(place)
                    on:click=move |_| choose(&one)
                >
                    {plus}
                    <span class="found">
                        <b>{name}</b>
                        <small>{beneath}</small>
                    </span>
                    <span class="aside">{letter} {owner}</span>
                </li>
            }
        });
        options.collect_view()
    };
    let nothing = move || {
        let text = typed.get().trim().to_owned();
        let only_new = found.with(|all| all.len() == 1 && all[0].choice == Choice::NewCompany);
        (only_new && index.is_read())
            .then(|| view! { <p class="hint">{words::nothing_found(language, &text)}</p> })
    };
    let due = move || {
        let idle = typed.get().trim().is_empty() && found.with(|all| !all.is_empty());
        idle.then(|| view! { <p class="hint">{words::due_today(language)}</p> })
    };
    view! {
        <form on:submit=submit>
            <div class="field">
                <label for="log-find">{words::company_or_person(language)}</label>
                <input
                    class="input"
                    id="log-find"
                    name="log_find"
                    role="combobox"
                    aria-expanded=move || found.with(|all| !all.is_empty()).to_string()
                    aria-controls="log-found"
                    aria-activedescendant=move || {
                        let any = found.with(|all| !all.is_empty());
                        any.then(|| format!("log-found-{}", at.get()))
                    }
                    autocomplete="off"
                    value=begun
                    on:keydown=keys
                    on:input=move |event| {
                        at.set(0);
                        typed.set(event_target_value(&event));
                    }
                />
            </div>
        </form>
        {due}
        {nothing}
        <ul class="options" id="log-found" role="listbox" aria-label=words::found(language)>
            {options}
        </ul>
        <p class="log-ways">
            <button type="button" class="link-btn small" data-action="log-trace" on:click=trace>
                {words::note_a_trace(language)}
            </button>
            <button type="button" class="link-btn small" data-action="log-many" on:click=many>
                {title(language)}
            </button>
        </p>
        <footer class="keys">
            <span><kbd class="k">"↑"</kbd> <kbd class="k">"↓"</kbd> " " {words::key_choose(language)}</span>
            <span><kbd class="k">"⏎"</kbd> " " {words::key_go_on(language)}</span>
            <span><kbd class="k">"Esc"</kbd> " " {words::key_close(language)}</span>
        </footer>
    }
}

fn chosen(app: App, found: &Found) -> Chosen {
    match found.choice {
        Choice::Whom(Whom::Known(id, contact)) => (Subject::Known(id), contact),
        Choice::Whom(Whom::Without(account, contact)) => {
            (begin_without(app, account, contact), contact)
        }
        Choice::NewCompany => {
            let (millis, random) = id_parts();
            let name = found.name.text().to_owned();
            let account = Account::named(AccountId::new(millis, random), name.clone());
            let id = account.id;
            (begin(name, Some(id), None, vec![account.into()]), None)
        }
    }
}

/// An opportunity with a company or a person that begins with what is logged: called as the company, else
/// as the person.
pub fn begin_without(app: App, account: Option<AccountId>, contact: Option<ContactId>) -> Subject {
    let name = app.store.peek(|workspace| {
        let company = account.and_then(|id| workspace.accounts.get(id)).map(|one| &one.name);
        let person = || contact.and_then(|id| workspace.contacts.get(id)).map(|one| &one.name);
        company.or_else(person).cloned()
    });
    begin(name.flatten().unwrap_or_default(), account, contact, Vec::new())
}

/// An opportunity that begins as a suspect with what is logged.
fn begin(
    title: String,
    account: Option<AccountId>,
    contact: Option<ContactId>,
    mut made: Vec<Record>,
) -> Subject {
    let (millis, random) = id_parts();
    let mut opportunity = Opportunity::new(OpportunityId::new(millis, random), title);
    opportunity.account = account;
    opportunity.contacts.extend(contact);
    opportunity.created_on = Some(today());
    opportunity.enter(Stage::Suspect, Some(today()));
    made.push(opportunity.clone().into());
    Subject::New(Box::new(opportunity), made)
}
