//! The few things asked of the browser itself: today, new ids, downloads, timers.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use js_sys::{Array, JsString, Promise, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlElement, HtmlInputElement, Url,
};

/// The browser's local day.
#[must_use]
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i16::try_from(now.get_full_year()).unwrap_or(Date::MAX.year());
    let (month, day) = (now.get_month() as i8 + 1, now.get_date() as i8);
    Date::new(year, month, day).unwrap_or(Date::MIN)
}

/// What a new id is made of: milliseconds since 1970 and ten random bytes.
#[must_use]
pub fn id_parts() -> (u64, [u8; 10]) {
    let mut random = [0; 10];
    let drawn =
        window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut random));
    if drawn.is_err() {
        random = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
    }
    (js_sys::Date::now() as u64, random)
}

/// Now, to the millisecond.
#[must_use]
pub fn recorded_now() -> Option<Timestamp> {
    let (millis, _) = id_parts();
    Timestamp::from_millisecond(millis.cast_signed()).ok()
}

/// A number that no other page is likely to draw.
#[must_use]
pub fn random_number() -> u32 {
    let (_, random) = id_parts();
    u32::from_le_bytes([random[0], random[1], random[2], random[3]])
}

/// Lets the browser draw and listen, for at least so long.
pub async fn pause(time: Duration) {
    let wait = Promise::new(&mut |resolve, _| {
        set_timeout(
            move || {
                let _ = resolve.call0(&JsValue::UNDEFINED);
            },
            time,
        );
    });
    let _ = JsFuture::from(wait).await;
}

/// Waits until what the page is now has been laid out and painted. Where nobody sees it, nothing is
/// waited for.
pub async fn painted() {
    if document().hidden() {
        return pause(Duration::ZERO).await;
    }
    let frame = Promise::new(&mut |resolve, _| {
        request_animation_frame(move || {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
    });
    let _ = JsFuture::from(frame).await;
    // The callback runs before its frame is laid out; a task runs after it.
    pause(Duration::ZERO).await;
}

/// Asks the browser not to clear what is stored here when it needs room (Storage API). Says whether
/// it promises that; `None` where it cannot be asked.
pub async fn ask_to_persist() -> Option<bool> {
    ask_storage("persist").await
}

/// Whether the browser has promised that.
pub async fn has_promised_to_persist() -> Option<bool> {
    ask_storage("persisted").await
}

async fn ask_storage(question: &str) -> Option<bool> {
    let storage = js_sys::Reflect::get(&window().navigator(), &"storage".into()).ok()?;
    let ask = js_sys::Reflect::get(&storage, &question.into()).ok()?;
    let asked = ask.dyn_into::<js_sys::Function>().ok()?.call0(&storage).ok()?;
    JsFuture::from(asked.dyn_into::<Promise>().ok()?).await.ok()?.as_bool()
}

/// A text in small letters, to compare with others. Rust's table of them weighs 5 kB and the
/// browser has one; most texts need neither.
#[must_use]
pub fn lower_case(text: &str) -> String {
    match text.is_ascii() {
        true => text.to_ascii_lowercase(),
        false => JsString::from(text).to_lower_case().into(),
    }
}

/// A text in small letters, its accents and ligatures taken apart, to compare with others: the browser
/// has Unicode's tables of that.
#[must_use]
pub fn unfold(text: &str) -> String {
    match text.is_ascii() {
        true => text.to_ascii_lowercase(),
        false => JsString::from(text).normalize("NFKD").to_lower_case().into(),
    }
}

/// Offers bytes as a file.
pub fn download(name: &str, kind: &str, bytes: &[u8]) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    if let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) {
        download_blob(name, &blob);
    }
}

/// Offers a blob as a file.
pub fn download_blob(name: &str, blob: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    let revoke = move || {
        let _ = Url::revoke_object_url(&address);
    };
    set_timeout(revoke, std::time::Duration::from_secs(60));
}

/// Leaves the field that has the focus: one that saves when it is left, saves.
pub fn leave_field() {
    let focused = document().active_element();
    let is_field = |one: &Element| matches!(one.tag_name().as_str(), "INPUT" | "TEXTAREA");
    let field = focused.filter(is_field).and_then(|one| one.dyn_into::<HtmlElement>().ok());
    if let Some(field) = field {
        let _ = field.blur();
    }
}

/// Puts the focus on the first element that a selector finds. Says whether it has it: what is not drawn
/// takes none.
pub fn focus_on(css: &str) -> bool {
    let found = document().query_selector(css).ok().flatten();
    let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    found.is_some_and(|element| {
        let _ = element.focus();
        document().active_element().as_ref() == Some(element.as_ref())
    })
}

/// Puts the focus on the first element that a selector finds, as soon as one is drawn; after so many
/// frames without one, `otherwise` sees to it.
pub fn focus_when_drawn(css: String, frames: u8, otherwise: fn()) {
    request_animation_frame(move || {
        if focus_on(&css) {
            return;
        }
        match frames.checked_sub(1) {
            Some(left) => focus_when_drawn(css, left, otherwise),
            None => otherwise(),
        }
    });
}

/// On a field that got the focus: what is typed first takes the place of what stands there.
pub fn select_all(event: &web_sys::FocusEvent) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        input.select();
    }
}

/// Sets or takes away an attribute of the page's root.
pub fn mark_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Calls a function that the page around the app offers, if it is there.
pub fn call_page(name: &str, argument: Option<&str>) {
    let function = js_sys::Reflect::get(&window(), &JsValue::from_str(name));
    if let Some(function) =
        function.ok().and_then(|found| found.dyn_into::<js_sys::Function>().ok())
    {
        let argument = argument.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let _ = function.call1(&JsValue::UNDEFINED, &argument);
    }
}

/// Whether a flag that the page around the app sets is on.
#[must_use]
pub fn page_flag(name: &str) -> bool {
    js_sys::Reflect::get(&window(), &JsValue::from_str(name)).is_ok_and(|flag| flag.is_truthy())
}
