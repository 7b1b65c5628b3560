//! What a row says of being won or lost beside its stage and status: a reason for a loss, a column of
//! yes and no, a chance of 0. Where that contradicts them, the person is asked which to believe.

use super::column::NumberForm;
use super::flags::yes_or_no;
use super::name::header_form;
use super::read::Row;
use super::row::RowReader;
use super::{Field, Import, StatusUse};

/// A column that says something of the end of a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    column: usize,
    kind: SignKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SignKind {
    /// Why it is lost.
    LostReason,
    /// Whether it is won.
    IsWon,
    /// Whether it is won or lost.
    IsClosed,
    /// Whether it is still worked on.
    Active,
    /// How likely it is to be won, from 0 to 100.
    Chance,
}

/// Headers of such columns, in the form of [`header_form`].
const HEADERS: [(SignKind, &[&str]); 4] = [
    (
        SignKind::IsWon,
        &["is won", "iswon", "won", "vinta", "vinto", "gagne", "gagnee", "deal is won"],
    ),
    (SignKind::IsClosed, &["is closed", "isclosed", "is deal closed", "chiusa", "cloturee"]),
    (SignKind::Active, &["active", "is active", "attivo", "attiva", "actif", "active record"]),
    (
        SignKind::Chance,
        &[
            "probability",
            "probabilita",
            "probabilite",
            "win probability",
            "deal probability",
            "chance",
        ],
    ),
];

/// The columns of a file that say something of the end of its deals.
pub(super) fn signs_of(import: &Import) -> Vec<Sign> {
    let fields = import.mapping.fields();
    let reason = fields.iter().position(|field| *field == Field::LostReason);
    let reason = reason.map(|column| Sign { column, kind: SignKind::LostReason });
    let headers = import.sheet().headers().iter().enumerate();
    let named = headers.filter_map(|(column, header)| {
        let form = header_form(header);
        let by_name = || HEADERS.iter().find(|(_, names)| names.contains(&form.as_str()));
        let kind = match &fields[column] {
            Field::IsWon => SignKind::IsWon,
            Field::IsClosed => SignKind::IsClosed,
            Field::Active => SignKind::Active,
            Field::Probability => SignKind::Chance,
            Field::Ignore => by_name()?.0,
            _ => return None,
        };
        Some(Sign { column, kind })
    });
    // A chance that is only ever 0 or blank is one that nobody says.
    let is_said = |sign: &Sign| {
        let mut cells = import.sheet().rows().iter().map(|row| row.cell(sign.column));
        sign.kind != SignKind::Chance
            || cells.any(|text| chance(text).is_some_and(|it| it != Chance::None))
    };
    reason.into_iter().chain(named.filter(is_said)).collect()
}

impl<'a> RowReader<'a> {
    /// The first sign that contradicts how a row stands, and what the row is by the signs.
    pub(super) fn contradiction(
        &self,
        row: &'a Row,
        status: Option<StatusUse>,
    ) -> Option<(usize, StatusUse)> {
        let says = |kind: SignKind| {
            let sign = self.signs.iter().find(|sign| sign.kind == kind)?;
            yes_or_no(self.cell(row, sign.column))
        };
        let is_won = || says(SignKind::IsWon);
        self.signs.iter().find_map(|sign| {
            let text = self.cell(row, sign.column);
            let yes = yes_or_no(text);
            let other = match (sign.kind, status) {
                (SignKind::LostReason, status) => {
                    (!text.is_empty() && status != Some(StatusUse::Lost)).then_some(StatusUse::Lost)
                }
                (SignKind::IsWon, Some(StatusUse::Won)) if yes == Some(false) => {
                    let closed = says(SignKind::IsClosed) == Some(true);
                    Some(if closed { StatusUse::Lost } else { StatusUse::Open })
                }
                (SignKind::IsWon, status) => {
                    (yes == Some(true) && status != Some(StatusUse::Won)).then_some(StatusUse::Won)
                }
                (SignKind::IsClosed, Some(StatusUse::Won | StatusUse::Lost)) => {
                    (yes == Some(false)).then_some(StatusUse::Open)
                }
                (SignKind::IsClosed, _) => (yes == Some(true))
                    .then(|| if is_won() == Some(true) { StatusUse::Won } else { StatusUse::Lost }),
                (SignKind::Active, Some(StatusUse::Won | StatusUse::Lost)) => None,
                (SignKind::Active, _) => (yes == Some(false)).then_some(StatusUse::Lost),
                (SignKind::Chance, status) => match chance(text)? {
                    Chance::None => Some(StatusUse::Lost),
                    Chance::Certain => Some(StatusUse::Won),
                    Chance::Some => None,
                }
                .filter(|says| status != Some(*says)),
            };
            other.map(|other| (sign.column, other))
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Chance {
    None,
    Some,
    Certain,
}

/// What a chance in percent says, `None` where it is none.
fn chance(text: &str) -> Option<Chance> {
    let text = text.trim_end_matches('%').trim();
    let form = NumberForm::parse(text).ok()?;
    Some(match () {
        () if form.is_whole(0) => Chance::None,
        () if form.is_whole(100) => Chance::Certain,
        () => Chance::Some,
    })
}
