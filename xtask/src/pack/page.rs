//! The built page as a browser needs it: one style sheet instead of many, which compress better
//! together and take one request, and nothing in its scripts that only people read.
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::html::elements;
use super::{lean, read, write};

/// Makes the page that Trunk left lean.
///
/// # Errors
/// When it names no style sheet, or one that is not there.
pub fn make_lean(dist: &Path) -> Result<()> {
    let page = dist.join("index.html");
    let built = read(&page)?;
    let mut text = built.clone();
    for script in elements(&built, "script") {
        text = text.replacen(script.text, &lean::script(script.text), 1);
    }
    let mut styles = String::new();
    let mut last = None;
    for link in elements(&built, "link") {
        if link.attribute("rel") != Some("stylesheet") {
            continue;
        }
        let file = dist.join(link.attribute("href").context("a style sheet without address")?);
        styles.push_str(&lean::style(&read(&file)?));
        std::fs::remove_file(file)?;
        if let Some(before) = last.replace(link.whole) {
            text = text.replacen(before, "", 1);
        }
    }
    let digest: String =
        Sha256::digest(&styles).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("style-{digest}.css");
    write(&dist.join(&name), &styles)?;
    let link = format!("<link rel=\"stylesheet\" href=\"./{name}\">");
    write(&page, &text.replacen(last.context("the page names no style sheet")?, &link, 1))
}
