//! The head of an opportunity: the company, what is sold, the stage strip, and what can be done with
//! all of it.

use leptos::prelude::*;

use crate::domain::{Command, OpportunityId, Party, RecordId, Status, Workspace};
use crate::ui::browser::today;
use crate::ui::components::{Icon, IconName, PartyLink};
use crate::ui::context::App;
use crate::ui::drafts::Draft;
use crate::ui::pages::pipeline::{Dialogs, account_name, status_view};
use crate::ui::route::Page;
use crate::words::{opportunity as words, pipeline, shell};

use super::closing::{LoseForm, WinForm};
use super::field::EditField;
use super::hand_over::HandOverForm;
use super::save::account_of_name;
use super::stage_strip::{Milestone, StageStrip};
use super::subject::Subject;
use super::taking_back::TakeBackForm;

/// What is being filled in under the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// Nothing.
    Nothing,
    /// Amount and day of a win.
    Win,
    /// The reason of a loss.
    Lose,
    /// Since when a win does not hold.
    TakeBack,
    /// Who gets it.
    HandOver,
}

/// Company, title, strip and acts.
#[component]
pub fn Head(subject: Subject) -> impl IntoView {
    view! {
        <div class="ohead">
            <Company subject=subject />
            <Title subject=subject />
            <Acts subject=subject />
            <StageStrip subject=subject />
            <Milestone subject=subject />
        </div>
    }
}

#[component]
fn Company(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let name = subject.part(|workspace, one| account_name(workspace, one).to_owned());
    let typed = Signal::derive(move || name.get().unwrap_or_default());
    let shown = Signal::derive(move || match typed.get().is_empty() {
        true => words::no_account(language).to_owned(),
        false => words::change(language).to_owned(),
    });
    let account = subject.part(|_, one| one.account);
    let link = move || {
        let id = account.get().flatten()?;
        Some(view! { <PartyLink party=Party::Account(id) name=typed.get() /> " " })
    };
    let about = subject.part(|workspace, one| {
        let account = one.account.and_then(|id| workspace.accounts.get(id));
        let facts = account.map(|account| [&account.sector, &account.size_band, &account.area]);
        let facts = facts.into_iter().flatten().flatten().cloned().collect::<Vec<_>>();
        facts.join(", ")
    });
    let earlier = subject.part(|workspace, one| {
        let id = one.reorder_of?;
        workspace.opportunities.get(id).map(|earlier| (id, earlier.title.clone()))
    });
    let save = Callback::new(move |text: String| {
        let (account, made) = account_of_name(app, text.trim());
        subject.change_silently(
            |one| one.account = account,
            |app, command| {
                let made = made.map(|made| Command::Put(vec![made]));
                let all = made.into_iter().chain([command.clone()]).collect();
                app.dispatch(&Command::Together(all), || {
                    pipeline::changed(language, &subject.name())
                })
            },
        );
        Ok(())
    });
    view! {
        <p class="crumb">
            {link}
            <EditField
                draft=Draft::of(RecordId::Opportunity(subject.id), "account")
                label=words::account(language)
                shown=shown
                typed=typed
                known=known_accounts
                save=save
            />
            {move || {
                about
                    .get()
                    .filter(|about| !about.is_empty())
                    .map(|about| view! { <span class="muted">" · " {about}</span> })
            }}
            {move || {
                earlier
                    .get()
                    .flatten()
                    .map(|(id, title)| {
                        let address = app.address.here(Page::Opportunity(id));
                        view! {
                            " · "
                            <a href=address data-action="earlier-order">
                                {words::reorder_of(language, &title)}
                            </a>
                        }
                    })
            }}
        </p>
    }
}

/// Names of accounts, as many as are of help.
pub fn known_accounts(app: App) -> Vec<String> {
    let names = |workspace: &Workspace| {
        let names = workspace.accounts.iter().map(|one| one.name.clone());
        names.take(super::form::SUGGESTIONS).collect()
    };
    app.store.peek(names).unwrap_or_default()
}

#[component]
fn Title(subject: Subject) -> impl IntoView {
    let language = subject.app.i18n.language;
    let title = subject.part(|_, one| one.title.clone());
    let title = Signal::derive(move || title.get().unwrap_or_default());
    let save = Callback::new(move |text: String| {
        let text = text.trim().to_owned();
        if text.is_empty() {
            return Err(shell::blank_name(language));
        }
        subject.change(|one| one.title = text);
        Ok(())
    });
    view! {
        <h1 class="title">
            <EditField
                draft=Draft::of(RecordId::Opportunity(subject.id), "title")
                label=words::what(language)
                shown=title
                typed=title
                save=save
            />
        </h1>
    }
}

/// What can be done with the whole of it, and what is asked for it in place.
#[component]
fn Acts(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let dialogs: Dialogs = expect_context();
    let status = subject.part(|_, one| one.status().clone());
    let tags = subject.part(|_, one| one.tags.clone());
    let asking = RwSignal::new(Asking::Nothing);
    let done = Callback::new(move |()| asking.set(Asking::Nothing));
    let ask = move |what: Asking| {
        asking.update(|now| *now = if *now == what { Asking::Nothing } else { what });
    };
    let act = move |what: Asking, code: &'static str, name: &'static str| {
        view! {
            <button
                type="button"
                class="btn quiet sm"
                data-action=code
                aria-expanded=move || (asking.get() == what).to_string()
                on:click=move |_| ask(what)
            >
                {name}
            </button>
        }
    };
    let id = subject.id;
    let reopen = move |_| {
        let said = move || pipeline::reopened(language, &subject.name());
        app.dispatch(&Command::Reopen { opportunity: id, on: today() }, said);
    };
    view! {
        <div class="acts5">
            <span class="chips">
                {move || status.get().map(|status| status_view(app.i18n, &status))}
                {move || {
                    let tags = tags.get().unwrap_or_default();
                    tags.into_iter().map(|tag| view! { <span class="chip">{tag}</span> }).collect_view()
                }}
            </span>
            <span class="obt">
                {move || {
                    (status.get() != Some(Status::Won))
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="btn quiet sm"
                                    data-action="move"
                                    on:click=move |_| dialogs.moving.set(Some(id))
                                >
                                    {words::move_on(language)}
                                    <kbd class="k">"M"</kbd>
                                </button>
                            }
                        })
                }}
                {move || match status.get() {
                    Some(Status::Open) => {
                        view! {
                            {act(Asking::Win, "win", words::win(language))}
                            {act(Asking::Lose, "lose", words::lose(language))}
                        }
                            .into_any()
                    }
                    Some(Status::Lost { .. }) => {
                        view! {
                            <button type="button" class="btn quiet sm" data-action="reopen" on:click=reopen>
                                {words::reopen(language)}
                            </button>
                        }
                            .into_any()
                    }
                    Some(Status::Won) => {
                        act(Asking::TakeBack, "take-back", words::take_back(language)).into_any()
                    }
                    None => ().into_any(),
                }}
                {act(Asking::HandOver, "pass-ball", words::pass_ball(language))}
                <button
                    type="button"
                    class="btn quiet sm"
                    data-action="delete"
                    on:click=move |_| delete(app, id, subject.name())
                >
                    {shell::delete(language)}
                </button>
            </span>
        </div>
        {move || match asking.get() {
            Asking::Nothing => ().into_any(),
            Asking::Win => view! { <WinForm id=id on=today() on_done=done /> }.into_any(),
            Asking::Lose => view! { <LoseForm id=id on_done=done /> }.into_any(),
            Asking::TakeBack => view! { <TakeBackForm id=id on_done=done /> }.into_any(),
            Asking::HandOver => view! { <HandOverForm subject=subject on_done=done /> }.into_any(),
        }}
    }
}

fn delete(app: App, id: OpportunityId, name: String) {
    let language = app.i18n.language;
    app.address.close_opportunity();
    app.dispatch(&Command::Delete(vec![RecordId::Opportunity(id)]), || {
        pipeline::deleted(language, &name)
    });
}

/// The cross that closes the panel, and the way to the page.
#[component]
pub fn PanelBar(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let language = app.i18n.language;
    let whole = move || {
        let mut route = app.address.route();
        route.query.whole = true;
        route.print()
    };
    view! {
        <div class="panel-bar">
            <a class="btn quiet sm" data-action="open-page" href=whole>
                {words::open_page(language)}
            </a>
            <button
                type="button"
                class="icon-btn close"
                aria-label=shell::close(language)
                on:click=move |_| app.address.close_opportunity()
            >
                <Icon name=IconName::Close />
            </button>
        </div>
    }
}
