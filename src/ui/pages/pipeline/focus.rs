//! Where the focus of a keyboard is on the board. A card that moves is drawn anew in another column, or
//! not at all while it is far down there: the focus goes with it, and where it has gone altogether to a
//! card that stood beside it.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::domain::OpportunityId;
use crate::ui::browser::{focus_on, focus_when_drawn};
use crate::ui::components::VirtualRows;
use crate::ui::lists::OpenList;

/// Frames that a card which was scrolled to may take until it is drawn: a second.
const FRAMES: u8 = 60;

/// The card that had the focus last, and those that stood after and before it.
type Held = Vec<OpportunityId>;

/// Brings the focus to where the card now is that had it, whenever one of the columns has changed and
/// the focus is nowhere.
pub fn keep_focus(columns: [(OpenList, VirtualRows); 6]) {
    let held = StoredValue::new(Held::new());
    let listening = [
        window_event_listener(ev::focusin, move |event| {
            let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            // A dialog is about the card that it was opened from.
            if !within(on.as_ref(), "dialog") {
                let card = on.filter(|on| within(Some(on), ".board"));
                held.set_value(card.map(card_and_beside).unwrap_or_default());
            }
        }),
        // Who clicks beside a card wants the focus nowhere.
        window_event_listener(ev::pointerdown, move |event| {
            let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if !within(on.as_ref(), ".card, dialog") {
                held.set_value(Held::new());
            }
        }),
    ];
    on_cleanup(move || listening.into_iter().for_each(WindowListenerHandle::remove));
    let held_now = move || held.try_get_value().unwrap_or_default();
    // Rows that scroll are put in order anew, a few at a time: an element that is moved loses the focus.
    Effect::new(move |before: Option<()>| {
        for (list, rows) in columns {
            let _ = rows.range(list.len().unwrap_or_default());
        }
        if before.is_some() {
            stay(held, FRAMES);
        }
    });
    Effect::new(move |before: Option<()>| {
        for (list, _) in columns {
            list.read(|_| ());
        }
        if before.is_some() {
            request_animation_frame(move || {
                if is_nowhere() {
                    bring(columns, held_now());
                }
            });
        }
    });
}

fn within(on: Option<&Element>, css: &str) -> bool {
    on.is_some_and(|on| matches!(on.closest(css), Ok(Some(_))))
}

/// Sees to it for so many frames that the focus stays on the card that has it by then.
fn stay(held: StoredValue<Held>, frames: u8) {
    let Some(left) = frames.checked_sub(1) else { return };
    request_animation_frame(move || {
        let card = held.try_get_value().and_then(|held| held.first().copied());
        let Some(card) = card else { return };
        if is_nowhere() {
            return_to(card);
        }
        stay(held, left);
    });
}

fn card_and_beside(on: Element) -> Held {
    let item = on.closest("li").ok().flatten();
    let beside = |item: &Element| [item.next_element_sibling(), item.previous_element_sibling()];
    let all = item.map(|item| {
        let beside = beside(&item);
        [Some(item)].into_iter().chain(beside).flatten().collect::<Vec<_>>()
    });
    all.unwrap_or_default().iter().filter_map(opportunity).collect()
}

fn opportunity(item: &Element) -> Option<OpportunityId> {
    let link = item.query_selector("a[data-opportunity]").ok().flatten()?;
    OpportunityId::parse(&link.get_attribute("data-opportunity")?)
}

/// Whether nothing has the focus, and no dialog waits for it.
fn is_nowhere() -> bool {
    let body = document().body().map(HtmlElement::into);
    let on = document().active_element();
    let in_dialog = matches!(document().query_selector("dialog"), Ok(Some(_)));
    (on.is_none() || on == body) && !in_dialog
}

/// Puts the focus on a card if it is drawn, and scrolls nowhere.
fn return_to(id: OpportunityId) {
    let card = document().query_selector(&card(id)).ok().flatten();
    if let Some(card) = card.and_then(|card| card.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = card.focus_with_options(&options);
    }
}

fn card(id: OpportunityId) -> String {
    format!(".board a[data-opportunity=\"{id}\"]")
}

/// Shows the first of these that stands in a column, and puts the focus on it.
fn bring(columns: [(OpenList, VirtualRows); 6], cards: Held) {
    for id in cards {
        for (list, rows) in columns {
            if let Some(place) = list.place(id) {
                rows.show(place);
                return focus_when_drawn(card(id), FRAMES, || _ = focus_on("#content"));
            }
        }
    }
}
