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
    /// The day it entered the stage it stands in.
    StageSince,
    /// Whether it is won: yes or no.
    IsWon,
    /// Whether it is won or lost: yes or no.
    IsClosed,
    /// Whether it is still worked on: what is put in the archive is lost.
    Active,
    /// How likely it is to be won: what has no chance is lost.
    Probability,
    /// That person's first name, where it stands alone.
    FirstName,
    /// That person's last name, where it stands alone.
    LastName,
    /// That person's other telephone number.
    Mobile,
    /// Where in the company that person works.
    Department,
    /// The company's telephone number.
    AccountPhone,
    /// The company's address.
    AccountAddress,
    /// The company's id in the program that wrote the file.
    CompanyId,
    /// That person's id in the program that wrote the file.
    PersonId,
    /// What was or is to be done.
    ActivitySubject,
    /// Call, e-mail, meeting.
    ActivityKind,
    /// The day it took or takes place.
    ActivityOn,
    /// The time of that day.
    ActivityTime,
    /// Whether it is done.
    ActivityDone,
    /// The day on which it was done.
    ActivityDoneOn,
    /// What came of it.
    ActivityOutcome,
    /// Its id in the program that wrote the file.
    ActivityId,
    /// A text to be kept as a note. Several columns may hold one.
    Note,
    /// The day of the change that the row tells of, where each is one.
    ChangedOn,
    /// The day it entered the stage of this name, mapped like the values of [`Stage`](Self::Stage).
    /// As [`Ignore`](Self::Ignore) and [`Note`](Self::Note), several columns may hold it.
    StageEnteredOn(String),
}

impl Field {
    /// Every field that at most one column may hold.
    pub const SINGLE: [Self; 54] = [
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
        Self::StageSince,
        Self::IsWon,
        Self::IsClosed,
        Self::Active,
        Self::Probability,
        Self::FirstName,
        Self::LastName,
        Self::Mobile,
        Self::Department,
        Self::AccountPhone,
        Self::AccountAddress,
        Self::CompanyId,
        Self::PersonId,
        Self::ActivitySubject,
        Self::ActivityKind,
        Self::ActivityOn,
        Self::ActivityTime,
        Self::ActivityDone,
        Self::ActivityDoneOn,
        Self::ActivityOutcome,
        Self::ActivityId,
        Self::ChangedOn,
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
                | Self::StageSince
                | Self::ActivityOn
                | Self::ActivityDoneOn
                | Self::ChangedOn
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
        matches!(self, Self::Ignore | Self::Note | Self::StageEnteredOn(_))
    }

    /// Whether rows of this kind can hold it.
    #[must_use]
    pub fn fits(&self, rows: RowKind) -> bool {
        let of_activity = matches!(
            self,
            Self::ActivitySubject
                | Self::ActivityKind
                | Self::ActivityOn
                | Self::ActivityTime
                | Self::ActivityDone
                | Self::ActivityDoneOn
                | Self::ActivityOutcome
                | Self::ActivityId
        );
        let of_company = matches!(
            self,
            Self::Account
                | Self::AccountSector
                | Self::AccountSize
                | Self::AccountArea
                | Self::AccountWebsite
                | Self::AccountPhone
                | Self::AccountAddress
                | Self::CompanyId
        );
        let of_person = matches!(
            self,
            Self::Contact
                | Self::FirstName
                | Self::LastName
                | Self::ContactEmail
                | Self::ContactPhone
                | Self::Mobile
                | Self::Department
                | Self::PersonId
        );
        match (self, rows) {
            (Self::Ignore | Self::Note, _) => true,
            (_, RowKind::Deal) => !of_activity,
            (Self::Tags, RowKind::Company) => true,
            (_, RowKind::Company) => of_company,
            (_, RowKind::Person) => of_company || of_person,
            (Self::Title | Self::ExternalId | Self::Owner, RowKind::Activity) => true,
            (_, RowKind::Activity) => of_activity || of_company || of_person,
        }
    }
}

/// What each row of a file is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum RowKind {
    /// A deal.
    #[default]
    Deal,
    /// A company.
    Company,
    /// A person.
    Person,
    /// An activity.
    Activity,
}

impl RowKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Deal, Self::Company, Self::Person, Self::Activity];
}
