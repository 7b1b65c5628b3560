//! Who is held against whom on the page of the team, as an address says it.

use crate::domain::OwnerId;

/// How an address says that somebody is held against all the others.
const OTHERS: &str = "others";

/// The two sides of a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// The first; absent: the first owner that there is.
    pub one: Option<OwnerId>,
    /// With whom.
    pub other: Other,
}

/// With whom somebody is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Other {
    /// The next owner that there is.
    #[default]
    Next,
    /// This one.
    Owner(OwnerId),
    /// All the others together.
    All,
}

impl Other {
    /// The other side of this code; the empty one is the default.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "" => Some(Self::Next),
            OTHERS => Some(Self::All),
            id => OwnerId::parse(id).map(Self::Owner),
        }
    }

    /// Its code; none for the default.
    #[must_use]
    pub fn code(self) -> Option<String> {
        match self {
            Self::Next => None,
            Self::Owner(id) => Some(id.to_string()),
            Self::All => Some(OTHERS.to_owned()),
        }
    }
}
