//! The browser's locks, by which its tabs agree who does something (Web Locks API). Pages that were
//! not served securely have none: there every tab acts as if it were alone, which the store can bear.

use std::future::Future;

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Does `work` while no other tab holds this name; not at all where one does.
pub async fn alone(name: &str, work: impl Future<Output = ()> + 'static) {
    let Some(locks) = locks() else { return work.await };
    let when_held = Closure::once_into_js(move |lock: JsValue| -> Promise {
        if lock.is_null() {
            return Promise::resolve(&JsValue::UNDEFINED);
        }
        future_to_promise(async move {
            work.await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let options = js_sys::Object::new();
    let _ = Reflect::set(&options, &"ifAvailable".into(), &true.into());
    request(&locks, &[name.into(), options.into(), when_held]).await;
}

/// Holds a name until the page is gone.
pub fn hold_for_ever(name: &str) {
    let Some(locks) = locks() else { return };
    let never = Closure::once_into_js(|| Promise::new(&mut |_, _| {}));
    let name = JsValue::from_str(name);
    leptos::task::spawn_local(async move { request(&locks, &[name, never]).await });
}

/// The names that are held now, in all tabs.
pub async fn held() -> Vec<String> {
    let names = async {
        let locks = locks()?;
        let query = method(&locks, "query")?.call0(&locks).ok()?;
        let state = JsFuture::from(query.dyn_into::<Promise>().ok()?).await.ok()?;
        let held = Reflect::get(&state, &"held".into()).ok()?.dyn_into::<Array>().ok()?;
        let name = |lock: JsValue| Reflect::get(&lock, &"name".into()).ok()?.as_string();
        Some(held.iter().filter_map(name).collect())
    };
    names.await.unwrap_or_default()
}

fn locks() -> Option<JsValue> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

/// A request that is refused does nothing: what it was for is tried again later.
async fn request(locks: &JsValue, arguments: &[JsValue]) {
    let arguments: Array = arguments.iter().collect();
    let promise = method(locks, "request").and_then(|ask| ask.apply(locks, &arguments).ok());
    if let Some(promise) = promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) {
        let _ = JsFuture::from(promise).await;
    }
}
