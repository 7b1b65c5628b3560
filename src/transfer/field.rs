//! What a column can be.

use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// Nothing that is imported.
    Ignore,
    /// What is being sold.
    Title,
    /// Name of the company.
    Account,
    /// Its line of business.
    AccountSector,
    /// Its size band.
    AccountSize,
    /// Its town, region or country.
    AccountArea,
    /// Its website.
    AccountWebsite,
    /// Name of the person met, one a line.
    Contact,
    /// That person's e-mail address.
    ContactEmail,
    /// That person's telephone number.
    ContactPhone,
    /// Whose it is.
    Owner,
    /// Where it stands: each distinct value is mapped.
    Stage,
    /// Open, won or lost, where a column of its own says so: each distinct value is mapped.
    Status,
    /// What it is worth.
    Amount,
    /// Code of the amounts' currency.
    Currency,
    /// What it costs to fulfil.
    Cost,
    /// The day it came into being.
    CreatedOn,
    /// The day it was won or lost.
    ClosedOn,
    /// The day it was won or lost or, while it is open, when that is expected.
    CloseOn,
    /// When the signature is expected.
    ExpectedCloseOn,
    /// The channel it came through.
    Source,
    /// Why it was lost.
    LostReason,
    /// Its id in the program that wrote the file.
    ExternalId,
    /// The program that this id is of, where a column says so.
    ExternalSystem,
    /// Its id in this program.
    OwnId,
    /// The pipeline it stands in, where the same stage name may stand in several.
    Pipeline,
    /// Free labels.
    Tags,
    /// What is to be done next.
    NextAction,
    /// When.
    NextActionOn,
    /// How ready the customer is: `Ready`, `Undecided` or `LongTerm`.
    Temperature,
    /// When the customer means to decide.
    DecisionOn,
    /// When marketing passed it to sales.
    HandedOverOn,
    /// Since when its amount is known.
    AmountKnownOn,
    /// The day it entered the stage of this name, mapped like the values of [`Stage`](Self::Stage).
    /// The only field, beside [`Ignore`](Self::Ignore), that several columns may hold.
    StageEnteredOn(String),
}

impl Field {
    /// Every field that at most one column may hold.
    pub const SINGLE: [Self; 32] = [
        Self::Title,
        Self::Account,
        Self::AccountSector,
        Self::AccountSize,
        Self::AccountArea,
        Self::AccountWebsite,
        Self::Contact,
        Self::ContactEmail,
        Self::ContactPhone,
        Self::Owner,
        Self::Stage,
        Self::Status,
        Self::Amount,
        Self::Currency,
        Self::Cost,
        Self::CreatedOn,
        Self::ClosedOn,
        Self::CloseOn,
        Self::ExpectedCloseOn,
        Self::Source,
        Self::LostReason,
        Self::ExternalId,
        Self::ExternalSystem,
        Self::OwnId,
        Self::Pipeline,
        Self::Tags,
        Self::NextAction,
        Self::NextActionOn,
        Self::Temperature,
        Self::DecisionOn,
        Self::HandedOverOn,
        Self::AmountKnownOn,
    ];

    /// Whether its cells are days.
    #[must_use]
    pub fn is_date(&self) -> bool {
        matches!(
            self,
            Self::CreatedOn
                | Self::ClosedOn
                | Self::CloseOn
                | Self::ExpectedCloseOn
                | Self::NextActionOn
                | Self::DecisionOn
                | Self::HandedOverOn
                | Self::AmountKnownOn
                | Self::StageEnteredOn(_)
        )
    }

    /// Whether its cells are amounts.
    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Amount | Self::Cost)
    }

    /// Whether more than one column may hold it.
    #[must_use]
    pub fn may_repeat(&self) -> bool {
        matches!(self, Self::Ignore | Self::StageEnteredOn(_))
    }
}
