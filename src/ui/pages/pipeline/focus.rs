//! Where the focus of a keyboard is on the board. A card that moves is drawn anew in another column, or
//! not at all while it is far down there: the focus goes with it, and where it has gone altogether to a
//! card that stood beside it.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::domain::OpportunityId;
use crate::ui::browser::{focus_on, focus_when_drawn};
use crate::ui::components::VirtualRows;
use crate::ui::lists::OpenList;

/// Frames until a card is drawn that was scrolled to.
const FRAMES: u8 = 10;

/// The card that had the focus last, and those that stood after and before it.
type Held = Vec<OpportunityId>;

/// Brings the focus to where the card now is that had it, whenever one of the columns has changed and
/// the focus is nowhere.
pub fn keep_focus(columns: [(OpenList, VirtualRows); 6]) {
    let held = StoredValue::new(Held::new());
    let listening = window_event_listener(ev::focusin, move |event| {
        let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        // A dialog is about the card that it was opened from.
        let within = |css| on.as_ref().is_some_and(|on| matches!(on.closest(css), Ok(Some(_))));
        if !within("dialog") {
            held.set_value(
                if within(".board") { on.map(card_and_beside) } else { None }.unwrap_or_default(),
            );
        }
    });
    on_cleanup(move || listening.remove());
    Effect::new(move |before: Option<()>| {
        for (list, _) in columns {
            list.read(|_| ());
        }
        if before.is_some() {
            request_animation_frame(move || {
                if is_nowhere() {
                    bring(columns, held.try_get_value().unwrap_or_default());
                }
            });
        }
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

/// Shows the first of these that stands in a column, and puts the focus on it.
fn bring(columns: [(OpenList, VirtualRows); 6], cards: Held) {
    for id in cards {
        for (list, rows) in columns {
            if let Some(place) = list.place(id) {
                rows.show(place);
                let card = format!(".board a[data-opportunity=\"{id}\"]");
                return focus_when_drawn(card, FRAMES, || _ = focus_on("#content"));
            }
        }
    }
}
