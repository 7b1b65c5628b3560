//! The fields of a form, kept as they are typed: whatever closes the form (Escape, a click beside it, Back,
//! a link, a reload), it opens as it was left. A form only says what it is called; which of its fields
//! differ from what they opened with is seen in the page itself, so that saving touches no others.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlDetailsElement, HtmlFormElement, HtmlInputElement,
    HtmlSelectElement, HtmlTextAreaElement,
};

use crate::domain::RecordId;

use super::record_key;
use super::session::{forget, keep, kept, keys};

/// On a form: under which key its fields are kept.
const FORM: &str = "data-draft";

/// On a field: what it opened with, unless it says that itself.
const BEFORE: &str = "data-before";

/// What is typed into a form and not saved.
#[derive(Clone, Copy)]
pub struct FormDraft {
    name: &'static str,
    of: Option<RecordId>,
    form: Option<NodeRef<html::Form>>,
}

impl FormDraft {
    /// What is typed into the form of this name: of a record, else of what is new.
    #[must_use]
    pub const fn named(name: &'static str, of: Option<RecordId>) -> Self {
        Self { name, of, form: None }
    }

    /// Keeps what is typed into this form from now on, once it is drawn with what was typed before.
    #[must_use]
    pub fn of_form(self, form: NodeRef<html::Form>) -> Self {
        Effect::new(move |_| {
            if let Some(form) = form.get() {
                // Whoever listens to the fields follows what they look at themselves.
                untrack(|| begin(&form, &self.key()));
            }
        });
        Self { form: Some(form), ..self }
    }

    /// Whether something was typed and not saved.
    #[must_use]
    pub fn is_begun(self) -> bool {
        !keys(&format!("{}/", self.key())).is_empty()
    }

    /// Whether a field holds something else than it opened with.
    #[must_use]
    pub fn changed(self, field: &str) -> bool {
        let form = self.form.and_then(|form| form.get_untracked());
        let fields = form.map(|form| fields(&form)).unwrap_or_default();
        fields.into_iter().any(|(name, one)| name == field && is_changed(&one))
    }

    /// Keeps what was chosen otherwise than by typing.
    pub fn keep(self, field: &str, text: &str) {
        keep(&format!("{}/{field}", self.key()), text);
    }

    /// What was typed or chosen.
    #[must_use]
    pub fn text(self, field: &str) -> Option<String> {
        kept(&format!("{}/{field}", self.key()))
    }

    /// It is saved, or thrown away.
    pub fn forget(self) {
        keys(&format!("{}/", self.key())).iter().for_each(|key| forget(key));
    }

    fn key(self) -> String {
        format!("form/{}/{}", self.name, record_key(self.of))
    }
}

/// Keeps what is typed, in every form that has said what it is called.
pub fn follow_typing() {
    let follow = |event: &Event| {
        let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(field) = field else { return };
        let form = field.closest(&format!("form[{FORM}]")).ok().flatten();
        let key = form.and_then(|form| form.get_attribute(FORM));
        let (Some(key), Some(name)) = (key, name_of(&field)) else { return };
        let key = format!("{key}/{name}");
        match value_of(&field).filter(|_| is_changed(&field)) {
            Some(text) => keep(&key, &text),
            None => forget(&key),
        }
    };
    let typed = window_event_listener(ev::input, move |event| follow(&event));
    let chosen = window_event_listener(ev::change, move |event| follow(&event));
    on_cleanup(move || {
        typed.remove();
        chosen.remove();
    });
}

/// Notes what each field opens with, and brings back what was typed into it.
fn begin(form: &HtmlFormElement, key: &str) {
    let fields = fields(form);
    for (_, field) in &fields {
        if !field.has_attribute(BEFORE) {
            let _ = field.set_attribute(BEFORE, &value_of(field).unwrap_or_default());
        }
    }
    let _ = form.set_attribute(FORM, key);
    for (name, field) in fields {
        if let Some(text) = kept(&format!("{key}/{name}")) {
            bring_back(&field, &text);
        }
    }
}

/// As if it were typed once more: whoever listens to the field hears of it.
fn bring_back(field: &Element, text: &str) {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        match is_ticked(input) {
            true => input.set_checked(text == TICKED),
            false => input.set_value(text),
        }
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(text);
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    }
    if let Ok(Some(folded)) = field.closest("details")
        && let Some(folded) = folded.dyn_ref::<HtmlDetailsElement>()
    {
        folded.set_open(true);
    }
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    for kind in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(kind, &bubbles) {
            let _ = field.dispatch_event(&event);
        }
    }
}

/// The fields of a form that have a name, each with it.
fn fields(form: &HtmlFormElement) -> Vec<(String, Element)> {
    let all = form.elements();
    let fields = (0..all.length()).filter_map(|place| all.item(place));
    fields.filter_map(|field| Some((name_of(&field)?, field))).collect()
}

fn name_of(field: &Element) -> Option<String> {
    field.get_attribute("name").filter(|name| !name.is_empty() && field.tag_name() != "BUTTON")
}

fn is_changed(field: &Element) -> bool {
    field.get_attribute(BEFORE) != value_of(field)
}

const TICKED: &str = "on";

fn value_of(field: &Element) -> Option<String> {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        let ticked = || if input.checked() { TICKED.to_owned() } else { String::new() };
        return Some(if is_ticked(input) { ticked() } else { input.value() });
    }
    let chosen = field.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    chosen.or_else(|| field.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value))
}

fn is_ticked(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "checkbox" | "radio")
}
