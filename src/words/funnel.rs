//! The funnel page: findings as sentences, and the rule each figure is counted by.

use crate::domain::Stage;
use crate::metrics::{
    Against, Funnel, Notes, Ratio, RatioKind, Ratios, Reference, WinLoss, fewest_go_on,
};

use super::stage;
use super::{Counted, Language, Locale, Sentence};

words! {
    title { it: "Imbuto", fr: "Entonnoir", en: "Funnel" }
    phrase_entered {
        it: "Trattative entrate",
        fr: "Affaires entrées",
        en: "Opportunities that entered",
    }
    phrase_happened { it: "Tappe raggiunte", fr: "Étapes franchies", en: "Milestones reached" }
    phrase_of { it: "di", fr: "de", en: "of" }
    phrase_from { it: "da", fr: "via", en: "from" }
    phrase_counted { it: "contate", fr: "comptées", en: "counted" }
    ever { it: "da sempre", fr: "depuis toujours", en: "at any time" }
    last_year {
        it: "negli ultimi 12 mesi",
        fr: "ces 12 derniers mois",
        en: "in the last 12 months",
    }
    last_quarter {
        it: "negli ultimi 3 mesi",
        fr: "ces 3 derniers mois",
        en: "in the last 3 months",
    }
    this_year { it: "quest’anno", fr: "cette année", en: "this year" }
    between(from: &str, to: &str) {
        it: "dal {from} al {to}",
        fr: "du {from} au {to}",
        en: "from {from} to {to}",
    }
    other_days { it: "in altri giorni…", fr: "à d’autres dates…", en: "on other days…" }
    days_reversed {
        it: "Il primo giorno viene dopo l’ultimo: scambiali.",
        fr: "Le premier jour vient après le dernier : échangez-les.",
        en: "The first day is after the last: swap them.",
    }
    as_of { it: "Com’era il", fr: "Tel que le", en: "As of" }
    from_day { it: "dal", fr: "du", en: "from" }
    to_day { it: "al", fr: "au", en: "to" }
    per_opportunity { it: "per trattativa", fr: "par affaire", en: "by opportunity" }
    per_event { it: "per evento", fr: "par événement", en: "by event" }
    cohort { it: "Coorte", fr: "Cohorte", en: "Cohort" }
    flow { it: "Periodo", fr: "Période", en: "Period" }
    basis { it: "Base", fr: "Base", en: "Basis" }
    funnel_name {
        it: "Da sospetto a cliente",
        fr: "De suspect à client",
        en: "From suspect to customer",
    }
    ratios_name { it: "I passaggi", fr: "Les passages", en: "The passages" }
    reference_name {
        it: "Accanto all’imbuto del 3 %",
        fr: "À côté de l’entonnoir des 3 %",
        en: "Beside the 3 % funnel",
    }
    outcome_name { it: "Come sono finite", fr: "Comment elles ont fini", en: "How they ended" }
    went_on { it: "andate avanti", fr: "passées", en: "went on" }
    still_open { it: "ancora aperte", fr: "encore en cours", en: "still open" }
    lost { it: "perse", fr: "perdues", en: "lost" }
    reference_legend {
        it: "imbuto del 3 %: 100 → 60 → 30 → 3",
        fr: "entonnoir des 3 % : 100 → 60 → 30 → 3",
        en: "3 % funnel: 100 → 60 → 30 → 3",
    }
    head_stage { it: "Fase", fr: "Étape", en: "Stage" }
    head_reached { it: "arrivate", fr: "arrivées", en: "reached" }
    head_first { it: "sul primo", fr: "du premier", en: "of the first" }
    head_reference { it: "rif. 3 %", fr: "réf. 3 %", en: "ref. 3 %" }
    head_passage { it: "Passaggio", fr: "Passage", en: "Passage" }
    out_of(x: &str, n: &str) { it: "{x} su {n}", fr: "{x} sur {n}", en: "{x} of {n}" }
    waiting(open: &str, lost: &str) {
        it: "{open} aperte, {lost} perse",
        fr: "{open} en cours, {lost} perdues",
        en: "{open} open, {lost} lost",
    }
    confidence { it: "95 % di confidenza", fr: "95 % de confiance", en: "95 % confidence" }
    open_footer(open: &str, all: &str) {
        it: "{open} su {all} ancora aperte: il risultato può solo salire",
        fr: "{open} sur {all} encore en cours : le résultat ne peut que monter",
        en: "{open} of {all} still open: the result can only rise",
    }
    unmeasured(count: &Counted) {
        it: {
            count: one "1 appuntamento senza esito: fuori dal conto. Registralo.",
            other "{count} appuntamenti senza esito: fuori dal conto. Registrali.",
        },
        fr: {
            count: one "1 rendez-vous sans résultat : hors du compte. Enregistrez-le.",
            other "{count} rendez-vous sans résultat : hors du compte. Enregistrez-les.",
        },
        en: {
            count: one "1 appointment has no outcome: not counted. Record it.",
            other "{count} appointments have no outcome: not counted. Record them.",
        },
    }
    measured_factor(x: &str, n: &str) {
        it: "Appuntamenti misurati: {x} su {n}; con questo fattore il prodotto torna.",
        fr: "Rendez-vous mesurés : {x} sur {n} ; avec ce facteur le produit est juste.",
        en: "Appointments measured: {x} of {n}; with this factor the product closes.",
    }
    bar_tip(stage: &str, reached: &str) {
        it: "{stage}: {reached} arrivate",
        fr: "{stage} : {reached} arrivées",
        en: "{stage}: {reached} reached",
    }
    bar_open { it: "Vedi le trattative", fr: "Voir les affaires", en: "See the opportunities" }
    none_title {
        it: "Nessuna trattativa in questa scelta",
        fr: "Aucune affaire dans ce choix",
        en: "No opportunity in this choice",
    }
    none_body {
        it: "Cambia periodo, venditore o fonte, oppure aggiungine una.",
        fr: "Changez de période, de commercial ou de source, ou ajoutez-en une.",
        en: "Change the period, owner or source, or add one.",
    }
    undated(count: &str) {
        it: "{count} senza alcuna data: contano solo nell’intera storia.",
        fr: "{count} sans aucune date : comptées seulement dans toute l’histoire.",
        en: "{count} without any date: in the whole history only.",
    }
    dated_later(count: &str) {
        it: "{count} datate solo da una fase successiva.",
        fr: "{count} datées seulement à partir d’une étape suivante.",
        en: "{count} dated only from a later stage on.",
    }
    reversed(count: &str) {
        it: "{count} con date che vanno all’indietro.",
        fr: "{count} dont les dates reculent.",
        en: "{count} whose dates run backwards.",
    }
    not_recorded_stages(stages: &str) {
        it: "Non registrate: {stages}. Le vicine si toccano, e nessun tasso le attraversa.",
        fr: "Non enregistrées : {stages}. Leurs voisines se touchent, et aucun taux ne les traverse.",
        en: "Not recorded: {stages}. Their neighbours join, and no ratio crosses them.",
    }
    rule_funnel_entry {
        it: "Trattative la cui prima tappa cade nel periodo, seguite fino a oggi. Raggiunta una fase se la più avanzata di sempre è quella o una successiva: una fase saltata conta, un passo indietro non toglie nulla, una seconda entrata conta una volta. Le aperte sono aperte, non perse. Intervallo di Wilson al 95 %.",
        fr: "Affaires dont la première étape tombe dans la période, suivies jusqu’à aujourd’hui. Une étape est atteinte si la plus avancée de toujours est celle-là ou une suivante : une étape sautée compte, un retour n’enlève rien, une seconde entrée compte une fois. Celles en cours sont en cours, pas perdues. Intervalle de Wilson à 95 %.",
        en: "Opportunities whose first milestone falls in the period, followed until today. A stage is reached if the furthest ever is that one or a later one: a skipped stage counts, a step back takes nothing away, a second entry counts once. Open ones are open, not lost. Wilson’s 95 % interval.",
    }
    rule_funnel_flow {
        it: "Tappe raggiunte nel periodo, qualunque sia il giorno d’entrata della trattativa. Non sono le stesse trattative da una fase all’altra: i rapporti sono tra conteggi, non quote, e possono superare 100 %.",
        fr: "Étapes franchies dans la période, quelle que soit la date d’entrée de l’affaire. Ce ne sont pas les mêmes affaires d’une étape à l’autre : les rapports comparent des comptages, ne sont pas des parts, et peuvent dépasser 100 %.",
        en: "Milestones that happened in the period, whenever the opportunity entered. They are not the same opportunities from stage to stage: the ratios compare counts, are not shares, and may pass 100 %.",
    }
    rule_ratios_opportunity {
        it: "Ogni trattativa una volta. Vinte su bersagli = il prodotto dei passaggi, esattamente. Un appuntamento di data passata e senza esito, o ancora da venire, resta fuori dal tasso e si conta accanto.",
        fr: "Chaque affaire une fois. Gagnées sur cibles = le produit des passages, exactement. Un rendez-vous passé sans résultat, ou encore à venir, reste hors du taux et se compte à côté.",
        en: "Each opportunity once. Won of targets = the product of the passages, exactly. An appointment past its date without an outcome, or still to come, is out of the ratio and counted beside it.",
    }
    rule_ratios_event {
        it: "Ogni appuntamento e ogni offerta conta. Sono rapporti tra conteggi, non quote: possono superare 100 %, e l’intervallo viene da x su x + n.",
        fr: "Chaque rendez-vous et chaque proposition compte. Ce sont des rapports de comptages, pas des parts : ils peuvent dépasser 100 %, et l’intervalle vient de x sur x + n.",
        en: "Every appointment and every proposal counts. These are ratios of counts, not shares: they may pass 100 %, and the interval comes from x of x + n.",
    }
    rule_reference {
        it: "L’imbuto del 3 %: 100 bersagli, 60 contatti, 30 prospect, 3 clienti, posti accanto a Sospetto, Prospect, Approccio e Ordine. Sopra o sotto solo dove l’intervallo al 95 % lo esclude.",
        fr: "L’entonnoir des 3 % : 100 cibles, 60 contacts, 30 prospects, 3 clients, placés en face de Suspect, Prospect, Approche et Ordre. Au-dessus ou au-dessous seulement là où l’intervalle à 95 % l’exclut.",
        en: "The 3 % funnel: 100 targets, 60 leads, 30 prospects, 3 customers, held against Suspect, Prospect, Approach and Order. Above or below only where the 95 % interval excludes it.",
    }
    losses_missing {
        it: "Le perdite non vengono registrate: senza di esse non c’è tasso di vittoria.",
        fr: "Les pertes ne sont pas enregistrées : sans elles, pas de taux de réussite.",
        en: "Losses aren’t being recorded: without them there is no win rate.",
    }
    won_of_created(x: &str, n: &str) {
        it: "Vinte su create: {x} su {n}, un’altra cifra.",
        fr: "Gagnées sur créées : {x} sur {n}, un autre chiffre.",
        en: "Won of created: {x} of {n}, another figure.",
    }
    export_svg { it: "SVG", fr: "SVG", en: "SVG" }
    export_png { it: "PNG", fr: "PNG", en: "PNG" }
    export_csv { it: "CSV", fr: "CSV", en: "CSV" }
}

/// "Of 182 suspects 18 became customers: 9.9 %, between 6 and 15."
#[must_use]
pub fn funnel_finding(locale: &Locale, funnel: &Funnel) -> Sentence {
    let language = locale.language;
    let (Some(first), Some(last)) = (funnel.rows.first(), funnel.rows.last()) else {
        return Sentence::plain(none_title(language));
    };
    let entered = stage::entered(language, first.stage, &locale.count(first.reached));
    let Some(ratio) = last.from_first else {
        return Sentence::marked(&match language {
            Language::It => format!(
                "*{entered}*. ~Con un solo livello non c’è ancora un passaggio da misurare.~"
            ),
            Language::Fr => {
                format!("*{entered}*. ~Avec un seul niveau, aucun passage n’est encore mesurable.~")
            }
            Language::En => {
                format!("*{entered}*. ~With one level only there is no passage to measure yet.~")
            }
        });
    };
    let arrived = locale.count(last.reached);
    let finding = if last.stage == Stage::Order {
        match language {
            Language::It => format!("Di *{entered}, {arrived} sono clienti*"),
            Language::Fr => format!("Sur *{entered}, {arrived} sont clients*"),
            Language::En => format!("Of *{entered}, {arrived} became customers*"),
        }
    } else {
        let end = stage::name(language, last.stage).to_ascii_lowercase();
        match language {
            Language::It => format!("Di *{entered}, {arrived} sono in {end}* o oltre"),
            Language::Fr => {
                format!("Sur *{entered}, {arrived} sont en {end}* ou plus loin")
            }
            Language::En => format!("Of *{entered}, {arrived} got to {end}* or beyond"),
        }
    };
    Sentence::marked(&format!("{finding}{}", rate_clause(locale, ratio)))
}

/// ": 9.9 %, ~between 6 and 15.~", or why there is no rate.
fn rate_clause(locale: &Locale, ratio: Ratio) -> String {
    let (Some(rate), Some(interval)) = (ratio.rate(), ratio.interval()) else {
        return match locale.language {
            Language::It => ". ~Nessuno è entrato: non c’è un tasso da misurare.~".to_owned(),
            Language::Fr => ". ~Personne n’est entré : aucun taux à mesurer.~".to_owned(),
            Language::En => ". ~Nobody entered: there is no rate to measure.~".to_owned(),
        };
    };
    let rate = locale.rate(rate);
    let (low, high) = locale.ends(interval);
    let counts = ratio.kind == RatioKind::OfCounts;
    match (locale.language, counts) {
        (Language::It, false) => format!(": {rate}, ~tra {low} e {high}.~"),
        (Language::Fr, false) => format!(" : {rate}, ~entre {low} et {high}.~"),
        (Language::En, false) => format!(": {rate}, ~between {low} and {high}.~"),
        (Language::It, true) => {
            format!(": in rapporto {rate}, ~tra {low} e {high}; sono due conteggi, non una quota.~")
        }
        (Language::Fr, true) => format!(
            " : en rapport {rate}, ~entre {low} et {high} ; ce sont deux comptages, pas une part.~"
        ),
        (Language::En, true) => format!(
            ": as a ratio {rate}, ~between {low} and {high}; these are two counts, not a share.~"
        ),
    }
}

/// "The passage where fewest go on is closing: 42 %, between 28 and 57."
#[must_use]
pub fn ratios_finding(locale: &Locale, ratios: &Ratios) -> Sentence {
    let language = locale.language;
    let Some((code, ratio)) = fewest_go_on(ratios) else {
        let measured =
            ratios.rows.iter().any(|row| row.ratio.is_some_and(|one| one.rate().is_some()));
        return Sentence::marked(match (language, measured) {
            (Language::It, true) => {
                "~Qui i passaggi sono rapporti tra conteggi: non dicono quanti vanno avanti.~"
            }
            (Language::Fr, true) => {
                "~Ici les passages sont des rapports de comptages : ils ne disent pas combien continuent.~"
            }
            (Language::En, true) => {
                "~Here the passages are ratios of counts: they do not say how many go on.~"
            }
            (Language::It, false) => "~Nessun passaggio è ancora misurabile.~",
            (Language::Fr, false) => "~Aucun passage n’est encore mesurable.~",
            (Language::En, false) => "~No passage can be measured yet.~",
        });
    };
    let name = stage::ratio(language, code).to_ascii_lowercase();
    let clause = rate_clause(locale, ratio);
    let sentence = match language {
        Language::It => format!("Il passaggio più stretto è *{name}*{clause}"),
        Language::Fr => format!("Le passage le plus étroit est *{name}*{clause}"),
        Language::En => format!("The passage where fewest go on is *{name}*{clause}"),
    };
    let n = locale.count(ratio.denominator);
    let few = match language {
        Language::It => format!("~Con soli {n} casi può essere un caso.~"),
        Language::Fr => format!("~Avec {n} cas seulement, cela peut être le hasard.~"),
        Language::En => format!("~With only {n} cases it may be chance.~"),
    };
    let sentence = Sentence::marked(&sentence);
    if ratio.denominator < 10 { sentence.then(Sentence::marked(&few)) } else { sentence }
}

/// How one's own levels stand to the reference, as far as can be told.
#[must_use]
pub fn reference_finding(locale: &Locale, reference: &Reference) -> Sentence {
    let language = locale.language;
    let names = |wanted: Against| {
        let rows = reference.rows.iter().filter(|row| row.against == Some(wanted));
        let names: Vec<_> =
            rows.map(|row| stage::name(language, row.stage).to_ascii_lowercase()).collect();
        list(language, &names)
    };
    let (above, below, level) =
        (names(Against::Above), names(Against::Below), names(Against::CannotTell));
    let mut parts = Vec::new();
    if let Some(above) = above {
        parts.push(match language {
            Language::It => format!("*sopra* in {above}"),
            Language::Fr => format!("*au-dessus* en {above}"),
            Language::En => format!("*above* at {above}"),
        });
    }
    if let Some(below) = below {
        parts.push(match language {
            Language::It => format!("*sotto* in {below}"),
            Language::Fr => format!("*au-dessous* en {below}"),
            Language::En => format!("*below* at {below}"),
        });
    }
    if let Some(level) = level {
        parts.push(match language {
            Language::It => format!("~in {level} non si può dire~"),
            Language::Fr => format!("~en {level} on ne peut pas dire~"),
            Language::En => format!("~at {level} one cannot tell~"),
        });
    }
    if parts.is_empty() {
        return Sentence::marked(match language {
            Language::It => "~Ancora nulla da mettere accanto all’imbuto del 3 %.~",
            Language::Fr => "~Encore rien à mettre à côté de l’entonnoir des 3 %.~",
            Language::En => "~Nothing to hold against the 3 % funnel yet.~",
        });
    }
    let parts = parts.join(if language == Language::Fr { " ; " } else { "; " });
    Sentence::marked(&match language {
        Language::It => format!("Rispetto all’imbuto del 3 %: {parts}."),
        Language::Fr => format!("Face à l’entonnoir des 3 % : {parts}."),
        Language::En => format!("Against the 3 % funnel: {parts}."),
    })
}

/// Won and lost, and how often a decided one is won.
#[must_use]
pub fn outcome_finding(locale: &Locale, outcome: &WinLoss) -> Sentence {
    let language = locale.language;
    let (won, lost) = (locale.count(outcome.won), locale.count(outcome.lost));
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
            Language::Fr => "~Aucune clôturée dans ce choix : pas encore de taux de réussite.~",
            Language::En => "~None closed in this choice: there is no win rate yet.~",
        });
    }
    let clause = rate_clause(locale, ratio);
    Sentence::marked(&match language {
        Language::It => format!("*{won} vinte e {lost} perse*{clause}"),
        Language::Fr => format!("*{won} gagnées et {lost} perdues*{clause}"),
        Language::En => format!("*{won} won and {lost} lost*{clause}"),
    })
}

/// What is counted beside the funnel because it could mislead, a sentence each.
#[must_use]
pub fn notes(locale: &Locale, funnel: &Funnel, notes: &Notes) -> Vec<String> {
    let language = locale.language;
    let mut said = Vec::new();
    let names: Vec<_> = funnel
        .not_recorded
        .iter()
        .map(|one| stage::name(language, *one).to_ascii_lowercase())
        .collect();
    said.extend(list(language, &names).map(|names| not_recorded_stages(language, &names)));
    let mut count = |number: u64, say: fn(Language, &str) -> String| {
        if number > 0 {
            said.push(say(language, &locale.count(number)));
        }
    };
    count(notes.undated, undated);
    count(notes.dated_later, dated_later);
    count(notes.reversed, reversed);
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
