//! What the place of companies and people shows, as an address writes it. Free of Leptos and the
//! browser.

/// What is listed there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PartyList {
    /// The companies.
    #[default]
    Companies,
    /// The people.
    People,
    /// Those that are perhaps there twice.
    Doubles,
}

impl PartyList {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Companies, Self::People, Self::Doubles];

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Companies => "companies",
            Self::People => "people",
            Self::Doubles => "doubles",
        }
    }

    /// The list of this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.code() == code)
    }
}

/// A column that companies or people are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PartyColumn {
    /// How they are called.
    #[default]
    Name,
    /// How many deals with them are open.
    Open,
    /// When something was last done with them.
    Heard,
    /// Whose they are.
    Owner,
}

impl PartyColumn {
    /// All, in the order in which they stand.
    pub const ALL: [Self; 4] = [Self::Name, Self::Open, Self::Heard, Self::Owner];

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Open => "open",
            Self::Heard => "heard",
            Self::Owner => "owner",
        }
    }
}

/// In which order companies or people stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartySorting {
    /// By what.
    pub by: PartyColumn,
    /// The greatest first.
    pub descending: bool,
}

impl PartySorting {
    /// The order that an address names: `heard`, or `-heard` for the latest first.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let (code, descending) = match code.strip_prefix('-') {
            Some(code) => (code, true),
            None => (code, false),
        };
        let by = PartyColumn::ALL.into_iter().find(|column| column.code() == code)?;
        Some(Self { by, descending })
    }

    /// The order as an address names it.
    #[must_use]
    pub fn print(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{}", self.by.code())
    }

    /// The order after a press on a column's head: by it, and the other way round if it was so. Of
    /// numbers and days the greatest is asked for first.
    #[must_use]
    pub const fn turned(self, by: PartyColumn) -> Self {
        let first = matches!(by, PartyColumn::Open | PartyColumn::Heard);
        let same = self.by as u8 == by as u8;
        Self { by, descending: if same { !self.descending } else { first } }
    }
}
