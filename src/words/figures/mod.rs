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
    team: "Venditori", "Commerciaux", "Team";
    plan_page: "Piano", "Plan", "Plan";
    bridge_page: "Il ponte", "Le pont", "The bridge";
    pages: "Le figure", "Les figures", "The figures";
    computing: "Un momento: si sta calcolando.", "Un instant : le calcul est en cours.", "One moment: this is being computed.";
    wins_wanted: "Clienti da vincere", "Clients à gagner", "Customers to win";
    compare_one: "Confronta", "Comparer", "Compare";
    compare_with: "con", "avec", "with";
    side_a: "Chi si confronta (A)", "Qui l’on compare (A)", "Who is compared (A)";
    side_b: "Con chi (B)", "Avec qui (B)", "With whom (B)";
    all_others: "tutti gli altri insieme", "tous les autres ensemble", "all the others together";
    target_amount: "Obiettivo", "Objectif", "Target";
    target_from: "Dal", "Du", "From";
    target_to: "Al", "Au", "To";
    levers: "E se…", "Et si…", "What if…";
    volume: "Bersagli", "Cibles", "Targets";
    as_it_was: "Come finora", "Comme jusqu’ici", "As it was";
    rows_shown(most: &str, rows: &str): "Si vedono le prime {most} righe di {rows}.", "On voit les {most} premières lignes sur {rows}.", "The first {most} of {rows} rows are shown.";
    not_known: "non si sa", "inconnu", "not known";
    step: "Passaggio", "Passage", "Step";
    month: "Mese di ingresso", "Mois d’entrée", "Month of entry";
    owner: "Venditore", "Commercial", "Owner";
    opportunity: "Trattativa", "Affaire", "Opportunity";
    level: "Livello", "Niveau", "Level";
    lever: "Leva", "Levier", "Lever";
    ratio_head: "Rapporto", "Ratio", "Ratio";
    span: "Campata", "Tronçon", "Span";
    population: "Quali", "Lesquelles", "Which";
    stage_head: "Fase", "Étape", "Stage";
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
