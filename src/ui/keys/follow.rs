//! Follows the keys that work everywhere, except where something is typed.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use crate::domain::OpportunityId;
use crate::ui::app::Choices;
use crate::ui::browser::focus_on;
use crate::ui::context::App;
use crate::ui::route::LogSheet;
use crate::ui::store::OpenState;

use super::press::{Act, Press, act, is_single, works_in_fields};

const LOG_BOX: &str = "main .logbox, .panel .logbox";
/// What logs for all the rows of the list that are ticked.
const LOG_FOR_TICKED: &str = ".bulk-acts:not([inert]) > [data-action=bulk-log]:enabled";
/// What begins the new thing of a place: a deal, a person, a company.
const NEW: &str = "main [data-action=new-opportunity]:enabled, main [data-action=new-person]:enabled, main [data-action=new-company]:enabled";

/// Follows the keys. `going`: whether the letter of a place is waited for.
pub fn follow_keys(app: App, going: RwSignal<bool>) {
    hold_back_keys();
    let keys = window_event_listener(ev::keydown, move |event| {
        let was_going = going.get_untracked();
        let key = event.key();
        let press = press(&event, &key);
        let is_typing = target(&event).is_some_and(|target| is_typing(&target));
        let is_filled_in = target(&event).is_some_and(|target| is_filled_in(&target));
        let takes_letters = target(&event).is_some_and(|target| takes_letters(&target));
        if event.default_prevented() || is_typing && !works_in_fields(press) {
            return;
        }
        let asked = act(press, app.i18n.language, was_going);
        let Some(asked) = asked.filter(|asked| *asked != Act::Stay) else {
            going.set(was_going && asked.is_none());
            return;
        };
        going.set(false);
        let is_step = matches!(asked, Act::Undo | Act::Redo);
        // In a form that is being filled in they are about what was chosen there, and not about the
        // workspace behind it.
        if is_step && is_filled_in {
            return;
        }
        // A dialog keeps its keys, and in a choice a letter looks for a word.
        if !is_step && (takes_letters && !works_in_fields(press) || is_in_dialog()) {
            return;
        }
        if carry_out(app, going, asked, target(&event).as_ref()) {
            event.prevent_default();
        }
    });
    let pointer = window_event_listener(ev::pointerdown, move |_| going.set(false));
    on_cleanup(move || {
        keys.remove();
        pointer.remove();
    });
}

/// Does what a key asks for. Says whether there was anything to do.
fn carry_out(app: App, going: RwSignal<bool>, asked: Act, from: Option<&Element>) -> bool {
    let is_open =
        || untrack(|| app.store.open.with(|open| matches!(open, OpenState::Workspace(_))));
    let can_log = || is_open() && !untrack(|| app.store.looks_back());
    match asked {
        Act::Undo => app.undo(),
        Act::Redo => app.redo(),
        Act::Keys => app.address.open_keys(),
        Act::Go => going.set(true),
        Act::GoTo(page) => untrack(|| app.address.go_to(page)),
        Act::Log if can_log() => log(app, from),
        Act::LogAnyone if can_log() => app.address.open_log(),
        Act::Palette => app.address.open_palette(),
        Act::New => return begin_new(from),
        Act::Outcome(place) if can_log() => return say_outcome(place),
        Act::Log | Act::LogAnyone | Act::Outcome(_) | Act::Stay => return false,
    }
    true
}

/// Says what happened with the rows that are ticked, else with the card or the row that has the focus,
/// goes to the log box of the page or opens that of a row of the day; else opens the sheet.
fn log(app: App, from: Option<&Element>) {
    let in_panel = from.is_some_and(|from| matches!(from.closest(".panel"), Ok(Some(_))));
    if let Some(button) = first_seen(LOG_FOR_TICKED).filter(|_| !in_panel) {
        return press_on(&button);
    }
    let about = from.and_then(|from| from.closest(":is(.board, .list) [data-opportunity]").ok()?);
    let about = about.and_then(|one| OpportunityId::parse(&one.get_attribute("data-opportunity")?));
    if let Some(id) = about {
        return app.address.choose(|query| query.log = Some(LogSheet::About(id)));
    }
    let row = from.and_then(|from| from.closest("[data-work]").ok().flatten());
    let row = row.and_then(|row| row.query_selector("[data-action=log]").ok().flatten());
    let first = || first_seen("main [data-work] [data-action=log][aria-expanded=false]");
    let closed =
        |button: &Element| button.get_attribute("aria-expanded").as_deref() == Some("false");
    match row.filter(closed) {
        Some(button) => press_on(&button),
        None if focus_on(LOG_BOX) => {}
        None => match first() {
            Some(button) => press_on(&button),
            None => match first_seen("main [data-action=log-with]") {
                Some(button) => press_on(&button),
                None => app.address.open_log(),
            },
        },
    }
}

/// Says in the log box of the page how it went. Says whether one is there to be seen.
fn say_outcome(place: usize) -> bool {
    let button = format!(".logbox:focus li:nth-child({place}) > [data-action^=outcome]");
    let button = if focus_on(LOG_BOX) { first_seen(&button) } else { None };
    if let Some(button) = &button {
        press_on(button);
    }
    button.is_some()
}

/// Begins the new thing of the place: on an opportunity that is a note, and its own affair.
fn begin_new(from: Option<&Element>) -> bool {
    let within = |css: &str| from.is_some_and(|from| matches!(from.closest(css), Ok(Some(_))));
    if within(".panel, [data-page=opportunity]") {
        return false;
    }
    let button = first_seen(NEW);
    if let Some(button) = &button {
        press_on(button);
    }
    button.is_some()
}

fn first_seen(css: &str) -> Option<Element> {
    document().query_selector(css).ok().flatten()
}

fn press_on(button: &Element) {
    if let Some(button) = button.dyn_ref::<HtmlElement>() {
        button.click();
    }
}

/// A key that an input method is composing with reaches nothing of the app, whoever listens; nor does,
/// outside fields, one that types a character while single keys are switched off.
fn hold_back_keys() {
    let choices: Choices = expect_context();
    let hold_back = move |event: Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_typing = target(event).is_some_and(|target| is_typing(&target));
        let is_switched_off = || {
            !choices.single_keys.get_untracked()
                && !is_typing
                && is_single(press(event, &event.key()))
        };
        if is_composing(event) || is_switched_off() {
            event.stop_immediate_propagation();
        }
    };
    let hold_back = Closure::<dyn Fn(Event)>::new(hold_back);
    let listener = hold_back.as_ref().unchecked_ref::<js_sys::Function>();
    // Before anyone else hears of it.
    let _ = window().add_event_listener_with_callback_and_bool("keydown", listener, true);
    let hold_back = StoredValue::new_local(hold_back);
    on_cleanup(move || {
        hold_back.with_value(|hold_back| {
            let listener = hold_back.as_ref().unchecked_ref::<js_sys::Function>();
            let _ =
                window().remove_event_listener_with_callback_and_bool("keydown", listener, true);
        });
    });
}

/// Whether an input method has the key; where the browser does not say so, its code does.
fn is_composing(event: &KeyboardEvent) -> bool {
    const OF_AN_INPUT_METHOD: u32 = 229;
    event.is_composing() || event.key_code() == OF_AN_INPUT_METHOD
}

fn press<'a>(event: &KeyboardEvent, key: &'a str) -> Press<'a> {
    let control = event.ctrl_key() || event.meta_key();
    Press { key, control, shift: event.shift_key(), alt: event.alt_key() }
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into::<Element>().ok())
}

/// Whether what is pressed is typed there: into a text, not onto a box to tick.
fn is_typing(target: &Element) -> bool {
    let kind = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::type_);
    match kind.as_deref() {
        Some("checkbox" | "radio" | "button" | "submit" | "reset" | "range" | "file") => false,
        Some(_) => true,
        None => target.tag_name() == "TEXTAREA",
    }
}

/// Whether it is a field of something that is only carried out once all of it is filled in.
fn is_filled_in(target: &Element) -> bool {
    matches!(
        target.closest("form :is(input, select, textarea), dialog :is(input, select, textarea)"),
        Ok(Some(_))
    )
}

fn takes_letters(target: &Element) -> bool {
    target.tag_name() == "SELECT"
}

fn is_in_dialog() -> bool {
    document().query_selector("dialog[open]").is_ok_and(|found| found.is_some())
}
