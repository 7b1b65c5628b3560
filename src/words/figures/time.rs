//! The words of what takes time: conversion, time in stage, ratios month by month.

use crate::domain::Stage;
use crate::metrics::Rule;
use crate::words::{Language, stage};

words! {

    conversion_over_time {
        it: "Passaggi nel tempo",
        fr: "Passages dans le temps",
        en: "Conversion over time",
    }
    time_in_stage { it: "Tempo in ogni fase", fr: "Temps par étape", en: "Time in stage" }
    ratios_over_time {
        it: "Rapporti mese per mese",
        fr: "Ratios mois par mois",
        en: "Ratios month by month",
    }

    horizon_days { it: "Entro giorni", fr: "En jours", en: "Within days" }
    incidence { it: "Passati", fr: "Passés", en: "Went on" }
    low { it: "Da", fr: "De", en: "From" }
    high { it: "A", fr: "À", en: "To" }
    plain { it: "Conto semplice", fr: "Compte simple", en: "Plain count" }
    still_open { it: "Ancora aperti", fr: "Encore ouverts", en: "Still open" }
    median { it: "Metà entro giorni", fr: "La moitié en jours", en: "Half within days" }
    p90 {
        it: "Nove su dieci entro giorni",
        fr: "Neuf sur dix en jours",
        en: "Nine in ten within days",
    }
    count { it: "Quanti", fr: "Combien", en: "How many" }
    cycle {
        it: "Fino alla firma, se si vince",
        fr: "Jusqu’à la signature, si l’on gagne",
        en: "To the signature, if won",
    }

    not_recorded { it: "non registrato", fr: "non enregistré", en: "not recorded" }
    too_few_followed {
        it: "troppo pochi seguiti così a lungo",
        fr: "trop peu suivis aussi longtemps",
        en: "too few followed so long",
    }
    not_reached_yet { it: "non ancora", fr: "pas encore", en: "not yet" }
    nobody_there { it: "nessuno", fr: "personne", en: "nobody there" }

    rule_conversion(days: &str, least: &str) {
        it: "Di chi ha raggiunto la fase, quanti hanno raggiunto la successiva entro {days} giorni: chi è ancora aperto conta come aperto, non come perso (Aalen–Johansen, con la sua fascia al 95 %). Dove meno di {least} sono seguiti così a lungo, vale l’ultimo giorno in cui lo sono. «Ancora aperti» è, secondo la curva, la quota che quel giorno non è né passata né persa; il conto semplice è quanti sono passati finora, di tutti.",
        fr: "De ceux qui ont atteint l’étape, combien ont atteint la suivante en {days} jours : ce qui est encore ouvert compte comme ouvert, pas comme perdu (Aalen–Johansen, avec sa bande à 95 %). Où moins de {least} sont suivis aussi longtemps, c’est le dernier jour où ils le sont. « Encore ouverts » est, selon la courbe, la part qui ce jour-là n’est ni passée ni perdue ; le compte simple est combien sont passés jusqu’ici, sur tous.",
        en: "Of those that reached the stage, how many had reached the next within {days} days: what is still open counts as open, not as lost (Aalen–Johansen, with its 95 % band). Where fewer than {least} are followed so long, the last day on which they are. “Still open” is the share that by the curve has neither gone on nor been lost on that day; the plain count is how many have gone on so far, of all.",
    }
    rule_conversion_undated(counts: &str) {
        it: "Fuori dalla curva, perché manca il giorno in cui sono arrivate, passate o perse: {counts}.",
        fr: "Hors de la courbe, car le jour de l’arrivée, du passage ou de la perte manque : {counts}.",
        en: "Out of the curve, as the day they came, went on or were lost is missing: {counts}.",
    }
    rule_conversion_reversed(counts: &str) {
        it: "Fuori dalla curva, perché perse prima di arrivare: {counts}.",
        fr: "Hors de la courbe, car perdues avant d’arriver : {counts}.",
        en: "Out of the curve, as they were lost before they came: {counts}.",
    }
    rule_time {
        it: "Solo ingressi propri nella fase, dal primo alla prima fase successiva o alla perdita; chi c’è ancora conta con il tempo passato finora (Kaplan–Meier).",
        fr: "Seules les entrées propres dans l’étape, de la première à la première étape suivante ou à la perte ; ce qui y est encore compte avec le temps passé jusqu’ici (Kaplan–Meier).",
        en: "Own entries into the stage only, from the first to the first later stage or the loss; what is still in it counts with the time so far (Kaplan–Meier).",
    }
    rule_time_no_own_date(counts: &str) {
        it: "Fuori dal conto, senza una propria data di ingresso o di fine: {counts}.",
        fr: "Hors compte, sans date propre d’entrée ou de fin : {counts}.",
        en: "Left out, without a date of their own of entry or end: {counts}.",
    }
    rule_time_reversed(counts: &str) {
        it: "Fuori dal conto, con date a ritroso: {counts}.",
        fr: "Hors compte, avec des dates à rebours : {counts}.",
        en: "Left out, with dates running backwards: {counts}.",
    }
    rule_ratios_over_time {
        it: "Per mese di ingresso, con tutto ciò che ne è stato fino a oggi: gli ultimi mesi sono giovani e crescono ancora.",
        fr: "Par mois d’entrée, avec tout ce qu’il en est advenu : les derniers mois sont jeunes et grandissent encore.",
        en: "By month of entry, with all that became of them since: the last months are young and still grow.",
    }
    column_of(ratio: &str, what: &str) {
        it: "{ratio}, {what}",
        fr: "{ratio}, {what}",
        en: "{ratio}, {what}",
    }
    numerator { it: "riusciti", fr: "réussis", en: "went on" }
    denominator { it: "su", fr: "sur", en: "of" }
    rate { it: "tasso", fr: "taux", en: "rate" }
}

/// What a figure shows.
#[must_use]
pub fn caption(language: Language, figure: &str) -> Option<&'static str> {
    Some(match figure {
        "conversion_over_time" => conversion_over_time(language),
        "time_in_stage" => time_in_stage(language),
        "ratios_over_time" => ratios_over_time(language),
        _ => return None,
    })
}

/// What a column is called.
#[must_use]
pub fn column(language: Language, figure: &str, code: &str) -> Option<String> {
    let name = match (figure, code) {
        ("conversion_over_time", "horizon_days") => horizon_days(language),
        ("conversion_over_time", "incidence") => incidence(language),
        ("conversion_over_time", "low") => low(language),
        ("conversion_over_time", "high") => high(language),
        ("conversion_over_time", "plain") => plain(language),
        ("conversion_over_time", "censored_share") => still_open(language),
        ("time_in_stage", "median") => median(language),
        ("time_in_stage", "p90") => p90(language),
        ("time_in_stage", "n") => count(language),
        ("ratios_over_time", code) => {
            let (ratio, what) = code.split_once('_').unwrap_or((code, "rate"));
            let what = match what {
                "numerator" => numerator(language),
                "denominator" => denominator(language),
                _ => rate(language),
            };
            return Some(column_of(language, ratio, what));
        }
        _ => return None,
    };
    Some(name.to_owned())
}

/// What a row is called.
#[must_use]
pub fn row(language: Language, figure: &str, code: &str) -> Option<String> {
    match figure {
        "time_in_stage" if code == "cycle" => Some(cycle(language).to_owned()),
        "time_in_stage" | "conversion_over_time" => stages(language, code),
        _ => None,
    }
}

/// `S`, or `S-P`.
fn stages(language: Language, code: &str) -> Option<String> {
    let name = |code| Some(stage::name(language, Stage::from_code(code)?));
    match code.split_once('-') {
        Some((from, to)) => Some(format!("{} → {}", name(from)?, name(to)?)),
        None => Some(name(code)?.to_owned()),
    }
}

/// A rule as a sentence, its numbers already written.
#[must_use]
pub fn rule(language: Language, rule: &Rule, numbers: &[String]) -> Option<String> {
    let plain = |text: &'static str| Some(text.to_owned());
    match (rule.code, numbers) {
        ("conversion_over_time", [days, least]) => Some(rule_conversion(language, days, least)),
        ("conversion_undated", counts) => {
            Some(rule_conversion_undated(language, &by_row(language, rule, counts)))
        }
        ("conversion_reversed", counts) => {
            Some(rule_conversion_reversed(language, &by_row(language, rule, counts)))
        }
        ("time_in_stage", []) => plain(rule_time(language)),
        ("time_no_own_date", counts) => {
            Some(rule_time_no_own_date(language, &by_row(language, rule, counts)))
        }
        ("time_reversed", counts) => {
            Some(rule_time_reversed(language, &by_row(language, rule, counts)))
        }
        ("ratios_over_time", []) => plain(rule_ratios_over_time(language)),
        _ => None,
    }
}

/// The numbers of a rule that are about rows: `Suspect → Prospect (3), Prospect → Approach (1)`.
fn by_row(language: Language, rule: &Rule, counts: &[String]) -> String {
    let named = rule.numbers.iter().zip(counts).map(|((code, _), count)| {
        let name = stages(language, code).unwrap_or_else(|| (*code).to_owned());
        format!("{name} ({count})")
    });
    named.collect::<Vec<_>>().join(", ")
}

/// Why something cannot be measured.
#[must_use]
pub fn reason(language: Language, code: &str) -> Option<&'static str> {
    Some(match code {
        "not_recorded" => not_recorded(language),
        "too_few_followed" => too_few_followed(language),
        "not_reached_yet" => not_reached_yet(language),
        "nobody_there" => nobody_there(language),
        _ => return None,
    })
}
