//! The head of a company or person: the way back, the name, edited in place, and what can be begun.

use leptos::prelude::*;

use crate::domain::{Command, Contact, ContactId, MergedRecord, Party};
use crate::ui::components::{Icon, IconName, PartyLink, Pick, PickOption};
use crate::ui::context::App;
use crate::ui::drafts::Draft;
use crate::ui::pages::opportunity::{
    EditField, ROLES, account_of_name, begin_opportunity, known_accounts, role_code, role_of_code,
};
use crate::ui::pages::pipeline::Dialogs;
use crate::ui::route::{LogSheet, Page, PartyList};
use crate::words::{activity, opportunity as opportunity_words, parties as words, pipeline, shell};

use super::fields::TextField;
use super::subject::{Subject, company_of};

/// Where it belongs, the name, and what can be begun with them.
#[component]
pub fn Head(subject: Subject) -> impl IntoView {
    let beneath = match subject.party {
        Party::Account(_) => view! { <Reference subject=subject /> }.into_any(),
        Party::Contact(id) => view! { <Place subject=subject id=id /> }.into_any(),
    };
    view! {
        <div class="head">
            <div class="phead">
                <Crumb subject=subject />
                <Name subject=subject />
                {beneath}
            </div>
            <Acts subject=subject />
        </div>
    }
}

#[component]
fn Crumb(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let (list, name) = match subject.party {
        Party::Account(_) => (PartyList::Companies, words::companies(language)),
        Party::Contact(_) => (PartyList::People, words::people(language)),
    };
    let address = move || {
        let mut route = app.address.link(Page::Relations);
        route.query.show = list;
        route.print()
    };
    let about = subject.part(move |workspace| match subject.party {
        Party::Account(id) => {
            let one = workspace.accounts.get(id)?;
            let facts = [&one.sector, &one.size_band, &one.area].into_iter().flatten();
            Some(facts.cloned().collect::<Vec<_>>().join(", "))
        }
        Party::Contact(_) => None,
    });
    view! {
        <p class="crumb">
            <a href=address>{name}</a>
            {move || {
                let about = about.get().filter(|about| !about.is_empty())?;
                Some(view! { <span class="muted">" · " {about}</span> })
            }}
        </p>
    }
}

#[component]
fn Name(subject: Subject) -> impl IntoView {
    let language = subject.app.i18n.language;
    let record = subject.read();
    let name = Signal::derive(move || {
        record.with(|one| one.as_ref().map(|one| one.name().to_owned())).unwrap_or_default()
    });
    let save = Callback::new(move |text: String| {
        if text.trim().is_empty() {
            return Err(shell::blank_name(language));
        }
        subject.change(|record| TextField::Name.write(record, &text));
        Ok(())
    });
    view! {
        <h1 class="title">
            <EditField
                draft=Draft::of(subject.record(), TextField::Name.code())
                label=TextField::Name.label(language)
                shown=name
                typed=name
                save=save
            />
        </h1>
    }
}

/// Whether it is a customer who may be named to others.
#[component]
fn Reference(subject: Subject) -> impl IntoView {
    let language = subject.app.i18n.language;
    let record = subject.read();
    let is_one = Memo::new(move |_| {
        record.with(|one| matches!(one, Some(MergedRecord::Account(one)) if one.reference))
    });
    let turn = move |event: web_sys::Event| {
        let ticked = event_target_checked(&event);
        subject.change(|record| {
            if let MergedRecord::Account(account) = record {
                account.reference = ticked;
            }
        });
    };
    view! {
        <p class="flags5" class:on=move || is_one.get()>
            <label class="ref5">
                <input
                    type="checkbox"
                    class="sr"
                    name="reference"
                    prop:checked=move || is_one.get()
                    on:change=turn
                />
                <span class="bx">
                    {move || is_one.get().then(|| view! { <Icon name=IconName::Check /> })}
                </span>
                {words::reference(language)}
            </label>
            <span class="muted small">{words::reference_means(language)}</span>
        </p>
    }
}

/// Where a person works, and their part in decisions.
#[component]
fn Place(subject: Subject, id: ContactId) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let account = subject.part(move |workspace| {
        let account = workspace.accounts.get(workspace.contacts.get(id)?.account?)?;
        Some((account.id, account.name.clone()))
    });
    let typed = Signal::derive(move || account.get().map(|(_, name)| name).unwrap_or_default());
    let shown = Signal::derive(move || match account.get() {
        Some(_) => opportunity_words::change(language).to_owned(),
        None => words::add_company(language).to_owned(),
    });
    let save = Callback::new(move |text: String| {
        let Some(MergedRecord::Contact(person)) = subject.peek() else { return Ok(()) };
        let (account, made) = account_of_name(app, text.trim());
        let person = Contact { account, ..person };
        let records = made.into_iter().chain([person.into()]).collect();
        app.dispatch(&Command::Put(records), || pipeline::changed(language, &subject.name()));
        Ok(())
    });
    let record = subject.read();
    let role = Memo::new(move |_| match record.get() {
        Some(MergedRecord::Contact(one)) => one.role,
        _ => None,
    });
    let options = Signal::derive(move || {
        let none = (String::new(), words::role_unknown(language).to_owned());
        let roles = ROLES.map(|role| {
            (role_code(role).to_owned(), opportunity_words::role(language, role).to_owned())
        });
        [none].into_iter().chain(roles).collect::<Vec<PickOption>>()
    });
    let pick = move |code: String| {
        let role = role_of_code(&code);
        subject.change(|record| {
            if let MergedRecord::Contact(one) = record {
                one.role = role;
            }
        });
    };
    view! {
        <p class="flags5">
            {move || account.get().map(|(id, name)| view! { <PartyLink party=Party::Account(id) name=name /> })}
            <span class="small">
                <EditField
                    draft=Draft::of(subject.record(), "account")
                    label=opportunity_words::account(language)
                    shown=shown
                    typed=typed
                    known=known_accounts
                    save=save
                />
            </span>
            <span class="muted">"·"</span>
            <Pick
                label=opportunity_words::person_role(language)
                name="role"
                value=Signal::derive(move || role.get().map_or("", role_code).to_owned())
                options=options
                on_pick=pick
            />
        </p>
    }
}

/// A new deal, and what happened.
#[component]
fn Acts(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let dialogs: Dialogs = expect_context();
    let begin = move |_| {
        begin_deal(app, subject.party);
        dialogs.creating.set(true);
    };
    let log = move |_| {
        app.address.choose(|query| query.log = Some(LogSheet::With(subject.party)));
    };
    view! {
        <div class="obt">
            <button type="button" class="btn" data-action="new-deal" on:click=begin>
                <Icon name=IconName::Plus />
                {opportunity_words::new_title(language)}
            </button>
            <button type="button" class="btn primary" data-action="log-with" on:click=log>
                {activity::log_activity(language)}
                <kbd class="k">"L"</kbd>
            </button>
        </div>
    }
}

/// The form of a new deal knows the company already.
fn begin_deal(app: App, party: Party) {
    let company = app.store.peek(|workspace| {
        let id = company_of(workspace, party)?;
        Some(workspace.accounts.get(id)?.name.clone())
    });
    if let Some(name) = company.flatten() {
        begin_opportunity(&name);
    }
}
