//! Which rows of a long list are near the screen: only those are in the page.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

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

    /// The same rows, each with the number of its place in the document. One that comes takes over the
    /// place of one that has gone: its texts change, and nothing is built. Where the focus is nobody
    /// takes over: whoever types on must not type into another row.
    pub fn reused<T>(rows: Memo<Vec<T>>, has_focus: fn(&T) -> bool) -> Memo<Vec<(u32, T)>>
    where
        T: Copy + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |before: Option<&Vec<(u32, T)>>| {
            let before = before.map_or(&[][..], Vec::as_slice);
            rows.with(|rows| {
                let place = |row: &T| before.iter().find(|(_, one)| one == row);
                let gone = before.iter().filter(|(_, one)| !rows.contains(one) && !has_focus(one));
                let new = before.iter().map(|(number, _)| number + 1).max().unwrap_or_default();
                let mut free = gone.map(|(number, _)| *number).chain(new..);
                let number = |row: &T| match place(row) {
                    Some((number, _)) => Some(*number),
                    None => free.next(),
                };
                rows.iter()
                    .map(number)
                    .zip(rows)
                    .filter_map(|(at, row)| Some((at?, *row)))
                    .collect()
            })
        })
    }

    /// The row that is shown at a place now; the last one where there is none any more.
    pub fn at<T>(places: Memo<Vec<(u32, T)>>, number: u32, first: T) -> Memo<T>
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
