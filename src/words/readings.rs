//! Three readings of one funnel: what each says, and why they differ.

use crate::domain::Stage;
use crate::metrics::{InTheEnd, ReadAs, Readings};
use crate::words::{Counted, Language, Locale, Sentence};

use super::ledger::{customers, deals};

words! {
    at_least { it: "Ha raggiunto almeno", fr: "A atteint au moins", en: "Reached at least" }
    through { it: "Passando da ogni fase", fr: "En passant par chaque étape", en: "Through every stage" }
    now { it: "Dove sono oggi", fr: "Où elles sont aujourd’hui", en: "Where they are today" }
    bars {
        it: "barre piene = chi è passato; vuote = chi c’è oggi",
        fr: "barres pleines = celles passées ; vides = celles d’aujourd’hui",
        en: "solid bars = who passed; outlined = who is there today",
    }
    depends(all: &str, first: &str, second: &str) {
        it: "Su *{all}*, a seconda di come si conta, finora si arriva a *{first}* o a *{second}*. ~Dove stanno oggi non è un tasso.~",
        fr: "Sur *{all}*, à ce jour *{first}* ou *{second}*, selon la façon de compter. ~L’étape où elles sont aujourd’hui n’est pas un taux.~",
        en: "Of *{all}*, by how one counts, *{first}* or *{second}* have come to the end so far. ~Where they stand today is no rate.~",
    }
    same(all: &str, both: &str) {
        it: "Su *{all}* finora *{both}*, anche contando solo chi è passato da ogni fase. ~Dove stanno oggi non è un tasso.~",
        fr: "Sur *{all}*, *{both}* à ce jour, même en ne comptant que ceux qui sont passés par chaque étape. ~L’étape où elles sont aujourd’hui n’est pas un taux.~",
        en: "Of *{all}*, *{both}* so far, even counting only who came through every stage. ~Where they stand today is no rate.~",
    }
    count_of(count: &str, all: &str) {
        it: "*{count} su {all}* in fondo finora",
        fr: "*{count} sur {all}* au bout à ce jour",
        en: "*{count} of {all}* at the end so far",
    }
    in_the_end(rate: &str, low: &str, high: &str) {
        it: "; alla fine circa *{rate}*, ~tra {low} e {high}~",
        fr: " ; au final environ *{rate}*, ~entre {low} et {high}~",
        en: "; in the end about *{rate}*, ~{low} to {high}~",
    }
    at_least_why {
        it: "Chi salta una fase l’ha raggiunta lo stesso, e chi è perso conserva ciò che ha raggiunto. È la lettura di Imbuto: i passaggi si moltiplicano.",
        fr: "Une affaire qui saute une étape l’a atteinte quand même, et une perdue garde ce qu’elle a atteint. C’est la lecture d’Imbuto : les passages se multiplient.",
        en: "Who jumps a stage has reached it all the same, and who is lost keeps what was reached. This is how Imbuto reads: the steps multiply.",
    }
    through_why(missing: &Counted) {
        it: {
            missing: zero "Nessun cliente ha saltato una fase. Dice quanto il processo è seguito, non quanto si vende.",
            one "Un cliente ha saltato una fase e qui sparisce. Dice quanto il processo è seguito, non quanto si vende.",
            other "{missing} clienti hanno saltato una fase e qui spariscono. Dice quanto il processo è seguito, non quanto si vende.",
        },
        fr: {
            missing: zero "Aucun client n’a sauté d’étape. Cela dit à quel point le processus est suivi, non combien l’on vend.",
            one "Un client a sauté une étape et disparaît ici. Cela dit à quel point le processus est suivi, non combien l’on vend.",
            other "{missing} clients ont sauté une étape et disparaissent ici. Cela dit à quel point le processus est suivi, non combien l’on vend.",
        },
        en: {
            missing: zero "No customer jumped a stage. It says how far the process is followed, not how much is sold.",
            one "One customer jumped a stage and disappears here. It says how far the process is followed, not how much is sold.",
            other "{missing} customers jumped a stage and disappear here. It says how far the process is followed, not how much is sold.",
        },
    }
    crm(quotient: &str) {
        it: "*«{quotient}»*: così contano molti CRM",
        fr: "*« {quotient} »* : c’est ainsi que comptent beaucoup de CRM",
        en: "*“{quotient}”*: so count many CRMs",
    }
    crm_without_quotient {
        it: "Così contano molti CRM",
        fr: "C’est ainsi que comptent beaucoup de CRM",
        en: "So count many CRMs",
    }
    now_why {
        it: "Chi è andato avanti non c’è più, chi è perso nemmeno: fra le colonne di oggi non c’è un tasso.",
        fr: "Celles allées plus loin n’y sont plus, les perdues non plus : entre les colonnes d’aujourd’hui, il n’y a pas de taux.",
        en: "Who went on is no longer there, nor who is lost: between the columns of today there is no rate.",
    }
    would_be(from: &str, to: &str, quotient: &str) {
        it: "Da {from} a {to} verrebbe «{quotient}».",
        fr: "De {from} à {to}, on lirait « {quotient} ».",
        en: "From {from} to {to} it would read “{quotient}”.",
    }
}

/// What a way of reading is called.
#[must_use]
pub const fn name(language: Language, way: ReadAs) -> &'static str {
    match way {
        ReadAs::AtLeast => at_least(language),
        ReadAs::Through => through(language),
        ReadAs::Now => now(language),
    }
}

/// What the three come to.
#[must_use]
pub fn finding(locale: &Locale, readings: &Readings) -> Sentence {
    let language = locale.language;
    let (all, first) = readings.ends(ReadAs::AtLeast);
    let (_, second) = readings.ends(ReadAs::Through);
    let all = deals(language, &locale.counted(all));
    let won = |count: u64| customers(language, &locale.counted(count));
    Sentence::marked(&match first == second {
        true => same(language, &all, &won(first)),
        false => depends(language, &all, &won(first), &won(second)),
    })
}

/// What one way of reading comes to. `end` is what the funnel comes to in the end, where that can be said.
#[must_use]
pub fn result(
    locale: &Locale,
    readings: &Readings,
    way: ReadAs,
    end: Option<InTheEnd>,
) -> Sentence {
    let language = locale.language;
    let (first, last) = readings.ends(way);
    let of = || count_of(language, &locale.count(last), &locale.count(first));
    Sentence::marked(&match way {
        ReadAs::AtLeast => {
            let end = end.and_then(|end| Some((end.share, end.band()?)));
            let end = end.map(|(share, band)| {
                let (low, high) = locale.ends(band);
                in_the_end(language, &locale.rate(share), &low, &high)
            });
            format!("{}{}", of(), end.unwrap_or_default())
        }
        ReadAs::Through => of(),
        ReadAs::Now => match quotient(locale, first, last) {
            Some(quotient) => crm(language, &quotient),
            None => crm_without_quotient(language).to_owned(),
        },
    })
}

/// Why one way of reading says what it says.
#[must_use]
pub fn why(locale: &Locale, readings: &Readings, way: ReadAs) -> String {
    let language = locale.language;
    match way {
        ReadAs::AtLeast => at_least_why(language).to_owned(),
        ReadAs::Through => {
            let (_, all) = readings.ends(ReadAs::AtLeast);
            let (_, through) = readings.ends(ReadAs::Through);
            through_why(language, &locale.counted(all.saturating_sub(through)))
        }
        ReadAs::Now => {
            let absurd = steps(locale, readings).find(|(.., share)| *share > 1.0);
            let absurd = absurd.map(|(from, to, quotient, _)| {
                would_be(language, &locale.stage(from), &locale.stage(to), &quotient)
            });
            [Some(now_why(language).to_owned()), absurd]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ")
        }
    }
}

/// What a list of columns suggests: a column over another.
#[must_use]
pub fn quotient(locale: &Locale, before: u64, after: u64) -> Option<String> {
    (before > 0).then(|| locale.format.percent(after as f64 / before as f64, 0))
}

/// Each stage with the one before it, and what the columns of today suggest there; the last ones first.
fn steps<'a>(
    locale: &'a Locale,
    readings: &'a Readings,
) -> impl Iterator<Item = (Stage, Stage, String, f64)> + 'a {
    readings.0.windows(2).rev().filter_map(|pair| {
        let (before, after) = (pair[0].now, pair[1].now);
        let said = quotient(locale, before, after)?;
        Some((pair[0].stage, pair[1].stage, said, after as f64 / before as f64))
    })
}
