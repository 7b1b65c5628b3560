//! Whom it happened with: two letters find companies and people, those with something to do today
//! first; a company that is not there yet begins with what is logged.

use jiff::ToSpan;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, SubmitEvent};

use crate::domain::{
    Account, AccountId, ContactId, Opportunity, OpportunityId, Record, Stage, Status, Workspace,
};
use crate::lists::{Filter, ListQuery, SortBy};
use crate::ui::browser::{focus_when_drawn, id_parts, lower_case, today};
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::route::LogSheet;
use crate::ui::slices::{Work, in_slices};
use crate::words::activity as words;
use crate::words::many::title;

use super::scan::{Scan, Scanned};
use super::subject::{Subject, called};

/// So many letters are enough to look for.
const LETTERS: usize = 2;
/// So many opportunities are shown, out of the first so many of the list.
const SHOWN: usize = 6;
const LOOKED_AT: usize = 40;

/// Frames until what was asked for is drawn.
const FRAMES: u8 = 10;

/// Whom it happened with, and the person if one was chosen.
pub type Chosen = (Subject, Option<ContactId>);

/// One that can be chosen.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    name: String,
    beneath: String,
    stage: Option<Stage>,
    choice: Choice,
}

#[derive(Clone, Debug, PartialEq)]
enum Choice {
    Known(OpportunityId, Option<ContactId>),
    /// A company without an opportunity, and perhaps a person there.
    Without(Option<AccountId>, Option<ContactId>),
    NewCompany,
}

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
    let found = find(app, typed);
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
        let text = typed.get();
        let all = found.get().into_iter().enumerate();
        let options = all.map(|(place, one)| {
            let name = match one.choice {
                Choice::NewCompany => {
                    view! { {words::new_company(language, &one.name)} }.into_any()
                }
                Choice::Known(..) | Choice::Without(..) => {
                    marked(&one.name, text.trim()).into_any()
                }
            };
            let letter = one.stage.map(|stage| {
                let code = stage.code();
                view! { <span class=format!("st k-{code}")>{code}</span> }
            });
            let plus =
                (one.choice == Choice::NewCompany).then(|| view! { <Icon name=IconName::Plus /> });
            let beneath = marked(&one.beneath, text.trim());
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
                    {letter}
                </li>
            }
        });
        options.collect_view()
    };
    let nothing = move || {
        let text = typed.get().trim().to_owned();
        let only_new = found.with(|all| all.len() == 1 && all[0].choice == Choice::NewCompany);
        only_new.then(|| view! { <p class="hint">{words::nothing_found(language, &text)}</p> })
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
        <p class="ways">
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

/// What the text finds; without one, what is to be done by today.
fn find(app: App, typed: RwSignal<String>) -> Memo<Vec<Found>> {
    let text = move || Some(typed.get().trim().to_owned()).filter(|text| looks_for(text));
    let list = app.store.open_list(move || ListQuery {
        search: text().unwrap_or_default(),
        ..ListQuery::of(Filter::default(), SortBy::NextAction)
    });
    let scanned = in_slices(move || {
        let mut scan = Scan::new(app.store, &text()?);
        Some(Box::new(move || scan.step()) as Work<Scanned>)
    });
    Memo::new(move |_| {
        let asked = text();
        let places = match &asked {
            Some(_) => LOOKED_AT,
            None if typed.get().trim().is_empty() => {
                let tomorrow = today().saturating_add(1.day());
                list.read(|list| list.next_before(tomorrow)).unwrap_or_default().min(SHOWN)
            }
            None => 0,
        };
        let ids = list.read(|list| list.range(0..places)).unwrap_or_default();
        let beside = scanned.get().filter(|_| asked.is_some()).unwrap_or_default();
        let look = |workspace: &Workspace| {
            let mut found = opportunities(workspace, &ids, asked.as_deref().unwrap_or_default());
            found.extend(beside.people.iter().filter_map(|(id, met)| person(workspace, *id, *met)));
            found.extend(
                beside.companies.iter().take(SHOWN).filter_map(|id| company(workspace, *id)),
            );
            found
        };
        let mut found = app.store.peek(look).unwrap_or_default();
        found.extend(asked.map(|name| Found {
            name,
            beneath: String::new(),
            stage: None,
            choice: Choice::NewCompany,
        }));
        found
    })
}

fn looks_for(text: &str) -> bool {
    text.chars().count() >= LETTERS
}

/// Those that are still played for come first, then those of a company of that name, each as the
/// list has them.
fn opportunities(workspace: &Workspace, ids: &[OpportunityId], text: &str) -> Vec<Found> {
    let all = ids.iter().filter_map(|id| workspace.opportunities.get(*id));
    let all = all.map(|one| {
        let (name, beneath) = called(workspace, one);
        let so_called = lower_case(&name).contains(&lower_case(text));
        let (stage, choice) = (Some(one.stage()), Choice::Known(one.id, None));
        let last = (*one.status() != Status::Open, !so_called);
        (last, Found { name, beneath, stage, choice })
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|(last, _)| *last);
    all.into_iter().take(SHOWN).map(|(_, found)| found).collect()
}

fn person(workspace: &Workspace, id: ContactId, met: Option<OpportunityId>) -> Option<Found> {
    let contact = workspace.contacts.get(id)?;
    let account = contact.account.and_then(|id| workspace.accounts.get(id));
    let account = account.map(|account| account.name.clone());
    let beneath: Vec<String> = account.into_iter().chain(contact.department.clone()).collect();
    let met = met.and_then(|id| workspace.opportunities.get(id));
    Some(Found {
        name: contact.name.clone(),
        beneath: beneath.join(", "),
        stage: met.map(Opportunity::stage),
        choice: match met {
            Some(met) => Choice::Known(met.id, Some(id)),
            None => Choice::Without(contact.account, Some(id)),
        },
    })
}

fn company(workspace: &Workspace, id: AccountId) -> Option<Found> {
    let account = workspace.accounts.get(id)?;
    Some(Found {
        name: account.name.clone(),
        beneath: account.area.clone().unwrap_or_default(),
        stage: None,
        choice: Choice::Without(Some(id), None),
    })
}

fn chosen(app: App, found: &Found) -> Chosen {
    match found.choice {
        Choice::Known(id, contact) => (Subject::Known(id), contact),
        Choice::Without(account, contact) => {
            let known = account.and_then(|id| {
                app.store.peek(|workspace| Some(workspace.accounts.get(id)?.name.clone()))?
            });
            let title = known.unwrap_or_else(|| found.name.clone());
            (begin(title, account, contact, Vec::new()), contact)
        }
        Choice::NewCompany => {
            let (millis, random) = id_parts();
            let account = Account::named(AccountId::new(millis, random), found.name.clone());
            let id = account.id;
            (begin(found.name.clone(), Some(id), None, vec![account.into()]), None)
        }
    }
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

/// A name with the letters that were looked for underlined.
fn marked(name: &str, text: &str) -> impl IntoView + use<> {
    let place = lower_case(name).find(&lower_case(text)).filter(|_| looks_for(text));
    let parts = place.and_then(|from| {
        let until = from + text.len();
        Some((name.get(..from)?, name.get(from..until)?, name.get(until..)?))
    });
    let (before, held, after) = parts.unwrap_or((name, "", ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    let held = (!held.is_empty()).then(|| view! { <mark>{held.to_owned()}</mark> });
    view! { {before} {held} {after} }
}
