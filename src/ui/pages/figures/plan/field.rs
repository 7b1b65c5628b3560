//! A factor of the equation as it is set: typed in a box, or dragged on its track.

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::stats::Interval;

/// What a key changes: one step, ten with Shift.
fn step_of(event: &KeyboardEvent) -> Option<f64> {
    let step = match event.key().as_str() {
        "ArrowUp" | "ArrowRight" => 1.0,
        "ArrowDown" | "ArrowLeft" => -1.0,
        "PageUp" => 10.0,
        "PageDown" => -10.0,
        _ => return None,
    };
    Some(if event.shift_key() { 10.0 * step } else { step })
}

/// Reads what was typed, or says what is wrong with it.
pub type ReadNumber = Callback<String, Result<f64, &'static str>>;

/// A box with a number. What is typed is read when one leaves it; what cannot be read stays in it, and
/// it is said why.
#[component]
pub fn NumberBox(
    /// The name that scripts find it by.
    #[prop(into)]
    name: String,
    /// What it is, for a screen reader.
    #[prop(into)]
    label: String,
    /// The number as it is shown.
    shown: Signal<String>,
    /// The number that arrow keys go on from.
    value: Signal<Option<f64>>,
    /// Reads what was typed.
    #[prop(into)]
    read: ReadNumber,
    /// Takes a number that was typed or stepped to.
    #[prop(into)]
    on_set: Callback<f64>,
    /// Somebody has finished.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let unread = RwSignal::new(None::<(String, &'static str)>);
    let set = move |number: f64| {
        unread.set(None);
        on_set.run(number);
        on_done.run(());
    };
    let field = NodeRef::<html::Input>::new();
    let leave = move || {
        let text = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        if text == shown.get_untracked() {
            return unread.set(None);
        }
        match read.run(text.clone()) {
            Ok(number) => set(number),
            Err(wrong) => unread.set(Some((text, wrong))),
        }
        // A number that was typed otherwise than it is shown.
        if let Some(field) =
            field.get_untracked().filter(|_| unread.with_untracked(Option::is_none))
        {
            field.set_value(&shown.get_untracked());
        }
    };
    let key = move |event: KeyboardEvent| {
        let vertical =
            matches!(event.key().as_str(), "ArrowUp" | "ArrowDown" | "PageUp" | "PageDown");
        if let Some(step) = step_of(&event).filter(|_| vertical) {
            event.prevent_default();
            set((value.get_untracked().unwrap_or(0.0) + step).round().max(0.0));
        } else if event.key() == "Enter" {
            leave();
        }
    };
    let fault_id = format!("{name}-fault");
    let described = fault_id.clone();
    view! {
        <input
            class="input num big"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            node_ref=field
            name=name
            aria-label=label
            aria-invalid=move || unread.with(Option::is_some).then_some("true")
            aria-describedby=move || unread.with(Option::is_some).then(|| described.clone())
            prop:value=move || unread.get().map_or_else(|| shown.get(), |(text, _)| text)
            on:keydown=key
            on:change=move |_| leave()
        />
        {move || {
            let (_, wrong) = unread.get()?;
            Some(view! { <span class="error" id=fault_id.clone() role="alert">{wrong}</span> })
        }}
    }
}

/// A track from nothing to all, its band, and on it a dot that is dragged.
#[component]
pub fn Track(
    /// The name that scripts find it by.
    #[prop(into)]
    name: String,
    /// What it is, for a screen reader.
    #[prop(into)]
    label: String,
    /// The share where the dot stands; `None` where it is not known.
    value: Signal<Option<f64>>,
    /// The share where the track ends.
    #[prop(default = 1.0)]
    end: f64,
    /// What it is in words.
    shown: Signal<String>,
    /// The 95 % band of what was observed.
    band: Option<Interval>,
    /// Takes the share that the dot is dragged to.
    #[prop(into)]
    on_set: Callback<f64>,
    /// The dot is let go.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let per_cent = move |share: f64| format!("{}%", 100.0 * (share / end).clamp(0.0, 1.0));
    let step = move |event: KeyboardEvent| {
        if let Some(step) = step_of(&event) {
            event.prevent_default();
            let now = (100.0 * value.get_untracked().unwrap_or(0.0)).round();
            on_set.run(((now + step) / 100.0).clamp(0.0, end));
            on_done.run(());
        }
    };
    let drag = move |event: web_sys::Event| {
        if let Ok(share) = event_target_value(&event).parse::<f64>() {
            on_set.run(share);
        }
    };
    view! {
        <span class="track">
            <span class="track-line" aria-hidden="true">
                {band
                    .map(|band| {
                        let left = per_cent(band.low);
                        let width = per_cent(band.high.min(end) - band.low);
                        view! { <i style:left=left style:width=width></i> }
                    })}
            </span>
            <input
                type="range"
                name=name
                aria-label=label
                aria-valuetext=shown
                min="0"
                max=end.to_string()
                step=(end / 1_000.0).to_string()
                class:unknown=move || value.with(Option::is_none)
                prop:value=move || value.get().unwrap_or(0.0).to_string()
                on:input=drag
                on:keydown=step
                on:change=move |_| on_done.run(())
            />
        </span>
    }
}
