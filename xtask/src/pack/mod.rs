//! From Trunk's output to the two forms of the app that people get: a folder for any static
//! server, with its policy and its service worker, and one single file that opens from a disk.
//!
//! The scripts here are put into the pages as they stand: `boot.js` by Trunk (see the root
//! `index.html`), `offline.js`, `sw.js` and `single.js` by this module. Without what only people
//! read in them, and in the style sheets, a first load would have 4 of its 400 kB less (measured
//! with esbuild and brotli): no time that anyone could tell.
mod html;
mod parts;
mod policy;
mod single;
mod stamp;
mod worker;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub use parts::{Tools, served_in_parts};
pub use single::single_file;
pub use stamp::Stamp;
pub use worker::write_to as list_files;

use crate::places::{cargo_home, root};
use crate::shell::command;

/// The name of the single file beside the served app.
pub const SINGLE: &str = "imbuto.html";

/// Gives the built page its policy and its service worker.
///
/// # Errors
/// When what Trunk left has not the shape that its index page promises.
pub fn served(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let text = read(&page)?;
    let offline = format!("<script>{}</script>\n", include_str!("offline.js"));
    let text = html::before(&text, "</head>", &offline)?;
    write(&page, &policy::served(&text)?)?;
    worker::write_to(dist)
}

/// The files of a first load, besides the single file and the service worker: paths from `dist`,
/// in order.
///
/// # Errors
/// When the folder cannot be read.
pub fn files(dist: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for path in every_file(dist)? {
        let inner = path.strip_prefix(dist)?;
        let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
        found.push(parts.join("/"));
    }
    found.retain(|file| file != SINGLE && file != "sw.js");
    Ok(found)
}

/// All that is in a folder, in order.
fn every_file(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in
            std::fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?
        {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

/// Makes one folder hold what another holds, and nothing else.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    empty(to)?;
    for file in files(from)? {
        std::fs::copy(from.join(&file), to.join(&file)).with_context(|| file.clone())?;
    }
    Ok(())
}

/// Makes a wasm file as small as it gets, in place.
///
/// # Errors
/// When `wasm-opt` fails.
pub fn shrink(wasm_opt: &std::process::Command, wasm: &Path) -> Result<()> {
    let mut opt = command(wasm_opt.get_program());
    opt.args(wasm_opt.get_args()).arg("-Oz");
    // What is repeated compresses better than what differs by what was inlined into it, and likes
    // compress better side by side: instances of one function have names that begin alike.
    opt.args(["--one-caller-inline-max-function-size=0", "--reorder-functions-by-name"]);
    opt.args(["--strip-debug", "--strip-producers"]);
    // Named one by one, since the section that lists them is stripped with the rest.
    let features = [
        "bulk-memory",
        "nontrapping-float-to-int",
        "sign-ext",
        "mutable-globals",
        "reference-types",
        "multivalue",
    ];
    opt.args(features.map(|feature| format!("--enable-{feature}")));
    // It warns of names that it does not know and strips anyway: heard only when it fails.
    crate::shell::read(opt.arg(wasm).arg("-o").arg(wasm)).map(drop)
}

/// Makes sure that nothing that is published tells where it was built.
///
/// # Errors
/// When a file holds the path of the repository or of Cargo's folder.
pub fn tells_no_paths(dist: &Path) -> Result<()> {
    let secrets = [root(), cargo_home()?];
    for file in files(dist)?.iter().map(String::as_str).chain([SINGLE, "sw.js"]) {
        let bytes = std::fs::read(dist.join(file)).with_context(|| format!("reading {file}"))?;
        for secret in &secrets {
            let secret = secret.to_string_lossy();
            if bytes.windows(secret.len()).any(|window| window == secret.as_bytes()) {
                bail!("{file} holds a path of this machine: {secret}");
            }
        }
    }
    Ok(())
}

fn empty(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    std::fs::write(file, text).with_context(|| format!("writing {}", file.display()))
}
