//! The hand-over from marketing to sales, in words.

use crate::words::Counted;

words! {
    passed { it: "passate dal marketing", fr: "passées par le marketing", en: "passed by marketing" }
    taken { it: "prese in mano", fr: "prises en main", en: "taken up" }
    advanced { it: "avanzate", fr: "avancées", en: "moved on" }
    goals { it: "gol: clienti", fr: "buts : clients", en: "goals: customers" }
    goal_key { it: "gol", fr: "but", en: "goal" }
    advanced_key {
        it: "avanzata dopo la presa in mano",
        fr: "avancée après la prise en main",
        en: "moved on after it was taken up",
    }
    open_key { it: "aperta, non avanzata da allora", fr: "en cours, pas avancée depuis", en: "open, not moved on since" }
    fallen_key { it: "caduta", fr: "tombée", en: "fallen" }
    same_day { it: "lo stesso giorno", fr: "le jour même", en: "the same day" }
    two_days { it: "1 o 2 giorni", fr: "1 ou 2 jours", en: "1 or 2 days" }
    one_week { it: "da 3 a 7 giorni", fr: "3 à 7 jours", en: "3 to 7 days" }
    later { it: "più di una settimana", fr: "plus d’une semaine", en: "over a week" }
    not_yet { it: "non ancora prese", fr: "pas encore prises", en: "not taken up yet" }
    by_source { it: "Da dove vengono", fr: "D’où elles viennent", en: "Where they come from" }
    by_person { it: "Chi le ha", fr: "Qui les a", en: "Who has them" }
    no_source { it: "senza fonte", fr: "sans source", en: "no source" }
    nobody { it: "senza venditore", fr: "sans commercial", en: "no salesperson" }
    of_these(taken: &str, won: &str) { it: "prese {taken}, vinte {won}", fr: "prises {taken}, gagnées {won}", en: "taken {taken}, won {won}" }
    waiting { it: "Le palle che nessuno ha preso", fr: "Les balles que personne n’a prises", en: "The balls nobody took up" }
    waits_since(day: &str) { it: "passata il {day}", fr: "passée le {day}", en: "passed on {day}" }
    ball_is(deals: &Counted) {
        it: { deals: one "una pallina = una trattativa", other "una pallina = {deals} trattative" },
        fr: { deals: one "une balle = une affaire", other "une balle = {deals} affaires" },
        en: { deals: one "a ball = a deal", other "a ball = {deals} deals" },
    }
    said(passed: &Counted, taken: &str, won: &str) {
        it: {
            passed: zero "Il marketing *non ha passato nessuna palla* in questo periodo.",
            one "Il marketing ha passato *una palla*: prese in mano {taken}, gol {won}.",
            other "Il marketing ha passato *{passed} palle*: prese in mano {taken}, *gol {won}*.",
        },
        fr: {
            passed: zero "Le marketing *n’a passé aucune balle* dans cette période.",
            one "Le marketing a passé *une balle* ; prises en main : {taken}, buts : {won}.",
            other "Le marketing a passé *{passed} balles*, les ventes en ont pris {taken} ; *buts : {won}*.",
        },
        en: {
            passed: zero "Marketing *passed no ball* in this period.",
            one "Marketing passed *one ball*: taken up {taken}, goals {won}.",
            other "Marketing passed *{passed} balls*, sales took up {taken}: *goals {won}*.",
        },
    }
}
