//! The served app in parts: a first visit loads what shows a pipeline, and each other part when it
//! is first needed.
//!
//! The app marks the functions at which it can be cut (`src/ui/lazy.rs`). Compiled with the feature
//! `split` and with its relocations kept, the wasm is cut there; each piece is a file of its own,
//! and a small script fetches it.
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::{empty, files, html, read, shrink, write};
use crate::shell::{command, run};

/// The script that fetches parts, as the tool names it.
const LOADER: &str = "./__wasm_split.js";

/// The programs that cutting needs.
pub struct Tools<'a> {
    /// Cuts the wasm.
    pub split: &'a Path,
    /// The folder of wasm-bindgen.
    pub bindgen: &'a Path,
    /// Makes each piece small.
    pub wasm_opt: &'a Command,
}

/// Puts the wasm that was compiled for cutting, in parts, in the place of the whole one that Trunk
/// left in `dist`.
///
/// # Errors
/// When a tool fails, or Trunk's page has not the shape that is expected.
pub fn served_in_parts(dist: &Path, compiled: &Path, tools: &Tools) -> Result<()> {
    let bytes =
        std::fs::read(compiled).with_context(|| format!("reading {}", compiled.display()))?;
    let digest: String =
        Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("imbuto-{digest}");
    let work = compiled.with_file_name("parts");
    empty(&work)?;

    let mut cut = command(tools.split);
    run(cut.args(["--target", "web", "--out-name", &name]).arg(compiled).arg(&work))?;
    let whole = work.join(format!("{name}.wasm"));
    let mut bind = command(tools.bindgen.join("wasm-bindgen"));
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", &name]);
    run(bind.arg("--out-dir").arg(&work).arg(&whole))?;
    std::fs::remove_file(&whole)?;

    let (page, script) = (dist.join("index.html"), work.join(format!("{name}.js")));
    let page_text = read(&page)?;
    let before = trunks_name(dist)?;
    for ending in [".js", "_bg.wasm"] {
        std::fs::remove_file(dist.join(format!("{before}{ending}")))?;
    }
    let loader = format!("{name}-parts.js");
    let preload = format!("<link rel=\"modulepreload\" href=\"./{loader}\">\n");
    let page_text = html::before(&page_text.replace(&before, &name), "</head>", &preload)?;
    write(&page, &page_text)?;

    // The tool's names carry no hash: a newer version must not meet an older one's pieces.
    let glue =
        read(&script)?.replace(&format!("from \"{LOADER}\""), &format!("from \"./{loader}\""));
    write(&dist.join(format!("{name}.js")), &glue)?;
    let mut loads = read(&work.join(LOADER))?;
    for piece in pieces(&work)? {
        shrink(tools.wasm_opt, &work.join(&piece))?;
        let published =
            if piece.starts_with(&name) { piece.clone() } else { format!("{name}-{piece}") };
        loads = loads.replace(&format!("\"./{piece}\""), &format!("\"./{published}\""));
        std::fs::copy(work.join(&piece), dist.join(published))?;
    }
    write(&dist.join(loader), &loads)
}

/// The name that Trunk gave the app's script and wasm, without endings.
fn trunks_name(dist: &Path) -> Result<String> {
    let wasm: Vec<_> = files(dist)?
        .into_iter()
        .filter_map(|file| Some(file.strip_suffix("_bg.wasm")?.to_owned()))
        .collect();
    match wasm.as_slice() {
        [name] => Ok(name.clone()),
        _ => bail!("dist does not hold one wasm file but {}", wasm.len()),
    }
}

fn pieces(work: &Path) -> Result<Vec<String>> {
    Ok(files(work)?.into_iter().filter(|file| file.ends_with(".wasm")).collect())
}
