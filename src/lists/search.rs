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
pub(super) enum Search<'a> {
    Anything,
    /// One letter that has a bit of its own.
    Letter(Letters),
    Text(Letters, Finder<'a>),
}

impl<'a> Search<'a> {
    /// A text in small letters.
    pub fn of(text: &'a str) -> Self {
        match text.as_bytes() {
            [] => Self::Anything,
            [b'a'..=b'z' | b'0'..=b'9'] => Self::Letter(Letters::of(text)),
            _ => Self::Text(Letters::of(text), Finder::new(text)),
        }
    }

    /// Whether a name of these letters holds it.
    pub fn is_in(&self, letters: Letters, name: &str) -> bool {
        match self {
            Self::Anything => true,
            Self::Letter(letter) => letters.have(*letter),
            Self::Text(needed, text) => {
                letters.have(*needed) && text.find(name.as_bytes()).is_some()
            }
        }
    }
}
