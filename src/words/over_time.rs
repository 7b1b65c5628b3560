//! How long it takes, how it ends, and whether the months differ.

use crate::domain::Stage;
use crate::metrics::{ControlChart, Grain, LEAST_A_MONTH, Quantiles};
use crate::words::{Counted, Language, Locale, Sentence, pipeline};

words! {
    time_name {
        it: "Quanto tempo, e come finisce",
        fr: "Combien de temps, et comment cela finit",
        en: "How long, and how it ends",
    }
    months_name { it: "Mese per mese", fr: "Mois par mois", en: "Month by month" }
    went_on {
        it: "avanti, con la sua incertezza",
        fr: "plus loin, avec son incertitude",
        en: "went on, with its uncertainty",
    }
    lost_from_above { it: "perse, dall’alto", fr: "perdues, d’en haut", en: "lost, from above" }
    a_stroke_a_case {
        it: "sotto, un tratto per caso: avanti, perse, aperte",
        fr: "dessous, un trait par cas : plus loin, perdues, en cours",
        en: "below, a stroke a case: went on, lost, open",
    }
    half_is_out { it: "metà uscita", fr: "la moitié est sortie", en: "half are out" }
    nine_are_out { it: "nove su dieci", fr: "neuf sur dix", en: "nine in ten" }
    days_in_stage {
        it: "giorni dall’ingresso nella fase",
        fr: "jours depuis l’entrée dans l’étape",
        en: "days since the stage was entered",
    }
    by_chance {
        it: "dove il caso lascia un mese o un trimestre",
        fr: "jusqu’où le hasard porte un mois ou un trimestre",
        en: "where chance leaves a month or quarter",
    }
    a_month { it: "un mese o un trimestre", fr: "un mois ou un trimestre", en: "a month or quarter" }
    a_month_outside { it: "uno fuori", fr: "un en dehors", en: "one outside" }
    zero_to_all { it: "da 0 a 100%", fr: "de 0 à 100 %", en: "from 0 to 100%" }

    half_out(days: &str) {
        it: "metà esce in {days}",
        fr: "la moitié sort en {days}",
        en: "half are out in {days}",
    }
    half_out_same_day {
        it: "metà esce il giorno stesso",
        fr: "la moitié sort le jour même",
        en: "half are out the same day",
    }
    nine_out(days: &str) { it: "9 su 10 in {days}", fr: "9 sur 10 en {days}", en: "9 in 10 in {days}" }
    nine_out_same_day {
        it: "9 su 10 il giorno stesso",
        fr: "9 sur 10 le jour même",
        en: "9 in 10 the same day",
    }
    half_won(days: &str) {
        it: "metà delle vinte in {days}",
        fr: "1 gagnée sur 2 en {days}",
        en: "half of those won in {days}",
    }
    half_won_same_day {
        it: "metà delle vinte il giorno stesso",
        fr: "1 gagnée sur 2 le jour même",
        en: "half of those won the same day",
    }
    by_day(interval: &str, days: &str) {
        it: "{interval}, a {days}",
        fr: "{interval}, à {days}",
        en: "{interval}, at {days}",
    }
    one_stage_known(stage: &str, days: &str) {
        it: "In {stage} *metà delle trattative esce in {days}*. ~Le aperte contano finché durano, non come perse.~",
        fr: "À l’étape {stage}, *la moitié des affaires sort en {days}*. ~Celles en cours comptent pour le temps déjà passé, pas comme perdues.~",
        en: "In {stage} *half the deals are out in {days}*. ~Open ones count for as long as they last, not as lost.~",
    }
    all_alike(days: &str) {
        it: "Da ogni fase *metà delle trattative esce in {days}*. ~Le aperte contano finché durano, non come perse.~",
        fr: "De chaque étape, *la moitié des affaires sort en {days}*. ~Celles en cours comptent pour le temps déjà passé, pas comme perdues.~",
        en: "From every stage *half the deals are out in {days}*. ~Open ones count for as long as they last, not as lost.~",
    }
    known_stages(days: &str) {
        it: "Dalle fasi di cui si sa già, *metà delle trattative esce in {days}*. ~Le aperte contano finché durano, non come perse.~",
        fr: "Des étapes déjà connues, *la moitié des affaires sort en {days}*. ~Celles en cours comptent pour le temps déjà passé, pas comme perdues.~",
        en: "From the stages that are known so far, *half the deals are out in {days}*. ~Open ones count for as long as they last, not as lost.~",
    }
    from_to(low: &str, high: &str, stage: &str) {
        it: "Metà delle trattative lascia una fase in *{low}–{high} giorni*; dove si resta di più è {stage}. ~Le aperte contano finché durano, non come perse.~",
        fr: "La moitié des affaires quitte une étape en *{low}–{high} jours* ; c’est à l’étape {stage} que l’on reste le plus. ~Celles en cours comptent pour le temps déjà passé, pas comme perdues.~",
        en: "Half the deals leave a stage in *{low}–{high} days*; the longest stay is in {stage}. ~Open ones count for as long as they last, not as lost.~",
    }
    no_time_yet {
        it: "~Ancora troppo poche trattative sono uscite da una fase per dire quanto ci si resta.~",
        fr: "~Trop peu d’affaires sont déjà sorties d’une étape pour dire combien de temps on y reste.~",
        en: "~Too few deals have left a stage yet to say how long they stay.~",
    }
    by_quarter(said: &str) {
        it: "{said}, per trimestre",
        fr: "{said}, par trimestre",
        en: "{said}, by quarter",
    }
    quarters(count: &Counted) {
        it: {
            count: one "Dove un mese ha in media meno di un caso, si conta per trimestre.",
            other "Dove un mese ha in media meno di {count} casi, si conta per trimestre.",
        },
        fr: {
            count: one "Là où un mois a en moyenne moins d’un cas, on compte par trimestre.",
            other "Là où un mois a en moyenne moins de {count} cas, on compte par trimestre.",
        },
        en: {
            count: one "Where a month has fewer than one case on average, quarters are counted.",
            other "Where a month has fewer than {count} cases on average, quarters are counted.",
        },
    }
    of_long_run(rate: &str, counts: &str, within: &str) {
        it: "nell’insieme {rate}, {counts}, entro {within}",
        fr: "dans l’ensemble {rate}, {counts}, en {within}",
        en: "overall {rate}, {counts}, within {within}",
    }
    no_month_yet {
        it: "~Nessun mese è ancora intero: per tutti i suoi casi deve essere passato il tempo in cui di solito si va avanti.~",
        fr: "~Aucun mois n’est encore entier : il faut que tous ses cas aient eu le temps où d’habitude on avance.~",
        en: "~No month is whole yet: for all its cases the time must have passed in which one usually goes on.~",
    }
    months_alike(points: &Counted) {
        it: {
            points: one "Il solo punto *non è fuori* da ciò che il caso spiega.",
            other "Su {points} punti *nessuno è fuori* da ciò che il caso spiega. ~Salite e discese così sono normali: non c’è niente da spiegare.~",
        },
        fr: {
            points: one "Le seul point *ne sort pas* de ce que le hasard explique.",
            other "Sur {points} points, *aucun ne sort* de ce que le hasard explique. ~De telles hausses et baisses sont normales : il n’y a rien à expliquer.~",
        },
        en: {
            points: one "The only point *is not outside* what chance explains.",
            other "Of {points} points *none is outside* what chance explains. ~Ups and downs like these are normal: there is nothing to explain.~",
        },
    }
}

/// "half are out in 23 days", and "9 in 10 in 61 days"; empty where too few are followed.
#[must_use]
pub fn stay(locale: &Locale, quantiles: Quantiles) -> [String; 2] {
    let same = half_out_same_day(locale.language);
    [by(locale, quantiles.median, same, half_out), nine(locale, quantiles)]
}

/// "half of those won in 110 days", and "9 in 10 in 140 days".
#[must_use]
pub fn stay_until_won(locale: &Locale, quantiles: Quantiles) -> [String; 2] {
    let same = half_won_same_day(locale.language);
    [by(locale, quantiles.median, same, half_won), nine(locale, quantiles)]
}

fn nine(locale: &Locale, quantiles: Quantiles) -> String {
    by(locale, quantiles.p90, nine_out_same_day(locale.language), nine_out)
}

fn by(
    locale: &Locale,
    days: Option<u32>,
    same: &'static str,
    say: fn(Language, &str) -> String,
) -> String {
    match days {
        None => String::new(),
        Some(0) => same.to_owned(),
        Some(days) => say(locale.language, &days_of(locale, days)),
    }
}

/// A band with the day at which it is read: "58–73, at 90 days".
#[must_use]
pub fn read_at(locale: &Locale, interval: &str, days: u32) -> String {
    by_day(locale.language, interval, &days_of(locale, days))
}

fn days_of(locale: &Locale, days: u32) -> String {
    pipeline::days(locale.language, &locale.counted(days.into()))
}

/// How long half of them stay in a stage; where they stay longest, if that is known of every stage and is
/// one of them alone.
#[must_use]
pub fn time_finding(locale: &Locale, stays: &[(Stage, Quantiles)]) -> Sentence {
    let language = locale.language;
    let known = stays.iter().filter_map(|(stage, stay)| Some((stay.median?, *stage)));
    let mut known: Vec<_> = known.collect();
    known.sort_unstable();
    let is_whole = known.len() == stays.len();
    let longest = |low: u32, high: u32, stage| {
        let [low, high] = [low, high].map(|days| locale.count(days.into()));
        from_to(language, &low, &high, &locale.stage(stage))
    };
    let between = |low: u32, high: u32| match low == high {
        true => days_of(locale, low),
        false => {
            let written = [low, high].map(|days| locale.count(days.into())).join("–");
            pipeline::days(language, &Counted { number: high.into(), written })
        }
    };
    let said = match known[..] {
        [] => no_time_yet(language).to_owned(),
        [(days, stage)] => one_stage_known(language, &locale.stage(stage), &days_of(locale, days)),
        [(low, _), .., (second, _), (high, stage)] if is_whole && second < high => {
            longest(low, high, stage)
        }
        [(low, _), (high, stage)] if is_whole && low < high => longest(low, high, stage),
        [(low, _), .., (high, _)] => {
            let say = if is_whole { all_alike } else { known_stages };
            say(language, &between(low, high))
        }
    };
    Sentence::marked(&said)
}

/// The rate of all months of a ratio, under its name.
#[must_use]
pub fn long_run(locale: &Locale, chart: &ControlChart) -> String {
    let groups = chart.points.iter().map(|month| month.cases.group);
    let (x, n) = groups.fold((0, 0), |(x, n), group| (x + group.successes, n + group.trials));
    let counts = super::funnel::out_of(locale.language, &locale.count(x), &locale.count(n));
    let rate = locale.rate(chart.rate);
    let said = of_long_run(locale.language, &rate, &counts, &days_of(locale, chart.within_days));
    match chart.grain {
        Grain::Month => said,
        Grain::Quarter => by_quarter(locale.language, &said),
    }
}

/// That some of the charts go by quarters, and why; empty where none does.
#[must_use]
pub fn why_quarters(locale: &Locale, charts: &[ControlChart]) -> Sentence {
    let is_any = charts.iter().any(|chart| chart.grain == Grain::Quarter);
    let said = quarters(locale.language, &locale.counted(LEAST_A_MONTH));
    match is_any {
        true => Sentence::marked(&format!("~{said}~")),
        false => Sentence::default(),
    }
}

/// What the months say where none of them is outside; nothing where some is, which figures say by name.
#[must_use]
pub fn quiet_months(locale: &Locale, charts: &[ControlChart]) -> Option<Sentence> {
    let months = || charts.iter().flat_map(|chart| &chart.points);
    if charts.is_empty() {
        return Some(Sentence::marked(no_month_yet(locale.language)));
    }
    let is_quiet = months().all(|month| !month.is_outside);
    let points = locale.counted(months().count() as u64);
    is_quiet.then(|| Sentence::marked(&months_alike(locale.language, &points)))
}
