//! How the texts are set, read from their source so that none is left out: what every text of a
//! language keeps to, whatever it says.

use std::path::Path;

/// A text, and where it stands.
struct Text {
    place: String,
    language: &'static str,
    text: String,
}

const LANGUAGES: [(&str, &str, &str); 3] =
    [("it", "it:", "Language::It"), ("fr", "fr:", "Language::Fr"), ("en", "en:", "Language::En")];

/// The texts of a source: what stands in quotes, in the language that was named last before it.
fn texts(place: &str, source: &str) -> Vec<Text> {
    let mut language = "";
    let mut texts = Vec::new();
    for (at, line) in source.lines().enumerate().filter(|(_, line)| !is_comment(line)) {
        for (part, piece) in line.split('"').enumerate() {
            if part % 2 == 0 {
                let named = |(_, short, long): &(&str, &str, &str)| {
                    piece.rfind(short).max(piece.rfind(long))
                };
                let last = LANGUAGES.iter().max_by_key(|one| named(one));
                language = last.filter(|one| named(one).is_some()).map_or(language, |one| one.0);
            } else {
                let place = format!("{place}:{}", at + 1);
                texts.push(Text { place, language, text: piece.to_owned() });
            }
        }
    }
    texts
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

/// What is wrong with a text, if anything is.
fn fault(Text { language, text, .. }: &Text) -> Option<&'static str> {
    let has_any = |signs: &[&str]| signs.iter().any(|sign| text.contains(sign));
    let says = |words: &[&str]| {
        let said = text.split(|sign: char| !sign.is_alphabetic());
        said.map(str::to_lowercase).any(|word| words.contains(&word.as_str()))
    };
    if has_any(&[" :", " ;", " !", " ?", " %", " »", "« "]) {
        return Some("the line may break before its punctuation: U+202F holds it");
    }
    if text.contains('!') {
        return Some("it shouts");
    }
    if text.contains('\'') {
        return Some("the apostrophe is ’");
    }
    if *language != "en" && has_any(&["“", "”"]) {
        return Some("the quotes are « »");
    }
    if *language == "it" && says(&["tuo", "tua", "tuoi", "tue", "hai", "puoi", "ti"]) {
        return Some("it says tu, not voi");
    }
    if says(&["kpi", "insight", "performance", "significativo", "significatif", "significant"]) {
        return Some("a word that stays off the screen");
    }
    None
}

fn sources(folder: &Path, found: &mut Vec<(String, String)>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            sources(&path, found)?;
        } else {
            let source = std::fs::read_to_string(&path)?;
            let texts = source.split("#[cfg(test)]").next().unwrap_or_default();
            found.push((path.display().to_string(), texts.to_owned()));
        }
    }
    Ok(())
}

#[test]
fn every_text_is_well_set() -> std::io::Result<()> {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words"), &mut found)?;
    let all: Vec<_> = found.iter().flat_map(|(path, source)| texts(path, source)).collect();
    for (language, ..) in LANGUAGES {
        assert!(all.iter().filter(|text| text.language == language).count() > 500, "{language}");
    }
    let faults: Vec<_> = all
        .iter()
        .filter_map(|text| {
            fault(text).map(|fault| format!("{}: {}: {fault}", text.place, text.text))
        })
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
    Ok(())
}

#[test]
fn a_badly_set_text_is_found() {
    let faults = |source: &str| -> Vec<_> {
        texts("", source).iter().map(|text| (text.language, fault(text).is_some())).collect()
    };
    assert_eq!(
        faults(r#"a { it: "«sì»", fr: "« oui »", en: "“yes”" }"#),
        [("it", false), ("fr", true), ("en", false)]
    );
    assert_eq!(
        faults("b { it: \"i tuoi dati\",\n// fr: \"oui !\"\nfr: \"l'or\", en: \"95 %\" }"),
        [("it", true), ("fr", true), ("en", true)]
    );
    assert_eq!(faults(r#"Language::It => "“sì”","#), [("it", true)]);
    assert_eq!(faults("c { it: { n: one \"uno\", other \"due!\" }"), [("it", false), ("it", true)]);
}
