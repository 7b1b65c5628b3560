//! Cells that say that there is nothing, in words of databases and spreadsheets.

/// In small letters and without spaces.
const WORDS: [&str; 43] = [
    "null",
    "(null)",
    "\\n",
    "nil",
    "none",
    "nan",
    "undefined",
    "n/a",
    "#n/a",
    "#n/d",
    "#nv",
    "n.a.",
    "n.d.",
    "n/d",
    "nd",
    "s.o.",
    "tbd",
    "tba",
    "tbc",
    "dadefinire",
    "àdéfinir",
    "adéfinir",
    "n.c.",
    "nonc",
    "?",
    "??",
    "???",
    "#ref!",
    "#rif!",
    "#value!",
    "#valore!",
    "#valeur!",
    "#name?",
    "#nome?",
    "#nom?",
    "#num!",
    "#null!",
    "#div/0!",
    "(blank)",
    "(vuoto)",
    "(vide)",
    "(leer)",
    "(none)",
];

/// Days that stand for none: the zero of databases, of spreadsheets and of programs.
const DAYS: [&str; 13] = [
    "0000-00-00",
    "00/00/0000",
    "0000/00/00",
    "00-00-0000",
    "00.00.0000",
    "30/12/1899",
    "12/30/1899",
    "1899-12-30",
    "1899-12-31",
    "00/01/1900",
    "0/1/1900",
    "1/0/1900",
    "0001-01-01",
];

/// Whether a text says that there is nothing: `N/A`, `null`, a dash.
pub(super) fn says_nothing(text: &str) -> bool {
    let short = text.len() <= 16;
    short && (is_dashes(text) || WORDS.contains(&squeezed(text).as_str()))
}

/// Whether a text stands for no day: all that says nothing, a day zero, signs without a digit.
pub(super) fn says_no_day(text: &str) -> bool {
    if says_nothing(text) || !text.chars().any(char::is_alphanumeric) {
        return true;
    }
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    matches!(text, "0" | "0.0" | "0,0") || DAYS.contains(&day)
}

fn is_dashes(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '−' | '_'))
}

fn squeezed(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    letters.flat_map(char::to_lowercase).collect()
}
