//! When two names are the same: for matching owners, accounts and headers.

/// A name for matching: trimmed, in lower case, one space where there were several.
pub(super) fn folded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

/// A header for matching: lower case, no accents, words of letters and digits with one space
/// between them.
pub(super) fn header_form(header: &str) -> String {
    let mut out = String::with_capacity(header.len());
    for letter in header.chars().flat_map(char::to_lowercase) {
        match without_accent(letter) {
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

fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        _ => letter,
    }
}
