//! The funnel page: its names, the rule each figure is counted by, and what is counted beside it.

mod findings;
mod reference;

use crate::metrics::{Funnel, Notes};

use super::{Counted, Language, Locale};

pub use findings::{funnel_finding, outcome_finding, ratios_finding};
pub use reference::{
    reference_finding, reference_head, reference_legend, reference_rule, three_per_cent,
};

words! {
    title { it: "Imbuto", fr: "Entonnoir", en: "Funnel" }
    phrase_entered {
        it: "Trattative entrate",
        fr: "Affaires entrées",
        en: "Deals that entered",
    }
    phrase_happened { it: "Tappe raggiunte", fr: "Jalons atteints", en: "Milestones reached" }
    phrase_of { it: "di", fr: "chez", en: "of" }
    phrase_from { it: "da", fr: "via", en: "from" }
    phrase_counted { it: "contate", fr: "comptées", en: "counted" }
    ever { it: "da sempre", fr: "depuis toujours", en: "at any time" }
    last_year {
        it: "negli ultimi 12 mesi",
        fr: "ces 12 derniers mois",
        en: "in the last 12 months",
    }
    this_month { it: "questo mese", fr: "ce mois-ci", en: "this month" }
    this_quarter { it: "in questo trimestre", fr: "ce trimestre", en: "this quarter" }
    this_year { it: "quest’anno", fr: "cette année", en: "this year" }
    between(from: &str, to: &str) {
        it: "nel periodo {from} – {to}",
        fr: "du {from} au {to}",
        en: "from {from} to {to}",
    }
    other_days { it: "in altri giorni…", fr: "à d’autres dates…", en: "on other days…" }
    days_reversed {
        it: "Il primo giorno viene dopo l’ultimo: scambiateli.",
        fr: "Le premier jour vient après le dernier : échangez-les.",
        en: "The first day is after the last: swap them.",
    }
    another_day {
        it: "Com’era un altro giorno",
        fr: "L’état à une autre date",
        en: "As it was on another day",
    }
    as_of { it: "Com’era il", fr: "État au", en: "As of" }
    from_day { it: "dal", fr: "du", en: "from" }
    to_day { it: "al", fr: "au", en: "to" }
    to_named(name: &str) { it: "a {name}", fr: "{name}", en: "{name}" }
    the_three_per_cent {
        it: "all’imbuto del 3%",
        fr: "l’entonnoir des 3 %",
        en: "the 3% funnel",
    }
    beside { it: "A confronto", fr: "En comparaison", en: "Comparison" }
    beside_nothing { it: "senza confronto", fr: "sans comparaison", en: "without a comparison" }
    beside_before {
        it: "a confronto con il periodo prima",
        fr: "comparées à la période précédente",
        en: "against the period before",
    }
    beside_reference(name: &str) {
        it: "accanto {name}",
        fr: "à côté de {name}",
        en: "beside {name}",
    }
    no_period_before {
        it: "La storia intera non ha un periodo prima: scegliete un mese, un trimestre o un anno.",
        fr: "L’historique entier n’a pas de période précédente : choisissez un mois, un trimestre ou une année.",
        en: "The whole history has no period before: choose a month, a quarter or a year.",
    }
    few_before(from: &str, to: &str) {
        it: "prima, dal {from} al {to}: meno di 10 casi per passaggio, perciò nessun segno",
        fr: "avant, du {from} au {to} : moins de 10 cas par passage, donc aucun repère",
        en: "before, from {from} to {to}: fewer than 10 cases a step, so no mark",
    }
    before_mark(from: &str, to: &str) {
        it: "prima, dal {from} al {to}: alla fine",
        fr: "avant, du {from} au {to} : au final",
        en: "before, from {from} to {to}: in the end",
    }
    per_opportunity { it: "per trattativa", fr: "par affaire", en: "by deal" }
    per_event { it: "per evento", fr: "par événement", en: "by event" }
    cohort { it: "Coorte", fr: "Cohorte", en: "Cohort" }
    flow { it: "Periodo", fr: "Période", en: "Period" }
    basis { it: "Base", fr: "Base", en: "Basis" }
    funnel_name {
        it: "Da sospetto a cliente",
        fr: "De suspect à client",
        en: "From suspect to customer",
    }
    ratios_name { it: "I passaggi", fr: "Les passages", en: "The steps" }
    reference_name {
        it: "Accanto all’imbuto di riferimento",
        fr: "À côté de l’entonnoir de référence",
        en: "Beside the reference funnel",
    }
    outcome_name { it: "Come sono finite", fr: "Comment elles ont fini", en: "How they ended" }
    went_on { it: "andate avanti", fr: "passées", en: "went on" }
    still_open { it: "ancora aperte", fr: "encore en cours", en: "still open" }
    lost { it: "perse", fr: "perdues", en: "lost" }
    head_so_far { it: "finora", fr: "à ce jour", en: "so far" }
    head_first_end { it: "alla fine, sul primo", fr: "au final, du premier", en: "in the end, of the first" }
    pass_in_the_end { it: "passano alla fine", fr: "passent au final", en: "pass in the end" }
    how_sure { it: "incertezza", fr: "incertitude", en: "how sure that is" }
    end_with_band { it: "alla fine, con la sua incertezza", fr: "au final, avec son incertitude", en: "in the end, with how sure that is" }
    counted_so_far { it: "finora", fr: "à ce jour", en: "so far" }
    win_rate_aside(outcome: &str) {
        it: "Per giorno di chiusura, un’altra cifra: {outcome}",
        fr: "Par jour de clôture, un autre chiffre : {outcome}",
        en: "By the day they closed, another figure: {outcome}",
    }
    not_yet(ratios: &str) {
        it: "Non ancora misurabili: {ratios}.",
        fr: "Pas encore mesurables : {ratios}.",
        en: "Not measurable yet: {ratios}.",
    }
    it_takes(ratio: &str, what: &str) {
        it: "{ratio} (servono {what})",
        fr: "{ratio} (il faut {what})",
        en: "{ratio} (it takes {what})",
    }
    head_stage { it: "Fase", fr: "Étape", en: "Stage" }
    head_reached { it: "arrivate", fr: "arrivées", en: "reached" }
    head_first { it: "sul primo", fr: "du premier", en: "of the first" }
    head_passage { it: "Passaggio", fr: "Passage", en: "Step" }
    out_of(x: &str, n: &str) { it: "{x} su {n}", fr: "{x} sur {n}", en: "{x} of {n}" }
    out_of_open(x: &str, n: &str, open: &str) {
        it: "{x} su {n}, aperte {open}",
        fr: "{x} sur {n}, en cours {open}",
        en: "{x} of {n}, {open} open",
    }
    so_far(counts: &str, rate: &str) {
        it: "Finora: {counts} ({rate})",
        fr: "À ce jour : {counts} ({rate})",
        en: "So far: {counts} ({rate})",
    }
    in_the_end(rate: &str, range: &str) {
        it: "Alla fine: {rate}, 19 volte su 20 tra {range}",
        fr: "Au final : {rate}, 19 fois sur 20 entre {range}",
        en: "In the end: {rate}, 19 times in 20 within {range}",
    }
    too_early { it: "presto per dirlo", fr: "trop tôt", en: "too early" }
    waiting(open: &str, lost: &str) {
        it: "aperte {open}, perse {lost}",
        fr: "en cours {open}, perdues {lost}",
        en: "{open} open, {lost} lost",
    }
    bars_and_shares {
        it: "barre e conti: finora; percentuali: alla fine",
        fr: "barres et comptes : à ce jour ; pourcentages : au final",
        en: "bars and counts: so far; percentages: in the end",
    }
    confidence {
        it: "la fascia tiene 19 volte su 20",
        fr: "la bande tient 19 fois sur 20",
        en: "the band holds 19 times in 20",
    }
    open_footer(open: &str, all: &str) {
        it: "ancora aperte {open} su {all}: il risultato può solo salire",
        fr: "encore en cours {open} sur {all} : le résultat ne peut que monter",
        en: "{open} of {all} still open: the result can only rise",
    }
    settle_in_today {
        it: "Registra gli esiti in Oggi",
        fr: "Noter les résultats dans Aujourd’hui",
        en: "Say how they went, in Today",
    }
    unmeasured(count: &Counted) {
        it: {
            count: one "1 appuntamento senza esito: fuori dal conto. Registratelo.",
            other "{count} appuntamenti senza esito: fuori dal conto. Registrateli.",
        },
        fr: {
            count: one "1 rendez-vous sans résultat : hors du compte. Notez-le.",
            other "{count} rendez-vous sans résultat : hors du compte. Notez-les.",
        },
        en: {
            count: one "1 appointment has no outcome: not counted. Log it.",
            other "{count} appointments have no outcome: not counted. Log them.",
        },
    }
    measured_factor(x: &str, n: &str) {
        it: "Appuntamenti misurati: {x} su {n}; con questo fattore il prodotto torna.",
        fr: "Rendez-vous mesurés : {x} sur {n} ; avec ce facteur le produit est juste.",
        en: "Appointments measured: {x} of {n}; with this factor the product closes.",
    }
    bar_tip(stage: &str, reached: &str) {
        it: "{stage}, arrivate: {reached}",
        fr: "{stage}, arrivées : {reached}",
        en: "{stage}: {reached} reached",
    }
    bar_open { it: "Vedi le trattative", fr: "Voir les affaires", en: "See the deals" }
    none_title {
        it: "Nessuna trattativa in questa scelta",
        fr: "Aucune affaire dans ce choix",
        en: "No deal in this choice",
    }
    none_body {
        it: "Cambiate periodo, venditore o fonte, oppure aggiungetene una.",
        fr: "Changez de période, de commercial ou de source, ou ajoutez-en une.",
        en: "Change the period, salesperson or source, or add one.",
    }
    nobody_yet {
        it: "Ancora nessuna trattativa",
        fr: "Pas encore d’affaire",
        en: "No deal yet",
    }
    what_belongs_here {
        it: "Qui si vedrà quante trattative passano da una fase all’altra, quante si fermano e dove. Basta scriverne una, o portare qui un elenco.",
        fr: "On verra ici combien d’affaires passent d’une étape à l’autre, combien s’arrêtent et où. Il suffit d’en noter une, ou d’apporter une liste.",
        en: "Here you will see how many deals pass from stage to stage, how many stop, and where. Write one, or bring a list here.",
    }
    bring_a_list { it: "Porta qui un elenco", fr: "Apporter une liste", en: "Bring a list" }
    an_example {
        it: "Un esempio, non una norma: di 100 sospetti 60 diventano prospect, 30 si incontrano, 3 comprano.",
        fr: "Un exemple, pas une norme : sur 100 suspects, 60 deviennent prospects, 30 sont rencontrés, 3 achètent.",
        en: "An example, not a norm: of 100 suspects 60 become prospects, 30 are met, 3 buy.",
    }
    write_the_first {
        it: "Scrivi la prima trattativa",
        fr: "Noter la première affaire",
        en: "Write the first deal",
    }
    undated(count: &str) {
        it: "Senza alcuna data, e quindi contate solo nell’intera storia: {count}.",
        fr: "Sans aucune date, donc comptées seulement sur tout l’historique : {count}.",
        en: "Without any date, and so in the whole history only: {count}.",
    }
    dated_later(count: &str) {
        it: "Datate solo da una fase successiva: {count}.",
        fr: "Datées seulement à partir d’une étape suivante : {count}.",
        en: "Dated only from a later stage on: {count}.",
    }
    not_yet_title {
        it: "Qui non c’è ancora nulla da contare",
        fr: "Ici, il n’y a encore rien à compter",
        en: "Nothing to count here yet",
    }
    not_yet_body {
        it: "Una trattativa scritta quando era già in corso conta da quando si muove; per confrontare, chi è entrato deve anche aver avuto il tempo di avanzare.",
        fr: "Une affaire notée alors qu’elle était déjà en cours compte dès qu’elle bouge ; et pour comparer, celles entrées doivent avoir eu le temps d’avancer.",
        en: "A deal written down when it was already under way counts once it moves; to compare, those that entered must also have had the time to go on.",
    }
    to_the_pipeline { it: "Vedi la pipeline", fr: "Voir le pipeline", en: "See the pipeline" }
    unmoved(count: &Counted) {
        it: {
            count: one "{count} era già in corso quando è stata scritta: conta da quando si muove.",
            other "{count} erano già in corso quando sono state scritte: contano da quando si muovono.",
        },
        fr: {
            count: one "{count} était déjà en cours quand elle a été notée : elle compte dès qu’elle bouge.",
            other "{count} étaient déjà en cours quand elles ont été notées : elles comptent dès qu’elles bougent.",
        },
        en: {
            count: one "{count} was already under way when it was written down: it counts once it moves.",
            other "{count} were already under way when they were written down: they count once they move.",
        },
    }
    reversed(count: &str) {
        it: "Con date che vanno all’indietro: {count}.",
        fr: "Dont les dates reculent : {count}.",
        en: "With dates that run backwards: {count}.",
    }
    not_recorded_stages(stages: &str) {
        it: "Non registrate: {stages}. Le vicine si toccano, e nessun tasso le attraversa.",
        fr: "Non enregistrées : {stages}. Leurs voisines se touchent, et aucun taux ne les traverse.",
        en: "Not recorded: {stages}. Their neighbours join, and no ratio crosses them.",
    }
    rule_funnel_entry {
        it: "Trattative la cui prima tappa cade nel periodo, seguite fino a oggi. Raggiunta una fase se la più avanzata di sempre è quella o una successiva: una fase saltata conta, un passo indietro non toglie nulla, una seconda entrata conta una volta. Le aperte sono aperte, non perse. Finora è un conto, senza intervallo; alla fine è ciò a cui si arriva quando le aperte saranno andate come le altre, con la fascia che tiene 19 volte su 20: il prodotto dei passaggi.",
        fr: "Affaires dont le premier jalon tombe dans la période, suivies jusqu’à aujourd’hui. Une étape est atteinte si la plus avancée de toujours est celle-là ou une suivante : une étape sautée compte, un retour n’enlève rien, une seconde entrée compte une fois. Celles en cours sont en cours, pas perdues. « À ce jour » est un compte, sans intervalle ; « au final », ce qu’il en sera quand celles en cours auront suivi les autres, avec la bande qui tient 19 fois sur 20 : le produit des passages.",
        en: "Deals whose first milestone falls in the period, followed until today. A stage is reached if the furthest ever is that one or a later one: a skipped stage counts, a step back takes nothing away, a second entry counts once. Open ones are open, not lost. So far is a count, without an interval; in the end is what it comes to when the open ones have gone the way of the others, with the band that holds 19 times in 20: the product of the steps.",
    }
    rule_funnel_flow {
        it: "Tappe raggiunte nel periodo, qualunque sia il giorno d’entrata della trattativa. Non sono le stesse trattative da una fase all’altra: i rapporti sono tra conteggi, non quote, e possono superare il 100%.",
        fr: "Jalons atteints dans la période, quelle que soit la date d’entrée de l’affaire. Ce ne sont pas les mêmes affaires d’une étape à l’autre : les rapports comparent des comptages, ne sont pas des parts, et peuvent dépasser 100 %.",
        en: "Milestones that happened in the period, whenever the deal entered. They are not the same deals from stage to stage: the ratios compare counts, are not shares, and may pass 100%.",
    }
    rule_ratios_opportunity {
        it: "Ogni trattativa una volta. Vinte su sospetti = il prodotto dei passaggi, esattamente. Un appuntamento di data passata e senza esito, o ancora da venire, resta fuori dal tasso e si conta accanto.",
        fr: "Chaque affaire une fois. Gagnées sur suspects = le produit des passages, exactement. Un rendez-vous passé sans résultat, ou encore à venir, reste hors du taux et se compte à côté.",
        en: "Each deal once. Won of suspects = the product of the steps, exactly. An appointment past its date without an outcome, or still to come, is out of the ratio and counted beside it.",
    }
    rule_ratios_event {
        it: "Ogni appuntamento e ogni offerta conta. Sono rapporti tra conteggi, non quote: possono superare il 100%, e l’intervallo viene da x su x + n.",
        fr: "Chaque rendez-vous et chaque proposition compte. Ce sont des rapports de comptages, pas des parts : ils peuvent dépasser 100 %, et l’intervalle vient de x sur x + n.",
        en: "Every appointment and every proposal counts. These are ratios of counts, not shares: they may pass 100%, and the interval comes from x of x + n.",
    }
    losses_missing {
        it: "Le perdite non vengono registrate: senza di esse non c’è tasso di vittoria.",
        fr: "Les pertes ne sont pas enregistrées : sans elles, pas de taux de réussite.",
        en: "Losses are not being recorded: without them there is no win rate.",
    }
    won_of_created(x: &str, n: &str) {
        it: "Vinte su create: {x} su {n}, un’altra cifra.",
        fr: "Gagnées sur créées : {x} sur {n}, un autre chiffre.",
        en: "Won of created: {x} of {n}, another figure.",
    }
    export_svg { it: "SVG", fr: "SVG", en: "SVG" }
    export_png { it: "PNG", fr: "PNG", en: "PNG" }
    export_csv { it: "CSV", fr: "CSV", en: "CSV" }
}

/// What is counted beside the funnel because it could mislead, a sentence each.
#[must_use]
pub fn notes(locale: &Locale, funnel: &Funnel, notes: &Notes) -> Vec<String> {
    let language = locale.language;
    let mut said = Vec::new();
    let names: Vec<_> = funnel.not_recorded.iter().map(|one| locale.stage_within(*one)).collect();
    said.extend(list(language, &names).map(|names| not_recorded_stages(language, &names)));
    let mut count = |number: u64, say: fn(Language, &str) -> String| {
        if number > 0 {
            said.push(say(language, &locale.count(number)));
        }
    };
    count(notes.undated, undated);
    count(notes.dated_later, dated_later);
    count(notes.reversed, reversed);
    if notes.unmoved > 0 {
        said.push(unmoved(language, &locale.counted(notes.unmoved)));
    }
    said
}

/// "a, b and c"; `None` of nothing.
#[must_use]
pub fn list(language: Language, names: &[String]) -> Option<String> {
    let and = match language {
        Language::It => " e ",
        Language::Fr => " et ",
        Language::En => " and ",
    };
    match names {
        [] => None,
        [only] => Some(only.clone()),
        [others @ .., last] => Some(format!("{}{and}{last}", others.join(", "))),
    }
}
