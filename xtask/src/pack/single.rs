//! The single file: the whole app in one page that opens from a disk, with no server, no service
//! worker and no way to the network.
//!
//! Browsers run no module scripts from `file://` and fetch nothing there, so the scripts are plain
//! ones and the wasm is carried as text, compressed.
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::html::{Element, before, elements};
use super::{SINGLE, policy, read, shrink, write};
use crate::shell::{command, run};

/// Makes the single file out of the built page, before its service worker and policy are put in.
///
/// # Errors
/// When `wasm-bindgen` or `wasm-opt` fails, or the page has not the shape that is expected.
pub fn single_file(dist: &Path, compiled: &Path, bindgen: &Path, wasm_opt: &Command) -> Result<()> {
    let work = compiled.with_file_name("single");
    let mut make = command(bindgen.join("wasm-bindgen"));
    make.args(["--target", "no-modules", "--no-typescript", "--out-name", "imbuto", "--out-dir"]);
    run(make.arg(&work).arg(compiled))?;
    let code = work.join("imbuto_bg.wasm");
    shrink(wasm_opt, &code)?;
    let code = std::fs::read(&code).with_context(|| format!("reading {}", code.display()))?;
    let glue = read(&work.join("imbuto.js"))?;
    let page = assembled(&read(&dist.join("index.html"))?, dist, &glue, &code)?;
    write(&dist.join(SINGLE), &policy::single(&page)?)
}

fn assembled(page: &str, dist: &Path, glue: &str, code: &[u8]) -> Result<String> {
    let mut made = page.to_owned();
    for link in elements(page, "link") {
        let inlined = match (link.attribute("rel"), link.attribute("href")) {
            (Some("icon"), Some(file)) => {
                let icon = STANDARD.encode(read(&dist.join(file))?);
                format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">")
            }
            _ => String::new(),
        };
        made = made.replacen(link.whole, &inlined, 1);
    }
    let starts = |script: &Element| script.attribute("type") == Some("module");
    let start =
        elements(page, "script").into_iter().find(starts).context("Trunk's start script")?;
    made = made.replacen(start.whole, "", 1);

    let packed = STANDARD.encode(miniz_oxide::deflate::compress_to_vec(code, 10));
    let parts = format!(
        "<script type=\"application/wasm-deflate\" id=\"imbuto-wasm\">{packed}</script>\n\
         <script>{}</script>\n<script>{}</script>\n",
        script(glue),
        script(include_str!("single.js"))
    );
    before(&made, "</body>", &parts)
}

/// A script that can stand inside a page: nothing in it may look like the element's end.
fn script(text: &str) -> String {
    text.replace("</script", "<\\/script").replace("<!--", "<\\!--")
}
