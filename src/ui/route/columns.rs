//! The columns of the list and its order, as an address writes them. Free of Leptos and the browser.

/// A column of the list, beside the name that stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Where it stands.
    Stage,
    /// Whose it is.
    Owner,
    /// What it is worth.
    Amount,
    /// What is to be done next, and when.
    Next,
    /// When something was last done with it.
    Heard,
    /// Since when it stands where it stands.
    Age,
    /// How ready the customer is.
    Temperature,
    /// Through which channel it came.
    Source,
    /// Free labels.
    Tags,
    /// Open, won or lost.
    Status,
    /// When it entered.
    Entered,
}

impl Column {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Stage,
        Self::Owner,
        Self::Amount,
        Self::Next,
        Self::Heard,
        Self::Age,
        Self::Temperature,
        Self::Source,
        Self::Tags,
        Self::Status,
        Self::Entered,
    ];

    /// Those that are shown where nobody has chosen.
    pub const USUAL: [Self; 6] =
        [Self::Stage, Self::Owner, Self::Amount, Self::Next, Self::Status, Self::Entered];

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Owner => "owner",
            Self::Amount => "amount",
            Self::Next => "next",
            Self::Heard => "heard",
            Self::Age => "age",
            Self::Temperature => "temperature",
            Self::Source => "source",
            Self::Tags => "tags",
            Self::Status => "status",
            Self::Entered => "entered",
        }
    }

    /// The column of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == code)
    }

    /// The columns that an address names: each once, in its order.
    #[must_use]
    pub fn parse_all(codes: &str) -> Option<Vec<Self>> {
        let mut columns = Vec::new();
        for code in codes.split(',').filter(|code| !code.is_empty()) {
            let column = Self::from_code(code)?;
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        Some(columns)
    }

    /// Columns as an address names them.
    #[must_use]
    pub fn print_all(columns: &[Self]) -> String {
        columns.iter().map(|column| column.code()).collect::<Vec<_>>().join(",")
    }
}

/// In which order the list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// By which column; `None` is the name.
    pub by: Option<Column>,
    /// The greatest first.
    pub descending: bool,
}

/// The code of the name, which is no column that can be left out.
const NAME: &str = "name";

impl Default for Sorting {
    /// The newest first.
    fn default() -> Self {
        Self { by: Some(Column::Entered), descending: true }
    }
}

impl Sorting {
    /// The order that an address names: `amount`, or `-amount` for the greatest first.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let (code, descending) = match code.strip_prefix('-') {
            Some(code) => (code, true),
            None => (code, false),
        };
        let by = if code == NAME { None } else { Some(Column::from_code(code)?) };
        Some(Self { by, descending })
    }

    /// The order as an address names it.
    #[must_use]
    pub fn print(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{}", self.by.map_or(NAME, Column::code))
    }

    /// The order after a press on a column's head: by it, and the other way round if it was so.
    #[must_use]
    pub fn turned(self, by: Option<Column>) -> Self {
        Self { by, descending: self.by == by && !self.descending }
    }
}
