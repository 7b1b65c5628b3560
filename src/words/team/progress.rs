//! Efficiency beside effectiveness, and where each one has most to gain, in words.

use crate::domain::OwnerId;
use crate::metrics::{Comparison, Measure, Owners, Ratio, TeamHomogeneity, Verdict, Which};
use crate::words::{Counted, Locale, Sentence, funnel, stage};

use super::{bare, nothing_to_compare};

words! {
    apart { it: "Efficacia ed efficienza", fr: "Efficacité et efficience", en: "Effectiveness and efficiency" }
    how_many {
        it: "Efficacia: quanti clienti",
        fr: "Efficacité : combien de clients",
        en: "Effectiveness: how many customers",
    }
    from_how_many {
        it: "Efficienza: da quanti sospetti",
        fr: "Efficience : à partir de combien",
        en: "Efficiency: from how many",
    }
    from_how_many_within(days: &str) {
        it: "Efficienza: da quanti sospetti, entro {days} giorni",
        fr: "Efficience : à partir de combien, en {days} jours",
        en: "Efficiency: from how many, within {days} days",
    }
    won_in_all(count: &Counted) {
        it: {
            count: zero "*Nessun cliente* vinto in questa scelta.",
            one "La squadra ha vinto *un cliente*.",
            other "La squadra ha vinto *{count} clienti*.",
        },
        fr: {
            count: zero "*Aucun client* gagné dans ce choix.",
            one "L’équipe a gagné *un client*.",
            other "L’équipe a gagné *{count} clients*.",
        },
        en: {
            count: zero "*No customer* won in this choice.",
            one "The team won *one customer*.",
            other "The team won *{count} customers*.",
        },
    }
    one_in(count: &str) {
        it: "A parità di tempo, *circa uno ogni {count}*:",
        fr: "À temps égal, *environ un sur {count}* :",
        en: "On equal time, *about one in {count}*:",
    }
    one_in_typed(count: &str) {
        it: "*Circa uno ogni {count}*:",
        fr: "*Environ un sur {count}* :",
        en: "*About one in {count}*:",
    }
    so_many(counts: &str) {
        it: "A parità di tempo, *{counts}*:",
        fr: "À temps égal, *{counts}* :",
        en: "On equal time, *{counts}*:",
    }
    so_many_typed(counts: &str) { it: "In tutto, *{counts}*:", fr: "En tout, *{counts}* :", en: "In all, *{counts}*:" }
    who_needs_fewer_unknown {
        it: "~a chi ne bastino meno, non si può dire ancora.~",
        fr: "~on ne peut pas encore dire qui en demande moins.~",
        en: "~can’t tell yet who needs fewer.~",
    }
    they_differ {
        it: "~e in questo i venditori differiscono più di quanto farebbe il caso.~",
        fr: "~et là, les commerciaux diffèrent plus que le hasard.~",
        en: "~and in this the salespeople differ by more than chance.~",
    }
    apart_rule {
        it: "A sinistra i clienti vinti nel periodo, per data di chiusura: il numero dipende anche da quanto ciascuno ha avuto da lavorare. A destra, di chi ha avuto lo stesso tempo, quanti sono diventati clienti: i due conteggi riguardano casi diversi, e per questo non si ricavano l’uno dall’altro.",
        fr: "À gauche les clients gagnés dans la période, par date de clôture : cela dépend aussi de ce que chacun a eu à traiter. À droite, parmi ceux qui ont eu le même temps, combien sont devenus clients : les deux comptes portent sur des cas différents, et ne se déduisent donc pas l’un de l’autre.",
        en: "At the left the customers won in the period, by close date: that also depends on how much each had to work on. At the right, of those that had the same time, how many became customers: the two counts are of different cases, and so do not follow from each other.",
    }

    progress { it: "Il prossimo passo di ciascuno", fr: "Le prochain pas de chacun", en: "The next step of each" }
    others_ahead { it: "gli altri", fr: "les autres", en: "the others" }
    some_to_work_on(count: &Counted) {
        it: {
            count: one "*Per uno* si può dire da dove cominciare. ~Per gli altri i cerchi vuoti possono essere caso.~",
            other "*Per {count}* si può dire da dove cominciare. ~Per gli altri i cerchi vuoti possono essere caso.~",
        },
        fr: {
            count: one "*Pour un seul*, on peut dire par où commencer. ~Pour les autres, les cercles vides peuvent être le hasard.~",
            other "*Pour {count} d’entre eux*, on peut dire par où commencer. ~Pour les autres, les cercles vides peuvent être le hasard.~",
        },
        en: {
            count: one "*For one* it can be told where to begin. ~For the others the open rings may be chance.~",
            other "*For {count}* it can be told where to begin. ~For the others the open rings may be chance.~",
        },
    }
    nobody_to_work_on {
        it: "*Per nessuno si può dire ancora* in quale passaggio gli altri facciano meglio: ~i cerchi vuoti possono essere caso.~",
        fr: "*On ne peut encore dire pour personne* à quel passage les autres font mieux : ~les cercles vides peuvent être le hasard.~",
        en: "*Of nobody can it be told yet* in which step the others do better: ~the open rings may be chance.~",
    }
    work_on(name: &str, step: &str, other: &str, own: &str, tells: &str) {
        it: "*{name}*, primo passaggio da curare: {step} (gli altri {other}, {name} {own}). {tells}",
        fr: "*{name}*, premier passage à travailler : {step} (les autres {other}, {name} {own}). {tells}",
        en: "*{name}*, first step to work on: {step} (the others {other}, {name} {own}). {tells}",
    }
    behind_on_the_whole(name: &str, other: &str, own: &str) {
        it: "*{name}*: su tutto il percorso gli altri fanno meglio ({other} contro {own}), ~ma di nessun singolo passaggio si può dire ancora.~",
        fr: "*{name}* : sur tout le parcours, les autres font mieux ({other} contre {own}), ~mais on ne peut encore le dire d’aucun passage.~",
        en: "*{name}*: over the whole way the others do better ({other} against {own}), ~but of no single step can it be told yet.~",
    }
    progress_rule {
        it: "Per ciascuno, passaggio per passaggio, la distanza dal tasso di tutti gli altri insieme, a parità di tempo, con la fascia in cui la distanza vera sta 19 volte su 20. A destra del centro fa meglio lui o lei, a sinistra gli altri. Il punto è pieno solo dove lo si può dire, con la stessa regola della pagina; al più una riga a persona, sul primo passaggio in cui gli altri fanno meglio.",
        fr: "Pour chacun, passage par passage, l’écart avec le taux de tous les autres ensemble, à temps égal, avec la bande où le vrai écart se trouve 19 fois sur 20. À droite du milieu, c’est mieux que les autres ; à gauche, les autres font mieux. Le point n’est plein que là où on peut le dire, par la même règle que toute la page ; une ligne par personne au plus, sur le premier passage où les autres font mieux.",
        en: "For each, step by step, the distance from the rate of all the others together, on equal time, with the band where the true distance is 19 times in 20. Right of the middle is better than the others, left of it the others are better. The dot is full only where that can be told, by the same rule as the whole page; one line for each person at most, on the first step in which the others do better.",
    }
    set_beside_others { it: "metti a confronto con gli altri", fr: "comparer aux autres", en: "set beside the others" }
}

/// Of fewer cases their counts are said, not "one in so many".
const ENOUGH_TO_ROUND: u64 = 10;

/// How many were won, and from how many.
#[must_use]
pub fn apart_finding(locale: &Locale, owners: &Owners, tested: &TeamHomogeneity) -> Sentence {
    let language = locale.language;
    let won = owners.rows.iter().map(|row| row.won).sum();
    let mut said = vec![won_in_all(language, &locale.counted(won))];
    let whole = owners.measure(Measure::Overall);
    let team = whole.and_then(|whole| whole.team).filter(|team| team.numerator > 0);
    if let Some(team) = team {
        let is_timed = whole.is_some_and(|whole| whole.within_days.is_some());
        said.push(whole_said(locale, team, is_timed));
        said.push(match tested.names(Measure::Overall) {
            true => they_differ(language).to_owned(),
            false => who_needs_fewer_unknown(language).to_owned(),
        });
    }
    Sentence::marked(&said.join(" "))
}

/// From how many the customers of the team come, on equal time where a clock tells it.
#[must_use]
pub fn whole_said(locale: &Locale, team: Ratio, is_timed: bool) -> String {
    let language = locale.language;
    match (one_of(team), is_timed) {
        (Some(count), true) => one_in(language, &locale.count(count)),
        (Some(count), false) => one_in_typed(language, &locale.count(count)),
        (None, true) => so_many(language, &out_of(locale, team)),
        (None, false) => so_many_typed(language, &out_of(locale, team)),
    }
}

/// From how many one comes: only of rare ones, and of enough cases, is the whole number near the rate.
fn one_of(ratio: Ratio) -> Option<u64> {
    let is_rare = ratio.denominator >= ENOUGH_TO_ROUND && 3 * ratio.numerator < ratio.denominator;
    is_rare.then(|| (ratio.denominator as f64 / ratio.numerator as f64).round() as u64)
}

/// Where somebody has most to gain, as far as that may be said; `None` where nothing may.
#[must_use]
pub fn coaching(locale: &Locale, name: &str, rows: &[Comparison]) -> Option<Sentence> {
    let language = locale.language;
    let behind = |row: &&Comparison| row.verdict == Verdict::Better(Which::B);
    let both = |row: &Comparison| Some((out_of(locale, row.b?), out_of(locale, row.a?)));
    let name = bare(name);
    let first = rows.iter().filter(behind).find_map(|row| match row.measure {
        Measure::Of(code) => Some((code, both(row)?)),
        Measure::Overall => None,
    });
    let said = match first {
        Some((code, (other, own))) => {
            let step = stage::ratio(language, code).to_ascii_lowercase();
            work_on(language, &name, &step, &other, &own, stage::ratio_tells(language, code))
        }
        None => {
            let (other, own) = rows.iter().find(behind).and_then(both)?;
            behind_on_the_whole(language, &name, &other, &own)
        }
    };
    Some(Sentence::marked(&said))
}

/// For how many it can be told where to begin.
#[must_use]
pub fn progress_finding(locale: &Locale, axes: &[(OwnerId, Vec<Comparison>)]) -> Sentence {
    let language = locale.language;
    let is_behind = |row: &Comparison| {
        matches!(row.measure, Measure::Of(_)) && row.verdict == Verdict::Better(Which::B)
    };
    let compared = axes.iter().flat_map(|(_, rows)| rows);
    let any = compared.clone().any(Comparison::has_enough_trials);
    let known = axes.iter().filter(|(_, rows)| rows.iter().any(is_behind)).count() as u64;
    Sentence::marked(&match (known, any) {
        (0, false) => nothing_to_compare(language).to_owned(),
        (0, true) => nobody_to_work_on(language).to_owned(),
        (known, _) => some_to_work_on(language, &locale.counted(known)),
    })
}

fn out_of(locale: &Locale, ratio: Ratio) -> String {
    let [x, n] = [ratio.numerator, ratio.denominator].map(|count| locale.count(count));
    funnel::out_of(locale.language, &x, &n)
}
