//! What the page of the bridge says.

pub mod hand_over;
pub mod owners;
pub mod weeks;

use crate::metrics::{BrokenSpans, Deck, DeckStage, SpanComparison};
use crate::words::{Counted, Language, Locale, Sentence, figures};

words! {
    falls_by_outcome { it: "Cadute, per ultimo esito", fr: "Chutes, par dernier résultat", en: "Fallen, by last outcome" }
    marketing_here { it: "Il marketing, qui", fr: "Le marketing, ici", en: "Marketing, here" }
    sales_here { it: "Le vendite, qui", fr: "Les ventes, ici", en: "Sales, here" }
    nothing_done { it: "nulla di registrato", fr: "rien d’enregistré", en: "nothing recorded" }
    nobody_fell { it: "nessuna caduta", fr: "aucune chute", en: "none fell" }
    no_outcome { it: "Senza esito", fr: "Sans résultat", en: "No outcome" }
    crossed_key { it: "passate", fr: "passées", en: "crossed" }
    on_way_key { it: "ancora in cammino", fr: "encore en chemin", en: "still on the way" }
    fallen_key { it: "cadute", fr: "tombées", en: "fallen" }
    thickness { it: "spessore = quante", fr: "épaisseur = combien", en: "thickness = how many" }
    broken { it: "rotta", fr: "rompu", en: "broken" }
    suspects_there(count: &Counted) {
        it: { count: one "sospetto", other "sospetti" },
        fr: { count: one "suspect", other "suspects" },
        en: { count: one "suspect", other "suspects" },
    }
    customers_there(count: &Counted) {
        it: { count: one "cliente", other "clienti" },
        fr: { count: one "client", other "clients" },
        en: { count: one "customer", other "customers" },
    }
    crossed(x: &str, n: &str) { it: "{x} su {n} finora", fr: "{x} sur {n} à ce jour", en: "{x} of {n} so far" }
    in_the_end(rate: &str, low: &str, high: &str) {
        it: "alla fine {rate}, tra {low} e {high}",
        fr: "au final {rate}, entre {low} et {high}",
        en: "in the end {rate}, {low} to {high}",
    }
    fallen_here(count: &Counted) {
        it: { count: zero "nessuna caduta", one "{count} caduta", other "{count} cadute" },
        fr: { count: zero "aucune chute", one "{count} tombée", other "{count} tombées" },
        en: { count: zero "none fell", one "{count} fell", other "{count} fell" },
    }
    on_way_here(count: &Counted) {
        it: { count: zero "", one "{count} in cammino", other "{count} in cammino" },
        fr: { count: zero "", one "{count} en chemin", other "{count} en chemin" },
        en: { count: zero "", one "{count} on the way", other "{count} on the way" },
    }
    done_with(what: &str, done: &str, deals: &Counted) {
        it: { deals: one "{what}: {done}, con una trattativa", other "{what}: {done}, con {deals} trattative" },
        fr: { deals: one "{what} : {done}, avec une affaire", other "{what} : {done}, avec {deals} affaires" },
        en: { deals: one "{what}: {done}, with one deal", other "{what}: {done}, with {deals} deals" },
    }
    advances_of(advances: &str) { it: "avanti {advances}", fr: "en avant {advances}", en: "forward {advances}" }
    untold_of(untold: &str) { it: "senza esito {untold}", fr: "sans résultat {untold}", en: "no outcome {untold}" }

    went_over(all: &Counted, steps: &str) {
        it: {
            all: zero "Nessuna trattativa in questa scelta.",
            one "Di *una trattativa*, passate finora: *{steps}*.",
            other "Di *{all} trattative* ne sono passate finora *{steps}*.",
        },
        fr: {
            all: zero "Aucune affaire dans ce choix.",
            one "Sur *une affaire*, passées à ce jour : *{steps}*.",
            other "Sur *{all} affaires*, passées à ce jour : *{steps}*.",
        },
        en: {
            all: zero "No deal in this choice.",
            one "Of *one deal* so far *{steps}* got across.",
            other "Of *{all} deals* so far *{steps}* got across.",
        },
    }
    then_step(step: &str) { it: "poi {step}", fr: "puis {step}", en: "then {step}" }
    most_fall_from(stage: &str, count: &str) {
        it: "La fase da cui ne cadono di più è {stage}: {count}.",
        fr: "C’est à l’étape {stage} qu’il en tombe le plus : {count}.",
        en: "Most fall from {stage}: {count}.",
    }
    span_is_broken(span: &str, own: &str, other: &str, than: &str, days: &str) {
        it: "Campata rotta: *{span}*, entro {days} giorni {own} contro {other} {than}.",
        fr: "Tronçon rompu : *{span}*, {own} en {days} jours, contre {other} pour celui {than}.",
        en: "Broken span: *{span}*, {own} within {days} days against {other} {than}.",
    }
    span_is_broken_in_the_end(span: &str, own: &str, other: &str, than: &str) {
        it: "Campata rotta: *{span}*, alla fine {own} contro {other} {than}.",
        fr: "Tronçon rompu : *{span}*, au final {own}, contre {other} pour celui {than}.",
        en: "Broken span: *{span}*, in the end {own} against {other} {than}.",
    }
    none_is_broken(than: &str) {
        it: "~Nessuna campata è rotta, per quanto si possa dire, a confronto con quelle {than}.~",
        fr: "~Aucun tronçon n’est rompu, pour autant qu’on puisse le dire, comparé à ceux {than}.~",
        en: "~No span is broken, as far as can be told, held against those {than}.~",
    }
    none_compared(than: &str) {
        it: "~Nessuna campata si può ancora confrontare con quelle {than}.~",
        fr: "~On ne peut encore comparer aucun tronçon à ceux {than}.~",
        en: "~No span can be compared yet with those {than}: none is called broken.~",
    }
    not_compared(spans: &str) {
        it: "~Non ancora confrontabili: {spans}.~",
        fr: "~Pas encore comparables : {spans}.~",
        en: "~Can’t be compared yet: {spans}.~",
    }
    than_before { it: "del periodo prima", fr: "de la période précédente", en: "of the period before" }
    than_reference { it: "del riferimento", fr: "de la référence", en: "of the reference" }
    than_team { it: "dei colleghi", fr: "des collègues", en: "of the colleagues" }

    bridge_rule {
        it: "Ogni trattativa entrata nel periodo sta in un posto solo: è passata, è in cammino o è caduta, secondo la fase più avanzata a cui è arrivata. Lo spessore è il loro numero, con una sola scala. «Alla fine» è dove si arriva se le aperte fanno come le altre, con la fascia in cui il tasso vero sta 19 volte su 20. Una campata è disegnata rotta solo se è più debole di ciò con cui la confrontate con una probabilità di almeno 99 su 100.",
        fr: "Chaque affaire entrée dans la période est à un seul endroit : passée, en chemin ou tombée, selon l’étape la plus avancée qu’elle a atteinte. L’épaisseur dit leur nombre, à une seule échelle. « Au final », c’est là où l’on arrive quand celles en cours font comme les autres, avec la bande où le vrai taux se trouve 19 fois sur 20. Un tronçon n’est dessiné rompu que s’il est plus faible que ce à quoi vous le comparez avec une probabilité d’au moins 99 sur 100.",
        en: "Each deal that entered in the period stands in one place: it crossed, is on its way or fell, by the furthest stage that it reached. Thickness is their number, on one scale. “In the end” is what it comes to when the open ones go the way of the others, with the band where the true rate is 19 times in 20. A span is drawn broken only where it is weaker than what you hold it against with a probability of at least 99 in 100.",
    }

    example_need {
        it: "Per vedere il vostro ponte bastano le trattative: ognuna sta dove è arrivata.",
        fr: "Pour voir votre pont, des affaires suffisent : chacune se tient là où elle est arrivée.",
        en: "To see your bridge it takes only deals: each stands where it got to.",
    }
    add_the_first { it: "Scrivete la prima", fr: "Noter la première", en: "Write the first down" }
    fallen_said(count: &Counted) {
        it: { count: zero "*Nessuna è caduta.*", one "*Una è caduta*; ecco quale, e con che ultimo esito.", other "*{count} sono cadute*; ecco quali, e con che ultimo esito." },
        fr: { count: zero "*Aucune affaire n’est tombée.*", one "*Une affaire est tombée* ; voici laquelle, et son dernier résultat.", other "*{count} affaires sont tombées* ; voici lesquelles, et leur dernier résultat." },
        en: { count: zero "*None fell.*", one "*One fell*; here is which, and its last outcome.", other "*{count} fell*; here is which, and their last outcome." },
    }
    stopped_said(count: &Counted) {
        it: { count: zero "*Nessuna è ferma* più a lungo di quanto la sua fase ammetta.", one "*Una è ferma* più a lungo di quanto la sua fase ammetta: ~un’azione può rimetterla in cammino.~", other "*{count} sono ferme* più a lungo di quanto la loro fase ammetta: ~un’azione può rimetterle in cammino.~" },
        fr: { count: zero "*Aucune affaire n’est arrêtée* depuis plus longtemps que son étape ne le permet.", one "*Une affaire est arrêtée* depuis plus longtemps que son étape ne le permet : ~une action peut la remettre en chemin.~", other "*{count} affaires sont arrêtées* depuis plus longtemps que leur étape ne le permet : ~une action peut les remettre en chemin.~" },
        en: { count: zero "*None has stopped* for longer than its stage allows.", one "*One has stopped* for longer than its stage allows: ~an action may set it on its way again.~", other "*{count} have stopped* for longer than their stage allows: ~an action may set them on their way again.~" },
    }
    fell_from(stage: &str, outcome: &str) { it: "da {stage} · {outcome}", fr: "depuis {stage} · {outcome}", en: "from {stage} · {outcome}" }
    still_for(stage: &str, days: &str, limit: &str) {
        it: "{stage}, ferma da {days} giorni (di solito {limit})",
        fr: "{stage}, arrêtée depuis {days} jours (d’ordinaire {limit})",
        en: "{stage}, still for {days} days (usually {limit})",
    }
}

/// What the bridge says: how many got across, from where most fall, whether a span is broken, and which
/// spans cannot be compared yet.
#[must_use]
pub fn bridge_finding(locale: &Locale, deck: &Deck, spans: Option<&BrokenSpans>) -> Sentence {
    let language = locale.language;
    let all = deck.stages.first().map_or(0, |one| one.reached);
    let mut steps = deck.phases.iter().map(|phase| locale.count(phase.crossed));
    let first = steps.next().unwrap_or_else(|| locale.count(0));
    let steps = std::iter::once(first).chain(steps.map(|step| then_step(language, &step)));
    let steps = steps.collect::<Vec<_>>().join(", ");
    let mut said = vec![went_over(language, &locale.counted(all), &steps)];
    if let Some(DeckStage { stage, fallen, .. }) = most_fallen_from(deck) {
        let stage = locale.stage_within(*stage);
        said.push(most_fall_from(language, &stage, &locale.count(*fallen)));
    }
    if let Some(spans) = spans.filter(|_| all > 0) {
        said.extend(said_of_spans(locale, spans));
    }
    Sentence::marked(&said.join(" "))
}

/// From where most fall; `None` where two share the first place, or one alone fell.
fn most_fallen_from(deck: &Deck) -> Option<&DeckStage> {
    let most = deck.stages.iter().max_by_key(|one| one.fallen).filter(|one| one.fallen > 1)?;
    let firsts = deck.stages.iter().filter(|one| one.fallen == most.fallen).count();
    (firsts == 1).then_some(most)
}

fn said_of_spans(locale: &Locale, spans: &BrokenSpans) -> Vec<String> {
    let language = locale.language;
    let than = than(language, spans.comparison);
    let broken = spans.broken().into_iter().map(|(phase, below)| {
        let (own, other) = (locale.rate(below.own), locale.rate(below.other));
        let span = figures::phase(language, phase);
        match below.within_days {
            Some(days) => {
                let days = locale.count(days.into());
                span_is_broken(language, span, &own, &other, than, &days)
            }
            None => span_is_broken_in_the_end(language, span, &own, &other, than),
        }
    });
    let mut said: Vec<String> = broken.collect();
    let left_out = spans.spans.iter().filter(|span| span.below.is_err());
    let left_out: Vec<_> = left_out.map(|span| figures::phase(language, span.phase)).collect();
    if left_out.len() == spans.spans.len() {
        return vec![none_compared(language, than)];
    }
    if said.is_empty() {
        said.push(none_is_broken(language, than));
    }
    if !left_out.is_empty() {
        said.push(not_compared(language, &left_out.join(", ")));
    }
    said
}

const fn than(language: Language, comparison: SpanComparison) -> &'static str {
    match comparison {
        SpanComparison::PeriodBefore => than_before(language),
        SpanComparison::Reference => than_reference(language),
        SpanComparison::Team => than_team(language),
    }
}

/// "108 of 182 so far".
#[must_use]
pub fn so_far(locale: &Locale, crossed_of: u64, reached: u64) -> String {
    crossed(locale.language, &locale.count(crossed_of), &locale.count(reached))
}
