//! The words of what takes time: conversion, time in stage, ratios month by month.

use crate::domain::Stage;
use crate::metrics::Rule;
use crate::words::{Language, stage};

words! {

    conversion_over_time: "Passaggi nel tempo", "Passages dans le temps", "Conversion over time";
    time_in_stage: "Tempo in ogni fase", "Temps par étape", "Time in stage";
    ratios_over_time: "Rapporti mese per mese", "Ratios mois par mois", "Ratios month by month";

    horizon_days: "Entro giorni", "En jours", "Within days";
    incidence: "Passati", "Passés", "Went on";
    low: "Da", "De", "From";
    high: "A", "À", "To";
    plain: "Conto semplice", "Compte simple", "Plain count";
    still_open: "Ancora aperti", "Encore ouverts", "Still open";
    median: "Metà entro giorni", "La moitié en jours", "Half within days";
    p90: "Nove su dieci entro giorni", "Neuf sur dix en jours", "Nine in ten within days";
    count: "Quanti", "Combien", "How many";
    cycle: "Fino alla firma, se si vince", "Jusqu’à la signature, si l’on gagne", "To the signature, if won";

    not_recorded: "non registrato", "non enregistré", "not recorded";
    too_few_followed: "troppo pochi seguiti così a lungo", "trop peu suivis aussi longtemps", "too few followed so long";
    not_reached_yet: "non ancora", "pas encore", "not yet";
    nobody_there: "nessuno", "personne", "nobody there";

    rule_conversion(days: &str, least: &str): "Di chi ha raggiunto la fase, quanti hanno raggiunto la successiva entro {days} giorni: chi è ancora aperto conta come aperto, non come perso (Aalen–Johansen, con la sua fascia al 95 %). Dove meno di {least} sono seguiti così a lungo, vale l’ultimo giorno in cui lo sono.",
        "De ceux qui ont atteint l’étape, combien ont atteint la suivante en {days} jours : ce qui est encore ouvert compte comme ouvert, pas comme perdu (Aalen–Johansen, avec sa bande à 95 %). Où moins de {least} sont suivis aussi longtemps, c’est le dernier jour où ils le sont.",
        "Of those that reached the stage, how many had reached the next within {days} days: what is still open counts as open, not as lost (Aalen–Johansen, with its 95 % band). Where fewer than {least} are followed so long, the last day on which they are.";
    rule_conversion_undated(count: &str): "Fuori dal conto, per date mancanti o a ritroso: {count}.", "Hors compte, dates manquantes ou à rebours : {count}.", "Left out, dates missing or running backwards: {count}.";
    rule_time: "Solo ingressi propri nella fase, dal primo alla prima fase successiva o alla perdita; chi c’è ancora conta con il tempo passato finora (Kaplan–Meier).", "Seules les entrées propres dans l’étape, de la première à la première étape suivante ou à la perte ; ce qui y est encore compte avec le temps passé jusqu’ici (Kaplan–Meier).", "Own entries into the stage only, from the first to the first later stage or the loss; what is still in it counts with the time so far (Kaplan–Meier).";
    rule_time_no_own_date(count: &str): "Senza una propria data di ingresso, fuori dal conto: {count}.", "Sans date d’entrée propre, hors compte : {count}.", "Without a date of their own, left out: {count}.";
    rule_time_reversed(count: &str): "Con date a ritroso, fuori dal conto: {count}.", "Avec des dates à rebours, hors compte : {count}.", "With dates running backwards, left out: {count}.";
    rule_ratios_over_time: "Per mese di ingresso, con tutto ciò che ne è stato fino a oggi: gli ultimi mesi sono giovani e crescono ancora.", "Par mois d’entrée, avec tout ce qu’il en est advenu : les derniers mois sont jeunes et grandissent encore.", "By month of entry, with all that became of them since: the last months are young and still grow.";
    column_of(ratio: &str, what: &str): "{ratio}, {what}", "{ratio}, {what}", "{ratio}, {what}";
    numerator: "riusciti", "réussis", "went on";
    denominator: "su", "sur", "of";
    rate: "tasso", "taux", "rate";
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
        ("conversion_undated", [count]) => Some(rule_conversion_undated(language, count)),
        ("time_in_stage", []) => plain(rule_time(language)),
        ("time_no_own_date", [count]) => Some(rule_time_no_own_date(language, count)),
        ("time_reversed", [count]) => Some(rule_time_reversed(language, count)),
        ("ratios_over_time", []) => plain(rule_ratios_over_time(language)),
        _ => None,
    }
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
