//! Looking for a text in many names.

use memchr::memmem::Finder;

/// Which letters a name has, a bit each: most names that do not hold a text lack one of its letters,
/// and that is seen without reading them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters(u64);

impl Letters {
    /// Those of a text in small letters.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |letters, byte| letters | 1 << bit(byte)))
    }

    const fn have(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }
}

/// The letters of English and the digits have a bit of their own, all else shares the others.
const fn bit(byte: u8) -> u8 {
    match byte {
        b'a'..=b'z' => byte - b'a',
        b'0'..=b'9' => 26 + byte - b'0',
        _ => 36 + byte % 28,
    }
}

/// A text that is looked for.
pub(super) struct Search<'a> {
    letters: Letters,
    /// `None` where its letters say it all: of nothing, and of one that has a bit of its own.
    text: Option<Finder<'a>>,
}

impl<'a> Search<'a> {
    /// A text in small letters; an empty one is in every name.
    pub fn of(text: &'a str) -> Self {
        let is_said = matches!(text.as_bytes(), [] | [b'a'..=b'z' | b'0'..=b'9']);
        Self { letters: Letters::of(text), text: (!is_said).then(|| Finder::new(text)) }
    }

    /// Whether a name of these letters holds it.
    pub fn is_in(&self, letters: Letters, name: &str) -> bool {
        let finds = |text: &Finder<'_>| text.find(name.as_bytes()).is_some();
        letters.have(self.letters) && self.text.as_ref().is_none_or(finds)
    }
}
