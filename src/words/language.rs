//! The languages of the interface. How one is added stands in `table.rs`.

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Italian.
    It,
    /// French.
    Fr,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::It, Self::Fr, Self::En];

    /// Its ISO 639-1 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::It => "Italiano",
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// The language of a tag such as `fr` or `fr-CH`.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == primary)
    }

    /// The language to speak and the tag whose habits of writing numbers to follow: the first of
    /// `asked` that is one of ours, else the first such tag of `preferred`, else English.
    #[must_use]
    pub fn choose(asked: &[&str], preferred: &[String]) -> (Self, String) {
        let asked = asked.iter().find_map(|tag| Self::of_tag(tag));
        let tag_of = |language| {
            let tag = preferred.iter().find(|tag| Self::of_tag(tag) == Some(language));
            tag.map_or_else(|| language.code().to_owned(), String::clone)
        };
        let language = asked.or_else(|| preferred.iter().find_map(|tag| Self::of_tag(tag)));
        let language = language.unwrap_or(Self::En);
        (language, tag_of(language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(asked: &[&str], preferred: &[&str], expected: (Language, &str)) {
        let preferred: Vec<String> = preferred.iter().map(|tag| (*tag).to_owned()).collect();
        let (language, tag) = Language::choose(asked, &preferred);
        assert_eq!((language, tag.as_str()), expected);
    }

    #[test]
    fn the_address_goes_before_the_device_and_that_before_the_browser() {
        check(&["fr", "it"], &["en-GB"], (Language::Fr, "fr"));
        check(&["xx", "it"], &["en-GB", "it-CH"], (Language::It, "it-CH"));
        check(&[], &["de-DE", "fr-CH", "en"], (Language::Fr, "fr-CH"));
        check(&[], &["de-DE"], (Language::En, "en"));
        check(&[], &[], (Language::En, "en"));
    }
}
