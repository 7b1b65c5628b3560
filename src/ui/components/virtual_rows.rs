//! Which rows of a long list are near the screen: only those are in the page.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

use crate::ui::browser::painted;
use crate::ui::places::{Placed, placed, steps};

use super::chart_view::root_font_px;

/// A box that scrolls over rows of one height.
#[derive(Clone, Copy)]
pub struct VirtualRows {
    /// The box: it must scroll by itself.
    pub scroller: NodeRef<html::Div>,
    top: RwSignal<f64>,
    /// How tall the box is, and a row, in pixels.
    heights: RwSignal<(f64, f64)>,
    row: u32,
}

/// Rows kept in the page above and below what is seen.
const BEYOND: usize = 4;

/// Rows that are drawn in one task.
const AT_A_TIME: usize = 4;

/// A frame that took less than this, in milliseconds, has room for more rows; one that took more than that
/// had too many.
const FRAME_MS: std::ops::RangeInclusive<f64> = 24.0..=40.0;

/// How many steps to draw in the next frame, after one of so many that took so long from the first step until
/// it was painted: laying out and painting is most of it, so that only the last frame can tell.
fn steps_a_frame(before: usize, took_ms: f64) -> usize {
    if took_ms < *FRAME_MS.start() {
        before * 2
    } else if took_ms > *FRAME_MS.end() {
        (before / 2).max(1)
    } else {
        before
    }
}

impl VirtualRows {
    /// Rows as tall as this, in 1/16 rem.
    pub fn new(row: u32) -> Self {
        let rows = Self {
            scroller: NodeRef::new(),
            top: RwSignal::new(0.0),
            heights: RwSignal::new((0.0, f64::from(row))),
            row,
        };
        rows.observe();
        rows
    }

    /// The rows to draw of so many: from, until (exclusive).
    #[must_use]
    pub fn range(self, count: usize) -> (usize, usize) {
        let (height, row) = self.heights.get();
        let first = (self.top.get() / row) as usize;
        let seen = (height / row).ceil() as usize + 1;
        let from = first.saturating_sub(BEYOND).min(count);
        (from, (first + seen + BEYOND).min(count))
    }

    /// The same rows, each [at its place](placed) in the document. Many that change are drawn a few at
    /// a time and painted in between, so that no frame has to wait for all of them.
    pub fn reused<T>(rows: Memo<Vec<T>>, has_focus: fn(&T) -> bool) -> Signal<Vec<Placed<T>>>
    where
        T: Copy + PartialEq + Send + Sync + 'static,
    {
        let drawn = RwSignal::new(Vec::new());
        let asked = StoredValue::new(0_u32);
        Effect::new(move |_| {
            let steps = rows.with(|rows| {
                drawn.with_untracked(|before| {
                    steps(before, &placed(before, rows, has_focus), AT_A_TIME)
                })
            });
            let now = asked.get_value() + 1;
            asked.set_value(now);
            let mut steps = steps.into_iter();
            if let Some(first) = steps.next() {
                drawn.set(first);
            }
            let mut begun = js_sys::Date::now();
            spawn_local(async move {
                let (mut in_frame, mut most) = (1, 1);
                for step in steps {
                    if in_frame >= most {
                        painted().await;
                        most = steps_a_frame(most, js_sys::Date::now() - begun);
                        (in_frame, begun) = (0, js_sys::Date::now());
                    }
                    if asked.try_get_value() != Some(now) {
                        break;
                    }
                    drawn.set(step);
                    in_frame += 1;
                }
            });
        });
        drawn.into()
    }

    /// The row that is shown at a place now; the last one where there is none any more.
    pub fn at<T>(places: Signal<Vec<Placed<T>>>, number: u32, first: T) -> Memo<T>
    where
        T: Copy + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |before: Option<&T>| {
            let now =
                places.with(|all| all.iter().find(|(at, _)| *at == number).map(|(_, row)| *row));
            now.or(before.copied()).unwrap_or(first)
        })
    }

    /// Scrolls as far as it takes to see a row.
    pub fn show(self, index: usize) {
        let Some(element) = self.scroller.get_untracked() else { return };
        let (height, row) = self.heights.get_untracked();
        let (top, begin) = (f64::from(element.scroll_top()), index as f64 * row);
        let to = begin.min(top.max(begin + row - height));
        if to != top {
            element.set_scroll_top(to as i32);
            self.scrolled();
        }
    }

    /// Where a row begins, or how tall so many are, as CSS writes it.
    #[must_use]
    pub fn offset(self, index: usize) -> String {
        // Without a fraction: writing one takes code of its own.
        format!("calc({}rem / 16)", index * self.row as usize)
    }

    /// To be called when the box scrolls.
    pub fn scrolled(self) {
        if let Some(element) = self.scroller.get_untracked() {
            self.top.set(f64::from(element.scroll_top()));
        }
    }

    fn observe(self) {
        Effect::new(move |_| {
            let Some(element) = self.scroller.get() else { return };
            let measured = element.clone();
            let observe = Closure::<dyn FnMut()>::new(move || {
                let row = f64::from(self.row) / 16.0 * root_font_px();
                let heights = (f64::from(measured.client_height()), row);
                if self.heights.try_get_untracked().is_some_and(|before| before != heights) {
                    self.heights.set(heights);
                }
            });
            let Ok(observer) = ResizeObserver::new(observe.as_ref().unchecked_ref()) else {
                self.heights.set((800.0, f64::from(self.row)));
                return;
            };
            observer.observe(&element);
            let kept = StoredValue::new_local((observer, observe));
            on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
        });
    }
}
