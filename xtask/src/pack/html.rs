//! The little that packing needs to know of HTML: pages that we wrote ourselves, as Trunk prints
//! them. Not a parser.
use anyhow::{Context, Result};

/// One element with its text, where it stands in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element<'a> {
    /// The opening tag, from `<` to `>`.
    pub tag: &'a str,
    /// What stands between the opening and the closing tag; empty for one that is never closed.
    pub text: &'a str,
    /// All of it.
    pub whole: &'a str,
}

impl<'a> Element<'a> {
    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let (_, rest) = self.tag.split_once(&format!(" {name}="))?;
        match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => rest.split([' ', '>']).next(),
        }
    }
}

/// All elements of a name; `link` and `meta` never close, others are assumed to.
pub fn elements<'a>(page: &'a str, name: &str) -> Vec<Element<'a>> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find(&open) {
        let from = &rest[start..];
        let Some(tag_end) = from.find('>').map(|at| at + 1) else {
            break;
        };
        let void = matches!(name, "link" | "meta");
        let text_end = if void { tag_end } else { from.find(&close).unwrap_or(tag_end) };
        let end = if void { tag_end } else { (text_end + close.len()).min(from.len()) };
        if from[open.len()..].starts_with([' ', '>', '\n', '/']) {
            found.push(Element {
                tag: &from[..tag_end],
                text: &from[tag_end..text_end],
                whole: &from[..end],
            });
            rest = &from[end..];
        } else {
            rest = &from[open.len()..];
        }
    }
    found
}

/// The page with a text put before a mark.
///
/// # Errors
/// When the mark isn't there.
pub fn before(page: &str, mark: &str, text: &str) -> Result<String> {
    let at = page.find(mark).with_context(|| format!("the page has no {mark}"))?;
    Ok([&page[..at], text, &page[at..]].concat())
}

/// The page with a text put right after the element that a tag opens.
///
/// # Errors
/// When the tag isn't there.
pub fn after(page: &str, mark: &str, text: &str) -> Result<String> {
    let at = page.find(mark).with_context(|| format!("the page has no {mark}"))? + mark.len();
    Ok([&page[..at], text, &page[at..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_with_text_and_attributes() {
        let page = "<link rel=a href=\"x y.css\"><linked><script type=module>a > b</script><script>c</script>";
        let scripts = elements(page, "script");
        assert_eq!(scripts.iter().map(|found| found.text).collect::<Vec<_>>(), ["a > b", "c"]);
        assert_eq!(scripts[0].attribute("type"), Some("module"));
        let links = elements(page, "link");
        assert_eq!(links.len(), 1);
        assert_eq!(
            (links[0].attribute("rel"), links[0].attribute("href")),
            (Some("a"), Some("x y.css"))
        );
    }
}
