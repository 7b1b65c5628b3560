//! A drawing in the page: as wide as its place, in the colours of the page, with a button over each
//! part that tells the exact figures.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

use crate::charts::{Chart, Hotspot, Size, Target};

/// What a part of a drawing tells, and where a click on it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Tip {
    /// The figures, a line each.
    pub lines: Vec<String>,
    /// The opportunities behind it.
    pub leads_to: Option<String>,
}

/// A drawing. `draw` is called again when its width or what it reads changes.
#[component]
pub fn ChartView(
    draw: impl Fn(Size) -> Chart + Send + Sync + 'static,
    tip: impl Fn(Target) -> Option<Tip> + Send + Sync + 'static,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0_u32);
    observe_width(place, width);
    let chart = Memo::new(move |_| (width.get() > 0).then(|| draw(Size::wide(width.get()))));
    let tip = StoredValue::new(tip);
    view! {
        <div class="drawing" node_ref=place>
            {move || {
                chart
                    .get()
                    .map(|chart| {
                        let (size, svg) = (chart.size, chart.svg());
                        let spots = chart
                            .hotspots
                            .into_iter()
                            .filter_map(move |spot| {
                                let tip = tip.with_value(|tip| tip(spot.target))?;
                                Some(view! { <Spot spot=spot tip=tip size=size /> })
                            });
                        view! {
                            <div class="drawn" inner_html=svg></div>
                            {spots.collect_view()}
                        }
                    })
            }}
        </div>
    }
}

/// A part that tells its figures on hover, focus and touch. With a touch the first tap tells, the
/// second opens.
#[component]
fn Spot(spot: Hotspot, tip: Tip, size: Size) -> impl IntoView {
    let told = RwSignal::new(false);
    // Who goes by the keyboard takes the rows of the table.
    let is_passed_over = spot.is_small().then_some("-1");
    let percent = |part: f64, whole: u32| format!("{}%", part * 100.0 / f64::from(whole.max(1)));
    let left = percent(spot.x, size.width);
    let top = percent(spot.y, size.height);
    let width = percent(spot.width, size.width);
    let height = percent(spot.height, size.height);
    // The lines are the name that a screen reader says, also while they are not to be seen.
    let lines = tip.lines.into_iter().map(|line| view! { <span>{line}</span> " " }).collect_view();
    let middle = (spot.x + spot.width / 2.0) / f64::from(size.width.max(1));
    let opens = match middle {
        third if third < 1.0 / 3.0 => "tip from-left",
        third if third > 2.0 / 3.0 => "tip from-right",
        _ => "tip",
    };
    let inside = view! { <span class=opens>{lines}</span> };
    match tip.leads_to {
        Some(address) => {
            let tap = move |event: web_sys::MouseEvent| {
                let touch = event
                    .dyn_ref::<web_sys::PointerEvent>()
                    .is_some_and(|pointer| pointer.pointer_type() == "touch");
                if touch && !told.get_untracked() {
                    event.prevent_default();
                    told.set(true);
                }
            };
            view! {
                <a
                    class="spot"
                    tabindex=is_passed_over
                    href=address
                    style:left=left
                    style:top=top
                    style:width=width
                    style:height=height
                    on:click=tap
                    on:blur=move |_| told.set(false)
                >
                    {inside}
                </a>
            }
            .into_any()
        }
        None => view! {
            <button
                type="button"
                class="spot"
                tabindex=is_passed_over
                style:left=left
                style:top=top
                style:width=width
                style:height=height
            >
                {inside}
            </button>
        }
        .into_any(),
    }
}

/// Keeps `width` at the width of `place`, in 1/16 rem: the page scales its type on wide screens.
fn observe_width(place: NodeRef<html::Div>, width: RwSignal<u32>) {
    Effect::new(move |_| {
        let Some(element) = place.get() else { return };
        let measured = element.clone();
        let observe = Closure::<dyn FnMut()>::new(move || {
            let now = (f64::from(measured.client_width()) * 16.0 / root_font_px()).round() as u32;
            if width.try_get_untracked().is_some_and(|before| before != now && now > 0) {
                width.set(now);
            }
        });
        let Ok(observer) = ResizeObserver::new(observe.as_ref().unchecked_ref()) else {
            width.set(640);
            return;
        };
        observer.observe(&element);
        let kept = StoredValue::new_local((observer, observe));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    });
}

pub(super) fn root_font_px() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    // The browser reads the number, and passes over its unit.
    let size = size.map(|size| js_sys::parse_float(&size));
    size.filter(|size| *size > 0.0).unwrap_or(16.0)
}
