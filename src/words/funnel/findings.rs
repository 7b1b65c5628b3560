//! What the figures of the funnel page say, each in a sentence.

use crate::domain::Stage;
use crate::metrics::{Funnel, InTheEnd, Ratio, RatioKind, Ratios, Reason, WinLoss, fewest_go_on};
use crate::words::{Counted, Language, Locale, Sentence, stage};

use super::{losses_missing, none_title, won_of_created};

words! {
    became_customers(entered: &str, arrived: &Counted) {
        it: { arrived: zero "Di *{entered}, nessuno è cliente*", one "Di *{entered}, {arrived} è cliente*", other "Di *{entered}, {arrived} sono clienti*" },
        fr: { arrived: zero "Sur *{entered}, aucun n’est client*", one "Sur *{entered}, {arrived} est client*", other "Sur *{entered}, {arrived} sont clients*" },
        en: { arrived: zero "Of *{entered}, none became a customer*", one "Of *{entered}, {arrived} became a customer*", other "Of *{entered}, {arrived} became customers*" },
    }
    got_to(entered: &str, arrived: &Counted, stage: &str) {
        it: { arrived: zero "Di *{entered}, nessuno è in fase {stage}* o oltre", one "Di *{entered}, {arrived} è in fase {stage}* o oltre", other "Di *{entered}, {arrived} sono in fase {stage}* o oltre" },
        fr: { arrived: zero "Sur *{entered}, aucun n’est à l’étape {stage}* ou plus loin", one "Sur *{entered}, {arrived} est à l’étape {stage}* ou plus loin", other "Sur *{entered}, {arrived} sont à l’étape {stage}* ou plus loin" },
        en: { arrived: zero "Of *{entered}, none got to {stage}* or beyond", one "Of *{entered}, {arrived} got to {stage}* or beyond", other "Of *{entered}, {arrived} got to {stage}* or beyond" },
    }
    and_open(open: &Counted) {
        it: { open: one " finora, e {open} è aperta", other " finora, e {open} sono aperte" },
        fr: { open: one " à ce jour, et {open} est en cours", other " à ce jour, et {open} sont en cours" },
        en: { open: one " so far, and {open} is open", other " so far, and {open} are open" },
    }
    fewest_pass(ratio: &str, clause: &str) {
        it: "Il passaggio in cui va avanti la quota più piccola è *{ratio}*{clause}",
        fr: "Le passage où la plus petite part continue est *{ratio}*{clause}",
        en: "The step where fewest go on is *{ratio}*{clause}",
    }
    no_verdict {
        it: "~Non vuol dire che sia il punto debole: ogni passaggio ha la sua misura.~",
        fr: "~Cela ne dit pas que c’est le point faible : chaque passage a sa mesure.~",
        en: "~That does not make it the weak point: each step has its own measure.~",
    }
    few_cases(cases: &str) {
        it: "~I casi sono pochi ({cases}): può essere solo fortuna.~",
        fr: "~Les cas sont peu nombreux ({cases}) : cela peut être le hasard.~",
        en: "~The cases are few ({cases}): it may be chance.~",
    }
    won_count(won: &Counted) {
        it: { won: one "{won} vinta", other "{won} vinte" },
        fr: { won: one "{won} gagnée", other "{won} gagnées" },
        en: { won: one "{won} won", other "{won} won" },
    }
    lost_count(lost: &Counted) {
        it: { lost: one "{lost} persa", other "{lost} perse" },
        fr: { lost: one "{lost} perdue", other "{lost} perdues" },
        en: { lost: one "{lost} lost", other "{lost} lost" },
    }
    comes_to(rate: &str, low: &str, high: &str) {
        it: "alla fine {rate}, ~tra {low} e {high}.~",
        fr: "au final {rate}, ~entre {low} et {high}.~",
        en: "in the end {rate}, ~between {low} and {high}.~",
    }
    too_early_to_say {
        it: "È troppo presto per dire a che cosa si arriverà.",
        fr: "Il est trop tôt pour dire où cela mènera.",
        en: "It is too early to say what it will come to.",
    }
    won_and_lost(won: &str, lost: &str) {
        it: "*{won} e {lost}*",
        fr: "*{won} et {lost}*",
        en: "*{won} and {lost}*",
    }
}

/// "Of 182 suspects 18 became customers: 9.9 %, between 6 and 15."
#[must_use]
pub fn funnel_finding(locale: &Locale, funnel: &Funnel) -> Sentence {
    let language = locale.language;
    let (Some(first), Some(last)) = (funnel.rows.first(), funnel.rows.last()) else {
        return Sentence::plain(none_title(language));
    };
    let entered = locale.entered(first.stage, first.reached);
    let Some(ratio) = last.from_first else {
        return Sentence::marked(&match language {
            Language::It => format!(
                "*{entered}*. ~Con un solo livello non c’è ancora un passaggio da misurare.~"
            ),
            Language::Fr => {
                format!("*{entered}*. ~Avec un seul niveau, aucun passage n’est encore mesurable.~")
            }
            Language::En => {
                format!("*{entered}*. ~With one level only there is no step to measure yet.~")
            }
        });
    };
    let arrived = locale.counted(last.reached);
    let finding = if last.stage == Stage::Order {
        became_customers(language, &entered, &arrived)
    } else {
        let end = locale.stage_within(last.stage);
        got_to(language, &entered, &arrived, &end)
    };
    let is_any_open = funnel.rows.iter().any(|row| row.open.is_some_and(|open| open > 0));
    let clause = end_clause(locale, ratio, last.from_first_end, is_any_open);
    let open: u64 = funnel.rows.iter().filter_map(|row| row.open).sum();
    let open = match open {
        0 => String::new(),
        open => and_open(language, &locale.counted(open)),
    };
    Sentence::marked(&format!("{finding}{open}{clause}"))
}

/// ": in the end 12 %, ~between 8 and 17.~"; without open ones what stands is the end.
fn end_clause(
    locale: &Locale,
    ratio: Ratio,
    end: Result<InTheEnd, Reason>,
    is_any_open: bool,
) -> String {
    let end = match end {
        _ if !is_any_open => return rate_clause(locale, ratio),
        Err(Reason::RatiosOfCounts | Reason::NobodyThere) => return rate_clause(locale, ratio),
        Err(_) => return format!(". ~{}~", too_early_to_say(locale.language)),
        Ok(end) => end,
    };
    let Some(band) = end.band() else {
        return format!(". ~{}~", too_early_to_say(locale.language));
    };
    let (rate, (low, high)) = (locale.rate(end.share), locale.ends(band));
    let separator = if locale.language == Language::Fr { "\u{202f}:" } else { ":" };
    format!("{separator} {}", comes_to(locale.language, &rate, &low, &high))
}

/// ": 9.9 %, ~between 6 and 15.~", or why there is no rate.
fn rate_clause(locale: &Locale, ratio: Ratio) -> String {
    let (Some(rate), Some(interval)) = (ratio.rate(), ratio.interval()) else {
        return match locale.language {
            Language::It => ". ~Nessuna è entrata: non c’è un tasso da misurare.~".to_owned(),
            Language::Fr => ". ~Aucune n’est entrée : pas de taux à mesurer.~".to_owned(),
            Language::En => ". ~None entered: there is no rate to measure.~".to_owned(),
        };
    };
    let rate = locale.rate(rate);
    let (low, high) = locale.ends(interval);
    let counts = ratio.kind == RatioKind::OfCounts;
    match (locale.language, counts) {
        (Language::It, false) => format!(": {rate}, ~tra {low} e {high}.~"),
        (Language::Fr, false) => format!(" : {rate}, ~entre {low} et {high}.~"),
        (Language::En, false) => format!(": {rate}, ~between {low} and {high}.~"),
        (Language::It, true) => {
            format!(": in rapporto {rate}, ~tra {low} e {high}; sono due conteggi, non una quota.~")
        }
        (Language::Fr, true) => format!(
            " : en rapport {rate}, ~entre {low} et {high} ; ce sont deux comptages, pas une part.~"
        ),
        (Language::En, true) => format!(
            ": as a ratio {rate}, ~between {low} and {high}; these are two counts, not a share.~"
        ),
    }
}

/// "The step where fewest go on is closing: 42 %, between 28 and 57."
#[must_use]
pub fn ratios_finding(locale: &Locale, ratios: &Ratios) -> Sentence {
    let language = locale.language;
    let Some((row, ratio, end)) = fewest_go_on(ratios) else {
        let is_of_counts = |one: Ratio| one.rate().is_some() && one.kind == RatioKind::OfCounts;
        let measured = ratios.rows.iter().any(|row| row.ratio.is_some_and(is_of_counts));
        return Sentence::marked(match (language, measured) {
            (Language::It, true) => {
                "~Qui i passaggi sono rapporti tra conteggi: non dicono quanti vanno avanti.~"
            }
            (Language::Fr, true) => {
                "~Ici les passages sont des rapports de comptages : ils ne disent pas combien continuent.~"
            }
            (Language::En, true) => {
                "~Here the steps are ratios of counts: they do not say how many go on.~"
            }
            (Language::It, false) => "~Nessun passaggio è ancora misurabile.~",
            (Language::Fr, false) => "~Aucun passage n’est encore mesurable.~",
            (Language::En, false) => "~No step can be measured yet.~",
        });
    };
    let name = stage::ratio(language, row.code).to_ascii_lowercase();
    let clause = end_clause(locale, ratio, Ok(end), row.open.is_some_and(|open| open > 0));
    let sentence = fewest_pass(language, &name, &clause);
    let few = few_cases(language, &locale.count(ratio.denominator));
    let sentence = Sentence::marked(&sentence);
    let rest = if ratio.denominator < 10 { few } else { no_verdict(language).to_owned() };
    sentence.then(Sentence::marked(&rest))
}

/// Won and lost, and how often a decided one is won.
#[must_use]
pub fn outcome_finding(locale: &Locale, outcome: &WinLoss) -> Sentence {
    let language = locale.language;
    let Some(ratio) = outcome.win_rate() else {
        let created = outcome.won_of_created();
        let (x, n) = (locale.count(created.numerator), locale.count(created.denominator));
        return Sentence::plain(losses_missing(language))
            .then(Sentence::marked(&format!("~{}~", won_of_created(language, &x, &n))));
    };
    if ratio.rate().is_none() {
        return Sentence::marked(match language {
            Language::It => {
                "~Nessuna chiusa in questa scelta: non c’è ancora un tasso di vittoria.~"
            }
            Language::Fr => "~Aucune close dans ce choix : pas encore de taux de réussite.~",
            Language::En => "~None closed in this choice: there is no win rate yet.~",
        });
    }
    let clause = rate_clause(locale, ratio);
    let won = won_count(language, &locale.counted(outcome.won));
    let lost = lost_count(language, &locale.counted(outcome.lost));
    Sentence::marked(&format!("{}{clause}", won_and_lost(language, &won, &lost)))
}
