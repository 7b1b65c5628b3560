//! What is known of the files of certain programs. A preset fills in what a person would otherwise
//! choose; all of it shows in the preview, and can be changed.

mod hubspot;
mod maven;
mod own;

pub(super) use hubspot::StageNames;
pub(super) use maven::{Beside, accounts, list_prices, team};
pub(super) use own::HEADERS as OWN_HEADERS;

use super::field::Field;
use super::header;
use super::read::{Delimiter, Sheet};
use super::{CreatedAs, DateOrder, DecimalMark, Mapping, StageUse};
use crate::domain::Currency;

/// A program whose files are known by their headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Our own export.
    Own,
    /// A HubSpot export of deals.
    Hubspot,
    /// The `sales_pipeline` table of Maven's CRM data set.
    Maven,
}

impl Preset {
    /// The preset that knows a file, by its headers alone.
    #[must_use]
    pub fn of(sheet: &Sheet) -> Option<Self> {
        if own::knows(sheet) {
            Some(Self::Own)
        } else if hubspot::knows(sheet) {
            Some(Self::Hubspot)
        } else if maven::knows(sheet) {
            Some(Self::Maven)
        } else {
            None
        }
    }

    /// The mapping it proposes.
    pub(super) fn mapping(self, sheet: &Sheet) -> Mapping {
        match self {
            Self::Own => {
                let mut mapping = Mapping::new(own::fields(sheet));
                mapping.created_as = CreatedAs::DayOnly;
                mapping
            }
            Self::Hubspot => {
                let mut mapping = Mapping::new(hubspot::fields(sheet));
                mapping.created_as = CreatedAs::DayOnly;
                mapping
            }
            Self::Maven => {
                let mut mapping = Mapping::new(maven::fields(sheet));
                mapping.title_with_account = true;
                mapping.lost_zero_is_blank = true;
                mapping
            }
        }
    }

    /// What it takes a stage for.
    pub(super) fn stage(self, value: &str) -> Option<StageUse> {
        match self {
            Self::Own => None,
            Self::Hubspot => hubspot::stage(value),
            Self::Maven => maven::stage(value),
        }
    }

    /// The name under which its records are remembered; our own have their own ids.
    pub(super) fn system(self) -> Option<&'static str> {
        match self {
            Self::Own => None,
            Self::Hubspot => Some("hubspot"),
            Self::Maven => Some("maven"),
        }
    }

    pub(super) fn date_order(self) -> Option<DateOrder> {
        (self == Self::Maven).then_some(DateOrder::MonthFirst)
    }

    pub(super) fn decimal_mark(self, sheet: &Sheet) -> Option<DecimalMark> {
        match self {
            Self::Own if sheet.delimiter() == Delimiter::Semicolon => Some(DecimalMark::Comma),
            Self::Own | Self::Maven => Some(DecimalMark::Point),
            Self::Hubspot => None,
        }
    }

    pub(super) fn currency(self) -> Option<Currency> {
        (self == Self::Maven).then_some(Currency::USD)
    }

    /// The name that a title is a known misspelling of.
    pub(super) fn alias(self, title: &str) -> Option<&'static str> {
        (self == Self::Maven && title == "GTXPro").then_some("GTX Pro")
    }
}

/// The mapping of a file that no preset knows: by its headers.
pub(super) fn guessed(sheet: &Sheet) -> Mapping {
    Mapping::new(header::guess(sheet.headers()))
}

/// Puts a field on a column, taking it from any other.
fn put(fields: &mut [Field], column: Option<usize>, field: Field) {
    let Some(column) = column else { return };
    for other in fields.iter_mut().filter(|other| **other == field) {
        *other = Field::Ignore;
    }
    fields[column] = field;
}
