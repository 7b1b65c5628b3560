//! Texts folded to what tells them apart: letters and digits, small, without accents.

/// A text in small letters, its accents and ligatures taken apart: Unicode's compatibility
/// decomposition (NFKD), then lower case.
pub type Unfold = fn(&str) -> String;

/// The accents of Latin, Greek and Cyrillic letters, once taken apart.
const ACCENTS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// The words of a text. Accents go, all else that is no letter and no digit divides words.
#[must_use]
pub fn folded(text: &str, unfold: Unfold) -> Vec<String> {
    let mut words = vec![String::new()];
    for letter in unfold(text).chars() {
        let Some(word) = words.last_mut() else { break };
        match letter {
            accent if ACCENTS.contains(&accent) => {}
            // Letters that Unicode takes for themselves, written otherwise on other keyboards.
            'ß' => word.push_str("ss"),
            'æ' => word.push_str("ae"),
            'œ' => word.push_str("oe"),
            'ø' => word.push('o'),
            'ł' => word.push('l'),
            'đ' => word.push('d'),
            'ı' => word.push('i'),
            letter if letter.is_alphanumeric() => word.push(letter),
            _ if word.is_empty() => {}
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
