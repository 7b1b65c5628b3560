//! What needs a document: run in a real browser by `cargo xtask test`.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_app_puts_its_main_part_into_the_body() {
    imbuto::ui::mount();
    let page = web_sys::window().and_then(|window| window.document());
    let main = page.and_then(|page| page.query_selector("body > main, body main").ok().flatten());
    assert!(main.is_some(), "no <main> in the body");
}
