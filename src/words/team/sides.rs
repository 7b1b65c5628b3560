//! Two beside each other, in words: who is better, as far as that may be said, and what is missing.

use crate::metrics::{Comparison, LEAST_TRIALS, Measure, Ratio, Reason, Verdict, Which};
use crate::words::{Language, Locale, Sentence, figures, funnel};

use super::{bare, cannot_tell, nothing_to_compare, place};

words! {
    way { it: "Da sospetto a cliente", fr: "De suspect à client", en: "From suspect to customer" }
    whole_way { it: "tutto il percorso", fr: "tout le parcours", en: "the whole way" }
    same_time { it: "tempo uguale", fr: "temps égal", en: "equal time" }
    who_is_better { it: "Chi è meglio?", fr: "Qui fait mieux ?", en: "Who is better?" }
    within_days(days: &str) { it: "entro {days} giorni", fr: "en {days} jours", en: "within {days} days" }
    with_an_outcome { it: "con un esito", fr: "avec un résultat", en: "with an outcome" }
    younger_of_both(a: &str, b: &str) {
        it: "fuori {a} e {b} più giovani",
        fr: "{a} et {b} plus récentes exclues",
        en: "{a} and {b} younger left out",
    }
    others { it: "gli altri", fr: "les autres", en: "the others" }
    name_and_name(a: &str, b: &str) { it: "{a} e {b}", fr: "{a} et {b}", en: "{a} and {b}" }
    is_better(name: &str) { it: "{name} meglio", fr: "{name} mieux", en: "{name} better" }

    few_cases(least: &str) {
        it: "servono {least} casi a testa",
        fr: "il faut {least} cas pour chacun",
        en: "it takes {least} cases each",
    }
    missing_both(a: &str, b: &str) {
        it: "se è vero, ne mancano {a} e {b}",
        fr: "si l’écart est réel, il en manque {a} et {b}",
        en: "if it is real, {a} and {b} more",
    }
    missing_one(more: &str, name: &str) {
        it: "se è vero, mancano casi per {name}: {more}",
        fr: "si l’écart est réel, il en manque {more} : {name}",
        en: "if it is real, {more} more of {name}",
    }
    nearly_equal {
        it: "quasi pari: ne servirebbero migliaia",
        fr: "presque égaux : il en faudrait des milliers",
        en: "nearly equal: it would take thousands",
    }
    equal {
        it: "pari: nessun numero lo direbbe",
        fr: "égaux : aucun nombre ne les séparerait",
        en: "equal: no number would tell",
    }
    perhaps_chance {
        it: "fra tanti confronti può essere caso",
        fr: "parmi tant de comparaisons, peut-être un hasard",
        en: "among so many it may be chance",
    }
    only_left_open {
        it: "solo in ciò che è ancora aperto",
        fr: "seulement par ce qui est en cours",
        en: "only in what is still open",
    }

    better_than(at: &str, a: &str, b: &str, own: &str, other: &str) {
        it: "{at} *{a} fa meglio* di {b}: {own} contro {other}.",
        fr: "{at}, *{a} fait mieux* : {own}, contre {other} pour {b}.",
        en: "{at} *{a} does better* than {b}: {own} against {other}.",
    }
    better_than_within(at: &str, a: &str, b: &str, own: &str, other: &str, days: &str) {
        it: "{at} *{a} fa meglio* di {b}: entro {days} giorni {own}, contro {other}.",
        fr: "{at}, *{a} fait mieux* : {own} en {days} jours, contre {other} pour {b}.",
        en: "{at} *{a} does better* than {b}: {own} within {days} days, against {other}.",
    }
    better_than_others(at: &str, a: &str, own: &str, other: &str) {
        it: "{at} *{a} fa meglio* degli altri: {own} contro {other}.",
        fr: "{at}, *{a} fait mieux* que les autres : {own} contre {other}.",
        en: "{at} *{a} does better* than the others: {own} against {other}.",
    }
    better_than_others_within(at: &str, a: &str, own: &str, other: &str, days: &str) {
        it: "{at} *{a} fa meglio* degli altri: entro {days} giorni {own}, contro {other}.",
        fr: "{at}, *{a} fait mieux* que les autres : {own} en {days} jours, contre {other}.",
        en: "{at} *{a} does better* than the others: {own} within {days} days, against {other}.",
    }
    others_better(at: &str, a: &str, own: &str, other: &str) {
        it: "{at} *gli altri fanno meglio* di {a}: {other} contro {own}.",
        fr: "{at}, *les autres font mieux* : {other}, contre {own} pour {a}.",
        en: "{at} *the others do better* than {a}: {other} against {own}.",
    }
    others_better_within(at: &str, a: &str, own: &str, other: &str, days: &str) {
        it: "{at} *gli altri fanno meglio* di {a}: entro {days} giorni {other}, contro {own}.",
        fr: "{at}, *les autres font mieux* : {other} en {days} jours, contre {own} pour {a}.",
        en: "{at} *the others do better* than {a}: {other} within {days} days, against {own}.",
    }
    rest_cannot_be_told {
        it: "~Nel resto non si può dire ancora.~",
        fr: "~Pour le reste, on ne peut pas encore le dire.~",
        en: "~For the rest, can’t tell yet.~",
    }
    cannot_tell_who(both: &str) {
        it: "{both}: *non si può dire ancora chi è meglio*, né sull’insieme né nei singoli passaggi.",
        fr: "{both} : *on ne peut pas encore dire qui fait mieux*, ni en tout ni à aucun passage.",
        en: "{both}: *can’t tell yet who is better*, neither overall nor in any one step.",
    }
    cannot_tell_alone(both: &str) {
        it: "{both}: *non si può dire ancora chi è meglio*.",
        fr: "{both} : *on ne peut pas encore dire qui fait mieux*.",
        en: "{both}: *can’t tell yet who is better*.",
    }
    not_recorded(steps: &str) {
        it: "Non registrati: {steps}.",
        fr: "Non enregistrés : {steps}.",
        en: "Not recorded: {steps}.",
    }
    customers(own: &str, other: &str) {
        it: "~Diventati clienti: {own} e {other}.~",
        fr: "~Devenus clients : {own} et {other}.~",
        en: "~Customers: {own} and {other}.~",
    }
    customers_within(own: &str, other: &str, days: &str) {
        it: "~Diventati clienti entro {days} giorni: {own} e {other}.~",
        fr: "~Devenus clients en {days} jours : {own} et {other}.~",
        en: "~Customers within {days} days: {own} and {other}.~",
    }
    would_take(cases: &str) {
        it: "~Se la differenza è vera, per dirlo servirebbero circa {cases} casi a testa.~",
        fr: "~Si l’écart est réel, il faudrait environ {cases} cas pour chacun avant de le dire.~",
        en: "~If the gap is real, it would take some {cases} cases each to tell.~",
    }
    alike {
        it: "~Il tasso è lo stesso: nessun numero di casi li distinguerebbe.~",
        fr: "~Le taux est le même : aucun nombre de cas ne les distinguerait.~",
        en: "~The rate is the same: no number of cases would tell them apart.~",
    }
    deals_of(name: &str) {
        it: "Le trattative di {name}",
        fr: "Les affaires · {name}",
        en: "{name}’s deals",
    }
}

/// Who is held against somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rival<'a> {
    /// One other.
    Named(&'a str),
    /// All the others together.
    Others,
}

impl Rival<'_> {
    /// What this side is called.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        match self {
            Self::Named(name) => bare(name),
            Self::Others => others(language).to_owned(),
        }
    }
}

/// The time that both sides are given.
#[must_use]
pub fn equal_time(locale: &Locale, days: Option<u32>) -> String {
    days.map_or_else(String::new, |days| within_days(locale.language, &locale.count(days.into())))
}

/// "Giada and Tommaso".
#[must_use]
pub fn both_names(language: Language, a: &str, b: Rival<'_>) -> String {
    name_and_name(language, &bare(a), &b.name(language))
}

/// Who is better in one row; or that it can't be told, or why there is nothing to compare.
#[must_use]
pub fn better(locale: &Locale, row: &Comparison, a: &str, b: Rival<'_>) -> String {
    let language = locale.language;
    match row.verdict {
        Verdict::Better(Which::A) => is_better(language, &bare(a)),
        Verdict::Better(Which::B) => is_better(language, &b.name(language)),
        Verdict::CannotTell(why) if row.p_better.is_none() && why != Reason::FewTrials => {
            figures::reason(locale, why)
        }
        Verdict::CannotTell(_) | Verdict::NoNumberWouldTell => cannot_tell(language).to_owned(),
    }
}

/// What is missing to say more of a row.
#[must_use]
pub fn missing(locale: &Locale, row: &Comparison, a: &str, b: Rival<'_>) -> String {
    let language = locale.language;
    let why = match row.verdict {
        Verdict::Better(_) => return String::new(),
        Verdict::NoNumberWouldTell => return equal(language).to_owned(),
        Verdict::CannotTell(why) => why,
    };
    match why {
        Reason::FewTrials => return few_cases(language, &locale.count(LEAST_TRIALS)),
        Reason::OnlyLeftOpen => return only_left_open(language).to_owned(),
        _ => {}
    }
    let rounded = |count| locale.count(about(count));
    match row.still_needed() {
        None => String::new(),
        Some((0, 0)) => perhaps_chance(language).to_owned(),
        Some((more, other)) if more.max(other) >= THOUSANDS => nearly_equal(language).to_owned(),
        Some((more, 0)) => missing_one(language, &rounded(more), &bare(a)),
        Some((0, more)) => missing_one(language, &rounded(more), &b.name(language)),
        Some((a, b)) => missing_both(language, &rounded(a), &rounded(b)),
    }
}

/// From so many missing cases on their number is not said.
const THOUSANDS: u64 = 10_000;

/// A number as one says it: from 100 on with two digits.
fn about(count: u64) -> u64 {
    let mut unit = 1;
    while count / unit >= 100 {
        unit *= 10;
    }
    count.saturating_add(unit / 2) / unit * unit
}

/// What the comparison says: in what one of the two is better; else that it can't be told, with what the
/// whole way comes to.
#[must_use]
pub fn sides_finding(
    locale: &Locale,
    rows: &[(&Comparison, Option<u32>)],
    a: &str,
    b: Rival<'_>,
) -> Sentence {
    let language = locale.language;
    let compared = |row: &Comparison| row.a.zip(row.b).filter(|_| row.p_better.is_some());
    if !rows.iter().any(|(row, _)| compared(row).is_some()) {
        return Sentence::marked(nothing_to_compare(language));
    }
    let said = rows.iter().filter_map(|(row, days)| {
        let Verdict::Better(which) = row.verdict else { return None };
        Some(told(locale, (row.measure, which), compared(row)?, *days, (a, b)))
    });
    let mut said: Vec<String> = said.take(MOST_SENTENCES).collect();
    let is_open = |(row, _): &(&Comparison, _)| !matches!(row.verdict, Verdict::Better(_));
    if said.is_empty() {
        let say = if rows.len() > 1 { cannot_tell_who } else { cannot_tell_alone };
        said.push(say(language, &both_names(language, a, b)));
        said.extend(on_the_whole(locale, rows));
    } else if rows.iter().any(is_open) {
        said.push(rest_cannot_be_told(language).to_owned());
    }
    Sentence::marked(&said.join(" "))
}

/// No more is said of two.
const MOST_SENTENCES: usize = 3;

/// What the whole way comes to for both, and how many cases would tell.
fn on_the_whole(locale: &Locale, rows: &[(&Comparison, Option<u32>)]) -> Vec<String> {
    let language = locale.language;
    let whole = rows.iter().find(|(row, _)| row.measure == Measure::Overall);
    let Some((row, days)) = whole.filter(|(row, _)| row.p_better.is_some()) else {
        return Vec::new();
    };
    let Some((own, other)) = row.a.zip(row.b) else { return Vec::new() };
    let (own, other) = (out_of(locale, own), out_of(locale, other));
    let mut said = vec![match days {
        Some(days) => customers_within(language, &own, &other, &locale.count((*days).into())),
        None => customers(language, &own, &other),
    }];
    match row.needed_each {
        Some(cases) => said.push(would_take(language, &locale.count(about(cases)))),
        None if row.verdict == Verdict::NoNumberWouldTell => said.push(alike(language).to_owned()),
        None => {}
    }
    said
}

fn told(
    locale: &Locale,
    (measure, which): (Measure, Which),
    (own, other): (Ratio, Ratio),
    days: Option<u32>,
    (a, b): (&str, Rival<'_>),
) -> String {
    let (language, at, a) = (locale.language, place(locale.language, measure), bare(a));
    let (own, other) = (out_of(locale, own), out_of(locale, other));
    let days = days.map(|days| locale.count(days.into()));
    match (which, b, days) {
        (Which::A, Rival::Named(b), None) => better_than(language, at, &a, &bare(b), &own, &other),
        (Which::A, Rival::Named(b), Some(days)) => {
            better_than_within(language, at, &a, &bare(b), &own, &other, &days)
        }
        (Which::B, Rival::Named(b), None) => better_than(language, at, &bare(b), &a, &other, &own),
        (Which::B, Rival::Named(b), Some(days)) => {
            better_than_within(language, at, &bare(b), &a, &other, &own, &days)
        }
        (Which::A, Rival::Others, None) => better_than_others(language, at, &a, &own, &other),
        (Which::A, Rival::Others, Some(days)) => {
            better_than_others_within(language, at, &a, &own, &other, &days)
        }
        (Which::B, Rival::Others, None) => others_better(language, at, &a, &own, &other),
        (Which::B, Rival::Others, Some(days)) => {
            others_better_within(language, at, &a, &own, &other, &days)
        }
    }
}

fn out_of(locale: &Locale, ratio: Ratio) -> String {
    let [x, n] = [ratio.numerator, ratio.denominator].map(|count| locale.count(count));
    funnel::out_of(locale.language, &x, &n)
}

#[cfg(test)]
mod tests {
    use super::about;

    #[test]
    fn a_number_is_said_with_two_digits() {
        let said = [0, 7, 99, 100, 104, 995, 4_705, 4_650, 123_456].map(about);
        assert_eq!(said, [0, 7, 99, 100, 100, 1_000, 4_700, 4_700, 120_000]);
    }
}
