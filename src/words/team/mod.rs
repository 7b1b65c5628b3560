//! What the page of the team says.

pub mod effort;
mod grid;
pub mod lists;
pub mod progress;
mod rules;
mod sides;

use crate::metrics::{Measure, RatioCode};

use super::Language;

pub use grid::{
    GridSaid, by_close_date, customers_so_far, differ, grid_finding, only_what_is_open, team,
    without_a_word, won_of_closed, younger_left_out,
};
pub use rules::{
    example, example_need, grid_rule, of_typed_numbers, only_one, sides_rule, tick_is_team,
    to_the_numbers, typed_rule, within_those_days,
};
pub use sides::{
    Rival, better, both_names, deals_of, equal_time, missing, not_recorded, same_time,
    sides_finding, way, who_is_better, whole_way, with_an_outcome, within_days, younger_of_both,
};

words! {
    at_r1 { it: "Nella qualificazione", fr: "À la qualification", en: "In qualification" }
    at_rs {
        it: "Nella presa d’appuntamento",
        fr: "À la prise de rendez-vous",
        en: "In setting appointments",
    }
    at_r2 {
        it: "Negli appuntamenti onorati",
        fr: "Pour les rendez-vous honorés",
        en: "In appointments kept",
    }
    at_rs_r2 {
        it: "Negli appuntamenti presi e onorati",
        fr: "Pour les rendez-vous pris et honorés",
        en: "In appointments set and kept",
    }
    at_r3 {
        it: "Nella resa dell’appuntamento",
        fr: "Pour le rendement du rendez-vous",
        en: "In proposals from appointments",
    }
    at_r4 { it: "Nella chiusura", fr: "À la signature", en: "In closing" }
    at_r5 { it: "Nell’esecuzione", fr: "À l’exécution", en: "In fulfilment" }
    on_the_whole {
        it: "Su tutto il percorso",
        fr: "Sur tout le parcours",
        en: "Over the whole way",
    }
    cannot_tell {
        it: "non si può dire ancora",
        fr: "impossible à dire encore",
        en: "can’t tell yet",
    }
    nothing_to_compare {
        it: "Non c’è ancora nulla da mettere a confronto.",
        fr: "Il n’y a encore rien à comparer.",
        en: "There is nothing to compare yet.",
    }
}

/// Where somebody does better, at the head of a sentence: "In closing".
#[must_use]
pub const fn place(language: Language, measure: Measure) -> &'static str {
    match measure {
        Measure::Of(RatioCode::R1) => at_r1(language),
        Measure::Of(RatioCode::Rs) => at_rs(language),
        Measure::Of(RatioCode::R2) => at_r2(language),
        Measure::Of(RatioCode::RsR2) => at_rs_r2(language),
        Measure::Of(RatioCode::R3) => at_r3(language),
        Measure::Of(RatioCode::R4) => at_r4(language),
        Measure::Of(RatioCode::R5) => at_r5(language),
        Measure::Overall => on_the_whole(language),
    }
}

/// A name without the marks of a sentence, so that it cannot turn its emphasis.
fn bare(name: &str) -> String {
    name.replace(['*', '~'], "")
}

/// How names are shortened: to the first word, unless two share it.
#[must_use]
pub fn short_names(names: &[&str]) -> Vec<String> {
    let first = |name: &str| name.split_whitespace().next().unwrap_or_default().to_owned();
    let shortened = |name: &&str| {
        let own = first(name);
        let is_shared = names.iter().filter(|other| first(other) == own).count() > 1;
        if is_shared { (*name).to_owned() } else { own }
    };
    names.iter().map(shortened).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_name_is_enough_unless_two_share_it() {
        let names = ["Giada Rovelli", "Tommaso Brenta", "Giada  Neri", "Elisa", ""];
        assert_eq!(short_names(&names), ["Giada Rovelli", "Tommaso", "Giada  Neri", "Elisa", ""]);
    }
}
