//! The content security policies: what a page of ours may load, run and reach. Nothing else.
use anyhow::{Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::html::{after, elements};

const CHARSET: &str = "<meta charset=\"utf-8\">";

/// A served page with its policy: its own origin, and no other.
///
/// # Errors
/// When the page has no charset, or holds a style that the policy would refuse.
pub fn served(page: &str) -> Result<String> {
    let (scripts, styles) = (hashes(page, "script"), hashes(page, "style"));
    let rest = "img-src 'self' data: blob:; font-src 'none'; connect-src 'self'; \
                worker-src 'self'; manifest-src 'self'";
    with_policy(
        page,
        &format!("script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src{styles}; {rest}"),
    )
}

/// The single file with its policy: what it holds, and nothing from anywhere.
///
/// # Errors
/// When the page has no charset.
pub fn single(page: &str) -> Result<String> {
    let (scripts, styles) = (hashes(page, "script"), hashes(page, "style"));
    let rest = "img-src data: blob:; font-src 'none'; connect-src 'none'";
    with_policy(page, &format!("script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; {rest}"))
}

fn with_policy(page: &str, part: &str) -> Result<String> {
    if page.contains(" style=\"") {
        bail!("the page has a style attribute, which its policy refuses");
    }
    let policy = format!("default-src 'none'; {part}; base-uri 'none'; form-action 'none'");
    after(
        page,
        CHARSET,
        &format!("\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
    )
}

/// The hashes of the inline elements of a name, each with a space before it.
fn hashes(page: &str, name: &str) -> String {
    let inline = elements(page, name).into_iter().filter(|found| {
        // Data in a script element never runs, and needs no leave to.
        let kind = found.attribute("type").unwrap_or("");
        found.attribute("src").is_none() && matches!(kind, "" | "module" | "text/javascript")
    });
    inline.map(|found| format!(" '{}'", integrity(found.text.as_bytes()))).collect()
}

/// A hash as policies and integrity checks write it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_inline_is_named_by_its_hash_and_nothing_else() -> Result<()> {
        let page = "<meta charset=\"utf-8\"><script>a</script><script src=\"b.js\"></script>\
                    <script type=\"x/data\">c</script><style>d</style>";
        let made = served(page)?;
        assert_eq!(made.matches("sha256-").count(), 2);
        assert!(made.contains(&format!("'wasm-unsafe-eval' '{}';", integrity(b"a"))), "{made}");
        assert!(made.contains(&format!("style-src '{}';", integrity(b"d"))), "{made}");
        assert!(made.starts_with("<meta charset=\"utf-8\">\n<meta http-equiv"), "{made}");
        assert!(!made.contains("unsafe-inline") && !made.contains("style-src-attr"), "{made}");
        Ok(())
    }

    #[test]
    fn a_style_attribute_is_refused() {
        assert!(served("<meta charset=\"utf-8\"><p style=\"color:red\">").is_err());
    }
}
