//! Telephone numbers made comparable.

/// A number has at least so many digits.
const SHORTEST: usize = 6;

/// And at most so many (ITU-T E.164).
const LONGEST: usize = 15;

/// Codes of countries that are taken off: those whose numbers are also written without.
const COUNTRIES: [&str; 9] = ["39", "33", "49", "44", "34", "41", "43", "32", "1"];

/// A telephone number as it is compared with others: its digits, without the code of the country and
/// the zero that is dialled within it. `None` where a text is no number. An extension is left out.
#[must_use]
pub fn phone(text: &str) -> Option<String> {
    let text = text.trim();
    let until = text.find(|letter: char| letter.is_alphabetic() || letter == '#');
    let number = &text[..until.unwrap_or(text.len())];
    let written =
        |letter: char| letter.is_ascii_digit() || " +()-./\u{a0}\u{202f}".contains(letter);
    if !number.chars().all(written) {
        return None;
    }
    // The zero that is dialled within the country, as `+44 (0) 20` has it.
    let number = number.replace("(0)", "");
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let abroad = match number.trim_start().starts_with('+') {
        true => Some(digits.as_str()),
        false => digits.strip_prefix("00"),
    };
    let within = abroad.map_or(digits.as_str(), within_country);
    let dialled = within.trim_start_matches('0');
    (SHORTEST..=LONGEST).contains(&dialled.len()).then(|| dialled.to_owned())
}

/// The digits of a number without the code of the country that they begin with, where it is taken off.
#[must_use]
pub fn within_country(abroad: &str) -> &str {
    COUNTRIES.iter().find_map(|code| abroad.strip_prefix(code)).unwrap_or(abroad)
}
