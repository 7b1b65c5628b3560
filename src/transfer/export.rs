//! Opportunities to a CSV file that spreadsheets open and that the import reads back.
//!
//! A row holds one opportunity as it is now and its first dated entry into each stage. What a row
//! cannot hold (repeated entries, earlier owners, ticks, activities) is in the [`backup`](super::backup).

use super::preset::{OWN_ENTERED, OWN_HEADERS};
use super::{Field, SheetLanguage, guard};
use crate::domain::{Money, Opportunity, Stage, Status, Temperature, Workspace};

/// All opportunities under one header, with a mark that says UTF-8 (Excel needs it), as the
/// spreadsheets of a language read them. Text that they would run as a formula is guarded by a
/// leading `'`.
#[must_use]
pub fn export_csv(workspace: &Workspace, language: SheetLanguage) -> String {
    export_csv_of(workspace, workspace.opportunities.iter(), language)
}

/// The same of some opportunities, in their order.
#[must_use]
pub fn export_csv_of<'a>(
    workspace: &Workspace,
    opportunities: impl Iterator<Item = &'a Opportunity>,
    language: SheetLanguage,
) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(language.delimiter().byte())
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let entered = Stage::ALL.map(|stage| format!("{}{}", language.of(OWN_ENTERED), stage.code()));
    let headers = OWN_HEADERS.iter().map(|(header, _)| language.of(*header));
    // Writing to memory does not fail.
    let _ = writer.write_record(headers.chain(entered.iter().map(String::as_str)));
    for opportunity in opportunities {
        let sold = Sold { opportunity, workspace, language };
        let cells = OWN_HEADERS.iter().map(|(_, field)| sold.cell(field));
        let _ = writer.write_record(cells.chain(sold.entries()));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

struct Sold<'a> {
    opportunity: &'a Opportunity,
    workspace: &'a Workspace,
    language: SheetLanguage,
}

impl Sold<'_> {
    fn cell(&self, field: &Field) -> String {
        let it = self.opportunity;
        let account = it.account.and_then(|id| self.workspace.accounts.get(id));
        let day =
            |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let text = |text: Option<&String>| text.map(|text| guard::on(text)).unwrap_or_default();
        match field {
            Field::OwnId => it.id.to_string(),
            Field::Title => guard::on(&it.title),
            Field::Account => text(account.map(|account| &account.name)),
            Field::AccountSector => text(account.and_then(|account| account.sector.as_ref())),
            Field::AccountSize => text(account.and_then(|account| account.size_band.as_ref())),
            Field::AccountArea => text(account.and_then(|account| account.area.as_ref())),
            Field::AccountWebsite => text(account.and_then(|account| account.website.as_ref())),
            Field::Contact => {
                let people = it.contacts.iter();
                let people = people.filter_map(|id| self.workspace.contacts.get(*id));
                let names: Vec<&str> = people.map(|person| person.name.as_str()).collect();
                guard::on(&names.join("\n"))
            }
            Field::Owner => {
                let owner = it.owner().and_then(|id| self.workspace.owners.get(id));
                text(owner.map(|owner| &owner.name))
            }
            Field::Stage => {
                it.stages.last().map(|entry| entry.stage.code()).unwrap_or_default().into()
            }
            Field::Status => match it.status() {
                Status::Open => self.word(["Aperta", "Ouverte", "Open"]),
                Status::Won => self.word(["Vinta", "Gagnée", "Won"]),
                Status::Lost { .. } => self.word(["Persa", "Perdue", "Lost"]),
            },
            Field::Amount => self.money(it.amount),
            Field::Currency => {
                let money = it.amount.or(it.cost);
                money.map(|money| money.currency.to_string()).unwrap_or_default()
            }
            Field::Cost => {
                let cost = self.money(it.cost);
                let amount = it.amount.map(|amount| amount.currency);
                match it.cost.filter(|cost| amount.is_some_and(|amount| amount != cost.currency)) {
                    Some(other) => format!("{cost} {}", other.currency),
                    None => cost,
                }
            }
            Field::CreatedOn => day(it.created_on),
            Field::ClosedOn => day(it.closed_on()),
            Field::ExpectedCloseOn => day(it.expected_close_on),
            Field::Source => text(it.source.as_ref()),
            Field::LostReason => match it.status() {
                Status::Lost { reason } => text(reason.as_ref()),
                _ => String::new(),
            },
            Field::Temperature => match it.temperature {
                Some(Temperature::Ready) => self.word(["Pronto", "Prêt", "Ready"]),
                Some(Temperature::Undecided) => self.word(["Indeciso", "Indécis", "Undecided"]),
                Some(Temperature::LongTerm) => {
                    self.word(["A lungo termine", "À long terme", "LongTerm"])
                }
                None => String::new(),
            },
            Field::DecisionOn => day(it.decision_on),
            Field::NextAction => text(it.next_action.as_ref().map(|next| &next.what)),
            Field::NextActionOn => match &it.next_action {
                Some(next) => match next.at {
                    Some(at) => {
                        let at = at.to_string();
                        let to_the_minute = at.get(..5).unwrap_or_default();
                        format!("{} {to_the_minute}", next.on)
                    }
                    None => next.on.to_string(),
                },
                None => String::new(),
            },
            Field::Tags => guard::on(&it.tags.join("\n")),
            Field::HandedOverOn => day(it.handed_over_on),
            Field::AmountKnownOn => day(it.amount_known_on),
            Field::ExternalSystem => text(it.external.as_ref().map(|external| &external.system)),
            Field::ExternalId => text(it.external.as_ref().map(|external| &external.id)),
            _ => String::new(),
        }
    }

    fn word(&self, words: [&str; 3]) -> String {
        self.language.of(words).to_owned()
    }

    /// The first dated entry into each stage.
    fn entries(&self) -> impl Iterator<Item = String> {
        Stage::ALL.into_iter().map(|stage| {
            let entries = self.opportunity.stages.iter().filter(|entry| entry.stage == stage);
            let first = entries.filter_map(|entry| entry.entered_on).min();
            first.map(|day| day.to_string()).unwrap_or_default()
        })
    }

    /// An amount in whole and decimals, ungrouped: a spreadsheet reads it as a number.
    fn money(&self, money: Option<Money>) -> String {
        let Some(Money { minor, currency }) = money else { return String::new() };
        let per_major = currency.minor_per_major().unsigned_abs();
        let (whole, part) = (minor.unsigned_abs() / per_major, minor.unsigned_abs() % per_major);
        let sign = if minor < 0 { "-" } else { "" };
        let mark = self.language.decimal_mark();
        match usize::try_from(currency.decimals()).unwrap_or(0) {
            0 => format!("{sign}{whole}"),
            places => format!("{sign}{whole}{mark}{part:0places$}"),
        }
    }
}
