//! One cell of the list: what stands there, or the field in which it is edited.

use jiff::civil::Date;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent, Node};

use crate::domain::{OpportunityId, RecordKind, Temperature};
use crate::ui::browser::{focus_when_drawn, select_all};
use crate::ui::context::App;
use crate::ui::log::{CollisionBanner, planned_on};
use crate::ui::pages::opportunity::temperature_code;
use crate::ui::route::Column;
use crate::words::{list_page, marks, opportunity as words, shell};

use super::columns::column_name;
use super::edit::{CellKey, Cells, cell_css};

/// A word that can be pressed to edit it.
#[component]
pub fn ShownCell(id: Memo<OpportunityId>, column: Column, said: Memo<String>) -> impl IntoView {
    let language = App::current().i18n.language;
    let cells: Cells = expect_context();
    let name =
        move || said.with(|said| marks::labelled(language, column_name(language, column), said));
    // Of the longest texts the end may be cut off.
    let whole = matches!(column, Column::Next | Column::Tags | Column::Source);
    view! {
        <button
            type="button"
            class="cell"
            data-edit=column.code()
            aria-label=name
            title=move || whole.then(|| said.get())
            on:click=move |_| cells.begin((id.get_untracked(), column))
        >
            {move || said.get()}
        </button>
    }
}

/// The field of a cell. Enter, Tab or a click elsewhere saves; Escape leaves what was there,
/// and what was typed comes back with the field.
#[component]
pub fn OpenCell(key: CellKey) -> impl IntoView {
    let cells: Cells = expect_context();
    let (_, column) = key;
    let back = move || {
        focus_when_drawn(format!("{} button", cell_css(key)), 3, || {});
    };
    let follow = move |event: KeyboardEvent| match event.key().as_str() {
        // A button has its own.
        "Enter" if !is_on_a_button(&event) => {
            event.prevent_default();
            if cells.save(key) {
                back();
            }
        }
        "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            cells.escape(key);
            back();
        }
        _ => {}
    };
    let leave = Callback::new(move |()| {
        cells.leave(key);
        back();
    });
    let left = move |event: FocusEvent| {
        let cell = event.current_target().and_then(|cell| cell.dyn_into::<Node>().ok());
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let stays = cell.is_some_and(|cell| cell.contains(to.as_ref()) && to.is_some());
        if !stays {
            cells.save(key);
        }
    };
    let fault = move || cells.typed(key, |typed| typed.fault);
    view! {
        <div class="open-cell" class:wide=column == Column::Next on:keydown=follow on:focusout=left>
            {match column {
                Column::Owner => view! { <OwnerField key=key /> }.into_any(),
                Column::Temperature => view! { <TemperatureField key=key /> }.into_any(),
                _ => view! { <TextField key=key /> }.into_any(),
            }}
            {(column == Column::Next).then(|| view! { <DayField key=key /> })}
            <div class="beneath">
                {move || {
                    fault()
                        .map(|wrong| {
                            view! {
                                <span class="cell-fault" role="alert" id=fault_id(key)>
                                    {wrong}
                                </span>
                            }
                        })
                }}
                {(column == Column::Next).then(|| view! { <Colleagues key=key on_leave=leave /> })}
            </div>
        </div>
    }
}

/// The id of what is wrong with a cell.
fn fault_id((id, column): CellKey) -> String {
    format!("fault-{}-{id}", column.code())
}

/// Who else is on to the company, before the next action is planned. A click on it leaves the fields as
/// they are: it saves nothing.
#[component]
fn Colleagues(key: CellKey, on_leave: Callback<()>) -> impl IntoView {
    let app = App::current();
    let cells: Cells = expect_context();
    let day = Memo::new(move |_| cells.typed(key, |typed| typed.day.parse::<Date>().ok()));
    let probe = planned_on(app, key.0, day.into());
    view! {
        <div on:mousedown=|event| event.prevent_default()>
            <CollisionBanner probe=probe on_leave=on_leave />
        </div>
    }
}

fn is_on_a_button(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.tag_name() == "BUTTON")
}

#[component]
fn TextField(key: CellKey) -> impl IntoView {
    let app = App::current();
    let language = app.i18n.language;
    let cells: Cells = expect_context();
    let (_, column) = key;
    let known = match column {
        Column::Source => untrack(|| app.store.sources()),
        _ => Vec::new(),
    };
    let list = (!known.is_empty()).then_some("cell-known");
    let options = known.into_iter().map(|name| view! { <option value=name></option> });
    let hint = (column == Column::Tags).then(|| list_page::tags_hint(language));
    view! {
        <input
            class="input"
            class:num=column == Column::Amount
            name=format!("cell_{}", column.code())
            type="text"
            inputmode=(column == Column::Amount).then_some("decimal")
            autocomplete="off"
            list=list
            title=hint
            aria-label=column_name(language, column)
            aria-invalid=move || cells.typed(key, |typed| typed.fault).map(|_| "true")
            aria-describedby=move || cells.typed(key, |typed| typed.fault).map(|_| fault_id(key))
            value=untrack(|| cells.typed(key, |typed| typed.text.clone()))
            on:input=move |event| {
                let text = event_target_value(&event);
                cells.keep(key, |typed| typed.text = text);
            }
            on:focus=move |event| select_all(&event)
        />
        {list.map(|id| view! { <datalist id=id>{options.collect_view()}</datalist> })}
    }
}

#[component]
fn DayField(key: CellKey) -> impl IntoView {
    let language = App::current().i18n.language;
    let cells: Cells = expect_context();
    view! {
        <input
            class="input"
            name="cell_next_on"
            type="date"
            aria-label=words::next_on(language)
            aria-describedby=move || cells.typed(key, |typed| typed.fault).map(|_| fault_id(key))
            value=untrack(|| cells.typed(key, |typed| typed.day.clone()))
            on:input=move |event| {
                let day = event_target_value(&event);
                cells.keep(key, |typed| typed.day = day);
            }
        />
    }
}

#[component]
fn OwnerField(key: CellKey) -> impl IntoView {
    let app = App::current();
    let chosen = untrack(|| app.i18n.language);
    let cells: Cells = expect_context();
    let now = untrack(|| cells.typed(key, |typed| typed.text.clone()));
    let owners = app.store.read_kinds(&[RecordKind::Owner], |workspace| {
        // One who has left still stands there.
        let owners = workspace.owners.iter();
        let owners = owners.filter(|one| one.active || one.id.to_string() == now);
        owners.map(|one| (one.id.to_string(), one.name.clone())).collect::<Vec<_>>()
    });
    let nobody = (String::new(), shell::nobody(chosen).to_owned());
    let options = std::iter::once(nobody).chain(owners.unwrap_or_default()).collect();
    view! { <ChoiceField key=key options=options /> }
}

#[component]
fn TemperatureField(key: CellKey) -> impl IntoView {
    let language = App::current().i18n.language;
    let unknown = (String::new(), words::unknown(language).to_owned());
    let all = [Temperature::Ready, Temperature::Undecided, Temperature::LongTerm];
    let all = all.map(|one| {
        (temperature_code(one).to_owned(), words::temperature_of(language, one).to_owned())
    });
    let options = std::iter::once(unknown).chain(all).collect();
    view! { <ChoiceField key=key options=options /> }
}

/// A choice. What is picked with the mouse is saved at once; by keyboard one may look through them.
#[component]
fn ChoiceField(key: CellKey, options: Vec<(String, String)>) -> impl IntoView {
    let language = App::current().i18n.language;
    let cells: Cells = expect_context();
    let (_, column) = key;
    let now = untrack(|| cells.typed(key, |typed| typed.text.clone()));
    let by_keys = StoredValue::new(false);
    let options = options.into_iter().map(|(code, word)| {
        let selected = code == now;
        view! { <option value=code selected=selected>{word}</option> }
    });
    let picked = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        cells.keep(key, |typed| typed.text = text);
        if !by_keys.get_value() && cells.save(key) {
            focus_when_drawn(format!("{} button", cell_css(key)), 3, || {});
        }
    };
    view! {
        <select
            class="input"
            name=format!("cell_{}", column.code())
            aria-label=column_name(language, column)
            on:keydown=move |_| by_keys.set_value(true)
            on:change=picked
        >
            {options.collect_view()}
        </select>
    }
}

/// Arrows go from cell to cell, F2 edits. Fields keep their own keys.
pub fn follow_arrows(event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let Some(from) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let is_field = matches!(from.closest(".open-cell"), Ok(Some(_)));
    let Some(cell) = from.closest("td").ok().flatten().filter(|_| !is_field) else { return };
    let key = event.key();
    if key == "F2" {
        event.prevent_default();
        return from.click();
    }
    // A choice that has the focus opens on Enter, as the other cells do.
    if key == "Enter" && from.tag_name() == "SELECT" {
        event.prevent_default();
        return show_choices(&from);
    }
    let beside = |row: Option<Element>| {
        let before = std::iter::successors(cell.previous_element_sibling(), |cell| {
            cell.previous_element_sibling()
        });
        let row = row.filter(|row| row.has_attribute("data-opportunity"))?;
        let mut cells =
            std::iter::successors(row.first_element_child(), |cell| cell.next_element_sibling());
        cells.nth(before.count())
    };
    let row = cell.parent_element();
    let mut to = match key.as_str() {
        "ArrowLeft" => cell.previous_element_sibling(),
        "ArrowRight" => cell.next_element_sibling(),
        "ArrowUp" => beside(row.and_then(|row| row.previous_element_sibling())),
        "ArrowDown" => beside(row.and_then(|row| row.next_element_sibling())),
        _ => return,
    };
    event.prevent_default();
    // Cells that only tell are passed over.
    while let Some(cell) = to {
        let held = cell.query_selector("a, button, select:enabled, input").ok().flatten();
        if let Some(held) = held.and_then(|held| held.dyn_into::<HtmlElement>().ok()) {
            let _ = held.focus();
            return;
        }
        to = match key.as_str() {
            "ArrowLeft" => cell.previous_element_sibling(),
            "ArrowRight" => cell.next_element_sibling(),
            _ => None,
        };
    }
}

/// Opens the choices of a select, where the browser can (`showPicker`).
fn show_choices(select: &HtmlElement) {
    let show = js_sys::Reflect::get(select, &"showPicker".into()).ok();
    if let Some(show) = show.and_then(|show| show.dyn_into::<js_sys::Function>().ok()) {
        let _ = show.call0(select);
    }
}
