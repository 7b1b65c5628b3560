//! What the figures are called, and how they say what they count, in three languages: each code of a
//! [`Table`](crate::metrics::Table) is looked up in the room of its figure.
//!
//! Numbers come in already written.

mod outcome;
mod people;
mod plan;
mod time;

use crate::metrics::{RatioCode, Rule};

use super::Language;

words! {
    team { it: "Venditori", fr: "Commerciaux", en: "Team" }
    plan_page { it: "Piano", fr: "Plan", en: "Plan" }
    bridge_page { it: "Il ponte", fr: "Le pont", en: "The bridge" }
    pages { it: "Le figure", fr: "Les figures", en: "The figures" }
    computing {
        it: "Un momento: si sta calcolando.",
        fr: "Un instant : le calcul est en cours.",
        en: "One moment: this is being computed.",
    }
    wins_wanted { it: "Clienti da vincere", fr: "Clients à gagner", en: "Customers to win" }
    compare_one { it: "Confronta", fr: "Comparer", en: "Compare" }
    compare_with { it: "con", fr: "avec", en: "with" }
    side_a { it: "Chi si confronta (A)", fr: "Qui l’on compare (A)", en: "Who is compared (A)" }
    side_b { it: "Con chi (B)", fr: "Avec qui (B)", en: "With whom (B)" }
    all_others {
        it: "tutti gli altri insieme",
        fr: "tous les autres ensemble",
        en: "all the others together",
    }
    target_amount { it: "Obiettivo", fr: "Objectif", en: "Target" }
    target_from { it: "Dal", fr: "Du", en: "From" }
    target_to { it: "Al", fr: "Au", en: "To" }
    levers { it: "E se…", fr: "Et si…", en: "What if…" }
    volume { it: "Bersagli", fr: "Cibles", en: "Targets" }
    as_it_was { it: "Come finora", fr: "Comme jusqu’ici", en: "As it was" }
    rows_shown(most: &str, rows: &str) {
        it: "Si vedono le prime {most} righe di {rows}.",
        fr: "On voit les {most} premières lignes sur {rows}.",
        en: "The first {most} of {rows} rows are shown.",
    }
    not_known { it: "non si sa", fr: "inconnu", en: "not known" }
    step { it: "Passaggio", fr: "Passage", en: "Step" }
    month { it: "Mese di ingresso", fr: "Mois d’entrée", en: "Month of entry" }
    owner { it: "Venditore", fr: "Commercial", en: "Owner" }
    opportunity { it: "Trattativa", fr: "Affaire", en: "Opportunity" }
    level { it: "Livello", fr: "Niveau", en: "Level" }
    lever { it: "Leva", fr: "Levier", en: "Lever" }
    ratio_head { it: "Rapporto", fr: "Ratio", en: "Ratio" }
    span { it: "Campata", fr: "Tronçon", en: "Span" }
    population { it: "Quali", fr: "Lesquelles", en: "Which" }
    stage_head { it: "Fase", fr: "Étape", en: "Stage" }
}

/// What a figure shows.
#[must_use]
pub fn caption(language: Language, figure: &str) -> Option<&'static str> {
    time::caption(language, figure)
        .or_else(|| outcome::caption(language, figure))
        .or_else(|| people::caption(language, figure))
        .or_else(|| plan::caption(language, figure))
}

/// What a column is called.
#[must_use]
pub fn column(language: Language, figure: &str, code: &str) -> Option<String> {
    time::column(language, figure, code)
        .or_else(|| outcome::column(language, figure, code))
        .or_else(|| people::column(language, figure, code))
        .or_else(|| plan::column(language, figure, code).map(str::to_owned))
}

/// What a row is called.
#[must_use]
pub fn row(language: Language, figure: &str, code: &str) -> Option<String> {
    let own = time::row(language, figure, code);
    own.or_else(|| outcome::row(language, figure, code)).or_else(|| {
        people::row(language, figure, code)
            .or_else(|| plan::row(language, figure, code))
            .map(str::to_owned)
    })
}

/// What the column of row names is called.
#[must_use]
pub fn row_head(language: Language, figure: &str) -> &'static str {
    match figure {
        "conversion_over_time" => step(language),
        "ratios_over_time" => month(language),
        "owners" | "activity" | "collisions" => owner(language),
        "owners_test" | "compare" => ratio_head(language),
        "piano" | "stool" => opportunity(language),
        "planner" => level(language),
        "what_if" => lever(language),
        "bridge" => span(language),
        "handover" => population(language),
        _ => outcome::row_head(language, figure).unwrap_or_else(|| stage_head(language)),
    }
}

/// A rule as a sentence, its numbers already written.
#[must_use]
pub fn rule(language: Language, rule: &Rule, numbers: &[String]) -> Option<String> {
    time::rule(language, rule, numbers)
        .or_else(|| outcome::rule(language, rule, numbers))
        .or_else(|| people::rule(language, rule, numbers))
        .or_else(|| plan::rule(language, rule, numbers))
}

/// Why something cannot be measured, or a word that stands as a figure.
#[must_use]
pub fn reason(language: Language, code: &str) -> Option<&'static str> {
    time::reason(language, code)
        .or_else(|| outcome::reason(language, code))
        .or_else(|| people::reason(language, code))
        .or_else(|| people::word(language, code))
        .or_else(|| plan::reason(language, code))
}

/// The name of a ratio, by its code.
fn ratio_name(language: Language, code: &str) -> Option<&'static str> {
    let codes = [
        RatioCode::R1,
        RatioCode::Rs,
        RatioCode::R2,
        RatioCode::RsR2,
        RatioCode::R3,
        RatioCode::R4,
    ];
    let found = codes.into_iter().find(|one| one.code() == code)?;
    Some(super::stage::ratio(language, found))
}
