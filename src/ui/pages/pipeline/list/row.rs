//! One row of the list. Its stage is a select: choosing is the edit.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use crate::domain::{OpportunityId, RecordId, Stage, Status};
use crate::ui::browser::today;
use crate::ui::components::{Icon, IconName};
use crate::ui::context::App;
use crate::ui::i18n::I18n;
use crate::ui::route::{Column, Page};
use crate::words::{list_page, pipeline as words};

use super::super::dialogs::Dialogs;
use super::cell::{OpenCell, ShownCell};
use super::columns::is_number;
use super::edit::{Cells, is_edited};
use super::facts::Facts;
use super::selection::Selection;

/// One opportunity in the list, at a place that the head counts as the first.
#[component]
pub fn Row(
    id: Memo<OpportunityId>,
    index: Memo<usize>,
    columns: Memo<Vec<Column>>,
) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let selection: Selection = expect_context();
    let cells: Cells = expect_context();
    let facts = Memo::new(move |_| {
        let id = id.get();
        let facts = app.store.read_record(RecordId::Opportunity(id), |workspace| {
            workspace.opportunities.get(id).map(|one| Facts::of(workspace, one))
        });
        facts.flatten()
    });
    let open = Memo::new(move |_| cells.open_in(id.get()));
    let chosen = Memo::new(move |_| selection.holds(id.get()));
    let address = move || app.address.here(Page::Opportunity(id.get()));
    let name = move || facts.with(|facts| facts.as_ref().map(|facts| facts.name().to_owned()));
    let account = Memo::new(move |_| facts.with(|facts| facts.as_ref()?.account_id));
    let has_account = Memo::new(move |_| account.get().is_some());
    let company = move || facts.with(|facts| facts.as_ref().map(|facts| facts.account.clone()));
    let title = move || facts.with(|facts| facts.as_ref().map(|facts| facts.title.clone()));
    let company_address =
        move || account.get().map(|id| app.address.link(Page::Account(id)).print());
    let range = StoredValue::new(false);
    let turn = move |event: web_sys::Event| {
        selection.turn(id.get_untracked(), index.get_untracked() - 2, range.get_value());
        range.set_value(false);
        // What was turned by hand does not follow the selection.
        let chosen = selection.holds(id.get_untracked());
        if let Some(check) =
            event.target().and_then(|one| one.dyn_into::<web_sys::HtmlInputElement>().ok())
        {
            check.set_checked(chosen);
        }
    };
    let cell = move |column: Column| {
        view! { <RowCell column=column id=id facts=facts open=open /> }
    };
    view! {
        <tr
            data-opportunity=move || id.get().to_string()
            aria-rowindex=move || index.get().to_string()
            class:chosen=move || chosen.get()
        >
            <td class="select">
                <input
                    type="checkbox"
                    data-action="select"
                    aria-label=move || list_page::select_one(language, &name().unwrap_or_default())
                    prop:checked=move || chosen.get()
                    on:click=move |event: web_sys::MouseEvent| range.set_value(event.shift_key())
                    on:keydown=move |event: web_sys::KeyboardEvent| {
                        if event.key() == " " && event.shift_key() {
                            event.prevent_default();
                            let (id, place) = (id.get_untracked(), index.get_untracked() - 2);
                            selection.turn(id, place, true);
                        }
                    }
                    on:change=turn
                />
            </td>
            <td class="who-what">
                {move || {
                    has_account
                        .get()
                        .then(|| {
                            view! {
                                <b>
                                    <a
                                        href=company_address
                                        data-party=move || account.get().map(|id| id.to_string())
                                    >
                                        {company}
                                    </a>
                                </b>
                                " "
                            }
                        })
                }}
                <a href=address data-deal="">
                    <span>{title}</span>
                </a>
            </td>
            <For each=move || columns.get() key=|column| *column children=cell />
        </tr>
    }
}

#[component]
fn RowCell(
    column: Column,
    id: Memo<OpportunityId>,
    facts: Memo<Option<Facts>>,
    open: Memo<Vec<Column>>,
) -> impl IntoView {
    let app = App::current();
    let i18n = app.i18n;
    let is_open = Memo::new(move |_| open.with(|open| open.contains(&column)));
    // What a cell says changes under it when its row is another: the cell itself stays.
    let said = Memo::new(move |_| {
        let heard = match column {
            Column::Heard => app.store.heard_on(id.get()),
            _ => None,
        };
        let say = |facts: &Facts| facts.said(i18n, column, heard, app.store.now());
        facts.with(|facts| facts.as_ref().map(say)).unwrap_or_default()
    });
    let status = Memo::new(move |_| facts.with(|facts| Some(facts.as_ref()?.status.clone())));
    let status = move || status.with(|status| Some(status_view(i18n, status.as_ref()?)));
    view! {
        <td
            data-cell=column.code()
            class:num=is_number(column)
            class:editing=move || is_open.get()
        >
            {move || {
                if is_open.get() {
                    return view! { <OpenCell key=(id.get(), column) /> }.into_any();
                }
                match column {
                    Column::Stage => view! { <StageCell id=id facts=facts /> }.into_any(),
                    Column::Status => status.into_any(),
                    column if is_edited(column) && !app.store.looks_back() => {
                        view! { <ShownCell id=id column=column said=said /> }.into_any()
                    }
                    _ => (move || said.get()).into_any(),
                }
            }}
        </td>
    }
}

#[component]
fn StageCell(id: Memo<OpportunityId>, facts: Memo<Option<Facts>>) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let dialogs: Dialogs = expect_context();
    let stands = Memo::new(move |_| {
        let of = |facts: &Facts| (facts.stage, facts.status == Status::Won);
        facts.with(|facts| facts.as_ref().map(of)).unwrap_or((Stage::Suspect, false))
    });
    let code = move || stands.get().0.code();
    let name = move || {
        let title = |facts: &Facts| words::move_which(language, &facts.title);
        facts.with(|facts| facts.as_ref().map(title))
    };
    let moved = move |event: web_sys::Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let Some(select) = select else { return };
        if let Some(stage) = Stage::from_code(&select.value()) {
            dialogs.place(app, id.get_untracked(), stage, today());
        }
        // Where it could not be moved, or is still asked what it is worth, it stands where it stood.
        select.set_value(stands.get_untracked().0.code());
    };
    let is_won = Memo::new(move |_| stands.get().1);
    // Built again only where what can be chosen is another: they would be most of a row's nodes to wake.
    let options = move || {
        let is_won = is_won.get();
        let now = stands.get_untracked().0;
        let options = Stage::ALL.map(|stage| {
            view! {
                <option
                    value=stage.code()
                    selected=stage == now
                    disabled=is_won && stage != Stage::Order
                >
                    {app.i18n.stage(stage)}
                </option>
            }
        });
        options.into_iter().collect_view()
    };
    view! {
        <span class=move || format!("st k-{}", code()) aria-hidden="true">
            {code}
        </span>
        <select
            data-action="move-to"
            disabled=move || app.store.looks_back()
            aria-label=name
            // What was picked by hand does not follow `selected`.
            prop:value=code
            on:change=moved
        >
            {options}
        </select>
    }
}

/// A status as icon, word and colour.
pub fn status_view(i18n: I18n, status: &Status) -> impl IntoView + use<> {
    let language = i18n.language;
    let (class, icon, said) = match status {
        Status::Open => ("state open", IconName::None, words::open(language).to_owned()),
        Status::Won => ("state won", IconName::Check, words::won(language).to_owned()),
        Status::Lost { reason: None } => {
            ("state lost", IconName::Cross, words::lost(language).to_owned())
        }
        Status::Lost { reason: Some(reason) } => {
            ("state lost", IconName::Cross, words::lost_for(language, reason))
        }
    };
    view! {
        <span class=class>
            <Icon name=icon />
            <span class="said">{said}</span>
        </span>
    }
}
