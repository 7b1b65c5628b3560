//! What the transfer room says as data, in words.

use crate::domain::Stage;
use crate::transfer::{
    AsideKind, DateFault, DecidedBy, Delimiter, Encoding, Field, FileError, LeftOut, Note,
    NumberFault, OddCells, Oddity, Preset, ReadError, Reason, RowKind, StageUse, StatusUse,
    ValueUse,
};
use crate::ui::i18n::I18n;
use crate::words::{Language, import as words, marks};

use super::step::{ReadFailure, Why};

/// Why a file cannot be read, and what to do.
#[must_use]
pub fn fault_said(i18n: I18n, fault: &ReadFailure) -> String {
    let language = i18n.language;
    let megabytes = |bytes: usize| i18n.count(bytes.div_ceil(1024 * 1024));
    let error = match &fault.why {
        Why::Unreadable(FileError::Read(error)) => error,
        why => {
            let said = match why {
                Why::NotOpened => words::cannot_open,
                Why::NoReader => words::no_reader,
                Why::Unreadable(FileError::Locked) => words::locked_file,
                Why::Unreadable(FileError::NoRecords) => words::no_records,
                Why::Unreadable(_) => words::damaged_file,
            };
            return said(language).to_owned();
        }
    };
    let said = match error {
        ReadError::TooLarge { bytes, limit } => {
            return words::too_large(language, &megabytes(*bytes), &megabytes(*limit));
        }
        ReadError::TooManyRows { limit } => {
            return words::too_many_rows(language, &i18n.count(*limit));
        }
        ReadError::TooManyColumns { line, limit } => {
            return words::too_many_columns(language, &i18n.count(*line), &i18n.count(*limit));
        }
        ReadError::OpenQuote { line } => return words::open_quote(language, &i18n.count(*line)),
        ReadError::TextAfterQuote { line } => {
            return words::text_after_quote(language, &i18n.count(*line));
        }
        ReadError::Empty => words::empty_file(language),
        ReadError::Workbook => words::workbook(language),
        ReadError::Binary => words::binary_file(language),
        ReadError::DamagedText => words::damaged_text(language),
    };
    said.to_owned()
}

/// What a file was recognised as.
#[must_use]
pub const fn preset_said(language: Language, preset: Option<Preset>) -> &'static str {
    match preset {
        Some(Preset::Own) => words::preset_own(language),
        Some(Preset::Hubspot) => words::preset_hubspot(language),
        Some(Preset::Maven) => words::preset_maven(language),
        Some(Preset::Pipedrive) => words::preset_pipedrive(language),
        Some(Preset::Odoo) => words::preset_odoo(language),
        Some(Preset::Salesforce) => words::preset_salesforce(language),
        Some(Preset::Zoho) => words::preset_zoho(language),
        Some(Preset::Monday) => words::preset_monday(language),
        None => words::preset_none(language),
    }
}

/// The name of a preset.
#[must_use]
pub const fn preset_name(preset: Option<Preset>) -> &'static str {
    match preset {
        Some(Preset::Own) | None => "Imbuto",
        Some(Preset::Hubspot) => "HubSpot",
        Some(Preset::Maven) => "Maven",
        Some(Preset::Pipedrive) => "Pipedrive",
        Some(Preset::Odoo) => "Odoo",
        Some(Preset::Salesforce) => "Salesforce",
        Some(Preset::Zoho) => "Zoho",
        Some(Preset::Monday) => "monday",
    }
}

/// What the rows of a file are.
#[must_use]
pub const fn rows_said(language: Language, rows: RowKind) -> &'static str {
    match rows {
        RowKind::Deal => words::rows_deals(language),
        RowKind::Company => words::rows_companies(language),
        RowKind::Person => words::rows_people(language),
        RowKind::Activity => words::rows_activities(language),
    }
}

/// The name of an encoding.
#[must_use]
pub const fn encoding_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le => "UTF-16 LE",
        Encoding::Utf16Be => "UTF-16 BE",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::MacRoman => "Mac Roman",
        Encoding::Mixed => "UTF-8 + Windows-1252",
    }
}

/// What stands between cells.
#[must_use]
pub const fn delimiter_said(language: Language, delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Semicolon => words::delimiter_semicolon(language),
        Delimiter::Comma => words::delimiter_comma(language),
        Delimiter::Tab => words::delimiter_tab(language),
        Delimiter::Bar => words::delimiter_bar(language),
    }
}

/// Who decided how a column is read.
#[must_use]
pub const fn decided_said(language: Language, by: DecidedBy) -> &'static str {
    match by {
        DecidedBy::Evidence => words::by_evidence(language),
        DecidedBy::Preset => words::by_preset(language),
        DecidedBy::Answer => words::by_answer(language),
    }
}

/// The header of a column, or its number where it has none.
#[must_use]
pub fn header_said(i18n: I18n, headers: &[String], column: usize) -> String {
    match headers.get(column).map(String::as_str) {
        None | Some("") => words::nameless(i18n.language, &i18n.count(column + 1)),
        Some(header) => header.to_owned(),
    }
}

/// What a field holds.
#[must_use]
pub fn field_said(i18n: I18n, field: &Field) -> String {
    let language = i18n.language;
    let said = match field {
        Field::StageEnteredOn(name) => {
            let stage = Stage::from_code(name).map(|one| i18n.stage(one));
            let stage = stage.unwrap_or_else(|| marks::quoted(language, name));
            return words::field_entered_on(language, &stage);
        }
        Field::Ignore => words::field_ignore(language),
        Field::Title => words::field_title(language),
        Field::Account => words::field_account(language),
        Field::AccountSector => words::field_account_sector(language),
        Field::AccountSize => words::field_account_size(language),
        Field::AccountArea => words::field_account_area(language),
        Field::AccountWebsite => words::field_account_website(language),
        Field::Contact => words::field_contact(language),
        Field::ContactEmail => words::field_contact_email(language),
        Field::ContactPhone => words::field_contact_phone(language),
        Field::Owner => words::field_owner(language),
        Field::Stage => words::field_stage(language),
        Field::Status => words::field_status(language),
        Field::Amount => words::field_amount(language),
        Field::Currency => words::field_currency(language),
        Field::Cost => words::field_cost(language),
        Field::CreatedOn => words::field_created_on(language),
        Field::ClosedOn => words::field_closed_on(language),
        Field::CloseOn => words::field_close_on(language),
        Field::ExpectedCloseOn => words::field_expected_close_on(language),
        Field::Source => words::field_source(language),
        Field::LostReason => words::field_lost_reason(language),
        Field::ExternalId => words::field_external_id(language),
        Field::ExternalSystem => words::field_external_system(language),
        Field::OwnId => words::field_own_id(language),
        Field::Pipeline => words::field_pipeline(language),
        Field::Tags => words::field_tags(language),
        Field::NextAction => words::field_next_action(language),
        Field::NextActionOn => words::field_next_action_on(language),
        Field::Temperature => words::field_temperature(language),
        Field::DecisionOn => words::field_decision_on(language),
        Field::HandedOverOn => words::field_handed_over_on(language),
        Field::AmountKnownOn => words::field_amount_known_on(language),
        Field::StageSince => words::field_stage_since(language),
        Field::IsWon => words::field_is_won(language),
        Field::IsClosed => words::field_is_closed(language),
        Field::Active => words::field_active(language),
        Field::Probability => words::field_probability(language),
        Field::FirstName => words::field_first_name(language),
        Field::LastName => words::field_last_name(language),
        Field::Mobile => words::field_mobile(language),
        Field::Department => words::field_department(language),
        Field::AccountPhone => words::field_account_phone(language),
        Field::AccountAddress => words::field_account_address(language),
        Field::CompanyId => words::field_company_id(language),
        Field::PersonId => words::field_person_id(language),
        Field::ActivitySubject => words::field_activity_subject(language),
        Field::ActivityKind => words::field_activity_kind(language),
        Field::ActivityOn => words::field_activity_on(language),
        Field::ActivityTime => words::field_activity_time(language),
        Field::ActivityDone => words::field_activity_done(language),
        Field::ActivityDoneOn => words::field_activity_done_on(language),
        Field::ActivityOutcome => words::field_activity_outcome(language),
        Field::ActivityId => words::field_activity_id(language),
        Field::Note => words::field_note(language),
        Field::ChangedOn => words::field_changed_on(language),
    };
    said.to_owned()
}

/// What a value stands for.
#[must_use]
pub fn use_said(i18n: I18n, used_as: ValueUse) -> String {
    let language = i18n.language;
    let said = match used_as {
        ValueUse::Stage(StageUse::Stage(one)) => return i18n.stage(one),
        ValueUse::Stage(StageUse::Lost { at: Some(at) }) => {
            return words::use_lost_from(language, &i18n.stage(at));
        }
        ValueUse::Stage(StageUse::Won) | ValueUse::Status(StatusUse::Won) => {
            words::use_won(language)
        }
        ValueUse::Stage(StageUse::Lost { at: None }) | ValueUse::Status(StatusUse::Lost) => {
            words::use_lost(language)
        }
        ValueUse::Stage(StageUse::LeaveOut) | ValueUse::Status(StatusUse::LeaveOut) => {
            words::use_leave_out(language)
        }
        ValueUse::Status(StatusUse::Open) => words::use_open(language),
    };
    said.to_owned()
}

/// Why a row is left out.
#[must_use]
pub fn reason_said(i18n: I18n, headers: &[String], row: &LeftOut) -> String {
    let language = i18n.language;
    let header = |column: usize| header_said(i18n, headers, column);
    match &row.reason {
        Reason::Ragged { cells_count, headers_count } => {
            let [cells, headers] = [*cells_count, *headers_count].map(|count| i18n.count(count));
            words::ragged(language, &cells, &headers)
        }
        Reason::AfterToday { column, day } => {
            words::reason_after_today(language, &header(*column), &i18n.day(*day))
        }
        Reason::NoTitle => words::no_title(language).to_owned(),
        Reason::NoName => words::reason_no_name(language).to_owned(),
        Reason::NoDay => words::reason_no_day(language).to_owned(),
        Reason::ByChoice { value } => words::by_choice(language, value),
        Reason::RepeatedId { id, line } => words::repeated_id(language, id, &i18n.count(*line)),
    }
}

/// What is odd about a cell, and what is taken in its place.
#[must_use]
pub const fn oddity_said(language: Language, oddity: Oddity) -> &'static str {
    match oddity {
        Oddity::Rounded => words::odd_rounded(language),
        Oddity::InShort => words::odd_in_short(language),
        Oddity::SaysNothing => words::odd_says_nothing(language),
        Oddity::Date(DateFault::NoSuchDay) => words::odd_no_such_day(language),
        Oddity::Date(DateFault::NotADate | DateFault::Undecided) => words::odd_not_a_date(language),
        Oddity::AfterToday => words::odd_after_today(language),
        Oddity::Number(NumberFault::TooLarge) => words::odd_too_large(language),
        Oddity::Number(_) => words::odd_not_a_number(language),
        Oddity::UnknownCurrency => words::odd_unknown_currency(language),
        Oddity::WithoutCurrency => words::odd_without_currency(language),
        Oddity::OtherCurrency => words::odd_other_currency(language),
        Oddity::BadId => words::odd_bad_id(language),
    }
}

/// Cells of a column that are odd in the same way: how many, and the first of them.
#[must_use]
pub fn odd_said(i18n: I18n, headers: &[String], cells: &OddCells) -> String {
    let language = i18n.language;
    let quoted = cells.examples.iter().map(|cell| marks::quoted(language, &cell.text));
    let examples = quoted.collect::<Vec<_>>().join(", ");
    let header = header_said(i18n, headers, cells.column);
    let kind = oddity_said(language, cells.oddity);
    words::odd_note(language, &header, kind, &i18n.count(cells.count), &examples)
}

/// The first lines of so many.
fn some_lines(i18n: I18n, count: usize, lines: &[u64]) -> String {
    let said = lines.iter().map(|line| i18n.count(*line)).collect::<Vec<_>>().join(", ");
    if count > lines.len() { format!("{said}, …") } else { said }
}

/// What lines are that are no rows.
const fn aside_said(language: Language, kind: AsideKind) -> &'static str {
    match kind {
        AsideKind::Above => words::aside_above(language),
        AsideKind::Header => words::aside_header(language),
        AsideKind::Total => words::aside_total(language),
        AsideKind::Below => words::aside_below(language),
    }
}

/// What the person should know of.
#[must_use]
pub fn note_said(i18n: I18n, note: &Note) -> String {
    let language = i18n.language;
    let (say, count): (fn(Language, &str) -> String, usize) = match note {
        Note::FileNotUsed { file_name } => return words::note_file_not_used(language, file_name),
        Note::SetAside { kind, count, lines } => {
            let lines = some_lines(i18n, *count, lines);
            return words::note_aside(
                language,
                aside_said(language, *kind),
                &i18n.count(*count),
                &lines,
            );
        }
        Note::ReadAsChanges { deals, rows } => {
            return words::note_changes(language, &i18n.count(*rows), &i18n.counted(*deals));
        }
        Note::EndsBeforeBeginning { count, lines } => {
            let lines = some_lines(i18n, *count, lines);
            return words::note_impossible(language, &i18n.count(*count), &lines);
        }
        Note::SeenToday { count } => (words::note_seen_today, *count),
        Note::OddLines { count } => (words::note_odd_lines, *count),
        Note::Controls { count } => (words::note_controls, *count),
        Note::NoIdColumn => return words::note_no_id(language).to_owned(),
        Note::Alias { written, read_as, count } => {
            return words::note_alias(language, written, read_as, &i18n.count(*count));
        }
        Note::SameName { name } => return words::note_same_name(language, name),
        Note::WorkspaceCurrency { currency } => {
            return words::note_workspace_currency(language, currency.code());
        }
        Note::DaysAsWritten => return words::note_days_as_written(language).to_owned(),
        Note::ActivitiesAsNotes { count } => (words::note_activities_as_notes, *count),
        Note::ActivitiesWithoutDeal { count } => (words::note_activities_without_deal, *count),
        Note::UnreadDays { headers } => {
            return words::note_unread_days(language, &headers.join(", "));
        }
        Note::UnreadAmounts { headers } => {
            return words::note_unread_amounts(language, &headers.join(", "));
        }
        Note::ShortRows { count } => (words::note_short_rows, *count),
        Note::TitleFromAccount { count } => (words::note_title_from_account, *count),
        Note::ClosedDateOnOpen { count } => (words::note_closed_on_open, *count),
        Note::ZeroAmountBlank { count } => (words::note_zero_blank, *count),
        Note::ListPrice { count } => (words::note_list_price, *count),
        Note::SuspectFromCreation { count } => (words::note_suspect_from_creation, *count),
        Note::OrderWithoutWin { count } => (words::note_order_without_win, *count),
        Note::NoStage { count } => (words::note_no_stage, *count),
        Note::NextActionIncomplete { count } => (words::note_next_incomplete, *count),
        Note::TemperatureNotRead { count } => (words::note_temperature, *count),
        Note::SeveralCompanies { count } => (words::note_several_companies, *count),
        Note::AccountsKept { count } => (words::note_accounts_kept, *count),
    };
    say(language, &i18n.count(count))
}
