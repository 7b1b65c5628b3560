//! The service worker's list: exactly the files that were built, each with the hash of its content.
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::policy::integrity;
use super::{files, write};

/// Writes `sw.js` for the files of the built app as they are now.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write_to(dist: &Path) -> Result<()> {
    let mut list = Vec::new();
    for file in files(dist)? {
        let bytes = std::fs::read(dist.join(&file)).with_context(|| format!("reading {file}"))?;
        // The page is asked for by its folder: some servers redirect `index.html`, and a redirect
        // cannot answer a navigation.
        let path = if file == "index.html" { "./" } else { &file };
        list.push(format!("  [\"{path}\", \"{}\"]", integrity(&bytes)));
    }
    let list = format!("[\n{}\n]", list.join(",\n"));
    let version: String =
        Sha256::digest(&list).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let script = include_str!("sw.js").replace("{{version}}", &version).replace("{{files}}", &list);
    write(&dist.join("sw.js"), &script)
}
