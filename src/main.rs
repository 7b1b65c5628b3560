//! The browser's entry point: it starts the user interface and nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    imbuto::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Imbuto runs in a browser: start it with `cargo xtask serve`.");
}
