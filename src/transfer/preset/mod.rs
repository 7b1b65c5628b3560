//! What is known of the files of certain programs. A preset fills in what a person would otherwise
//! choose; all of it shows in the preview, and can be changed.

mod crm;
mod dictionary;
mod hubspot;
mod maven;
mod own;
mod rows;
mod stages;
mod values;

pub(super) use dictionary::field_of;
pub(super) use hubspot::StageNames;
pub(super) use maven::{Beside, accounts, list_prices, team};
pub(super) use own::{ENTERED as OWN_ENTERED, HEADERS as OWN_HEADERS};
pub(super) use stages::{stage as usual_stage, status as usual_status};

use std::borrow::Cow;

use super::field::Field;
use super::header;
use super::read::{Delimiter, Sheet};
use super::{CreatedAs, DateOrder, DecimalMark, Mapping, RowKind, StageUse, StatusUse};
use crate::domain::Currency;

/// A program whose files are known by their headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Our own export.
    Own,
    /// HubSpot.
    Hubspot,
    /// The `sales_pipeline` table of Maven's CRM data set.
    Maven,
    /// Pipedrive.
    Pipedrive,
    /// Odoo's `crm.lead`.
    Odoo,
    /// Salesforce.
    Salesforce,
    /// Zoho CRM.
    Zoho,
    /// monday.
    Monday,
}

/// Tells whether a file is one of a program's.
type Knows = fn(&Sheet) -> bool;

impl Preset {
    /// The preset that knows a file, by its headers alone.
    #[must_use]
    pub fn of(sheet: &Sheet) -> Option<Self> {
        let known: [(Self, Knows); 8] = [
            (Self::Own, own::knows),
            (Self::Hubspot, hubspot::knows),
            (Self::Maven, maven::knows),
            (Self::Pipedrive, crm::is_pipedrive),
            (Self::Odoo, crm::is_odoo),
            (Self::Salesforce, crm::is_salesforce),
            (Self::Zoho, crm::is_zoho),
            (Self::Monday, crm::is_monday),
        ];
        known.into_iter().find(|(_, knows)| knows(sheet)).map(|(preset, _)| preset)
    }

    /// The mapping it proposes for rows of this kind.
    fn mapping(self, sheet: &Sheet, rows: RowKind) -> Mapping {
        let fields = match self {
            Self::Own => own::fields(sheet),
            Self::Hubspot => hubspot::fields(sheet, rows),
            Self::Maven => maven::fields(sheet),
            _ => values::refined(header::guess(sheet.headers(), rows), sheet, rows),
        };
        let mut mapping = Mapping::new(fields);
        match self {
            Self::Own | Self::Hubspot => mapping.created_as = CreatedAs::DayOnly,
            Self::Maven => {
                mapping.title_with_account = true;
                mapping.lost_zero_is_blank = true;
            }
            _ => {}
        }
        // Elsewhere a blank chance is often written as none, and what is inactive is asleep.
        if self != Self::Odoo {
            mapping.forget(&[Field::Active, Field::Probability]);
        }
        mapping
    }

    /// What it takes a stage for.
    pub(super) fn stage(self, value: &str) -> Option<StageUse> {
        match self {
            Self::Own => None,
            Self::Hubspot => hubspot::stage(value),
            Self::Maven => maven::stage(value),
            _ => usual_stage(value),
        }
    }

    /// What it takes a status for.
    pub(super) fn status(self, value: &str) -> Option<StatusUse> {
        (self != Self::Own).then(|| usual_status(value)).flatten()
    }

    /// The name under which its records are remembered; our own have their own ids.
    pub(super) fn system(self) -> Option<&'static str> {
        match self {
            Self::Own => None,
            Self::Hubspot => Some("hubspot"),
            Self::Maven => Some("maven"),
            Self::Pipedrive => Some("pipedrive"),
            Self::Odoo => Some("odoo"),
            Self::Salesforce => Some("salesforce"),
            Self::Zoho => Some("zoho"),
            Self::Monday => Some("monday"),
        }
    }

    /// An id that it writes in several ways, in one of them.
    pub(super) fn id(self, id: &str) -> Cow<'_, str> {
        match self {
            Self::Salesforce => crm::salesforce_id(id),
            Self::Odoo => crm::odoo_id(id),
            Self::Zoho => crm::zoho_id(id),
            _ => Cow::Borrowed(id),
        }
    }

    pub(super) fn date_order(self) -> Option<DateOrder> {
        (self == Self::Maven).then_some(DateOrder::MonthFirst)
    }

    pub(super) fn decimal_mark(self, sheet: &Sheet) -> Option<DecimalMark> {
        match self {
            Self::Own if sheet.delimiter() == Delimiter::Semicolon => Some(DecimalMark::Comma),
            Self::Own | Self::Maven => Some(DecimalMark::Point),
            _ => None,
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

/// The mapping that is proposed for a file: what its rows are and what its columns hold, by its
/// preset or by its headers alone.
pub(super) fn proposed(preset: Option<Preset>, sheet: &Sheet, rows: Option<RowKind>) -> Mapping {
    let fixed = matches!(preset, Some(Preset::Own | Preset::Maven));
    let found = || if fixed { RowKind::Deal } else { rows::rows_of(sheet) };
    let rows = rows.unwrap_or_else(found);
    let mut mapping = match preset {
        Some(preset) if !fixed || rows == RowKind::Deal => preset.mapping(sheet, rows),
        _ => {
            let guessed = header::guess(sheet.headers(), rows);
            let mut mapping = Mapping::new(values::refined(guessed, sheet, rows));
            mapping.forget(&[Field::Active, Field::Probability]);
            mapping
        }
    };
    mapping.rows = rows;
    mapping
}

/// How much of a table is understood: columns, and more where its preset or rows are known.
pub(super) fn understood(sheet: &Sheet) -> usize {
    let preset = Preset::of(sheet);
    let mapping = proposed(preset, sheet, None);
    let known = mapping.fields().iter().filter(|field| **field != Field::Ignore).count();
    let of_deals = mapping.rows() == RowKind::Deal && known > 1;
    known + if preset.is_some() { 100 } else { 0 } + if of_deals { 10 } else { 0 }
}

/// Puts a field on a column, taking it from any other.
fn put(fields: &mut [Field], column: Option<usize>, field: Field) {
    let Some(column) = column else { return };
    for other in fields.iter_mut().filter(|other| **other == field) {
        *other = Field::Ignore;
    }
    fields[column] = field;
}
