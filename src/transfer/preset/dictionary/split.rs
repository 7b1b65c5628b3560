//! A header taken apart: whose it is, and its words.

use crate::transfer::RowKind;
use crate::transfer::name::header_form;

/// What a header may say.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// Of which record, where it says so.
    pub(super) of: Option<RowKind>,
    /// The words, in the form of headers.
    pub(super) words: String,
}

/// What stands before the dash or the colon in `Deal - Title` and `Account: Industry`.
const RECORDS: [(RowKind, &str); 4] = [
    (
        RowKind::Deal,
        "deal|deals|opportunity|lead|affare|trattativa|opportunita|affaire|transaction|opportunite|\
         trato|negocio|oportunidad|geschaft|verkaufschance",
    ),
    (
        RowKind::Company,
        "organization|organisation|company|account|customer|organizzazione|azienda|cliente|\
         entreprise|societe|client|compte|organizacion|empresa|cuenta|unternehmen|firma|kunde",
    ),
    (
        RowKind::Person,
        "person|contact|people|persona|contatto|personne|contacto|kontakt|kontaktperson",
    ),
    (RowKind::Activity, "activity|task|attivita|activite|actividad|aktivitat"),
];

/// The readings of a header, the likeliest first.
pub(super) fn said(header: &str) -> Vec<Said> {
    let header = header.trim().trim_end_matches('*');
    let split = split_record(header);
    let (of, rest) = split.map_or((None, header), |(kind, rest)| (Some(kind), rest));
    let mut all = Vec::new();
    for (of, text) in [(of, rest), (None, header)] {
        for words in [header_form(&spaced(text)), header_form(text)] {
            let said = Said { of, words };
            if !all.contains(&said) {
                all.push(said);
            }
        }
    }
    all
}

/// The record and the rest of `Deal - Won time`, `Account: Industry` or `Account.Industry`.
fn split_record(header: &str) -> Option<(RowKind, &str)> {
    let cuts = [" - ", " – ", ": ", ".", " > "];
    let (record, rest) = cuts.into_iter().find_map(|cut| header.split_once(cut))?;
    let record = header_form(record);
    let found = RECORDS.iter().find(|(_, names)| names.split('|').any(|name| name == record));
    found.map(|(kind, _)| (*kind, rest))
}

/// `CloseDate` as `Close Date`, `AccountID` as `Account ID`.
fn spaced(header: &str) -> String {
    let letters: Vec<char> = header.chars().collect();
    let mut out = String::with_capacity(header.len() + 8);
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(at + 1);
        let starts = letter.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || before.is_ascii_digit()
                    || (before.is_uppercase() && after.is_some_and(|after| after.is_lowercase()))
            });
        if starts {
            out.push(' ');
        }
        out.push(*letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, of: Option<RowKind>, words: &str) {
        let first = said(header).into_iter().next();
        assert_eq!(first, Some(Said { of, words: words.to_owned() }), "{header}");
    }

    #[test]
    fn records_and_words_are_told_apart() {
        check("Deal - Won time", Some(RowKind::Deal), "won time");
        check("Person - Email - Work", Some(RowKind::Person), "email work");
        check("Organization - Name*", Some(RowKind::Company), "name");
        check("Account.Industry", Some(RowKind::Company), "industry");
        check("CloseDate", None, "close date");
        check("AccountID", None, "account id");
        check("hs_object_id", None, "hs object id");
        check("MONTANT TTC", None, "montant ttc");
        check("Follow-up - second", None, "follow up second");
    }
}
