//! Punctuation, as each language sets it.

words! {
    labelled(label: &str, text: &str) {
        it: "{label}: {text}",
        fr: "{label} : {text}",
        en: "{label}: {text}",
    }
    quoted(text: &str) { it: "«{text}»", fr: "« {text} »", en: "“{text}”" }
    side_by_side(first: &str, second: &str) {
        it: "{first}; {second}",
        fr: "{first} ; {second}",
        en: "{first}; {second}",
    }
    more_than(amount: &str) { it: "oltre {amount}", fr: "plus de {amount}", en: "more than {amount}" }
    ended(text: &str) { it: "{text}.", fr: "{text}.", en: "{text}." }
}

/// A text with one full stop at its end, where what was put into it brought another: "27 nov..".
pub(super) fn with_one_stop(mut text: String) -> String {
    let sentence = text.trim_end_matches('*');
    if sentence.ends_with("..") && !sentence.ends_with("...") {
        text.remove(sentence.len() - 1);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{ended, labelled, quoted};
    use crate::words::Language;

    words! {
        finding(day: &str) { it: "*{day}.*", fr: "*{day}.*", en: "*{day}.*" }
    }

    #[test]
    fn a_sentence_ends_with_one_stop() {
        for (text, expected) in [
            ("jeu. 27 nov.", "jeu. 27 nov."),
            ("27 novembre", "27 novembre."),
            ("wait...", "wait...."),
            ("", "."),
        ] {
            assert_eq!(ended(Language::Fr, text), expected);
        }
        assert_eq!(finding(Language::Fr, "27 nov."), "*27 nov.*");
        assert_eq!(finding(Language::Fr, "demain"), "*demain.*");
    }

    #[test]
    fn each_language_sets_its_own_marks() {
        let said = Language::ALL.map(|language| labelled(language, "Acme", &quoted(language, "x")));
        assert_eq!(said, ["Acme: «x»", "Acme\u{202f}: «\u{202f}x\u{202f}»", "Acme: “x”"]);
    }
}
