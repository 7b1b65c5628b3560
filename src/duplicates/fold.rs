//! Texts folded to what tells them apart: letters and digits, small, without accents.

/// A text in small letters, its accents and ligatures taken apart: Unicode's compatibility
/// decomposition (NFKD), then lower case.
pub type Unfold = fn(&str) -> String;

/// The accents of Latin, Greek and Cyrillic letters, once taken apart.
const ACCENTS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// The words of a text. Accents go, all else that is no letter and no digit divides words.
#[must_use]
pub fn folded(text: &str, unfold: Unfold) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in unfold(text).chars() {
        if !fold_letter(letter, &mut word) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Adds an unfolded letter to the word that it stands in, as what it is folded to: nothing for an
/// accent. Says whether it stands in a word; what does not divides words.
pub fn fold_letter(letter: char, word: &mut String) -> bool {
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
        // It is written so at the end of a word only, and a word that is being typed has no end yet.
        'ς' => word.push('σ'),
        letter if letter.is_alphanumeric() => word.push(letter),
        _ => return false,
    }
    true
}
