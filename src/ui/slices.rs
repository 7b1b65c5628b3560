//! Work of pages that takes long, a slice at a time, so that the page stays free. All of it waits in
//! one line: no task of the browser holds more than one slice of it, however much there is to do.
//! Opening a workspace and keeping lists have slices of their own (`opening.rs`, `lists.rs`).

use std::cell::RefCell;
use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::{painted, pause};

/// Goes on a little; gives what is found once it is done.
pub type Work<T> = Box<dyn FnMut() -> Option<T>>;

/// So long the page is not free at a time, in milliseconds. A step that begins at its end still takes
/// its own time, and what is found is still to be drawn.
const SLICE_MS: f64 = 8.0;

thread_local! {
    /// What is to be done; the first one is being worked at.
    static LINE: RefCell<VecDeque<Work<()>>> = const { RefCell::new(VecDeque::new()) };
    static AT_WORK: RefCell<bool> = const { RefCell::new(false) };
}

/// Goes on for a slice of time; gives what is found once it is done.
pub fn for_a_slice<T>(mut step: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = js_sys::Date::now();
    loop {
        let done = step();
        if done.is_some() || js_sys::Date::now() - begun >= SLICE_MS {
            return done;
        }
    }
}

/// Puts work at the end of the line.
pub fn wait_in_line(work: Work<()>) {
    LINE.with_borrow_mut(|line| line.push_back(work));
    if !AT_WORK.replace(true) {
        spawn_local(async {
            // What somebody has just done is on the screen before anything is worked out of it.
            painted().await;
            while !LINE.with_borrow(VecDeque::is_empty) {
                work_for_a_slice();
                pause(Duration::ZERO).await;
            }
            AT_WORK.set(false);
        });
    }
}

/// What is found is drawn before the next in line begins.
fn work_for_a_slice() {
    // Taken out meanwhile: what is found may have others wait in line.
    let Some(mut work) = LINE.with_borrow_mut(VecDeque::pop_front) else { return };
    if for_a_slice(&mut work).is_none() {
        LINE.with_borrow_mut(|line| line.push_front(work));
    }
}

/// Whether its turn in the line has come: a page that draws its parts so is there bit by bit, and no
/// part holds it.
pub fn turn() -> ReadSignal<bool> {
    let (has_come, come) = signal(false);
    wait_in_line(Box::new(move || {
        come.try_set(true);
        Some(())
    }));
    has_come
}

/// What comes of the work, `None` while it is being computed. It is begun anew whenever
/// what `begin` looks at changes; where that gives no work nothing comes.
pub fn in_slices<T: Clone + Send + Sync + 'static>(
    begin: impl Fn() -> Option<Work<T>> + 'static,
) -> Signal<Option<T>> {
    let found = RwSignal::new(None);
    let begun = StoredValue::new(0_u32);
    let look = move || {
        let now = begun.get_value();
        if let Some(mut work) = begin() {
            wait_in_line(Box::new(move || {
                if begun.try_get_value() == Some(now) {
                    found.set(Some(work()?));
                }
                Some(())
            }));
        }
    };
    let forget = move || {
        begun.update_value(|begun| *begun += 1);
        found.set(None);
    };
    look_in_turn(Box::new(look), Box::new(forget));
    found.into()
}

/// The same, but what was found stays until what has changed is found.
pub fn kept_in_slices<T: Clone + Send + Sync + 'static>(
    begin: impl Fn() -> Option<Work<T>> + 'static,
) -> Signal<Option<T>> {
    let found = in_slices(begin);
    let kept = RwSignal::new(None);
    Effect::new(move |_| {
        if let Some(found) = found.get() {
            kept.set(Some(found));
        }
    });
    kept.into()
}

/// Something computed when its turn in the line comes, and again whenever what it looks at changes;
/// until then it is what it was, `None` at first. What comes of it is drawn in a task of its own.
pub fn in_turn<T: Clone + PartialEq + Send + Sync + 'static>(
    compute: impl Fn() -> Option<T> + 'static,
) -> Signal<Option<T>> {
    let found = RwSignal::new(None);
    let look = move || {
        let computed = compute();
        if found.with_untracked(|before| *before != computed) {
            found.set(computed);
        }
    };
    look_in_turn(Box::new(look), Box::new(|| {}));
    found.into()
}

/// What was found last, as long as what has changed is still being found.
pub fn last_found<T: Clone + PartialEq + Send + Sync + 'static>(
    found: Signal<Option<T>>,
) -> Signal<Option<T>> {
    let last = RwSignal::new(None);
    Effect::new(move |_| {
        let found = found.get();
        if found.is_some() && last.with_untracked(|last| *last != found) {
            last.set(found);
        }
    });
    last.into()
}

/// Looks when its turn in the line comes. When what it looked at changes, it is told so at once, and
/// looks again in its turn.
fn look_in_turn(look: Box<dyn Fn()>, changed: Box<dyn Fn()>) {
    let turns = RwSignal::new(0_u32);
    Effect::new(move |taken: Option<u32>| {
        let turn = turns.get();
        if taken.is_some_and(|taken| taken != turn) {
            look();
        } else {
            changed();
            wait_in_line(Box::new(move || {
                turns.try_update(|turns| *turns += 1);
                Some(())
            }));
        }
        turn
    });
}
