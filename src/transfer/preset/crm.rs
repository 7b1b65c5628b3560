//! The CRMs that are known by their headers and need nothing beyond the dictionary, and how each
//! writes its ids.

use std::borrow::Cow;

use crate::transfer::name::header_form;
use crate::transfer::read::Sheet;

fn has(sheet: &Sheet, names: &[&str]) -> bool {
    names.iter().any(|name| sheet.column(name).is_some())
}

/// Pipedrive writes `Deal - Title` and, to programs, `add_time`.
pub(super) fn is_pipedrive(sheet: &Sheet) -> bool {
    let records = ["deal", "affare", "affaire", "trato", "person", "persona", "personne"];
    let records = records.into_iter().chain(["organization", "organisation", "organizzazione"]);
    let records: Vec<&str> =
        records.chain(["activity", "attivita", "activite", "actividad"]).collect();
    let named = sheet.headers().iter().filter(|header| {
        let record = header.split_once(" - ").map(|(record, _)| header_form(record));
        record.is_some_and(|record| records.contains(&record.as_str()))
    });
    let to_programs = ["add_time", "stage_change_time", "won_time"];
    let to_programs = to_programs.iter().filter(|name| has(sheet, &[*name])).count();
    named.count() > 1 || to_programs > 1
}

/// Odoo's `crm.lead`, by its labels or its technical names.
pub(super) fn is_odoo(sheet: &Sheet) -> bool {
    let revenue = [
        "Expected Revenue",
        "Ricavo previsto",
        "Ricavi previsti",
        "Ricavo atteso",
        "Ricavi attesi",
        "Entrate previste",
        "Revenu espéré",
        "Revenus attendus",
        "Revenu attendu",
        "Ingresos esperados",
        "Erwarteter Umsatz",
    ];
    let people = [
        "Salesperson",
        "Addetto vendite",
        "Addetto alle vendite",
        "Commerciale",
        "Vendeur",
        "Commercial",
        "Vendedor",
        "Comercial",
        "Verkäufer",
        "Vertriebsmitarbeiter",
    ];
    let technical = ["stage_id", "user_id", "partner_id", "date_deadline", "team_id"];
    let technical = technical.iter().filter(|name| has(sheet, &[*name, &format!("{name}/name")]));
    (has(sheet, &revenue) && has(sheet, &people)) || technical.count() > 1
}

/// Salesforce: reports by labels, exports by names of one word.
pub(super) fn is_salesforce(sheet: &Sheet) -> bool {
    let by_names = ["StageName", "OpportunityId", "CaseSafeId", "WhatId"];
    let by_labels = ["Opportunity Name", "Opportunity Owner", "Nome opportunità"];
    let person = has(sheet, &["LastName"]) && has(sheet, &["AccountId", "Account.Name"]);
    let one_word = |name: &str| sheet.headers().iter().any(|header| header == name);
    by_names.iter().any(|name| one_word(name))
        || (has(sheet, &by_labels) && has(sheet, &["Stage", "Close Date", "Fase"]))
        || (person && one_word("LastName"))
}

/// Zoho CRM: deals, or potentials as they once were.
pub(super) fn is_zoho(sheet: &Sheet) -> bool {
    let deal = has(sheet, &["Deal Name", "Potential Name"]) && has(sheet, &["Closing Date"]);
    deal || has(sheet, &["Contact Name.id", "Account Name.id"])
}

/// monday: its boards have items.
pub(super) fn is_monday(sheet: &Sheet) -> bool {
    has(sheet, &["Item ID (auto generated)", "Item ID"])
        || (has(sheet, &["Subitems"]) && has(sheet, &["Name"]))
        || (has(sheet, &["Deal Value"]) && has(sheet, &["Close Probability", "Forecast Value"]))
}

/// A Salesforce id in fifteen letters: the last three of eighteen say nothing more.
pub(super) fn salesforce_id(id: &str) -> Cow<'_, str> {
    let eighteen = id.len() == 18 && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    Cow::Borrowed(if eighteen { &id[..15] } else { id })
}

/// An Odoo id as its database has it: `42` of `__export__.crm_lead_42_1a2b3c4d`.
pub(super) fn odoo_id(id: &str) -> Cow<'_, str> {
    let number = id.strip_prefix("__export__.").and_then(|name| {
        name.split('_').find(|part| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit()))
    });
    Cow::Borrowed(number.unwrap_or(id))
}

/// A Zoho id without what it writes before them in a file.
pub(super) fn zoho_id(id: &str) -> Cow<'_, str> {
    Cow::Borrowed(id.strip_prefix("zcrm_").unwrap_or(id))
}
