//! Where the focus was before something opened, and its way back: to the same element, else to the same
//! one drawn anew, else to what stands beside it, else to the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::domain::OpportunityId;
use crate::ui::browser::focus_on;

/// Frames until what was changed is drawn as it is now.
const FRAMES: u8 = 60;

/// What may take the focus.
const TAKES_FOCUS: &str = "button:enabled, a[href], input:enabled, select:enabled";

/// What had the focus, and how it is found once it is drawn anew.
#[derive(Clone)]
struct Opener {
    element: Option<Element>,
    /// The opportunity that it shows, or that what has opened is about.
    about: Option<OpportunityId>,
    /// What finds the same button drawn anew.
    css: Option<String>,
    /// The buttons beside it.
    beside: Option<Element>,
}

impl Opener {
    /// What has the focus now.
    fn now(about: Option<OpportunityId>) -> Self {
        let element = focused();
        let shown = element.as_ref().and_then(shown_by);
        Self {
            about: about.or_else(|| OpportunityId::parse(&shown?)),
            css: element.as_ref().and_then(css_of),
            beside: element.as_ref().and_then(block_of),
            element,
        }
    }

    /// A form that was begun before opens by itself: the link that led to its page did not open it.
    fn of_a_form() -> Self {
        let now = Self::now(None);
        let is_link = now.element.as_ref().is_some_and(|one| one.tag_name() == "A");
        match is_link {
            true => Self { element: None, about: None, css: None, beside: None },
            false => now,
        }
    }

    /// Brings the focus back, unless a page that was gone to, or a dialog, has taken it.
    fn take_back(self, frames: u8) {
        request_animation_frame(move || {
            let elsewhere = focused().filter(|now| Some(now) != self.element.as_ref());
            if elsewhere.is_some_and(|now| within(&now, "#content, dialog[open]")) {
                return;
            }
            if self.is_focused_again() {
                return;
            }
            match frames.checked_sub(1) {
                Some(left) => self.take_back(left),
                None => self.give_to_what_is_beside(),
            }
        });
    }

    fn is_focused_again(&self) -> bool {
        // A card that has gone may have left its element to another one.
        let is_same = |element: &&Element| {
            let id = self.about.map(|id| id.to_string());
            shown_by(element).is_none_or(|now| Some(now) == id)
        };
        let same = self.element.as_ref().filter(is_same);
        same.is_some_and(focus)
            || self.css.as_deref().is_some_and(focus_on)
            || self.about.is_some_and(|id| focus_on(&format!("a[data-opportunity=\"{id}\"]")))
    }

    fn give_to_what_is_beside(&self) {
        let beside = self.beside.as_ref().and_then(|one| one.query_selector(TAKES_FOCUS).ok()?);
        if !beside.is_some_and(|beside| focus(&beside)) {
            focus_on("#content");
        }
    }
}

/// When what is being drawn goes, the focus returns to where it came from. `about`: the opportunity that
/// it is about, whose card will do as well.
pub fn give_the_focus_back(about: Option<OpportunityId>) {
    give_back_to(Opener::now(about));
}

fn give_back_to(opener: Opener) {
    let opener = StoredValue::new_local(opener);
    on_cleanup(move || {
        if let Some(opener) = opener.try_get_value() {
            let beside = opener.beside.or_else(|| focused().as_ref().and_then(block_of));
            Opener { beside, ..opener }.take_back(FRAMES);
        }
    });
}

/// A button takes away itself: the focus stays near.
pub fn keep_the_focus_near() {
    let opener = Opener::now(None);
    if opener.element.is_some() {
        opener.take_back(2);
    }
}

/// A form that opens in its place: the focus returns to where it came from, and Escape, which this
/// follows, closes the form and nothing around it.
pub fn opens_in_place(close: Callback<()>) -> impl Fn(KeyboardEvent) + Copy {
    give_back_to(Opener::of_a_form());
    move |event| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            close.run(());
        }
    }
}

/// What has the focus, if anything has.
fn focused() -> Option<Element> {
    document().active_element().filter(|one| one.tag_name() != "BODY")
}

fn focus(element: &Element) -> bool {
    let _ = element.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
    focused().as_ref() == Some(element)
}

/// The block or the row of buttons that it stands in.
fn block_of(element: &Element) -> Option<Element> {
    element.closest("section, .obt").ok().flatten()
}

fn shown_by(element: &Element) -> Option<String> {
    element.get_attribute("data-opportunity")
}

fn within(element: &Element, css: &str) -> bool {
    matches!(element.closest(css), Ok(Some(_)))
}

/// What an element is found by in its list item, if it is in one: its id, else what it is or does.
fn css_of(element: &Element) -> Option<String> {
    let own = name_of(element)?;
    let item = element.closest("li").ok().flatten().and_then(|item| name_of(&item));
    Some(item.map_or_else(|| own.clone(), |item| format!("{item} {own}")))
}

fn name_of(element: &Element) -> Option<String> {
    let names = element.get_attribute_names();
    let mut names = names.iter().filter_map(|name| name.as_string());
    let name = match element.id().is_empty() {
        true => names.find(|name| name.starts_with("data-"))?,
        false => "id".to_owned(),
    };
    let value = element.get_attribute(&name)?;
    Some(format!("[{name}={value:?}]"))
}
