//! Names of months and weekdays in Italian, French, English, German and Spanish.

use crate::transfer::name::header_form;

const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "gennaio", "januar", "janner", "enero"],
    &["february", "fevrier", "febbraio", "februar", "feber", "febrero"],
    &["march", "mars", "marzo", "marz", "maerz"],
    &["april", "avril", "aprile", "abril"],
    &["may", "mai", "maggio", "mayo"],
    &["june", "juin", "giugno", "juni", "junio"],
    &["july", "juillet", "luglio", "juli", "julio"],
    &["august", "aout", "agosto"],
    &["september", "septembre", "settembre", "septiembre"],
    &["october", "octobre", "ottobre", "oktober", "octubre"],
    &["november", "novembre", "noviembre"],
    &["december", "decembre", "dicembre", "dezember", "diciembre"],
];

const WEEKDAYS: [&str; 35] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lunedi",
    "martedi",
    "mercoledi",
    "giovedi",
    "venerdi",
    "sabato",
    "domenica",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
    "sabado",
    "domingo",
];

/// The month of a name, whole or cut to three letters or more, if it can only be one.
pub(super) fn month(text: &str) -> Option<i8> {
    let text = header_form(text);
    let short = text.chars().count() >= 3 && text != "jui";
    let fits = |names: &&[&str]| names.iter().any(|name| short && name.starts_with(&text));
    let mut found = MONTHS.iter().enumerate().filter(|(_, names)| fits(names));
    let (at, _) = found.next()?;
    match found.next() {
        None => i8::try_from(at + 1).ok(),
        Some(_) => None,
    }
}

/// Whether a text is a weekday, whole or cut to two letters or more.
pub(super) fn is_weekday(text: &str) -> bool {
    let text = header_form(text);
    text.len() >= 2 && WEEKDAYS.iter().any(|name| name.starts_with(&text))
}

/// Words that stand between the parts of a day: `3 de marzo de 2026`.
pub(super) fn is_filler(text: &str) -> bool {
    const FILLERS: [&str; 15] = [
        "de", "del", "le", "il", "the", "of", "den", "am", "el", "dem", "alle", "ore", "at", "um",
        "à",
    ];
    FILLERS.iter().any(|filler| text.eq_ignore_ascii_case(filler))
}
