//! When two texts are the same to the eye: for matching owners, companies, values and headers.

use std::borrow::Cow;

use super::letters::{is_accent, push_apart, without_accent};

/// A name for matching: trimmed, in lower case, one space where there were several, accents written
/// in one way, signs that a web page would write as `&amp;` as they are. What is shown stays as it
/// is written.
pub(super) fn folded(name: &str) -> String {
    let name = without_entities(name);
    let mut out = String::with_capacity(name.len());
    for word in name.split(is_space).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        for letter in word.chars().filter(|letter| !is_unseen(*letter)).flat_map(char::to_lowercase)
        {
            match letter {
                '’' | '‘' | '`' | '´' => out.push('\''),
                '‐' | '‑' | '–' => out.push('-'),
                letter => push_apart(letter, &mut out),
            }
        }
    }
    out
}

/// A header for matching: lower case, no accents, words of letters and digits with one space
/// between them.
pub(super) fn header_form(header: &str) -> String {
    let header = without_entities(header);
    let mut out = String::with_capacity(header.len());
    for letter in header.chars().flat_map(char::to_lowercase) {
        match without_accent(letter) {
            letter if is_accent(letter) || is_unseen(letter) => {}
            letter if letter.is_alphanumeric() => out.push(letter),
            _ if !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// Letters and digits only: `GTX Pro`, `gtx-pro` and `GTXPro` are the same.
pub(super) fn squeezed(name: &str) -> String {
    header_form(name).replace(' ', "")
}

/// The name before a remark that stands in brackets at its end: `Anna (Deactivated User)`.
pub(super) fn without_remark(name: &str) -> Option<&str> {
    let name = name.trim();
    let open = match name.chars().last()? {
        ')' => name.rfind('('),
        ']' => name.rfind('['),
        _ => None,
    };
    open.map(|at| name[..at].trim()).filter(|rest| !rest.is_empty())
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Characters that take no room: a mark that says UTF-8, a place where a word may be broken.
const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{ad}')
}

/// Signs as web pages write them. Without the `&` and the `;`.
const ENTITIES: [(&str, char); 18] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("agrave", 'à'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("igrave", 'ì'),
    ("ograve", 'ò'),
    ("ugrave", 'ù'),
    ("ccedil", 'ç'),
    ("uuml", 'ü'),
    ("ouml", 'ö'),
    ("auml", 'ä'),
    ("euro", '€'),
];

fn without_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let found =
            rest[1..].split_once(';').and_then(|(name, after)| Some((entity(name)?, after)));
        match found {
            Some((letter, after)) => {
                out.push(letter);
                rest = after;
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn entity(name: &str) -> Option<char> {
    let number = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        },
        None => None,
    };
    let named = ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter);
    named.or_else(|| char::from_u32(number?))
}
