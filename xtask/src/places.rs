//! Where things are: the repository, the cache of tools, the folders that builds write to.
use std::path::PathBuf;

use anyhow::{Context, Result};

/// The repository's root, wherever the command was started from.
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or(here.clone(), PathBuf::from)
}

/// The built app, ready to publish.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The app as Trunk left it: served to whoever tries it, packed for whoever publishes it.
pub fn trunk_output() -> PathBuf {
    root().join("target").join("trunk")
}

/// What [`dist`] was packed from last.
pub fn packed_stamp() -> PathBuf {
    root().join("target").join("packed")
}

/// Cargo's target folder of every wasm build: its own, so that two compilers never undo each
/// other's work.
pub fn wasm_target() -> PathBuf {
    root().join("target").join("wasm")
}

/// The page on which filters are measured.
pub fn filter_page() -> PathBuf {
    root().join("target").join("filter")
}

/// The page of react-admin beside which a cold load is measured.
pub fn react_admin_page() -> PathBuf {
    root().join("target").join("react-admin")
}

/// The folder that keeps the tools from one run to the next, for every checkout on this machine.
///
/// # Errors
/// When neither `XDG_CACHE_HOME` nor `HOME` says where caches go.
pub fn cache() -> Result<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .filter(|path| !path.is_empty())
        .map(PathBuf::from)
        .or_else(|| Some(home()?.join(".cache")))
        .context("neither XDG_CACHE_HOME nor HOME is set: no place to keep tools")?;
    Ok(base.join("imbuto"))
}

/// Cargo's own folder, which holds the sources of the dependencies.
///
/// # Errors
/// When neither `CARGO_HOME` nor `HOME` is set.
pub fn cargo_home() -> Result<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(home()?.join(".cargo")))
        .context("neither CARGO_HOME nor HOME is set")
}

fn home() -> Option<PathBuf> {
    std::env::var_os("HOME")
        .or_else(|| std::env::var_os("USERPROFILE"))
        .filter(|path| !path.is_empty())
        .map(PathBuf::from)
}
