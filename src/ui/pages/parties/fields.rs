//! The fields of companies and people that hold a text: shown, edited in place and chosen between when
//! two records become one.

use crate::domain::{MergedRecord, Party};
use crate::words::{Language, opportunity as opportunity_words, parties as words};

/// A field that holds a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextField {
    Name,
    Phone,
    Mobile,
    Email,
    Website,
    Address,
    Sector,
    Size,
    Area,
    Department,
    Tags,
    OtherNames,
}

/// What a link beside a field does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Calls a number.
    Call,
    /// Writes a mail.
    Write,
    /// Opens a site.
    Visit,
}

const OF_ACCOUNT: [TextField; 8] = [
    TextField::Phone,
    TextField::Website,
    TextField::Address,
    TextField::Area,
    TextField::Sector,
    TextField::Size,
    TextField::Tags,
    TextField::OtherNames,
];

const OF_CONTACT: [TextField; 5] = [
    TextField::Department,
    TextField::Phone,
    TextField::Mobile,
    TextField::Email,
    TextField::OtherNames,
];

impl TextField {
    /// The fields of a company or a person beside the name, in the order in which they stand.
    pub const fn of(party: Party) -> &'static [Self] {
        match party {
            Party::Account(_) => &OF_ACCOUNT,
            Party::Contact(_) => &OF_CONTACT,
        }
    }

    /// Its name in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "party_name",
            Self::Phone => "phone",
            Self::Mobile => "mobile",
            Self::Email => "email",
            Self::Website => "website",
            Self::Address => "address",
            Self::Sector => "sector",
            Self::Size => "size",
            Self::Area => "area",
            Self::Department => "department",
            Self::Tags => "tags",
            Self::OtherNames => "other_names",
        }
    }

    /// Its label.
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Name => opportunity_words::person_name(language),
            Self::Phone => opportunity_words::phone(language),
            Self::Mobile => words::mobile(language),
            Self::Email => opportunity_words::email(language),
            Self::Website => words::website(language),
            Self::Address => words::address(language),
            Self::Sector => words::sector(language),
            Self::Size => words::size(language),
            Self::Area => words::area(language),
            Self::Department => opportunity_words::department(language),
            Self::Tags => words::tags(language),
            Self::OtherNames => words::other_names(language),
        }
    }

    /// Whether the texts of two records stay side by side when they become one.
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Tags | Self::OtherNames)
    }

    /// Where it leads.
    pub const fn reach(self) -> Option<Reach> {
        match self {
            Self::Phone | Self::Mobile => Some(Reach::Call),
            Self::Email => Some(Reach::Write),
            Self::Website => Some(Reach::Visit),
            _ => None,
        }
    }

    /// What stands in it; lists with their separator between.
    pub fn text(self, record: &MergedRecord) -> String {
        let mut record = record.clone();
        match (self, &record) {
            (Self::Name, record) => record.name().to_owned(),
            (Self::Tags, MergedRecord::Account(one)) => one.tags.join(", "),
            (Self::OtherNames, MergedRecord::Account(one)) => one.other_names.join("; "),
            (Self::OtherNames, MergedRecord::Contact(one)) => one.other_names.join("; "),
            _ => self.place(&mut record).and_then(Option::take).unwrap_or_default(),
        }
    }

    /// Writes a text into it; a blank one takes away what stands there.
    pub fn write(self, record: &mut MergedRecord, text: &str) {
        let text = text.trim();
        let list = |separator| {
            let parts = text.split(separator).map(str::trim);
            parts.filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        match (self, &mut *record) {
            (Self::Name, MergedRecord::Account(one)) => one.name = text.to_owned(),
            (Self::Name, MergedRecord::Contact(one)) => one.name = text.to_owned(),
            (Self::Tags, MergedRecord::Account(one)) => one.tags = list(','),
            (Self::OtherNames, MergedRecord::Account(one)) => one.other_names = list(';'),
            (Self::OtherNames, MergedRecord::Contact(one)) => one.other_names = list(';'),
            _ => {
                if let Some(place) = self.place(record) {
                    *place = (!text.is_empty()).then(|| text.to_owned());
                }
            }
        }
    }

    /// Where a record keeps it, if it is one text that may be missing.
    fn place(self, record: &mut MergedRecord) -> Option<&mut Option<String>> {
        Some(match (self, record) {
            (Self::Phone, MergedRecord::Account(one)) => &mut one.phone,
            (Self::Website, MergedRecord::Account(one)) => &mut one.website,
            (Self::Address, MergedRecord::Account(one)) => &mut one.address,
            (Self::Sector, MergedRecord::Account(one)) => &mut one.sector,
            (Self::Size, MergedRecord::Account(one)) => &mut one.size_band,
            (Self::Area, MergedRecord::Account(one)) => &mut one.area,
            (Self::Phone, MergedRecord::Contact(one)) => &mut one.phone,
            (Self::Mobile, MergedRecord::Contact(one)) => &mut one.mobile,
            (Self::Email, MergedRecord::Contact(one)) => &mut one.email,
            (Self::Department, MergedRecord::Contact(one)) => &mut one.department,
            _ => return None,
        })
    }
}
