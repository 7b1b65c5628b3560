//! What needs a document, or a browser's own store: run in a real browser by `cargo xtask test`.
#![cfg(target_arch = "wasm32")]

use imbuto::storage::{BrowserStore, KeyValue, StoreError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_app_puts_its_main_part_into_the_body() {
    imbuto::ui::mount();
    let page = web_sys::window().and_then(|window| window.document());
    let main = page.and_then(|page| page.query_selector("body > main, body main").ok().flatten());
    assert!(main.is_some(), "no <main> in the body");
}

/// Has every write throw what a script makes, while `work` is done.
fn with_writes_throwing(exception: &str, work: impl FnOnce()) {
    let swap = |body: &str| js_sys::Function::new_no_args(body).call0(&JsValue::UNDEFINED);
    let throwing = format!(
        "window.write = Storage.prototype.setItem;
         Storage.prototype.setItem = () => {{ throw {exception} }}"
    );
    assert!(swap(&throwing).is_ok());
    work();
    assert!(swap("Storage.prototype.setItem = window.write").is_ok());
}

/// Browsers spell a full store in different ways, and each must be told from one that refuses.
#[wasm_bindgen_test]
fn a_full_store_is_known_by_each_of_its_spellings() {
    let Some(store) = BrowserStore::open() else { panic!("no local storage here") };
    for full in [
        "new DOMException('full', 'QuotaExceededError')",
        "new DOMException('full', 'NS_ERROR_DOM_QUOTA_REACHED')",
        "Object.defineProperty(new DOMException('full', 'Other'), 'code', { value: 22 })",
    ] {
        with_writes_throwing(full, || {
            assert_eq!(store.set("imbuto/test", "x"), Err(StoreError::Full), "{full}");
        });
    }
    for refused in ["new DOMException('no', 'SecurityError')", "new Error('no')"] {
        with_writes_throwing(refused, || {
            let answer = store.set("imbuto/test", "x");
            assert!(matches!(answer, Err(StoreError::Unavailable(_))), "{refused}: {answer:?}");
        });
    }
}

#[wasm_bindgen_test]
fn what_is_in_use_is_measured_in_utf_16_units() {
    let Some(store) = BrowserStore::open() else { panic!("no local storage here") };
    let before = store.used_units();
    assert_eq!(store.set("imbuto/test/à", "𝄞縮a"), Ok(()));
    let after = store.used_units();
    assert_eq!(store.keys("imbuto/test/"), Ok(vec!["imbuto/test/à".to_owned()]));
    assert_eq!(store.remove("imbuto/test/à"), Ok(()));
    assert_eq!(after, before.map(|units| units + 13 + 4));
}
