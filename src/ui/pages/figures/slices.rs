//! Work that takes long, a slice at a time: the page stays free, and what is asked anew meanwhile is
//! begun anew.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::browser::pause;

/// Goes on a little; gives what is found once it is done.
pub type Work<T> = Box<dyn FnMut() -> Option<T>>;

/// So long the page is not free at a time, in milliseconds.
const SLICE_MS: f64 = 6.0;

/// What comes of the work, `None` while it is being computed. It is begun anew whenever
/// what `begin` looks at changes; where that gives no work nothing comes.
pub fn in_slices<T: Clone + Send + Sync + 'static>(
    begin: impl Fn() -> Option<Work<T>> + 'static,
) -> Signal<Option<T>> {
    let found = RwSignal::new(None);
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let work = begin();
        turn.update_value(|turn| *turn += 1);
        let now = turn.get_value();
        found.set(None);
        if let Some(mut work) = work {
            spawn_local(async move {
                while turn.try_get_value() == Some(now) {
                    if let Some(done) = go_on(&mut work) {
                        found.set(Some(done));
                        break;
                    }
                    pause(Duration::ZERO).await;
                }
            });
        }
    });
    found.into()
}

fn go_on<T>(work: &mut Work<T>) -> Option<T> {
    let begun = js_sys::Date::now();
    loop {
        let done = work();
        if done.is_some() || js_sys::Date::now() - begun >= SLICE_MS {
            return done;
        }
    }
}
